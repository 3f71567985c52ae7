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
from retrowalk.coach.plan.rules import Morning

Colour: TypeAlias = str
WIDTH, HEIGHT = 1080, 760
MARGIN = 64
TITLE, VALUE, BODY, SMALL = 46, 42, 36, 33
TOP = MARGIN + TITLE + 40
WEEKS_MOST = 10
EFFORT_MAX = 10
TIMES_MOST = 7
LEAST_SCALE_S = 7.0
"""So far up the seconds go at least, so that the published times are in sight."""

SMALLEST = 20
DASH = 16
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


@dataclass(frozen=True, slots=True)
class PainPoint:
    """Pain in one session, 0 to 10, and the next morning; None where it was not told."""

    label: str
    pain: float
    morning: Morning | None = None


@dataclass(frozen=True, slots=True)
class TimePoint:
    """One test: its day, the time that counts, the same in words, and whether all was steady."""

    label: str
    seconds: float
    words: str
    is_steady: bool = True


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A published time to hold the others against."""

    seconds: float
    label: str


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
    mondays: Sequence[str] = (),
) -> bytes:
    """A column for each week, a row for each weekday; `weekdays` are seven short names.

    `mondays` are the days with which the weeks begin, in words, the last one at the end.
    """
    image, draw = _page(title, theme)
    state_of = dict(days)
    if days:
        last_monday = _monday(days[-1][0])
        first = max(_monday(days[0][0]), last_monday - timedelta(weeks=WEEKS_MOST - 1))
        columns = (last_monday - first).days // 7 + 1
    else:
        first, columns = date.min, 0
    left, top = MARGIN + 110, TOP
    step_y = (HEIGHT - 165 - top) / 7
    step_x = min(step_y * 1.4, (WIDTH - MARGIN - left) / max(1, columns))
    for row in range(7):
        y = top + step_y * (row + 0.5)
        _text(draw, (MARGIN + 45, y), weekdays[row], SMALL, theme.quiet)
        for column in range(columns):
            state = state_of.get(first + timedelta(days=7 * column + row))
            if state is not None:
                _mark(draw, left + step_x * (column + 0.5), y, step_y * 0.36, state, theme)
    if mondays and columns:
        named = [""] * columns + list(mondays)
        middles = [left + step_x * (column + 0.5) for column in range(columns)]
        _labels(draw, middles, named[-columns:], HEIGHT - 136, theme)
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
        _text(draw, (left - 40, y), str(level), BODY, theme.quiet)
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


def pains(
    title: str,
    points: Sequence[PainPoint],
    legend: Sequence[tuple[Morning | None, str]],
    theme: Theme = LIGHT,
) -> bytes:
    """Pain of each session from 0 to 10; the shape tells how the morning after it was.

    `legend` names the shapes: a disc (settled), a half one (still there), a cross (worse), a ring
    (not told).
    """
    image, draw = _page(title, theme)
    points = points[-WEEKS_MOST:]
    left, right, top, ground = MARGIN + 60, WIDTH - MARGIN, TOP + 20, HEIGHT - 200
    for level in (0, 5, 10):
        y = ground - (ground - top) * level / EFFORT_MAX
        draw.line((left, y, right, y), fill=theme.faint, width=3)
        _text(draw, (left - 40, y), str(level), BODY, theme.quiet)
    slot = (right - left) / max(1, len(points))
    middles = [left + slot * (n + 0.5) for n in range(len(points))]
    for x, point in zip(middles, points, strict=True):
        y = ground - (ground - top) * point.pain / EFFORT_MAX
        draw.line((x, y, x, ground), fill=theme.faint, width=6)
        _morning(draw, (x, y), point.morning, theme)
        _value(draw, (x, y - 50), f"{point.pain:g}", theme, VALUE)
    _labels(draw, middles, [p.label for p in points], ground + 42, theme, BODY)
    _pains_legend(draw, legend, theme)
    return _png(image)


def _pains_legend(
    draw: ImageDraw.ImageDraw, legend: Sequence[tuple[Morning | None, str]], theme: Theme
) -> None:
    """Two rows of two shapes with their words."""
    for number, (morning, words) in enumerate(legend):
        x, y = MARGIN + 24 + (number % 2) * (WIDTH / 2 - MARGIN), HEIGHT - 104 + 56 * (number // 2)
        _morning(draw, (x, y), morning, theme)
        draw.text((x + 36, y), words, fill=theme.quiet, font=_font(BODY), anchor="lm")


def _morning(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], morning: Morning | None, theme: Theme
) -> None:
    x, y = at
    half = 20.0
    box = (x - half, y - half, x + half, y + half)
    if morning is Morning.WORSE:
        _test(draw, at, theme, is_steady=False)
        return
    draw.ellipse(box, fill=theme.ground, outline=theme.accent, width=6)
    if morning is Morning.SETTLED:
        draw.ellipse(box, fill=theme.accent)
    elif morning is Morning.STILL:
        draw.pieslice(box, 0, 180, fill=theme.accent)


def card(title: str, facts: Sequence[tuple[str, str]], footer: str, theme: Theme = LIGHT) -> bytes:
    """A card to show others: a title, and each fact as a large number with its words below."""
    image, draw = _page(title, theme)
    columns = 1 if len(facts) < 2 else 2  # noqa: PLR2004  side by side
    rows = max(1, -(-len(facts) // columns))
    tall = (HEIGHT - TOP - 110) / rows
    wide = (WIDTH - 2 * MARGIN) / columns
    for number, (value, words) in enumerate(facts):
        x = MARGIN + wide * (number % columns)
        y = TOP + tall * (number // columns)
        is_alone = number == len(facts) - 1 and number % columns == 0
        wide = WIDTH - 2 * MARGIN if is_alone else wide
        draw.rounded_rectangle(
            (x, y, x + wide - 20, y + tall - 20), ROUND, outline=theme.faint, width=4
        )
        size = _fitting(value, wide - 80, min(110, int(tall * 0.42)))
        _text(draw, (x + wide / 2 - 10, y + tall * 0.38), value, size, theme.accent)
        small = _fitting(words, wide - 60, BODY)
        _text(draw, (x + wide / 2 - 10, y + tall * 0.72), words, small, theme.text)
    _text(draw, (WIDTH / 2, HEIGHT - 56), footer, SMALL, theme.quiet)
    return _png(image)


def _fitting(words: str, wide: float, most: int) -> int:
    """The largest size, up to `most`, in which words are no wider than so many pixels."""
    return next(
        (size for size in range(most, SMALLEST, -2) if _font(size).getlength(words) <= wide),
        SMALLEST,
    )


def times(
    title: str,
    points: Sequence[TimePoint],
    marks: Sequence[TimeMark],
    legend: tuple[str, str, str],
    theme: Theme = LIGHT,
) -> bytes:
    """Seconds of each test, quicker is lower; dashed lines are published times.

    A steady test is a disc, one with a stumble a cross in a frame. `legend` names the two, and the
    dashed lines.
    """
    image, draw = _page(title, theme)
    points = points[-TIMES_MOST:]
    left, right, top, ground = MARGIN + 60, WIDTH - MARGIN - 96, TOP + 24, HEIGHT - 200
    most = max([LEAST_SCALE_S, *(1.25 * point.seconds for point in points)])

    def height(seconds: float) -> float:
        return ground - (ground - top) * min(seconds, most) / most

    for level in range(0, math.ceil(most), _step(most)):
        _text(draw, (left - 44, height(level)), str(level), BODY, theme.quiet)
        draw.line((left, height(level), right, height(level)), fill=theme.faint, width=2)
    for mark in marks:
        if mark.seconds < most:
            _dashes(draw, left, right, height(mark.seconds), theme.text)
            at = (right + 14, height(mark.seconds))
            draw.text(at, mark.label, fill=theme.text, font=_font(BODY), anchor="lm")
    slot = (right - left) / max(1, len(points))
    places = [(left + slot * (n + 0.5), height(p.seconds)) for n, p in enumerate(points)]
    if len(places) > 1:
        draw.line(places, fill=theme.accent, width=6, joint="curve")
    for place, point in zip(places, points, strict=True):
        _test(draw, place, theme, is_steady=point.is_steady)
        _value(draw, (place[0], place[1] - 52), point.words, theme, VALUE)
    _labels(draw, [x for x, _ in places], [p.label for p in points], ground + 42, theme, BODY)
    _times_legend(draw, legend, theme)
    return _png(image)


def _times_legend(draw: ImageDraw.ImageDraw, legend: tuple[str, str, str], theme: Theme) -> None:
    """Two rows: the marks of the tests, and what the dashes are."""
    x, y = MARGIN + 24.0, HEIGHT - 104
    for words, is_steady in zip(legend[:2], (True, False), strict=True):
        _test(draw, (x, y), theme, is_steady=is_steady)
        draw.text((x + 36, y), words, fill=theme.quiet, font=_font(BODY), anchor="lm")
        x += 36 + _font(BODY).getlength(words) + 70
    y = HEIGHT - 48
    _dashes(draw, MARGIN, MARGIN + 5 * DASH, y, theme.text)
    at = (MARGIN + 5 * DASH + 20, y)
    draw.text(at, legend[2], fill=theme.quiet, font=_font(BODY), anchor="lm")


def _step(most: float) -> int:
    """Every how many seconds there is a line: about five of them."""
    return next(step for step in (2, 5, 10, 20) if most <= 6 * step or step == 20)  # noqa: PLR2004


def _dashes(draw: ImageDraw.ImageDraw, left: float, right: float, y: float, colour: Colour) -> None:
    for x in range(round(left), round(right), 2 * DASH):
        draw.line((x, y, min(right, x + DASH), y), fill=colour, width=4)


def _test(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], theme: Theme, *, is_steady: bool
) -> None:
    """A disc, or a cross in a frame."""
    x, y = at
    half = 20.0
    if is_steady:
        draw.ellipse((x - half, y - half, x + half, y + half), fill=theme.accent)
        return
    box = (x - half, y - half, x + half, y + half)
    draw.rectangle(box, fill=theme.ground, outline=theme.text, width=5)
    draw.line((x - 9, y - 9, x + 9, y + 9), fill=theme.text, width=5)
    draw.line((x - 9, y + 9, x + 9, y - 9), fill=theme.text, width=5)


def _labels(
    draw: ImageDraw.ImageDraw,
    xs: Sequence[float],
    labels: Sequence[str],
    y: float,
    theme: Theme,
    size: int = SMALL,
) -> None:
    """The labels under a row of things: all of them, or as many as do not touch."""
    slot = xs[1] - xs[0] if len(xs) > 1 else float(WIDTH)
    step = label_step(labels, slot, size)
    for x, label in list(zip(xs, labels, strict=True))[::-step]:  # the last one always
        _text(draw, (x, y), label, size, theme.quiet)


def label_step(labels: Sequence[str], slot: float, size: int = SMALL) -> int:
    """Every how many-th label fits, if each has a slot of so many pixels."""
    widest = max((_font(size).getlength(label) for label in labels), default=0.0)
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


def _value(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    words: str,
    theme: Theme,
    size: int = BODY,
) -> None:
    """A number that stands on the ground alone, whatever line goes through there."""
    draw.text(
        at,
        words,
        fill=theme.text,
        font=_font(size),
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
