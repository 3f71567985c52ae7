"""Undo: every write of one person can be taken back, and be put back again."""

from __future__ import annotations

from retrowalk.coach.errors import Stale
from retrowalk.coach.person.details import Details
from retrowalk.coach.person.goals import Goals
from retrowalk.coach.person.outcomes import Undone
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.person.walk_tests import WalkTests
from retrowalk.coach.person.walks import Walks
from retrowalk.coach.store import changes, walks
from retrowalk.coach.store.walk_tests import SUBJECT as WALK_TEST


class Changes:
    """What one person changed."""

    def __init__(
        self, visit: Visit, walks: Walks, goals: Goals, walk_tests: WalkTests, details: Details
    ) -> None:
        self._visit = visit
        self._details = details
        self._put_back = {
            "walk": walks.put_back,
            "goal": goals.put_back,
            WALK_TEST: walk_tests.put_back,
        }

    def is_undone(self, change_id: int) -> bool:
        """Whether this write was taken back. Raises Stale when there is no such write."""
        change = changes.by_id(self._visit.tx, self._visit.person.id, change_id)
        if change is None:
            raise Stale
        return change.undone

    def undo(self, change_id: int | None = None) -> Undone | None:
        """Take back a write (the last one unless named); a write taken back is put back.

        None when there is nothing to undo. Raises Stale when the row was written again since.
        """
        tx, person_id = self._visit.tx, self._visit.person.id
        if change_id is None:
            change = changes.last(tx, person_id)
        else:
            change = changes.by_id(tx, person_id, change_id)
        if change is None:
            return None
        if not changes.is_latest(tx, person_id, change):
            raise Stale
        wanted, known = change.before, change.after
        if change.undone:
            wanted, known = known, wanted
        if change.subject == "person":
            self._details.put_back(wanted, known)
        else:
            self._put_back[change.subject](change.row_id, wanted)
        changes.mark(tx, change, None if change.undone else self._visit.now)
        walk = None
        if change.subject == "walk":
            walk = walks.by_id(tx, person_id, change.row_id)
        return Undone(change.subject, restored=change.undone, walk=walk)
