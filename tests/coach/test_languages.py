"""Every language is as good as complete: texts, tips, facts, and the words of the grammar."""

from __future__ import annotations

import re
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from retrowalk.coach.knowledge import facts
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.lexicon import lexicon
from retrowalk.coach.reading.meaning import AskKind, LogKind, Place
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import SOURCE_LANGUAGE, Words, complete_in, languages
from scripts.list_untranslated import untranslated

OTHERS = [language for language in languages() if language != SOURCE_LANGUAGE]

PHRASES_MOST = 24_000


def texts(language: str) -> dict[str, str]:
    """Each text of a language by its key, as it stands in the files."""
    found: dict[str, str] = {}
    for entry in files("coach").joinpath("words").iterdir():
        if not re.fullmatch(rf"(?:\w+_)?{language}\.ftl", entry.name):
            continue
        source = entry.read_text(encoding="utf-8")
        for part in re.split(r"\n(?=[a-z][\w-]* =)", source):
            key, _, text = part.partition(" =")
            if re.fullmatch(r"[a-z][\w-]*", key):
                found[key] = text.split("\n\n")[0]
    return found


def values(text: str) -> set[str]:
    return set(re.findall(r"\$(\w+)", text))


def tags(text: str) -> list[str]:
    return sorted(re.findall(r"</?\w+>", text))


@pytest.mark.parametrize("language", languages())
def test_the_phrases_of_a_language_are_few_enough_to_be_read_at_once(language: str) -> None:
    by_first = lexicon(language).phrases
    count = sum(len(tails) for seconds in by_first.values() for tails in seconds.values())
    assert count < PHRASES_MOST, "one line with many choices stands for thousands of phrases"


def test_there_are_three_languages() -> None:
    assert languages() == ("en", "de", "es")


ENGLISH_FILES = (
    "en.ftl", "tips_en.ftl", "en.toml", "conditions_en.toml", "reader_en.bin", "facts_en.toml",
    "reader.py", "tips.toml", "gardens.toml",
)  # fmt: skip


def files_of(language: str) -> list[str]:
    return [name.replace("en.", f"{language}.") for name in ENGLISH_FILES if "en." in name]


def test_a_skeleton_of_a_language_is_not_offered() -> None:
    assert complete_in({*ENGLISH_FILES, *files_of("xx")}) == ("en", "xx")
    for left_out in files_of("xx"):
        found = complete_in({*ENGLISH_FILES, *files_of("xx")} - {left_out})
        assert found == ("en",), left_out
    assert complete_in({*ENGLISH_FILES, "xx.ftl"}) == ("en",)


def test_no_reader_is_made_of_half_a_corpus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from scripts import train_reader  # noqa: PLC0415  it needs scikit-learn

    assert [train_reader.missing(language) for language in languages()] == [[], [], []]
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "wishes.tsv").write_text("x1\tplan.today\tnone\tbonjour\n", "utf-8")
    (tmp_path / "en").symlink_to(train_reader.CORPUS / "en")
    monkeypatch.setattr(train_reader, "CORPUS", tmp_path)
    found = train_reader.missing("xx")
    assert "plan.today: 1 of 60 sentences" in found
    assert any(line.startswith("danger: 0 of") for line in found)
    monkeypatch.setattr(sys, "argv", ["train_reader", "xx"])
    with pytest.raises(SystemExit) as stopped:
        train_reader.main()
    assert stopped.value.code == 1


@pytest.mark.parametrize("language", OTHERS)
def test_a_translated_text_has_the_values_and_the_marks_of_the_english_one(language: str) -> None:
    english, other = texts(SOURCE_LANGUAGE), texts(language)
    assert other.keys() <= english.keys()
    for key, text in other.items():
        assert values(text) == values(english[key]), key
        assert tags(text) == tags(english[key]), key
        assert len(text.splitlines()) <= 13, key


@pytest.mark.parametrize("language", OTHERS)
def test_a_translated_answer_has_the_sources_and_the_button_of_the_english_one(
    language: str,
) -> None:
    english, other = facts.all_facts(), facts.translated_facts(language)
    assert other.keys() <= english.keys()
    for name, fact in other.items():
        assert (fact.sources, fact.button) == (english[name].sources, english[name].button), name


WAITING_MOST = 20
"""When more texts wait for translation, the language is translated before anything is added."""

NEVER_WAITS = (
    "safety-",
    "pain-",
    "morning-",
    "condition-",
    "goal-careful",
    "goal-check",
    "start-consent",
    "unopened-",
)


@pytest.mark.parametrize("language", OTHERS)
def test_little_waits_for_translation_and_nothing_of_safety(language: str) -> None:
    waiting = untranslated(language)
    assert len(waiting.texts) + len(waiting.answers) <= WAITING_MOST, waiting
    assert [key for key in waiting.texts if key.startswith(NEVER_WAITS)] == []


@pytest.mark.parametrize("prefix", NEVER_WAITS)
def test_there_are_texts_of_safety_of_that_name(prefix: str) -> None:
    assert [key for key in texts(SOURCE_LANGUAGE) if key.startswith(prefix)]


def test_what_is_not_translated_is_said_in_english_and_listed() -> None:
    """A language without any file: all of it waits."""
    assert Words("xx").say("walk-stumbles", count=2) == "2 stumbles"
    assert Words("xx").has("walk-stumbles")
    assert not Words("xx").is_translated("walk-stumbles")
    assert not Words("xx").has("no-such-text")
    assert facts.all_facts("xx") == facts.all_facts()
    waiting = untranslated("xx")
    assert set(waiting.texts) == set(texts(SOURCE_LANGUAGE))
    assert set(waiting.answers) == set(facts.all_facts())


@pytest.mark.parametrize(
    ("count", "english", "german"),
    [
        (0, "no stumbles", "nicht gestolpert"),
        (1, "1 stumble", "1-mal gestolpert"),
        (21, "21 stumbles", "21-mal gestolpert"),
    ],
)
def test_plurals_are_those_of_the_language(count: int, english: str, german: str) -> None:
    assert Words("en").say("walk-stumbles", count=count) == english
    assert Words("de").say("walk-stumbles", count=count) == german


GERMAN_LOGS = [
    (
        "bin 20 min rückwärts auf dem Laufband gegangen, 2,5 km/h, Anstrengung 4/10",
        LogKind.LOG,
        20,
        Place.TREADMILL,
    ),
    ("gestern 15 Minuten draußen, Knie 2/10, einmal gestolpert", LogKind.LOG, 15, Place.OUTDOOR),
    ("3 x 5 min im Flur, keine Schmerzen, nicht gestolpert", LogKind.LOG, 15, Place.INDOOR),
    ("Montag 10 min", LogKind.LOG, 10, None),
    ("fünfundzwanzig Minuten rueckwaerts im Park", LogKind.LOG, 25, Place.OUTDOOR),
    ("erledigt", LogKind.DONE_AS_PLANNED, None, None),
    ("heute nicht", LogKind.SKIP, None, None),
    ("nur die Hälfte geschafft", LogKind.LOG, None, None),
]


@pytest.mark.parametrize(("text", "kind", "minutes", "place"), GERMAN_LOGS)
def test_german_sessions_are_read(
    text: str, kind: LogKind, minutes: float | None, place: Place | None
) -> None:
    found = Utterance(text, "de").report
    assert found is not None
    assert (found.kind, found.duration_min, found.place) == (kind, minutes, place)


GERMAN_QUESTIONS = [
    (
        "wie viele Kalorien verbrennen 20 Minuten rückwärts gehen bei 2,5 km/h mit 80 kg?",
        AskKind.BURN,
        20,
        80,
    ),
    ("kcal für eine halbe Stunde rückwärts, 75 kg", AskKind.BURN, 30, 75),
    ("anderthalb Stunden bei 5 % Steigung, kcal?", AskKind.BURN, 90, None),
    ("wie lange für 250 kcal?", AskKind.TIME_FOR, None, None),
    ("Rückwärtsgehen im Vergleich zu vorwärts, Kalorien?", AskKind.COMPARE, None, None),
    ("warum verbrennt rückwärts mehr Kalorien?", AskKind.FACT, None, None),
]


@pytest.mark.parametrize(("text", "kind", "minutes", "mass_kg"), GERMAN_QUESTIONS)
def test_german_questions_are_read(
    text: str, kind: AskKind, minutes: float | None, mass_kg: float | None
) -> None:
    found = Utterance(text, "de").question
    assert found is not None
    assert (found.kind, found.duration_min, found.mass_kg) == (kind, minutes, mass_kg)


GERMAN_SIGNS = [
    ("Ich habe Schmerzen in der Brust", Level.EMERGENCY),
    ("mit dem Kopf aufgeschlagen", Level.EMERGENCY),
    ("ich bin ohnmächtig geworden", Level.EMERGENCY),
    ("kriege keine Luft", Level.EMERGENCY),
    ("bin gestürzt", Level.STOP),
    ("mir ist schwindelig", Level.STOP),
    ("mein Knie ist geschwollen", Level.STOP),
    ("mein Knie tut weh", Level.EASE),
    ("keine Schmerzen", Level.NONE),
    ("mein Handy ist gefallen", Level.NONE),
]


@pytest.mark.parametrize(("text", "level"), GERMAN_SIGNS)
def test_german_signs_of_danger_are_found(text: str, level: Level) -> None:
    assert Utterance(text, "de").danger.level is level


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("ich wiege 80 kg", "mass_kg", 80),
        ("ich bin in Wien", "place_name", "wien"),
        ("erinnere mich um 18:30", "minute_of_day", 18 * 60 + 30),
        ("es ist 21:40 hier", "time_alone", 21 * 60 + 40),
    ],
)
def test_the_values_of_german_wishes_are_read(text: str, name: str, value: object) -> None:
    assert getattr(Utterance(text, "de"), name) == value
