"""A sore, swollen or stuck limb: what makes it graver, and what cannot wait until tomorrow.

A fever beside it, heat in it or a long flight before it, a joint that locks, and pain that stays.
"""

from __future__ import annotations

from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import alarm, health_check, pain_told
from retrowalk.coach.knowledge.conditions import Since
from retrowalk.coach.message import Priority
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.danger_signs import Level, Safety

INFECTION, HOT, LOCKED, STILL = "limb-infection", "limb-hot", "limb-locked", "limb-still"
OF_A_JOINT = frozenset({"joint", "sore", "swelling"})


def goes_on(turn: Turn, found: Safety) -> bool:
    """Whether a message tells what makes a limb graver, and is answered with whom to see."""
    text = _text(turn, found)
    if text is None:
        return False
    begun = alarm.be_careful(turn, grave=text == INFECTION) if text != STILL else ()
    rows = (*pain_told.ways_back(turn), *alarm.not_me(turn, begun))
    turn.send(turn.say(text), *rows, priority=Priority.SAFETY)
    return True


def _text(turn: Turn, found: Safety) -> str | None:
    is_graver = found.level is Level.EMERGENCY or bool(found.concern)
    if is_graver or turn.incoming.forwarded or "clot" in found.signs:
        return None
    pause = turn.coach.pause
    is_waiting = pause is not None and pause.is_for_safety
    if is_waiting:
        return _in_a_pause(turn, found)
    if found.level is not Level.STOP or not OF_A_JOINT.issuperset(found.signs):
        return None
    if health_check.is_asked(turn) or turn.said.since_when(found) is not Since.NOW:
        return None
    if "swelling" in found.signs and in_passing.is_feverish(turn.said):
        return INFECTION
    return LOCKED if in_passing.is_locked(turn.said) else None


def _in_a_pause(turn: Turn, found: Safety) -> str | None:
    """What comes on top of what the plan waits for."""
    said = turn.said
    if in_passing.is_feverish(said):
        return INFECTION
    if in_passing.is_locked(said):
        return LOCKED
    if said.is_question:
        return None
    if in_passing.is_heated(said) and said.details.place is None:
        return HOT
    is_sore = found.level is Level.EASE and "sore" in found.signs
    return STILL if is_sore and pain_told.level_told(turn) is None else None
