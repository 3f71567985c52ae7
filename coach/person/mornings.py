"""The morning after a session that hurt: of which session it is still to be told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from retrowalk.coach.plan.rules import PAIN_HOLD, PAIN_MOST, Morning
from retrowalk.coach.store.walks import Walk

CALM_MORNINGS = 3
"""After so many mornings in a row that were well, no more than that pain is asked about."""

LATEST = 10
"""So many entries back it is looked how the mornings after sessions were."""

TOLD_FOR = timedelta(days=2)
"""So long after a session the morning after it is still remembered."""


def to_ask_today(hurt: Walk | None, today: date) -> Walk | None:
    """The session that hurt, if the morning after it is here and not long ago."""
    is_fresh = hurt is not None and timedelta(0) < today - hurt.day <= TOLD_FOR
    return hurt if is_fresh else None


def session_to_ask_about(latest: Sequence[Walk]) -> Walk | None:
    """The last session, if it hurt from 3 to 5 and nobody told of the morning after it yet.

    `latest` are the last entries, newest first. None also where such pain is known to be well by
    the morning.
    """
    sessions = [walk for walk in latest if walk.is_session]
    last_day = [walk for walk in sessions if walk.day == sessions[0].day]
    worst = max(last_day, key=_pain, default=None)
    if worst is None or not PAIN_HOLD <= _pain(worst) <= PAIN_MOST:
        return None
    is_told = any(walk.felt.morning is not None for walk in last_day)
    return None if is_told or _is_calm(sessions, _pain(worst)) else worst


def _is_calm(sessions: Sequence[Walk], pain: float) -> bool:
    told = [walk for walk in sessions if walk.felt.morning is not None][:CALM_MORNINGS]
    is_well = all(walk.felt.morning == Morning.SETTLED and _pain(walk) >= pain for walk in told)
    return len(told) == CALM_MORNINGS and is_well


def _pain(walk: Walk) -> float:
    return walk.felt.pain or 0
