"""When one person is written to unasked: their reminders, and the silence after them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from retrowalk.coach.person.plan import Plan
from retrowalk.coach.person.rhythm import Rhythm
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.store import alarms, outbox, walks

IGNORED_ASKS, IGNORED_MOST = 3, 4
"""At the third reminder in a row without a word we ask; after the fourth we are silent."""


@dataclass(frozen=True, slots=True)
class Alarms:
    """The alarms of one person, by goal, zone and pauses."""

    visit: Visit
    plan: Plan

    def set_all(self) -> datetime | None:
        """Set them all anew; returns when the daily reminder comes next.

        One that is due and not claimed yet is not passed over: it is set only if it is still to
        come today.
        """
        visit, daily = self.visit, None
        waiting = alarms.waiting(visit.tx, visit.person.id, visit.now)
        for kind in (alarms.DIGEST, alarms.COMEBACK, alarms.MORNING, alarms.DAILY):
            daily = self.next(kind, "", visit.now)
            if daily is None or waiting.get(kind, daily[1]) == daily[1]:
                self._store(kind, daily)
        return None if daily is None else daily[0]

    def set(self, kind: str) -> None:
        """Set one anew."""
        self._store(kind, self.next(kind, "", self.visit.now))

    def next(self, kind: str, slot: str, after: datetime) -> tuple[datetime, str] | None:
        """When an alarm of this kind comes next, and its slot; None without one (or a zone)."""
        tx, person = self.visit.tx, self.visit.person
        if person.zone is None:
            return None
        last = walks.latest(tx, person.id, 1) if kind == alarms.COMEBACK else []
        hurt = self.plan.session_that_hurt() if kind == alarms.MORNING else None
        rhythm = Rhythm(
            zone=person.zone,
            day_ends_at_min=person.day_ends_at_min,
            goal=self.visit.goal,
            digest_weekday=person.preferences.digest_weekday,
            digest_min=person.preferences.digest_min,
            days_off=() if kind == alarms.DIGEST else self.plan.record.days_off,
            last_day=last[0].day if last else None,
            hurt_day=hurt.day if hurt is not None else None,
            quiet_to_min=person.preferences.quiet_to_min,
        )
        found = rhythm.next_alarm(kind, slot, after)
        while (  # a day has one reminder, also when its time was changed after it
            kind in {alarms.DAILY, alarms.MORNING}
            and found is not None
            and outbox.is_enqueued(tx, person.id, kind, found[1])
        ):
            found = rhythm.next_alarm(kind, found[1], found[0])
        return found

    def _store(self, kind: str, found: tuple[datetime, str] | None) -> None:
        tx, person_id = self.visit.tx, self.visit.person.id
        if found is None:
            alarms.clear(tx, person_id, kind)
        else:
            alarms.set_alarm(tx, person_id, kind, found[1], found[0])

    def silence_today(self) -> None:
        """Today is done (or skipped): no reminder of today comes any more."""
        tx, person_id = self.visit.tx, self.visit.person.id
        if alarms.is_snoozed(tx, person_id):
            alarms.clear_snooze(tx, person_id, self.visit.today)
        if outbox.has_reminder(tx, person_id):
            outbox.drop_for_person(tx, person_id, "done", *outbox.REMINDERS)

    def are_ignored(self) -> bool:
        """Whether so many reminders in a row went without a word that we are silent."""
        visit = self.visit
        return outbox.unanswered(visit.tx, visit.person.id, visit.person.seen) >= IGNORED_MOST
