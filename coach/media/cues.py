"""What a guided session sounds like: one track for the whole session, made from its parts.

Nobody should look at a phone while walking backwards, so the track carries the session: three
short tones and a long high one to start walking, three falling tones to slow down and stand, ticks
before each change, a soft pair of tones every half minute as a sign of life, and four calm falling
tones at the end. Only what means walking ends high: who mistakes one sound for another stands.
The fundamental tones lie between 400 and 1,200 Hz, for ears that have lost the high tones.

`events` says what happens when; the track and the messages of the bot both follow it, so the two
can't disagree. Pure: samples are computed, and encoding needs the optional package `lameenc`.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.util import find_spec

from retrowalk.coach.errors import RetrowalkError
from retrowalk.coach.plan.rules import Session

RATE_HZ = 16_000
BIT_RATE_KBIT = 32
PEAK = 0.7  # of full scale: -3 dB
LOWEST_HZ, HIGHEST_HZ = 400.0, 1200.0
LEAD_IN_S = 10
"""Time to put the phone away, before the first part."""
COUNT_DOWN_S = 3
SIGN_OF_LIFE_S = 30
VERSION = 2
"""Goes up when the sounds change: tracks that were sent before are kept under another key."""
TAIL_S = 4
PAUSE = RATE_HZ // 5
"""Between the tones of a cue and its words."""
FADE_S = 0.02
OVERTONES = ((1, 1.0), (2, 0.35), (3, 0.15))
CREST = max(
    sum(share * math.sin(math.tau * n * at / 1000) for n, share in OVERTONES) for at in range(1000)
)
"""The peak of a tone with its overtones, in peaks of its fundamental."""
TEST_GAP_S = 3.0
LONGEST_S = 2 * 60 * 60


class PartKind(StrEnum):
    """What is done for a while."""

    WALK = "walk"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Part:
    """A while of one kind."""

    kind: PartKind
    seconds: int


class Cue(StrEnum):
    """A sound with a meaning."""

    START = "start"
    STAND = "stand"
    TICK = "tick"
    ALIVE = "alive"
    END = "end"


@dataclass(frozen=True, slots=True)
class Event:
    """A cue at a second of the session; below zero it is part of the lead-in."""

    second: int
    cue: Cue


class CannotEncode(RetrowalkError):
    """The package that makes MP3 files is not installed."""


def parts_of(session: Session) -> tuple[Part, ...]:
    """The parts of a planned session: its rounds with the rests between them."""
    found: list[Part] = []
    for work_min, rest_min in session.rounds:
        found.append(Part(PartKind.WALK, round(work_min * 60)))
        found.append(Part(PartKind.REST, round(rest_min * 60)))
    while found and (found[-1].kind is PartKind.REST or not found[-1].seconds):
        found.pop()
    return tuple(part for part in found if part.seconds) or (
        Part(PartKind.WALK, session.minutes * 60),
    )


def total_seconds(parts: Sequence[Part]) -> int:
    """How long the whole takes."""
    return sum(part.seconds for part in parts)


def walked_seconds(parts: Sequence[Part], elapsed_s: float) -> float:
    """How much of the walking is done after so many seconds."""
    walked, begins = 0.0, 0.0
    for part in parts:
        if part.kind is PartKind.WALK:
            walked += min(part.seconds, max(0.0, elapsed_s - begins))
        begins += part.seconds
    return walked


def events(parts: Sequence[Part]) -> list[Event]:
    """All cues in order: changes, the countdown before them, signs of life, and the end."""
    found = [Event(second, Cue.TICK) for second in range(-COUNT_DOWN_S, 0)]
    begins = 0
    for part in parts:
        found.append(Event(begins, Cue.START if part.kind is PartKind.WALK else Cue.STAND))
        ends = begins + part.seconds
        if part.kind is PartKind.WALK:
            alive = range(begins + SIGN_OF_LIFE_S, ends - COUNT_DOWN_S - 1, SIGN_OF_LIFE_S)
            found += [Event(second, Cue.ALIVE) for second in alive]
        if part.seconds > COUNT_DOWN_S + 1:
            found += [Event(second, Cue.TICK) for second in range(ends - COUNT_DOWN_S, ends)]
        begins = ends
    return [*found, Event(begins, Cue.END)]


def track(parts: Sequence[Part], words: Mapping[Cue, array[int]] | None = None) -> array[int]:
    """The samples of lead-in, session and end, 16 bit, one channel; ValueError over two hours.

    `words` are spoken after the tones of their cue.
    """
    seconds = total_seconds(parts)
    if not 0 < seconds <= LONGEST_S:
        raise ValueError(f"a track takes up to {LONGEST_S} s, not {seconds}")
    samples = array("h", bytes(2 * RATE_HZ * (LEAD_IN_S + seconds + TAIL_S)))
    for event in events(parts):
        at, sound = (LEAD_IN_S + event.second) * RATE_HZ, _sound(event.cue)
        _put(samples, at, sound)
        if words is not None and event.cue in words:
            _put(samples, at + len(sound) + PAUSE, words[event.cue])
    return samples


def trial_track() -> array[int]:
    """The sound to start and the sound to stand, to hear beforehand."""
    start, stand = _sound(Cue.START), _sound(Cue.STAND)
    gap = array("h", bytes(2 * int(RATE_HZ * TEST_GAP_S)))
    return start + gap + stand


def can_encode() -> bool:
    """Whether the package that makes MP3 files is installed."""
    return find_spec("lameenc") is not None


def as_mp3(samples: array[int]) -> bytes:
    """The samples as an MP3 file. Raises CannotEncode without the extra `sound`."""
    if not can_encode():
        raise CannotEncode("install the extra: pip install 'retrowalk[sound]'")
    import lameenc  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415  an extra

    encoder = lameenc.Encoder()
    encoder.set_bit_rate(BIT_RATE_KBIT)
    encoder.set_in_sample_rate(RATE_HZ)
    encoder.set_channels(1)
    encoder.set_quality(7)
    encoder.silence()
    return bytes(encoder.encode(samples.tobytes()) + encoder.flush())


def _put(samples: array[int], at: int, sound: array[int]) -> None:
    end = min(len(samples), at + len(sound))
    samples[at:end] = sound[: end - at]


@lru_cache
def _sound(cue: Cue) -> array[int]:
    """The sound of a cue: tones (Hz, seconds, share of the peak) one after the other."""
    return array("h", [value for tone in _TONES[cue] for value in _tone(*tone)])


_TONES: dict[Cue, tuple[tuple[float, float, float], ...]] = {
    Cue.START: (
        (660, 0.15, 0.9), (0, 0.1, 0), (660, 0.15, 0.9), (0, 0.1, 0), (660, 0.15, 0.9), (0, 0.1, 0),
        (1000, 0.8, 1.0),
    ),
    Cue.STAND: ((880, 0.45, 1.0), (0, 0.05, 0), (660, 0.45, 1.0), (0, 0.05, 0), (440, 0.9, 1.0)),
    Cue.TICK: ((740, 0.1, 0.6),),
    Cue.ALIVE: ((520, 0.15, 0.25), (620, 0.15, 0.25)),
    Cue.END: ((1040, 0.35, 0.8), (780, 0.35, 0.8), (660, 0.35, 0.8), (520, 1.2, 0.9)),
}  # fmt: skip


def _tone(hertz: float, seconds: float, loudness: float) -> Iterator[int]:
    """One tone with overtones; it swells and fades so that nothing clicks."""
    count = round(seconds * RATE_HZ)
    fade = FADE_S * RATE_HZ
    full = 32767 * PEAK * loudness / CREST
    for at in range(count):
        edge = min(1.0, at / fade, (count - 1 - at) / fade)
        swell = 0.5 - 0.5 * math.cos(math.pi * edge)
        angle = 2 * math.pi * hertz * at / RATE_HZ
        yield round(full * swell * sum(share * math.sin(n * angle) for n, share in OVERTONES))
