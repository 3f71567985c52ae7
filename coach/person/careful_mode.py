"""What a sign of danger does to one person's plan, and how a false one is taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from retrowalk.coach.errors import Stale
from retrowalk.coach.person.alarms import Alarms
from retrowalk.coach.person.guided_sessions import GuidedSessions
from retrowalk.coach.person.pauses import Pauses
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.store import pauses


@dataclass(frozen=True, slots=True)
class CarefulMode:
    """Care after a sign of danger."""

    visit: Visit
    alarms: Alarms
    pauses: Pauses
    guided_sessions: GuidedSessions

    def be_careful(self, *, grave: bool = False) -> int | None:
        """A sign of danger: only the gentlest plan from now on, and no reminders until they say.

        After a grave one only a professional's word ends the pause. Nothing is kept of somebody
        who did not agree to it; even they get no message today. Returns the pause that began now.
        """
        visit = self.visit
        self.guided_sessions.end()
        self.alarms.silence_today()
        if visit.person.consent is None:
            return None
        visit.keep_facts(cautious=True)
        known = visit.pause
        begun = self.pauses.begin(visit.today, None, pauses.GRAVE if grave else pauses.PAIN)
        return None if known is not None and known.id == begun.id else begun.id

    def take_back(self, pause_id: int, *, was_cautious: bool) -> None:
        """It was no sign of danger of this person: all is as before. Raises Stale another day."""
        visit = self.visit
        reaching = pauses.reaching(visit.tx, visit.person.id, visit.today)
        found = next((known for known in reaching if known.id == pause_id), None)
        if found is None or not found.is_for_safety or found.since != visit.today:
            raise Stale
        never = replace(found, until=found.since - timedelta(days=1))
        pauses.save(visit.tx, visit.person.id, never)
        visit.keep_facts(cautious=was_cautious)
        self.alarms.set_all()
