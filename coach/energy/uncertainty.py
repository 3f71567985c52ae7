"""How far an estimate can be trusted: what is plausible, what was measured, how people differ."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from retrowalk.coach.energy.values import Question
from retrowalk.coach.errors import BadInput
from retrowalk.coach.reading.meaning import Activity

IMPLAUSIBLE = "estimate-implausible"
"""The key of the text for numbers out of their bounds."""

BOUNDS = {
    "duration_min": (0.1, 720.0),
    "distance_km": (0.005, 100.0),
    "mass_kg": (20.0, 300.0),
    "grade_pct": (-30.0, 40.0),
    "age_years": (5.0, 110.0),
    "height_cm": (80.0, 230.0),
    "load_kg": (1.0, 300.0),
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


@dataclass(frozen=True, slots=True)
class Domain:
    """Where an activity was measured: from, to."""

    speed_kmh: tuple[float, float]
    grade_pct: tuple[float, float]


DOMAIN = {
    Activity.BACKWARD_WALK: Domain((1.2, 6.7), (0.0, 12.5)),
    Activity.FORWARD_WALK: Domain((1.2, 7.2), (-10.0, 15.0)),
    Activity.BACKWARD_RUN: Domain((6.3, 12.6), (0.0, 25.0)),
    Activity.FORWARD_RUN: Domain((6.4, 16.0), (-10.0, 15.0)),
}
MEASURED_MASS_KG = (40.0, 130.0)
MEASURED_AGE = (18.0, 60.0)

SLOW_KMH = 3.0
"""Below this no absolute value for walking backwards was found."""

Z_80 = 1.2816
"""Standard deviations around the middle 80 % of a normal distribution."""

SPREAD = {
    Activity.BACKWARD_WALK: 0.18,
    Activity.FORWARD_WALK: 0.17,
    Activity.BACKWARD_RUN: 0.22,
    Activity.FORWARD_RUN: 0.14,
    Activity.SLED: 0.35,
}
"""How far people differ from the estimate: standard deviation of the log of gross energy. The
check against published groups and individuals stands in `docs/estimator.md`."""

SPREAD_SLOW = 0.08
SPREAD_HANDS_UNKNOWN = 0.08
SPREAD_NOVICE = 0.08
SPREAD_SPEED_UNKNOWN = 0.20
SPREAD_OTHER_AGE = 0.08
SPREAD_OUTSIDE = 0.15
"""What is added, in quadrature, where little or nothing was measured."""

SPREAD_OF_RATIO = 0.08
"""How far studies differ in the ratio of backward to forward (1.17 to 1.48 near 4 to 5 km/h)."""


def check(field: str, value: float) -> None:
    """Raise BadInput, with the field and its bounds, for a value that nobody can mean."""
    low, high = BOUNDS[field]
    if not low <= value <= high:
        raise BadInput(IMPLAUSIBLE, field=field, value=value, low=low, high=high)


def check_speed(activity: Activity, speed_kmh: float) -> None:
    """The same for a speed, which has bounds by activity."""
    low, high = SPEED_BOUNDS[activity]
    if not low <= speed_kmh <= high:
        raise BadInput(IMPLAUSIBLE, field="speed_kmh", value=speed_kmh, low=low, high=high)


def inside_domain(question: Question, speed_kmh: float, grade_pct: float, mass_kg: float) -> bool:
    """Whether somebody measured this, for people like that."""
    domain = DOMAIN.get(question.activity)
    if domain is None or question.stairs or question.motorless:
        return False
    slowest, fastest = domain.speed_kmh
    lowest, steepest = domain.grade_pct
    lightest, heaviest = MEASURED_MASS_KG
    return (
        slowest <= speed_kmh <= fastest
        and lowest <= grade_pct <= steepest
        and lightest <= mass_kg <= heaviest
    )


def spread(question: Question, speed_kmh: float, *, inside: bool) -> float:
    """Standard deviation of the log of gross energy among people who are asked about alike."""
    variance = SPREAD[question.activity] ** 2
    if speed_kmh < SLOW_KMH:
        variance += SPREAD_SLOW**2
    if question.handrail and question.gripping is None:
        variance += SPREAD_HANDS_UNKNOWN**2
    if question.practised is False:
        variance += SPREAD_NOVICE**2
    if question.speed_kmh is None and None in (question.distance_km, question.duration_min):
        variance += SPREAD_SPEED_UNKNOWN**2
    age = question.age_years
    if age is not None and not MEASURED_AGE[0] <= age <= MEASURED_AGE[1]:
        variance += SPREAD_OTHER_AGE**2
    if not inside:
        variance += SPREAD_OUTSIDE**2
    return sqrt(variance)
