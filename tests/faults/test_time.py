"""The clock jumps, or nothing runs for days: one reminder a day at most, and none at night."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from retrowalk.coach import when
from retrowalk.coach.store import outbox
from retrowalk.coach.store.database import Database
from retrowalk.demo.clock import Clock
from tests.faults.due import AT_SIX, Chats, fill, postman

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
JUMPS = (HOUR, -HOUR, DAY, -DAY, 3 * HOUR, 7 * HOUR, timedelta(minutes=5))
PEOPLE = 3


@pytest.mark.parametrize("seed", range(8))
async def test_however_the_clock_jumps_a_day_has_one_reminder_and_none_comes_at_night(
    seed: int, sqlite_db: Database, clock: Clock
) -> None:
    fill(sqlite_db, PEOPLE)
    clock.set(AT_SIX)
    chats, rng = Chats(clock.now), Random(seed)  # noqa: S311  no secret
    one = postman(sqlite_db, chats, clock.now)
    await one.deliver()
    for _ in range(25):
        clock.forward(rng.choice(JUMPS))
        await one.deliver()
    assert set(chats.took.values()) == {1}
    assert not [at for at in chats.at if when.is_night(at, "Europe/Berlin")]
    assert chats.took.total() % PEOPLE == 0


@pytest.mark.parametrize("days", [1, 3, 40])
async def test_after_an_outage_of_days_no_old_reminder_comes(
    days: int, sqlite_db: Database, clock: Clock
) -> None:
    """What is too late is passed over; the next one comes at its time."""
    fill(sqlite_db, PEOPLE)
    clock.set(AT_SIX + days * DAY - HOUR)
    chats = Chats(clock.now)
    one = postman(sqlite_db, chats, clock.now)
    await one.deliver()
    assert chats.took.total() == 0
    clock.forward(HOUR)
    await one.deliver()
    slot = (AT_SIX + days * DAY).date().isoformat()
    assert dict(chats.took) == {(number, slot): 1 for number in range(1, PEOPLE + 1)}
    counts = sqlite_db.run_now(outbox.counts)
    assert counts == {outbox.DROPPED: PEOPLE, outbox.SENT: PEOPLE}, "what was too late is counted"


async def test_after_an_outage_of_hours_what_is_useful_still_comes_once(
    sqlite_db: Database, clock: Clock
) -> None:
    fill(sqlite_db, PEOPLE)
    clock.set(AT_SIX + 2 * HOUR)
    chats = Chats(clock.now)
    one = postman(sqlite_db, chats, clock.now)
    for _ in range(3):
        await one.deliver()
        clock.forward(HOUR)
    assert set(chats.took.values()) == {1}
    assert chats.took.total() == PEOPLE
