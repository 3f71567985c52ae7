"""A process from its start to its stop: `run` (both halves), `bot` or `scheduler`.

The start waits, with a line in the log each minute, for the database and for Telegram; a stop is
heard in every phase (`stop.py`), and health is served from the first second (`health.py`).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from importlib.metadata import version
from random import Random
from time import monotonic
from typing import TYPE_CHECKING

from coach.errors import Misconfigured
from coach.settings import Settings
from service.health import Health, health_served, listen
from service.insight import Insight
from service.patience import in_a_thread, until_it_answers
from service.stop import Stop, Stopped

if TYPE_CHECKING:
    from bot.application import TelegramBot
    from bot.inbox import Lanes
    from coach.store.database import Database
    from scheduler.clockwork import Clockwork

log = logging.getLogger(__name__)

RUN, BOT, SCHEDULER = "run", "bot", "scheduler"
FIRST_POLL_S = 0.2
"""The first messages are fetched before the slower half is even imported."""

FINISH_WITHIN_S = 3.0
"""What is under way at a stop has so long; the rest comes again."""

WEBHOOK = "webhook"


async def serve(
    settings: Settings,
    role: str,
    open_database: Callable[[], Database],
    now: Callable[[], datetime],
    stop: Stop,
) -> None:
    """Run until a stop is wished for.

    `open_database` opens it with the right schema and key, or raises TryLater while it does not
    answer. Raises Misconfigured with one sentence when this can't run as asked.
    """
    stop.enter_loop()
    health = Health()
    insight = Insight(settings, health, now)
    began = monotonic()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(health_served(settings.metrics, health, insight.exposed))
        try:
            database = await stop.unless(_opened(open_database, health))
            stack.callback(database.close)
            insight.watch_database(database)
            bot = await stop.unless(
                stack.enter_async_context(talking(settings, database, now, insight))
            )
            await _lived(settings, role, database, bot, now, stop, health, insight)
        except Stopped:
            health.is_stopping = True
    log.info("stopped after %s (%s)", timedelta(seconds=round(monotonic() - began)), stop.by)


async def _opened(open_database: Callable[[], Database], health: Health) -> Database:
    async def attempt() -> Database:
        try:
            return await in_a_thread(open_database)
        except Exception:
            health.database_is_silent()
            raise

    return await until_it_answers("the database", attempt)


async def _lived(
    settings: Settings,
    role: str,
    database: Database,
    bot: TelegramBot,
    now: Callable[[], datetime],
    stop: Stop,
    health: Health,
    insight: Insight,
) -> None:
    from service.pulse import feel_pulse  # noqa: PLC0415  a lean start

    hooked = asyncio.Event()  # set once updates can come
    if role == SCHEDULER:
        running = asyncio.create_task(_hears_nobody(stop.wished, hooked))
    else:
        running = asyncio.create_task(receiving(settings, bot, insight, stop.wished, hooked))
    stack, tasks = AsyncExitStack(), [running]
    try:
        await asyncio.wait({running}, timeout=FIRST_POLL_S)
        if role != BOT:
            await stack.enter_async_context(reminding(settings, database, bot, now))
        await _say_what_runs(settings, role, database, bot, insight)
        tasks += [
            asyncio.create_task(_start_ends(health, hooked)),
            asyncio.create_task(feel_pulse(_pulse(settings, role, bot, insight))),
        ]
        await asyncio.wait({running})
    finally:
        stop.wished.set()
        health.is_stopping = True
        for task in tasks[1:]:
            task.cancel()
        # Both halves finish side by side: there is little time.
        ends = await asyncio.gather(stack.aclose(), *tasks, return_exceptions=True)
    for end in ends:
        if isinstance(end, Exception):
            raise end


async def _hears_nobody(stopped: asyncio.Event, hooked: asyncio.Event) -> None:
    hooked.set()
    await stopped.wait()


async def _say_what_runs(
    settings: Settings, role: str, database: Database, bot: TelegramBot, insight: Insight
) -> None:
    from coach.store.schema import version_of  # noqa: PLC0415  a lean start

    mode = "none" if role == SCHEDULER else settings.telegram.mode
    schema = await database.run(lambda tx: version_of(tx.conn) or "none")
    insight.runs(role, mode, schema)
    log.info(
        "Retrowalk %s runs as @%s: %s, mode %s, database %s, schema %s",
        version("retrowalk"),
        bot.bot.username,
        role,
        mode,
        database.engine.url.render_as_string(hide_password=True),
        schema,
    )


def _pulse(
    settings: Settings, role: str, bot: TelegramBot, insight: Insight
) -> Callable[[], Awaitable[object]]:
    from service.pulse import WebhookWatch  # noqa: PLC0415  a lean start

    if role == SCHEDULER:
        return bot.bot.get_me
    if settings.telegram.mode == WEBHOOK:
        return WebhookWatch(bot.bot, settings.telegram.webhook_url, insight.pending).look
    return _asks_anyway


async def _asks_anyway() -> None:
    """Polling needs no pulse."""


async def _start_ends(health: Health, hooked: asyncio.Event) -> None:
    await hooked.wait()
    health.has_started = True


@asynccontextmanager
async def talking(
    settings: Settings, database: Database, now: Callable[[], datetime], insight: Insight
) -> AsyncIterator[TelegramBot]:
    """The bot, connected to Telegram until the end; waits until Telegram answers."""
    from telegram.error import InvalidToken  # noqa: PLC0415  a lean start

    from bot.application import TelegramBot  # noqa: PLC0415  the same
    from bot.request import NoBotApi  # noqa: PLC0415  the same

    bot = TelegramBot(settings, database, now)
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
    from bot.letters import compose  # noqa: PLC0415  a lean start
    from scheduler.clockwork import Clockwork  # noqa: PLC0415  the same
    from scheduler.deliver import Postman, Rules  # noqa: PLC0415  the same
    from scheduler.due import claim_due  # noqa: PLC0415  the same
    from scheduler.housekeeping import keep_house  # noqa: PLC0415  the same

    wanted = settings.scheduler
    late_after = timedelta(minutes=wanted.late_after_minutes)
    postman = Postman(
        database,
        lambda tx, letter, at: compose(tx, letter, at, bot.stage),
        bot.sender.send,
        now,
        Rules(timedelta(seconds=wanted.lease_seconds), wanted.batch),
        Random(),  # noqa: S311  jitter
    )

    async def tick() -> None:
        try:
            while await claim_due(database, now(), late_after=late_after, batch=wanted.batch):
                await postman.deliver()  # nobody's reminder waits until all others are due
        finally:  # what is in the outbox already goes out, whatever became of the rest
            await postman.deliver()
        await keep_house(database, now(), timedelta(days=settings.privacy.retention_days))

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
    from bot.inbox import PollingInbox  # noqa: PLC0415  a lean start

    lanes = insight.lanes(bot.process, bot.failed)
    introduced = asyncio.create_task(_introduced(bot))
    watch = asyncio.create_task(_pass_on(stopped, lanes.stopping))
    hooked = hooked or asyncio.Event()
    try:
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

    from bot.inbox import ALLOWED_UPDATES, WebhookInbox  # noqa: PLC0415  the same
    from bot.webhook import path_of  # noqa: PLC0415  the same

    wanted = settings.telegram
    inbox = WebhookInbox(lanes, wanted.webhook_secret)
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

    await asyncio.sleep(FIRST_POLL_S)
    try:
        await until_it_answers("Telegram", bot.introduce)
    except TelegramError as error:
        log.warning("the commands could not be set: %s", error)


async def _pass_on(stopped: asyncio.Event, to: asyncio.Event) -> None:
    await stopped.wait()
    to.set()
