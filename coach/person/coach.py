"""What the coach does for one person, inside one transaction.

It brings together what is stored (`store`), what is calculated (`plan`, `estimator`, `tips`) and
the person's own time (`when`). It says nothing itself: the conversation turns its answers into
words.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from retrowalk.coach import when
from retrowalk.coach.energy.estimator import Estimate
from retrowalk.coach.energy.repair import check_plausible
from retrowalk.coach.errors import Stale
from retrowalk.coach.knowledge import tips
from retrowalk.coach.media import cues
from retrowalk.coach.person import log_entry, past
from retrowalk.coach.plan import mornings, plan
from retrowalk.coach.plan.habit import Week
from retrowalk.coach.plan.ladder import Experience, Profile
from retrowalk.coach.plan.outcomes import Ended, Logged, Today, Undone
from retrowalk.coach.plan.progress import Progress
from retrowalk.coach.plan.record import Record, Terms
from retrowalk.coach.plan.rhythm import Rhythm
from retrowalk.coach.plan.rules import PAIN_HOLD, Done, Session
from retrowalk.coach.reading.meaning import LogKind, Place, WalkReport
from retrowalk.coach.store import (
    alarms,
    changes,
    goals,
    guided_sessions,
    outbox,
    partners,
    pauses,
    people,
    tips_shown,
    walk_tests,
    walks,
)
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.people import Person
from retrowalk.coach.store.walks import Felt, Walk

TIP_SEEN_FOR = timedelta(days=tips.REPEAT_AFTER_DAYS)
BEYOND = 1.5
"""More than half again as much as planned is worth a word of care."""

IGNORED_ASKS, IGNORED_MOST = 3, 4
"""At the third reminder in a row without a word we ask; after the fourth we are silent."""

LEAST_KEPT_MIN = 0.5
"""A guided session that was stopped before is not kept."""

NO_GOAL = Profile()
"""Whoever has not set a goal gets the gentlest beginning."""

LATEST = 10
"""So many entries back it is looked for the last one that tells of anything."""

FASTER_BY = 1.1
"""A tenth over the fastest of the plan is the belt's inexactness, more is too fast."""


class Coach:
    """The coach of one person, for the length of one transaction."""

    def __init__(self, tx: Tx, person: Person, now: datetime) -> None:
        self.tx = tx
        self.person = person
        self.now = now

    # -- what is known ---------------------------------------------------------------------

    @property
    def zone(self) -> str:
        """The person's zone; UTC until they have told us."""
        return self.person.zone or "UTC"

    @property
    def today(self) -> date:
        """The date that the person is living."""
        return when.local_day(self.now, self.zone, self.person.day_ends_at_min)

    @cached_property
    def goal(self) -> Goal | None:
        """The goal in force."""
        return goals.current(self.tx, self.person.id)

    @cached_property
    def _had_another_goal(self) -> bool:
        return (
            self.goal is not None and goals.first_begun(self.tx, self.person.id) != self.goal.since
        )

    @property
    def profile(self) -> Profile:
        """What the plan needs to know."""
        goal = self.goal
        facts = self.person.facts
        own = replace(
            NO_GOAL,
            screened=facts.asks_professional,
            forward_kmh=facts.forward_kmh,
            paced=_date_or_none(facts.paced_on),
            usual_pain=facts.usual_pain,
        )
        if goal is None:
            return own
        return replace(
            own,
            place=Place(goal.place),
            experience=Experience(goal.experience),
            target_minutes=goal.minutes,
            days_per_week=max(1, len(goal.weekdays)),
            since=self.day_of(goal.since) if self._had_another_goal else None,
            restart=_date_or_none(facts.cleared_on),
            easier=_date_or_none(goal.words.easier_on),
        )

    @property
    def terms(self) -> Terms:
        """What the log is read by."""
        begun = goals.first_begun(self.tx, self.person.id)
        weekdays = self.goal.weekdays if self.goal is not None else frozenset()
        since = None if begun is None else self.day_of(begun)
        return Terms(self.profile, weekdays, since)

    @property
    def _record(self) -> Record:
        """What was told, as today and the weeks around it need it."""
        return past.record(self.tx, self.person.id, self.terms, self.today)

    def _record_of(self, day: date) -> Record:
        """The same for a day that may be long ago."""
        return past.record_of(self.tx, self.person.id, self.terms, day, self.today)

    def session(self, day: date) -> Session:
        """The session that the plan has for a day, from all that was logged until now."""
        return self._record_of(day).session(day)

    def session_at(self, place: Place) -> Session:
        """The session of today if the goal were at another place from now on."""
        profile = replace(self.profile, place=place, since=self.today)
        terms = replace(self.terms, profile=profile)
        return past.supposed(self.tx, self.person.id, terms).session(self.today)

    def opens(self, extra: plan.Extra) -> bool:
        """Whether the plan has opened what is beyond a walk on the level indoors."""
        return plan.allows(extra, self._record.course, self.today).allowed

    def told(self, first: date, last: date) -> list[Done]:
        """The sessions of these days as the plan reads them, the oldest first."""
        found = walks.between(self.tx, self.person.id, first, last)
        return [log_entry.as_done(walk) for walk in found if walk.state != walks.SKIPPED]

    def last_told(self) -> Done | None:
        """The last session, or word of pain, as the plan reads it."""
        latest = walks.latest(self.tx, self.person.id, LATEST)
        return next((log_entry.as_done(w) for w in latest if w.state != walks.SKIPPED), None)

    def next_day(self, after: date) -> date | None:
        """The next planned day after a date that lies in no pause; None within two weeks."""
        weekdays = self.goal.weekdays if self.goal is not None else frozenset()
        ahead = (after + timedelta(days=days) for days in range(1, 15))
        paused = self._record.days_off
        return next(
            (
                day
                for day in ahead
                if day.weekday() in weekdays and not any(pause.covers(day) for pause in paused)
            ),
            None,
        )

    def coming_day(self) -> date | None:
        """The next planned day: today, as long as nothing was done or left out today."""
        told = walks.between(self.tx, self.person.id, self.today, self.today)
        return self.next_day(self.today if told else self.today - timedelta(days=1))

    @property
    def pause(self) -> pauses.Stored | None:
        """The pause that today lies in."""
        return pauses.current(self.tx, self.person.id, self.today)

    @property
    def must_rest(self) -> bool:
        """Whether pain or a sign of danger asks for rest today: no session is begun with us."""
        pause, today = self.pause, self.today
        first = self.session(today).not_before
        is_unwell = pause is not None and pause.asks_rest
        return is_unwell or (first or today) > today

    def progress(self) -> Progress:
        """How it is going, from the first goal until today."""
        return past.progress(self.tx, self.person.id, self.terms, self.today)

    def ahead(self) -> list[tuple[date, Session]]:
        """The sessions still to come this week and the next, if each goes well."""
        return self._record.ahead(self.today)

    def day_of(self, instant: datetime) -> date:
        """The date that the person lived at an instant."""
        return when.local_day(instant, self.zone, self.person.day_ends_at_min)

    def week(self) -> Week:
        """The week so far, Monday to Sunday."""
        return self._record.week(self.today)

    def is_planned(self, day: date) -> bool:
        """Whether the goal in force has this day of the week."""
        return self.goal is not None and day.weekday() in self.goal.weekdays

    def today_card(self) -> Today:
        """What is to be done today, and what is done."""
        day, session = self.today, self.session(self.today)
        resting = session.not_before is not None and session.not_before > day
        return Today(
            session=session,
            is_planned=self.is_planned(day),
            walks=walks.between(self.tx, self.person.id, day, day),
            next_day=self.next_day(day),
            week=self.week(),
            rest_until=session.not_before if resting else None,
        )

    # -- sessions --------------------------------------------------------------------------

    def log(self, report: WalkReport, origin: str | None) -> Logged:
        """Store what a person reports; the same message or button never counts twice.

        Raises BadInput for a day that has not come or a number that can't be meant.
        """
        day = when.resolve_day(report.day, self.today)
        check_plausible(report)
        as_planned = report.kind is LogKind.DONE_AS_PLANNED
        session = self.session(day)
        walk = Walk(
            day=day,
            state=log_entry.state_of(report),
            created=self.now,
            duration_min=float(session.minutes) if as_planned else report.duration_min,
            distance_km=report.distance_km,
            speed_kmh=report.speed_kmh,
            grade_pct=report.grade_pct,
            is_run=report.is_run,
            place=report.place.value if report.place is not None else None,
            planned=self.is_planned(day),
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
        stored, is_new = walks.add(self.tx, self.person.id, walk)
        if stored.is_session:
            self.take_back_skip(day)
        change_id = self._record_walk(None, stored) if is_new else None
        if is_new and stored.is_session and day == self.today:
            partners.tell(self.tx, self.person.id, partners.News.DONE, day, self.now)
        self.fall_silent()
        self._set(alarms.COMEBACK, self.next_alarm(alarms.COMEBACK, "", self.now))
        self._mind_morning(stored)
        logged = self._logged(stored, session, is_new=is_new, change_id=change_id)
        if report.is_motorless and logged.too_early is None:
            return replace(logged, too_early=self._closed(plan.Extra.MOTORLESS, stored.day))
        return logged

    def take_back_skip(self, day: date) -> None:
        """A day on which something was walked was not left out."""
        for known in walks.between(self.tx, self.person.id, day, day):
            if known.state == walks.SKIPPED:
                walks.save(self.tx, self.person.id, replace(known, deleted=self.now))

    def _put_back_skip(self, session: Walk) -> None:
        """What was left out before a session was told is left out again, once that is gone."""
        if session.is_session:
            for known in walks.removed_at(self.tx, self.person.id, session.day, session.created):
                if known.state == walks.SKIPPED:
                    walks.save(self.tx, self.person.id, replace(known, deleted=None))

    def note_pain(self, pain: float, origin: str) -> Logged:
        """Store pain that was told without a session; the plan reacts to it."""
        return self._note(Felt(pain=pain), origin)

    def note_stumble(self, origin: str) -> Logged:
        """Store a stumble outside a session: the plan reacts to it as to one in a session."""
        return self._note(Felt(stumbles=1), origin)

    def _note(self, felt: Felt, origin: str) -> Logged:
        note = Walk(self.today, walks.PAIN, self.now, felt=felt, origin=origin)
        stored, is_new = walks.add(self.tx, self.person.id, note)
        change_id = self._record_walk(None, stored) if is_new else None
        self.fall_silent()
        self._set(alarms.COMEBACK, self.next_alarm(alarms.COMEBACK, "", self.now))
        session = self.session(self.today)
        return self._logged(stored, session, is_new=is_new, change_id=change_id)

    def end_session(self) -> Ended | None:
        """End the guided session that goes on, and keep what was walked; None when none does.

        Less than half a minute is no session. One that ran out unseen waits for an answer.
        """
        running = guided_sessions.load(self.tx, self.person.id)
        if running is None or running.stopped is not None:
            return None
        guided_sessions.end(self.tx, self.person.id)
        elapsed_s = max(0.0, (self.now - running.started).total_seconds())
        walked_min = round(cues.walked_seconds(running.parts, elapsed_s) / 60, 1)
        if walked_min < LEAST_KEPT_MIN:
            return Ended(walked_min, None)
        report = WalkReport(LogKind.LOG, duration_min=walked_min)
        return Ended(walked_min, self.log(report, guided_sessions.origin(running.started)))

    def change_walk(
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
        before = walks.by_id(self.tx, self.person.id, walk_id)
        if before is None or before.deleted is not None:
            raise Stale
        after = log_entry.consistent(before, replace(before, felt=felt or before.felt, **fields))
        if after.is_session and after.day != before.day:
            self.take_back_skip(after.day)
        change_id = None
        if after != before:
            walks.save(self.tx, self.person.id, after)
            if amends is None:
                change_id = self._record_walk(before, after)
            else:
                changes.amend(self.tx, amends, walks.as_dict(after))
                change_id = amends
        if after != before:
            self._mind_morning(after)
        planned = self._planned_without(after)
        logged = self._logged(after, planned, is_new=False, change_id=change_id)
        return replace(logged, before=before)

    def remove_walk(self, walk_id: int) -> int:
        """Take a session out; returns the change for an Undo button."""
        before = walks.by_id(self.tx, self.person.id, walk_id)
        if before is None or before.deleted is not None:
            raise Stale
        after = replace(before, deleted=self.now)
        walks.save(self.tx, self.person.id, after)
        self._put_back_skip(before)
        return self._record_walk(before, after)

    def is_undone(self, change_id: int) -> bool:
        """Whether this write was taken back. Raises Stale when there is no such write."""
        change = changes.by_id(self.tx, self.person.id, change_id)
        if change is None:
            raise Stale
        return change.undone

    def undo(self, change_id: int | None = None) -> Undone | None:
        """Take back a write (the last one unless named); a write taken back is put back.

        None when there is nothing to undo. Raises Stale when the row was written again since.
        """
        if change_id is None:
            change = changes.last(self.tx, self.person.id)
        else:
            change = changes.by_id(self.tx, self.person.id, change_id)
        if change is None:
            return None
        if not changes.is_latest(self.tx, self.person.id, change):
            raise Stale
        wanted, known = change.before, change.after
        if change.undone:
            wanted, known = known, wanted
        if change.subject == "person":
            earlier = people.put_back(self.person, wanted or {}, known or {})
            self.person = people.save(self.tx, earlier)
            self.wake_alarm()
        else:
            self._put(change.subject, change.row_id, wanted)
        changes.mark(self.tx, change, None if change.undone else self.now)
        walk = None
        if change.subject == "walk":
            walk = walks.by_id(self.tx, self.person.id, change.row_id)
        return Undone(change.subject, restored=change.undone, walk=walk)

    def hurt(self) -> Walk | None:
        """The last session, if the morning after it is to be asked about."""
        return mornings.untold(walks.latest(self.tx, self.person.id, mornings.LATEST))

    def _mind_morning(self, walk: Walk) -> None:
        if walk.is_session and (walk.felt.pain or 0) >= PAIN_HOLD:
            self._set(alarms.MORNING, self.next_alarm(alarms.MORNING, "", self.now))

    # -- pauses ----------------------------------------------------------------------------

    def begin_pause(self, since: date, until: date | None, reason: str) -> pauses.Stored:
        """Pause the plan; from a past date too. Reminders sleep, and the days do not count.

        A pause for safety gives way to no other but a graver one: it is returned as it is. Others
        keep the days before the new one and after it, and all their days beneath one for safety.
        """
        running = self.pause
        if running is not None and running.is_for_safety and not _is_graver(reason, running.reason):
            return running
        wanted = pauses.Stored(since, until, reason)
        if not wanted.is_for_safety:
            self._make_room(since, until)
        stored = replace(wanted, id=pauses.add(self.tx, self.person.id, wanted))
        self.fall_silent()
        self.wake_alarm()
        return stored

    def _make_room(self, since: date, until: date | None) -> None:
        for known in pauses.reaching(self.tx, self.person.id, since):
            if known.covers(since):
                before = replace(known, until=since - timedelta(days=1))
                pauses.save(self.tx, self.person.id, before)
            elif until is not None and since < known.since <= until:
                after = replace(known, since=until + timedelta(days=1))
                pauses.save(self.tx, self.person.id, after)

    def end_pause(self) -> bool:
        """Go on from today; returns whether there was a pause.

        The end of one for safety leaves others as they are, and its first day a day of rest;
        without any today, those ahead are off.
        """
        every = pauses.reaching(self.tx, self.person.id, self.today)
        covering = [known for known in every if known.covers(self.today)]
        for_safety = [known for known in covering if known.is_for_safety]
        ahead = [known for known in every if known.since > self.today]
        ended = for_safety or covering or ahead
        for known in ended:
            over = replace(known, until=self.today - timedelta(days=1))
            if known.is_for_safety and known.since == self.today:
                over = replace(known, until=self.today, reason=pauses.SORE)
            pauses.save(self.tx, self.person.id, over)
        self.wake_alarm()
        return bool(ended)

    def be_careful(self, *, grave: bool = False) -> int | None:
        """A sign of danger: only the gentlest plan from now on, and no reminders until they say.

        After a grave one only a professional's word ends the pause. Nothing is kept of somebody
        who did not agree to it; even they get no message today. Returns the pause that began now.
        """
        self.end_session()
        self.fall_silent()
        if self.person.consent is None:
            return None
        self._set_cautious(cautious=True)
        known = self.pause
        begun = self.begin_pause(self.today, None, pauses.GRAVE if grave else pauses.PAIN)
        return None if known is not None and known.id == begun.id else begun.id

    def take_back_alarm(self, pause_id: int, *, was_cautious: bool) -> None:
        """It was no sign of danger of this person: all is as before. Raises Stale another day."""
        reaching = pauses.reaching(self.tx, self.person.id, self.today)
        found = next((known for known in reaching if known.id == pause_id), None)
        if found is None or not found.is_for_safety or found.since != self.today:
            raise Stale
        pauses.save(self.tx, self.person.id, replace(found, until=found.since - timedelta(days=1)))
        self._set_cautious(cautious=was_cautious)
        self.wake_alarm()

    def _set_cautious(self, *, cautious: bool) -> None:
        facts = replace(self.person.facts, cautious=cautious)
        if facts != self.person.facts:
            self.person = people.save(self.tx, replace(self.person, facts=facts))

    def fall_silent(self) -> None:
        """Today is done (or skipped): no reminder of today comes any more."""
        if alarms.is_snoozed(self.tx, self.person.id):
            alarms.clear_snooze(self.tx, self.person.id, self.today)
        if outbox.has_reminder(self.tx, self.person.id):
            outbox.drop_for_person(self.tx, self.person.id, "done", *outbox.REMINDERS)

    # -- goal and profile ------------------------------------------------------------------

    def set_goal(self, wanted: Goal) -> int:
        """Put a goal in force, and its reminder; returns the change for an Undo button."""
        before = self.goal
        goal_id = goals.set_goal(self.tx, self.person.id, wanted)
        self._goal_changed()
        return changes.record(
            self.tx,
            self.person.id,
            "goal",
            self.person.id,  # one goal is in force: the subject is the person's goal as such
            None if before is None else goals.as_dict(before),
            goals.as_dict(replace(wanted, id=goal_id)),
            self.now,
        )

    def set_profile(self, **fields: Any) -> int:  # noqa: ANN401  columns of a person
        """Change settings or facts of the person; returns the change for an Undo button."""
        before = self.person
        after = self.person = people.save(self.tx, replace(before, **fields))
        self.wake_alarm()
        return changes.record(
            self.tx,
            before.id,
            "person",
            before.id,
            people.as_dict(before, fields),
            people.as_dict(after, fields),
            self.now,
        )

    def wake_alarm(self) -> datetime | None:
        """Set the alarms by goal, zone and pauses; returns when the daily reminder comes next.

        One that is due and not claimed yet is not passed over: it is set only if it is still to
        come today.
        """
        daily = None
        waiting = alarms.waiting(self.tx, self.person.id, self.now)
        for kind in (alarms.DIGEST, alarms.COMEBACK, alarms.MORNING, alarms.DAILY):
            daily = self.next_alarm(kind, "", self.now)
            if daily is None or waiting.get(kind, daily[1]) == daily[1]:
                self._set(kind, daily)
        return None if daily is None else daily[0]

    def next_alarm(self, kind: str, slot: str, after: datetime) -> tuple[datetime, str] | None:
        """When an alarm of this kind comes next, and its slot; None without one (or a zone)."""
        if self.person.zone is None:
            return None
        last = walks.latest(self.tx, self.person.id, 1) if kind == alarms.COMEBACK else []
        hurt = self.hurt() if kind == alarms.MORNING else None
        rhythm = Rhythm(
            zone=self.person.zone,
            day_ends_at_min=self.person.day_ends_at_min,
            goal=self.goal,
            digest_weekday=self.person.preferences.digest_weekday,
            digest_min=self.person.preferences.digest_min,
            days_off=() if kind == alarms.DIGEST else self._record.days_off,
            last_day=last[0].day if last else None,
            hurt_day=hurt.day if hurt is not None else None,
            quiet_to_min=self.person.preferences.quiet_to_min,
        )
        found = rhythm.next_alarm(kind, slot, after)
        while (  # a day has one reminder, also when its time was changed after it
            kind in {alarms.DAILY, alarms.MORNING}
            and found is not None
            and outbox.is_enqueued(self.tx, self.person.id, kind, found[1])
        ):
            found = rhythm.next_alarm(kind, found[1], found[0])
        return found

    def _set(self, kind: str, found: tuple[datetime, str] | None) -> None:
        if found is None:
            alarms.clear(self.tx, self.person.id, kind)
        else:
            alarms.set_alarm(self.tx, self.person.id, kind, found[1], found[0])

    def is_ignored(self) -> bool:
        """Whether so many reminders in a row went without a word that we are silent."""
        return outbox.unanswered(self.tx, self.person.id, self.person.seen) >= IGNORED_MOST

    # -- calories and tips -----------------------------------------------------------------

    def energy_since(self, first: date) -> list[Estimate]:
        """What each session since a day cost, as far as weight and amount are known."""
        pace, mass = self.session(self.today).speed_kmh, self.person.facts.mass_kg
        told = walks.between(self.tx, self.person.id, first, self.today)
        found = (log_entry.energy_of(walk, mass, pace) for walk in told if walk.is_session)
        return [each for each in found if each is not None]

    def pick_tip(self, session: Session, rng: tips.Chooser, *, is_again: bool = False) -> tips.Tip:
        """A tip that fits and was not shown for 30 days; it is remembered as shown.

        `is_again` when the message with the last one has to be made once more: it is that one.
        """
        if is_again:
            last = tips_shown.latest(self.tx, self.person.id)
            known = next((tip for tip in tips.all_tips() if tip.id == last), None)
            if known is not None:
                return known
        seen = tips_shown.shown_since(self.tx, self.person.id, self.now - TIP_SEEN_FOR)
        trouble = self._trouble(session)
        tip = tips.pick(tips.all_tips(), session.level, session.place, trouble, seen, rng)
        tips_shown.mark_shown(self.tx, self.person.id, tip.id, self.now)
        return tip

    def _trouble(self, session: Session) -> tips.Trouble | None:
        latest = walks.latest(self.tx, self.person.id, 1)
        return tips.trouble_of(
            session,
            self.last_told(),
            had_no_time=bool(latest) and latest[0].felt.reason == "time",
            season=when.season_of(self.zone, self.today),
        )

    # -- the inside ------------------------------------------------------------------------

    def _logged(
        self, walk: Walk, session: Session, *, is_new: bool, change_id: int | None
    ) -> Logged:
        minutes = log_entry.minutes_of(walk)
        after = self.coming_day()
        return Logged(
            walk=walk,
            is_new=is_new,
            change_id=change_id,
            energy=log_entry.energy_of(walk, self.person.facts.mass_kg, session.speed_kmh),
            week=self.week(),
            next_day=after,
            next_session=self.session(after or self.today + timedelta(days=1)),
            beyond=walk.state == walks.DONE and minutes > BEYOND * session.minutes,
            too_early=self._too_early(walk) if walk.is_session else None,
            too_fast=walk.speed_kmh is not None
            and bool(session.max_speed_kmh)
            and walk.speed_kmh > FASTER_BY * session.max_speed_kmh,
            is_hands_free=not session.rails,
            let_go_early=session.rails and walk.felt.handrail is False,
        )

    def _too_early(self, walk: Walk) -> plan.Extra | None:
        """What the plan does not open yet for this person, if the session was that."""
        extra = plan.EXTRA_OF_PLACE.get(Place(walk.place)) if walk.place is not None else None
        if extra is not None and not (self.goal is not None and self.goal.place == walk.place):
            closed = self._closed(extra, walk.day)
            if closed is not None:
                return closed
        if walk.is_run:
            return self._closed(plan.Extra.RUNNING, walk.day)
        return self._closed(plan.Extra.INCLINE, walk.day) if (walk.grade_pct or 0) > 0 else None

    def _closed(self, extra: plan.Extra, day: date) -> plan.Extra | None:
        """The extra, if the plan has not opened it by that day."""
        told = self._record_of(day).course.up_to(day)
        return None if plan.allows(extra, told, day).allowed else extra

    def _planned_without(self, walk: Walk) -> Session:
        """What was planned for the day of a session before it was told."""
        found = self._record_of(walk.day)
        return past.without(self.tx, self.person.id, found, walk).session(walk.day)

    def _record_walk(self, before: Walk | None, after: Walk) -> int:
        return changes.record(
            self.tx,
            self.person.id,
            "walk",
            after.id,
            None if before is None else walks.as_dict(before),
            walks.as_dict(after),
            self.now,
        )

    def _put(self, subject: str, row_id: int, plain: changes.Plain | None) -> None:
        if subject == "walk":
            self._put_walk(row_id, plain)
        elif subject == walk_tests.SUBJECT:
            walk_tests.put_back(self.tx, self.person.id, row_id, plain, self.now)
        else:
            if plain is None:
                goals.end(self.tx, self.person.id, self.now)
            else:
                goals.set_goal(self.tx, self.person.id, goals.from_dict(plain))
            self._goal_changed()

    def _put_walk(self, row_id: int, plain: changes.Plain | None) -> None:
        known = walks.by_id(self.tx, self.person.id, row_id)
        if known is None:
            raise Stale
        wanted = replace(known, deleted=self.now) if plain is None else walks.from_dict(plain)
        walks.save(self.tx, self.person.id, wanted)
        if wanted.deleted is not None:
            self._put_back_skip(known)
        elif wanted.is_session:
            self.take_back_skip(wanted.day)

    def _goal_changed(self) -> None:
        for known in ("goal", "_had_another_goal"):
            self.__dict__.pop(known, None)
        self.wake_alarm()


def _is_graver(reason: str, than: str) -> bool:
    return reason == pauses.GRAVE and than != pauses.GRAVE


def _date_or_none(iso: str | None) -> date | None:
    return None if iso is None else date.fromisoformat(iso)
