"""The log of one person: what they tell of walks, days left out and pain, and what is put right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from retrowalk.coach import when
from retrowalk.coach.energy.slips import check_plausible
from retrowalk.coach.energy.values import Estimate
from retrowalk.coach.errors import Stale
from retrowalk.coach.person import log_entry
from retrowalk.coach.person.alarms import Alarms
from retrowalk.coach.person.log_outcome import outcome_of
from retrowalk.coach.person.outcomes import Logged
from retrowalk.coach.person.plan import Plan
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.plan.plan import Extra
from retrowalk.coach.plan.rules import PAIN_HOLD, Done
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import alarms, partners, undo_journal, walks
from retrowalk.coach.store.undo_journal import Plain
from retrowalk.coach.store.walks import Felt, Walk

LATEST = 10
"""So many entries back it is looked for the last one that tells of anything."""


@dataclass(frozen=True, slots=True)
class Walks:
    """What one person has told."""

    visit: Visit
    plan: Plan
    alarms: Alarms

    # -- told ----------------------------------------------------------------------------------

    def log(self, report: WalkReport, origin: str | None) -> Logged:
        """Store what a person reports; the same message or button never counts twice.

        Raises BadInput for a day that has not come or a number that can't be meant.
        """
        day = when.resolve_day(report.day, self.visit.today)
        check_plausible(report)
        as_planned = report.kind is LogKind.DONE_AS_PLANNED
        session = self.plan.session(day)
        walk = Walk(
            day=day,
            state=log_entry.state_of(report),
            created=self.visit.now,
            duration_min=float(session.minutes) if as_planned else report.duration_min,
            distance_km=report.distance_km,
            speed_kmh=report.speed_kmh,
            grade_pct=report.grade_pct,
            is_run=report.is_run,
            place=report.place.value if report.place is not None else None,
            planned=self.plan.is_planned(day),
            felt=Felt(
                effort=report.effort_0_10,
                pain=report.pain_0_10,
                stumbles=report.stumbles,
                handrail=report.handrail,
                as_planned=as_planned,
                mass_kg=report.mass_kg,
            ),
            origin=origin,
        )
        stored, is_new, change_id = self._add(walk)
        if is_new and stored.is_session and day == self.visit.today:
            partners.tell(
                self.visit.tx, self.visit.person.id, partners.News.DONE, day, self.visit.now
            )
        self._mind_morning(stored)
        logged = outcome_of(self.visit, self.plan, stored, session)
        logged = replace(logged, is_new=is_new, change_id=change_id)
        is_too_early = report.is_motorless and logged.too_early is None
        if is_too_early and not self.plan.had_opened(Extra.MOTORLESS, stored.day):
            return replace(logged, too_early=Extra.MOTORLESS)
        return logged

    def note_pain(self, pain: float, origin: str) -> Logged:
        """Store pain that was told without a session; the plan reacts to it."""
        return self._note(Felt(pain=pain), origin)

    def note_stumble(self, origin: str) -> Logged:
        """Store a stumble outside a session: the plan reacts to it as to one in a session."""
        return self._note(Felt(stumbles=1), origin)

    def _note(self, felt: Felt, origin: str) -> Logged:
        visit = self.visit
        note = Walk(visit.today, walks.PAIN, visit.now, felt=felt, origin=origin)
        stored, is_new, change_id = self._add(note)
        logged = outcome_of(visit, self.plan, stored, self.plan.session(visit.today))
        return replace(logged, is_new=is_new, change_id=change_id)

    def _add(self, walk: Walk) -> tuple[Walk, bool, int | None]:
        """The entry as stored, whether it is new, and the change if it is."""
        stored, is_new = walks.add(self.visit.tx, self.visit.person.id, walk)
        if stored.is_session:
            self.take_back_skip(stored.day)
        change_id = self._record(None, stored) if is_new else None
        self.alarms.silence_today()
        self.alarms.set(alarms.COMEBACK)
        return stored, is_new, change_id

    # -- put right -----------------------------------------------------------------------------

    def change(
        self,
        walk_id: int,
        *,
        felt: Felt | None = None,
        amends: int | None = None,
        **fields: Any,  # noqa: ANN401  columns of a walk
    ) -> Logged:
        """Change a session that is stored. Raises Stale when it is not there any more.

        `amends` is the change that made it, when this only completes it: undo takes back both.
        """
        before = self._find(walk_id)
        after = log_entry.consistent(before, replace(before, felt=felt or before.felt, **fields))
        if after.is_session and after.day != before.day:
            self.take_back_skip(after.day)
        change_id = None
        if after != before:
            self._save(after)
            change_id = self._record(before, after, amends)
            self._mind_morning(after)
        planned = self.plan.session_without(after)
        logged = outcome_of(self.visit, self.plan, after, planned)
        return replace(logged, before=before, change_id=change_id)

    def remove(self, walk_id: int) -> int:
        """Take a session out; returns the change for an Undo button. Raises Stale without it."""
        before = self._find(walk_id)
        after = replace(before, deleted=self.visit.now)
        self._save(after)
        self._put_back_skip(before)
        return self._record(before, after)

    def put_back(self, walk_id: int, plain: Plain | None) -> None:
        """An entry as it was before a write; None: it was not there. Raises Stale without it."""
        visit = self.visit
        known = walks.by_id(visit.tx, visit.person.id, walk_id)
        if known is None:
            raise Stale
        wanted = replace(known, deleted=visit.now) if plain is None else walks.from_dict(plain)
        self._save(wanted)
        if wanted.deleted is not None:
            self._put_back_skip(known)
        elif wanted.is_session:
            self.take_back_skip(wanted.day)

    def take_back_skip(self, day: date) -> None:
        """A day on which something was walked was not left out."""
        visit = self.visit
        for known in walks.between(visit.tx, visit.person.id, day, day):
            if known.state == walks.SKIPPED:
                self._save(replace(known, deleted=visit.now))

    def _put_back_skip(self, session: Walk) -> None:
        """What was left out before a session was told is left out again, once that is gone."""
        visit = self.visit
        if session.is_session:
            for known in walks.removed_at(visit.tx, visit.person.id, session.day, session.created):
                if known.state == walks.SKIPPED:
                    self._save(replace(known, deleted=None))

    def _find(self, walk_id: int) -> Walk:
        known = walks.by_id(self.visit.tx, self.visit.person.id, walk_id)
        if known is None or known.deleted is not None:
            raise Stale
        return known

    def _save(self, changed: Walk) -> None:
        walks.save(self.visit.tx, self.visit.person.id, changed)

    def _record(self, before: Walk | None, after: Walk, amends: int | None = None) -> int:
        if amends is not None:
            undo_journal.amend(self.visit.tx, amends, walks.as_dict(after))
            return amends
        known = None if before is None else walks.as_dict(before)
        return self.visit.record_change("walk", after.id, known, walks.as_dict(after))

    def _mind_morning(self, walk: Walk) -> None:
        if walk.is_session and (walk.felt.pain or 0) >= PAIN_HOLD:
            self.alarms.set(alarms.MORNING)

    # -- looked at -----------------------------------------------------------------------------

    def entries(self, first: date, last: date) -> list[Done]:
        """What was told of these days as the plan reads it, the oldest first."""
        found = walks.between(self.visit.tx, self.visit.person.id, first, last)
        return [log_entry.as_done(walk) for walk in found if walk.state != walks.SKIPPED]

    def last_entry(self) -> Done | None:
        """The last session, or word of pain, as the plan reads it."""
        told = (walk for walk in self._latest() if walk.state != walks.SKIPPED)
        return next(map(log_entry.as_done, told), None)

    def usual_speed_kmh(self) -> float | None:
        """The speed of the last session that had one."""
        speeds = (walk.speed_kmh for walk in self._latest())
        return next((speed for speed in speeds if speed is not None), None)

    def energy_since(self, first: date) -> list[Estimate]:
        """What each session since a day cost, as far as weight and amount are known."""
        visit = self.visit
        pace, mass = self.plan.session(visit.today).speed_kmh, visit.person.facts.mass_kg
        told = walks.between(visit.tx, visit.person.id, first, visit.today)
        found = (log_entry.energy_of(walk, mass, pace) for walk in told if walk.is_session)
        return [each for each in found if each is not None]

    def _latest(self) -> list[Walk]:
        return walks.latest(self.visit.tx, self.visit.person.id, LATEST)
