"""The tip for one person: one that fits them today and was not shown lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from retrowalk.coach import when
from retrowalk.coach.knowledge import tips
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.person.walks import Walks
from retrowalk.coach.plan.rules import Session
from retrowalk.coach.store import tips_shown, walks

SEEN_FOR = timedelta(days=tips.REPEAT_AFTER_DAYS)


@dataclass(frozen=True, slots=True)
class TipsSeen:
    """Tips, and which of them one person has seen."""

    visit: Visit
    walks: Walks

    def pick(self, session: Session, rng: tips.Chooser, *, is_again: bool = False) -> tips.Tip:
        """A tip that fits and was not shown for 30 days; it is remembered as shown.

        `is_again` when the message with the last one has to be made once more: it is that one.
        """
        tx, person_id, now = self.visit.tx, self.visit.person.id, self.visit.now
        if is_again:
            last = tips_shown.latest(tx, person_id)
            known = next((tip for tip in tips.all_tips() if tip.id == last), None)
            if known is not None:
                return known
        seen = tips_shown.shown_since(tx, person_id, now - SEEN_FOR)
        trouble = self._trouble(session)
        tip = tips.pick(tips.all_tips(), session.level, session.place, trouble, seen, rng)
        tips_shown.mark_shown(tx, person_id, tip.id, now)
        return tip

    def _trouble(self, session: Session) -> tips.Trouble | None:
        visit = self.visit
        latest = walks.latest(visit.tx, visit.person.id, 1)
        return tips.trouble_of(
            session,
            self.walks.last_entry(),
            had_no_time=bool(latest) and latest[0].felt.reason == "time",
            season=when.season_of(visit.zone, visit.today),
        )
