"""The first meeting, and every /start after it."""

from __future__ import annotations

from bot.features import goal
from bot.turn import Turn
from coach.meaning import Wish, WishKind
from coach.store import goals


def start(turn: Turn, _payload: str) -> None:
    """Begin the set-up; whoever is set up already keeps everything."""
    known = goals.current(turn.tx, turn.person.id)
    if known is None:
        goal.set_up(turn)
        return
    turn.send(
        turn.say("start-again"),
        (
            turn.button("today-button", "today"),
            turn.button("goal-change-button", "goal"),
        ),
    )


def greeted(turn: Turn, _wish: Wish) -> None:
    """A hello is met with a hello and what can be done here."""
    if goals.current(turn.tx, turn.person.id) is None and turn.person.consent is None:
        goal.set_up(turn)
    else:
        turn.send(turn.say("start-hello-again"))


def thanked(turn: Turn, _wish: Wish) -> None:
    """Thanks are answered, shortly."""
    turn.send(turn.say("start-thanks"))


COMMANDS = {"start": start}
WISHES = {WishKind.GREETING: greeted, WishKind.THANKS: thanked}
