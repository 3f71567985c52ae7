"""The local Telegram as fixtures; a conftest imports those it wants."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime

import pytest

from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.phone import Phone

A_FRIDAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True, scope="session")
def durations_of_the_client() -> Iterator[None]:
    """The client gives spans of time as timedelta, which it warns will be its only way."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PTB_TIMEDELTA", "1")
        yield


@pytest.fixture
def clock() -> Clock:
    return Clock(A_FRIDAY)


@pytest.fixture
async def telegram(clock: Clock) -> AsyncIterator[LocalTelegram]:
    """A local Telegram that listens; Ana (1001), Ben (1002) and their group are there."""
    async with LocalTelegram(now=clock.now, webhook_retry_s=0.01) as telegram:
        yield telegram


@pytest.fixture
def phone(telegram: LocalTelegram) -> Phone:
    """Ana's phone."""
    return Phone(telegram)
