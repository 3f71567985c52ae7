"""What is answered when nothing of a person can be opened: a sign of danger, always.

The sealed store is neither read nor written here. Either the right key is not at hand, and every
update waits until it is; or a row is damaged, and its person can only begin anew.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

from retrowalk.bot.ground.danger_told import danger_in, stop_text
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.bot.wire.reply import Reply
from retrowalk.bot.wire.sender import Sender
from retrowalk.coach.message import Button, Message, Priority, Style, button_data
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.language_of import in_its_language
from retrowalk.coach.store import people
from retrowalk.coach.store.database import Database
from retrowalk.coach.words import Html, Words, languages, nearest_language

TOLD_AGAIN_AFTER = timedelta(hours=1)
ANSWERED_KEPT = 10_000
DELETE_NOW = button_data("delete", "now")


class Unopened:
    """Answers without the sealed store; a repeated try of one update is not answered again."""

    def __init__(self, db: Database, sender: Sender, now: Callable[[], datetime]) -> None:
        self._db = db
        self._sender = sender
        self._now = now
        self._answered: deque[int] = deque(maxlen=ANSWERED_KEPT)
        self._told: dict[int, datetime] = {}

    async def meanwhile(self, incoming: Incoming) -> None:
        """The update has to wait for the right key: danger is answered, anybody else told once."""
        if await self.danger(incoming) or not incoming.private:
            return
        told, now = self._told.get(incoming.chat_id), self._now()
        if incoming.kind is not Kind.SAID or (told and now - told < TOLD_AGAIN_AFTER):
            return
        self._told[incoming.chat_id] = now
        words = Words(await self._language(incoming))
        await self._give(incoming, words.say("unopened-waits"))

    async def danger(self, incoming: Incoming) -> bool:
        """Whether the words tell of danger; that is answered, once for each update."""
        if incoming.update_id in self._answered:
            return True
        language = await self._language(incoming)
        key = danger_key(incoming, language)
        if not key:
            return False
        await self._give(incoming, Words(language).say(key), priority=Priority.SAFETY)
        self._answered.append(incoming.update_id)
        return True

    async def damaged(self, incoming: Incoming) -> None:
        """Tell that what is kept can't be opened, and offer to remove it."""
        words = Words(await self._language(incoming))
        label = words.plain("delete-now")
        rows = ((Button(label, DELETE_NOW, style=Style.GRAVE),),)
        await self._give(incoming, words.say("unopened-damaged"), rows)

    async def deleted(self, incoming: Incoming) -> bool:
        """Whether a person wants all of it removed, which needs no key; it is done then."""
        if incoming.kind is not Kind.TAPPED or incoming.data != DELETE_NOW:
            return False
        words = Words(await self._language(incoming))
        await self._db.run(lambda tx: people.erase(tx, incoming.person_id))
        await self._give(incoming, words.say("delete-done"))
        return True

    async def _language(self, incoming: Incoming) -> str:
        known = await self._db.run(lambda tx: people.language_of(tx, incoming.person_id))
        return known or nearest_language(incoming.language_code)

    async def _give(
        self,
        incoming: Incoming,
        html: Html,
        rows: tuple[tuple[Button, ...], ...] = (),
        priority: Priority = Priority.REPLY,
    ) -> None:
        replies = [Reply(incoming.chat_id, message=Message(html, buttons=rows), priority=priority)]
        if incoming.callback_id:
            replies.append(Reply(incoming.chat_id, callback_id=incoming.callback_id))
        await self._sender.give(replies)


def danger_key(incoming: Incoming, language: str) -> str:
    """The text that answers a sign of danger in a private chat; "" where there is none.

    A guess is taken for true: nothing can be asked that would be remembered.
    """
    is_said = incoming.kind in {Kind.SAID, Kind.EDITED} and bool(incoming.text)
    if not (incoming.private and is_said):
        return ""
    found = danger_in(in_its_language(incoming.text, language, languages()))
    if found.concern:
        return f"safety-{found.concern}"
    if found.level is Level.EMERGENCY:
        return "safety-emergency"
    return stop_text(found) if found.level is Level.STOP else ""
