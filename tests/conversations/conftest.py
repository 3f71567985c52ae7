"""The whole coach in one process, over HTTP against the local Telegram."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from retrowalk.bot.wire.send_rate import Waiting
from retrowalk.coach.platform.settings import (
    DatabaseSettings,
    Scheduler,
    Secret,
    Settings,
    Telegram,
)
from retrowalk.coach.store import walks
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.pauses import StoredPause, every
from retrowalk.demo.clock import Clock, Leap
from retrowalk.demo.server import LocalTelegram
from retrowalk.service.health import Health
from retrowalk.service.insight import Insight
from retrowalk.service.serve import receiving, reminding, talking
from tests.phone import Phone, Seen

ANA = 1001
"""The person whose phone the tests hold."""


@dataclass
class Running:
    """The coach while it runs."""

    nudge: Callable[[], Awaitable[None]]
    db: Database


def leaping(clock: Clock) -> Waiting:
    """A pace that lets out what it would let out, and waits for nothing in earnest."""
    leap = Leap(clock)
    return Waiting(leap.now_s, leap.sleep)


def settings_for(telegram: LocalTelegram, url: str) -> Settings:
    return Settings(
        telegram=Telegram(
            token=Secret(telegram.token),
            api_base_url=telegram.api_base_url.removesuffix("/bot"),
            messages_per_second=1000,
        ),
        database=DatabaseSettings(url=url),
        scheduler=Scheduler(tick_seconds=60),
    )


@asynccontextmanager
async def running(settings: Settings, db: Database, clock: Clock) -> AsyncIterator[Running]:
    stopped = asyncio.Event()
    insight = Insight(settings, Health(), clock.now)
    async with (
        talking(settings, db, clock.now, insight, leaping(clock)) as bot,
        reminding(settings, db, bot, clock.now) as clockwork,
    ):
        serving = asyncio.create_task(receiving(settings, bot, insight, stopped))
        yield Running(clockwork.nudge, db)
        stopped.set()
        await serving


@pytest.fixture
async def coach(
    telegram: LocalTelegram, clock: Clock, database_url: str, db: Database
) -> AsyncIterator[Running]:
    """Bot and reminders by polling, on each database in turn."""
    async with running(settings_for(telegram, database_url), db, clock) as found:
        yield found


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def by_webhook(settings: Settings) -> Settings:
    port = free_port()
    return replace(
        settings,
        telegram=replace(
            settings.telegram,
            mode="webhook",
            webhook_url=f"http://127.0.0.1:{port}/any/path",
            webhook_port=port,
            webhook_secret=Secret("a-secret-of-our-own"),
        ),
    )


async def pass_by(coach: Running, clock: Clock, total: timedelta, step: timedelta) -> None:
    """Let time pass in steps, with a tick of the clockwork after each."""
    for _ in range(int(total / step)):
        clock.forward(step)
        await coach.nudge()


def bot_said(phone: Phone, words: str) -> list[str]:
    """What the bot said with these words in it, in this chat."""
    return [m.text for m in phone.messages if m.from_bot and words in m.text]


async def set_up(phone: Phone) -> None:
    """A goal with buttons: treadmill, Mon Wed Fri, 18:00, Berlin."""
    await phone.say("/start")
    for label in (
        "Yes, I agree. Let's go",
        "None of these",
        "Treadmill with rails",
        "Mon, Wed, Fri · 18:00",
    ):
        await phone.tap(label)
    await phone.tap(next(label for label in phone.last.buttons if "Berlin" in label))


def kept(coach: Running) -> list[walks.Walk]:
    """What stands in the log of Ana."""
    return coach.db.run_now(lambda tx: walks.every(tx, ANA))


def pauses(coach: Running) -> list[StoredPause]:
    """The pauses of Ana."""
    return coach.db.run_now(lambda tx: every(tx, ANA))


async def begin_session(phone: Phone) -> None:
    """A guided session that goes on."""
    await phone.say("start")
    await phone.tap("All set, go")


async def reminded(phone: Phone, clock: Clock, coach: Running) -> Seen:
    """The reminder at 18:00 of the day on which a goal was set."""
    clock.forward(timedelta(hours=8))
    await coach.nudge()
    return await phone.hear("💡")


async def told(telegram: LocalTelegram, language: str, *messages: str) -> str:
    """All that the bot says to the last of the messages of somebody new."""
    person = telegram.chats.add_person("Somebody", language)
    phone = Phone(telegram, person.id)
    for message in messages:
        await phone.say(message)
    return "\n".join(answer.text for answer in phone.answers)
