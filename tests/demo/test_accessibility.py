"""The page for whoever uses a keyboard or a screen reader, looked at by axe-core."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, expect

from scripts.screens.walker import Look, Walker, a_walker
from scripts.screens.world import a_world
from tests.browser import browser

__all__ = ["browser"]


async def no_finding(walk: Walker) -> None:
    found = await Axe().run(walk.page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.browser
@pytest.mark.parametrize(
    "look",
    [
        Look("en", "phone", "light"),
        Look("en", "desktop", "dark"),
        Look("de", "phone", "dark"),
        Look("de", "desktop", "light"),
    ],
    ids=lambda look: look.name,
)
async def test_axe_finds_nothing(browser: Browser, tmp_path: Path, look: Look) -> None:
    async with a_world(tmp_path, look.language) as world, a_walker(browser, world, look) as walk:
        world.settle_in(look.language, 2, dark=look.is_dark)
        for said in ("log", "/stats", "/export"):
            await walk.say(said)
        await walk.page.locator("#attach").click()
        await no_finding(walk)
        if look.device == "phone":
            await walk.page.locator("#panel-toggle").click()
            await no_finding(walk)
            await walk.page.keyboard.press("Escape")
            await expect(walk.page.locator("#panel")).to_be_hidden()
            await expect(walk.page.locator("#panel-toggle")).to_be_focused()
        await walk.page.locator("#log img").last.click()
        await no_finding(walk)


@pytest.mark.browser
async def test_the_page_speaks_the_language_of_whoever_holds_the_phone(
    browser: Browser, tmp_path: Path
) -> None:
    look = Look("en", "phone", "light")
    async with a_world(tmp_path, "en") as world, a_walker(browser, world, look) as walk:
        page = walk.page
        await expect(page.locator("html")).to_have_attribute("lang", "en")
        await page.locator("#panel-toggle").click()
        await page.get_by_role("button", name="Jemand Neues, auf Deutsch").click()
        await expect(page.locator("html")).to_have_attribute("lang", "de")
        await expect(page.locator("#panel")).to_be_hidden()
        await expect(page.get_by_label("Du bist")).to_be_visible()
        await expect(page.get_by_placeholder("Nachricht")).to_be_visible()
        await page.locator("#message").fill("/start")
        await page.locator("#message").press("Enter")
        await expect(page.get_by_role("log")).to_contain_text("Rückwärtsgehen")
        await expect(page.get_by_role("button", name="Antworten").first).to_be_visible()
