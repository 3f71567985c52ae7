"""Two of the journeys of docs/screens, walked by the same code, and the page that tells of them."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image
from playwright.async_api import Browser

from retrowalk.coach.words import languages as spoken
from scripts.make_screens import MOST_BYTES, looks, small, walked
from scripts.screens import page
from scripts.screens.journeys import JOURNEYS
from scripts.screens.walker import SIZES, Leg, Look, languages, said
from tests.browser import browser

__all__ = ["browser"]

BY_NAME = {journey.name: journey for journey in JOURNEYS}


@pytest.mark.browser
@pytest.mark.parametrize(
    ("name", "look"),
    [("J1", Look("en", "phone", "light")), ("J4", Look("de", "desktop", "dark"))],
)
async def test_a_journey_takes_no_more_than_it_may(browser: Browser, name: str, look: Look) -> None:
    walk = await walked(browser, BY_NAME[name], look)
    assert walk.legs
    assert all(leg.is_within for leg in walk.legs), [page.line(look, leg) for leg in walk.legs]
    assert all(leg.actions > 0 for leg in walk.legs)
    for shot in walk.shots:
        assert len(small(shot.png)) < MOST_BYTES
        with Image.open(io.BytesIO(shot.png)) as image:
            assert image.size == SIZES[look.device]
            wall = image.convert("L").getpixel((8, image.height - 90))
        assert isinstance(wall, int | float)
        assert (wall < 80) == look.is_dark


def test_a_journey_can_be_walked_in_each_language_on_each_screen_light_and_dark() -> None:
    assert languages() == list(spoken()), "write scripts/screens/said_<language>.toml"
    assert len(JOURNEYS) == 12
    for language in languages():
        assert said(language).keys() == said("en").keys()
    assert {(look.device, look.theme) for look in looks()} == {
        (device, theme) for device in SIZES for theme in ("light", "dark")
    }


def test_the_page_shows_each_picture_that_is_there_and_says_it_in_words() -> None:
    text = page.PAGE.read_text(encoding="utf-8")
    shown = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", text)
    assert sorted(file for _, file in shown) == sorted(p.name for p in page.FOLDER.glob("*.png"))
    assert all(len(alt) > 20 for alt, _ in shown)
    for file in page.FOLDER.glob("*.png"):
        assert file.stat().st_size < MOST_BYTES, file
    kept = {f"{name}-{look}.png" for look, names in page.KEPT.items() for name in names}
    assert {file for _, file in shown} == kept


def test_what_was_more_than_it_may_would_be_seen() -> None:
    leg = Leg("J1", "set-up", 7, 1, 6, 2)
    assert not leg.is_within
    assert "more than it may" in page.line(Look("en", "phone", "light"), leg)
