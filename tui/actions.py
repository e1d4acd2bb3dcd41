"""Every action of the UI: its name, keys, help, and the command line that does the same.

The key bindings, the footer, the help screen and the palette are all drawn from this one table. An action named
`judge-true` is carried out by the nearest `do_judge_true` of the focused widget, its screen, or the app.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from textual.binding import Binding, BindingType


class Scope(StrEnum):
    """Where an action is at home."""

    APP = "Everywhere"
    TABLE = "Moving in a table"
    TEXT = "Moving in a text"
    LIST = "Tables"
    FILTER = "Filters"
    JUDGE = "Judging"
    CLAIMS = "Claims"
    REVIEW = "Review"
    FIELDS = "Correcting a reading"
    SPAN = "Moving a quote's ends"
    FORECASTERS = "Forecasters"
    CALIBRATION = "Calibration"
    TIMELINE = "Timeline"
    CHANGES = "Changed verdicts"


class Need(StrEnum):
    """What must be so for an action to mean anything; the value is told where it is not."""

    NOTHING = ""
    ROW = "there is no row under the cursor"
    CLAIM = "there is no claim under the cursor"
    AUTHOR = "this claim's author gave no name, so there is no record to show"
    SEARCH = "nothing has been searched for yet: press / first"
    MARKS = "nothing is marked: space marks a row"
    FILTER = "no filter is set"
    HIDDEN = "no column is hidden"
    SORTABLE = "this column cannot be sorted by"
    PARENT = "nothing lies behind this screen"
    OPEN = "no database is open yet"
    JOB = "nothing long is under way"
    AHEAD = "it is decided so already"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do."""

    name: str
    keys: str
    """Keys separated by commas, the first one shown."""
    label: str
    """One or two words for the footer."""
    help: str
    scope: Scope
    command: str = ""
    """The same on the command line; empty where the command line has no use for it."""
    need: Need = Need.NOTHING
    footer: int = 0
    """Place in the footer, lowest first; 0 keeps it out."""

    @property
    def method(self) -> str:
        """Name of the method that carries it out."""
        return "do_" + self.name.replace("-", "_")

    @property
    def binding(self) -> Binding:
        """The key binding, remappable by the action's name."""
        return Binding(self.keys, f"app.perform({self.name!r})", self.label, show=False, id=self.name)


def bindings(*scopes: Scope) -> list[BindingType]:
    """Key bindings of all actions at home in `scopes`."""
    return [action.binding for action in within(scopes)]


def within(scopes: Iterable[Scope]) -> list[Action]:
    """Actions at home in any of `scopes`, in the registry's order."""
    wanted = set(scopes)
    return [action for action in REGISTRY.values() if action.scope in wanted]


def clashes(keymap: dict[str, str], together: Iterable[Collection[Scope]]) -> list[str]:
    """Sentences about keys that a keymap gives to two actions of scopes that are live `together`, or to none."""
    found = [f"{name}: there is no such action" for name in keymap if name not in REGISTRY]
    for scopes in together:
        taken: dict[str, str] = {}
        for action in within(scopes):
            for key in keymap.get(action.name, action.keys).split(","):
                other = taken.setdefault(key.strip(), action.name)
                sentence = f"{key.strip()} stands for both {other} and {action.name}"
                if other != action.name and sentence not in found:
                    found.append(sentence)
    return found


def _table() -> Iterable[Action]:
    app, table, text = Scope.APP, Scope.TABLE, Scope.TEXT
    yield Action("help", "question_mark", "help", "Show what every key does here", app, "claimtrack --help", footer=1)
    yield Action("palette", "colon,ctrl+p", "commands", "Find an action by its name", app, footer=90)
    yield Action("back", "escape", "back", "Go back: close a line, a range or a screen", app)
    yield Action("quit", "q", "quit", "Close claimtrack; all is saved already", app, footer=91)
    yield Action("tab-claims", "1", "claims", "Browse all claims", app, "claimtrack claims")
    yield Action("tab-review", "2", "review", "Judge claims one after the other", app, "claimtrack judge N true")
    yield Action("tab-forecasters", "3", "forecasters", "Who is worth listening to", app, "claimtrack score")
    yield Action("tab-calibration", "4", "calibration", "Stated chances against what happened", app,
                 "claimtrack calibration")  # fmt: skip
    yield Action("tab-timeline", "5", "timeline", "Claims as stretches of days against the events that fell", app,
                 "claimtrack events list")  # fmt: skip
    yield Action("undo", "u", "undo", "Take the last act back, also of an earlier day", app, "claimtrack undo",
                 Need.OPEN)  # fmt: skip
    yield Action("redo", "ctrl+r", "redo", "Do again what was taken back", app, "claimtrack redo", Need.OPEN)
    yield Action("log", "f12,L", "log", "Show what was done and what went wrong", app, "claimtrack history")
    yield Action("refresh", "f5", "refresh", "Read everything anew", app)
    yield Action(
        "theme", "ctrl+t", "theme", "Change between dark, light, high contrast and the terminal's colours", app
    )
    yield Action("resolve", "R", "decide", "Decide all claims anew, as of a day", app,
                 "claimtrack resolve --as-of DAY", Need.OPEN)  # fmt: skip
    yield Action("event-add", "A", "add event", "Add what happened to the log and see what it changes", app,
                 "claimtrack events add --type TYPE --place PLACE --date DAY --source SOURCE", Need.OPEN)  # fmt: skip
    yield Action("take-in", "I", "take in", "Read pages, import an event log, or claims of another database", app,
                 "claimtrack run PATH --as-of DAY", Need.OPEN)  # fmt: skip
    yield Action("stop", "ctrl+x", "stop", "Stop the long work that is under way; nothing of it is written", app,
                 need=Need.JOB)  # fmt: skip
    yield Action("next-pane", "tab", "pane", "Move between the table and the text beside it", app)

    yield Action("down", "j,down", "down", "Next row", table)
    yield Action("up", "k,up", "up", "Row before", table)
    yield Action("half-down", "ctrl+d", "half down", "Half a screen down", table)
    yield Action("half-up", "ctrl+u", "half up", "Half a screen up", table)
    yield Action("page-down", "pagedown,ctrl+f", "page down", "A screen down", table)
    yield Action("page-up", "pageup,ctrl+b", "page up", "A screen up", table)
    yield Action("top", "g,home", "top", "First row", table)
    yield Action("bottom", "G,end", "bottom", "Last row", table)
    yield Action("column-left", "h,left", "column left", "Column to the left", table)
    yield Action("column-right", "l,right", "column right", "Column to the right", table)
    yield Action("open", "enter", "open", "Open what the row stands for", table, "claimtrack show N", Need.ROW, 4)
    yield Action("mark", "space", "mark", "Mark or unmark the row", table, need=Need.ROW)
    yield Action("range", "v", "range", "Begin a range; a second time marks all rows in it", table, need=Need.ROW)
    yield Action("unmark", "M", "unmark", "Unmark everything", table, need=Need.MARKS)

    yield Action("text-down", "j,down", "down", "A line down", text)
    yield Action("text-up", "k,up", "up", "A line up", text)
    yield Action("text-half-down", "ctrl+d", "half down", "Half a screen down", text)
    yield Action("text-half-up", "ctrl+u", "half up", "Half a screen up", text)
    yield Action("text-page-down", "pagedown,ctrl+f", "page down", "A screen down", text)
    yield Action("text-page-up", "pageup,ctrl+b", "page up", "A screen up", text)
    yield Action("text-top", "g,home", "top", "To the beginning", text)
    yield Action("text-bottom", "G,end", "bottom", "To the end", text)

    yield from _lists()
    yield from _judging()
    yield from _screens()


def _lists() -> Iterable[Action]:
    scope, row = Scope.LIST, Need.ROW
    yield Action("search", "slash", "search", "Find a word in the rows; n and N go on", scope,
                 "claimtrack claims --text WORDS", footer=6)  # fmt: skip
    yield Action("search-next", "n", "next hit", "Next row with the words", scope, need=Need.SEARCH)
    yield Action("search-previous", "N", "hit before", "Row before with the words", scope, need=Need.SEARCH)
    yield Action("sort", "s", "sort", "Sort by this column; again turns it round", scope,
                 "claimtrack claims --sort COLUMN", Need.SORTABLE)  # fmt: skip
    yield Action("sort-add", "S", "sort then", "Sort by this column within the order so far", scope,
                 "claimtrack claims --sort A,B", Need.SORTABLE)  # fmt: skip
    yield Action("column-hide", "minus", "hide column", "Hide this column", scope)
    yield Action("columns-show", "plus", "all columns", "Show the hidden columns again", scope, need=Need.HIDDEN)
    yield Action("column-move-left", "less_than_sign", "column ←", "Move this column to the left", scope)
    yield Action("column-move-right", "greater_than_sign", "column →", "Move this column to the right", scope)
    yield Action("frequency", "F", "frequencies", "Count the values of this column; enter shows their claims", scope,
                 "claimtrack score --by KEY", row)  # fmt: skip
    yield Action("copy", "y", "copy", "Copy the row's main text", scope, "claimtrack show N", row)
    yield Action("copy-as", "Y", "copy as", "Copy quote, id, row or link", scope, "claimtrack show N --json", row)
    yield Action("export", "E", "export", "Write the rows to a file, as shown or with all fields", scope,
                 "claimtrack export FILE.csv", row)  # fmt: skip


def _judging() -> Iterable[Action]:
    scope, claim = Scope.JUDGE, Need.CLAIM
    yield Action("judge-true", "t", "true", "It came true", scope, "claimtrack judge N true", claim, 11)
    yield Action("judge-false", "f", "false", "It did not come true", scope, "claimtrack judge N false", claim, 12)
    yield Action("judge-ambiguous", "b", "ambiguous", "Reality is unclear", scope, "claimtrack judge N ambiguous",
                 claim, 15)  # fmt: skip
    yield Action("judge-void", "o", "void", "No fair question: false premise, or so already", scope,
                 "claimtrack judge N void", claim, 16)  # fmt: skip
    yield Action("accept", "a", "accept", "The reading is right, the rule's verdict stands", scope,
                 "claimtrack accept N", claim, 10)  # fmt: skip
    yield Action("reject", "x", "reject", "This is no claim; asks for the reason", scope, "claimtrack reject N REASON",
                 claim, 13)  # fmt: skip
    yield Action("reject-sentence", "X", "reject all", "Nothing in this sentence is a claim: rejects all of it",
                 scope, "claimtrack reject N REASON --sentence", claim)  # fmt: skip
    yield Action("flag", "exclamation_mark", "flag", "Flag for later, or take the flag off", scope,
                 "claimtrack flag N", claim)  # fmt: skip
    yield Action("note", "c", "note", "Write a note beside the claim", scope, "claimtrack note N TEXT", claim, 18)
    yield Action("editor", "e", "editor", "Open the whole comment in $PAGER or $EDITOR", scope, "claimtrack show N",
                 claim)  # fmt: skip
    yield Action("whole", "z", "whole comment", "Show the whole comment, or only what stands around the quote", scope,
                 "claimtrack show N", claim)  # fmt: skip
    yield Action("forecaster", "w", "forecaster", "Who said it: record and other claims", scope,
                 "claimtrack claims --forecaster NAME", Need.AUTHOR)  # fmt: skip
    yield Action("events", "d", "events", "The events that decided it, and their other claims", scope,
                 "claimtrack claims --evidence EVENT", claim)  # fmt: skip
    yield Action("proposition", "p", "same claim", "Everyone who said this, when, and how sure", scope,
                 "claimtrack claims --target NAME", claim)  # fmt: skip


def _screens() -> Iterable[Action]:
    narrow, claims, review, fields, span = Scope.FILTER, Scope.CLAIMS, Scope.REVIEW, Scope.FIELDS, Scope.SPAN
    yield Action("filter", "backslash", "filter", "Narrow what is shown: forecaster:Joe outcome:false words", narrow,
                 "claimtrack claims --outcome false --text WORDS", footer=5)  # fmt: skip
    yield Action("filter-clear", "0", "all claims", "Take the filter off", narrow, "claimtrack claims", Need.FILTER)
    yield Action("filter-save", "ctrl+s", "save filter", "Keep this filter under a name", narrow, need=Need.FILTER)
    yield Action("filter-load", "at", "saved filters", "Choose a kept filter", narrow)
    yield Action("review-here", "r", "review these", "Judge the claims of this table one after the other", claims,
                 "claimtrack judge N true", Need.ROW)  # fmt: skip

    yield Action("next", "n,right", "next", "Next claim of the queue", review, footer=20)
    yield Action("previous", "N,left", "before", "Claim before", review)
    yield Action("skip", "s", "skip", "Leave it for now", review, need=Need.CLAIM, footer=14)
    yield Action("queue-next", "right_square_bracket", "queue", "Next queue: new, needs judgement, …", review,
                 "claimtrack claims --status STATUS", footer=21)  # fmt: skip
    yield Action("queue-previous", "left_square_bracket", "queue before", "Queue before", review,
                 "claimtrack claims --status STATUS")  # fmt: skip
    yield Action("order", "O", "order", "Order of the queue: most to learn first, forecaster, date, domain", review)
    yield Action("blind", "B", "blind", "Hide outcomes and others' answers for a second review", review)

    edit, claim = "claimtrack claims edit N --set", Need.CLAIM
    yield Action("edit-target", "T", "target", "Correct the target", fields, f"{edit} target=NAME", claim, 30)
    yield Action("edit-type", "E", "type", "Correct the kind of event", fields, f"{edit} event-type=TYPE", claim, 33)
    yield Action("edit-window", "W", "window", "Correct the window, as a phrase or as days", fields,
                 f"{edit} window=DAYS", claim, 31)  # fmt: skip
    yield Action("edit-polarity", "P", "polarity", "Turn the claim round: affirmed or negated", fields,
                 f"{edit} polarity=negated", claim)  # fmt: skip
    yield Action("edit-chance", "C", "chance", "Correct the chance", fields, f"{edit} probability=70%", claim)
    yield Action("edit-span", "Q", "quote", "Move the ends of the quote", fields, f"{edit} span=A..B", claim)

    yield Action("span-end-right", "right", "end →", "End a word later", span, footer=11)
    yield Action("span-end-left", "left", "end ←", "End a word earlier", span, footer=12)
    yield Action("span-start-right", "shift+right,L", "start →", "Begin a word later", span, footer=13)
    yield Action("span-start-left", "shift+left,H", "start ←", "Begin a word earlier", span, footer=14)
    yield Action("span-keep", "enter", "keep", "Keep the quote so", span, footer=15)

    yield Action("score-by", "b", "score by", "Score by forecaster, hedge, event type, domain or month",
                 Scope.FORECASTERS, "claimtrack score --by KEY", footer=10)  # fmt: skip
    yield Action("basis", "b", "basis", "All chances, stated ones alone, or those read from words", Scope.CALIBRATION,
                 "claimtrack calibration --of stated", footer=10)  # fmt: skip
    yield Action("decide", "D", "decide so", "Decide all claims anew, so that these changes hold", Scope.CHANGES,
                 "claimtrack resolve --as-of DAY", Need.AHEAD, 10)  # fmt: skip
    yield Action("timeline-in", "i", "closer", "Show fewer days", Scope.TIMELINE, footer=10)
    yield Action("timeline-out", "o", "wider", "Show more days", Scope.TIMELINE, footer=11)
    yield Action("timeline-left", "left_square_bracket", "earlier", "Earlier days", Scope.TIMELINE, footer=12)
    yield Action("timeline-right", "right_square_bracket", "later", "Later days", Scope.TIMELINE, footer=13)


REGISTRY: dict[str, Action] = {action.name: action for action in _table()}
