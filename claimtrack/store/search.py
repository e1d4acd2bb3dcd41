"""Words of claims, to search by: FTS5 on SQLite, a tsvector on PostgreSQL.

A claim fits when every word asked for begins some word of its quote, comment, target, statement or forecaster.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, text
from sqlalchemy.sql.expression import TextClause

from claimtrack.claims import Claim, Page
from claimtrack.store import tables
from claimtrack.store.bulk import slices
from claimtrack.store.database import Transaction

_COMMENT_CHARACTERS = 4000
"""How much of a comment is searched: a megabyte in one comment shall not fill the index."""
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 20


def words_of(claim: Claim, page: Page) -> str:
    """What a claim is found by."""
    comment = next((item for item in page.comments if item.index == claim.comment), None)
    around = page.text_of(comment)[:_COMMENT_CHARACTERS] if comment else ""
    parts = (claim.quote, claim.statement, claim.target, claim.target_text, claim.forecaster, claim.author, around)
    return " ".join(part[:_COMMENT_CHARACTERS] for part in parts if part)


def write_words(tx: Transaction, words: Sequence[tuple[int, str]]) -> None:
    """Index claims by number."""
    value = ":words" if tx.dialect.name == "sqlite" else "to_tsvector('simple', :words)"
    statement = text(f"INSERT INTO claim_words (rowid, words) VALUES (:number, {value})")
    for part in slices(words, 5000):
        tx.execute(statement, [{"number": number, "words": found} for number, found in part])


def forget_words(tx: Transaction, numbers: Collection[int]) -> None:
    """Take claims out of the index."""
    for number in numbers:
        tx.execute(text("DELETE FROM claim_words WHERE rowid = :number"), {"number": number})


def matches(query: str, dialect: str) -> ColumnElement[bool] | TextClause:
    """The condition that a claim fits the words of `query`."""
    words = _WORD.findall(query)[:_MOST_WORDS]
    if not words:
        return tables.claim.c.quote.contains(query.strip(), autoescape=True)
    if dialect == "sqlite":
        sought = " ".join(f'"{word}"*' for word in words)
        condition = "claim.number IN (SELECT rowid FROM claim_words WHERE claim_words MATCH :sought)"
    else:
        sought = " & ".join(f"'{word}':*" for word in words)
        condition = "claim.number IN (SELECT rowid FROM claim_words WHERE words @@ to_tsquery('simple', :sought))"
    return text(condition).bindparams(sought=sought)
