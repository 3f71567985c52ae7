"""How a message is understood, as one plain object a line: for `retrowalk explain` and tests."""

from __future__ import annotations

from typing import Any

from coach.safety import read_safety
from coach.understand import read_question, read_report


def explain_line(kind: str, text: str) -> dict[str, Any]:
    """Read `text` as an "ask", a "log" or for "safety"; None stands for "not said"."""
    if kind == "safety":
        return {"text": text, "level": read_safety(text).level.name.lower()}
    return _ask(text) if kind == "ask" else _log(text)


def _ask(text: str) -> dict[str, Any]:
    found = read_question(text)
    names = ("duration_min", "mass_kg", "speed_kmh", "distance_km", "grade_pct", "kcal")
    return {
        "text": text,
        "intent": found.kind.value if found is not None else "not_calories",
        **{name: getattr(found, name, None) for name in names},
        "activity": found.activity.value if found is not None else None,
        "handrail": found.handrail if found is not None else None,
    }


def _log(text: str) -> dict[str, Any]:
    found = read_report(text)
    place = found.place if found is not None else None
    return {
        "text": text,
        "intent": found.kind.value if found is not None else "not_log",
        "duration_min": getattr(found, "duration_min", None),
        "day": getattr(found, "day", None),
        "place": place.value if place is not None else None,
        **{
            name: getattr(found, name, None)
            for name in (
                "speed_kmh",
                "distance_km",
                "effort_0_10",
                "pain_0_10",
                "stumbles",
                "handrail",
            )
        },
    }
