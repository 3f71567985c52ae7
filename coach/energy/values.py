"""What the energy estimator is asked and what it answers, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from retrowalk.coach.errors import BadInput
from retrowalk.coach.reading.meaning import Activity


class MissingQuantity(BadInput):
    """Neither a duration nor a distance was said: ask for the time."""

    def __init__(self) -> None:
        super().__init__("estimate-missing-duration", field="duration_min")


class Sex(StrEnum):
    """Sex as far as it changes resting metabolism."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something that was not said and taken for granted; `id` names its text."""

    id: str
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be estimated. None: not said.

    `gripping` says how the rail is held when `handrail` is true. `practised`: False in the first
    weeks, True after them. `load_kg` is what lies on the sled. With age, height and sex the
    person's own resting energy is used. `assumptions` are those that whoever made the question
    already made (a saved mass, a usual speed).
    """

    activity: Activity = Activity.BACKWARD_WALK
    duration_min: float | None = None
    speed_kmh: float | None = None
    distance_km: float | None = None
    grade_pct: float | None = None
    mass_kg: float | None = None
    handrail: bool | None = None
    gripping: bool | None = None
    motorless: bool = False
    stairs: bool = False
    load_kg: float | None = None
    practised: bool | None = None
    age_years: float | None = None
    height_cm: float | None = None
    sex: Sex | None = None
    assumptions: tuple[Assumption, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """Energy of one bout. The range (`low`, `high`) should hold four of five people.

    Gross is all energy of that time, net is what comes on top of sitting still. `inside_domain`
    is False where nobody measured; the range is wider there.
    """

    net_kcal: float
    gross_kcal: float
    low_kcal: float
    high_kcal: float
    net_low_kcal: float
    net_high_kcal: float
    met: float
    vo2_ml_kg_min: float
    duration_min: float
    speed_kmh: float
    grade_pct: float
    mass_kg: float
    assumptions: tuple[Assumption, ...]
    sources: tuple[str, ...]
    inside_domain: bool


@dataclass(frozen=True, slots=True)
class Needed:
    """What it takes for an amount of net energy, cut into sessions that stay under the ceiling.

    `minutes` is the whole time (`low_minutes` to `high_minutes` for four of five people). `capped`
    says that a ceiling forbids doing it as asked: in more sessions, or slower, than wanted.
    """

    kcal: float
    minutes: float
    low_minutes: float
    high_minutes: float
    distance_km: float
    speed_kmh: float
    sessions: int
    session_min: float
    capped: bool
    session: Estimate


@dataclass(frozen=True, slots=True)
class Comparison:
    """An activity beside another one, usually walking or running forwards.

    `same_speed` is the other at the same speed, `equal_effort` the other at the speed that takes
    as much oxygen (None: no speed in reach does). The ratios are the asked to the other; the range
    `low_ratio` to `high_ratio` of the gross ratio is that of the studies.
    """

    asked: Estimate
    same_speed: Estimate
    equal_effort: Estimate | None
    gross_ratio: float
    low_ratio: float
    high_ratio: float
    net_ratio: float
    inside_domain: bool
