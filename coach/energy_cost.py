"""How much oxygen moving costs: ml O2 per kg and minute, by activity, speed and grade.

Pure physiology with the fitted constants; questions, people and kilocalories are `estimator.py`.
Speeds here are m/s, grades fractions (0.05 is 5 %). How the constants were found, and how well
they hold, stands in `docs/estimator.md`; `scripts/fit_estimator` finds them again.
"""

from __future__ import annotations

from math import pow  # noqa: A004  always a float, unlike the operator

from coach.meaning import Activity

RESTING_VO2 = 3.5
"""ml/kg/min sitting still: the definition of one MET (source compendium-2011)."""

JOULES_PER_ML_O2 = 20.9
"""Energy of one ml of oxygen at a mixed diet, about 5 kcal a litre (source acsm-equations)."""

KCAL_PER_LITRE_O2 = 5.0

_ML_PER_WATT = 60 / JOULES_PER_ML_O2

WALK_STANDING_W = 1.44
WALK_SLOW_W = 1.94
WALK_SLOW_POWER = 0.43
WALK_FAST_W = 0.24
"""Forward walking, W/kg = 1.44 + 1.94 v^0.43 + 0.24 v^4 (source looney-2019)."""

RUN_ML_PER_M = 0.2
"""Forward running, ml/kg per metre (source acsm-equations)."""

CLIMB_WALK_ML_PER_M = 1.8
CLIMB_RUN_ML_PER_M = 0.9
"""Each metre climbed, ml/kg (source acsm-equations)."""

DESCENT_CREDIT = 0.4
"""Share of the climbing cost that going down gives back."""

BACKWARD_WALK_BASE = 1.0
BACKWARD_WALK_PER_M_S = 0.3
BACKWARD_RUN = 1.35
"""How much more the moving part costs backwards (walking: grows with speed)."""

FLOOR_SHARE = 0.4
"""Going down never costs less than this share of the level cost above rest."""


def vo2(activity: Activity, speed_m_s: float, grade: float) -> float:
    """Gross oxygen uptake in ml/kg/min of one who moves steadily, hands free.

    `speed_m_s` > 0 and `grade` are taken as they are; what is plausible is checked elsewhere.
    """
    if activity is Activity.FORWARD_RUN:
        level, climb = 60 * RUN_ML_PER_M * speed_m_s, CLIMB_RUN_ML_PER_M
    elif activity is Activity.BACKWARD_RUN:
        level, climb = 60 * RUN_ML_PER_M * BACKWARD_RUN * speed_m_s, CLIMB_RUN_ML_PER_M
    else:
        level, climb = _walk(speed_m_s), CLIMB_WALK_ML_PER_M
        if activity is not Activity.FORWARD_WALK:
            level *= BACKWARD_WALK_BASE + BACKWARD_WALK_PER_M_S * speed_m_s
    rise = climb * 60 * speed_m_s * grade
    if rise < 0:
        return RESTING_VO2 + max(level + DESCENT_CREDIT * rise, FLOOR_SHARE * level)
    return RESTING_VO2 + level + rise


def _walk(speed_m_s: float) -> float:
    watts = (
        WALK_STANDING_W + WALK_SLOW_W * pow(speed_m_s, WALK_SLOW_POWER) + WALK_FAST_W * speed_m_s**4
    )
    return watts * _ML_PER_WATT - RESTING_VO2
