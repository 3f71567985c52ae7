"""How updates reach the bot: long polling, the webhook, redelivery."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot, Update
from telegram.error import Conflict

from retrowalk.demo.server import LocalTelegram


async def say(telegram: LocalTelegram, text: str, person: int = 1001) -> None:
    await telegram.door("say", {"person": person, "text": text})


def texts(updates: tuple[Update, ...]) -> list[str | None]:
    return [u.effective_message.text if u.effective_message else None for u in updates]


class Hook:
    """A webhook that answers with the next of `answers`, then 200."""

    def __init__(self) -> None:
        self.url = ""
        self.answers: list[int] = []
        self.received: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.at_once = 0
        self.most_at_once = 0
        self.gate: Callable[[dict[str, Any]], Any] | None = None

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.received.append(update)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        if self.gate is not None:
            await self.gate(update)
        self.at_once -= 1
        return web.Response(status=self.answers.pop(0) if self.answers else 200)

    @property
    def heard(self) -> list[str]:
        return [update["message"]["text"] for update in self.received]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    async with TestServer(app) as server:
        hook.url = str(server.make_url("/hook"))
        yield hook


async def test_a_poll_is_held_until_something_happens(bot: Bot, telegram: LocalTelegram) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await telegram.next_call("getUpdates")
    assert not poll.done()
    await say(telegram, "hello")
    updates = await poll
    assert texts(updates) == ["hello"]
    assert updates[0].message is not None
    assert updates[0].message.from_user is not None
    assert updates[0].message.from_user.language_code == "en"


async def test_a_poll_ends_empty_after_its_timeout(bot: Bot) -> None:
    assert await bot.get_updates(timeout=1) == ()


async def test_only_the_offset_confirms(bot: Bot, telegram: LocalTelegram) -> None:
    for text in ("one", "two", "three"):
        await say(telegram, text)
    first = await bot.get_updates(limit=2)
    assert texts(first) == ["one", "two"]
    assert texts(await bot.get_updates(limit=2)) == ["one", "two"]
    assert texts(await bot.get_updates(offset=first[0].update_id + 1)) == ["two", "three"]
    assert texts(await bot.get_updates(offset=-1)) == ["three"]
    assert (await bot.get_webhook_info()).pending_update_count == 1
    assert first[1].update_id == first[0].update_id + 1


async def test_an_empty_queue_is_confirmed_by_a_high_offset(
    bot: Bot, telegram: LocalTelegram
) -> None:
    await say(telegram, "one")
    [update] = await bot.get_updates()
    assert await bot.get_updates(offset=update.update_id + 1) == ()
    await say(telegram, "two")
    assert texts(await bot.get_updates(offset=update.update_id + 1)) == ["two"]


async def test_a_second_poller_ends_the_first(bot: Bot, telegram: LocalTelegram) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await telegram.next_call("getUpdates")
    async with Bot(telegram.token, base_url=telegram.api_base_url) as other:
        second = asyncio.create_task(other.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        await say(telegram, "hello")
        assert texts(await second) == ["hello"]


async def test_only_wanted_kinds_are_queued(bot: Bot, telegram: LocalTelegram) -> None:
    await bot.get_updates(allowed_updates=["edited_message"])
    said = await telegram.door("say", {"person": 1001, "text": "one"})
    edit = {"person": 1001, "message_id": said["message_id"], "text": "two"}
    await telegram.door("edit", edit)
    [update] = await bot.get_updates()
    assert update.edited_message is not None
    assert update.edited_message.text == "two"
    assert update.edited_message.edit_date is not None


async def test_a_confirmed_update_can_come_again(bot: Bot, telegram: LocalTelegram) -> None:
    await say(telegram, "one")
    [update] = await bot.get_updates()
    offset = update.update_id + 1
    assert await bot.get_updates(offset=offset) == ()
    await telegram.door("redeliver", {"update_id": update.update_id, "times": 2})
    again = await bot.get_updates(offset=offset)
    assert [u.update_id for u in again] == [update.update_id] * 2
    assert await bot.get_updates(offset=offset) == ()


async def test_anything_can_be_queued_as_an_update(telegram: LocalTelegram) -> None:
    malformed = [{"message": {"no": "date"}}, {"update_id": 5, "strange": 1}, "no object"]
    for body in malformed:
        await telegram.door("update", body)
    url = f"{telegram.api_base_url}{telegram.token}/getUpdates"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        got = (await answer.json())["result"]
    assert got[0]["message"] == {"no": "date"}
    assert isinstance(got[0]["update_id"], int)
    assert got[1:] == malformed[1:]


async def test_settling_waits_for_the_confirmation(bot: Bot, telegram: LocalTelegram) -> None:
    await say(telegram, "one")
    settled = asyncio.create_task(telegram.door("settle", {}))
    [update] = await bot.get_updates()
    assert not settled.done()
    await bot.get_updates(offset=update.update_id + 1)
    assert await settled == {"pending": []}
    assert await telegram.door("settle", {}) == {"pending": []}


async def test_the_webhook_gets_updates_with_the_secret(
    bot: Bot, telegram: LocalTelegram, hook: Hook
) -> None:
    await say(telegram, "before")
    await bot.set_webhook(hook.url, secret_token="s3cret", max_connections=2)
    await say(telegram, "after")
    assert await telegram.door("settle", {}) == {"pending": []}
    assert hook.heard == ["before", "after"]
    assert hook.secrets == ["s3cret", "s3cret"]
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count, info.max_connections) == (hook.url, 0, 2)


async def test_the_webhook_is_tried_again_until_it_takes_the_update(
    bot: Bot, telegram: LocalTelegram, hook: Hook
) -> None:
    hook.answers = [500, 503, 200]
    await bot.set_webhook(hook.url)
    await say(telegram, "one")
    await say(telegram, "two")
    assert await telegram.door("settle", {}) == {"pending": []}
    assert hook.heard == ["one", "one", "one", "two"]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_one_persons_trouble_does_not_hold_up_another(
    bot: Bot, telegram: LocalTelegram, hook: Hook
) -> None:
    anna_may_go, ben_came = asyncio.Event(), asyncio.Event()

    async def gate(update: dict[str, Any]) -> None:
        if update["message"]["from"]["id"] == 1002:
            ben_came.set()
        else:
            await anna_may_go.wait()

    hook.gate = gate
    await bot.set_webhook(hook.url)
    await say(telegram, "a1", 1001)
    await say(telegram, "a2", 1001)
    await say(telegram, "b1", 1002)
    await asyncio.wait_for(ben_came.wait(), 10)
    assert sorted(hook.heard) == ["a1", "b1"]
    anna_may_go.set()
    assert await telegram.door("settle", {}) == {"pending": []}
    assert [text for text in hook.heard if text.startswith("a")] == ["a1", "a2"]


async def test_no_more_connections_than_allowed(
    bot: Bot, telegram: LocalTelegram, hook: Hook
) -> None:
    await bot.set_webhook(hook.url, max_connections=1)
    people = (await telegram.door("people", {"count": 6, "first_id": 2000}))["ids"]
    for person in people:
        await say(telegram, "hello", person)
    assert await telegram.door("settle", {}) == {"pending": []}
    assert len(hook.received) == 6
    assert hook.most_at_once == 1


async def test_without_the_webhook_updates_wait_for_polling(
    bot: Bot, telegram: LocalTelegram, hook: Hook
) -> None:
    hook.answers = [500] * 100
    await bot.set_webhook(hook.url)
    await say(telegram, "one")
    await bot.delete_webhook()
    assert texts(await bot.get_updates()) == ["one"]
    await bot.set_webhook(hook.url, drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0
    await bot.delete_webhook(drop_pending_updates=True)


async def test_a_webhook_that_is_down_is_reported(bot: Bot, telegram: LocalTelegram) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    await say(telegram, "one")
    info = await bot.get_webhook_info()
    while not info.last_error_message:
        info = await bot.get_webhook_info()
    assert info.last_error_message == "Connection failed: ClientConnectorError"
    assert info.pending_update_count == 1
