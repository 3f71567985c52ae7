"""What the demo page says: whole in each language, with every key that the page asks for."""

from __future__ import annotations

import re

import pytest

from retrowalk.coach.words import languages
from retrowalk.demo import texts
from retrowalk.demo.server import PAGE

ENGLISH = texts.texts("en")


@pytest.mark.parametrize("language", languages())
def test_each_language_of_the_coach_has_the_page_too(language: str) -> None:
    assert (texts.FOLDER / f"{language}.json").is_file()


@pytest.mark.parametrize("path", sorted(texts.FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_a_language_has_every_text_with_every_value(path: object) -> None:
    found = texts.texts(getattr(path, "stem", ""))
    assert found.keys() == ENGLISH.keys()
    assert len(found["hints"]) == len(ENGLISH["hints"])
    for key, text in ENGLISH.items():
        assert found[key], key
        if isinstance(text, str):
            values = re.findall(r"\{\w+\}", text)
            assert re.findall(r"\{\w+\}", found[key]) == values, key


def test_the_page_asks_for_texts_that_are_there_and_leaves_none_unused() -> None:
    page = "\n".join(path.read_text(encoding="utf-8") for path in PAGE.iterdir())
    asked = set(re.findall(r'\bsay\((?:[\w.]+ \? )?"(\w+)"', page))
    asked |= set(re.findall(r'\bsay\([\w.]+ \? "\w+" : "(\w+)"', page))
    asked |= set(re.findall(r'data-say(?:-\w+)?="(\w+)"', page))
    by_the_server = {"new_person", "new_name", "veteran", "veteran_name", "hints"}
    by_the_story = {"veteran_cue", "veteran_reason"}
    assert asked | by_the_server | by_the_story == ENGLISH.keys()


def test_a_language_without_texts_of_its_own_has_the_english_page() -> None:
    assert texts.texts("xx") == ENGLISH
