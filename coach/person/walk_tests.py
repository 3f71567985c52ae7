"""The walk test of one person: whether it is safe now, when it is due, and what is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.person import log_entry
from retrowalk.coach.person.plan import Plan
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.plan import walk_test
from retrowalk.coach.plan.walk_test import Trouble
from retrowalk.coach.store import walk_tests, walks
from retrowalk.coach.store.people import Facts
from retrowalk.coach.store.undo_journal import Plain
from retrowalk.coach.store.walk_tests import WalkTest

LATEST = 10
"""So many entries hold the last calm sessions, with what was left out between them."""


class WhyNot(StrEnum):
    """Why there is no test for this person now."""

    PLAN = "plan"  # nothing is known of them yet
    SAFETY = "safety"  # a sign of danger, and nobody has cleared them since
    SCREENED = "screened"  # a yes at the questions of the start, and nobody has allowed the test
    REST = "rest"  # ill, or the plan asks for rest
    CALM = "calm"  # too few calm sessions running


@dataclass(frozen=True, slots=True)
class StoredTest:
    """A test as it was stored, what came before it, and the change for an Undo button."""

    test: WalkTest
    earlier: tuple[WalkTest, ...]
    change_id: int


@dataclass(frozen=True, slots=True)
class WalkTests:
    """The walk tests of one person."""

    visit: Visit
    plan: Plan

    def why_not(self) -> WhyNot | None:
        """Why the test is not for this person now; None where it is."""
        visit, pause = self.visit, self.visit.pause
        facts = visit.person.facts
        if facts.cautious or (pause is not None and pause.is_for_safety):
            return WhyNot.SAFETY
        if visit.goal is None or facts.screening is None or visit.person.consent is None:
            return WhyNot.PLAN
        if not _is_allowed(facts):
            return WhyNot.SCREENED
        if self.plan.must_rest:
            return WhyNot.REST
        return WhyNot.CALM if self.calm_missing() else None

    def calm_missing(self) -> int:
        """How many calm sessions are still to come before the test."""
        latest = walks.latest(self.visit.tx, self.visit.person.id, LATEST)
        told = [log_entry.as_done(walk) for walk in latest if walk.state != walks.SKIPPED]
        calm = walk_test.calm_sessions(told, self.visit.person.facts.usual_pain)
        return max(0, walk_test.CALM_LEAST - calm)

    def allow(self) -> None:
        """A professional says that this person may do the test."""
        self.visit.keep_facts(test_cleared_on=self.visit.today.isoformat())

    def every(self) -> list[WalkTest]:
        """All tests of the person, the oldest first."""
        return walk_tests.every(self.visit.tx, self.visit.person.id)

    def earlier_than(self, test: WalkTest) -> tuple[WalkTest, ...]:
        """The steady ones before a test: what its time can be held against."""
        found = self.every()
        before = [each for each in found if (each.day, each.id) < (test.day, test.id)]
        return tuple(each for each in before if each.is_steady)

    # -- when ----------------------------------------------------------------------------------

    def next_day(self) -> date:
        """The day from which the next test is due."""
        last, today = self._last_day, self.visit.today
        return today if last is None else max(today, last + walk_test.EVERY)

    def is_offered(self) -> bool:
        """Whether to offer the test now; that it was offered is remembered."""
        if not self.is_to_offer():
            return False
        offered, today = self.visit.person.preferences.offered_walk_test, self.visit.today
        if walk_test.begins_anew(when.maybe_date(offered), today):
            self.visit.keep_preferences(offered_walk_test=today.isoformat())
        return True

    def is_to_offer(self) -> bool:
        """Whether the test is safe, due, wished for, and was not passed over already."""
        visit = self.visit
        wished = visit.person.preferences
        if not wished.walk_test or visit.pause is not None or self.why_not() is not None:
            return False
        if self.plan.session(visit.today).rule.startswith("comeback"):
            return False  # the first steps after a long time away are enough
        last = self._last_day
        first_offered = when.maybe_date(wished.offered_walk_test)
        if last is not None and first_offered is not None and first_offered <= last:
            first_offered = None  # that one was done
        return walk_test.is_due(last, visit.today) and walk_test.is_offered(
            first_offered, visit.today
        )

    @property
    def _last_day(self) -> date | None:
        return max((test.day for test in self.every()), default=None)

    # -- what is kept --------------------------------------------------------------------------

    def keep(self, tries_s: tuple[float, ...], trouble: Trouble, origin: str) -> StoredTest:
        """Store a test of today. Raises Stale where one of the same origin is stored already."""
        new = WalkTest(self.visit.today, tries_s, trouble, origin)
        test_id = walk_tests.add(self.visit.tx, self.visit.person.id, new)
        if test_id is None:
            raise Stale
        return self._kept(None, replace(new, id=test_id))

    def change(self, test_id: int, **fields: Any) -> StoredTest:  # noqa: ANN401  columns of a test
        """Change a test that is stored. Raises Stale when it is not there any more."""
        before = self.find(test_id)
        after = replace(before, **fields)
        walk_tests.save(self.visit.tx, self.visit.person.id, after)
        self._take_note_along(before)
        return self._kept(before, after)

    def remove(self, test_id: int) -> StoredTest:
        """Take a test out. Raises Stale when it is not there any more."""
        return self.change(test_id, deleted=self.visit.now)

    def find(self, test_id: int) -> WalkTest:
        """A test that is there. Raises Stale when it is not."""
        test = walk_tests.by_id(self.visit.tx, self.visit.person.id, test_id)
        if test is None or test.deleted is not None:
            raise Stale
        return test

    def put_back(self, test_id: int, plain: Plain | None) -> None:
        """A test as it was before a write; None: it was not there. Raises Stale without it."""
        visit = self.visit
        before = walk_tests.by_id(visit.tx, visit.person.id, test_id)
        walk_tests.put_back(visit.tx, visit.person.id, test_id, plain, visit.now)
        if before is not None:
            self._take_note_along(before)

    def _take_note_along(self, before: WalkTest) -> None:
        """A stumble that was told with a test goes with it, and comes back with it."""
        tx, person_id = self.visit.tx, self.visit.person.id
        after = walk_tests.by_id(tx, person_id, before.id)
        note = walks.of_origin(tx, person_id, before.origin or "")
        if after is None or note is None or before.deleted == after.deleted:
            return
        goes = after.deleted is not None and note.deleted is None
        comes = after.deleted is None and note.deleted == before.deleted
        if goes or comes:
            walks.save(tx, person_id, replace(note, deleted=after.deleted))

    def _kept(self, before: WalkTest | None, after: WalkTest) -> StoredTest:
        known = None if before is None else walk_tests.as_dict(before)
        plain = walk_tests.as_dict(after)
        change_id = self.visit.record_change(walk_tests.SUBJECT, after.id, known, plain)
        return StoredTest(after, self.earlier_than(after), change_id)


def _is_allowed(facts: Facts) -> bool:
    """Whether nothing spoke against it at the start, or a professional has said yes since."""
    if facts.screening == "none":
        return True
    said = max(facts.cleared_on or "", facts.test_cleared_on or "")
    return bool(said) and said >= (facts.screened_on or "")
