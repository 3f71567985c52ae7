"""What must have come to somebody in a year, worked out without the product, beside what came.

Nothing here asks the product when a reminder is due: a wish is a wall time in a zone, and the zone
data alone says which instants that has.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
DAY_ENDS = timedelta(hours=3)
NIGHT_FROM_MIN, NIGHT_TO_MIN = 22 * 60, 7 * 60
ON_TIME = timedelta(minutes=15)
LATE_AFTER = timedelta(hours=3)
IGNORED_MOST, A_DAY_MOST = 4, 3
DAILY, SNOOZE, FOLLOW_UP = "daily", "snooze", "follow"
ENDS_WITH_THE_DAY = frozenset({DAILY, SNOOZE, FOLLOW_UP})
"""Messages that ask for the session of a day: none of them comes once it is told."""


class Why(StrEnum):
    """Why a message that was wished for did not come."""

    TOLD = "the session was told before"
    OFF = "in a pause"
    IGNORED = "the last four went without a word"
    DOWN = "nothing ran for the three hours after it was due"
    NIGHT = "nothing ran when it was due, and then it was night"
    FULL = "three messages had come that day"
    TAKEN_BACK = "the day was taken out of the plan before anything ran"
    OVER = "they had travelled to where that day was over, or had not begun"
    REPLACED = "put off once more"
    LOST = "LOST: nothing explains it"


class Wrong(StrEnum):
    """What must never come."""

    TWICE = "twice, beyond the window of a kill"
    AT_NIGHT = "at night, long after it was due"
    AFTER_TOLD = "after the session of the day was told"
    IN_PAUSE = "in a pause"
    LATE = "three hours late or more"


@dataclass(frozen=True, slots=True)
class Wish:
    """When somebody wants to be reminded; in force from after `since` until the next wish."""

    since: datetime
    zone: str
    days: frozenset[int]  # Monday is 0
    minute: int | None  # of the day; None: no reminders


@dataclass(slots=True)
class Off:
    """A pause, both dates included, from when it was said until it was ended early."""

    said: datetime
    first: date
    last: date
    ended: datetime | None = None

    def covers(self, day: date, at: datetime) -> bool:
        """Whether a day lies in it, as far as was known at an instant."""
        is_known = self.said <= at and (self.ended is None or at < self.ended)
        return is_known and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Came:
    """A message that came."""

    at: datetime
    kind: str
    slot: str
    due: datetime


@dataclass(slots=True)
class Life:
    """What somebody wished, did and got."""

    wishes: list[Wish] = field(default_factory=list)
    offs: list[Off] = field(default_factory=list)
    told: list[tuple[datetime, date]] = field(default_factory=list)
    seen: list[datetime] = field(default_factory=list)
    put_off: list[tuple[datetime, datetime]] = field(default_factory=list)  # said, until
    came: list[Came] = field(default_factory=list)
    may_repeat: set[tuple[str, str]] = field(default_factory=set)  # kind and slot

    def wish_at(self, at: datetime) -> Wish:
        """The wish in force at an instant."""
        return next(wish for wish in reversed(self.wishes) if wish.since < at or at == wish.since)

    def day_at(self, at: datetime) -> date:
        """The date that is lived at an instant."""
        return _lived(at, self.wish_at(at).zone)


@dataclass(frozen=True, slots=True)
class Expected:
    """A message that was wished for, and why it did not come (None: it did)."""

    kind: str
    slot: str
    due: datetime
    why: Why | None


@dataclass(slots=True)
class Verdict:
    """How it went for one or for many."""

    expected: int = 0
    came: int = 0
    messages: int = 0
    repeated: int = 0  # within the window of a kill
    why: Counter[Why] = field(default_factory=Counter)
    wrong: Counter[Wrong] = field(default_factory=Counter)
    delays_min: Counter[int] = field(default_factory=Counter)
    cases: list[str] = field(default_factory=list)  # of what is lost or wrong

    def add(self, other: Verdict) -> None:
        """Count another's in."""
        self.expected += other.expected
        self.came += other.came
        self.messages += other.messages
        self.repeated += other.repeated
        self.why += other.why
        self.wrong += other.wrong
        self.delays_min += other.delays_min
        self.cases += other.cases

    @property
    def is_good(self) -> bool:
        """Whether nothing was lost and nothing came that must not."""
        return not self.why[Why.LOST] and not self.wrong.total()


def judge(life: Life, ticks: Sequence[datetime], until: datetime, name: str = "") -> Verdict:
    """Hold what came against what must have come.

    `ticks` are the instants, in order, at which the scheduler looked and was not killed.
    """
    verdict = Verdict(messages=len(life.came))
    for each in [*_reminders(life, ticks, until), *_put_off(life, ticks, until)]:
        verdict.expected += 1
        if each.why is None:
            verdict.came += 1
        else:
            verdict.why[each.why] += 1
            if each.why is Why.LOST:
                zone = life.wish_at(each.due).zone
                verdict.cases.append(f"{name} {zone} {each.kind} {each.slot}: lost")
    seen: set[tuple[str, str]] = set()
    for message in life.came:
        key = (message.kind, message.slot)
        is_again = key in seen
        seen.add(key)
        verdict.delays_min[int((message.at - message.due) / MINUTE)] += 1
        verdict.repeated += is_again and key in life.may_repeat
        for wrong in _wrongs(life, message, is_again=is_again):
            verdict.wrong[wrong] += 1
            zone = life.wish_at(message.at).zone
            verdict.cases.append(f"{name} {zone} {message.kind} {message.slot}: {wrong}")
    return verdict


def _reminders(life: Life, ticks: Sequence[datetime], until: datetime) -> Iterator[Expected]:
    """One for each date that was planned when its time came."""
    got = {each.slot for each in life.came if each.kind == DAILY}
    ends = [*(wish.since for wish in life.wishes[1:]), until]
    spans = zip(life.wishes, ends, strict=True)
    # Of a day that fell due twice, since the time was put off just then, the last one counts.
    due = dict(each for wish, end in spans for each in _dues(wish, end))
    for day, instant in due.items():
        slot = day.isoformat()
        if slot in got:
            yield Expected(DAILY, slot, instant, None)
            continue
        tick = _tick_after(ticks, instant)
        if tick is None and instant + LATE_AFTER >= until:
            continue  # the year ended before it had to come
        yield Expected(DAILY, slot, instant, _why_not(life, day, instant, tick))


def _put_off(life: Life, ticks: Sequence[datetime], until: datetime) -> Iterator[Expected]:
    """One for each time that somebody put a reminder off."""
    got = {each.due for each in life.came if each.kind == SNOOZE}
    for said, at in life.put_off:
        tick = _tick_after(ticks, at)
        if at in got:
            yield Expected(SNOOZE, at.isoformat(), at, None)
        elif any(said < later <= at for later, _ in life.put_off):
            yield Expected(SNOOZE, at.isoformat(), at, Why.REPLACED)
        elif at + LATE_AFTER < until:
            day = life.day_at(said)
            why = _why_not(life, day, at, tick, may_be_ignored=False)
            yield Expected(SNOOZE, at.isoformat(), at, why)


def _dues(wish: Wish, end: datetime) -> Iterator[tuple[date, datetime]]:
    if wish.minute is None:
        return
    where = ZoneInfo(wish.zone)
    day, last = wish.since.astimezone(where).date(), end.astimezone(where).date()
    while day <= last:
        if day.weekday() in wish.days:
            instant = instant_of(day, wish.minute, wish.zone)
            if instant is not None and wish.since < instant <= end:
                yield day, instant
        day += DAY


def _why_not(
    life: Life, day: date, due: datetime, tick: datetime | None, *, may_be_ignored: bool = True
) -> Why:
    """The first reason that holds at the moment when it would have come."""
    if tick is None or tick - due >= LATE_AFTER:
        return Why.DOWN
    wish, lived = life.wish_at(tick), life.day_at(due)
    is_unplanned = may_be_ignored and day.weekday() not in wish.days
    reasons = {
        Why.TOLD: any(at <= tick and of in {day, lived} for at, of in life.told),
        Why.OFF: any(off.covers(lived, tick) for off in life.offs),
        Why.IGNORED: may_be_ignored and _unanswered(life, tick) >= IGNORED_MOST,
        Why.TAKEN_BACK: wish.minute is None or is_unplanned,
        Why.OVER: day not in {_here(tick, wish.zone), life.day_at(tick)},
        Why.NIGHT: tick - due > ON_TIME and _is_night(tick, wish.zone),
        Why.FULL: _came_on_the_day_of(tick, life, wish.zone) >= A_DAY_MOST,
    }
    return next((why for why, holds in reasons.items() if holds), Why.LOST)


def _came_on_the_day_of(tick: datetime, life: Life, zone: str) -> int:
    here = _here(tick, zone)
    return sum(m.at < tick and _here(m.at, zone) == here for m in life.came)


def _here(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()


def _unanswered(life: Life, at: datetime) -> int:
    last = max((seen for seen in life.seen if seen <= at), default=at - 400 * DAY)
    return len({m.slot for m in life.came if m.kind == DAILY and last < m.at <= at})


def _wrongs(life: Life, message: Came, *, is_again: bool) -> Iterator[Wrong]:
    zone = life.wish_at(message.at).zone
    day = _lived(message.at, zone)
    if is_again and (message.kind, message.slot) not in life.may_repeat:
        yield Wrong.TWICE
    late = message.at - message.due
    if message.kind != SNOOZE and late > ON_TIME and _is_night(message.at, zone):
        yield Wrong.AT_NIGHT
    if late >= LATE_AFTER:
        yield Wrong.LATE
    told = [of for at, of in life.told if at <= message.at]
    if message.kind in ENDS_WITH_THE_DAY and day in told:
        yield Wrong.AFTER_TOLD
    if any(off.covers(day, message.at) for off in life.offs):
        yield Wrong.IN_PAUSE


def _tick_after(ticks: Sequence[datetime], instant: datetime) -> datetime | None:
    number = bisect_left(ticks, instant)
    return ticks[number] if number < len(ticks) else None


def _lived(at: datetime, zone: str) -> date:
    """The date that is lived: a day ends at three in the morning."""
    wall = at.astimezone(ZoneInfo(zone))
    return wall.date() - (DAY if wall.hour * 60 + wall.minute < DAY_ENDS / MINUTE else 0 * DAY)


def _is_night(at: datetime, zone: str) -> bool:
    wall = at.astimezone(ZoneInfo(zone))
    minute = wall.hour * 60 + wall.minute
    return minute >= NIGHT_FROM_MIN or minute < NIGHT_TO_MIN


@lru_cache(maxsize=200_000)
def instant_of(day: date, minute: int, zone: str) -> datetime | None:
    """The first instant at which a clock there shows this time of this date, or a later one of it.

    Where the date ends before it gets to that time, its last minute; None for a date that the
    zone never had.
    """
    where = ZoneInfo(zone)
    wall = datetime(day.year, day.month, day.day) + minute * MINUTE  # noqa: DTZ001  a wall time
    about = wall.replace(tzinfo=UTC)
    offsets = {(about + side * DAY).astimezone(where).utcoffset() for side in (-1, 1)}
    fits = [about - offset for offset in offsets if offset is not None]
    exact = [at for at in fits if _shows(at, where) == wall]
    if exact:
        return min(exact)
    at = min(fits) - timedelta(hours=3)
    while _shows(at, where) < wall:
        at += MINUTE
    for found in (at, at - MINUTE):
        if _shows(found, where).date() == day:
            return found
    return None


def _shows(at: datetime, where: ZoneInfo) -> datetime:
    return at.astimezone(where).replace(tzinfo=None)


def total(verdicts: Collection[Verdict]) -> Verdict:
    """All of them together."""
    found = Verdict()
    for each in verdicts:
        found.add(each)
    return found
