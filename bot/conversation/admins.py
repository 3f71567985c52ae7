"""What only those who run the bot may do: to anybody else such a command does not exist.

Each act is written down in the transaction of its effect (`coach/store/audits.py`).
"""

from __future__ import annotations

from retrowalk.bot.conversation.order import Command, OnCommand, OnTap
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.errors import Stale
from retrowalk.coach.store import audits


def is_admin(turn: Turn) -> bool:
    """Whether this person runs the bot."""
    return turn.person.id in turn.stage.settings.admins


def is_announced(turn: Turn) -> bool:
    """Whether an admin writes to everybody: a sign of danger in it is none of their own."""
    command = turn.incoming.command
    return command is not None and command.name == "broadcast" and is_admin(turn)


def command(does: OnCommand) -> Command:
    """A command of admins."""
    return Command(does, for_admins=True)


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
