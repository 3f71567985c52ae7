"""The whole coach beside a local Telegram, with a clock that moves only when it is told to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from retrowalk.bot.wire.send_rate import Waiting
from retrowalk.coach.platform.settings import (
    DatabaseSettings,
    Scheduler,
    Secret,
    Settings,
    Telegram,
)
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock, Leap
from retrowalk.demo.server import LocalTelegram
from retrowalk.demo.story import Story, lived_weeks
from retrowalk.scheduler.clockwork import Clockwork
from retrowalk.service.health import Health
from retrowalk.service.insight import Insight
from retrowalk.service.serve import receiving, reminding, talking

PERSON, NAME = 2001, "Ruth"
ZONE = ZoneInfo(Story.ZONE)
BEGINS = datetime(2026, 11, 16, 10, 0, tzinfo=ZONE)
"""A Monday, in the morning."""

NEVER_S = 86_400


@dataclass(frozen=True, slots=True)
class World:
    """One person, the coach, and the time between them."""

    telegram: LocalTelegram
    database: Database
    clock: Clock
    clockwork: Clockwork
    group: int

    async def pass_by(self, span: timedelta, step: timedelta = timedelta(hours=1)) -> None:
        """Let time pass; what falls due on the way comes at the end of its step."""
        end = self.clock.now() + span
        while self.clock.now() < end:
            self.clock.set(min(self.clock.now() + step, end))
            await self.clockwork.nudge()
        self.telegram.tell_clock()
        await self.settle()

    async def until(self, weekday: int, at: time) -> None:
        """Let time pass until a time of day on the next such weekday (Monday is 0)."""
        here = self.clock.now().astimezone(ZONE)
        date = here.date() + timedelta(days=(weekday - here.weekday()) % 7)
        goal = datetime.combine(date, at, ZONE)
        if goal <= here:
            goal = datetime.combine(date + timedelta(days=7), at, ZONE)
        await self.pass_by(goal.astimezone(UTC) - here.astimezone(UTC))

    async def settle(self) -> None:
        """Wait until the coach has answered all that was said."""
        waiting = (await self.telegram.door("settle", {"seconds": 60}))["pending"]
        if waiting:
            raise TimeoutError(f"not answered within a minute: {waiting}")

    def settle_in(self, language: str, weeks: int, *, dark: bool) -> None:
        """Give the person a plan, and weeks of sessions behind it."""
        now = self.clock.now()
        self.database.run_now(
            lambda tx: lived_weeks(tx, now, PERSON, language, weeks=weeks, dark=dark)
        )
        self.telegram.chats.people[PERSON].started = True


@asynccontextmanager
async def a_world(folder: Path, language: str) -> AsyncIterator[World]:
    """A new one, on a new database in `folder`; whoever writes has a phone in `language`."""
    clock = Clock(BEGINS.astimezone(UTC))
    database_url = f"sqlite:///{folder}/screens.sqlite3"
    with Database.open(database_url, Vault([Vault.generate_key()])) as database:
        migrate(database)
        story = Story(database, clock)
        telegram = LocalTelegram(
            now=clock.now,
            zone=story.ZONE,
            on_clock=story.move,
            on_scenario=story.begin,
            scenarios=story.SCENARIOS,
        )
        telegram.chats.add_person(NAME, language, id_=PERSON)
        group = telegram.chats.add_group(telegram.group.title, [PERSON, telegram.ben.id])
        async with telegram:
            settings = Settings(
                telegram=Telegram(
                    token=Secret(telegram.token),
                    api_base_url=telegram.api_base_url.removesuffix("/bot"),
                    messages_per_second=1000,
                ),
                database=DatabaseSettings(url=database_url),
                scheduler=Scheduler(tick_seconds=NEVER_S),
            )
            leap = Leap(clock)
            insight, stopped = Insight(settings, Health(), clock.now), asyncio.Event()
            async with (
                talking(
                    settings, database, clock.now, insight, Waiting(leap.now_s, leap.sleep)
                ) as bot,
                reminding(settings, database, bot, clock.now) as clockwork,
            ):
                story.connect(telegram, clockwork)
                hearing = asyncio.create_task(receiving(settings, bot, insight, stopped))
                try:
                    yield World(telegram, database, clock, clockwork, group.id)
                finally:
                    stopped.set()
                    await hearing
