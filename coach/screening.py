"""Six questions before the first step, and what follows from a yes.

Anybody who answers yes, or is not sure, is told to see a professional first and gets only the
gentlest plan (`Profile.screened`). The bot never judges an answer any further than that. Whom to
ask and how often is our own caution, not a medical test.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ASK_AGAIN_AFTER_DAYS = 365


class Question(StrEnum):
    """What is asked, on one card."""

    FALL = "fall"  # in the last twelve months
    BALANCE = "balance"  # dizziness or trouble with balance
    HEART = "heart"  # chest pain or heart disease
    SURGERY = "surgery"  # of leg or back, or an injury, not long ago
    PREGNANT = "pregnant"
    SUPERVISED = "supervised"  # told to exercise under supervision only


class Answer(StrEnum):
    """What can be answered to the whole card."""

    NONE = "none"
    SOME = "some"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Screening:
    """What was answered on a day; `fits` are the questions that were named, if any were."""

    day: date
    answer: Answer
    fits: Collection[Question] = ()

    @property
    def asks_professional(self) -> bool:
        """Whether a professional comes first, and the gentlest plan is the only one."""
        return self.answer is not Answer.NONE or bool(self.fits)


def screening_due(last: Screening | None, today: date, last_fall: date | None = None) -> bool:
    """Whether to ask (again): never asked, a year ago, or a fall since then."""
    if last is None or (today - last.day).days >= ASK_AGAIN_AFTER_DAYS:
        return True
    return last_fall is not None and last_fall > last.day
