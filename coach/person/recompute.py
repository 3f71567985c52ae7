"""Folding everybody's log anew: what the standings say is held to it, and replaced by it.

Nothing needs this while all goes well. It is for an operator who wants to be sure, or who let an
older version, which does not know of standings, go on beside this one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from retrowalk.coach.errors import CannotOpen
from retrowalk.coach.person import folded_log
from retrowalk.coach.person.coach import Coach
from retrowalk.coach.store import people
from retrowalk.coach.store.database import Database, Tx

PIECE = 20
"""So many people in one transaction: an answer may have to wait for it."""

PAUSE_S = 0.05


@dataclass(frozen=True, slots=True)
class Recomputed:
    """How many people were looked at, of how many the standing was wrong or can't be made."""

    people: int = 0
    wrong: int = 0
    damaged: int = 0


def recompute(
    database: Database, now: Callable[[], datetime], pause: Callable[[float], None]
) -> Recomputed:
    """Fold everybody's log anew and store it, some people at a time.

    Raises TryLater when the database is busy: what was done until then stays done.
    """
    done, after = Recomputed(), 0
    while True:
        found = database.run_now(lambda tx, after=after: _piece(tx, after, now()))  # type: ignore[misc]
        if not found:
            return done
        done = Recomputed(
            done.people + len(found),
            done.wrong + sum(is_right is False for is_right in found.values()),
            done.damaged + sum(is_right is None for is_right in found.values()),
        )
        after = max(found)
        pause(PAUSE_S)


def _piece(tx: Tx, after: int, now: datetime) -> dict[int, bool | None]:
    """The next people, by number, and whether what was stored of each is right."""
    return {number: _is_right(tx, number, now) for number in people.following(tx, after, PIECE)}


def _is_right(tx: Tx, person_id: int, now: datetime) -> bool | None:
    """Whether it is what comes out; None where a row of the person is damaged."""
    try:
        with tx.conn.begin_nested():
            person = people.lock(tx, person_id)
            if person is None:
                return True
            coach = Coach(tx, person, now)
            return folded_log.is_as_recomputed(tx, person_id, coach.plan.terms, coach.today)
    except CannotOpen:
        return None
