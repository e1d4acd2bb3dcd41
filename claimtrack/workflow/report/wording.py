"""Numbers and days in words, as every part of the report writes them."""

from __future__ import annotations

from datetime import date

from claimtrack.scoring.figures import Figure as ScoredFigure
from claimtrack.workflow.views import Figure

AnyFigure = Figure | ScoredFigure


def percent(share: float | None) -> str:
    """A share as people read it: "41%", and "99.7%" where whole percents would say certain."""
    if share is None:
        return "–"
    whole = round(share * 100)
    if 0.0 < share < 1.0 and whole in (0, 100):
        return f"{share * 100:.1f}%" if 0.0005 <= share < 0.9995 else ("under 0.1%" if share < 0.5 else "over 99.9%")
    return f"{whole}%"


def day(value: date | None) -> str:
    """A day as "30 June 2018"; a dash for none."""
    return f"{value.day} {value:%B %Y}" if value else "–"


def days(first: date, last: date) -> str:
    """Two days as a stretch, nothing said twice: "1 to 31 May 2018", "1 May to 30 June 2018"."""
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    return f"{first.day}{'' if first.month == last.month else f' {first:%B}'} to {day(last)}"


def times(n: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 claim", "1,204 claims"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def share_with_interval(figure: AnyFigure) -> str:
    """A share for a sentence: "41% of the time (95% interval 33 to 50, n = 118)"."""
    return f"{percent(figure.value)} of the time ({interval_and_n(figure)})"


def interval_and_n(figure: AnyFigure) -> str:
    """What stands in brackets after a share."""
    n = f"n = {figure.n:,}"
    if figure.low is None or figure.high is None:
        return n
    return f"95% interval {figure.low * 100:.0f} to {figure.high * 100:.0f}, {n}"


def number(figure: AnyFigure | None, places: int = 3) -> str:
    """A score: "0.213", "∞", or a dash where there is none."""
    if figure is None or figure.value is None:
        return "–"
    if 0.0 < figure.value < 0.5 * 10.0**-places:
        return f"under {10.0**-places:.{places}f}"
    return plain(figure.value, places)


def plain(value: float, places: int = 3) -> str:
    """A number with a true minus sign, never "-0.000"."""
    if value in (float("inf"), float("-inf")):
        return "∞" if value > 0 else "−∞"
    shown = f"{value:.{places}f}"
    if float(shown) == 0.0:
        shown = shown.removeprefix("-")
    return shown.replace("-", "−")


def interval(figure: AnyFigure | None, *, as_percent: bool = False, places: int = 3) -> str:
    """The interval alone, "33 to 50" or "0.12 to 0.31"; "" where there is none."""
    if figure is None or figure.low is None or figure.high is None:
        return ""
    if as_percent:
        return f"{figure.low * 100:.0f} to {figure.high * 100:.0f}"
    return f"{plain(figure.low, places)} to {plain(figure.high, places)}"


def why_absent(figure: AnyFigure | None) -> str:
    """Why there is no number, or what must be known to quote it; "" where nothing needs saying."""
    if figure is None:
        return ""
    return getattr(figure, "reason", "") or figure.note


def full(note: str) -> str:
    """A note as a sentence of its own: a capital at its head, a full stop at its end."""
    told = note[:1].upper() + note[1:]
    return told if told.endswith((".", "!", "?", ":")) else told + "."
