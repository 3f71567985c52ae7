"""Fit several models of what walking and running backwards costs, and compare their errors.

Run by `scripts/fit_estimator`; writes the table and the plot of `docs/estimator.md`. The tests
call `fit` and `table` too, so that neither the constants nor the document can drift.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias

from retrowalk.coach.energy import cost
from retrowalk.coach.energy.estimator import estimate
from retrowalk.coach.energy.evidence import Cost, Point, Use, all_points, predicted, published
from retrowalk.coach.energy.values import Question
from retrowalk.coach.reading.meaning import Activity
from scripts.plot_estimator import draw

DOCS = Path(__file__).parent.parent / "docs"
BEGIN, END = "<!-- errors: begin -->", "<!-- errors: end -->"

Parameters: TypeAlias = tuple[float, ...]
MET = cost.RESTING_VO2
MIDDLE_SPEED = 1.0  # m/s: the most economical backward speed in suzuki-2020


def steps(first: float, last: float, step: float) -> Parameters:
    """An even grid, both ends included."""
    return tuple(round(first + i * step, 4) for i in range(round((last - first) / step) + 1))


@dataclass(frozen=True)
class Model:
    """One way to calculate, with the grid of each of its free constants."""

    name: str
    grids: tuple[Parameters, ...]
    backward: Callable[[Parameters], Cost]
    forward: Cost


def forward(activity: str, speed_m_s: float, grade: float) -> float:
    """The forward curve that most models stand on."""
    if activity.endswith("run"):
        return cost.forward_run(speed_m_s, grade)
    return cost.level_walk(speed_m_s) + cost.climb(speed_m_s, grade)


def acsm(activity: str, speed_m_s: float, grade: float) -> float:
    """The forward equations of the ACSM, above rest; source acsm-equations."""
    metres = 60 * speed_m_s
    if activity.endswith("run"):
        return 0.2 * metres + 0.9 * metres * grade
    return 0.1 * metres + 1.8 * metres * grade


def times(walking: Callable[[Parameters, float], float], climb_share: float) -> Callable[..., Cost]:
    """Forward cost x a factor; the last constant is the factor of running."""

    def with_constants(constants: Parameters) -> Cost:
        def backward(activity: str, speed_m_s: float, grade: float) -> float:
            if activity == Activity.BACKWARD_RUN:
                return constants[-1] * cost.forward_run(speed_m_s, grade)
            more = walking(constants, speed_m_s)
            level, climb = cost.level_walk(speed_m_s), cost.climb(speed_m_s, grade)
            return level * (1 + more) + climb * (1 + climb_share * more)

        return backward

    return with_constants


def per_metre(constants: Parameters) -> Cost:
    """A cost per metre of its own, quadratic around the most economical speed."""
    lowest, curve, run = constants

    def backward(activity: str, speed_m_s: float, grade: float) -> float:
        if activity == Activity.BACKWARD_RUN:
            return run * cost.forward_run(speed_m_s, grade)
        cost_per_metre = lowest + curve * (speed_m_s - MIDDLE_SPEED) ** 2
        return 60 * speed_m_s * cost_per_metre + cost.climb(speed_m_s, grade)

    return backward


def growing_run(constants: Parameters) -> Cost:
    """Our walking; running with a factor that grows with speed."""
    walk = times(lambda c, v: c[0] * v, 0.5)((constants[0], 1.0))

    def backward(activity: str, speed_m_s: float, grade: float) -> float:
        if activity == Activity.BACKWARD_RUN:
            return (1 + constants[1] * speed_m_s) * cost.forward_run(speed_m_s, grade)
        return walk(activity, speed_m_s, grade)

    return backward


RUN = steps(1.0, 1.6, 0.01)
SHARE = steps(0.05, 0.6, 0.01)
OURS = "forward x (1 + b·v), half of it on climbing"
MODELS = (
    Model("flat 6 MET", (), lambda _: lambda *_: 5 * MET, forward),
    Model("ACSM forward equations", (), lambda _: acsm, acsm),
    Model("forward curve as it is", (), lambda _: forward, forward),
    Model("forward x constant", (SHARE, RUN), times(lambda c, _: c[0], 1), forward),
    Model(OURS, (SHARE, RUN), times(lambda c, v: c[0] * v, 0.5), forward),
    Model("the same, none on climbing", (SHARE, RUN), times(lambda c, v: c[0] * v, 0), forward),
    Model("the same, all on climbing", (SHARE, RUN), times(lambda c, v: c[0] * v, 1), forward),
    Model("the same with v² for v", (SHARE, RUN), times(lambda c, v: c[0] * v**2, 0.5), forward),
    Model("the same, running x (1 + d·v)", (SHARE, steps(0, 0.2, 0.01)), growing_run, forward),
    Model(
        "quadratic cost per metre",
        (steps(0.1, 0.25, 0.01), steps(0, 0.3, 0.02), steps(1.2, 1.4, 0.02)),
        per_metre,
        forward,
    ),
)


def backward_points(*uses: Use) -> list[Point]:
    """The published values about moving backwards, by their use."""
    return [point for point in all_points() if point.is_backward and point.use in uses]


def errors(points: Iterable[Point], model: Model, constants: Parameters) -> list[float]:
    """Relative errors, in the order of the points."""
    calculate = model.backward(constants)
    return [predicted(p, calculate, model.forward) / published(p) - 1 for p in points]


def by_study(points: Sequence[Point], found: Sequence[float]) -> float:
    """The mean absolute error, each study counted once."""
    studies: dict[str, list[float]] = {}
    for point, error in zip(points, found, strict=True):
        studies.setdefault(point.source, []).append(abs(error))
    return mean(mean(values) for values in studies.values())


def mean(values: Iterable[float]) -> float:
    """The arithmetic mean."""
    kept = list(values)
    return sum(kept) / len(kept)


@cache
def log_errors(model: Model, point: Point) -> tuple[float, ...]:
    """The log error at a point for each set of constants; kept, as most fits share most points."""
    return tuple(
        math.log(1 + error)
        for constants in itertools.product(*model.grids)
        for error in errors([point], model, constants)
    )


def fit(model: Model, points: Sequence[Point]) -> Parameters:
    """The constants with the least mean absolute log error, each study counted once."""
    by_constants = zip(*(log_errors(model, point) for point in points), strict=True)
    losses = (by_study(points, found) for found in by_constants)
    choices = itertools.product(*model.grids)
    return min(zip(losses, choices, strict=True), key=itemgetter(0))[1]


def left_out(model: Model, points: Sequence[Point]) -> float:
    """The mean absolute error of each study when the constants come from the others."""
    found = []
    for study in sorted({point.source for point in points}):
        rest = [point for point in points if point.source != study]
        told = [point for point in points if point.source == study]
        found.append(mean(abs(e) for e in errors(told, model, fit(model, rest))))
    return mean(found)


def table() -> str:
    """The models and their errors, as Markdown."""
    points = backward_points(Use.FIT)
    more = backward_points(Use.FIT, Use.CHECK, Use.MEMORY)
    rows = [
        (
            "| model | constants | over points | absolute | over studies "
            "| study left out | with others |"
        ),
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for model in MODELS:
        constants = fit(model, points)
        found = errors(points, model, constants)
        shares = (
            mean(abs(e) for e in found),
            mean(abs(e) for p, e in zip(points, found, strict=True) if not p.against),
            by_study(points, found),
            left_out(model, points),
            mean(abs(e) for e in errors(more, model, constants)),
        )
        shown = ", ".join(f"{value:g}" for value in constants) or "none"
        cells = " | ".join(f"{100 * share:.1f} %" for share in shares)
        name = f"**{model.name}**" if model.name == OURS else model.name
        rows.append(f"| {name} | {shown} | {cells} |")
    return "\n".join(rows)


def point_table() -> str:
    """Every point of the fit, the check and the memory beside what our model says, as Markdown."""
    ours = next(model for model in MODELS if model.name == OURS)
    points = backward_points(Use.FIT, Use.CHECK, Use.MEMORY)
    constants = fit(ours, backward_points(Use.FIT))
    rows = [
        "| source | use | what | speed | grade | published | model | error |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for point, error in zip(points, errors(points, ours, constants), strict=True):
        told = published(point)
        what = point.activity.replace("_", " ")
        if point.against:
            what += f" / {point.against.replace('_', ' ').replace('@', ' at ')}"
            told_text, model_text = f"x {told:.2f}", f"x {told * (1 + error):.2f}"
        else:
            told_text, model_text = f"{told:.1f}", f"{told * (1 + error):.1f}"
        rows.append(
            f"| {point.source} | {point.use} | {what} | {point.speed_kmh:g} km/h "
            f"| {point.grade_pct:g} % | {told_text} | {model_text} | {100 * error:+.0f} % |"
        )
    return "\n".join(rows)


def our_cost(activity: str, speed_m_s: float, grade: float) -> float:
    """What the estimator itself calculates, forwards and backwards."""
    return {
        Activity.BACKWARD_WALK.value: cost.backward_walk,
        Activity.BACKWARD_RUN.value: cost.backward_run,
        Activity.FORWARD_WALK.value: cost.forward_walk,
        Activity.FORWARD_RUN.value: cost.forward_run,
    }[activity](speed_m_s, grade)


@dataclass(frozen=True)
class Held:
    """A value that nobody had in sight when the model was chosen, beside what it says."""

    point: Point
    error: float
    is_inside: bool
    acsm_error: float


def held_out() -> list[Held]:
    """Every such value with a speed and a grade, forwards and backwards."""
    found = []
    for point in all_points():
        if point.use is not Use.HELD or point.speed_kmh is None:
            continue
        told = published(point)
        error = predicted(point, our_cost, our_cost) / told - 1
        answer = estimate(
            Question(
                Activity(point.activity),
                duration_min=10,
                speed_kmh=point.speed_kmh,
                grade_pct=point.grade_pct,
                mass_kg=70,
                handrail=False,
            )
        )
        energy = answer.gross_kcal / (1 + error)
        is_inside = answer.low_kcal <= energy <= answer.high_kcal
        found.append(Held(point, error, is_inside, predicted(point, acsm, acsm) / told - 1))
    return found


def held_table() -> str:
    """The values that were held out and how well they are met, as Markdown."""
    held = held_out()
    share = mean(float(row.is_inside) for row in held)
    summary = (
        f"{len(held)} values were held out: mean absolute error "
        f"**{100 * mean(abs(row.error) for row in held):.1f} %**, "
        f"{100 * share:.0f} % of them inside the range; the ACSM equations miss them by "
        f"{100 * mean(abs(row.acsm_error) for row in held):.1f} %."
    )
    rows = [
        summary,
        "",
        "| source | what | speed | grade | published | model | error | inside the range |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in held:
        told = published(row.point)
        rows.append(
            f"| {row.point.source} | {row.point.activity.replace('_', ' ')} "
            f"| {row.point.speed_kmh:g} km/h | {row.point.grade_pct:g} % | {told:.1f} "
            f"| {told * (1 + row.error):.1f} | {100 * row.error:+.0f} % "
            f"| {'yes' if row.is_inside else 'no'} |"
        )
    return "\n".join(rows)


def document_part() -> str:
    """What stands between the marks in `docs/estimator.md`."""
    return f"{BEGIN}\n\n{table()}\n\n{point_table()}\n\n{held_table()}\n\n{END}"


def main() -> None:
    """Print the tables and renew the document and the plot."""
    part = document_part()
    print(part)
    path = DOCS / "estimator.md"
    text = path.read_text(encoding="utf-8")
    head, tail = text.split(BEGIN)[0], text.split(END)[1]
    path.write_text(head + part + tail, encoding="utf-8")
    draw(DOCS / "estimator.png")


if __name__ == "__main__":
    main()
