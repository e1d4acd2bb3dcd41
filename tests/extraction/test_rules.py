"""Every rule reads the sentence it names and leaves the one it must refuse."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date

import pytest

from claimtrack.claims import Comment, Page, Reading
from claimtrack.extraction import Extractor, Reason, rules
from claimtrack.extraction.rules import RULES
from claimtrack.text.spans import Span

EXTRACTOR = Extractor(None)
MODULES = [info.name for info in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.") if not info.ispkg]


def read(text: str) -> Reading:
    page = Page("test", text, (Comment(0, Span(0, len(text)), written=date(2020, 3, 10)),))
    return EXTRACTOR.read_page(page)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_reads_the_sentence_it_accepts(rule):
    claims = read(rule.accepts).claims

    assert [claim for claim in claims if claim.rule == rule.name or rule.name in ("doomed",)], [c.rule for c in claims]


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_rule_leaves_the_sentence_it_must_refuse(rule):
    assert read(rule.refuses).claims == ()


def test_names_of_rules_are_unique():
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("module", MODULES)
def test_a_family_says_the_type_of_its_rules_which_compiling_them_needs(module):
    family = importlib.import_module(module)

    assert not hasattr(family, "RULES") or "RULES" in family.__annotations__


@pytest.mark.parametrize("module", MODULES)
def test_no_rule_of_a_family_is_left_out(module):
    family = importlib.import_module(module)

    assert {rule.name for rule in getattr(family, "RULES", ())} <= {rule.name for rule in RULES}


def test_every_rejection_gives_a_reason_of_the_closed_list():
    texts = [rule.refuses for rule in RULES]
    reasons = {rejection.reason for text in texts for rejection in read(text).rejections}

    assert reasons <= {reason.value for reason in Reason}
