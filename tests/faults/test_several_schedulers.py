"""Two and four schedulers on one database, and one of them killed or frozen in the middle."""

from __future__ import annotations

import asyncio
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from retrowalk.coach.message import Delivery, Gone, Message, Moved, Priority, Unsure
from retrowalk.coach.platform.fault import FREEZE, KILLED
from retrowalk.coach.store import outbox, people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from retrowalk.scheduler.deliver import BATCH, FIRST_BATCH, Rules
from tests.audit import audit
from tests.faults.due import AT_SIX, Chats, fill, postman
from tests.house import House

PEOPLE = 120
DUE_AT_ONCE = 40
LEASE = Rules().lease
SLOT = AT_SIX.date().isoformat()


@pytest.mark.parametrize("schedulers", [2, 4])
async def test_everybody_is_reminded_once_by_one_of_them(
    schedulers: int, database_url: str, vault: Vault, db: Database
) -> None:
    fill(db, PEOPLE)
    chats = Chats()
    with ExitStack() as stack:
        own = [stack.enter_context(Database.open(database_url, vault)) for _ in range(schedulers)]
        all_of_them = [postman(each, chats, lambda: AT_SIX) for each in own]
        for _ in range(3):  # who is busy with another is left for the next look
            await asyncio.gather(*(each.deliver() for each in all_of_them))
    assert dict(chats.took) == {(number, SLOT): 1 for number in range(1, PEOPLE + 1)}
    assert db.run_now(outbox.counts) == {outbox.SENT: PEOPLE}


@pytest.mark.parametrize("marked", [0, 3])
async def test_a_kill_repeats_only_what_was_taken_and_not_marked(
    marked: int, db: Database, clock: Clock
) -> None:
    """The window that is documented: no more than one batch, and each message once more."""
    fill(db, PEOPLE)
    clock.set(AT_SIX)
    chats, dead = Chats(), asyncio.Event()

    class Dying(Chats):
        async def send(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
            if chats.took.total() >= FIRST_BATCH + marked:
                await dead.wait()
            return await chats.send(chat_id, message, priority)

    dying = asyncio.create_task(postman(db, Dying(), clock.now).deliver())
    while chats.took.total() < FIRST_BATCH + marked:  # noqa: ASYNC110  a transaction in a thread
        await asyncio.sleep(0.01)
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    for _ in range(2):  # what it was leasing in that very moment is free only then
        clock.forward(LEASE + timedelta(seconds=1))
        await postman(db, chats, clock.now).deliver()
    assert set(chats.took) == {(number, SLOT) for number in range(1, PEOPLE + 1)}
    repeated = [key for key, times in chats.took.items() if times > 1]
    assert len(repeated) <= BATCH
    assert max(chats.took.values()) <= 2


async def test_while_a_lease_lasts_nobody_else_takes_it(db: Database, clock: Clock) -> None:
    fill(db, 1)
    clock.set(AT_SIX)
    began, chats = asyncio.Event(), Chats()

    class Slow(Chats):
        async def send(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
            began.set()
            await asyncio.sleep(0)
            clock.forward(LEASE - timedelta(seconds=1))
            await postman(db, chats, clock.now).deliver()
            return await chats.send(chat_id, message, priority)

    await postman(db, Slow(), clock.now).deliver()
    assert chats.took.total() == 1


async def test_a_chat_that_moved_gets_its_message_once_where_it_is_now(
    db: Database, clock: Clock
) -> None:
    fill(db, 2)
    clock.set(AT_SIX)

    class Moving(Chats):
        async def send(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
            return Moved(-7) if chat_id == 1 else await super().send(chat_id, message, priority)

    chats = Moving()
    await postman(db, chats, clock.now).deliver()
    assert dict(chats.took) == {(-7, SLOT): 1, (2, SLOT): 1}
    moved = db.run_now(lambda tx: people.lock(tx, 1))
    assert moved is not None
    assert moved.chat_id == -7


async def test_a_message_whose_end_nobody_knows_comes_once_more_at_most(
    db: Database, clock: Clock
) -> None:
    """Telegram took it and the answer was lost: again and again."""
    fill(db, 1)
    clock.set(AT_SIX)

    class Unheard(Chats):
        async def send(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
            await super().send(chat_id, message, priority)
            return Unsure("no answer")

    chats = Unheard()
    one = postman(db, chats, clock.now)
    for _ in range(8):
        await one.deliver()
        clock.forward(timedelta(minutes=20))
    assert chats.took.total() == 2
    assert db.run_now(outbox.counts) == {outbox.FAILED: 1}


@pytest.mark.parametrize("when", ["before it is composed", "before it is marked"])
async def test_who_had_all_their_data_deleted_meanwhile_gets_nothing_more(
    when: str, db: Database, clock: Clock
) -> None:
    """One message may be under way in that very moment; it leaves no row, and holds up nobody."""
    fill(db, 3)
    clock.set(AT_SIX)
    gone = 2

    class Meanwhile(Chats):
        async def send(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
            if chat_id == gone:
                await db.run(lambda tx: people.erase(tx, gone))
            return await super().send(chat_id, message, priority)

    if when == "before it is composed":
        db.run_now(lambda tx: people.erase(tx, gone))
    chats = Meanwhile()
    one = postman(db, chats, clock.now)
    for _ in range(3):
        await one.deliver()
        clock.forward(timedelta(minutes=5))
    kept = {(1, SLOT): 1, (3, SLOT): 1}
    under_way = {(gone, SLOT): 1} if when == "before it is marked" else {}
    assert dict(chats.took) == {**kept, **under_way}
    assert db.run_now(outbox.counts) == {outbox.SENT: 2}


async def test_who_blocked_us_is_written_to_no_more(db: Database, clock: Clock) -> None:
    fill(db, 2)
    clock.set(AT_SIX)
    asked = Counter[int]()

    class Blocked(Chats):
        async def send(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
            asked[chat_id] += 1
            return Gone() if chat_id == 1 else await super().send(chat_id, message, priority)

    one = postman(db, Blocked(), clock.now)
    for _ in range(4):
        await one.deliver()
        clock.forward(timedelta(days=1))
    assert asked == {1: 1, 2: 4}


def walkers(telegram: LocalTelegram, db: Database, due: datetime) -> None:
    """People whom the bot knows, all due at the same instant."""
    fill(db, DUE_AT_ONCE, due)
    for number in range(1, DUE_AT_ONCE + 1):
        telegram.chats.add_person(f"Walker {number}", id_=number, started=True)

    def is_of_now(tx: Tx) -> None:
        wished = range(1, DUE_AT_ONCE + 1)
        for each in (people.lock(tx, number) for number in wished):
            assert each is not None
            quiet = replace(each.preferences, quiet_from_min=0, quiet_to_min=0)
            people.save(tx, replace(each, preferences=quiet))

    db.run_now(is_of_now)


def reminders(telegram: LocalTelegram) -> Counter[int]:
    """How many messages Telegram took for each chat."""
    return Counter(
        int(call.params["chat_id"])
        for call in telegram.calls
        if call.method == "sendMessage" and call.status == 200
    )


async def _until_all_are_sent(db: Database) -> None:
    async with asyncio.timeout(120):
        while (await db.run(outbox.counts)).get(outbox.SENT, 0) < DUE_AT_ONCE:  # noqa: ASYNC110  other processes work
            await asyncio.sleep(0.1)


async def go_on_without_the_first(
    schedulers: int, fault: str, house: House, telegram: LocalTelegram, db: Database
) -> None:
    """The first one of several dies or freezes at the due instant; the others do what is left.

    With the lease that is the default, past which the clock is moved for them.
    """
    due = datetime.now(UTC) + timedelta(minutes=10)  # noqa: TID251  a real process has a real clock
    walkers(telegram, db, due)
    first, *others = [house.process("scheduler") for _ in range(schedulers)]
    house.move(timedelta(minutes=10, seconds=1))
    await first.start(fault)
    if fault.endswith(FREEZE):
        await first.froze()
    else:
        assert await first.died() == KILLED
    house.move(LEASE + timedelta(seconds=5))
    for each in others:
        await each.start()
    await _until_all_are_sent(db)
    if first.runs:
        first.send(signal.SIGCONT)
        assert await first.stop() == 0
    for each in others:
        assert await each.stop() == 0
    took = reminders(telegram)
    assert set(took) == set(range(1, DUE_AT_ONCE + 1))
    assert max(took.values()) <= 2


@pytest.mark.slow
@pytest.mark.parametrize("schedulers", [2, 4])
async def test_one_of_several_is_killed_at_the_due_instant(
    schedulers: int, house: House, real_telegram: LocalTelegram, db: Database
) -> None:
    """Only what Telegram had taken in that instant comes once more."""
    await go_on_without_the_first(schedulers, "after_send:3", house, real_telegram, db)
    assert audit(db, real_telegram, killed=1).messages <= FIRST_BATCH


@pytest.fixture
async def postgres_house(
    real_telegram: LocalTelegram, postgres_url: str, tmp_path: Path
) -> AsyncIterator[House]:
    house = House(real_telegram, postgres_url, tmp_path)
    yield house
    await house.kill_all()


@pytest.mark.slow
@pytest.mark.parametrize("schedulers", [2, 4])
async def test_one_of_several_is_frozen_at_the_due_instant(
    schedulers: int,
    postgres_house: House,
    real_telegram: LocalTelegram,
    postgres_url: str,
    vault: Vault,
) -> None:
    """It is woken once others have sent all that it had, and sends nothing on.

    Only what it was sending in that instant may come once more. (Who freezes with the one lock of
    SQLite in hand holds up everybody, for as long as that lasts.)
    """
    under_way = 2
    fault = f"before_turn:{FIRST_BATCH + under_way + 1}:{FREEZE}"
    with Database.open(postgres_url, vault, pool_size=4) as db:
        await go_on_without_the_first(schedulers, fault, postgres_house, real_telegram, db)
        assert audit(db, real_telegram, killed=1).messages <= under_way
