"""Seconds as a stopwatch shows them and as people type them: 4.2, "4,2 s", 00:04.21, "3.8 4.1 4".

Pure. A text that says anything else has no times, so that "did 12 min" stays a session.
"""

from __future__ import annotations

import re
from collections.abc import Collection

PIECE = re.compile(r"(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)|\d+[.,]\d+|\d+|[^\W\d_]+|\S")
"""A comma is decimal between two digits, and parts two times before a space."""

BETWEEN = frozenset(",;/|+&-–—.·")
READ_MOST = 80


def seconds_in(text: str, words: Collection[str]) -> tuple[float, ...]:
    """All times of a text, in seconds; empty if it says anything but times.

    `words` are the words that may stand beside them: units and what joins them, in small letters.
    """
    if len(text) > READ_MOST:
        return ()
    found: list[float] = []
    for piece in PIECE.finditer(text):
        said = piece.group()
        if piece.group(1) is not None:
            found.append(60 * int(piece.group(1)) + _number(piece.group(2)))
        elif said[0].isdecimal():
            found.append(_number(said))
        elif said.casefold() not in words and said not in BETWEEN:
            return ()
    return tuple(found)


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))
