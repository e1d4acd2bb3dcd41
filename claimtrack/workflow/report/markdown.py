"""Text made fit for Markdown: what a stranger wrote stays words, never a link, a heading, a table or markup."""

from __future__ import annotations

import re

from claimtrack.text.display import for_display

_SPECIAL = re.compile(r"([\\`*_\[\]#|~$])")
_AT_START = re.compile(r"^([-+=]|\d{1,9}[.)](?=\s|$))")
_AUTOLINK = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;"}
_ENTITY = re.compile("[&<>@]")
_BLANK = re.compile(r"\n{3,}")


class Raw(str):
    """Markdown of our own that is printed as it is."""

    __slots__ = ()


def shown(value: object) -> object:
    """A printed value: text made visible and inert, all else as it is."""
    if isinstance(value, Raw) or not isinstance(value, str):
        return value
    return inert(for_display(value))


def inert(text: str) -> str:
    """Text in which no character means anything to a Markdown reader, on a line of its own or within one."""
    text = _SPECIAL.sub(r"\\\1", text)
    text = _ENTITY.sub(lambda found: _ENTITIES[found[0]], text)
    text = _AUTOLINK.sub(lambda found: found[0][:-1] + f"&#{ord(found[0][-1])};", text)
    return _AT_START.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], text)


def target(url: str) -> Raw:
    """An address, already known to be http or https, as the target of a link."""
    return Raw("<" + url.replace("&", "&amp;").replace("|", "%7C").replace("\\", "%5C") + ">")


def tidied(text: str) -> str:
    """At most one empty line in a row, one line end at the end."""
    return _BLANK.sub("\n\n", text).strip() + "\n"
