"""Fault points: places where a test kills the process, to show that nothing is lost or doubled.

`RETROWALK_FAULT=after_send:3` ends the process, as kill -9 would, when the point `after_send` is
passed for the third time. Without the variable a fault point does nothing.
"""

from __future__ import annotations

import os
from collections import Counter

KILLED = 137
_WISH = os.environ.get("RETROWALK_FAULT", "")
_passed: Counter[str] = Counter()


def fault(point: str) -> None:
    """Pass the point; die here if that is what the environment asks for."""
    if not _WISH:
        return
    wanted, _, number = _WISH.partition(":")
    _passed[point] += 1
    if point == wanted and _passed[point] == int(number or 1):
        os._exit(KILLED)
