"""When the questions of the start are asked before a session.

Anybody who answers yes, or is not sure, is told to see a professional first and gets only the
gentlest plan (`Profile.screened`). The bot never judges an answer any further than that. Whom to
ask and how often is our own caution, not a medical test.
"""

from __future__ import annotations

from datetime import date

from retrowalk.coach.plan.plan import RESTART_AFTER_DAYS

ASK_AGAIN_AFTER_DAYS = 365


def screening_due(asked_on: date | None, last_session: date | None, today: date) -> bool:
    """Whether to ask (again): never asked, asked a year ago, or after so long an absence."""
    if asked_on is None or (today - asked_on).days >= ASK_AGAIN_AFTER_DAYS:
        return True
    last = asked_on if last_session is None else max(asked_on, last_session)
    return (today - last).days >= RESTART_AFTER_DAYS
