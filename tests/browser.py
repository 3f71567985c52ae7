"""A real Chromium for tests that look at the page."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, async_playwright

from scripts.screens.chromium import ARGS, chromium


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    path = chromium()
    if path is None:
        reason = "no Chromium on the path; install it, or name it in RETROWALK_CHROMIUM"
        if os.environ.get("RETROWALK_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    async with async_playwright() as playwright:
        found = await playwright.chromium.launch(executable_path=path, args=ARGS)
        yield found
        await found.close()
