"""What stands on a page and is said by nobody: judged by form and place, so that an unknown site's buttons go too.

The words used here are those of the trade (comment, reply, subscribe), never those of one site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from claimtrack.comments.headers import is_control, read_header
from claimtrack.comments.layout import Line
from claimtrack.comments.moments import read_moment
from claimtrack.comments.profile import pictured_in

_NOUN = r"(?:comments?|replies|responses|answers|reactions|thoughts|discussions?|messages)"
_COUNT = r"\(?\d{1,3}(?:[,.\s]?\d{3})?\)?"
_ANNOUNCES = re.compile(
    rf"(?:(?:view|show|see|read|load|hide|expand)\s(?:all\s|the\s|more\s"
    rf"|previous\s)?(?:{_COUNT}\s)?{_NOUN}(?:\s{_COUNT})?"
    rf"|{_COUNT}\s(?:(?:reader|user|visitor|community"
    rf"|member)s?['’]?s?\s)?{_NOUN}(?:,\s\w{{1,12}}\scomments)?(?:\s(?:on|to|for|about|so\sfar)\b.{{0,200}})?"
    rf"|{_COUNT}\s{_NOUN}\s?(?:…|\.{{3}})\s?add\sone|(?:{_COUNT}\s)?{_NOUN},?\s(?:sorted|ordered)\sby(?:\s\w{{1,12}}){{1,4}}"
    rf"|\w{{3,12}}\s\({_COUNT}\s{_NOUN}\)?|{_NOUN}\s?(?:{_COUNT}|:\s?{_COUNT})|all\s(?:{_COUNT}\s)?{_NOUN}(?:\s{_COUNT})?"
    rf"|(?:(?:reader|user|visitor|facebook|disqus|top|recent|latest)s?['’]?s?\s)?comments?(?:\ssection|\sthread)?"
    rf"|(?:responses|replies|thoughts|comments|reactions)\s(?:to|on)\s.{{1,200}}"
    r"|(?:newest|oldest|best|top(?=\s))(?:\s(?:most\s)?(?:voted|first|newest|oldest|recent|liked|best)){0,3}"
    r"|most\s(?:voted|liked|recent|popular)|sort(?:ed)?\sby:?(?:\s\w{1,12}){0,4}|showing\scomments\s.{1,60}"
    r"|inline\sfeedbacks?|notify\s(?:me\s)?of)\s?[:.▼▾↓]?",
    re.I,
)
_BAR = re.compile(r"\s{1,3}[|•·—]\s{1,3}|\s{3,9}")
"""What parts the count of comments from the buttons beside it."""
_INVITES = re.compile(
    r"(?:leave|post|add|write|submit|make|start)\s(?:a|an|your|the)\s(?:new\s|public\s|first\s)?"
    r"(?:comment|reply|response|thought|discussion|conversation)s?\b.{0,80}"
    r"|(?:join|start)\s(?:in\s)?(?:on\s)?the\s(?:discussion|conversation|debate).{0,40}|(?:discussion|replies"
    r"|responses|reactions)"
    r"|(?:what\s(?:are\syour|do\syou)\s.{1,30}\?)\s?leave\sa\scomment|be\sthe\sfirst\sto\s(?:comment"
    r"|reply).{0,20}|new\scomment|share\s(?:what\syou\sthink|your\s(?:thoughts|views|opinion)).{0,40}"
    r"|(?:please\s)?(?:sign|log|join|register|create)\b.{0,60}\b(?:discussion|conversation|comment(?:ing)?)\W{0,3}"
    r"|\(?you\smust\s(?:be\slogged\sin|log\s?in).{0,60}"
    r"|(?:please\s)?log\s?in\s(?:or\s\w{1,10}\s)?to\s(?:comment|reply|post).{0,40}",
    re.I,
)
_ASKS_FOR_COMMENTS = re.compile(
    r"\b(?:your|please|you)\b.{0,60}\b(?:comment|repl(?:y|ies)|thoughts|opinions?|e-?mail|feedback|subscribe)"
    r"|\b(?:comment|repl(?:y|ies)|thoughts|opinions?|subscribe)\b.{0,60}\b(?:your|please)\b"
    r"|^(?:the\s)?comments?\b.{0,40}\b(?:is|are|have\sbeen)\s(?:now\s)?(?:closed|disabled|off)\b",
    re.I,
)
_FORM_FIELD = re.compile(
    r"required fields|e-?mail address|notify me|save my name|captcha|all fields|cancel reply|\*$", re.I
)
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\s.{0,200}|.{0,120}all rights reserved.{0,40}", re.I)
_TAIL = re.compile(
    r"(?:share|like|spread|print|rate|tweet|e-?mail)\s(?:this|it|on|via|the)\b.{0,40}|(?:share|like|related"
    r"|tags?|filed|categories)\s?:?"
    r"|(?:related|recent|latest|popular|trending|similar|more|older|newer|previous|next|other)\s(?:posts?"
    r"|articles?|stories|reading"
    r"|entries|entry|topics?|from|in|on|comments)\b.{0,60}|(?:tagged|posted|filed|categori[sz]ed)\s(?:in|under"
    r"|as|with|on)?:?\s.{1,120}"
    r"|(?:post|posts|page|site)\snavigation|you\s(?:may|might)\s(?:also\s)?(?:like|enjoy|be interested).{0,40}"
    r"|read\s(?:next|more).{0,60}"
    r"|about\s(?:the\s)?(?:author|me|us|this (?:site|blog)).{0,40}"
    r"|subscribe\b.{0,80}|sign\sup\b.{0,80}|archives?:?"
    r"|search:?|blogroll:?"
    r"|newsletter:?|follow\s(?:me|us|on)\b.{0,60}|(?:proudly\s)?powered\sby\b.{0,60}|advertisements?:?|sponsored.{0,40}"
    r"|leave\sa\s(?:reply|comment).{0,40}|[←«<]\s.{1,120}|.{1,120}\s[→»>]|menu:?|back\sto\s(?:top|home).{0,20}"
    r"|like\sloading\W{0,3}",
    re.I,
)
_PARTY = re.compile(r"\b(?:we|our|us|your?)\b", re.I)
_APPEAL = re.compile(
    r"\b(?:support|donat\w{1,5}|subscrib\w{1,4}|follow|share|click|join|sign\s?up|contribut\w{1,5}|patreon"
    r"|paypal|newsletter)\b",
    re.I,
)
_COUNTER = re.compile(r"[$€£]?\s?[\d.,]{1,12}\s?[km]?\s?(?:[$€£%]|shares?|views?|likes?)?(?:\s[$€£])?", re.I)
LONGEST_FURNITURE = 120
_REPEATED_AT_MOST = 240


def announces_comments(line: str) -> bool:
    """ "View all comments", "12 Replies", "Newest Most Voted"; not "My comments on the deal follow."."""
    if len(line) > 2 * LONGEST_FURNITURE:
        return False
    parts = _BAR.split(line.strip("#=() "))
    return all(_ANNOUNCES.fullmatch(part) or _is_box(part) for part in parts) and any(map(_ANNOUNCES.fullmatch, parts))


def _is_box(part: str) -> bool:
    """A button, an invitation or the page's day beside the count of comments."""
    return is_control(part) or invites_comments(part) or read_moment(part) is not None


_NOTICE = re.compile(
    r"\b(?:comments?|conversations?|discussions?|thread)\b.{0,80}\b(?:moderat\w{1,6}|pre-moderated|rules|guidelines|policy|terms"
    r"|logged|log\s?in|sign\s?in|owned\sby|closed|disabled|responsible)\b",
    re.I,
)


def warns_commenters(line: str) -> bool:
    """ "This conversation is moderated", "Comments are not pre-moderated": what stands above the first comment."""
    return len(line) <= 2 * LONGEST_FURNITURE and bool(_NOTICE.search(line))


def invites_comments(line: str) -> bool:
    """ "Leave a reply", "Join the discussion": may stand before the comments or after them."""
    return len(line) <= LONGEST_FURNITURE and bool(_INVITES.fullmatch(line))


def asks_the_reader_to_comment(line: str) -> bool:
    """A closing line of a comment box or its form fields; only to be asked of a page's last lines."""
    return len(line) <= 160 and bool(_ASKS_FOR_COMMENTS.search(line) or _FORM_FIELD.search(line))


def claims_rights(line: str) -> bool:
    """A copyright line, below which only the site's own menus come."""
    return len(line) <= 2 * LONGEST_FURNITURE and bool(_RIGHTS.fullmatch(line))


def starts_tail(line: str) -> bool:
    """ "Share this:", "Related posts", "Post navigation": below an article, only furniture comes after it."""
    if len(line) <= LONGEST_FURNITURE and _TAIL.fullmatch(line.lstrip("#*_ ").rstrip("*_ ")):
        return True
    return claims_rights(line)


_OPENS_TAIL = re.compile(
    r"(?:similar|related|recommended)\s(?:threads?|topics?|questions?|discussions?)|posting\s(?:permissions"
    r"|rules)|recent\s(?:posts|comments|threads)"
    r"|suggested\s(?:topics?|posts?|reading)|also\son\s.{1,60}|community\sinfo\ssection|(?:users"
    r"|members)\s(?:currently\s)?(?:browsing|viewing)\s.{1,120}"
    r"|\d{1,5}\suser\(?s?\)?\s(?:is|are)\s(?:reading|viewing|browsing)\s.{1,60}"
    r"|display\sposts\sfrom\sprevious:?.{0,80}|who\sis\sonline"
    r"|new\sto\s\w{2,20}\?|share\sthis\spage|(?:topic|thread)\s(?:list|tools)|moderation\slog|no\sposts"
    r"|ready\sfor\smore\?|you\smay\snot\spost\s.{1,60}"
    r"|forum\sjump|jump\sto:.{0,60}|(?:leave|post|submit)\sa\s(?:reply|comment|response)"
    r"|(?:facebook\s)?comments\splugin|guidelines\s\|.{1,120}"
    r"|terms\s\|.{1,120}|(?:this\s)?(?:topic|thread)\s(?:was|is)\s(?:now\s)?(?:automatically\s)?closed.{0,160}"
    r"|sign\sup\sfor\s(?:our|the)\s.{1,160}"
    r"|(?:comment(?:s|ing)\s(?:system\s)?)?(?:powered\s)?by\s(?:\w*scan|disqus|intensedebate|livefyre|echo|blogger"
    r"|wordpress|smf|phpbb|vbulletin|xenforo|discourse)\b.{0,60}|«\s?previous\s(?:thread|topic)\b.{0,60}"
    r"|archives?(?:\s{2,4}\w{3,9}\s\d{4}){1,40}"
    r"|powered\sby\s.{1,60}|recently\sbrows(?:ing|ed).{0,60}|more\sfrom\s.{1,60}|you\smight\salso\slike.{0,40}"
    r"|\w{1,12}\smailing\slist"
    r"|subscribe\sto\s(?:our|the)\s.{0,80}newsletter.{0,80}|related(?:\s(?:posts?|articles?|stories))?:?"
    r"|read\snext:?|trending(?:\snow)?:?|your\sanswer|end\sof\s.{1,60}\sdigest\b.{0,40}|more\sinformation\sabout\sthe\s.{1,60}\slist|(?:next|previous)\s(?:message|in\sthread|by\sthread|thread):?\s.{1,160}",
    re.I,
)


def opens_tail(line: str) -> bool:
    """ "Similar Threads", "Recent Comments", "Users browsing this forum: 4 guests": what stands below a thread."""
    return len(line) <= 2 * LONGEST_FURNITURE and bool(_OPENS_TAIL.fullmatch(line.strip("#*_ ")))


def is_appeal(line: str) -> bool:
    """A short line in which the site asks for money, clicks or followers for itself."""
    return len(line) <= LONGEST_FURNITURE and bool(_PARTY.search(line) and _APPEAL.search(line))


def is_counter(line: str) -> bool:
    """ "2,500 $", "1.2k", "34 shares": a number that counts something of the site's."""
    return len(line) <= 24 and bool(_COUNTER.fullmatch(line))


def repeated_lines(lines: Sequence[Line | None]) -> frozenset[str]:
    """Lines that stand on the page more than once: captions, share buttons, the title above its picture."""
    seen = Counter(same_line(line.text) for line in lines if line and len(line.text) <= _REPEATED_AT_MOST)
    return frozenset(text for text, times in seen.items() if times > 1)


def same_line(text: str) -> str:
    """The line without the differences of typesetting."""
    return " ".join(text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').casefold().split())


def find_comments_start(lines: Sequence[Line | None], is_prose: Sequence[bool]) -> tuple[int, int] | None:
    """First and one-past-last line of the furniture that announces the comments, or None.

    A count of comments in the line below a title announces nothing yet: the article's prose must stand before it,
    and something after it.
    """
    first_prose = next((i for i, prose in enumerate(is_prose) if prose), len(lines))
    for test in (announces_comments, invites_comments):
        found = [i for i, line in enumerate(lines) if line and test(line.text)]
        end = 0
        for start in [i for i in found if i > first_prose] or _first_above_headers(lines, found):
            if start < end:
                continue
            end = _end_of_cluster(lines, start)
            if not all(line is None or asks_the_reader_to_comment(line.text) for line in lines[end:]):
                return start, end
    return None


def _first_above_headers(lines: Sequence[Line | None], found: Sequence[int]) -> list[int]:
    """Without running text: the last line that announces comments, or an earlier one with headers below it."""
    for start, stop in pairwise(found):
        if any(line and (header := read_header(line.text)) and header.moment for line in lines[start + 1 : stop]):
            return [start]
    return list(found[-1:])


def _end_of_cluster(lines: Sequence[Line | None], start: int) -> int:
    end = start
    for i in range(start, len(lines)):
        line = lines[i]
        if line is None:
            continue
        told = announces_comments(line.text) or invites_comments(line.text) or is_control(line.text)
        if not told or pictured_in(line.text):
            break
        end = i + 1
    return end
