"""What one person has told of themselves: zone, preferences, weight, usual pain, own pace."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from retrowalk.coach.person.alarms import Alarms
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.store import people, walks
from retrowalk.coach.store.undo_journal import Plain


@dataclass(frozen=True, slots=True)
class Details:
    """The person's own row: what they set, and what is a fact about them."""

    visit: Visit
    alarms: Alarms

    def change(self, **fields: Any) -> int:  # noqa: ANN401  columns of a person
        """Change some of them; returns the change for an Undo button."""
        visit, before = self.visit, self.visit.person
        visit.keep(replace(before, **fields))
        self.alarms.set_all()
        return visit.record_change(
            "person",
            before.id,
            people.as_dict(before, fields),
            people.as_dict(visit.person, fields),
        )

    def change_facts(self, **fields: Any) -> int:  # noqa: ANN401  fields of the facts
        """Change some of the facts; returns the change for an Undo button."""
        return self.change(facts=replace(self.visit.person.facts, **fields))

    def change_preferences(self, **fields: Any) -> int:  # noqa: ANN401  fields of them
        """Change some of the preferences; returns the change for an Undo button."""
        return self.change(preferences=replace(self.visit.person.preferences, **fields))

    def put_back(self, plain: Plain | None, known: Plain | None) -> None:
        """The person before a change to what is `known`, but with the caution of since."""
        self.visit.keep(people.put_back(self.visit.person, plain or {}, known or {}))
        self.alarms.set_all()

    def may_ask_usual_pain(self) -> bool:
        """Whether the pain of an ordinary day is to be asked for: once, on one day."""
        person = self.visit.person
        is_first = person.facts.usual_asked in {None, self.visit.today.isoformat()}
        return person.facts.usual_pain is None and is_first and person.consent is not None

    def mark_usual_pain_asked(self) -> None:
        """It is asked for now: never again unasked."""
        self.visit.keep_facts(usual_asked=self.visit.today.isoformat())

    def set_usual_pain(self, pain: float) -> int:
        """Keep what pain is usual; returns the change for an Undo button."""
        return self.change_facts(usual_pain=pain)

    def set_pace(self, forward_kmh: float) -> int:
        """Keep the own pace forwards; it counts from the day after the last walk on.

        Returns the change for an Undo button.
        """
        visit = self.visit
        last = walks.last_walked(visit.tx, visit.person.id)
        paced_on = None if last is None else (last + timedelta(days=1)).isoformat()
        return self.change_facts(forward_kmh=forward_kmh, paced_on=paced_on)
