"""A yes or a doubt means a professional first; the questions come again after a year or a fall."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from coach.screening import Answer, Question, Screening, screening_due

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("screening", "asks"),
    [
        (Screening(DAY, Answer.NONE), False),
        (Screening(DAY, Answer.SOME), True),
        (Screening(DAY, Answer.UNSURE), True),
        (Screening(DAY, Answer.NONE, {Question.HEART}), True),
    ],
)
def test_a_yes_or_a_doubt_asks_for_a_professional(screening: Screening, *, asks: bool) -> None:
    assert screening.asks_professional is asks


def test_there_are_six_questions() -> None:
    assert len(Question) == 6


def test_the_questions_come_again_after_a_year_or_a_fall() -> None:
    asked = Screening(DAY, Answer.NONE)
    assert screening_due(None, DAY)
    assert not screening_due(asked, DAY + timedelta(days=364))
    assert screening_due(asked, DAY + timedelta(days=365))
    assert screening_due(asked, DAY + timedelta(days=9), last_fall=DAY + timedelta(days=8))
    assert not screening_due(asked, DAY + timedelta(days=9), last_fall=DAY - timedelta(days=8))
