"""Mini Apps: a page behind a button, opened with what Telegram signs for whoever opens it."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, parse_qsl, urlsplit

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo
from telegram.error import BadRequest

from retrowalk.demo.server import LocalTelegram
from retrowalk.demo.web_apps import signature

PAGE = "https://example.org/walks/"


def button(url: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Look", web_app=WebAppInfo(url))]])


async def opened(telegram: LocalTelegram, sent: int, **changed: str) -> tuple[int, str]:
    """The answer to a tap on the first button of a message, and where it leads."""
    asked = {
        "person": str(telegram.ana.id), "chat": str(telegram.ana.id), "message": str(sent),
        "row": "0", "column": "0", "theme": "dark", **changed,
    }  # fmt: skip
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{telegram.url}/demo/web_app", params=asked, allow_redirects=False) as answer,
    ):
        return answer.status, answer.headers.get("Location", "")


async def test_a_page_opens_signed_for_the_person_and_in_the_clients_colours(
    telegram: LocalTelegram, bot: Bot, chat: int
) -> None:
    sent = await bot.send_message(chat, "Here", reply_markup=button(PAGE))
    status, address = await opened(telegram, sent.message_id)
    assert status == 302
    where = urlsplit(address)
    assert address.startswith(f"{PAGE}#")
    handed = parse_qs(where.fragment)
    assert json.loads(handed["tgWebAppThemeParams"][0])["bg_color"] == "#17212b"
    fields = dict(parse_qsl(handed["tgWebAppData"][0]))
    assert fields.pop("hash") == signature(fields, telegram.token)
    assert json.loads(fields["user"])["id"] == telegram.ana.id


@pytest.mark.parametrize(
    "changed", [{"message": "999"}, {"row": "1"}, {"row": "-1"}, {"person": "5"}, {"chat": "x"}]
)
async def test_where_there_is_no_such_button_nothing_opens(
    telegram: LocalTelegram, bot: Bot, chat: int, changed: dict[str, str]
) -> None:
    sent = await bot.send_message(chat, "Here", reply_markup=button(PAGE))
    status, address = await opened(telegram, sent.message_id, **changed)
    assert (status, address) == (404, "")


async def test_only_https_is_opened_and_on_this_machine_what_it_serves(bot: Bot, chat: int) -> None:
    with pytest.raises(BadRequest, match=r"(?i)only https links are allowed"):
        await bot.send_message(chat, "Here", reply_markup=button("http://example.org/"))
    await bot.send_message(chat, "Here", reply_markup=button("http://127.0.0.1:1234/"))
