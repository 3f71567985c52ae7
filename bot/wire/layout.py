"""How a message is set for a narrow phone: no number and no button breaks over a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from retrowalk.coach.message import Button, Message

NARROW_PX = 300
"""So wide is a row of buttons on a phone of 360 pixels."""

CHAR_PX, PADDING_PX = 7.6, 16
"""A letter of a button on average, and what a button has beside its label."""

TAG = re.compile(r"(<[^>]*>)")
NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=(?:[^\W\d_]{1,4}\b|%))")
RANGE = re.compile(r"(?<=\d)([-–])(?=\d)")
SPACE, HYPHEN, JOINER = "\u00a0", "\u2011", "\u2060"


def for_a_phone(message: Message) -> Message:
    """A message whose numbers stay whole, and whose rows of buttons are no wider than a phone."""
    buttons = tuple(part for row in message.buttons for part in fitting(row))
    return replace(message, html=unbroken(message.html), buttons=buttons)


def unbroken(html: str) -> str:
    """A text whose numbers stay with their units (20 min) and whose ranges stay whole (9-10).

    What stands inside tags, addresses and things to copy is left as it is.
    """
    parts, is_kept = [], 0
    for part in TAG.split(html):
        if part.startswith("<"):
            is_kept += part.startswith(("<code", "<pre", "<a "))
            is_kept -= part.startswith(("</code", "</pre", "</a"))
        elif not is_kept:
            part = _whole(part)  # noqa: PLW2901  the part as it is shown
        parts.append(part)
    return "".join(parts)


def _whole(text: str) -> str:
    if "://" in text:
        return text
    text = NUMBER_AND_UNIT.sub(SPACE, text)
    return RANGE.sub(lambda found: HYPHEN if found[1] == "-" else f"{found[1]}{JOINER}", text)


def fitting(row: tuple[Button, ...]) -> Iterator[tuple[Button, ...]]:
    """A row of buttons as as many rows as it takes, each about as full as the others."""
    labelled = tuple(replace(button, label=_whole(button.label)) for button in row)
    longest = max((len(button.label) for button in labelled), default=0)
    beside = max(1, int(NARROW_PX // (longest * CHAR_PX + PADDING_PX)))
    rows = -(-len(labelled) // beside)
    wide = -(-len(labelled) // max(1, rows))
    for at in range(0, len(labelled), max(1, wide)):
        yield labelled[at : at + wide]
