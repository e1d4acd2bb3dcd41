"""Scraped or plain text: the reader that refuses nothing and is therefore asked last."""

from __future__ import annotations

from claimtrack.comments.registry import Reader
from claimtrack.comments.scraped import read_scraped

READER = Reader(
    name="text",
    suffixes=(".txt", ".text"),
    looks_like=lambda beginning: True,
    read=read_scraped,
    rank=100,
)
