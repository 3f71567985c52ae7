"""Waiting for the database and for Telegram: what is waited for, how, and what is said of it."""

from __future__ import annotations

import asyncio
import threading
from random import Random

import pytest
from sqlalchemy.exc import OperationalError
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from retrowalk.bot.wire.request import NoBotApi, NotSent
from retrowalk.coach.errors import Misconfigured, TryLater
from retrowalk.service.patience import LONGEST_PAUSE_S, in_a_thread, passing, until_it_answers


class Slept:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.at = 0.0
        self.pauses: list[float] = []

    def clock(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.at += seconds


async def waited(errors: list[Exception]) -> Slept:
    slept, left = Slept(), list(errors)

    async def ask() -> str:
        if left:
            raise left.pop(0)
        return "here"

    rng = Random(1)  # noqa: S311  the same each time
    answer = await until_it_answers(
        "the database", ask, clock=slept.clock, sleep=slept.sleep, rng=rng
    )
    assert answer == "here"
    return slept


async def test_it_is_asked_until_it_answers_with_growing_pauses() -> None:
    slept = await waited([TryLater("not yet")] * 30)
    assert len(slept.pauses) == 30
    assert slept.pauses[0] <= 0.5
    assert max(slept.pauses) <= LONGEST_PAUSE_S
    assert min(slept.pauses[10:]) >= LONGEST_PAUSE_S / 2


async def test_a_line_each_minute_says_what_is_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    slept = await waited([TryLater("no PostgreSQL answers")] * 100)
    lines = [record.getMessage() for record in caplog.records]
    assert lines[0] == "waiting for the database since 0 s: no PostgreSQL answers"
    assert lines[-1] == f"the database answers, after {slept.at:.0f} s"
    minutes = slept.at / 60
    assert minutes * 0.7 < len(lines) - 2 <= minutes


async def test_who_answers_at_once_is_not_told_of(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    await waited([])
    assert not caplog.records


async def test_telegram_is_left_alone_as_long_as_it_wants() -> None:
    slept = await waited([RetryAfter(40)])
    assert slept.pauses == [40]


@pytest.mark.parametrize(
    "error",
    [
        TryLater("busy"),
        NotSent("no connection"),
        TimedOut(),
        NetworkError("Bad Gateway (502)"),
        RetryAfter(3),
        OperationalError("", {}, Exception("database is locked")),
    ],
)
def test_what_may_pass_is_waited_for(error: Exception) -> None:
    assert passing(error)


@pytest.mark.parametrize(
    "error",
    [
        BadRequest("bad webhook"),
        InvalidToken("no"),
        Forbidden("no"),
        NoBotApi("HTTP 404"),
        Misconfigured("database.url", "no"),
        OperationalError("", {}, Exception("no such table: person")),
        ValueError("a bug"),
    ],
)
async def test_what_will_not_pass_is_raised_at_once(error: Exception) -> None:
    assert passing(error) is None
    with pytest.raises(type(error)):
        await waited([error])


async def test_a_thread_gives_its_result_or_its_error() -> None:
    assert await in_a_thread(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        await in_a_thread(lambda: 1 // 0)


async def test_nobody_waits_for_a_thread_that_hangs() -> None:
    release, names = threading.Event(), []

    def hang() -> None:
        names.append(threading.current_thread().daemon)
        release.wait(30)

    task = asyncio.create_task(in_a_thread(hang))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert names == [True]  # the interpreter does not wait for it either
    release.set()
