"""What the coach answers: the day, and what a log, an end or an undo did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from retrowalk.coach.energy.values import Estimate
from retrowalk.coach.plan import plan
from retrowalk.coach.plan.habit import Week
from retrowalk.coach.plan.rules import Session
from retrowalk.coach.store.walks import Walk


@dataclass(frozen=True, slots=True)
class Logged:
    """What a log did: the session as stored, and what follows from it."""

    walk: Walk
    is_new: bool
    change_id: int | None
    energy: Estimate | None
    week: Week
    next_day: date | None
    next_session: Session
    beyond: bool
    too_early: plan.Extra | None = None  # a place that the plan has not opened yet
    too_fast: bool = False
    is_hands_free: bool = False  # the plan asked for no holding on
    let_go_early: bool = False  # it asked for it, and they let go
    before: Walk | None = None  # what it was, where a change replaced something


@dataclass(frozen=True, slots=True)
class Ended:
    """A guided session that ended: how much was walked, and how that was kept, if it was."""

    minutes: float
    logged: Logged | None


@dataclass(frozen=True, slots=True)
class Today:
    """What stands on today's card."""

    session: Session
    is_planned: bool
    walks: Sequence[Walk]
    next_day: date | None
    week: Week
    rest_until: date | None = None  # pain asks for rest before this day

    @property
    def is_done(self) -> bool:
        """Whether a session of today is done, in full or in part."""
        return any(walk.is_session for walk in self.walks)


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo took back (or, done once more, put back)."""

    subject: str
    restored: bool  # the write is in force again
    walk: Walk | None
