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
from retrowalk.coach.reading.meaning import Place

DAYS_A_WEEK = 7
COUNTS_FROM_MIN, COUNTS_AT_LEAST = 2.0, 0.5
"""Two minutes on a day when more is too much always count, for half of the day at least."""

HALF_LIFE_DAYS = 13  # of a daily habit, in Loop Habit Tracker's published formula
KEPT_AT_LEAST = 0.9  # of the score after one missed session
DOSES_KEPT = 40
"""Of so many different doses, those walked last, the first sessions are remembered."""

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
class Dose:
    """A dose that was walked, with how hard it felt in the first sessions and the last ones."""

    place: Place | None
    handrail: bool | None
    minutes: float
    speed_kmh: float | None
    first: tuple[tuple[date, float], ...] = ()  # day and effort, three at most
    last: tuple[tuple[date, float], ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """What tells one dose from another."""
        return (self.place, self.handrail, self.minutes, self.speed_kmh)


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
    last: date | None = None,
) -> list[PlannedDay]:
    """The planned days that exist, from `since` to `last` or else to the Sunday of this week.

    `weekdays` are the planned ones, Monday is 0. A day without `planned_minutes` counts as done by
    any walk. A walk on another day of the same week stands in for a planned day without one: who
    walks on Tuesday for Monday has done it.
    """
    minutes = _minutes_by_day(walks)
    paused = list(pauses)
    last = last or _monday(today) + timedelta(days=DAYS_A_WEEK - 1)
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
    walked, planned = _by_week(minutes), _by_week(day.day for day in days)
    return [
        Week(
            monday=monday,
            planned=len(planned.get(monday, ())),
            done=len(walked.get(monday, ())),
            minutes=sum(minutes[day] for day in walked.get(monday, ())),
            planned_minutes=sum(planned_minutes.get(day, 0.0) for day in planned.get(monday, ())),
            is_over=monday + timedelta(days=DAYS_A_WEEK) <= today,
        )
        for monday in sorted(walked.keys() | planned.keys())
    ]


def _by_week(days: Iterable[date]) -> dict[date, list[date]]:
    found: dict[date, list[date]] = {}
    for day in days:
        found.setdefault(_monday(day), []).append(day)
    return found


def week_of(found: Sequence[Week], day: date) -> Week:
    """The week that a day lies in; an empty one if nothing was planned or done in it."""
    monday = _monday(day)
    empty = Week(monday, planned=0, done=0, minutes=0.0, planned_minutes=0.0, is_over=False)
    return next((week for week in found if week.monday == monday), empty)


def streak(found: Iterable[Week], before: int = 0) -> int:
    """How many planned weeks in a row were met, up to now; `before` were before the first of them.

    A week without planned days (ill, paused) neither counts nor breaks; the running week counts
    once it is met and breaks nothing before it is over. Met, met, ill, met → 3.
    """
    count = before
    for week in found:
        if week.is_met:
            count += 1
        elif week.planned and week.is_over:
            count = 0
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


def scores(
    days: Iterable[PlannedDay], days_a_week: int, before: float = 0.0
) -> list[tuple[date, float]]:
    """The habit score after each planned day that is decided, from 0 to 100; `before` it was so.

    Three a week, all done: 7.8 after the first, 52.0 after the ninth, 76.9 after six weeks; one
    miss then leaves 70.9.
    """
    kept = retention(days_a_week)
    score = before
    curve = []
    for day in days:
        if not day.is_open:
            score = score * kept + 100 * day.share * (1 - kept)
            curve.append((day.day, score))
    return curve


def score(days: Iterable[PlannedDay], days_a_week: int, before: float = 0.0) -> float:
    """The habit score now, from 0 to 100; what it was before where no day is decided."""
    curve = scores(days, days_a_week, before)
    return curve[-1][1] if curve else before


def doses(walks: Iterable[Done], before: Iterable[Dose] = ()) -> tuple[Dose, ...]:
    """The doses that told of effort, the one walked last at the end; `walks` are the oldest first.

    The first three sessions of each are kept and the last three.
    """
    known = {dose.key: dose for dose in before}
    for walk in walks:
        if walk.minutes and walk.effort is not None:
            new = Dose(walk.place, walk.handrail, walk.minutes, walk.speed_kmh)
            dose = known.pop(new.key, new)  # put at the end again
            told = (walk.day, walk.effort)
            known[new.key] = replace(
                dose,
                first=(*dose.first, told)[:COMPARED_SESSIONS],
                last=(*dose.last, told)[-COMPARED_SESSIONS:],
            )
            if len(known) > DOSES_KEPT:
                del known[next(iter(known))]
    return tuple(known.values())


def effort_at_same_dose(known: Sequence[Dose]) -> EffortChange | None:
    """How hard the latest dose felt when it was new, and now: "20 min felt 6 in March, 4 now".

    The same dose is the same place and hold, as far as told, with minutes within a tenth and speed
    within 0.1 km/h. None until there is a session with an effort at least two weeks older.
    """
    if not known:
        return None
    latest = known[-1]
    alike = [dose for dose in known if _is_same_dose(dose, latest)]
    split = latest.last[-1][0] - timedelta(days=COMPARED_AFTER_DAYS)
    first = sorted((told for dose in alike for told in dose.first), key=_day_of)
    last = sorted((told for dose in alike for told in dose.last), key=_day_of)
    before = [told for told in first if told[0] <= split][:COMPARED_SESSIONS]
    after = [told for told in last if told[0] > split][-COMPARED_SESSIONS:]
    if not before:
        return None
    return EffortChange(latest.minutes, _mean_effort(before), _mean_effort(after), before[0][0])


def efforts_of_latest_dose(known: Sequence[Dose]) -> tuple[tuple[date, float], ...]:
    """How hard the latest dose felt in its first sessions and its last ones, the oldest first."""
    if not known:
        return ()
    alike = [dose for dose in known if _is_same_dose(dose, known[-1])]
    return tuple(sorted({told for dose in alike for told in (*dose.first, *dose.last)}))


def _day_of(told: tuple[date, float]) -> date:
    return told[0]


def _is_same_dose(walk: Dose, other: Dose) -> bool:
    if (walk.place, walk.handrail) != (other.place, other.handrail):
        return False
    if abs(walk.minutes - other.minutes) > SAME_DOSE_SHARE * other.minutes:
        return False
    if walk.speed_kmh is None or other.speed_kmh is None:
        return walk.speed_kmh is other.speed_kmh
    return abs(walk.speed_kmh - other.speed_kmh) <= SAME_SPEED_KMH + 1e-9


def _mean_effort(told: Sequence[tuple[date, float]]) -> float:
    return sum(effort for _, effort in told) / len(told)


def _minutes_by_day(walks: Iterable[Done]) -> dict[date, float]:
    minutes: dict[date, float] = {}
    for walk in walks:
        if walk.minutes:
            minutes[walk.day] = minutes.get(walk.day, 0.0) + walk.minutes
    return minutes


def _share(minutes: float, planned: float | None) -> float:
    if not planned:
        return 1.0 if minutes else 0.0
    least = COUNTS_AT_LEAST if minutes >= COUNTS_FROM_MIN else 0.0
    return min(1.0, max(least, minutes / planned))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
