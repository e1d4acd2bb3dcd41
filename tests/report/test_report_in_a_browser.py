"""The page as a reader has it: in a browser, wide and narrow, sorted and searched, without a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

SHOWN = "[...document.querySelectorAll('#claim-table tbody tr')].filter(row => !row.hidden)"
SET = """(() => {{ const field = document.getElementById('{field}'); field.value = {value!r};
field.dispatchEvent(new Event('{event}', {{bubbles: true}})); }})()"""


@pytest.fixture
def page(browser: Any, sample_report: Path) -> Any:
    browser.requests.clear()
    browser.complaints.clear()
    browser.resize(1280, 900)
    browser.open(sample_report)
    return browser


def column(page: Any, name: str) -> list[str]:
    found: list[str] = page.run(f"{SHOWN}.map(row => row.dataset.{name})")
    return found


def click(page: Any, key: str) -> None:
    page.run(f"document.querySelector('th[data-key={key}] button').click()")


def test_no_request_leaves_the_page_and_its_own_policy_allows_all_it_does(page: Any) -> None:
    assert len(page.requests) == 1
    assert page.requests[0].startswith("file:///")
    assert page.complaints == []


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(page: Any) -> None:
    click(page, "chance")
    rising = [float(chance) for chance in column(page, "chance") if chance]
    assert rising == sorted(rising)
    click(page, "chance")
    falling = [float(chance) for chance in column(page, "chance") if chance]
    assert falling == sorted(falling, reverse=True)
    assert page.run("document.querySelector('th[data-key=chance]').getAttribute('aria-sort')") == "descending"
    assert page.run("document.querySelectorAll('th[aria-sort]').length") == 1


def test_claims_without_a_value_stand_last_whichever_way_they_are_sorted(page: Any) -> None:
    for _ in range(2):
        click(page, "chance")
        given = [bool(chance) for chance in column(page, "chance")]
        assert given == sorted(given, reverse=True)


def test_sorting_by_number_brings_back_the_first_order(page: Any) -> None:
    before = column(page, "n")
    click(page, "who")
    assert column(page, "n") != before
    click(page, "n")
    assert column(page, "n") == before


def test_a_search_shows_the_claims_that_hold_every_word(page: Any) -> None:
    page.run(SET.format(field="search", value="RASTAN marlowe", event="input"))
    rows = page.run(f"{SHOWN}.map(row => row.textContent.toLowerCase())")
    assert rows
    assert all("rastan" in row and "marlowe" in row for row in rows)
    whole = page.run("document.querySelectorAll('#claim-table tbody tr').length")
    assert page.run("document.getElementById('shown').textContent") == f"{len(rows)} of {whole} claims"


def test_a_search_without_a_find_says_so(page: Any) -> None:
    page.run(SET.format(field="search", value="no-such-word", event="input"))
    assert page.run(f"{SHOWN}.length") == 0
    assert page.run("document.getElementById('none').hidden") is False


def test_one_outcome_can_be_picked(page: Any) -> None:
    page.run(SET.format(field="outcome", value="false", event="change"))
    assert set(column(page, "outcome")) == {"false"}


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_no_screen_has_to_be_moved_sideways(page: Any, width: int) -> None:
    page.resize(width, 844)
    assert page.run("document.documentElement.scrollWidth") <= width


def test_a_hidden_claim_stays_hidden_on_a_phone(page: Any) -> None:
    page.resize(390, 844)
    page.run(SET.format(field="search", value="no-such-word", event="input"))
    seen = "[...document.querySelectorAll('#claim-table tbody tr')].filter(row => row.offsetHeight > 0).length"
    assert page.run(seen) == 0


def test_print_opens_what_is_folded_and_folds_it_again(page: Any) -> None:
    opened = "document.querySelectorAll('details[open]').length"
    before = page.run(opened)
    page.run("window.dispatchEvent(new Event('beforeprint'))")
    assert page.run(opened) == page.run("document.querySelectorAll('details').length")
    page.run("window.dispatchEvent(new Event('afterprint'))")
    assert page.run(opened) == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_paper_in_both_lights(page: Any, scheme: str) -> None:
    page._ask("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    style = "getComputedStyle(document.body)"
    ink, paper = page.run(f"{style}.color"), page.run(f"{style}.backgroundColor")
    soft = page.run("getComputedStyle(document.querySelector('.about')).color")
    for colour, least in ((ink, 7.0), (soft, 4.5)):
        assert contrast(colour, paper) >= least, (scheme, colour, paper)


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2 defines it, 1..21."""
    lights = sorted((light(one), light(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def light(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
