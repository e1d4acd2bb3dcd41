"""Header lines in no fixed order: a day with its clock, a name, and the words that boards put around the two.

Accepts "3 posted on 11/04/2006 6:05:40 PM PST by otter88 (No dam)", "Comment 1 Mary Quill 2008-05-22 11:40:10 PDT",
"Re: the dam by otter88 » Mon May 17 2010 08:12:33", "Posted 2007-10-12 09:14:21 and read 10022 times"; refuses a line
with a word more than a name, for example "The dam broke at 10:14 on 6 May 2015".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from claimtrack.comments.header import Header
from claimtrack.comments.moments import CLOCKED_DATE, read_moment
from claimtrack.comments.names import clean_name, name_strength

_CLOCK = re.compile(r"\d:[0-5]\d")
_STAMP = re.compile(CLOCKED_DATE, re.I)
_VERB = (
    r"(?:posted|written|submitted|published|commented|comment|replied|reply|wrote|writes|said|says|added|sent|asked"
    r"|answered)"
)
_NUMBER = re.compile(
    r"^(?:(?:comment|post|reply|message|msg|description|answer)\b\s?#?\s?\d{0,7}|#?\d{1,7})[.:)\s]{0,3}", re.I
)
_BY = re.compile(
    rf"^(?:.{{0,80}}?\b(?:by|from)[:\s]\s?)(?P<who>\S.{{0,47}}?)(?:\s{_VERB})?$|^(?P<sole>\S.{{0,47}}?)\s{_VERB}$|^(?P<bare>\S.{{0,47}}?)$",
    re.I,
)
_ANSWERED = re.compile(r"^(?:to|re|in\sreply\sto)[:\s]\s?(?P<whom>\S.{1,47}?)\s(?:who\s)?wrote\b.{0,12}$", re.I)
_GLUE_BEFORE = re.compile(r"(?:[\s»›·•|@,:–—-]|\b(?:on|at|date|time|was)\b|(?<![^\W_])[(\[])+$", re.I)
_VERB_ALONE = re.compile(rf"{_VERB}:?", re.I)
_TAG = re.compile(r"\s?[\[(][^\[\]()]{0,60}[\])]$")
_AFTER_BY = re.compile(r"^[\s,·•|»–—-]{0,4}(?:by|from)[:\s]\s?(?P<who>\S.{0,47}?)(?:\s[\[(].{0,160})?$", re.I)
_AFTER = re.compile(
    r"[\s)\].:,·•|–—-]{0,6}(?:(?:utc|gmt|[a-z]{2,5}t)\b)?(?:[\s(\[]{0,3}(?:and\s)?(?:edited|updated|modified|read|viewed|seen|score|\d{1,7}\s\w{3,12}"
    r"|#\d{1,9}|link|permalink|re:.{1,80})\b.{0,60})?[\s)\].:|]{0,4}",
    re.I,
)
_LONGEST = 200
_SURE = 2


def read_loose_header(line: str, *, day_first: bool | None, is_name: Callable[[str], bool]) -> Header | None:
    """The header that the line is, or None; it must have a day with its clock."""
    if len(line) > _LONGEST or ":" not in line or _CLOCK.search(line) is None:
        return None
    found = _STAMP.search(line)
    moment = read_moment(found.group(), day_first=day_first) if found else None
    if found is None or moment is None:
        return None
    before = _GLUE_BEFORE.sub("", line[: found.start()])
    after = line[found.end() :]
    signed = _AFTER_BY.fullmatch(after)
    before = _NUMBER.sub("", before)
    if signed is None and not _AFTER.fullmatch(after):
        behind = clean_name(after)
        is_alone = not before or _VERB_ALONE.fullmatch(before) is not None
        return Header(behind, moment) if is_alone and name_strength(behind) >= _SURE else None
    if signed is not None:
        plain = not before or _VERB_ALONE.fullmatch(before) is not None
        return Header(clean_name(signed["who"]), moment) if plain and is_name(signed["who"]) else None
    if not before or _VERB_ALONE.fullmatch(before):
        return Header(moment=moment)
    answered = _ANSWERED.fullmatch(before)
    if answered is not None and is_name(answered["whom"]):
        return Header(moment=moment, answers=clean_name(answered["whom"]))
    named = _BY.fullmatch(_TAG.sub("", before))
    who = (named["who"] or named["sole"] or named["bare"]) if named else None
    return Header(clean_name(who), moment) if who and is_name(who) else None
