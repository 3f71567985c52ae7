"""The ladder: a fixed list of doses for one person, from two minutes with hands on upwards.

Each rung differs from the one below in exactly one thing, by one bounded step: first minutes, then
speed, then hands off the rails, then incline. With ten minutes as the aim and no experience there
are sixteen rungs above the start: eight weeks at two a week. What the numbers rest on stands in
`docs/plan.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum
from functools import cache, lru_cache
from math import floor

from retrowalk.coach.reading.meaning import Place

MINUTES_MIN = 2
MINUTES_MAX = 30  # the longest session of the trials: J Orthop Surg Res 2023, 18:264
SMALL_STEP_BELOW_MIN = 10
SCREENED_START_MINUTES = 2
SCREENED_MINUTES_MAX = 6
SPEED_STEP_KMH = 0.2
GRADE_STEP_PCT = 1.0
EPSILON = 1e-6
ROUNDS = 5
REST_MIN = 1.0
FREE_PACE_KMH = 2.0  # what a slow pace without a belt may be taken for while hands are on
SCREENED_FREE_PACE_KMH = 1.6
SLOWEST_KMH = 0.8  # many belts go no slower
OWN_PACE_KMH = 2.0  # a gentle pace, assumed only to put minutes to a distance
START_SHARE = 0.5  # of the own comfortable pace forwards, at most: source haas-agnew-2025
TOP_SHARE = 0.75  # of the same pace; ours
WALK_RATIO = 62 / 98**2  # step length by cadence, m / (steps / min): source murakami-2017
FORWARD_BOUNDS_KMH = (1.0, 7.5)  # a walking pace that can be meant


class Experience(StrEnum):
    """How much somebody walked backwards before they met us."""

    NEVER = "never"
    SOME = "some"
    OFTEN = "often"


class Level(IntEnum):
    """What grows at the moment; KEEP at the top of the ladder."""

    MINUTES = 1
    SPEED = 2
    HANDS_FREE = 3
    INCLINE = 4
    KEEP = 5


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where a ladder starts and where it ends, by experience."""

    start_minutes: int
    start_speed_kmh: float
    top_speed_kmh: float
    top_grade_pct: float
    clean_before_outdoors: int


BOUNDS = {
    Experience.NEVER: Bounds(5, 1.0, 2.4, 3.0, 3),
    Experience.SOME: Bounds(6, 1.4, 3.0, 4.0, 2),
    Experience.OFTEN: Bounds(8, 1.8, 3.6, 5.0, 1),
}
"""Speeds here are those of somebody whose own pace is not known."""

FASTEST_KMH = {
    Experience.NEVER: (2.4, 3.6),
    Experience.SOME: (2.8, 4.2),
    Experience.OFTEN: (3.2, 4.8),
}
"""The fastest start and the fastest top, however fast somebody walks forwards."""


def pace_of_ten_steps(seconds: float) -> float:
    """The pace in km/h of somebody who takes ten ordinary steps forwards in so many seconds.

    Step length grows with cadence at ordinary paces (`WALK_RATIO`); at slower ones steps are longer
    than that, so the answer is rather too slow than too fast.
    """
    steps_a_min = 10 * 60 / seconds
    return WALK_RATIO * steps_a_min**2 * 60 / 1000


@dataclass(frozen=True, slots=True)
class Profile:
    """What the plan needs to know of a person.

    `screened` is true when a screening question was answered with yes or not sure: then the
    gentlest ladder is the only one. `start_minutes` makes the first session smaller (never
    larger) than usual. `since` is the day that the goal in force was set. `restart` is the day that
    a professional cleared the person after a sign of danger: from then on the plan begins anew.
    `easier` is the day that the person wished for an easier step. `forward_kmh` is the own
    comfortable pace forwards, in force from `paced` on (None: from the first day). `usual_pain` is
    the pain of an ordinary day, 0 to 10, as it was told.
    """

    place: Place = Place.TREADMILL
    experience: Experience = Experience.NEVER
    target_minutes: float = 10
    days_per_week: int = 3
    screened: bool = False
    start_minutes: float | None = None
    since: date | None = None
    restart: date | None = None
    easier: date | None = None
    forward_kmh: float | None = None
    paced: date | None = None
    usual_pain: float | None = None

    @property
    def bounds(self) -> Bounds:
        """Where this person's ladder starts and ends: the speeds follow the own pace forwards."""
        experience = Experience.NEVER if self.screened else self.experience
        usual, forward_kmh = BOUNDS[experience], self.forward_kmh
        if forward_kmh is None:
            return usual
        fastest_start, fastest_top = FASTEST_KMH[experience]
        if self.screened:  # the gentlest, or slower still
            fastest_start = usual.start_speed_kmh
        start = max(SLOWEST_KMH, min(fastest_start, _even(START_SHARE * forward_kmh)))
        top = max(start, min(fastest_top, _even(TOP_SHARE * forward_kmh)))
        return replace(usual, start_speed_kmh=start, top_speed_kmh=top)


@dataclass(frozen=True, slots=True)
class Rung:
    """One dose. `speed_kmh` is None where there is no belt to set."""

    minutes: int
    speed_kmh: float | None
    rails: bool
    grade_pct: float
    level: Level


def _even(speed_kmh: float) -> float:
    """A speed as whole steps of the belt, never more."""
    return round(floor(speed_kmh / SPEED_STEP_KMH + EPSILON) * SPEED_STEP_KMH, 1)


def minutes_step(minutes: int) -> int:
    """How many minutes the next rung may add: one up to ten minutes, then two."""
    return 1 if minutes < SMALL_STEP_BELOW_MIN else 2


@lru_cache(maxsize=256)
def ladder(profile: Profile) -> tuple[Rung, ...]:
    """All rungs for a person, the lowest first; neighbours differ in one thing only."""
    belt = profile.place is Place.TREADMILL
    bounds = profile.bounds
    speed_kmh = bounds.start_speed_kmh if belt else None
    rung = Rung(MINUTES_MIN, speed_kmh, rails=True, grade_pct=0.0, level=Level.MINUTES)
    rungs = [rung]
    target = _target_minutes(profile)
    while rung.minutes < target:
        minutes = min(rung.minutes + minutes_step(rung.minutes), target)
        rung = replace(rung, minutes=minutes)
        rungs.append(rung)
    if profile.screened:
        return tuple(rungs)
    if belt:
        for speed in _steps(bounds.start_speed_kmh, bounds.top_speed_kmh, SPEED_STEP_KMH):
            rung = replace(rung, speed_kmh=speed, level=Level.SPEED)
            rungs.append(rung)
    rung = replace(rung, rails=False, level=Level.HANDS_FREE)
    rungs.append(rung)
    if belt:
        for grade in _steps(0.0, bounds.top_grade_pct, GRADE_STEP_PCT):
            rung = replace(rung, grade_pct=grade, level=Level.INCLINE)
            rungs.append(rung)
    return tuple(rungs)


def _steps(start: float, top: float, step: float) -> list[float]:
    return [round(start + n * step, 1) for n in range(1, round((top - start) / step) + 1)]


def _target_minutes(profile: Profile) -> int:
    most = SCREENED_MINUTES_MAX if profile.screened else MINUTES_MAX
    return max(MINUTES_MIN, min(most, int(profile.target_minutes)))


def start_rung(profile: Profile) -> int:
    """The number of the rung that a person begins on, and comes back to after a long absence.

    It is always one of the slow ones with hands on, however few minutes the aim is.
    """
    usual = SCREENED_START_MINUTES if profile.screened else profile.bounds.start_minutes
    wanted = usual if profile.start_minutes is None else min(usual, profile.start_minutes)
    slow = [rung for rung in ladder(profile) if rung.level is Level.MINUTES]
    return down_to(slow, len(slow) - 1, minutes=wanted)


def down_to(
    rungs: Sequence[Rung], number: int, *, minutes: float | None = None, rails: bool = False
) -> int:
    """The highest rung from `number` down with no more minutes, or with hands on; else 0."""
    for n in range(number, 0, -1):
        short = minutes is None or rungs[n].minutes <= minutes
        if short and (rungs[n].rails or not rails):
            return n
    return 0


@cache
def rounds_for(minutes: int) -> tuple[tuple[float, float], ...]:
    """Split whole minutes into five rounds at most, a minute of rest between: 7 → 2 2 1 1 1.

    The number of rounds stays, so that no round grows by more than a minute when minutes grow.
    """
    count = min(ROUNDS, minutes)
    share, left = divmod(minutes, count)
    works = [share + (1 if n < left else 0) for n in range(count)]
    return tuple((float(work), REST_MIN if n < count - 1 else 0.0) for n, work in enumerate(works))


def limit_minutes(profile: Profile, rung: Rung) -> int:
    """The longest session that any answer of ours names: one step above this one."""
    if profile.screened:
        return rung.minutes
    return min(MINUTES_MAX, rung.minutes + minutes_step(rung.minutes))


def max_speed_kmh(profile: Profile, rung: Rung) -> float:
    """The fastest pace that any answer of ours names."""
    if rung.speed_kmh is None:
        if profile.screened:
            return SCREENED_FREE_PACE_KMH
        if not rung.rails:
            return profile.bounds.top_speed_kmh
        is_known = profile.forward_kmh is not None
        return profile.bounds.start_speed_kmh if is_known else FREE_PACE_KMH
    if profile.screened:
        return rung.speed_kmh
    return min(profile.bounds.top_speed_kmh, round(rung.speed_kmh + SPEED_STEP_KMH, 1))
