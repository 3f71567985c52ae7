"""The goal of one person: how it comes into force."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from retrowalk.coach.errors import Stale
from retrowalk.coach.person.alarms import Alarms
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.store import goals
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.undo_journal import Plain


@dataclass(frozen=True, slots=True)
class Goals:
    """What one person wants to do, and the reminder of it."""

    visit: Visit
    alarms: Alarms

    def set(self, wanted: Goal) -> int:
        """Put a goal in force, and its reminder; returns the change for an Undo button."""
        visit, before = self.visit, self.visit.goal
        goal_id = goals.set_goal(visit.tx, visit.person.id, wanted)
        self.alarms.set_all()
        return visit.record_change(
            "goal",
            visit.person.id,  # one goal is in force: the subject is the person's goal as such
            None if before is None else goals.as_dict(before),
            goals.as_dict(replace(wanted, id=goal_id)),
        )

    def change_words(self, **fields: Any) -> int:  # noqa: ANN401  fields of the words
        """Change some of the goal's own words. Raises Stale where there is no goal."""
        goal = self.visit.goal
        if goal is None:
            raise Stale
        return self.set(replace(goal, words=replace(goal.words, **fields)))

    def change(self, **fields: Any) -> int:  # noqa: ANN401  fields of a goal
        """Change some of the goal in force. Raises Stale where there is none."""
        goal = self.visit.goal
        if goal is None:
            raise Stale
        return self.set(replace(goal, **fields))

    def put_back(self, plain: Plain | None) -> None:
        """The goal as it was before a write; None: there was none."""
        visit = self.visit
        if plain is None:
            goals.end(visit.tx, visit.person.id, visit.now)
        else:
            goals.set_goal(visit.tx, visit.person.id, goals.from_dict(plain))
        self.alarms.set_all()
