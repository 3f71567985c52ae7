"""People whose reminder is due, and a scheduler in this process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from retrowalk.coach.message import Delivery, Message, Priority, Sent
from retrowalk.coach.store import alarms, goals, people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.outbox import Letter
from retrowalk.scheduler.deliver import Postman, Rules

AT_SIX = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
"""18:00 in Berlin."""


def fill(db: Database, how_many: int, due: datetime = AT_SIX) -> None:
    """So many people of Berlin who want to be reminded every day; their first one is due then."""

    def unit(tx: Tx) -> None:
        for number in range(1, how_many + 1):
            known = people.meet(tx, number, number, "en", due)
            people.save(tx, replace(known, zone="Europe/Berlin", consent=due))
            minute = 18 * 60
            goals.set_goal(tx, number, Goal("treadmill", "never", "1111111", minute, 20.0, due))
            alarms.set_alarm(tx, number, alarms.DAILY, due.date().isoformat(), due)

    db.run_now(unit)


class Chats:
    """A messenger that takes every message, and knows how often each slot came to whom."""

    def __init__(self, now: Callable[[], datetime] = lambda: AT_SIX) -> None:
        self.took: Counter[tuple[int, str]] = Counter()
        self.at: list[datetime] = []
        self._now = now

    def compose(self, _tx: Tx, letter: Letter, _now: datetime) -> Message | None:
        return Message(letter.slot)

    async def send(self, chat_id: int, message: Message, _priority: Priority) -> Delivery:
        self.took[chat_id, message.html] += 1
        self.at.append(self._now())
        return Sent(self.took.total())


def postman(
    db: Database, chats: Chats, now: Callable[[], datetime], rules: Rules | None = None
) -> Postman:
    """A scheduler of its own, as another process would have it."""
    rng = Random(1)  # noqa: S311  jitter
    return Postman(db, chats.compose, chats.send, now, rules or Rules(), rng)
