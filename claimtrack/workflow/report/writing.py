"""The report set as HTML or Markdown and written as one file."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.errors import BadArgumentError, CannotWriteError
from claimtrack.text.display import for_display
from claimtrack.workflow.browsing import ALL
from claimtrack.workflow.report import charts, markdown, wording
from claimtrack.workflow.report.gathering import gather
from claimtrack.workflow.report.model import Report
from claimtrack.workflow.views import ClaimFilter
from claimtrack.workflow.workspace import Workspace

if TYPE_CHECKING:
    from jinja2 import Environment

FORMATS = (".html", ".md")
_COUNT = re.compile(r"(95% interval [0-9]{1,3} to [0-9]{1,3}, )n = (?=[0-9])")


def write_report(workspace: Workspace, path: Path, *, where: ClaimFilter = ALL, as_of: date | None = None) -> int:
    """Write the claims that pass `where` as a page, .html or .md by the name's ending; how many claims are in it.

    `as_of` overrides the day that the page names, by default that of the latest resolution. Raises `BadArgumentError`
    for another ending or a place that cannot be written.
    """
    path = Path(path)
    _ending(path)
    report = gather(workspace, where, as_of=as_of)
    text = render_report(report, path.suffix.lower())
    try:
        path.write_bytes(text.encode("utf-8", "replace"))
    except OSError as fault:
        raise CannotWriteError(path, fault) from fault
    return len(report.claims)


def render_report(report: Report, ending: str = ".html") -> str:
    """The report as text in one of `FORMATS`."""
    environment = _environment(ending == ".html")
    name = "page.html.jinja" if ending == ".html" else "page.md.jinja"
    style, script = _resource("page.css"), _resource("page.js")
    text = environment.get_template(name).render(
        report=report,
        style=_raw(style),
        script=_raw(script),
        style_hash=_digest(style),
        script_hash=_digest(script),
    )
    return text if ending == ".html" else markdown.tidied(text)


def _ending(path: Path) -> str:
    ending = path.suffix.lower()
    if ending not in FORMATS:
        raise BadArgumentError("path", str(path), f"name a file that ends in {' or '.join(FORMATS)}")
    return ending


@cache
def _environment(as_html: bool) -> Environment:
    """Templates in which whatever is printed is first made fit to be seen, then escaped; nothing can be forgotten."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("claimtrack.workflow.report"),
        autoescape=as_html,
        finalize=_shown if as_html else markdown.shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        day=wording.day,
        percent=wording.percent,
        number=wording.number,
        plain=wording.plain,
        interval=wording.interval,
        why=wording.why_absent,
        full=wording.full,
        phrase=charts.shown_phrase,
        target=markdown.target,
    )
    environment.globals.update(times=wording.times)
    return environment


def _shown(value: object) -> object:
    """Text as it may be shown; markup of our own and numbers pass. "n = 41" of our sentences stays on one line."""
    if hasattr(value, "__html__") or not isinstance(value, str):
        return value
    return _COUNT.sub("\\1n\u00a0=\u00a0", for_display(value))


def _raw(text: str) -> object:
    from markupsafe import Markup

    return Markup(text)


@cache
def _resource(name: str) -> str:
    text = (files("claimtrack.workflow.report") / "templates" / name).read_text("utf-8")
    return text.replace("\r\n", "\n").strip()


def _digest(text: str) -> str:
    """What a content security policy names a piece of inline style or script by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
