"""Comment records as one JSON document: an array of records, or pages with their comments in a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from claimtrack.comments.model import Given, PagesRead, gathered
from claimtrack.comments.records import COLUMNS, Row, field_names, pages_of, shown
from claimtrack.comments.registry import Reader
from claimtrack.errors import Problem

_LISTS = ("comments", "records", "data", "items", "results", "posts", "threads", "pages")
_REPLIES = ("replies", "children", "answers")
_PAGE_FIELDS: tuple[str, ...] = ("title", "url", "site")
_ARTICLE_FIELDS: tuple[str, ...] = ("text", "author", "time")
_DEEPEST = 64


def read(text: str, source: str, given: Given) -> PagesRead:
    """Pages of a document; line numbers in problems count records, since a document has no lines of its own."""
    try:
        document = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        line, _ = shown(text.split("\n", 1)[0])
        hint = "correct the file; one object a line is read from files named .jsonl"
        return PagesRead(problems=(Problem(source, f"no JSON document: {error}", hint, line, 0),))
    counter = iter(range(1, 1 << 60))
    return gathered(pages_of(_rows(document, {}, counter, source, 0), source, given))


def _rows(
    node: object, page: Mapping[str, object], counter: Iterator[int], source: str, depth: int
) -> Iterator[Row | Problem]:
    """Records of a list in order, each with what its page says; replies follow what they answer."""
    if depth > _DEEPEST:
        yield Problem(source, f"replies nested deeper than {_DEEPEST} levels were left out", "flatten the records")
        return
    if isinstance(node, list):
        for item in node:
            yield from _rows(item, page, counter, source, depth)
        return
    number = next(counter)
    if not isinstance(node, Mapping):
        yield Problem(f"{source}:{number}", "is no record but a bare value", "give objects with author, text, time")
        return
    inner = next((key for key in _LISTS if isinstance(node.get(key), list)), None)
    if inner is not None:
        yield from _page_rows(node, inner, counter, source, depth)
        return
    names = field_names(node)
    yield Row(number, {**{key: value for key, value in page.items() if key not in names}, **node})
    replies: object = next((node[key] for key in _REPLIES if isinstance(node.get(key), list)), [])
    own = node.get(names["id"]) if "id" in names else None
    yield from _rows(replies, {**page, "parent": own}, counter, source, depth + 1)


def _page_rows(
    node: Mapping[str, object], inner: str, counter: Iterator[int], source: str, depth: int
) -> Iterator[Row | Problem]:
    """A page object: its own text is the article, its list the comments."""
    names = field_names(node)
    number = next(counter)
    known: dict[str, object] = {field: node[names[field]] for field in _PAGE_FIELDS if field in names}
    identity = next((node[names[field]] for field in ("page", "id", "url", "title") if field in names), None)
    known["page"] = identity if isinstance(identity, (str, int)) else f"page {number}"
    own_text = node.get(names["text"]) if "text" in names else None
    if isinstance(own_text, str) and own_text.strip():
        own: dict[str, object] = {field: node[names[field]] for field in _ARTICLE_FIELDS if field in names}
        yield Row(number, {**known, **own, "id": str(known["page"]), "role": "article"})
    yield from _rows(node[inner], known, counter, source, depth + 1)


def _looks_like(beginning: str) -> bool:
    head = beginning.lstrip()
    if head.startswith("["):
        return head[1:].lstrip().startswith("{")
    return (
        head.startswith("{") and any(f'"{name}"' in head for name in (*_LISTS, *COLUMNS["text"])) and "\n" in head[:3]
    )


_EXAMPLE = """[
  {"author": "otter88", "time": "2018-04-20", "text": "The fair will be rained off."},
  {"author": "Mary Quill", "time": "2018-04-21", "text": "Coal arrives by Friday, I say."}
]
"""

READER = Reader(name="json", suffixes=(".json",), looks_like=_looks_like, read=read, example=_EXAMPLE, rank=10)
