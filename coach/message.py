"""What we say, as values: a message, its buttons, its attachments, and how a sending ended.

Nothing here knows Telegram; `bot/wire/sender.py` turns a `Message` into requests. Everything is
plain data that survives a round trip through JSON, because an answer is stored in the transaction
that caused it and may have to be given again after a crash.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, field
from enum import IntEnum, StrEnum
from typing import Any, TypeAlias

BUTTON_VERSION = "1"
"""Every button's data starts with this, so that a button of an older release is recognised."""

BUTTON_DATA_MAX_BYTES = 64
"""Telegram's limit for callback data (Bot API, InlineKeyboardButton)."""


def button_data(action: str, *args: str | int) -> str:
    """Make the data of a button: `1:done:20261121:6`. Raises ValueError over 64 bytes."""
    data = ":".join([BUTTON_VERSION, action, *(str(arg) for arg in args)])
    if len(data.encode()) > BUTTON_DATA_MAX_BYTES:
        raise ValueError(f"button data is longer than {BUTTON_DATA_MAX_BYTES} bytes: {data}")
    return data


def read_button_data(data: str) -> tuple[str, list[str]] | None:
    """Read what `button_data` made: (action, args), or None for another version or nonsense."""
    version, _, rest = data.partition(":")
    if version != BUTTON_VERSION or not rest:
        return None
    action, *args = rest.split(":")
    return action, args


class Style(StrEnum):
    """How a button looks where the client can show it; the words never depend on it."""

    PLAIN = "plain"
    GOOD = "good"
    GRAVE = "grave"


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message. Exactly one of what it leads to is used."""

    label: str
    data: str = ""
    url: str = ""
    inline_query: str | None = None
    style: Style = Style.PLAIN
    web_app: str = ""  # the address of a page that opens in the client


class FileKind(StrEnum):
    """How an attachment is sent and shown."""

    PHOTO = "photo"
    DOCUMENT = "document"
    AUDIO = "audio"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is made when the message is sent, never stored: `maker` names who makes it.

    The bot keeps a table of makers (name → function of `values`), so that an answer given again
    after a crash makes the same file afresh.
    """

    kind: FileKind
    name: str
    maker: str
    values: dict[str, Any] = field(default_factory=dict)
    keep_as: str = ""  # the messenger keeps it under this key: it is made only once
    seconds: int = 0  # how long a sound is
    instead: Attachment | None = None  # for who takes no voice messages

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Attachment:
        """Read back what `Message.to_json` made of it."""
        instead = raw.get("instead")
        return cls(
            **{
                **raw,
                "kind": FileKind(raw["kind"]),
                "instead": None if instead is None else cls.from_json(instead),
            }
        )


@dataclass(frozen=True, slots=True)
class Message:
    """One message: `html` is already escaped and within Telegram's limits."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    attachment: Attachment | None = None
    edits: int | None = None  # change this message of ours in place
    replaces: int | None = None  # remove this message of ours once the new one is there
    thread: int | None = None  # the topic of the chat that it belongs to

    def to_json(self) -> dict[str, Any]:
        """Plain data for storing; `from_json` reads it back to an equal value."""
        return {
            **_plain(self),
            "buttons": [[_plain(button) for button in row] for row in self.buttons],
            "attachment": None if self.attachment is None else asdict(self.attachment),
        }

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Message:
        """Read back what `to_json` made."""
        attachment = raw.get("attachment")
        return cls(
            html=raw["html"],
            buttons=tuple(
                tuple(Button(**{**b, "style": Style(b["style"])}) for b in row)
                for row in raw.get("buttons", ())
            ),
            attachment=None if attachment is None else Attachment.from_json(attachment),
            edits=raw.get("edits"),
            replaces=raw.get("replaces"),
            thread=raw.get("thread"),
        )


def _plain(value: Button | Message) -> dict[str, Any]:
    """The fields by name as they are; `asdict` would copy each, however plain."""
    return {name: getattr(value, name) for name in value.__slots__}


class Priority(IntEnum):
    """Who goes first when the pace is limited: lower goes first."""

    SAFETY = 0
    REPLY = 1
    CUE = 2
    REMINDER = 3


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram took the message."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Gone:
    """The person blocked the bot or no longer exists: send nothing until they write again."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has a new id; send there."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Wait:
    """Too many requests: nothing more to this chat (or to anybody) for `seconds`."""

    seconds: float
    everybody: bool = False


@dataclass(frozen=True, slots=True)
class Unsure:
    """No clear answer came. `perhaps_sent` is False where the request surely never arrived."""

    reason: str
    perhaps_sent: bool = True


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram refused the message as malformed: a bug of ours, never repeated."""

    reason: str


Delivery: TypeAlias = Sent | Gone | Moved | Wait | Unsure | Refused
"""How one sending ended; made in one place, `bot/wire/sender.py`."""

Send: TypeAlias = Callable[[int, Message, Priority], Awaitable[Delivery]]
"""What the scheduler is given to send with: (chat id, message, priority) → how it ended."""

Turn: TypeAlias = Callable[[int, Priority], Awaitable[Wait | None]]
"""Waits until one more message may go to a chat; says so instead where that would take long."""
