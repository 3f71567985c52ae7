"""With which words a reminder begins: by what the person has done lately, and never with guilt.

Pure: what is known in, one of a few openings out. The words stand in `coach/words/`, for each tone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from retrowalk.coach.plan.habit import Week
from retrowalk.coach.plan.rules import PAIN_HOLD, Done

AWAY_DAYS = 8
"""After so many days without a session somebody comes back."""

HURT_DAYS = 7
LATELY = timedelta(days=14)
MANY_LATELY = 4
"""So many sessions in two weeks are worth a word."""


class Opening(StrEnum):
    """What a reminder is about, beside the session."""

    FIRST = "first"  # nothing was done yet
    HURT = "hurt"  # the last session, or a word since, told of pain
    BACK = "back"  # after a while without a session
    LAST = "last"  # one more, and the week is full
    FRESH = "fresh"  # the planned day before this one went by
    ROW = "row"  # many sessions lately
    USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Found:
    """The opening, and how many sessions lately it tells of."""

    opening: Opening
    sessions: int = 0


def opening(told: Sequence[Done], week: Week, went_by: date | None, today: date) -> Found:
    """The opening of today's reminder.

    `told` are the last sessions and words of pain, newest first. `went_by` is the planned day
    before today; None where there was none, or it was left out or lay in a pause.
    """
    sessions = [done for done in told if done.minutes]
    lately = sum(1 for done in sessions if today - done.day <= LATELY)
    last = sessions[0].day if sessions else today
    newest = told[0] if told else None
    is_sore = (
        newest is not None
        and (newest.pain or 0) >= PAIN_HOLD
        and (today - newest.day).days <= HURT_DAYS
    )
    by_history = {
        Opening.HURT: is_sore,
        Opening.FIRST: not sessions,
        Opening.BACK: (today - last).days >= AWAY_DAYS,
        Opening.LAST: week.planned > 1 and week.done == week.planned - 1,
        Opening.FRESH: went_by is not None and last < went_by,
        Opening.ROW: lately >= MANY_LATELY,
    }
    found = next((one for one, is_so in by_history.items() if is_so), Opening.USUAL)
    return Found(found, lately)
