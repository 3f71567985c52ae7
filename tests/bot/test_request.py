"""The client under the library: proxies, answers that are no Bot API's, and what is told of it."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from telegram.error import InvalidToken, NetworkError
from telegram.request import RequestData

from retrowalk.bot.wire.request import AiohttpRequest, NoBotApi, NotSent

FAR = "http://telegram.invalid"
"""A host that no name server knows: only a proxy leads there."""


@asynccontextmanager
async def answering(answer: Callable[[web.BaseRequest], web.Response]) -> AsyncIterator[str]:
    """A server that gives every request this answer; its address."""

    async def handle(request: web.BaseRequest) -> web.Response:
        return answer(request)

    runner = web.ServerRunner(web.Server(handle), shutdown_timeout=1.0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def client(address: str, proxy: str = "") -> AsyncIterator[AiohttpRequest]:
    request = AiohttpRequest(address, proxy)
    await request.initialize()
    try:
        yield request
    finally:
        await request.shutdown()


def fine(request: web.BaseRequest) -> web.Response:
    return web.json_response({"ok": True, "result": [str(request.url), dict(request.headers)]})


async def post(request: AiohttpRequest, address: str) -> Any:  # noqa: ANN401  any result
    return await request.post(f"{address}/bot1:x/getMe", RequestData([]))


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


async def test_the_proxy_of_the_setting_is_taken_with_its_password() -> None:
    async with answering(fine) as proxy:
        by = proxy.replace("://", "://me:word@")
        async with client(FAR, by) as request:
            url, headers = await post(request, FAR)
    assert url == f"{FAR}/bot1:x/getMe"
    assert headers["Proxy-Authorization"].startswith("Basic ")


async def test_the_proxy_of_the_environment_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    async with answering(fine) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy)
        async with client(FAR) as request:
            assert (await post(request, FAR))[0] == f"{FAR}/bot1:x/getMe"


async def test_no_proxy_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    async with answering(fine) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy)
        monkeypatch.setenv("NO_PROXY", "telegram.invalid")
        async with client(FAR) as request:
            with pytest.raises(NotSent, match=r"no connection to telegram\.invalid"):
                await post(request, FAR)


async def test_a_server_on_this_machine_is_asked_directly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    async with answering(fine) as near:
        for proxy in ("", "http://127.0.0.1:1"):
            async with client(near, proxy) as request:
                assert await post(request, near)


async def test_a_proxy_that_is_not_there_or_refuses_sent_nothing() -> None:
    async with client(FAR, "http://127.0.0.1:1") as request:
        with pytest.raises(NotSent):
            await post(request, FAR)
    async with (
        answering(lambda _: web.Response(status=407)) as proxy,
        client("https://telegram.invalid", proxy) as request,
    ):
        with pytest.raises(NotSent, match="the proxy refuses"):
            await post(request, "https://telegram.invalid")


@pytest.mark.parametrize("status", [200, 404, 403, 501])
@pytest.mark.parametrize("body", ["<html>hello</html>", "", "[1]", "null"])
async def test_what_is_no_bot_api_is_told_apart_from_a_wrong_token(
    status: int, body: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with (
        answering(lambda _: web.Response(status=status, text=body)) as address,
        client(address) as request,
    ):
        with pytest.raises(NoBotApi, match=f"HTTP {status}"):
            await post(request, address)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_a_page_of_what_stands_before_a_server_is_a_fault_that_may_pass() -> None:
    async with (
        answering(lambda _: web.Response(status=502, text="<html>Bad Gateway</html>")) as address,
        client(address) as request,
    ):
        with pytest.raises(NetworkError, match="Bad Gateway") as raised:
            await post(request, address)
    assert not isinstance(raised.value, NoBotApi)
    assert "html" not in str(raised.value)


async def test_a_broken_answer_raises_and_logs_nothing_of_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with (
        answering(lambda _: web.Response(text='{"ok": true, "result": "my knee')) as address,
        client(address) as request,
    ):
        with pytest.raises(Exception, match="no JSON"):
            await post(request, address)
    assert "knee" not in caplog.text


async def test_each_call_is_told_with_its_end() -> None:
    told: list[tuple[str, str]] = []
    async with (
        answering(lambda _: web.json_response({"ok": False}, status=401)) as address,
        client(address) as request,
    ):
        request.on_call = lambda method, outcome, _seconds: told.append((method, outcome))
        with pytest.raises(InvalidToken):
            await post(request, address)
        assert await request.do_request(f"{address}/file/bot1:x/secret.json", "GET")
    async with client(address) as request:
        request.on_call = lambda method, outcome, _seconds: told.append((method, outcome))
        with pytest.raises(NotSent):
            await post(request, address)
    assert told == [("getMe", "401"), ("download", "401"), ("getMe", "no_connection")]
