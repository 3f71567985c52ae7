"""Tips fit the person, come with a real source, and do not come twice in thirty days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrowalk.coach.knowledge.sources import all_sources
from retrowalk.coach.knowledge.tips import (
    REPEAT_AFTER_DAYS,
    Tip,
    Trouble,
    all_tips,
    pick,
    trouble_of,
)
from retrowalk.coach.plan.ladder import Level, Profile
from retrowalk.coach.plan.plan import first_session
from retrowalk.coach.plan.rules import Difference, Done, Session
from retrowalk.coach.reading.meaning import Place
from retrowalk.coach.when import Season
from retrowalk.coach.words import Words

FLESCH_KINCAID_MAX = 7.0
SYLLABLE = re.compile(r"[aeiouy]+")

levels = st.sampled_from(Level)
places = st.sampled_from(Place)
troubles = st.none() | st.sampled_from(Trouble)


def seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311  a tip is no secret


def syllables(word: str) -> int:
    word = word.lower().removesuffix("es").removesuffix("ed")
    silent = word.endswith("e") and not word.endswith("le")
    return max(1, len(SYLLABLE.findall(word)) - silent)


def reading_grade(text: str) -> float:
    """The Flesch-Kincaid grade: years of school that a text asks for."""
    words = re.findall(r"[A-Za-z0-9]+", text)
    sentences = [part for part in re.split(r"[.?!]+(?:\s|$)", text) if part.strip()]
    per_sentence = len(words) / len(sentences)
    per_word = sum(syllables(word) for word in words) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def test_there_are_at_least_sixty_tips_and_each_has_a_source_that_exists() -> None:
    assert len(all_tips()) >= 60
    assert {tip.source for tip in all_tips()} <= set(all_sources())


@pytest.mark.parametrize("tip", all_tips(), ids=lambda tip: tip.id)
def test_a_tip_says_two_short_plain_sentences(tip: Tip) -> None:
    text = Words("en").plain(tip.text_key)
    sentences = [part for part in re.split(r"[.?!]+(?:\s|$)", text) if part.strip()]
    assert len(sentences) <= 2
    assert len(text) <= 130
    assert reading_grade(text) <= FLESCH_KINCAID_MAX


def test_no_text_is_without_its_tip_and_none_says_the_same_as_another() -> None:
    words = Words("en")
    texts = [words.plain(tip.text_key) for tip in all_tips()]
    assert len(set(texts)) == len(texts)


@given(levels, places, troubles, st.integers())
@settings(max_examples=200)
def test_a_tip_fits_level_and_place_and_answers_the_trouble_if_any_can(
    level: Level, place: Place, trouble: Trouble | None, seed: int
) -> None:
    tip = pick(all_tips(), level, place, trouble, {"anything"}, seeded(seed))
    assert tip.fits(level, place)
    answers = [t for t in all_tips() if t.fits(level, place) and trouble in t.after]
    assert trouble in tip.after or not answers
    assert not tip.only_after or trouble in tip.after


@given(levels, places, st.lists(troubles, min_size=40, max_size=80), st.integers())
@settings(max_examples=60)
def test_none_comes_twice_in_thirty_days_while_a_fresh_one_fits(
    level: Level, place: Place, asked: list[Trouble | None], seed: int
) -> None:
    rng = seeded(seed)
    shown: list[str] = []
    for trouble in asked:
        seen = set(shown[-(REPEAT_AFTER_DAYS - 1) :])
        tip = pick(all_tips(), level, place, trouble, seen, rng)
        fresh = [
            t
            for t in all_tips()
            if t.fits(level, place)
            and t.id not in seen
            and (not t.only_after or trouble in t.after)
        ]
        assert tip.id not in seen or not fresh
        shown.append(tip.id)


@pytest.mark.parametrize("place", [Place.TREADMILL, Place.INDOOR, Place.OUTDOOR, Place.TRACK])
@pytest.mark.parametrize("level", Level)
def test_a_tip_a_day_for_thirty_days_never_runs_out(level: Level, place: Place) -> None:
    plain = [tip for tip in all_tips() if tip.fits(level, place) and not tip.only_after]
    assert len(plain) > REPEAT_AFTER_DAYS


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("trouble", [None, Trouble.FIRST_SESSION])
def test_the_first_tip_on_a_treadmill_is_to_start_slowly_with_hands_on_the_rails(
    trouble: Trouble | None, seed: int
) -> None:
    tip = pick(all_tips(), Level.MINUTES, Place.TREADMILL, trouble, set(), seeded(seed))
    text = Words("en").plain(tip.text_key).lower()
    assert "start very slowly" in text
    assert "hands lightly on the handrails" in text


@pytest.mark.parametrize("place", Place)
def test_the_first_tip_anywhere_is_to_start_slowly(place: Place) -> None:
    tip = pick(all_tips(), Level.MINUTES, place, None, set(), seeded(1))
    assert Words("en").plain(tip.text_key).startswith("Start")


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_an_answer_somewhere(trouble: Trouble) -> None:
    assert [tip for tip in all_tips() if trouble in tip.after]


def test_a_trouble_whose_answers_were_all_seen_gets_another_fresh_tip() -> None:
    answers = {tip.id for tip in all_tips() if Trouble.AFTER_STUMBLE in tip.after}
    tip = pick(all_tips(), 1, Place.TREADMILL, Trouble.AFTER_STUMBLE, answers, seeded(3))
    assert tip.id not in answers


def test_when_all_were_seen_one_comes_again() -> None:
    everything = {tip.id for tip in all_tips()}
    tip = pick(all_tips(), 2, Place.INDOOR, Trouble.BOREDOM, everything, seeded(3))
    assert Trouble.BOREDOM in tip.after


def test_the_same_seed_picks_the_same_tip() -> None:
    picked = {pick(all_tips(), 2, Place.INDOOR, None, {"x"}, seeded(9)).id for _ in range(5)}
    assert len(picked) == 1


def test_no_tip_at_all_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="no tip fits"):
        pick([], 1, Place.TREADMILL, None, set(), seeded(1))


def done(effort: float | None = None, pain: float | None = None, stumbles: int = 0) -> Done:
    return Done(date(2026, 11, 20), minutes=5, effort=effort, pain=pain, stumbles=stumbles)


FIRST = first_session(Profile())
LATER = replace(FIRST, rule="on", week=5)


@pytest.mark.parametrize(
    ("session", "last", "trouble"),
    [
        (FIRST, None, Trouble.FIRST_SESSION),
        (LATER, done(stumbles=1, pain=5, effort=9), Trouble.AFTER_STUMBLE),
        (LATER, done(pain=4, effort=9), Trouble.SORE_KNEE),
        (LATER, done(effort=8), Trouble.EFFORT_HIGH),
        (replace(LATER, week=2), done(pain=1), Trouble.SORE_CALF),
        (LATER, done(pain=1), None),
        (replace(LATER, rule="comeback-2w"), done(), Trouble.MISSED_WEEK),
        (replace(LATER, rule="new-place"), done(), Trouble.NEW_PLACE),
        (replace(LATER, changed=Difference.SPEED), done(), Trouble.FASTER),
        (replace(LATER, changed=Difference.RAILS), done(), Trouble.RAILS_OFF),
        (replace(LATER, changed=Difference.GRADE), done(), Trouble.INCLINE),
        (replace(LATER, rule="keep"), done(), Trouble.PLAN_DONE),
        (replace(LATER, place=Place.OUTDOOR), done(), Trouble.WINTER),
        (LATER, done(), None),
    ],
)
def test_what_was_told_comes_before_what_is_new(
    session: Session, last: Done | None, trouble: Trouble | None
) -> None:
    assert trouble_of(session, last, had_no_time=False, season=Season.WINTER) is trouble


def test_a_day_left_out_for_want_of_time_and_a_hot_day_have_their_tips() -> None:
    outside = replace(LATER, place=Place.OUTDOOR)
    assert trouble_of(LATER, done(), had_no_time=True, season=None) is Trouble.NO_TIME
    assert trouble_of(outside, done(), had_no_time=False, season=Season.SUMMER) is Trouble.HEAT
    assert trouble_of(outside, done(), had_no_time=False, season=None) is None


def test_every_tip_can_be_shown_to_somebody() -> None:
    reached = {
        trouble
        for trouble in Trouble
        if trouble not in {Trouble.AFRAID, Trouble.BOREDOM, Trouble.DIZZY}
    }
    for tip in all_tips():
        assert not tip.only_after or tip.after & reached, tip.id
