"""Every published value that the estimator was fitted to or is checked against.

The values stand in `evidence.csv`, one row each, with the source's id, how much of the source was
read and where in it the number stands. `use` says what a row is for: `fit` (the constants come
from it), `check` (held against the result), `held` (read after the model had been chosen, so that
they speak for what nobody had in sight), `memory` (remembered but not found again: never fitted),
`unused` (looked for, no number read, or not comparable).
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import TypeAlias

from retrowalk.coach.energy.cost import RESTING_VO2
from retrowalk.coach.reading.meaning import Activity

STAIRS = "stairs"

Cost: TypeAlias = Callable[[str, float, float], float]
"""Net cost in ml/kg/min of (activity, speed m/s, grade as a fraction)."""


class Use(StrEnum):
    """What a published value is used for."""

    FIT = "fit"
    CHECK = "check"
    HELD = "held"
    MEMORY = "memory"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Point:
    """One published value. `reference` is the published value of what it is compared `against`."""

    source: str
    activity: str
    speed_kmh: float | None
    grade_pct: float | None
    condition: str
    value: float | None
    unit: str
    reference: float | None
    against: str
    sd: float | None
    n: int | None
    people: str
    use: Use
    read: str
    where: str

    @property
    def is_backward(self) -> bool:
        """Whether it is about walking or running backwards, without rails and the like."""
        backward = (Activity.BACKWARD_WALK, Activity.BACKWARD_RUN)
        return self.activity in backward and self.condition == "free"


@lru_cache(maxsize=1)
def all_points() -> tuple[Point, ...]:
    """Every row of `evidence.csv`."""
    text = files("retrowalk.coach.energy").joinpath("evidence.csv").read_text(encoding="utf-8")
    return tuple(_point(row) for row in csv.DictReader(text.splitlines()))


def published(point: Point) -> float:
    """The value to predict: ml/kg/min, or a ratio where the study only told a ratio."""
    assert point.value is not None  # noqa: S101  unused rows are never asked
    if point.reference is not None:
        return point.value / point.reference
    return point.value * RESTING_VO2 if point.unit == "MET" else point.value


def predicted(point: Point, cost: Cost, forward: Cost) -> float:
    """What a model says to the same question; `forward` is the cost of the forward counterpart."""
    assert point.speed_kmh is not None  # noqa: S101  only rows with speed and grade are asked
    assert point.grade_pct is not None  # noqa: S101  the same
    rest = 0.0 if point.unit == "ratio net" else RESTING_VO2
    grade = point.grade_pct / 100
    told = rest + cost(point.activity, point.speed_kmh / 3.6, grade)
    if not point.against:
        return told
    other, _, other_kmh = point.against.partition("@")
    speed_m_s = float(other_kmh or point.speed_kmh) / 3.6
    of_other = forward if other.startswith("forward") else cost
    return told / (rest + of_other(other, speed_m_s, grade))


def _point(row: dict[str, str]) -> Point:
    def number(name: str) -> float | None:
        return float(row[name]) if row[name] else None

    return Point(
        source=row["source"],
        activity=row["activity"],
        speed_kmh=number("speed_kmh"),
        grade_pct=number("grade_pct"),
        condition=row["condition"],
        value=number("value"),
        unit=row["unit"],
        reference=number("reference"),
        against=row["against"],
        sd=number("sd"),
        n=int(row["n"]) if row["n"] else None,
        people=row["people"],
        use=Use(row["use"]),
        read=row["read"],
        where=row["where"],
    )
