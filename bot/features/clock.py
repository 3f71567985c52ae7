"""Times of day: the ones we offer, and how a typed one is read."""

from __future__ import annotations

import re

TIMES = {8 * 60: "time-waking", 13 * 60: "time-lunch", 18 * 60: "time-work", 20 * 60: "time-late"}
"""Minute of the day → the text of its button."""

MINUTES_A_DAY = 24 * 60
_TIME = re.compile(r"(?:at\s+)?(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?(?:\s*o'?clock)?")


def read_minute(text: str) -> int | None:
    """A time of day as its minute: 18:30, 6.30 pm, 7 am, 18; or the minute itself (a button's)."""
    said = " ".join(text.lower().split())
    if re.fullmatch(r"\d{3,4}", said) and int(said) < MINUTES_A_DAY and int(said) % 5 == 0:
        return int(said)
    found = _TIME.fullmatch(said)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").replace(".", "")
    if half and not 1 <= hour <= 12:  # noqa: PLR2004  a twelve-hour clock
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None  # noqa: PLR2004  a clock
