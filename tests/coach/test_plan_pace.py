"""The belt follows a person's own pace forwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrowalk.coach.plan.ladder import FASTEST_KMH, SPEED_STEP_KMH, Profile, pace_of_ten_steps
from retrowalk.coach.plan.plan import first_session, next_session
from tests.histories import assert_small_step, good, profiles, steps, walk


@given(profiles)
def test_the_own_pace_sets_start_and_top_of_the_belt(profile: Profile) -> None:
    bounds = profile.bounds
    assert bounds.start_speed_kmh <= bounds.top_speed_kmh
    if profile.forward_kmh is None:
        return
    assert bounds.start_speed_kmh <= max(0.8, profile.forward_kmh / 2)
    assert bounds.top_speed_kmh <= max(0.8, profile.forward_kmh * 0.75)
    if profile.screened:
        assert bounds.start_speed_kmh <= 1.0
    else:
        fastest = FASTEST_KMH[profile.experience]
        assert (bounds.start_speed_kmh, bounds.top_speed_kmh) <= fastest
        slack = 1e-6 + SPEED_STEP_KMH
        assert bounds.start_speed_kmh > min(fastest[0], profile.forward_kmh / 2) - slack


@pytest.mark.parametrize(
    ("forward_kmh", "start", "top"),
    [(None, 1.0, 2.4), (2.0, 1.0, 1.4), (3.0, 1.4, 2.2), (4.4, 2.2, 3.2), (5.2, 2.4, 3.6)],
)
def test_a_fit_beginner_begins_at_half_of_the_own_pace(
    forward_kmh: float | None, start: float, top: float
) -> None:
    bounds = Profile(forward_kmh=forward_kmh).bounds
    assert (bounds.start_speed_kmh, bounds.top_speed_kmh) == (start, top)
    gentlest = Profile(forward_kmh=forward_kmh, screened=True)
    assert first_session(gentlest).speed_kmh == 1.0


def test_ten_steps_tell_the_pace() -> None:
    paces = [round(pace_of_ten_steps(seconds), 1) for seconds in (5, 5.5, 6, 7)]
    assert paces == [5.6, 4.6, 3.9, 2.8]


@given(profiles, steps, st.floats(1.0, 7.5))
@settings(max_examples=60)
def test_a_pace_that_is_told_later_begins_with_the_minutes_of_the_start(
    profile: Profile, steps: list[tuple[int, dict[str, Any]]], forward_kmh: float
) -> None:
    before = replace(profile, forward_kmh=None)
    history = [done for done in walk(before, steps) if done.minutes]
    if not history:
        return
    day = history[-1].day + timedelta(days=1)
    paced = replace(profile, forward_kmh=forward_kmh, paced=day)
    session = next_session(paced, history, day)
    assert session.minutes <= first_session(paced).minutes
    assert session.rails
    assert session.grade_pct == 0
    if session.speed_kmh is not None:
        assert session.speed_kmh == paced.bounds.start_speed_kmh
    assert next_session(paced, history, history[-1].day) == next_session(
        before, history, history[-1].day
    )
    history.append(good(day, session))
    assert_small_step(session, next_session(paced, history, day))
