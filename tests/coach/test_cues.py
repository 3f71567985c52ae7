"""The track of a guided session: each sound at its second, told apart, and never too loud."""

from __future__ import annotations

import math
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrowalk.coach.media.cues import (
    COUNT_DOWN_S,
    HIGHEST_HZ,
    LEAD_IN_S,
    LOWEST_HZ,
    PEAK,
    RATE_HZ,
    SIGN_OF_LIFE_S,
    TAIL_S,
    CannotEncode,
    Cue,
    Event,
    Part,
    PartKind,
    _sound,
    as_mp3,
    can_encode,
    events,
    parts_of,
    total_seconds,
    track,
    trial_track,
    walked_seconds,
)
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
    signs = [event.second for event in events(parts) if event.cue is Cue.ALIVE]
    assert all(later - sooner >= SIGN_OF_LIFE_S for sooner, later in pairwise(signs))


def test_a_round_of_a_minute_has_its_sign_of_life_and_its_countdown() -> None:
    assert events((Part(PartKind.WALK, 60), Part(PartKind.REST, 5))) == [
        *(Event(second, Cue.TICK) for second in (-3, -2, -1)),
        Event(0, Cue.START),
        Event(30, Cue.ALIVE),
        *(Event(second, Cue.TICK) for second in (57, 58, 59)),
        Event(60, Cue.STAND),
        *(Event(second, Cue.TICK) for second in (62, 63, 64)),
        Event(65, Cue.END),
    ]


@settings(max_examples=15)
@given(
    st.lists(st.builds(Part, st.sampled_from(PartKind), st.integers(5, 90)), min_size=1, max_size=6)
)
def test_the_track_holds_each_sound_at_its_second_and_silence_otherwise(
    parts: list[Part],
) -> None:
    samples, silent_from = track(parts), 0
    for event in events(parts):
        at, sound = (LEAD_IN_S + event.second) * RATE_HZ, _sound(event.cue)
        assert not any(samples[silent_from:at])
        assert samples[at : at + len(sound)] == sound
        silent_from = at + len(sound)
    assert not any(samples[silent_from:])


@pytest.mark.parametrize("cue", Cue)
def test_no_sound_clicks_at_its_edges(cue: Cue) -> None:
    sound = _sound(cue)
    edge = RATE_HZ // 1000
    assert max(map(abs, (*sound[:edge], *sound[-edge:]))) < max(sound) / 50


def test_the_loudest_sound_uses_what_loudness_there_is() -> None:
    assert 0.98 * PEAK < max(max(_sound(cue)) for cue in Cue) / 32767 <= PEAK + 0.001


@settings(max_examples=15)
@given(PARTS)
def test_the_track_is_as_long_as_its_parts_and_never_too_loud(parts: tuple[Part, ...]) -> None:
    samples = track(parts)
    assert len(samples) == RATE_HZ * (LEAD_IN_S + total_seconds(parts) + TAIL_S)
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


def test_only_the_sound_to_walk_ends_higher_than_it_begins() -> None:
    def rise(cue: Cue) -> float:
        sound = list(_sound(cue))
        length = RATE_HZ // 10
        return loudest(sound[-2 * length : -length]) - loudest(sound[:length])

    assert rise(Cue.START) > 200
    assert rise(Cue.STAND) < -200
    assert rise(Cue.END) < -200


def test_the_trial_is_short() -> None:
    assert len(trial_track()) <= 8 * RATE_HZ


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


def mp3_seconds(made: bytes) -> float:
    """The length of an MPEG-2 layer III file of 16 kHz by its frames; reads each header."""
    kbit = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
    at, frames = 0, 0
    while at < len(made):
        assert made[at : at + 2] in {b"\xff\xf3", b"\xff\xf2"}
        assert made[at + 2] >> 2 & 3 == 2, "16 kHz"
        at += 72_000 * kbit[made[at + 2] >> 4] // RATE_HZ + (made[at + 2] >> 1 & 1)
        frames += 1
    assert at == len(made)
    return frames * 576 / RATE_HZ


@pytest.mark.parametrize("seconds", [1, 60, 5 * 60])
def test_the_file_is_as_long_as_the_track(seconds: int) -> None:
    samples = track((Part(PartKind.WALK, seconds),))
    made = as_mp3(samples)
    assert mp3_seconds(made) == pytest.approx(len(samples) / RATE_HZ, abs=0.2)
    assert as_mp3(samples) == made


def test_without_the_extra_the_encoder_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "lameenc", None)
    assert not can_encode()
    with pytest.raises(CannotEncode, match="sound"):
        as_mp3(trial_track())


@pytest.mark.parametrize("seconds", [0, 3 * 60 * 60])
def test_a_track_of_nothing_or_of_hours_is_refused(seconds: int) -> None:
    with pytest.raises(ValueError, match="a track takes up to"):
        track((Part(PartKind.WALK, seconds),))
