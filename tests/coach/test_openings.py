"""With which words a reminder begins: by what was done, and never with guilt."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from retrowalk.coach.plan.habit import Week, planned_days, score
from retrowalk.coach.plan.openings import Opening, opening
from retrowalk.coach.plan.rules import Done
from retrowalk.coach.store.people import TONES, Preferences
from retrowalk.coach.words import Words, languages

TODAY = date(2026, 11, 20)


def week(done: int = 0, planned: int = 3) -> Week:
    return Week(date(2026, 11, 16), planned, done, 0.0, 0.0, is_over=False)


def ago(days: int, minutes: float = 5.0, pain: float | None = None) -> Done:
    return Done(TODAY - timedelta(days=days), minutes, pain=pain)


@pytest.mark.parametrize(
    ("told", "done", "went_by", "wanted"),
    [
        ([], 0, None, Opening.FIRST),
        ([ago(1, 0.0, pain=5)], 0, None, Opening.HURT),
        ([ago(2, pain=4)], 1, None, Opening.HURT),
        ([ago(2, pain=2)], 1, None, Opening.USUAL),
        ([ago(9)], 0, TODAY - timedelta(days=2), Opening.BACK),
        ([ago(2)], 2, None, Opening.LAST),
        ([ago(4)], 1, TODAY - timedelta(days=2), Opening.FRESH),
        ([ago(2)], 1, TODAY - timedelta(days=2), Opening.USUAL),
        ([ago(2), ago(4), ago(7), ago(9)], 1, None, Opening.ROW),
    ],
)
def test_the_opening_goes_by_the_history(
    told: list[Done], done: int, went_by: date | None, wanted: Opening
) -> None:
    assert opening(told, week(done), went_by, TODAY).opening is wanted


GUILT = {
    "en": ("missed", "failed", "forgot", "should", "must", "lazy", "again?", "sorry to"),
    "es": ("perdiste", "olvid", "fallaste", "deberías", "tienes que", "vago", "lástima"),
    "de": ("verpasst", "versäumt", "vergessen", "solltest", "musst", "faul", "schade"),
}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("tone", [tone for tone in TONES if tone != "brief"])
def test_no_opening_has_a_word_of_guilt_and_each_tone_has_all(language: str, tone: str) -> None:
    words = Words(language)
    said = [words.plain(f"remind-{tone}-{each}", sessions=4) for each in Opening]
    assert len(set(said)) == len(said)
    for text in said:
        assert not any(word in text.casefold() for word in GUILT.get(language, ())), text
        assert len(text) <= 90


def test_who_wished_fewer_words_before_has_the_brief_tone() -> None:
    assert Preferences().manner == "plain"
    assert Preferences(brief=True).manner == "brief"
    assert Preferences(brief=True, tone="warm").manner == "warm"


def test_two_minutes_always_count() -> None:
    planned = {TODAY: 20.0}

    def walked(minutes: float) -> float:
        done = [Done(TODAY, minutes)] if minutes else []
        days = planned_days({TODAY.weekday()}, done, TODAY, TODAY + timedelta(days=1), planned)
        return score(days, 3)

    assert walked(0) == 0
    assert walked(2) >= walked(20) / 2
    assert walked(10) == walked(2)
    assert walked(20) > walked(10)
