"""What Telegram shows of the bot: set when it changed, once, and never over the operator's own."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import aiohttp
import pytest
from telegram.error import NetworkError

from retrowalk.bot.application import TelegramBot
from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.store import key_values
from retrowalk.coach.store.database import Database
from retrowalk.coach.words import Words, languages
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import settings_for


def told(telegram: LocalTelegram, method: str = "setM") -> list[str]:
    """The calls that change what is shown."""
    setting = ("setMy", "setChatMenuButton")
    called = [call.method for call in telegram.calls if call.method.startswith(setting)]
    return [name for name in called if name.startswith(method) or method == "setM"]


async def start(settings: Settings, db: Database, clock: Clock) -> None:
    bot = TelegramBot(settings, db, clock.now)
    await bot.start()
    try:
        await bot.introduce()
    finally:
        await bot.stop()


async def ask(telegram: LocalTelegram, method: str, **params: object) -> Any:  # noqa: ANN401  any result
    address = f"{telegram.api_base_url}{telegram.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(address, json=params) as answer:
        return (await answer.json())["result"]


async def test_everything_is_told_in_each_language_once(
    telegram: LocalTelegram, clock: Clock, database_url: str, db: Database
) -> None:
    settings = settings_for(telegram, database_url)
    await start(settings, db, clock)
    for language in languages():
        words, code = Words(language), "" if language == "en" else language
        shown = await ask(telegram, "getMyDescription", language_code=code)
        assert shown["description"] == words.plain("bot-description")
        shown = await ask(telegram, "getMyShortDescription", language_code=code)
        assert shown["short_description"] == words.plain("bot-short-description")
        for scope in ("default", "all_group_chats"):
            commands = await ask(
                telegram, "getMyCommands", scope={"type": scope}, language_code=code
            )
            assert commands[-1]["description"]
            assert {"command": "ask", "description": words.plain("menu-ask")} in commands
    assert (await ask(telegram, "getChatMenuButton"))["type"] == "commands"
    before = told(telegram)
    assert len(before) == len(set(languages())) * 4 + 1
    await start(settings, db, clock)
    assert told(telegram) == before


async def test_several_that_start_at_once_tell_it_once(
    telegram: LocalTelegram, clock: Clock, database_url: str, db: Database
) -> None:
    settings = settings_for(telegram, database_url)
    await asyncio.gather(*(start(settings, db, clock) for _ in range(4)))
    assert len(told(telegram)) == len(languages()) * 4 + 1


async def test_only_what_changed_is_told_again(
    telegram: LocalTelegram,
    clock: Clock,
    sqlite_url: str,
    sqlite_db: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = settings_for(telegram, sqlite_url)
    await start(settings, sqlite_db, clock)
    telegram.calls.clear()
    plain = Words.plain

    def changed(words: Words, key: str, **values: object) -> str:
        is_new = key == "bot-description" and words.language == "en"
        return "Something new" if is_new else plain(words, key, **values)

    monkeypatch.setattr(Words, "plain", changed)
    await start(settings, sqlite_db, clock)
    assert told(telegram) == ["setMyDescription"]
    assert (await ask(telegram, "getMyDescription"))["description"] == "Something new"


async def test_what_the_operator_wrote_stays(
    telegram: LocalTelegram, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    await ask(telegram, "setMyDescription", description="The practice of Ana")
    await ask(telegram, "setChatMenuButton", menu_button={
        "type": "web_app", "text": "Us", "web_app": {"url": "https://example.org"}})  # fmt: skip
    for _ in range(2):
        await start(settings_for(telegram, sqlite_url), sqlite_db, clock)
    shown = await ask(telegram, "getMyDescription")
    assert shown["description"] == "The practice of Ana"
    assert (await ask(telegram, "getChatMenuButton"))["type"] == "web_app"
    assert (await ask(telegram, "getMyShortDescription"))["short_description"]


async def test_the_name_is_the_operators_wish(
    telegram: LocalTelegram, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    settings = settings_for(telegram, sqlite_url)
    await start(settings, sqlite_db, clock)
    assert not told(telegram, "setMyName")
    named = replace(settings, telegram=replace(settings.telegram, name="Back in Step"))
    for _ in range(2):
        await start(named, sqlite_db, clock)
    assert told(telegram, "setMyName") == ["setMyName"]
    assert (await ask(telegram, "getMyName"))["name"] == "Back in Step"


async def test_what_failed_is_tried_again_and_stops_nothing_else(
    telegram: LocalTelegram, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    settings = settings_for(telegram, sqlite_url)
    await telegram.door("fault", {"method": "setMyCommands", "times": 1, "kind": "500"})
    with pytest.raises(NetworkError):
        await start(settings, sqlite_db, clock)
    assert (await ask(telegram, "getMyDescription", language_code="de"))["description"]
    telegram.calls.clear()
    await start(settings, sqlite_db, clock)
    assert told(telegram) == ["setMyCommands"]
    assert sqlite_db.run_now(lambda tx: key_values.get(tx, "profile_in_hand")) is None


def test_the_texts_are_as_short_as_telegram_wants_them() -> None:
    for language in languages():
        assert len(Words(language).plain("bot-description")) <= 512
        assert len(Words(language).plain("bot-short-description")) <= 120
