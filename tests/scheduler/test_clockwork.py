"""The clock ticks on whatever happens, and a stop lets the running tick finish."""

from __future__ import annotations

import asyncio
import logging

import pytest

from retrowalk.coach.errors import NoRoom
from retrowalk.scheduler import clockwork
from retrowalk.scheduler.clockwork import Clockwork

NEVER_S = 3600.0


class Slow:
    """A tick that waits until it is let go, and knows how many ran."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.let_go = asyncio.Event()
        self.done = 0

    async def __call__(self) -> None:
        self.begun.set()
        await self.let_go.wait()
        self.done += 1


async def test_it_ticks_by_itself_and_an_error_does_not_end_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    third = asyncio.Event()
    count = 0

    async def tick() -> None:
        nonlocal count
        count += 1
        if count == 1:
            raise ValueError("what Ana weighs")
        if count == 3:
            third.set()

    clock = Clockwork(tick, 0.02)
    clock.start()
    async with asyncio.timeout(20):
        await third.wait()
    await clock.stop()
    ticked = count
    assert "a tick failed (ValueError)" in caplog.text
    assert "Ana" not in caplog.text
    assert ticked >= 3
    assert not clock._scheduler.running


async def test_the_first_tick_comes_at_the_start() -> None:
    ticked = asyncio.Event()

    async def tick() -> None:
        ticked.set()

    clock = Clockwork(tick, NEVER_S)
    clock.start()
    async with asyncio.timeout(20):
        await ticked.wait()
    await clock.stop()


async def test_a_nudge_ticks_now() -> None:
    ticks = []

    async def tick() -> None:
        ticks.append("tick")

    await Clockwork(tick, NEVER_S).nudge()
    assert ticks == ["tick"]


async def test_a_nudge_that_fails_is_told_and_does_no_harm(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def tick() -> None:
        raise KeyError("secret")

    with caplog.at_level(logging.ERROR):
        await Clockwork(tick, NEVER_S).nudge()
    assert caplog.messages == ["a tick failed (KeyError)"]


async def test_what_will_pass_is_told_in_words(caplog: pytest.LogCaptureFixture) -> None:
    async def tick() -> None:
        raise NoRoom("the disk of the database is full: make room on it")

    await Clockwork(tick, NEVER_S).nudge()
    assert caplog.messages == [
        "reminders have to wait: the disk of the database is full: make room on it"
    ]


async def test_ticks_never_overlap_and_one_under_way_is_enough() -> None:
    tick = Slow()
    clock = Clockwork(tick, NEVER_S)
    running = asyncio.create_task(clock.nudge())
    await tick.begun.wait()
    await clock._ticked()  # returns at once: nothing to wait for
    tick.let_go.set()
    await running
    assert tick.done == 1
    await clock._ticked()
    assert tick.done == 2


async def test_a_stop_lets_the_running_tick_finish() -> None:
    tick = Slow()
    clock = Clockwork(tick, NEVER_S)
    clock.start()
    running = asyncio.create_task(clock._ticked())
    await tick.begun.wait()
    stopping = asyncio.create_task(clock.stop())
    await asyncio.sleep(0)
    assert not stopping.done()
    tick.let_go.set()
    await stopping
    assert tick.done == 1
    await running
    await clock._ticked()
    assert tick.done == 1


async def test_a_tick_that_does_not_end_cannot_hold_up_a_stop(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(clockwork, "STOP_WITHIN_S", 0.01)
    tick = Slow()
    clock = Clockwork(tick, NEVER_S)
    clock.start()
    running = asyncio.create_task(clock.nudge())
    await tick.begun.wait()
    await clock.stop()
    assert caplog.messages[-1] == "a tick did not finish in time"
    tick.let_go.set()
    await running


async def test_a_tick_that_a_stop_cuts_off_leaves_one_line_and_no_trace(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(clockwork, "STOP_WITHIN_S", 0.01)
    tick = Slow()
    clock = Clockwork(tick, NEVER_S)
    clock.start()
    await tick.begun.wait()
    await clock.stop()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    await asyncio.gather(*others, return_exceptions=True)
    assert [record.getMessage() for record in caplog.records if record.levelname != "INFO"] == [
        "a tick did not finish in time"
    ]
    assert tick.done == 0
