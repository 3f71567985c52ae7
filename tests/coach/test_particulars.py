"""What a calorie question says beside its amounts is read, and changes the number."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from retrowalk.coach.energy.estimator import estimate, question_from
from retrowalk.coach.energy.values import Estimate
from retrowalk.coach.reading.particulars import particulars
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import languages


def found(text: str, language: str = "en") -> Estimate:
    question = Utterance(text, language).as_question
    assert question is not None
    return estimate(question_from(question))


@pytest.mark.parametrize("language", languages())
def test_each_pattern_is_found_in_its_own_sentence(language: str) -> None:
    path = files("retrowalk.coach.reading").joinpath(f"particulars_{language}.toml")
    fields = {"age": "age_years", "load": "load_kg", "female": "sex", "male": "sex",
              "novice": "practised", "resting": "gripping", "water": "in_water"}  # fmt: skip
    for name, entries in tomllib.loads(path.read_text(encoding="utf-8")).items():
        for pattern, sentence in entries.items():
            assert len(pattern) <= 120
            field = fields.get(name, "height_cm" if name.startswith("height") else name)
            read = particulars(sentence, language, is_sled=True)
            assert getattr(read, field) is not None, (name, sentence)


BASE = "kcal for 20 min backwards at 2 mph, 80 kg"
CHANGES = [
    (", woman, 70 years old, 165 cm", {"age_years": 70, "height_cm": 165, "sex": "female"}),
    (", man 50 yo, 1.72 m", {"age_years": 50, "height_cm": 172, "sex": "male"}),
    (", holding the rails lightly", {"gripping": False, "handrail": True}),
    (", gripping the rails", {"gripping": True, "handrail": True}),
    (", as a beginner", {"practised": False}),
    (", I am practised", {"practised": True}),
    (" on a curved treadmill", {"motorless": True}),
    (" on the stairs", {"stairs": True}),
    (" in the pool", {"in_water": True}),
    (" uphill", {"slope": "up"}),
    (" downhill", {"slope": "down"}),
]


@pytest.mark.parametrize(("more", "fields"), CHANGES)
def test_particulars_are_read_and_the_amounts_stay(more: str, fields: dict[str, object]) -> None:
    question = Utterance(BASE + more).as_question
    assert question is not None
    assert {name: getattr(question, name) for name in fields} == fields
    assert (question.duration_min, question.mass_kg, question.distance_km) == (20, 80, None)


@pytest.mark.parametrize("more", [more for more, _ in CHANGES[:8]])
def test_what_is_said_to_be_counted_changes_the_number(more: str) -> None:
    assert found(BASE + more).gross_kcal != pytest.approx(found(BASE).gross_kcal, rel=1e-3)


def test_the_load_of_a_sled_is_counted_and_is_no_body_weight() -> None:
    light = found("kcal for 20 min sled with a 10 kg load, 80 kg")
    heavy = found("kcal for 20 min sled with a 60 kg load, 80 kg")
    assert (light.mass_kg, heavy.mass_kg) == (80, 80)
    assert heavy.net_kcal > 2 * light.net_kcal
    assert "sled-load" not in {one.id for one in heavy.assumptions}


def test_a_load_that_was_not_said_is_named_as_assumed() -> None:
    assert "sled-load" in {one.id for one in found("kcal for 20 min sled, 80 kg").assumptions}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("kcal 20 min Schlitten mit 20 kg Last, 80 kg", "load_kg", 20),
        ("kcal 20 min bergauf 80 kg", "slope", "up"),
        ("kcal 20 min rückwärts, Frau, 70 Jahre alt, 165 cm, 60 kg", "age_years", 70),
        ("kcal 20 min rückwärts im Wasser, 60 kg", "in_water", True),
    ],
)
def test_german_particulars_are_read(text: str, field: str, value: object) -> None:
    question = Utterance(text, "de").as_question
    assert question is not None
    assert getattr(question, field) == value


@pytest.mark.parametrize("text", ["20 min at 2 mph 80 kg?", "how long for 300 kcal at 70 kg"])
def test_nothing_is_filled_in(text: str) -> None:
    read = particulars(text)
    assert read.rest == text
    assert {read.load_kg, read.age_years, read.height_cm, read.sex, read.practised} == {None}
