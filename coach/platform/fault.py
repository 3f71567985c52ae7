"""Fault points: places where a test kills the process, to show that nothing is lost or doubled.

`RETROWALK_FAULT=after_send:3` ends the process, as kill -9 would, when the point `after_send` is
passed for the third time; `after_send:3:freeze` stops it there, as SIGSTOP would, until somebody
sends SIGCONT. Without the variable a fault point does nothing.
"""

from __future__ import annotations

import os
import signal
from collections import Counter

KILLED, FREEZE = 137, "freeze"
_WISH = os.environ.get("RETROWALK_FAULT", "")
_passed: Counter[str] = Counter()


def fault(point: str) -> None:
    """Pass the point; die or freeze here if that is what the environment asks for."""
    if not _WISH:
        return
    wanted, number, how = (*_WISH.split(":"), "", "")[:3]
    _passed[point] += 1
    if point == wanted and _passed[point] == int(number or 1):
        if how == FREEZE:
            os.kill(os.getpid(), signal.SIGSTOP)
        else:
            os._exit(KILLED)
