"""Steps of the features about rankings, orders, deadlines and words of chance."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from claimtrack import workflow
from claimtrack.scoring import Figure, rate
from claimtrack.scoring.board import Leaderboard
from claimtrack.scoring.habits import boldness, coverage, lead_time
from claimtrack.scoring.hedges import HedgeRow as ScoredRow
from claimtrack.scoring.hedges import Reading, Recalibration, hedge_table, recalibrate
from claimtrack.scoring.lateness import late_by, under_grace
from claimtrack.scoring.orderings import concordance, kendall_tau_b, next_correct
from claimtrack.scoring.peers import PeerScores, peer_scores_over_time
from claimtrack.scoring.standings import Standing
from claimtrack.workflow.decided import is_turned
from claimtrack.workflow.report.sentences import word_sentence
from claimtrack.workflow.views import Counts, HedgeRow
from claimtrack.workflow.views import Figure as Shown
from tests.bdd.words import table_rows, write_csv

scenarios("rankings")

COLUMNS = ["forecaster", "question", "probability", "outcome"]


@given("these records", target_fixture="forecasts_file")
def _records(datatable: list[list[str]], tmp_path: Path) -> Path:
    """Everyone says 80% to questions of the same list, and is right as often as told."""
    rows = [
        {"forecaster": row["forecaster"], "question": f"{row['forecaster']} {place}", "probability": "80%",
         "outcome": "yes" if place < int(row["right"]) else "no"}
        for row in table_rows(datatable)
        for place in range(int(row["right"]) + int(row["wrong"]))
    ]  # fmt: skip
    return write_csv(tmp_path / "records.csv", COLUMNS, rows)


@given("these forecasts", target_fixture="forecasts_file")
def _forecasts(datatable: list[list[str]], tmp_path: Path) -> Path:
    return write_csv(tmp_path / "forecasts.csv", COLUMNS, table_rows(datatable))


@when(parsers.re("they are ranked, with a place from (?P<minimum>[0-9]+) forecasts?"), target_fixture="board")
def _ranked(forecasts_file: Path, minimum: str) -> Leaderboard:
    board = workflow.score_file(forecasts_file, minimum=int(minimum), intervals=False).board
    assert board is not None
    return board


def _standing(board: Leaderboard, name: str) -> Standing:
    return next(row for row in board.standings if row.forecaster == name)


@then(parsers.parse('by hits the order is "{names}"'))
def _order(board: Leaderboard, names: str) -> None:
    assert ", ".join(row.forecaster for row in board.by_hit_rate) == names


@then(parsers.parse('the hit rate of "{name}" is drawn from {plain:g} to {drawn:g}'))
def _drawn(board: Leaderboard, name: str, plain: float, drawn: float) -> None:
    row = _standing(board, name)
    assert row.hit_rate.value == pytest.approx(plain)
    assert row.hit_rate_shrunk.value == pytest.approx(drawn, abs=0.005)


@then("all of the spread between hit rates is luck")
def _luck(board: Leaderboard) -> None:
    assert board.hit_rate_luck.value == 1.0


@then(parsers.parse('"{one}" and "{other}" stand in one group'))
def _group(board: Leaderboard, one: str, other: str) -> None:
    assert _standing(board, one).group == _standing(board, other).group == 1


@then(parsers.parse('"{name}" has no place: {reason}'))
def _no_place(board: Leaderboard, name: str, reason: str) -> None:
    row = _standing(board, name)
    assert (row.rank, row.off_board) == (None, reason)


@then(parsers.parse('the Brier score of "{name}" is {plain:g}, and {adjusted:g} at equal difficulty'))
def _adjusted(board: Leaderboard, name: str, plain: float, adjusted: float) -> None:
    row = _standing(board, name)
    assert (row.brier.value, row.adjusted.value) == (pytest.approx(plain), pytest.approx(adjusted))


@then(parsers.parse('the peer score of "{name}" is {score:g}'))
def _peer(board: Leaderboard, name: str, score: float) -> None:
    assert _standing(board, name).peer.value == pytest.approx(score, abs=0.0005)


@given(parsers.parse("a question open from day {opened:d} to day {closed:d} that came out yes"), target_fixture="life")
def _question(opened: int, closed: int) -> tuple[int, int]:
    return opened, closed


@given("these forecasts on it", target_fixture="said")
def _said(datatable: list[list[str]]) -> list[dict[str, str]]:
    return table_rows(datatable)


@when("the peers are scored", target_fixture="earned")
def _earned(life: tuple[int, int], said: list[dict[str, str]]) -> PeerScores:
    days = [float(row["day"]) for row in said]
    chances = [float(row["probability"].rstrip("%")) / 100 for row in said]
    return peer_scores_over_time(np.arange(len(said)), days, chances, True, opened=life[0], closed=life[1])


@then(parsers.parse('"Ada" earned {ada:g} and "Ben" earned {ben:g}'))
def _peers(earned: PeerScores, ada: float, ben: float) -> None:
    assert earned.scores.tolist() == [pytest.approx(ada, abs=0.0005), pytest.approx(ben, abs=0.0005)]
    assert math.isclose(earned.scores.sum(), 0.0, abs_tol=1e-12)


@then('"Ada" was there all the time and "Ben" half of it')
def _present(earned: PeerScores) -> None:
    assert earned.coverage.tolist() == [1.0, 0.5]


@then(parsers.parse("{answers:d} answers to {questions:d} questions cover {share:g} of them"))
def _covers(answers: int, questions: int, share: float) -> None:
    assert coverage(answers, questions).value == share


@then("claims made 3, 10 and 80 days ahead were made 10 days ahead in the middle")
def _ahead() -> None:
    assert lead_time([3, 10, 80]).median.value == 10


@then("saying 60% where the base rate is 25% brings 3 if it happens and -1 if not")
def _bold() -> None:
    assert [boldness([0.6], [came], [0.25]).value for came in (1, 0)] == [pytest.approx(3.0), -1.0]


@then("saying just the base rate stakes nothing")
def _timid() -> None:
    assert boldness([0.25], [1], [0.25]).value is None


@then(parsers.parse("{firsts:d} first-named of {lists:d} decided lists that came first are {share:g}"))
def _firsts(firsts: int, lists: int, share: float) -> None:
    assert next_correct(firsts, lists).value == pytest.approx(share, abs=0.0005)


@then(parsers.parse('no decided list gives no share, for the reason "{reason}"'))
def _no_list(reason: str) -> None:
    assert next_correct(0, 0).reason == reason


@given(parsers.parse('the order "{names}"'), target_fixture="named")
def _named(names: str) -> list[str]:
    return names.split(", ")


@given(
    parsers.parse("the bridge came on day {bridge:d}, the mill on day {mill:d} and the quay not by day {until:d}"),
    target_fixture="days",
)
def _days(bridge: int, mill: int, until: int) -> dict[str, float]:
    return {"bridge": bridge, "mill": mill, "quay": math.nan, "until": until}


@when("the order is scored", target_fixture="pairs")
def _scored_order(named: list[str], days: dict[str, float]) -> Figure:
    came = [days[name] for name in named]
    return concordance(range(1, len(named) + 1), came, followed_until=days["until"])


@when("only what is known by day 4 is scored", target_fixture="pairs")
def _scored_early(named: list[str], days: dict[str, float]) -> Figure:
    came = [days[name] if days[name] <= 4 else math.nan for name in named]
    return concordance(range(1, len(named) + 1), came, followed_until=4)


@then(parsers.parse("{good:d} of {all_pairs:d} pairs came in order"))
def _pairs(pairs: Figure, good: int, all_pairs: int) -> None:
    assert (pairs.value, pairs.n) == (pytest.approx(good / all_pairs), all_pairs)


@then("no pair is decided")
def _no_pair(pairs: Figure) -> None:
    assert (pairs.value, pairs.left_out) == (None, 1)


@then(parsers.parse('an order that came as "{ranks}" has a tau-b of {tau:g}'))
def _tau(ranks: str, tau: float) -> None:
    came = [int(rank) for rank in ranks.split(", ")]
    assert kendall_tau_b(range(1, len(came) + 1), came).value == pytest.approx(tau, abs=0.0005)


@then("misses late by 3, 10 and 50 days and one that never came are late by 10 in the middle, of 3 that came")
def _late() -> None:
    median = late_by([3, 10, 50, math.nan]).median
    assert (median.value, median.n) == (10, 3)


@then(parsers.parse("without grace {none:g} came true, with 7 days {week:g} and with 90 days {quarter:g}"))
def _grace(none: float, week: float, quarter: float) -> None:
    rows = under_grace([1, 0, 0, 0], [math.nan, 3, 40, math.nan], grace=(0, 7, 90))
    assert [row.hit_rate.value for row in rows] == [none, week, quarter]


@given(
    parsers.parse('"{word}", heard as {heard:d}%, was said {times:d} times and came true {came:d} times'),
    target_fixture="word",
)
def _word(word: str, heard: int, times: int, came: int) -> tuple[Reading, int, int]:
    return Reading(word, heard / 100), times, came


def _row(word: tuple[Reading, int, int]) -> ScoredRow:
    reading, times, came = word
    return hedge_table([0] * times, [1] * came + [0] * (times - came), [reading])[0]


@then(parsers.parse('the report reads "{sentence}"'))
def _sentence(word: tuple[Reading, int, int], sentence: str) -> None:
    reading, times, came = word
    found = rate(came, times)
    shown = Shown(found.value, found.n, found.low, found.high)
    counts = Counts(n=times, true=came, false=times - came)
    row = HedgeRow(reading.phrase, reading.median, None, None, None, "", counts, shown, None)
    assert word_sentence(row, subject="They") == sentence


@then("the data exclude the survey's reading")
def _excluded(word: tuple[Reading, int, int]) -> None:
    assert _row(word).excluded is True


@then("the data do not exclude the survey's reading")
def _agrees(word: tuple[Reading, int, int]) -> None:
    assert _row(word).excluded is False


@then(parsers.parse('a claim of {chance:d}% from "{phrase}" counts the other way round'))
def _turned(chance: int, phrase: str) -> None:
    assert is_turned(phrase, chance / 100)


@then(parsers.parse('a claim of {chance:d}% from "{phrase}" does not'))
def _not_turned(chance: int, phrase: str) -> None:
    assert not is_turned(phrase, chance / 100)


@when("readings are fitted here", target_fixture="fitted")
def _fitted(word: tuple[Reading, int, int]) -> Recalibration:
    reading, times, came = word
    happened = [(place * came) // times != ((place - 1) * came) // times for place in range(1, times + 1)]
    return recalibrate([0] * times, [float(one) for one in happened], range(times), [reading])


@then(parsers.parse("its reading moves below {bound:g}"))
def _moved(fitted: Recalibration, bound: float) -> None:
    assert fitted.chances[0] < bound


@then(parsers.parse("the gain on claims not seen is about {gain:g}, with an interval above 0"))
def _gain(fitted: Recalibration, gain: float) -> None:
    assert fitted.gain.value == pytest.approx(gain, abs=0.01)
    assert fitted.gain.low is not None
    assert fitted.gain.low > 0


@then(parsers.re("the gain on claims not seen is about (?P<gain>[0-9.]+)$"))
def _no_gain(fitted: Recalibration, gain: str) -> None:
    assert fitted.gain.value == pytest.approx(float(gain), abs=0.01)
