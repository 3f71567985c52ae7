"""What a guided session sounds like: which sound comes when, and the tones that each is made of.

Nobody should look at a phone while walking backwards, so the sound carries the session: three
short tones and a long high one to start walking, three falling tones to slow down and stand, ticks
before each change, a short pair of tones every half minute as a sign of life, and four calm falling
tones at the end. They differ in pitch and in rhythm, for who does not hear the one well. Only what
means walking ends high: who mistakes one sound for another stands. The fundamental tones lie
between 400 and 1,200 Hz, for ears that have lost the high tones.

`events` says what happens when; the track and the messages of the bot both follow it, so the two
can't disagree. Pure.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from retrowalk.coach.media.loudness import FULL_SCALE, levelled
from retrowalk.coach.plan.rules import Session

RATE_HZ = 16_000
"""The rate of everything that is heard: wide enough for speech, small enough to send."""
LOWEST_HZ, HIGHEST_HZ = 400.0, 1200.0
LEAD_IN_S = 10
"""Time to put the phone away, before the first part."""
COUNT_DOWN_S = 3
SIGN_OF_LIFE_S = 30
HALF_FROM_S = 4 * 60
"""A session with so much walking is told when half of it is done."""
FADE_S = 0.02
OVERTONES = ((1, 1.0), (2, 0.35), (3, 0.15))


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

    LEAD = "lead"
    START = "start"
    STAND = "stand"
    TICK = "tick"
    ALIVE = "alive"
    HALF = "half"
    END = "end"


@dataclass(frozen=True, slots=True)
class Event:
    """A cue at a second of the session; below zero it is part of the lead-in."""

    second: int
    cue: Cue


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
    found = [Event(1 - LEAD_IN_S, Cue.LEAD)]
    found += [Event(second, Cue.TICK) for second in range(-COUNT_DOWN_S, 0)]
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
    return [*_with_half(found, parts), Event(begins, Cue.END)]


def _with_half(found: list[Event], parts: Sequence[Part]) -> list[Event]:
    """The first sign of life of the second half says so."""
    total = walked_seconds(parts, total_seconds(parts))
    if total < HALF_FROM_S:
        return found
    for number, event in enumerate(found):
        if event.cue is Cue.ALIVE and walked_seconds(parts, event.second) >= total / 2:
            return [*found[:number], Event(event.second, Cue.HALF), *found[number + 1 :]]
    return found


@lru_cache
def tones(cue: Cue) -> array[int]:
    """The sound of a cue without words: its tones one after the other, as loud as all sounds."""
    wave = (value for tone in _TONES[cue] for value in _tone(*tone))
    return levelled(array("h", wave), RATE_HZ)


_ALIVE = ((520, 0.15), (620, 0.15))
_TONES: dict[Cue, tuple[tuple[float, float], ...]] = {
    Cue.LEAD: (),
    Cue.START: (
        (660, 0.15), (0, 0.1), (660, 0.15), (0, 0.1), (660, 0.15), (0, 0.1), (1000, 0.8),
    ),
    Cue.STAND: ((880, 0.45), (0, 0.05), (660, 0.45), (0, 0.05), (440, 0.9)),
    Cue.TICK: ((740, 0.1),),
    Cue.ALIVE: _ALIVE,
    Cue.HALF: _ALIVE,
    Cue.END: ((1040, 0.35), (780, 0.35), (660, 0.35), (520, 1.2)),
}  # fmt: skip
"""Hertz (0: silence) and seconds."""


def _tone(hertz: float, seconds: float) -> Iterator[int]:
    """One tone with overtones; it swells and fades so that nothing clicks."""
    count = round(seconds * RATE_HZ)
    fade = FADE_S * RATE_HZ
    full = FULL_SCALE / 2
    for at in range(count):
        edge = min(1.0, at / fade, (count - 1 - at) / fade)
        swell = 0.5 - 0.5 * math.cos(math.pi * edge)
        angle = math.tau * hertz * at / RATE_HZ
        yield round(full * swell * sum(share * math.sin(n * angle) for n, share in OVERTONES))
