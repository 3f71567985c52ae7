"""What an entry of the log means for the week and the plan: what a receipt tells."""

from __future__ import annotations

from datetime import timedelta

from retrowalk.coach.person import log_entry
from retrowalk.coach.person.outcomes import Logged
from retrowalk.coach.person.plan import Plan
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.plan.plan import EXTRA_OF_PLACE, Extra
from retrowalk.coach.plan.rules import Session
from retrowalk.coach.reading.meaning import Place
from retrowalk.coach.store import walks
from retrowalk.coach.store.walks import Walk

BEYOND = 1.5
"""More than half again as much as planned is worth a word of care."""

FASTER_BY = 1.1
"""A tenth over the fastest of the plan is the belt's inexactness, more is too fast."""


def outcome_of(visit: Visit, plan: Plan, walk: Walk, session: Session) -> Logged:
    """What follows from a stored entry, where `session` was planned for its day."""
    minutes = log_entry.minutes_of(walk)
    after = plan.coming_day()
    return Logged(
        walk=walk,
        is_new=False,
        change_id=None,
        energy=log_entry.energy_of(walk, visit.person.facts.mass_kg, session.speed_kmh),
        week=plan.week(),
        next_day=after,
        next_session=plan.session(after or visit.today + timedelta(days=1)),
        beyond=walk.state == walks.DONE and minutes > BEYOND * session.minutes,
        too_early=_too_early(visit, plan, walk) if walk.is_session else None,
        too_fast=walk.speed_kmh is not None
        and bool(session.max_speed_kmh)
        and walk.speed_kmh > FASTER_BY * session.max_speed_kmh,
        is_hands_free=not session.rails,
        let_go_early=session.rails and walk.felt.handrail is False,
    )


def _too_early(visit: Visit, plan: Plan, walk: Walk) -> Extra | None:
    """What the plan had not opened for this person, if the session was that."""
    extra = EXTRA_OF_PLACE.get(Place(walk.place)) if walk.place is not None else None
    is_goals_place = visit.goal is not None and visit.goal.place == walk.place
    asked = [] if extra is None or is_goals_place else [extra]
    if walk.is_run:
        asked.append(Extra.RUNNING)
    elif (walk.grade_pct or 0) > 0:
        asked.append(Extra.INCLINE)
    return next((each for each in asked if not plan.had_opened(each, walk.day)), None)
