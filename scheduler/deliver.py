"""Delivery: lease, compose, send, mark.

Nothing is sent while a transaction is open. A message is marked only by the holder of its lease,
so a process that slept too long notices that another took over. Reminders are sent at least once:
only a kill or a lost answer between Telegram's acceptance and our mark can repeat one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import uuid4
from zoneinfo import ZoneInfo

from coach import metrics, when
from coach.errors import WrongKey
from coach.fault import fault
from coach.message import (
    Delivery,
    Gone,
    Message,
    Moved,
    Priority,
    Refused,
    Send,
    Sent,
    Unsure,
    Wait,
)
from coach.store import alarms, notes, outbox, people, shown
from coach.store.database import Database, Tx
from coach.store.instants import from_ms, to_ms
from coach.store.outbox import Letter

log = logging.getLogger(__name__)

Compose = Callable[[Tx, Letter, datetime], Message | None]

PAUSE_NOTE = "paused_until_ms"
AT_ONCE = 20
LEASED_MOST = 40  # an answer may have to wait for the lease of so many rows
TRIES_MOST = 12
FIRST_BACKOFF_S = 5.0
LONGEST_BACKOFF_S = 900.0
AT_MOST_ONCE = frozenset({outbox.CUE, outbox.CARD})
"""Of a guided session: marked before they are sent; a cue that comes twice or late does harm."""

ASKED_FOR = frozenset(
    {
        outbox.CUE,
        outbox.CARD,
        outbox.GUIDED_END,
        outbox.ANSWER,
        outbox.REPORT,
        outbox.HANDOUT,
        alarms.SNOOZE,
    }
)
"""What a person started themselves: no cap and no quiet hours."""

TO_EVERYBODY = frozenset({outbox.NEWS, outbox.WORKS})
"""These are no part of the day's reminders, and wait for the morning where it is night."""

A_DAY_MOST = 3
ON_TIME = timedelta(minutes=15)
"""So late a message still counts as on time, also at night: it was wished for then."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How delivery goes about it."""

    lease: timedelta = timedelta(minutes=2)
    batch: int = 500


class Postman:
    """Delivers what is in the outbox; composing and sending are handed in."""

    def __init__(
        self,
        db: Database,
        compose: Compose,
        send: Send,
        now: Callable[[], datetime],
        rules: Rules,
        rng: Random,
    ) -> None:
        self._db = db
        self._compose = compose
        self._send = send
        self._now = now
        self._rules = rules
        self._rng = rng
        self._holder = str(uuid4())
        self._stopping = False
        self._is_held_back = False  # Telegram wants silence: the rest of what is leased waits

    async def deliver(self) -> int:
        """Deliver all that may go now; returns how many were sent."""
        sent = 0
        while not self._stopping and not await self._is_paused():
            self._is_held_back = False
            now = self._now()
            letters = await self._db.run_behind(lambda tx, now=now: self._lease(tx, now))  # type: ignore[misc]  # a default binds the value
            fault("leased")
            if not letters:
                break
            slots = asyncio.Semaphore(AT_ONCE)
            results = await asyncio.gather(*(self._one(letter, slots) for letter in letters))
            sent += sum(results)
        return sent

    def _lease(self, tx: Tx, now: datetime) -> list[Letter]:
        tx.check_key()  # without it nothing could be done with them
        most = min(self._rules.batch, LEASED_MOST)
        return outbox.lease(tx, now, most, self._holder, now + self._rules.lease)

    def finish(self) -> None:
        """Take nothing more; what is being sent may be marked still."""
        self._stopping = True

    async def stop(self) -> None:
        """Give back what is leased and not sent."""
        await self._db.run_behind(lambda tx: outbox.release(tx, self._holder, self._now()))

    async def _one(self, letter: Letter, slots: asyncio.Semaphore) -> bool:
        async with slots:
            if self._stopping or self._is_held_back:
                return False
            try:
                return await self._deliver(letter)
            except WrongKey:
                self._is_held_back = True  # nothing more is leased either: see `_lease`
                return False
            except Exception as error:  # noqa: BLE001  one bad message must not hold up the others
                log.error(  # noqa: TRY400  no content in logs
                    "a %s message failed (%s)", letter.kind, type(error).__name__
                )
                await self._failed(letter, type(error).__name__)
                return False

    async def _deliver(self, letter: Letter) -> bool:
        now = self._now()
        prepared = await self._db.run_behind(lambda tx: self._prepare(tx, letter, now))
        first = letter.kind in AT_MOST_ONCE
        if prepared is None:
            return False
        chat_id, message = prepared
        fault("before_send")
        priority = Priority.CUE if letter.kind in ASKED_FOR else Priority.REMINDER
        delivery = await self._send(chat_id, message, priority)
        if first:
            await self._db.run_behind(lambda tx: self._after_at_most_once(tx, letter, delivery))
            return isinstance(delivery, Sent)
        if isinstance(delivery, Moved):
            new_chat = delivery.chat_id
            await self._db.run_behind(lambda tx: people.moved(tx, letter.person_id, new_chat))
            delivery = await self._send(new_chat, message, priority)
        fault("after_send")
        await self._db.run_behind(lambda tx: self._mark(tx, letter, message, delivery))
        fault("after_mark")
        return isinstance(delivery, Sent)

    def _prepare(self, tx: Tx, letter: Letter, now: datetime) -> tuple[int, Message] | None:
        """The message as it is now, or None where it is of no use any more."""
        tx.check_key()  # what could not be marked as sent would be sent again and again
        person = people.lock(tx, letter.person_id)
        if not outbox.holds(tx, letter.id, self._holder):
            return None
        reason = ""
        if person is None or person.away is not None:
            reason = "away"
        elif now >= letter.stale:
            reason = "late"
        elif letter.kind not in ASKED_FOR:
            reason = _unwelcome(tx, person, letter, now)
        if person is not None and reason == "night" and letter.kind in TO_EVERYBODY:
            outbox.retry_at(tx, letter.id, self._holder, _morning(person, now))
            return None
        message = self._compose(tx, letter, now) if not reason else None
        if person is None or message is None:
            self._drop(tx, letter, reason or "nothing_to_say")
            return None
        if letter.kind in AT_MOST_ONCE:
            outbox.mark_sent(tx, letter.id, self._holder, 0, now)
        return person.chat_id, message

    def _mark(self, tx: Tx, letter: Letter, message: Message, delivery: Delivery) -> None:
        now = self._now()
        people.lock(tx, letter.person_id)  # a turn of theirs may write what was shown as well
        match delivery:
            case Sent(message_id):
                if outbox.mark_sent(tx, letter.id, self._holder, message_id, now):
                    _count_sent(letter, now)
                    shown.remember(tx, letter.person_id, [message], now)
            case Gone():
                people.went_away(tx, letter.person_id, now)
                outbox.drop_for_person(tx, letter.person_id, "away")
                for kind in alarms.KINDS:
                    alarms.clear(tx, letter.person_id, kind)
                metrics.DROPPED.labels(letter.kind, "away").inc()
            case Wait(seconds, everybody):
                until = now + timedelta(seconds=seconds)
                outbox.retry_at(tx, letter.id, self._holder, until)
                if everybody:
                    self._is_held_back = True
                    notes.put(tx, PAUSE_NOTE, str(to_ms(until)))
            case Unsure(_, perhaps_sent):
                self._again(tx, letter, now, perhaps_sent=perhaps_sent)
            case Moved() | Refused():
                reason = delivery.reason if isinstance(delivery, Refused) else "moved twice"
                self._give_up(tx, letter, reason)

    def _after_at_most_once(self, tx: Tx, letter: Letter, delivery: Delivery) -> None:
        if isinstance(delivery, Sent):
            outbox.set_message(tx, letter.id, delivery.message_id)
            _count_sent(letter, self._now())
        else:
            metrics.DROPPED.labels(letter.kind, "not_sent").inc()

    def _again(self, tx: Tx, letter: Letter, now: datetime, *, perhaps_sent: bool) -> None:
        if perhaps_sent and letter.unsure >= 1:
            # One extra copy is the most that an unsure sending may cost anybody.
            self._give_up(tx, letter, "unsure twice")
            return
        wait = min(LONGEST_BACKOFF_S, FIRST_BACKOFF_S * 2 ** min(letter.attempts, TRIES_MOST))
        at = now + timedelta(seconds=wait * self._rng.uniform(0.5, 1.0))
        outbox.retry_at(tx, letter.id, self._holder, at, unsure=perhaps_sent)

    async def _failed(self, letter: Letter, reason: str) -> None:
        def unit(tx: Tx) -> None:
            if letter.attempts >= TRIES_MOST:
                self._give_up(tx, letter, reason)
            else:
                self._again(tx, letter, self._now(), perhaps_sent=False)

        await self._db.run_behind(unit)

    def _drop(self, tx: Tx, letter: Letter, reason: str) -> None:
        if outbox.mark_dropped(tx, letter.id, self._holder, reason):
            metrics.DROPPED.labels(letter.kind, reason).inc()

    def _give_up(self, tx: Tx, letter: Letter, reason: str) -> None:
        if outbox.mark_failed(tx, letter.id, self._holder, reason):
            metrics.FAILED.labels(letter.kind).inc()

    async def _is_paused(self) -> bool:
        until = await self._db.run_behind(lambda tx: notes.get(tx, PAUSE_NOTE))
        return until is not None and self._now() < from_ms(int(until))


def _count_sent(letter: Letter, now: datetime) -> None:
    delay = now - letter.due
    metrics.SENT.labels(letter.kind).inc()
    metrics.SEND_DELAY_SECONDS.labels(letter.kind).observe(max(0.0, delay.total_seconds()))
    if delay >= ON_TIME:
        metrics.LATE.labels(letter.kind).inc()
    if letter.unsure or letter.taken_over:
        metrics.REPEATED.labels(letter.kind).inc()


def _unwelcome(tx: Tx, person: people.Person, letter: Letter, now: datetime) -> str:
    """Why a message would disturb; "" when it does not."""
    zone, wished = person.zone or "UTC", person.preferences
    quiet = when.is_night(now, zone, wished.quiet_from_min, wished.quiet_to_min)
    if quiet and now - letter.due > ON_TIME:
        return "night"
    if letter.kind in TO_EVERYBODY:
        return ""
    midnight = when.instant_of(now.astimezone(ZoneInfo(zone)).date(), 0, zone) or now
    kinds = {alarms.DAILY, alarms.DIGEST, alarms.COMEBACK, alarms.MORNING, outbox.FOLLOW_UP}
    return "cap" if outbox.sent_since(tx, person.id, midnight, kinds) >= A_DAY_MOST else ""


def _morning(person: people.Person, now: datetime) -> datetime:
    """The end of this person's quiet hours."""
    wished = person.preferences
    zone = person.zone or "UTC"
    return when.after_night(now, zone, wished.quiet_from_min, wished.quiet_to_min)
