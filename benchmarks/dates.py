"""How exactly dates are found and read in posts with TIMEX3 annotations, beside other libraries, in one process.

    python benchmarks/dates.py [POSTS.jsonl] [--errors]

A post is {"id", "text", "reference", "timex": [{"start", "end", "type", "value", "text"}]}. The posts are
split by a hash of their id: rules were written looking at the development part only. A span is strict when both
ends agree and relaxed when it overlaps; values count on overlapping spans, as in TempEval-3. A library that
answers with a moment is right when the moment lies on the day, in the month or in the year of the annotation.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from claimtrack.text.dates import DateOptions, find_windows

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "data" / "dates_dev_tweets.jsonl"


class Answer(NamedTuple):
    """One expression as a system reads it: a TIMEX3 value, or a moment where it knows no values."""

    start: int
    end: int
    value: str = ""
    moment: date | None = None


class Post(NamedTuple):
    """A text, the day it was written and the annotated expressions."""

    id: str
    text: str
    reference: date
    gold: tuple[Answer, ...]

    @property
    def is_development(self) -> bool:
        """True for the half that rules may be written against."""
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % 2 == 0


System = Callable[[str, date], list[Answer]]


def load(path: Path) -> list[Post]:
    """Every post of a JSONL file."""
    posts = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = tuple(Answer(each["start"], each["end"], canonical(each["value"])) for each in row["timex"])
        posts.append(Post(row["id"], row["text"], date.fromisoformat(row["reference"]), gold))
    return posts


def canonical(value: str) -> str:
    """One spelling for values that mean the same: 2014-XX-XX is 2014, 2014-05-10-WXX-6T14:00 is 2014-05-10T14:00."""
    value = re.sub(r"-XX(-XX)?$", "", value.strip())
    value = re.sub(r"^(\d{4}-\d\d-\d\d)-WXX-\d", r"\1", value)
    value = re.sub(r"^(\d{4})-\d\d-W(\d\d)$", r"\1-W\2", value)
    value = re.sub(r"T:(\d\d)", r"T\1", value)
    value = re.sub(r"^(P[T]?)(\d+)\.0([A-Z])$", r"\1\2\3", value)
    if match := re.match(r"^(\d{4}-\d\d-\d\d)T24:00$", value):
        value = f"{match[1]}T00:00"
    return {"PT24H": "P1D", "P7D": "P1W", "P14D": "P2W", "P12M": "P1Y"}.get(value, value)


def first_day(value: str) -> date | None:
    """The day a value begins on; none for lengths, repetitions and references."""
    try:
        if match := re.match(r"^(\d{4})-(\d\d)-(\d\d)", value):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := re.match(r"^(\d{4})-W(\d\d)", value):
            return date.fromisocalendar(int(match[1]), int(match[2]), 6 if value.endswith("WE") else 1)
        if match := re.match(r"^(\d{4})-(\d\d)$", value):
            return date(int(match[1]), int(match[2]), 1)
        if match := re.match(r"^(\d{4})-(SP|SU|FA|WI|Q\d|H\d)$", value):
            starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
            return date(int(match[1]), starts[match[2]], 1)
        if re.match(r"^\d{4}$", value):
            return date(int(value), 1, 1)
    except ValueError:
        return None
    return None


def is_future(gold: Answer, reference: date) -> bool:
    """True when the annotated time begins after the day of writing."""
    begins = first_day(gold.value)
    return begins is not None and begins > reference


def is_right(gold: Answer, answer: Answer) -> bool:
    """Whether the answer gives the annotated value."""
    if answer.moment is None:
        return canonical(answer.value) == gold.value
    value, moment = gold.value, answer.moment
    if re.match(r"^\d{4}-\d\d-\d\d", value):
        return moment.isoformat() == value[:10]
    if match := re.match(r"^(\d{4})-W(\d\d)", value):
        return moment.isocalendar()[:2] == (int(match[1]), int(match[2]))
    if re.match(r"^\d{4}-\d\d$", value):
        return moment.isoformat()[:7] == value
    if re.match(r"^\d{4}$", value):
        return f"{moment.year:04d}" == value
    begins = first_day(value)
    return begins is not None and begins <= moment < begins + timedelta(days=92)


@dataclass(slots=True)
class Tally:
    """Counts of one system on one part of the posts."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    right: int = 0
    future: int = 0
    future_found: int = 0
    future_right: int = 0

    def add(self, post: Post, answers: Sequence[Answer]) -> list[tuple[Answer | None, Answer | None]]:
        """Count one post; hands back the pairs that do not agree."""
        wrong: list[tuple[Answer | None, Answer | None]] = []
        free = list(answers)
        self.found += len(free)
        for gold in post.gold:
            future = is_future(gold, post.reference)
            self.gold += 1
            self.future += future
            mate = _mate(gold, free)
            if mate is None:
                wrong.append((gold, None))
                continue
            free.remove(mate)
            self.relaxed += 1
            self.strict += (mate.start, mate.end) == (gold.start, gold.end)
            right = is_right(gold, mate)
            self.right += right
            self.future_found += future
            self.future_right += future and right
            if not right:
                wrong.append((gold, mate))
        return wrong + [(None, answer) for answer in free]

    def figures(self) -> tuple[float, ...]:
        """Strict F1, relaxed precision, recall, F1, value accuracy, value F1, and the future part: found, right."""
        return (
            _f1(self.strict, self.found, self.gold),
            _ratio(self.relaxed, self.found),
            _ratio(self.relaxed, self.gold),
            _f1(self.relaxed, self.found, self.gold),
            _ratio(self.right, self.relaxed),
            _f1(self.right, self.found, self.gold),
            _ratio(self.future_found, self.future),
            _ratio(self.future_right, self.future),
        )


def _mate(gold: Answer, free: Iterable[Answer]) -> Answer | None:
    over = [each for each in free if each.start < gold.end and gold.start < each.end]
    return max(over, key=lambda each: min(each.end, gold.end) - max(each.start, gold.start), default=None)


def _ratio(part: int, whole: int) -> float:
    return 100 * part / whole if whole else float("nan")


def _f1(hits: int, found: int, gold: int) -> float:
    return 200 * hits / (found + gold) if found + gold else float("nan")


def claimtrack_reader(*, prefer_past: bool = False) -> System:
    """Our reader, every expression asked for, ranges given by their two ends."""
    options = DateOptions(every_expression=True, prefer_past=prefer_past)

    def read(text: str, reference: date) -> list[Answer]:
        mentions = find_windows(text, reference=reference, options=options)
        return [Answer(part.span.start, part.span.end, part.value) for each in mentions for part in each.parts]

    return read


def dateparser_reader() -> System:
    """dateparser.search.search_dates, English, future preferred; it gives no offsets, so the words are looked up."""
    from dateparser.search import search_dates

    def read(text: str, reference: date) -> list[Answer]:
        base = datetime(reference.year, reference.month, reference.day)
        found = search_dates(
            text, languages=["en"], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "future"}
        )  # fmt: skip
        answers, at = [], 0
        for words, moment in found or ():
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                answers.append(Answer(start, at, moment=moment.date()))
        return answers

    return read


def parsedatetime_reader() -> System:
    """parsedatetime.Calendar.nlp."""
    import parsedatetime

    calendar = parsedatetime.Calendar()

    def read(text: str, reference: date) -> list[Answer]:
        base = datetime(reference.year, reference.month, reference.day)
        return [Answer(start, end, moment=moment.date()) for moment, _, start, end, _ in calendar.nlp(text, base) or ()]

    return read


def recognizers_reader() -> System:
    """recognizers-text date-time; of several resolutions the last, which is the future one."""
    from recognizers_date_time import recognize_datetime

    def read(text: str, reference: date) -> list[Answer]:
        base = datetime(reference.year, reference.month, reference.day)
        answers = []
        for result in recognize_datetime(text, "en-us", reference=base):
            options = (result.resolution or {}).get("values") or [{}]
            answers.append(Answer(result.start, result.end + 1, *_resolution(options[-1])))
        return answers

    return read


def _resolution(option: dict[str, Any]) -> tuple[str, date | None]:
    timex = option.get("timex") or ""
    if option.get("type") in {"duration", "set"} or "P" in timex[:2]:
        return timex, None
    if re.match(r"^\d{4}(-\d\d|-W\d\d|-SP|-SU|-FA|-WI|-W\d\d-WE)?$", timex) or timex == "PRESENT_REF":
        return timex, None
    stated = option.get("value") or option.get("start") or option.get("end") or ""
    return ("", date.fromisoformat(stated[:10])) if re.match(r"^\d{4}-\d\d-\d\d", stated) else (timex, None)


def systems() -> dict[str, System | str]:
    """The readers side by side; a text says why one is missing."""
    made: dict[str, System | str] = {"claimtrack": claimtrack_reader()}
    others = {
        "dateparser": dateparser_reader, "parsedatetime": parsedatetime_reader, "recognizers": recognizers_reader,
    }  # fmt: skip
    for name, make in others.items():
        try:
            made[name] = make()
        except Exception as error:
            made[name] = f"not available ({type(error).__name__}: {error})"
    return made


HEAD = (
    "posts", "system", "strict", "span-P", "span-R", "span-F1", "val-acc", "val-F1", "fut-found",
    "fut-right", "posts/s",
)  # fmt: skip


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("posts", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--errors", action="store_true", help="list what claimtrack gets wrong on the development part")
    parser.add_argument("--only", action="store_true", help="leave the other libraries out")
    arguments = parser.parse_args()
    if not arguments.posts.exists():
        print(f"{arguments.posts}: no such file; give a JSONL file of annotated posts")
        return 0
    posts = load(arguments.posts)
    development = [post for post in posts if post.is_development]
    held = [post for post in posts if not post.is_development]
    parts = {"all": posts, "development": development, "held out": held}
    print(f"{len(posts)} posts, {sum(len(post.gold) for post in posts)} expressions; figures in percent")
    print("  ".join(f"{title:>11}" for title in HEAD))
    for name, system in systems().items() if not arguments.only else [("claimtrack", claimtrack_reader())]:
        if isinstance(system, str):
            print(f"{name}: {system}")
            continue
        _print_system(name, system, parts)
    if arguments.errors:
        _print_errors(development)
    return 0


def _print_system(name: str, system: System, parts: dict[str, list[Post]]) -> None:
    everything = parts["all"]
    system("Easter Monday, tomorrow or in three weeks", everything[0].reference)
    began = time.process_time()
    answers = {post.id: system(post.text, post.reference) for post in everything}
    speed = len(everything) / max(time.process_time() - began, 1e-9)
    for title, posts in parts.items():
        tally = Tally()
        for post in posts:
            tally.add(post, answers[post.id])
        figures = "  ".join(f"{figure:11.1f}" for figure in tally.figures())
        print(f"{title:>11}  {name:>11}  {figures}  {speed:11.0f}")


def _print_errors(posts: list[Post]) -> None:
    system = claimtrack_reader()
    for post in posts:
        for gold, answer in Tally().add(post, system(post.text, post.reference)):
            span = gold or answer
            assert span is not None
            around = post.text[max(0, span.start - 30) : span.end + 20].replace("\n", " ")
            want = f"{post.text[gold.start : gold.end]!r} {gold.value}" if gold else "nothing"
            got = f"{post.text[answer.start : answer.end]!r} {answer.value}" if answer else "nothing"
            print(f"{post.reference} want {want} got {got} | {around}")


if __name__ == "__main__":
    sys.exit(main())
