"""How much oxygen moving costs, in ml per kg and minute above rest.

Pure physiology with its constants; questions, people and kilocalories are `estimator.py`. The
shape: a forward curve over speed, the cost of climbing on top, times a backward factor. How the
constants were found and how well they hold stands in `docs/estimator.md`; those marked "fitted"
are found again by `scripts/fit_estimator` from `evidence.csv`.

Units here: speed m/s, grade as a fraction (0.05 is 5 %), cost ml O2/kg/min.
"""

from __future__ import annotations

from math import exp

JOULES_PER_ML_O2 = 20.9
"""Energy from one ml of oxygen, about 5 kcal a litre (source acsm-equations)."""

WALK_STANDING_W = 1.44
WALK_SLOW_W = 1.94
WALK_SLOW_POWER = 0.43
WALK_FAST_W = 0.24
"""Forward walking on the level, gross W/kg = 1.44 + 1.94 v^0.43 + 0.24 v^4 (looney-2019)."""

RESTING_VO2 = 3.5
"""ml/kg/min of one who sits still: one MET by definition (source compendium-2011)."""

CLIMB_STEEP = 1.67
CLIMB_MIDDLE = -0.024
CLIMB_WIDTH = 0.05
"""Walking, ml/kg for each metre climbed: 1.67 on steep slopes, less on gentle ones, where falling
and rising of the body already pay for each other. A logistic curve through 1.67 at +45 %
(minetti-2002) and 1.36 at +5 % (vest-walking); downhill it gives back 0.62 at -5 % and 0.30 at
-10 %, between 0.28 at -5 % (vest-walking) and 0.40 at -10 % (minetti-2002)."""

RUN_ML_PER_M = 0.18
"""Forward running on the level, net ml/kg per metre: between 0.19 (compendium-2011, 5 and 6 mph)
and what was measured, 0.163 (minetti-2002, curved-2015) and 0.176 (williford-1998)."""

BACKWARD_WALK = 0.37
"""Fitted: walking backwards costs 1 + 0.37 v times the forward cost above rest, v in m/s."""

BACKWARD_CLIMB_SHARE = 0.5
"""The share of that penalty that climbing has too: the middle between none (compendium-2011) and
all of it (hooper-2004); the fit cannot tell them apart."""

BACKWARD_RUN = 1.34
"""Fitted: running backwards costs 1.34 times the forward cost above rest, at every grade."""

RESTING_HANDS = 0.93
GRIPPING_HANDS = 0.77
SOME_HANDS = 0.85
"""What is left of the cost above rest with hands on the rails: resting there, gripping, and
between the two when nobody says which (source berling-2006)."""

MOTORLESS_WALK = 1.54
MOTORLESS_RUN = 1.26
"""Cost above rest on a treadmill without motor (sources curved-2015, bruseghini-2019; forwards)."""

STAIRS_MET = 5.75
"""Stairs up and down in turn, 70 steps a minute (source bassett-1997; forwards)."""

NOVICE = 1.13
PRACTISED = 0.88
"""Backward cost above rest before and after four weeks of practice, around a middle that nobody
measured alone (source heath-2001)."""

SLED_FRICTION = 0.33
"""Dynamic friction of a loaded sled (source andre-2013; 0.21 to 0.58 on sports grounds)."""

SLED_LOAD_SHARE = 0.25
"""A light sled, as a share of body mass, for one who does not say."""

NOBODY_RUNS_BELOW = 1.6
"""m/s: people change from walking to running backwards at 1.63 (source hreljac-2005)."""

RUNNING_PAYS_ABOVE = 1.85
"""m/s: from here on running backwards is cheaper than walking (source hreljac-2005)."""


def forward_walk(speed_m_s: float, grade: float) -> float:
    """Walking forwards; where running is cheaper, the level part is that of running."""
    level = level_walk(speed_m_s)
    if speed_m_s > NOBODY_RUNS_BELOW:
        level = min(level, 60 * speed_m_s * RUN_ML_PER_M)
    return level + climb(speed_m_s, grade)


def backward_walk(speed_m_s: float, grade: float) -> float:
    """Walking backwards; where running is cheaper, the level part is that of running."""
    penalty = BACKWARD_WALK * min(speed_m_s, RUNNING_PAYS_ABOVE)
    level = level_walk(speed_m_s) * (1 + penalty)
    if speed_m_s > NOBODY_RUNS_BELOW:
        level = min(level, 60 * speed_m_s * RUN_ML_PER_M * BACKWARD_RUN)
    return level + climb(speed_m_s, grade) * (1 + BACKWARD_CLIMB_SHARE * penalty)


def forward_run(speed_m_s: float, grade: float) -> float:
    """Running forwards; the cost of grade is the polynomial of source minetti-2002."""
    i = grade
    slope = ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i / JOULES_PER_ML_O2
    return 60 * speed_m_s * (RUN_ML_PER_M + slope)


def backward_run(speed_m_s: float, grade: float) -> float:
    """Running backwards: one factor at every speed and grade."""
    return BACKWARD_RUN * forward_run(speed_m_s, grade)


def traction(speed_m_s: float, force_per_weight: float) -> float:
    """Pulling steadily, as a steep climb that takes the same work.

    `force_per_weight` is the pull divided by the weight of the one who pulls.
    """
    return 60 * speed_m_s * CLIMB_STEEP * force_per_weight


def level_walk(speed_m_s: float) -> float:
    """Walking forwards on the level, whatever the speed."""
    watts = WALK_STANDING_W + WALK_SLOW_W * speed_m_s**WALK_SLOW_POWER + WALK_FAST_W * speed_m_s**4
    return float(watts) * 60 / JOULES_PER_ML_O2 - RESTING_VO2


def climb(speed_m_s: float, grade: float) -> float:
    """What a grade adds to walking; less than nothing downhill."""
    per_metre = CLIMB_STEEP / (1 + exp((CLIMB_MIDDLE - grade) / CLIMB_WIDTH))
    return 60 * speed_m_s * grade * per_metre
