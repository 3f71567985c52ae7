"""Energy of walking backwards and its neighbours: a question in, kilocalories with a range out.

`estimate` answers "how much", `minutes_for`, `distance_for` and `speed_for` answer "how long, how
far, how fast for so much", `compare` sets backward beside forward. Everything is pure. What a
person did not say is assumed, and every assumption is named in the answer, so that the texts can
say it. The physiology is `energy_cost.py`, the trust `energy_range.py`, both explained in
`docs/estimator.md`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil, exp

from retrowalk.coach.energy import cost
from retrowalk.coach.energy.uncertainty import (
    BOUNDS,
    IMPLAUSIBLE,
    SPEED_BOUNDS,
    SPREAD_OF_RATIO,
    Z_80,
    check,
    check_speed,
    inside_domain,
    spread,
)
from retrowalk.coach.energy.values import (
    Assumption,
    Comparison,
    Estimate,
    MissingQuantity,
    Needed,
    Question,
    Sex,
)
from retrowalk.coach.errors import BadInput
from retrowalk.coach.reading.meaning import Activity, CalorieQuestion

KCAL_PER_LITRE_O2 = 5.0
"""Energy from a litre of oxygen at a mixed diet (source acsm-equations)."""

DEFAULT_SPEED_KMH = {
    Activity.BACKWARD_WALK: 2.5,
    Activity.FORWARD_WALK: 4.8,
    Activity.BACKWARD_RUN: 7.0,
    Activity.FORWARD_RUN: 9.0,
    Activity.SLED: 2.5,
}
"""A gentle speed for one who does not say."""

DEFAULT_MASS_KG = 70.0
DEFAULT_COMPARE_MIN = 30.0

CONFLICT_SHARE = 0.1
"""Time, distance and speed may disagree by this share before we ask."""

MINUTES_A_DAY = 1440
RESTING_LOWEST = 1.5
RESTING_HIGHEST = 5.0
"""ml/kg/min; the equation for resting energy goes astray for bodies beyond all tables."""

BISECTIONS = 50
EPSILON = 1e-9

COUNTERPART = {
    Activity.BACKWARD_WALK: Activity.FORWARD_WALK,
    Activity.FORWARD_WALK: Activity.BACKWARD_WALK,
    Activity.BACKWARD_RUN: Activity.FORWARD_RUN,
    Activity.FORWARD_RUN: Activity.BACKWARD_RUN,
    Activity.SLED: Activity.FORWARD_WALK,
}

_RUNS = (Activity.BACKWARD_RUN, Activity.FORWARD_RUN)
_FORWARD = (Activity.FORWARD_WALK, Activity.FORWARD_RUN)
_NET_COST = {
    Activity.BACKWARD_WALK: cost.backward_walk,
    Activity.FORWARD_WALK: cost.forward_walk,
    Activity.BACKWARD_RUN: cost.backward_run,
    Activity.FORWARD_RUN: cost.forward_run,
    Activity.SLED: cost.backward_walk,
}
_SOURCES = {
    Activity.BACKWARD_WALK: (
        "williford-1998",
        "hooper-2004",
        "compendium-2011",
        "kim-2001",
        "obese-women-4kmh",
        "hreljac-2005",
        "looney-2019",
    ),
    Activity.FORWARD_WALK: ("looney-2019", "compendium-2011", "minetti-2002", "vest-walking"),
    Activity.BACKWARD_RUN: (
        "wright-weyand-2001",
        "williford-1998",
        "backward-uphill-2020",
        "masumoto-support",
        "flynn-1994",
    ),
    Activity.FORWARD_RUN: ("compendium-2011", "minetti-2002"),
    Activity.SLED: ("andre-2013", "minetti-2002", "williford-1998"),
}
_HANDS = {None: cost.SOME_HANDS, False: cost.RESTING_HANDS, True: cost.GRIPPING_HANDS}
_LEVEL = Assumption("level")
_NO_RAILS = Assumption("no-rails")
_MASS_DEFAULT = Assumption("mass-default", DEFAULT_MASS_KG)
_STAIRS_FORWARD = Assumption("stairs-forward")


def question_from(
    asked: CalorieQuestion,
    *,
    saved_mass_kg: float | None = None,
    usual_speed_kmh: float | None = None,
    practised: bool | None = None,
) -> Question:
    """A question from what was said, filled up with what is known of the person.

    The usual speed is that of walking backwards and is taken for nothing else.
    """
    notes: list[Assumption] = []
    mass, speed = asked.mass_kg, asked.speed_kmh
    if mass is None and saved_mass_kg is not None:
        mass = saved_mass_kg
        notes.append(Assumption("mass-saved", mass))
    derived = asked.duration_min is not None and asked.distance_km is not None
    if speed is None and not derived and asked.activity is Activity.BACKWARD_WALK:
        speed = usual_speed_kmh
        if speed is not None:
            notes.append(Assumption("speed-usual", speed))
    return Question(
        activity=asked.activity,
        duration_min=asked.duration_min,
        speed_kmh=speed,
        distance_km=asked.distance_km,
        grade_pct=asked.grade_pct,
        mass_kg=mass,
        handrail=asked.handrail,
        gripping=asked.gripping,
        motorless=bool(asked.motorless),
        stairs=bool(asked.stairs),
        load_kg=asked.load_kg,
        practised=practised if asked.practised is None else asked.practised,
        age_years=asked.age_years,
        height_cm=asked.height_cm,
        sex=None if asked.sex is None else Sex(asked.sex),
        assumptions=tuple(notes),
    )


def estimate(question: Question) -> Estimate:
    """The energy of one bout.

    Raises MissingQuantity without duration and distance, BadInput for anything implausible.
    """
    notes = list(question.assumptions)
    minutes, speed = _time_and_speed(question, notes)
    mass, grade = _mass_and_grade(question, notes)
    net_vo2 = _net_vo2(question, speed, grade, mass, notes)
    resting = _resting_vo2(question, mass, notes)
    inside = inside_domain(question, speed, grade, mass)
    gross_vo2 = resting + net_vo2
    factor = exp(Z_80 * spread(question, speed, inside=inside) * gross_vo2 / net_vo2)
    kcal_per_ml = mass * minutes * KCAL_PER_LITRE_O2 / 1000
    net, rest = net_vo2 * kcal_per_ml, resting * kcal_per_ml
    return Estimate(
        net_kcal=net,
        gross_kcal=net + rest,
        low_kcal=net / factor + rest,
        high_kcal=net * factor + rest,
        net_low_kcal=net / factor,
        net_high_kcal=net * factor,
        met=gross_vo2 / cost.RESTING_VO2,
        vo2_ml_kg_min=gross_vo2,
        duration_min=minutes,
        speed_kmh=speed,
        grade_pct=grade,
        mass_kg=mass,
        assumptions=tuple(notes),
        sources=_sources(question),
        inside_domain=inside,
    )


def minutes_for(kcal: float, question: Question, *, session_limit_min: float) -> Needed:
    """How long for so much net energy, in equal sessions no longer than the ceiling."""
    check("kcal", kcal)
    check("session_limit_min", session_limit_min)
    minute = estimate(replace(question, duration_min=1.0, distance_km=None))
    minutes = kcal / minute.net_kcal
    sessions = max(1, ceil(minutes / session_limit_min - EPSILON))
    session_min = minutes / sessions
    shortest = BOUNDS["duration_min"][0]
    session = estimate(replace(question, duration_min=max(session_min, shortest), distance_km=None))
    return Needed(
        kcal=kcal,
        minutes=minutes,
        low_minutes=kcal / minute.net_high_kcal,
        high_minutes=kcal / minute.net_low_kcal,
        distance_km=minute.speed_kmh * minutes / 60,
        speed_kmh=minute.speed_kmh,
        sessions=sessions,
        session_min=session_min,
        capped=sessions > 1,
        session=session,
    )


def distance_for(kcal: float, question: Question, *, session_limit_min: float) -> Needed:
    """How far for so much net energy: the answer of `minutes_for`, which tells both."""
    return minutes_for(kcal, question, session_limit_min=session_limit_min)


def speed_for(
    kcal: float,
    duration_min: float,
    question: Question,
    *,
    max_speed_kmh: float,
    session_limit_min: float,
) -> Needed:
    """How fast for so much net energy in that time.

    Never faster than the ceiling: where that is not enough, the answer is at the ceiling, takes
    longer than asked, and says so by `capped` and `sessions`.
    """
    check("kcal", kcal)
    check("duration_min", duration_min)
    check("max_speed_kmh", max_speed_kmh)
    check("session_limit_min", session_limit_min)
    slowest, fastest = SPEED_BOUNDS[question.activity]
    base = replace(question, duration_min=duration_min, distance_km=None)

    def net_at(speed_kmh: float) -> float:
        return estimate(replace(base, speed_kmh=speed_kmh)).net_kcal

    ceiling = max(slowest, min(fastest, max_speed_kmh))
    speed = _speed_where(net_at, kcal, slowest, ceiling)
    needed = minutes_for(
        kcal,
        replace(base, speed_kmh=ceiling if speed is None else speed),
        session_limit_min=min(duration_min, session_limit_min),
    )
    return replace(needed, capped=needed.capped or speed is None)


def compare(question: Question, other: Activity | None = None) -> Comparison:
    """An activity beside its forward (or backward) counterpart, or beside `other`.

    Without duration and distance half an hour is taken, which is named in the assumptions.
    """
    if question.duration_min is None and question.distance_km is None:
        note = Assumption("duration-default", DEFAULT_COMPARE_MIN)
        question = replace(
            question,
            duration_min=DEFAULT_COMPARE_MIN,
            assumptions=(*question.assumptions, note),
        )
    asked = estimate(question)
    counter = replace(
        question,
        activity=other or COUNTERPART[question.activity],
        speed_kmh=asked.speed_kmh,
        duration_min=asked.duration_min,
        distance_km=None,
    )
    same = estimate(counter)
    speed = _speed_where(
        lambda kmh: estimate(replace(counter, speed_kmh=kmh)).vo2_ml_kg_min,
        asked.vo2_ml_kg_min,
        *SPEED_BOUNDS[counter.activity],
    )
    ratio = asked.gross_kcal / same.gross_kcal
    studies = exp(Z_80 * SPREAD_OF_RATIO)
    return Comparison(
        asked=asked,
        same_speed=same,
        equal_effort=None if speed is None else estimate(replace(counter, speed_kmh=speed)),
        gross_ratio=ratio,
        low_ratio=ratio / studies,
        high_ratio=ratio * studies,
        net_ratio=asked.net_kcal / same.net_kcal,
        inside_domain=asked.inside_domain and same.inside_domain,
    )


def _speed_where(
    amount_at: Callable[[float], float], wanted: float, slowest: float, fastest: float
) -> float | None:
    """The speed at which a rising amount reaches what is wanted; None beyond the fastest."""
    if amount_at(fastest) < wanted:
        return None
    if amount_at(slowest) >= wanted:
        return slowest
    for _ in range(BISECTIONS):
        middle = (slowest + fastest) / 2
        if amount_at(middle) < wanted:
            slowest = middle
        else:
            fastest = middle
    return fastest


def _time_and_speed(question: Question, notes: list[Assumption]) -> tuple[float, float]:
    minutes, speed, distance = question.duration_min, question.speed_kmh, question.distance_km
    if minutes is not None:
        check("duration_min", minutes)
    if distance is not None:
        check("distance_km", distance)
    if speed is not None:
        check_speed(question.activity, speed)
    if minutes is not None and distance is not None:
        walked = distance / minutes * 60
        if speed is not None and abs(walked - speed) > CONFLICT_SHARE * speed:
            low, high = (1 - CONFLICT_SHARE) * walked, (1 + CONFLICT_SHARE) * walked
            raise BadInput(IMPLAUSIBLE, field="speed_kmh", value=speed, low=low, high=high)
        speed = walked
        check_speed(question.activity, speed)
    if speed is None:
        speed = DEFAULT_SPEED_KMH[question.activity]
        notes.append(Assumption("speed-default", speed))
    if minutes is None:
        if distance is None:
            raise MissingQuantity
        minutes = distance / speed * 60
        check("duration_min", minutes)
    return minutes, speed


def _mass_and_grade(question: Question, notes: list[Assumption]) -> tuple[float, float]:
    mass, grade = question.mass_kg, question.grade_pct
    if mass is None:
        mass = DEFAULT_MASS_KG
        notes.append(_MASS_DEFAULT)
    else:
        check("mass_kg", mass)
    if grade is None:
        grade = 0.0
        notes.append(_LEVEL)
    else:
        check("grade_pct", grade)
    return mass, grade


def _net_vo2(
    question: Question, speed_kmh: float, grade_pct: float, mass_kg: float, notes: list[Assumption]
) -> float:
    activity, speed_m_s = question.activity, speed_kmh / 3.6
    if question.stairs and activity not in _RUNS:
        notes.append(_STAIRS_FORWARD)
        net = (cost.STAIRS_MET - 1) * cost.RESTING_VO2
    else:
        net = _NET_COST[activity](speed_m_s, grade_pct / 100)
        if question.motorless:
            net *= cost.MOTORLESS_RUN if activity in _RUNS else cost.MOTORLESS_WALK
    if question.practised is not None and activity not in _FORWARD:
        net *= cost.PRACTISED if question.practised else cost.NOVICE
    if question.handrail:
        net *= _HANDS[question.gripping]
    elif question.handrail is None:
        notes.append(_NO_RAILS)
    if activity is Activity.SLED:
        load = question.load_kg
        if load is None:
            load = cost.SLED_LOAD_SHARE * mass_kg
            notes.append(Assumption("sled-load", load))
        else:
            check("load_kg", load)
        net += cost.traction(speed_m_s, cost.SLED_FRICTION * load / mass_kg)
    return net


def _resting_vo2(question: Question, mass_kg: float, notes: list[Assumption]) -> float:
    """One MET, or the resting energy of this person (sources mifflin-1990, byrne-2005)."""
    age, height, sex = question.age_years, question.height_cm, question.sex
    if age is not None:
        check("age_years", age)
    if height is not None:
        check("height_cm", height)
    if age is None or height is None or sex is None:
        return cost.RESTING_VO2
    kcal_a_day = 10 * mass_kg + 6.25 * height - 5 * age + (5 if sex is Sex.MALE else -161)
    resting = kcal_a_day / MINUTES_A_DAY / KCAL_PER_LITRE_O2 * 1000 / mass_kg
    resting = min(max(resting, RESTING_LOWEST), RESTING_HIGHEST)
    notes.append(Assumption("resting-own", resting))
    return resting


def _sources(question: Question) -> tuple[str, ...]:
    found = _SOURCES[question.activity]
    if question.handrail:
        found = (*found, "berling-2006")
    if question.motorless:
        found = (*found, "bruseghini-2019", "curved-2015")
    if question.stairs:
        found = ("bassett-1997", *found)
    if question.practised is not None:
        found = (*found, "heath-2001")
    return found
