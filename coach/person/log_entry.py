"""An entry of the log: how it comes from a report, and how the plan reads it."""

from __future__ import annotations

from dataclasses import replace

from retrowalk.coach.energy.estimator import estimate, question_from
from retrowalk.coach.energy.values import Estimate
from retrowalk.coach.errors import BadInput
from retrowalk.coach.plan.ladder import OWN_PACE_KMH
from retrowalk.coach.plan.progress import Entry
from retrowalk.coach.plan.rules import Done, Morning
from retrowalk.coach.reading.meaning import (
    Activity,
    AskKind,
    CalorieQuestion,
    LogKind,
    Place,
    WalkReport,
)
from retrowalk.coach.store import walks
from retrowalk.coach.store.walks import Walk


def state_of(report: WalkReport) -> str:
    """Whether a report tells of a session, of part of one, or of a day left out."""
    if report.kind is LogKind.SKIP:
        return walks.SKIPPED
    if report.kind is LogKind.LOG and report.duration_min is None and report.distance_km is None:
        return walks.PART
    return walks.DONE


def minutes_of(walk: Walk) -> float:
    """The minutes of a session; from its distance, at the pace told or a gentle one; else 0."""
    if walk.duration_min is not None:
        return walk.duration_min
    if walk.distance_km is not None:
        return round(60 * walk.distance_km / (walk.speed_kmh or OWN_PACE_KMH), 1)
    return 0.0


def as_done(walk: Walk) -> Done:
    """A session as the plan reads it."""
    return Done(
        day=walk.day,
        minutes=minutes_of(walk),
        effort=walk.felt.effort,
        pain=walk.felt.pain,
        stumbles=walk.felt.stumbles,
        handrail=walk.felt.handrail,
        place=Place(walk.place) if walk.place is not None else None,
        speed_kmh=walk.speed_kmh,
        grade_pct=walk.grade_pct,
        as_planned=True if walk.felt.as_planned else False if walk.is_run else None,
        morning=Morning(walk.felt.morning) if walk.felt.morning else None,
    )


def as_entry(walk: Walk) -> Entry:
    """Any entry as the numbers read it; a day that was left out is no session."""
    done = None if walk.state == walks.SKIPPED else as_done(walk)
    return Entry(walk.day, done, walk.is_session, walk.distance_km)


def consistent(before: Walk, after: Walk) -> Walk:
    """What follows for a session from minutes that were put right: it was not "as planned"."""
    told = (after.duration_min, after.distance_km)
    if told in {(before.duration_min, before.distance_km), (None, None)}:
        return after
    as_told = before.felt.as_planned and after.felt.as_planned
    felt = replace(after.felt, as_planned=False) if as_told else after.felt
    return replace(after, felt=felt, state=walks.DONE if after.is_session else after.state)


def energy_of(walk: Walk, mass_kg: float | None, usual_speed_kmh: float | None) -> Estimate | None:
    """What a session cost; None without a weight or an amount, or where they can't be meant.

    A weight that was told with the session counts, not the one of the profile.
    """
    mass_kg = walk.felt.mass_kg or mass_kg
    if mass_kg is None or (walk.duration_min is None and walk.distance_km is None):
        return None
    asked = CalorieQuestion(
        AskKind.BURN,
        activity=Activity.BACKWARD_RUN if walk.is_run else Activity.BACKWARD_WALK,
        grade_pct=walk.grade_pct,
        duration_min=walk.duration_min,
        speed_kmh=walk.speed_kmh,
        distance_km=walk.distance_km,
        handrail=walk.felt.handrail,
    )
    try:
        return estimate(
            question_from(asked, saved_mass_kg=mass_kg, usual_speed_kmh=usual_speed_kmh)
        )
    except BadInput:  # implausible together, though each was said: no number is better
        return None
