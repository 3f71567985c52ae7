"""What a number that can't be meant was likely meant to be: 40 km/h is a slip for 4.0."""

from __future__ import annotations

from retrowalk.coach.errors import BadInput
from retrowalk.coach.reading.meaning import WalkReport

PLAUSIBLE = {
    "duration_min": (0.5, 180.0),
    "distance_km": (0.005, 15.0),
    "speed_kmh": (0.3, 12.0),
    "grade_pct": (-15.0, 30.0),
}
"""Outside of these we ask before we store: likelier a slip than a session."""

USUAL = {
    "duration_min": (1.0, 120.0),
    "distance_km": (0.02, 10.0),
    "speed_kmh": (0.5, 8.0),
    "grade_pct": (0.5, 15.0),
    "mass_kg": (35.0, 200.0),
}
"""What people mean nearly always; only such a value is offered as what was meant."""

FACTORS = (-1.0, 0.1, 0.01, 10.0)
"""A sign too many, a point left out, a digit too few."""


def first_slip(report: WalkReport) -> tuple[str, float] | None:
    """The first number of a session that can hardly be meant: its field and value."""
    if report.duration_min and report.distance_km:
        speed_kmh = 60 * report.distance_km / report.duration_min
        if (
            speed_kmh > PLAUSIBLE["speed_kmh"][1]
            and report.distance_km <= PLAUSIBLE["distance_km"][1]
        ):
            return "distance_km", report.distance_km
    for field, (least, most) in PLAUSIBLE.items():
        value = getattr(report, field)
        if value is not None and not least <= value <= most:
            return field, value
    return None


def is_plausible(field: str, value: float) -> bool:
    """Whether a session can have this value."""
    least, most = PLAUSIBLE[field]
    return least <= value <= most


def likeliest(field: str, value: float) -> float | None:
    """The usual value that this one is a slip for; None when nothing is near."""
    least, most = USUAL.get(field, (1.0, 0.0))
    meant = (round(value * factor, 2) for factor in FACTORS)
    return next((guess for guess in meant if least <= guess <= most), None)


def check_plausible(report: WalkReport) -> None:
    """Raise BadInput for a number that can hardly be meant."""
    slip = first_slip(report)
    if slip is not None:
        raise BadInput("log-implausible", field=slip[0], value=round(slip[1], 2))
