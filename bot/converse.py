"""From an update to its answers: one transaction, then the sending.

Each update takes effect exactly once and is answered at least once: its id and its answers are
written in the same transaction as its effect, so that an update that comes again finds the answers
of the first time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from telegram import Update

from bot.features.odd import FLOODED_WITHIN
from bot.incoming import Incoming, Kind, read_update
from bot.reply import Reply
from bot.router import route
from bot.sender import HeldBack, Sender
from bot.stage import Stage
from bot.turn import Turn
from coach.fault import fault
from coach.message import Gone
from coach.store import at_hand, guided_sessions, outbox, people, shown, updates, walks
from coach.store.database import Database, Tx
from coach.words import nearest_language


class Conversation:
    """Answers updates: `await conversation(update)`."""

    def __init__(
        self, db: Database, sender: Sender, stage: Stage, now: Callable[[], datetime]
    ) -> None:
        self._db = db
        self._sender = sender
        self._stage = stage
        self._now = now

    async def __call__(self, update: Update) -> None:
        """Take one update: effect and answers in one transaction, then give the answers."""
        incoming = read_update(update, self._stage.bot_username)
        if incoming is None:
            return
        if incoming.private and incoming.file_id:
            incoming = replace(incoming, file_text=await self._sender.fetch_text(incoming.file_id))
        now = self._now()
        fault("update_read")
        replies = await self._db.run(lambda tx: take_turn(tx, incoming, now, self._stage))
        fault("update_committed")
        try:
            deliveries = await self._sender.give(replies)
        except HeldBack as held:
            due, first = self._now() + timedelta(seconds=held.seconds), held.first
            await self._db.run(lambda tx: _put_off(tx, incoming, replies[first:], first, due))
            return
        fault("update_answered")
        if incoming.private and any(isinstance(end, Gone) for end in deliveries):
            await self._db.run(lambda tx: people.went_away(tx, incoming.person_id, now))

    async def remember(self, reply: Reply, message_id: int) -> None:
        """Keep the id of a message that was sent: a live card, or a receipt."""
        what, _, number = reply.remember.partition(":")
        if what == "guided":
            await self._db.run(lambda tx: guided_sessions.set_card(tx, reply.chat_id, message_id))
        elif what == "receipt":
            await self._db.run(
                lambda tx: walks.set_receipt(tx, reply.chat_id, int(number), message_id)
            )


ANSWER_LATE = timedelta(days=1)


def _put_off(tx: Tx, incoming: Incoming, left: list[Reply], first: int, due: datetime) -> None:
    """Let the outbox say what could not be said now: nobody else waits for this chat.

    `left` are the answers from number `first` on.
    """
    if not incoming.private or people.lock(tx, incoming.person_id) is None:
        return
    for number, reply in enumerate(left, start=first):
        if reply.message is not None:
            slot = f"{incoming.update_id}/{number}"
            outbox.enqueue(tx, incoming.person_id, outbox.ANSWER, slot, due, due + ANSWER_LATE)


def take_turn(tx: Tx, incoming: Incoming, now: datetime, stage: Stage) -> list[Reply]:
    """The effect of one update and its answers; those of the first time if it comes again."""
    person = _who_speaks(tx, incoming, now)
    at_hand.read(tx, person.id, incoming.update_id, now - FLOODED_WITHIN)
    known = updates.find_answers(tx, incoming.update_id)
    if known is not None:
        return [Reply.from_json(raw) for raw in known]
    turn = Turn(tx, person, incoming, now, stage)
    route(turn)
    replies = turn.close()
    if incoming.kind is Kind.ASKED_INLINE:
        return replies  # nothing was changed, so nothing needs to be known of it
    still_known = people.lock(tx, person.id) is not None
    if still_known and incoming.private:
        answers = [reply.message for reply in replies if reply.message is not None]
        shown.remember(tx, person.id, answers, now)
    updates.record(
        tx,
        incoming.update_id,
        person.id if still_known else None,
        [reply.to_json() for reply in replies],
        now,
    )
    fault("update_uncommitted")
    return replies


def _who_speaks(tx: Tx, incoming: Incoming, now: datetime) -> people.Person:
    """The person's row, locked until the commit; in a group nobody new is remembered."""
    language = nearest_language(incoming.language_code)
    if incoming.private and incoming.kind not in {Kind.ASKED_INLINE, Kind.REACH}:
        return people.meet(tx, incoming.person_id, incoming.chat_id, language, now)
    known = people.lock(tx, incoming.person_id)
    if known is not None and incoming.private and incoming.kind is Kind.REACH:
        return people.meet(tx, incoming.person_id, incoming.chat_id, language, now)
    return known or people.stranger(incoming.person_id, incoming.chat_id, language, now)
