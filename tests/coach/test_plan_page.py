"""The page that explains the plan names every rule, with the sources that the code names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from retrowalk.coach.knowledge.sources import all_sources
from retrowalk.coach.plan.ladder import BOUNDS, MINUTES_MAX, SCREENED_MINUTES_MAX
from retrowalk.coach.plan.plan import RULE_SOURCES
from retrowalk.coach.plan.rules import RULES
from scripts.simulate_plan import KINDS, WEEKS, courses, document_part

PAGE = (Path(__file__).parents[2] / "docs" / "plan.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `([\w-]+)` (\|.*)$", PAGE, flags=re.MULTILINE))


def test_the_table_has_exactly_the_rules_of_the_code() -> None:
    assert set(ROWS) == set(RULE_SOURCES)


@pytest.mark.parametrize("rule", RULE_SOURCES)
def test_a_row_names_the_sources_of_its_rule_or_says_our_caution(rule: str) -> None:
    last_cell = ROWS[rule].rstrip("| ").rpartition("|")[2]
    named = set(re.findall(r"`([\w-]+)`", last_cell))
    assert named == set(RULE_SOURCES[rule])
    assert named or "our caution" in last_cell


def test_every_source_that_the_page_names_exists() -> None:
    named = set(re.findall(r"`([a-z][a-z-]*-\d{4}|nct\d+|par-q|first-step|eldergym)`", PAGE))
    assert named
    assert named <= set(all_sources())


def test_the_rules_stand_in_the_order_in_which_they_decide() -> None:
    in_code = list(dict.fromkeys(rule.id for rule in RULES))
    assert [rule for rule in ROWS if rule in in_code] == in_code


def test_the_page_names_the_bounds_of_the_ladder() -> None:
    for bounds in BOUNDS.values():
        assert f"| {bounds.start_minutes} min |" in PAGE
        assert f"to {bounds.top_speed_kmh} km/h" in PAGE
        assert f"to {bounds.top_grade_pct:.0f} %" in PAGE
    assert f"{MINUTES_MAX} at most" in PAGE
    assert f"to {SCREENED_MINUTES_MAX} at most" in PAGE


def test_the_courses_on_the_page_are_those_of_the_plan() -> None:
    assert document_part() in PAGE, "run scripts/simulate_plan"
    assert (len(KINDS), WEEKS) == (30, 16)
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_pain_that_settles_walks_enough_and_pain_that_does_not_steps_back() -> None:
    walked = {course.kind.name: course for course in courses()}
    for name, least in (
        ("pain 2 always", 120),
        ("pain 3 is usual, settles", 120),
        ("pain 4 is usual, settles", 120),
        ("pain 4 always, tells no more", 120),
        ("pain 5 is usual, settles", 60),
    ):
        assert walked[name].minutes(6) >= least, name
    worse = walked["pain 4, worse every morning"].sessions
    assert worse[2][1].minutes < worse[0][1].minutes


def test_every_kind_of_screened_person_stays_at_the_gentlest() -> None:
    for course in courses():
        if course.kind.profile.screened:
            assert all(s.minutes <= SCREENED_MINUTES_MAX and s.rails for _, s, _ in course.sessions)
            assert course.end.speed_kmh in {None, 1.0}
