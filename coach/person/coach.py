"""What the coach does for one person, inside one transaction.

It brings together what is stored (`store`), what is calculated (`plan`, `energy`, `knowledge`) and
the person's own time. Each part stands in the file of its name. It says nothing itself: the
conversation turns its answers into words.
"""

from __future__ import annotations

from datetime import datetime

from retrowalk.coach.person.alarms import Alarms
from retrowalk.coach.person.careful_mode import CarefulMode
from retrowalk.coach.person.changes import Changes
from retrowalk.coach.person.details import Details
from retrowalk.coach.person.goals import Goals
from retrowalk.coach.person.guided_sessions import GuidedSessions
from retrowalk.coach.person.pauses import Pauses
from retrowalk.coach.person.plan import Plan
from retrowalk.coach.person.tips_seen import TipsSeen
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.person.walk_tests import WalkTests
from retrowalk.coach.person.walks import Walks
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.people import Person


class Coach(Visit):
    """The coach of one person, for the length of one transaction."""

    def __init__(self, tx: Tx, person: Person, now: datetime) -> None:
        super().__init__(tx, person, now)
        self.plan = Plan(self)
        self.alarms = Alarms(self, self.plan)
        self.details = Details(self, self.alarms)
        self.goals = Goals(self, self.alarms)
        self.pauses = Pauses(self, self.alarms)
        self.walks = Walks(self, self.plan, self.alarms)
        self.walk_tests = WalkTests(self, self.plan)
        self.guided_sessions = GuidedSessions(self, self.walks)
        self.careful_mode = CarefulMode(self, self.alarms, self.pauses, self.guided_sessions)
        self.tips_seen = TipsSeen(self, self.walks)
        self.changes = Changes(
            self, self.walks, self.goals, self.walk_tests, self.details, self.pauses
        )
