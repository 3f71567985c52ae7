"""The lanes alone: in order within a chat, chats side by side, copies once, none stuck."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from retrowalk.bot.wire.inbox import Lanes, chat_of, is_read
from retrowalk.bot.wire.raw import Raw
from retrowalk.coach.errors import TryLater, WrongKey

ANA, BEN = 1001, 1002


def said(number: int, chat: int = ANA, text: str = "hello") -> Raw:
    return {
        "update_id": number,
        "message": {"chat": {"id": chat}, "from": {"id": chat}, "text": text},
    }


class Gate:
    """Processes updates, each as soon as it is let through."""

    def __init__(self) -> None:
        self.began: list[int] = []
        self.ended: list[int] = []
        self.behind: dict[int, int] = {}
        self._open: dict[int, asyncio.Event] = {}

    def open(self, *numbers: int) -> None:
        for number in numbers:
            self._open.setdefault(number, asyncio.Event()).set()

    async def __call__(self, raw: Raw, behind: int) -> None:
        number = raw["update_id"]
        self.began.append(number)
        self.behind[number] = behind
        await self._open.setdefault(number, asyncio.Event()).wait()
        self.ended.append(number)


async def never_aside(_raw: Raw, _error: Exception) -> bool:
    return False


async def aside(_raw: Raw, _error: Exception) -> bool:
    return True


async def at_once(_event: asyncio.Event, _seconds: float) -> None:
    await asyncio.sleep(0)


async def settled() -> None:
    """Let everything run that can."""
    for _ in range(20):
        await asyncio.sleep(0)


async def test_within_a_chat_one_comes_after_the_other_and_chats_go_side_by_side() -> None:
    gate = Gate()
    lanes = Lanes(gate, never_aside)
    running = [
        asyncio.create_task(lanes.until_done(raw))
        for raw in (said(1), said(2), said(3, BEN), said(4))
    ]
    await settled()
    assert gate.began == [1, 3], "the second of Ana waits, Ben does not"
    gate.open(3)
    await settled()
    assert gate.ended == [3]
    gate.open(1, 2, 4)
    assert await asyncio.gather(*running) == [True] * 4
    assert gate.ended == [3, 1, 2, 4]


async def test_no_more_chats_at_once_than_there_are_slots() -> None:
    gate = Gate()
    lanes = Lanes(gate, never_aside, slots=2)
    running = [asyncio.create_task(lanes.once(said(n, chat=n))) for n in range(1, 5)]
    await settled()
    assert gate.began == [1, 2]
    gate.open(1)
    await settled()
    assert gate.began == [1, 2, 3]
    gate.open(2, 3, 4)
    assert await asyncio.gather(*running) == [True] * 4


async def test_each_is_told_how_many_messages_wait_behind_it() -> None:
    gate = Gate()
    lanes = Lanes(gate, never_aside)
    tap = {"update_id": 9, "callback_query": {"data": "x", "message": {"chat": {"id": ANA}}}}
    running = [
        asyncio.create_task(lanes.until_done(raw)) for raw in (said(1), said(2), tap, said(3))
    ]
    await settled()
    gate.open(1, 2, 9, 3)
    await asyncio.gather(*running)
    assert gate.behind[2] == 1, "a tap is no message"
    assert gate.behind[3] == 0
    assert lanes._lanes == {}, "nothing is kept of a chat that is done"


async def test_a_copy_ends_as_the_first_does_and_is_not_processed() -> None:
    gate = Gate()
    lanes = Lanes(gate, never_aside)
    copies = [asyncio.create_task(lanes.once(said(1))) for _ in range(3)]
    await settled()
    gate.open(1)
    assert await asyncio.gather(*copies) == [True] * 3
    assert gate.began == [1]
    assert await lanes.once(said(1)), "a later copy is a new call"
    assert gate.began == [1, 1]


async def test_a_copy_of_one_that_is_cut_short_comes_again() -> None:
    gate = Gate()
    lanes = Lanes(gate, never_aside)
    first, copy = (asyncio.create_task(lanes.once(said(1))) for _ in range(2))
    await settled()
    first.cancel()
    assert await copy is False
    gate.open(1)
    assert await lanes.once(said(1)), "its lane is free"


async def test_what_fails_in_passing_is_tried_until_it_works() -> None:
    tried: list[int] = []

    async def process(raw: Raw, _behind: int) -> None:
        tried.append(raw["update_id"])
        if len(tried) < 4:
            raise TryLater("the database is busy")

    lanes = Lanes(process, never_aside, rest=at_once)
    both = await asyncio.gather(lanes.until_done(said(1)), lanes.until_done(said(2)))
    assert list(both) == [True, True]
    assert tried == [1, 1, 1, 1, 2], "nobody overtakes in the same chat"


async def test_a_webhook_is_told_that_it_failed_in_passing() -> None:
    async def process(_raw: Raw, _behind: int) -> None:
        raise TryLater("the database is busy")

    assert await Lanes(process, aside).once(said(1)) is False


@pytest.mark.parametrize(("failure", "is_done"), [(never_aside, False), (aside, True)])
async def test_any_other_failure_is_asked_about(
    failure: Callable[[Raw, Exception], Awaitable[bool]], *, is_done: bool
) -> None:
    async def process(_raw: Raw, _behind: int) -> None:
        raise ZeroDivisionError

    assert await Lanes(process, failure).once(said(1)) is is_done


@pytest.mark.parametrize("error", [TryLater("busy"), OSError("full")])
async def test_a_failure_that_cannot_be_written_down_leaves_the_update_to_come_again(
    error: Exception,
) -> None:
    async def process(_raw: Raw, _behind: int) -> None:
        raise ZeroDivisionError

    async def failed(_raw: Raw, _error: Exception) -> bool:
        raise error

    assert await Lanes(process, failed).once(said(1)) is False


async def test_a_stop_ends_the_tries() -> None:
    async def process(_raw: Raw, _behind: int) -> None:
        raise TryLater("the database is gone")

    async def stops(event: asyncio.Event, _seconds: float) -> None:
        event.set()

    lanes = Lanes(process, never_aside, rest=stops)
    assert await lanes.until_done(said(1)) is False
    assert await lanes.until_done(said(2)) is False, "nothing is begun after a stop"


async def test_without_the_right_key_danger_is_looked_for_in_all_that_waits() -> None:
    has_key = asyncio.Event()
    looked_at: list[int] = []

    async def process(_raw: Raw, _behind: int) -> None:
        if not has_key.is_set():
            raise WrongKey("privacy.encryption_key", "it does not fit.")

    async def meanwhile(raw: Raw) -> None:
        looked_at.append(raw["update_id"])

    async def key_comes(_event: asyncio.Event, _seconds: float) -> None:
        await settled()
        has_key.set()

    lanes = Lanes(process, never_aside, meanwhile=meanwhile, rest=key_comes)
    ends = await asyncio.gather(*(lanes.until_done(said(number)) for number in (1, 2, 3)))
    assert ends == [True] * 3
    assert sorted(looked_at) == [1, 2, 3]


@pytest.mark.parametrize(
    ("raw", "chat"),
    [
        (said(1, BEN), BEN),
        ({"update_id": 1, "callback_query": {"data": "x", "message": {"chat": {"id": -7}}}}, -7),
        ({"update_id": 1, "callback_query": {"data": "x", "from": {"id": ANA}}}, ANA),
        ({"update_id": 1, "inline_query": {"from": {"id": ANA}, "query": "20 min"}}, ANA),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": -8}, "from": {"id": ANA}}}, -8),
        ({"update_id": 1, "message": {"chat": {"id": "x"}}}, 0),
        ({"update_id": 1, "message": []}, 0),
        ({"update_id": 1}, 0),
    ],
)
def test_the_lane_of_an_update_is_its_chat_or_its_person(raw: Raw, chat: int) -> None:
    assert chat_of(raw) == chat


@pytest.mark.parametrize(
    ("message", "is_message"),
    [
        ({"text": "hello"}, True),
        ({"photo": []}, True),
        ({"photo": [], "media_group_id": "5"}, False),
        ({"new_chat_title": "walkers"}, False),
        (None, False),
    ],
)
def test_a_message_by_itself_is_answered_as_it_is_read(
    message: object, *, is_message: bool
) -> None:
    assert is_read({"update_id": 1, "message": message}) is is_message
