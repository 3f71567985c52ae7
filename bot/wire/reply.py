"""One answer to one update, as a value that can be stored and given again."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from retrowalk.coach.message import Message, Priority


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One result of inline mode: what the list shows, and the text that is posted."""

    id: str
    title: str
    description: str
    html: str


@dataclass(frozen=True, slots=True)
class Inline:
    """The answer to an inline query; `start_label` leads strangers to a chat with the bot."""

    query_id: str
    results: tuple[InlineResult, ...]
    start_label: str = ""
    ask_label: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What to do in answer to an update; exactly one of its kinds is filled in.

    - `message`: a new message, or with `edit_message_id` that message changed in place
    - `callback_id`: a tap acknowledged, with a `toast` if there is something to say
    - `reaction`: an emoji on the person's message `reply_to`
    - `inline`: the results of an inline query

    `remember` names who wants to know the id of the message once it is sent.
    """

    chat_id: int
    message: Message | None = None
    edit_message_id: int | None = None
    reply_to: int | None = None
    toast: str = ""
    alert: bool = False
    callback_id: str = ""
    reaction: str = ""
    inline: Inline | None = None
    remember: str = ""
    priority: Priority = field(default=Priority.REPLY)

    def to_json(self) -> dict[str, Any]:
        """Plain data; an inline answer is never stored, since it has no effect."""
        raw = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "inline"}
        raw["message"] = None if self.message is None else self.message.to_json()
        raw["priority"] = int(self.priority)
        return raw

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Reply:
        """Read back what `to_json` made."""
        message = raw["message"]
        return cls(
            **{
                **raw,
                "message": None if message is None else Message.from_json(message),
                "priority": Priority(raw["priority"]),
            }
        )
