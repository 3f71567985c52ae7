"""A calorie answer for a terminal: as lines in English, and as plain data for programs.

Raises MissingQuantity where it was not said how long, how far or how much, and BadInput for a
number that is likely a slip.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, TypeAlias

from retrowalk.coach.energy.estimator import (
    compare,
    estimate,
    minutes_for,
    question_from,
    speed_for,
)
from retrowalk.coach.energy.uncertainty import SPEED_BOUNDS
from retrowalk.coach.energy.values import Estimate, MissingQuantity
from retrowalk.coach.errors import RetrowalkError
from retrowalk.coach.plan.inverse import KNOWN_MIN
from retrowalk.coach.reading.meaning import AskKind, CalorieQuestion

Answer: TypeAlias = tuple[list[str], dict[str, Any]]
BESIDES = [
    "grade_pct",
    "handrail",
    "gripping",
    "motorless",
    "stairs",
    "load_kg",
    "practised",
    "age_years",
    "height_cm",
    "sex",
]


class NotCounted(RetrowalkError):
    """What nobody can say a number for, with the reason."""


def answer(asked: CalorieQuestion) -> Answer:
    """The lines and the data that answer a question."""
    if asked.in_water:
        raise NotCounted("walking in water is not counted: depth and current change everything")
    if asked.slope is not None and asked.grade_pct is None:
        raise NotCounted("how steep is it? For example '5 % uphill'")
    by_kind = {AskKind.TIME_FOR: _needed, AskKind.COMPARE: _compared}
    return by_kind.get(asked.kind, _burnt)(asked)


def _burnt(asked: CalorieQuestion) -> Answer:
    found = estimate(question_from(asked))
    net = f"{found.net_low_kcal:.0f}-{found.net_high_kcal:.0f} kcal more than sitting still"
    whole = f"({found.low_kcal:.0f}-{found.high_kcal:.0f} in all), {found.met:.1f} MET"
    lines = [f"{net} {whole}", *_read(asked, found)]
    data = {
        "net_kcal": round(found.net_kcal, 1),
        "gross_kcal": round(found.gross_kcal, 1),
        "low_kcal": round(found.low_kcal, 1),
        "high_kcal": round(found.high_kcal, 1),
        "met": round(found.met, 2),
        "duration_min": round(found.duration_min, 2),
        **_basis(asked, found),
    }
    return lines, data


def _needed(asked: CalorieQuestion) -> Answer:
    """How long for so much; with a time, how fast."""
    if asked.kcal is None:
        raise MissingQuantity
    question = question_from(asked)
    if asked.duration_min is None:
        found = minutes_for(asked.kcal, question, session_limit_min=KNOWN_MIN)
    else:
        found = speed_for(
            asked.kcal,
            asked.duration_min,
            question,
            max_speed_kmh=SPEED_BOUNDS[asked.activity][1],
            session_limit_min=asked.duration_min,
        )
    how = f"{found.low_minutes:.0f}-{found.high_minutes:.0f} min at {found.speed_kmh:.1f} km/h"
    if asked.duration_min is not None:
        how = f"{found.speed_kmh:.1f} km/h for {asked.duration_min:g} min"
    lines = [
        f"{how} for {found.kcal:.0f} kcal more than sitting still, {found.distance_km:.1f} km",
        *(["No speed does it in that time; this is the fastest."] if found.capped else []),
        "This is a sum, and no plan: start with a few slow minutes and something to hold.",
    ]
    return lines, {
        key: round(value, 2) if isinstance(value, float) else value
        for key, value in asdict(found).items()
    }


def _compared(asked: CalorieQuestion) -> Answer:
    found = compare(question_from(asked))
    one, other = found.asked, found.same_speed
    own = f"{one.net_low_kcal:.0f}-{one.net_high_kcal:.0f} kcal"
    others = f"{other.net_low_kcal:.0f}-{other.net_high_kcal:.0f} the other way"
    ratio = f"{found.net_ratio:.1f} times as much (net: more than sitting still)"
    lines = [f"{own}, beside {others} at the same speed: {ratio}", *_read(asked, one)]
    data = {
        "net_kcal": round(one.net_kcal, 1),
        "other_net_kcal": round(other.net_kcal, 1),
        "net_ratio": round(found.net_ratio, 2),
        "gross_ratio": round(found.gross_ratio, 2),
        **_basis(asked, one),
    }
    return lines, data


def _read(asked: CalorieQuestion, found: Estimate) -> list[str]:
    besides = [
        f"{name} {value:g}" if isinstance(value, float) else f"{name} {value}"
        for name, value in _besides(asked).items()
    ]
    basis = [
        f"{found.duration_min:g} min",
        f"{found.speed_kmh:.1f} km/h",
        f"{found.mass_kg:.0f} kg",
    ]
    return [
        f"I read: {', '.join([*basis, *besides])}",
        f"Assumed: {', '.join(item.id for item in found.assumptions) or 'nothing'}",
        f"Sources: {', '.join(found.sources)}",
        *(["Please leave stairs out: a fall there is serious."] if asked.stairs else []),
    ]


def _besides(asked: CalorieQuestion) -> dict[str, Any]:
    return {name: value for name in BESIDES if (value := getattr(asked, name)) is not None}


def _basis(asked: CalorieQuestion, found: Estimate) -> dict[str, Any]:
    return {
        "read": _besides(asked),
        "assumptions": [item.id for item in found.assumptions],
        "sources": list(found.sources),
    }
