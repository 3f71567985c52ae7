"""One person, one transaction, one instant: what everything that the coach does begins with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from retrowalk.coach import when
from retrowalk.coach.store import goals, pauses, people, undo_journal
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.people import Person
from retrowalk.coach.store.undo_journal import Plain


class Visit:
    """A person as they are now, and what is in force today."""

    def __init__(self, tx: Tx, person: Person, now: datetime) -> None:
        self.tx = tx
        self.person = person
        self.now = now

    @property
    def zone(self) -> str:
        """The person's zone; UTC until they have told us."""
        return self.person.zone or "UTC"

    @property
    def today(self) -> date:
        """The date that the person is living: their day may end after midnight."""
        return self.day_of(self.now)

    def day_of(self, instant: datetime) -> date:
        """The date that the person lived at an instant."""
        return when.local_day(instant, self.zone, self.person.day_ends_at_min)

    @property
    def goal(self) -> Goal | None:
        """The goal in force."""
        return goals.current(self.tx, self.person.id)

    @property
    def pause(self) -> pauses.StoredPause | None:
        """The pause that today lies in."""
        return pauses.current(self.tx, self.person.id, self.today)

    def keep(self, changed: Person) -> None:
        """Store the person as changed, if anything is."""
        if changed != self.person:
            self.person = people.save(self.tx, changed)

    def keep_facts(self, **changed: Any) -> None:  # noqa: ANN401  fields of the facts
        """Store some of the facts as changed."""
        self.keep(replace(self.person, facts=replace(self.person.facts, **changed)))

    def keep_preferences(self, **changed: Any) -> None:  # noqa: ANN401  fields of them
        """Store some of the preferences as changed."""
        self.keep(replace(self.person, preferences=replace(self.person.preferences, **changed)))

    def record_change(
        self, subject: str, row_id: int, before: Plain | None, after: Plain | None
    ) -> int:
        """Write down what a row was and is; returns the change for an Undo button."""
        return undo_journal.record(
            self.tx, self.person.id, subject, row_id, before, after, self.now
        )
