"""A general question gets a short answer that rests on sources."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrowalk.bot.features.asking.help import TO_DO
from retrowalk.coach.energy.cost import RESTING_VO2, backward_walk
from retrowalk.coach.energy.estimator import compare, estimate
from retrowalk.coach.energy.values import Question
from retrowalk.coach.knowledge.facts import Fact, all_facts
from retrowalk.coach.knowledge.sources import all_sources
from retrowalk.coach.reading.meaning import Activity
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import languages
from scripts import fit_estimator as fitting

ADVICE = "advice-"
TITLE_MOST, TEXT_MOST, SENTENCES_MOST = 32, 400, 5


@settings(max_examples=60)
@given(st.text(max_size=80), st.sampled_from(languages()))
def test_any_text_is_about_a_fact_that_there_is_or_about_none(asked: str, language: str) -> None:
    topic, sure = Utterance(asked, language).topic
    assert topic is None or topic in all_facts(language)
    assert 0 <= sure <= 1 + 1e-9


OUR_OWN_CAUTION = (
    "belt-off",
    "stairs",
    "vest",
    "eyes",
    "painkiller",
    "sleep",
    "hot",
    "numb",
    "helper",
    "mirror",
    "cold",
    "coffee",
    *("machine", "pool", "slowest", "bath"),
)

WITHOUT_SOURCES = {
    *OUR_OWN_CAUTION,
    # a human word
    *("sad", "proud", "grief", "bye", "small-talk", "funny", "nice", "swear"),
    # about this program
    *("quit", "private", "cost", "maker", "share-physio", "partner", "settings", "units"),
}
"""Advice that claims nothing which somebody would have to have measured."""

EVERY_FACT = [
    pytest.param(fact, language, id=f"{language}-{fact.id}")
    for language in languages()
    for fact in all_facts(language).values()
]


@pytest.mark.parametrize(("fact", "language"), EVERY_FACT)
def test_a_fact_is_short_and_rests_on_sources(fact: Fact, language: str) -> None:
    sentences = re.findall(r"[.?!][\"“]?(?=\s|$)", fact.text)
    assert 1 <= len(sentences) <= SENTENCES_MOST, language
    assert len(fact.text) <= TEXT_MOST
    assert fact.sources or fact.id.removeprefix(ADVICE) in WITHOUT_SOURCES
    assert set(fact.sources) <= set(all_sources())
    assert "<" not in fact.text


OWN = {
    "en": "our own caution",
    "de": "unsere eigene Vorsicht",
    "es": "nuestra propia cautela",
}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", OUR_OWN_CAUTION)
def test_what_no_source_says_is_called_our_own_caution(name: str, language: str) -> None:
    assert OWN[language] in all_facts(language)[ADVICE + name].text


ON_WHAT_HELPS = (
    "knees",
    "arthritis",
    "balance",
    "stroke",
    "benefit",
    "evidence",
    "doubted",
    "belly",
)
HOW_SURE = {
    "en": r"\bsure\b|certain|unsure",
    "de": r"sicher|gesichert|unsicher",
    "es": r"segur|certeza",
}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", ON_WHAT_HELPS)
def test_advice_on_what_helps_says_how_sure_it_is(name: str, language: str) -> None:
    assert re.search(HOW_SURE[language], all_facts(language)[ADVICE + name].text)


def test_both_languages_name_the_same_sources() -> None:
    german = all_facts("de")
    for fact in all_facts("en").values():
        assert fact.sources == german[fact.id].sources, fact.id


@pytest.mark.parametrize(("fact", "language"), EVERY_FACT)
def test_a_fact_has_a_title_that_fits_a_button(fact: Fact, language: str) -> None:
    assert 0 < len(fact.title) <= TITLE_MOST, language
    assert fact.title == fact.title.strip()


@pytest.mark.parametrize("language", languages())
def test_no_two_facts_have_the_same_title(language: str) -> None:
    titles = [fact.title for fact in all_facts(language).values()]
    assert len(titles) == len(set(titles))


def test_every_button_of_an_answer_is_known_and_used() -> None:
    assert {fact.button for fact in all_facts().values()} - {""} == set(TO_DO)


@pytest.mark.parametrize("name", sorted(WITHOUT_SOURCES))
def test_what_needs_no_source_is_there_and_has_none(name: str) -> None:
    assert all_facts()[ADVICE + name].sources == ()


def test_the_fact_on_accuracy_tells_what_was_measured() -> None:
    held = fitting.held_out()
    missed = round(100 * sum(abs(row.error) for row in held) / len(held))
    inside = sum(row.is_inside for row in held)
    text = all_facts()["accuracy"].text
    assert f"Of {len(held)} values read later" in text
    assert f"missed by {missed} percent, and {inside} were in the range" in text


def test_the_facts_tell_what_the_estimator_calculates() -> None:
    """The numbers in the texts: METs by speed, slope, weight and the gap to forwards."""

    def met(speed_kmh: float) -> float:
        return estimate(Question(duration_min=1, speed_kmh=speed_kmh)).met

    assert met(2.5) == pytest.approx(3, abs=0.2)
    assert met(4.0) == pytest.approx(4, abs=0.2)
    assert met(5.633) == pytest.approx(6, abs=0.25)
    assert met(2.0) == pytest.approx(3, abs=0.35)
    level = RESTING_VO2 + backward_walk(4 / 3.6, 0)
    assert (RESTING_VO2 + backward_walk(4 / 3.6, 0.05)) / level == pytest.approx(1.4, abs=0.03)
    assert 1.75 < (RESTING_VO2 + backward_walk(4 / 3.6, 0.10)) / level < 2
    heavy = estimate(Question(duration_min=20, mass_kg=90)).net_kcal
    assert heavy == pytest.approx(1.5 * estimate(Question(duration_min=20, mass_kg=60)).net_kcal)
    for speed_kmh in (4.0, 5.0, 6.0):
        found = compare(Question(duration_min=20, speed_kmh=speed_kmh, mass_kg=70))
        assert 1.2 < found.gross_ratio < 1.5
    running = compare(Question(Activity.BACKWARD_RUN, duration_min=9, speed_kmh=10, mass_kg=70))
    assert running.gross_ratio == pytest.approx(1.33, abs=0.05)
