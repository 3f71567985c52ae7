"""What only those who run the bot may do: to anybody else such a command does not exist.

Each act is written down in the transaction of its effect (`coach/store/audits.py`).
"""

from __future__ import annotations

from collections.abc import Callable

from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.errors import Stale
from retrowalk.coach.store import audits

OnCommand = Callable[[Turn, str], None]
OnTap = Callable[[Turn, list[str]], None]


def is_admin(turn: Turn) -> bool:
    """Whether this person runs the bot."""
    return turn.person.id in turn.stage.settings.admins


def command(does: OnCommand) -> OnCommand:
    """A command of admins."""

    def guarded(turn: Turn, rest: str) -> None:
        if is_admin(turn):
            does(turn, rest)
        else:
            turn.send(turn.say("odd-command"))

    return guarded


def button(does: OnTap) -> OnTap:
    """A button of admins. Raises Stale for anybody else."""

    def guarded(turn: Turn, args: list[str]) -> None:
        if not is_admin(turn):
            raise Stale
        does(turn, args)

    return guarded


def record(turn: Turn, act: str, person_id: int | None = None, detail: str = "") -> None:
    """Write down what this admin does."""
    audits.record(turn.tx, audits.Act(turn.now, turn.person.id, act, person_id, detail))
