from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from retrowalk.demo.server import LocalTelegram
from tests.telegram_fixture import clock, durations_of_the_client, telegram

__all__ = ["bot", "chat", "clock", "durations_of_the_client", "telegram"]


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
