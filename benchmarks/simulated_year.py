"""A year of reminders in minutes: is one lost, does one come twice, at night, or when it must not?

    .venv/bin/python -m benchmarks.simulated_year --people 2000

The real scheduler on a real SQLite database, with a clock that is moved by quarters of an hour and
a messenger in this process. People of forty zones are reminded, put it off, tell their sessions,
ignore what comes, change times and days, pause and travel; the scheduler is started anew every few
hours, now and then after a kill or an outage. What must have come is worked out without the product
(`benchmarks/year/judge.py`). Only a share of the messages is composed with all its words, and a log is
kept at two weeks: both take most of the time and tell nothing of reminders. Ends with 1 when something was lost or wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.year.judge import Verdict
from benchmarks.year.people import ZONES
from benchmarks.year.world import Happened, World

CASES_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be simulated by one process."""

    numbers: range
    begins: datetime
    days: int
    seed: int
    in_full: float


def simulate(asked: Asked) -> tuple[Verdict, Happened]:
    """Some of the people, on a database of their own."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_simulate(asked, Path(folder)))


async def _simulate(asked: Asked, folder: Path) -> tuple[Verdict, Happened]:
    world = World(folder, asked.numbers, asked.begins, asked.seed, asked.in_full)
    return await world.live(asked.days), world.happened


def report(verdict: Verdict, happened: Happened) -> list[str]:
    """How it went, in lines."""
    deeds = ", ".join(f"{count:,} {deed}" for deed, count in sorted(happened.deeds.items()))
    late = sorted(verdict.delays_min.elements())
    at = {share: late[int(share / 100 * (len(late) - 1))] for share in (50, 99, 100) if late}
    return [
        f"rounds {happened.rounds:,}, starts {happened.starts:,}",
        f"of them after a kill {happened.kills:,}, after an outage {happened.outages:,}",
        f"deeds: {deeds}",
        f"messages sent: {verdict.messages:,}; minutes late (half, 99 %, most): "
        + ", ".join(str(minutes) for minutes in at.values()),
        f"reminders expected: {verdict.expected:,}",
        f"  came: {verdict.came:,}",
        *(f"  not, {why.value}: {count:,}" for why, count in verdict.why.most_common()),
        f"came twice in the window of a kill: {verdict.repeated:,}",
        *(f"WRONG, {wrong.value}: {count:,}" for wrong, count in verdict.wrong.most_common()),
        *verdict.cases[:CASES_SHOWN],
        "GOOD: none lost, none wrong" if verdict.is_good else "NOT GOOD",
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--begins", type=date.fromisoformat, default=date(2026, 1, 1))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--in-full", type=float, default=0.02, help="the share of messages with all their words"
    )
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    wanted = parser.parse_args()
    begins = datetime.combine(wanted.begins, datetime.min.time(), UTC)
    size = -(-wanted.people // wanted.processes)
    parts = [
        Asked(
            range(first, min(first + size, wanted.people + 1)),
            begins,
            wanted.days,
            wanted.seed,
            wanted.in_full,
        )
        for first in range(1, wanted.people + 1, size)
    ]
    began = time.perf_counter()
    verdict, happened = Verdict(), Happened()
    with ProcessPoolExecutor(wanted.processes) as pool:
        for one, its in pool.map(simulate, parts):
            verdict.add(one)
            happened.add(its)
    took = timedelta(seconds=round(time.perf_counter() - began))
    zones = min(wanted.people, len(ZONES))
    print(
        f"{wanted.people:,} people in {zones} zones, {wanted.days} days from {wanted.begins}, "
        f"seed {wanted.seed}: {took}"
    )
    print("\n".join(report(verdict, happened)))
    return 0 if verdict.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
