"""Drawings of how to walk backwards, ready to be sent: each in a light and a dark version.

`scripts/draw_how_to.py` makes the pictures from the SVG files beside them.
"""

from __future__ import annotations

from importlib.resources import files

from retrowalk.coach.reading.meaning import Place

BELT = ("step-on", "hands-rails", "posture-gaze", "foot-roll", "stop-get-off")
FLOOR = ("wall-hallway", "foot-roll", "with-helper")
NAMES = (*BELT, "wall-hallway", "with-helper")
"""Every drawing, by the end of the key of its text."""


def for_place(place: Place | None) -> tuple[str, ...]:
    """Those that somebody needs who walks there, in their order."""
    return FLOOR if place in {Place.INDOOR, Place.OUTDOOR} else BELT


def png(name: str, *, is_dark: bool) -> bytes:
    """The picture. Raises FileNotFoundError for a name that is not in `NAMES`."""
    shade = "dark" if is_dark else "light"
    file = f"{name.replace('-', '_')}_{shade}.png"
    return files("retrowalk.coach.media").joinpath("drawings", file).read_bytes()
