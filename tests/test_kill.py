"""kill -9 at every point of the story, then a restart: nothing is lost and nothing doubled.

A real process is killed by its own fault points (coach/platform/fault.py), at each step of the
talk, on both databases. Afterwards the database and the chat are held against what the story must
leave.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from retrowalk.coach.platform.fault import KILLED
from retrowalk.coach.store import alarms, dialogues, goals, outbox, people, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.tables import outbox as outbox_table
from retrowalk.demo.server import LocalTelegram
from tests.audit import audit
from tests.house import PATIENCE_S, House, Process
from tests.phone import Phone, Seen

ANA = 1001
UPDATE_POINTS = ("update_read", "update_uncommitted", "update_committed", "update_answered")
SCHEDULER_POINTS = (
    "due_read",
    "due_uncommitted",
    "leased",
    "before_turn",
    "before_send",
    "after_send",
    "after_mark",
)
Step = Callable[[Phone], Awaitable[object]]


def says(text: str) -> Step:
    return lambda phone: phone.say(text)


def taps(label: str) -> Step:
    return lambda phone: phone.tap(label)


SET_UP: tuple[Step, ...] = (
    says("/start"),
    taps("Yes, I agree. Let's go"),
    taps("None of these"),
    taps("Treadmill with rails"),
    taps("Other days or another time"),
    taps("Every day"),
    taps("After work, 18:00"),
    says("Berlin"),
)
STEPS: tuple[Step, ...] = (
    *SET_UP,
    says("did 10 min backwards on the treadmill, felt 3/10"),
    says("how many calories is 20 min at 2 mph, 80 kg?"),
)


@pytest.fixture
async def real_telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(now=lambda: datetime.now(UTC)) as telegram:  # noqa: TID251  a real process has a real clock
        yield telegram


@pytest.fixture
async def house(
    real_telegram: LocalTelegram, database_url: str, tmp_path: Path
) -> AsyncIterator[House]:
    house = House(real_telegram, database_url, tmp_path, SCHEDULER__LEASE_SECONDS="10")
    yield house
    await house.kill_all()


@pytest.fixture
def coach(house: House) -> Process:
    """`retrowalk run` as a process of its own."""
    return house.process()


def patient(telegram: LocalTelegram, number: int = ANA) -> Phone:
    """A phone of somebody who waits until a process has started, however slow that is."""
    phone = Phone(telegram, number)
    phone.patience_s = PATIENCE_S
    return phone


def heard(phone: Phone) -> list[Seen]:
    """All that the bot said in the whole talk."""
    return [message for message in phone.messages if message.from_bot]


def ends_as_told(db: Database, phone: Phone) -> None:
    """What the story must leave, whatever happened on the way."""
    assert db.run_now(lambda tx: dialogues.load(tx, ANA)) is None
    ana = db.run_now(lambda tx: people.lock(tx, ANA))
    assert ana is not None
    assert ana.zone == "Europe/Berlin"
    goal = db.run_now(lambda tx: goals.current(tx, ANA))
    assert goal is not None
    assert (goal.place, goal.days, goal.remind_at_min) == ("treadmill", "1111111", 1080)
    assert len(db.run_now(lambda tx: goals.history(tx, ANA))) == 1
    logged = db.run_now(lambda tx: walks.every(tx, ANA))
    assert [(w.duration_min, w.felt.effort) for w in logged] == [(10, 3)]
    assert db.run_now(lambda tx: alarms.next_of(tx, ANA, alarms.DAILY)) is not None
    for words in ("Logged: 10 min", "kcal more than sitting still"):
        copies = [m for m in heard(phone) if words in m.text]
        assert 1 <= len(copies) <= 2, phone.transcript()


@pytest.mark.slow
@pytest.mark.parametrize("point", UPDATE_POINTS)
async def test_killed_at_each_step_the_story_ends_the_same(
    point: str, coach: Process, real_telegram: LocalTelegram, db: Database
) -> None:
    phone = patient(real_telegram)
    await coach.start(fault=f"{point}:1")
    for step in STEPS:
        acting = asyncio.create_task(_acted(phone, step))
        assert await coach.died() == KILLED
        await coach.start(fault=f"{point}:2")  # this step passes the point again, the next one dies
        await acting
    await coach.kill()
    await phone.look()
    ends_as_told(db, phone)
    audit(db, real_telegram)


async def _acted(phone: Phone, step: Step) -> None:
    await step(phone)


@pytest.mark.slow
async def test_killed_between_the_steps_the_open_question_stays_open(
    coach: Process, real_telegram: LocalTelegram, db: Database
) -> None:
    phone = patient(real_telegram)
    for step in STEPS:
        await coach.start()
        await step(phone)
        await coach.kill()
    ends_as_told(db, phone)
    audit(db, real_telegram)
    texts = [message.text for message in heard(phone)]
    assert len(texts) == len(set(texts))


@pytest.mark.slow
@pytest.mark.parametrize("point", SCHEDULER_POINTS)
async def test_killed_around_a_reminder_it_comes_once(
    point: str, house: House, coach: Process, real_telegram: LocalTelegram, db: Database
) -> None:
    phone = patient(real_telegram)
    await coach.start()
    for step in SET_UP:
        await step(phone)
    assert await coach.stop() == 0
    due = db.run_now(lambda tx: alarms.next_of(tx, ANA, alarms.DAILY))
    assert due is not None
    at_six = due.astimezone(ZoneInfo("Europe/Berlin")).time()
    assert at_six == time(18, 0)

    house.move(due - datetime.now(UTC) + timedelta(seconds=5))  # noqa: TID251  a real process has a real clock
    await coach.start(fault=f"{point}:1")
    assert await coach.died() == KILLED
    house.move(timedelta(seconds=60))  # the lease has run out
    await coach.start()
    await real_telegram.next_call("getUpdates")
    await phone.hear("💡")
    await _until_sent(db)
    assert await coach.stop() == 0

    await phone.look()
    copies = [m for m in heard(phone) if "💡" in m.text]
    assert len(copies) == (2 if point == "after_send" else 1), phone.transcript()
    rows = db.run_now(
        lambda tx: tx.conn.execute(select(outbox_table.c.kind, outbox_table.c.state)).all()
    )
    assert [tuple(row) for row in rows] == [("daily", outbox.SENT)]
    assert audit(db, real_telegram, killed=1).messages == (point == "after_send")


async def _until_sent(db: Database) -> None:
    async with asyncio.timeout(30):
        while await db.run(outbox.counts) != {outbox.SENT: 1}:  # noqa: ASYNC110  another process works
            await asyncio.sleep(0.05)


def _agreed(tx: Tx, person_id: int) -> None:
    met = people.meet(tx, person_id, person_id, "en", datetime.now(UTC))  # noqa: TID251  a real process has a real clock
    people.save(tx, replace(met, consent=met.created, consent_version=people.CONSENT_VERSION))


@pytest.mark.slow
async def test_stopped_and_killed_under_load_nothing_is_lost_or_doubled(
    coach: Process, real_telegram: LocalTelegram, db: Database
) -> None:
    """SIGTERM, then SIGKILL, while many write at once: each session is stored exactly once."""
    numbers, minutes = range(3001, 3026), (5, 6, 7)
    for number in numbers:
        real_telegram.chats.add_person(f"Walker {number}", id_=number)
        db.run_now(lambda tx, number=number: _agreed(tx, number))  # type: ignore[misc]
    phones = [patient(real_telegram, number) for number in numbers]

    async def writes(phone: Phone) -> None:
        for said in minutes:
            await phone.say(f"did {said} min, effort 3")

    await coach.start()
    writing = [asyncio.create_task(writes(phone)) for phone in phones]
    await real_telegram.next_call("sendMessage")
    assert await coach.stop() == 0
    await coach.start()
    await real_telegram.next_call("sendMessage")
    await coach.kill()
    await coach.start()
    await asyncio.gather(*writing)
    assert await coach.stop() == 0
    for phone in phones:
        logged = db.run_now(lambda tx, phone=phone: walks.every(tx, phone.person))  # type: ignore[misc]
        assert sorted(walk.duration_min or 0 for walk in logged) == list(minutes)
        await phone.look()
        for said in minutes:
            assert any(m.text.startswith(f"Logged: {said} min") for m in heard(phone))
    audit(db, real_telegram)
