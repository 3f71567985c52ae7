"""The one word that says how a process is."""

from __future__ import annotations

import asyncio

import pytest

from retrowalk.coach.errors import TryLater, WrongKey
from retrowalk.service import health as health_module
from retrowalk.service.health import BLIP_S, Health, State


class Moved:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


async def fine() -> None:
    """A database that answers."""


async def gone() -> None:
    raise TryLater("gone")


async def silent() -> None:
    await asyncio.Event().wait()


def running(clock: Moved) -> Health:
    health = Health(clock)
    health.probe_with(fine)
    health.called("200")
    health.has_started = True
    return health


async def test_from_the_start_to_the_stop() -> None:
    health = Health(Moved())
    assert await health.state() is State.STARTING
    health.database_is_silent()
    assert await health.state() is State.NO_DATABASE
    health.probe_with(fine)
    assert await health.state() is State.STARTING
    health.called("no_connection")
    assert await health.state() is State.NO_TELEGRAM
    health.called("200")
    assert await health.state() is State.STARTING
    health.has_started = True
    assert await health.state() is State.OK
    health.is_stopping = True
    assert await health.state() is State.STOPPING


@pytest.mark.parametrize("outcome", ["no_connection", "too_slow", "connection_lost", "502", "500"])
async def test_a_telegram_that_is_silent_for_long_is_unreachable(outcome: str) -> None:
    clock = Moved()
    health = running(clock)
    health.called(outcome)
    assert await health.state() is State.OK
    clock.at += BLIP_S
    health.called(outcome)
    assert await health.state() is State.NO_TELEGRAM
    health.called("200")
    assert await health.state() is State.OK


@pytest.mark.parametrize("outcome", ["400", "403", "429", "cut_off"])
async def test_a_refusal_is_an_answer(outcome: str) -> None:
    clock = Moved()
    health = running(clock)
    health.called(outcome)
    clock.at += BLIP_S
    assert await health.state() is State.OK


async def test_a_database_that_fails_or_is_silent_is_unreachable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(health_module, "ANSWER_WITHIN_S", 0.01)
    health = running(Moved())
    for probe in (gone, silent):
        health.probe_with(probe)
        assert await health.state() is State.NO_DATABASE


async def test_a_key_that_is_not_at_hand_is_waited_for() -> None:
    async def closed() -> None:
        raise WrongKey("retrowalk.key", "is missing.")

    health = running(Moved())
    health.probe_with(closed)
    assert await health.state() is State.NO_KEY
    assert health.reaches_database
    health.probe_with(fine)
    assert await health.state() is State.OK


async def test_all_who_ask_at_once_hear_the_same() -> None:
    health = running(Moved())
    health.probe_with(gone)
    states = await asyncio.gather(*(health.state() for _ in range(3)))
    assert states == [State.NO_DATABASE] * 3


async def test_a_silent_database_is_asked_once_however_often_health_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(health_module, "ANSWER_WITHIN_S", 0.01)
    asked, answer = [], asyncio.Event()

    async def probe() -> None:
        asked.append(1)
        await answer.wait()

    health = running(Moved())
    health.probe_with(probe)
    states = [*await asyncio.gather(health.state(), health.state()), await health.state()]
    assert states == [State.NO_DATABASE] * 3
    assert len(asked) == 1
    answer.set()
    assert await health.state() is State.OK
