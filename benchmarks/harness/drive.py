"""Many calls, some under way at once, and what each cost; imports neither side."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import perf_counter, process_time

TEXT = "Time for your walk backwards: 10 minutes, slowly, with a hand on the rail."
WARM = 50
CHATS = 2_000


async def drive(
    call: Callable[[int], Awaitable[object]], count: int, under_way: int
) -> dict[str, float]:
    """Call it with the number of a chat, `count` times; milliseconds of processor time each."""
    for number in range(WARM):
        await call(1 + number)
    numbers = iter(range(count))

    async def some() -> None:
        for number in numbers:
            await call(1 + number % CHATS)

    began, cpu = perf_counter(), process_time()
    await asyncio.gather(*(some() for _ in range(under_way)))
    return {
        "cpu_ms": (process_time() - cpu) / count * 1000,
        "a_second": count / (perf_counter() - began),
    }


class Stall:
    """The longest time that a loop was not there for anybody, by a look every few milliseconds."""

    EVERY_S = 0.005

    def __init__(self) -> None:
        self.worst_s = 0.0

    async def watch(self) -> None:
        """Look until cancelled."""
        while True:
            began = perf_counter()
            await asyncio.sleep(self.EVERY_S)
            self.worst_s = max(self.worst_s, perf_counter() - began - self.EVERY_S)
