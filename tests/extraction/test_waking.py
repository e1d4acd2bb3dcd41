"""What is said of a rule's cue and the words beside it is no more than the rule itself asks for."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from claimtrack.extraction.frames import Rule
from claimtrack.extraction.rules import BY_CUE, RULES
from claimtrack.extraction.tokens import Sentence, fold
from claimtrack.extraction.waking import by_cue
from claimtrack.text.sentences import sentence_spans

CORPUS = Path(__file__).parent.parent / "corpus"


def sentences() -> list[Sentence]:
    texts = [text for rule in RULES for text in (rule.accepts, rule.refuses)]
    for path in sorted(CORPUS.glob("*.psv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE)
            texts += [row["text"].replace("\\n", "\n") for row in rows]
    return [
        Sentence(text, begin, end, fold(text), date(2020, 3, 10))
        for text in texts
        for begin, end in sentence_spans(text, 0, len(text))
    ]


def test_a_rule_that_sleeps_at_its_word_would_find_nothing_there():
    asleep, found = 0, []
    for s in sentences():
        for i, word in enumerate(s.words):
            if word not in BY_CUE:
                continue
            woken = BY_CUE[word].at(s.words, i)
            for rule in BY_CUE[word].every:
                if rule not in woken:
                    asleep += 1
                    found += [(rule.name, word, s.low)] if rule.read(s, i) is not None else []

    assert asleep > 10_000
    assert found == []


def rule(name: str, *cues: str, **beside: frozenset[str]) -> Rule:
    return Rule(name, frozenset(cues), "", "", lambda s, i: None, **beside)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("later", ["one"]),
        ("the later", ["one"]),
        ("sooner or later", ["one", "two"]),
        ("or 3 later", ["one", "three"]),
        ("or 3rd later", ["one", "three"]),
        ("later on", ["one", "four"]),
        ("on later", ["one"]),
        ("later it rains", ["one", "five"]),
        ("rain or later on", ["one", "two", "four", "five"]),
    ],
)
def test_a_word_wakes_those_rules_whose_other_words_stand_where_they_must(words, names):
    rules = (
        rule("one", "later"),
        rule("two", "or later", "and later"),
        rule("three", "0 later"),
        rule("four", "later", then=frozenset({"on"})),
        rule("five", "later", needs=frozenset({"rain", "rains"})),
        rule("six", "sooner"),
    )
    split = words.split()
    woken = by_cue(rules)["later"]

    assert [each.name for each in woken.at(split, split.index("later"))] == names
    assert [each.name for each in woken.every] == ["one", "two", "three", "four", "five"]
