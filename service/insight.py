"""What happens in a process, told to metrics and to its health. Knows kinds, never content."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import cached_property
from importlib.metadata import version
from time import monotonic
from types import ModuleType
from typing import TYPE_CHECKING

from retrowalk.bot.wire.outcome import Outcome
from retrowalk.bot.wire.raw import Raw, within
from retrowalk.coach.errors import RetrowalkError
from retrowalk.coach.platform.logs import update_number
from retrowalk.coach.platform.settings import Settings
from retrowalk.service.health import ANSWER_WITHIN_S, Health

if TYPE_CHECKING:
    from retrowalk.bot.wire.inbox import Lanes
    from retrowalk.coach.store.database import Database

log = logging.getLogger(__name__)

KINDS = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
OTHER = "other"
WAITING_FOR_UPDATES = "getUpdates"
QUEUE_EVERY, PEOPLE_EVERY = timedelta(seconds=10), timedelta(minutes=15)
"""Counting costs the database something: an older number will do for so long."""


class Insight:
    """Watches one process. Without `metrics` (nobody reads them) only its health is told."""

    def __init__(
        self,
        settings: Settings,
        health: Health,
        now: Callable[[], datetime],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._now = now
        self._clock = clock
        self._health = health
        self._db: Database | None = None
        self._counted = dict.fromkeys(("queue", "people"), datetime.min.replace(tzinfo=UTC))
        self._is_read = bool(settings.metrics.port)

    @cached_property
    def _metrics(self) -> ModuleType | None:
        """The metrics, where somebody reads them; dear to import."""
        if not self._is_read:
            return None
        from retrowalk.coach.platform import metrics  # noqa: PLC0415  see above

        return metrics

    def runs(self, role: str, mode: str, schema: str) -> None:
        """The start is over: this is what runs."""
        if self._metrics is not None:
            self._metrics.INFO.labels(version("retrowalk"), role, mode, schema).set(1)

    def watch_database(self, db: Database) -> None:
        """There is a database now, for health and for counting."""
        self._db = db
        self._health.probe_with(db.probe)

    def called(self, method: str, outcome: str, seconds: float) -> None:
        """A call to Telegram ended so."""
        self._health.called(outcome)
        if self._metrics is None:
            return
        self._metrics.TELEGRAM_CALLS.labels(outcome).inc()
        if method != WAITING_FOR_UPDATES:
            self._metrics.TELEGRAM_SECONDS.labels(method).observe(seconds)

    def pending(self, count: int) -> None:
        """Telegram holds so many updates for the webhook."""
        if self._metrics is not None:
            self._metrics.UPDATES_PENDING.set(count)

    def lanes(
        self,
        process: Callable[[Raw, int], Awaitable[Outcome]],
        failed: Callable[[Raw, Exception], Awaitable[bool]],
        meanwhile: Callable[[Raw], Awaitable[None]],
    ) -> Lanes:
        """The lanes of updates, watched: each line of the log says of which update it is."""
        from retrowalk.bot.wire.inbox import Lanes  # noqa: PLC0415  a lean start

        async def processed(raw: Raw, behind: int) -> None:
            update_number.set(int(raw["update_id"]))
            began, kind = self._clock(), kind_of(raw)
            outcome: Outcome | None = None  # unless a failure is told by `broken`
            self._took(raw)
            try:
                outcome = await process(raw, behind)
            except RetrowalkError:
                outcome = Outcome.WAITS
                raise
            except asyncio.CancelledError:
                outcome = Outcome.CUT_OFF
                raise
            finally:
                self._ended(kind, outcome, self._clock() - began)

        async def broken(raw: Raw, error: Exception) -> bool:
            is_aside = await failed(raw, error)
            if self._metrics is not None:
                outcome = Outcome.PUT_ASIDE if is_aside else Outcome.FAILED
                self._metrics.UPDATES.labels(kind_of(raw), outcome).inc()
            return is_aside

        return Lanes(processed, broken, meanwhile=meanwhile)

    def _took(self, raw: Raw) -> None:
        if self._metrics is None:
            return
        self._metrics.UPDATES_UNDER_WAY.inc()
        date = within(raw, "message", "date")
        if isinstance(date, int):
            lag_s = self._now().timestamp() - date
            self._metrics.UPDATE_LAG_SECONDS.observe(max(0.0, lag_s))

    def _ended(self, kind: str, outcome: Outcome | None, seconds: float) -> None:
        log.debug("%s %s in %.3f s", kind, outcome or "failed", seconds)
        if self._metrics is None:
            return
        self._metrics.UPDATES_UNDER_WAY.dec()
        if outcome is None:
            return
        self._metrics.UPDATES.labels(kind, outcome).inc()
        if outcome is Outcome.ANSWERED:
            self._metrics.ANSWER_SECONDS.labels(kind).observe(seconds)

    async def exposed(self) -> tuple[bytes, str]:
        """What stands at /metrics, and its type; counts are taken anew where they are old."""
        from prometheus_client import CONTENT_TYPE_LATEST, generate_latest  # noqa: PLC0415  see metrics

        if self._metrics is not None:
            await self._health.state()
            self._metrics.REACHED.labels("database").set(self._health.reaches_database)
            self._metrics.REACHED.labels("telegram").set(self._health.reaches_telegram())
            self._metrics.REACHED.labels("key").set(self._health.has_key)
            await self._count(self._metrics)
        return generate_latest(), CONTENT_TYPE_LATEST

    async def _count(self, metrics: ModuleType) -> None:
        from retrowalk.coach.store import census  # noqa: PLC0415  a lean start

        now = self._now()
        if self._db is None or not self._health.reaches_database:
            return
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                if now - self._counted["queue"] >= QUEUE_EVERY:
                    self._counted["queue"] = now
                    queue = await self._db.run_behind(lambda tx: census.queue(tx, now))
                    metrics.OUTBOX_WAITING.set(queue.waiting)
                    metrics.OUTBOX_LAG_SECONDS.set(queue.lag_s)
                if now - self._counted["people"] >= PEOPLE_EVERY:
                    self._counted["people"] = now
                    for days, count in (
                        await self._db.run_behind(lambda tx: census.active(tx, now))
                    ).items():
                        metrics.PEOPLE_ACTIVE.labels(str(days)).set(count)
        except (RetrowalkError, TimeoutError):
            return  # the numbers of before stay; that the database is gone stands beside them


def kind_of(raw: Raw) -> str:
    """The kind of an update, one of few."""
    return next((kind for kind in KINDS if kind in raw), OTHER)
