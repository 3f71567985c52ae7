"""Undo: every write of one person can be taken back, and be put back again."""

from __future__ import annotations

from dataclasses import dataclass

from retrowalk.coach.errors import Stale
from retrowalk.coach.person.details import Details
from retrowalk.coach.person.goals import Goals
from retrowalk.coach.person.outcomes import Undone
from retrowalk.coach.person.pauses import SUBJECT as PAUSES
from retrowalk.coach.person.pauses import Pauses
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.person.walk_tests import WalkTests
from retrowalk.coach.person.walks import Walks
from retrowalk.coach.store import undo_journal, walks
from retrowalk.coach.store.undo_journal import Change, Plain
from retrowalk.coach.store.walk_tests import SUBJECT as WALK_TEST


@dataclass(frozen=True, slots=True)
class Changes:
    """What one person changed."""

    visit: Visit
    walks: Walks
    goals: Goals
    walk_tests: WalkTests
    details: Details
    pauses: Pauses

    def is_undone(self, change_id: int) -> bool:
        """Whether this write was taken back. Raises Stale when there is no such write."""
        change = undo_journal.by_id(self.visit.tx, self.visit.person.id, change_id)
        if change is None:
            raise Stale
        return change.undone

    def undo(self, change_id: int | None = None) -> Undone | None:
        """Take back a write (the last one unless named); a write taken back is put back.

        None when there is nothing to undo. Raises Stale when the row was written again since.
        """
        tx, person_id = self.visit.tx, self.visit.person.id
        if change_id is None:
            change = undo_journal.last(tx, person_id)
        else:
            change = undo_journal.by_id(tx, person_id, change_id)
        if change is None:
            return None
        if not undo_journal.is_latest(tx, person_id, change):
            raise Stale
        wanted, known = change.before, change.after
        if change.undone:
            wanted, known = known, wanted
        self._put_back(change, wanted, known)
        undo_journal.mark(tx, change, None if change.undone else self.visit.now)
        walk = None
        if change.subject == "walk":
            walk = walks.by_id(tx, person_id, change.row_id)
        return Undone(change.subject, restored=change.undone, walk=walk)

    def _put_back(self, change: Change, wanted: Plain | None, known: Plain | None) -> None:
        if change.subject == "person":
            self.details.put_back(wanted, known)
        elif change.subject == "goal":
            self.goals.put_back(wanted)
        elif change.subject == PAUSES:
            self.pauses.put_back(wanted)
        elif change.subject == WALK_TEST:
            self.walk_tests.put_back(change.row_id, wanted)
        else:
            self.walks.put_back(change.row_id, wanted)
