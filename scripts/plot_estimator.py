"""Draw what moving costs over speed, with the published values, as `docs/estimator.png`."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from retrowalk.coach.energy import cost
from retrowalk.coach.energy.evidence import Point, Use, all_points, published
from retrowalk.coach.energy.uncertainty import SPREAD, Z_80
from retrowalk.coach.reading.meaning import Activity

Colour = tuple[int, int, int]

SCALE = 2  # drawn twice as large and reduced: smooth edges without a drawing library
WIDTH, HEIGHT = 900, 560
LEFT, TOP, RIGHT, BOTTOM = 70, 40, 20, 60
FASTEST_KMH, HIGHEST_VO2 = 14.0, 80.0
INK: Colour = (40, 40, 40)
GRID: Colour = (225, 225, 225)
CURVES: tuple[tuple[Activity, str, float, float, Colour], ...] = (
    (Activity.FORWARD_WALK, "walking forwards", 1.0, 7.5, (120, 150, 190)),
    (Activity.FORWARD_RUN, "running forwards", 5.0, 14.0, (170, 190, 150)),
    (Activity.BACKWARD_WALK, "walking backwards", 1.0, 7.0, (20, 70, 150)),
    (Activity.BACKWARD_RUN, "running backwards", 5.0, 14.0, (60, 120, 30)),
)
NET: dict[Activity, Callable[[float, float], float]] = {
    Activity.FORWARD_WALK: cost.forward_walk,
    Activity.FORWARD_RUN: cost.forward_run,
    Activity.BACKWARD_WALK: cost.backward_walk,
    Activity.BACKWARD_RUN: cost.backward_run,
}


def draw(path: Path) -> None:
    """Write the picture: level ground, gross oxygen uptake over speed."""
    image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), (255, 255, 255))
    pen = ImageDraw.Draw(image)
    _axes(pen)
    for activity, _, slowest, fastest, colour in CURVES:
        if activity.name.startswith("BACKWARD"):
            _band(pen, activity, slowest, fastest, _pale(colour))
    for activity, _, slowest, fastest, colour in CURVES:
        line = [_place(kmh, _gross(activity, kmh)) for kmh in _speeds(slowest, fastest)]
        pen.line(line, fill=colour, width=3 * SCALE, joint="curve")
    colours = {curve[0].value: curve[4] for curve in CURVES}
    for point in all_points():
        if point.use is Use.FIT and point.grade_pct == 0:
            _mark(pen, point, colours[point.activity])
    _legend(pen)
    image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(path, optimize=True)


def _gross(activity: Activity, kmh: float) -> float:
    return cost.RESTING_VO2 + NET[activity](kmh / 3.6, 0.0)


def _speeds(slowest: float, fastest: float) -> list[float]:
    count = round((fastest - slowest) * 10)
    return [slowest + (fastest - slowest) * i / count for i in range(count + 1)]


def _place(kmh: float, vo2: float) -> tuple[float, float]:
    across, up = kmh / FASTEST_KMH, vo2 / HIGHEST_VO2
    x = LEFT + across * (WIDTH - LEFT - RIGHT)
    y = HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)
    return x * SCALE, y * SCALE


def _pale(colour: Colour) -> Colour:
    red, green, blue = ((4 * 255 + part) // 5 for part in colour)
    return red, green, blue


def _band(
    pen: ImageDraw.ImageDraw, activity: Activity, slowest: float, fastest: float, colour: Colour
) -> None:
    upper, lower = [], []
    for kmh in _speeds(slowest, fastest):
        gross = _gross(activity, kmh)
        net = gross - cost.RESTING_VO2
        factor = math.exp(Z_80 * SPREAD[activity] * gross / net)
        upper.append(_place(kmh, cost.RESTING_VO2 + net * factor))
        lower.append(_place(kmh, cost.RESTING_VO2 + net / factor))
    pen.polygon([*upper, *reversed(lower)], fill=colour)


def _mark(pen: ImageDraw.ImageDraw, point: Point, colour: Colour) -> None:
    """A disc where oxygen was told, a square where only the ratio to forwards was."""
    if point.speed_kmh is None or (point.against and not point.against.startswith("forward")):
        return
    vo2 = published(point)
    if point.against:
        vo2 *= _gross(Activity(point.against), point.speed_kmh)
    x, y = _place(point.speed_kmh, vo2)
    r = 6 * SCALE
    box = (x - r, y - r, x + r, y + r)
    if point.against:
        pen.rectangle(box, outline=colour, width=2 * SCALE, fill=(255, 255, 255))
    else:
        pen.ellipse(box, outline=(255, 255, 255), width=SCALE, fill=colour)
    pen.text((x + 1.5 * r, y - r), point.source, fill=INK, font=_font(11))


def _axes(pen: ImageDraw.ImageDraw) -> None:
    for vo2 in range(0, int(HIGHEST_VO2) + 1, 10):
        pen.line([_place(0, vo2), _place(FASTEST_KMH, vo2)], fill=GRID, width=SCALE)
        x, y = _place(0, vo2)
        pen.text((x - 8 * SCALE, y), str(vo2), fill=INK, font=_font(13), anchor="rm")
    for kmh in range(0, int(FASTEST_KMH) + 1, 2):
        pen.line([_place(kmh, 0), _place(kmh, HIGHEST_VO2)], fill=GRID, width=SCALE)
        x, y = _place(kmh, 0)
        pen.text((x, y + 8 * SCALE), str(kmh), fill=INK, font=_font(13), anchor="ma")
    pen.text(
        (WIDTH * SCALE / 2, (HEIGHT - 24) * SCALE),
        "speed, km/h",
        fill=INK,
        font=_font(13),
        anchor="ma",
    )
    pen.text(
        (12 * SCALE, 12 * SCALE),
        "oxygen uptake in all, ml per kg and minute; level; bands hold 8 of 10 people",
        fill=INK,
        font=_font(13),
    )


def _legend(pen: ImageDraw.ImageDraw) -> None:
    x, y = (LEFT + 20) * SCALE, (TOP + 16) * SCALE
    for _, name, _, _, colour in CURVES:
        pen.line([(x, y), (x + 30 * SCALE, y)], fill=colour, width=3 * SCALE)
        pen.text((x + 40 * SCALE, y), name, fill=INK, font=_font(13), anchor="lm")
        y += 22 * SCALE
    notes = ("disc: oxygen as published", "square: published ratio x forward curve")
    for note in notes:
        pen.text((x, y), note, fill=INK, font=_font(12), anchor="lm")
        y += 20 * SCALE


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size * SCALE)
