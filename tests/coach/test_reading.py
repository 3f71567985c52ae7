"""The parts of the grammar: words, slips, shapes, and that reading is linear in the length."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from datetime import date
from time import thread_time
from types import FrameType
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import retrowalk.coach.reading.about_whom
import retrowalk.coach.reading.amounts
import retrowalk.coach.reading.calendar_dates
import retrowalk.coach.reading.corrections
import retrowalk.coach.reading.danger_signs
import retrowalk.coach.reading.minutes
import retrowalk.coach.reading.moments
import retrowalk.coach.reading.report
import retrowalk.coach.reading.two_meanings
import retrowalk.coach.reading.unused_words
import retrowalk.coach.reading.utterance
import retrowalk.coach.reading.weekdays
from retrowalk.coach.reading import quantities
from retrowalk.coach.reading.explain import explain_line
from retrowalk.coach.reading.lexicon import lexicon
from retrowalk.coach.reading.moments import DateRange
from retrowalk.coach.reading.quantities import UNITS, with_amounts
from retrowalk.coach.reading.shape import CLASSES, CODE, GROUPS, Rewriting, Rule, Shaped
from retrowalk.coach.reading.tokens import tokens
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import languages

MODULES = (
    quantities,
    retrowalk.coach.reading.amounts,
    retrowalk.coach.reading.corrections,
    retrowalk.coach.reading.calendar_dates,
    retrowalk.coach.reading.two_meanings,
    retrowalk.coach.reading.unused_words,
    retrowalk.coach.reading.minutes,
    retrowalk.coach.reading.moments,
    retrowalk.coach.reading.report,
    retrowalk.coach.reading.utterance,
    retrowalk.coach.reading.weekdays,
    retrowalk.coach.reading.about_whom,
    retrowalk.coach.reading.danger_signs,
)


def rules() -> Iterator[tuple[str, Rule]]:
    for module in MODULES:
        for name, value in vars(module).items():
            for rule in _rules_in(value):
                yield f"{module.__name__}.{name}", rule


def _rules_in(value: object) -> Iterator[Rule]:
    if isinstance(value, Rule):
        yield value
    elif isinstance(value, Rewriting):
        yield from value.rules
    elif isinstance(value, dict):
        for part in value.values():
            yield from _rules_in(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _rules_in(part)


@pytest.mark.parametrize(("name", "rule"), list(rules()))
def test_every_rule_names_classes_that_there_are(name: str, rule: Rule) -> None:
    used = set(re.findall(r"[A-Za-z_]+", rule.pattern))
    assert used <= set(CLASSES) | set(GROUPS), name
    assert rule.search("") is None or rule.pattern.startswith("^") or "*" in rule.pattern


def test_no_rule_of_the_units_is_lost_by_the_classes_that_they_start_with() -> None:
    free = Rewriting(
        {str(at): (rule.pattern, maker) for at, (rule, maker) in enumerate(UNITS.parts)}
    )
    chance = random.Random(7)  # noqa: S311  reproducible input
    names = [*GROUPS["N"].split(), *GROUPS["UNIT"].split(), "slash", "and", "at", "comma", "dash"]
    for _ in range(3000):
        picked = chance.choices(names, k=6)
        said = Shaped(
            "".join(CODE[name] for name in picked), [(float(at), float(at)) for at in range(1, 7)]
        )
        assert UNITS(said) == free(said), picked


@pytest.mark.parametrize("language", languages())
def test_a_language_gives_each_word_one_class(language: str) -> None:
    seen: dict[str, str] = {}
    for name, words in lexicon(language).raw["words"].items():
        for word in words.split():
            assert seen.setdefault(word, name) == name, word


# -- slips, spaces and politeness ----------------------------------------------------------------

MENDABLE = (
    "minutes",
    "calories",
    "backwards",
    "walking",
    "treadmill",
    "yesterday",
    "stumbled",
    "outside",
)


def _slip(word: str, at: int, kind: int) -> str:
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at] + word[at:]
    return word[:at] + word[at + 1 :]


@given(st.sampled_from(MENDABLE), st.integers(1, 5), st.integers(0, 2))
def test_a_slip_in_a_word_that_matters_is_mended(word: str, at: int, kind: int) -> None:
    slipped = _slip(word, at, kind)
    assume(slipped != "waking")  # a word of its own
    said = tokens(slipped).said
    assert said.shape == tokens(word).said.shape


ASKED = (
    "how many calories for 30 minutes walking backwards at 2.5 km/h, 75 kg",
    "calories for 2 sets of 10 minutes backwards on a 5 % incline, 80 kg",
    "how long to burn 200 calories walking backwards at 3 km/h",
)
TOLD = (
    "did 20 minutes backwards on the treadmill at 2.5 km/h yesterday, effort 4/10",
    "3 x 5 minutes outside, knee 2/10, stumbled once",
    "walked 15 minutes in the hallway on tuesday, no pain",
)
POLITE = ("{}", "hi! {}", "{} please", "{} thanks", "Hello there, {}", "{} 🙂", "  {}  ", "“{}”")


def _same(kind: str, changed: str, plain: str) -> bool:
    first, second = explain_line(kind, changed), explain_line(kind, plain)
    return {**first, "text": ""} == {**second, "text": ""}


@pytest.mark.parametrize("frame", POLITE)
@pytest.mark.parametrize(
    ("kind", "text"), [*(("ask", a) for a in ASKED), *(("log", t) for t in TOLD)]
)
def test_politeness_changes_nothing(kind: str, text: str, frame: str) -> None:
    assert _same(kind, frame.format(text), text)


@pytest.mark.parametrize(
    ("kind", "text"), [*(("ask", a) for a in ASKED), *(("log", t) for t in TOLD)]
)
def test_case_spaces_and_dashes_change_nothing(kind: str, text: str) -> None:
    assert _same(kind, text.upper(), text)
    assert _same(kind, re.sub(r"(?<=\d) (?=[a-z%])", "", text), text)
    assert _same(kind, re.sub(r"(?<=\d) (?=[a-z%])", "\u00a0", text), text)
    assert _same(kind, text.replace("2.5", "2,5"), text)


@given(st.permutations(["20 min", "at 3 km/h", "80 kg", "on a 4 % incline", "no rails"]))
def test_the_order_of_what_is_said_changes_nothing(parts: list[str]) -> None:
    said = Utterance("calories walking backwards " + ", ".join(parts), meant="ask.burn")
    found = said.question
    assert found is not None
    assert (found.duration_min, found.speed_kmh, found.mass_kg) == (20, 3, 80)
    assert (found.grade_pct, found.handrail) == (4, False)


@given(st.permutations(["yesterday", "20 min", "outside", "effort 5", "pain 2", "no stumbles"]))
def test_the_order_of_what_is_told_changes_nothing(parts: list[str]) -> None:
    found = Utterance("walked backwards, " + ", ".join(parts), meant="log.session").report
    assert found is not None
    assert (found.duration_min, found.day, found.place) == (20, "yesterday", "outdoor")
    assert (found.effort_0_10, found.pain_0_10, found.stumbles) == (5, 2, 0)


@given(st.floats(0.5, 99, width=16), st.sampled_from(["km/h", "kph", "kmh", "km per hour"]))
def test_any_speed_is_read_as_it_stands(speed: float, unit: str) -> None:
    shown = f"{speed:.2f}"
    said = with_amounts(tokens(f"at {shown} {unit}").said)
    assert said.shape.endswith(CODE["SPEED"])
    assert said.amounts[-1][0] == pytest.approx(float(shown))


# -- time ----------------------------------------------------------------------------------------

TUESDAY = date(2026, 11, 24)
HOSTILE = (
    "1 ",
    "20 min ",
    "no pain, ",
    "more or ",
    "knee ",
    "did ",
    "12:30 ",
    "zxqv ",
    "½",
    "not fall or ",
)


def _read(text: str) -> None:
    """All that a turn may want to know of a message."""
    said = Utterance(text)
    for name in ("danger", "guesses", "question", "report", "reports", "put_right", "clocks"):
        getattr(said, name)
    said.dates(TUESDAY)
    said.date_range(TUESDAY)


def _steps(text: str) -> int:
    """Lines of Python that reading takes: the same on every machine."""
    count = 0

    def trace(_frame: FrameType, event: str, _: Any) -> Any:  # noqa: ANN401  as sys.settrace wants it
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        _read(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_reading_takes_steps_in_proportion_to_the_length(piece: str) -> None:
    _read(piece * 5)
    short, long = piece * (1000 // len(piece)), piece * (4000 // len(piece))
    _steps(short)
    assert _steps(long) <= 4.4 * _steps(short) + 500


@pytest.mark.parametrize(
    "piece",
    [
        "🤕", "dizzy ", "my chest hurts ", "I fell ", "he fell ", "my mother fell. ", "no pain, ",
        "my mother fell i ", "he had a stroke last year ", "my father fell, can he join? ",
    ],
)  # fmt: skip
def test_danger_takes_time_in_proportion_to_the_length(piece: str) -> None:
    """What a rule searches through is no step of ours, so it is the processor that is asked."""

    def took(length: int) -> float:
        text = (piece * length)[:length]
        began = thread_time()
        assert Utterance(text).danger.level is not None
        return thread_time() - began

    took(100)
    short, long = (min(took(length) for _ in range(4)) for length in (1000, 4000))
    assert long <= 8 * short + 0.01


def test_no_repetition_in_a_rule_is_unbounded() -> None:
    for name, rule in rules():
        assert not re.search(r"(?<!\.)[*+]", rule.compiled.pattern), name


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("got a stinking cold will have to leave it a few days", "en", "2026-11-24", "2026-11-26"),
        ("Having visitors till sunday", "en", "2026-11-24", "2026-11-28"),
        ("off from 1 Dec to 14 Dec", "en", "2026-12-01", "2026-12-14"),
        ("no reminders from 24 to 27 december", "en", "2026-12-24", "2026-12-27"),
        ("away 28 dec to 3 january", "en", "2026-12-28", "2027-01-03"),
        ("im urlaub vom 1. bis 14. dezember", "de", "2026-12-01", "2026-12-14"),
        ("fahren morgen 2 wochen an die nordsee", "de", "2026-11-25", "2026-12-08"),
        ("fahre nächste woche weg", "de", "2026-11-30", "2026-12-06"),
        ("ab morgen im urlaub bis 5. dezember", "de", "2026-11-25", "2026-12-04"),
        ("weg bis 5. januar", "de", "2026-11-24", "2027-01-04"),
    ],
)
def test_the_days_of_an_absence_are_read(text: str, language: str, first: str, last: str) -> None:
    wanted = DateRange(date.fromisoformat(first), date.fromisoformat(last))
    assert Utterance(text, language).date_range(TUESDAY) == wanted


AMOUNTS_AS_PEOPLE_SAY_THEM = [
    ("an hour's walk, of which 20 min backwards", "en", "duration_min", 20.0),
    ("1 h walk today, of which 15 backwards", "en", "duration_min", 15.0),
    ("40 min walk, of which 10 forwards", "en", "duration_min", 30.0),
    ("Sonntag 30 Minuten unterwegs, davon 10 rückwärts", "de", "duration_min", 10.0),
    ("ten minutes, twice, hallway", "en", "duration_min", 20.0),
    ("today first 8 then 6 minutes", "en", "duration_min", 14.0),
    ("heute zuerst 8, dann nochmal 6 Minuten", "de", "duration_min", 14.0),
    ("4 min 30", "en", "duration_min", 4.5),
    ("sports hall, 6 laps, 15 min", "en", "duration_min", 15.0),
    ("Turnhalle, 6 Runden, 15 Minuten", "de", "duration_min", 15.0),
    ("3 Runden je 5 Minuten", "de", "duration_min", 15.0),
    ("10 heute in der Früh und 15 am Abend", "de", "duration_min", 25.0),
    ("5 Runden à 15 Meter", "de", "distance_km", 0.075),
    ("1.200 Meter im Park", "de", "distance_km", 1.2),
    ("1'200 m im Park", "de", "distance_km", 1.2),
    ("1,2 km im Park", "de", "distance_km", 1.2),
    ("1,200 m in the park", "en", "distance_km", 1.2),
    ("10 min, pain stayed at 2", "en", "pain_0_10", 2.0),
    ("11 min / stairs / pain 4 / effort 6", "en", "pain_0_10", 4.0),
    ("11 min / stairs / pain 4 / effort 6", "en", "effort_0_10", 6.0),
    ("10 min, nix gestolpert", "de", "stumbles", 0),
    ("zwei Mal gestolpert, 13 Minuten", "de", "stumbles", 2),
    ("10 min, my balance class", "en", "stumbles", None),
    ("lost my balance once, 10 min", "en", "stumbles", 1),
    ("bw treadmill 20 min", "en", "place", "treadmill"),
    ("20 Minuten Waldweg", "de", "place", "outdoor"),
    ("20 Minuten auf dem Supermarktparkplatz", "de", "place", "outdoor"),
    ("20 Minuten Mehrzweckhalle", "de", "place", "indoor"),
    ("20 min done in the park", "en", "place", "outdoor"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "field", "value"), AMOUNTS_AS_PEOPLE_SAY_THEM)
def test_an_amount_is_read_as_people_say_it(
    text: str, language: str, field: str, value: object
) -> None:
    found = getattr(Utterance(text, language).details, field)
    assert found == (value if value is None or isinstance(value, str) else pytest.approx(value))


def test_a_gradient_may_be_told_as_one_to_so_many() -> None:
    assert Utterance("gradient 1:20, 15 min").details.grade_pct == 5
    assert Utterance("started at 1:20, 15 min").details.grade_pct is None
