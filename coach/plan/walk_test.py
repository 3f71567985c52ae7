"""Three metres backwards against the clock: which time counts, and what it may be held against.

The published times look back on the falls of others. They never say what is wrong with a person, so
nothing here does: a time lies in a band, and two times of one person differ or do not.
`docs/walk_test.md` tells where each number comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from retrowalk.coach.plan.rules import PAIN_GROWS, PAIN_HOLD, Done

TRIES_MOST = 3
SECONDS_BOUNDS = (1.5, 30.0)
"""Quicker is a run, slower is no three metres: such a number is asked about."""

EVERY = timedelta(weeks=4)
OFFERED_FOR = timedelta(weeks=1)
"""So long it is offered; who lets it pass hears of it again in four weeks."""

CALM_LEAST = 3
"""So many sessions running without a stumble or new pain come before a test: our caution."""

ERROR_S = 1.7
"""Two measurements of one person differ by up to this by chance: 1.69 s in `soke-2022`."""

ERROR_SOURCE = "soke-2022"


class Trouble(StrEnum):
    """What happened on the way, from none to the worst."""

    NONE = "none"
    STUMBLE = "stumble"
    PAIN = "pain"
    DIZZY = "dizzy"
    FELL = "fell"
    ALARM = "alarm"  # a sign of danger was told before the end


class Band(StrEnum):
    """Where a time lies among the published ones."""

    QUICK = "quick"
    MIDDLE = "middle"
    ABOVE = "above"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class Cut:
    """A published time, in seconds, that parts two bands; `source` is an id of `sources.toml`."""

    seconds: float
    source: str


FEW_HAD_FALLEN = Cut(3.5, "polo-ferrero-2025")
BEST_CUT = Cut(5.5, "polo-ferrero-2025")
MORE_FALLS = Cut(8.15, "kapan-2025")
SOURCES = ("polo-ferrero-2025", "carter-2019", "kapan-2025", "hao-2024", ERROR_SOURCE)
"""What the test rests on, the most telling first."""


class Change(StrEnum):
    """How a time stands to an earlier one of the same person."""

    QUICKER = "quicker"
    SAME = "same"
    SLOWER = "slower"


def counting(tries_s: Sequence[float]) -> float:
    """The time that counts, in seconds: the middle one of the tries, of two the mean."""
    return median(tries_s)


def band(seconds: float) -> Band:
    """Where a time lies."""
    if seconds < FEW_HAD_FALLEN.seconds:
        return Band.QUICK
    if seconds < BEST_CUT.seconds:
        return Band.MIDDLE
    return Band.ABOVE if seconds < MORE_FALLS.seconds else Band.SLOW


def change(before_s: float, now_s: float) -> Change:
    """Whether two times of a person differ by more than the measuring does."""
    apart_s = round(now_s - before_s, 2)
    if abs(apart_s) <= ERROR_S:
        return Change.SAME
    return Change.SLOWER if apart_s > 0 else Change.QUICKER


def is_much_slower(earlier_s: Iterable[float], now_s: float) -> bool:
    """Whether it is slower than the best earlier time by more than the measuring explains.

    Against the best one, so that a slow decline is seen as well as a sudden one.
    """
    best_s = min(earlier_s, default=now_s)
    return change(best_s, now_s) is Change.SLOWER


def is_due(last: date | None, today: date) -> bool:
    """Whether it is time for the next test."""
    return last is None or today - last >= EVERY


def is_offered(first_offered: date | None, today: date) -> bool:
    """Whether a test that is due is offered: for a week, then again after four weeks."""
    if first_offered is None:
        return True
    return today - first_offered < OFFERED_FOR or begins_anew(first_offered, today)


def begins_anew(first_offered: date | None, today: date) -> bool:
    """Whether the week in which it is offered begins today."""
    return first_offered is None or today - first_offered >= EVERY


def calm_sessions(latest: Iterable[Done], usual_pain: float | None) -> int:
    """How many of the last sessions, the newest first, went without trouble, without a break."""
    count = 0
    for done in latest:
        if not _is_calm(done, usual_pain):
            break
        count += 1
    return count


def _is_calm(done: Done, usual_pain: float | None) -> bool:
    pain = done.pain or 0
    is_usual = usual_pain is not None and pain <= min(usual_pain, PAIN_GROWS)
    return bool(done.minutes) and not done.stumbles and (pain < PAIN_HOLD or is_usual)
