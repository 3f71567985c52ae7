"""How it is going, as numbers: weeks, habit, effort; for pictures, the digest and the sheet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from retrowalk.coach.plan import habit, plan
from retrowalk.coach.plan.habit import DayState, EffortChange, Pause, PlannedDay, Week
from retrowalk.coach.plan.ladder import Profile
from retrowalk.coach.plan.rules import Done

DAYS_SHOWN = 70
DONE_SHARE = 0.75
"""From three quarters of the planned minutes on, a day counts as done in full."""


@dataclass(frozen=True, slots=True)
class Progress:
    """All that statistics tell. `score` is 0 to 100, `streak` counts weeks that were met."""

    weeks: tuple[Week, ...]
    days: tuple[tuple[date, DayState], ...]
    score: float
    streak: int
    sessions: int
    minutes: float
    longest_min: float
    effort: EffortChange | None
    effort_points: tuple[Done, ...]

    def week(self, day: date) -> Week:
        """The week that a day lies in."""
        return habit.week_of(self.weeks, day)


def progress(
    profile: Profile,
    weekdays: Collection[int],
    walks: Sequence[Done],
    today: date,
    since: date,
    *,
    skipped: Collection[date] = (),
    pauses: Sequence[Pause] = (),
) -> Progress:
    """The numbers of one person. `since` is the day of their first goal."""
    begun = min([since, *(walk.day for walk in walks if walk.minutes)])
    all_days = [begun + timedelta(days=n) for n in range((today - begun).days + 7)]
    wanted = [day for day in all_days if day.weekday() in weekdays]
    sessions = plan.planned_sessions(profile, walks, wanted)
    minutes = {day: float(session.minutes) for day, session in sessions.items()}
    planned = habit.planned_days(
        weekdays, walks, since, today, minutes, skipped=skipped, pauses=pauses
    )
    weeks = habit.weeks(planned, walks, today, minutes)
    done = [walk for walk in walks if walk.minutes]
    return Progress(
        weeks=tuple(weeks),
        days=tuple(_states(planned, done, today)),
        score=habit.score(planned, len(weekdays)),
        streak=habit.streak(weeks),
        sessions=len(done),
        minutes=sum(walk.minutes for walk in done),
        longest_min=max((walk.minutes for walk in done), default=0.0),
        effort=habit.effort_at_same_dose(walks),
        effort_points=tuple(w for w in done if w.effort is not None)[-10:],
    )


def _states(
    planned: Sequence[PlannedDay], done: Sequence[Done], today: date
) -> list[tuple[date, DayState]]:
    """The state of each day of the last ten weeks, and of the days that are planned ahead."""
    by_day = {entry.day: entry for entry in planned}
    walked = {walk.day for walk in done}
    first = today - timedelta(days=DAYS_SHOWN)
    last = max([today, *by_day])
    found = []
    for n in range((last - first).days + 1):
        day = first + timedelta(days=n)
        if day > today and day not in by_day:
            continue
        found.append((day, _state(by_day.get(day), walked=day in walked)))
    return found


def _state(entry: PlannedDay | None, *, walked: bool) -> DayState:
    if entry is None:
        return DayState.DONE if walked else DayState.FREE
    if entry.is_open:
        return DayState.AHEAD
    if walked and entry.share < DONE_SHARE:
        return DayState.PART
    return DayState.DONE if entry.share else DayState.MISSED
