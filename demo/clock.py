"""A clock that can be moved: the time of the demo and of the tests."""

from __future__ import annotations

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
