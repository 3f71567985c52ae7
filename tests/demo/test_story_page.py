"""The story of the first two minutes, in a real browser on the demo page."""

from __future__ import annotations

import os

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser import browser, demo_url, say

__all__ = ["browser", "demo_url"]

expect.set_options(timeout=20_000)  # patience, not a measurement


async def shot(page: Page, name: str) -> None:
    """Keep a picture of the step where the environment asks for it."""
    folder = os.environ.get("RETROWALK_TEST_SHOTS")
    if folder:
        await page.screenshot(path=f"{folder}/{name}.png")


async def tap(page: Page, label: str) -> None:
    await page.get_by_role("article").get_by_role("button", name=label).last.click()


@pytest.mark.browser
async def test_the_story_of_the_first_two_minutes(browser: Browser, demo_url: str) -> None:
    page = await browser.new_page(viewport={"width": 1180, "height": 860}, reduced_motion="reduce")
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    log = page.get_by_role("log")
    await page.goto(demo_url)

    await say(page, "/start")
    await expect(log).to_contain_text("I coach walking backwards")
    await shot(page, "1-greeting")
    for label, question in (
        ("Yes, I agree", "Does any of this fit you?"),
        ("None of these", "Where will you walk?"),
        ("Treadmill with rails", "Which days, and about when?"),
        ("Other days", "Which days suit you?"),
        ("Every day", "When shall I remind you?"),
        ("After work", "What time is it where you are?"),
        ("Berlin", "Your plan: every day."),
    ):
        await tap(page, label)
        await expect(log).to_contain_text(question)
    await shot(page, "2-goal")

    await say(page, "did 10 min backwards on the treadmill, felt 3/10")
    await expect(log).to_contain_text("Logged: 10 min · treadmill · effort 3")
    await shot(page, "3-log")
    await say(page, "how many calories is 20 min at 2 mph, 80 kg?")
    await expect(log).to_contain_text("kcal more than sitting still")
    await shot(page, "4-calories")

    await page.reload()
    await expect(log).to_contain_text("kcal more than sitting still")

    await page.get_by_role("button", name="Tomorrow 08:00").click()
    await expect(page.locator("#clock-time")).to_contain_text("08:0")
    await page.get_by_role("button", name="Next reminder").click()
    await expect(page.locator("#clock-time")).to_contain_text("18:0")
    await expect(page.get_by_role("article").last).to_contain_text("💡")
    await shot(page, "5-reminder")
    await tap(page, "Done ✅")
    await expect(log).to_contain_text("Logged: 5 min · today")
    await shot(page, "6-done")

    await page.get_by_role("button", name="Rosa, after six weeks").click()
    await expect(page.get_by_label("You are")).to_have_value("1003")
    await expect(log).to_contain_text("/today")
    await expect(log).to_contain_text("This week:")
    await expect(log).not_to_contain_text("did 10 min backwards")
    await shot(page, "7-rosa")
    assert wrong == []
    await page.close()


@pytest.mark.browser
async def test_it_fits_a_phone_and_every_control_has_a_name(
    browser: Browser, demo_url: str
) -> None:
    page = await browser.new_page(viewport={"width": 400, "height": 800}, color_scheme="dark")
    await page.goto(demo_url)
    await say(page, "/start")
    await expect(page.get_by_role("log")).to_contain_text("I coach walking backwards")
    await shot(page, "8-phone")
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= 400
    nameless = await page.evaluate(
        """() => [...document.querySelectorAll('button, select, textarea, input, a[href]')]
            .filter((e) => !(e.textContent.trim() || e.getAttribute('aria-label')
                || (e.labels && e.labels.length))).length"""
    )
    assert nameless == 0
    await page.close()


@pytest.mark.browser
async def test_what_people_write_is_never_markup(browser: Browser, demo_url: str) -> None:
    page = await browser.new_page()
    await page.goto(demo_url)
    await say(page, "<img src=x onerror=document.title='broken'> <b>hi</b>")
    await expect(page.get_by_role("log")).to_contain_text("<b>hi</b>")
    await expect(page.get_by_role("log")).to_contain_text("I did not get all of that")
    assert await page.locator("#log img").count() == 0
    assert await page.title() != "broken"
    await page.close()


@pytest.mark.browser
async def test_the_keyboard_alone_is_enough(browser: Browser, demo_url: str) -> None:
    page = await browser.new_page()
    await page.goto(demo_url)
    await page.get_by_label("Message", exact=True).focus()
    await page.keyboard.type("/start")
    await page.keyboard.press("Enter")
    agree = page.get_by_role("button", name="Yes, I agree")
    await expect(agree).to_be_visible()
    await agree.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("Does any of this fit you?")
    await page.close()
