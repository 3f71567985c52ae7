"""Answers that go out in the response to a webhook, with no call of our own.

Telegram carries out a method that stands in the response, but tells nobody how that ended. So it is
only for a plain new text, whose number nobody wants to know, to a chat that may be written to at
once; never for danger. Copies of an update come of a proxy that tries again, and it passes one
response on: each copy gets the answer in its own, and Telegram sees one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from retrowalk.bot.wire.reply import Reply
from retrowalk.coach.message import Message, Priority


@dataclass(slots=True)
class Slot:
    """What stands in the responses to the calls that bring one update; None: nothing."""

    method: dict[str, Any] | None = None
    calls: int = 0


class Responses:
    """The calls of the webhook that wait for their response, by the number of the update."""

    def __init__(self) -> None:
        self._slots: dict[int, Slot] = {}

    @contextmanager
    def to(self, update_id: int) -> Iterator[Slot]:
        """A call that brings this update waits meanwhile."""
        slot = self._slots.setdefault(update_id, Slot())
        slot.calls += 1
        try:
            yield slot
        finally:
            slot.calls -= 1
            if not slot.calls:
                del self._slots[update_id]

    def are_awaited(self, update_id: int) -> bool:
        """Whether a call waits."""
        return update_id in self._slots

    def put(self, update_id: int, method: dict[str, Any]) -> None:
        """Let the calls that wait be answered with a method of the Bot API and its parameters."""
        slot = self._slots.get(update_id)
        if slot is not None:
            slot.method = method


def fits(replies: Sequence[Reply]) -> bool:
    """Whether the answers to an update may stand in the response."""
    if len(replies) != 1:
        return False
    (reply,) = replies
    is_new_text = reply.message is not None and _is_plain(reply.message)
    is_free = reply.edit_message_id is None and not reply.remember
    return is_new_text and is_free and reply.priority is Priority.REPLY


def _is_plain(message: Message) -> bool:
    """Whether it is sent in one call that can't be tried in another way if it is refused."""
    others = (message.attachment, message.replaces, message.edits, message.thread)
    return all(other is None for other in others)
