"""When somebody is written to: on planned days, for the weekly look back, after an absence.

What decides comes in as values; nothing is read or stored here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from retrowalk.coach import when
from retrowalk.coach.plan.habit import Pause
from retrowalk.coach.store import alarms
from retrowalk.coach.store.goals import Goal

COMEBACK_AFTER = timedelta(days=8)
COMEBACK_EVERY = timedelta(days=7)
COMEBACKS_MOST = 3
MORNING_MIN = 9 * 60
"""When the morning after a session that hurt is asked about; later where quiet hours do last."""
COMEBACK_GIVEN_UP_AFTER = timedelta(days=60)
"""A pause may move the word after an absence, but not for ever."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What decides when a person is written to."""

    zone: str
    day_ends_at_min: int
    goal: Goal | None
    digest_weekday: int | None  # None: no weekly look back is wished for
    digest_min: int
    days_off: Sequence[Pause]
    last_day: date | None  # of the last entry in the log; only a word after an absence needs it
    hurt_day: date | None = None  # of a session whose next morning is to be asked about
    quiet_to_min: int = 0

    def next_alarm(self, kind: str, slot: str, after: datetime) -> tuple[datetime, str] | None:
        """When an alarm of this kind comes next, and the slot that it is for.

        `slot` is the one that just came; None when nothing is to come any more.
        """
        goal, found = self.goal, None
        if kind == alarms.DAILY and goal is not None and goal.remind_at_min is not None:
            free = self._pause_ends(after)
            if free is None:
                return None  # the end of the pause wakes it
            found = when.next_instant(
                goal.remind_at_min, goal.weekdays, self.zone, max(after, free)
            )
        elif kind == alarms.DIGEST and self.digest_weekday is not None:
            found = when.next_instant(self.digest_min, {self.digest_weekday}, self.zone, after)
        elif kind == alarms.MORNING:
            return self._next_morning(after)
        elif kind == alarms.COMEBACK:
            return self._next_comeback(slot, after)
        return None if found is None else (found[0], found[1].isoformat())

    def _next_morning(self, after: datetime) -> tuple[datetime, str] | None:
        """The morning after a session that hurt: once, and not for who wants no reminders."""
        if self.hurt_day is None or self.goal is None or self.goal.remind_at_min is None:
            return None
        minute = max(MORNING_MIN, self.quiet_to_min)
        at = when.instant_of(self.hurt_day + timedelta(days=1), minute, self.zone)
        return None if at is None or at <= after else (at, self.hurt_day.isoformat())

    def _next_comeback(self, slot: str, after: datetime) -> tuple[datetime, str] | None:
        """Eight days after the last sign of life, then weekly, three times in all."""
        goal = self.goal
        if goal is None or goal.remind_at_min is None:
            return None  # who wants no reminders is not called back
        number = int(slot.rpartition("#")[2]) + 1 if slot else 1
        if number > COMEBACKS_MOST:
            return None
        since = self._day_of(goal.since)
        begun = since if self.last_day is None else max(since, self.last_day)
        day = begun + COMEBACK_AFTER + (number - 1) * COMEBACK_EVERY
        free = self._pause_ends(after)
        if free is None:
            return None
        while True:
            instant = when.instant_of(day, goal.remind_at_min, self.zone)
            if instant is not None and instant > max(after, free):
                return instant, f"{begun.isoformat()}#{number}"
            if number == COMEBACKS_MOST and day - begun > COMEBACK_GIVEN_UP_AFTER:
                return None
            day += COMEBACK_EVERY
            number = min(number + 1, COMEBACKS_MOST)

    def _pause_ends(self, after: datetime) -> datetime | None:
        """The instant from which a pause that covers `after` is over; None for an open one."""
        day = self._day_of(after)
        while (pause := next((p for p in self.days_off if p.covers(day)), None)) is not None:
            if pause.until is None:
                return None
            day = pause.until + timedelta(days=1)
        return after if day == self._day_of(after) else when.instant_of(day, 0, self.zone) or after

    def _day_of(self, instant: datetime) -> date:
        return when.local_day(instant, self.zone, self.day_ends_at_min)
