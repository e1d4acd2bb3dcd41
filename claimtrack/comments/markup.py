"""HTML to text: paragraphs parted by a blank line, `br` as a line end, everything unseen left out.

Knows elements, not sites. Depth is bounded before parsing, since the parser's time grows with its square.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

DEEPEST = 400
_UNSEEN = (
    "script, style, noscript, template, svg, iframe, object, head, select, textarea, button, input, form, nav, footer"
)
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main"),
        *("menu", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?=[\s>/])")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_FLAT_TAGS = "area base br col embed hr img input link meta param source track wbr p li td tr th dd dt option tbody"
_FLAT = frozenset(_FLAT_TAGS.split())
_SPACES = re.compile(r"[ \t\n\r\f\xa0]{1,10000}")
_SOFT = "\0"
_SOFT_BREAKS = re.compile(r"(?:[ \n]{0,100}\0)+(?=[^\0])")
"""A line break between items or rows, however many elements end or begin there; no page holds this character."""
_ANY_TAG = re.compile(r"<[^<>]{0,2000}>")


class Document:
    """A parsed page; what a reader never sees counts as absent."""

    def __init__(self, tree: LexborHTMLParser, body: LexborNode) -> None:
        self.tree = tree
        self.body = body
        self._unseen = {node.mem_id for node in tree.css(_UNSEEN)}

    def text_of(self, node: LexborNode, *, without: Set[int] = frozenset()) -> str:
        """The text below a node; blocks become paragraphs. `without` names elements to leave out (`mem_id`)."""
        parts: list[str] = []
        for step, child in _walk(node, self._unseen, without):
            if child.tag == "-text":
                if step is _Step.ENTER:
                    words = child.text_content or ""
                    parent = child.parent
                    parts.append(words if parent is not None and parent.tag == "pre" else _SPACES.sub(" ", words))
            elif child.tag in _BLOCKS:
                parts.append("\n\n")
            elif child.tag == "br" and step is _Step.ENTER:
                parts.append("\n")
        return _tidy("".join(parts))

    def outline_of(self, node: LexborNode, *, without: Set[int] = frozenset()) -> str:
        """The text below a node with what its elements say of order: marks of headings, bullets, numbers and cells."""
        parts: list[str] = []
        lists: list[int | None] = []
        cells = 0
        for step, child in _walk(node, self._unseen, without):
            tag = child.tag or ""
            enters = step is _Step.ENTER
            if tag == "-text":
                if enters:
                    parts.append(_SPACES.sub(" ", child.text_content or ""))
            elif tag in ("ul", "ol"):
                if enters:
                    lists.append(_first_number(child) if tag == "ol" else None)
                else:
                    lists = lists[:-1]
                parts.append(_SOFT if len(lists) > enters else "\n\n")
            elif tag == "li":
                if enters:
                    parts.append(f"{_SOFT}{'    ' * max(0, len(lists) - 1)}{_mark_of(lists)}")
            elif tag in _HEADINGS:
                parts.append(f"\n\n{'#' * int(tag[1])} " if enters else "\n\n")
            elif tag in ("td", "th"):
                if enters:
                    parts.append(" | " if cells else "")
                    cells += 1
            elif tag == "tr":
                parts.append(_SOFT)
                cells = 0
            elif tag in _BLOCKS:
                parts.append(" " if cells or lists else "\n\n")
            elif tag == "br" and enters:
                parts.append(" " if cells else "\n")
        return _tidy(_SOFT_BREAKS.sub("\n", "".join(parts)), indented=True)

    def line_of(self, node: LexborNode | None) -> str:
        """The text of a node on one line; nothing for no node."""
        return " ".join(self.text_of(node).split()) if node is not None else ""


def parse(html: str) -> Document | None:
    """The parsed page; None where it nests deeper than any page does, or holds nothing."""
    from selectolax.lexbor import LexborHTMLParser

    if _depth(html) > DEEPEST:
        return None
    tree = LexborHTMLParser(html)
    return Document(tree, tree.body) if tree.body is not None else None


def without_tags(html: str) -> str:
    """The bare text of a document that is too deep to parse."""
    return re.sub(r"\n{3,}", "\n\n", _ANY_TAG.sub("\n", html)).strip()


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """The elements around a node, innermost first."""
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


class _Step(Enum):
    ENTER = "enter"
    LEAVE = "leave"


def _walk(top: LexborNode, unseen: Set[int], without: Set[int]) -> Iterator[tuple[_Step, LexborNode]]:
    """Every node below `top` when it begins and when it ends, in the page's order, in linear time and no recursion."""
    node = top.first_child
    while node is not None:
        enters = node.mem_id not in unseen and node.mem_id not in without
        inner = node.first_child if enters else None
        if enters:
            yield _Step.ENTER, node
        if inner is not None:
            node = inner
            continue
        if enters:
            yield _Step.LEAVE, node
        while node is not None and node.next is None:
            node = node.parent
            if node is None or node.mem_id == top.mem_id:
                return
            yield _Step.LEAVE, node
        node = node.next if node is not None else None


def _first_number(node: LexborNode) -> int:
    start = node.attributes.get("start") or ""
    return int(start) if start.isdecimal() and len(start) <= 6 else 1


def _mark_of(lists: list[int | None]) -> str:
    """The bullet or the number of the next item; counts on in the innermost list."""
    number = lists[-1] if lists else None
    if number is None:
        return "- "
    lists[-1] = number + 1
    return f"{number}. "


def _tidy(text: str, *, indented: bool = False) -> str:
    """Without white space at the ends of lines and without runs of blank lines; `indented` keeps what parts lists."""
    if indented:
        text = re.sub(r"(?<=\S) {2,100}", " ", text)
    lines = [line.rstrip() if indented and line.startswith("    ") else line.strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _depth(html: str) -> int:
    deepest = depth = 0
    for tag in _TAG.finditer(html):
        if tag.group(2).lower() in _FLAT:
            continue
        depth = max(depth - 1, 0) if tag.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest
