"""A loop that never waits: its clock stands still, and jumps where only a time-out is left."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any


class SkippingLoop(asyncio.SelectorEventLoop):
    """For code whose pauses are the subject, with nothing outside of the process.

    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        runner.run(…)
    """

    def __init__(self) -> None:
        super().__init__()
        self._now_s = 0.0
        selector: Any = self._selector  # type: ignore[attr-defined]  # a base class keeps it
        select: Callable[[float | None], list[Any]] = selector.select

        def skip(timeout: float | None = None) -> list[Any]:
            events = select(0)
            if not events and timeout:
                self._now_s += timeout
            return events

        selector.select = skip

    def time(self) -> float:
        """The loop's clock: all that was skipped, however long the work itself takes."""
        return self._now_s
