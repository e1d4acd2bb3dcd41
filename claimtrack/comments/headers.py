"""Lines that sites print around a comment: who, when, and the buttons. Each is recognised by its whole form.

Accepts "Mary Poppins says:", "otter88 • 3 years ago", "Posted by hans on April 20, 2018 at 4:12 pm",
"#12 hans, Apr 20 2018", "Like · Reply · 2h"; refuses "He says: wait and see", "I said so 3 years ago.", "I like it".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from claimtrack.comments.header import Header
from claimtrack.comments.header_forms import read_form
from claimtrack.comments.layout import Line
from claimtrack.comments.loose_headers import read_loose_header
from claimtrack.comments.moments import Moment, read_leading_moment, read_moment, read_month_day
from claimtrack.comments.names import LONGEST_NAME, clean_name, could_be_name, name_strength
from claimtrack.comments.profile import is_profile_line

LONGEST_HEADER = 160
_LINES_KEPT = 2048
"""Lines whose reading is kept: each is asked for several times while its page is read."""


_SPEECH = re.compile(
    r"(.{1,60}?)\s{1,3}(?i:says|said|wrote|writes|commented|replied|responded|replies|asked|answered|added)\s{0,2}(?:on"
    r"|at)?(.{0,60}?)(?::(?:\s[↑▲])?|\.{3}|…)"
)
_POSTED = re.compile(
    r"(?:(?:comment|reply)\s)?(?:(?:posted|submitted|written|published|commented|comment|reply|post)\s{1,2})?by:?\s",
    re.I,
)
_POSTED_WHEN_FIRST = re.compile(r"(?:posted|submitted)?\s{0,2}(?:on\s)?(.{4,60}?)\s{1,2}by:?\s(.{1,60})", re.I)
_POSTED_BARE = re.compile(r"(?:comment|reply|post(?:ed)?|submitted|commented|written)\s{1,2}by:?\s(.{1,60})", re.I)
_MARKUP = re.compile(
    r"^(?:\[[–+−-]\]|(?:old|unread)\s(?=\d\d[-/])|-{2,3}\s?(?=posted\s)|\[new\]\s|\*{1,3}|#{1,6}\s|[-•▪◦○●■]\s{1,4})|(?<=\w)\*{1,3}(?=\W|$)|\s-?\d{1,6}(?:[.,]\d{1,3})?k?\spoints?(?=\s)"
    r"|\s\|\s(?:homepage|website|web|url|e-?mail)(?=\s\|\s)",
    re.I,
)
"""Marks of folding, emphasis and votes that stand around a name."""
_EMPHASIS = re.compile(r"(\*{1,3})(\S(?:[^*\n]{0,80}\S)?)\1")
_FOLDED = ("[-]", "[–]", "[+]", "[−]")
_LABELLED_NAME = re.compile(r"(?:name|author|user(?:name)?|posted by|from):\s{1,3}(.{1,60})", re.I)
_BUTTONS_BEHIND = re.compile(r"\s{1,3}(?:read\sreplies|respond|reply|report|private\sreply)\b.{0,60}$", re.I)
_BYLINE = re.compile(r"posted\sby\s[^\s:]", re.I)
_SIGNATURE = re.compile(r"(?:posted|comment(?:ed)?)\sby:\s", re.I)
_LABELLED_TIME = re.compile(r"(?:date|time|posted|written)(?:\son)?:\s{1,3}(.{4,60})", re.I)
_SUBJECT = re.compile(
    r"(?:(?:title|topic|subject):\s)?re:\s?.{1,120}|.{0,120}\((?:score:\s?-?\d{1,5}(?:,\s\w{1,20})?|-?\d,\s[a-z]{5,14})\)"
    r"|.{0,120}\((?:none|-?\d(?:\.\d{1,2})?)\s?/\s?\d{1,4}\)(?:\s\(#\d{1,6}\))?",
    re.I,
)
"""The subject line that boards put over every answer."""
_GLUED = re.compile(r"(?:(.{1,39}\D)|(.{2,40}))(\d{1,2}(?:mo|[ymwdhs]))(-?\d{1,4})?")
"""Name, age and votes with nothing between them."""
_LINKED = re.compile(r"[-•*]\s{1,4}(.{1,48}?)\s{1,3}(?:perma)?link|(.{1,48}?)\s{1,3}permalink", re.I)
"""A name with the link to the comment behind it."""
_CLOCK = re.compile(r"\d:[0-5]\d")
_POST_SUBJECT = re.compile(r"\s{2,8}post subject:.*$", re.I)
_BESIDE_STAMP = re.compile(r"[)\]]\s{1,5}[^.!?]{1,30}$")
"""The rating that a site prints behind a stamp in brackets."""
_TWO_NAMES = re.compile(r"(.{2,40}?)(\s{1,3})•\s{1,3}(.{2,40})")
"""Who answers, and whom; with one blank around the dot only where both are surely names."""
_POST_NUMBER = re.compile(r"#\d{1,9}")
_NEWNESS = re.compile(r"~\w{1,10}~", re.I)
_QUOTE_END = re.compile(r"click to (?:expand|show|collapse)(?:\.{3}|…)?", re.I)
_NUMBER_AT_END = re.compile(r"(?<=[\w)])(?:\sin\s[^\n#\d]{1,40})?\s{0,3}#\d{1,6}$")
"""The board and the number of the post behind its stamp."""
_ORDINAL = re.compile(r"\d{1,5}[.)]\s{1,3}")
_NUMBER = re.compile(
    r"(?:#\s?(\d{1,3}(?:,\d{3}){1,2}|\d{1,6})[.:)]?|(?:post|comment|reply)\s#?(\d{1,6})[.:)]?)\s{0,3}[|•·–—-]?\s{0,3}",
    re.I,
)
_SEPARATOR = re.compile(
    r"\s{0,3}[•·|»–—,(\[]\s{0,3}|\s(?:-|//)\s|\s>\s(?=\d)|\s{2,5}|\s(?=\d|on\s|at\s|[A-Z][a-z]{2,8}\.?\s\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},\s\d)|\son\s"
)
_ANSWERS = re.compile(
    r"(?:(?:in\s)?repl(?:y|ied|ies|ying)\s(?:to|@)\s?|@\s?)(.{1,60})"
    r"|(.{1,50}?)(?:\s{0,2}(?:[→⇒▶>]|➔|↪|↳)\s{0,2}|\s(?:in\s(?:reply|response)|replying|replied)\sto\s)(.{1,50})",
    re.I,
)
_HINT = re.compile(
    r"\.{3}$|…$|[\d@#→⇒▶>➔↪↳]|:(?=$|\s)|\s•\s|link$"
    r"|\b(?:ago|by|repl(?:y|ied|ies|ying)|just now|today|yesterday|last|one|two|three|an?)\b",
    re.I,
)
"""Without one of these no line is a header: most lines are dismissed here."""
_HANDLE = re.compile(r"@[\w.-]{2,40}(?:\s\(\d{1,9}\))?")
_CONTROL_WORD = re.compile(
    r"(?:repl(?:y|ies)|comments?|likes?|liked|unlike|dislikes?|loves?|share[sd]?|report(?:ed)?|flag(?:ged)?"
    r"|permalink|permanent"
    r"|link|edit(?:ed)?|delete|up|down|up-?votes?|down-?votes?|votes?|points?|score|quote|follow(?:ing)?|save"
    r"|print|tweet|e-?mail"
    r"|whatsapp|telegram|facebook|twitter|pinterest|reddit|copy|translate|see|translation|show|hide|view|load"
    r"|read|more|less|all"
    r"|previous|next|newer|older|top|best|worst|rated|newest|oldest|most|voted|reactions?|recommend(?:ed|s)?|helpful|thumbs"
    r"|thanks?|pinned"
    r"|featured|single|moderator|author|admin|member|guest|verified|subscribe|collapse|expand|thread|log|sign|in|to|a"
    r"|this|the|spam|mark"
    r"|as|inappropriate|react|give|award|context|parent|embed|inline|feedbacks?|sort(?:ed)?|by|oldest|hot|page"
    r"|first|last|of"
    r"|replying|posts?|joined|messages?|and|or|on|was|now|other|others|people|click|rate|full|order|new|submit|home|v"
    r"|abuse|send|private|profile|blogs?|entries|visit|homepage|articles?|forum|ignore|block|bookmark|gold|offending"
    r"|improve|answer|question|accepted|active|favou?rites?|add|tools|search|quick|alert|mods?|moderators?|answers?|controversial|relevance|scores?|op|next|respond|respect)",
    re.I,
)
_CONTROL_HEAD = re.compile(
    r"repl(?:y|ies)|likes?|liked|unlike|dislikes?|shared?|shares|report(?:ed)?|flag|permalink|permanent"
    r"|edit(?:ed)?|delete|up-?votes?"
    r"|down-?votes?|votes?|points?|score|quote|show|hide|view|load|see|log|sign|collapse|expand|thumbs"
    r"|sort(?:ed)?|newest|oldest"
    r"|inline|recommend(?:ed)?|helpful|reactions?|tweet|subscribe|comments?|mark|translate|follow|newer|older"
    r"|best|react|give|embed"
    r"|context|parent|facebook|twitter|whatsapp|telegram|reddit|pinterest|copy|print|save|up|down|e-?mail|joined"
    r"|posts?|read|pinned"
    r"|award|click|order|top|submit|link|v|improve|active|accepted|add|send|visit|ignore|bookmark|private|respond",
    re.I,
)
_NO_FIRST_WORDS = """
he she it they we i you who this that which the my his by in on at before after until till since from around about
within next last for between through during not no and or but so maybe only if when then as of to
"""
_NO_FIRST_WORD = frozenset(_NO_FIRST_WORDS.split())
_PLACES = re.compile(r"(?:,\s[A-Z][\w'’.-]{1,20}(?:\s[A-Z][\w'’.-]{1,20}){0,3}){1,2}\s*$")
"""Town and country behind a name."""
_ACCOUNT = re.compile(r"^(?:blogger|openid|anonymous)\s(?=\S)", re.I)
"""The words for the picture of the account somebody writes with."""
_LISTED_SPEECH = re.compile(r"(.{1,60}?)\s{1,3}(?:says|said|writes|wrote)\s?,?", re.I)
"""Behind the number of a list, which tells as much as a colon."""
_SAID_BEFORE = re.compile(r"\s{1,3}(?:says|said|wrote|writes|commented|replied)$", re.I)
_SAID_AT_END = re.compile(r"\s{1,3}(?:says|said|wrote|commented):$", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_THOUSANDS = re.compile(r"\b\d{1,4}(?:[.,]\d{1,3})?\s?[km]\b", re.I)
_BRACKETED = re.compile(r"(?:\[[^\W\d][\w .'-]{0,24}\]\W{0,3}){2,8}|\[(?:profile|pm|reply|quote|edit|top)\]", re.I)
_LIST_MARK = re.compile(r"^(?:[•*,·]\s{1,4})+")
_REACTION = re.compile(r"•\s{1,4}[A-Z][a-z]{2,12}\s\d{1,4}")
"""How many felt what about a post."""
_BUTTON_MARK = re.compile(r"\s{1,2}[•·|]\s{1,2}")
_SYMBOLS = re.compile(r"[\d\W_]+")
_COUNTER = re.compile(
    r"[↑↓▲▼△▽+−–-]{0,2}\s?\d{0,6}(?:[,.]\d{3})?\s?[↑↓▲▼△▽+−–^-]{0,2}|_{5,80}|[^\w?!%$€£]{1,12}|([-=*~#])\1{11,119}|\d{1,6}\s?[·•]|\d{1,4}\s?[∶|]\s?\d{1,4}"
)


@lru_cache(maxsize=_LINES_KEPT)
def read_header(line: str, *, day_first: bool | None = None) -> Header | None:
    """The header that the whole line is, or None. A bare name is none: see `names`."""
    if len(line) > LONGEST_HEADER or not (_HINT.search(line) or line[0] in "—–"):
        return None
    certain = read_form(line.removeprefix("• "), day_first=day_first, is_name=_may_be_called)
    if certain is not None:
        return certain
    linked = _LINKED.fullmatch(line)
    who = (linked.group(1) or linked.group(2)) if linked else ""
    if who and _is_name(who) and not _CLOCK.search(who) and not read_moment(who, day_first=day_first):
        return Header(clean_name(who))
    folded = line.startswith(_FOLDED)
    line = _POST_SUBJECT.sub("", _MARKUP.sub("", _EMPHASIS.sub(r"\2", line) if "*" in line else line))
    if folded and (glued := _GLUED.fullmatch(line)) and _is_name(glued.group(1) or glued.group(2)):
        return Header(clean_name(glued.group(1) or glued.group(2)), Moment(glued.group(3)))
    listed = _ORDINAL.match(line)
    if listed and _SPEECH.fullmatch(line[listed.end() :]):
        line = line[listed.end() :]
    elif listed and (told := _LISTED_SPEECH.fullmatch(line[listed.end() :])) and _is_name(told.group(1)):
        return Header(clean_name(told.group(1)), number=listed.group().strip(" .)"))
    numbered = _NUMBER.match(line)
    number = (numbered.group(1) or numbered.group(2)) if numbered else None
    rest = line[numbered.end() :].strip() if numbered else line.strip()
    if numbered and not rest:
        return Header(number=number)
    header = _numbered_header(rest, day_first) or _header_of(rest, day_first)
    if header is None and (shortened := _NUMBER_AT_END.sub("", rest)) != rest:
        header = _header_of(shortened, day_first)
    header = header or read_loose_header(line, day_first=day_first, is_name=_is_name)
    if header is None and numbered and _is_name(rest):
        header = Header(author=clean_name(rest))
    if header is None:
        return None
    return Header(header.author, header.moment, header.answers, number)


def _numbered_header(line: str, day_first: bool | None) -> Header | None:
    """ "12. hans | April 20, 2018": a number alone could begin a list, so name and time must both follow."""
    ordinal = _ORDINAL.match(line)
    header = _header_of(line[ordinal.end() :], day_first) if ordinal else None
    return header if header and header.author and header.moment else None


@lru_cache(maxsize=_LINES_KEPT)
def is_control(line: str) -> bool:
    """True for a line of buttons and counters only: "Like · Reply · 3", "↑ 12 ↓", "Show 4 replies", "Reply"."""
    reacted = line.startswith("•") and _REACTION.fullmatch(line) is not None
    line = (_LIST_MARK.sub("", line) or line).removesuffix("...").removesuffix("…") or line
    if is_profile_line(line) or reacted:
        return True
    if len(line) > 80:
        return False
    if _SUBJECT.fullmatch(line) or ends_quote(line) or _BRACKETED.fullmatch(line):
        return True
    parts = _BUTTON_MARK.split(line)
    if len(parts) > 1 and any(map(_is_beside, parts)) and all(_is_beside(part) or read_moment(part) for part in parts):
        return True
    return _is_button(line)


def _is_beside(part: str) -> bool:
    return _is_button(part) or is_profile_line(part) or _BRACKETED.fullmatch(part) is not None


def _is_button(line: str) -> bool:
    if _SYMBOLS.fullmatch(line):
        return bool(_COUNTER.fullmatch(line))
    if not line or line[-1] in ".!?" or not 1 <= len(words := _WORD.findall(_THOUSANDS.sub("", line))) <= 8:
        return False
    return bool(_CONTROL_HEAD.fullmatch(words[0])) and all(_CONTROL_WORD.fullmatch(word) for word in words)


def is_profile(line: str) -> bool:
    """True for what sites print of an author below the name: "Senior Member", "Works at Canal Company"."""
    return any(map(is_profile_line, _BUTTON_MARK.split(line)))


def signature_of(line: str) -> Header | None:
    """The header that "Posted by: hans" is, which a title's byline has once and posts have each."""
    return read_header(line) if _POSTED_BARE.fullmatch(line) else None


def byline_above_signatures(lines: Sequence[Line | None]) -> tuple[int, int] | None:
    """The place of "Posted by hans at ..." that signs the article, where "Posted by: mary" signs each comment."""
    bylines = [i for i, line in enumerate(lines) if line is not None and _BYLINE.match(line.text)]
    byline = lines[bylines[0]] if len(bylines) == 1 else None
    header = read_header(byline.text) if byline is not None else None
    if header is None or header.moment is None:
        return None
    signed = any(line is not None and _SIGNATURE.match(line.text) for line in lines[bylines[0] :])
    return (bylines[0], bylines[0] + 1) if signed else None


def ends_quote(line: str) -> bool:
    """True for the button that boards print below a quoted post."""
    return bool(_QUOTE_END.fullmatch(line))


def points_up(line: str) -> bool:
    """True for "Mary Quill said: ↑", which links to the post quoted below."""
    return line.endswith(("↑", "▲")) and opens_quote(line)


def opens_quote(line: str) -> bool:
    """True for "Mary Quill said:", which boards print above a quoted post as well."""
    found = _SPEECH.fullmatch(line)
    return bool(found and not found.group(2).strip() and _is_name(found.group(1)))


def _header_of(line: str, day_first: bool | None) -> Header | None:
    labelled = _LABELLED_NAME.fullmatch(_BUTTONS_BEHIND.sub("", line))
    if labelled and _is_name(labelled.group(1)):
        return Header(clean_name(labelled.group(1)))
    speech = _SPEECH.fullmatch(line)
    if speech and _is_name(speech.group(1)):
        tail = speech.group(2).strip(" ,")
        moment = read_moment(tail, day_first=day_first) if tail else None
        if not tail or moment:
            who = speech.group(1)
            return Header(clean_name(_ACCOUNT.sub("", who) if line.endswith("said...") else who), moment)
    posted = _POSTED.match(line)
    if posted and (dated := _name_then_moment(line[posted.end() :], day_first)):
        return dated
    turned = _POSTED_WHEN_FIRST.fullmatch(line)
    if turned and _is_name(turned.group(2)) and (moment := read_moment(turned.group(1), day_first=day_first)):
        return Header(clean_name(turned.group(2)), moment)
    bare = _POSTED_BARE.fullmatch(line)
    if bare and _is_name(bare.group(1)):
        return Header(clean_name(bare.group(1)))
    if _HANDLE.fullmatch(line):
        return Header(clean_name(line))
    answers = _answer_of(line)
    if answers is not None:
        return answers
    timed = _LABELLED_TIME.fullmatch(line)
    first, *rest = re.split(r"\s{1,2}[•·|]\s{1,2}", timed.group(1) if timed else line)
    moment = read_moment(first, day_first=day_first)
    if moment and all(map(is_control, filter(None, rest))):
        return Header(moment=moment)
    if len(rest) > 1 and _is_name(first) and not is_control(first) and (told := _told_in_parts(rest, day_first)):
        return Header(clean_name(first), told)
    leading = read_leading_moment(line, day_first=day_first)
    if leading and (
        _POST_NUMBER.fullmatch(leading[1].strip())
        or _NEWNESS.fullmatch(leading[1].strip())
        or is_control(leading[1].strip() or "-")
    ):
        return Header(moment=leading[0])
    return _name_then_moment(_BUTTON_AT_END.sub("", _SAID_AT_END.sub("", line)), day_first) or _beside_gap(
        line, day_first
    )


def _told_in_parts(parts: list[str], day_first: bool | None) -> Moment | None:
    """The stamp among the parts of "otter88 | 412 posts | 20 March 2020", where the others tell of the author."""
    moments = [moment for part in parts if (moment := read_moment(part, day_first=day_first))]
    others = [part for part in parts if part and read_moment(part, day_first=day_first) is None]
    return moments[0] if len(moments) == 1 and all(map(is_control, others)) else None


_BUTTON_AT_END = re.compile(r"(?<=\d)\s{1,4}(?:reply|quote|report|permalink)$", re.I)


def _beside_gap(line: str, day_first: bool | None) -> Header | None:
    """ "Walid   15 March", or a title, a stamp and a post's number: parted by nothing but wide gaps."""
    parts = re.split(r"\s{2,12}", line)
    if len(parts) > 1 and _POST_NUMBER.fullmatch(parts[-1]):
        parts = parts[:-1]
        moment = read_moment(parts[-1], day_first=day_first) if len(parts) > 1 else None
        return Header(moment=moment) if moment else None
    if len(parts) == 2 and _is_name(parts[0]) and (moment := read_month_day(parts[1])):
        return Header(clean_name(parts[0]), moment)
    return None


def _answer_of(line: str) -> Header | None:
    two = _TWO_NAMES.fullmatch(line)
    least = 2 if two and len(two.group(2)) > 1 else 3
    if two and all(name_strength(clean_name(name)) >= least and not is_control(name) for name in two.group(1, 3)):
        return Header(clean_name(two.group(1)), answers=clean_name(two.group(3)))
    found = _ANSWERS.fullmatch(line) if "<" not in line else None
    if not found:
        return None
    if found.group(1) and _is_name(found.group(1)):
        return Header(answers=clean_name(found.group(1)))
    if found.group(2) and read_moment(found.group(3)):
        return None
    if found.group(2) and _is_name(found.group(2)) and _is_name(found.group(3)):
        return Header(clean_name(found.group(2)), answers=clean_name(found.group(3)))
    return None


def _name_then_moment(line: str, day_first: bool | None) -> Header | None:
    """ "otter88 • 3 years ago • edited", "hans, Apr 20 2018", "Mary Poppins → hans · 2d"."""
    for found in list(_SEPARATOR.finditer(line))[:6]:
        who, tail = line[: found.start()], line[found.end() :]
        tail = _BESIDE_STAMP.sub("", re.split(r"\s{0,2}[•·|]\s{0,2}", tail)[0]).removesuffix(" Permalink")
        moment = read_moment(re.sub(r"^(?:on|at|said|wrote)\s", "", tail), day_first=day_first)
        who = _SAID_BEFORE.sub("", who.removesuffix(" edited").removesuffix(":")) if tail else who
        if not moment or is_control(who):
            continue
        answered = _answer_of(who)
        if answered and answered.author:
            return Header(answered.author, moment, answered.answers)
        if _is_name(who) or (line.endswith(":") and _has_few_words(who)):
            return Header(clean_name(_PLACES.sub("", who)), moment)
        if _PLACES.search(who) and _is_name(_PLACES.sub("", who)):
            return Header(clean_name(_PLACES.sub("", who)), moment)
    return None


def _is_name(text: str) -> bool:
    """A looser test than for a line of its own: the header around it already says that a name stands here."""
    name = clean_name(text)
    words = name.split()
    if not 1 <= len(words) <= 5 or not 1 <= len(name) <= LONGEST_NAME or name[-1] in ":;,!?":
        return False
    if words[0].casefold().strip(".") in _NO_FIRST_WORD:
        return False
    if len(words) == 1 or all(not word[0].islower() for word in words):
        return True
    return name_strength(name) > 0 or could_be_name(name)


def _may_be_called(text: str) -> bool:
    """The loosest test, for lines whose form alone says that a name stands here."""
    return _has_few_words(text) and text[-1] not in "?!:" and not text.endswith("...")


def _has_few_words(text: str) -> bool:
    words = text.split()
    return 1 <= len(words) <= 5 and words[0].casefold() not in _NO_FIRST_WORD and len(text) <= LONGEST_NAME
