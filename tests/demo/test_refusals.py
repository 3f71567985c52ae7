"""What Telegram refuses is refused here, word for word."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, TypeAlias

import aiohttp
import pytest
from PIL import Image
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, TelegramError

from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram

Asked: TypeAlias = Callable[[Bot, int], Awaitable[object]]


def button(**what: Any) -> InlineKeyboardMarkup:  # noqa: ANN401 - the fields of a button
    return InlineKeyboardMarkup([[InlineKeyboardButton(**{"text": "Go", **what})]])


def article(id_: str, text: str = "so", title: str = "So") -> InlineQueryResultArticle:
    return InlineQueryResultArticle(id_, title, InputTextMessageContent(text))


async def same_edit(bot: Bot, chat: int) -> None:
    markup = button(callback_data="a")
    sent = await bot.send_message(chat, "<b>so</b>", parse_mode="HTML", reply_markup=markup)
    await sent.edit_text("<strong>so</strong>", parse_mode="HTML", reply_markup=markup)


def png(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height)).save(buffer, "PNG")
    return buffer.getvalue()


async def edit_of_a_photo_as_text(bot: Bot, chat: int) -> None:
    sent = await bot.send_photo(chat, png(9, 9))
    await sent.edit_text("so")


async def edit_of_a_text_as_caption(bot: Bot, chat: int) -> None:
    sent = await bot.send_message(chat, "so")
    await sent.edit_caption("so")


async def edit_of_a_deleted_message(bot: Bot, chat: int) -> None:
    sent = await bot.send_message(chat, "so")
    await sent.delete()
    await sent.edit_text("so so")


async def edit_of_a_message_with_keys(bot: Bot, chat: int) -> None:
    sent = await bot.send_message(chat, "so", reply_markup=ReplyKeyboardMarkup([["10 min"]]))
    await sent.edit_text("so so")


async def edit_into_a_message_with_keys(bot: Bot, chat: int) -> None:
    sent = await bot.send_message(chat, "so")
    keys = {"keyboard": [["10 min"]]}
    await bot.edit_message_text("x", chat, sent.message_id, api_kwargs={"reply_markup": keys})


async def delete_of_a_groups_message(bot: Bot, _chat: int) -> None:
    sent = await bot.send_message(-4001, "so")
    await bot.delete_message(-4001, sent.message_id - 1)


async def pin_in_a_group(bot: Bot, _chat: int) -> None:
    sent = await bot.send_message(-4001, "so")
    await sent.pin()


async def two_reactions(bot: Bot, chat: int) -> None:
    sent = await bot.send_message(chat, "so")
    await sent.set_reaction(["👍", "👏"])


async def reaction_of_no_kind(bot: Bot, chat: int) -> None:
    sent = await bot.send_message(chat, "so")
    await sent.set_reaction("🥾")


async def document_as_photo(bot: Bot, chat: int) -> None:
    sent = await bot.send_document(chat, b"so")
    assert sent.document is not None
    await bot.send_photo(chat, sent.document.file_id)


async def second_answer(bot: Bot, chat: int) -> None:
    await bot.answer_callback_query("4300000000000000", str(chat))


def inline(*results: InlineQueryResultArticle, **more: Any) -> Asked:  # noqa: ANN401 - as the client
    return lambda bot, _chat: bot.answer_inline_query("1", results, **more)


TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
REFUSED: dict[str, tuple[Asked, str]] = {
    "no text": (
        lambda bot, chat: bot.send_message(chat, ""),
        "Bad Request: message text is empty",
    ),
    "blank text": (
        lambda bot, chat: bot.send_message(chat, " \n "),
        "Bad Request: message text is empty",
    ),
    "text of tags alone": (
        lambda bot, chat: bot.send_message(chat, "<b> </b>", parse_mode="HTML"),
        "Bad Request: message text is empty",
    ),
    "text too long": (
        lambda bot, chat: bot.send_message(chat, "x" * 4097),
        "Bad Request: message is too long",
    ),
    "text too long in UTF-16": (
        lambda bot, chat: bot.send_message(chat, "🙂" * 2049),
        "Bad Request: message is too long",
    ),
    "caption too long": (
        lambda bot, chat: bot.send_document(chat, b"x", caption="x" * 1025),
        "Bad Request: message caption is too long",
    ),
    "broken markup": (
        lambda bot, chat: bot.send_message(chat, "1 <b> 2", parse_mode="HTML"),
        "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    "broken markup in a caption": (
        lambda bot, chat: bot.send_document(chat, b"x", caption="</i>", parse_mode="HTML"),
        "Bad Request: can't parse entities: Unexpected end tag at byte offset 0",
    ),
    "unknown parse mode": (
        lambda bot, chat: bot.send_message(chat, "x", parse_mode="BBCode"),
        "Bad Request: unsupported parse_mode",
    ),
    "unknown chat": (
        lambda bot, _chat: bot.send_message(5, "x"),
        "Bad Request: chat not found",
    ),
    "a person who never wrote": (
        lambda bot, _chat: bot.send_message(1002, "x"),
        "Forbidden: bot can't initiate conversation with a user",
    ),
    "data over 64 bytes": (
        lambda bot, chat: bot.send_message(chat, "x", reply_markup=button(callback_data="я" * 33)),
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    "bad link on a button": (
        lambda bot, chat: bot.send_message(chat, "x", reply_markup=button(url="http://localhost")),
        ("Bad Request: inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL"),
    ),
    "button without a use": (
        lambda bot, chat: bot.send_message(chat, "x", reply_markup=button()),
        (
            "Bad Request: can't parse inline keyboard button: "
            "Text buttons are unallowed in the inline keyboard"
        ),
    ),
    "button without words": (
        lambda bot, chat: bot.send_message(
            chat, "x", reply_markup=button(text=" ", callback_data="a")
        ),
        "Bad Request: inline keyboard button text must be non-empty",
    ),
    "over 100 buttons": (
        lambda bot, chat: bot.send_message(
            chat,
            "x",
            reply_markup=InlineKeyboardMarkup(
                [[InlineKeyboardButton("x", callback_data="x")]] * 101
            ),
        ),
        "Bad Request: reply markup is too long",
    ),
    "reply to nothing": (
        lambda bot, chat: bot.send_message(chat, "x", reply_parameters=ReplyParameters(99)),
        "Bad Request: message to be replied not found",
    ),
    "edit without a change": (
        same_edit,
        (
            "Bad Request: message is not modified: specified new message content and reply markup "
            "are exactly the same as a current content and reply markup of the message"
        ),
    ),
    "edit of nothing": (
        lambda bot, chat: bot.edit_message_text("x", chat, 99),
        "Bad Request: message to edit not found",
    ),
    "edit of a deleted message": (
        edit_of_a_deleted_message,
        "Bad Request: message to edit not found",
    ),
    "edit of a message with keys": (
        edit_of_a_message_with_keys,
        "Bad Request: message can't be edited",
    ),
    "edit into a message with keys": (
        edit_into_a_message_with_keys,
        "Bad Request: message can't be edited",
    ),
    "key without words": (
        lambda bot, chat: bot.send_message(chat, "x", reply_markup=ReplyKeyboardMarkup([[""]])),
        "Bad Request: keyboard button text must be non-empty",
    ),
    "pin in a group": (
        pin_in_a_group,
        "Bad Request: not enough rights to manage pinned messages in the chat",
    ),
    "pin of nothing": (
        lambda bot, chat: bot.pin_chat_message(chat, 99),
        "Bad Request: message to pin not found",
    ),
    "unpin of nothing": (
        lambda bot, chat: bot.unpin_chat_message(chat, 99),
        "Bad Request: message to unpin not found",
    ),
    "two reactions": (two_reactions, "Bad Request: REACTIONS_TOO_MANY"),
    "reaction of no kind": (reaction_of_no_kind, "Bad Request: REACTION_INVALID"),
    "document as photo": (document_as_photo, "Bad Request: type of file mismatch"),
    "picture as narrow as a thread": (
        lambda bot, chat: bot.send_photo(chat, png(1, 21)),
        "Bad Request: PHOTO_INVALID_DIMENSIONS",
    ),
    "no photo": (
        lambda bot, chat: bot.send_photo(chat, ""),
        "Bad Request: there is no photo in the request",
    ),
    "unknown member": (
        lambda bot, _chat: bot.get_chat_member(-4001, 5),
        "Bad Request: user not found",
    ),
    "toast too long": (
        lambda bot, _chat: bot.answer_callback_query("1", "x" * 201),
        "Bad Request: MESSAGE_TOO_LONG",
    ),
    "name too long": (
        lambda bot, _chat: bot.set_my_name("x" * 65),
        "Bad Request: BOT_TITLE_INVALID",
    ),
    "secret too long": (
        lambda bot, _chat: bot.set_webhook("https://example.org/hook", secret_token="x" * 257),
        "Bad Request: secret token is too long",
    ),
    "result without content": (
        lambda bot, _chat: bot.answer_inline_query(
            "1", [InlineQueryResultPhoto("1", "https://example.org/a.jpg", "https://example.org")]
        ),
        "Bad Request: can't parse inline query result: message content is not specified",
    ),
    "edit without a number": (
        lambda bot, chat: bot.edit_message_text("x", chat),
        "Bad Request: message identifier is not specified",
    ),
    "text of a photo": (
        edit_of_a_photo_as_text,
        "Bad Request: there is no text in the message to edit",
    ),
    "caption of a text": (
        edit_of_a_text_as_caption,
        "Bad Request: there is no caption in the message to edit",
    ),
    "unknown inline message": (
        lambda bot, _chat: bot.edit_message_text("x", inline_message_id="AAMC1"),
        "Bad Request: MESSAGE_ID_INVALID",
    ),
    "delete of another's message in a group": (
        delete_of_a_groups_message,
        "Bad Request: message can't be deleted",
    ),
    "delete of nothing": (
        lambda bot, chat: bot.delete_message(chat, 99),
        "Bad Request: message to delete not found",
    ),
    "reaction to nothing": (
        lambda bot, chat: bot.set_message_reaction(chat, 99, "👍"),
        "Bad Request: message to react not found",
    ),
    "unknown action": (
        lambda bot, chat: bot.send_chat_action(chat, "dancing"),
        "Bad Request: wrong parameter action in request",
    ),
    "unknown query": (second_answer, TOO_OLD),
    "unknown inline query": (inline(article("1")), TOO_OLD),
    "results with one id": (
        inline(article("1"), article("1")),
        "Bad Request: RESULT_ID_DUPLICATE",
    ),
    "result with a long id": (inline(article("1" * 65)), "Bad Request: RESULT_ID_INVALID"),
    "result without a title": (
        inline(article("1", title="")),
        "Bad Request: ARTICLE_TITLE_EMPTY",
    ),
    "result with broken markup": (
        lambda bot, _chat: bot.answer_inline_query(
            "1",
            [
                InlineQueryResultArticle(
                    "1", "So", InputTextMessageContent("<b>", parse_mode="HTML")
                )
            ],
        ),
        "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    "start parameter with a blank": (
        inline(button=InlineQueryResultsButton("Set up", start_parameter="a b")),
        "Bad Request: START_PARAM_INVALID",
    ),
    "unknown file": (
        lambda bot, chat: bot.send_photo(chat, "AgAC"),
        "Bad Request: wrong file identifier/HTTP URL specified",
    ),
    "file from elsewhere": (
        lambda bot, chat: bot.send_photo(chat, "https://example.org/x.png"),
        "Bad Request: failed to get HTTP URL content",
    ),
    "photo that is none": (
        lambda bot, chat: bot.send_photo(chat, b"no picture"),
        "Bad Request: IMAGE_PROCESS_FAILED",
    ),
    "empty file": (
        lambda bot, chat: bot.send_document(chat, b"", filename="x"),
        "Bad Request: file must be non-empty",
    ),
    "unknown file to fetch": (
        lambda bot, _chat: bot.get_file("x"),
        "Bad Request: invalid file_id",
    ),
    "command with capitals and blanks": (
        lambda bot, _chat: bot.set_my_commands([BotCommand("lo g", "x")]),
        "Bad Request: BOT_COMMAND_INVALID",
    ),
    "command without words": (
        lambda bot, _chat: bot.set_my_commands([BotCommand("log", " ")]),
        "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    "webhook without TLS": (
        lambda bot, _chat: bot.set_webhook("http://example.org/hook"),
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
    ),
    "webhook on another port": (
        lambda bot, _chat: bot.set_webhook("https://example.org:9000/hook"),
        ("Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
    ),
    "secret with a blank": (
        lambda bot, _chat: bot.set_webhook("https://example.org/hook", secret_token="a b"),
        "Bad Request: secret token contains unallowed characters",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_a_refusal_has_telegrams_words(
    name: str, bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    ask, words = REFUSED[name]
    await telegram.door("say", {"person": 1002, "chat": telegram.group.id, "text": "hello"})
    with pytest.raises((BadRequest, Forbidden)):
        await ask(bot, chat)
    assert telegram.calls[-1].description == words
    assert telegram.calls[-1].status == (403 if words.startswith("Forbidden") else 400)


async def test_more_than_fifty_inline_results_are_refused(telegram: LocalTelegram) -> None:
    """The client would cut them off, so this goes around it."""
    results = [article(f"{n}").to_dict() for n in range(51)]
    url = f"{telegram.api_base_url}{telegram.token}/answerInlineQuery"
    body = {"inline_query_id": "1", "results": results}
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as answer:
        assert (await answer.json())["description"] == "Bad Request: RESULTS_TOO_MUCH"


async def test_what_is_just_within_the_limits_is_taken(bot: Bot, chat: int) -> None:
    assert await bot.send_message(chat, "x" * 4096)
    assert await bot.send_message(chat, f"<b>{'&amp;' * 4096}</b>", parse_mode="HTML")
    assert await bot.send_document(chat, b"x", caption="x" * 1024)
    row = [InlineKeyboardButton("x", callback_data="x" * 64)] * 10
    assert await bot.send_message(chat, "x", reply_markup=InlineKeyboardMarkup([row]))
    hundred = InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="x")]] * 100)
    assert await bot.send_message(chat, "x", reply_markup=hundred)


async def test_a_query_can_be_answered_once_and_in_time(
    bot: Bot, chat: int, telegram: LocalTelegram, clock: Clock
) -> None:
    sent = await bot.send_message(chat, "x", reply_markup=button(callback_data="a"))
    press = {"person": chat, "message_id": sent.message_id, "data": "a"}
    first = (await telegram.door("tap", press))["callback_id"]
    assert await bot.answer_callback_query(first, "Yes")
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_callback_query(first, "Yes")
    second = (await telegram.door("tap", press))["callback_id"]
    clock.forward(timedelta(seconds=16))
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_callback_query(second, "Yes")
    assert telegram.calls[-1].description == TOO_OLD


async def test_messages_older_than_two_days_stay(bot: Bot, chat: int, clock: Clock) -> None:
    sent = await bot.send_message(chat, "x")
    clock.forward(timedelta(hours=49))
    with pytest.raises(BadRequest, match="can't be deleted for everyone"):
        await sent.delete()


async def test_other_peoples_messages_cannot_be_edited(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    said = await telegram.door("say", {"person": chat, "text": "hello"})
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("bye", chat, said["message_id"])


async def test_a_person_who_blocked_the_bot_gets_nothing(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    await telegram.door("block", {"person": chat, "blocked": True})
    with pytest.raises(Forbidden):
        await bot.send_message(chat, "x")
    assert telegram.calls[-1].description == "Forbidden: bot was blocked by the user"
    await telegram.door("say", {"person": chat, "text": "/start"})
    assert await bot.send_message(chat, "welcome back")


async def test_a_wrong_token_is_unauthorized(telegram: LocalTelegram) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("1:WRONG", base_url=telegram.api_base_url):
            pass
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{telegram.file_base_url}1:WRONG/x") as answer:
            assert answer.status == 401
        async with session.get(f"{telegram.file_base_url}{telegram.token}/x") as answer:
            assert await answer.json() == {
                "ok": False,
                "error_code": 404,
                "description": "Not Found",
            }


async def test_an_unknown_method_is_not_found(telegram: LocalTelegram) -> None:
    url = f"{telegram.api_base_url}{telegram.token}/sendTelepathy"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        assert answer.status == 404
        assert await answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


@pytest.mark.parametrize(
    ("data", "content_type"),
    [(b"{", "application/json"), (b"[1, 2]", "application/json"), (b"\xff=1", "text/plain")],
)
async def test_an_unreadable_request_is_refused(
    data: bytes, content_type: str, telegram: LocalTelegram
) -> None:
    url = f"{telegram.api_base_url}{telegram.token}/getMe"
    headers = {"Content-Type": content_type}
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=data, headers=headers) as answer,
    ):
        assert answer.status == 400
        assert (await answer.json())["description"].startswith("Bad Request: can't parse")


async def test_polling_is_refused_while_a_webhook_is_set(bot: Bot) -> None:
    await bot.set_webhook("https://example.org/hook", secret_token="abc-DEF_1")
    with pytest.raises(Conflict, match="while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_every_refusal_is_an_error_of_the_client(
    bot: Bot, chat: int, telegram: LocalTelegram
) -> None:
    await telegram.door("fault", {"kind": "500", "method": "sendMessage"})
    with pytest.raises(TelegramError, match="Internal Server Error"):
        await bot.send_message(chat, "x")
