"""Chat page and statistics page: by keyboard, by screen reader, on small screens.

Screen readers are stood in for by axe-core, which knows what they stumble over.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from playwright.async_api import Browser, Page, ViewportSize, expect

from scripts.screens.walker import Look, a_walker
from scripts.screens.world import a_world
from tests.browser import browser, demo_url, say

__all__ = ["browser", "demo_url"]

pytestmark = [pytest.mark.browser, pytest.mark.slow]
expect.set_options(timeout=20_000)  # patience, not a measurement

PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1200, "height": 900}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


async def findings(page: Page) -> list[str]:
    """What axe-core finds wrong: the rule, and the first element that breaks it."""
    found: list[dict[str, Any]] = (await Axe().run(page)).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]


async def six_weeks(page: Page, url: str) -> None:
    """The chat of the ready-made person who has walked for six weeks."""
    await page.goto(url)
    panel = page.get_by_role("button", name="Clock and people")
    if await panel.is_visible():
        await panel.click()
    await page.locator("#people button").first.click()
    await expect(page.locator(".message").first).to_be_visible()


async def statistics(page: Page, url: str) -> Page:
    """The page behind the button of /stats."""
    await six_weeks(page, url)
    await say(page, "/stats")
    link = page.get_by_role("link", name="Scroll and zoom").last
    async with page.context.expect_page() as opened:
        await link.click()
    found = await opened.value
    await expect(found.get_by_role("heading", name="Minutes a week")).to_be_visible()
    return found


async def screens(browser: Browser) -> AsyncIterator[Page]:
    """A page on each screen, light and dark."""
    for size in (PHONE, DESKTOP):
        for theme in THEMES:
            context = await browser.new_context(viewport=size, color_scheme=theme)
            yield await context.new_page()
            await context.close()


async def test_axe_finds_nothing_on_the_chat_page(browser: Browser, demo_url: str) -> None:
    async for page in screens(browser):
        await six_weeks(page, demo_url)
        for text, answer in (("/today", "min backwards"), ("/stats", "Scroll and zoom")):
            await say(page, text)
            await expect(page.locator(".message").last).to_contain_text(answer)
        assert await findings(page) == [], page.viewport_size
        await page.get_by_role("button", name="Commands").click()
        await expect(page.locator("#suggestions")).to_be_visible()
        assert await findings(page) == [], page.viewport_size


@pytest.mark.parametrize(
    "look",
    [
        Look("en", "phone", "light"),
        Look("en", "desktop", "dark"),
        Look("de", "phone", "dark"),
        Look("de", "desktop", "light"),
        Look("es", "phone", "light"),
    ],
    ids=lambda look: look.name,
)
async def test_axe_finds_nothing_in_either_language_with_panel_menu_and_picture(
    browser: Browser, tmp_path: Path, look: Look
) -> None:
    async with a_world(tmp_path, look.language) as world, a_walker(browser, world, look) as walk:
        world.settle_in(look.language, 2, dark=look.is_dark)
        for said in ("log", "/stats", "/export"):
            await walk.say(said)
        await walk.page.locator("#attach").click()
        assert await findings(walk.page) == []
        if look.device == "phone":
            await walk.page.locator("#panel-toggle").click()
            assert await findings(walk.page) == []
            await walk.page.keyboard.press("Escape")
            await expect(walk.page.locator("#panel")).to_be_hidden()
            await expect(walk.page.locator("#panel-toggle")).to_be_focused()
        await walk.page.locator("#log img").last.click()
        assert await findings(walk.page) == []


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


async def test_axe_finds_nothing_on_the_page_with_the_statistics(
    browser: Browser, demo_url: str
) -> None:
    async for chat in screens(browser):
        page = await statistics(chat, demo_url)
        for summary in await page.locator("summary").all():
            await summary.click()
        assert await findings(page) == [], page.viewport_size
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide <= await page.evaluate("innerWidth"), "only the charts scroll sideways"
        await page.goto(page.url.partition("#")[0])
        await expect(page.get_by_role("status")).to_contain_text("open this page from our chat")
        assert await findings(page) == [], page.viewport_size


async def test_the_colours_are_those_of_the_client(browser: Browser, demo_url: str) -> None:
    page = await browser.new_page(color_scheme="light")
    found = await statistics(page, demo_url)
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    assert await found.evaluate(ground) == "rgb(255, 255, 255)"
    await page.get_by_role("button", name="Dark").click()
    async with page.context.expect_page() as opened:
        await page.get_by_role("link", name="Scroll and zoom").last.click()
    dark = await opened.value
    await expect(dark.get_by_role("heading", name="Minutes a week")).to_be_visible()
    assert await dark.evaluate(ground) == "rgb(23, 33, 43)"
    await dark.evaluate(
        "Telegram.WebView.receiveEvent('theme_changed', {theme_params: {bg_color: '#ffffff',"
        " secondary_bg_color: '#eeeeee', text_color: '#111111'}})"
    )
    assert await dark.evaluate(ground) == "rgb(255, 255, 255)", "also when they change"
    await dark.evaluate(
        "Telegram.WebView.receiveEvent('theme_changed', {theme_params: {bg_color: '#888888',"
        " secondary_bg_color: '#888888', text_color: '#777777'}})"
    )
    assert await dark.evaluate(ground) != "rgb(136, 136, 136)", "not where nobody could read"


async def test_each_chart_has_the_same_as_a_table(browser: Browser, demo_url: str) -> None:
    page = await statistics(await browser.new_page(), demo_url)
    for name in ("weeks", "effort", "pain", "test"):
        section = page.locator(f"#{name}")
        points = await section.locator("svg rect.done, svg circle.point").count()
        await section.locator("summary").click()
        assert await section.locator("tbody tr").count() == points > 0
        assert await section.locator("svg[role=img]").get_attribute("aria-label")
    assert await page.locator("#calendar tbody td").count() % 7 == 0


FOCUSED = """() => {
  const one = document.activeElement;
  return one === document.body ? "" : one.getAttribute("aria-label") || one.textContent;
}"""


async def test_the_page_is_walked_scrolled_and_zoomed_by_keyboard(
    browser: Browser, demo_url: str
) -> None:
    page = await statistics(await browser.new_page(viewport=PHONE), demo_url)
    chart = page.locator("#effort .scroll")
    wide = "e => e.scrollWidth"
    before = await chart.evaluate(wide)
    seen = []
    for _ in range(12):
        await page.keyboard.press("Tab")
        seen.append(await page.evaluate(FOCUSED))  # "" once the last one was passed
        if seen[-1] == "Wider":
            await page.keyboard.press("Enter")
        if seen[-1] == "How hard it was":
            left = await chart.evaluate("e => e.scrollLeft")
            await page.keyboard.press("ArrowLeft")
            await page.wait_for_function(
                "before => document.querySelector('#effort .scroll').scrollLeft < before", arg=left
            )
    assert seen[:3] == ["Narrower", "Wider", "Minutes a week"]
    assert seen.count("The same as a table") == 4
    assert await chart.evaluate(wide) > before
    for _ in range(4):
        await page.keyboard.press("-")
    assert await chart.evaluate(wide) < before
    await expect(page.get_by_role("button", name="Narrower")).to_have_attribute(
        "aria-disabled", "true"
    )


async def test_the_chat_is_walked_by_keyboard_alone(browser: Browser, demo_url: str) -> None:
    page = await browser.new_page()
    await page.goto(demo_url)
    await expect(page.get_by_role("status").first).to_contain_text("online")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Go to the message box")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("Message", exact=True)).to_be_focused()
    await page.keyboard.type("/start")
    await page.keyboard.press("Enter")
    agree = page.get_by_role("button", name="Yes, I agree. Let's go")
    await expect(agree).to_be_visible()
    for _ in range(40):
        await page.keyboard.press("Shift+Tab")
        if await agree.evaluate("e => e === document.activeElement"):
            break
    outline = await agree.evaluate("e => getComputedStyle(e).outlineWidth")
    assert outline == "3px", "where one is can be seen"
    await page.keyboard.press("Enter")
    await expect(page.locator(".message").last).to_contain_text("None of these")
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement !== document.body"), "the place is not lost"
