"""The page docs/screens/README.md and its pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scripts.screens.walker import Leg, Look, Walker


def line(look: Look, leg: Leg) -> str:
    """One line of what is printed."""
    mark = "" if leg.is_within else "  <- more than it may"
    return (
        f"{leg.journey:<4}{look.name:<20}{leg.title:<32}"
        f"actions {leg.actions} of {leg.actions_most}, "
        f"messages {leg.messages} of {leg.messages_most}{mark}"
    )


def write(walks: Sequence[Walker], small: Callable[[bytes], bytes]) -> None:
    """Write the page anew."""
    raise NotImplementedError
