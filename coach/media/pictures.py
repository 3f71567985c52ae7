"""Pictures of how it is going, for a phone: large type, few things, light or dark.

All words are passed in, in the person's language. States differ by shape as well as by colour, so
that nobody needs to tell green from red. The numbers shown stand in the caption too, which is the
caller's work. Pure: data in, PNG out, the same bytes for the same data.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files
from typing import TypeAlias

from PIL import Image, ImageDraw, ImageFont

from retrowalk.coach.plan.habit import DayState

Colour: TypeAlias = str
WIDTH, HEIGHT = 1080, 760
MARGIN = 64
TITLE, BODY, SMALL = 46, 34, 29
TOP = MARGIN + TITLE + 40
WEEKS_MOST = 10
EFFORT_MAX = 10
ROUND = 14
LABEL_GAP, HALO = 14, 7
COLOURS = 64
FONT = files("retrowalk.coach.media").joinpath("fonts/DejaVuSans.ttf")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours; texts reach a contrast of 4.5 to 1 on the ground (WCAG 2.2, 1.4.3)."""

    ground: Colour
    text: Colour
    quiet: Colour
    accent: Colour
    faint: Colour


LIGHT = Theme("#ffffff", "#1d2733", "#55606c", "#0f766e", "#d5dde3")
DARK = Theme("#17212b", "#f2f5f7", "#a9b7c4", "#4fd1c5", "#334453")


@dataclass(frozen=True, slots=True)
class Bar:
    """One week or day: minutes walked against minutes planned."""

    label: str
    minutes: float
    planned_minutes: float = 0.0


@dataclass(frozen=True, slots=True)
class EffortPoint:
    """How hard a session of the same dose felt, 0 to 10."""

    label: str
    effort: float


def bars(title: str, shown: Sequence[Bar], legend: str, theme: Theme = LIGHT) -> bytes:
    """Bars of minutes; a frame behind each shows what was planned. At most ten, the last ones."""
    image, draw = _page(title, theme)
    shown = shown[-WEEKS_MOST:]
    left, right, top, ground = MARGIN, WIDTH - MARGIN, TOP + 50, HEIGHT - 150
    most = max([1.0, *(max(bar.minutes, bar.planned_minutes) for bar in shown)])
    slot = (right - left) / max(1, len(shown))
    wide = min(120.0, slot * 0.62)
    draw.line((left, ground, right, ground), fill=theme.faint, width=4)
    for number, bar in enumerate(shown):
        middle = left + slot * (number + 0.5)
        x0, x1 = middle - wide / 2, middle + wide / 2
        if bar.planned_minutes:
            planned_top = ground - (ground - top) * bar.planned_minutes / most
            draw.rounded_rectangle(
                (x0 - 8, planned_top, x1 + 8, ground), ROUND, outline=theme.quiet, width=4
            )
        tall = (ground - top) * bar.minutes / most
        if bar.minutes:
            draw.rounded_rectangle((x0, ground - tall, x1, ground), ROUND, fill=theme.accent)
        _value(draw, (middle, ground - tall - 30), f"{round(bar.minutes)}", theme)
    middles = [left + slot * (number + 0.5) for number in range(len(shown))]
    _labels(draw, middles, [bar.label for bar in shown], ground + 32, theme)
    _text(draw, (WIDTH / 2, HEIGHT - 56), legend, SMALL, theme.quiet)
    return _png(image)


def calendar(
    title: str,
    days: Sequence[tuple[date, DayState]],
    weekdays: Sequence[str],
    legend: Sequence[tuple[DayState, str]],
    theme: Theme = LIGHT,
) -> bytes:
    """A column for each week, a row for each weekday; `weekdays` are seven short names."""
    image, draw = _page(title, theme)
    state_of = dict(days)
    if days:
        last_monday = _monday(days[-1][0])
        first = max(_monday(days[0][0]), last_monday - timedelta(weeks=WEEKS_MOST - 1))
        columns = (last_monday - first).days // 7 + 1
    else:
        first, columns = date.min, 0
    left, top = MARGIN + 110, TOP
    step_y = (HEIGHT - 120 - top) / 7
    step_x = min(step_y * 1.4, (WIDTH - MARGIN - left) / max(1, columns))
    for row in range(7):
        y = top + step_y * (row + 0.5)
        _text(draw, (MARGIN + 45, y), weekdays[row], SMALL, theme.quiet)
        for column in range(columns):
            state = state_of.get(first + timedelta(days=7 * column + row))
            if state is not None:
                _mark(draw, left + step_x * (column + 0.5), y, step_y * 0.36, state, theme)
    x = MARGIN + 10.0
    for state, words in legend:
        _mark(draw, x + 16, HEIGHT - 56, 18, state, theme)
        draw.text((x + 46, HEIGHT - 56), words, fill=theme.quiet, font=_font(SMALL), anchor="lm")
        x += 46 + _font(SMALL).getlength(words) + 44
    return _png(image)


def effort(title: str, points: Sequence[EffortPoint], legend: str, theme: Theme = LIGHT) -> bytes:
    """How hard the same dose felt over time: dots from 0 to 10, joined by a line."""
    image, draw = _page(title, theme)
    points = points[-WEEKS_MOST:]
    left, right, top, ground = MARGIN + 60, WIDTH - MARGIN, TOP + 20, HEIGHT - 150
    for level in (0, 5, 10):
        y = ground - (ground - top) * level / EFFORT_MAX
        draw.line((left, y, right, y), fill=theme.faint, width=3)
        _text(draw, (left - 34, y), str(level), SMALL, theme.quiet)
    slot = (right - left) / max(1, len(points))
    places = [
        (left + slot * (n + 0.5), ground - (ground - top) * point.effort / EFFORT_MAX)
        for n, point in enumerate(points)
    ]
    if len(places) > 1:
        draw.line(places, fill=theme.accent, width=8, joint="curve")
    for (x, y), point in zip(places, points, strict=True):
        draw.ellipse((x - 18, y - 18, x + 18, y + 18), fill=theme.accent)
        _value(draw, (x, y - 46), f"{point.effort:g}", theme)
    _labels(draw, [x for x, _ in places], [p.label for p in points], ground + 32, theme)
    _text(draw, (WIDTH / 2, HEIGHT - 56), legend, SMALL, theme.quiet)
    return _png(image)


def _labels(
    draw: ImageDraw.ImageDraw, xs: Sequence[float], labels: Sequence[str], y: float, theme: Theme
) -> None:
    """The labels under a row of things: all of them, or as many as do not touch."""
    slot = xs[1] - xs[0] if len(xs) > 1 else float(WIDTH)
    step = label_step(labels, slot)
    for x, label in list(zip(xs, labels, strict=True))[::-step]:  # the last one always
        _text(draw, (x, y), label, SMALL, theme.quiet)


def label_step(labels: Sequence[str], slot: float) -> int:
    """Every how many-th label fits, if each has a slot of so many pixels."""
    widest = max((_font(SMALL).getlength(label) for label in labels), default=0.0)
    return max(1, math.ceil((widest + LABEL_GAP) / slot))


def contrast(first: Colour, second: Colour) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]  # noqa: PLR2004
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _page(title: str, theme: Theme) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (WIDTH, HEIGHT), theme.ground)
    draw = ImageDraw.Draw(image)
    size = TITLE
    while size > SMALL and _font(size).getlength(title) > WIDTH - 2 * MARGIN:
        size -= 2
    draw.text((MARGIN, MARGIN), title, fill=theme.text, font=_font(size))
    return image, draw


def _mark(
    draw: ImageDraw.ImageDraw, x: float, y: float, half: float, state: DayState, theme: Theme
) -> None:
    """A full square, a half one, a cross, a small dot, an empty square."""
    box = (x - half, y - half, x + half, y + half)
    match state:
        case DayState.DONE:
            draw.rounded_rectangle(box, ROUND, fill=theme.accent)
        case DayState.PART:
            draw.rounded_rectangle(box, ROUND, outline=theme.accent, width=5)
            draw.rounded_rectangle((x - half, y, x + half, y + half), ROUND, fill=theme.accent)
        case DayState.MISSED:
            arm = half * 0.55
            draw.line((x - arm, y - arm, x + arm, y + arm), fill=theme.quiet, width=6)
            draw.line((x - arm, y + arm, x + arm, y - arm), fill=theme.quiet, width=6)
        case DayState.FREE:
            dot = half * 0.18
            draw.ellipse((x - dot, y - dot, x + dot, y + dot), fill=theme.faint)
        case DayState.AHEAD:
            draw.rounded_rectangle(box, ROUND, outline=theme.faint, width=4)


def _text(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], words: str, size: int, colour: Colour
) -> None:
    draw.text(at, words, fill=colour, font=_font(size), anchor="mm")


def _value(draw: ImageDraw.ImageDraw, at: tuple[float, float], words: str, theme: Theme) -> None:
    """A number that stands on the ground alone, whatever line goes through there."""
    draw.text(
        at,
        words,
        fill=theme.text,
        font=_font(BODY),
        anchor="mm",
        stroke_width=HALO,
        stroke_fill=theme.ground,
    )


@lru_cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    basic = ImageFont.Layout.BASIC  # the same everywhere, and it takes any text
    return ImageFont.truetype(io.BytesIO(FONT.read_bytes()), size, layout_engine=basic)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    # The usual way (median cut, optimised) takes five times as long for what nobody can see.
    image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE).save(out, "PNG")
    return out.getvalue()
