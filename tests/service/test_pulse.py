"""A look at Telegram each minute: whether it is there, and calls us at the right address."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from telegram import Bot
from telegram.error import NetworkError

from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.store.database import Database
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from retrowalk.service.health import Health
from retrowalk.service.insight import Insight
from retrowalk.service.pulse import EVERY_S, WebhookWatch, feel_pulse
from retrowalk.service.serve import receiving, talking
from tests.conversations.conftest import by_webhook, settings_for
from tests.phone import Phone

URL = "https://127.0.0.1:1/any/path"


@pytest.fixture
async def bot(telegram: LocalTelegram) -> AsyncIterator[Bot]:
    async with Bot(telegram.token, base_url=telegram.api_base_url) as bot:
        yield bot


async def test_it_is_felt_each_minute_whatever_goes_wrong() -> None:
    pauses: list[float] = []
    asked: list[int] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) > 3:
            raise asyncio.CancelledError

    async def ask() -> None:
        asked.append(1)
        raise NetworkError("gone")

    with pytest.raises(asyncio.CancelledError):
        await feel_pulse(ask, sleep)
    assert pauses == [EVERY_S] * 4
    assert len(asked) == 3


async def test_a_webhook_that_is_not_ours_is_told_once(
    bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    pending: list[int] = []
    watch = WebhookWatch(bot, URL, pending.append)
    await bot.set_webhook(URL)
    await watch.look()
    assert not caplog.records
    await bot.set_webhook("https://127.0.0.1:2/another")
    for _ in range(2):
        await watch.look()
    (line,) = [record.getMessage() for record in caplog.records]
    assert "to https://127.0.0.1:2/another: another process uses this token" in line
    await bot.delete_webhook()
    await watch.look()
    assert pending == [0, 0, 0, 0]


async def test_an_update_that_did_not_reach_us_is_told_with_what_to_look_at(
    bot: Bot, telegram: LocalTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    pending: list[int] = []
    await bot.set_webhook(URL)
    telegram.updates.webhook.last_error_date = telegram.chats.instant()
    telegram.updates.webhook.last_error_message = "Wrong response from the webhook: 404 Not Found"
    watch = WebhookWatch(bot, URL, pending.append)
    for _ in range(2):
        await watch.look()
    (line,) = [record.getMessage() for record in caplog.records]
    assert "404 Not Found" in line
    assert "telegram.webhook_path" in line


async def _answered(
    settings: Settings, db: Database, clock: Clock, phone: Phone, text: str
) -> None:
    stopped, hooked = asyncio.Event(), asyncio.Event()
    insight = Insight(settings, Health(), clock.now)
    async with talking(settings, db, clock.now, insight) as bot:
        serving = asyncio.create_task(receiving(settings, bot, insight, stopped, hooked))
        await asyncio.wait_for(hooked.wait(), 30)
        await phone.say(text)
        stopped.set()
        await serving


@pytest.mark.parametrize(
    ("address", "path"), [("", ""), ("/", ""), ("/a/b-c/d%20e", ""), ("/bots/one", "/bots/one")]
)
async def test_an_update_comes_at_any_path(
    telegram: LocalTelegram,
    sqlite_url: str,
    sqlite_db: Database,
    clock: Clock,
    phone: Phone,
    address: str,
    path: str,
) -> None:
    settings = by_webhook(settings_for(telegram, sqlite_url))
    wanted: dict[str, Any] = {
        "webhook_url": f"http://127.0.0.1:{settings.telegram.webhook_port}{address}",
        "webhook_path": path,
    }
    settings = replace(settings, telegram=replace(settings.telegram, **wanted))
    await _answered(settings, sqlite_db, clock, phone, "/help")
    assert phone.last.from_bot
