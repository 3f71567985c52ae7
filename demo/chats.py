"""What the local Telegram knows: people, chats, messages and files, all in memory."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias

from retrowalk.demo.rules import bad, forbidden

Json: TypeAlias = dict[str, Any]


@dataclass(slots=True)
class Person:
    """Somebody with a phone."""

    id: int
    first_name: str
    username: str
    language_code: str
    blocked: bool = False
    started: bool = False  # has written to the bot, so that the bot may write back
    toast: Json = field(default_factory=dict)

    def user(self) -> Json:
        """The person as Bot API `User`."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "username": self.username,
            "language_code": self.language_code,
        }


@dataclass(slots=True)
class Message:
    """A message with what the bot does not see of it."""

    body: Json
    markup: Json | None = None
    edited: bool = False
    deleted: bool = False
    reaction: str = ""
    file_url: str = ""
    inline_message_id: str = ""

    @property
    def id(self) -> int:
        """Its number in the chat."""
        return int(self.body["message_id"])

    def for_bot(self) -> Json:
        """As the Bot API gives it; a keyboard in place of the typing one is not part of it."""
        markup = self.inline_markup()
        return self.body if markup is None else {**self.body, "reply_markup": markup}

    def inline_markup(self) -> Json | None:
        """The buttons under it, if it has any."""
        if self.markup is None or "inline_keyboard" not in self.markup:
            return None
        return self.markup

    def as_replied_to(self) -> Json:
        """As another message quotes it: without what it was itself a reply to."""
        return {key: value for key, value in self.body.items() if key != "reply_to_message"}

    def for_page(self) -> Json:
        """As the page shows it."""
        shown = {
            **self.body,
            "page": {
                "file_url": self.file_url,
                "edited": self.edited,
                "reaction": self.reaction,
                "deleted": self.deleted,
            },
        }
        if self.markup is not None:
            shown["reply_markup"] = self.markup
        return shown


@dataclass(slots=True)
class Chat:
    """A conversation: private (its id is the person's) or a group."""

    id: int
    type: str
    title: str
    members: list[int]
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: int = 0
    bot_is_member: bool = True
    migrated_to: int = 0
    topics: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class File:
    """A stored file; `media` is what a message says of it."""

    id: str
    unique_id: str
    kind: str
    name: str
    path: str
    mime_type: str
    data: bytes
    media: Any


class Events:
    """Tells everybody who listens what happened."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[Json]] = set()

    def subscribe(self) -> asyncio.Queue[Json]:
        """A queue that gets every event from now on."""
        queue: asyncio.Queue[Json] = asyncio.Queue()
        self._listeners.add(queue)
        return queue

    def unsubscribe(self, queue: asyncio.Queue[Json]) -> None:
        """Stop filling `queue`."""
        self._listeners.discard(queue)

    def tell(self, type_: str, make: Callable[[], Json]) -> None:
        """Give an event to all; `make` is called only when somebody listens."""
        if self._listeners:
            event = {"type": type_, **make()}
            for queue in self._listeners:
                queue.put_nowait(event)


class Chats:
    """People, chats, messages and files, and the events that tell of their changes."""

    def __init__(self, now: Callable[[], datetime], bot: Json) -> None:
        self.now = now
        self.bot = bot
        self.events = Events()
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.groups: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.file_by_path: dict[str, File] = {}
        self.inline_messages: dict[str, tuple[Chat, Message]] = {}
        self._last_message_id = 0
        self._last_person_id = 1000
        self._last_group_id = -4000

    def instant(self) -> int:
        """Now, as the Bot API writes it: seconds since 1970."""
        return int(self.now().timestamp())

    def add_person(
        self, first_name: str, language_code: str = "en", *, id_: int = 0, started: bool = False
    ) -> Person:
        """Let a new person with an empty private chat appear."""
        number = id_ or self._last_person_id + 1
        self._last_person_id = max(self._last_person_id, number)
        person = Person(number, first_name, f"person{number}", language_code, started=started)
        self.people[number] = person
        self.chats[number] = Chat(number, "private", first_name, [number])
        return person

    def add_group(self, title: str, members: list[int]) -> Chat:
        """Let a new group of people and the bot appear."""
        self._last_group_id -= 1
        chat = Chat(self._last_group_id, "group", title, list(members))
        self.chats[chat.id] = self.groups[chat.id] = chat
        return chat

    def migrate(self, chat_id: int, to: int) -> None:
        """Turn a group into a supergroup with another id."""
        old = self.chats[chat_id]
        old.migrated_to = to
        self.groups.pop(chat_id, None)
        self.chats[to] = self.groups[to] = Chat(to, "supergroup", old.title, old.members)

    def chat_json(self, chat: Chat) -> Json:
        """The chat as Bot API `Chat`."""
        if chat.type != "private":
            return {"id": chat.id, "type": chat.type, "title": chat.title}
        person = self.people[chat.id]
        return {
            "id": chat.id,
            "type": "private",
            "first_name": person.first_name,
            "username": person.username,
        }

    def find(self, chat_id: object) -> Chat:
        """A chat that the bot names. Raises Refusal when the bot can't know it."""
        if chat_id in (None, ""):
            bad("chat_id is empty")
        try:
            chat = self.chats[int(str(chat_id))]
        except (KeyError, ValueError):
            bad("chat not found")
        return chat

    def open_to_bot(self, chat: Chat) -> None:
        """Refuse what the bot may not write to."""
        if chat.type == "private":
            person = self.people[chat.id]
            if person.blocked:
                forbidden("bot was blocked by the user")
            if not person.started:
                forbidden("bot can't initiate conversation with a user")
        elif not chat.bot_is_member:
            forbidden("bot was kicked from the group chat")

    def add(
        self, chat: Chat, content: Json, *, sender: Json | None = None, markup: Json | None = None
    ) -> Message:
        """Put a message into a chat; without a `sender` it is the bot's."""
        self._last_message_id += 1
        body = {
            "message_id": self._last_message_id,
            "from": sender or self.bot,
            "chat": self.chat_json(chat),
            "date": self.instant(),
            **content,
        }
        message = Message(body, markup, file_url=file_url(content))
        chat.messages[message.id] = message
        self.tell_of(chat, message, "message")
        return message

    def tell_of(self, chat: Chat, message: Message, type_: str) -> None:
        """Tell that a message came or changed."""
        self.events.tell(type_, lambda: {"chat_id": chat.id, "message": message.for_page()})

    def rewrite(self, chat: Chat, message: Message, content: Json, markup: Json | None) -> None:
        """Change what a message says, in place; what `content` gives as None goes."""
        body = {**message.body, **content, "edit_date": self.instant()}
        message.body = {key: value for key, value in body.items() if value is not None}
        message.markup = markup
        message.edited = True
        message.file_url = file_url(message.body)
        self.tell_of(chat, message, "edited")

    def remove(self, chat: Chat, message: Message) -> None:
        """Delete a message; its number stays taken, and old buttons still know it."""
        message.deleted = True
        self.events.tell("deleted", lambda: {"chat_id": chat.id, "message_id": message.id})

    def visible(self, chat: Chat, message_id: int | None, missing: str) -> Message:
        """A message that is still there. Raises Refusal with `missing`."""
        if message_id is None:
            bad("message identifier is not specified")
        message = chat.messages.get(message_id)
        if message is None or message.deleted:
            bad(missing)
        return message

    def store(self, kind: str, name: str, mime_type: str, data: bytes, media: Json) -> File:
        """Keep a file; the same bytes of the same kind are kept once."""
        digest = hashlib.sha256(kind.encode() + data + name.encode()).hexdigest()
        file_id = f"AgACAgQ{digest[:40]}"
        if file_id not in self.files:
            ids = {"file_id": file_id, "file_unique_id": f"AQAD{digest[:12]}"}
            described: Any = {**ids, **media, "file_size": len(data)}
            if kind == "photo":
                described = [described]
            path = f"{kind}s/file_{len(self.files)}.{name.rpartition('.')[2]}"
            file = File(
                file_id, ids["file_unique_id"], kind, name, path, mime_type, data, described
            )
            self.files[file_id] = self.file_by_path[path] = file
        return self.files[file_id]

    def chats_of(self, person_id: int) -> Iterator[Chat]:
        """The private chat of a person and the groups they are in."""
        yield self.chats[person_id]
        yield from (chat for chat in self.groups.values() if person_id in chat.members)


def file_of(content: Json) -> Json | None:
    """What a message says of its file, if it has one."""
    for kind in ("photo", "document", "audio", "voice", "video", "animation", "sticker"):
        if kind in content:
            described = content[kind]
            file: Json = described[-1] if isinstance(described, list) else described
            return file
    return None


def file_url(content: Json) -> str:
    """Where the page finds the file of a message."""
    file = file_of(content)
    return f"/demo/file/{file['file_id']}" if file else ""
