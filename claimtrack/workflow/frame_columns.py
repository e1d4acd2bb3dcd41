"""What each frame and each exported table holds: columns, types, meanings with units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

INTEGER, FLOAT, TEXT, DAY, FLAG, LIST = "Int64", "float64", "str", "datetime64[s]", "boolean", "object"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a frame."""

    name: str
    dtype: str
    meaning: str
    """What it says, with its unit."""


def _columns(*lines: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*line) for line in lines)


TABLES: Mapping[str, tuple[Column, ...]] = {
    "claims": _columns(
        ("number", INTEGER, "number of the claim in this database"),
        ("id", TEXT, "name of the claim, the same in every database that read the same text"),
        ("source", TEXT, "page"),
        ("start", INTEGER, "where the quote begins, in characters of the page"),
        ("end", INTEGER, "where the quote ends, in characters of the page"),
        ("quote", TEXT, "the words it was read from"),
        ("statement", TEXT, "the proposition in words"),
        ("author", TEXT, "who wrote the comment; missing where the page gives no name"),
        ("attributed_to", TEXT, "whose word the author reports"),
        ("site", TEXT, "site of the page"),
        ("written", DAY, "day of the writing"),
        ("kind", TEXT, "event, state, order, threshold or vague"),
        ("target", TEXT, "what it is about"),
        ("event_type", TEXT, "what happens to it"),
        ("actor", TEXT, "who does it"),
        ("polarity", TEXT, "affirmed or negated"),
        ("earliest", DAY, "first day of the window"),
        ("latest", DAY, "last day of the window"),
        ("latest_lenient", DAY, "last day where the window is vague, read leniently"),
        ("window_text", TEXT, "the words for the window"),
        ("window_basis", TEXT, "stated, vague or none"),
        ("hedge", TEXT, "the word or number for the chance, as written"),
        ("probability", FLOAT, "chance of the statement as made, 0..1"),
        ("probability_basis", TEXT, "stated, hedge, bare or none"),
        ("condition", TEXT, "on what it depends"),
        ("group", TEXT, "claims of one sentence or list share it, within a page"),
        ("rank", INTEGER, "place in an order, from 1"),
        ("proposition", TEXT, "equal for claims that say the same"),
        ("wish", FLAG, "a hope and not a forecast"),
        ("retrospective", FLAG, "told after the event"),
        ("redacted", FLAG, "taken back"),
        ("rule", TEXT, "rule that read it"),
        ("status", TEXT, "place in the reviewer's queue"),
    ),
    "verdicts": _columns(
        ("number", INTEGER, "number of the claim"),
        ("id", TEXT, "name of the claim"),
        ("outcome", TEXT, "true, false, ambiguous, void, pending or unknown; missing until resolved"),
        ("verdict_rule", TEXT, "rule that decided it"),
        ("sentence", TEXT, "the verdict in words, event ids in square brackets"),
        ("evidence", LIST, "tuple of the ids of the events that decided it"),
        ("as_of", DAY, "day by which it was decided"),
        ("decided_on", DAY, "first day on which the outcome could be known"),
        ("late_by_days", INTEGER, "days past the deadline"),
        ("lenient_outcome", TEXT, "outcome under the lenient end, where that differs"),
        ("deadline_passed", FLAG, "the window was over on the as-of day"),
        ("by_silence", FLAG, "rests on declared coverage and on no event"),
        ("judged_by", TEXT, "the person who judged; missing for a rule's verdict"),
        ("log_version", TEXT, "version of the event log"),
    ),
    "forecasts": _columns(
        ("number", INTEGER, "number of the claim"),
        ("forecaster", TEXT, "name; missing where the page gives none"),
        ("site", TEXT, "site; a forecaster is a name on a site"),
        ("question", TEXT, "proposition: forecasts on one question are not independent"),
        ("probability", FLOAT, "chance, 0..1"),
        ("probability_basis", TEXT, "stated, or read from a hedge or a bare will"),
        ("outcome", INTEGER, "1 came true, 0 did not"),
        ("written", DAY, "day of the writing"),
        ("deadline", DAY, "last day of the window"),
        ("decided_on", DAY, "first day on which the outcome could be known"),
        ("lead_days", INTEGER, "days from the writing to `decided_on`"),
        ("late_by_days", INTEGER, "days past the deadline"),
        ("deadline_passed", FLAG, "only such forecasts belong in calibration"),
        ("by_silence", FLAG, "rests on declared coverage and on no event"),
        ("hedge", TEXT, "the word or number for the chance, as written"),
        ("kind", TEXT, "event, state or threshold: orders are scored apart"),
        ("event_type", TEXT, "what happens"),
        ("domain", TEXT, "subject area"),
    ),
    "scores": _columns(
        ("key", TEXT, "what the claims share: a name, a hedge, an event type, a month"),
        ("site", TEXT, "site, for forecasters"),
        ("n", INTEGER, "claims"),
        ("true", INTEGER, "claims that came true"),
        ("false", INTEGER, "claims that did not"),
        ("ambiguous", INTEGER, "claims of which reality is unclear"),
        ("void", INTEGER, "claims that were no fair question"),
        ("pending", INTEGER, "claims whose time is not over"),
        ("unknown", INTEGER, "claims of which the log cannot tell"),
        ("unresolved", INTEGER, "claims never held against a log"),
        ("by_silence", INTEGER, "claims that rest on silence"),
        ("hit_rate", FLOAT, "share of decided claims that leaned the right way, 0..1"),
        ("hit_rate_low", FLOAT, "lower end of its 95% interval"),
        ("hit_rate_high", FLOAT, "upper end of its 95% interval"),
        ("hit_rate_n", INTEGER, "decided claims that leaned to a side"),
        ("shrunk_hit_rate", FLOAT, "hit rate drawn toward the mean of all; forecasters only"),
        ("brier", FLOAT, "mean squared miss, 0 best, 1 worst"),
        ("brier_low", FLOAT, "lower end of its 95% interval, where there is one"),
        ("brier_high", FLOAT, "upper end of its 95% interval, where there is one"),
        ("brier_n", INTEGER, "forecasts it rests on"),
        ("brier_stated", FLOAT, "the same over stated chances alone"),
        ("brier_stated_low", FLOAT, "lower end of its 95% interval, where there is one"),
        ("brier_stated_high", FLOAT, "upper end of its 95% interval, where there is one"),
        ("brier_stated_n", INTEGER, "stated chances"),
        ("log_score", FLOAT, "mean log loss in nats, chances held within 0.001..0.999; 0 best"),
        ("log_score_low", FLOAT, "lower end of its 95% interval, where there is one"),
        ("log_score_high", FLOAT, "upper end of its 95% interval, where there is one"),
        ("skill", FLOAT, "share of the Brier score saved over always saying the base rate"),
        ("skill_low", FLOAT, "lower end of its 95% interval, where there is one"),
        ("skill_high", FLOAT, "upper end of its 95% interval, where there is one"),
        ("auc", FLOAT, "chance that what happened was given more than what did not, 0..1"),
        ("auc_low", FLOAT, "lower end of its 95% interval, where there is one"),
        ("auc_high", FLOAT, "upper end of its 95% interval, where there is one"),
        ("mean_probability", FLOAT, "mean chance said, 0..1"),
    ),
}
"""What each frame holds."""
