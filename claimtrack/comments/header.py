"""What the lines around a comment tell of it. A value only: reads nothing."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.comments.moments import Moment


@dataclass(frozen=True, slots=True)
class Header:
    """What the line above a comment tells: name, time, the one it answers, and the site's number."""

    author: str | None = None
    moment: Moment | None = None
    answers: str | None = None
    number: str | None = None

    @property
    def is_lone_stamp(self) -> bool:
        """True for a line that tells when, and not who."""
        return self.moment is not None and not self.author

    @property
    def only_answers(self) -> bool:
        """True for a line that names whose words stand below, and nobody who says more."""
        return self.answers is not None and self.author is None and self.moment is None
