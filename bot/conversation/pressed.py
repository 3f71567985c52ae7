"""What stands behind a button is text that anybody could forge: it is read here, or it is old.

Each function takes what came with the tap and the place in it, and raises Stale for anything but
what its name says.
"""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from retrowalk.coach.errors import Stale

if TYPE_CHECKING:
    from collections.abc import Sequence

DIGITS_MOST = 18
"""The most that a whole number of a database holds for certain."""


def whole(args: Sequence[str], at: int = 0, most: int | None = None) -> int:
    """A whole number from 0 to `most`."""
    told = _at(args, at)
    if not (told.isascii() and told.isdecimal() and len(told) <= DIGITS_MOST):
        raise Stale
    number = int(told)
    if most is not None and number > most:
        raise Stale
    return number


def decimal(
    args: Sequence[str], at: int = 0, *, least: float = 0.0, most: float = math.inf
) -> float:
    """A number from `least` to `most`, with a point or without."""
    told = _at(args, at)
    digits = told.removeprefix("-").replace(".", "", 1)
    if not (digits.isascii() and digits.isdecimal() and len(told) <= DIGITS_MOST):
        raise Stale
    number = float(told)
    if not least <= number <= most:
        raise Stale
    return number


def day(args: Sequence[str], at: int = 0) -> date:
    """A day, as ISO 8601 writes it."""
    try:
        return date.fromisoformat(_at(args, at))
    except ValueError:
        raise Stale from None


def _at(args: Sequence[str], at: int) -> str:
    if at >= len(args):
        raise Stale
    return args[at]
