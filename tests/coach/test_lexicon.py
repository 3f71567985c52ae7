"""What is known of a language: every phrase is found as it is spelt out, in little room."""

from __future__ import annotations

import itertools
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.coach.reading.lexicon import ByForm, Lexicon, any_of, lexicon, spaced
from retrowalk.coach.words import languages

MB = 1_000_000

SPELT_OUT = {
    "(all|) fine": ["all fine", "fine"],
    "(it is|it's|) (very|quite|) good (again|now|)": [
        "it is very good again", "it's good", "quite good now", "good", "it is good now",
    ],
    "bump (it|) (back|on to) tomorrow": ["bump back tomorrow", "bump it on to tomorrow"],
    "no pain,(no|nothing) hurts": ["no pain", "no hurts", "nothing hurts"],
    "c. diff (a+b|)": ["c. diff", "c. diff a+b"],
}  # fmt: skip


@pytest.mark.parametrize(("lines", "phrases"), SPELT_OUT.items())
def test_each_phrase_that_a_line_stands_for_is_found_among_others(
    lines: str, phrases: list[str]
) -> None:
    found = any_of(lines)
    for phrase in phrases:
        for before, after in itertools.product(["", "well "], ["", " then"]):
            assert found.search(f" {before}{phrase}{after} "), phrase
    for lacking in ("", "bump tomorrow", "it is", "very again", "diff"):
        assert not found.search(spaced(lacking.split())), lacking


@pytest.mark.parametrize("said", ["know pain", "no pains", "no", "pain no", "no, pain"])
def test_a_part_of_a_word_is_no_word(said: str) -> None:
    assert not any_of("no pain").search(spaced(said.split()))


@pytest.mark.parametrize("lines", ["(a|)", "fine,(a|b|) (c|)", "(|a)"])
def test_a_line_of_which_nothing_need_be_said_is_refused(lines: str) -> None:
    with pytest.raises(ValueError, match="nothing need be said"):
        any_of(lines)


words = st.lists(st.text("abcd", min_size=2, max_size=6), min_size=1, max_size=12, unique=True)


@given(words)
def test_a_word_is_found_by_each_of_its_forms_and_by_no_other(several: list[str]) -> None:
    def forms(word: str) -> set[str]:
        return {word[:at] + word[at + 1 :] for at in range(len(word))}

    found = ByForm(several, forms)
    for form in {each for word in several for each in (word, *forms(word))}:
        assert list(found.words(form)) == [word for word in several if form in forms(word)]


@pytest.mark.parametrize("language", languages())
def test_a_language_takes_little_room(language: str) -> None:
    """Also once it has mended slips: three of them are in memory as long as the bot runs."""
    raw = lexicon(language).raw
    tracemalloc.start()
    try:
        known = Lexicon(raw)
        for unknown in ("xqzwxqzwx", "tredmil", "aufgehöhrtt", "caminattta"):
            known.mend(unknown)
        took = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert took < 5 * MB, took
