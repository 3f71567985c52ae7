"""The morning after a session that hurt: which one it is, and how it can be told."""

from __future__ import annotations

from collections.abc import Collection

from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.message import Button
from retrowalk.coach.person import mornings
from retrowalk.coach.plan.rules import Morning
from retrowalk.coach.store.walks import Walk


def to_tell(turn: Turn) -> Walk | None:
    """The session whose morning after can be told now."""
    return mornings.to_ask_today(turn.coach.plan.session_that_hurt(), turn.today)


def rows(turn: Turn, walk: Walk) -> tuple[tuple[Button, ...], ...]:
    """The three answers."""
    return tuple(
        (turn.button(f"morning-{morning.value}", "morning", walk.id, morning.value),)
        for morning in Morning
    )


FAMILY = "morning."
"""What messages about it are about: `morning.worse`, …"""

ONLY_WORSE = frozenset({"worse", "sore"})
"""Signs that the answer "worse" deals with by itself; any other one comes first."""


def is_told(turn: Turn, signs: Collection[str]) -> bool:
    """Whether words answer how the morning is, with no sign of anything graver."""
    is_of_it = turn.said.about.startswith(FAMILY) and set(signs) <= ONLY_WORSE
    return is_of_it and to_tell(turn) is not None
