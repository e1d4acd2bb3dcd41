"""Lengths that begin now as a verb of the future says: "another ten years", "will take six months"."""

from __future__ import annotations

from claimtrack.text.dates.counted import ahead
from claimtrack.text.dates.durations import duration_at
from claimtrack.text.dates.phrase import Phrase, make_phrase
from claimtrack.text.dates.tokens import Scan
from claimtrack.text.dates.window import Modifier
from claimtrack.text.dates.wordlist import word_set

_REACH = 8
_TAKING = word_set("take takes need needs require requires")
_APPROXIMATE = word_set("about around roughly maybe probably perhaps at least only just up to under approximately")
_AHEAD = word_set("will 'll won't wont gonna shall may might could should going expect expects expected likely ll")
_LONG = frozenset({"day", "week", "fortnight", "month", "quarter", "year", "decade"})
_ELSEWHERE = word_set("before until till of after from later earlier ago old older younger into when since")


def lasting_at(scan: Scan, index: int) -> Phrase | None:
    """A length from the reference day on: what takes it is over by its end, what lasts holds through it."""
    at = index + 1 if scan.words[index] == "for" else index
    word = scan.words[at]
    if scan.reference is None or scan.words[index - 1] in {"for", "in", "within", "over", "by", "after"}:
        return None
    takes = _takes(scan, index) if at == index else False
    if not (takes or word == "another" or "more" in scan.words[at + 1 : at + 4]):
        return None
    read = duration_at(scan, at)
    if read is None or read[0].unit not in _LONG or scan.words[read[1]] in _ELSEWHERE or scan.words[read[1]] == "-":
        return None
    duration, stop = read
    further = word == "another" or "more" in scan.words[at + 1 : stop]
    if not (takes or further) or not duration.counted or not is_ahead(scan, index) or scan.back:
        return None
    modifier = Modifier.WITHIN if takes else Modifier.THROUGH
    return make_phrase(scan, index, stop, modifier, at, ahead(scan.reference, duration))


def _takes(scan: Scan, index: int) -> bool:
    before = index - 1
    while before >= 0 and scan.words[before] in _APPROXIMATE and index - before < 4:
        before -= 1
    return before >= 0 and scan.words[before] in _TAKING


def is_ahead(scan: Scan, index: int) -> bool:
    """A verb of the future stands near, in the same clause."""
    for word in reversed(scan.words[max(0, index - _REACH) : index]):
        if word in {".", "!", "?", ";"}:
            return False
        if word in _AHEAD or word.endswith("'ll"):
            return True
    return False
