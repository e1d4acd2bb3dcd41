"""Header lines of boards, mail programs and chats whose marks make them certain: one entry for each form.

Accepts "by otter88 » Mon Sep 05, 2011 9:14 pm", "On Fri, 28 Feb 2003, Mary Quill wrote:";
refuses "by the way » see below".
An entry brings a line it reads and what it reads from it; all are tested through the same laws.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from claimtrack.comments.header import Header
from claimtrack.comments.moments import read_leading_moment, read_moment
from claimtrack.comments.names import clean_name

_WHO = r"(?P<who>\S[^\n]{0,47}?)"
_WHOM = r"(?P<whom>\S[^\n]{0,47}?)"
_WHEN = r"(?P<when>[^\n]{4,60}?)"


@dataclass(frozen=True, slots=True)
class HeaderForm:
    """One way to print who speaks (`who`), when (`when`), or whose words are quoted (`whom`)."""

    name: str
    pattern: re.Pattern[str]
    example: str
    author: str | None = None
    answers: str | None = None


def _form(
    name: str, pattern: str, example: str, *, author: str | None = None, answers: str | None = None
) -> HeaderForm:
    return HeaderForm(name, re.compile(pattern, re.I), example, author, answers)


FORMS = (
    _form(
        "a post by, an angle, a stamp",
        rf"(?:post(?:ed)?\s?)?by:?\s{_WHO}\s[»›]\s{_WHEN}",
        "Postby otter88 » Mon Sep 05, 2011 9:14 pm",
        author="otter88",
    ),
    _form(
        "folded, points told three times, an age",
        rf"\[[–+−-]\]\s?(?P<who>[^\s\[\]]{{2,30}})(?:\[[A-Z]{{1,3}}\])?(?:\s.{{1,60}}?)??\s(?:-?\d{{1,6}}\spoints?\s?){{2,3}}\s?{_WHEN}\*?"
        r"(?:\s{1,3}\(\d{1,5} child(?:ren)?\))?",
        "[–]otter88 45 points46 points47 points 2 years ago*",
        author="otter88",
    ),
    _form(
        "name, stamp and number, far apart",
        rf"{_WHO}\s{{2,12}}{_WHEN}\s{{1,12}}#\d{{1,9}}",
        "otter88  October 30, 2020, 9:12am  #14",
        author="otter88",
    ),
    _form(
        "by a member with a number, on a day",
        rf"by\s{_WHO}(?:\s\(\d{{1,12}}\)(?:\s[a-z]{{2,15}}){{0,2}})?(?:\s<[^<>]{{3,80}}>)?\son\s{_WHEN}\s?\(#\d{{1,12}}\)(?:\s(?:homepage|journal)){{0,2}}",
        "by otter88 (81112) on Thursday October 22, 2009 @04:44PM (#29841122) Homepage",
        author="otter88",
    ),
    _form(
        "by a member with a number, writes",
        rf"by\s{_WHO}(?:\s\(\d{{1,12}}\)|\s<[^<>]{{3,80}}>){{1,2}}\swrites:",
        "by otter88 (204401) writes:",
        author="otter88",
    ),
    _form(
        "a day, and the number of the post in brackets",
        rf"on\s{_WHEN}\s?\(#\d{{1,12}}\)(?:\s(?:homepage|journal)){{0,2}}",
        "on Thursday October 22, 2009 @02:12PM (#29840001)",
    ),
    _form(
        "a chat's name with its time in brackets",
        rf"{_WHO},\s\[{_WHEN}\]",
        "Fen News, [11.09.22 18:04]",
        author="Fen News",
    ),
    _form(
        "a chat's name, a long dash and a time",
        rf"{_WHO}\s—\s(?P<when>(?:yesterday|today)\sat\s\d.{{3,8}}|\d\d?/\d\d?/\d{{4}}\s\d.{{3,8}})",
        "otter88 — Yesterday at 11:02 PM",
        author="otter88",
    ),
    _form(
        "a reply's number and stamp between guillemets",
        rf"«\s(?:(?:reply|message)\s\#\d{{1,6}}\s)?on:\s{_WHEN}\s»",
        "« Reply #12 on: January 15, 2010, 08:14:03 PM »",
    ),
    _form(
        "the time, then the day, then with what it was sent",
        rf"\d\d?:\d\d\s?[ap]m\s?·\s?{_WHEN}(?:\s?·\s?[^\d·]{{3,30}}){{0,2}}",
        "5:14 PM · Oct 5, 2020·Web App",
    ),
    _form(
        "posted, and the subject beside it",
        rf"(?:post)?posted:\s{_WHEN}\s{{2,12}}post subject:.{{0,120}}",
        "PostPosted: Sun Jul 02, 2006 8:11 pm    Post subject: Re: final\tReply with quote",
    ),
    _form(
        "the sender of a letter with an address behind",
        r"from:\s\"?(?P<who>[^\"<>()@]{2,48}?)\"?\s{1,3}<[^<>]{3,80}>",
        'From: "Mary Quill" <quill@mail.example>',
        author="Mary Quill",
    ),
    _form(
        "the sender of a letter between quotation marks",
        r"from:\s\"(?P<who>[^\"]{2,48})\"(?:\s{1,3}<[^<>]{3,80}>)?",
        'From: "Col. (ret.) J. Quill" <quill@mail.example>',
        author="Col. (ret.) J. Quill",
    ),
    _form(
        "name and posts, far apart",
        rf"{_WHO}(?:\s{{2,4}}op)?\s{{1,12}}posts:\s[\d,]{{1,9}}",
        "otter_lock   Posts: 14,092",
        author="otter_lock",
    ),
    _form(
        "the sender of a letter in brackets behind an address",
        r"from:\s\S{3,80}@\S{3,80}\s\((?P<who>[^()@]{2,48})\)",
        "From: q...@mail.example (Mary Quill)",
        author="Mary Quill",
    ),
    _form(
        "an age told by the service",
        rf"via\s[\w+]{{3,20}}\s·\s{_WHEN}",
        "via Waves+ · 5 days ago",
    ),
    _form(
        "name, the one answered two blanks on, an age",
        rf"{_WHO}(?:\s(?:mod|op))?\s{{2,4}}{_WHOM}\s[•·]\s(?P<when>[^•·]{{4,40}}?)(?:\s[•·]\sedited)?",
        "Mary Quill  otter88 • 2 years ago",
        author="Mary Quill",
        answers="otter88",
    ),
    _form(
        "signed with a dash, and where from",
        r"[—–]\s(?P<who>[A-Z][^,\n]{1,30}),\s[A-Z][\w'’.-]{2,20}(?:\s[A-Z][\w'’.-]{1,20}){0,2}",
        "— Mary Quill, Leeds",
        author="Mary Quill",
    ),
    _form(
        "signed with a dash, where from, and when",
        r"[-–—~]\s(?P<who>[^,\n]{2,40})(?:,\s[^,\n\d]{2,30}){1,3},\s(?P<when>[^,\n]{4,30})",
        "- Ink is mightier, Ashby, North Vale, 5 hours ago",
        author="Ink is mightier",
    ),
    _form(
        "on a day somebody wrote, in a letter",
        rf"on\s(?=.{{0,12}}\d)[^\n]{{6,50}}?,\s{_WHOM}(?:\s<[^<>]{{3,80}}>)?\s(?:wrote|writes):",
        "On Fri, 28 Feb 2003, Mary Quill wrote:",
        answers="Mary Quill",
    ),
    _form(
        "in an article somebody writes",
        r"in\s(?:article|message)\s<[^<>\s]{3,120}>,?\s(?:\S{3,80}@\S{3,80}\s\()?(?P<whom>[^()\n]{2,48}?)\)?\s(?:wrote|writes):",
        "In article <75e1@news.example>, tom@mail.example (Mary Quill) writes:",
        answers="Mary Quill",
    ),
    _form(
        "originally posted by",
        rf"(?:quote:?\s)?originally\s(?:posted|written)\sby:?\s{_WHOM}(?:\sview\spost)?:?",
        "Quote Originally Posted by otter88 View Post",
        answers="otter88",
    ),
    _form(
        "a quote from somebody on a day",
        rf"quote\sfrom:?\s{_WHOM}(?:\son\s[^\n]{{6,50}})?",
        "Quote from: otter88 on January 15, 2010, 06:02:11 PM",
        answers="otter88",
    ),
    _form(
        "somebody, on a day, said",
        rf"{_WHOM},\son\s(?=.{{0,14}}\d)[^\n]{{6,50}}?,?\s(?:said|wrote):",
        "otter88, on 19 January 2013 - 08:14 PM, said:",
        answers="otter88",
    ),
    _form(
        "an age or a day, then somebody said",
        rf"(?:\d{{1,3}}\s(?:minutes?|hours?)\sago|on\s(?=.{{0,12}}\d)[^\n]{{6,40}}?),\s{_WHOM}\s(?:said|wrote):",
        "10 minutes ago, otter88 said:",
        answers="otter88",
    ),
    _form(
        "a stamp in brackets, then a name",
        rf"[\[(]{_WHEN}[\])]\s{{1,3}}(?P<who>[^\s:][^\n:]{{0,40}}?)",
        "[2023-05-01 21:40] otter88",
        author="otter88",
    ),
    _form(
        "a stamp, then the one whom it answers",
        rf"{_WHEN}\sin\s(?:response|reply)\sto\s{_WHOM}",
        "Dec 12, 2011 4:31 PM in response to otter88",
        answers="otter88",
    ),
    _form(
        "name and address in a network of servers",
        r"(?P<who>\S[^\n@]{1,40}?)\s@[\w.-]{2,30}@[\w-]{1,30}(?:\.[\w-]{2,20}){1,3}",
        "Mary Quill @mquill@fen.example",
        author="Mary Quill",
    ),
    _form(
        "what somebody takes in a market for forecasts",
        rf"{_WHO}\s(?:is\spredicting|made\sa\sprediction(?:\sof)?|bought|sold|opened\san?)\s"
        r"(?=[^\n]{0,40}?(?:\b(?-i:YES|NO)\b|\d\s?%))[^\n.!?]{2,50}",
        "otter88 bought Ṁ250 NO",
        author="otter88",
    ),
    _form(
        "words said by somebody else",
        rf"(?:quoting|said\sby|quote\sby|reply(?:ing)?\sto|in\s(?:reply|response)\sto)\s{_WHOM}(?:\s\([^()]{{3,30}}\))?:",
        "Quoting otter88 (reply 12):",
        answers="otter88",
    ),
    _form(
        "somebody wrote, with a mark that points to it",
        rf"{_WHOM}\s(?:wrote|said|posted):?\s?[↑»›▲](?:\s?[^\n]{{0,40}}\d[^\n]{{0,6}})?",
        "otter88 wrote: ↑Mon Jul 08, 2019 9:14 am",
        answers="otter88",
    ),
    _form(
        "passed on from somebody, and added to",
        rf"{_WHO}\sreblogged\sthis\sfrom\s{_WHOM}(?:\sand\s(?:added|said))?:?",
        "Mary Quill reblogged this from otter88 and added:",
        author="Mary Quill",
        answers="otter88",
    ),
    _form(
        "somebody posted",
        rf"{_WHOM}\sposted:",
        "Mary Quill posted:",
        answers="Mary Quill",
    ),
    _form(
        "whose words it answers, and those words before the name",
        rf"in\sreply\sto\s\S[^\n]{{4,120}}?\sby\s{_WHOM}",
        "In reply to Not before June by Mary Quill",
        answers="Mary Quill",
    ),
    _form(
        "in brackets, whom it answers",
        rf"\[in\sreply\sto\s{_WHOM}\]",
        "[In reply to Fen News]",
        answers="Fen News",
    ),
    _form(
        "a day, then somebody said",
        r"(?:[A-Z][a-z]{2,8}\s\d\d?,\s\d{4}|\d\d?\s[A-Z][a-z]{2,8}\s\d{4})[^\n]{0,22}?\s"
        r"(?P<whom>[^\s\d]\S{1,30}(?:\s[^\s\d]\S{0,20}){0,2})\s(?:said|wrote):",
        "Feb 11, 2015 at 6:01pm otter88 said:",
        answers="otter88",
    ),
    _form(
        "name, an age, a side somebody takes",
        r"(?P<who>[^\s>→⇒▶↪↳➔][^>→⇒▶↪↳➔·•]{0,47}?)\s[·•]\s(?P<when>[^·•]{2,20}?\sago)"
        r"(?:\s[·•]\sedited\s[^·•]{2,20})?(?:\s{2,6}\S.{1,30})?",
        "otter88 · 3 yr. ago   England",
        author="otter88",
    ),
)  # fmt: skip
_CUE = re.compile(
    r"^[—–~-]\s|[»›«#\[<@%]|\s[—·•]\s|\d·|\b(?:by|from|posts?|posted|wrote|writes|said|reblogged|via|at|to|quoting|bought|sold|predict\w{1,6})\b"
    r"|posted|post?by",
    re.I,
)
"""Without one of these a line has none of the forms."""


def read_form(line: str, *, day_first: bool | None, is_name: Callable[[str], bool]) -> Header | None:
    """The header that the line is by one of the forms, or None; `is_name` judges the part that must be a name."""
    if _CUE.search(line) is None:
        return None
    for form in FORMS:
        found = form.pattern.fullmatch(line)
        if found is None:
            continue
        part = found.groupdict()
        who, whom = (clean_name(part.get(key) or "") or None for key in ("who", "whom"))
        if (who and not is_name(who)) or (whom and not is_name(whom)):
            continue
        written = part.get("when")
        if written is None:
            return Header(who, answers=whom)
        moment = read_moment(written, day_first=day_first)
        if moment is None:
            leading = read_leading_moment(written, day_first=day_first)
            moment = leading[0] if leading and len(leading[1].split()) < _WORDS_BEHIND_STAMP else None
        if moment is not None:
            return Header(who, moment, whom)
    return None


_WORDS_BEHIND_STAMP = 3
_SENDER = re.compile(r"(?:from|newsgroups|return-path|date|subject|message-id):\s\S.{0,160}", re.I)


WITH_ADDRESS = re.compile(
    r"(\S{2,20}(?:\s\S{1,20}){0,3}?)\s\(?[\w.+-]{2,40}(?:\sat(?:\s[\w.-]{2,60})?|@[\w.-]{0,60})\)?", re.I
)
"""A name with an address, which archives spell out or cut."""


def has_address(line: str) -> bool:
    """True for a name with an address behind it, and nothing more."""
    return len(line) <= 120 and bool(WITH_ADDRESS.fullmatch(line))


def is_sender(line: str) -> bool:
    """True for the first line of a letter's head."""
    return bool(_SENDER.fullmatch(line))
