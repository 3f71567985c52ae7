"""The track: each sound at its second, in tones, words or both, and no change without a sound."""

from __future__ import annotations

from array import array
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrowalk.coach.media.cues import (
    LEAD_IN_S,
    RATE_HZ,
    Cue,
    Part,
    PartKind,
    events,
    tones,
    total_seconds,
)
from retrowalk.coach.media.track import PAUSE, TAIL_S, Heard, length_s, script, track, trial
from retrowalk.coach.words import Words

PARTS = st.lists(
    st.builds(Part, st.sampled_from(PartKind), st.integers(1, 90)), min_size=1, max_size=6
).map(tuple)
WORD = array("h", [5000] * RATE_HZ)
TWO_ROUNDS = (Part(PartKind.WALK, 60), Part(PartKind.REST, 20), Part(PartKind.WALK, 60))


def said(parts: tuple[Part, ...]) -> dict[int, array[int]]:
    """A word of a second for each event."""
    return {event.second: WORD for event in events(parts)}


@settings(max_examples=30)
@given(PARTS, st.sampled_from(Heard), st.sampled_from([None, WORD]))
def test_every_change_and_the_end_is_heard_at_its_second_whatever_is_wanted(
    parts: tuple[Part, ...], heard: Heard, words: array[int] | None
) -> None:
    told = {event.second: words for event in events(parts)} if words else None
    made = track(parts, heard, told)
    begins = {sound.second for sound in made.sounds}
    for event in events(parts):
        if event.cue in {Cue.START, Cue.STAND, Cue.END}:
            assert LEAD_IN_S + event.second in begins
    assert all(sound.samples for sound in made.sounds)


@settings(max_examples=30)
@given(PARTS, st.sampled_from(Heard))
def test_no_sound_runs_into_the_next_and_none_beyond_the_end(
    parts: tuple[Part, ...], heard: Heard
) -> None:
    made = track(parts, heard, said(parts))
    for sound, following in pairwise(made.sounds):
        assert len(sound.samples) <= (following.second - sound.second) * RATE_HZ
    last = made.sounds[-1]
    assert last.second * RATE_HZ + len(last.samples) <= made.seconds * RATE_HZ
    assert made.seconds == length_s(parts) == LEAD_IN_S + total_seconds(parts) + TAIL_S


def sound_at(second: int, heard: Heard, words: dict[int, array[int]] | None = None) -> array[int]:
    made = track(TWO_ROUNDS, heard, said(TWO_ROUNDS) if words is None else words)
    return next(s.samples for s in made.sounds if s.second == LEAD_IN_S + second)


def test_tones_alone_words_alone_and_both() -> None:
    assert sound_at(60, Heard.TONES) == tones(Cue.STAND)
    assert sound_at(60, Heard.WORDS) == WORD
    both = sound_at(60, Heard.BOTH)
    assert both[: len(tones(Cue.STAND))] == tones(Cue.STAND)
    assert both[-len(WORD) :] == WORD
    assert len(both) == len(tones(Cue.STAND)) + PAUSE + len(WORD)


def test_each_choice_speaks_its_own_cues_and_counts_the_rounds() -> None:
    found = events(TWO_ROUNDS)
    assert script(found, Heard.TONES, Words()) == []
    both = dict(script(found, Heard.BOTH, Words()))
    assert both[0] == "Walk now. Round 1 of 2."
    assert both[80] == "Walk now. Round 2 of 2."
    assert both[60].startswith("Slow down")
    assert not {30, 57, 58, 59} & set(both)
    alone = dict(script(found, Heard.WORDS, Words()))
    assert [alone[second] for second in (-3, -2, -1, 57, 58, 59)] == ["3", "2", "1"] * 2
    one_round = dict(script(events(TWO_ROUNDS[:1]), Heard.BOTH, Words()))
    assert one_round[0] == "Walk now."


def test_with_tones_the_countdown_ticks_and_with_words_alone_it_counts() -> None:
    short = {event.second: WORD[: RATE_HZ // 2] for event in events(TWO_ROUNDS)}
    assert sound_at(59, Heard.BOTH, short) == tones(Cue.TICK)
    assert sound_at(59, Heard.WORDS, short) == WORD[: RATE_HZ // 2]


def test_words_that_would_run_into_the_next_sound_are_left_to_the_tones() -> None:
    long = {event.second: WORD * 30 for event in events(TWO_ROUNDS)}
    assert sound_at(60, Heard.BOTH, long) == tones(Cue.STAND)
    assert sound_at(60, Heard.WORDS, long) == tones(Cue.STAND)


def test_where_nothing_can_be_spoken_the_tones_stand_in() -> None:
    assert sound_at(60, Heard.WORDS, {}) == tones(Cue.STAND)


def test_the_trial_is_the_start_and_then_the_stand() -> None:
    made = trial(Heard.TONES)
    assert [sound.samples for sound in made.sounds] == [tones(Cue.START), tones(Cue.STAND)]
    assert made.sounds[0].second == 0
    assert made.seconds <= 10


@pytest.mark.parametrize("seconds", [0, 3 * 60 * 60])
def test_a_track_of_nothing_or_of_hours_is_refused(seconds: int) -> None:
    with pytest.raises(ValueError, match="a track takes up to"):
        track((Part(PartKind.WALK, seconds),))
