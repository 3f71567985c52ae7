"""The judge of the simulated year sees what is wrong, and a small year has nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.year.judge import Came, Life, Off, Why, Wish, Wrong, instant_of, judge
from benchmarks.year.people import ZONES
from benchmarks.year.world import World
from retrowalk.coach import when

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MONDAY = datetime(2026, 11, 16, tzinfo=UTC)
AT = MONDAY + 17 * HOUR
"""18:00 in Berlin."""

UNTIL = MONDAY + DAY
TICKS = [MONDAY + n * timedelta(minutes=15) for n in range(97)]


def a_life() -> Life:
    """Somebody who is to be reminded once, and was."""
    wish = Wish(MONDAY, "Europe/Berlin", frozenset({0}), 18 * 60)
    return Life(wishes=[wish], seen=[MONDAY], came=[Came(AT, "daily", "2026-11-16", AT)])


def test_a_reminder_that_came_in_time_is_good() -> None:
    found = judge(a_life(), TICKS, UNTIL)
    assert (found.expected, found.came, found.is_good) == (1, 1, True)


def _told(life: Life) -> None:
    life.told.append((AT - HOUR, AT.date()))


def _paused(life: Life) -> None:
    life.offs.append(Off(AT - HOUR, AT.date(), AT.date()))


def _paused_after(life: Life) -> None:
    life.offs.append(Off(AT + HOUR, AT.date(), AT.date()))


def _ignored(life: Life) -> None:
    days = [AT - n * DAY for n in range(1, 5)]
    life.came += [Came(at, "daily", at.date().isoformat(), at) for at in days]
    life.seen = [AT - 5 * DAY]
    life.wishes[0] = Wish(AT - 5 * DAY, "Europe/Berlin", frozenset({0}), 18 * 60)


@pytest.mark.parametrize(
    ("does", "why"),
    [
        (lambda _: None, Why.LOST),
        (_told, Why.TOLD),
        (_paused, Why.OFF),
        (_paused_after, Why.LOST),
        (_ignored, Why.IGNORED),
    ],
)
def test_why_a_reminder_did_not_come_is_told(does: Callable[[Life], None], why: Why) -> None:
    life = a_life()
    life.came.clear()
    does(life)
    found = judge(life, TICKS, UNTIL)
    assert found.why == {why: 1}
    assert found.is_good is (why is not Why.LOST)


def test_what_fell_into_an_outage_is_no_loss() -> None:
    life = a_life()
    life.came.clear()
    ticks = [tick for tick in TICKS if not AT <= tick < AT + 4 * HOUR]
    assert judge(life, ticks, UNTIL).why == {Why.DOWN: 1}


@pytest.mark.parametrize(
    ("does", "came", "wrong"),
    [
        (lambda _: None, [AT, AT], Wrong.TWICE),
        (_told, [AT], Wrong.AFTER_TOLD),
        (_paused, [AT], Wrong.IN_PAUSE),
        (lambda _: None, [AT + 3 * HOUR], Wrong.LATE),
        (lambda _: None, [AT + 4 * HOUR + timedelta(minutes=1)], Wrong.AT_NIGHT),
    ],
)
def test_what_must_not_come_is_seen(
    does: Callable[[Life], None], came: list[datetime], wrong: Wrong
) -> None:
    life = a_life()
    life.came = [Came(at, "daily", "2026-11-16", AT) for at in came]
    does(life)
    found = judge(life, TICKS, UNTIL)
    assert found.wrong[wrong] == 1
    assert not found.is_good


def test_a_repeat_in_the_window_of_a_kill_is_counted_and_allowed() -> None:
    life = a_life()
    life.came *= 2
    life.may_repeat.add(("daily", "2026-11-16"))
    found = judge(life, TICKS, UNTIL)
    assert (found.repeated, found.is_good) == (1, True)


@pytest.mark.parametrize("zone", ZONES)
def test_two_ways_to_work_out_an_instant_agree(zone: str) -> None:
    """The one of the product and the one that it is judged by, on every day of a year."""
    for number in range(365):
        day = date(2026, 1, 1) + timedelta(days=number)
        for minute in (0, 15, 150, 1080, 1425):
            ours, judged = when.instant_of(day, minute, zone), instant_of(day, minute, zone)
            assert (ours is None) == (judged is None)
            if ours is not None and judged is not None:
                assert abs(ours - judged) < timedelta(minutes=1), (day, minute)


@pytest.mark.slow
async def test_a_quarter_of_a_year_with_the_changes_of_clocks(tmp_path: Path) -> None:
    world = World(tmp_path, range(1, 21), datetime(2026, 9, 20, tzinfo=UTC), seed=3, in_full=0.1)
    found = await world.live(90)
    assert found.is_good, found.cases
    assert found.expected > 500
    assert world.happened.kills > 1
