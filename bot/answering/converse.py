"""From an update to its answers: one transaction, then the sending.

Each update takes effect exactly once and is answered at least once: its id and its answers are
written in the same transaction as its effect, so that an update that comes again finds the answers
of the first time.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from telegram import Update

from retrowalk.bot.answering import outsiders
from retrowalk.bot.answering.router import apologise, route
from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features.asking.not_understood import FLOODED_WITHIN
from retrowalk.bot.wire import responses
from retrowalk.bot.wire.incoming import Incoming, Kind, read_update
from retrowalk.bot.wire.outcome import Outcome
from retrowalk.bot.wire.reply import Reply
from retrowalk.bot.wire.responses import Responses
from retrowalk.bot.wire.sender import HeldBack, NotAnswered, Sender
from retrowalk.coach.errors import Mistake, RetrowalkError, TryLater
from retrowalk.coach.message import Gone, Priority
from retrowalk.coach.platform.fault import fault
from retrowalk.coach.store import (
    albums,
    at_hand,
    guided_sessions,
    last_buttons,
    outbox,
    people,
    updates,
    walks,
)
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.words import nearest_language

log = logging.getLogger(__name__)


GIVES_FOR = timedelta(seconds=10)
"""So long one process gives the answers to an update; after that it is taken for dead."""

COPIES_WITHIN = timedelta(seconds=5)
"""A copy that comes so soon after the answers is met with silence; a later one gets them again."""

LOOKS_AGAIN_S = 0.1
FLOOD = 5
"""So many messages of one person that wait behind each other are answered by one answer."""


class BeingAnswered(RetrowalkError):
    """Another process is giving the answers to this very update."""


class Conversation:
    """Answers updates: `await conversation(update, behind)`."""

    def __init__(
        self,
        db: Database,
        sender: Sender,
        stage: Stage,
        now: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        responses: Responses | None = None,
    ) -> None:
        self._db = db
        self._responses = responses or Responses()
        self._sender = sender
        self._stage = stage
        self._now = now
        self._sleep = sleep
        # A webhook may call several processes at once; a poller is alone by Telegram's rule.
        self._has_copies = stage.settings.telegram.mode == "webhook"
        self._unanswered: Counter[int] = Counter()  # by person: read in a flood, not answered

    async def __call__(self, update: Update, behind: int = 0) -> Outcome:
        """Take one update: effect and answers in one transaction, then give the answers.

        `behind` is how many messages wait behind it in the same chat.
        """
        incoming = self._read(update)
        if incoming is None:
            return Outcome.IGNORED
        if incoming.private and incoming.file_id:
            incoming = replace(incoming, file_text=await self._sender.fetch_text(incoming.file_id))
        now = self._now()
        # A tap has no time of its own: what is heard because of it is heard now.
        is_timed = incoming.kind is not Kind.TAPPED
        incoming = replace(incoming, at=min(incoming.at, now) if is_timed else now)
        fault("update_read")
        may_respond = self._may_respond(incoming)
        flood = self._flood(incoming, behind)
        replies, is_new = await self._taken(incoming, now, flood, may_respond=may_respond)
        fault("update_committed")
        if may_respond and responses.fits(replies):
            self._responses.put(incoming.update_id, self._sender.as_method(replies[0]))
            return Outcome.ANSWERED if is_new else Outcome.REPEATED
        try:
            deliveries = await self._sender.give(replies)
        except HeldBack as held:
            due, first = self._now() + timedelta(seconds=held.seconds), held.first
            left = replies[first:]
            is_kept = await self._db.run(lambda tx: _put_off(tx, incoming, left, first, due))
            if not is_kept and any(reply.priority is Priority.SAFETY for reply in left):
                # Nobody whom we keep anything of, and it is about danger: it comes again.
                await self._give_up(incoming)
                raise NotAnswered("the chat of a stranger has to wait") from None
            await self._given(incoming)
            return Outcome.PUT_OFF
        except NotAnswered:
            await self._give_up(incoming)
            raise
        fault("update_answered")
        await self._given(incoming)
        if incoming.private and any(isinstance(end, Gone) for end in deliveries):
            await self._db.run(lambda tx: people.went_away(tx, incoming.person_id, now))
        return Outcome.ANSWERED if is_new else Outcome.REPEATED

    def _read(self, update: Update) -> Incoming | None:
        """The update as a value; None for one that is not for us, or not as Telegram makes them."""
        try:
            return read_update(update, self._stage.bot_username)
        except (AttributeError, TypeError, ValueError) as error:  # the library checks no types
            log.warning("a malformed update was left out (%s)", type(error).__name__)
            return None

    def _may_respond(self, incoming: Incoming) -> bool:
        """Whether a plain answer may stand in the response to the call that brought the update."""
        return (
            self._responses.are_awaited(incoming.update_id)
            and incoming.kind is not Kind.ASKED_INLINE
            and self._sender.may_go_now(incoming.chat_id)
        )

    async def _taken(
        self, incoming: Incoming, now: datetime, flood: Flood, *, may_respond: bool
    ) -> tuple[list[Reply], bool]:
        """The answers to give (none if another process gave them), and whether it is new."""
        lease = GIVES_FOR if self._has_copies else None
        take = partial(
            take_turn,
            incoming=incoming,
            stage=self._stage,
            lease=lease,
            flood=flood,
            may_respond=may_respond,
        )
        for _ in range(int(GIVES_FOR.total_seconds() / LOOKS_AGAIN_S) + 1):
            try:
                return await self._db.run(partial(take, now=now))
            except Mistake as made:  # it was undone as a whole: only the apology is written
                take = partial(take, mistake=made)
            except BeingAnswered:
                await self._sleep(LOOKS_AGAIN_S)
                now = self._now()
        raise TryLater("another process is still answering")

    async def _given(self, incoming: Incoming) -> None:
        """Write down that the answers were given: a copy that waits for that is not answered."""
        if not self._has_copies:
            return
        try:
            given = partial(updates.mark_given, update_id=incoming.update_id, now=self._now())
            await self._db.run(given, ends=True)
        except TryLater:
            log.info("a copy of this update may be answered again")

    async def _give_up(self, incoming: Incoming) -> None:
        """The answers were not given: anybody may."""
        if self._has_copies:
            await self._db.run(lambda tx: updates.give_up(tx, incoming.update_id), ends=True)

    def _flood(self, incoming: Incoming, behind: int) -> Flood:
        """Whether a message is one of a flood, or the last one of it."""
        if incoming.kind is not Kind.SAID or not incoming.private or incoming.album:
            return Flood()
        who = incoming.person_id
        if behind >= FLOOD or (behind and self._unanswered[who]):
            self._unanswered[who] += 1
            return Flood(goes_on=True)
        return Flood(unanswered=self._unanswered.pop(who, 0))

    async def remember(self, reply: Reply, message_id: int) -> None:
        """Keep the id of a message that was sent: a live card, a receipt, a word on an album."""
        await self._db.run(lambda tx: _remembered(tx, reply, message_id), ends=True)


def _remembered(tx: Tx, reply: Reply, message_id: int) -> None:
    what, _, number = reply.remember.partition(":")
    if what == "guided":
        guided_sessions.set_card(tx, reply.chat_id, message_id)
    elif what == "receipt":
        walks.set_receipt(tx, reply.chat_id, int(number), message_id)
    elif what == "album":
        albums.set_message(tx, reply.chat_id, number, message_id)


ANSWER_LATE = timedelta(days=1)


def _put_off(tx: Tx, incoming: Incoming, left: list[Reply], first: int, due: datetime) -> bool:
    """Let the outbox say what could not be said now: nobody else waits for this chat.

    `left` are the answers from number `first` on. False where nothing can be kept for them.
    """
    known = people.lock(tx, incoming.person_id)
    if not incoming.private or known is None or known.away is not None:
        return False
    for number, reply in enumerate(left, start=first):
        if reply.message is not None:
            slot = f"{incoming.update_id}/{number}"
            outbox.enqueue(tx, incoming.person_id, outbox.ANSWER, slot, due, due + ANSWER_LATE)
    return True


@dataclass(frozen=True, slots=True)
class Flood:
    """Where in a flood of messages one is; all of them are read, and the last is answered."""

    goes_on: bool = False
    unanswered: int = 0  # how many before this one were read and not answered


def take_turn(
    tx: Tx,
    incoming: Incoming,
    now: datetime,
    stage: Stage,
    lease: timedelta | None = None,
    flood: Flood = Flood(),
    mistake: Mistake | None = None,
    *,
    may_respond: bool = False,
) -> tuple[list[Reply], bool]:
    """The effect of one update: its answers, and whether it is new.

    One that comes again has no effect, and the answers of the first time.
    With a `lease` copies may come to several processes at once, and one of them gives the answers.
    Raises BeingAnswered to the others while it does. What stands in the response to a webhook
    (`may_respond`) is given by every process that is asked.
    Raises Mistake for one of the person's: once it is undone, the turn is taken again with the
    `mistake`, to say what was wrong.
    """
    at_hand.read_door(tx, incoming.person_id)
    admitted = outsiders.let_in(tx, incoming, stage)
    is_outside = admitted is None
    incoming = admitted or incoming
    if is_outside:
        person = _outsider(tx, incoming, now)
    else:
        person = _who_speaks(tx, incoming, now)
        at_hand.read(tx, person.id, incoming.update_id, now, now - FLOODED_WITHIN)
    known = updates.find(tx, incoming.update_id)
    if known is not None:
        return _again(tx, incoming, known, now, lease, may_respond=may_respond), False
    turn = Turn(tx, person, incoming, now, stage)
    turn.unanswered = flood.unanswered
    if mistake is not None:
        apologise(turn, mistake)
    elif is_outside:
        outsiders.answer(turn)
    else:
        route(turn)
    replies = turn.close()
    if flood.goes_on and not turn.is_danger:
        replies = [reply for reply in replies if reply.priority is Priority.SAFETY]
    if incoming.kind is Kind.ASKED_INLINE:
        return replies, True  # nothing was changed, so nothing needs to be known of it
    still_known = people.lock(tx, person.id) is not None
    if still_known and incoming.private:
        answers = [reply.message for reply in replies if reply.message is not None]
        last_buttons.remember(tx, person.id, answers, now)
    is_ours = updates.record(
        tx,
        incoming.update_id,
        person.id if still_known else None,
        [reply.to_json() for reply in replies],
        now,
        None if may_respond and responses.fits(replies) else lease,
        incoming.album,
    )
    if not is_ours:
        raise BeingAnswered
    fault("update_uncommitted")
    return replies, True


def _again(
    tx: Tx,
    incoming: Incoming,
    known: updates.Heard,
    now: datetime,
    lease: timedelta | None,
    *,
    may_respond: bool,
) -> list[Reply]:
    """The answers of the first time; none right after they were given."""
    answers = [Reply.from_json(raw) for raw in known.answers]
    is_unleased = known.leased_until is None and known.given is None
    if is_unleased and may_respond and responses.fits(answers):
        return answers
    if lease is not None:
        if known.leased_until is not None and now < known.leased_until:
            raise BeingAnswered
        if known.given is not None and now - known.given < COPIES_WITHIN:
            return []
        updates.take_over(tx, incoming.update_id, now + lease)
    return answers


def _outsider(tx: Tx, incoming: Incoming, now: datetime) -> people.Person:
    """Somebody who may not use the bot: known from before, or nothing is remembered of them."""
    language = nearest_language(incoming.language_code)
    known = people.lock(tx, incoming.person_id)
    return known or people.stranger(incoming.person_id, incoming.chat_id, language, now)


def _who_speaks(tx: Tx, incoming: Incoming, now: datetime) -> people.Person:
    """The person's row, locked until the commit; in a group nobody new is remembered."""
    language = nearest_language(incoming.language_code)
    if incoming.private and incoming.kind not in {Kind.ASKED_INLINE, Kind.REACH}:
        return people.meet(tx, incoming.person_id, incoming.chat_id, language, now, incoming.thread)
    known = people.lock(tx, incoming.person_id)
    if known is not None and incoming.private and incoming.kind is Kind.REACH:
        return people.meet(tx, incoming.person_id, incoming.chat_id, language, now, known.thread_id)
    return known or people.stranger(incoming.person_id, incoming.chat_id, language, now)
