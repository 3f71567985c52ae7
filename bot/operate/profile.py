"""What Telegram shows of the bot before anybody writes: name, descriptions, commands, menu button.

Each is set when it has changed, once: a note in the database says what was set last. What the
operator wrote by way of @BotFather stays; only what is empty, or ours, is replaced.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeDefault,
    MenuButtonCommands,
)
from telegram.constants import MenuButtonType
from telegram.error import BadRequest, TelegramError

from retrowalk.bot.answering import all_features
from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.store import key_values
from retrowalk.coach.store.database import Database
from retrowalk.coach.words import SOURCE_LANGUAGE, Words, languages

log = logging.getLogger(__name__)

IN_HAND_NOTE = "profile_in_hand"
IN_HAND_FOR = timedelta(minutes=2)
"""So long one process sets what has changed before another may try."""

SCOPES = {
    "private": (BotCommandScopeDefault(), all_features.MENU),
    "groups": (BotCommandScopeAllGroupChats(), all_features.GROUP_MENU),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that Telegram shows: how it is set, and how one learns what is shown now."""

    name: str
    text: str
    put: Callable[[], Awaitable[object]]
    get: Callable[[], Awaitable[str]] | None = None  # None: it is ours alone
    is_wish: bool = False  # of the operator: it is set whatever is there


async def introduce(bot: Bot, db: Database, settings: Settings, now: datetime) -> None:
    """Set what has changed since the last time; what Telegram refuses waits for the next start.

    Raises TelegramError, after all the rest, for what may pass by itself: ask again then.
    """
    prefix = f"profile.{bot.id}."
    wanted = items(bot, settings)
    known = await db.run(lambda tx: key_values.beginning(tx, prefix))
    if not _changed(wanted, known):
        return
    until = now + IN_HAND_FOR
    if not await db.run(lambda tx: key_values.claim_note(tx, IN_HAND_NOTE, now, until)):
        return
    known = await db.run(lambda tx: key_values.beginning(tx, prefix))  # by another
    changed = _changed(wanted, known)
    passing: TelegramError | None = None
    try:
        for item in changed:
            try:
                await _set(item, known)
            except TelegramError as error:
                log.warning("the %s could not be set: %s", item.name, error)
                passing = passing if isinstance(error, BadRequest) else error
                continue
            known[item.name] = fingerprint(item.text)
            key, value = prefix + item.name, known[item.name]
            await db.run(partial(key_values.put, key=key, value=value))
    finally:
        await db.run(lambda tx: key_values.drop(tx, IN_HAND_NOTE))
    if passing is not None:
        raise passing


def _changed(wanted: list[Item], known: Mapping[str, str]) -> list[Item]:
    return [item for item in wanted if known.get(item.name) != fingerprint(item.text)]


async def _set(item: Item, known: dict[str, str]) -> None:
    """Set one thing, unless it is there or somebody else's. Raises TelegramError."""
    present = await item.get() if item.get is not None else ""
    is_ours = not present or fingerprint(present) in known.values()
    if present != item.text and (is_ours or item.is_wish):
        await item.put()
    elif present != item.text:
        log.info("the %s is the operator's own and stays", item.name)


def items(bot: Bot, settings: Settings) -> list[Item]:
    """All that is shown, English first: where a language has none, Telegram shows that."""
    found = [Item("menu_button", MenuButtonType.COMMANDS, *_menu_button(bot))]
    if settings.telegram.name:
        name = settings.telegram.name
        found.append(Item("name", name, partial(bot.set_my_name, name), _name(bot), is_wish=True))
    for language in languages():
        words, code = Words(language), None if language == SOURCE_LANGUAGE else language
        for kind, (put, get) in _descriptions(bot).items():
            text = words.plain(f"bot-{kind.replace('_', '-')}")
            found.append(
                Item(f"{kind}.{language}", text, partial(put, text, code), partial(get, code))
            )
        for kind, (scope, names) in SCOPES.items():
            commands = [BotCommand(name, words.plain(f"menu-{name}")) for name in names]
            put_commands = partial(bot.set_my_commands, commands, scope=scope, language_code=code)
            text = "\n".join(f"{each.command} {each.description}" for each in commands)
            found.append(Item(f"commands.{kind}.{language}", text, put_commands))
    return found


def _descriptions(
    bot: Bot,
) -> dict[str, tuple[Callable[..., Awaitable[bool]], Callable[..., Awaitable[str]]]]:
    async def description(code: str | None) -> str:
        return (await bot.get_my_description(code)).description

    async def short_description(code: str | None) -> str:
        return (await bot.get_my_short_description(code)).short_description

    return {
        "description": (bot.set_my_description, description),
        "short_description": (bot.set_my_short_description, short_description),
    }


def _name(bot: Bot) -> Callable[[], Awaitable[str]]:
    async def name() -> str:
        return (await bot.get_my_name()).name

    return name


def _menu_button(bot: Bot) -> tuple[Callable[[], Awaitable[object]], Callable[[], Awaitable[str]]]:
    async def shown() -> str:
        button = await bot.get_chat_menu_button()
        return "" if button.type == MenuButtonType.DEFAULT else str(button.type)

    return partial(bot.set_chat_menu_button, menu_button=MenuButtonCommands()), shown


def fingerprint(text: str) -> str:
    """A short mark by which a text is known again."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
