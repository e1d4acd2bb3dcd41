"""Who does on a page what a forecast leaves open: below "The rebels storm Kareb", "Kareb falls" means to the rebels.

Reads the title alone, and there only one who advances upon what the forecast is about; refuses one who gives way.
"""

from __future__ import annotations

from claimtrack.extraction import lexicon as lx
from claimtrack.extraction.fields.names import Vocabulary
from claimtrack.extraction.tokens import forms_of, words_of

_ADVANCES = forms_of(
    lx.words(
        "launch begin start enter capture seize advance close storm take establish liberate clear besiege encircle "
        "surround split push attack impose continue prepare move march approach reach assault retake recapture break "
        "intensify resume plan threaten vow mass gather"
    )
)
_BEHIND_NAME = lx.words("army forces troops fighters soldiers military and its allies allied rebels units")
_FARTHEST = 6
"""Words between whoever acts and the verb."""


def doer_on_page(title: str | None, target: str, vocabulary: Vocabulary) -> str | None:
    """The actor of whom the title says that he advances upon the target; none where it says nothing of the kind."""
    if not title or vocabulary.matcher is None:
        return None
    place = title.lower().find(target.lower())
    actor = next((one for one in vocabulary.matcher.find(title) if one.entity.is_actor), None)
    if actor is None or place < actor.span.end:
        return None
    for word in words_of(title[actor.span.end : place].lower())[:_FARTHEST]:
        if word in _ADVANCES:
            return actor.entity.name
        if word not in _BEHIND_NAME:
            return None
    return None
