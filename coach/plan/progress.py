"""How it is going, as numbers: weeks, habit, effort, totals; for pictures, digest and sheet.

The numbers can be carried on: what some weeks have come to is what the next ones are added to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from retrowalk.coach.plan import habit
from retrowalk.coach.plan.habit import DayState, Dose, EffortChange, PlannedDay, Week
from retrowalk.coach.plan.rules import Done

DAYS_SHOWN = 70
WEEKS_SHOWN = 12
EFFORTS_SHOWN = 10
DONE_SHARE = 0.75
"""From three quarters of the planned minutes on, a day counts as done in full."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the log as the numbers read it; `done` is None for a day that was left out.

    A day with an entry that is no session (left out, or a word of pain) need not be walked.
    """

    day: date
    done: Done | None = None
    is_session: bool = True
    distance_km: float | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """What all sessions come to."""

    sessions: int = 0
    minutes: float = 0.0
    longest_min: float = 0.0
    longest_day: date | None = None  # the latest of several
    distance_km: float = 0.0  # of those that told of one
    with_distance: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """All that statistics tell. `score` is 0 to 100, `streak` counts weeks that were met."""

    weeks: tuple[Week, ...] = ()  # the last twelve in which anything was planned or done
    days: tuple[tuple[date, DayState], ...] = ()  # of the last ten weeks, and those planned ahead
    score: float = 0.0
    streak: int = 0
    totals: Totals = Totals()
    efforts: tuple[tuple[date, float], ...] = ()  # of the last ten sessions that told of it
    doses: tuple[Dose, ...] = ()

    @property
    def effort(self) -> EffortChange | None:
        """How hard the same dose felt at first, and feels now."""
        return habit.effort_at_same_dose(self.doses)

    @property
    def efforts_at_same_dose(self) -> tuple[tuple[date, float], ...]:
        """Day and effort of the first sessions and the last ones of today's dose, oldest first."""
        return habit.efforts_of_latest_dose(self.doses)

    def week(self, day: date) -> Week:
        """The week that a day lies in."""
        return habit.week_of(self.weeks, day)


NOTHING = Progress()


def with_entries(
    before: Progress,
    entries: Sequence[Entry],
    planned: Sequence[PlannedDay],
    planned_minutes: Mapping[date, float],
    days_a_week: int,
    first: date,
    today: date,
) -> Progress:
    """The numbers with some whole weeks more, which begin on `first`.

    `entries` are all that was told from then on, the oldest first; `planned` are the planned days
    that exist. What lies before is in `before`.
    """
    done = [entry.done for entry in entries if entry.done is not None and entry.done.minutes]
    weeks = habit.weeks(planned, done, today, planned_minutes)
    efforts = [(walk.day, walk.effort) for walk in done if walk.effort is not None]
    known = {day: state for day, state in before.days if day < first}
    return Progress(
        weeks=(*before.weeks, *weeks)[-WEEKS_SHOWN:],
        days=tuple(_states(known, planned, {walk.day for walk in done}, today)),
        score=habit.score(planned, days_a_week, before.score),
        streak=habit.streak(weeks, before.streak),
        totals=_totals(before.totals, entries),
        efforts=(*before.efforts, *efforts)[-EFFORTS_SHOWN:],
        doses=habit.doses(done, before.doses),
    )


def _totals(before: Totals, entries: Iterable[Entry]) -> Totals:
    """Added one by one: the order of the sums, and so the last digit, is always the same."""
    sessions, minutes = before.sessions, before.minutes
    longest = (before.longest_min, before.longest_day or date.min)
    distance_km, with_distance = before.distance_km, before.with_distance
    for entry in entries:
        if entry.done is not None and entry.done.minutes:
            sessions += 1
            minutes += entry.done.minutes
            longest = max(longest, (entry.done.minutes, entry.day))
        if entry.distance_km:
            distance_km += entry.distance_km
            with_distance += 1
    longest_day = longest[1] if sessions else None
    return Totals(sessions, minutes, longest[0], longest_day, distance_km, with_distance)


def _states(
    known: Mapping[date, DayState],
    planned: Sequence[PlannedDay],
    walked: Collection[date],
    today: date,
) -> Iterable[tuple[date, DayState]]:
    """The state of each day of the last ten weeks, and of the days that are planned ahead."""
    by_day = {entry.day: entry for entry in planned}
    first = today - timedelta(days=DAYS_SHOWN)
    last = max([today, *by_day])
    for n in range((last - first).days + 1):
        day = first + timedelta(days=n)
        if day in known:
            yield day, known[day]
        elif day <= today or day in by_day:
            yield day, _state(by_day.get(day), walked=day in walked)


def _state(entry: PlannedDay | None, *, walked: bool) -> DayState:
    if entry is None:
        return DayState.DONE if walked else DayState.FREE
    if entry.is_open:
        return DayState.AHEAD
    if walked and entry.share < DONE_SHARE:
        return DayState.PART
    return DayState.DONE if entry.share else DayState.MISSED
