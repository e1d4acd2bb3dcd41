"""Names that are no sure names count where the page shows that names stand there."""

from __future__ import annotations

import pytest

from claimtrack.claims import Role
from claimtrack.comments import read_text

ARTICLE = (
    "A Page About Moss And The Fen\n\nThis is a long article about moss in the fen, with a number of sentences. "
    "It goes on for a while, and then it stops.\n\n5 Comments\n\n"
)
SURE = [
    "Mary Quill\n\nI think that the moss will be gone by next spring, if nothing is done.",
    "river_otter88\n\nThe fen will be dry by summer then.",
    "Hans Meier\n\nIt is all about money, as it always is with them.",
]


def authors(comments: list[str], gap: str) -> list[str | None]:
    (page,) = read_text(ARTICLE + gap.join(comments), source="page.txt").pages
    return [comment.author for comment in page.comments if comment.role is Role.COMMENT]


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"])
@pytest.mark.parametrize("name", ["lena k", "Dave from Leeds", "old tom", "Ada of Northby"])
def test_a_likely_name_counts_where_others_stand(name: str, gap: str) -> None:
    told = authors([*SURE, f"{name}\n\nNo, it will last for longer than any of us."], gap)
    assert told == ["Mary Quill", "river_otter88", "Hans Meier", name]


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"])
@pytest.mark.parametrize("remark", ["well said", "good news", "never again", "Not from Leeds", "the fen", "so true"])
def test_a_short_remark_is_no_name(remark: str, gap: str) -> None:
    told = authors([*SURE, f"Otto Lind\n\nThe frogs will be back.\n\n{remark}\n\nThey were here first."], gap)
    assert remark not in told
