"""Many updates that wait are fetched when there is room for them, not again after each one."""

from __future__ import annotations

import asyncio
from typing import Any

from retrowalk.bot.application import TelegramBot
from retrowalk.bot.wire.inbox import Lanes, PollingInbox
from retrowalk.coach.store.database import Database
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import settings_for

WAITING = 250
PEOPLE = 10


async def test_a_backlog_is_fetched_in_few_requests(
    telegram: LocalTelegram, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    for number in range(PEOPLE):
        telegram.chats.add_person(f"P{number}", id_=5000 + number)
    for number in range(WAITING):
        await telegram.door("say", {"person": 5000 + number % PEOPLE, "text": f"message {number}"})
    bot = TelegramBot(settings_for(telegram, sqlite_url), sqlite_db, clock.now)
    await bot.start()
    said: list[str] = []
    all_done = asyncio.Event()

    async def process(raw: dict[str, Any], _behind: int) -> None:
        await asyncio.sleep(0)
        said.append(raw["message"]["text"])
        if len(said) == WAITING:
            all_done.set()

    async def failed(_raw: dict[str, Any], _error: Exception) -> bool:
        return False

    lanes = Lanes(process, failed, slots=1)  # one after the other, as with one writer
    inbox = asyncio.create_task(PollingInbox(bot.bot, lanes, lambda _raw: False, poll_s=1).run())
    async with asyncio.timeout(30):
        await all_done.wait()
    lanes.stopping.set()
    await inbox
    await bot.stop()
    assert sorted(said) == sorted(f"message {number}" for number in range(WAITING))
    fetches = [call for call in telegram.calls if call.method == "getUpdates"]
    assert len(fetches) <= 0.1 * WAITING
