"""Conditions: found in many voices, whose they are, whether they are over, and what is said."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from retrowalk.coach.knowledge.conditions import Since, all_conditions, named_in
from retrowalk.coach.knowledge.sources import source
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import SOURCE_LANGUAGE, Words, languages


def sentences(language: str) -> list[tuple[str, str]]:
    """What is told, and the sentence: `conditions_<language>.tsv`."""
    path = Path(__file__).with_name(f"conditions_{language}.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(wanted, text) for wanted, text in pairs]


def names(language: str) -> dict[str, dict[str, str]]:
    """The names of each condition with their sentences."""
    path = files("retrowalk.coach.reading").joinpath(f"conditions_{language}.toml")
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: entries for name, entries in raw.items() if name != "words"}


def read(text: str, language: str) -> set[str]:
    return {
        ("other:" if one.is_of_another else "past:" if one.is_over else "") + one.condition.id
        if not one.is_settled or one.is_of_another
        else f"settled:{one.condition.id}"
        for one in named_in(text, language)
    }


SENTENCES = [(language, *pair) for language in languages() for pair in sentences(language)]


@pytest.mark.parametrize(("language", "wanted", "text"), SENTENCES)
def test_a_condition_is_found_as_it_is_told(language: str, wanted: str, text: str) -> None:
    found = read(text, language)
    if wanted == "-":
        assert not found
    else:
        assert wanted in found
        kind = wanted.partition(":")[0]
        assert all(other.startswith("other:") == (kind == "other") for other in found)


ASKS = {
    "en": ("doctor", "physio", "therapist", "optician", "midwife"),
    "de": ("Arzt", "arzt", "Physio", "Optiker", "Hebamme"),
    "es": ("médic", "doctor", "fisioterap", "óptic", "oculist", "matrona"),
}
"""Who is to be asked first, as a caution names them."""

OWN_CAUTION = {
    "en": "our own caution",
    "de": "unsere eigene Vorsicht",
    "es": "cautela es nuestra",
}


@pytest.mark.parametrize(("language", "least"), [("en", 10), ("de", 3), ("es", 3)])
def test_each_condition_has_sentences_enough(language: str, least: int) -> None:
    counted = Counter(wanted.removeprefix("past:") for wanted, _ in sentences(language))
    assert {name: counted[name] for name in all_conditions() if counted[name] < least} == {}


@pytest.mark.parametrize("language", languages())
def test_each_name_is_found_in_its_own_sentence(language: str) -> None:
    assert names(language).keys() == all_conditions().keys()
    for condition, entries in names(language).items():
        for name, sentence in entries.items():
            assert len(name) <= 120, name
            is_only_over = all_conditions()[condition].only_over or name.startswith("no ")
            found = {one.condition.id for one in named_in(sentence, language)}
            assert is_only_over or condition in found, (name, sentence)


@pytest.mark.parametrize("language", languages())
def test_each_condition_has_its_texts_and_its_sources(language: str) -> None:
    words = Words(language)
    for condition in all_conditions().values():
        text = words.say(condition.text_key)
        assert len(text) <= 420, condition.id
        assert words.has(f"{condition.text_key}-title")
        assert not condition.over or words.has(condition.over_key)
        own_caution = OWN_CAUTION[language]
        assert condition.sources or own_caution in text, condition.id
        assert all(source(name) for name in condition.sources)


@pytest.mark.parametrize("language", languages())
def test_a_caution_names_a_professional_and_something_to_hold(language: str) -> None:
    asks = ASKS[language]
    for condition in all_conditions().values():
        text = Words(language).say(condition.text_key)
        assert any(word in text for word in asks) or condition.id == "deafness", condition.id


DANGERS = [
    ("I fell this morning, I have osteoporosis", Level.STOP),
    ("I fell last year and now my chest hurts", Level.EMERGENCY),
    ("I hit my head, I am on aspirin", Level.EMERGENCY),
    ("suddenly I can't see well", Level.EMERGENCY),
    ("I fainted, I have low blood pressure", Level.EMERGENCY),
    ("my calf is hot and swollen, I have lymphoedema", Level.STOP),
]


@pytest.mark.parametrize(("text", "level"), DANGERS)
def test_a_condition_hides_no_danger_of_now(text: str, level: Level) -> None:
    said = Utterance(text)
    assert said.danger.level is level
    assert said.since_when(said.danger) is Since.NOW


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I had a fall last year", Since.LONG),
        ("my feet have been numb for years", Since.LONG),
        ("I suffer from vertigo", Since.LONG),
        ("as a kid I had a concussion", Since.LONG),
        ("I have vertigo now", Since.UNCLEAR),
        ("my vertigo is bad today", Since.UNCLEAR),
        ("I can't see well anymore", Since.UNCLEAR),
    ],
)
def test_what_somebody_lives_with_is_no_danger_of_now(text: str, wanted: Since) -> None:
    said = Utterance(text)
    assert said.danger.level >= Level.STOP
    assert said.since_when(said.danger) is wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I took 40 sleeping pills", "en"),
        ("swallowed a handful of valium", "en"),
        ("took too many blood pressure tablets", "en"),
        ("I have taken a whole pack of sleeping tablets", "en"),
        ("habe 30 Schlaftabletten genommen", "de"),
        ("eine Handvoll Schlaftabletten", "de"),
    ],
)
def test_too_many_pills_are_an_emergency(text: str, language: str) -> None:
    assert Utterance(text, language).is_overdose


@pytest.mark.parametrize(
    "text",
    [
        "I take 2 sleeping pills a night",
        "ramipril 5 mg",
        "I take all my blood pressure tablets in the morning",
        "zopiclone 7.5 mg",
    ],
)
def test_a_dose_is_none(text: str) -> None:
    assert not Utterance(text).is_overdose


def emergencies(language: str) -> list[str]:
    """Every sentence of the corpus that somebody called an emergency."""
    paths = sorted((Path(__file__).parents[2] / "corpus" / language).glob("*.tsv"))
    lines = [line.split("\t") for path in paths for line in path.read_text("utf-8").splitlines()]
    return [line[3] for line in lines if len(line) > 3 and line[2] == "emergency"]


@pytest.mark.parametrize("language", languages())
def test_no_condition_hides_an_emergency_of_the_corpus(language: str) -> None:
    said = [Utterance(text, language) for text in emergencies(language) if named_in(text, language)]
    assert said or language != SOURCE_LANGUAGE
    hidden = [one.text for one in said if one.since_when(one.danger) is Since.LONG]
    assert hidden == []
