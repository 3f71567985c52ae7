"""kill -9 in the middle of a message to everybody: nobody is left out, and nobody gets it again.

A real process on each database is killed at its fault points, and again and again from outside
while the messages go out. Afterwards every phone, the outbox and the report of the admin agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from retrowalk.coach.platform.fault import KILLED
from retrowalk.coach.store import broadcasts, outbox, people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.tables import outbox as letters
from retrowalk.demo.server import LocalTelegram
from tests.house import House
from tests.phone import Phone
from tests.test_kill import heard, real_telegram

__all__ = ["real_telegram"]

BEN = 1002
READERS = range(5001, 5041)
IN_FLIGHT_MOST = 20
"""So many are taken, sent and marked together (scheduler.batch)."""

LEASE_OVER_S = 60.0
NEWS, DONE = "Closed on Friday", "Your message to everybody is done."

pytestmark = pytest.mark.slow


def real_now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  a real process has a real clock


def until_noon_s() -> float:
    """In nobody's quiet hours."""
    now = real_now()
    noon = now.replace(hour=12, minute=0, second=0, microsecond=0)
    return ((noon - now) % timedelta(days=1)).total_seconds()


class Practice:
    """A bot whose admin has written news for everybody."""

    def __init__(self, house: House, telegram: LocalTelegram, db: Database) -> None:
        self._house = house
        self.coach = house.process()
        self.telegram = telegram
        self.db = db
        self.ben = Phone(telegram, BEN)
        house.move(timedelta(seconds=until_noon_s()))

    def announce(self) -> None:
        """People are there, and the admin has let the news go; nothing is in the outbox yet."""
        for number in (BEN, *READERS):
            if number not in self.telegram.chats.people:
                self.telegram.chats.add_person(f"Walker {number}", id_=number)
            self.telegram.chats.people[number].started = True
        self.db.run_now(_let_go)

    async def start(self, fault: str = "") -> None:
        await self.coach.start(fault)

    async def start_again(self) -> None:
        """Later, when what the killed one held is free for others."""
        self._house.move(timedelta(seconds=LEASE_OVER_S))
        await self.start()

    def copies(self) -> Counter[int]:
        """How often the news came to each phone."""
        chats = self.telegram.chats.chats
        told = [
            number
            for number in READERS
            for message in chats[number].messages.values()
            if str(message.body["text"]).endswith(NEWS)
        ]
        return Counter(told)

    async def reported(self) -> None:
        await self.ben.hear(DONE)
        assert await self.coach.stop() == 0

    def states(self) -> set[str]:
        """How far the letters are, so far as they are in the outbox."""
        query = select(letters.c.state).where(letters.c.kind == outbox.NEWS)
        return set(self.db.run_now(lambda tx: tx.conn.execute(query).scalars().all()))

    def audit(self, repeated_most: int, kills: int = 1) -> None:
        copies = self.copies()
        assert set(copies) == set(READERS), "nobody is left out"
        assert max(copies.values()) <= 1 + kills
        assert copies.total() - len(READERS) <= repeated_most
        query = select(letters.c.person_id).where(letters.c.kind == outbox.NEWS)
        rows = self.db.run_now(lambda tx: tx.conn.execute(query).scalars().all())
        assert Counter(rows) == Counter([*READERS, BEN])
        assert self.states() == {outbox.SENT}
        assert self.db.run_now(broadcasts.under_way) == []
        reports = [m.text for m in heard(self.ben) if DONE in m.text]
        assert len(reports) == 1
        assert f"Sent: {len(READERS) + 1}." in reports[0]


def _let_go(tx: Tx) -> None:
    now = real_now() + timedelta(seconds=until_noon_s())
    for number in (BEN, *READERS):
        people.meet(tx, number, number, "en", now)
    assert broadcasts.let_go(tx, broadcasts.draft_news(tx, BEN, NEWS, now), now)


@pytest.fixture
async def practice(
    real_telegram: LocalTelegram, db: Database, database_url: str, tmp_path: Path
) -> AsyncIterator[Practice]:
    house = House(
        real_telegram,
        database_url,
        tmp_path,
        ADMINS=str(BEN),
        PRACTICE__BROADCAST_PER_MINUTE="1800",
        SCHEDULER__LEASE_SECONDS="10",
    )
    yield Practice(house, real_telegram, db)
    await house.kill_all()


@pytest.mark.parametrize(
    ("point", "repeated_most"),
    [
        ("fed_uncommitted:2", 0),  # twenty are in the outbox, twenty are being put there
        ("fed:2", 0),
        ("before_send:25", IN_FLIGHT_MOST),  # others of the same twenty are sent and not marked
        ("after_send:25", IN_FLIGHT_MOST),
    ],
)
async def test_killed_in_its_middle_it_goes_on(
    point: str, repeated_most: int, practice: Practice
) -> None:
    practice.announce()
    await practice.start(fault=point)
    assert await practice.coach.died() == KILLED
    assert practice.states() != {outbox.SENT}, "it was killed before its end"
    await practice.start_again()
    await practice.reported()
    practice.audit(repeated_most)


async def test_killed_again_and_again_from_outside_it_comes_to_its_end(practice: Practice) -> None:
    practice.announce()
    await practice.start()
    moments = (5, 15, 25, 35)
    for so_many in moments:
        while len(practice.copies()) < so_many:
            await practice.telegram.next_call("sendMessage")
        await practice.coach.kill()
        await practice.start_again()
    await practice.reported()
    practice.audit(len(moments) * IN_FLIGHT_MOST, len(moments))
