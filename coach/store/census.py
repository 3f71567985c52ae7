"""Counts for the operator: how many write, and how long messages wait. Never who."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select

from retrowalk.coach.store import guests
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.outbox import LEASED, WAITING
from retrowalk.coach.store.tables import goal, outbox, pause, person, walk
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
    """How many people wrote within each of ACTIVE_DAYS; looks at everybody, so ask it seldom."""
    since = {days: to_ms(now - timedelta(days=days)) for days in ACTIVE_DAYS}
    row = tx.conn.execute(
        select(*(func.count().filter(person.c.seen_ms > at) for at in since.values()))
    ).one()
    return dict(zip(ACTIVE_DAYS, row, strict=True))


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
    """All of it; looks at everybody, so ask it seldom."""
    today, week_ago = now.date().isoformat(), now - WEEK
    of_people = tx.conn.execute(
        select(
            func.count(),
            func.count().filter(person.c.created_ms > to_ms(week_ago)),
            func.count().filter(person.c.away_ms.is_not(None)),
            func.count().filter(person.c.no_news_ms.is_not(None)),
        ).select_from(person)
    ).one()
    everybody, new, away, without_news = (int(many) for many in of_people)
    plans = select(func.count(goal.c.person_id.distinct())).where(goal.c.until_ms.is_(None))
    pausing = select(func.count(pause.c.person_id.distinct())).where(
        pause.c.since <= today, or_(pause.c.until.is_(None), pause.c.until >= today)
    )
    sessions = select(func.count()).where(
        walk.c.state.in_([DONE, PART]),
        walk.c.deleted_ms.is_(None),
        walk.c.day > week_ago.date().isoformat(),
    )
    return Counts(
        people=everybody,
        active=active(tx, now),
        new=new,
        with_plan=int(tx.conn.execute(plans).scalar_one()),
        pausing=int(tx.conn.execute(pausing).scalar_one()),
        away=away,
        without_news=without_news,
        admitted=guests.count(tx, guests.ADMITTED),
        blocked=guests.count(tx, guests.BLOCKED),
        sessions=int(tx.conn.execute(sessions).scalar_one()),
    )
