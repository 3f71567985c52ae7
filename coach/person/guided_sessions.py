"""The guided session of one person: what is kept of it when it ends."""

from __future__ import annotations

from dataclasses import dataclass

from retrowalk.coach.media import cues
from retrowalk.coach.person.outcomes import Ended
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.person.walks import Walks
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import guided_sessions

LEAST_KEPT_MIN = 0.5
"""One that was stopped before is not kept."""


@dataclass(frozen=True, slots=True)
class GuidedSessions:
    """The session that goes on with us, if there is one."""

    visit: Visit
    walks: Walks

    def end(self) -> Ended | None:
        """End the one that goes on, and keep what was walked; None when none does.

        Less than half a minute is no session. One that ran out unseen waits for an answer.
        """
        visit = self.visit
        running = guided_sessions.load(visit.tx, visit.person.id)
        if running is None or running.stopped is not None:
            return None
        guided_sessions.end(visit.tx, visit.person.id)
        elapsed_s = max(0.0, (visit.now - running.started).total_seconds())
        walked_min = round(cues.walked_seconds(running.parts, elapsed_s) / 60, 1)
        if walked_min < LEAST_KEPT_MIN:
            return Ended(walked_min, None)
        report = WalkReport(LogKind.LOG, duration_min=walked_min)
        return Ended(walked_min, self.walks.log(report, guided_sessions.origin(running.started)))
