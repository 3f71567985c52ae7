"""The plan grows by one small thing at a time, and never against what a person tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrowalk.coach.plan.ladder import (
    BOUNDS,
    Experience,
    Level,
    Profile,
    ladder,
    minutes_step,
    rounds_for,
    start_rung,
)
from retrowalk.coach.plan.plan import (
    RULE_SOURCES,
    Extra,
    allows,
    course,
    first_session,
    next_session,
    planned_sessions,
    week_plan,
)
from retrowalk.coach.plan.rules import PAIN_MOST, Difference, Done, Morning
from retrowalk.coach.reading.meaning import Place
from tests.histories import (
    BEGINNER,
    MONDAY,
    SCREENED,
    after_good_weeks,
    assert_no_more,
    assert_small_step,
    good,
    mornings,
    profiles,
    steps,
    things,
    walk,
)


@given(profiles)
def test_neighbouring_rungs_differ_in_one_thing_by_one_bounded_step(profile: Profile) -> None:
    rungs = ladder(profile)
    for low, high in pairwise(rungs):
        changed = [
            high.minutes != low.minutes,
            high.speed_kmh != low.speed_kmh,
            high.rails != low.rails,
            high.grade_pct != low.grade_pct,
        ]
        assert sum(changed) == 1
        assert 0 <= high.minutes - low.minutes <= minutes_step(low.minutes) <= 2
        assert -1e-9 <= (high.speed_kmh or 0) - (low.speed_kmh or 0) <= 0.2 + 1e-9
        assert 0 <= high.grade_pct - low.grade_pct <= 1
        assert low.rails or not high.rails


@given(st.integers(1, 40).filter(lambda n: n >= 2))
def test_rounds_add_up_and_no_round_grows_by_more_than_a_minute(minutes: int) -> None:
    rounds = rounds_for(minutes)
    assert sum(work for work, _ in rounds) == minutes
    assert rounds[-1][1] == 0
    assert max(w for w, _ in rounds_for(minutes + 1)) - max(w for w, _ in rounds) <= 1


@given(profiles, steps)
@settings(max_examples=80)
def test_no_answers_ever_lead_to_more_than_one_small_step_up(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]]
) -> None:
    history = walk(profile, steps)
    for n, done in enumerate(history):
        earlier = [before for before in history if before.day < done.day]
        planned = next_session(profile, earlier, done.day)
        after = next_session(profile, history[: n + 1], done.day)
        assert_small_step(planned, after)
        for days in (1, 10, 15, 40):
            later = next_session(profile, history[: n + 1], done.day + timedelta(days=days))
            if later.rule == "comeback-4w":
                assert_no_more(later, first_session(profile))
            else:
                assert_small_step(after if after.place is later.place else planned, later)


@given(profiles.map(lambda p: replace(p, screened=True)), steps)
@settings(max_examples=60)
def test_a_screened_person_never_leaves_the_gentlest_path(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]]
) -> None:
    history = walk(profile, steps)
    for n in range(len(history) + 1):
        day = history[n - 1].day if n else MONDAY
        session = next_session(profile, history[:n], day)
        assert session.minutes <= 6
        assert max(work for work, _ in session.rounds) <= 2
        assert session.rails
        assert session.grade_pct == 0
        assert (session.speed_kmh or 0) <= 1
        assert session.place in {Place.TREADMILL, Place.INDOOR}
        assert session.level == Level.MINUTES
        assert session.limit_minutes == session.minutes
        assert session.max_speed_kmh <= 1.6
        assert not any(allows(extra, course(profile, history[:n]), day).allowed for extra in Extra)


@given(profiles, steps, st.integers(PAIN_MOST + 1, 10), mornings)
@settings(max_examples=60)
def test_more_than_five_is_never_walked_through_whatever_is_usual(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]], pain: int, morning: Morning | None
) -> None:
    history = walk(profile, steps)
    day = (history[-1].day if history else MONDAY) + timedelta(days=2)
    planned = next_session(profile, history, day)
    hurt = Done(day, planned.minutes, effort=1, pain=pain, morning=morning)
    after = next_session(profile, [*history, hurt], day)
    assert after.rule in {"back-pain", "stop-pain", "back-stumble"}
    assert after.minutes <= max(2, planned.minutes / 2)
    assert after.not_before is not None


worse = {
    "effort": st.tuples(st.integers(0, 10), st.integers(0, 10)),
    "pain": st.tuples(st.integers(0, 10), st.integers(0, 10)),
    "stumbles": st.tuples(st.integers(0, 4), st.integers(0, 4)),
}


@given(profiles, steps, st.sampled_from(sorted(worse)), st.data())
@settings(max_examples=60)
def test_telling_of_more_trouble_never_leads_higher(
    profile: Profile,
    steps: list[tuple[int, dict[str, Any]]],
    trouble: str,
    data: st.DataObject,
) -> None:
    history = walk(profile, steps)
    less, more = sorted(data.draw(worse[trouble]))
    day = (history[-1].day if history else MONDAY) + timedelta(days=2)
    minutes = next_session(profile, history, day).minutes
    told: dict[str, Any] = {"effort": 4, "pain": 0, "stumbles": 0}
    low, high = (
        next_session(
            profile,
            [*history, Done(day, minutes, **{**told, trouble: value})],
            day,
        )
        for value in (more, less)
    )
    if low.place is high.place:
        assert_no_more(low, high)
    else:  # less trouble may open another place, which begins with half
        assert low.place is Place.INDOOR


@given(profiles, steps, st.integers(1, 40))
@settings(max_examples=60)
def test_easier_never_leads_higher_and_cleared_begins_anew(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]], days: int
) -> None:
    history = walk(profile, steps)
    day = (history[-1].day if history else MONDAY) + timedelta(days=days)
    usual = next_session(profile, history, day)
    easier = next_session(replace(profile, easier=day), history, day)
    assert_no_more(easier, usual)
    cleared = next_session(replace(profile, restart=day), history, day)
    if cleared.rule == "cleared":
        assert_no_more(cleared, first_session(profile))
    else:
        assert cleared.rule in {"comeback-4w", "start", "screened"}


@given(profiles, steps, st.integers(8, 400))
@settings(max_examples=60)
def test_the_longer_the_absence_the_smaller_the_next_session(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]], gap_days: int
) -> None:
    history = [done for done in walk(profile, steps) if done.minutes]
    if not history:
        return
    last = history[-1].day
    sooner = next_session(profile, history, last + timedelta(days=gap_days - 1))
    later = next_session(profile, history, last + timedelta(days=gap_days))
    if sooner.place == later.place and later.rule != "new-place":
        assert later.minutes <= sooner.minutes
        assert later.grade_pct <= sooner.grade_pct


@given(profiles, steps, st.randoms(use_true_random=False))
@settings(max_examples=50)
def test_the_same_history_gives_the_same_session_in_any_order(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]], rng: Random
) -> None:
    history = walk(profile, [(max(1, after), told) for after, told in steps])
    shuffled = list(history)
    rng.shuffle(shuffled)
    day = MONDAY + timedelta(days=200)
    assert next_session(profile, history, day) == next_session(profile, shuffled, day)


@given(profiles, steps)
@settings(max_examples=50)
def test_every_session_names_a_rule_that_has_a_line_in_the_table(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]]
) -> None:
    history = walk(profile, steps)
    session = next_session(profile, history, MONDAY + timedelta(days=90))
    assert session.rule in RULE_SOURCES
    assert session.minutes <= session.limit_minutes <= 30
    assert sum(work for work, _ in session.rounds) == session.minutes


@given(profiles)
def test_the_first_session_is_slow_short_and_with_something_to_hold(profile: Profile) -> None:
    session = first_session(profile)
    is_belt = profile.place is Place.TREADMILL
    assert session.place is (Place.TREADMILL if is_belt else Place.INDOOR)
    assert session.minutes <= 8
    assert session.rails
    assert session.grade_pct == 0
    assert session.speed_kmh == (profile.bounds.start_speed_kmh if is_belt else None)
    assert session.rule == ("screened" if profile.screened else "start")
    assert (session.week, session.level) == (1, Level.MINUTES)


def test_a_beginner_begins_with_five_rounds_of_a_minute_at_the_slowest_belt() -> None:
    session = first_session(BEGINNER)
    assert session.rounds == ((1, 1), (1, 1), (1, 1), (1, 1), (1, 0))
    assert sum(work + rest for work, rest in session.rounds) == 9
    assert session.speed_kmh == 1
    assert (session.week, session.level) == (1, Level.MINUTES)


def test_a_person_who_is_less_sure_begins_smaller_and_never_larger() -> None:
    assert first_session(Profile(start_minutes=3)).minutes == 3
    assert first_session(Profile(start_minutes=20)).minutes == 5
    assert first_session(Profile(target_minutes=3)).minutes == 3


def test_three_good_sessions_a_week_reach_the_top_in_eight_weeks() -> None:
    history = after_good_weeks(BEGINNER, 8)
    session = next_session(BEGINNER, history, MONDAY + timedelta(days=56))
    assert (session.minutes, session.speed_kmh, session.rails) == (10, 2.4, False)
    assert session.grade_pct == 3
    assert (session.rule, session.level, session.week) == ("keep", Level.KEEP, 9)


def test_minutes_grow_first_then_speed_then_hands_free_then_incline() -> None:
    history = after_good_weeks(BEGINNER, 8)
    changes: list[Difference] = []
    for n, done in enumerate(history[1:], 1):
        changed = next_session(BEGINNER, history[:n], done.day).changed
        if changed is not Difference.NOTHING and changed not in changes:
            changes.append(changed)
    assert changes == [Difference.MINUTES, Difference.SPEED, Difference.RAILS, Difference.GRADE]


def test_no_more_than_two_new_rungs_in_seven_days() -> None:
    history = after_good_weeks(BEGINNER, 1, days=(0, 1, 2, 3, 4, 5, 6))
    sessions = [next_session(BEGINNER, history[:n], d.day) for n, d in enumerate(history)]
    assert [s.minutes for s in sessions] == [5, 6, 7, 7, 7, 7, 7]
    assert sessions[3].rule == "hold-week"
    assert sessions[3].because == {"new_rungs": 2}


@pytest.mark.parametrize(
    ("told", "rule", "minutes"),
    [
        ({"effort": 5, "pain": 2}, "on", 10),
        ({"effort": 4}, "on", 10),
        ({"effort": 6, "pain": 0}, "hold-effort", 9),
        ({"effort": 8, "pain": 0}, "back-effort", 8),
        ({"effort": 4, "pain": 3}, "hold-pain", 9),
        ({"effort": 4, "pain": 5}, "hold-pain", 9),
        ({"effort": 4, "pain": 6}, "back-pain", 4),
        ({"effort": 4, "pain": 3, "morning": Morning.STILL}, "hold-morning", 9),
        ({"effort": 4, "pain": 3, "morning": Morning.WORSE}, "back-morning", 7),
        ({"effort": 4, "pain": 7}, "stop-pain", 2),
        ({"effort": 4, "stumbles": 1}, "hold-stumble", 9),
        ({"effort": 4, "stumbles": 2}, "back-stumble", 7),
        ({"effort": 4, "minutes": 8}, "hold-part", 9),
        ({"effort": 4, "minutes": 5}, "back-part", 8),
        ({"effort": 4, "minutes": 20}, "hold-more", 9),
        ({"effort": 4, "speed_kmh": 4.0}, "hold-more", 9),
        ({"effort": 4, "speed_kmh": 0.5}, "hold-part", 9),
        ({"effort": 4, "as_planned": False}, "hold-extra", 9),
        ({"effort": None, "as_planned": True}, "hold-untold", 9),
        ({"minutes": 0, "pain": 5}, "back-pain", 4),
    ],
)
def test_what_is_told_of_nine_minutes_decides_what_follows(
    told: dict[str, Any], rule: str, minutes: int
) -> None:
    history = after_good_weeks(BEGINNER, 2)
    day = MONDAY + timedelta(days=14)
    assert next_session(BEGINNER, history, day).minutes == 9
    done = Done(**{"day": day, "minutes": 9, **told})
    session = next_session(BEGINNER, [*history, done], day + timedelta(days=2))
    assert (session.rule, session.minutes) == (rule, minutes)


def test_a_stumble_with_hands_free_puts_the_hands_back_on() -> None:
    history = after_good_weeks(BEGINNER, 8)
    day = MONDAY + timedelta(days=56)
    assert not next_session(BEGINNER, history, day).rails
    history.append(Done(day, 10, effort=3, pain=0, stumbles=1))
    session = next_session(BEGINNER, history, day)
    assert (session.rule, session.rails, session.grade_pct) == ("back-stumble", True, 0)


def test_a_stumble_in_two_sessions_running_takes_two_rungs_back() -> None:
    history = after_good_weeks(BEGINNER, 2)
    for n in (14, 16):
        history.append(Done(MONDAY + timedelta(days=n), 9, effort=3, stumbles=1))
    session = next_session(BEGINNER, history, MONDAY + timedelta(days=16))
    assert (session.rule, session.minutes) == ("back-stumble", 7)


def test_holding_on_where_hands_were_to_be_free_repeats_the_session() -> None:
    history = after_good_weeks(BEGINNER, 7)
    day = MONDAY + timedelta(days=49)
    planned = next_session(BEGINNER, history, day)
    assert not planned.rails
    history.append(Done(day, 10, effort=3, handrail=True))
    session = next_session(BEGINNER, history, day)
    assert (session.rule, things(session)) == ("hold-part", things(planned))


def test_effort_untold_waits_once_and_then_goes_on() -> None:
    history = [Done(MONDAY, 5, as_planned=True)]
    assert next_session(BEGINNER, history, MONDAY).rule == "hold-untold"
    history.append(Done(MONDAY + timedelta(days=2), 5, as_planned=True))
    assert next_session(BEGINNER, history, MONDAY + timedelta(days=2)).rule == "on"


@pytest.mark.parametrize(
    ("gap_days", "rule", "minutes"),
    [
        (7, "on", 8),
        (8, "comeback-1w", 7),
        (13, "comeback-1w", 7),
        (14, "comeback-2w", 5),
        (21, "comeback-2w", 5),
        (28, "comeback-2w", 5),
        (29, "comeback-4w", 5),
        (400, "comeback-4w", 5),
    ],
)
def test_an_absence_is_met_with_a_smaller_step(gap_days: int, rule: str, minutes: int) -> None:
    history = after_good_weeks(BEGINNER, 2, days=(0, 2))
    assert history[-1].minutes == 8
    history = history[:-1]
    last = history[-1].day
    session = next_session(BEGINNER, history, last + timedelta(days=gap_days))
    assert (session.rule, session.minutes) == (rule, minutes)


def test_three_weeks_away_cost_more_than_two() -> None:
    history = after_good_weeks(BEGINNER, 4)
    last = history[-1].day
    two, three = (next_session(BEGINNER, history, last + timedelta(days=n)) for n in (14, 21))
    assert (two.minutes, two.speed_kmh) == (10, 1.2)
    assert (three.minutes, three.speed_kmh) == (9, 1.0)


def test_after_a_long_absence_it_begins_again_and_grows_again() -> None:
    history = after_good_weeks(BEGINNER, 8)
    day = history[-1].day + timedelta(days=60)
    again = next_session(BEGINNER, history, day)
    assert (again.rule, again.week, again.level) == ("comeback-4w", 1, Level.MINUTES)
    history.append(good(day, again))
    assert next_session(BEGINNER, history, day + timedelta(days=2)).minutes == 6


def test_two_sessions_of_a_day_count_as_one() -> None:
    day = MONDAY
    history = [Done(day, 5, effort=3), Done(day, 1, pain=1, stumbles=1, place=Place.TREADMILL)]
    session = next_session(BEGINNER, history, day + timedelta(days=2))
    assert (session.rule, session.minutes) == ("hold-stumble", 5)


def test_an_entry_after_today_is_left_out() -> None:
    history = after_good_weeks(BEGINNER, 2)
    assert next_session(BEGINNER, history, MONDAY - timedelta(days=1)).rule == "start"


def test_the_street_opens_after_clean_sessions_along_a_wall_and_begins_with_half() -> None:
    profile = Profile(place=Place.OUTDOOR)
    history = after_good_weeks(profile, 1)
    day = MONDAY + timedelta(days=7)
    assert [next_session(profile, history[:n], d.day).place for n, d in enumerate(history)] == [
        Place.INDOOR
    ] * 3
    session = next_session(profile, history, day)
    assert session.place is Place.OUTDOOR
    assert (session.rule, session.changed) == ("new-place", Difference.PLACE)
    assert session.minutes == 3
    history.append(good(day, session))
    after = next_session(profile, history, day + timedelta(days=2))
    assert (after.rule, after.minutes, after.place) == ("on", 4, Place.OUTDOOR)


def test_without_a_belt_hands_come_off_after_minutes_and_no_speed_is_set() -> None:
    profile = Profile(place=Place.INDOOR, target_minutes=7)
    history = after_good_weeks(profile, 4)
    session = next_session(profile, history, MONDAY + timedelta(days=28))
    assert (session.minutes, session.speed_kmh, session.rails) == (7, None, False)
    assert session.max_speed_kmh == BOUNDS[Experience.NEVER].top_speed_kmh
    assert first_session(profile).max_speed_kmh == 2


def test_a_new_goal_begins_from_what_was_done_last() -> None:
    history = after_good_weeks(BEGINNER, 9)
    day = MONDAY + timedelta(days=63)
    raised = Profile(target_minutes=20, since=day)
    session = next_session(raised, history, day)
    assert (session.rule, session.minutes, session.rails) == ("new-goal", 12, True)
    lowered = Profile(target_minutes=6, since=day)
    session = next_session(lowered, history, day)
    assert (session.rule, session.minutes) == ("new-goal", 6)
    hurt = [*history, Done(day - timedelta(days=1), 10, effort=4, pain=6)]
    assert next_session(raised, hurt, day).rule == "back-pain"
    history.append(Done(day, 12, effort=4, pain=0))
    assert next_session(raised, history, day + timedelta(days=2)).rule == "on"


def test_what_is_beyond_a_level_walk_opens_late_and_closes_with_trouble() -> None:
    profile = Profile(experience=Experience.OFTEN)
    history = after_good_weeks(profile, 9)
    day = MONDAY + timedelta(days=63)
    beyond = (Extra.SLED, Extra.MOTORLESS, Extra.RUNNING)
    assert all(allows(extra, course(profile, history), day).allowed for extra in beyond)
    assert not allows(Extra.RUNNING, course(profile, history[:20]), history[20].day).allowed
    history.append(Done(day, 10, effort=3, pain=3))
    closed = allows(Extra.SLED, course(profile, history), day)
    assert not closed.allowed
    assert closed.because == {"screened": 0, "clean_sessions": 27, "clean_in_a_row": 0}


def test_running_is_for_the_experienced_and_stairs_for_nobody() -> None:
    history = after_good_weeks(BEGINNER, 9)
    day = MONDAY + timedelta(days=63)
    assert allows(Extra.SLED, course(BEGINNER, history), day).allowed
    assert allows(Extra.INCLINE, course(BEGINNER, history), day).allowed
    assert not allows(Extra.RUNNING, course(BEGINNER, history), day).allowed
    often = course(Profile(experience=Experience.OFTEN), history)
    assert not allows(Extra.STAIRS, often, day).allowed


def test_the_plan_shows_this_week_and_the_next_without_what_is_done() -> None:
    history = after_good_weeks(BEGINNER, 1)
    wednesday = MONDAY + timedelta(days=9)
    history.append(good(wednesday - timedelta(days=2), next_session(BEGINNER, history, wednesday)))
    plan = week_plan(course(BEGINNER, history), wednesday, {0, 2, 4})
    assert [(when.isoformat(), s.minutes) for when, s in plan] == [
        ("2026-01-14", 8),
        ("2026-01-16", 9),
        ("2026-01-19", 9),
        ("2026-01-21", 10),
        ("2026-01-23", 10),
    ]
    assert plan[0][1] == next_session(BEGINNER, history, wednesday)
    history.append(good(wednesday, plan[0][1]))
    assert week_plan(course(BEGINNER, history), wednesday, {0, 2, 4})[0][0] == date(2026, 1, 16)


@given(profiles, steps, st.integers(0, 50), st.sets(st.integers(0, 6), min_size=1))
@settings(max_examples=60)
def test_the_week_begins_with_the_next_session_and_promises_none_before_its_rest(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]], after_days: int, days: set[int]
) -> None:
    history = walk(profile, steps)
    today = (history[-1].day if history else MONDAY) + timedelta(days=after_days)
    plan = week_plan(course(profile, history), today, days)
    sunday = today + timedelta(days=13 - today.weekday())
    for when, session in plan:
        assert today <= when <= sunday
        assert when.weekday() in days
        assert session.not_before is None or session.not_before <= when
    for when, session in plan[:1]:
        assert session == next_session(profile, history, when)


def test_past_days_are_measured_by_what_was_planned_then() -> None:
    history = after_good_weeks(BEGINNER, 2)
    days = [done.day for done in history]
    planned = planned_sessions(course(BEGINNER, history), [*days, MONDAY + timedelta(days=14)])
    assert [session.minutes for session in planned.values()] == [5, 6, 7, 7, 8, 9, 9]
    for n, day in enumerate(days):
        assert planned[day] == next_session(BEGINNER, history[:n], day)
    assert planned_sessions(course(BEGINNER, history), []) == {}


def test_the_start_is_on_the_ladder() -> None:
    assert ladder(BEGINNER)[start_rung(BEGINNER)].minutes == 5
    assert ladder(SCREENED)[start_rung(SCREENED)].minutes == 2
    assert first_session(SCREENED).rule == "screened"
