"""Histories of people for tests of the plan: made by hand, and by hypothesis."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from retrowalk.coach.plan.ladder import Experience, Profile, minutes_step
from retrowalk.coach.plan.plan import next_session
from retrowalk.coach.plan.rules import Done, Morning, Session
from retrowalk.coach.reading.meaning import Place

MONDAY = date(2026, 1, 5)


BEGINNER = Profile()


SCREENED = Profile(screened=True)


profiles = st.builds(
    Profile,
    place=st.sampled_from(Place),
    experience=st.sampled_from(Experience),
    target_minutes=st.integers(1, 60),
    days_per_week=st.integers(1, 7),
    screened=st.booleans(),
    start_minutes=st.none() | st.integers(1, 12),
    forward_kmh=st.none() | st.floats(1.0, 7.5),
    usual_pain=st.none() | st.integers(0, 10),
)


mornings = st.none() | st.sampled_from(Morning)


answers = st.fixed_dictionaries(
    {
        "minutes": st.integers(0, 90),
        "effort": st.none() | st.integers(0, 10),
        "pain": st.none() | st.integers(0, 10),
        "stumbles": st.none() | st.integers(0, 4),
        "handrail": st.none() | st.booleans(),
        "place": st.none() | st.sampled_from(Place),
        "speed_kmh": st.none() | st.sampled_from([0.8, 1.0, 1.6, 2.4, 3.0, 5.0]),
        "as_planned": st.none() | st.booleans(),
        "morning": mornings,
    }
)


good_answers = st.fixed_dictionaries(
    {
        "minutes": st.none(),
        "effort": st.integers(0, 5),
        "pain": st.integers(0, 2),
        "as_planned": st.just(value=True),
    }
)


steps = st.lists(
    st.tuples(st.integers(0, 40) | st.integers(1, 4), answers | good_answers), max_size=25
)


def walk(profile: Profile, steps: list[tuple[int, dict[str, Any]]]) -> list[Done]:
    """A history: days after the one before, and what was told (minutes None: as planned)."""
    history: list[Done] = []
    day = MONDAY
    for after_days, told in steps:
        day += timedelta(days=after_days)
        minutes = told["minutes"]
        if minutes is None:
            minutes = next_session(profile, history, day).minutes
        history.append(Done(day=day, **{**told, "minutes": minutes}))
    return history


def good(day: date, session: Session) -> Done:
    return Done(day, session.minutes, effort=4, pain=0, stumbles=0)


def after_good_weeks(profile: Profile, weeks: int, days: tuple[int, ...] = (0, 2, 4)) -> list[Done]:
    history: list[Done] = []
    for week in range(weeks):
        for weekday in days:
            day = MONDAY + timedelta(days=7 * week + weekday)
            history.append(good(day, next_session(profile, history, day)))
    return history


def things(session: Session) -> dict[str, float]:
    return {
        "minutes": session.minutes,
        "speed": session.speed_kmh or 0,
        "hands free": float(not session.rails),
        "grade": session.grade_pct,
    }


def assert_no_more(low: Session, high: Session) -> None:
    assert all(value <= things(high)[name] + 1e-9 for name, value in things(low).items())


def assert_small_step(low: Session, high: Session) -> None:
    grown = [name for name, value in things(high).items() if value > things(low)[name] + 1e-9]
    assert len(grown) <= 1, grown
    assert high.minutes - low.minutes <= minutes_step(low.minutes)
    assert (high.speed_kmh or 0) - (low.speed_kmh or 0) <= 0.2 + 1e-9
    assert high.grade_pct - low.grade_pct <= 1
