"""How it is going: weeks, streak, habit score, and effort at the same dose.

Only planned days count. Rest days are not planned; skipped days (ill, pain, travel, no time) and
pauses do not exist: they neither raise nor lower any number. No number falls to zero by one miss.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from math import sqrt

from retrowalk.coach.plan.rules import Done

DAYS_A_WEEK = 7
HALF_LIFE_DAYS = 13  # of a daily habit, in Loop Habit Tracker's published formula
KEPT_AT_LEAST = 0.9  # of the score after one missed session
SAME_DOSE_SHARE = 0.1
SAME_SPEED_KMH = 0.1
COMPARED_SESSIONS = 3
COMPARED_AFTER_DAYS = 14


class DayState(StrEnum):
    """What a day was for the habit."""

    DONE = "done"
    PART = "part"
    MISSED = "missed"
    FREE = "free"  # not planned, skipped, or in a pause
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that do not exist, the last one included; `until` None: it goes on."""

    since: date
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A planned day that exists. `is_open` while it can still be done."""

    day: date
    share: float  # of the planned minutes that were walked, 0 to 1
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """What was planned and done from a Monday to its Sunday."""

    monday: date
    planned: int
    done: int
    minutes: float
    planned_minutes: float
    is_over: bool

    @property
    def is_met(self) -> bool:
        """Whether every planned session that existed was done, on whichever day of the week."""
        return self.planned > 0 and self.done >= self.planned

    @property
    def counted_of(self) -> int:
        """How many sessions the done ones are told of: one on a free day counts as well."""
        return max(self.planned, self.done)


@dataclass(frozen=True, slots=True)
class EffortChange:
    """How hard the same dose felt at first and feels now, as means of up to three sessions."""

    minutes: float
    then: float
    now: float
    since: date


def planned_days(
    weekdays: Collection[int],
    walks: Iterable[Done],
    since: date,
    today: date,
    planned_minutes: Mapping[date, float],
    *,
    skipped: Collection[date] = (),
    pauses: Iterable[Pause] = (),
) -> list[PlannedDay]:
    """The planned days that exist, from `since` to the Sunday of this week.

    `weekdays` are the planned ones, Monday is 0. A day without `planned_minutes` counts as done by
    any walk. A walk on another day of the same week stands in for a planned day without one: who
    walks on Tuesday for Monday has done it.
    """
    minutes = _minutes_by_day(walks)
    paused = list(pauses)
    last = _monday(today) + timedelta(days=DAYS_A_WEEK - 1)
    days = []
    for n in range((last - since).days + 1):
        day = since + timedelta(days=n)
        is_free = day in skipped or any(pause.covers(day) for pause in paused)
        if day.weekday() in weekdays and (day in minutes or not is_free):
            share = _share(minutes.get(day, 0.0), planned_minutes.get(day))
            days.append(PlannedDay(day, share, is_open=day >= today and day not in minutes))
    return _stand_in(days, minutes)


def _stand_in(days: list[PlannedDay], minutes: Mapping[date, float]) -> list[PlannedDay]:
    """Let each walk on an unplanned day count for a missed planned day of its week."""
    planned = {entry.day for entry in days}
    spare = Counter(_monday(day) for day in minutes if day not in planned)
    filled = []
    for entry in days:
        monday = _monday(entry.day)
        if not entry.is_open and entry.share == 0 and spare[monday]:
            spare[monday] -= 1
            filled.append(replace(entry, share=1.0))
        else:
            filled.append(entry)
    return filled


def weeks(
    days: Sequence[PlannedDay],
    walks: Iterable[Done],
    today: date,
    planned_minutes: Mapping[date, float],
) -> list[Week]:
    """One entry for each week that has a planned day or a walk, the oldest first."""
    minutes = _minutes_by_day(walks)
    mondays = sorted({_monday(day.day) for day in days} | {_monday(day) for day in minutes})
    found = []
    for monday in mondays:
        sunday = monday + timedelta(days=DAYS_A_WEEK - 1)
        walked = [spent for day, spent in minutes.items() if monday <= day <= sunday]
        planned = [day.day for day in days if monday <= day.day <= sunday]
        found.append(
            Week(
                monday=monday,
                planned=len(planned),
                done=len(walked),
                minutes=sum(walked),
                planned_minutes=sum(planned_minutes.get(day, 0.0) for day in planned),
                is_over=sunday < today,
            )
        )
    return found


def week_of(found: Sequence[Week], day: date) -> Week:
    """The week that a day lies in; an empty one if nothing was planned or done in it."""
    monday = _monday(day)
    empty = Week(monday, planned=0, done=0, minutes=0.0, planned_minutes=0.0, is_over=False)
    return next((week for week in found if week.monday == monday), empty)


def streak(found: Sequence[Week]) -> int:
    """How many planned weeks in a row were met, up to now.

    A week without planned days (ill, paused) neither counts nor breaks; the running week counts
    once it is met and breaks nothing before it is over. Met, met, ill, met → 3.
    """
    count = 0
    for week in reversed(found):
        if week.is_met:
            count += 1
        elif week.planned and week.is_over:
            break
    return count


def retention(days_a_week: int) -> float:
    """What one planned day leaves of the score before it, by how often somebody plans to walk.

    Loop Habit Tracker's formula keeps 0.5 ** (sqrt(frequency) / 13) a day, where the frequency is
    sessions per day. Between two planned days lie 1 / frequency days, which makes
    0.5 ** (1 / (13 * sqrt(frequency))) a planned day: daily 0.948, three a week 0.922. It is never
    less than 0.9 here, so that one miss takes a tenth at most, also from one session a week.
    """
    frequency = min(max(days_a_week, 1), DAYS_A_WEEK) / DAYS_A_WEEK
    kept: float = 0.5 ** (1 / (HALF_LIFE_DAYS * sqrt(frequency)))
    return max(KEPT_AT_LEAST, kept)


def scores(days: Sequence[PlannedDay], days_a_week: int) -> list[tuple[date, float]]:
    """The habit score after each planned day that is decided, from 0 to 100.

    Three a week, all done: 7.8 after the first, 52.0 after the ninth, 76.9 after six weeks; one
    miss then leaves 70.9.
    """
    kept = retention(days_a_week)
    score = 0.0
    curve = []
    for day in days:
        if not day.is_open:
            score = score * kept + 100 * day.share * (1 - kept)
            curve.append((day.day, score))
    return curve


def score(days: Sequence[PlannedDay], days_a_week: int) -> float:
    """The habit score now, from 0 to 100; 0 before the first planned day."""
    curve = scores(days, days_a_week)
    return curve[-1][1] if curve else 0.0


def effort_at_same_dose(walks: Iterable[Done]) -> EffortChange | None:
    """How hard the latest dose felt when it was new, and now: "20 min felt 6 in March, 4 now".

    The same dose is the same place and hold, as far as told, with minutes within a tenth and speed
    within 0.1 km/h. None until there is a session with an effort at least two weeks older.
    """
    told = sorted((w for w in walks if w.minutes and w.effort is not None), key=lambda w: w.day)
    if not told:
        return None
    latest = told[-1]
    alike = [walk for walk in told if _is_same_dose(walk, latest)]
    split = latest.day - timedelta(days=COMPARED_AFTER_DAYS)
    before = [walk for walk in alike if walk.day <= split][:COMPARED_SESSIONS]
    after = [walk for walk in alike if walk.day > split][-COMPARED_SESSIONS:]
    if not before:
        return None
    return EffortChange(latest.minutes, _mean_effort(before), _mean_effort(after), before[0].day)


def _is_same_dose(walk: Done, other: Done) -> bool:
    if (walk.place, walk.handrail) != (other.place, other.handrail):
        return False
    if abs(walk.minutes - other.minutes) > SAME_DOSE_SHARE * other.minutes:
        return False
    if walk.speed_kmh is None or other.speed_kmh is None:
        return walk.speed_kmh is other.speed_kmh
    return abs(walk.speed_kmh - other.speed_kmh) <= SAME_SPEED_KMH + 1e-9


def _mean_effort(walks: Sequence[Done]) -> float:
    return sum(walk.effort or 0 for walk in walks) / len(walks)


def _minutes_by_day(walks: Iterable[Done]) -> dict[date, float]:
    minutes: dict[date, float] = {}
    for walk in walks:
        if walk.minutes:
            minutes[walk.day] = minutes.get(walk.day, 0.0) + walk.minutes
    return minutes


def _share(minutes: float, planned: float | None) -> float:
    if not planned:
        return 1.0 if minutes else 0.0
    return min(1.0, minutes / planned)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
