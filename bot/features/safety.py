"""Signs of danger: read first in every message, answered before anything else."""

from __future__ import annotations

from datetime import timedelta

from bot.features import goal, pain
from bot.turn import Turn
from coach.message import Priority, Style
from coach.safety import Level, read_danger, read_safety
from coach.understand import read_report
from coach.words import languages

SEEN_LATE_AFTER = timedelta(minutes=10)


def answered(turn: Turn) -> bool:
    """Whether the message is answered with this: an emergency leaves room for nothing else."""
    found = read_danger(turn.incoming.text, turn.person.language, languages())
    is_clot = "clot" in found.signs
    is_answer = found.level is Level.STOP and not found.concern and not is_clot
    if is_answer and goal.asks_health(turn):
        return False  # it is the answer to the question what fits
    if found.level >= Level.STOP and turn.now - turn.incoming.at > SEEN_LATE_AFTER:
        turn.send(turn.say("safety-late"), priority=Priority.SAFETY)
    if found.concern:
        turn.send(turn.say(f"safety-{found.concern}"), priority=Priority.SAFETY)
        return True
    if found.level is Level.EMERGENCY:
        _be_careful(turn, grave=True)
        turn.send(
            turn.say("safety-emergency"),
            (turn.button("safety-safe", "safe", style=Style.GOOD),),
            priority=Priority.SAFETY,
        )
        return True
    if found.level is Level.STOP:
        _be_careful(turn, grave=is_clot)
        has_fallen = not {"fall", "fracture"}.isdisjoint(found.signs)
        key = "safety-clot" if is_clot else "safety-stop-fall" if has_fallen else "safety-stop"
        turn.send(
            turn.say(key),
            *pain.ways_back(turn),
            priority=Priority.SAFETY,
        )
        # What was done is still worth keeping; anything else can wait.
        report = read_report(turn.incoming.text, turn.person.language)
        return report is None or turn.person.consent is None
    return False


def eased(turn: Turn) -> bool:
    """Whether a message that says nothing else told of a stumble, soreness or a tired body."""
    found = read_safety(turn.incoming.text, turn.person.language)
    if found.level is not Level.EASE:
        return False
    if "stumble" in found.signs:
        turn.send(turn.say("safety-eased-stumble"))
    elif "sore" in found.signs:
        pain.ask(turn)
    else:
        turn.send(turn.say("safety-eased-tired"))
    return True


def _be_careful(turn: Turn, *, grave: bool = False) -> None:
    """From now on the gentlest plan, nothing of a session, and silence until they say.

    What was forwarded is of somebody else: it is answered, and nothing follows from it.
    """
    if turn.incoming.forwarded:
        return
    turn.coach.be_careful(grave=grave)
    pain.FLOW.close(turn)
    goal.forget_cleared(turn)
    turn.change_person(turn.coach.person)


def _safe(turn: Turn, _args: list[str]) -> None:
    turn.show(turn.say("safety-safe-said"), *pain.ways_back(turn))


BUTTONS = {"safe": _safe}
