"""Draw the minutes of each session of many people, one small panel for each, as one picture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from retrowalk.coach.plan.rules import Session

Colour = tuple[int, int, int]
Walked = Sequence[tuple[date, Session, float]]
"""The sessions of one person: the day, what was planned, and the minutes walked."""

SCALE = 2  # drawn twice as large and reduced: smooth edges without a drawing library
COLUMNS = 5
PANEL_WIDTH, PANEL_HEIGHT, GAP = 250, 130, 12
HEAD = 34
MOST_MIN = 30.0
INK: Colour = (40, 40, 40)
GRID: Colour = (225, 225, 225)
ON: Colour = (20, 110, 60)
HOLD: Colour = (70, 120, 190)
BACK: Colour = (200, 80, 40)
LEGEND = ((ON, "begins or goes on"), (HOLD, "the same again"), (BACK, "a step back"))


def draw(path: Path, people: Sequence[tuple[str, Walked]], first: date, weeks: int) -> None:
    """Write the picture: a bar for each session, as high as its minutes, coloured by its rule."""
    rows = -(-len(people) // COLUMNS)
    width = COLUMNS * (PANEL_WIDTH + GAP) + GAP
    height = HEAD + rows * (PANEL_HEIGHT + GAP) + GAP
    image = Image.new("RGB", (width * SCALE, height * SCALE), (255, 255, 255))
    pen = ImageDraw.Draw(image)
    _legend(pen, weeks)
    for number, (name, walked) in enumerate(people):
        left = GAP + number % COLUMNS * (PANEL_WIDTH + GAP)
        top = HEAD + number // COLUMNS * (PANEL_HEIGHT + GAP)
        _panel(pen, (left, top), name)
        for day, session, minutes in walked:
            across = (day - first).days / (7 * weeks)
            x = (left + across * PANEL_WIDTH) * SCALE
            bottom = top + PANEL_HEIGHT
            up = min(1.0, minutes / MOST_MIN) * (PANEL_HEIGHT - 22)
            box = (x, (bottom - up) * SCALE, x + 3 * SCALE, bottom * SCALE)
            pen.rectangle(box, fill=_colour(session.rule))
    image.resize((width, height), Image.Resampling.LANCZOS).quantize(64).save(path, optimize=True)


def _colour(rule: str) -> Colour:
    if rule.startswith(("back", "stop", "comeback", "new", "easier")):
        return BACK
    is_hold = rule.startswith("hold") or rule in {"keep", "screened"}
    return HOLD if is_hold else ON


def _panel(pen: ImageDraw.ImageDraw, at: tuple[float, float], name: str) -> None:
    left, top = at
    for minutes in (0, 10, 20, 30):
        y = (top + PANEL_HEIGHT - minutes / MOST_MIN * (PANEL_HEIGHT - 22)) * SCALE
        pen.line([(left * SCALE, y), ((left + PANEL_WIDTH) * SCALE, y)], fill=GRID, width=SCALE)
    pen.text((left * SCALE, top * SCALE), name, fill=INK, font=_font(11))


def _legend(pen: ImageDraw.ImageDraw, weeks: int) -> None:
    x, y = GAP * SCALE, 17 * SCALE
    title = f"minutes of each session in {weeks} weeks; lines at 10, 20 and 30 min"
    pen.text((x, y), title, fill=INK, font=_font(13), anchor="lm")
    x += 470 * SCALE
    for colour, name in LEGEND:
        pen.rectangle((x, y - 6 * SCALE, x + 12 * SCALE, y + 6 * SCALE), fill=colour)
        pen.text((x + 18 * SCALE, y), name, fill=INK, font=_font(13), anchor="lm")
        x += 170 * SCALE


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size * SCALE)
