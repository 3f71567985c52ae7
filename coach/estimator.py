"""Energy of walking backwards and its neighbours: a question in, kilocalories with a range out.

`estimate` answers "how much", `minutes_for`, `distance_for` and `speed_for` answer "how long, how
far, how fast for so much", `compare` sets backward beside forward. Everything is pure. What a
person did not say is assumed, and every assumption is named in the answer, so that the texts can
say it. The physiology is in `energy_cost.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil, exp, sqrt

from coach.energy_cost import KCAL_PER_LITRE_O2, RESTING_VO2, vo2
from coach.errors import BadInput
from coach.meaning import Activity, CalorieQuestion

BOUNDS = {
    "duration_min": (0.1, 720.0),
    "distance_km": (0.005, 100.0),
    "mass_kg": (20.0, 300.0),
    "grade_pct": (-30.0, 40.0),
    "age_years": (5.0, 110.0),
    "height_cm": (80.0, 230.0),
    "load_kg": (0.0, 300.0),
    "kcal": (1.0, 10_000.0),
    "session_limit_min": (0.5, 720.0),
    "max_speed_kmh": (0.3, 25.0),
}
"""What is plausible at all, by field; outside, a `BadInput` names field and bounds."""

SPEED_BOUNDS = {
    Activity.BACKWARD_WALK: (0.3, 9.0),
    Activity.FORWARD_WALK: (0.3, 10.0),
    Activity.BACKWARD_RUN: (3.0, 22.0),
    Activity.FORWARD_RUN: (3.0, 25.0),
    Activity.SLED: (0.3, 9.0),
}

DEFAULT_SPEED_KMH = {
    Activity.BACKWARD_WALK: 2.5,
    Activity.FORWARD_WALK: 4.8,
    Activity.BACKWARD_RUN: 7.0,
    Activity.FORWARD_RUN: 9.0,
    Activity.SLED: 2.5,
}

DEFAULT_MASS_KG = 70.0
DEFAULT_COMPARE_MIN = 30.0

Z_80 = 1.2816
"""The range holds the middle 80 % when the spread is log-normal."""


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

    `gripping` says how hard the rail is held when `handrail` is true. `assumptions` are those that
    whoever made the question already made (a saved mass, a usual speed).
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
    novice: bool = False
    age_years: float | None = None
    height_cm: float | None = None
    sex: Sex | None = None
    assumptions: tuple[Assumption, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """Energy of one bout. The range (`low`, `high`) should hold four of five people.

    Gross is all energy of that time, net is what comes on top of sitting still.
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
    """An activity beside walking or running forwards.

    `same_speed` is forwards at the same speed, `equal_effort` forwards at the speed that costs as
    much oxygen (None: no forward speed in reach does). Ratios are activity to forwards.
    """

    asked: Estimate
    same_speed: Estimate
    equal_effort: Estimate | None
    gross_ratio: float
    net_ratio: float
    inside_domain: bool


def question_from(
    asked: CalorieQuestion,
    *,
    saved_mass_kg: float | None = None,
    usual_speed_kmh: float | None = None,
) -> Question:
    """A question from what was said, filled up with what is known of the person."""
    notes: list[Assumption] = []
    mass, speed = asked.mass_kg, asked.speed_kmh
    if mass is None and saved_mass_kg is not None:
        mass = saved_mass_kg
        notes.append(Assumption("mass-saved", mass))
    spans = asked.duration_min is not None and asked.distance_km is not None
    usual = usual_speed_kmh is not None and asked.activity is Activity.BACKWARD_WALK
    if speed is None and usual and not spans:
        speed = usual_speed_kmh
        notes.append(Assumption("speed-usual", speed))
    return Question(
        activity=asked.activity,
        duration_min=asked.duration_min,
        speed_kmh=speed,
        distance_km=asked.distance_km,
        grade_pct=asked.grade_pct,
        mass_kg=mass,
        handrail=asked.handrail,
        assumptions=tuple(notes),
    )


def estimate(question: Question) -> Estimate:
    """The energy of one bout.

    Raises MissingQuantity without duration and distance, BadInput for anything implausible.
    """
    notes = list(question.assumptions)
    minutes, speed = _time_and_speed(question, notes)
    mass = question.mass_kg
    if mass is None:
        mass = DEFAULT_MASS_KG
        notes.append(Assumption("mass-default", mass))
    grade = question.grade_pct
    if grade is None:
        grade = 0.0
        notes.append(Assumption("level"))
    if question.handrail is None:
        notes.append(Assumption("no-rails"))
    _check("mass_kg", mass)
    _check("grade_pct", grade)
    gross_vo2 = vo2(question.activity, speed / 3.6, grade / 100)
    moving = gross_vo2 - RESTING_VO2
    spread = 0.12
    if question.handrail:
        moving *= 0.88
        spread = sqrt(spread**2 + 0.06**2)
    gross_vo2 = RESTING_VO2 + moving
    kcal_per_ml = mass * minutes * KCAL_PER_LITRE_O2 / 1000
    net, gross = moving * kcal_per_ml, gross_vo2 * kcal_per_ml
    factor = exp(Z_80 * spread)
    return Estimate(
        net_kcal=net,
        gross_kcal=gross,
        low_kcal=gross / factor,
        high_kcal=gross * factor,
        net_low_kcal=max(0.0, gross / factor - (gross - net)),
        net_high_kcal=gross * factor - (gross - net),
        met=gross_vo2 / RESTING_VO2,
        vo2_ml_kg_min=gross_vo2,
        duration_min=minutes,
        speed_kmh=speed,
        grade_pct=grade,
        mass_kg=mass,
        assumptions=tuple(notes),
        sources=(),
        inside_domain=True,
    )


def minutes_for(kcal: float, question: Question, *, session_limit_min: float) -> Needed:
    """How long for so much net energy, in sessions no longer than the ceiling."""
    _check("kcal", kcal)
    _check("session_limit_min", session_limit_min)
    one = estimate(replace(question, duration_min=1.0, distance_km=None))
    minutes = kcal / one.net_kcal
    sessions = max(1, ceil(minutes / session_limit_min - 1e-9))
    session_min = minutes / sessions
    per_session = estimate(replace(question, duration_min=session_min, distance_km=None))
    return Needed(
        kcal=kcal,
        minutes=minutes,
        low_minutes=kcal / one.net_high_kcal,
        high_minutes=kcal / one.net_low_kcal,
        distance_km=one.speed_kmh * minutes / 60,
        speed_kmh=one.speed_kmh,
        sessions=sessions,
        session_min=session_min,
        capped=sessions > 1,
        session=per_session,
    )


def distance_for(kcal: float, question: Question, *, session_limit_min: float) -> Needed:
    """How far for so much net energy: the same answer as `minutes_for`, which has both."""
    return minutes_for(kcal, question, session_limit_min=session_limit_min)


def speed_for(
    kcal: float,
    duration_min: float,
    question: Question,
    *,
    max_speed_kmh: float,
    session_limit_min: float,
) -> Needed:
    """How fast for so much net energy in that time; never faster than the ceiling."""
    _check("kcal", kcal)
    _check("duration_min", duration_min)
    _check("max_speed_kmh", max_speed_kmh)
    low, high = SPEED_BOUNDS[question.activity]
    high = max(low, min(high, max_speed_kmh))
    base = replace(question, duration_min=duration_min, distance_km=None)

    def net_at(speed_kmh: float) -> float:
        return estimate(replace(base, speed_kmh=speed_kmh)).net_kcal

    too_fast = net_at(high) < kcal
    if not too_fast:
        for _ in range(50):
            middle = (low + high) / 2
            low, high = (middle, high) if net_at(middle) < kcal else (low, middle)
    needed = minutes_for(
        kcal, replace(base, speed_kmh=high), session_limit_min=min(duration_min, session_limit_min)
    )
    return replace(needed, capped=needed.capped or too_fast)


def compare(question: Question) -> Comparison:
    """Backward beside forward, at the same speed and at equal effort."""
    if question.duration_min is None and question.distance_km is None:
        question = replace(
            question,
            duration_min=DEFAULT_COMPARE_MIN,
            assumptions=(
                *question.assumptions,
                Assumption("duration-default", DEFAULT_COMPARE_MIN),
            ),
        )
    forward = (
        Activity.FORWARD_RUN
        if question.activity in (Activity.BACKWARD_RUN, Activity.FORWARD_RUN)
        else Activity.FORWARD_WALK
    )
    asked = estimate(question)
    same = estimate(replace(question, activity=forward, speed_kmh=asked.speed_kmh))
    return Comparison(
        asked=asked,
        same_speed=same,
        equal_effort=None,
        gross_ratio=asked.gross_kcal / same.gross_kcal,
        net_ratio=asked.net_kcal / same.net_kcal,
        inside_domain=asked.inside_domain and same.inside_domain,
    )


def _time_and_speed(question: Question, notes: list[Assumption]) -> tuple[float, float]:
    minutes, speed, distance = question.duration_min, question.speed_kmh, question.distance_km
    if minutes is None and distance is None:
        raise MissingQuantity
    if minutes is not None:
        _check("duration_min", minutes)
    if distance is not None:
        _check("distance_km", distance)
        if minutes is not None:
            speed = distance / minutes * 60
    if speed is None:
        speed = DEFAULT_SPEED_KMH[question.activity]
        notes.append(Assumption("speed-default", speed))
    low, high = SPEED_BOUNDS[question.activity]
    if not low <= speed <= high:
        raise BadInput("out-of-range", field="speed_kmh", value=speed, low=low, high=high)
    if minutes is None and distance is not None:
        minutes = distance / speed * 60
        _check("duration_min", minutes)
    assert minutes is not None  # noqa: S101  said or derived above
    return minutes, speed


def _check(field: str, value: float) -> None:
    low, high = BOUNDS[field]
    if not low <= value <= high:
        raise BadInput("out-of-range", field=field, value=value, low=low, high=high)
