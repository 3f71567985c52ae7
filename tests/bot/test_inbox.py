"""How often Telegram is asked while an update can't be done."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import pairwise
from typing import Any, cast
from urllib.parse import parse_qsl

import pytest
from telegram import Bot
from telegram.error import RetryAfter

from retrowalk.bot.wire.inbox import Lanes, PollingInbox
from retrowalk.bot.wire.raw import Raw
from retrowalk.coach.errors import TryLater
from tests.skipping import SkippingLoop

AN_HOUR_S = 3600.0
ASKED_MOST = 3700
"""In an hour; five times a second would be 18,000."""

HEARD_WITHIN_S = 1.1


def written(number: int, chat: int) -> Raw:
    return {"update_id": number, "message": {"chat": {"id": chat}, "text": "hello"}}


class Held:
    """A Telegram that holds updates, and notes when it was asked for them."""

    base_url = "http://telegram/bot1:a"

    def __init__(self) -> None:
        self.request = self
        self.held: list[Raw] = []
        self.asked_at: list[float] = []

    async def post(self, url: str, **_: object) -> list[Raw]:
        self.asked_at.append(asyncio.get_running_loop().time())
        asked = dict(parse_qsl(url.partition("?")[2]))
        self.held = [raw for raw in self.held if raw["update_id"] >= int(asked["offset"])]
        if not self.held:
            await asyncio.sleep(float(asked["timeout"]))
        return list(self.held)


class Stuck:
    """Updates of chat 1 can't be done until `is_well`; when those of others were taken."""

    def __init__(self) -> None:
        self.is_well = False
        self.taken_at: dict[int, float] = {}

    async def process(self, raw: Raw, _behind: int) -> None:
        if raw["message"]["chat"]["id"] == 1 and not self.is_well:
            raise TryLater("the database is busy")
        self.taken_at[raw["update_id"]] = asyncio.get_running_loop().time()


async def put_aside(_raw: Raw, _error: Exception) -> bool:
    raise AssertionError("nothing fails here")


def inbox_on(telegram: Held, lanes: Lanes) -> PollingInbox:
    return PollingInbox(cast("Bot", telegram), lanes, lambda _: False)


def run(work: Any) -> None:  # noqa: ANN401  a coroutine
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        runner.run(work)


@pytest.mark.parametrize("count", [1, 99])
def test_while_updates_are_stuck_telegram_is_asked_ever_more_seldom(count: int) -> None:
    async def stuck_for_an_hour() -> None:
        telegram, story = Held(), Stuck()
        telegram.held = [written(number, 1) for number in range(1, count + 1)]
        lanes = Lanes(story.process, put_aside)
        running = asyncio.create_task(inbox_on(telegram, lanes).run())
        await asyncio.sleep(AN_HOUR_S)
        lanes.stopping.set()
        await running
        gaps = [after - before for before, after in pairwise(telegram.asked_at)]
        assert len(gaps) <= ASKED_MOST
        assert max(gaps[:-1]) <= HEARD_WITHIN_S, "others are still looked for"

    run(stuck_for_an_hour())


def test_whoever_else_writes_is_answered_soon_and_then_looked_for_often_again() -> None:
    async def somebody_else_writes() -> None:
        telegram, story = Held(), Stuck()
        telegram.held = [written(1, 1)]
        lanes = Lanes(story.process, put_aside)
        running = asyncio.create_task(inbox_on(telegram, lanes).run())
        await asyncio.sleep(AN_HOUR_S)
        at = asyncio.get_running_loop().time()
        telegram.held.append(written(2, 2))
        await asyncio.sleep(60)
        assert story.taken_at[2] - at <= HEARD_WITHIN_S
        after = [asked for asked in telegram.asked_at if asked > story.taken_at[2]]
        assert after[0] - story.taken_at[2] <= 0.3
        story.is_well = True
        await asyncio.sleep(60)
        assert 1 in story.taken_at
        lanes.stopping.set()
        await running
        assert telegram.held == [], "all is confirmed"

    run(somebody_else_writes())


def test_what_a_stop_has_cut_short_is_not_confirmed_with_what_came_after_it() -> None:
    async def stopped_while_one_is_stuck() -> None:
        telegram, story = Held(), Stuck()
        telegram.held = [written(1, 2), written(2, 1), written(3, 2)]
        lanes = Lanes(story.process, put_aside)
        running = asyncio.create_task(inbox_on(telegram, lanes).run())
        await asyncio.sleep(60)
        assert story.taken_at.keys() == {1, 3}
        lanes.stopping.set()
        await running
        assert [raw["update_id"] for raw in telegram.held] == [2, 3]

    run(stopped_while_one_is_stuck())


def test_what_was_done_in_the_moment_of_a_stop_is_confirmed() -> None:
    """Or else it would be given and answered once more at the next start."""

    async def stopped_by_what_it_does() -> None:
        telegram = Held()
        telegram.held = [written(1, 1)]

        async def process(_raw: Raw, _behind: int) -> None:
            lanes.stopping.set()

        lanes = Lanes(process, put_aside)
        await inbox_on(telegram, lanes).run()
        assert telegram.held == []

    run(stopped_by_what_it_does())


class Crowded(Held):
    """A Telegram that once says for how long it wants to be left alone."""

    async def post(self, url: str, **more: object) -> list[Raw]:
        if not self.asked_at:
            self.asked_at.append(asyncio.get_running_loop().time())
            raise RetryAfter(timedelta(seconds=LEFT_ALONE_S))
        return await super().post(url, **more)


LEFT_ALONE_S = 300


def test_telegram_is_left_alone_for_as_long_as_it_says() -> None:
    async def told_to_wait() -> None:
        telegram, story = Crowded(), Stuck()
        lanes = Lanes(story.process, put_aside)
        running = asyncio.create_task(inbox_on(telegram, lanes).run())
        await asyncio.sleep(AN_HOUR_S)
        lanes.stopping.set()
        await running
        first, second, *_ = telegram.asked_at
        assert LEFT_ALONE_S <= second - first <= LEFT_ALONE_S + HEARD_WITHIN_S

    run(told_to_wait())
