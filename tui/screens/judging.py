"""Judging claims: the same keys in the table and in the review, on the marked claims or the one in view."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from claimtrack.claims import Outcome
from claimtrack.workflow.views import Act, ClaimDetail, ClaimRow
from tui.actions import Need
from tui.safe import one_line, same_length
from tui.screens.base import BaseScreen
from tui.screens.dialogs import AskLine, Choose
from tui.words import plural

REASONS = (
    ("advice or an order", "a"),
    ("a wish without a forecast", "w"),
    ("a question", "q"),
    ("about the past", "p"),
    ("a habit or a general truth", "h"),
    ("counterfactual", "c"),
    ("an idiom or irony", "i"),
    ("page furniture", "f"),
    ("misread", "m"),
)
"""Why something is no claim, with the key that says so."""
OTHER = "another reason"


class JudgingScreen(BaseScreen):
    """A screen with a claim in view."""

    @property
    def current(self) -> ClaimRow | None:
        """The claim in view."""
        raise NotImplementedError

    @property
    def current_detail(self) -> ClaimDetail | None:
        """The same with all that belongs to it, once it has been read."""
        return None

    whole = False
    """Whether long comments are shown whole."""

    def show_again(self) -> None:
        """Draw the claim in view once more, after what is to be seen of it changed."""

    def do_whole(self) -> None:
        self.whole = not self.whole
        self.show_again()

    def targets(self) -> list[int]:
        """Numbers of the claims an act is about."""
        return [self.current.number] if self.current else []

    def decided(self, *, for_good: bool) -> None:
        """An act on the targets has been asked for; `for_good` unless it is a flag or a note."""

    def met(self) -> set[Need]:
        found = super().met()
        if self.current is not None:
            found.add(Need.CLAIM)
            if self.current.forecaster:
                found.add(Need.AUTHOR)
        return found

    def event_given(self) -> dict[str, str]:
        row = self.current
        if row is None:
            return {}
        given = {"event_type": row.event_type, "place": (row.target or "").partition(" or ")[0], "actor": row.actor}
        return {field: one_line(value, limit=200) for field, value in given.items() if value}

    def _act(self, doing: str, numbers: list[int], verb: Callable[[list[int]], Act], *, for_good: bool = True) -> None:
        # The next claim comes at once: it does not hang on when this act is recorded.
        if numbers:
            what = f"claim {numbers[0]}" if len(numbers) == 1 else plural(len(numbers), "claim")
            self.claimtrack.act(f"{doing} {what}", lambda: verb(numbers))
            self.decided(for_good=for_good)

    def do_judge_true(self) -> None:
        self._judge(Outcome.TRUE)

    def do_judge_false(self) -> None:
        self._judge(Outcome.FALSE)

    def do_judge_ambiguous(self) -> None:
        self._judge(Outcome.AMBIGUOUS)

    def do_judge_void(self) -> None:
        self._judge(Outcome.VOID)

    def _judge(self, outcome: Outcome) -> None:
        self._act(f"saying {outcome} of", self.targets(), lambda numbers: self.desk.judge(numbers, outcome))

    def do_accept(self) -> None:
        self._act("accepting", self.targets(), self.desk.accept)

    def do_reject(self) -> None:
        self._ask_reason("why is this no claim?", whole_sentence=False)

    def do_reject_sentence(self) -> None:
        self._ask_reason("why is nothing in this sentence a claim?", whole_sentence=True)

    def _ask_reason(self, question: str, *, whole_sentence: bool) -> None:
        numbers = self.targets()
        choices = [(reason, key, reason) for reason, key in REASONS]

        def reject(reason: str) -> None:
            if reason == OTHER:
                self.ask(AskLine(question), reject)
                return
            desk = self.desk
            self._act("rejecting", numbers, lambda numbers: desk.reject(numbers, reason, whole_sentence=whole_sentence))

        self.ask(Choose(question, [*choices, (OTHER, "o", OTHER)]), reject)

    def do_flag(self) -> None:
        row = self.current
        if row is not None:
            verb = self.desk.unflag if row.flagged else self.desk.flag
            self._act("flagging", self.targets(), verb, for_good=False)

    def do_note(self) -> None:
        numbers = self.targets()

        def note(text: str) -> None:
            self._act("noting", numbers, lambda numbers: self.desk.note(numbers, text), for_good=False)

        self.ask(AskLine("note"), note)

    def do_forecaster(self) -> None:
        from tui.screens.forecaster import ForecasterScreen

        row = self.current
        if row is not None and row.forecaster:
            self.app.push_screen(ForecasterScreen(row.forecaster, row.site))

    def do_proposition(self) -> None:
        from tui.screens.related import PropositionScreen

        if self.current is not None:
            self.app.push_screen(PropositionScreen(self.current))

    def do_events(self) -> None:
        from tui.screens.related import EventScreen

        detail = self.current_detail
        if detail is None:
            return
        events = [*detail.evidence, *detail.against]
        if not events:
            self.tell("no event speaks for or against this claim")
        elif len(events) == 1:
            self.app.push_screen(EventScreen(events[0]))
        else:
            by_id = {event.id: event for event in events}
            letters = "abcdefghilmnoprstuvwxyz"
            choices = [(event.id, key, event.sentence) for event, key in zip(by_id.values(), letters, strict=False)]
            self.ask(Choose("which event?", choices), lambda chosen: self._open_event(by_id[chosen]))

    def _open_event(self, event: object) -> None:
        from tui.screens.related import EventScreen

        self.app.push_screen(EventScreen(event))  # type: ignore[arg-type]

    def do_editor(self) -> None:
        detail = self.current_detail
        if detail is None:
            return
        title = f"{one_line(detail.page.title or detail.page.source)}\n{one_line(detail.comment.author)}\n\n"
        before = title + detail.comment.text[: detail.quote_span.start]
        show_outside(self, same_length(title + detail.comment.text), line=before.count("\n") + 1)


AT_A_LINE = ("less", "more", "vi", "vim", "nvim", "view", "nano", "emacs", "micro")
"""Programs that open a file at a line when told "+LINE"."""


def _command(line: int) -> list[str]:
    """The user's pager or editor with what makes it open at a line. Raises `ValueError` for unbalanced quotes."""
    words = shlex.split(os.environ.get("PAGER") or os.environ.get("VISUAL") or os.environ.get("EDITOR") or "less")
    name = Path(words[0]).name if words else ""
    if name in ("vim", "nvim", "view"):
        # What strangers wrote sets no options.
        words += ["--cmd", "set nomodeline"]
    return [*words, *([f"+{line}"] if name in AT_A_LINE else [])]


def show_outside(screen: BaseScreen, text: str, *, line: int = 1) -> None:
    """Show text from a line on in the user's pager or editor while the app stands aside."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False) as file:
        file.write(text.encode("utf-8", "replace").decode("utf-8"))
    try:
        command = _command(line)
        with screen.app.suspend():
            subprocess.run([*command, file.name], check=False)
    except (OSError, ValueError) as error:
        screen.claimtrack.record(f"pager or editor: {error}; set PAGER or EDITOR", "error", toast=True)
    except Exception as error:
        # Raised where the app runs without a terminal, in a browser for one.
        screen.claimtrack.record(f"no terminal to show it in: {error}", "warning", toast=True)
    finally:
        Path(file.name).unlink(missing_ok=True)
    screen.app.refresh()
