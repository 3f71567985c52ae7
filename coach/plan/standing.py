"""A person's log as the plan and the statistics read it, from a Monday on.

What lies before that Monday is there as what it has come to: where it led on the ladder
(`Standing`), and its numbers (`Progress`). To fold some weeks more into these (`settled`) gives
what a replay of everything gives, so a turn need not read what was told long ago.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from retrowalk.coach.plan import habit, plan, progress
from retrowalk.coach.plan.habit import DAYS_A_WEEK, Pause, PlannedDay, Week
from retrowalk.coach.plan.ladder import Profile
from retrowalk.coach.plan.plan import Course, Position
from retrowalk.coach.plan.progress import Entry, Progress
from retrowalk.coach.plan.rules import Done, Session

VERSION = 2
"""Of the rules: whoever changes what they make of a history raises it, and all is folded anew."""


YEAR_DAYS = 365


@dataclass(frozen=True, slots=True)
class Terms:
    """What a log is read by: `since` is the day of the first goal, `pauses` do not count."""

    profile: Profile
    weekdays: frozenset[int] = frozenset()
    since: date | None = None
    pauses: tuple[Pause, ...] = ()

    def in_force_before(self, monday: date) -> list[object]:
        """What of it matters for the days before a Monday, as plain data; pauses left out."""
        wished = self.profile
        is_paced = wished.paced is None or wished.paced < monday
        return [
            VERSION,
            wished.place.value,
            wished.experience.value,
            wished.target_minutes,
            wished.screened,
            wished.start_minutes,
            *(
                None if day is None or day >= monday else day.isoformat()
                for day in (wished.since, wished.restart, wished.easier, wished.paced)
            ),
            wished.forward_kmh if is_paced else None,
            wished.usual_pain,
            sorted(self.weekdays),
            self.since.isoformat() if self.since is not None and self.weekdays else None,
        ]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the days before a Monday have led: all that the plan has to know of them."""

    monday: date
    position: Position
    rests: tuple[tuple[date, date], ...] = ()  # first and last day, those that reach further


def beginning(profile: Profile) -> Standing:
    """Before anything was told."""
    return Standing(date.min, plan.course(profile, ()).start)


class Replays:
    """The last replay: the next one goes on from it, as far as the same was told."""

    def __init__(self) -> None:
        self._last: Course | None = None

    def course(self, profile: Profile, told: Collection[Done], start: Position) -> Course:
        """Where each day has led."""
        self._last = plan.course(profile, told, start, self._last)
        return self._last


@dataclass(frozen=True)
class Record:
    """All that was told from the Monday of a standing on; `entries` are the oldest first."""

    terms: Terms
    standing: Standing
    entries: tuple[Entry, ...] = ()
    replays: Replays = field(default_factory=Replays, compare=False, repr=False)

    @cached_property
    def course(self) -> Course:
        """Where each day has led."""
        told = [entry.done for entry in self.entries if entry.done is not None]
        return self.replays.course(self.terms.profile, told, self.standing.position)

    @cached_property
    def rests(self) -> tuple[tuple[date, date], ...]:
        """The days, first and last, on which the plan asked for rest because of pain."""
        return (*self.standing.rests, *plan.rests(self.course))

    @cached_property
    def days_off(self) -> tuple[Pause, ...]:
        """The days that do not count: pauses, and rests because of pain."""
        return (*self.terms.pauses, *(Pause(first, last) for first, last in self.rests))

    def session(self, day: date) -> Session:
        """The session for a day, from all that was told until then."""
        return plan.session_on(self.course, day)

    def coming_sessions(self, today: date) -> list[tuple[date, Session]]:
        """The sessions still to come this week and the next, if each goes well."""
        return [
            (day, session)
            for day, session in plan.week_plan(self.course, today, self.terms.weekdays)
            if not any(pause.covers(day) for pause in self.days_off)
        ]

    def reached(self, today: date, minutes: float) -> date | None:
        """The day of the first session so long, if each goes well; None within a year."""
        ahead = (today + timedelta(days=n) for n in range(YEAR_DAYS))
        planned = (
            day
            for day in ahead
            if day.weekday() in self.terms.weekdays
            and not any(pause.covers(day) for pause in self.days_off)
        )
        return plan.reached(self.course, today, planned, minutes)

    def week(self, today: date) -> Week:
        """The week so far, Monday to Sunday."""
        monday = monday_of(today)
        told = [entry for entry in self.entries if entry.day >= monday]
        minutes = self._planned_minutes(monday, last_of_week(today))
        planned = self._planned(told, minutes, monday, last_of_week(today), today)
        done = [entry.done for entry in told if entry.done is not None]
        return habit.week_of(habit.weeks(planned, done, today, minutes), today)

    def progress(self, before: Progress, today: date) -> Progress:
        """How it is going, with the numbers of all that came `before` the standing's Monday."""
        return self._added(before, last_of_week(today), today)

    def settled(self, before: Progress, monday: date) -> tuple[Standing, Progress]:
        """The standing with all weeks of the record, which end before another Monday."""
        rests = tuple(rest for rest in self.rests if rest[1] >= monday)
        found = self._added(before, monday - timedelta(days=1), monday)
        days = tuple(state for state in found.days if state[0] < monday)
        return Standing(monday, self.course.until(monday), rests), replace(found, days=days)

    def _added(self, before: Progress, last: date, today: date) -> Progress:
        first = self.standing.monday
        minutes = self._planned_minutes(first, last)
        return progress.with_entries(
            before,
            self.entries,
            self._planned(self.entries, minutes, first, last, today),
            minutes,
            len(self.terms.weekdays),
            first,
            today,
        )

    def _planned_minutes(self, first: date, last: date) -> dict[date, float]:
        """The minutes of each planned weekday."""
        since = self.terms.since
        wanted = () if since is None else _days(max(first, since), last, self.terms.weekdays)
        sessions = plan.planned_sessions(self.course, wanted)
        return {day: float(session.minutes) for day, session in sessions.items()}

    def _planned(
        self,
        told: Collection[Entry],
        minutes: dict[date, float],
        first: date,
        last: date,
        today: date,
    ) -> list[PlannedDay]:
        """The planned days that exist."""
        since = self.terms.since
        if since is None:
            return []
        return habit.planned_days(
            self.terms.weekdays,
            [entry.done for entry in told if entry.done is not None],
            max(first, since),
            today,
            minutes,
            skipped={entry.day for entry in told if not entry.is_session},
            pauses=self.days_off,
            last=last,
        )


def monday_of(day: date) -> date:
    """The Monday of the week that a day lies in."""
    return day - timedelta(days=day.weekday())


def last_of_week(day: date) -> date:
    """The Sunday of that week."""
    return monday_of(day) + timedelta(days=DAYS_A_WEEK - 1)


def _days(first: date, last: date, weekdays: Collection[int]) -> Iterator[date]:
    for n in range((last - first).days + 1):
        day = first + timedelta(days=n)
        if day.weekday() in weekdays:
            yield day
