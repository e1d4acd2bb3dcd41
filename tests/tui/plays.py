"""How each action is used, and what must then be so: one play an action."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

from fake_desk import FakeDesk
from hands import Hands
from textual.command import CommandPalette

from claimtrack.claims import Outcome
from tui.screens.calibration import CalibrationScreen
from tui.screens.changes import ChangesScreen
from tui.screens.claims import ClaimsScreen
from tui.screens.forecaster import ForecasterScreen
from tui.screens.frequency import FrequencyScreen
from tui.screens.help import HelpScreen
from tui.screens.log import LogScreen
from tui.screens.related import EventScreen, PropositionScreen
from tui.screens.review import ReviewScreen
from tui.screens.scoreboard import ScoreboardScreen
from tui.screens.timeline import TimelineScreen
from tui.widgets.text_pane import TextPane

PlayOf = Callable[[Hands], Awaitable[None]]
PLAYS: dict[str, PlayOf] = {}


def acts(*names: str) -> Callable[[PlayOf], PlayOf]:
    """The play shows these actions."""

    def keep(play: PlayOf) -> PlayOf:
        PLAYS.update(dict.fromkeys(names, play))
        return play

    return keep


def calls(desk: FakeDesk, verb: str) -> list[tuple[object, ...]]:
    """What the desk was asked to do by that verb."""
    return [call for call in desk.calls if call[0] == verb]


# Everywhere


@acts("help", "back")
async def help_lists_the_live_keys(hands: Hands) -> None:
    await hands.press("question_mark")
    assert isinstance(hands.screen, HelpScreen)
    assert "It came true" in hands.pane
    assert "claimtrack judge N true" in hands.pane
    await hands.press("escape")
    assert isinstance(hands.screen, ClaimsScreen)
    await hands.press("w", "escape")
    assert type(hands.screen) is ClaimsScreen


@acts("palette")
async def the_palette_finds_an_action_by_its_words(hands: Hands) -> None:
    await hands.press("colon")
    assert isinstance(hands.screen, CommandPalette)
    await hands.type("calibration")
    await hands.settle()
    assert isinstance(hands.screen, CalibrationScreen)


@acts("quit")
async def q_closes(hands: Hands) -> None:
    await hands.pilot.press("q")
    await hands.pilot.pause()
    assert hands.app._exit


@acts("tab-claims", "tab-review", "tab-forecasters", "tab-calibration", "tab-timeline")
async def digits_go_to_tabs(hands: Hands) -> None:
    kinds = (ReviewScreen, ScoreboardScreen, CalibrationScreen, TimelineScreen, ClaimsScreen)
    for key, kind in zip("23451", kinds, strict=True):
        await hands.press(key)
        assert isinstance(hands.screen, kind)


@acts("undo", "redo")
async def what_was_done_is_undone_and_done_again(hands: Hands) -> None:
    await hands.press("t")
    assert hands.desk.outcomes == {1: Outcome.TRUE}
    await hands.press("u")
    assert hands.desk.outcomes == {}
    await hands.press("ctrl+r")
    assert [what for what, _ in hands.desk.done] == ["judge"]


@acts("log")
async def the_log_pane_shows_acts_and_faults(hands: Hands) -> None:
    await hands.press("t", "f12")
    assert isinstance(hands.screen, LogScreen)
    assert "judge #1" in hands.pane


@acts("refresh")
async def refresh_reads_anew(hands: Hands) -> None:
    hands.desk.size = 7
    await hands.press("f5")
    assert hands.table.count == 7


@acts("theme")
async def themes_take_turns_and_are_kept(hands: Hands) -> None:
    before = hands.app.theme
    await hands.press("ctrl+t")
    assert hands.app.theme != before
    assert hands.app.state.theme == hands.app.theme


@acts("next-pane")
async def tab_moves_to_the_text(hands: Hands) -> None:
    await hands.press("tab")
    assert isinstance(hands.app.focused, TextPane)


# Long work


@acts("resolve")
async def all_claims_are_decided_anew_as_of_a_day(hands: Hands) -> None:
    await hands.press("R", "ctrl+u")
    await hands.type("2018-05-20", enter=False)
    assert "20 May 2018" in hands.text
    await hands.press("enter")
    assert calls(hands.desk, "resolve") == [("resolve", date(2018, 5, 20), False)]
    assert isinstance(hands.screen, ChangesScreen)
    assert "1 verdict changed as of 2018-05-20" in hands.text
    await hands.press("enter")
    assert hands.table.row.number == 3


@acts("event-add", "decide")
async def what_happened_is_added_with_its_source_and_shows_what_it_changes(hands: Hands) -> None:
    await hands.press("A")
    await hands.type("20 may 2018", enter=False)
    assert "2018-05-20 " in hands.text
    await hands.press("ctrl+s")
    assert "may not stay empty" in hands.text
    await hands.type("the gazette", enter=False)
    await hands.press("ctrl+s")
    (called,) = calls(hands.desk, "add_event")
    fields = called[1]
    assert (fields["place"], fields["date_start"], fields["source"]) == ("Oldbridge", date(2018, 5, 20), "the gazette")
    assert "1 verdict would change" in hands.text
    assert "OWN0001" in hands.text
    await hands.press("D")
    assert [call[2] for call in calls(hands.desk, "resolve")] == [True, False]
    assert "1 verdict changed" in hands.text


@acts("take-in")
async def pages_logs_and_claims_are_taken_in(hands: Hands) -> None:
    Path("pages").mkdir()
    Path("pages/pages.csv").touch()
    await hands.press("I", "p")
    await hands.type("pag", enter=False)
    await hands.press("tab")
    assert "dates from pages/pages.csv" in hands.text
    await hands.press("enter")
    assert calls(hands.desk, "run") == [("run", ("pages",), "pages.csv", date(2020, 6, 30))]
    assert "1 page and 2 claims added, 1 problem" in hands.toasts
    await hands.press("I", "e")
    await hands.type("log.csv coverage.csv")
    assert calls(hands.desk, "import_events") == [("import_events", "log.csv", "coverage.csv")]
    await hands.press("escape", "I", "c")
    await hands.type("claims.jsonl")
    assert calls(hands.desk, "import_claims") == [("import_claims", "claims.jsonl")]
    assert "2 claims added, 1 there already; undo takes them back" in hands.toasts


@acts("stop")
async def long_work_shows_its_progress_and_is_stopped(hands: Hands) -> None:
    hands.desk.is_endless = True
    await hands.press("R")
    await hands.pilot.press("enter")
    job = hands.app.job
    assert job is not None
    while not job.of:
        await hands.pilot.pause()
    await hands.pilot.press("j")
    hands.app._tick()
    await hands.pilot.pause()
    assert "deciding as of 2020-06-30: deciding █░░" in hands.text
    assert "3 of 60" in hands.text
    assert hands.table.cursor == 1
    await hands.press("ctrl+x")
    assert hands.app.job is None
    assert "stopped, nothing was written" in hands.toasts
    assert "deciding as of" not in hands.lines()[-3]


# Moving


@acts("down", "up", "half-down", "half-up", "page-down", "page-up", "top", "bottom", "column-left", "column-right")
async def the_cursor_moves_by_rows_screens_and_columns(hands: Hands) -> None:
    table = hands.table
    await hands.press("j", "down", "k")
    assert table.cursor == 1
    await hands.press("G")
    assert table.cursor == 59
    await hands.press("g", "ctrl+d")
    assert table.cursor == table.page_height // 2
    await hands.press("ctrl+u", "pagedown")
    assert table.cursor == table.page_height
    await hands.press("pageup", "l", "l", "h")
    assert (table.cursor, table.column) == (0, 1)


@acts("open")
async def enter_opens_the_text_and_escape_comes_back(hands: Hands) -> None:
    await hands.press("enter")
    assert isinstance(hands.app.focused, TextPane)
    await hands.press("escape")
    assert hands.app.focused is hands.table


@acts("mark", "unmark")
async def marked_claims_are_judged_together(hands: Hands) -> None:
    await hands.press("space", "space", "j", "space", "f")
    assert hands.desk.outcomes == {1: Outcome.FALSE, 2: Outcome.FALSE, 4: Outcome.FALSE}
    await hands.press("M")
    assert hands.table.marks == set()


@acts("range")
async def a_range_marks_all_rows_in_it(hands: Hands) -> None:
    await hands.press("v", "j", "j", "v")
    assert hands.table.marks == {"1", "2", "3"}
    await hands.press("v", "escape")
    assert hands.table.range is None


@acts("text-down", "text-up", "text-half-down", "text-half-up", "text-page-down", "text-page-up", "text-top",
      "text-bottom")  # fmt: skip
async def the_text_moves_by_the_same_keys(hands: Hands) -> None:
    await hands.press("tab")
    pane = hands.screen.query_one(TextPane)
    await hands.press("j", "j", "k")
    assert pane.scroll_y == 1
    await hands.press("G")
    bottom = pane.scroll_y
    assert bottom == pane.max_scroll_y > 1
    await hands.press("g", "ctrl+d", "ctrl+u", "pagedown", "pageup")
    assert pane.scroll_y == 0


# Tables


@acts("search", "search-next", "search-previous")
async def search_goes_from_hit_to_hit(hands: Hands) -> None:
    await hands.press("slash")
    await hands.type("saltmarsh")
    assert hands.table.cursor == 1
    await hands.press("n")
    assert hands.table.cursor == 6
    await hands.press("N", "N")
    assert hands.table.row.target == "Saltmarsh"
    assert hands.table.cursor == 56


@acts("sort", "sort-add")
async def columns_sort_alone_and_together(hands: Hands) -> None:
    await hands.press("l", "l", "l", "s")
    assert hands.table.row.target == "Highmoor"
    await hands.press("s")
    assert hands.table.row.target == "Westhaven"
    await hands.press("h", "h", "S")
    assert [key.name for key in hands.table.sorted_by] == ["target", "outcome"]
    assert "target↓1" in hands.text.replace(" ", "")


@acts("column-hide", "columns-show", "column-move-left", "column-move-right")
async def columns_are_hidden_shown_and_moved(hands: Hands) -> None:
    table = hands.table
    first = table.layout_of_columns.shown
    await hands.press("minus")
    assert table.layout_of_columns.shown == first[1:]
    await hands.press("plus")
    assert len(table.layout_of_columns.shown) == len(table.layout_of_columns.order)
    name = table.current_column.name
    await hands.press("greater_than_sign")
    assert table.layout_of_columns.shown[1] == name == table.current_column.name
    await hands.press("less_than_sign")
    assert table.layout_of_columns.shown[0] == name


@acts("frequency")
async def a_frequency_leads_to_its_rows(hands: Hands) -> None:
    await hands.press("l", "l", "l", "F")
    assert isinstance(hands.screen, FrequencyScreen)
    assert hands.table.count == 5
    chosen = hands.table.row.value
    await hands.press("enter")
    assert type(hands.screen) is ClaimsScreen
    assert hands.screen.filter_text == f"target:{chosen}"
    assert hands.table.count == 12


@acts("copy", "copy-as")
async def quote_id_row_and_link_are_copied(hands: Hands) -> None:
    await hands.press("y")
    assert hands.app.clipboard.startswith("Oldbridge will be taken")
    for key, start in (("i", "id1"), ("r", "1\t"), ("l", "page:1"), ("s", "Oldbridge is")):
        await hands.press("Y", key)
        assert hands.app.clipboard.startswith(start)


@acts("export")
async def rows_are_written_as_shown_or_with_all_fields(hands: Hands) -> None:
    await hands.press("l", "minus", "j", "space", "E", "s", "enter")
    assert Path("claims.csv").read_text("utf-8").splitlines() == [
        "#,forecaster,target,deadline,chance,quote",
        "2,Chloe,Saltmarsh,2018-04-14,70%,Saltmarsh will be taken by 2018-04-14",
    ]
    await hands.press("M", "E", "a", "enter")
    assert calls(hands.desk, "export") == [("export", "claims.csv")]
    await hands.press("3", "E", "s", "enter")
    assert Path("scores.csv").read_text("utf-8").splitlines()[1].startswith("Ada,4,1,3")
    await hands.press("E", "a", "ctrl+u")
    await hands.type("all.jsonl")
    first = json.loads(Path("all.jsonl").read_text("utf-8").splitlines()[0])
    assert (first["key"], first["counts_true"], first["hit_rate_value"]) == ("Ada", 1, 0.25)


# Judging


@acts("judge-true", "judge-false", "judge-ambiguous", "judge-void", "accept", "skip")
async def one_key_decides_and_the_next_claim_comes(hands: Hands) -> None:
    await hands.press("2")
    screen = hands.screen
    assert isinstance(screen, ReviewScreen)
    numbers = list(screen.numbers)
    await hands.press("t", "f", "b", "o", "s", "a")
    assert [hands.desk.outcomes.get(number) for number in numbers[:5]] == [
        Outcome.TRUE, Outcome.FALSE, Outcome.AMBIGUOUS, Outcome.VOID, None,
    ]  # fmt: skip
    assert calls(hands.desk, "accept") == [("accept", (numbers[5],))]
    assert screen.current_number == numbers[6]


@acts("reject")
async def a_rejection_has_a_reason(hands: Hands) -> None:
    await hands.press("x", "q")
    assert hands.desk.rejected == {1: "a question"}
    await hands.press("x", "o")
    await hands.type("sarcasm")
    assert hands.desk.rejected == {1: "a question", 2: "sarcasm"}


@acts("reject-sentence")
async def all_claims_of_a_sentence_are_rejected_at_once(hands: Hands) -> None:
    await hands.press("X", "i")
    assert hands.desk.rejected == dict.fromkeys((1, 2), "an idiom or irony")
    await hands.press("2")
    screen = hands.screen
    first, _, third = screen.numbers[:3]
    screen.numbers[1] = first + 1
    await hands.press("X", "m")
    assert hands.desk.rejected[first + 1] == "misread"
    assert screen.current_number == third


@acts("flag")
async def a_flag_goes_on_and_off(hands: Hands) -> None:
    await hands.press("exclamation_mark")
    assert hands.desk.flags == {1}
    await hands.press("k", "exclamation_mark")
    assert hands.desk.flags == set()


@acts("note")
async def a_note_is_kept_beside_the_claim(hands: Hands) -> None:
    await hands.press("c")
    await hands.type("see the map")
    assert hands.desk.notes == {1: ["see the map"]}


@acts("editor")
async def the_comment_opens_in_the_pager(hands: Hands) -> None:
    await hands.press("e")
    # A pilot has no terminal to lend: the app must say so and go on.
    assert any("terminal" in entry.text for entry in hands.app.log_entries)
    assert isinstance(hands.screen, ClaimsScreen)


@acts("whole")
async def a_long_comment_is_shown_whole_or_around_its_quote(hands: Hands) -> None:
    hands.desk.padding = 4_000
    await hands.press("f5")
    assert "characters before" in hands.pane
    await hands.press("z")
    assert "characters before" not in hands.pane
    assert "Oldbridge will be taken" in hands.text
    await hands.press("2")
    assert "characters before" in hands.pane
    assert "will be taken by" in hands.text


@acts("forecaster")
async def a_forecaster_has_a_page(hands: Hands) -> None:
    await hands.press("w")
    assert isinstance(hands.screen, ForecasterScreen)
    assert hands.table.count == 12
    assert "leaned right" in hands.text


@acts("events")
async def an_event_shows_the_claims_it_decided(hands: Hands) -> None:
    await hands.press("d", "a")
    assert isinstance(hands.screen, EventScreen)
    assert "taken at dawn" in hands.text
    assert hands.table.count == 7


@acts("proposition")
async def a_proposition_shows_who_said_it(hands: Hands) -> None:
    await hands.press("p")
    assert isinstance(hands.screen, PropositionScreen)
    assert hands.table.count == 1


# Claims


@acts("filter", "filter-clear")
async def a_typed_filter_narrows_with_completion(hands: Hands) -> None:
    await hands.press("backslash")
    await hands.type("outc", enter=False)
    await hands.press("tab")
    await hands.type("fal", enter=False)
    await hands.press("tab", "enter")
    assert hands.screen.filter_text == "outcome:false"
    assert {row.outcome for row in hands.table.source.rows(0, 60)} == {Outcome.FALSE}
    await hands.press("0")
    assert hands.table.count == 60
    for tab in "345":
        await hands.press(tab, "backslash")
        await hands.type("forecaster:Ada")
        assert hands.screen.where.forecaster == "Ada"


@acts("filter-save", "filter-load")
async def a_kept_filter_comes_back(hands: Hands) -> None:
    await hands.press("backslash")
    await hands.type("forecaster:Ada")
    await hands.press("ctrl+s")
    await hands.type("hers")
    await hands.press("0", "at", "1")
    assert hands.screen.filter_text == "forecaster:Ada"
    assert hands.table.count == 12


@acts("review-here")
async def the_claims_of_a_table_are_reviewed_in_its_order(hands: Hands) -> None:
    await hands.press("j", "space", "j", "space", "r")
    assert isinstance(hands.screen, ReviewScreen)
    assert hands.screen.numbers == [2, 4]


# Review


@acts("next", "previous")
async def the_review_goes_on_and_back(hands: Hands) -> None:
    await hands.press("2", "n", "n", "N")
    assert hands.screen.place == 1


@acts("queue-next", "queue-previous")
async def queues_take_turns(hands: Hands) -> None:
    await hands.press("2")
    first = hands.screen.queue
    await hands.press("right_square_bracket")
    assert hands.screen.queue == "new"
    assert "[new" in hands.text
    await hands.press("left_square_bracket")
    assert hands.screen.queue == first


@acts("order")
async def the_order_of_a_queue_is_chosen(hands: Hands) -> None:
    await hands.press("2", "O", "f")
    people = [hands.desk.row(number).forecaster or "" for number in hands.screen.numbers]
    assert people == sorted(people, key=lambda name: name or "None")


@acts("blind")
async def a_blind_review_hides_what_others_said(hands: Hands) -> None:
    await hands.press("2")
    assert "was taken [E" in hands.pane
    await hands.press("B")
    assert "was taken [E" not in hands.pane
    assert "verdict hidden" in hands.pane


@acts("edit-target")
async def a_target_is_corrected(hands: Hands) -> None:
    await hands.press("2", "T", "ctrl+u")
    await hands.type("Westhaven")
    assert calls(hands.desk, "edit")[0][2] == {"target": "Westhaven"}


@acts("edit-type")
async def a_kind_of_event_is_corrected(hands: Hands) -> None:
    await hands.press("2", "E", "ctrl+u")
    await hands.type("contr", enter=False)
    await hands.press("tab", "enter")
    assert calls(hands.desk, "edit")[0][2] == {"event_type": "control_gained"}


@acts("edit-window")
async def a_window_typed_as_a_phrase_is_shown_as_days(hands: Hands) -> None:
    await hands.press("2", "W", "ctrl+u")
    await hands.type("before may", enter=False)
    assert "2018-04-02..04-30" in hands.text
    await hands.press("enter")
    assert str(calls(hands.desk, "edit")[0][2]["window"].latest) == "2018-04-30"


@acts("edit-polarity")
async def a_polarity_is_turned_round(hands: Hands) -> None:
    await hands.press("2", "P")
    assert calls(hands.desk, "edit")[0][2] == {"polarity": "negated"}


@acts("edit-chance")
async def a_chance_is_corrected(hands: Hands) -> None:
    await hands.press("2", "C", "ctrl+u")
    await hands.type("35%")
    assert calls(hands.desk, "edit")[0][2] == {"probability": 0.35}


@acts("edit-span", "span-end-right", "span-end-left", "span-start-right", "span-start-left", "span-keep")
async def the_ends_of_a_quote_move_by_words(hands: Hands) -> None:
    await hands.press("2")
    before = hands.screen.current_detail
    await hands.press("Q", "right", "left", "left", "shift+left", "shift+left", "shift+right", "enter")
    span = calls(hands.desk, "edit")[0][2]["span"].shift(-before.comment_start)
    quote = span.of(before.comment.text)
    assert quote.startswith("but ")
    assert re.search(r"will be taken by$", quote)


# Scores, calibration, timeline


@acts("score-by")
async def scores_are_counted_by_another_key(hands: Hands) -> None:
    await hands.press("3", "b", "h")
    assert hands.screen.by == "hedge"
    await hands.press("enter")
    assert isinstance(hands.screen, ClaimsScreen)


@acts("basis")
async def the_basis_of_the_chances_is_chosen(hands: Hands) -> None:
    await hands.press("4", "b")
    assert hands.screen.view.basis == "stated"
    await hands.press("enter")
    assert hands.screen.base.bases == ("stated",)


@acts("timeline-in", "timeline-out", "timeline-left", "timeline-right")
async def the_days_shown_are_chosen(hands: Hands) -> None:
    await hands.press("5")
    screen = hands.screen
    first = screen.scale
    await hands.press("i")
    assert screen.scale.days < first.days
    await hands.press("o", "o")
    assert screen.scale.days > first.days
    before = screen.scale.first
    await hands.press("left_square_bracket")
    assert screen.scale.first < before
    await hands.press("right_square_bracket", "right_square_bracket")
    assert screen.scale.first > before
