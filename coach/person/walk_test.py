"""The walk test of one person: whether it is safe now, when it is due, and what is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from retrowalk.coach.errors import Stale
from retrowalk.coach.person import log_entry
from retrowalk.coach.person.coach import Coach
from retrowalk.coach.plan import walk_test as rules
from retrowalk.coach.plan.walk_test import Trouble
from retrowalk.coach.store import changes, people, walk_tests, walks
from retrowalk.coach.store.people import Facts
from retrowalk.coach.store.walk_tests import WalkTest

LATEST = 10
"""So many entries hold the last calm sessions, with what was left out between them."""


class Closed(StrEnum):
    """Why there is no test for this person now."""

    PLAN = "plan"  # nothing is known of them yet
    SAFETY = "safety"  # a sign of danger, and nobody has cleared them since
    SCREENED = "screened"  # a yes at the questions of the start, and nobody has allowed the test
    REST = "rest"  # ill, or the plan asks for rest
    CALM = "calm"  # too few calm sessions running


@dataclass(frozen=True, slots=True)
class Kept:
    """A test as it was stored, what came before it, and the change for an Undo button."""

    test: WalkTest
    earlier: tuple[WalkTest, ...]
    change_id: int


def closed(coach: Coach) -> Closed | None:
    """Why the test is not for this person now; None where it is."""
    facts, pause = coach.person.facts, coach.pause
    if facts.cautious or (pause is not None and pause.is_for_safety):
        return Closed.SAFETY
    if coach.goal is None or facts.screening is None or coach.person.consent is None:
        return Closed.PLAN
    if not _is_allowed(facts):
        return Closed.SCREENED
    if coach.must_rest:
        return Closed.REST
    return Closed.CALM if calm_missing(coach) else None


def _is_allowed(facts: Facts) -> bool:
    """Whether nothing spoke against it at the start, or a professional has said yes since."""
    if facts.screening == "none":
        return True
    said = max(facts.cleared_on or "", facts.test_cleared_on or "")
    return bool(said) and said >= (facts.screened_on or "")


def calm_missing(coach: Coach) -> int:
    """How many calm sessions are still to come before the test."""
    latest = walks.latest(coach.tx, coach.person.id, LATEST)
    told = [log_entry.as_done(walk) for walk in latest if walk.state != walks.SKIPPED]
    calm = rules.calm_sessions(told, coach.person.facts.usual_pain)
    return max(0, rules.CALM_LEAST - calm)


def allow(coach: Coach) -> None:
    """A professional says that this person may do the test."""
    facts = replace(coach.person.facts, test_cleared_on=coach.today.isoformat())
    coach.person = people.save(coach.tx, replace(coach.person, facts=facts))


def every(coach: Coach) -> list[WalkTest]:
    """All tests of the person, the oldest first."""
    return walk_tests.every(coach.tx, coach.person.id)


def earlier_than(coach: Coach, test: WalkTest) -> tuple[WalkTest, ...]:
    """The steady ones before a test: what its time can be held against."""
    found = every(coach)
    before = [each for each in found if (each.day, each.id) < (test.day, test.id)]
    return tuple(each for each in before if each.is_steady)


# -- when ----------------------------------------------------------------------------------------


def next_day(coach: Coach) -> date:
    """The day from which the next test is due."""
    last = max((test.day for test in every(coach)), default=None)
    return coach.today if last is None else max(coach.today, last + rules.EVERY)


def is_offered(coach: Coach) -> bool:
    """Whether to offer the test now; that it was offered is remembered."""
    if not is_to_offer(coach):
        return False
    wished = coach.person.preferences
    if rules.begins_anew(_date_or_none(wished.offered_walk_test), coach.today):
        offered = replace(wished, offered_walk_test=coach.today.isoformat())
        coach.person = people.save(coach.tx, replace(coach.person, preferences=offered))
    return True


def is_to_offer(coach: Coach) -> bool:
    """Whether the test is safe, due, wished for, and was not passed over already."""
    wished = coach.person.preferences
    if not wished.walk_test or coach.pause is not None or closed(coach) is not None:
        return False
    if coach.session(coach.today).rule.startswith("comeback"):
        return False  # the first steps after a long time away are enough
    last = max((test.day for test in every(coach)), default=None)
    first_offered = _date_or_none(wished.offered_walk_test)
    if last is not None and first_offered is not None and first_offered <= last:
        first_offered = None  # that one was done
    return rules.is_due(last, coach.today) and rules.is_offered(first_offered, coach.today)


# -- what is kept ----------------------------------------------------------------------------------


def keep(coach: Coach, tries_s: tuple[float, ...], trouble: Trouble, origin: str) -> Kept:
    """Store a test of today. Raises Stale where one of the same origin is stored already."""
    new = WalkTest(coach.today, tries_s, trouble, origin)
    test_id = walk_tests.add(coach.tx, coach.person.id, new)
    if test_id is None:
        raise Stale
    return _kept(coach, None, replace(new, id=test_id))


def change(coach: Coach, test_id: int, **fields: Any) -> Kept:  # noqa: ANN401  columns of a test
    """Change a test that is stored. Raises Stale when it is not there any more."""
    before = find(coach, test_id)
    after = replace(before, **fields)
    walk_tests.save(coach.tx, coach.person.id, after)
    return _kept(coach, before, after)


def remove(coach: Coach, test_id: int) -> Kept:
    """Take a test out. Raises Stale when it is not there any more."""
    return change(coach, test_id, deleted=coach.now)


def find(coach: Coach, test_id: int) -> WalkTest:
    """A test that is there. Raises Stale when it is not."""
    test = walk_tests.by_id(coach.tx, coach.person.id, test_id)
    if test is None or test.deleted is not None:
        raise Stale
    return test


def _kept(coach: Coach, before: WalkTest | None, after: WalkTest) -> Kept:
    change_id = changes.record(
        coach.tx,
        coach.person.id,
        walk_tests.SUBJECT,
        after.id,
        None if before is None else walk_tests.as_dict(before),
        walk_tests.as_dict(after),
        coach.now,
    )
    return Kept(after, earlier_than(coach, after), change_id)


def _date_or_none(iso: str | None) -> date | None:
    return None if iso is None else date.fromisoformat(iso)
