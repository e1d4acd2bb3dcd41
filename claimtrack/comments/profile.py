"""What sites print of an author beside the name, and of a post beside its text: ranks, counts, pictures, changes.

Accepts "Senior Member", "otter88's Avatar", "Last edited by otter88; 05-12-2012 at 09:40 PM."; refuses "A senior member
of the party will resign". Some stand on two lines: a label ("Join Date") and its value.
"""

from __future__ import annotations

import re

_RANKS = (
    r"(?:(?:senior|junior|active|well-known|new|unregistered|full|registered|super|premium|supporting|trusted|site|forum|hero"
    r"|jr\.?|sr\.?"
    r"|advanced|regular|distinguished|elite|global|founding|power|gold|silver|platinum|verified)\s)?"
    r"(?:members?|guests?|user|poster|contributor|subscriber|moderators?|administrators?|admins?|staff|mods?|commenter)"
    r"|(?-i:[A-Z][a-z]{2,13}(?:-[a-z]{2,8})?\s[Mm]ember)|newbie|banned|validating|op|author|regulars?|top\s(?:fan|contributor|commenter|critic)|verified|(?:you"
    r"|conversation\s)starter"
    r"|top\s\d{1,2}%\s(?:commenter|poster)|rising\sstar|\w{2,10}\spicks?|original\sposter|thread\sstarter|edited"
    r"|follow(?:ing)?"
    r"|(?:\w{1,20}\s)?guru|lurker|paid\ssubscriber|subscriber\sonly|pro(?:\suser)?|host|staff\smember"
)
_PICTURED = (
    r"(?:\S.{0,46}?['’]s\s(?:profile\s)?(?:picture|photo|pic|image)|(?:[^.!?]{1,60}?(?:['’]s)?\s(?:user\s)?)?avatar|(?:user\s)?(?:profile|picture|image|photo|avatar)"
    r"(?:\s(?:photo|picture|image))?\s(?:for|of)\s(?:user:?\s)?.{1,60})(?:\s-\s(?:go|view)\b.{1,20})?"
)
"""What stands for the picture of somebody."""
_LABELLED = (
    r"(?:join(?:ed)?(?:\sdate)?|registered|member\ssince|posts|threads|messages|subject|newsgroups|location"
    r"|country|reputation|karma"
    r"|rank|status|blog\sentries|likes\sreceived|trophy\spoints|age|gender|message-id|references|organization"
    r"|mood|device|rep\spower|thanks|thanked)"
)
_PLACE = r"(?:\d{1,5}|\.{3}|…|of)"
"""The number of a page among those of a thread, and what stands for the ones left out."""
_PROFILE = re.compile(
    rf"{_LABELLED}:\s.{{1,40}}|location:\s[^|]{{1,80}}|(?:to|cc):\s\S{{1,60}}@\S{{1,60}}"
    rf"|{_RANKS}"
    r"|(?-i:(?:Works?|Worked|Stud(?:ies|ied)|Lives)\s(?:at|in)\s[A-Z].{1,60})"
    r"|(?-i:, (?:lives?|lived|works?|worked|studied|former)\b.{1,60})"
    r"|(?:(?:the\s)?\w{1,20}\s){0,3}(?:university|college)(?:\sof\s.{1,40})?"
    r"|offline|online|\S[^.!?]{0,46}\sis\s(?:off|on)line(?:\s{1,4}reply\swith\squote)?|messages:|[a-z]{4,14}\s{2,8}\d[\d,]{0,9}|\d[\d,.]{0,8}\s?k?\s(?:posts?|messages|points?"
    r"|pts|views?|replies)"
    r"|(?:reactions|likes):\s.{1,80}|liked\sby\s.{1,80}|\S[^.!?]{1,120}\slikes?\sthis\.?"
    rf"|{_PICTURED}"
    r"|(?:last\s)?(?:edited|modified|updated)\sby:?\s(?:\S+(?:\s\S+){0,3}|[^.!?]{1,60}\d.{0,60})"
    r"|(?:last\s)?edited\s(?:on\s|at\s)?[^.!?]{0,20}\d[^!?]{0,60}"
    r"|pinned\sby\s.{1,60}|highlighted\s(?:reply|comment)|replying\sto|your\scomment\sis\sawaiting\smoderation\.?"
    r"|[\d.,]{1,8}k?(?:●\d{1,6}){1,3}|[★☆*●■▪•]{1,10}|author\shas\s[\d.,]{1,8}[km]?\sanswers.{0,60}"
    r"|(?:\d{1,4}[.)]\s{1,4})?(?:pingback|trackback):\s.{1,200}|[^.!?:]{2,48}\sreplied|[^.!?\s]{2,48}\s\d{1,6}pts"
    r"|this\s(?:comment|post|message)\s(?:was|has\sbeen)\s(?:removed|deleted|edited|hidden)\b.{0,170}"
    r"|(?:comment|post|message)\s(?:deleted|removed)(?:\sby\s.{1,40})?|\(deleted\s(?:comment|post)\)"
    r"|share\son\sother\ssites|(?:jump|skip)\sto\s(?:main\s)?content"
    r"|the\sfollowing\s(?:\d{1,4}\s)?users?\s(?:says?|said|thanks?|thanked|likes?)\s.{1,120}"
    r"|comments?\s(?:are\s)?(?:hosted|powered|provided)\sby\s.{1,60}"
    r"|\[?(?:deleted|removed)\]?|back\sto\stop|\d{1,3}\s?(?:yrs?|years?|months?|days?|weeks?|hours?)\slater"
    r"|-?\d{1,4}\s?\(\s?\+?\d{1,4}\s?/\s?-?\d{1,4}\s?\)|upvote|downvote|add\sbookmark|fedilink|arrow-(?:up|down)"
    r"|level\s\d{1,2}|(?:[•*-]\s)?re:\s.{1,120}|\[show\s.{1,60}\]|logged|report(?:\sto\smoderator)?"
    r"|(?:\d{1,6}|one|no)\s(?:people|persons?|users?|members?|readers?)\s(?:found|liked?|thanked|recommend)\b.{0,40}"
    r"|\d(?:\.\d)?\sout\sof\s\d{1,2}(?:\sstars?)?(?:\s.{1,100})?|verified\s(?:purchase|buyer|owner)|advertisements?|sponsored"
    r"|loading\s(?:comments?|replies)\W{0,3}|\d{1,5}\s(?:replies|reply|comments?)\s·\s(?:last\s)?active\s.{1,30}"
    r"|\[(?:user\s)?(?:picture|pic|image|avatar|photo|icon)\]|\[(?:forwarded|shared|copied)\s(?:from|by)\s.{1,60}\]"
    r"|last\s(?:edit(?:ed)?|updated?|modified):\s.{4,60}|join(?:ed)?:\s?.{4,30}|\d[\d.,]{0,7}k?(?:\s\d{1,5}){3}"
    r"|op\sposts:\s.{1,40}|(?:user\s)?level:\s.{1,20}|(?:user\s)?level:?\s?\d{1,3}"
    rf"|(?:[«‹<]\s)?(?:prev(?:ious)?|first)(?:\s{_PLACE}){{1,14}}(?:\s(?:next|last)){{0,2}}(?:\s[»›>])?"
    rf"|(?:{_PLACE}\s){{1,14}}(?:next|last)(?:\s[»›>])?"
    r"|(?:page:?\s)?\d{1,4}(?:\s[·•|]\s(?:\d{1,4}|next|last|…|\.{3})){1,9}"
    r"|(?:\[?(?:date|thread|message)\s(?:prev|next|index)\]?\W{0,5}){2,8}(?:\[?list\shome\]?)?"
    r"|(?:site\s|forum\s)?admin(?:istrator)?|via\s[\w+]{3,20}|view\s(?:user['’]s\sprofile|\d{1,5}\supvotes?)\b.{0,60}"
    r"|(?:reply\swith\squote|multi-?quote|quote\sthis(?:\s(?:post|message))?|add\smessage)(?:\s?["
    r"|·]\s?[\w\s]{2,20}){0,5}",
    re.I,
)
"""What sites print of the author under the name, and who liked it: rank, place of work, counts."""
_LABEL = re.compile(rf"{_LABELLED}:?", re.I)
_RANK_ALONE = re.compile(_RANKS, re.I)
_GLUED_BUTTONS = re.compile(
    r"(?:(?:permalink|embed|save|parent|report|reply|share|recommend|like|quote|edit|delete|flag|context"
    r"|full comments|give award|\[\+\]|\d{1,5})){2,12}",
    re.I,
)
"""A row of buttons with nothing between them."""
_RANK = re.compile(rf"\s{{1,3}}(?:\((?:{_RANKS}|veteran|\w{{1,12}}\sveteran)\)|[·•|]\s(?:{_RANKS}|veteran))$", re.I)
_NO_VALUE = re.compile(r"[.!?]$|https?:")
_LONGEST_VALUE = 40
_LONGEST_LINE = 200


def is_profile_line(line: str) -> bool:
    """True for a whole line that tells of its author or of the post's own history."""
    if len(line) > _LONGEST_LINE:
        return False
    return (len(line) == 1 and line.isalpha()) or bool(
        _PROFILE.fullmatch(line) or (len(line) > 8 and _GLUED_BUTTONS.fullmatch(line))
    )


def without_rank(name: str) -> str:
    """The name without the rank that a site sets behind it: "otter88 (Veteran)", "Mary Quill · Top Fan"."""
    return _RANK.sub("", name)


_NAME_OF_PICTURE = re.compile(
    r"(?:u/)?(?P<before>\S.{0,46}?)(?:['’]s)?\s(?:user\s)?avatar(?:\s-\s.{1,20})?"
    r"|(?P<whose>\S.{0,46}?)['’]s\s(?:profile\s)?(?:picture|photo|pic|image)"
    r"|(?:user\s)?(?:profile|picture|image|photo|avatar)(?:\s(?:photo|picture|image))?\s(?:for|of)\s(?:user:?\s)?(?P<behind>.{2,48})",
    re.I,
)


def pictured_in(line: str) -> str | None:
    """Whose picture the words stand for: "Profile photo for Mary Quill", "otter88's avatar"."""
    found = _NAME_OF_PICTURE.fullmatch(line.lstrip("•*- ")) if len(line) <= _LONGEST_LINE else None
    return (found["before"] or found["whose"] or found["behind"]) if found else None


def is_rank(line: str) -> bool:
    """True for a rank alone: "Newbie", "Senior Member"."""
    return bool(_RANK_ALONE.fullmatch(line))


def is_label(line: str) -> bool:
    """True for "Join Date", "Posts:": what it labels stands on the next line."""
    return bool(_LABEL.fullmatch(line))


def may_be_value(line: str) -> bool:
    """True for a short line without the mark of a sentence: "Aug 2007", "Leeds", "4,512"."""
    return len(line) <= _LONGEST_VALUE and not _NO_VALUE.search(line) and len(line.split()) <= 5
