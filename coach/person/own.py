"""What is a person's own: the pain of an ordinary day, the pace forwards, the usual speed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from retrowalk.coach.person.coach import Coach
from retrowalk.coach.store import people, walks


def may_ask_usual(coach: Coach) -> bool:
    """Whether the usual pain is to be asked for: once, on one day."""
    facts = coach.person.facts
    is_first = facts.usual_asked in {None, coach.today.isoformat()}
    return facts.usual_pain is None and is_first and coach.person.consent is not None


def mark_usual_asked(coach: Coach) -> None:
    """The usual pain is asked for now: never again unasked."""
    facts = replace(coach.person.facts, usual_asked=coach.today.isoformat())
    if facts != coach.person.facts:
        coach.person = people.save(coach.tx, replace(coach.person, facts=facts))


def set_usual_pain(coach: Coach, pain: float) -> int:
    """Keep what pain is usual; returns the change for an Undo button."""
    return coach.set_profile(facts=replace(coach.person.facts, usual_pain=pain))


def set_pace(coach: Coach, forward_kmh: float) -> int:
    """Keep the own pace forwards; it counts from the day after the last walk on.

    Returns the change for an Undo button.
    """
    last = walks.last_walked(coach.tx, coach.person.id)
    paced_on = None if last is None else (last + timedelta(days=1)).isoformat()
    facts = replace(coach.person.facts, forward_kmh=forward_kmh, paced_on=paced_on)
    return coach.set_profile(facts=facts)


def usual_speed_kmh(coach: Coach) -> float | None:
    """The speed of the last session that had one."""
    last = walks.latest(coach.tx, coach.person.id, 10)
    return next((walk.speed_kmh for walk in last if walk.speed_kmh is not None), None)
