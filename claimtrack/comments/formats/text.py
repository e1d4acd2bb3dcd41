"""Scraped or plain text: the reader that refuses nothing and is therefore asked last."""

from __future__ import annotations

from claimtrack.comments.registry import Reader
from claimtrack.comments.scraped import read_scraped

_EXAMPLE = """2 Comments

otter88 says:

The fair will be rained off.

Mary Quill says:

Coal arrives by Friday, I say.
"""

READER = Reader(
    name="text",
    suffixes=(".txt", ".text"),
    looks_like=lambda beginning: True,
    read=read_scraped,
    example=_EXAMPLE,
    rank=100,
)
