"""One miss takes little, and what is skipped, paused or rest takes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.coach.plan.habit import (
    EffortChange,
    Pause,
    PlannedDay,
    Week,
    doses,
    effort_at_same_dose,
    planned_days,
    retention,
    score,
    scores,
    streak,
    week_of,
    weeks,
)
from retrowalk.coach.plan.rules import Done
from retrowalk.coach.reading.meaning import Place

MONDAY = date(2026, 1, 5)
MWF = (0, 2, 4)


def day(n: int) -> date:
    return MONDAY + timedelta(days=n)


def every(shares: Sequence[float]) -> list[PlannedDay]:
    return [PlannedDay(day(n), share) for n, share in enumerate(shares)]


def walked(*days: int, minutes: float = 6) -> list[Done]:
    return [Done(day(n), minutes, effort=4) for n in days]


def plan_of(walks: list[Done], today: int, **free: object) -> list[PlannedDay]:
    return planned_days(MWF, walks, MONDAY, day(today), {}, **free)  # type: ignore[arg-type]


def test_the_score_of_three_a_week_follows_the_published_curve() -> None:
    curve = [round(value, 1) for _, value in scores(every([1] * 18), 3)]
    assert curve == [
        *(7.8, 15.0, 21.7, 27.8, 33.5, 38.7, 43.5, 47.9, 52.0),
        *(55.7, 59.2, 62.4, 65.3, 68.0, 70.5, 72.8, 75.0, 76.9),
    ]


def test_a_daily_habit_is_at_half_after_thirteen_days() -> None:
    assert score(every([1] * 13), 7) == pytest.approx(50)


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ([], 0),
        ([0, 0, 0], 0),
        ([1, 0], 7.2),
        ([0.5], 3.9),
        ([1, 1, 0, 1], 20.6),
    ],
)
def test_the_score_of_short_histories(shares: list[float], expected: float) -> None:
    assert score(every(shares), 3) == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize("days_a_week", range(1, 8))
def test_one_miss_after_six_perfect_weeks_takes_a_tenth_at_most(days_a_week: int) -> None:
    perfect = every([1] * 6 * days_a_week)
    before = score(perfect, days_a_week)
    after = score([*perfect, PlannedDay(day(300), 0)], days_a_week)
    assert 0.9 * before <= after < before


@given(st.lists(st.floats(0, 1), max_size=60), st.integers(1, 7))
def test_the_score_stays_between_0_and_100_and_rises_with_each_session(
    shares: list[float], days_a_week: int
) -> None:
    days = every(shares)
    now = score(days, days_a_week)
    assert 0 <= now <= 100
    assert score([*days, PlannedDay(day(99), 1.0)], days_a_week) >= now - 1e-9
    assert score([*days, PlannedDay(day(99), 0.0)], days_a_week) <= now
    assert score([*days, PlannedDay(day(99), 0.0, is_open=True)], days_a_week) == now


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40), st.integers(1, 7), st.data())
def test_more_of_a_session_never_lowers_the_score(
    shares: list[float], days_a_week: int, data: st.DataObject
) -> None:
    n = data.draw(st.integers(0, len(shares) - 1))
    better = [*shares[:n], 1.0, *shares[n + 1 :]]
    assert score(every(better), days_a_week) >= score(every(shares), days_a_week) - 1e-9


@given(
    st.sets(st.integers(0, 60), max_size=30),
    st.sets(st.integers(0, 60), max_size=30),
    st.integers(10, 60),
)
def test_skipping_never_changes_the_score(walks: set[int], skipped: set[int], today: int) -> None:
    """A skipped day is as if it had not been planned; one that was walked counts all the same."""
    done = walked(*walks)
    free = {day(n) for n in skipped}
    with_skips = planned_days(MWF, done, MONDAY, day(today), {}, skipped=free)
    paused = [Pause(day(n), day(n)) for n in skipped]
    assert with_skips == planned_days(MWF, done, MONDAY, day(today), {}, pauses=paused)
    assert not {entry.day for entry in with_skips} & (free - {walk.day for walk in done})
    one_more = planned_days(MWF, done, MONDAY, day(today), {}, skipped=free | {day(today + 30)})
    assert score(one_more, 3) == score(with_skips, 3)


def test_a_skip_after_perfect_weeks_leaves_score_and_streak_as_they_were() -> None:
    walks = walked(0, 2, 4, 7, 9, 11)
    before = plan_of(walks, 13)
    ill = plan_of(walks, 20, skipped={day(14), day(16), day(18)})
    assert score(ill, 3) == score(before, 3)
    assert streak(weeks(ill, walks, day(22), {})) == 2


def test_a_pause_from_the_past_makes_its_days_not_exist() -> None:
    walks = walked(0, 2, 4)
    days = plan_of(walks, 20, pauses=[Pause(day(6))])
    assert [entry.day for entry in days] == [day(0), day(2), day(4)]
    assert plan_of(walks, 20, pauses=[Pause(day(6), day(15))])[3].day == day(16)


def test_rest_days_are_not_planned_and_open_days_are_not_decided() -> None:
    days = plan_of(walked(0), 2)
    assert days == [
        PlannedDay(day(0), 1.0),
        PlannedDay(day(2), 0.0, is_open=True),
        PlannedDay(day(4), 0.0, is_open=True),
    ]
    assert [when for when, _ in scores(days, 3)] == [day(0)]


def test_part_of_a_session_counts_in_part() -> None:
    days = planned_days(MWF, walked(0, minutes=3), MONDAY, day(0), {day(0): 6.0})
    assert days[0].share == 0.5
    more = planned_days(MWF, walked(0, minutes=30), MONDAY, day(0), {day(0): 6.0})
    assert more[0].share == 1


def test_a_walk_on_another_day_of_the_week_stands_in_for_a_missed_one() -> None:
    moved = plan_of(walked(1, 2, 4), 6)
    assert [entry.share for entry in moved] == [1, 1, 1]
    next_week = plan_of(walked(8, 9), 13)
    assert [entry.share for entry in next_week] == [0, 0, 0, 1, 1, 0]
    pain_alone = plan_of([Done(day(1), 0, pain=4)], 6)
    assert [entry.share for entry in pain_alone] == [0, 0, 0]
    ahead = plan_of(walked(0, 1), 1)
    assert [entry.is_open for entry in ahead] == [False, True, True]


def test_a_week_counts_sessions_of_planned_and_minutes_of_planned() -> None:
    walks = [*walked(0, 2), *walked(2, minutes=4), *walked(5, minutes=2)]
    planned = {day(0): 6.0, day(2): 7.0, day(4): 7.0}
    days = planned_days(MWF, walks, MONDAY, day(6), planned)
    assert weeks(days, walks, day(6), planned) == [
        Week(MONDAY, planned=3, done=3, minutes=18, planned_minutes=20, is_over=False)
    ]


def test_a_day_finds_its_week_even_when_it_is_empty() -> None:
    walks = walked(0, 2)
    found = weeks(plan_of(walks, 2), walks, day(2), {})
    assert (week_of(found, day(6)).done, week_of(found, day(6)).planned) == (2, 3)
    assert week_of(found, day(8)) == Week(day(7), 0, 0, 0, 0, is_over=False)


def week(planned: int, done: int, *, is_over: bool = True) -> Week:
    return Week(MONDAY, planned, done, 0, 0, is_over=is_over)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], 0),
        ([week(3, 3), week(3, 3)], 2),
        ([week(3, 3), week(3, 4)], 2),
        ([week(3, 3), week(3, 2)], 0),
        ([week(3, 2), week(3, 3)], 1),
        ([week(3, 3), week(0, 0), week(3, 3)], 2),
        ([week(3, 3), week(0, 1)], 1),
        ([week(3, 3), week(3, 1, is_over=False)], 1),
        ([week(3, 3), week(3, 3, is_over=False)], 2),
    ],
)
def test_the_streak_counts_weeks_met_and_passes_over_weeks_that_do_not_exist(
    found: list[Week], expected: int
) -> None:
    assert streak(found) == expected


def test_the_same_dose_felt_easier_than_before() -> None:
    walks = [
        *(Done(day(n), 20, effort=6, speed_kmh=2.0, place=Place.TREADMILL) for n in (0, 2, 4)),
        Done(day(7), 30, effort=9, speed_kmh=2.0, place=Place.TREADMILL),
        Done(day(30), 20, effort=1, place=Place.TREADMILL),
        Done(day(31), 20, effort=1, speed_kmh=2.0, place=Place.OUTDOOR),
        Done(day(32), 20, effort=1, speed_kmh=2.5, place=Place.TREADMILL),
        Done(day(40), 21, effort=5, speed_kmh=2.1, place=Place.TREADMILL),
        Done(day(42), 20, effort=4, speed_kmh=2.0, place=Place.TREADMILL),
        Done(day(43), 20, speed_kmh=2.0, place=Place.TREADMILL),
    ]
    assert effort_at_same_dose(doses(walks)) == EffortChange(20, then=6, now=4.5, since=day(0))


def test_without_an_older_session_of_the_same_dose_there_is_nothing_to_compare() -> None:
    assert effort_at_same_dose(()) is None
    assert effort_at_same_dose(doses(walked(0, 2, 13))) is None
    assert effort_at_same_dose(doses(walked(0, 14))) == EffortChange(6, then=4, now=4, since=day(0))


@given(st.integers(-5, 20))
def test_how_much_is_kept_grows_with_how_often(days_a_week: int) -> None:
    assert 0.9 <= retention(days_a_week) <= retention(days_a_week + 1) < 1
