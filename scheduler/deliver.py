"""Delivery: claim, lease, compose, send, mark.

About twenty go through together: one transaction claims who is due and composes, another marks.
Nothing is sent while a transaction is open. A message is marked only by the holder of its lease,
and sent only in the first half of it: a process that slept or was held up too long leaves it to
another. Reminders are sent at least once: only a kill, a sleep or a lost answer between Telegram's
acceptance and our mark can repeat one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from random import Random
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy.exc import DBAPIError

from retrowalk.coach import when
from retrowalk.coach.errors import TryLater, WrongKey
from retrowalk.coach.message import (
    Delivery,
    Gone,
    Message,
    Moved,
    Priority,
    Refused,
    Send,
    Sent,
    Turn,
    Unsure,
    Wait,
)
from retrowalk.coach.person.tips_seen import SEEN_FOR
from retrowalk.coach.platform import metrics
from retrowalk.coach.platform.fault import fault
from retrowalk.coach.store import (
    alarms,
    guided_sessions,
    key_values,
    last_buttons,
    outbox,
    people,
    tips_shown,
)
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.instants import from_ms, to_ms
from retrowalk.coach.store.outbox import Letter
from retrowalk.scheduler.claim import claim_due, read_ahead

log = logging.getLogger(__name__)

Compose = Callable[[Tx, Letter, datetime], Message | None]

PAUSE_NOTE = "paused_until_ms"
BATCH, FIRST_BATCH = 20, 4
"""So many are claimed, composed and sent together, with two commits for all of them; a few at
first, so that those are on their way while the next ones are worked out."""

MARKED_AGAIN_AFTER_S = (0.0, 0.5, 2.0)
"""While the database does not answer, what was sent is marked again so soon, or it comes again."""

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
        outbox.HAND,
        alarms.SNOOZE,
    }
)
"""What a person started themselves: no cap and no quiet hours."""

AFTER_A_SESSION = timedelta(minutes=10)
"""So long after a guided session what can wait still waits: first it is told how it was."""

TO_EVERYBODY = frozenset({outbox.NEWS, outbox.WORKS})
"""These are no part of the day's reminders, and wait for the morning where it is night."""

A_DAY_MOST = 3
A_DAY = timedelta(hours=26)  # the longest that there is, when the clocks go back, and more
ON_TIME = timedelta(minutes=15)
"""So late a message still counts as on time, also at night: it was wished for then."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How delivery goes about it."""

    lease: timedelta = timedelta(minutes=2)
    batch: int = BATCH
    late_after: timedelta = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Ready:
    """A letter that is composed, and where it goes."""

    letter: Letter
    chat_id: int
    message: Message

    @property
    def is_at_most_once(self) -> bool:
        """Whether it is marked already: rather not at all than twice."""
        return self.letter.kind in AT_MOST_ONCE


End = tuple[Ready, Delivery | Exception]
"""How the sending of one ended."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What one transaction found to do; `left` are leased and composed in the next one."""

    found: bool = False
    ready: tuple[Ready, ...] = ()
    left: tuple[Letter, ...] = ()


async def _at_once(_chat_id: int, _priority: Priority) -> Wait | None:
    """Nobody has to wait for a turn."""
    return None


class Postman:
    """Delivers what is due; composing, the turn to write and the sending are handed in."""

    def __init__(
        self,
        db: Database,
        compose: Compose,
        send: Send,
        now: Callable[[], datetime],
        rules: Rules,
        rng: Random,
        turn: Turn = _at_once,
    ) -> None:
        self._db = db
        self._compose = compose
        self._send = send
        self._turn = turn
        self._now = now
        self._rules = rules
        self._rng = rng
        self._holder = str(uuid4())
        self._left: tuple[Letter, ...] = ()
        self._under_way: set[int] = set()  # being sent, and not marked yet
        self._stopping = False
        self._is_held_back = False  # Telegram wants silence: the rest of what is leased waits

    async def deliver(self) -> int:
        """Claim, compose, send and mark all that is due; returns how many were sent.

        A batch is worked out in one transaction, while the one before it is being sent. Raises
        TryLater, and WrongKey while the key is not at hand: then everything waits.
        """
        try:
            return await self._deliver(claims=True)
        except (TryLater, WrongKey):
            raise
        except Exception:
            # What is in the outbox already goes out, whatever became of the rest.
            await self._deliver(claims=False)
            raise

    async def _deliver(self, *, claims: bool) -> int:
        sent, most = 0, FIRST_BATCH
        self._is_held_back = False
        sending: asyncio.Task[int] | None = None
        try:
            while not (self._stopping or self._is_held_back):
                batch = await self._work_out(min(most, self._rules.batch), claims=claims)
                most = BATCH
                if sending is not None:
                    sent, sending = sent + await sending, None
                if not batch.found:
                    break
                sending = asyncio.create_task(self._send_all(batch.ready))
        except asyncio.CancelledError:
            if sending is not None:  # cut off by a stop: what is given back must not go out as well
                sending.cancel()
            raise
        finally:
            if sending is not None:
                sent += await sending
        return sent

    def finish(self) -> None:
        """Take nothing more; what is being sent may be marked still."""
        self._stopping = True

    @property
    def is_stopping(self) -> bool:
        """Whether `finish` was called."""
        return self._stopping

    async def stop(self) -> None:
        """Give back what is leased and not sent."""
        await self._db.run_behind(lambda tx: outbox.release(tx, self._holder, self._now()))

    async def _work_out(self, most: int, *, claims: bool) -> Batch:
        now = self._now()
        try:
            batch = await self._db.run_behind(lambda tx: self._batch(tx, now, most, claims=claims))
        except (TryLater, WrongKey):
            raise
        except Exception:  # noqa: BLE001  one bad message must not hold up the others
            batch = await self._db.run_behind(
                lambda tx: self._batch(tx, now, most, claims=claims, one_by_one=True)
            )
        self._left = batch.left
        return batch

    def _batch(
        self, tx: Tx, now: datetime, most: int, *, claims: bool, one_by_one: bool = False
    ) -> Batch:
        """Claim, lease and compose about twenty; fewer when an answer waits for the database."""
        if _is_paused(tx, now):
            return Batch()
        tx.check_key()  # without it nothing could be done with them
        taken = 0
        if self._left:  # in this order nobody waits for another process that waits for us
            left = sorted(self._left, key=lambda each: each.person_id)
            letters = [each for each in left if outbox.holds(tx, each.id, self._holder)]
        else:
            if claims:
                late_after = self._rules.late_after
                taken = claim_due(tx, now, late_after, most)
            until = self._now() + self._rules.lease  # the wait for the database is no part of it
            leased = outbox.lease(tx, now, most, self._holder, until)
            # After a jump of the clock our own leases look as if their holder were lost.
            letters = [each for each in leased if each.id not in self._under_way]
            fault("leased")
            _read_ahead(tx, letters, now)
        ready = []
        done = 0
        for letter in letters:
            made = self._made(tx, letter, now, one_by_one=one_by_one)
            ready += [made] if made is not None else []
            done += 1
            if tx.is_awaited():
                break
        return Batch(bool(taken or self._left or letters), tuple(ready), tuple(letters[done:]))

    def _made(self, tx: Tx, letter: Letter, now: datetime, *, one_by_one: bool) -> Ready | None:
        if not one_by_one:
            return self._prepare(tx, letter, now)
        try:
            with tx.conn.begin_nested():
                return self._prepare(tx, letter, now)
        except (DBAPIError, WrongKey):
            raise  # the database or its key, not the letter
        except Exception as error:  # noqa: BLE001  one bad message must not hold up the others
            _log_failure(letter, error)
            self._failed(tx, letter, type(error).__name__)
            return None

    async def _send_all(self, ready: Sequence[Ready]) -> int:
        """Send a batch, and mark together those that have ended meanwhile."""
        letters = {each.letter.id for each in ready}
        self._under_way |= letters
        try:
            return await self._send_and_mark(ready)
        finally:
            self._under_way -= letters

    async def _send_and_mark(self, ready: Sequence[Ready]) -> int:
        waiting = {asyncio.create_task(self._sent(each)) for each in ready}
        count = 0
        unmarked: list[End] = []
        try:
            while waiting:
                done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                ended = [end for end in (task.result() for task in done) if end is not None]
                count += sum(isinstance(end, Sent) for _, end in ended)
                unmarked = await self._mark_all([*unmarked, *ended])
        finally:
            for task in waiting:  # cut off: see above
                task.cancel()
        for pause_s in MARKED_AGAIN_AFTER_S:
            if unmarked:
                await asyncio.sleep(pause_s)
                unmarked = await self._mark_all(unmarked)
        if unmarked:
            log.error("%d messages could not be marked and may come once more", len(unmarked))
        return count

    async def _sent(self, ready: Ready) -> End | None:
        """Send one and say how it ended; None when it waits, leased, for better times."""
        if (self._stopping or self._is_held_back) and not ready.is_at_most_once:
            return None
        letter = ready.letter
        priority = Priority.CUE if letter.kind in ASKED_FOR else Priority.REMINDER
        fault("before_turn")
        try:
            held = await self._turn(ready.chat_id, priority)
            if held is None and self._is_too_late(letter):
                held = Wait(0.0)  # for whoever takes it next
            if held is not None:
                self._is_held_back |= held.everybody
                return ready, held
            fault("before_send")
            delivery = await self._send(ready.chat_id, ready.message, priority)
            if isinstance(delivery, Moved) and not ready.is_at_most_once:
                new_chat = delivery.chat_id
                await self._db.run_behind(lambda tx: people.moved(tx, letter.person_id, new_chat))
                delivery = await self._send(new_chat, ready.message, priority)
        except Exception as error:  # noqa: BLE001  one bad message must not hold up the others
            _log_failure(letter, error)
            return ready, error
        fault("after_send")
        if isinstance(delivery, Wait) and delivery.everybody:
            self._is_held_back = True
        return ready, delivery

    def _is_too_late(self, letter: Letter) -> bool:
        """Whether we slept or were held up until another may soon have the letter."""
        return letter.until is not None and self._now() > letter.until - self._rules.lease / 2

    async def _mark_all(self, ended: Sequence[End]) -> list[End]:
        """Write down how they ended, in one transaction; where that fails, each in its own.

        Returns those that the database had no time for.
        """
        in_order = sorted(ended, key=lambda end: end[0].letter.person_id)
        if not in_order:
            return []
        try:
            await self._db.run_behind(lambda tx: self._mark_in(tx, in_order))
        except TryLater:
            return in_order
        except Exception as error:  # noqa: BLE001  one bad message must not hold up the others
            log.warning("a batch is marked one by one (%s)", type(error).__name__)
            return [end for end in in_order if not await self._mark_alone(*end)]
        fault("after_mark")
        return []

    async def _mark_alone(self, ready: Ready, delivery: Delivery | Exception) -> bool:
        """Whether the database had the time to write down how it ended."""
        try:
            await self._db.run_behind(lambda tx: self._mark_in(tx, [(ready, delivery)]))
        except TryLater:
            return False
        except Exception as error:
            if isinstance(delivery, Exception):
                raise  # not even that it failed can be written down
            _log_failure(ready.letter, error)
            is_sent = isinstance(delivery, Sent) and not ready.is_at_most_once
            return await self._mark_alone(
                ready, Unsure("not marked", is_sent) if is_sent else error
            )
        return True

    def _mark_in(self, tx: Tx, ended: Sequence[End]) -> None:
        # A turn of theirs may write what was shown as well.
        people.hold_all(tx, [ready.letter.person_id for ready, _ in ended])
        sent: list[tuple[Ready, int]] = []
        for ready, delivery in ended:
            if isinstance(delivery, Exception):
                self._failed(tx, ready.letter, type(delivery).__name__)
            elif ready.is_at_most_once:
                self._after_at_most_once(tx, ready.letter, delivery)
            elif isinstance(delivery, Sent):
                sent.append((ready, delivery.message_id))
            else:
                self._mark(tx, ready.letter, delivery)
        self._mark_sent(tx, sent)

    def _mark_sent(self, tx: Tx, sent: Sequence[tuple[Ready, int]]) -> None:
        now = self._now()
        pairs = [(ready.letter.id, message_id) for ready, message_id in sent]
        ours = outbox.mark_all_sent(tx, pairs, self._holder, now)
        marked = [ready for ready, _ in sent if ready.letter.id in ours]
        if marked:
            self._remember(tx, marked, now)
        for ready in marked:
            tx.after_commit(partial(_count_sent, ready.letter, now))

    def _remember(self, tx: Tx, marked: Sequence[Ready], now: datetime) -> None:
        """Keep the buttons of what was sent. It is marked whatever the key: nothing comes twice."""
        try:
            last_buttons.read_all(tx, [ready.letter.person_id for ready in marked])
            last_buttons.remember_all(
                tx, [(each.letter.person_id, each.message) for each in marked], now
            )
        except WrongKey:
            self._is_held_back = True  # the next look says that the key is wrong

    def _prepare(self, tx: Tx, letter: Letter, now: datetime) -> Ready | None:
        """The message as it is now, or None where it is of no use any more."""
        person = people.lock(tx, letter.person_id)
        reason = ""
        if person is None or person.away is not None:
            reason = "away"
        elif now >= letter.stale:
            reason = "late"
        elif letter.kind not in ASKED_FOR:
            reason = _unwelcome(tx, person, letter, now)
        waits_for_morning = letter.kind in TO_EVERYBODY or letter.kind == outbox.PARTNER
        if person is not None and reason == "night" and waits_for_morning:
            outbox.retry_at(tx, letter.id, self._holder, _morning(person, now))
            return None
        waits = letter.kind not in ASKED_FOR or letter.kind == alarms.SNOOZE
        over = guided_sessions.ends_at(tx, letter.person_id, now) if waits and not reason else None
        if over is not None:  # nobody looks at a phone while they walk backwards
            outbox.retry_at(tx, letter.id, self._holder, over + AFTER_A_SESSION)
            return None
        message = self._compose(tx, letter, now) if not reason else None
        if person is None or message is None:
            self._drop(tx, letter, reason or "nothing_to_say")
            return None
        if letter.kind in AT_MOST_ONCE:
            outbox.mark_sent(tx, letter.id, self._holder, 0, now)
        return Ready(letter, person.chat_id, message)

    def _mark(self, tx: Tx, letter: Letter, delivery: Delivery) -> None:
        now = self._now()
        match delivery:
            case Gone():
                people.went_away(tx, letter.person_id, now)
                outbox.drop_for_person(tx, letter.person_id, "away")
                alarms.clear(tx, letter.person_id, *alarms.KINDS)
                tx.after_commit(metrics.DROPPED.labels(letter.kind, "away").inc)
            case Wait(seconds, everybody):
                until = now + timedelta(seconds=seconds)
                outbox.retry_at(tx, letter.id, self._holder, until)
                if everybody:
                    key_values.put(tx, PAUSE_NOTE, str(to_ms(until)))
            case Unsure(_, perhaps_sent):
                self._again(tx, letter, now, perhaps_sent=perhaps_sent)
            case Moved() | Refused():
                reason = delivery.reason if isinstance(delivery, Refused) else "moved twice"
                self._give_up(tx, letter, reason)

    def _after_at_most_once(self, tx: Tx, letter: Letter, delivery: Delivery) -> None:
        if isinstance(delivery, Sent):
            outbox.set_message(tx, letter.id, delivery.message_id)
            tx.after_commit(partial(_count_sent, letter, self._now()))
        else:
            tx.after_commit(metrics.DROPPED.labels(letter.kind, "not_sent").inc)

    def _again(self, tx: Tx, letter: Letter, now: datetime, *, perhaps_sent: bool) -> None:
        if perhaps_sent and letter.unsure >= 1:
            # One extra copy is the most that an unsure sending may cost anybody.
            self._give_up(tx, letter, "unsure twice")
            return
        wait = min(LONGEST_BACKOFF_S, FIRST_BACKOFF_S * 2 ** min(letter.attempts, TRIES_MOST))
        at = now + timedelta(seconds=wait * self._rng.uniform(0.5, 1.0))
        outbox.retry_at(tx, letter.id, self._holder, at, unsure=perhaps_sent)

    def _failed(self, tx: Tx, letter: Letter, reason: str) -> None:
        if letter.attempts >= TRIES_MOST:
            self._give_up(tx, letter, reason)
        else:
            self._again(tx, letter, self._now(), perhaps_sent=False)

    def _drop(self, tx: Tx, letter: Letter, reason: str) -> None:
        if outbox.mark_dropped(tx, letter.id, self._holder, reason):
            tx.after_commit(metrics.DROPPED.labels(letter.kind, reason).inc)

    def _give_up(self, tx: Tx, letter: Letter, reason: str) -> None:
        if outbox.mark_failed(tx, letter.id, self._holder, reason):
            tx.after_commit(metrics.FAILED.labels(letter.kind).inc)


def _is_paused(tx: Tx, now: datetime) -> bool:
    until = key_values.get(tx, PAUSE_NOTE)
    return until is not None and now < from_ms(int(until))


def _log_failure(letter: Letter, error: Exception) -> None:
    log.error("a %s message failed (%s)", letter.kind, type(error).__name__)


def _count_sent(letter: Letter, now: datetime) -> None:
    delay = now - letter.due
    metrics.SENT.labels(letter.kind).inc()
    metrics.SEND_DELAY_SECONDS.labels(letter.kind).observe(max(0.0, delay.total_seconds()))
    if delay >= ON_TIME:
        metrics.LATE.labels(letter.kind).inc()
    if letter.unsure or letter.taken_over:
        metrics.REPEATED.labels(letter.kind).inc()


def _read_ahead(tx: Tx, letters: Sequence[Letter], now: datetime) -> None:
    """What is asked of each before its message is made, read for all of them together."""
    read_ahead(tx, [each.person_id for each in letters])
    several = sorted({each.person_id for each in letters})
    if several:
        outbox.read_sent(tx, several, now - A_DAY)
    reminded = sorted({each.person_id for each in letters if each.kind == alarms.DAILY})
    if reminded:
        tips_shown.read_all(tx, reminded, now - SEEN_FOR)


def _unwelcome(tx: Tx, person: people.Person, letter: Letter, now: datetime) -> str:
    """Why a message would disturb; "" when it does not."""
    zone, wished = person.zone or "UTC", person.preferences
    quiet = when.is_night(now, zone, wished.quiet_from_min, wished.quiet_to_min)
    is_late = now - letter.due > ON_TIME or letter.kind == outbox.PARTNER
    if quiet and is_late:
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
