"""A phone and a bot talk: in one process and over HTTP."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram import InlineQueryResultArticle as Article
from telegram import InputTextMessageContent as TextContent

from retrowalk.demo.server import LocalTelegram
from tests.phone import Phone, Silence

BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Less", callback_data="less")]])


async def handle(bot: Bot, update: Update) -> None:
    """A small bot: says everything twice, and takes back half of it."""
    if update.message is not None and update.message.text:
        twice = f"<b>{update.message.text}</b> {update.message.text}"
        await bot.send_message(
            update.message.chat_id, twice, parse_mode="HTML", reply_markup=BUTTONS
        )
    elif update.callback_query is not None and update.callback_query.message is not None:
        await update.callback_query.answer("Halved")
        pressed = update.callback_query.message
        await bot.edit_message_text("half", pressed.chat.id, pressed.message_id)
    elif update.inline_query is not None:
        result = Article("1", "Echo", TextContent(f"inline {update.inline_query.query}"))
        await bot.answer_inline_query(update.inline_query.id, [result])


async def serve(bot: Bot) -> None:
    """Handle first, confirm afterwards."""
    offset = 0
    while True:
        for update in await bot.get_updates(offset=offset, timeout=20):
            await handle(bot, update)
            offset = update.update_id + 1


@pytest.fixture
async def echo(telegram: LocalTelegram, bot: Bot) -> AsyncIterator[LocalTelegram]:
    """The local Telegram with the small bot behind it."""
    task = asyncio.create_task(serve(bot))
    yield telegram
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


@pytest.fixture(params=["in process", "over http"])
async def ana(request: pytest.FixtureRequest, echo: LocalTelegram) -> AsyncIterator[Phone]:
    if request.param == "in process":
        yield Phone(echo)
    else:
        async with Phone.over_http(echo.url) as phone:
            yield phone


async def test_a_person_hears_the_answer_to_what_they_say(ana: Phone) -> None:
    said = await ana.say("hello 🙂")
    assert not said.from_bot
    assert ana.last.text == "hello 🙂 hello 🙂"
    assert ana.last.marked("bold") == ["hello 🙂"]
    assert ana.last.buttons == ["Less"]
    assert [m.text for m in ana.answers] == ["hello 🙂 hello 🙂"]


async def test_a_tap_changes_the_message_and_shows_a_toast(ana: Phone) -> None:
    await ana.say("hello")
    await ana.tap("Less")
    assert ana.last.text == "half"
    assert ana.last.edited
    assert ana.last.buttons == []
    assert ana.toast == "Halved"


async def test_a_button_that_is_not_there_cannot_be_tapped(ana: Phone) -> None:
    await ana.say("hello")
    with pytest.raises(Silence, match=r"no button 'More'[^$]*Retrowalk #2: hello hello \[Less\]"):
        await ana.tap("More")


async def test_the_bot_can_speak_first_and_is_heard(ana: Phone, bot: Bot) -> None:
    await ana.say("hello")
    hearing = asyncio.create_task(ana.hear("good morning"))
    await bot.send_message(ana.person, "a very good morning")
    assert (await hearing).text == "a very good morning"


async def test_an_inline_result_becomes_a_message_of_the_person(ana: Phone) -> None:
    results = await ana.inline("20 min")
    assert [result["title"] for result in results] == ["Echo"]
    chosen = await ana.choose("20 min", results[0]["id"])
    assert chosen.text == "inline 20 min"
    assert not chosen.from_bot


async def test_silence_is_reported_with_the_talk_so_far(telegram: LocalTelegram) -> None:
    phone = Phone(telegram)
    phone.patience_s = 0.01
    with pytest.raises(Silence, match="Ana #1: is anybody there"):
        await phone.say("is anybody there")
    with pytest.raises(Silence, match="never heard 'yes'"):
        await phone.hear("yes")


async def test_files_of_the_bot_can_be_fetched(ana: Phone, bot: Bot) -> None:
    await ana.say("hello")
    await bot.send_document(ana.person, b"1,2\n", filename="walks.csv", caption="Your walks")
    heard = await ana.hear("Your walks")
    assert heard.kind == "document"
    assert heard.document is not None
    assert heard.document["file_name"] == "walks.csv"
    assert await ana.download(heard) == b"1,2\n"
