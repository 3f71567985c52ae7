"""A hand and an eye on the demo page: types, taps, waits, counts, and takes pictures.

What a person types stands in `said_<language>.toml`; what stands on the buttons is looked up in
the coach's own words. So a journey is written once for all languages.
"""

from __future__ import annotations

import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page

from retrowalk.coach.words import Words
from retrowalk.coach.words import languages as spoken
from retrowalk.demo.texts import texts
from scripts.screens.world import PERSON, World

HERE = Path(__file__).parent
PATIENCE_MS = 60_000  # patience, not a measurement

DRAWN = """async ([person, chat]) => {
  const told = await (await fetch(`/demo/state?person=${person}`)).json();
  const wanted = (told.messages[String(chat)] || []).map((each) => [
    each.text ?? each.caption ?? "",
    ...(each.reply_markup?.inline_keyboard || []).flat().map((button) => button.text),
    each.page.reaction,
  ]);
  const seen = [...document.querySelectorAll("#log article")];
  return seen.length === wanted.length
    && seen.every((each, at) => wanted[at].every((part) => each.textContent.includes(part)))
    && [...document.images].every((each) => each.complete);
}"""
"""Whether all that the person has is drawn, and nothing else."""


@dataclass(frozen=True, slots=True)
class Look:
    """A language, a size and a colour scheme."""

    language: str
    device: str
    theme: str

    @property
    def name(self) -> str:
        """As it stands in the names of the files."""
        return f"{self.device}-{self.theme}-{self.language}"

    @property
    def in_words(self) -> str:
        """As it stands in a sentence."""
        return f"{self.device}, {self.theme}, {Words(self.language).plain('language-name')}"

    @property
    def is_dark(self) -> bool:
        """Whether it is dark."""
        return self.theme == "dark"


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of a journey: what it took, and what it may take."""

    journey: str
    title: str
    actions: int
    messages: int
    actions_most: int
    messages_most: int

    @property
    def is_within(self) -> bool:
        """Whether it took no more than it may."""
        return self.actions <= self.actions_most and self.messages <= self.messages_most


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of the page, and the same in words."""

    name: str
    alt: str
    png: bytes


def languages() -> list[str]:
    """The languages in which a journey can be walked, English first."""
    return [each for each in spoken() if (HERE / f"said_{each}.toml").is_file()]


@lru_cache
def said(language: str) -> dict[str, str]:
    """What people type in a language, by its key."""
    with (HERE / f"said_{language}.toml").open("rb") as file:
        return tomllib.load(file)


@dataclass(slots=True)
class Walker:
    """One person on the page; `legs` and `shots` are what came of it."""

    world: World
    page: Page
    look: Look
    chat: int = PERSON
    actions: int = 0
    legs: list[Leg] = field(default_factory=list)
    shots: list[Shot] = field(default_factory=list)

    # What a person does

    async def say(self, key: str) -> None:
        """Type a sentence, by its key; a command is typed as it is."""
        await self.write(key if key.startswith("/") else said(self.look.language)[key])

    async def write(self, text: str) -> None:
        """Type this and send it."""
        await self._type(text)
        await self.page.locator("#message").press("Enter")
        await self._acted()

    async def tap(self, key: str, **values: object) -> None:
        """Tap the newest button that says the text `key`."""
        await self._tap(self.words.plain(key, **values), is_part=False)

    async def tap_with(self, part: str) -> None:
        """Tap the newest button with `part` on it."""
        await self._tap(part, is_part=True)

    async def correct(self, key: str) -> None:
        """Change one's own last message."""
        mine = self.page.locator("#log article.mine").last
        await mine.get_by_role("button", name=self._on_page("edit"), exact=True).click()
        await self.say(key)

    async def reply(self, key: str) -> None:
        """Write in reply to the last message of the bot."""
        theirs = self.page.locator("#log article:not(.mine)").last
        await theirs.get_by_role("button", name=self._on_page("reply"), exact=True).click()
        await self.say(key)

    async def ask_inline(self, key: str) -> None:
        """Type the bot's name and a question, and see what it offers."""
        await self._type(f"@{self.world.telegram.chats.bot['username']} {self.sentence(key)}")
        await self.page.locator("#suggestions button").first.wait_for(timeout=PATIENCE_MS)

    async def choose(self, number: int = 0) -> None:
        """Take one of the offers."""
        await self.page.locator("#suggestions button").nth(number).click()
        await self._acted()

    async def look_at(self, chat: int) -> None:
        """Open another chat."""
        self.chat = chat
        await self.page.locator("#chat").select_option(str(chat))
        await self.seen()

    # What is seen

    @property
    def words(self) -> Words:
        """The texts that this person gets."""
        return Words(self.look.language)

    def sentence(self, key: str) -> str:
        """What this person types."""
        return said(self.look.language)[key]

    @property
    def last(self) -> str:
        """What the bot said last."""
        return self._texts()[-1]

    def has_heard(self, key: str, **values: object) -> bool:
        """Whether a text stands anywhere in the chat."""
        wanted = _plain(self.words.plain(key, **values))
        return any(wanted in text for text in self._texts())

    async def seen(self) -> None:
        """Wait until the page shows all that there is."""
        await self.world.settle()
        await self.page.wait_for_function(DRAWN, arg=[PERSON, self.chat], timeout=PATIENCE_MS)

    async def shot(self, name: str, alt: str) -> None:
        """Take a picture of what the page shows now."""
        await self.seen()
        self.shots.append(Shot(name, alt, await self.page.screenshot()))

    @asynccontextmanager
    async def leg(
        self, journey: str, title: str, *, actions: int, messages: int
    ) -> AsyncIterator[None]:
        """Count what is done and said meanwhile, beside the most that the journey allows."""
        done, heard = self.actions, self._heard()
        yield
        await self.world.settle()
        self.legs.append(
            Leg(journey, title, self.actions - done, self._heard() - heard, actions, messages)
        )

    # How

    def _on_page(self, key: str) -> str:
        return str(texts(self.look.language)[key])

    async def _type(self, text: str) -> None:
        await self._hide_toast()
        await self.page.locator("#message").fill(text)

    async def _tap(self, label: str, *, is_part: bool) -> None:
        await self.seen()
        await self._hide_toast()
        button = await self._button(_plain(label), is_part=is_part)
        await button.click()
        await self._acted()

    async def _button(self, label: str, *, is_part: bool) -> Locator:
        buttons = self.page.locator("#log .rows button")
        shown = [_plain(text) for text in await buttons.all_text_contents()]
        for at in reversed(range(len(shown))):
            if label in shown[at] if is_part else label == shown[at]:
                return buttons.nth(at)
        raise LookupError(f"no button {label!r} among {shown}\n{self.talk()}")

    async def _hide_toast(self) -> None:
        await self.page.evaluate("document.getElementById('toast').hidden = true")

    async def _acted(self) -> None:
        self.actions += 1
        await self.seen()

    def _messages(self) -> list[Any]:
        """All that was ever said in this chat, also what was deleted."""
        return list(self.world.telegram.chats.chats[self.chat].messages.values())

    def _texts(self) -> list[str]:
        shown = [each.for_page() for each in self._messages() if not each.deleted]
        return [
            _plain(str(each.get("text") or each.get("caption") or ""))
            for each in shown
            if each["from"]["is_bot"]
        ]

    def _heard(self) -> int:
        return sum(each.for_page()["from"]["is_bot"] for each in self._messages())

    def talk(self) -> str:
        """The talk so far, for whoever looks for a mistake."""
        return "\n".join(
            f"{each.for_page()['from']['first_name']}: {each.for_page().get('text')}"
            for each in self._messages()
        )


def _plain(text: str) -> str:
    """With ordinary spaces, however the line is kept together."""
    return " ".join(text.replace("\u2060", "").split())


SIZES = {"phone": (390, 844), "desktop": (1180, 860)}


@asynccontextmanager
async def a_walker(
    browser: Browser, world: World, look: Look, height: int | None = None
) -> AsyncIterator[Walker]:
    """The page on a screen of that look; `height` for a taller one that shows more at once."""
    width, usual = SIZES[look.device]
    context = await browser.new_context(
        viewport={"width": width, "height": height or usual},
        color_scheme="dark" if look.is_dark else "light",
        locale=look.language,
        timezone_id="Europe/Berlin",
        reduced_motion="reduce",
        has_touch=look.device == "phone",
    )
    page = await context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    await page.goto(f"{world.telegram.url}/#person={PERSON}&chat={PERSON}")
    walker = Walker(world, page, look)
    await walker.seen()
    yield walker
    await context.close()
    if wrong:
        raise RuntimeError(f"the page had errors: {wrong}")
