"""A scraped text as lines and blocks with exact offsets. Knows nothing of what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.text.spans import Span

_FEWEST_LINES = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One line that holds something, without the white space at its ends."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """Lines with no blank line between them; `gap` counts the blank lines before."""

    lines: tuple[Line, ...]
    gap: int

    @property
    def span(self) -> Span:
        """From the first character of the first line to the last of the last."""
        return Span(self.lines[0].span.start, self.lines[-1].span.end)

    @property
    def text(self) -> str:
        """The lines joined by a space: for judging form, never for offsets."""
        return " ".join(line.text for line in self.lines)

    @property
    def only_line(self) -> str | None:
        """The text of a block that is one line."""
        return self.lines[0].text if len(self.lines) == 1 else None


def lines_of(text: str) -> list[Line | None]:
    """Every line of a text in order; blank ones are None."""
    found: list[Line | None] = []
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            left = start + len(raw) - len(raw.lstrip())
            found.append(Line(Span(left, left + len(stripped)), stripped))
        else:
            found.append(None)
        start += len(raw) + 1
    return found


def spread(lines: list[Line | None]) -> list[Line | None]:
    """A page saved without blank lines, with one between any two lines; another as it is."""
    filled = sum(line is not None for line in lines)
    if filled < _FEWEST_LINES or 10 * (len(lines) - filled) > filled:
        return lines
    return [item for line in lines if line is not None for item in (line, None)]


def blocks_of(lines: Sequence[Line | None]) -> list[Block]:
    """Lines grouped at the blank ones."""
    blocks: list[Block] = []
    current: list[Line] = []
    gap = 0
    gap_before = 0
    for line in lines:
        if line is None:
            if current:
                blocks.append(Block(tuple(current), gap_before))
                current = []
                gap = 0
            gap += 1
        else:
            if not current:
                gap_before = gap
            current.append(line)
    if current:
        blocks.append(Block(tuple(current), gap_before))
    return blocks


def trimmed(span: Span, text: str) -> Span:
    """The span without white space at its ends."""
    part = text[span.start : span.end]
    left = len(part) - len(part.lstrip())
    right = len(part.rstrip())
    return Span(span.start + left, span.start + right) if right > left else Span(span.start, span.start)
