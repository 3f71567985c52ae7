"""How a process is: one word for machines and people, served over HTTP from the first second."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from enum import StrEnum
from time import monotonic
from typing import TypeVar

from aiohttp import web

from retrowalk.coach.errors import Misconfigured, NoRoom, WrongKey
from retrowalk.coach.platform.settings import Metrics

T = TypeVar("T")
log = logging.getLogger(__name__)

ANSWER_WITHIN_S = 2.0
"""The database has so long to answer a health check; people would notice a longer wait too."""

BLIP_S = 30.0
"""While a process runs, Telegram may be out of reach for so long before it counts."""

SERVER_FAULT = "5"


class State(StrEnum):
    """How a process is; all but OK are told with HTTP status 503."""

    STARTING = "starting"
    OK = "ok"
    NO_TELEGRAM = "telegram unreachable"
    NO_DATABASE = "database unreachable"
    NO_KEY = "waiting for the key"
    NO_ROOM = "disk full"
    STOPPING = "stopping"


class Health:
    """What is known of a process; `probe` asks the database, once there is one.

    A probe that raises WrongKey says that the database answers, but can't be read.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._probe: Callable[[], Awaitable[object]] | None = None
        self._probing: asyncio.Task[object] | None = None
        self._database_answers: bool | None = None
        self.has_key = True
        self._has_room = True
        self._telegram_silent_since: float | None = None
        self.telegram_answered_at: float | None = None
        self.has_started = False
        self.is_stopping = False

    def probe_with(self, probe: Callable[[], Awaitable[object]]) -> None:
        """The database is open: from now on it is asked by this."""
        self._probe = probe
        self._database_answers = True

    def database_is_silent(self) -> None:
        """The database could not be opened, so far."""
        self._database_answers = False

    def called(self, outcome: str) -> None:
        """A call to Telegram ended: a status, or what went wrong."""
        if outcome.isdecimal() and not outcome.startswith(SERVER_FAULT):
            self._telegram_silent_since = None
            self.telegram_answered_at = self._clock()
        elif outcome != "cut_off" and self._telegram_silent_since is None:
            self._telegram_silent_since = self._clock()

    async def state(self) -> State:
        """How the process is now; within ANSWER_WITHIN_S."""
        if self._probe is not None:
            self._database_answers = await self._ask(self._probe)
        if self.is_stopping:
            return State.STOPPING
        if self._database_answers is False:
            return State.NO_DATABASE
        if not self.has_key:
            return State.NO_KEY
        if not self._has_room:
            return State.NO_ROOM
        if not self.reaches_telegram():
            return State.NO_TELEGRAM
        return State.OK if self.has_started else State.STARTING

    @property
    def reaches_database(self) -> bool:
        """Whether the database answered when it was asked last."""
        return bool(self._database_answers)

    def reaches_telegram(self) -> bool:
        """Whether Telegram answers; a short silence counts only before the start."""
        if self._telegram_silent_since is None:
            return True
        grace_s = BLIP_S if self.has_started else 0.0
        return self._clock() - self._telegram_silent_since < grace_s

    async def _ask(self, probe: Callable[[], Awaitable[object]]) -> bool:
        """Whether the database answers in time; one question at a time, however many ask us."""
        probing = self._probing or asyncio.ensure_future(_awaited(probe))
        self._probing = probing
        done, _ = await asyncio.wait({probing}, timeout=ANSWER_WITHIN_S)
        if not done:
            return False
        if self._probing is probing:
            self._probing = None
        error = probing.exception()
        self.has_key = not isinstance(error, WrongKey)
        self._has_room = not isinstance(error, NoRoom)
        return error is None or not self.has_key or not self._has_room


async def _awaited(probe: Callable[[], Awaitable[T]]) -> T:
    return await probe()


@asynccontextmanager
async def health_served(
    wanted: Metrics, health: Health, metrics: Callable[[], Awaitable[tuple[bytes, str]]]
) -> AsyncIterator[None]:
    """Serve /healthz and /metrics until the end; port 0 serves nothing.

    `metrics` gives the body of /metrics and its type. Raises Misconfigured when the port is taken.
    """
    if not wanted.port:
        yield
        return

    async def healthz(_request: web.Request) -> web.Response:
        state = await health.state()
        return web.json_response({"state": state}, status=200 if state is State.OK else 503)

    async def measured(_request: web.Request) -> web.Response:
        body, kind = await metrics()
        return web.Response(body=body, headers={"Content-Type": kind})

    app = web.Application()
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/metrics", measured)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await listen(web.TCPSite(runner, wanted.listen, wanted.port), "metrics.port", wanted.port)
        yield
    finally:
        await runner.cleanup()


async def listen(site: web.BaseSite, key: str, port: int) -> None:
    """Begin to listen. Raises Misconfigured, with the setting `key`, where that can't be."""
    try:
        await site.start()
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise Misconfigured(key, f"port {port} can't be used ({why}).") from None
