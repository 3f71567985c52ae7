"""Who is due is taken in small parts, and work that nobody waits for leaves room for answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from retrowalk.coach.person.coach import Coach
from retrowalk.coach.store import alarms, goals, outbox, pauses, people, walks
from retrowalk.coach.store import database as database_module
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.scheduler.claim import claim_due, read_ahead
from tests.coach.test_store import walk

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
    claimed = [sqlite_db.run_now(lambda tx: claim_due(tx, NOW, late, 7)) for _ in range(3)]
    assert claimed == [7, 5, 0]
    letters = sqlite_db.run_now(
        lambda tx: outbox.lease(tx, NOW, 100, "holder", NOW + timedelta(minutes=2))
    )
    assert sorted(letter.person_id for letter in letters) == list(range(1, PEOPLE + 1))


STEPS = 50


def _steps(db: Database, unit: Callable[[Tx], object]) -> int:
    """How much SQLite does for a unit of work, in fifties of its machine's instructions."""
    found = [0]

    def step() -> int:
        found[0] += 1
        return 0

    def counted(tx: Tx) -> None:
        connection = tx.conn.connection.driver_connection
        assert connection is not None
        connection.set_progress_handler(step, STEPS)
        try:
            unit(tx)
        finally:
            connection.set_progress_handler(None, STEPS)

    db.run_now(counted)
    return found[0]


@pytest.mark.parametrize("is_known", [False, True], ids=["nothing known", "sizes known"])
def test_who_has_told_much_costs_no_more_to_remind(sqlite_db: Database, is_known: bool) -> None:  # noqa: FBT001  a case
    """What is read for all of them together is read by a stretch of an index for each."""
    sqlite_db.run_now(fill)
    took = []
    everybody = range(1, PEOPLE + 1)
    for told in (range(30), range(30, 600)):
        sqlite_db.run_now(partial(_tell, numbers=told))
        if is_known:
            sqlite_db.run_now(lambda tx: tx.conn.exec_driver_sql("ANALYZE"))
        sqlite_db.run_now(
            lambda tx: [Coach(tx, _of(tx, who), NOW).plan.record for who in everybody]
        )
        took.append(_steps(sqlite_db, lambda tx: read_ahead(tx, everybody)))
    assert took[1] <= 1.5 * took[0], took


def _of(tx: Tx, who: int) -> people.Person:
    found = people.lock(tx, who)
    assert found is not None
    return found


def _tell(tx: Tx, numbers: range) -> None:
    for who in range(1, PEOPLE + 1):
        for ago in numbers:
            walks.add(tx, who, walk(day=NOW.date() - timedelta(days=ago), origin=str(ago)))


def _asks(coach: Coach) -> None:
    coach.alarms.set_all()


def _sets_another_time(coach: Coach) -> None:
    assert coach.goal is not None
    coach.goals.set(replace(coach.goal, remind_at_min=600, since=NOW))


def _travels(coach: Coach) -> None:
    coach.details.change(zone="Asia/Tokyo")


def _puts_it_off(coach: Coach) -> None:
    assert coach.goal is not None
    coach.goals.set(replace(coach.goal, remind_at_min=1200, since=NOW))


def _takes_the_day_out(coach: Coach) -> None:
    assert coach.goal is not None
    coach.goals.set(replace(coach.goal, days="1111011", since=NOW))


def _wants_none(coach: Coach) -> None:
    assert coach.goal is not None
    coach.goals.set(replace(coach.goal, remind_at_min=None, since=NOW))


def _pauses(coach: Coach) -> None:
    coach.pauses.begin(NOW.date(), None, pauses.OWN)


TODAY = NOW.date().isoformat()


@pytest.mark.parametrize(
    ("does", "slots_now", "slots_later"),
    [
        (_asks, [TODAY], [TODAY]),
        (_sets_another_time, [TODAY], [TODAY]),
        (_travels, [TODAY], [TODAY]),
        (_puts_it_off, [], [TODAY]),
        (_takes_the_day_out, [], []),
        (_wants_none, [], []),
        (_pauses, [], []),
    ],
)
def test_what_is_due_is_not_passed_over_by_what_somebody_does_before_it_is_claimed(
    does: Callable[[Coach], None], slots_now: list[str], slots_later: list[str], db: Database
) -> None:
    """Between a due time and the next look there are seconds, and hours after an outage."""

    def act(tx: Tx) -> None:
        known = people.lock(tx, 1)
        assert known is not None
        does(Coach(tx, known, NOW))

    def claimed(now: datetime) -> list[str]:
        def unit(tx: Tx) -> list[str]:
            claim_due(tx, now, timedelta(hours=3), PEOPLE)
            letters = outbox.lease(tx, now, 100, "holder", now)
            return [letter.slot for letter in letters if letter.person_id == 1]

        return db.run_now(unit)

    db.run_now(fill)
    db.run_now(act)
    assert claimed(NOW) == slots_now
    assert claimed(NOW + timedelta(hours=2, minutes=30)) == slots_later


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


def _note(_tx: Tx, order: list[str], name: str) -> None:
    order.append(name)


async def test_what_ends_an_update_goes_before_those_that_only_begin(sqlite_db: Database) -> None:
    """Or none of many is done, and confirmed, before all of them are answered."""
    order: list[str] = []
    begun = asyncio.gather(
        *(sqlite_db.run(partial(_note, order=order, name=f"turn {n}")) for n in range(20))
    )
    await asyncio.sleep(0)
    await sqlite_db.run(lambda _tx: order.append("sent"), ends=True)
    await begun
    assert order.index("sent") <= 2, order
    assert [each for each in order if each != "sent"] == [f"turn {n}" for n in range(20)]
