"""The clock of a process: APScheduler's ticks, and a stop that lets a running tick finish."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import (  # type: ignore[import-untyped]  # has no types
    AsyncIOScheduler,
)

from retrowalk.coach.errors import TryLater, WrongKey
from retrowalk.coach.platform import metrics

log = logging.getLogger(__name__)

STOP_WITHIN_S = 3.0


class Clockwork:
    """Calls `tick` every few seconds, one at a time, and never skips because it was late."""

    def __init__(self, tick: Callable[[], Awaitable[None]], every_seconds: float) -> None:
        self._tick = tick
        self._one_at_a_time = asyncio.Lock()
        self._stopped = False
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        # At once, for whatever fell due while nothing ran; the first interval ends only later.
        self._scheduler.add_job(self._ticked, misfire_grace_time=None)
        self._scheduler.add_job(
            self._ticked,
            "interval",
            seconds=every_seconds,
            misfire_grace_time=None,  # the default of one second drops late ticks
            coalesce=True,
            max_instances=1,
        )

    def start(self) -> None:
        """Begin to tick."""
        metrics.LAST_TICK.set_to_current_time()  # so that a first tick that never ends is seen
        self._scheduler.start()

    async def nudge(self) -> None:
        """Tick now: somebody moved the clock. Does nothing once stopped."""
        if self._stopped:
            return
        async with self._one_at_a_time:
            await self._guarded()

    async def stop(self) -> None:
        """No new tick; the running one may finish (APScheduler's own stop would cut it off)."""
        self._stopped = True
        self._scheduler.pause()
        try:
            await asyncio.wait_for(self._one_at_a_time.acquire(), STOP_WITHIN_S)
        except TimeoutError:
            log.warning("a tick did not finish in time")
        self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)  # APScheduler puts its shutdown off to the loop's next round

    async def _ticked(self) -> None:
        if self._one_at_a_time.locked():
            return  # the one under way sees what is due now too
        try:
            async with self._one_at_a_time:
                await self._guarded()
        except asyncio.CancelledError:
            if not self._stopped:  # else it is said already, and APScheduler would add a trace
                raise

    async def _guarded(self) -> None:
        try:
            with metrics.TICK_SECONDS.time():
                await self._tick()
            metrics.TICKS.labels("ok").inc()
            metrics.LAST_TICK.set_to_current_time()
        except WrongKey as wrong:
            metrics.TICKS.labels("failed").inc()
            log.error("reminders wait for the right key. %s", wrong)  # noqa: TRY400  a sentence for the operator
        except TryLater as passing:
            metrics.TICKS.labels("failed").inc()
            log.warning("reminders have to wait: %s", passing)
        except Exception as error:  # noqa: BLE001  one bad tick must not end the ticking
            metrics.TICKS.labels("failed").inc()
            log.error("a tick failed (%s)", type(error).__name__)  # noqa: TRY400  no content in logs
