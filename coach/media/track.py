"""The track of a session: each cue at its second, as tones, words, or both. Pure.

A track is a list of sounds with the second at which each begins, and silence between them. It is
encoded (`encoding`) without ever being held as one long row of samples.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from retrowalk.coach.media.cues import (
    LEAD_IN_S,
    RATE_HZ,
    Cue,
    Event,
    Part,
    events,
    tones,
    total_seconds,
)
from retrowalk.coach.words import Words

VERSION = 3
"""Goes up when the sounds change: tracks that were sent before are kept under another key."""
TAIL_S = 8
LONGEST_S = 2 * 60 * 60
PAUSE = RATE_HZ // 5
"""Between the tones of a cue and its words."""
BREATH = RATE_HZ // 10
"""Between the words of a cue and what comes next."""
TRIAL_GAP_S = 5
TRIAL_S = 2 * TRIAL_GAP_S


class Heard(StrEnum):
    """What a person wants to hear."""

    BOTH = "both"
    WORDS = "words"
    TONES = "tones"

    @property
    def spoken(self) -> frozenset[Cue]:
        """The cues that have words."""
        return _SPOKEN[self]


_ALWAYS = frozenset({Cue.LEAD, Cue.START, Cue.STAND, Cue.HALF, Cue.END})
_SPOKEN = {
    Heard.BOTH: _ALWAYS,
    Heard.WORDS: _ALWAYS | {Cue.TICK, Cue.ALIVE},
    Heard.TONES: frozenset[Cue](),
}


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples that begin at a second of the track."""

    second: int
    samples: array[int]


@dataclass(frozen=True, slots=True)
class Track:
    """Sounds in order, and how long the whole is."""

    sounds: tuple[Sound, ...]
    seconds: int


def track(
    parts: Sequence[Part], heard: Heard = Heard.TONES, said: Mapping[int, array[int]] | None = None
) -> Track:
    """The track of lead-in, session and end; ValueError over two hours.

    `said` has the words of each event by its second; where there are none, or where they would run
    into what comes next, its tones stand alone: a change is never silent.
    """
    seconds = total_seconds(parts)
    if not 0 < seconds <= LONGEST_S:
        raise ValueError(f"a track takes up to {LONGEST_S} s, not {seconds}")
    return _assembled(events(parts), length_s(parts), heard, said or {})


def script(found: Sequence[Event], heard: Heard, words: Words) -> list[tuple[int, str]]:
    """What is spoken at which second of these events."""
    rounds, number = sum(event.cue is Cue.START for event in found), 0
    changes = [event.second for event in found if event.cue in {Cue.START, Cue.STAND, Cue.END}]
    said = []
    for event in found:
        number += event.cue is Cue.START
        if event.cue not in heard.spoken:
            continue
        left = next((at - event.second for at in changes if at > event.second), 0)
        key = "spoken-round" if event.cue is Cue.START and rounds > 1 else f"spoken-{event.cue}"
        said.append((event.second, words.plain(key, round=number, rounds=rounds, left=left)))
    return said


def length_s(parts: Sequence[Part]) -> int:
    """How long the track of a session is."""
    return LEAD_IN_S + total_seconds(parts) + TAIL_S


def trial(heard: Heard = Heard.TONES, said: Mapping[int, array[int]] | None = None) -> Track:
    """The sound to start and the sound to stand, to hear beforehand (`said` by TRIAL_EVENTS)."""
    return _assembled(TRIAL_EVENTS, TRIAL_S, heard, said or {})


TRIAL_EVENTS = (Event(-LEAD_IN_S, Cue.START), Event(TRIAL_GAP_S - LEAD_IN_S, Cue.STAND))


def _assembled(
    found: Sequence[Event], seconds: int, heard: Heard, said: Mapping[int, array[int]]
) -> Track:
    sounds = []
    ends = Event(seconds - LEAD_IN_S, Cue.END)
    for event, following in pairwise((*found, ends)):
        room = (following.second - event.second) * RATE_HZ
        words = said.get(event.second) if event.cue in heard.spoken else None
        samples = _sound(event.cue, words, heard, room)
        if samples:
            sounds.append(Sound(LEAD_IN_S + event.second, samples))
    return Track(tuple(sounds), seconds)


def _sound(cue: Cue, words: array[int] | None, heard: Heard, room: int) -> array[int]:
    """What is heard of a cue in so many samples: all of it, or its tones."""
    alone = tones(cue)
    if words:
        silence = array("h", bytes(2 * PAUSE))
        whole = alone + silence + words if heard is Heard.BOTH and alone else words
        if len(whole) + BREATH <= room:
            return whole
    return alone[:room]
