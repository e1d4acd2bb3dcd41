"""From worker threads to the screen's thread."""

from __future__ import annotations

from collections.abc import Callable

from textual.dom import DOMNode
from textual.worker import get_current_worker


def hand_over(node: DOMNode, show: Callable[..., object], *values: object) -> None:
    """Called from a worker: let a screen or widget show what was found.

    Not where it has been left meanwhile, or where other work has taken the place of this worker.
    """
    worker = get_current_worker()

    def if_there() -> None:
        if (node.is_attached or node is node.app) and not worker.is_cancelled:
            show(*values)

    node.app.call_from_thread(if_there)
