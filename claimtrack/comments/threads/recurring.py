"""Short lines that stand once at every post of a page: a button, a counter, a word of the site's own.

Accepts "Send Message" and "88.2 hrs on record" (the figures count as one) where three posts or more have each the like;
refuses what a post or two repeat, sentences, and the names of those who write.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from claimtrack.comments.threads.items import Item, parted

_LONGEST = 60
_MOST_WORDS = 9
_FEWEST = 3
_SURELY = 4
_FIGURES = re.compile(r"\d[\d.,:]{0,12}")
_OF_POSTS = 0.8
_OF_POSTS_WITH_FIGURES = 0.6
_SENTENCE_ENDS = ".!?…"


def without_recurring(items: Sequence[Item]) -> list[Item]:
    """The items with each such line marked as the site's own."""
    likes = _likes_by_post(items)
    posts = _count_posts(items) or _count_pairs(likes)
    if posts < _FEWEST:
        return list(items)
    authors = {item.header.author for item in items if item.header is not None}
    recurring = {like for like, times in likes.items() if like not in authors and times >= _fewest(like, posts)}
    places = dict.fromkeys(
        line.span.start for item in items if item.is_text for line in item.lines if _likeness(line.text) in recurring
    )
    return [part for item in items for part in parted(item, places)]


def _likes_by_post(items: Sequence[Item]) -> Counter[str]:
    """How many posts have each short line; without stamps to part posts, how often it stands there."""
    found: Counter[str] = Counter()
    stamped = any(item.header is not None and item.header.moment is not None for item in items)
    post: set[str] = set()
    for item in items:
        if item.header is not None and item.header.moment is not None:
            found.update(post)
            post = set()
        for line in item.lines if item.is_text else ():
            if (like := _likeness(line.text)) is not None:
                found.update([like] if not stamped else [])
                post.add(like)
    found.update(post if stamped else ())
    return found


def _count_pairs(likes: Counter[str]) -> int:
    """How often two different lines stand on the page, as often as each other and oftener than any else."""
    top = likes.most_common(2)
    return top[0][1] if len(top) > 1 and top[0][1] == top[1][1] >= _SURELY else 0


def _count_posts(items: Sequence[Item]) -> int:
    """How many posts the page has: stamps, or else how often its commonest row of buttons stands there."""
    stamps = sum(item.header is not None and item.header.moment is not None for item in items)
    if stamps >= _FEWEST:
        return stamps
    rows = Counter(item.lines[0].text for item in items if item.is_control)
    most = max(rows.values(), default=0)
    return most if most >= _FEWEST else 0


def _likeness(text: str) -> str | None:
    """The line with its figures masked; None for what is too long or says something."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or text[-1] in _SENTENCE_ENDS:
        return None
    masked = _FIGURES.sub("#", text)
    return text if " " not in text and text[0] != "#" else masked


def _fewest(like: str, posts: int) -> float:
    return max(_FEWEST, (_OF_POSTS_WITH_FIGURES if "#" in like else _OF_POSTS) * posts)
