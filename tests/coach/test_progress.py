"""What statistics tell: nothing is lost, only planned days count, one miss takes little."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from retrowalk.coach.plan.habit import DayState, Pause
from retrowalk.coach.plan.ladder import Profile
from retrowalk.coach.plan.progress import NOTHING, Entry, Progress
from retrowalk.coach.plan.rules import Done
from retrowalk.coach.plan.standing import Record, Terms, beginning

MONDAY = date(2026, 9, 7)
TODAY = MONDAY + timedelta(days=41)
WEEKDAYS = frozenset({0, 2, 4})
WALKS = st.lists(
    st.builds(
        Done,
        day=st.integers(0, 41).map(lambda n: MONDAY + timedelta(days=n)),
        minutes=st.integers(1, 60).map(float),
        effort=st.none() | st.integers(0, 10).map(float),
    ),
    max_size=30,
)


def progress(walks: list[Done], today: date, pauses: tuple[Pause, ...] = ()) -> Progress:
    terms = Terms(Profile(), WEEKDAYS, MONDAY, pauses)
    entries = tuple(Entry(done.day, done) for done in sorted(walks, key=lambda done: done.day))
    return Record(terms, beginning(terms.profile), entries).progress(NOTHING, today)


@given(WALKS)
def test_all_minutes_and_sessions_are_counted(walks: list[Done]) -> None:
    found = progress(walks, TODAY)
    totals = found.totals
    assert totals.sessions == len(walks)
    assert totals.minutes == sum(walk.minutes for walk in walks)
    assert sum(week.minutes for week in found.weeks) == totals.minutes
    assert totals.longest_min == max((walk.minutes for walk in walks), default=0)
    assert 0 <= found.score <= 100


@given(WALKS)
def test_each_day_has_one_state_and_a_walked_day_is_never_missed(walks: list[Done]) -> None:
    found = progress(walks, TODAY)
    days = [day for day, _ in found.days]
    assert days == sorted(set(days))
    states = dict(found.days)
    for walk in walks:
        assert states[walk.day] in {DayState.DONE, DayState.PART}
    for day, state in found.days:
        if state in {DayState.MISSED, DayState.AHEAD}:
            assert day.weekday() in WEEKDAYS


def planned(until: date) -> list[Done]:
    days = (MONDAY + timedelta(days=n) for n in range((until - MONDAY).days + 1))
    return [Done(day, 30.0, effort=3) for day in days if day.weekday() in WEEKDAYS]


def test_six_perfect_weeks_and_one_miss() -> None:
    perfect = progress(planned(TODAY), TODAY)
    assert perfect.streak == 6
    *kept, missed = planned(TODAY)
    before = progress(kept, missed.day - timedelta(days=1))
    after = progress(kept, missed.day + timedelta(days=1))
    assert before.score > after.score >= 0.9 * before.score


def test_a_pause_does_not_exist() -> None:
    walks = planned(MONDAY + timedelta(days=20))
    paused = progress(walks, TODAY, (Pause(MONDAY + timedelta(days=21)),))
    then = progress(walks, MONDAY + timedelta(days=20))
    assert paused.score == then.score
    assert paused.streak == then.streak
