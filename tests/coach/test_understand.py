"""The grammar on messages in many voices: whole messages right, by kind, and never an error."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.explain import explain_line
from coach.meaning import (
    Activity,
    AskKind,
    CalorieQuestion,
    LogKind,
    Unclear,
    WalkReport,
    Wish,
    WishKind,
)
from coach.reading.quantities import measured
from coach.reading.shape import CODE
from coach.reading.tokens import tokens
from coach.safety import Level, read_safety, red_flags
from coach.understand import understand
from coach.units import show_distance, show_duration, show_mass, show_speed

CORPUS = Path(__file__).parent / "corpus"
LEAST_RIGHT = {"ask": 0.97, "log": 0.95, "safety": 0.95}

ONLY_INTENT = {"not_calories", "fact", "not_log"}


def lines(kind: str) -> list[dict[str, Any]]:
    text = (CORPUS / f"{kind}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def same(found: object, wanted: object) -> bool:
    if isinstance(found, bool) or isinstance(wanted, bool):
        return found is wanted
    if isinstance(found, int | float) and isinstance(wanted, int | float):
        return abs(found - wanted) <= max(0.005 * abs(wanted), 0.01)
    return found == wanted


def is_right(kind: str, wanted: dict[str, Any]) -> bool:
    found = explain_line(kind, wanted["text"])
    others = wanted.get("alt", [])
    if kind == "safety":
        return found["level"] in {wanted["level"], *others}
    return any(_reads(found, {**wanted, **other}) for other in ({}, *others))


def _reads(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    if found["intent"] != wanted["intent"]:
        return False
    if wanted["intent"] in ONLY_INTENT:
        return True
    keys = ["day", "pain_0_10"] if wanted["intent"] == "skip" else [*found][2:]
    return all(
        same(found[key] or "today", wanted.get(key) or "today")
        if key == "day"
        else same(found[key], wanted.get(key))
        for key in keys
    )


@pytest.mark.parametrize("kind", ["ask", "log", "safety"])
def test_most_messages_are_read_right_as_a_whole(kind: str) -> None:
    all_lines = lines(kind)
    wrong = [line["text"] for line in all_lines if not is_right(kind, line)]
    share = 1 - len(wrong) / len(all_lines)
    assert share >= LEAST_RIGHT[kind], f"{share:.1%} right; wrong: {wrong}"


def test_every_emergency_is_found() -> None:
    missed = [
        line["text"]
        for line in lines("safety")
        if line["level"] == "emergency" and read_safety(line["text"]).level < Level.STOP
    ]
    assert missed == []


@given(st.text(max_size=300))
def test_no_message_ever_raises(text: str) -> None:
    assert understand(text) is not None
    for kind in ("ask", "log", "safety"):
        assert explain_line(kind, text)["text"] == text
    assert red_flags(text) in {True, False}


@pytest.mark.parametrize(
    ("text", "wish", "value"),
    [
        ("I weigh 75 kg", WishKind.MASS, 75.0),
        ("12 stone", WishKind.MASS, 76.2035),
        ("I weigh 150", WishKind.MASS_WITHOUT_UNIT, 150.0),
        ("remind me at 7:30 pm", WishKind.REMIND_AT, 19.5 * 60),
        ("it's 21:40 here", WishKind.LOCAL_TIME, 21 * 60 + 40),
        ("snooze 1h", WishKind.SNOOZE, 60.0),
        ("snooze", WishKind.SNOOZE, None),
        ("cancel", WishKind.CANCEL, None),
        ("undo", WishKind.UNDO, None),
        ("stop messaging me", WishKind.STOP_MESSAGES, None),
        ("my knee hurts 5/10", WishKind.PAIN, 5.0),
        ("hello", WishKind.GREETING, None),
        ("thanks a lot", WishKind.THANKS, None),
        ("20", WishKind.BARE_NUMBER, 20.0),
        ("yes", WishKind.YES, None),
        ("what's today?", WishKind.TODAY, None),
    ],
)
def test_a_wish_is_understood(text: str, wish: WishKind, value: float | None) -> None:
    meaning = understand(text)
    assert isinstance(meaning, Wish), meaning
    assert meaning.kind is wish
    assert meaning.value == (None if value is None else pytest.approx(value, abs=0.001))


def test_a_place_is_heard() -> None:
    assert understand("I'm in Tokyo") == Wish(WishKind.ZONE, words="tokyo")
    assert understand("qwertz") == Unclear()


LAST = CalorieQuestion(AskKind.BURN, duration_min=20, speed_kmh=3.0, mass_kg=80, distance_km=None)


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("and for 35?", {"duration_min": 35}),
        ("and 2 km?", {"distance_km": 2.0, "duration_min": None}),
        ("what about 90 kg?", {"mass_kg": 90}),
        ("same with a sled?", {"activity": Activity.SLED}),
        ("and at 5% incline?", {"grade_pct": 5}),
    ],
)
def test_a_follow_up_keeps_what_it_does_not_say(text: str, changed: dict[str, object]) -> None:
    meaning = understand(text, last=LAST)
    assert isinstance(meaning, CalorieQuestion)
    for field in ("duration_min", "mass_kg", "speed_kmh", "distance_km", "grade_pct", "activity"):
        assert getattr(meaning, field) == changed.get(field, getattr(LAST, field))


@pytest.mark.parametrize("kind", ["log", "ask"])
def test_in_a_chat_reports_are_reports_and_questions_are_questions(kind: str) -> None:
    meant = {"log": WalkReport, "ask": CalorieQuestion}[kind]
    wrong = [
        line["text"]
        for line in lines(kind)
        if line["intent"] not in {"not_log", "not_calories"}
        and not isinstance(understand(line["text"]), meant)
    ]
    assert len(wrong) <= 0.01 * len(lines(kind)), wrong


@pytest.mark.parametrize("text", ["✅", "💪", "👍"])
def test_a_lone_emoji_may_say_done(text: str) -> None:
    assert understand(text) == WalkReport(LogKind.DONE_AS_PLANNED)


def read_back(kind: str, shown: str) -> float:
    said = measured(tokens(shown).said)
    code = CODE[kind]
    found = [amount for char, amount in zip(said.shape, said.amounts, strict=True) if char == code]
    assert len(found) == 1, shown
    return sum(found[0]) / 2


@given(st.integers(1, 600))
def test_a_duration_that_is_shown_is_read_back(minutes: int) -> None:
    assert read_back("DURATION", show_duration(minutes)) == minutes


@given(st.integers(30, 200), st.sampled_from(["kg", "lb", "st"]))
def test_a_mass_that_is_shown_is_read_back(mass_kg: int, unit: str) -> None:
    assert read_back("MASS", show_mass(mass_kg, unit)) == pytest.approx(mass_kg, abs=0.3)


@given(st.integers(5, 120), st.sampled_from(["kmh", "mph"]))
def test_a_speed_that_is_shown_is_read_back(tenths: int, unit: str) -> None:
    speed = tenths / 10
    assert read_back("SPEED", show_speed(speed, unit)) == pytest.approx(speed, abs=0.09)


@given(st.integers(1, 200), st.sampled_from(["km", "mi"]))
def test_a_distance_that_is_shown_is_read_back(tenths: int, unit: str) -> None:
    distance = tenths / 10
    assert read_back("DISTANCE", show_distance(distance, unit)) == pytest.approx(distance, abs=0.01)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("20min", 20),
        ("1h10", 70),
        ("1 hr 15 mins", 75),
        ("1:15 hrs", 75),
        ("12:30 min", 12.5),
        ("15'", 15),
        ("½ hour", 30),
        ("1½ h", 90),
        ("three quarters of an hour", 45),
        ("twenty-five minutes", 25),
        ("an hour and a quarter", 75),
        ("90 seconds", 1.5),
        ("10 min 30 s", 10.5),
        ("٢٠ min", 20),
        ("10 to 20 min", 15),
        ("18:10\u201318:30", 20),
    ],
)
def test_minutes_are_read_as_people_write_them(text: str, minutes: float) -> None:
    assert read_back("DURATION", text) == pytest.approx(minutes)


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        ("I want to die", "despair"),
        ("how do I burn 4000 calories a day", "eating"),
        ("I'm 12 years old", "child"),
        ("did 12 min", ""),
    ],
)
def test_what_a_coach_is_not_for_is_recognised(text: str, concern: str) -> None:
    assert read_safety(text).concern == concern


def test_a_red_flag_at_the_end_of_a_long_message_is_found() -> None:
    assert red_flags("walked in the park " * 150 + " and then I fainted")
