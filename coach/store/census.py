"""Counts for the operator: how many write, and how long messages wait. Never who."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, FromClause, func, select, union

from retrowalk.coach.store import guests, pauses
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.outbox import LEASED, WAITING
from retrowalk.coach.store.tables import goal, outbox, person, walk
from retrowalk.coach.store.walks import DONE, PART

ACTIVE_DAYS = (1, 7, 30)
ENOUGH = 1000
"""More messages than this are not counted: the number says enough."""


@dataclass(frozen=True, slots=True)
class Queue:
    """What could go out now: how many messages (at most ENOUGH), and since when the oldest."""

    waiting: int
    lag_s: float


def queue(tx: Tx, now: datetime) -> Queue:
    """The messages that nobody has taken although they may go."""
    ready = (
        select(outbox.c.not_before_ms)
        .where(outbox.c.state.in_([WAITING, LEASED]), outbox.c.not_before_ms <= to_ms(now))
        .order_by(outbox.c.not_before_ms)
        .limit(ENOUGH)
        .subquery()
    )
    count, oldest = tx.conn.execute(select(func.count(), func.min(ready.c.not_before_ms))).one()
    return Queue(count, 0.0 if oldest is None else (to_ms(now) - oldest) / 1000)


def active(tx: Tx, now: datetime) -> dict[int, int]:
    """How many people wrote within each of ACTIVE_DAYS."""
    return {days: _wrote_since(tx, now - timedelta(days=days)) for days in ACTIVE_DAYS}


def _wrote_since(tx: Tx, since: datetime) -> int:
    """Asked in two parts, each a stretch of the one index that there is for it."""
    wrote = person.c.seen_ms > to_ms(since)
    is_here = person.c.away_ms.is_(None)
    return _count(tx, person, is_here, wrote) + _count(tx, person, ~is_here, wrote)


def _count(tx: Tx, rows: FromClause, *of: ColumnElement[bool]) -> int:
    """How many rows there are of these; there is an index that knows all that is asked."""
    return int(tx.conn.execute(select(func.count()).select_from(rows).where(*of)).scalar_one())


WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people and sessions there are, for those who run the bot."""

    people: int
    active: dict[int, int]  # of the last so many days
    new: int  # within a week
    with_plan: int
    pausing: int
    away: int
    without_news: int
    admitted: int
    blocked: int
    sessions: int  # within a week


def counts(tx: Tx, now: datetime) -> Counts:
    """All of it. Each number is counted in an index: nobody who writes meanwhile waits for long."""
    week_ago = now - WEEK
    return Counts(
        people=_count(tx, person),
        active=active(tx, now),
        new=_count(tx, person, person.c.created_ms > to_ms(week_ago)),
        with_plan=_count(tx, goal, goal.c.until_ms.is_(None)),
        pausing=_count(tx, union(*pauses.people_pausing(now.date())).subquery()),
        away=_count(tx, person, person.c.away_ms.is_not(None)),
        without_news=_count(tx, person, person.c.no_news_ms.is_not(None)),
        admitted=guests.count(tx, guests.ADMITTED),
        blocked=guests.count(tx, guests.BLOCKED),
        sessions=_count(
            tx,
            walk,
            walk.c.day > week_ago.date().isoformat(),
            walk.c.state.in_([DONE, PART]),
            walk.c.deleted_ms.is_(None),
        ),
    )
