"""An update as a plain value: all that the conversation needs to know of it, and no more."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from telegram import Chat, Message, Update, User


class Kind(StrEnum):
    """What happened."""

    SAID = "said"
    EDITED = "edited"
    TAPPED = "tapped"
    ASKED_INLINE = "asked_inline"
    REACH = "reach"  # blocked, unblocked, or added to a group


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update, read. Fields that do not apply are empty."""

    update_id: int
    kind: Kind
    person_id: int
    chat_id: int
    private: bool
    language_code: str
    at: datetime
    text: str = ""
    message_id: int = 0
    reply_to: int = 0
    addressed: bool = True  # in a group: said to the bot
    attachment: str = ""  # sticker, photo, voice, …
    emoji: str = ""  # of a sticker
    latitude: float | None = None
    longitude: float | None = None
    forwarded: bool = False
    callback_id: str = ""
    data: str = ""
    accessible: bool = True  # the message with the button can still be edited
    inline_id: str = ""
    file_id: str = ""  # of a document that may be an export of ours
    file_text: str = ""  # what stands in it, once it was fetched
    reachable: bool = True

    @property
    def origin(self) -> str:
        """The key of the message, for writes that must not count twice."""
        return f"{self.chat_id}:{self.message_id}"


def read_update(update: Update, bot_username: str) -> Incoming | None:
    """Read an update; None for one that nobody needs an answer to (a channel post, a bot's)."""
    if update.callback_query is not None:
        return _tapped(update)
    if update.inline_query is not None:
        query = update.inline_query
        return replace(
            _base(update, Kind.ASKED_INLINE, query.from_user, None),
            text=query.query,
            inline_id=query.id,
        )
    if update.my_chat_member is not None:
        member = update.my_chat_member
        return replace(
            _base(update, Kind.REACH, member.from_user, member.chat, member.date),
            reachable=member.new_chat_member.status not in {"kicked", "left"},
        )
    message = update.message or update.edited_message
    if message is None or message.from_user is None:
        return None
    if message.from_user.is_bot and not _is_anonymous_admin(message):
        return None
    kind = Kind.SAID if update.message is not None else Kind.EDITED
    return _message(update, message, message.from_user, kind, bot_username)


def _is_anonymous_admin(message: Message) -> bool:
    """Whoever speaks for the group itself comes as a bot of Telegram's own."""
    speaks_as = message.sender_chat
    return speaks_as is not None and speaks_as.id == message.chat.id


def _base(
    update: Update, kind: Kind, user: User, chat: Chat | None, at: datetime | None = None
) -> Incoming:
    return Incoming(
        update_id=update.update_id,
        kind=kind,
        person_id=user.id,
        chat_id=chat.id if chat is not None else user.id,
        private=chat is None or chat.type == Chat.PRIVATE,
        language_code=user.language_code or "",
        at=at or datetime.fromtimestamp(0, UTC),
    )


def _tapped(update: Update) -> Incoming | None:
    query = update.callback_query
    if query is None:
        return None
    message = query.message
    chat = message.chat if message is not None else None
    return replace(
        _base(update, Kind.TAPPED, query.from_user, chat),
        message_id=message.message_id if message is not None else 0,
        callback_id=query.id,
        data=query.data or "",
        accessible=message is not None and message.is_accessible,
    )


def _message(
    update: Update, message: Message, user: User, kind: Kind, bot_username: str
) -> Incoming:
    text = message.text or message.caption or ""
    mention = f"@{bot_username}".lower()
    private = message.chat.type == Chat.PRIVATE
    reply = message.reply_to_message
    said_to_bot = (
        private
        or re.search(rf"{re.escape(mention)}(?!\w)", text.lower()) is not None
        or text.startswith("/")
        or (reply is not None and _is_ours(reply, bot_username))
    )
    location = message.location
    return replace(
        _base(update, kind, user, message.chat, message.edit_date or message.date),
        text=_without_mention(text, mention),
        message_id=message.message_id,
        reply_to=reply.message_id if reply is not None else 0,
        addressed=said_to_bot,
        attachment=_attachment(message),
        emoji=(message.sticker.emoji or "") if message.sticker is not None else "",
        latitude=location.latitude if location is not None else None,
        longitude=location.longitude if location is not None else None,
        forwarded=message.forward_origin is not None,
        file_id=_export_file(message),
    )


def _is_ours(message: Message, bot_username: str) -> bool:
    """Whether a message was sent by this bot."""
    sender = message.from_user
    return sender is not None and (sender.username or "").lower() == bot_username.lower()


EXPORT_BYTES_MAX = 2 * 2**20


def _export_file(message: Message) -> str:
    """The id of a document that may be our own export: JSON, and not too large."""
    found = message.document
    if found is None or not (found.file_name or "").lower().endswith(".json"):
        return ""
    return found.file_id if (found.file_size or 0) <= EXPORT_BYTES_MAX else ""


def _without_mention(text: str, mention: str) -> str:
    at = text.lower().find(mention)
    if at < 0 or text.startswith("/"):
        return text
    return (text[:at] + text[at + len(mention) :]).strip()


ATTACHMENTS = (
    "sticker",
    "photo",
    "voice",
    "video",
    "video_note",
    "animation",
    "audio",
    "document",
    "contact",
    "location",
    "poll",
    "dice",
)


def _attachment(message: Message) -> str:
    return next((name for name in ATTACHMENTS if getattr(message, name)), "")
