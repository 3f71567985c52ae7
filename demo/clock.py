"""A clock that can be moved, and a sleep that takes no time: for the demo and the tests."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timedelta


class Clock:
    """A clock that stands still or runs on from `start`, and jumps when it is told to.

    `start` must be aware. A `ticking` clock runs at the speed of `monotonic` (seconds).
    """

    def __init__(
        self,
        start: datetime,
        *,
        ticking: bool = False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ticking = ticking
        self._monotonic = monotonic
        self.set(start)

    def now(self) -> datetime:
        """The instant, in the time zone of `start`."""
        if not self._ticking:
            return self._from
        return self._from + timedelta(seconds=self._monotonic() - self._mark)

    def forward(self, by: timedelta) -> datetime:
        """Move by `by` (back, if negative); the new instant."""
        self.set(self.now() + by)
        return self._from

    def set(self, to: datetime) -> None:
        """Jump to the aware instant `to`. Raises ValueError for a naive one."""
        if to.tzinfo is None:
            raise ValueError("a clock needs an aware datetime")
        self._from = to
        self._mark = self._monotonic()


class Leap:
    """Sleep that takes no time: who would wait finds the time gone at once.

    Its time goes with the clock and leaps by what was slept, so that a pace lets out what it would
    let out, and nothing waits in earnest.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._slept_s = 0.0

    def now_s(self) -> float:
        """Seconds since 1970, with what was slept."""
        return self._clock.now().timestamp() + self._slept_s

    async def sleep(self, seconds: float) -> None:
        """Be `seconds` later at once."""
        self._slept_s += seconds
        await asyncio.sleep(0)
