"""Subject areas as data: packs of entities, phrases, events and coverage. The core knows no place name."""
