"""Steps of the features about reading: pages, claims, windows, confidence."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from claimtrack import workflow
from claimtrack.claims import Claim, Polarity, ProbabilityBasis
from claimtrack.errors import Problem
from claimtrack.text.dates import DateMention, WindowBasis, find_windows
from tests.bdd.words import day, table_rows

scenarios("reading")


def _claims(found: object) -> list[Claim]:
    return [item for item in found if not isinstance(item, Problem)]  # type: ignore[attr-defined]


@given(parsers.parse("{author} wrote on {written}"), target_fixture="written_text")
def _wrote(author: str, written: str, docstring: str, utterances: list[dict[str, str]]) -> str:
    utterances.append({"author": author, "time": day(written).isoformat(), "text": docstring})
    return docstring


@given(parsers.parse("a saved page of {written}"), target_fixture="saved_page")
def _saved_page(written: str, docstring: str, tmp_path: Path) -> tuple[Path, str]:
    path = tmp_path / "page.txt"
    path.write_text(docstring, "utf-8")
    return path, written


@when("the comment is read", target_fixture="claims")
def _comment_is_read(comments_file: Path) -> list[Claim]:
    return _claims(workflow.read([comments_file]))


@when(parsers.parse('the comment is read by the table "{table}"'), target_fixture="claims")
def _comment_is_read_by(comments_file: Path, table: str) -> list[Claim]:
    return _claims(workflow.read([comments_file], hedge_table=table))


@when("the page is read", target_fixture="claims")
def _page_is_read(saved_page: tuple[Path, str]) -> list[Claim]:
    path, written = saved_page
    return _claims(workflow.read([path], published=day(written)))


@then("these claims are found")
def _these_claims(claims: list[Claim], datatable: list[list[str]]) -> None:
    expected = [(row["target"], day(row["latest"])) for row in table_rows(datatable)]
    assert [(claim.target, claim.window.latest) for claim in claims] == expected


@then("these claims are told after the event, or not")
def _told_after(claims: list[Claim], datatable: list[list[str]]) -> None:
    told = [(claim.target, claim.retrospective) for claim in claims]
    assert told == [(row["target"], row["told after"] == "yes") for row in table_rows(datatable)]


@then("these claims have these authors")
def _these_authors(claims: list[Claim], datatable: list[list[str]]) -> None:
    told = [((claim.target or "").casefold(), claim.author, claim.written) for claim in claims]
    assert told == [(row["target"], row["author"], day(row["written"])) for row in table_rows(datatable)]


@then("these statements are found")
def _these_statements(claims: list[Claim], datatable: list[list[str]]) -> None:
    told = [(claim.statement, claim.probability, claim.topic or "", claim.window.latest) for claim in claims]
    rows = table_rows(datatable)
    expected = [(row["statement"], float(row["chance"]), row["topic"], day(row["latest"])) for row in rows]
    assert told == expected


@then("they form one group")
def _one_group(claims: list[Claim]) -> None:
    groups = {claim.group for claim in claims}
    assert len(groups) == 1
    assert None not in groups


@then("the comment holds the quote of every claim, letter by letter")
def _quotes_are_exact(claims: list[Claim], written_text: str) -> None:
    assert claims
    assert all(claim.quote in written_text for claim in claims)


@then("the targets are ranked")
def _ranked(claims: list[Claim], datatable: list[list[str]]) -> None:
    expected = [(int(row["rank"]), row["target"]) for row in table_rows(datatable)]
    assert [(claim.rank, claim.target) for claim in claims] == expected


@then("one claim is found", target_fixture="claim")
def _one_claim(claims: list[Claim]) -> Claim:
    assert len(claims) == 1
    return claims[0]


@then("no claim is found")
def _no_claim(claims: list[Claim]) -> None:
    assert not claims


@then(parsers.parse("{count:d} claims are found"))
def _count(claims: list[Claim], count: int) -> None:
    assert len(claims) == count


@then(parsers.parse('one is by the article and one by "{author}"'))
def _article_and(claims: list[Claim], author: str) -> None:
    assert {(claim.role.value, claim.author) for claim in claims} == {("article", None), ("comment", author)}


@then(parsers.parse('one claim is found whose target contains "{target}"'), target_fixture="claim")
def _target_contains(claims: list[Claim], target: str) -> Claim:
    assert len(claims) == 1
    assert target in (claims[0].target or "")
    return claims[0]


@then(parsers.parse("its window ends on {latest}"))
def _window_ends(claim: Claim, latest: str) -> None:
    assert claim.window.latest == day(latest)


@then("it is negated")
def _negated(claim: Claim) -> None:
    assert claim.polarity is Polarity.NEGATED


@then("it is affirmed")
def _affirmed(claim: Claim) -> None:
    assert claim.polarity is Polarity.AFFIRMED


@then(parsers.parse('its window is "{words}", open'))
def _open_window(claim: Claim, words: str) -> None:
    assert (claim.window.text, claim.window.latest) == (words, None)


@then(parsers.parse('its condition is "{condition}"'))
def _condition(claim: Claim, condition: str) -> None:
    assert claim.condition == condition


@then(parsers.parse('it is attributed to "{source}"'))
def _attributed(claim: Claim, source: str) -> None:
    assert claim.attributed_to == source


@then("it is marked as a wish")
def _wish(claim: Claim) -> None:
    assert claim.wish


@then(parsers.parse("its chance is {chance:g}, as stated"))
def _stated(claim: Claim, chance: float) -> None:
    assert claim.probability == pytest.approx(chance)
    assert claim.probability_basis is ProbabilityBasis.STATED


@then(parsers.parse('its chance is {chance:g}, read from "{hedge}"'))
def _hedged(claim: Claim, chance: float, hedge: str) -> None:
    assert claim.probability == pytest.approx(chance)
    assert claim.probability_basis is ProbabilityBasis.HEDGE
    assert claim.hedge == hedge


@then(parsers.parse("its chance is {chance:g}, with no hedge"))
def _bare(claim: Claim, chance: float) -> None:
    assert claim.probability == pytest.approx(chance)
    assert claim.probability_basis is ProbabilityBasis.BARE


@when(parsers.re(r'"(?P<phrase>.+)" is read on (?P<reference>\d+ \w+ \d+)'), target_fixture="windows")
def _phrase_is_read(phrase: str, reference: str) -> list[DateMention]:
    return find_windows(phrase, reference=day(reference))


@then(parsers.parse("the window runs from {earliest} to {latest}"))
def _window(windows: list[DateMention], earliest: str, latest: str) -> None:
    assert [(mention.window.earliest, mention.window.latest) for mention in windows] == [(day(earliest), day(latest))]


@then(parsers.parse("the strict end is {latest}"))
def _strict(windows: list[DateMention], latest: str) -> None:
    assert [mention.window.latest for mention in windows] == [day(latest)]


@then(parsers.parse("the lenient end is {latest}"))
def _lenient(windows: list[DateMention], latest: str) -> None:
    assert [mention.window.latest_lenient for mention in windows] == [day(latest)]


@then("the window is vague and open")
def _vague(windows: list[DateMention]) -> None:
    assert [(mention.window.basis, mention.window.latest) for mention in windows] == [(WindowBasis.VAGUE, None)]


@then("no window is found")
def _no_window(windows: list[DateMention]) -> None:
    assert not windows
