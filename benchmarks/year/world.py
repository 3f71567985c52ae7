"""A simulated year: the real scheduler and a real database, a clock that is moved, people who live.

Every quarter of an hour people do what they do, then the scheduler goes its round. Every few hours
it is started anew, now and then after a kill in the middle of a batch, or after an outage.
"""

from __future__ import annotations

import asyncio
import heapq
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select

from benchmarks.year import people as residents
from benchmarks.year.judge import ENDS_WITH_THE_DAY, SNOOZE, Came, Off, Verdict, Wish, judge, total
from benchmarks.year.people import Deed, Resident
from retrowalk.bot.answering.converse import take_turn
from retrowalk.bot.answering.due_messages import compose
from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.coach.message import Delivery, Message, Priority, Sent
from retrowalk.coach.person.coach import Coach
from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import alarms, outbox, people, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.store.pauses import OWN
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.tables import alarm, person, walk
from retrowalk.coach.store.tables import outbox as outbox_table
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.scheduler.broadcasts import Wishes
from retrowalk.scheduler.deliver import Postman, Rules
from retrowalk.scheduler.rounds import go_round

STEP, DAY = timedelta(minutes=15), timedelta(days=1)
STARTED_ANEW_EVERY_H = 5.0
KILLED, OUT, OUT_FOR_LONG = 0.2, 0.06, 0.01
"""So often a new start is after a kill, after an outage of up to nine hours, or of up to two days."""

TO_EVERYBODY = Wishes(300, None)
KEPT, LOG_KEPT = timedelta(days=365), timedelta(days=14)


@dataclass(slots=True)
class Happened:
    """What was done to the scheduler, and how often people did what."""

    rounds: int = 0
    starts: int = 0
    kills: int = 0
    outages: int = 0
    deeds: Counter[str] = field(default_factory=Counter)

    def add(self, other: Happened) -> None:
        """Count another's in."""
        self.rounds += other.rounds
        self.starts += other.starts
        self.kills += other.kills
        self.outages += other.outages
        self.deeds += other.deeds


class Messenger:
    """Takes every message at once, until the scheduler is to be killed."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._composed: dict[int, tuple[Letter, Message]] = {}
        self.took: list[tuple[int, Came]] = []
        self.dies_after: int | None = None
        self.died = asyncio.Event()

    def noted(self, letter: Letter, message: Message | None) -> Message | None:
        """Remember which letter a message was made from."""
        if message is not None:
            self._composed[id(message)] = letter, message
        return message

    async def send(self, chat_id: int, message: Message, _priority: Priority) -> Delivery:
        if self.dies_after is not None and len(self.took) >= self.dies_after:
            self.died.set()
            await asyncio.Event().wait()  # nobody hears an answer any more
        letter, _ = self._composed.pop(id(message))
        self.took.append((chat_id, Came(self._now(), letter.kind, letter.slot, letter.due)))
        return Sent(len(self.took))


class World:
    """So many people over so many days, on one database."""

    def __init__(
        self, folder: Path, numbers: range, begins: datetime, seed: int, in_full: float = 1.0
    ) -> None:
        self._url = f"sqlite:///{folder}/year-{numbers.start}.sqlite3"
        self._vault = Vault([Vault.generate_key()])
        self._clock = Clock(begins)
        self._rng = Random(f"{seed}/world/{numbers.start}")  # noqa: S311  no secret
        self._stage = Stage(Settings(), self._rng, "retrowalk_bot")
        self._in_full = in_full
        self._people = {n: residents.resident(n, seed, begins) for n in numbers}
        self._deeds: list[tuple[datetime, int, int, Deed]] = []
        self._number = 0
        self._ticks: list[datetime] = []
        self._up_from = begins
        self._starts_anew = begins + STEP
        self._dies = False
        self.happened = Happened()
        self._db = self._opened()
        migrate(self._db)
        self._db.run_now(self._settle)
        self._postman, self._messenger = self._hired()

    async def live(self, days: int) -> Verdict:
        """Let so many days pass; how it went."""
        until = self._clock.now() + days * DAY
        while (at := self._clock.now() + STEP) <= until:
            if (at - STEP).hour == (at - STEP).minute == 0:
                self._plan(at - STEP)
            while self._deeds and self._deeds[0][0] <= at:
                moment, _, who, deed = heapq.heappop(self._deeds)
                self._clock.set(max(moment, self._clock.now()))
                self._do(self._people[who], deed)
            self._clock.set(at)
            await self._scheduler_has_its_say(at)
        await self._postman.stop()
        self._db.close()
        return total(
            [judge(each.life, self._ticks, until, f"#{n}") for n, each in self._people.items()]
        )

    # -- the scheduler -------------------------------------------------------------------------

    async def _scheduler_has_its_say(self, at: datetime) -> None:
        if at >= max(self._up_from, self._starts_anew):
            await self._start_anew(at)
        if at < self._up_from:
            return
        is_idle = at.minute != 0 and not self._db.run_now(lambda tx: _is_anything_due(tx, at))
        if is_idle or await self._goes_round():
            self._ticks.append(at)
        for who, came in self._messenger.took:
            self._people[who].life.came.append(came)
        self._messenger.took.clear()
        if at.minute == 0:
            self._db.run_now(self._see_who_came_home)

    async def _goes_round(self) -> bool:
        """One round of the scheduler; whether it was not killed in it."""
        self.happened.rounds += 1
        if self._dies:
            self._messenger.dies_after = self._rng.randrange(20)
        going = asyncio.create_task(
            go_round(self._postman, self._db, self._clock.now, TO_EVERYBODY, KEPT)
        )
        dying = asyncio.create_task(self._messenger.died.wait())
        await asyncio.wait({going, dying}, return_when=asyncio.FIRST_COMPLETED)
        is_killed = self._messenger.died.is_set()
        for task in (going, dying):
            task.cancel()  # nothing happens to one that has ended
        end, _ = await asyncio.gather(going, dying, return_exceptions=True)
        if is_killed:
            self._killed()
        elif isinstance(end, BaseException):
            raise end
        return not is_killed

    async def _start_anew(self, at: datetime) -> None:
        self._starts_anew = at + timedelta(hours=self._rng.expovariate(1 / STARTED_ANEW_EVERY_H))
        draw = self._rng.random()
        if draw < KILLED:
            self._dies = True  # in the next round that sends enough
            return
        self._postman.finish()
        await self._postman.stop()
        self._db.close()
        self._reopen()
        draw -= KILLED
        if draw < OUT + OUT_FOR_LONG:
            hours = self._rng.uniform(0.2, 9) if draw < OUT else self._rng.uniform(9, 48)
            self.happened.outages += 1
            self._up_from = at + timedelta(hours=hours)
            self._starts_anew += timedelta(hours=hours)

    def _killed(self) -> None:
        """Nothing is given back; what was taken and not marked may come once more."""
        self._db.close()
        self.happened.kills += 1
        took = list(self._messenger.took)
        self._reopen()
        marked = self._db.run_now(_sent)
        for who, came in took:
            if (who, came.kind, came.slot) not in marked:
                self._people[who].life.may_repeat.add((came.kind, came.slot))
        self._messenger.took.extend(took)

    def _reopen(self) -> None:
        self.happened.starts += 1
        self._dies = False
        self._db = self._opened()
        self._postman, self._messenger = self._hired()

    def _opened(self) -> Database:
        # No power is cut here: the disk need not be waited for.
        return Database.open(self._url, self._vault, synchronous="normal")

    def _hired(self) -> tuple[Postman, Messenger]:
        messenger = Messenger(self._clock.now)

        def composed(tx: Tx, letter: Letter, now: datetime) -> Message | None:
            is_in_full = self._is_in_full()
            made = compose(tx, letter, now, self._stage) if is_in_full else _short(tx, letter, now)
            return messenger.noted(letter, made)

        postman = Postman(
            self._db,
            composed,
            messenger.send,
            self._clock.now,
            Rules(),
            Random(1),  # noqa: S311  jitter
        )
        return postman, messenger

    # -- the people ----------------------------------------------------------------------------

    def _settle(self, tx: Tx) -> None:
        begins = self._clock.now()
        for each in self._people.values():
            wish = each.life.wishes[0]
            known = people.meet(tx, each.id, each.id, "en", begins)
            wished = replace(
                known.preferences,
                follow_up=each.rng.random() < 0.2,
                digest_weekday=each.rng.choice([None, 6]),
            )
            facts = people.Facts(mass_kg=75, screening="none", screened_on=f"{begins:%Y-%m-%d}")
            known = replace(known, zone=wish.zone, consent=begins, facts=facts, preferences=wished)
            Coach(tx, people.save(tx, known), begins).goals.set(_goal(wish))

    def _plan(self, day_begins: datetime) -> None:
        for each in self._people.values():
            for at, deed in each.deeds(day_begins):
                self._schedule(at, each, deed)

    def _schedule(self, at: datetime, who: Resident, deed: Deed) -> None:
        self._number += 1
        heapq.heappush(self._deeds, (at, self._number, who.id, deed))

    def _do(self, who: Resident, deed: Deed) -> None:
        self.happened.deeds[deed] += 1
        self._number += 1
        who.life.seen.append(self._clock.now())
        self._db.run_now(lambda tx: getattr(self, f"_{deed}")(tx, who))

    def _coach(self, tx: Tx, who: Resident) -> Coach:
        now = self._clock.now()
        return Coach(tx, people.meet(tx, who.id, who.id, "en", now), now)

    def _says(self, tx: Tx, who: Resident, text: str) -> None:
        said = Incoming(
            self._number,
            Kind.SAID,
            who.id,
            who.id,
            private=True,
            language_code="en",
            at=self._clock.now(),
            text=text,
        )
        take_turn(tx, said, self._clock.now(), self._stage)

    def _is_in_full(self) -> bool:
        """Whether this one is done by the conversation, with all its words."""
        return self._rng.random() < self._in_full

    def _tell(self, tx: Tx, who: Resident) -> None:
        coach = self._coach(tx, who)
        # How long a log is costs time and nothing else here; it is looked at elsewhere.
        before = (coach.today - LOG_KEPT).isoformat()
        tx.conn.execute(delete(walk).where(walk.c.person_id == who.id, walk.c.day < before))
        report = WalkReport(LogKind.LOG, duration_min=10, effort_0_10=3)
        coach.walks.log(report, f"told:{self._number}")
        who.life.told.append((self._clock.now(), coach.today))

    def _greet(self, tx: Tx, who: Resident) -> None:
        self._coach(tx, who)

    def _ask(self, tx: Tx, who: Resident) -> None:
        self._coach(tx, who).alarms.set_all()  # as "when is my next reminder?" does

    def _snooze(self, tx: Tx, who: Resident) -> None:
        if self._is_in_full():
            self._says(tx, who, "/snooze 30")
        else:
            _put_off(self._coach(tx, who))
        until = alarms.next_of(tx, who.id, SNOOZE)
        if until is not None and until > self._clock.now():
            who.life.put_off.append((self._clock.now(), until))

    def _retime(self, tx: Tx, who: Resident) -> None:
        self._wish(tx, who, minute=residents.some_minute(who.rng))

    def _replan(self, tx: Tx, who: Resident) -> None:
        self._wish(tx, who, days=residents.some_days(who.rng))

    def _wish(self, tx: Tx, who: Resident, **changes: object) -> None:
        before = who.life.wishes[-1]
        wish = replace(before, since=self._clock.now(), **changes)  # type: ignore[arg-type]  # by name
        self._coach(tx, who).goals.set(_goal(wish))
        who.life.wishes.append(wish)

    def _pause(self, tx: Tx, who: Resident) -> None:
        days = who.rng.randint(1, 21)
        coach = self._coach(tx, who)
        if coach.pause is not None:
            return
        since = coach.today
        until = since + (days - 1) * DAY
        if self._is_in_full():
            self._says(tx, who, f"/pause {days}")
        else:
            coach.pauses.begin(since, until, OWN)
        off = Off(self._clock.now(), since, until)
        who.life.offs.append(off)
        if who.rng.random() < 0.4:
            ends = self._clock.now() + who.rng.uniform(0.1, days) * DAY
            self._schedule(ends, who, "resume")

    def _resume(self, tx: Tx, who: Resident) -> None:
        if self._is_in_full():
            self._says(tx, who, "/resume")
        else:
            self._coach(tx, who).pauses.end()
        for off in who.life.offs:
            if off.ended is None:
                off.ended = self._clock.now()

    def _travel(self, tx: Tx, who: Resident) -> None:
        zone = who.rng.choice(residents.ZONES)
        coach = self._coach(tx, who)
        wished = coach.person.preferences
        home = wished.home_zone or coach.person.zone
        until = coach.today + who.rng.randint(3, 14) * DAY
        changed = replace(wished, home_zone=home, away_until=until.isoformat())
        coach.details.change(zone=zone, preferences=changed)
        self._now_in(who, zone)

    def _see_who_came_home(self, tx: Tx) -> None:
        for person_id, zone in tx.conn.execute(select(person.c.id, person.c.zone)):
            if self._people[person_id].life.wishes[-1].zone != zone:
                self._now_in(self._people[person_id], zone)

    def _now_in(self, who: Resident, zone: str) -> None:
        who.life.wishes.append(replace(who.life.wishes[-1], since=self._clock.now(), zone=zone))


def _goal(wish: Wish) -> Goal:
    days = "".join(str(int(day in wish.days)) for day in range(7))
    return Goal("treadmill", "never", days, wish.minute, 20.0, wish.since)


def _short(tx: Tx, letter: Letter, now: datetime) -> Message | None:
    """The message without its words, which take most of the time and tell nothing of reminders."""
    person = people.lock(tx, letter.person_id)
    coach = None if person is None else Coach(tx, person, now)
    if coach is None or coach.pause is not None:
        return None
    if letter.kind in ENDS_WITH_THE_DAY:
        here = now.astimezone(ZoneInfo(coach.zone)).date()
        is_over = letter.slot[:10] not in {str(here), str(coach.today)}
        if is_over or walks.between(tx, letter.person_id, coach.today, coach.today):
            return None
    return Message(f"{letter.kind} {letter.slot}")


def _put_off(coach: Coach) -> None:
    """What a reminder that is put off by half an hour leaves, where it may be."""
    day, at = coach.today, coach.now + timedelta(minutes=30)
    is_told = walks.between(coach.tx, coach.person.id, day, day)
    if not is_told and coach.pause is None and coach.day_of(at) == day:
        alarms.set_alarm(coach.tx, coach.person.id, SNOOZE, f"{day}@{at:%H%M}", at)


def _is_anything_due(tx: Tx, now: datetime) -> bool:
    next_due = tx.conn.execute(select(func.min(alarm.c.next_due_ms))).scalar()
    waiting = outbox_table.c.state.in_([outbox.WAITING, outbox.LEASED])
    next_letter = select(func.min(outbox_table.c.not_before_ms)).where(waiting)
    found = [next_due, tx.conn.execute(next_letter).scalar()]
    return any(each is not None and each <= to_ms(now) for each in found)


def _sent(tx: Tx) -> set[tuple[int, str, str]]:
    columns = outbox_table.c.person_id, outbox_table.c.kind, outbox_table.c.slot
    query = select(*columns).where(outbox_table.c.state == outbox.SENT)
    return {(row.person_id, row.kind, row.slot) for row in tx.conn.execute(query)}
