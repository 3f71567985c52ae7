"""Faults that are really made: of the database, of Telegram, of time, of processes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import coach
from tests.house import House

__all__ = ["coach"]


@pytest.fixture
async def real_telegram() -> AsyncIterator[LocalTelegram]:
    """A local Telegram with the clock of the machine, as processes have it."""
    async with LocalTelegram(now=lambda: datetime.now(UTC)) as telegram:  # noqa: TID251  a real process has a real clock
        yield telegram


@pytest.fixture
async def house(
    real_telegram: LocalTelegram, database_url: str, tmp_path: Path
) -> AsyncIterator[House]:
    """Processes on a database of each kind, with the lease that is the default."""
    house = House(real_telegram, database_url, tmp_path)
    yield house
    await house.kill_all()
