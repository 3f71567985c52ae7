"""The plan of one person: the session of a day, what is open to them, and how far they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from retrowalk.coach import when
from retrowalk.coach.person import folded_log, mornings
from retrowalk.coach.person.outcomes import Today
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.plan.habit import Week
from retrowalk.coach.plan.ladder import Experience, Profile
from retrowalk.coach.plan.plan import Extra, allows
from retrowalk.coach.plan.progress import Progress
from retrowalk.coach.plan.rules import Session
from retrowalk.coach.plan.standing import Record, Terms
from retrowalk.coach.reading.meaning import Place
from retrowalk.coach.store import goals, walks
from retrowalk.coach.store.walks import Walk

NO_GOAL = Profile()
"""Whoever has not set a goal gets the gentlest beginning."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the plan says to one person."""

    visit: Visit

    @property
    def profile(self) -> Profile:
        """What the plan needs to know of them."""
        goal = self.visit.goal
        facts = self.visit.person.facts
        return Profile(
            screened=facts.asks_professional,
            forward_kmh=facts.forward_kmh,
            paced=when.maybe_date(facts.paced_on),
            usual_pain=facts.usual_pain,
            **({} if goal is None else self._wished(goal)),
        )

    def _wished(self, goal: goals.Goal) -> dict[str, Any]:
        """What a goal says to the plan."""
        visit = self.visit
        first_begun = goals.first_begun(visit.tx, visit.person.id)
        return {
            "place": Place(goal.place),
            "experience": Experience(goal.experience),
            "target_minutes": goal.minutes,
            "days_per_week": max(1, len(goal.weekdays)),
            "since": visit.day_of(goal.since) if first_begun != goal.since else None,
            "restart": when.maybe_date(visit.person.facts.cleared_on),
            "easier": when.maybe_date(goal.words.easier_on),
        }

    @property
    def terms(self) -> Terms:
        """What the log is read by."""
        begun = goals.first_begun(self.visit.tx, self.visit.person.id)
        since = None if begun is None else self.visit.day_of(begun)
        return Terms(self.profile, self._weekdays, since)

    @property
    def record(self) -> Record:
        """What was told, as today and the weeks around it need it."""
        visit = self.visit
        return folded_log.recent(visit.tx, visit.person.id, self.terms, visit.today)

    def record_of(self, day: date) -> Record:
        """The same for a day that may be long ago."""
        visit = self.visit
        return folded_log.around(visit.tx, visit.person.id, self.terms, day, visit.today)

    # -- sessions ------------------------------------------------------------------------------

    def session(self, day: date) -> Session:
        """The session for a day, from all that was logged until now."""
        return self.record_of(day).session(day)

    def session_at(self, place: Place) -> Session:
        """The session of today if the goal were at another place from now on."""
        visit = self.visit
        profile = replace(self.profile, place=place, since=visit.today)
        terms = replace(self.terms, profile=profile)
        return folded_log.supposed(visit.tx, visit.person.id, terms).session(visit.today)

    def session_without(self, walk: Walk) -> Session:
        """The session that was planned for the day of a walk before it was told."""
        found, visit = self.record_of(walk.day), self.visit
        return folded_log.without(visit.tx, visit.person.id, found, walk).session(walk.day)

    def coming_sessions(self) -> list[tuple[date, Session]]:
        """The sessions still to come this week and the next, if each goes well."""
        return self.record.coming_sessions(self.visit.today)

    def reached(self, minutes: float) -> date | None:
        """The day of the first session so long, if each goes well; None within a year."""
        return self.record.reached(self.visit.today, minutes)

    def today_card(self) -> Today:
        """What is to be done today, and what is done."""
        visit, day = self.visit, self.visit.today
        session = self.session(day)
        resting = session.not_before is not None and session.not_before > day
        return Today(
            session=session,
            is_planned=self.is_planned(day),
            walks=walks.between(visit.tx, visit.person.id, day, day),
            next_day=self.next_day(day),
            week=self.week(),
            rest_until=session.not_before if resting else None,
        )

    # -- days ----------------------------------------------------------------------------------

    def is_planned(self, day: date) -> bool:
        """Whether the goal in force has this day of the week."""
        return day.weekday() in self._weekdays

    def next_day(self, after: date) -> date | None:
        """The next planned day after a date that lies in no pause; None within two weeks."""
        coming = (after + timedelta(days=days) for days in range(1, 15))
        paused = self.record.days_off
        return next(
            (
                day
                for day in coming
                if self.is_planned(day) and not any(pause.covers(day) for pause in paused)
            ),
            None,
        )

    def coming_day(self) -> date | None:
        """The next planned day: today, as long as nothing was done or left out today."""
        visit, today = self.visit, self.visit.today
        told = walks.between(visit.tx, visit.person.id, today, today)
        return self.next_day(today if told else today - timedelta(days=1))

    @property
    def _weekdays(self) -> frozenset[int]:
        goal = self.visit.goal
        return frozenset() if goal is None else goal.weekdays

    # -- how it goes ---------------------------------------------------------------------------

    def week(self) -> Week:
        """The week so far, Monday to Sunday."""
        return self.record.week(self.visit.today)

    def progress(self) -> Progress:
        """How it is going, from the first goal until today."""
        visit = self.visit
        return folded_log.progress(visit.tx, visit.person.id, self.terms, visit.today)

    # -- what is open --------------------------------------------------------------------------

    def opens(self, extra: Extra) -> bool:
        """Whether the plan has opened what is beyond a walk on the level indoors."""
        return allows(extra, self.record.course, self.visit.today).allowed

    def had_opened(self, extra: Extra, day: date) -> bool:
        """Whether it had by a day, before that day's session was told."""
        return allows(extra, self.record_of(day).course.up_to(day), day).allowed

    @property
    def must_rest(self) -> bool:
        """Whether pain or a sign of danger asks for rest today: no session is begun with us."""
        pause, today = self.visit.pause, self.visit.today
        first = self.session(today).not_before
        is_unwell = pause is not None and pause.asks_rest
        return is_unwell or (first or today) > today

    def session_that_hurt(self) -> Walk | None:
        """The last session, if the morning after it is to be asked about."""
        visit = self.visit
        return mornings.session_to_ask_about(
            walks.latest(visit.tx, visit.person.id, mornings.LATEST)
        )
