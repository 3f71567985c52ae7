from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from retrowalk.demo.clock import Clock

START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def test_a_clock_stands_still_until_it_is_moved() -> None:
    clock = Clock(START)
    assert clock.now() == clock.now() == START
    assert clock.forward(timedelta(hours=2)) == START + timedelta(hours=2)
    assert clock.now() == START + timedelta(hours=2)
    clock.set(START - timedelta(days=1))
    assert clock.now() == START - timedelta(days=1)


def test_a_ticking_clock_runs_on_from_where_it_was_set() -> None:
    seconds = [100.0]
    clock = Clock(START, ticking=True, monotonic=lambda: seconds[0])
    seconds[0] += 5
    assert clock.now() == START + timedelta(seconds=5)
    clock.forward(timedelta(hours=1))
    seconds[0] += 1
    assert clock.now() == START + timedelta(hours=1, seconds=6)


def test_a_clock_does_not_take_a_naive_instant() -> None:
    with pytest.raises(ValueError, match="aware"):
        Clock(START.replace(tzinfo=None))
