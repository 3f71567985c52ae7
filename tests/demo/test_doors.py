"""The doors of the page: what people do, and what the bot sees of it."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultCachedDocument,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import Forbidden

from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from retrowalk.demo.what_people_do import NoSuchThing

BUTTON = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])


@pytest.fixture
async def http(telegram: LocalTelegram) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(telegram.url) as session:
        yield session


async def updates(bot: Bot) -> tuple[Update, ...]:
    got = await bot.get_updates()
    if got:
        await bot.get_updates(offset=got[-1].update_id + 1)
    return got


async def test_a_command_is_marked_as_one(bot: Bot, telegram: LocalTelegram) -> None:
    said = await telegram.door("say", {"person": 1001, "text": "/log 20"})
    [update] = await updates(bot)
    assert update.message is not None
    assert update.message.text == "/log 20"
    assert list(update.message.parse_entities().values()) == ["/log"]
    assert update.message.chat.type == ChatType.PRIVATE
    assert said["page"]["deleted"] is False


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("nice weather", False),
        ("/help", True),
        ("/help@retrowalk_bot", True),
        ("/help@other_bot", False),
        ("@retrowalk_bot 20 min", True),
        ("@other_bot 20 min", False),
    ],
)
async def test_in_a_group_the_bot_sees_only_what_is_meant_for_it(
    text: str, bot: Bot, telegram: LocalTelegram, *, seen: bool
) -> None:
    await telegram.door("say", {"person": 1002, "chat": telegram.group.id, "text": text})
    assert [bool(update.message) for update in await updates(bot)] == [True] * seen


async def test_in_a_group_the_bot_sees_replies_to_it(bot: Bot, telegram: LocalTelegram) -> None:
    group = telegram.group.id
    sent = await bot.send_message(group, "hello")
    talk = {"person": 1002, "chat": group, "text": "thanks"}
    said = await telegram.door("say", {**talk, "reply_to": sent.message_id})
    await telegram.door("say", {**talk, "reply_to": said["message_id"]})
    [update] = await updates(bot)
    assert update.message is not None
    assert update.message.reply_to_message is not None
    assert update.message.reply_to_message.message_id == sent.message_id


async def test_a_press_carries_the_message_and_is_answered_by_a_toast(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    sent = await bot.send_message(chat, "x", reply_markup=BUTTON)
    press = {"person": chat, "message_id": sent.message_id, "data": "go", "wait": True}
    pressed = asyncio.create_task(telegram.door("tap", press))
    await asyncio.sleep(0)
    [update] = await updates(bot)
    assert update.callback_query is not None
    assert update.callback_query.data == "go"
    assert update.callback_query.message is not None
    assert update.callback_query.message.is_accessible
    await update.callback_query.answer("Noted", show_alert=True)
    answer = await pressed
    assert (answer["answered"], answer["text"], answer["alert"]) == (True, "Noted", True)
    assert telegram.state(chat)["toast"] == {"text": "Noted", "alert": True}
    assert telegram.state(1002)["toast"] == {}


async def test_a_button_of_a_deleted_message_still_works_for_old_screens(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    sent = await bot.send_message(chat, "x", reply_markup=BUTTON)
    await sent.delete()
    await telegram.door("tap", {"person": chat, "message_id": sent.message_id, "data": "forged"})
    [update] = await updates(bot)
    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert not update.callback_query.message.is_accessible
    assert update.callback_query.data == "forged"


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("sticker", {"emoji": "💪"}),
        ("photo", {}),
        ("voice", {}),
        ("video", {}),
        ("animation", {}),
        ("document", {"file_name": "old.csv", "content": base64.b64encode(b"a").decode()}),
        ("contact", {"first_name": "Eva"}),
        ("location", {"latitude": 52.5, "longitude": 13.4}),
        ("dice", {"value": 3}),
        ("poll", {"question": "Walk?", "options": ["Yes", "Later"]}),
    ],
)
async def test_people_can_send_other_things_than_words(
    kind: str, more: dict[str, Any], bot: Bot, telegram: LocalTelegram
) -> None:
    await telegram.door("send", {"person": 1001, "kind": kind, **more})
    [update] = await updates(bot)
    assert update.message is not None
    assert getattr(update.message, kind)
    if update.message.document is not None:
        file = await bot.get_file(update.message.document.file_id)
        assert bytes(await file.download_as_bytearray()) == b"a"
    if update.message.location is not None:
        assert update.message.location.latitude == 52.5


async def test_an_inline_query_is_answered_and_a_result_chosen(
    bot: Bot, telegram: LocalTelegram
) -> None:
    asking = asyncio.create_task(telegram.door("inline", {"person": 1002, "query": "20 min"}))
    await asyncio.sleep(0)
    [update] = await updates(bot)
    assert update.inline_query is not None
    assert update.inline_query.query == "20 min"
    content = InputTextMessageContent("<b>60</b> kcal", parse_mode="HTML")
    results = [InlineQueryResultArticle("r1", "60 kcal", content, reply_markup=BUTTON)]
    await update.inline_query.answer(results, is_personal=True)
    assert (await asking)["results"][0]["title"] == "60 kcal"
    chosen = await telegram.door(
        "choose",
        {"person": 1002, "chat": telegram.group.id, "query": "20 min", "result_id": "r1"},
    )
    assert chosen["text"] == "60 kcal"
    assert chosen["from"]["id"] == 1002
    first, second = await updates(bot)
    assert first.chosen_inline_result is not None
    assert first.chosen_inline_result.result_id == "r1"
    assert second.message is not None
    assert second.message.via_bot is not None
    inline_id = first.chosen_inline_result.inline_message_id
    assert await bot.edit_message_text("61 kcal", inline_message_id=inline_id)
    messages = telegram.state(1002)["messages"][str(telegram.group.id)]
    assert messages[0]["text"] == "61 kcal"
    await telegram.door(
        "tap",
        {
            "person": 1001,
            "chat": telegram.group.id,
            "message_id": chosen["message_id"],
            "data": "go",
        },
    )
    [press] = await updates(bot)
    assert press.callback_query is not None
    assert press.callback_query.inline_message_id == inline_id


async def test_a_file_the_bot_has_sent_can_be_an_inline_result(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    sent = await bot.send_document(chat, b"a,b\n", filename="walks.csv")
    assert sent.document is not None
    asking = asyncio.create_task(telegram.door("inline", {"person": chat, "query": ""}))
    await asyncio.sleep(0)
    [update] = await updates(bot)
    assert update.inline_query is not None
    result = InlineQueryResultCachedDocument("r1", "Walks", sent.document.file_id, caption="So")
    await update.inline_query.answer(
        [result], button=InlineQueryResultsButton("Set up", start_parameter="x")
    )
    assert (await asking)["button"] == {"text": "Set up", "start_parameter": "x"}
    taken = {"person": chat, "chat": chat, "query": "", "result_id": "r1"}
    chosen = await telegram.door("choose", taken)
    assert (chosen["document"]["file_name"], chosen["caption"]) == ("walks.csv", "So")


async def test_a_bot_that_does_not_answer_is_noticed(chat: int, telegram: LocalTelegram) -> None:
    with pytest.raises(NoSuchThing, match="did not answer the inline query"):
        await telegram.door("inline", {"person": chat, "query": "x", "seconds": 0.01})
    with pytest.raises(NoSuchThing, match="no result 'r1' was offered for 'x'"):
        await telegram.door("choose", {"person": chat, "query": "x", "result_id": "r1"})


async def test_blocking_tells_the_bot(bot: Bot, telegram: LocalTelegram) -> None:
    for blocked in (True, True, False):
        await telegram.door("block", {"person": 1001, "blocked": blocked})
    first, second = await updates(bot)
    assert first.my_chat_member is not None
    assert first.my_chat_member.new_chat_member.status == ChatMemberStatus.BANNED
    assert second.my_chat_member is not None
    assert second.my_chat_member.new_chat_member.status == ChatMemberStatus.MEMBER


async def test_a_group_can_put_the_bot_out_and_take_it_back(
    bot: Bot, telegram: LocalTelegram
) -> None:
    group = {"person": 1001, "chat": telegram.group.id}
    await telegram.door("block", {**group, "blocked": True})
    with pytest.raises(Forbidden):
        await bot.send_message(telegram.group.id, "x")
    assert telegram.calls[-1].description == "Forbidden: bot was kicked from the group chat"
    await telegram.door("say", {**group, "text": "/help"})
    await telegram.door("block", {**group, "blocked": False})
    await telegram.door("say", {**group, "text": "/help again"})
    out, back, said = await updates(bot)
    assert out.my_chat_member is not None
    assert out.my_chat_member.new_chat_member.status == ChatMemberStatus.BANNED
    assert back.my_chat_member is not None
    assert said.message is not None
    assert said.message.text == "/help again"


async def test_new_people_and_groups_appear(bot: Bot, telegram: LocalTelegram) -> None:
    person = await telegram.door("person", {"first_name": "Eva", "language_code": "de"})
    group = await telegram.door("group", {"title": "Us", "members": [person["id"], 1001]})
    [update] = await updates(bot)
    assert update.my_chat_member is not None
    assert update.my_chat_member.chat.title == "Us"
    state = telegram.state(person["id"])
    assert [chat["id"] for chat in state["chats"]] == [person["id"], group["id"]]
    assert [each["first_name"] for each in state["people"]] == ["Ana", "Ben", "Eva"]
    await telegram.door("say", {"person": person["id"], "text": "hallo"})
    assert (await bot.send_message(person["id"], "Hallo Eva")).chat.first_name == "Eva"


async def test_events_tell_the_page_what_happened(
    bot: Bot, chat: int, telegram: LocalTelegram, http: aiohttp.ClientSession
) -> None:
    async with http.ws_connect("/demo/events") as socket:
        sent = await bot.send_message(chat, "x")
        await sent.edit_text("y")
        await bot.send_chat_action(chat, "typing")
        await sent.delete()
        await bot.set_my_commands([("help", "Help")])
        await telegram.door("block", {"person": 1002, "blocked": True})
        events = [await socket.receive_json() for _ in range(6)]
    assert [event["type"] for event in events] == [
        "message",
        "edited",
        "typing",
        "deleted",
        "commands",
        "state",
    ]
    assert events[0]["message"]["text"] == "x"
    assert events[1]["message"]["page"]["edited"]
    assert events[3] == {"type": "deleted", "chat_id": chat, "message_id": sent.message_id}


async def test_the_state_survives_a_reload(
    bot: Bot, chat: int, telegram: LocalTelegram, http: aiohttp.ClientSession
) -> None:
    await bot.send_message(chat, "x")
    async with http.get(f"/demo/state?person={chat}") as answer:
        state = await answer.json()
    assert state == telegram.state(chat)
    assert state["now"] == "2026-11-20T09:00:00Z"
    assert state["clock"] == {"available": False, "zone": "UTC"}
    async with http.get("/demo/state?person=5") as answer:
        assert answer.status == 404


async def test_files_reach_the_page(
    bot: Bot, chat: int, telegram: LocalTelegram, http: aiohttp.ClientSession
) -> None:
    await bot.send_document(chat, b"a,b\n", filename="schritte für heute.csv")
    [shown] = telegram.state(chat)["messages"][str(chat)]
    async with http.get(shown["page"]["file_url"]) as answer:
        assert await answer.read() == b"a,b\n"
        assert answer.content_type == "text/csv"
    async with http.get("/demo/file/none") as answer:
        assert answer.status == 404


@pytest.mark.parametrize(
    ("door", "body", "status", "why"),
    [
        ("say", {"person": 5, "text": "x"}, 404, "no person 5"),
        ("say", {"person": 1001}, 400, "'text' is missing"),
        ("say", {"person": 1001, "text": " "}, 400, "a text has 1 to 4096 characters"),
        ("say", {"person": 1001, "chat": 1002, "text": "x"}, 404, "Ana is in no chat 1002"),
        ("tap", {"person": 1001, "message_id": 9, "data": "x"}, 404, "no message 9 in this chat"),
        ("send", {"person": 1001, "kind": "pigeon"}, 404, "nobody can send a 'pigeon'"),
        ("send", {"person": 1001, "kind": "location"}, 400, "'latitude' is missing"),
        ("clock", {"move": "hour"}, 404, "this Telegram has no clock to move"),
        ("scenario", {"id": "six weeks"}, 404, "this Telegram has no scenarios"),
        ("redeliver", {"update_id": 9}, 404, "there was no update 9"),
        ("cellar", {}, 404, "there is no door 'cellar'"),
    ],
)
async def test_a_door_that_stays_shut_says_why(
    door: str, body: dict[str, Any], status: int, why: str, http: aiohttp.ClientSession
) -> None:
    async with http.post(f"/demo/{door}", json=body) as answer:
        assert answer.status == status
        assert await answer.json() == {"error": why}


async def test_clock_and_scenarios_are_what_the_owner_made_of_them(clock: Clock) -> None:
    async def move(name: str) -> None:
        clock.forward({"hour": timedelta(hours=1)}[name])

    async def begin(name: str) -> int:
        return {"six-weeks": 1002}[name]

    scenarios = [{"id": "six-weeks", "title": "Six weeks in", "person": 1002}]
    telegram = LocalTelegram(
        now=clock.now,
        zone="Europe/Berlin",
        on_clock=move,
        on_scenario=begin,
        scenarios=scenarios,
    )
    events = telegram.chats.events.subscribe()
    assert await telegram.door("clock", {"move": "hour"}) == {"now": "2026-11-20T10:00:00Z"}
    assert events.get_nowait() == {"type": "clock", "now": "2026-11-20T10:00:00Z"}
    assert await telegram.door("scenario", {"id": "six-weeks"}) == {"person": 1002}
    assert events.get_nowait() == {"type": "state"}
    state = telegram.state(1001)
    assert state["clock"] == {"available": True, "zone": "Europe/Berlin"}
    assert state["scenarios"] == scenarios


async def test_calls_of_the_bot_are_recorded(
    bot: Bot, chat: int, http: aiohttp.ClientSession
) -> None:
    await bot.send_document(chat, b"a,b\n", filename="walks.csv")
    async with http.get("/demo/calls?method=sendDocument") as answer:
        [call] = (await answer.json())["calls"]
    assert call["params"]["document"] == "walks.csv (4 bytes)"
    assert (call["status"], call["at"]) == (200, "2026-11-20T09:00:00Z")
