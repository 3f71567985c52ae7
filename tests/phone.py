"""A person with a phone, for tests: writes, taps, and reads what the bot answers.

    await phone.say("/goal")
    await phone.tap("10 min")
    assert "3 days" in phone.last.text

Every action waits until the bot is done with it: until it confirmed the update, which it does
after its answers were sent. It works on a `LocalTelegram` in the same process and, by
`Phone.over_http(url, person)`, on one in another.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any, Protocol

import aiohttp

from retrowalk.demo.entities import utf16_slice
from retrowalk.demo.server import LocalTelegram

PATIENCE_S = 20.0
_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
}


class Silence(AssertionError):
    """What was waited for did not come; the message ends with the talk so far."""


def plain(text: str) -> str:
    """A text without what keeps its numbers together: as people read it."""
    return text.replace("\u00a0", " ").replace("\u2011", "-").replace("\u2060", "")


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as a person sees it."""

    raw: dict[str, Any]

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        """The words of the message, or of the caption of its file."""
        return plain(str(self.raw.get("text") or self.raw.get("caption") or ""))

    @property
    def entities(self) -> list[dict[str, Any]]:
        return list(self.raw.get("entities") or self.raw.get("caption_entities") or [])

    def marked(self, type_: str) -> list[str]:
        """The parts of the text with this entity: `last.marked("bold")`."""
        return [
            utf16_slice(self.text, e["offset"], e["length"])
            for e in self.entities
            if e["type"] == type_
        ]

    @property
    def from_bot(self) -> bool:
        return bool(self.raw["from"]["is_bot"])

    @property
    def rows(self) -> list[list[dict[str, Any]]]:
        """The buttons under the message, row by row, as Telegram has them."""
        return list((self.raw.get("reply_markup") or {}).get("inline_keyboard", []))

    @property
    def buttons(self) -> list[str]:
        """What stands on the buttons."""
        return [plain(button["text"]) for row in self.rows for button in row]

    @property
    def keyboard(self) -> list[str]:
        """What stands on the keys of the keyboard that came with the message."""
        rows = (self.raw.get("reply_markup") or {}).get("keyboard", [])
        return [key if isinstance(key, str) else key["text"] for row in rows for key in row]

    @property
    def kind(self) -> str:
        """What it is: text, photo, document, audio, …"""
        for kind in ("text", "photo", "document", "audio", "voice", "video", "sticker", "dice"):
            if kind in self.raw:
                return kind
        return "other"

    @property
    def photo(self) -> dict[str, Any] | None:
        sizes = self.raw.get("photo")
        return sizes[-1] if sizes else None

    @property
    def document(self) -> dict[str, Any] | None:
        return self.raw.get("document")

    @property
    def audio(self) -> dict[str, Any] | None:
        return self.raw.get("audio")

    @property
    def file_url(self) -> str:
        """Where the file of the message can be fetched."""
        return str(self.raw["page"]["file_url"])

    @property
    def edited(self) -> bool:
        return bool(self.raw["page"]["edited"])

    @property
    def reaction(self) -> str:
        return str(self.raw["page"]["reaction"])

    @property
    def reply_to(self) -> int:
        return int((self.raw.get("reply_to_message") or {}).get("message_id", 0))

    def __str__(self) -> str:
        who = self.raw["from"]["first_name"]
        words = self.text or f"({self.kind})"
        keys = "".join(f" [{label}]" for label in self.buttons + self.keyboard)
        return f"{who} #{self.id}: {words}{keys}"


class Line(Protocol):
    """How a phone reaches Telegram."""

    async def do(self, door: str, body: dict[str, Any]) -> dict[str, Any]:
        """Open a door; AssertionError with the reason when it stays shut."""

    async def state(self, person: int) -> dict[str, Any]:
        """What the person sees."""

    async def file(self, url: str) -> bytes:
        """The bytes of a file."""

    def events(self) -> contextlib.AbstractAsyncContextManager[Callable[[], Any]]:
        """A way to wait for the next event."""


class InProcess:
    """A line to a `LocalTelegram` in this process."""

    def __init__(self, telegram: LocalTelegram) -> None:
        self._telegram = telegram

    async def do(self, door: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = await self._telegram.door(door, json.loads(json.dumps(body)))
        return dict(json.loads(json.dumps(answer)))

    async def state(self, person: int) -> dict[str, Any]:
        return dict(json.loads(json.dumps(self._telegram.state(person))))

    async def file(self, url: str) -> bytes:
        return self._telegram.chats.files[url.rpartition("/")[2]].data

    @contextlib.asynccontextmanager
    async def events(self) -> AsyncIterator[Callable[[], Any]]:
        queue = self._telegram.chats.events.subscribe()
        try:
            yield queue.get
        finally:
            self._telegram.chats.events.unsubscribe(queue)


class OverHttp:
    """A line to a `LocalTelegram` in another process."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self._url = url
        self._session = session

    async def do(self, door: str, body: dict[str, Any]) -> dict[str, Any]:
        async with self._session.post(f"{self._url}/demo/{door}", json=body) as answer:
            found = dict(await answer.json())
            assert answer.status == 200, found.get("error")
            return found

    async def state(self, person: int) -> dict[str, Any]:
        async with self._session.get(f"{self._url}/demo/state?person={person}") as answer:
            found = dict(await answer.json())
            assert answer.status == 200, found.get("error")
            return found

    async def file(self, url: str) -> bytes:
        async with self._session.get(f"{self._url}{url}") as answer:
            assert answer.status == 200
            return await answer.read()

    @contextlib.asynccontextmanager
    async def events(self) -> AsyncIterator[Callable[[], Any]]:
        async with self._session.ws_connect(f"{self._url}/demo/events") as socket:
            yield socket.receive_json


class Phone:
    """One person's phone. `chat` is where it writes when nothing else is said."""

    def __init__(
        self, line: Line | LocalTelegram, person: int = 1001, *, chat: int | None = None
    ) -> None:
        self._line: Line = InProcess(line) if isinstance(line, LocalTelegram) else line
        self._state: dict[str, Any] = {}
        self.person = person
        self.chat = chat if chat is not None else person
        self.patience_s = PATIENCE_S

    @classmethod
    @contextlib.asynccontextmanager
    async def over_http(cls, url: str, person: int = 1001) -> AsyncIterator[Phone]:
        """A phone that reaches another process: `async with Phone.over_http(url) as phone`."""
        async with aiohttp.ClientSession() as session:
            phone = cls(OverHttp(url, session), person)
            await phone.look()
            yield phone

    # What a person does

    async def say(
        self,
        text: str,
        *,
        chat: int | None = None,
        reply_to: int | Seen | None = None,
        forwarded_from: str = "",
        thread: int | None = None,
    ) -> Seen:
        """Write a text; the person's own message."""
        number = reply_to.id if isinstance(reply_to, Seen) else reply_to
        return await self._post(
            "say", chat, text=text, reply_to=number, forwarded_from=forwarded_from, thread=thread
        )

    async def send(self, kind: str, *, chat: int | None = None, **what: object) -> Seen:
        """Send a sticker, a location, a document, …; `content` may be bytes."""
        content = what.get("content")
        if isinstance(content, bytes):
            what["content"] = base64.b64encode(content).decode()
        return await self._post("send", chat, kind=kind, **what)

    async def edit(self, message: Seen, text: str) -> Seen:
        """Change an own message."""
        chat = message.raw["chat"]["id"]
        return await self._post("edit", chat, message_id=message.id, text=text)

    async def tap(self, label: str, *, on: Seen | None = None, chat: int | None = None) -> None:
        """Press the newest button that says `label` (or has it as its data).

        A key of the keyboard writes what stands on it. Nothing can be pressed twice by accident:
        each call is one press.
        """
        found = await self._find_button(label, on, chat)
        if found is None:
            await self.say(label, chat=chat)
            return
        message, data = found
        await self.press(message, data)

    async def press(self, message: Seen, data: str) -> None:
        """Send the data of a button, whether the message has it or not."""
        body = {
            "person": self.person,
            "chat": message.raw["chat"]["id"],
            "message_id": message.id,
            "data": data,
        }
        await self._line.do("tap", body)
        await self.settle()

    async def inline(self, query: str, offset: str = "") -> list[dict[str, Any]]:
        """Type `@bot query` somewhere; the results."""
        body = {"person": self.person, "query": query, "offset": offset}
        answer = await self._line.do("inline", body)
        await self.settle()
        return list(json.loads(plain(json.dumps(answer["results"], ensure_ascii=False))))

    async def choose(self, query: str, result_id: str, *, chat: int | None = None) -> Seen:
        """Take one of the results; the message it became."""
        return await self._post("choose", chat, query=query, result_id=result_id)

    async def block(self) -> None:
        """Block the bot."""
        await self._line.do("block", {"person": self.person, "blocked": True})
        await self.settle()

    async def unblock(self) -> None:
        """Let the bot back in."""
        await self._line.do("block", {"person": self.person, "blocked": False})
        await self.settle()

    # Waiting

    async def settle(self) -> None:
        """Wait until the bot is done with all that happened so far. Raises Silence."""
        answer = await self._line.do("settle", {"seconds": self.patience_s})
        await self.look()
        if answer["pending"]:
            raise Silence(
                f"{len(answer['pending'])} updates were not handled within "
                f"{self.patience_s:g} s: {answer['pending']}\n{self.transcript()}"
            )

    async def hear(self, words: str, *, after: int = 0) -> Seen:
        """Wait until the bot says something with `words` in it. Raises Silence."""
        async with self._line.events() as next_event:
            try:
                async with asyncio.timeout(self.patience_s):
                    while True:
                        await self.look()
                        for message in reversed(self.messages):
                            if message.from_bot and message.id > after and words in message.text:
                                return message
                        await next_event()
            except TimeoutError:
                raise Silence(f"never heard {words!r}\n{self.transcript()}") from None

    async def look(self) -> None:
        """Look at the screen: what came since the last action is seen from now on."""
        self._state = await self._line.state(self.person)

    # What a person sees

    @property
    def messages(self) -> list[Seen]:
        """All messages of the chat, oldest first."""
        return self.messages_in(self.chat)

    def messages_in(self, chat: int) -> list[Seen]:
        """All messages of one of the person's chats."""
        return [Seen(raw) for raw in self._state.get("messages", {}).get(str(chat), [])]

    @property
    def answers(self) -> list[Seen]:
        """What the bot said since the person's last message, oldest first."""
        found: list[Seen] = []
        for message in reversed(self.messages):
            if not message.from_bot:
                break
            found.insert(0, message)
        return found

    @property
    def last(self) -> Seen:
        """The last message of the bot. Raises Silence when there is none."""
        for message in reversed(self.messages):
            if message.from_bot:
                return message
        raise Silence(f"the bot said nothing\n{self.transcript()}")

    @property
    def toast(self) -> str:
        """What the last press was answered with, if anything was shown."""
        return str(self._state.get("toast", {}).get("text", ""))

    @property
    def keyboard(self) -> list[str]:
        """The keys in place of the typing keyboard."""
        for message in reversed(self.messages):
            markup = message.raw.get("reply_markup") or {}
            if "keyboard" in markup or markup.get("remove_keyboard"):
                return message.keyboard
        return []

    async def commands(self) -> list[str]:
        """The commands of the menu, which is told beside the answers. Raises Silence."""
        try:
            async with asyncio.timeout(self.patience_s):
                while not self._state["commands"]:
                    await asyncio.sleep(0.01)
                    await self.look()
        except TimeoutError:
            raise Silence("the menu has no commands") from None
        return [each["command"] for each in self._state["commands"]]

    async def download(self, message: Seen) -> bytes:
        """The file of a message."""
        return await self._line.file(message.file_url)

    def transcript(self, chat: int | None = None) -> str:
        """The talk so far, one message a line."""
        lines = [str(m) for m in self.messages_in(self.chat if chat is None else chat)]
        return "\n".join(["--- the talk so far ---", *(lines or ["(nothing)"])])

    async def _post(self, door: str, chat: int | None, **body: object) -> Seen:
        where = self.chat if chat is None else chat
        given = {key: value for key, value in body.items() if value is not None}
        raw = await self._line.do(door, {"person": self.person, "chat": where, **given})
        await self.settle()
        return Seen(raw)

    async def _find_button(
        self, label: str, on: Seen | None, chat: int | None
    ) -> tuple[Seen, str] | None:
        await self.look()
        shown = self.messages_in(self.chat if chat is None else chat)
        for message in [on] if on is not None else reversed(shown):
            for row in message.rows:
                for button in row:
                    if "callback_data" in button and label in (
                        plain(button["text"]),
                        button["text"],
                        button["callback_data"],
                    ):
                        return message, str(button["callback_data"])
        if on is None and label in self.keyboard:
            return None
        raise Silence(f"there is no button {label!r}\n{self.transcript(chat)}")
