"""Forms of verbs and nouns."""

import pytest

from claimtrack.text.inflection import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("liberate", ["liberates", "liberated", "liberating"]),
        ("mop up", ["mops up", "mopped up", "mopping up", "mopped-up"]),
        ("fall", ["falls", "fell", "fallen", "falling"]),
        ("withdraw", ["withdraws", "withdrew", "withdrawn", "withdrawing"]),
        ("seize", ["seizes", "seized", "seizing"]),
        ("take back", ["takes back", "took back", "taken back", "taking back"]),
        ("be over", ["is over", "are over", "was over", "been over"]),
        ("occupy", ["occupies", "occupied", "occupying"]),
        ("crush", ["crushes", "crushed", "crushing"]),
        ("free", ["frees", "freed", "freeing"]),
        ("drop under", ["drops under", "dropped under", "dropping under"]),
        ("hit", ["hits", "hit", "hitting"]),
        ("die", ["dies", "died", "dying"]),
        ("control", ["controls", "controlled", "controlling"]),
        ("quit", ["quits", "quitting"]),
        ("stay in", ["stays in", "stayed in", "staying in"]),
        ("overrun", ["overruns", "overran", "overrunning"]),
    ],
)
def test_a_lemma_gives_its_forms(lemma: str, forms: list[str]) -> None:
    assert {lemma, *forms} <= set(verb_forms(lemma))


@pytest.mark.parametrize(
    ("lemma", "wrong"),
    [
        ("liberate", "liberateing"),
        ("recover", "recoverred"),
        ("fall", "falled"),
        ("take", "taked"),
        ("clear", "clearred"),
        ("surrender", "surrenderred"),
        ("occupy", "occupyed"),
        ("deliver", "deliverring"),
        ("win", "winned"),
        ("regain", "regainned"),
        ("be over", "be-over"),
        ("leave", "leaved"),
        ("hit", "hitted"),
        ("seize", "seizeing"),
    ],
)
def test_a_lemma_gives_no_form_that_nobody_writes(lemma: str, wrong: str) -> None:
    assert wrong not in verb_forms(lemma)


def test_a_noun_gives_its_plural() -> None:
    assert noun_forms("truce") == ("truce", "truces")
    assert noun_forms("delivery") == ("delivery", "deliveries")
