"""Reminders go through together, and none of them holds up another or an answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from prometheus_client import REGISTRY
from sqlalchemy import Column, select, update

from retrowalk.coach.errors import TryLater, WrongKey
from retrowalk.coach.message import Button, Delivery, Message, Priority, Sent, Wait
from retrowalk.coach.store import alarms, goals, keys, outbox, pauses, people
from retrowalk.coach.store import last_buttons as shown_table
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.store.tables import goal, pause, person, shown
from retrowalk.coach.store.tables import outbox as outbox_table
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.scheduler import deliver
from retrowalk.scheduler.claim import claim_due
from retrowalk.scheduler.deliver import Postman, Rules

NOW = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
PEOPLE = 30
BAD = 7
DAY = timedelta(days=1)
BUTTONS = Message("hello", buttons=((Button("Done", "1:done:1"),),))


def fill(tx: Tx) -> None:
    """Thirty people whose reminder is due now."""
    for number in range(1, PEOPLE + 1):
        known = people.meet(tx, number, number, "en", NOW)
        people.save(tx, replace(known, zone="Europe/Berlin", consent=NOW))
        goals.set_goal(tx, number, Goal("treadmill", "never", "1111111", 1080, 20.0, NOW))
        alarms.set_alarm(tx, number, alarms.DAILY, NOW.date().isoformat(), NOW)


def say_hello(_tx: Tx, _letter: Letter, _now: datetime) -> Message:
    return Message("hello")


def show_buttons(_tx: Tx, _letter: Letter, _now: datetime) -> Message:
    return BUTTONS


class Telegram:
    """Takes messages, and fails as it is told to."""

    def __init__(self, fails: Callable[[int], bool] = lambda _chat: False) -> None:
        self.sent: list[int] = []
        self._fails = fails

    async def __call__(self, chat_id: int, _message: Message, _priority: Priority) -> Delivery:
        if self._fails(chat_id):
            raise ValueError("what Ana weighs")
        self.sent.append(chat_id)
        return Sent(len(self.sent))


def postman(
    db: Database,
    telegram: Telegram,
    compose: Callable[[Tx, Letter, datetime], Message | None] = say_hello,
) -> Postman:
    return Postman(db, compose, telegram, lambda: NOW, Rules(), Random(1))  # noqa: S311  jitter


def postman_at(db: Database, telegram: Telegram, clock: Clock) -> Postman:
    return Postman(db, say_hello, telegram, clock.now, Rules(), Random(1))  # noqa: S311  jitter


EVERYBODY_ELSE = [number for number in range(1, PEOPLE + 1) if number != BAD]


async def test_one_that_cannot_be_composed_holds_up_nobody(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    def compose(_tx: Tx, letter: Letter, _now: datetime) -> Message:
        if letter.person_id == BAD:
            raise ValueError("what Ana weighs")
        return Message("hello")

    db.run_now(fill)
    telegram = Telegram()
    with caplog.at_level(logging.ERROR):
        assert await postman(db, telegram, compose).deliver() == PEOPLE - 1
    assert sorted(telegram.sent) == EVERYBODY_ELSE
    assert db.run_now(outbox.counts) == {"sent": PEOPLE - 1, "waiting": 1}
    assert "ValueError" in caplog.text
    assert "Ana" not in caplog.text


async def test_one_that_cannot_be_sent_holds_up_nobody(db: Database) -> None:
    db.run_now(fill)
    telegram = Telegram(fails=lambda chat: chat == BAD)
    assert await postman(db, telegram).deliver() == PEOPLE - 1
    assert sorted(telegram.sent) == EVERYBODY_ELSE
    assert db.run_now(outbox.counts) == {"sent": PEOPLE - 1, "waiting": 1}


async def test_while_an_answer_waits_each_transaction_ends_after_one(db: Database) -> None:
    db.run_now(fill)
    pieces: list[int] = []

    async def run_behind(unit: Callable[[Tx], object]) -> object:
        found = db.run_now(unit, lambda: True)
        pieces.append(len(getattr(found, "ready", ())))
        return found

    db.run_behind = run_behind  # type: ignore[assignment, method-assign]
    telegram = Telegram()
    assert await postman(db, telegram).deliver() == PEOPLE
    assert sorted(telegram.sent) == list(range(1, PEOPLE + 1))
    assert max(pieces) == 1


async def test_what_a_stop_leaves_is_given_back_and_comes_later(db: Database) -> None:
    db.run_now(fill)

    class Stopping(Telegram):
        async def __call__(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
            first.finish()
            return await super().__call__(chat_id, message, priority)

    stopped = Stopping()
    first = postman(db, stopped)
    await first.deliver()
    await first.stop()
    later = Telegram()
    await postman(db, later).deliver()
    assert sorted([*stopped.sent, *later.sent]) == list(range(1, PEOPLE + 1))
    assert stopped.sent
    assert later.sent


@pytest.mark.parametrize("column", [person.c.facts, goal.c.words, pause.c.reason, shown.c.buttons])
@pytest.mark.parametrize("damaged", ["before the claim", "after it"])
async def test_one_whose_row_is_damaged_holds_up_nobody(
    db: Database, column: Column[bytes], damaged: str
) -> None:
    def damage(tx: Tx) -> None:
        whose = column.table.c.id if column.table is person else column.table.c.person_id
        found = tx.conn.execute(
            update(column.table).where(whose == BAD).values({column: b"no key opens this"})
        )
        assert found.rowcount == 1

    def fill_and_claim(tx: Tx) -> None:
        fill(tx)
        pauses.add(tx, BAD, pauses.StoredPause(NOW.date() - timedelta(days=9), NOW.date() - DAY))
        shown_table.remember(tx, BAD, [BUTTONS], NOW)
        if damaged == "after it":
            claim_due(tx, NOW, timedelta(hours=3), PEOPLE)

    db.run_now(fill_and_claim)
    db.run_now(damage)
    telegram = Telegram()
    await postman(db, telegram, show_buttons).deliver()
    assert sorted({*telegram.sent, BAD}) == list(range(1, PEOPLE + 1))
    assert len(telegram.sent) == len(set(telegram.sent))
    assert db.run_now(outbox.counts)["sent"] == len(telegram.sent)


async def test_while_the_key_is_not_at_hand_all_of_it_waits(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key changes while the first ones are sent: those are marked, and the others wait."""
    db.run_now(fill)
    other = Vault([Vault.generate_key()]).fingerprints

    class Changing(Telegram):
        async def __call__(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
            monkeypatch.setattr(keys, "_read_shared", lambda _conn: other)
            return await super().__call__(chat_id, message, priority)

    first = Changing()
    one = postman(db, first, show_buttons)
    with suppress(WrongKey):  # the next batch may have been worked out before the change
        await one.deliver()
    with pytest.raises(WrongKey):
        await one.deliver()
    monkeypatch.undo()
    counts = db.run_now(outbox.counts)
    assert counts["sent"] == len(first.sent)
    assert set(counts) <= {outbox.SENT, outbox.LEASED}
    pushed = [db.run_now(lambda tx, n=n: alarms.next_of(tx, n, alarms.DAILY)) for n in range(1, 31)]  # type: ignore[misc]  # a default binds the number
    assert NOW + timedelta(hours=1) not in pushed
    await one.stop()
    later = Telegram()
    await postman(db, later).deliver()
    assert sorted([*first.sent, *later.sent]) == list(range(1, PEOPLE + 1))


async def test_what_is_of_no_use_is_counted_once_though_a_batch_is_worked_out_anew(
    db: Database,
) -> None:
    def compose(_tx: Tx, letter: Letter, _now: datetime) -> None:
        if letter.person_id == BAD:
            raise ValueError("what Ana weighs")

    def counted() -> float:
        kind = {"kind": alarms.DAILY, "reason": "nothing_to_say"}
        return REGISTRY.get_sample_value("retrowalk_dropped_total", kind) or 0.0

    db.run_now(fill)
    before = counted()
    await postman(db, Telegram(), compose).deliver()
    assert counted() - before == PEOPLE - 1
    assert db.run_now(outbox.counts) == {"dropped": PEOPLE - 1, "waiting": 1}


async def test_what_cannot_be_marked_comes_once_more_at_most(
    db: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mark_all_sent(tx: Tx, sent: Sequence[tuple[int, int]], *rest: Any) -> frozenset[int]:  # noqa: ANN401  passed on
        if bad.intersection(letter for letter, _ in sent):
            raise ValueError("what Ana weighs")
        return mark(tx, sent, *rest)

    def fill_and_claim(tx: Tx) -> set[int]:
        fill(tx)
        claim_due(tx, NOW, timedelta(hours=3), PEOPLE)
        query = select(outbox_table.c.id).where(outbox_table.c.person_id == BAD)
        return set(tx.conn.execute(query).scalars())

    bad = db.run_now(fill_and_claim)
    mark = outbox.mark_all_sent
    monkeypatch.setattr(outbox, "mark_all_sent", mark_all_sent)
    clock.forward(NOW - clock.now())
    telegram = Telegram()
    rng = Random(1)  # noqa: S311  jitter
    several = Postman(db, say_hello, telegram, clock.now, Rules(), rng)
    for _ in range(5):
        await several.deliver()
        clock.forward(timedelta(minutes=10))
    assert telegram.sent.count(BAD) == 2
    assert sorted(set(telegram.sent)) == list(range(1, PEOPLE + 1))
    assert len(telegram.sent) == PEOPLE + 1
    assert db.run_now(outbox.counts) == {"sent": PEOPLE - 1, "failed": 1}


async def test_a_database_that_is_busy_for_a_moment_repeats_nothing(
    db: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = iter([True] * 4)
    mark = outbox.mark_all_sent

    def mark_all_sent(tx: Tx, *rest: Any) -> frozenset[int]:  # noqa: ANN401  passed on
        if next(busy, False):
            raise TryLater("the database did not answer in time")
        return mark(tx, *rest)

    monkeypatch.setattr(outbox, "mark_all_sent", mark_all_sent)
    monkeypatch.setattr(deliver, "MARKED_AGAIN_AFTER_S", (0.0,) * 5)
    db.run_now(fill)
    clock.forward(NOW - clock.now())
    telegram = Telegram()
    rng = Random(1)  # noqa: S311  jitter
    several = Postman(db, say_hello, telegram, clock.now, Rules(), rng)
    await several.deliver()
    clock.forward(timedelta(minutes=10))
    await several.deliver()
    assert sorted(telegram.sent) == list(range(1, PEOPLE + 1))
    assert db.run_now(outbox.counts) == {"sent": PEOPLE}


async def test_who_slept_past_the_lease_sends_nothing_on(db: Database, clock: Clock) -> None:
    """Frozen while the first ones were sent: another has the rest by then."""
    db.run_now(fill)
    clock.forward(NOW - clock.now())
    telegram, rules = Telegram(), Rules()
    turns = 0

    async def turn(_chat_id: int, _priority: Priority) -> None:
        nonlocal turns
        turns += 1
        if turns == 3:
            clock.forward(rules.lease + timedelta(seconds=1))
            await Postman(db, say_hello, telegram, clock.now, rules, Random(2)).deliver()  # noqa: S311  jitter

    sleeper = Postman(db, say_hello, telegram, clock.now, rules, Random(1), turn)  # noqa: S311  jitter
    await sleeper.deliver()
    assert sorted(set(telegram.sent)) == list(range(1, PEOPLE + 1))
    assert len(telegram.sent) - PEOPLE <= 2, "only what was sent and not marked may come once more"
    assert db.run_now(outbox.counts) == {"sent": PEOPLE}


async def test_a_jump_of_the_clock_makes_nobody_take_over_from_themselves(
    db: Database, clock: Clock
) -> None:
    """As after a machine was asleep: what is being sent looks as if its holder were lost."""
    db.run_now(fill)
    clock.forward(NOW - clock.now())
    next_ones = asyncio.Event()
    composed: list[int] = []
    loop = asyncio.get_running_loop()

    def compose(_tx: Tx, letter: Letter, _now: datetime) -> Message:
        composed.append(letter.person_id)
        if len(composed) > deliver.FIRST_BATCH:
            loop.call_soon_threadsafe(next_ones.set)
        return Message("hello")

    class Slow(Telegram):
        async def __call__(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
            if not next_ones.is_set():
                clock.set(NOW + Rules().lease + timedelta(seconds=1))
                await next_ones.wait()
            return await super().__call__(chat_id, message, priority)

    slow = Slow()
    await Postman(db, compose, slow, clock.now, Rules(), Random(1)).deliver()  # noqa: S311  jitter
    assert sorted(slow.sent) == list(range(1, PEOPLE + 1))
    assert db.run_now(outbox.counts) == {"sent": PEOPLE}


async def test_a_chat_that_is_held_holds_up_nobody_else(db: Database, clock: Clock) -> None:
    """Telegram wants one chat left alone: the others are written to meanwhile, it is later."""
    db.run_now(fill)
    clock.forward(NOW - clock.now())
    telegram, until = Telegram(), NOW + timedelta(minutes=10)

    async def turn(chat_id: int, _priority: Priority) -> Wait | None:
        is_held = chat_id == BAD and clock.now() < until
        return Wait((until - clock.now()).total_seconds()) if is_held else None

    one = Postman(db, say_hello, telegram, clock.now, Rules(), Random(1), turn)  # noqa: S311  jitter
    await one.deliver()
    assert sorted(telegram.sent) == EVERYBODY_ELSE
    clock.forward(timedelta(minutes=9))
    await one.deliver()
    assert BAD not in telegram.sent
    clock.forward(timedelta(minutes=1))
    await one.deliver()
    assert telegram.sent.count(BAD) == 1


async def test_while_everybody_is_held_nothing_more_is_worked_out(
    db: Database, clock: Clock
) -> None:
    db.run_now(fill)
    clock.forward(NOW - clock.now())
    telegram = Telegram()

    async def turn(_chat_id: int, _priority: Priority) -> Wait:
        return Wait(60.0, everybody=True)

    held = Postman(db, say_hello, telegram, clock.now, Rules(), Random(1), turn)  # noqa: S311  jitter
    await held.deliver()
    assert telegram.sent == []
    free = postman_at(db, telegram, clock)
    await free.deliver()
    assert telegram.sent == [], "it is written down for every process"
    clock.forward(timedelta(minutes=3))
    await free.deliver()
    assert sorted(telegram.sent) == list(range(1, PEOPLE + 1))


async def test_what_is_cut_off_is_given_back_and_not_sent_as_well(sqlite_db: Database) -> None:
    sqlite_db.run_now(fill)
    begun, may_go = asyncio.Event(), asyncio.Event()

    class Slow(Telegram):
        async def __call__(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
            begun.set()
            await may_go.wait()
            return await super().__call__(chat_id, message, priority)

    slow = Slow()
    cut_off = postman(sqlite_db, slow)
    tick = asyncio.create_task(cut_off.deliver())
    await begun.wait()
    tick.cancel()
    await asyncio.gather(tick, return_exceptions=True)
    await cut_off.stop()
    may_go.set()
    later = Telegram()
    await postman(sqlite_db, later).deliver()
    assert slow.sent == []
    assert sorted(later.sent) == list(range(1, PEOPLE + 1))
