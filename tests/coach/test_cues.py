"""The track of a guided session: each sound at its second, told apart, and never too loud."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.cues import (
    COUNT_DOWN_S,
    HIGHEST_HZ,
    LOWEST_HZ,
    PEAK,
    RATE_HZ,
    TAIL_S,
    Cue,
    Part,
    PartKind,
    as_mp3,
    events,
    parts_of,
    total_seconds,
    track,
    trial_track,
    walked_seconds,
)
from coach.ladder import Profile
from coach.plan import first_session

PARTS = st.lists(
    st.builds(Part, st.sampled_from(PartKind), st.integers(1, 90)), min_size=1, max_size=6
).map(tuple)


@given(PARTS)
def test_each_part_begins_with_its_own_sound_and_the_end_is_the_last(
    parts: tuple[Part, ...],
) -> None:
    found = events(parts)
    begins = 0
    for part in parts:
        wanted = Cue.START if part.kind is PartKind.WALK else Cue.STAND
        assert any(event.second == begins and event.cue is wanted for event in found)
        begins += part.seconds
    assert found[-1].cue is Cue.END
    assert found[-1].second == total_seconds(parts)
    assert [event.second for event in found] == sorted(event.second for event in found)


@given(PARTS)
def test_ticks_come_before_a_change_and_never_on_it(parts: tuple[Part, ...]) -> None:
    changes, begins = set(), 0
    for part in parts:
        changes.add(begins)
        begins += part.seconds
    for event in events(parts):
        if event.cue is Cue.TICK:
            assert event.second not in changes
            assert any(0 < change - event.second <= COUNT_DOWN_S for change in {*changes, begins})


@settings(max_examples=15, deadline=None)
@given(PARTS)
def test_the_track_is_as_long_as_its_parts_and_never_too_loud(parts: tuple[Part, ...]) -> None:
    samples = track(parts)
    assert len(samples) == RATE_HZ * (total_seconds(parts) + TAIL_S)
    assert max(map(abs, samples)) <= 32767 * PEAK + 1
    assert any(samples)
    assert samples == track(parts)


@given(PARTS, st.floats(0, 600))
def test_what_was_walked_grows_and_is_at_most_the_walking(
    parts: tuple[Part, ...], elapsed: float
) -> None:
    walking = sum(part.seconds for part in parts if part.kind is PartKind.WALK)
    assert 0 <= walked_seconds(parts, elapsed) <= walking
    assert walked_seconds(parts, elapsed) <= walked_seconds(parts, elapsed + 1)
    assert walked_seconds(parts, total_seconds(parts)) == walking


def strength(samples: list[int], hertz: float) -> float:
    """How strong a tone is in some samples (Goertzel)."""
    turn = 2 * math.cos(2 * math.pi * hertz / RATE_HZ)
    before, last = 0.0, 0.0
    for sample in samples:
        before, last = last, sample + turn * last - before
    return before**2 + last**2 - turn * before * last


def loudest(samples: list[int]) -> float:
    return max(range(400, 1240, 20), key=lambda hertz: strength(samples, hertz))


def test_start_rises_and_stand_falls_between_tones_that_are_heard_at_any_age() -> None:
    both = trial_track()
    start = list(both[: RATE_HZ // 8]), list(both[RATE_HZ : RATE_HZ + RATE_HZ // 8])
    at = len(both) - round(1.9 * RATE_HZ)
    stand = list(both[at : at + RATE_HZ // 8]), list(both[-RATE_HZ // 2 : -RATE_HZ // 3])
    assert loudest(start[1]) > loudest(start[0]) + 200
    assert loudest(stand[1]) < loudest(stand[0]) - 200
    for samples in (*start, *stand):
        assert LOWEST_HZ <= loudest(samples) <= HIGHEST_HZ


def test_the_parts_are_those_of_the_planned_session() -> None:
    session = first_session(Profile())
    parts = parts_of(session)
    assert sum(p.seconds for p in parts if p.kind is PartKind.WALK) == session.minutes * 60
    assert parts[0].kind is PartKind.WALK
    assert parts[-1].kind is PartKind.WALK


def test_the_file_is_an_mp3_of_a_size_that_can_be_sent() -> None:
    made = as_mp3(track((Part(PartKind.WALK, 20), Part(PartKind.REST, 10))))
    assert made[0] == 0xFF
    assert made[1] & 0xE0 == 0xE0
    assert len(made) < 8_000_000 / 1800 * 40


@pytest.mark.parametrize("seconds", [0, 3 * 60 * 60])
def test_a_track_of_nothing_or_of_hours_is_refused(seconds: int) -> None:
    with pytest.raises(ValueError, match="a track takes up to"):
        track((Part(PartKind.WALK, seconds),))
