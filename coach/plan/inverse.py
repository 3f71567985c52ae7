"""How long, or how fast, for so much energy: what of the question is in a person's plan.

The sum itself is knowledge (`estimator`). As a session for a person it is told only at a speed,
slope, place and hands that their plan has opened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from retrowalk.coach.energy.estimator import minutes_for, speed_for
from retrowalk.coach.energy.uncertainty import SPEED_BOUNDS
from retrowalk.coach.energy.values import Needed
from retrowalk.coach.energy.values import Question as Energy
from retrowalk.coach.plan.ladder import OWN_PACE_KMH
from retrowalk.coach.plan.plan import EXTRA_OF_PLACE, Extra
from retrowalk.coach.plan.rules import GRADE_EXACT_PCT, Session
from retrowalk.coach.reading.meaning import Activity, CalorieQuestion, Place

SPEED, HANDS = "speed", "hands"
"""What may be closed besides an `Extra`."""

FORWARD = frozenset({Activity.FORWARD_WALK, Activity.FORWARD_RUN})
KNOWN_MIN = 720.0
"""A sum that is only to be known is cut into no sessions."""

EPSILON_KMH = 1e-6

_EXTRA_OF_ACTIVITY = {Activity.BACKWARD_RUN: Extra.RUNNING, Activity.SLED: Extra.SLED}


def not_open_yet(
    question: CalorieQuestion,
    place: Place | None,
    session: Session,
    opens: Callable[[Extra], bool],
    *,
    is_motorless: bool = False,
) -> list[str]:
    """What the plan has not opened of a question: names of `Extra`, `SPEED`, `HANDS`.

    `opens` says whether the plan has opened an extra. Empty: it is all in the plan.
    """
    wanted = [
        _EXTRA_OF_ACTIVITY.get(question.activity),
        EXTRA_OF_PLACE.get(place) if place is not None else None,
        Extra.MOTORLESS if is_motorless else None,
    ]
    found = [extra.value for extra in wanted if extra is not None and not opens(extra)]
    if abs(question.grade_pct or 0) > session.grade_pct + GRADE_EXACT_PCT:
        found.append(Extra.INCLINE.value)
    if (question.speed_kmh or 0) > session.max_speed_kmh + EPSILON_KMH and not found:
        found.append(SPEED)
    if question.handrail is False and session.rails:
        found.append(HANDS)
    return list(dict.fromkeys(found))


def as_planned(question: CalorieQuestion, session: Session) -> CalorieQuestion:
    """The question with what was not said as the plan has it now."""
    own_pace_kmh = min(OWN_PACE_KMH, session.max_speed_kmh)
    return replace(
        question,
        speed_kmh=question.speed_kmh or session.speed_kmh or own_pace_kmh,
        grade_pct=session.grade_pct if question.grade_pct is None else question.grade_pct,
        handrail=session.rails if question.handrail is None else question.handrail,
    )


def how_fast(kcal: float, minutes: float, question: Energy) -> Needed:
    """The speed for so much in that time, as knowledge; `capped` when no speed does it."""
    return speed_for(
        kcal,
        minutes,
        question,
        max_speed_kmh=SPEED_BOUNDS[question.activity][1],
        session_limit_min=minutes,
    )


def at_the_ceiling(kcal: float, question: Energy, session: Session) -> Needed:
    """How long for so much at the fastest that the plan names now, in sessions of its length."""
    at_most = replace(
        question,
        activity=Activity.BACKWARD_WALK,
        speed_kmh=session.max_speed_kmh,
        grade_pct=session.grade_pct,
        handrail=session.rails,
    )
    return minutes_for(kcal, at_most, session_limit_min=float(session.limit_minutes))
