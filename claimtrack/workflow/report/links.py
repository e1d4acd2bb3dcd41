"""Addresses in the sources of events and pages. Only http and https are links; all else stays text."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from claimtrack.text.display import for_display
from claimtrack.workflow.report.model import Link

_LONGEST_URL = 2000
_SEPARATORS = re.compile(r"[\s|]+")
_UNSAFE = re.compile(r"[\x00-\x20\x7f\"'<>\\^`{}]")


def links_of(source: str) -> tuple[Link, ...]:
    """Every address of a source such as "https://one.example/a | https://two.example/b (table 3)", in order."""
    found = (link_of(part.strip("(),;")) for part in _SEPARATORS.split(source))
    return tuple(dict.fromkeys(link for link in found if link is not None))


def link_of(text: str | None) -> Link | None:
    """The address as a link; None for anything that is not plainly http or https with a host."""
    url = (text or "").strip()
    if not url.lower().startswith(("http://", "https://")) or len(url) > _LONGEST_URL or _UNSAFE.search(url):
        return None
    if for_display(url, limit=None) != url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return Link(url, host.removeprefix("www.")) if host else None
