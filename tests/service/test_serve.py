"""The life of a process from inside, where it could not be brought to such a point from outside."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

import pytest

from retrowalk.coach.errors import TryLater
from retrowalk.coach.store import outbox, rotation, schema
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from retrowalk.service.health import Health, State
from retrowalk.service.serve import Service
from retrowalk.service.stop import Stop
from tests.conversations.conftest import settings_for


@asynccontextmanager
async def alive(
    telegram: LocalTelegram,
    clock: Clock,
    url: str,
    vault: Vault,
    role: str,
    fetch_keys: Callable[[], Vault] | None = None,
) -> AsyncIterator[tuple[Health, Stop]]:
    """A service while it runs; then it is stopped as by SIGTERM."""
    stop = Stop()
    service = Service(settings_for(telegram, url), role, clock.now, stop)
    opened = partial(Database.open, url, vault, fetch_keys=fetch_keys)
    running = asyncio.create_task(service.run(opened))
    async with asyncio.timeout(60):
        while await service.health.state() is not State.OK:
            assert not running.done()
            await asyncio.sleep(0.01)
    yield service.health, stop
    stop.by = "SIGTERM"
    stop.wished.set()
    await running
    assert await service.health.state() is State.STOPPING


@pytest.mark.parametrize("role", ["run", "bot", "scheduler"])
async def test_each_role_says_what_it_is_and_stops(
    role: str,
    telegram: LocalTelegram,
    clock: Clock,
    sqlite_url: str,
    vault: Vault,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    async with alive(telegram, clock, sqlite_url, vault, role):
        pass
    lines = [r.getMessage() for r in caplog.records if r.name == "retrowalk.service.serve"]
    assert f"runs as @retrowalk_bot: {role}" in lines[0]
    assert lines[0].endswith(f"schema {schema.HEAD}")
    assert lines[-1].startswith("stopped after ")
    assert lines[-1].endswith("(SIGTERM)")


@pytest.mark.parametrize("role", ["run", "bot", "scheduler"])
async def test_while_the_key_in_force_is_not_at_hand_that_is_how_the_process_is(
    role: str, telegram: LocalTelegram, clock: Clock, database_url: str
) -> None:
    """Nobody has to write before an operator sees it, and it passes by itself."""
    old, new = Vault.generate_key(), Vault.generate_key()
    at_hand, both = [Vault([old])], Vault([new, old])
    with Database.open(database_url, at_hand[0]) as other:
        other.run_now(lambda tx: tx.check_key())
    async with alive(
        telegram, clock, database_url, at_hand[0], role, fetch_keys=lambda: at_hand[0]
    ) as (health, _):
        with Database.open(database_url, both) as other:
            rotation.begin(other, both, lambda _: None)
        assert await health.state() is State.NO_KEY
        at_hand[0] = both
        assert await health.state() is State.OK


async def test_a_database_that_is_gone_at_the_stop_is_no_failure(
    telegram: LocalTelegram,
    clock: Clock,
    sqlite_url: str,
    vault: Vault,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def gone(*_: object) -> int:
        raise TryLater("the database did not answer in time")

    async with alive(telegram, clock, sqlite_url, vault, "run"):
        monkeypatch.setattr(outbox, "release", gone)
    assert "not finished, and done at the next start" in caplog.text


async def test_a_database_that_is_busy_just_then_is_asked_again(
    telegram: LocalTelegram,
    clock: Clock,
    sqlite_url: str,
    vault: Vault,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    version_of, asked = schema.version_of, []

    def busy_at_first(conn: object) -> str | None:
        asked.append(1)
        if len(asked) == 1:
            raise TryLater("it is busy")
        return version_of(conn)  # type: ignore[arg-type]  # a connection

    monkeypatch.setattr(schema, "version_of", busy_at_first)
    async with alive(telegram, clock, sqlite_url, vault, "run"):
        pass
    assert "waiting for the database" in caplog.text
