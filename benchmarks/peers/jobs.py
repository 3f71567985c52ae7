"""A job for each person, the usual way to remind: APScheduler's, or the job queue of the library.

    python -m benchmarks.peers.jobs apscheduler|jobqueue PEOPLE DUE

All are added, then so many fall due in the same second. Both are used as their documentation shows.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import perf_counter, process_time
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import (  # type: ignore[import-untyped]  # has no types
    AsyncIOScheduler,
)
from apscheduler.triggers.cron import CronTrigger  # type: ignore[import-untyped]  # the same
from telegram.ext import Application

from benchmarks.harness.drive import Stall
from benchmarks.harness.processes import resident_mb

ZONES = [ZoneInfo(name) for name in ("Europe/Berlin", "Asia/Kolkata", "America/New_York")]
QUIET_S, LEAD_S = 4.0, 1.5
Add = Callable[[int, datetime], None]


async def measured(
    add: Add, people: int, due: int, begin: Callable[[], None], fired: list[float]
) -> dict[str, float]:
    before, began = resident_mb(), perf_counter()
    now = datetime.now(UTC)  # noqa: TID251  a benchmark has no other clock
    for number in range(people - due):
        add(number, now + timedelta(minutes=120 + number % 1200))
    each_s = (perf_counter() - began) / max(1, people - due)
    lead = timedelta(seconds=LEAD_S + each_s * due * 1.5)
    at = (datetime.now(UTC) + lead).replace(microsecond=0) + timedelta(seconds=1)  # noqa: TID251
    for number in range(people - due, people):
        add(number, at)
    added_s, held = perf_counter() - began, resident_mb() - before
    stall = Stall()
    watching = asyncio.create_task(stall.watch())
    begin()
    cpu = process_time()
    await asyncio.sleep(max(0.0, (at - datetime.now(UTC)).total_seconds()))  # noqa: TID251
    seen, quiet = -1, perf_counter()
    while len(fired) < due and perf_counter() - quiet < QUIET_S:
        await asyncio.sleep(0.1)
        if len(fired) != seen:
            seen, quiet = len(fired), perf_counter()
    watching.cancel()
    return {
        "added_s": added_s,
        "added_mb": held,
        "fired": len(fired),
        "lost": due - len(fired),
        "cpu_us": (process_time() - cpu) / due * 1e6,
        "stall_ms": stall.worst_s * 1000,
    }


async def by_apscheduler(people: int, due: int) -> dict[str, float]:
    fired: list[float] = []
    # Without this setting all would be dropped, and there would be nothing to compare with.
    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"misfire_grace_time": None})
    scheduler.start(paused=True)

    async def fire() -> None:
        fired.append(perf_counter())

    def add(number: int, at: datetime) -> None:
        zone = ZONES[number % len(ZONES)]
        local = at.astimezone(zone)
        daily = CronTrigger(
            hour=local.hour, minute=local.minute, second=local.second, timezone=zone
        )
        scheduler.add_job(fire, daily, id=str(number))

    return await measured(add, people, due, scheduler.resume, fired)


async def by_jobqueue(people: int, due: int) -> dict[str, float]:
    fired: list[float] = []
    app = Application.builder().token("1:A").build()  # the queue holds it only weakly
    queue = app.job_queue
    assert queue is not None
    await queue.start()

    async def fire(_: object) -> None:
        fired.append(perf_counter())

    def add(number: int, at: datetime) -> None:
        local = at.astimezone(ZONES[number % len(ZONES)]).timetz().replace(microsecond=0)
        queue.run_daily(fire, local, chat_id=number)

    return await measured(add, people, due, lambda: None, fired)


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    way = {"apscheduler": by_apscheduler, "jobqueue": by_jobqueue}[sys.argv[1]]
    print(json.dumps(asyncio.run(way(int(sys.argv[2]), int(sys.argv[3])))))
