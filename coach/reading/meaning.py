"""What a sentence can mean, as values: what `coach/reading/utterance.py` reads.

A field is None when the person did not say it. Nothing is filled in, derived or checked here:
values are taken as said, however implausible; asking back is the conversation's work.
Units stand in the names.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Activity(StrEnum):
    """What is done, in the estimator and in questions."""

    BACKWARD_WALK = "backward_walk"
    FORWARD_WALK = "forward_walk"
    BACKWARD_RUN = "backward_run"
    FORWARD_RUN = "forward_run"
    SLED = "sled"


class Place(StrEnum):
    """Where a session happens."""

    TREADMILL = "treadmill"
    INDOOR = "indoor"
    OUTDOOR = "outdoor"
    TRACK = "track"
    STAIRS = "stairs"
    SLED = "sled"


class AskKind(StrEnum):
    """Which kind of calorie question it is."""

    BURN = "burn"
    TIME_FOR = "time_for"
    COMPARE = "compare"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class CalorieQuestion:
    """A question about energy, as far as it was said."""

    kind: AskKind
    activity: Activity = Activity.BACKWARD_WALK
    duration_min: float | None = None
    mass_kg: float | None = None
    speed_kmh: float | None = None
    distance_km: float | None = None
    grade_pct: float | None = None
    kcal: float | None = None
    handrail: bool | None = None
    gripping: bool | None = None
    motorless: bool | None = None
    stairs: bool | None = None
    in_water: bool | None = None
    slope: str | None = None  # up | down, where no number was said
    load_kg: float | None = None
    practised: bool | None = None
    age_years: float | None = None
    height_cm: float | None = None
    sex: str | None = None  # female | male


class LogKind(StrEnum):
    """Which kind of report it is."""

    LOG = "log"
    DONE_AS_PLANNED = "done_as_planned"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class WalkReport:
    """A session that was done, done in part, or skipped, as far as it was said.

    `day` is "today", "yesterday", "mon" … "sun" (the most recent one), "-3" (days ago) or None.
    A LOG without duration and distance says that less than the plan was done.
    """

    kind: LogKind
    duration_min: float | None = None
    day: str | None = None
    place: Place | None = None
    speed_kmh: float | None = None
    distance_km: float | None = None
    effort_0_10: float | None = None
    pain_0_10: float | None = None
    stumbles: int | None = None
    handrail: bool | None = None
    grade_pct: float | None = None
    is_run: bool = False
    is_motorless: bool = False
    is_off_scale: bool = False  # a rating above ten was said, and left out
    mass_kg: float | None = None  # a weight that was said with it

    @property
    def has_amount(self) -> bool:
        """Whether it is said how long or how far."""
        return self.duration_min is not None or self.distance_km is not None
