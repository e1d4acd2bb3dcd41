"""What can go wrong, said so that a reader knows the place, the fault and the next step.

Bad data is a value: a `Problem` is collected and shown while everything else goes through.
A refused operation is an exception: a subclass of `ClaimtrackError` that builds its own message.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that was skipped or doubted: where it stands, what is wrong, what to do about it."""

    where: str
    what: str
    hint: str = ""
    line: str = ""
    """The offending line of text, if there is one; shown underlined."""
    column: int | None = None
    """First offending character in `line`, counted from 0."""
    length: int = 1

    def __str__(self) -> str:
        parts = [f"{self.where}: {self.what}"]
        if self.line and self.column is not None:
            parts += [f"  | {self.line}", f"  | {' ' * self.column}{'^' * max(1, self.length)}"]
        if self.hint:
            parts.append(f"hint: {self.hint}")
        return "\n".join(parts)


class ClaimtrackError(Exception):
    """An operation that was refused; the message names the place, the fault and the next step."""


class UnknownFormatError(ClaimtrackError):
    """No reader recognises this file."""

    def __init__(self, path: object, known: Iterable[str]) -> None:
        super().__init__(f"{path}: unknown format; can read {', '.join(known)}")


class FileTooLargeError(ClaimtrackError):
    """The file is over the size limit and was not opened."""

    def __init__(self, path: object, size: int, limit: int) -> None:
        super().__init__(
            f"{path}: {size / 1e6:.0f} MB is over the limit of {limit / 1e6:.0f} MB; split it into smaller files"
        )


class MissingFileError(ClaimtrackError):
    """The file or folder named by the user is not there."""

    def __init__(self, path: object) -> None:
        super().__init__(f"{path}: no such file or folder; check the spelling and the working directory")


class NothingUsableError(ClaimtrackError):
    """Nothing of an input could be used; `problems` says what is wrong with its parts."""

    def __init__(self, where: object, what: str, hint: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(f"{where}: {what}; {hint}")
        self.problems = tuple(problems)


class BadManifestError(NothingUsableError):
    """A table that was to date the pages names none of them."""

    def __init__(self, path: object, problems: Iterable[Problem]) -> None:
        super().__init__(
            path,
            "this manifest names no file, so that nothing was read",
            "correct it, or leave out --manifest",
            problems,
        )


class BadArgumentError(ClaimtrackError):
    """A value given by the user cannot be used; `hint` says what can."""

    def __init__(self, argument: str, value: object, hint: str) -> None:
        super().__init__(f"{argument}: cannot use {value!r}; {hint}")


class CannotWriteError(BadArgumentError):
    """A file that was to be written cannot be: a folder of others, a full disk."""

    def __init__(self, path: object, fault: OSError) -> None:
        ClaimtrackError.__init__(
            self,
            f"{path}: cannot be written ({fault.strerror or fault}); name a file in a folder of your own",
        )


class NoTerminalError(ClaimtrackError):
    """The terminal UI was started where there is no terminal: in a pipe, or by a scheduler."""

    def __init__(self) -> None:
        super().__init__(
            "tui: input or output is no terminal; start it in one, "
            "or look at the data with: claimtrack claims, claimtrack score"
        )


class MissingExtraError(ClaimtrackError):
    """A library that an optional feature needs is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an optional library; install it with: pip install 'claimtrack[{extra}]'")
