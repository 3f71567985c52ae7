"""Texts can be read by whoever went to school for seven years, and no sign stands for a word."""

from __future__ import annotations

import re

import pytest

from retrowalk.coach.words import languages
from tests.reading_grade import FORMULAS, VOWELS, grade, syllables, texts

GRADE_MOST = 7.0
ONE_TEXT_MOST = {"en": 10.0}
"""Where single texts are held to a formula, too: one long German word is much of a short text."""

WORDS_OF_ONE = 20
"""A text that is shorter says too little of how hard it is by a formula."""

SIGN = re.compile(
    "[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f]"
)


def test_every_language_has_its_formula() -> None:
    assert set(languages()) <= set(FORMULAS)
    assert set(FORMULAS) <= set(VOWELS)


@pytest.mark.parametrize("language", languages())
def test_all_texts_together_ask_for_seven_years_of_school_at_most(language: str) -> None:
    assert grade(language, texts(language).values()) <= GRADE_MOST


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "part", ["tip-", "advice-", "condition-", "safety-", "remind-", "partner-"]
)
def test_each_kind_of_text_asks_for_no_more(language: str, part: str) -> None:
    found = [text for key, text in texts(language).items() if key.startswith(part)]
    assert found
    assert grade(language, found) <= GRADE_MOST


@pytest.mark.parametrize("language", sorted(ONE_TEXT_MOST))
def test_no_text_is_much_harder_than_the_others(language: str) -> None:
    hard = {
        key: round(grade(language, [text]), 1)
        for key, text in texts(language, least=WORDS_OF_ONE).items()
        if grade(language, [text]) > ONE_TEXT_MOST[language]
    }
    assert not hard


@pytest.mark.parametrize("language", languages())
def test_no_text_is_made_of_signs_alone(language: str) -> None:
    for key, text in texts(language, least=0).items():
        without = SIGN.sub("", text).strip()
        assert without or not text.strip(), key


@pytest.mark.parametrize("language", languages())
def test_two_states_differ_in_words_and_not_by_a_sign(language: str) -> None:
    found = texts(language, least=0)
    for key, text in found.items():
        other = found.get(f"{key.removesuffix('-on')}-off") if key.endswith("-on") else None
        if other is not None:
            assert SIGN.sub("", text).strip() != SIGN.sub("", other).strip(), key


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        ("walk", "en", 1),
        ("backwards", "en", 2),
        ("minute", "en", 2),
        ("little", "en", 2),
        ("physiotherapist", "en", 5),
        ("gehen", "de", 2),
        ("rückwärts", "de", 2),
        ("Einheit", "de", 2),
        ("Gewohnheit", "de", 3),
    ],
)
def test_syllables_are_counted_about_right(word: str, language: str, count: int) -> None:
    assert abs(syllables(word, language) - count) <= (word == "physiotherapist")
