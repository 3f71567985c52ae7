"""The pace alone: the whole bot, each chat, a share for replies, and true pauses after a 429."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from retrowalk.bot.wire.send_rate import CHAT_BURST, MANY_CHATS, Mentions, Pace, Waiting
from retrowalk.coach.message import Priority

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ANA, BEN, GROUP = 1001, 1002, -5
FAST = 1000


class Slept:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.waiting = Waiting(lambda: self.now_s, self._sleep)

    async def _sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now_s += seconds
        await asyncio.sleep(0)


@pytest.fixture
def slept() -> Slept:
    return Slept()


async def test_a_chat_gets_ten_at_once_and_then_one_a_second(slept: Slept) -> None:
    pace = Pace(FAST, slept.waiting)
    for _ in range(int(CHAT_BURST)):
        await pace.turn(ANA, Priority.REPLY)
    assert slept.now_s == 0
    for _ in range(5):
        await pace.turn(ANA, Priority.REPLY)
    assert slept.now_s == pytest.approx(5)


async def test_a_chat_that_waits_holds_up_no_other(slept: Slept) -> None:
    pace = Pace(FAST, slept.waiting)
    for _ in range(int(CHAT_BURST)):
        await pace.turn(ANA, Priority.REPLY)
    await pace.turn(BEN, Priority.REPLY)
    assert slept.now_s == 0


async def test_a_group_gets_twenty_a_minute(slept: Slept) -> None:
    pace = Pace(FAST, slept.waiting)
    for _ in range(5 + 20):
        await pace.turn(GROUP, Priority.REPLY)
    assert slept.now_s == pytest.approx(60)


async def test_the_whole_bot_has_a_pace_and_keeps_a_share_of_it_for_replies(slept: Slept) -> None:
    pace = Pace(10, slept.waiting)
    for chat in range(8):
        await pace.turn(chat, Priority.REMINDER)
    await pace.turn(100, Priority.REPLY)
    assert slept.now_s == 0
    await pace.turn(101, Priority.REMINDER)
    assert slept.now_s == pytest.approx(0.2)


async def test_a_slow_pace_lets_out_reminders_all_the_same(slept: Slept) -> None:
    pace = Pace(0.5, slept.waiting)
    for chat in range(3):
        await pace.turn(chat, Priority.REMINDER)
    assert slept.now_s == pytest.approx(4)


async def test_after_a_429_nothing_goes_to_that_chat_before_its_time(slept: Slept) -> None:
    pace = Pace(FAST, slept.waiting)
    assert pace.pause(ANA, 30) is False
    assert pace.pause(ANA, 5) is False, "the longer pause holds"
    await pace.turn(BEN, Priority.REPLY)
    assert slept.now_s == 0
    await pace.turn(ANA, Priority.SAFETY)
    assert slept.now_s == pytest.approx(30)


async def test_a_second_chat_that_has_to_wait_stops_everybody(slept: Slept) -> None:
    pace = Pace(FAST, slept.waiting)
    assert pace.pause(ANA, 30) is False
    assert pace.pause(BEN, 20) is True
    await pace.turn(1003, Priority.REPLY)
    assert slept.now_s == pytest.approx(20)


async def test_those_who_are_told_to_wait_one_after_the_other_stop_nobody(slept: Slept) -> None:
    pace = Pace(FAST, slept.waiting)
    pace.pause(ANA, 30)
    slept.now_s = 31
    assert pace.pause(BEN, 30) is False


async def test_chats_that_are_idle_are_forgotten_and_those_that_wait_are_not(slept: Slept) -> None:
    pace = Pace(1_000_000, slept.waiting)
    for _ in range(int(CHAT_BURST)):
        await pace.turn(ANA, Priority.REPLY)
    slept.now_s = 5
    await pace.turn(ANA, Priority.REPLY)
    for chat in range(1, MANY_CHATS + 1):
        await pace.turn(10_000 + chat, Priority.REPLY)
    before = slept.now_s
    for _ in range(5):
        await pace.turn(ANA, Priority.REPLY)
    assert slept.now_s > before


def test_who_asks_in_a_group_again_and_again_is_answered_now_and_then() -> None:
    mentions = Mentions()
    who = (GROUP, ANA)
    assert [mentions.let_through(who, NOW) for _ in range(4)] == [True, True, False, False]
    assert mentions.let_through((GROUP, BEN), NOW)
    assert mentions.let_through(who, NOW + timedelta(seconds=31))
    assert not mentions.let_through(who, NOW + timedelta(seconds=32))


def test_mentions_that_are_long_ago_are_forgotten() -> None:
    mentions = Mentions()
    for person in range(MANY_CHATS):
        assert mentions.let_through((GROUP, person), NOW)
    assert mentions.let_through((GROUP, -1), NOW + timedelta(hours=1))
    assert len(mentions._buckets) == 1
