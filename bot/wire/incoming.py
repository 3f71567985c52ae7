"""An update as a plain value: all that the conversation needs to know of it, and no more."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import get_type_hints

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User

from retrowalk.bot.wire import heard


class Kind(StrEnum):
    """What happened."""

    SAID = "said"
    EDITED = "edited"
    TAPPED = "tapped"
    ASKED_INLINE = "asked_inline"
    REACH = "reach"  # blocked, unblocked, or added to a group


@dataclass(frozen=True, slots=True)
class Command:
    """`/name@bot rest`: `bot` is empty where no bot is named."""

    name: str
    bot: str
    rest: str

    def is_for(self, bot_username: str) -> bool:
        """Whether it is a command to this bot, or to whichever bot hears it."""
        return not self.bot or self.bot == bot_username.lower()


COMMAND = re.compile(r"/(?P<name>[^\s@]*)(?:@(?P<bot>\w*))?(?P<rest>.*)", re.DOTALL)


def read_command(text: str) -> Command | None:
    """Read a command; it ends at any white space, also at the end of its line."""
    found = COMMAND.fullmatch(text)
    if found is None:
        return None
    name = found["name"].rstrip(".,:;!?").lower()
    return Command(name, (found["bot"] or "").lower(), found["rest"].strip())


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update, read. Fields that do not apply are empty.

    Raises TypeError for a value of a wrong type: the library takes any JSON as it comes.
    """

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
    reachable: bool = True  # we may write here; in a group: have come in just now and may write
    thread: int | None = None  # the topic that it was said in, where the chat has topics
    album: str = ""  # the pictures or files that were sent together with this one

    def __post_init__(self) -> None:
        for name, kind in KINDS_OF_VALUES:
            value = getattr(self, name)
            if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
                raise TypeError(f"{name} is not of its type")

    @property
    def command(self) -> Command | None:
        """The command that the text is, if it is one."""
        return read_command(self.text)

    @property
    def origin(self) -> str:
        """The key of the message, for writes that must not count twice."""
        return f"{self.chat_id}:{self.message_id}"


KINDS_OF_VALUES = tuple(get_type_hints(Incoming).items())


def has_numbers(update: Update) -> bool:
    """Whether the person and the chat have numbers, by which the library keeps its data."""
    parties = (update.effective_user, update.effective_chat)
    return all(type(party.id) is int for party in parties if party is not None)  # True is none


def read_update(update: Update, bot_username: str) -> Incoming | None:
    """Read an update; None for one that is none of our business: see bot/wire/heard.py."""
    if update.callback_query is not None:
        return _tapped(update, update.callback_query)
    if update.inline_query is not None:
        query = update.inline_query
        return replace(
            _base(update, Kind.ASKED_INLINE, query.from_user, None),
            text=_whole(query.query),
            inline_id=query.id,
        )
    if update.my_chat_member is not None:
        return _reach(update, update.my_chat_member)
    message = update.message or update.edited_message
    if message is None or message.from_user is None or not heard.is_heard(message):
        return None
    kind = Kind.SAID if update.message is not None else Kind.EDITED
    return _message(update, message, message.from_user, kind, bot_username)


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


def _reach(update: Update, change: ChatMemberUpdated) -> Incoming | None:
    if not heard.is_served(change.chat) or not heard.is_person(change.from_user):
        return None
    reachable = heard.is_reachable(change)
    if change.chat.type != Chat.PRIVATE:
        reachable = reachable and heard.has_joined(change)
    return replace(
        _base(update, Kind.REACH, change.from_user, change.chat, change.date), reachable=reachable
    )


def _tapped(update: Update, query: CallbackQuery) -> Incoming | None:
    message = query.message
    chat = message.chat if message is not None else None
    if not heard.is_person(query.from_user) or (chat is not None and not heard.is_served(chat)):
        return None
    return replace(
        _base(update, Kind.TAPPED, query.from_user, chat),
        message_id=message.message_id if message is not None else 0,
        callback_id=query.id,
        data=_whole(query.data or ""),
        accessible=message is not None and message.is_accessible,
        thread=_thread(message) if isinstance(message, Message) else None,
    )


def _thread(message: Message) -> int | None:
    """The topic of a message. A thread of replies in an ordinary group is none."""
    return message.message_thread_id if message.is_topic_message else None


def _message(
    update: Update, message: Message, user: User, kind: Kind, bot_username: str
) -> Incoming:
    text = _whole(message.text or message.caption or "")
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
        person_id=heard.speaker_of(message) or user.id,
        attachment=heard.attachment_of(message),
        emoji=(message.sticker.emoji or "") if message.sticker is not None else "",
        latitude=float(location.latitude) if location is not None else None,
        longitude=float(location.longitude) if location is not None else None,
        forwarded=message.forward_origin is not None,
        file_id=_export_file(message),
        thread=_thread(message),
        album=_whole(message.media_group_id or ""),
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


def _whole(text: str) -> str:
    """The text with only whole characters: half of a pair can neither be stored nor sent."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
