"""What a guided session sounds like: each cue at its second, and told apart by ear."""

from __future__ import annotations

import math
from array import array
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.coach.media.cues import (
    COUNT_DOWN_S,
    HALF_FROM_S,
    HIGHEST_HZ,
    LEAD_IN_S,
    LOWEST_HZ,
    RATE_HZ,
    SIGN_OF_LIFE_S,
    Cue,
    Event,
    Part,
    PartKind,
    events,
    parts_of,
    tones,
    total_seconds,
    walked_seconds,
)
from retrowalk.coach.media.loudness import TARGET_LUFS, loudness_lufs
from retrowalk.coach.plan.ladder import Profile
from retrowalk.coach.plan.plan import first_session

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


@given(PARTS)
def test_signs_of_life_leave_half_a_minute_to_each_other(parts: tuple[Part, ...]) -> None:
    signs = [event.second for event in events(parts) if event.cue in {Cue.ALIVE, Cue.HALF}]
    assert all(later - sooner >= SIGN_OF_LIFE_S for sooner, later in pairwise(signs))


def test_a_round_of_a_minute_has_its_sign_of_life_and_its_countdown() -> None:
    assert events((Part(PartKind.WALK, 60), Part(PartKind.REST, 5))) == [
        Event(1 - LEAD_IN_S, Cue.LEAD),
        *(Event(second, Cue.TICK) for second in (-3, -2, -1)),
        Event(0, Cue.START),
        Event(30, Cue.ALIVE),
        *(Event(second, Cue.TICK) for second in (57, 58, 59)),
        Event(60, Cue.STAND),
        *(Event(second, Cue.TICK) for second in (62, 63, 64)),
        Event(65, Cue.END),
    ]


@given(PARTS)
def test_half_of_the_walking_is_told_once_and_not_before_it_is_done(
    parts: tuple[Part, ...],
) -> None:
    total = walked_seconds(parts, total_seconds(parts))
    halves = [event.second for event in events(parts) if event.cue is Cue.HALF]
    assert len(halves) <= (total >= HALF_FROM_S)
    for second in halves:
        assert total / 2 <= walked_seconds(parts, second) < total


def test_half_of_ten_minutes_is_told_after_five() -> None:
    parts = (Part(PartKind.WALK, 300), Part(PartKind.REST, 60), Part(PartKind.WALK, 300))
    (half,) = [event.second for event in events(parts) if event.cue is Cue.HALF]
    assert half == 300 + 60 + SIGN_OF_LIFE_S


HEARD = [cue for cue in Cue if cue is not Cue.LEAD]


@pytest.mark.parametrize("cue", HEARD)
def test_no_sound_clicks_at_its_edges(cue: Cue) -> None:
    sound = tones(cue)
    edge = RATE_HZ // 1000
    assert max(map(abs, (*sound[:edge], *sound[-edge:]))) < max(sound) / 50


@pytest.mark.parametrize("cue", HEARD)
def test_all_tones_are_as_loud_as_each_other(cue: Cue) -> None:
    assert loudness_lufs(tones(cue), RATE_HZ) == pytest.approx(TARGET_LUFS, abs=0.1)


def test_before_the_session_there_are_words_and_no_tones() -> None:
    assert not tones(Cue.LEAD)


@given(PARTS, st.floats(0, 600))
def test_what_was_walked_grows_and_is_at_most_the_walking(
    parts: tuple[Part, ...], elapsed: float
) -> None:
    walking = sum(part.seconds for part in parts if part.kind is PartKind.WALK)
    assert 0 <= walked_seconds(parts, elapsed) <= walking
    assert walked_seconds(parts, elapsed) <= walked_seconds(parts, elapsed + 1)
    assert walked_seconds(parts, total_seconds(parts)) == walking


def strength(samples: array[int], hertz: float) -> float:
    """How strong a tone is in some samples (Goertzel)."""
    turn = 2 * math.cos(2 * math.pi * hertz / RATE_HZ)
    before, last = 0.0, 0.0
    for sample in samples:
        before, last = last, sample + turn * last - before
    return before**2 + last**2 - turn * before * last


def loudest(samples: array[int]) -> float:
    return max(range(400, 1240, 20), key=lambda hertz: strength(samples, hertz))


def rhythm(cue: Cue) -> list[float]:
    """How long each tone of a cue is, in seconds, as an ear would have it: to a twentieth."""
    blink = RATE_HZ // 100
    sound = tones(cue)
    is_loud = [
        max(map(abs, sound[at : at + blink])) > max(sound) / 20
        for at in range(0, len(sound), blink)
    ]
    found, length = [], 0
    for loud in (*is_loud, False):
        if loud:
            length += 1
        elif length:
            found.append(round(length / 5) * 0.05)
            length = 0
    return found


def test_start_rises_and_stand_falls_between_tones_that_are_heard_at_any_age() -> None:
    length = RATE_HZ // 8
    for cue, rises in ((Cue.START, True), (Cue.STAND, False), (Cue.END, False)):
        first, last = tones(cue)[:length], tones(cue)[-2 * length : -length]
        assert (loudest(last) > loudest(first) + 200) is rises
        assert (loudest(last) < loudest(first) - 200) is not rises
        for samples in (first, last):
            assert LOWEST_HZ <= loudest(samples) <= HIGHEST_HZ


def test_who_hears_no_pitch_tells_the_sounds_apart_by_their_rhythm() -> None:
    different = (Cue.START, Cue.STAND, Cue.TICK, Cue.ALIVE, Cue.END)
    for one, other in combinations(different, 2):
        assert rhythm(one) != rhythm(other)
    shorts, long = rhythm(Cue.START)[:-1], rhythm(Cue.START)[-1]
    assert len(shorts) == 3
    assert long > 4 * max(shorts)
    assert min(rhythm(Cue.STAND)) > 2 * max(shorts), "standing has no short tone"


def test_the_parts_are_those_of_the_planned_session() -> None:
    session = first_session(Profile())
    parts = parts_of(session)
    assert sum(p.seconds for p in parts if p.kind is PartKind.WALK) == session.minutes * 60
    assert parts[0].kind is PartKind.WALK
    assert parts[-1].kind is PartKind.WALK
