"""The page with the statistics over HTTP: a person's own data, and nothing of anybody else's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from retrowalk.bot.wire.init_data import VALID_FOR
from retrowalk.coach.platform.settings import Page, Settings
from retrowalk.coach.store.database import Database
from retrowalk.demo import web_apps
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from retrowalk.service.page import STATIC
from tests.conversations.conftest import free_port, running, set_up, settings_for
from tests.phone import Phone


@pytest.fixture
def settings(telegram: LocalTelegram, database_url: str) -> Settings:
    port = free_port()
    page = Page(f"http://127.0.0.1:{port}/walks", "127.0.0.1", port)
    return replace(settings_for(telegram, database_url), page=page)


@pytest.fixture
async def page(
    settings: Settings, clock: Clock, db: Database, telegram: LocalTelegram
) -> AsyncIterator[str]:
    """Where the page is, while the coach runs and answers."""
    async with running(settings, db, clock):
        await Phone(telegram, telegram.ben.id).say("hello")
        yield settings.page.address


async def fetched(
    url: str, headers: dict[str, str] | None = None
) -> tuple[int, Any, dict[str, str]]:
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as answer:
        is_json = answer.content_type == "application/json"
        body = await answer.json() if is_json else await answer.text()
        return answer.status, body, dict(answer.headers)


async def asked(address: str, signed: str) -> tuple[int, Any]:
    status, told, headers = await fetched(
        f"{address}statistics", {"Authorization": f"tma {signed}", "Accept-Language": "en"}
    )
    assert headers["Cache-Control"] == "no-store"
    return status, told


def chart(told: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(each for each in told["charts"] if each["kind"] == kind)


def signed_for(telegram: LocalTelegram, person: int) -> str:
    return web_apps.init_data(telegram.chats.people[person], telegram.token, telegram.chats.now())


async def opened(phone: Phone, telegram: LocalTelegram) -> str:
    """What the client hands to the page behind the first button of the last message."""
    message = phone.last
    async with (
        aiohttp.ClientSession() as session,
        session.get(
            f"{telegram.url}/demo/web_app?person={telegram.ana.id}&chat={telegram.ana.id}"
            f"&message={message.id}&row=0&column=0&theme=dark",
            allow_redirects=False,
        ) as answer,
    ):
        assert answer.status == 302
        return answer.headers["Location"]


async def test_stats_opens_a_page_with_the_same_numbers(
    phone: Phone, page: str, telegram: LocalTelegram
) -> None:
    await set_up(phone)
    await phone.say("did 12 min backwards, felt 4, pain 3, no stumbles")
    await phone.say("/stats")
    (button,) = phone.last.rows[0]
    assert button["web_app"]["url"] == page
    where = urlsplit(await opened(phone, telegram))
    handed = parse_qs(where.fragment)
    assert f"{where.scheme}://{where.netloc}{where.path}" == page
    status, told = await asked(page, handed["tgWebAppData"][0])
    assert status == 200
    assert any("12 min" in fact for fact in told["facts"])
    (week,) = chart(told, "weeks")["points"]
    assert week["value"] == 12
    assert chart(told, "effort")["points"][0]["row"][1:] == ["12 min", "4"]
    assert chart(told, "pain")["points"][0]["row"][1:] == ["3", "not told"]
    states = [day["state"] for row in chart(told, "calendar")["weeks"] for day in row["days"]]
    assert states.count("done") == 1
    assert chart(told, "test")["points"] == []
    for each in told["charts"]:
        for point in each.get("points", ()):
            assert len(point["row"]) == len(each["head"])


async def test_the_morning_after_stands_beside_its_pain(
    phone: Phone, page: str, telegram: LocalTelegram, clock: Clock
) -> None:
    await set_up(phone)
    await phone.say("did 5 min, effort 3, pain 4, no stumbles")
    clock.forward(timedelta(hours=24))
    await phone.say("it has settled overnight")
    _, told = await asked(page, signed_for(telegram, telegram.ana.id))
    (point,) = chart(told, "pain")["points"]
    assert (point["value"], point["mark"]) == (4, "settled")


async def test_each_sees_their_own_and_a_stranger_nothing(
    phone: Phone, page: str, telegram: LocalTelegram
) -> None:
    await set_up(phone)
    await phone.say("did 12 min backwards, felt 4")
    status, told = await asked(page, signed_for(telegram, telegram.ben.id))
    assert status == 403
    assert set(told) == {"language", "title", "refused"}
    ben = Phone(telegram, telegram.ben.id)
    await set_up(ben)
    status, told = await asked(page, signed_for(telegram, telegram.ben.id))
    assert status == 200
    assert all(not chart(told, kind)["points"] for kind in ("effort", "pain", "test"))


async def test_what_was_deleted_is_not_on_the_page(
    phone: Phone, page: str, telegram: LocalTelegram
) -> None:
    await set_up(phone)
    await phone.say("did 12 min backwards, felt 4")
    await phone.say("/delete")
    await phone.tap("Delete now")
    status, _ = await asked(page, signed_for(telegram, telegram.ana.id))
    assert status == 403


@pytest.mark.one_database
async def test_without_a_signature_or_with_an_old_one_nothing_is_shown(
    phone: Phone, page: str, telegram: LocalTelegram, clock: Clock
) -> None:
    await set_up(phone)
    signed = signed_for(telegram, telegram.ana.id)
    for forged in ("", "user=1001", signed.replace("1001", "1002"), signed + "0"):
        status, told = await asked(page, forged)
        assert status == 401
        assert "/stats" in told["refused"]
        assert "charts" not in told
    clock.forward(VALID_FOR + timedelta(seconds=1))
    status, told = await asked(page, signed)
    assert status == 401
    assert "opened a while ago" in told["refused"]


@pytest.mark.one_database
async def test_the_files_are_the_same_for_everybody_and_nothing_comes_from_elsewhere(
    page: str,
) -> None:
    status, html, headers = await fetched(page, {"Accept-Language": "de-AT,de;q=0.9"})
    assert status == 200
    assert '<html lang="de">' in html
    assert "So läuft es" in html
    assert "//" not in html
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    for name in STATIC:
        status, _, headers = await fetched(f"{page}{name}")
        assert status == 200, name
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "Content-Security-Policy" in headers
    for name in ("page.py", "../page.py", "index.html", "%2e%2e/page.py", "healthz"):
        status, _, headers = await fetched(f"{page}{name}")
        assert status == 404, name
        assert "Content-Security-Policy" in headers


@pytest.mark.one_database
async def test_without_an_address_there_is_no_button(
    telegram: LocalTelegram, database_url: str, clock: Clock, db: Database, phone: Phone
) -> None:
    async with running(settings_for(telegram, database_url), db, clock):
        await set_up(phone)
        await phone.say("did 12 min backwards, felt 4")
        await phone.say("/stats")
        assert not any("web_app" in button for row in phone.last.rows for button in row)
