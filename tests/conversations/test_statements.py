"""How many statements a turn and a reminder take, and that a person's log is read once.

The numbers are those that were reached: whoever needs one more has to say why here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import Connection, event

from retrowalk.bot.answering.due_messages import compose
from retrowalk.bot.application import TelegramBot
from retrowalk.bot.conversation.stage import Stage
from retrowalk.coach.message import Delivery, Message, Priority, Sent
from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.store import alarms, goals, people, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.people import Facts
from retrowalk.coach.store.walks import Felt, Walk
from retrowalk.demo.clock import Clock
from retrowalk.scheduler.deliver import BATCH, FIRST_BATCH, Postman, Rules
from tests.conversations.conftest import Running, set_up
from tests.phone import Phone

LOGGED_SENTENCE = 12
"""Ten of the turn, two to keep the number of the receipt; once a week one moves the standing on."""
HELP = 5
REMINDER = 4.1
REMINDED = FIRST_BATCH + 2 * BATCH
SESSIONS = 12


@pytest.fixture(autouse=True)
def no_introduction(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the bot tells Telegram of itself after its start is written down, and not counted."""

    async def introduce(_bot: TelegramBot) -> None:
        return

    monkeypatch.setattr(TelegramBot, "introduce", introduce)


@contextmanager
def statements(db: Database) -> Iterator[list[str]]:
    """All that is sent to the database meanwhile, the begin and savepoints of SQLite too."""
    found: list[str] = []

    def on_execute(_: Connection, __: object, statement: str, *___: object) -> None:
        found.append(statement)

    event.listen(db.engine, "before_cursor_execute", on_execute)
    yield found
    event.remove(db.engine, "before_cursor_execute", on_execute)


def walked(tx: Tx, person_id: int, clock: Clock) -> None:
    """Some weeks of sessions."""
    for number in range(1, SESSIONS + 1):
        day = clock.now().date() - timedelta(days=2 * number)
        felt = Felt(effort=4, pain=0, stumbles=0)
        walk = Walk(day, walks.DONE, clock.now(), 10.0, felt=felt, origin=f"guided:{number}")
        walks.add(tx, person_id, walk)


async def test_a_logged_sentence_and_help_take_so_many_statements(
    phone: Phone, coach: Running, clock: Clock
) -> None:
    await set_up(phone)
    coach.db.run_now(lambda tx: walked(tx, 1001, clock))
    await phone.say("did 10 min on the treadmill at 2 km/h, effort 4, no pain")
    await coach.nudge()  # so that the first tick is over
    clock.forward(timedelta(days=1))
    with statements(coach.db) as found:
        await phone.say("did 12 min on the treadmill at 2 km/h, effort 4, no pain")
    assert "Logged: 12 min" in phone.transcript()
    assert len(found) <= LOGGED_SENTENCE, "\n".join(found)
    with statements(coach.db) as found:
        await phone.say("/help")
    assert len(found) <= HELP, "\n".join(found)


async def test_a_reminder_takes_so_many_statements_and_a_batch_two_commits(
    db: Database, clock: Clock
) -> None:
    def fill(tx: Tx) -> None:
        for number in range(1, REMINDED + 1):
            known = people.meet(tx, number, number, "en", clock.now())
            facts = Facts(screening="none", screened_on="2026-11-20")
            zoned = replace(known, zone="Europe/Berlin", consent=clock.now(), facts=facts)
            people.save(tx, zoned)
            goal = Goal("treadmill", "never", "1111111", 600, 20.0, clock.now())
            goals.set_goal(tx, number, goal)
            walked(tx, number, clock)
            today = clock.now().date().isoformat()
            alarms.set_alarm(tx, number, alarms.DAILY, today, clock.now())

    async def send(_chat: int, _message: Message, _priority: Priority) -> Delivery:
        return Sent(1)

    rng = Random(1)  # noqa: S311  which tip
    stage = Stage(Settings(), rng, "bot")
    postman = Postman(
        db,
        lambda tx, letter, at: compose(tx, letter, at, stage),
        send,
        clock.now,
        Rules(),
        rng,
    )
    db.run_now(fill)
    commits: list[Connection] = []
    event.listen(db.engine, "commit", commits.append)
    with statements(db) as found:
        assert await postman.deliver() == REMINDED
    assert len(found) / REMINDED <= REMINDER, "\n".join(found)
    batches = 1 + (REMINDED - FIRST_BATCH) // BATCH
    assert len(commits) == 2 * batches + 1, "the last one finds nobody"


async def test_a_log_is_opened_once_in_a_turn(phone: Phone, coach: Running, clock: Clock) -> None:
    await set_up(phone)
    coach.db.run_now(lambda tx: walked(tx, 1001, clock))
    await coach.nudge()
    with statements(coach.db) as found:
        await phone.say("did 12 min on the treadmill at 2 km/h, effort 4, no pain")
    read = [each for each in found if each.startswith("SELECT walk.")]
    assert len(read) == 1, "\n".join(found)
