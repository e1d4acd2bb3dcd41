"""What holds for every window: the day of writing, tense, the order of day and month, TIMEX3 values."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from claimtrack.text.dates import (
    DateMention,
    DateOptions,
    MentionKind,
    Modifier,
    WindowBasis,
    find_dates,
    find_windows,
)

WRITTEN = date(2018, 4, 25)


def _one(text: str, reference: date | None = WRITTEN, **options: bool | None) -> DateMention:
    found = find_windows(text, reference=reference, options=DateOptions(**options))  # type: ignore[arg-type]
    assert len(found) == 1, [each.window.text for each in found]
    return found[0]


def _days(mention: DateMention) -> tuple[date | None, date | None]:
    return mention.window.earliest, mention.window.latest


# --- day and month -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day_first", "expected"), [(None, date(2018, 3, 4)), (False, date(2018, 3, 4)), (True, date(2018, 4, 3))]
)
def test_the_order_of_day_and_month_is_the_readers_choice(day_first: bool | None, expected: date) -> None:
    assert _one("due 3/4/2018", day_first=day_first).window.latest == expected


def test_an_open_order_of_day_and_month_is_reported() -> None:
    assert "2018-04-03" in _one("due 3/4/2018").note
    assert _one("due 3/4/2018", day_first=True).note == ""
    assert _one("due 13/4/2018").note == ""
    assert _one("due 4/4/2018").note == ""


def test_points_part_dates_with_the_day_first() -> None:
    assert _one("due 03.04.2018").window.latest == date(2018, 4, 3)


def test_a_day_that_the_calendar_lacks_is_no_date() -> None:
    assert find_windows("due 31/02/2018 or 2018-13-45", reference=WRITTEN) == []


# --- tense and missing years ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it will end in March", date(2019, 3, 31)),
        ("it ended in March", date(2018, 3, 31)),
        ("it was over by March", date(2018, 3, 31)),
        ("analysts said it would end in March", date(2019, 3, 31)),
        ("the newly opened line reaches town in May", date(2018, 5, 31)),
    ],
)
def test_a_missing_year_follows_the_tense(text: str, expected: date) -> None:
    assert _one(text).window.latest == expected


def test_a_past_page_may_ask_for_past_dates() -> None:
    assert _one("20 March", prefer_past=True).window.latest == date(2018, 3, 20)
    assert _one("20 March").window.latest == date(2019, 3, 20)


def test_a_leap_day_waits_for_a_leap_year() -> None:
    assert _one("on 29 February").window.latest == date(2020, 2, 29)


# --- the day of writing --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["by May", "next week", "tomorrow", "in three weeks", "by Christmas", "on Friday"])
def test_without_a_day_of_writing_relative_dates_stay_open(text: str) -> None:
    mention = _one(text, None)
    assert _days(mention) == (None, None)
    assert mention.window.basis is WindowBasis.STATED
    assert "undated" in mention.note


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 5 May 2019", date(2019, 5, 5), date(2019, 5, 5)),
        ("in May 2019", date(2019, 5, 1), date(2019, 5, 31)),
        ("before July 2018", None, date(2018, 6, 30)),
        ("by the end of 2019", None, date(2019, 12, 31)),
        ("in Q3 2019", date(2019, 7, 1), date(2019, 9, 30)),
        ("Easter 2020", date(2020, 4, 12), date(2020, 4, 12)),
    ],
)
def test_full_dates_need_no_day_of_writing(text: str, first: date | None, last: date) -> None:
    assert _days(_one(text, None)) == (first, last)


def test_a_stretch_under_way_is_cut_at_the_day_of_writing() -> None:
    assert _days(_one("this year")) == (WRITTEN, date(2018, 12, 31))
    assert _days(_one("this year", cut_at_reference=False)) == (date(2018, 1, 1), date(2018, 12, 31))


# --- basis, modifier, value ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("by May", WindowBasis.STATED),
        ("in three weeks", WindowBasis.STATED),
        ("soon", WindowBasis.VAGUE),
        ("in a few days", WindowBasis.VAGUE),
        ("around May 20", WindowBasis.VAGUE),
    ],
)
def test_elastic_words_give_a_vague_window(text: str, basis: WindowBasis) -> None:
    assert _one(text).window.basis is basis


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("before July", Modifier.BEFORE), ("prior to July", Modifier.BEFORE), ("by July", Modifier.BY),
        ("no later than July", Modifier.BY), ("until July", Modifier.UNTIL), ("through July", Modifier.THROUGH),
        ("after July", Modifier.AFTER), ("since 2009", Modifier.SINCE), ("in July", Modifier.IN),
        ("on 5 July", Modifier.ON), ("within a week", Modifier.WITHIN), ("around July", Modifier.AROUND),
        ("between May and July", Modifier.BETWEEN), ("as of July 1", Modifier.AS_OF), ("next July", Modifier.NONE),
    ],
)  # fmt: skip
def test_the_binding_word_is_kept(text: str, modifier: Modifier) -> None:
    assert _one(text).window.modifier is modifier


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("20 April 2018", "2018-04-20"), ("May 2018", "2018-05"), ("2019", "2019"), ("the 2020s", "202"),
        ("Q3 2018", "2018-Q3"), ("H1 2020", "2020-H1"), ("summer 2018", "2018-SU"), ("next week", "2018-W18"),
        ("this weekend", "2018-W17-WE"), ("tonight", "2018-04-25TNI"), ("tomorrow morning", "2018-04-26TMO"),
        ("tomorrow at 5pm", "2018-04-26T17:00"), ("in three weeks", "P3W"), ("within 48 hours", "PT48H"),
        ("in a few days", "PXD"), ("two years ago", "2016"), ("soon", "FUTURE_REF"),
        ("7pm tonight", "2018-04-25T19:00"),
        ("in half an hour", "PT30M"), ("the 21st century", "20"), ("last night", "2018-04-24TNI"),
    ],
)  # fmt: skip
def test_a_mention_has_its_timex_value(text: str, value: str) -> None:
    assert _one(text).value == value


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("I go there every Friday", MentionKind.SET, "XXXX-WXX-5"),
        ("a daily dose", MentionKind.SET, "P1D"),
        ("it lasted 26 years", MentionKind.DURATION, "P26Y"),
        ("they wait now", MentionKind.DATE, "PRESENT_REF"),
        ("for years they lied", MentionKind.DURATION, "PXY"),
    ],
)
def test_every_expression_of_time_can_be_asked_for(text: str, kind: MentionKind, value: str) -> None:
    assert find_windows(text, reference=WRITTEN) == []
    mention = _one(text, every_expression=True)
    assert (mention.kind, mention.value) == (kind, value)


def test_a_range_keeps_both_its_dates() -> None:
    mention = _one("from 17 May to 3 June, then home")
    assert [part.value for part in mention.parts] == ["2018-05-17", "2018-06-03"]
    text = "from 17 May to 3 June, then home"
    assert [part.span.of(text) for part in mention.parts] == ["17 May", "3 June"]
    assert mention.span.of(text) == "from 17 May to 3 June"


def test_the_core_of_a_mention_leaves_its_preposition_out() -> None:
    text = "gone before July 2018, maybe"
    assert _one(text).core.of(text) == "July 2018"


def test_several_dates_come_in_order() -> None:
    text = "Homs by May, Idlib in Q3 2019, the rest before 2021"
    assert [each.window.text for each in find_windows(text, reference=WRITTEN)] == [
        "by May",
        "in Q3 2019",
        "before 2021",
    ]


# --- weekdays, for every day of a week -----------------------------------------------------------------------------


@pytest.mark.parametrize("ahead", range(7))
def test_a_bare_weekday_is_the_next_one(ahead: int) -> None:
    reference = WRITTEN + timedelta(days=ahead)
    when = _one("it will be on Friday", reference).window.latest
    assert when is not None
    assert when.weekday() == 4
    assert 0 <= (when - reference).days < 7


@pytest.mark.parametrize("ahead", range(7))
def test_next_friday_is_the_friday_of_the_next_calendar_week(ahead: int) -> None:
    reference = WRITTEN + timedelta(days=ahead)
    when = _one("next Friday", reference).window.latest
    assert when is not None
    assert when.isocalendar().week == (reference + timedelta(days=7)).isocalendar().week


def test_days_in_full_are_found_without_a_reference_day() -> None:
    text = "Posted 3 May 2018, updated on May 5; see the archive of June 2017"
    assert [each.window.latest for each in find_dates(text)] == [date(2018, 5, 3)]


def test_a_weekday_settles_a_missing_year() -> None:
    assert _one("left on Wednesday, April 18").window.latest == date(2018, 4, 18)
    assert _one("due on Thursday, April 18").window.latest == date(2019, 4, 18)
