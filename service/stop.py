"""The wish to stop: SIGTERM or Ctrl+C, heard in every phase of a process.

Whatever hangs (a database that answers nobody, a library in a thread), the process is gone after
`STOP_WITHIN_S`. That is safe: what is not committed by then is undone, and what Telegram was not
told of comes again, as after a kill.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Coroutine
from types import FrameType
from typing import Any, Self, TypeVar

T = TypeVar("T")
log = logging.getLogger(__name__)

STOP_WITHIN_S = 4.5
"""The longest that a process takes to stop; container engines wait for ten seconds."""


class Stopped(Exception):
    """A stop was wished for before this was done."""


class Stop:
    """Whether the process shall stop: `wished` is set once it shall.

    with Stop() as stop:  # only in the main thread
        asyncio.run(…)    # which calls stop.enter_loop()
    """

    def __init__(self) -> None:
        self.wished = asyncio.Event()
        self.by = ""
        self._loop: asyncio.AbstractEventLoop | None = None
        self._last: threading.Timer | None = None
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        """Hear the signals from now on."""
        for number in (signal.SIGTERM, signal.SIGINT):
            self._before[number] = signal.signal(number, self._heard)
        return self

    def __exit__(self, *_: object) -> None:
        """Everything is closed: nothing is left that could hang."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if self._last is not None:
            self._last.cancel()

    def enter_loop(self) -> None:
        """The event loop runs now: from here on everything is told, and ended in good order."""
        self._loop = asyncio.get_running_loop()

    async def unless(self, work: Coroutine[Any, Any, T]) -> T:
        """Do the work, which is cut off when a stop is wished for. Raises Stopped."""
        task = asyncio.ensure_future(work)
        wish = asyncio.ensure_future(self.wished.wait())
        try:
            await asyncio.wait({task, wish}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            wish.cancel()
            if not task.done():
                task.cancel()
            await asyncio.gather(task, wish, return_exceptions=True)
        if task.cancelled():
            raise Stopped
        return task.result()

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        if self._loop is None:
            raise SystemExit(0)  # nothing is open yet
        if not self.by:
            self.by = signal.Signals(number).name
            self._last = threading.Timer(STOP_WITHIN_S, _give_up)
            self._last.daemon = True
            self._last.start()
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.wished.set)


def _give_up() -> None:
    log.warning("stopped before all was finished: what is missing is done at the next start")
    os._exit(0)
