"""The page with the statistics over HTTP: static files, and the data of whoever opened it.

The files are the same for everybody and hold nothing of anybody. The data is asked for with what
Telegram signed for the page, and answered to that person alone.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from string import Template
from typing import Any, TypeAlias

from aiohttp import web
from aiohttp.typedefs import Handler

from retrowalk.coach.platform.settings import Page
from retrowalk.coach.words import Words, nearest_language
from retrowalk.service.health import listen

log = logging.getLogger(__name__)

FILES = Path(__file__).parent / "page_files"
STATIC = ("page.css", "page.js", "charts.js")
SCHEME = "tma "
"""How the signed data stands in the header: "Authorization: tma <init data>"."""

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors https://*.telegram.org",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""Nothing comes from elsewhere and nothing goes there; only Telegram's own clients frame it."""

Ask: TypeAlias = Callable[[str, str], Awaitable[tuple[int, dict[str, Any]]]]
"""(signed data, language of the client) → the status of HTTP and what the page is told."""


@asynccontextmanager
async def page_served(wanted: Page, ask: Ask) -> AsyncIterator[None]:
    """Serve the page until the end; port 0 serves nothing.

    Raises Misconfigured when the port is taken.
    """
    if not wanted.port:
        yield
        return
    runner = web.AppRunner(application(wanted, ask), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await listen(web.TCPSite(runner, wanted.listen, wanted.port), "page.port", wanted.port)
        yield
    finally:
        await runner.cleanup()


def application(wanted: Page, ask: Ask) -> web.Application:
    """The HTTP application, below the path of the public address."""

    async def index(request: web.Request) -> web.Response:
        return web.Response(
            text=_index(_language_of(request)),
            content_type="text/html",
            headers={"Cache-Control": "no-cache", "Vary": "Accept-Language"},
        )

    async def file(request: web.Request) -> web.StreamResponse:
        name = request.path.rpartition("/")[2]
        return web.FileResponse(FILES / name, headers={"Cache-Control": "no-cache"})

    async def statistics(request: web.Request) -> web.Response:
        given = request.headers.get("Authorization", "")
        signed = given.removeprefix(SCHEME) if given.startswith(SCHEME) else ""
        language = _language_of(request)
        try:
            status, told = await ask(signed, language)
        except Exception as error:  # noqa: BLE001  busy, no key, a mistake of ours: never a trace
            log.warning("the page got no data (%s)", type(error).__name__)
            status, told = 503, {"refused": Words(language).plain("page-broken")}
        return web.json_response(told, status=status, headers={"Cache-Control": "no-store"})

    app = web.Application(middlewares=[_with_headers])
    app.router.add_get(wanted.path, index)
    app.router.add_get(f"{wanted.path}statistics", statistics)
    for name in STATIC:
        app.router.add_get(f"{wanted.path}{name}", file)
    return app


@web.middleware
async def _with_headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        answer = await handler(request)
    except web.HTTPException as refused:
        refused.headers.update(HEADERS)
        raise
    answer.headers.update(HEADERS)
    return answer


def _language_of(request: web.Request) -> str:
    """The first language that the client wants; of ours the nearest."""
    wanted = request.headers.get("Accept-Language", "").partition(",")[0]
    return nearest_language(wanted.partition(";")[0].strip())


def _index(language: str) -> str:
    """The page without data: what is read while it is fetched, and where that fails."""
    words = Words(language)
    template = Template((FILES / "index.html").read_text(encoding="utf-8"))
    said = {name: words.say(f"page-{name}") for name in ("title", "loading", "broken", "scripts")}
    return template.substitute(said, language=language)
