"""One line of a check-up: how it stands with something, and what to do about it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum


class Level(StrEnum):
    """How it stands."""

    OK = "ok"
    NOTE = "note"  # worth knowing; nothing has to be done
    MEND = "mend"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, what was seen, and what an operator does now ("" for nothing)."""

    level: Level
    what: str
    say: str
    do: str = ""

    def __str__(self) -> str:
        return f"{self.level:<4}  {self.what}: {self.say}" + (f". {self.do}" if self.do else "")

    def to_json(self) -> dict[str, str]:
        """Plain data for programs."""
        return asdict(self)


def fine(what: str, say: str) -> Finding:
    """All is well."""
    return Finding(Level.OK, what, say)


def note(what: str, say: str, do: str = "") -> Finding:
    """Worth knowing."""
    return Finding(Level.NOTE, what, say, do)


def mend(what: str, say: str, do: str = "") -> Finding:
    """Something has to be done."""
    return Finding(Level.MEND, what, say, do)
