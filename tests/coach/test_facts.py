"""A general question gets a short answer that rests on sources."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.energy_cost import RESTING_VO2, backward_walk
from coach.estimator import Question, compare, estimate
from coach.facts import ADVICE, Fact, advice, all_facts, answer
from coach.meaning import Activity
from coach.sources import all_sources

ASKED = {
    "where does your calorie number come from?": "where-from",
    "what formula do you use": "where-from",
    "what MET is walking backwards?": "what-is-met",
    "What is a MET?": "what-is-met",
    "does incline increase calories when walking backward?": "incline",
    "does going downhill burn less?": "downhill",
    "why does walking backwards burn more?": "why-more",
    "is it really 6 METs?": "six-mets",
    "why 6 METs in the article?": "six-mets",
    "how accurate is this?": "accuracy",
    "net or gross?": "net-gross",
    "does my weight change it?": "weight",
    "does holding the rails change the calories": "rails",
    "does speed matter": "speed",
    "will I lose weight": "weight-loss",
    "did they lose 2.5 % of body weight": "body-fat-study",
    "was that the Milan study?": "who-did-it",
    "does it burn 20 percent more than running?": "more-than-running",
    "is 100 steps backward the same as 1000 steps": "hundred-steps",
    "I heard 26.6 km lowers arthritis risk": "arthritis-claim",
    "is it better for BMI and CRP": "bmi-crp",
    "should I do 45 minutes a day": "minutes-a-day",
    "is a manual treadmill more calories": "motorless",
    "calories on stairs in general": "stairs",
    "what about a sled": "sled",
    "my watch says 200 kcal, is that right": "machine",
    "why do I burn less after practice": "practice",
    "do women burn less": "sex",
    "do tall people burn more": "height",
    "does age matter": "age",
    "is it the same outdoors": "treadmill-floor",
    "and in the pool": "water",
    "how much more is it in percent more": "how-much-more",
    "does jogging backwards burn more": "running",
}


BEFORE_ONE_BEGINS = {
    "is walking backwards safe for me?": "advice-safe",
    "how do I start?": "advice-how",
    "how do I walk backwards": "advice-how",
    "is it good for my knees?": "advice-knees",
    "does it help balance?": "advice-balance",
    "how many days a week should I do it?": "advice-often",
    "can I do it every day?": "advice-often",
    "how long should I walk?": "advice-long",
    "how fast should I go?": "advice-fast",
    "which shoes do I need?": "advice-shoes",
    "are sore muscles normal?": "advice-sore",
    "what is it good for?": "advice-benefit",
    "how accurate is this?": "accuracy",
}


@pytest.mark.parametrize(("asked", "fact_id"), BEFORE_ONE_BEGINS.items())
def test_who_asks_before_they_begin_finds_an_answer(asked: str, fact_id: str) -> None:
    found = advice(asked)
    assert found is not None
    assert found.id == fact_id


@pytest.mark.parametrize("said", ["I like the weather", "what about my cat?", "tell me a joke"])
def test_what_is_about_something_else_finds_none(said: str) -> None:
    assert advice(said) is None


@pytest.mark.parametrize(("asked", "fact_id"), ASKED.items())
def test_a_question_finds_its_fact(asked: str, fact_id: str) -> None:
    found = answer(asked)
    assert found is not None
    assert found.id == fact_id


@pytest.mark.parametrize(
    ("asked", "fact_id"),
    [
        ("how acurate is it", "accuracy"),
        ("how accuraate is it", "accuracy"),
        ("does the incilne matter", "incline"),
        ("does the inkline matter", "incline"),
        ("are handrials bad", "rails"),
        ("what is the fromula", "where-from"),
        ("HOW ACCURATE?!", "accuracy"),
        ("Is it ６ ＭＥＴｓ", "six-mets"),  # noqa: RUF001  full-width letters are what is tested
    ],
)
def test_one_wrong_letter_or_odd_letters_do_not_matter(asked: str, fact_id: str) -> None:
    found = answer(asked)
    assert found is not None
    assert found.id == fact_id


@pytest.mark.parametrize("asked", ["", "   ", "hello", "🤖", "do", "remind me at seven"])
def test_what_we_have_no_fact_for_gets_none(asked: str) -> None:
    assert answer(asked) is None


def test_only_the_beginning_of_a_very_long_text_is_read() -> None:
    assert answer("x " * 5000 + " is it really 6 METs?") is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_gets_a_fact_or_none(asked: str) -> None:
    found = answer(asked)
    assert found is None or found in all_facts()


@pytest.mark.parametrize("fact", all_facts(), ids=lambda fact: fact.id)
def test_a_fact_is_short_and_rests_on_sources(fact: Fact) -> None:
    sentences = re.findall(r"[.?!]\"?(?=\s|$)", fact.text)
    assert 1 <= len(sentences) <= 5
    assert len(fact.text) <= 400
    assert fact.sources
    assert set(fact.sources) <= set(all_sources())
    assert "<" not in fact.text


@pytest.mark.parametrize("fact", all_facts(), ids=lambda fact: fact.id)
def test_each_fact_can_be_reached_by_one_of_its_own_phrases(fact: Fact) -> None:
    ask = advice if fact.id.startswith(ADVICE) else answer
    reached = [ask(" ".join(phrase).replace("*", "")) for phrase in fact.phrases]
    assert fact in reached


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
