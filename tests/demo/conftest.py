from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram import Bot

from demo.clock import Clock
from demo.server import LocalTelegram
from tests.phone import Phone


@pytest.fixture(autouse=True)
def durations_of_the_client(monkeypatch: pytest.MonkeyPatch) -> None:
    """The client gives spans of time as timedelta, which it warns will be its only way."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 11, 20, 9, 0, tzinfo=UTC))


@pytest.fixture
async def telegram(clock: Clock) -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(now=clock.now, webhook_retry_s=0.01) as telegram:
        yield telegram


@pytest.fixture
async def bot(telegram: LocalTelegram) -> AsyncIterator[Bot]:
    """The real client over HTTP."""
    bot = Bot(
        telegram.token,
        base_url=telegram.api_base_url,
        base_file_url=telegram.file_base_url,
    )
    async with bot:
        yield bot


@pytest.fixture
async def chat(telegram: LocalTelegram) -> int:
    """Ana's private chat, which she has opened."""
    telegram.ana.started = True
    return telegram.ana.id


@pytest.fixture
def phone(telegram: LocalTelegram) -> Phone:
    return Phone(telegram)
