"""A real Chromium for tests that look at the page."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright

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


@pytest.fixture
async def demo_url(tmp_path: Path) -> AsyncIterator[str]:
    """`retrowalk demo` as a process of its own."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = str(found.getsockname()[1])
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "retrowalk",
        "demo",
        "--no-browser",
        "--port",
        port,
        cwd=tmp_path,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    await asyncio.wait_for(process.stdout.readline(), 30)
    yield f"http://127.0.0.1:{port}/"
    process.terminate()
    await process.communicate()
    assert process.returncode == 0


async def say(page: Page, text: str) -> None:
    """Write in the chat of the demo page."""
    await page.get_by_label("Message", exact=True).fill(text)
    await page.get_by_label("Message", exact=True).press("Enter")
