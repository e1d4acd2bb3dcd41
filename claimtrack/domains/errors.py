"""Refusals of the pack loader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimtrack.errors import ClaimtrackError, Problem


class UnknownDomainError(ClaimtrackError):
    """There is no pack of that name and no folder there."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"{name}: no such domain; name one of {', '.join(known)}, or a folder that holds domain.toml")


class BadPackError(ClaimtrackError):
    """A pack's files cannot be used; the message holds every fault found, each with file and line."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))
