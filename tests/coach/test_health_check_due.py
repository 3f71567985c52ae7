"""When the questions of the start are asked again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from retrowalk.coach.plan.health_check_due import screening_due

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("asked_days_ago", "walked_days_ago", "due"),
    [
        (None, None, True),
        (None, 1, True),
        (0, None, False),
        (28, None, False),
        (29, None, True),
        (100, 1, False),
        (100, 28, False),
        (100, 29, True),
        (10, 60, False),
        (364, 1, False),
        (365, 1, True),
    ],
)
def test_the_questions_come_again(
    asked_days_ago: int | None, walked_days_ago: int | None, *, due: bool
) -> None:
    def ago(days: int | None) -> date | None:
        return None if days is None else TODAY - timedelta(days=days)

    assert screening_due(ago(asked_days_ago), ago(walked_days_ago), TODAY) is due
