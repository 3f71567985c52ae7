"""A process from its start to its stop: `run` (both halves), `bot` or `scheduler`.

The start waits, with a line in the log each minute, for the database and for Telegram; a stop is
heard in every phase (`stop.py`), and health is served from the first second (`health.py`).
"""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from importlib.metadata import version
from random import Random
from time import monotonic
from typing import TYPE_CHECKING

from retrowalk.coach.errors import Misconfigured
from retrowalk.coach.platform.settings import Settings
from retrowalk.service.health import Health, health_served, listen
from retrowalk.service.insight import Insight
from retrowalk.service.patience import in_a_thread, passing, until_it_answers
from retrowalk.service.stop import Stop, Stopped

if TYPE_CHECKING:
    from retrowalk.bot.application import TelegramBot
    from retrowalk.bot.wire.inbox import Lanes
    from retrowalk.bot.wire.send_rate import Waiting
    from retrowalk.coach.store.database import Database
    from retrowalk.scheduler.clockwork import Clockwork

log = logging.getLogger(__name__)

RUN, BOT, SCHEDULER = "run", "bot", "scheduler"
FIRST_POLL_S = 0.2
"""The first messages are fetched before the slower half is even imported."""

INTRODUCED_AFTER_S = 2.0
"""Telegram knows our commands since the last start: what fell due meanwhile is sent first."""

FINISH_WITHIN_S = 3.0
"""What is under way at a stop has so long; the rest comes again."""

WEBHOOK = "webhook"


class Service:
    """One process: what it was told, and what is known of it."""

    def __init__(
        self, settings: Settings, role: str, now: Callable[[], datetime], stop: Stop
    ) -> None:
        self._settings = settings
        self._role = role
        self._now = now
        self._stop = stop
        self.health = Health()
        self._insight = Insight(settings, self.health, now)
        self._can_hear = asyncio.Event()

    async def run(self, open_database: Callable[[], Database]) -> None:
        """Run until a stop is wished for.

        `open_database` opens it with the right schema and key, or raises TryLater while it does
        not answer. Raises Misconfigured with one sentence when this can't run as asked.
        """
        self._stop.enter_loop()
        began = monotonic()
        served = health_served(self._settings.metrics, self.health, self._insight.exposed)
        async with served, AsyncExitStack() as stack:
            try:
                database = await self._stop.unless(self._opened(open_database))
                stack.callback(database.close)
                self._insight.watch_database(database)
                reached = talking(self._settings, database, self._now, self._insight)
                bot = await self._stop.unless(stack.enter_async_context(reached))
                await self._live(database, bot)
            except Stopped:
                self.health.is_stopping = True
        ran_for = timedelta(seconds=round(monotonic() - began))
        log.info("stopped after %s (%s)", ran_for, self._stop.by)

    async def _opened(self, open_database: Callable[[], Database]) -> Database:
        async def attempt() -> Database:
            try:
                return await in_a_thread(open_database)
            except Exception:
                self.health.database_is_silent()
                raise

        return await until_it_answers("the database", attempt)

    async def _live(self, database: Database, bot: TelegramBot) -> None:
        """Everything runs, until a stop is wished for or one part ends by a mistake."""
        stack, tasks = AsyncExitStack(), [asyncio.create_task(self._hear(bot))]
        try:
            await asyncio.wait(tasks, timeout=FIRST_POLL_S)
            if self._role != BOT:
                await stack.enter_async_context(reminding(self._settings, database, bot, self._now))
            await self._stop.unless(self._say_what_runs(database, bot))
            gc.freeze()  # what is loaded by now stays: the collector need not look at it again
            tasks.append(asyncio.create_task(self._watch(bot)))
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._stop.wished.set()
            self.health.is_stopping = True
            for task in tasks[1:]:
                task.cancel()
            # Both halves finish side by side: there is little time.
            ends = await asyncio.gather(stack.aclose(), *tasks, return_exceptions=True)
        for end in ends:
            if isinstance(end, Exception):
                self._check(end)

    async def _hear(self, bot: TelegramBot) -> None:
        if self._role == SCHEDULER:
            self._can_hear.set()
            await self._stop.wished.wait()
        else:
            await receiving(self._settings, bot, self._insight, self._stop.wished, self._can_hear)

    async def _say_what_runs(self, database: Database, bot: TelegramBot) -> None:
        from retrowalk.coach.store.schema import version_of  # noqa: PLC0415  a lean start

        mode = "none" if self._role == SCHEDULER else self._settings.telegram.mode
        schema = await until_it_answers(
            "the database", lambda: database.run(lambda tx: version_of(tx.conn) or "none")
        )
        self._insight.runs(self._role, mode, schema)
        log.info(
            "Retrowalk %s runs as @%s: %s, mode %s, database %s, schema %s",
            version("retrowalk"),
            bot.bot.username,
            self._role,
            mode,
            database.engine.url.render_as_string(hide_password=True),
            schema,
        )

    async def _watch(self, bot: TelegramBot) -> None:
        """Once messages can come the start is over; then see that Telegram stays within reach.

        Until the stop. Raises InvalidToken once the token is revoked; a poller sees that itself.
        """
        from retrowalk.service.pulse import WebhookWatch, feel_pulse  # noqa: PLC0415  a lean start

        await self._can_hear.wait()
        self.health.has_started = True
        wanted = self._settings.telegram
        if self._role == SCHEDULER:
            await feel_pulse(bot.bot.get_me)
        elif wanted.mode == WEBHOOK:
            await feel_pulse(WebhookWatch(bot.bot, wanted.webhook_url, self._insight.pending).look)
        else:
            await self._stop.wished.wait()

    def _check(self, end: Exception) -> None:
        """At a stop nobody waits any more for what does not answer."""
        why = passing(end) if self._stop.by else None
        if why is None:
            raise end
        log.warning("not finished, and done at the next start: %s", why)


@asynccontextmanager
async def talking(
    settings: Settings,
    database: Database,
    now: Callable[[], datetime],
    insight: Insight,
    waiting: Waiting | None = None,
) -> AsyncIterator[TelegramBot]:
    """The bot, connected to Telegram until the end; waits until Telegram answers.

    `waiting` is how it waits before it sends, where the clock is not the machine's.
    """
    from telegram.error import InvalidToken  # noqa: PLC0415  a lean start

    from retrowalk.bot.application import TelegramBot  # noqa: PLC0415  the same
    from retrowalk.bot.wire.request import NoBotApi  # noqa: PLC0415  the same

    bot = TelegramBot(settings, database, now, waiting)
    bot.watch_calls(insight.called)
    try:
        await until_it_answers("Telegram", bot.start)
        yield bot
    except InvalidToken:
        raise Misconfigured(
            "telegram.token", "Telegram does not know this token; ask @BotFather."
        ) from None
    except NoBotApi as error:
        raise Misconfigured(
            "telegram.api_base_url", f"{error}; Telegram's own is https://api.telegram.org."
        ) from None
    finally:
        await bot.stop()


@asynccontextmanager
async def reminding(
    settings: Settings, database: Database, bot: TelegramBot, now: Callable[[], datetime]
) -> AsyncIterator[Clockwork]:
    """The clock that reminds, until the end."""
    from retrowalk.bot.answering.due_messages import compose  # noqa: PLC0415  a lean start
    from retrowalk.coach.platform import access  # noqa: PLC0415  the same
    from retrowalk.scheduler.broadcasts import Wishes  # noqa: PLC0415  the same
    from retrowalk.scheduler.clockwork import Clockwork  # noqa: PLC0415  the same
    from retrowalk.scheduler.deliver import Postman, Rules  # noqa: PLC0415  the same
    from retrowalk.scheduler.rounds import go_round  # noqa: PLC0415  the same

    wanted = settings.scheduler
    retention = timedelta(days=settings.privacy.retention_days)
    postman = Postman(
        database,
        lambda tx, letter, at: compose(tx, letter, at, bot.stage),
        bot.sender.send_now,
        now,
        Rules(
            timedelta(seconds=wanted.lease_seconds),
            wanted.batch,
            timedelta(minutes=wanted.late_after_minutes),
        ),
        Random(),  # noqa: S311  jitter
        bot.sender.turn,
    )

    to_everybody = Wishes(settings.practice.broadcast_per_minute, access.listed_people(settings))

    async def tick() -> None:
        await go_round(postman, database, now, to_everybody, retention)

    clockwork = Clockwork(tick, wanted.tick_seconds)
    clockwork.start()
    try:
        yield clockwork
    finally:
        postman.finish()
        await clockwork.stop()
        await postman.stop()


async def receiving(
    settings: Settings,
    bot: TelegramBot,
    insight: Insight,
    stopped: asyncio.Event,
    hooked: asyncio.Event | None = None,
) -> None:
    """Answer updates until `stopped`; then what is under way is finished first.

    `hooked` is set once updates can come. Raises Misconfigured for what Telegram refuses.
    """
    from retrowalk.bot.wire.inbox import PollingInbox  # noqa: PLC0415  a lean start
    from retrowalk.service.page import page_served  # noqa: PLC0415  the same

    lanes = insight.lanes(bot.process, bot.failed, bot.meanwhile)
    introduced = asyncio.create_task(_introduced(bot))
    watch = asyncio.create_task(_pass_on(stopped, lanes.stopping))
    hooked = hooked or asyncio.Event()
    try:
        async with page_served(settings.page, bot.page_content):
            if settings.telegram.mode == WEBHOOK:
                await _by_webhook(settings, bot, lanes, stopped, hooked)
            else:
                hooked.set()
                await PollingInbox(bot.bot, lanes, bot.is_urgent).run()
    finally:
        for task in (introduced, watch):
            task.cancel()
        await asyncio.gather(introduced, watch, return_exceptions=True)


async def _by_webhook(
    settings: Settings,
    bot: TelegramBot,
    lanes: Lanes,
    stopped: asyncio.Event,
    hooked: asyncio.Event,
) -> None:
    from aiohttp import web  # noqa: PLC0415  a lean start
    from telegram.error import BadRequest  # noqa: PLC0415  the same

    from retrowalk.bot.wire.inbox import ALLOWED_UPDATES, WebhookInbox  # noqa: PLC0415  the same
    from retrowalk.bot.wire.webhook import path_of  # noqa: PLC0415  the same

    wanted = settings.telegram
    inbox = WebhookInbox(lanes, wanted.webhook_secret, bot.responses)
    runner = web.AppRunner(
        inbox.routes(path_of(wanted)), access_log=None, shutdown_timeout=FINISH_WITHIN_S
    )
    await runner.setup()

    async def hook() -> None:
        await until_it_answers(
            "Telegram",
            lambda: bot.bot.set_webhook(
                wanted.webhook_url,
                secret_token=wanted.webhook_secret,
                allowed_updates=ALLOWED_UPDATES,
            ),
        )
        hooked.set()

    hooking = asyncio.create_task(hook())
    waiting = asyncio.create_task(stopped.wait())
    try:
        site = web.TCPSite(runner, wanted.webhook_listen, wanted.webhook_port)
        await listen(site, "telegram.webhook_port", wanted.webhook_port)
        await asyncio.wait({hooking, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if hooking.done():
            hooking.result()
        await waiting
    except BadRequest as error:
        raise Misconfigured("telegram.webhook_url", f"Telegram refuses it: {error}.") from None
    finally:
        for task in (hooking, waiting):
            task.cancel()
        await asyncio.gather(hooking, waiting, return_exceptions=True)
        await runner.cleanup()


async def _introduced(bot: TelegramBot) -> None:
    """Tell Telegram who we are; nothing waits for that, and a refusal stops nothing."""
    from telegram.error import TelegramError  # noqa: PLC0415  a lean start

    await asyncio.sleep(INTRODUCED_AFTER_S)
    try:
        await until_it_answers("Telegram", bot.introduce)
    except TelegramError as error:
        log.warning("the commands could not be set: %s", error)


async def _pass_on(stopped: asyncio.Event, to: asyncio.Event) -> None:
    await stopped.wait()
    to.set()
