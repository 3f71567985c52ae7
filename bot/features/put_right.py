"""The last thing we did, put right or taken back: a session, a setting, the plan, an answer.

The last act stands in the undo journal (what was written, before and after) or is the calorie
question of a moment ago. "No, 7 in the morning" goes to it, whatever it was. Such an opener never
logs or leaves out anything by itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features import calories, clock, goal, history, settings, told
from retrowalk.bot.features.answers import DAYS_OF, PLACES, mask_of
from retrowalk.coach import units
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import changes, recents
from retrowalk.coach.store.goals import Goal

LAST_FOR = timedelta(days=1)
"""So long the last act is what a correction is about."""

WEEKDAYS = 7
FEWEST_MASS_KG, MOST_MASS_KG = 25.0, 300.0


def fixed(turn: Turn) -> None:
    """Something is put right: by the last act first, then by the session told last."""
    if not answered(turn):
        turn.send(turn.say("fix-what"), (turn.button("history-button", "hist", 0),))


def answered(turn: Turn) -> bool:
    """Whether the message said what is right of something that was done a moment ago."""
    change = changes.last(turn.tx, turn.person.id)
    is_fresh = change is not None and turn.now - change.at < LAST_FOR and not change.undone
    asked = recents.asked_at(turn.tx, turn.person.id, turn.now)
    is_question_last = asked is not None and not (
        change is not None and is_fresh and change.at >= asked
    )
    if is_question_last and _question(turn):
        return True
    if change is not None and is_fresh:
        if change.subject == "goal" and _goal(turn, _changed(change)):
            return True
        if change.subject == "person" and _person(turn, _changed(change)):
            return True
    return told.corrected(turn) or _question(turn)


def _changed(change: changes.Change) -> set[str]:
    """The fields that a write changed; those inside facts and preferences by their own names."""
    before, after = dict(change.before or {}), dict(change.after or {})
    names = {name for name in after if before.get(name) != after.get(name)}
    for group in ("facts", "preferences"):
        inner, known = after.get(group) or {}, before.get(group) or {}
        if group in names and isinstance(inner, dict):
            names |= {name for name in inner if known.get(name) != inner[name]}
    return names


def _question(turn: Turn) -> bool:
    last = recents.question(turn.tx, turn.person.id, turn.now)
    new = None if last is None else turn.said.follow_up(last)
    if new is None or new == last:
        return False
    calories.asked(turn, new)
    return True


def _goal(turn: Turn, names: set[str]) -> bool:
    """The plan: its time, its days, its minutes, its place."""
    known = turn.coach.goal
    fields = {} if known is None else _fields_of_goal(turn, known, names)
    if known is None or not fields:
        return False
    goal.show_goal(turn, turn.coach.set_goal(replace(known, **fields, since=known.since)))
    return True


def _fields_of_goal(turn: Turn, known: Goal, names: set[str]) -> dict[str, Any]:
    """What a correction says of the plan; a bare number goes to what was changed last."""
    said = turn.said
    number, minute = said.right_number, said.minute_of_day
    if minute is None and "remind_at_min" in names and number is not None:
        minute = clock.read_minute(turn, f"{number:g}")
    days = said.weekdays_after(known.weekdays)
    count = said.days_a_week or (number if "days" in names else None)
    minutes = said.duration_min or number
    place = said.details.place
    if minute is not None:
        return {"remind_at_min": minute}
    if days:
        return {"days": mask_of(days)}
    if count is not None and 1 <= count <= WEEKDAYS:
        return {"days": DAYS_OF[round(count) - 1]}
    if "minutes" in names and minutes is not None:
        return {"minutes": minutes}
    is_place = "place" in names and place is not None and place.value in PLACES
    return {"place": place.value} if is_place and place is not None else {}


def _person(turn: Turn, names: set[str]) -> bool:
    """A weight, quiet hours or the zone."""
    said = turn.said
    if "mass_kg" in names:
        mass_kg, number = said.mass_kg, said.right_number
        if mass_kg is None and number is not None:
            mass_kg = number * units.KG_PER[turn.person.mass_unit]
        if mass_kg is not None and FEWEST_MASS_KG <= mass_kg <= MOST_MASS_KG:
            calories.keep_mass(turn, mass_kg)
            return True
    if {"quiet_from_min", "quiet_to_min"} & names and said.clocks:
        settings.quiet_wished(turn)
        return True
    if "zone" in names and said.place_name:
        settings.zone_wished(turn)
        return True
    return False


# -- taken back ----------------------------------------------------------------------------------


def _undone(turn: Turn) -> None:
    """Delete that, or put it back."""
    if told.taken_out(turn):
        return
    if turn.said.removes:
        turn.send(turn.say("log-no-such"), (turn.button("history-button", "hist", 0),))
    else:
        history.undo_last(turn)


def _not_mine(turn: Turn) -> None:
    """It was not theirs: no alarm is there to take back, but maybe a session of a moment ago."""
    last = told.told_before(turn, None)
    if last is not None and turn.now - last.created < told.COMPLETED_WITHIN:
        history.remove(turn, last)
    else:
        turn.send(turn.say("safety-not-me-nothing"), (turn.button("today-button", "today"),))


def _wrong(turn: Turn) -> None:
    """It is wrong, and what is right was not said: the last act with its ways out."""
    last = told.told_before(turn, None)
    change = changes.last(turn.tx, turn.person.id)
    if recents.question(turn.tx, turn.person.id, turn.now) is not None:
        calories.mend(turn)
    elif change is not None and change.subject == "walk" and last is not None:
        history.show_one(turn, last)
    elif change is not None and not change.undone and turn.now - change.at < LAST_FOR:
        turn.send(turn.say("fix-wrong"), (turn.button("undo-button", "undo", change.id),))
    else:
        turn.send(turn.say("fix-what"), (turn.button("history-button", "hist", 0),))


def _logged(turn: Turn) -> None:
    """What was only asked about is logged after all, or what the words themselves say."""
    told_now = turn.said.as_report
    if told_now is not None and turn.said.duration_min is not None:
        told.reported(turn, told_now)
        return
    last = recents.question(turn.tx, turn.person.id, turn.now)
    if last is None or (last.duration_min is None and last.distance_km is None):
        turn.send(turn.say("log-how"))
        return
    report = WalkReport(
        LogKind.LOG,
        duration_min=last.duration_min,
        distance_km=last.distance_km,
        speed_kmh=last.speed_kmh,
        grade_pct=last.grade_pct,
        handrail=last.handrail,
    )
    told.reported(turn, report)


def _other(turn: Turn) -> None:
    """Another one than the last: all of them, to choose from."""
    history.show_list(turn)


MEANINGS = {
    "fix.value": fixed,
    "fix.undo": _undone,
    "fix.wrong": _wrong,
    "fix.log_it": _logged,
    "fix.other": _other,
    "safety.not_me": _not_mine,
}
