"""The Bot API through the real client: what it gets back, and what the chat looks like then."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from PIL import Image
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    ChatMemberMember,
    ChatMemberOwner,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
    MenuButtonCommands,
    Message,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.constants import ChatAction, MessageEntityType, ReactionEmoji

from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram

BUTTONS = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Done", callback_data="1:done", style="success"),
            InlineKeyboardButton("Why?", url="https://example.org/paper"),
        ],
        [InlineKeyboardButton("Ask", switch_inline_query="20 min")],
    ]
)


def picture(width: int = 40, height: int = 30) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(buffer, "PNG")
    return buffer.getvalue()


async def edited(sent: Message | bool) -> Message:  # noqa: FBT001 - so the client types edits
    assert isinstance(sent, Message)
    return sent


async def test_the_bot_knows_itself(bot: Bot, telegram: LocalTelegram) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.is_bot) == (123456789, "retrowalk_bot", True)
    assert me.supports_inline_queries
    assert not me.can_read_all_group_messages
    assert telegram.state(1001)["bot"]["id"] == me.id


async def test_a_message_carries_text_entities_and_buttons(
    bot: Bot, chat: int, clock: Clock, telegram: LocalTelegram
) -> None:
    sent = await bot.send_message(
        chat,
        "🙂 <b>5 &lt; 6</b> <a href='https://example.org'>Why?</a> "
        "<tg-time unix='1795165200' format='t'>09:00</tg-time>\n"
        "<blockquote expandable>so</blockquote>",
        parse_mode="HTML",
        reply_markup=BUTTONS,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert sent.text == "🙂 5 < 6 Why? 09:00\nso"
    assert list(sent.parse_entities().values()) == ["5 < 6", "Why?", "09:00", "so"]
    assert [e.type for e in sent.entities] == [
        MessageEntityType.BOLD,
        MessageEntityType.TEXT_LINK,
        MessageEntityType.DATE_TIME,
        MessageEntityType.EXPANDABLE_BLOCKQUOTE,
    ]
    assert sent.reply_markup == BUTTONS
    assert sent.link_preview_options is not None
    assert sent.link_preview_options.is_disabled
    assert sent.date == clock.now()
    assert sent.from_user is not None
    assert sent.from_user.id == bot.id
    [shown] = telegram.state(chat)["messages"][str(chat)]
    assert shown["text"] == sent.text
    assert shown["reply_markup"]["inline_keyboard"][0][0]["style"] == "success"
    assert shown["page"] == {"file_url": "", "edited": False, "reaction": "", "deleted": False}


async def test_entities_may_be_given_instead_of_markup(bot: Bot, chat: int) -> None:
    first = await bot.send_message(chat, "<i>🙂 hi</i> there", parse_mode="HTML")
    assert first.text is not None
    second = await bot.send_message(chat, first.text, entities=first.entities)
    assert second.entities == first.entities


async def test_a_reply_carries_what_it_replies_to(bot: Bot, chat: int) -> None:
    first = await bot.send_message(chat, "one")
    reply = await bot.send_message(chat, "two", reply_parameters=ReplyParameters(first.message_id))
    assert reply.reply_to_message is not None
    assert reply.reply_to_message.text == "one"
    lost = await bot.send_message(
        chat, "three", reply_parameters=ReplyParameters(99, allow_sending_without_reply=True)
    )
    assert lost.reply_to_message is None


async def test_a_typing_keyboard_shows_on_the_page_and_not_in_the_answer(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    keyboard = ReplyKeyboardMarkup([["10 min", "20 min"]], input_field_placeholder="How long?")
    sent = await bot.send_message(chat, "How long?", reply_markup=keyboard)
    assert sent.reply_markup is None
    [shown] = telegram.state(chat)["messages"][str(chat)]
    assert [key["text"] for key in shown["reply_markup"]["keyboard"][0]] == ["10 min", "20 min"]


async def test_an_edit_changes_the_message_in_place(
    bot: Bot, chat: int, telegram: LocalTelegram, clock: Clock
) -> None:
    sent = await bot.send_message(chat, "one", reply_markup=BUTTONS)
    clock.forward(timedelta(minutes=1))
    after = await edited(await sent.edit_text("<b>two</b>", parse_mode="HTML"))
    assert (after.message_id, after.text) == (sent.message_id, "two")
    assert after.reply_markup is None
    assert after.edit_date == clock.now()
    assert after.date == sent.date
    again = await edited(await after.edit_reply_markup(BUTTONS))
    assert again.text == "two"
    assert again.entities[0].type == MessageEntityType.BOLD
    assert again.reply_markup == BUTTONS
    [shown] = telegram.state(chat)["messages"][str(chat)]
    assert shown["page"]["edited"]


async def test_a_deleted_message_is_gone(bot: Bot, chat: int, telegram: LocalTelegram) -> None:
    sent = await bot.send_message(chat, "one")
    assert await sent.delete()
    assert telegram.state(chat)["messages"][str(chat)] == []


async def test_a_photo_keeps_its_size_and_can_be_fetched(bot: Bot, chat: int) -> None:
    sent = await bot.send_photo(chat, picture(), caption="<b>Week</b> 3", parse_mode="HTML")
    assert (sent.photo[-1].width, sent.photo[-1].height) == (40, 30)
    assert sent.caption == "Week 3"
    assert list(sent.parse_caption_entities().values()) == ["Week"]
    file = await bot.get_file(sent.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == picture()


async def test_a_document_keeps_its_name_and_type(bot: Bot, chat: int) -> None:
    sent = await bot.send_document(chat, b"a,b\n", filename="walks.csv")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("walks.csv", 4)
    assert sent.document.mime_type == "text/csv"


async def test_sounds_keep_what_is_said_of_them(bot: Bot, chat: int) -> None:
    audio = await bot.send_audio(
        chat, b"sound", duration=600, title="Ten minutes", performer="Coach", filename="s.ogg"
    )
    assert audio.audio is not None
    assert audio.audio.duration == timedelta(minutes=10)
    assert (audio.audio.title, audio.audio.performer) == ("Ten minutes", "Coach")
    voice = await bot.send_voice(chat, b"voice", duration=timedelta(seconds=3))
    assert voice.voice is not None
    assert voice.voice.duration == timedelta(seconds=3)


async def test_a_file_id_sends_the_same_file_again(bot: Bot, chat: int) -> None:
    first = await bot.send_audio(chat, b"sound", title="Ten minutes", filename="s.ogg")
    assert first.audio is not None
    second = await bot.send_audio(chat, first.audio.file_id)
    assert second.audio == first.audio
    third = await bot.send_audio(chat, b"sound", title="Ten minutes", filename="s.ogg")
    assert third.audio == first.audio


async def test_media_can_be_changed_and_added(bot: Bot, chat: int) -> None:
    sent = await bot.send_photo(chat, picture(), caption="one", reply_markup=BUTTONS)
    after = await edited(await sent.edit_media(InputMediaPhoto(picture(60, 50), caption="two")))
    assert (after.photo[-1].width, after.caption) == (60, "two")
    captioned = await edited(await after.edit_caption("three"))
    assert captioned.photo == after.photo
    assert captioned.caption == "three"
    text = await bot.send_message(chat, "text")
    media = InputMediaDocument(b"a,b\n", filename="walks.csv")
    with_file = await edited(await text.edit_media(media))
    assert with_file.text is None
    assert with_file.document is not None
    assert with_file.document.file_name == "walks.csv"


async def test_reactions_pins_and_actions(bot: Bot, chat: int, telegram: LocalTelegram) -> None:
    events = telegram.chats.events.subscribe()
    sent = await bot.send_message(chat, "one")
    assert await sent.set_reaction(ReactionEmoji.RED_HEART)
    assert await sent.pin()
    assert await bot.send_chat_action(chat, ChatAction.UPLOAD_PHOTO)
    [shown] = telegram.state(chat)["messages"][str(chat)]
    assert shown["page"]["reaction"] == "❤"
    full = await bot.get_chat(chat)
    assert full.pinned_message is not None
    assert full.pinned_message.message_id == sent.message_id
    assert await sent.unpin()
    assert (await bot.get_chat(chat)).pinned_message is None
    assert [events.get_nowait()["type"] for _ in range(3)] == ["message", "reaction", "typing"]
    telegram.chats.events.unsubscribe(events)


async def test_the_menu_follows_scope_and_language(bot: Bot, telegram: LocalTelegram) -> None:
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("log", "Log a walk")], scope=private)
    german = [BotCommand("log", "Gang eintragen")]
    await bot.set_my_commands(german, scope=private, language_code="de")
    eva = telegram.chats.add_person("Eva", "de")
    assert telegram.state(eva.id)["commands"][0]["description"] == "Gang eintragen"
    assert telegram.state(1001)["commands"][0]["description"] == "Log a walk"
    assert await bot.get_my_commands(scope=private, language_code="de") == tuple(german)
    await bot.delete_my_commands(scope=private)
    assert telegram.state(1001)["commands"][0]["command"] == "help"
    assert await bot.get_my_commands(scope=private) == ()


async def test_the_bot_describes_itself(bot: Bot) -> None:
    assert await bot.set_my_name("Retrowalk")
    assert await bot.set_my_description("Walk backwards.")
    assert await bot.set_my_short_description("Rückwärts", language_code="de")
    assert await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_my_name()).name == "Retrowalk"
    assert (await bot.get_my_description()).description == "Walk backwards."
    assert (await bot.get_my_short_description("de")).short_description == "Rückwärts"
    assert await bot.get_chat_menu_button() == MenuButtonCommands()
    assert await bot.log_out()
    assert await bot.close()


async def test_members_of_a_group(bot: Bot, telegram: LocalTelegram) -> None:
    group = telegram.group.id
    assert (await bot.get_chat(group)).title == "Walking friends"
    assert isinstance(await bot.get_chat_member(group, 1001), ChatMemberOwner)
    assert isinstance(await bot.get_chat_member(group, 1002), ChatMemberMember)
    stranger = telegram.chats.add_person("Eva")
    assert (await bot.get_chat_member(group, stranger.id)).status == "left"
    assert (await bot.get_chat_member(group, bot.id)).status == "member"


@pytest.mark.parametrize("how", ["query", "form", "json"])
async def test_parameters_may_come_in_any_way_telegram_takes(
    how: str, telegram: LocalTelegram, chat: int
) -> None:
    params: dict[str, Any] = {"chat_id": str(chat), "text": "a & b"}
    given: dict[str, Any] = {
        "query": {"params": params},
        "form": {"data": params},
        "json": {"json": {**params, "link_preview_options": {"is_disabled": True}}},
    }[how]
    url = f"{telegram.api_base_url}{telegram.token}/SENDMESSAGE"
    async with aiohttp.ClientSession() as session, session.post(url, **given) as answer:
        assert answer.status == 200
        assert (await answer.json())["result"]["text"] == "a & b"


async def test_many_messages_get_different_numbers_in_order(bot: Bot, chat: int) -> None:
    sent = [(await bot.send_message(chat, f"{n}")).message_id for n in range(5)]
    assert sent == sorted(set(sent))
