"""What the screens say about judgements, and what opens the comment outside."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_desk import FakeDesk

from claimtrack.claims import Outcome
from claimtrack.workflow.views import ClaimDetail, HistoryRow, Status
from tui.screens.judging import _command
from tui.widgets.detail import verdict_content
from tui.words import outcome_cell


def judged(*said: tuple[str, str, Outcome | None]) -> ClaimDetail:
    """A claim with these rows of history: who, what, outcome."""
    desk = FakeDesk()
    desk.judge([1], Outcome.TRUE)
    detail = desk.claim(1)
    row: HistoryRow = detail.history[0]
    history = tuple(replace(row, actor=who, action=what, outcome=outcome) for who, what, outcome in said)
    return replace(detail, row=replace(detail.row, status=Status.CONFLICTING), history=history)


def test_where_people_differ_both_are_named() -> None:
    detail = judged(("bob", "judge", Outcome.TRUE), ("eve", "judge", Outcome.VOID), ("bob", "judge", Outcome.FALSE))
    assert "judged differently: bob says false, eve says void" in verdict_content(detail).plain
    assert outcome_cell(Outcome.TRUE, differs=True).text == "≠ true"


def test_a_judgement_that_was_withdrawn_is_not_named() -> None:
    detail = judged(("bob", "judge", Outcome.TRUE), ("eve", "judge", Outcome.VOID), ("bob", "withdraw", None))
    assert "bob" not in verdict_content(detail).plain.partition("judged differently")[2]


@pytest.mark.parametrize(
    ("program", "command"),
    [
        ("less", ["less", "+7"]),
        ("nano", ["nano", "+7"]),
        ("vim -u NONE", ["vim", "-u", "NONE", "--cmd", "set nomodeline", "+7"]),
        ("/opt/my-script --wait", ["/opt/my-script", "--wait"]),
        ("code --wait", ["code", "--wait"]),
    ],
)
def test_the_comment_opens_at_the_quote_where_the_program_can(
    program: str, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", program)
    assert _command(7) == command


def test_unbalanced_quotes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", 'less "')
    with pytest.raises(ValueError, match="quotation"):
        _command(1)
