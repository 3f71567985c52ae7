"""Everything that goes to Telegram goes through here: paced, sorted by how it ended.

`give` answers an update and keeps at it; `send` tries a reminder once and says how it ended, since
the outbox does the trying again.
"""

from __future__ import annotations

import asyncio
import html
import logging
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputFile,
    InputTextMessageContent,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from retrowalk.bot.wire.layout import for_a_phone, unbroken
from retrowalk.bot.wire.reply import Inline, Reply
from retrowalk.bot.wire.request import NotSent, call
from retrowalk.bot.wire.send_rate import Pace, told_to_wait_s
from retrowalk.coach.errors import RetrowalkError
from retrowalk.coach.message import (
    Attachment,
    Button,
    Delivery,
    FileKind,
    Gone,
    Message,
    Moved,
    Priority,
    Refused,
    Sent,
    Style,
    Unsure,
    Wait,
)
from retrowalk.coach.platform.files import text_of

log = logging.getLogger(__name__)

Maker = Callable[[Mapping[str, Any]], Awaitable[bytes]]
"""Makes the bytes of an attachment when it is sent."""

GONE = (
    "chat not found",
    "user is deactivated",
    "bot was kicked",
    "bot was blocked",
    "bot can't initiate conversation",
    "peer_id_invalid",
    "not enough rights to send",
    "group chat was deactivated",
    "topic_closed",
)
"""Descriptions of a 400 or 403 after which writing again is useless (Bot API, as answered)."""

NOTHING_TO_DO = (
    "message is not modified",
    "message to react not found",  # a person may take their own message away
    "query is too old",
    "query id is invalid",
)
BAD_FILE = ("wrong file identifier", "wrong remote file", "file reference")
CANNOT_EDIT = (
    "message to edit not found",
    "there is no text in the message to edit",  # a picture: its caption is not a text
    "message can't be edited",
    "message_id_invalid",
)
NO_VOICE = "voice_messages_forbidden"
"""A person may take voice messages from nobody, or from their contacts alone."""
BAD_MARKUP = "can't parse entities"
NO_THREAD = ("message thread not found", "topic_deleted", "topic_id_invalid")

TRIES = 4
FIRST_PAUSE_S = 0.5
LONGEST_WAIT_S = 30.0
HELD_MOST_S = 1.0
NEW_TEXT = "sendMessage"
STYLES = {Style.GOOD: "success", Style.GRAVE: "danger"}


def as_method(reply: Reply) -> dict[str, Any]:
    """A plain new text as a method of the Bot API with its parameters (see responses.py)."""
    if reply.message is None:
        raise ValueError("no new text")
    return {"method": NEW_TEXT, **_new_text(reply, for_a_phone(reply.message))}


def _new_text(reply: Reply, message: Message) -> dict[str, Any]:
    """The parameters of a new text that is laid out for a phone."""
    wanted: dict[str, Any] = {
        "chat_id": reply.chat_id,
        "text": message.html,
        "parse_mode": ParseMode.HTML.value,
        "link_preview_options": {"is_disabled": True},
    }
    if message.buttons:
        wanted["reply_markup"] = _keyboard(message)
    if reply.reply_to:
        answered = {"message_id": reply.reply_to, "allow_sending_without_reply": True}
        wanted["reply_parameters"] = answered
    if message.thread is not None:
        wanted["message_thread_id"] = message.thread
    return wanted


class NotAnswered(RetrowalkError):
    """Telegram could not be reached: the update must be given again."""


class HeldBack(RetrowalkError):
    """A chat has to wait for long: the answers from `first` on are to be given later."""

    def __init__(self, seconds: float, first: int = 0) -> None:
        super().__init__(f"told to wait {seconds:.0f} s")
        self.seconds = seconds
        self.first = first


async def _nobody(_reply: Reply, _message_id: int) -> None:
    """Nobody wants to know the id."""


async def _none_kept(_key: str) -> str | None:
    """No file is kept."""
    return None


async def _not_kept(_key: str, _file_id: str) -> None:
    """Nothing is kept."""


class Sender:
    """Turns messages into requests.

    `on_sent` is told the ids that replies want remembered; `makers` make the files, by name.
    """

    def __init__(
        self,
        bot: Bot,
        pace: Pace,
        on_sent: Callable[[Reply, int], Awaitable[None]] = _nobody,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._pace = pace
        self.makers: dict[str, Maker] = {}
        self.on_sent = on_sent
        self.find_file: Callable[[str], Awaitable[str | None]] = _none_kept
        self.keep_file: Callable[[str, str], Awaitable[None]] = _not_kept
        self._sleep = sleep

    async def give(self, replies: Sequence[Reply]) -> list[Delivery]:
        """Give all answers to an update, in order.

        Raises NotAnswered when Telegram can't be reached: then the update has to come again; and
        HeldBack when Telegram wants the chat left alone for long.
        """
        ends = []
        for number, reply in enumerate(replies):
            try:
                ends.append(await self._give(reply))
            except HeldBack as held:
                raise HeldBack(held.seconds, number) from None
        return ends

    async def send(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
        """Send a message once, in its turn, and say how it ended."""
        await self._pace.turn(chat_id, priority)
        return await self.send_now(chat_id, message, priority)

    async def turn(self, chat_id: int, priority: Priority) -> Wait | None:
        """Wait for a turn to write there; where Telegram wants silence for long, say so instead.

        What stands in the outbox has better things to do than to wait here: others go meanwhile.
        """
        held_s = self._pace.held_s(chat_id)
        if held_s > HELD_MOST_S:
            return Wait(held_s, everybody=self._pace.holds_everybody)
        await self._pace.turn(chat_id, priority)
        return None

    async def send_now(self, chat_id: int, message: Message, priority: Priority) -> Delivery:
        """Send a message whose turn it is, once, and say how it ended."""
        reply = Reply(chat_id, message=message, edit_message_id=message.edits, priority=priority)
        delivery = await self._try(reply)
        if message.replaces is not None and isinstance(delivery, Sent):
            await self._remove(chat_id, message.replaces)
        return delivery

    def may_go_now(self, chat_id: int) -> bool:
        """Whether a reply may go to this chat at once."""
        return self._pace.is_free(chat_id)

    def as_method(self, reply: Reply) -> dict[str, Any]:
        """A plain new text that goes out by itself, as a method with its parameters."""
        self._pace.count(reply.chat_id)
        return as_method(reply)

    async def _remove(self, chat_id: int, message_id: int) -> None:
        """Take an old message of ours away; it may be gone already, which is as well."""
        try:
            await self._bot.delete_message(chat_id, message_id)
        except TelegramError as error:
            log.info("an old message stayed: %s", error)

    async def fetch_text(self, file_id: str) -> str:
        """What stands in a file that somebody sent; "" when it can't be had or is no text."""
        try:
            file = await self._bot.get_file(file_id)
            return text_of(bytes(await file.download_as_bytearray()))
        except (TelegramError, UnicodeDecodeError) as error:
            log.info("a file could not be read (%s)", type(error).__name__)
            return ""

    async def _give(self, reply: Reply) -> Delivery:
        pause = FIRST_PAUSE_S
        for _ in range(TRIES):
            if reply.message is not None and reply.edit_message_id is None:
                await self._pace.turn(reply.chat_id, reply.priority)
            delivery = await self._try(reply)
            match delivery:
                case Sent(message_id):
                    await self._after(reply, message_id)
                    return delivery
                case Moved(chat_id):
                    reply = _to(reply, chat_id)
                case Wait(seconds) if seconds > LONGEST_WAIT_S:
                    raise HeldBack(seconds)
                case Wait(seconds) if reply.message is None:
                    await self._sleep(seconds)
                case Wait():
                    pass  # the pace lets nothing out before its time
                case Unsure():
                    await self._sleep(pause)
                    pause *= 2
                case _:
                    return delivery
        raise NotAnswered("Telegram did not answer")

    async def _after(self, reply: Reply, message_id: int) -> None:
        """Tell who wanted to know the id, and take away what the message replaces."""
        if reply.remember and message_id:
            await self.on_sent(reply, message_id)
        if reply.message is not None and reply.message.replaces is not None:
            await self._remove(reply.chat_id, reply.message.replaces)

    async def _try(self, reply: Reply) -> Delivery:
        try:
            return Sent(await self._request(_laid_out(reply)))
        except BadRequest as error:
            return await self._refused(reply, error)
        except TelegramError as error:
            return self._sorted(reply, error)

    async def _refused(self, reply: Reply, error: BadRequest) -> Delivery:
        said = str(error).lower()
        if any(sign in said for sign in NOTHING_TO_DO):
            return Sent(reply.edit_message_id or 0)
        if reply.edit_message_id is not None and any(sign in said for sign in CANNOT_EDIT):
            if reply.message is not None and reply.message.edits is not None:
                return Refused(said)  # a live card that the person took away stays away
            return await self._try(_anew(reply))
        if BAD_MARKUP in said and reply.message is not None:
            log.error("a text of ours has bad markup; sent without")
            return await self._try(_without_markup(reply))
        if any(sign in said for sign in NO_THREAD) and reply.message and reply.message.thread:
            return await self._try(_without_thread(reply))
        return self._sorted(reply, error)

    def _sorted(self, reply: Reply, error: TelegramError) -> Delivery:  # noqa: PLR0911  a table of cases
        said = str(error).lower()
        match error:
            case ChatMigrated():
                return Moved(error.new_chat_id)
            case RetryAfter():
                seconds = told_to_wait_s(error)
                return Wait(seconds, everybody=self._pace.pause(reply.chat_id, seconds))
            case Forbidden():
                return Gone()
            case BadRequest() if any(sign in said for sign in GONE):
                return Gone()
            case BadRequest():
                log.error("Telegram refused a message of ours: %s", said)
                return Refused(said)
            case NotSent() | InvalidToken():  # of a revoked token the pulse tells
                return Unsure(said, perhaps_sent=False)
            case NetworkError():
                return Unsure(said)
        raise error

    async def _request(self, reply: Reply) -> int:
        if reply.inline is not None:
            await self._answer_inline(reply.inline)
        elif reply.callback_id:
            await self._bot.answer_callback_query(
                reply.callback_id, text=reply.toast or None, show_alert=reply.alert
            )
        elif reply.reaction:
            await self._bot.set_message_reaction(
                reply.chat_id, reply.reply_to or 0, reaction=reply.reaction
            )
        elif reply.message is not None and reply.edit_message_id is not None:
            await self._bot.edit_message_text(
                reply.message.html,
                chat_id=reply.chat_id,
                message_id=reply.edit_message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=_inline_keyboard(reply.message),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
            return reply.edit_message_id
        elif reply.message is not None:
            return await self._new_message(reply, reply.message)
        return 0

    async def _new_message(self, reply: Reply, message: Message) -> int:
        if message.attachment is None:
            sent = await call(self._bot, NEW_TEXT, _new_text(reply, message))
            return int(sent["message_id"])
        common: dict[str, Any] = {
            "parse_mode": ParseMode.HTML,
            "reply_markup": _inline_keyboard(message),
            "reply_parameters": ReplyParameters(reply.reply_to, allow_sending_without_reply=True)
            if reply.reply_to
            else None,
            "message_thread_id": message.thread,
        }
        return await self._with_file(reply.chat_id, message, message.attachment, common)

    async def _with_file(
        self, chat_id: int, message: Message, attachment: Attachment, common: dict[str, Any]
    ) -> int:
        kept = await self.find_file(attachment.keep_as) if attachment.keep_as else None
        try:
            return await self._send_file(chat_id, message, attachment, common, kept)
        except BadRequest as error:
            if attachment.instead is not None and NO_VOICE in str(error).lower():
                return await self._with_file(chat_id, message, attachment.instead, common)
            if kept is None or not any(sign in str(error).lower() for sign in BAD_FILE):
                raise
            log.warning("a kept file is of no use any more; it is made afresh")
            return await self._send_file(chat_id, message, attachment, common, None)

    async def _send_file(
        self,
        chat_id: int,
        message: Message,
        attachment: Attachment,
        common: dict[str, Any],
        kept: str | None,
    ) -> int:
        file: str | InputFile
        if kept is None:
            content = await self.makers[attachment.maker](attachment.values)
            file = InputFile(content, filename=attachment.name)
        else:
            file = kept
        if attachment.kind is FileKind.PHOTO:
            sent = await self._bot.send_photo(chat_id, file, caption=message.html, **common)
        elif attachment.kind is FileKind.AUDIO:
            sent = await self._bot.send_audio(
                chat_id, file, caption=message.html, duration=attachment.seconds, **common
            )
        elif attachment.kind is FileKind.VOICE:
            sent = await self._bot.send_voice(
                chat_id, file, caption=message.html, duration=attachment.seconds, **common
            )
        else:
            sent = await self._bot.send_document(chat_id, file, caption=message.html, **common)
        sound = sent.voice or sent.audio
        if kept is None and attachment.keep_as and sound is not None:
            await self.keep_file(attachment.keep_as, sound.file_id)
        return sent.message_id

    async def _answer_inline(self, inline: Inline) -> None:
        await self._bot.answer_inline_query(
            inline.query_id,
            [
                InlineQueryResultArticle(
                    result.id,
                    result.title,
                    InputTextMessageContent(
                        unbroken(result.html),
                        parse_mode=ParseMode.HTML,
                        link_preview_options=LinkPreviewOptions(is_disabled=True),
                    ),
                    description=result.description,
                    reply_markup=InlineKeyboardMarkup(
                        [[InlineKeyboardButton(inline.ask_label, switch_inline_query="")]]
                    )
                    if inline.ask_label
                    else None,
                )
                for result in inline.results
            ],
            cache_time=INLINE_CACHE_S,
            is_personal=True,
            button=InlineQueryResultsButton(inline.start_label, start_parameter="inline")
            if inline.start_label
            else None,
        )


INLINE_CACHE_S = 5


def _laid_out(reply: Reply) -> Reply:
    return reply if reply.message is None else replace(reply, message=for_a_phone(reply.message))


def _to(reply: Reply, chat_id: int) -> Reply:
    return replace(reply, chat_id=chat_id)


def _anew(reply: Reply) -> Reply:
    return replace(reply, edit_message_id=None)


def _without_markup(reply: Reply) -> Reply:
    message = reply.message
    if message is None:
        return reply
    plain = html.escape(html.unescape(re.sub(r"<[^>]*>", "", message.html)), quote=False)
    return replace(reply, message=replace(message, html=plain))


def _without_thread(reply: Reply) -> Reply:
    """For the chat itself: the person has removed the topic."""
    message = reply.message
    return reply if message is None else replace(reply, message=replace(message, thread=None))


def _inline_keyboard(message: Message) -> InlineKeyboardMarkup | None:
    """The buttons as an object of the library, for its own methods."""
    return InlineKeyboardMarkup.de_json(_keyboard(message)) if message.buttons else None


def _keyboard(message: Message) -> dict[str, Any]:
    """The buttons below a message, as they stand in a call."""
    return {"inline_keyboard": [[_button(button) for button in row] for row in message.buttons]}


def _button(button: Button) -> dict[str, Any]:
    shown = {
        "text": button.label,
        "callback_data": button.data or None,
        "url": button.url or None,
        "switch_inline_query": button.inline_query,
        "web_app": {"url": button.web_app} if button.web_app else None,
        "style": STYLES.get(button.style),
    }
    return {name: value for name, value in shown.items() if value is not None}
