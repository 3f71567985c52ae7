"""How a message is understood, as one plain object a line: for `retrowalk explain` and tests."""

from __future__ import annotations

from typing import Any

from retrowalk.coach.reading.utterance import Utterance

KINDS = ("ask", "log", "safety", "topic", "any")
SHOWN = 5
"""How many of the likeliest readings `any` shows."""


def explain_line(kind: str, text: str, language: str = "en") -> dict[str, Any]:
    """Read `text` as one of `KINDS`; None stands for "not said"."""
    said = Utterance(text, language)
    read = {"ask": _ask, "log": _log, "safety": _safety, "topic": _topic, "any": _any}[kind]
    return {"text": text, **read(said)}


def _safety(said: Utterance) -> dict[str, Any]:
    return {"level": said.danger.level.name.lower()}


def _topic(said: Utterance) -> dict[str, Any]:
    topic, sure = said.topic
    return {"topic": topic, "sure": round(sure, 3)}


def _any(said: Utterance) -> dict[str, Any]:
    return {
        "about": said.about,
        "sure": round(said.sure, 3),
        "others": {guess.label: round(guess.sure, 3) for guess in said.guesses[1:SHOWN]},
        "danger": said.danger.level.name.lower(),
        "signs": list(said.danger.signs),
        "used": said.words_used,
        "unused": said.words_unused,
    }


def _ask(said: Utterance) -> dict[str, Any]:
    found = said.question
    names = ("duration_min", "mass_kg", "speed_kmh", "distance_km", "grade_pct", "kcal")
    return {
        "intent": found.kind.value if found is not None else "not_calories",
        **{name: getattr(found, name, None) for name in names},
        "activity": found.activity.value if found is not None else None,
        "handrail": found.handrail if found is not None else None,
    }


def _log(said: Utterance) -> dict[str, Any]:
    found = said.report
    place = found.place if found is not None else None
    return {
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
