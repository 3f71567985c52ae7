"""Pain is read against what is usual for a person, and against the next morning."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrowalk.coach.plan.ladder import Profile
from retrowalk.coach.plan.plan import Extra, allows, course, next_session, rests, week_plan
from retrowalk.coach.plan.rules import PAIN_GROWS, PAIN_HOLD, Done, Morning
from retrowalk.coach.reading.meaning import Place
from tests.histories import (
    BEGINNER,
    MONDAY,
    after_good_weeks,
    assert_no_more,
    mornings,
    profiles,
    steps,
    walk,
)


@given(profiles, steps, st.integers(PAIN_HOLD, 10), mornings)
@settings(max_examples=100)
def test_pain_never_progresses_unless_it_is_usual_small_and_settles(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]], pain: int, morning: Morning | None
) -> None:
    history = walk(profile, steps)
    day = (history[-1].day if history else MONDAY) + timedelta(days=2)
    planned = next_session(profile, history, day)
    hurt = Done(day, planned.minutes, effort=1, pain=pain, morning=morning)
    after = next_session(profile, [*history, hurt], day)
    if after.rule in {"on-pain", "keep"}:
        walked = [done.pain for done in history if done.minutes and done.pain is not None]
        usual = [pain for pain in (profile.usual_pain, *walked) if pain is not None]
        assert pain <= PAIN_GROWS
        assert pain <= max(usual)
        assert morning not in {Morning.STILL, Morning.WORSE}
    else:
        assert_no_more(after, planned)


@given(profiles, steps, st.integers(0, 10), st.data())
@settings(max_examples=80)
def test_a_worse_morning_never_leads_higher(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]], pain: int, data: st.DataObject
) -> None:
    order = [Morning.SETTLED, None, Morning.STILL, Morning.WORSE]
    first, second = sorted(data.draw(st.tuples(st.integers(0, 3), st.integers(0, 3))))
    history = walk(profile, steps)
    day = (history[-1].day if history else MONDAY) + timedelta(days=2)
    minutes = next_session(profile, history, day).minutes
    high, low = (
        next_session(
            profile,
            [*history, Done(day, minutes, effort=4, pain=pain, stumbles=0, morning=order[n])],
            day,
        )
        for n in (first, second)
    )
    if low.place is high.place:
        assert_no_more(low, high)
    else:
        assert low.place is Place.INDOOR


@given(profiles, steps)
@settings(max_examples=40)
def test_days_of_rest_follow_pain_and_end(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]]
) -> None:
    history = walk(profile, steps)
    painful = {done.day for done in history if (done.pain or 0) >= PAIN_HOLD or done.morning}
    for first, last in rests(course(profile, history)):
        assert first - timedelta(days=1) in painful
        assert first <= last <= first + timedelta(days=6)


def six_weeks(profile: Profile, pain: float, morning: Morning | None = None) -> list[Done]:
    """All sessions of six weeks, each with the same pain, that the plan had no rest for."""
    history: list[Done] = []
    for day in (MONDAY + timedelta(days=7 * week + n) for week in range(6) for n in (0, 2, 4)):
        session = next_session(profile, history, day)
        if session.not_before is None or session.not_before <= day:
            done = Done(day, session.minutes, effort=3, pain=pain, stumbles=0, morning=morning)
            history.append(done)
    return history


@pytest.mark.parametrize("morning", [None, Morning.SETTLED])
@pytest.mark.parametrize("usual_is_told", [1, 0])
@pytest.mark.parametrize(
    ("pain", "least"), [(0, 120), (1, 120), (2, 120), (3, 120), (4, 120), (5, 60)]
)
def test_a_steady_pain_that_settles_lets_the_minutes_grow(
    pain: int, least: int, usual_is_told: int, morning: Morning | None
) -> None:
    profile = Profile(usual_pain=pain if usual_is_told else None)
    history = six_weeks(profile, pain, morning)
    assert len(history) == 18
    assert sum(done.minutes for done in history) >= least


def test_with_pain_there_is_one_new_step_in_seven_days() -> None:
    history = six_weeks(Profile(usual_pain=4), 4, Morning.SETTLED)
    minutes = [done.minutes for done in history]
    assert minutes[:9] == [5, 6, 6, 6, 7, 7, 7, 8, 8]


@pytest.mark.parametrize("usual", [None, 0, 3, 5])
@pytest.mark.parametrize("pain", [0, 2, 3, 4, 5])
def test_pain_that_is_worse_the_next_morning_steps_back_and_rests(
    pain: int, usual: int | None
) -> None:
    profile = Profile(usual_pain=usual)
    history = after_good_weeks(profile, 2)
    day = MONDAY + timedelta(days=14)
    history.append(Done(day, 9, effort=3, pain=max(pain, 3), morning=Morning.WORSE))
    session = next_session(profile, history, day + timedelta(days=1))
    assert (session.rule, session.minutes) == ("back-morning", 7)
    assert session.not_before == day + timedelta(days=3)


def test_pain_that_is_still_there_holds_and_the_second_time_steps_back() -> None:
    history = after_good_weeks(Profile(usual_pain=4), 2)
    day = MONDAY + timedelta(days=14)
    for after, rule, minutes in ((0, "hold-morning", 9), (2, "back-morning", 8)):
        walked = day + timedelta(days=after)
        history.append(Done(walked, 9, effort=3, pain=4, morning=Morning.STILL))
        session = next_session(Profile(usual_pain=4), history, walked + timedelta(days=1))
        assert (session.rule, session.minutes) == (rule, minutes)


def test_pain_told_without_a_walk_asks_for_rest_only_above_what_is_usual() -> None:
    history = after_good_weeks(BEGINNER, 2)
    day = MONDAY + timedelta(days=14)
    history.append(Done(day, 0, pain=4))
    assert next_session(BEGINNER, history, day).rule == "back-pain"
    usual = next_session(Profile(usual_pain=4), history, day)
    assert (usual.rule, usual.minutes, usual.not_before) == ("hold-pain", 9, None)
    assert next_session(Profile(usual_pain=3), history, day).rule == "back-pain"


def test_steady_pain_opens_the_street_and_nothing_beyond_it() -> None:
    profile = Profile(usual_pain=4)
    history = six_weeks(profile, 4, Morning.SETTLED)
    day = history[-1].day
    assert allows(Extra.OUTDOOR, course(profile, history), day).allowed
    assert not allows(Extra.SLED, course(profile, history), day).allowed
    assert allows(Extra.SLED, course(profile, history), day).because["clean_in_a_row"] == 0


def test_a_little_pain_with_no_walk_changes_nothing() -> None:
    history = after_good_weeks(BEGINNER, 2)
    day = MONDAY + timedelta(days=13)
    assert next_session(BEGINNER, [*history, Done(day, 0, pain=2)], day) == next_session(
        BEGINNER, history, day
    )


def test_far_more_pain_than_usual_twice_running_steps_back_unless_it_settles() -> None:
    history = after_good_weeks(BEGINNER, 2)
    day = MONDAY + timedelta(days=14)
    history.append(Done(day, 9, effort=4, pain=3))
    assert next_session(BEGINNER, history, day).rule == "hold-pain"
    again = day + timedelta(days=2)
    session = next_session(BEGINNER, [*history, Done(again, 9, effort=4, pain=3)], again)
    assert (session.rule, session.minutes) == ("back-flare", 8)
    assert session.because == {"pain": 3, "usual_pain": 0}
    settled = Done(again, 9, effort=4, pain=3, morning=Morning.SETTLED)
    assert next_session(BEGINNER, [*history, settled], again).rule == "hold-pain"


def test_after_strong_pain_the_plan_rests_before_it_goes_on() -> None:
    history = after_good_weeks(BEGINNER, 2)
    day = MONDAY + timedelta(days=14)
    history.append(Done(day, 9, effort=4, pain=6))
    assert next_session(BEGINNER, history, day).not_before == day + timedelta(days=3)
    planned = [when for when, _ in week_plan(course(BEGINNER, history), day, {0, 2, 4})]
    assert planned[0] == day + timedelta(days=4)


def test_pain_before_an_absence_still_counts_after_it() -> None:
    history = after_good_weeks(BEGINNER, 4)
    day = MONDAY + timedelta(days=28)
    history.append(Done(day, 10, effort=4, pain=7))
    session = next_session(BEGINNER, history, day + timedelta(days=9))
    assert (session.rule, session.minutes) == ("stop-pain", 2)
    assert session.rule == "stop-pain"
