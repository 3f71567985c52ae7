"""What pictures cost: processor time, memory, and how long the loop stands still beside a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from statistics import median
from time import process_time

from benchmarks.harness.drive import Stall
from benchmarks.harness.processes import resident_mb


def measured(make: Callable[[int], bytes], count: int) -> dict[str, float]:
    """Make so many pictures; the first one loads the library."""
    before, took = resident_mb(), []
    made = make(0)
    for number in range(count):
        began = process_time()
        made = make(number)
        took.append((process_time() - began) * 1000)
    return {
        "cpu_ms": median(took),
        "added_mb": resident_mb() - before,
        "kb": len(made) / 1024,
        "stall_ms": asyncio.run(_beside_a_loop(make, count)),
    }


async def _beside_a_loop(make: Callable[[int], bytes], count: int) -> float:
    stall = Stall()
    watching = asyncio.create_task(stall.watch())
    for number in range(count):
        await asyncio.to_thread(make, number)
    watching.cancel()
    return stall.worst_s * 1000
