"""The page over HTTP where something is not well: kind to people, one sentence to operators."""

from __future__ import annotations

import logging
from typing import Any

import aiohttp
import pytest

from retrowalk.coach.errors import Misconfigured, TryLater
from retrowalk.coach.platform.settings import Page
from retrowalk.service.page import page_served
from tests.conversations.conftest import free_port


async def nothing(_signed: str, _language: str) -> tuple[int, dict[str, Any]]:
    return 200, {}


@pytest.mark.parametrize("error", [TryLater("busy"), KeyError("a word of somebody")])
async def test_what_goes_wrong_is_told_kindly_and_logged_by_its_kind(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(_signed: str, _language: str) -> tuple[int, dict[str, Any]]:
        raise error

    wanted = Page("https://example.org/walks", "127.0.0.1", free_port())
    address = f"http://127.0.0.1:{wanted.port}/walks/statistics"
    with caplog.at_level(logging.DEBUG):
        async with (
            page_served(wanted, broken),
            aiohttp.ClientSession() as session,
            session.get(address, headers={"Accept-Language": "de;q=0.9,en"}) as answer,
        ):
            assert answer.status == 503
            assert (await answer.json())["refused"].startswith("Das hat nicht geklappt.")
    assert type(error).__name__ in caplog.text
    assert "somebody" not in caplog.text


@pytest.mark.parametrize(
    ("given", "signed"),
    [("tma a=b&hash=c", "a=b&hash=c"), ("Bearer a", ""), ("", ""), ("tma ", "")],
)
async def test_only_what_telegram_signed_is_handed_on(given: str, signed: str) -> None:
    heard: list[str] = []

    async def ask(what: str, language: str) -> tuple[int, dict[str, Any]]:
        heard.append(f"{what}/{language}")
        return 401, {}

    wanted = Page("", "127.0.0.1", free_port())
    async with (
        page_served(wanted, ask),
        aiohttp.ClientSession() as session,
        session.get(
            f"http://127.0.0.1:{wanted.port}/statistics", headers={"Authorization": given}
        ) as answer,
    ):
        assert answer.status == 401
    assert heard == [f"{signed}/en"]


async def test_a_port_that_is_taken_is_said_in_a_sentence() -> None:
    wanted = Page("", "127.0.0.1", free_port())
    async with page_served(wanted, nothing):
        with pytest.raises(Misconfigured, match=r"page\.port: port \d+ can't be used"):
            async with page_served(wanted, nothing):
                pass


async def test_without_a_port_nothing_is_served() -> None:
    async with page_served(Page(), nothing):
        pass
