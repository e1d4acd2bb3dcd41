"""Text from strangers in cells and panes: widths exact, nothing raw, offsets kept."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.safe import fit, one_line, same_length
from tui.widgets.columns import Cell, Column, Layout, share_width

HOSTILE = st.text(alphabet=st.characters(codec="utf-8"), max_size=80)


@given(HOSTILE, st.integers(0, 40), st.booleans())
@settings(max_examples=300, deadline=None)
def test_a_cell_is_exactly_as_wide_as_its_column(text: str, width: int, right: bool) -> None:
    assert cell_len(fit(one_line(text), width, right=right)) == width


@given(HOSTILE)
@settings(max_examples=300, deadline=None)
def test_one_line_is_one_line_and_printable(text: str) -> None:
    shown = one_line(text)
    assert "\n" not in shown
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown)


@given(HOSTILE)
@settings(max_examples=300, deadline=None)
def test_a_shown_comment_keeps_every_offset(text: str) -> None:
    shown = same_length(text)
    assert len(shown) == len(text)
    assert not any(ord(character) < 32 and character != "\n" for character in shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;owned\x07title", "title"),
        ("[bold]not bold[/bold]", "[bold]not bold[/bold]"),
        ("abc\u202edef\u202c", "abcdef"),
        ("a\u200bb", "ab"),
        ("two\n\n\nlines", "two lines"),
        ("👨\u200d👩\u200d👧", "👨👩👧"),
        ("❤\ufe0f", "❤"),
        ("סלום עולם", "סלום עולם"),
    ],
)
def test_what_a_terminal_would_obey_is_not_shown(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_a_megabyte_costs_no_more_than_what_is_shown() -> None:
    assert len(one_line("x" * 1_000_000)) <= 2_000


@pytest.mark.parametrize("available", range(0, 130, 7))
def test_columns_share_all_the_room_there_is(available: int) -> None:
    columns = [
        Column("a", "a", 5, lambda row: Cell(str(row))),
        Column("b", "b", 6, lambda row: Cell(str(row)), stretch=1, widest=20),
        Column("c", "c", 7, lambda row: Cell(str(row)), stretch=3),
    ]
    widths = share_width(columns, available)
    assert sum(widths) + 2 == max(available, 20)
    assert widths[0] == 5
    assert 6 <= widths[1] <= 20


def test_the_last_column_cannot_be_hidden() -> None:
    layout = Layout(("a", "b")).hide("a")
    assert layout.hide("b") == layout
    assert layout.show_all().shown == ("a", "b")


def test_a_kept_layout_survives_new_and_lost_columns() -> None:
    assert Layout(("gone", "b"), frozenset({"b", "gone"})).known(("a", "b")).order == ("b", "a")


def test_a_column_moves_past_visible_ones_only() -> None:
    layout = Layout(("a", "b", "c"), frozenset({"b"}))
    assert layout.move("c", -1).shown == ("c", "a")
    assert layout.move("a", -1).shown == ("a", "c")
