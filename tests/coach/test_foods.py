"""A food is found by the words people use for it, and has an honest range of kcal."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrowalk.coach.energy.foods import Food, _tables, food_in, foods
from retrowalk.coach.words import languages

EVERY_FOOD = [
    pytest.param(language, food, id=f"{language}-{food.id}")
    for language in languages()
    for food in foods(language)
]
EVERY_PHRASE = [
    (language, food, phrase)
    for language in languages()
    for food in foods(language)
    for phrase in _tables()[food.id][language]
]


@pytest.mark.parametrize(("language", "food"), EVERY_FOOD)
def test_a_food_is_found_by_each_of_its_phrases(language: str, food: Food) -> None:
    phrases = _tables()[food.id][language]
    assert phrases
    for phrase in phrases:
        assert phrase == phrase.lower().strip()
        for said in (phrase, phrase.upper(), f"2 {phrase}?", f"(_{phrase}_)!"):
            assert food_in(said, language) == food, said
        assert food_in(normalize("NFD", phrase), language) == food, phrase
        assert food_in(phrase.replace(" ", "-"), language) == food, phrase


@pytest.mark.parametrize("language", languages())
def test_no_phrase_stands_for_two_foods(language: str) -> None:
    phrases = [phrase for fields in _tables().values() for phrase in fields[language]]
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize("language", languages())
def test_every_language_tells_every_portion_and_the_same_range(language: str) -> None:
    english = foods("en")
    assert len(english) >= 45
    for food, same in zip(foods(language), english, strict=True):
        assert food.portion.strip()
        assert not food.portion.endswith(".")
        assert (food.id, food.low_kcal, food.high_kcal) == (same.id, same.low_kcal, same.high_kcal)


@pytest.mark.parametrize("food", foods(), ids=lambda food: food.id)
def test_a_range_is_positive_and_a_range(food: Food) -> None:
    assert 0 < food.low_kcal < food.high_kcal < 1500


def test_what_is_looked_up_often_is_not_read_twice() -> None:
    assert foods("en") is foods("en")


@pytest.mark.parametrize(("language", "food"), EVERY_FOOD)
def test_a_food_is_not_found_inside_another_word(language: str, food: Food) -> None:
    for word in filter(str.isalpha, _tables()[food.id][language]):
        for said in (f"xq{word}", f"{word}xq", f"xq{word}xq", f"7{word}"):
            assert food_in(said, language) is None, said


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("a pineapple, a pancake and a pier", "en"),
        ("the toaster is broken", "en"),
        ("an eggplant and a winery", "en"),
        ("ich muss weinen, auf Reisen, mit Eisen", "de"),
        ("mein Bierbauch", "de"),
        ("eine kleine Weile", "de"),
        ("", "en"),
        ("   ", "de"),
    ],
)
def test_what_only_looks_like_a_food_is_none(said: str, language: str) -> None:
    assert food_in(said, language) is None


@pytest.mark.parametrize(
    ("said", "language", "food_id"),
    [
        ("how long do I walk for a slice of chocolate cake?", "en", "cake"),
        ("how long for a bar of chocolate", "en", "chocolate-bar"),
        ("some chocolate", "en", "chocolate-piece"),
        ("a Mars bar!", "en", "candy-bar"),
        ("two slices of pizza", "en", "pizza-slice"),
        ("a pizza", "en", "pizza"),
        ("an apple pie", "en", "pie"),
        ("a glass of apple juice", "en", "juice"),
        ("a Diet Coke", "en", "diet-cola"),
        ("an alcohol-free beer", "en", "alcohol-free-beer"),
        ("a glass of sparkling wine", "en", "sparkling-wine"),
        ("fish and chips", "en", "fish-and-chips"),
        ("my latte", "en", "latte"),
        ("Wie weit für eine Currywurst mit Pommes?", "de", "currywurst-fries"),
        ("eine Tafel Schokolade", "de", "chocolate-block"),
        ("eine Kugel Eis", "de", "ice-cream"),
        ("ein Glas Weißwein", "de", "wine"),
        ("EIN GLAS WEISSWEIN", "de", "wine"),
        ("ein alkoholfreies Bier", "de", "alcohol-free-beer"),
        ("eine Tüte Chips", "de", "crisps"),
        ("ein belegtes Brötchen", "de", "sandwich"),
        ("zwei Äpfel", "de", "apple"),
    ],
)
def test_the_longest_phrase_wins(said: str, language: str, food_id: str) -> None:
    found = food_in(said, language)
    assert found is not None
    assert found.id == food_id


def test_a_language_we_do_not_have_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        food_in("a doughnut", "xx")


@settings(max_examples=60)
@given(st.text(max_size=80), st.sampled_from(languages()))
def test_any_text_gets_a_food_or_none(said: str, language: str) -> None:
    found = food_in(said, language)
    assert found is None or found in foods(language)


@settings(max_examples=60)
@given(st.sampled_from(EVERY_PHRASE), st.text("qxz ,.!?-\n", max_size=20))
def test_what_stands_around_it_does_not_matter(
    case: tuple[str, Food, str],
    around: str,
) -> None:
    language, food, phrase = case
    assert food_in(f"{around} {phrase} {around}", language) == food
