"""From worker threads to the screen's thread."""

from __future__ import annotations

from collections.abc import Callable

from textual.dom import DOMNode


def hand_over(node: DOMNode, show: Callable[..., object], *values: object) -> None:
    """Called from a worker: let a screen or widget show what was found, unless it has been left meanwhile."""

    def if_there() -> None:
        if node.is_attached:
            show(*values)

    node.app.call_from_thread(if_there)
