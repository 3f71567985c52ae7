"""Faults on order, as the client meets them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut

from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram


async def fault(telegram: LocalTelegram, **fields: Any) -> None:  # noqa: ANN401 - as over HTTP
    await telegram.door("fault", fields)


def shown(telegram: LocalTelegram, chat: int) -> list[str]:
    return [m["text"] for m in telegram.state(chat)["messages"][str(chat)]]


async def test_a_fault_meets_the_next_calls_and_then_is_over(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    await fault(telegram, kind="403", method="sendMessage", times=2)
    for _ in range(2):
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await bot.send_message(chat, "x")
    await bot.send_message(chat, "y")
    assert shown(telegram, chat) == ["y"]


async def test_a_fault_can_be_for_one_chat(bot: Bot, chat: int, telegram: LocalTelegram) -> None:
    telegram.ben.started = True
    await fault(telegram, kind="400", chat=chat, description="Bad Request: chat not found")
    await bot.send_message(telegram.ben.id, "x")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(chat, "x")


async def test_a_fault_for_all_methods_leaves_polling_alone(
    bot: Bot, telegram: LocalTelegram
) -> None:
    await fault(telegram, kind="500")
    assert await bot.get_updates() == ()
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.get_me()


async def test_too_many_requests_name_the_time_to_wait(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    await fault(telegram, kind="429", method="sendMessage", retry_after=7)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(chat, "x")
    assert caught.value.retry_after == timedelta(seconds=7)
    assert telegram.calls[-1].description == "Too Many Requests: retry after 7"
    await bot.send_message(chat, "y")


@pytest.mark.parametrize("everybody", [True, False])
async def test_a_held_429_refuses_until_the_time_is_over(
    bot: Bot, chat: int, telegram: LocalTelegram, clock: Clock, *, everybody: bool
) -> None:
    telegram.ben.started = True
    await fault(telegram, kind="429", retry_after=60, hold=True, everybody=everybody)
    with pytest.raises(RetryAfter):
        await bot.send_message(chat, "x")
    clock.forward(timedelta(seconds=45))
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(chat, "x")
    assert caught.value.retry_after == timedelta(seconds=15)
    if everybody:
        with pytest.raises(RetryAfter):
            await bot.send_message(telegram.ben.id, "x")
    else:
        await bot.send_message(telegram.ben.id, "x")
    clock.forward(timedelta(seconds=15))
    await bot.send_message(chat, "y")
    assert [call.at for call in telegram.calls if call.status == 200][-1] == clock.now()


async def test_a_page_of_html_instead_of_json(bot: Bot, chat: int, telegram: LocalTelegram) -> None:
    await fault(telegram, kind="502html", method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(chat, "x")
    assert telegram.calls[-1].status == 502
    assert shown(telegram, chat) == []


async def test_a_connection_dropped_before_the_call_was_taken(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    await fault(telegram, kind="drop_before", method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(chat, "x")
    assert shown(telegram, chat) == []
    assert (telegram.calls[-1].status, telegram.calls[-1].dropped) == (0, True)


async def test_a_connection_dropped_after_the_call_was_taken(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    await fault(telegram, kind="drop_after", method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(chat, "x")
    assert shown(telegram, chat) == ["x"]
    assert (telegram.calls[-1].status, telegram.calls[-1].dropped) == (200, True)


async def test_a_slow_answer_comes_too_late(bot: Bot, chat: int, telegram: LocalTelegram) -> None:
    await fault(telegram, kind="slow", method="sendMessage", seconds=0.2)
    with pytest.raises(TimedOut):
        await bot.send_message(chat, "x", read_timeout=0.01)


async def test_a_group_moves_to_another_id(bot: Bot, telegram: LocalTelegram) -> None:
    group = telegram.group.id
    await fault(telegram, kind="400", chat=group, migrate_to=-1001234)
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(group, "x")
    assert caught.value.new_chat_id == -1001234
    sent = await bot.send_message(caught.value.new_chat_id, "x")
    assert sent.chat.type == "supergroup"
    assert [chat["id"] for chat in telegram.state(1001)["chats"]] == [1001, -1001234]


async def test_faults_can_be_taken_back(bot: Bot, chat: int, telegram: LocalTelegram) -> None:
    await fault(telegram, kind="500", times=100)
    await fault(telegram, clear=True)
    await bot.send_message(chat, "x")


@pytest.mark.parametrize(
    ("fields", "why"),
    [({"kind": "plague"}, "no fault is called 'plague'"), ({"kind": "500", "when": 1}, "no when")],
)
async def test_a_misspelt_fault_is_refused(
    fields: dict[str, Any], why: str, telegram: LocalTelegram
) -> None:
    with pytest.raises(ValueError, match=why):
        await telegram.door("fault", fields)
