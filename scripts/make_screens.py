"""Walk the twelve journeys in a real browser, count what each takes, and keep pictures of it.

    python -m scripts.make_screens                       # all; the pictures of docs/ anew
    python -m scripts.make_screens --into shots J3 J9    # some; every picture in a folder

Needs playwright and a Chromium on the path (or in RETROWALK_CHROMIUM). Time is moved, not waited
for. Exits with 1 if a journey does not come to its end, or takes more than it may.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, async_playwright
from playwright.async_api import Error as PlaywrightError

from retrowalk.coach.words import SOURCE_LANGUAGE
from scripts.screens import page
from scripts.screens.chromium import ARGS, chromium
from scripts.screens.journeys import JOURNEYS, Journey
from scripts.screens.walker import Look, Walker, a_walker, languages
from scripts.screens.world import a_world

COLOURS = 128
MOST_BYTES = 150_000
FRONT_HEIGHT = 1050


def looks() -> list[Look]:
    """Each language on a phone and on a desktop, one of them light and the other dark."""
    found = []
    for number, language in enumerate(languages()):
        themes = ("light", "dark") if number % 2 == 0 else ("dark", "light")
        devices = ("phone", "desktop")
        found += [Look(language, *each) for each in zip(devices, themes, strict=True)]
    return found


async def walked(
    browser: Browser, journey: Journey, look: Look, height: int | None = None
) -> Walker:
    """One journey, walked to its end."""
    with tempfile.TemporaryDirectory(prefix="retrowalk-screens-") as folder:
        async with a_world(Path(folder), look.language) as world:
            if journey.weeks is not None:
                world.settle_in(look.language, journey.weeks, dark=look.is_dark)
            async with a_walker(browser, world, look, height) as walker:
                await journey.walk(walker)
                return walker


async def front(browser: Browser) -> bytes:
    """The picture at the head of the README: six weeks of somebody, in bars and in words."""
    look = Look(SOURCE_LANGUAGE, "desktop", "light")
    with tempfile.TemporaryDirectory(prefix="retrowalk-screens-") as folder:
        async with a_world(Path(folder), look.language) as world:
            world.settle_in(look.language, weeks=6, dark=look.is_dark)
            async with a_walker(browser, world, look, FRONT_HEIGHT) as walker:
                await walker.say("/stats")
                await walker.shot("demo", "The demo page")
                return walker.shots[-1].png


def small(png: bytes) -> bytes:
    """The same picture in fewer colours: a page has few."""
    with Image.open(io.BytesIO(png)) as image:
        few = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def _keep(walks: Sequence[Walker], into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    for walk in walks:
        for shot in walk.shots:
            (into / f"{shot.name}-{walk.look.name}.png").write_bytes(small(shot.png))


async def _all(names: Sequence[str], into: Path | None, height: int | None) -> int:
    chosen = [each for each in JOURNEYS if not names or each.name in names]
    path = chromium()
    if path is None:
        print("No Chromium on the path; install it, or name it in RETROWALK_CHROMIUM.")
        return 1
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGS)
        walks = [
            walk
            for look in looks()
            for journey in chosen
            if (walk := await _told(browser, journey, look, height)) is not None
        ]
        if len(walks) == len(looks()) * len(JOURNEYS):
            page.write(walks, small)
            page.FRONT.write_bytes(small(await front(browser)))
        await browser.close()
    if into is not None:
        _keep(walks, into)
    is_within = all(leg.is_within for walk in walks for leg in walk.legs)
    return 0 if len(walks) == len(looks()) * len(chosen) and is_within else 1


async def _told(
    browser: Browser, journey: Journey, look: Look, height: int | None
) -> Walker | None:
    """Walk one and print what it took; None where it does not come to its end."""
    try:
        walk = await walked(browser, journey, look, height)
    except (LookupError, TimeoutError, PlaywrightError) as lost:
        print(f"{journey.name} {look.name} does not come to its end: {lost}", flush=True)
        return None
    for leg in walk.legs:
        print(page.line(look, leg), flush=True)
    return walk


def main(arguments: Sequence[str] | None = None) -> int:
    """Walk what is named; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("journeys", nargs="*", choices=[[], *(each.name for each in JOURNEYS)])
    parser.add_argument("--into", type=Path, help="keep every picture in this folder")
    parser.add_argument("--height", type=int, help="a taller screen, which shows more at once")
    given = parser.parse_args(arguments)
    return asyncio.run(_all(given.journeys, given.into, given.height))


if __name__ == "__main__":
    sys.exit(main())
