"""Signs of danger: read first in every message, answered before anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.features import guided
from bot.turn import Turn
from coach.meaning import Wish, WishKind
from coach.message import Priority, Style
from coach.safety import Level, read_safety
from coach.store import people
from coach.understand import read_report

PAIN_EASES = 3.0
SEEN_LATE_AFTER = timedelta(minutes=10)


def answered(turn: Turn) -> bool:
    """Whether the message is answered with this: an emergency leaves room for nothing else."""
    found = read_safety(turn.incoming.text, turn.person.language)
    if found.level >= Level.STOP and turn.now - turn.incoming.at > SEEN_LATE_AFTER:
        turn.send(turn.say("safety-late"), priority=Priority.SAFETY)
    if found.concern:
        turn.send(turn.say(f"safety-{found.concern}"), priority=Priority.SAFETY)
        return True
    if found.level is Level.EMERGENCY:
        _be_careful(turn)
        turn.send(
            turn.say("safety-emergency"),
            (turn.button("safety-safe", "safe", style=Style.GOOD),),
            priority=Priority.SAFETY,
        )
        return True
    if found.level is Level.STOP:
        _be_careful(turn)
        turn.send(
            turn.say("safety-stop"),
            (turn.button("safety-cleared", "cleared"),),
            priority=Priority.SAFETY,
        )
        # What was done is still worth keeping; anything else can wait.
        report = read_report(turn.incoming.text, turn.person.language)
        return report is None or turn.person.consent is None
    return False


def _be_careful(turn: Turn) -> None:
    """From now on the gentlest plan, and no reminder of today."""
    facts = replace(turn.person.facts, cautious=True)
    if turn.person.consent is not None and facts != turn.person.facts:
        turn.change_person(people.save(turn.tx, replace(turn.person, facts=facts)))
    turn.coach.fall_silent()
    guided.break_off(turn)


def _safe(turn: Turn, _args: list[str]) -> None:
    turn.show(turn.say("safety-safe-said"), (turn.button("safety-cleared", "cleared"),))


def _cleared(turn: Turn, _args: list[str]) -> None:
    """A professional cleared the person: the usual plan again, if the screening allows it."""
    facts = replace(turn.person.facts, cautious=False)
    turn.change_person(people.save(turn.tx, replace(turn.person, facts=facts)))
    turn.show(turn.say("safety-cleared-said"))


def _pain(turn: Turn, wish: Wish) -> None:
    """A pain that was told without a session."""
    if wish.value is not None and wish.value < PAIN_EASES:
        turn.send(turn.say("pain-mild"))
    else:
        turn.send(
            turn.say("pain-ease"), (turn.button("skip-button", "skip", turn.today.isoformat()),)
        )


BUTTONS = {"safe": _safe, "cleared": _cleared}
WISHES = {WishKind.PAIN: _pain}
