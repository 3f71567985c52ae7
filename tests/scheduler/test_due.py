"""Who is due is taken in small parts, and work that nobody waits for leaves room for answers."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from retrowalk.coach.store import alarms, goals, outbox, people
from retrowalk.coach.store import database as database_module
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.scheduler.due import claim

NOW = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
PEOPLE = 12


def fill(tx: Tx) -> None:
    """Twelve people whose reminder is due now."""
    for number in range(1, PEOPLE + 1):
        known = people.meet(tx, number, number, "en", NOW)
        people.save(tx, replace(known, zone="Europe/Berlin", consent=NOW))
        goals.set_goal(tx, number, Goal("treadmill", "never", "1111111", 1080, 20.0, NOW))
        alarms.set_alarm(tx, number, alarms.DAILY, NOW.date().isoformat(), NOW)


def test_so_many_are_claimed_at_once_and_no_more(sqlite_db: Database) -> None:
    sqlite_db.run_now(fill)
    late = timedelta(hours=3)
    claimed = [sqlite_db.run_now(lambda tx: claim(tx, NOW, late, 7)) for _ in range(3)]
    assert claimed == [7, 5, 0]
    letters = sqlite_db.run_now(
        lambda tx: outbox.lease(tx, NOW, 100, "holder", NOW + timedelta(minutes=2))
    )
    assert sorted(letter.person_id for letter in letters) == list(range(1, PEOPLE + 1))


async def test_work_behind_rests_while_people_write_and_only_then(
    sqlite_db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    rests: list[float] = []

    async def rest(seconds: float) -> None:
        rests.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", rest)
    await sqlite_db.run_behind(lambda _tx: None)
    assert rests == [], "nobody writes"
    await sqlite_db.run(lambda _tx: None)
    await sqlite_db.run_behind(lambda _tx: None)
    assert len(rests) == 1
    monkeypatch.setattr(database_module, "WRITING_FOR_S", 0.0)
    await sqlite_db.run_behind(lambda _tx: None)
    assert len(rests) == 1, "they wrote too long ago"
