"""Pictures and the sheet: readable, the same for the same data, and never failing on any data."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from retrowalk.coach.media.pictures import (
    DARK,
    HEIGHT,
    LIGHT,
    WIDTH,
    Bar,
    EffortPoint,
    PainPoint,
    Theme,
    TimeMark,
    TimePoint,
    bars,
    calendar,
    card,
    contrast,
    effort,
    label_step,
    pains,
    times,
)
from retrowalk.coach.media.sheet import Sheet, as_pdf
from retrowalk.coach.plan.habit import DayState
from retrowalk.coach.plan.rules import Morning

READABLE = 4.5  # WCAG 2.2, 1.4.3
DAYS = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
MINUTES = st.floats(0, 600, allow_nan=False)


def opened(picture: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(picture))
    assert image.size == (WIDTH, HEIGHT)
    assert len(picture) < 200_000
    return image.convert("RGB")


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_words_stand_out_from_the_ground(theme: Theme) -> None:
    for colour in (theme.text, theme.quiet, theme.accent):
        assert contrast(colour, theme.ground) >= READABLE


@settings(max_examples=20)
@given(
    st.lists(st.builds(Bar, st.text(max_size=9), MINUTES, MINUTES), max_size=14),
    st.sampled_from([LIGHT, DARK]),
)
def test_bars_of_anything_make_a_picture(shown: list[Bar], theme: Theme) -> None:
    made = bars("Minuten je Woche", shown, "Rahmen: geplant", theme)
    opened(made)
    assert made == bars("Minuten je Woche", shown, "Rahmen: geplant", theme)


def height_of(image: Image.Image, x: int) -> int:
    """How many pixels of the accent stand above each other at a place."""
    wanted = tuple(int(LIGHT.accent[at : at + 2], 16) for at in (1, 3, 5))
    column = image.crop((x, 0, x + 1, HEIGHT)).tobytes()
    pixels = [column[at : at + 3] for at in range(0, len(column), 3)]
    near = [all(abs(a - b) < 12 for a, b in zip(p, wanted, strict=True)) for p in pixels]
    return near.count(True)


@given(st.integers(1, 300), st.integers(1, 300))
@settings(max_examples=15)
def test_more_minutes_stand_taller(first: int, second: int) -> None:
    image = opened(bars("", [Bar("a", first), Bar("b", second)], ""))
    left, right = height_of(image, WIDTH // 4 + 20), height_of(image, 3 * WIDTH // 4 - 20)
    if abs(first - second) > 5:
        assert (left > right) is (first > second)


@settings(max_examples=15)
@given(st.lists(st.sampled_from(DayState), max_size=90), st.sampled_from([LIGHT, DARK]))
def test_a_calendar_of_anything_makes_a_picture(states: list[DayState], theme: Theme) -> None:
    days = [(date(2026, 9, 1) + timedelta(days=n), state) for n, state in enumerate(states)]
    opened(calendar("Deine Tage", days, DAYS, [(DayState.DONE, "gemacht")], theme))


@settings(max_examples=15)
@given(st.lists(st.builds(EffortPoint, st.text(max_size=8), st.floats(0, 10)), max_size=12))
def test_effort_of_anything_makes_a_picture(points: list[EffortPoint]) -> None:
    opened(effort("Wie anstrengend es war", points, "0 bis 10"))


MORNINGS = [(each, each.value) for each in Morning] + [(None, "not told")]


@settings(max_examples=15)
@given(
    st.lists(
        st.builds(
            PainPoint, st.text(max_size=8), st.floats(0, 10), st.sampled_from([*Morning, None])
        ),
        max_size=12,
    ),
    st.sampled_from([LIGHT, DARK]),
)
def test_pain_of_anything_makes_a_small_picture(points: list[PainPoint], theme: Theme) -> None:
    made = pains("Schmerz, und der Morgen danach", points, MORNINGS, theme)
    opened(made)
    assert len(made) < 100_000


def test_each_morning_has_a_shape_of_its_own_not_only_a_colour() -> None:
    def drawn(morning: Morning | None) -> bytes:
        shown = opened(pains("", [PainPoint("1 Nov", 4, morning)], []))
        return shown.convert("L").point(lambda v: v < 140 and 255).tobytes()

    shapes = [drawn(each) for each in (*Morning, None)]
    for number, one in enumerate(shapes):
        for other in shapes[number + 1 :]:
            assert sum(1 for a, b in zip(one, other, strict=True) if a != b) > 200


@settings(max_examples=15)
@given(
    st.lists(st.tuples(st.text(max_size=14), st.text(max_size=40)), max_size=4),
    st.sampled_from([LIGHT, DARK]),
)
def test_a_card_of_anything_is_small(facts: list[tuple[str, str]], theme: Theme) -> None:
    made = card("Walking backwards, November 2026", facts, "made with Retrowalk", theme)
    opened(made)
    assert len(made) < 100_000


TIMES = ("steady", "not steady", "published times: see the text")
MARKS = [TimeMark(3.5, "3.5 s"), TimeMark(5.5, "5.5 s")]


@settings(max_examples=20)
@given(
    st.lists(
        st.builds(TimePoint, st.text(max_size=8), st.floats(0.1, 90), st.text(max_size=5)),
        max_size=12,
    ),
    st.sampled_from([LIGHT, DARK]),
)
def test_times_of_anything_make_a_small_picture(points: list[TimePoint], theme: Theme) -> None:
    made = times("Drei Meter rückwärts, Sekunden", points, MARKS, TIMES, theme)
    opened(made)
    assert len(made) < 100_000
    assert made == times("Drei Meter rückwärts, Sekunden", points, MARKS, TIMES, theme)


def test_a_time_with_a_stumble_has_another_shape_not_only_another_colour() -> None:
    def drawn(*, is_steady: bool) -> Image.Image:
        point = TimePoint("1 Nov", 4.2, "4.2", is_steady=is_steady)
        return (
            opened(times("", [point], MARKS, TIMES)).convert("L").point(lambda v: v < 140 and 255)
        )

    steady, not_steady = drawn(is_steady=True), drawn(is_steady=False)
    different = sum(
        1 for a, b in zip(steady.tobytes(), not_steady.tobytes(), strict=True) if a != b
    )
    assert different > 400, "seen without colours they are alike"


def test_labels_that_would_touch_are_left_out() -> None:
    dates = [f"{day} Nov" for day in range(11, 21)]
    assert label_step(dates, 88.0) == 2
    assert label_step(dates[:4], 220.0) == 1
    assert label_step([], 100.0) == 1


def flat(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_colours_that_count_stay_what_they_are(theme: Theme) -> None:
    image = opened(bars("Minutes", [Bar("1 Nov", 20, 30), Bar("8 Nov", 30, 30)], "", theme))
    found = {image.getpixel((x, y)) for x in range(0, WIDTH, 3) for y in range(0, HEIGHT, 3)}
    for wanted in (theme.ground, theme.text, theme.quiet, theme.accent, theme.faint):
        nearest = min(
            max(abs(a - b) for a, b in zip(pixel, flat(wanted), strict=True))
            for pixel in found
            if isinstance(pixel, tuple)
        )
        assert nearest <= 2, f"{wanted} is off by {nearest} of 255"


def test_light_and_dark_differ() -> None:
    shown = [Bar("1. Okt", 20, 30)]
    light = opened(bars("", shown, "", LIGHT)).getpixel((5, 5))
    dark = opened(bars("", shown, "", DARK)).getpixel((5, 5))
    assert isinstance(light, tuple)
    assert isinstance(dark, tuple)
    assert min(light) >= 254
    assert max(dark) < 100


def sheet(rows: int, notes: int) -> Sheet:
    return Sheet(
        title="Rückwärtsgehen: Übersicht",
        period="1. Sep. bis 20. Nov.",
        facts=["Nächste Einheit: 8 Min.", "Fragen vor dem Anfang: nichts traf zu."],
        head=["Woche", "Geplant", "Gemacht", "Minuten", "Anstrengung", "Schmerz", "Gestolpert"],
        rows=[[f"{n}. Okt", "3", "3", "24", "4,5", "2", "0"] for n in range(rows)],
        notes_title="Schmerz oder Stolpern",
        notes=[f"{n}. Okt: Schmerz {n} von 10" for n in range(notes)],
        footer="Angaben der Person. Keine Krankenakte.",
        made=datetime(2026, 11, 20, 9, tzinfo=UTC),
    )


@pytest.mark.parametrize(("rows", "notes"), [(0, 0), (3, 1), (12, 12), (60, 200)])
def test_the_sheet_is_one_page_that_can_be_read(rows: int, notes: int) -> None:
    picture = bars("Minuten", [Bar("1. Okt", 20, 30)], "geplant")
    made = as_pdf(sheet(rows, notes), picture)
    pages = PdfReader(io.BytesIO(made)).pages
    assert len(pages) == 1
    words = pages[0].extract_text()
    assert "Rückwärtsgehen: Übersicht" in words
    assert "Keine Krankenakte." in words
    assert made == as_pdf(sheet(rows, notes), picture)
