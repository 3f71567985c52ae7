"""Waiting for what a process needs and cannot do without: the database, and Telegram."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from random import Random
from time import monotonic
from typing import TypeVar

from retrowalk.coach.errors import TryLater

T = TypeVar("T")
log = logging.getLogger(__name__)

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 15.0
SAY_EVERY_S = 60.0


async def until_it_answers(
    what: str,
    ask: Callable[[], Awaitable[T]],
    *,
    clock: Callable[[], float] = monotonic,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    rng: Random | None = None,
) -> T:
    """Ask again and again until there is an answer, and say each minute that we are waiting.

    Only what may pass by itself is waited for (`passing`); every other error is raised at once.
    To interrupt it, cancel it (`Stop.unless`).
    """
    jitter = rng or Random()  # noqa: S311  not a secret
    pause, began, said_at = FIRST_PAUSE_S, clock(), None
    while True:
        try:
            answer = await ask()
        except Exception as error:  # whether it may pass is asked below
            why = passing(error)
            if why is None:
                raise
            now = clock()
            if said_at is None or now - said_at >= SAY_EVERY_S:
                said_at = now
                log.warning("waiting for %s since %.0f s: %s", what, now - began, why)
            await sleep(max(_told_to_wait_s(error), pause * jitter.uniform(0.5, 1.0)))
            pause = min(pause * 2, LONGEST_PAUSE_S)
        else:
            if said_at is not None:
                log.info("%s answers, after %.0f s", what, clock() - began)
            return answer


def passing(error: Exception) -> str | None:
    """Why this may be otherwise a moment later, for a line of the log; None where it may not."""
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415  a lean start
    from telegram.error import BadRequest, NetworkError, RetryAfter  # noqa: PLC0415  the same

    from retrowalk.bot.wire.request import NoBotApi  # noqa: PLC0415  the same
    from retrowalk.coach.store.database import is_passing  # noqa: PLC0415  the same

    match error:
        case TryLater():
            return str(error)
        case DBAPIError() if is_passing(error):
            return "it is busy"
        case RetryAfter():
            return "it wants us to wait"
        case BadRequest() | NoBotApi():
            return None
        case NetworkError():
            return str(error)
    return None


def _told_to_wait_s(error: Exception) -> float:
    from telegram.error import RetryAfter  # noqa: PLC0415  a lean start

    from retrowalk.bot.wire.send_rate import told_to_wait_s  # noqa: PLC0415  the same

    return told_to_wait_s(error) if isinstance(error, RetryAfter) else 0.0


async def in_a_thread(work: Callable[[], T]) -> T:
    """Do work that may hang in a thread of its own, for which the end of the program won't wait."""
    done: Future[T] = Future()
    done.set_running_or_notify_cancel()  # so that it may end although nobody waits any more

    def run() -> None:
        try:
            done.set_result(work())
        except BaseException as error:  # noqa: BLE001  it is raised where it was asked for
            done.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return await asyncio.wrap_future(done)
