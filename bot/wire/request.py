"""The HTTP client under python-telegram-bot: aiohttp, several times faster than the default.

It keeps apart what the default mixes up: a request that surely never arrived (`NotSent`) and one
that perhaps did (`TimedOut`, `NetworkError`).
"""

from __future__ import annotations

import io
import ipaddress
import json
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any, ClassVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

POOL = 128
DEFAULT_READ_S = 30.0
CONNECT_S = 10.0
POST = "POST"
"""How the library calls a method; files are fetched by GET, and are whatever they are."""

SERVER_FAULTS, NOT_IMPLEMENTED = 500, 501
"""From 500 on it is the server that can't answer now; with 501 it never could."""

OnCall = Callable[[str, str, float], None]
"""Told of each call: the method, how it ended ("200", "429", "no_connection" …), its seconds."""


class NotSent(NetworkError):
    """No connection was made, so nothing can have arrived."""


class NoBotApi(NetworkError):
    """Something answers at this address, but it is not the Bot API."""


def _nobody(_method: str, _outcome: str, _seconds: float) -> None:
    """Nobody wants to know."""


def client_session(api_base_url: str, proxy: str = "", **wanted: Any) -> aiohttp.ClientSession:  # noqa: ANN401  arguments of aiohttp's session
    """A session that reaches the Bot API: by `proxy`, else by the proxy of the environment.

    HTTPS_PROXY, HTTP_PROXY and NO_PROXY count as everywhere; a Bot API server on this machine is
    asked directly.
    """
    is_far = not _is_on_this_machine(urlsplit(api_base_url).hostname or "")
    by = (proxy or None) if is_far else None
    return aiohttp.ClientSession(proxy=by, trust_env=is_far and by is None, **wanted)


def proxy_between(api_base_url: str, proxy: str = "") -> str:
    """The proxy that such a session goes by; "" where it goes directly."""
    address = urlsplit(api_base_url)
    host = address.hostname or ""
    if _is_on_this_machine(host):
        return ""
    if proxy or proxy_bypass(host):
        return proxy
    return getproxies().get(address.scheme, "")


def _is_on_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class AiohttpRequest(BaseRequest):
    """Sends JSON, or multipart where there are files."""

    _timeouts: ClassVar[float] = DEFAULT_READ_S

    def __init__(self, api_base_url: str, proxy: str = "", pool: int = POOL) -> None:
        self._api_base_url = api_base_url
        self._proxy = proxy
        self._pool = pool
        self._session: aiohttp.ClientSession | None = None
        self.on_call: OnCall = _nobody

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take unless a call says otherwise."""
        return DEFAULT_READ_S

    async def initialize(self) -> None:
        """Open the connection pool."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._pool)
            self._session = client_session(self._api_base_url, self._proxy, connector=connector)

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  one limit for the whole call
        connect_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  ours is fixed
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  the sender bounds itself
    ) -> tuple[int, bytes]:
        """One request; (status, body). Raises NotSent, TimedOut, NoBotApi or NetworkError."""
        began, outcome = monotonic(), "cut_off"
        try:
            status, body = await self._request(url, method, request_data, read_timeout)
            outcome = str(status)
        except NotSent:
            outcome = "no_connection"
            raise
        except TimedOut:
            outcome = "too_slow"
            raise
        except NetworkError:
            outcome = "connection_lost"
            raise
        finally:
            name = urlsplit(url).path.rsplit("/", 1)[-1] if method == POST else "download"
            self.on_call(name, outcome, monotonic() - began)
        return status, _answer_of(status, body) if method == POST else body

    async def _request(
        self, url: str, method: str, data: RequestData | None, read_timeout: object
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSent("the client is not open")
        seconds = read_timeout if isinstance(read_timeout, int | float) else DEFAULT_READ_S
        limit = aiohttp.ClientTimeout(total=None, sock_read=seconds, connect=CONNECT_S)
        body, headers = _body(data)
        # The text of these errors may hold the address, and with it the token.
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=limit
            ) as response:
                return response.status, await response.read()
        except aiohttp.ClientConnectorError as error:
            kind = type(error.os_error or error).__name__
            raise NotSent(f"no connection to {error.host} ({kind})") from None
        except aiohttp.ConnectionTimeoutError:
            raise NotSent(f"no connection within {CONNECT_S:.0f} s") from None
        except aiohttp.ClientHttpProxyError as error:
            raise NotSent(f"the proxy refuses ({error.status})") from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"connection lost ({type(error).__name__})") from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as an object. Raises TelegramError, and logs nothing of it."""
        try:
            answer = json.loads(payload)
        except ValueError:
            raise TelegramError("the answer is no JSON") from None
        if not isinstance(answer, dict):
            raise TelegramError("the answer is no JSON object")
        return answer


class Plain:
    """The parameters of a method with no file among them, as they stand in the call.

    What the library's own methods make of their arguments, without its objects in between.
    """

    contains_files = False

    def __init__(self, parameters: Mapping[str, object]) -> None:
        self._parameters = parameters

    @property
    def json_payload(self) -> bytes:
        """One object; what is no text is JSON within it."""
        written = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in self._parameters.items()
        }
        return json.dumps(written).encode()


async def call(bot: Bot, method: str, parameters: Mapping[str, object]) -> Any:  # noqa: ANN401  what Telegram answers
    """Call a method with plain values; raises what the library's own methods raise."""
    data: Any = Plain(parameters)  # read as the library's `RequestData` is
    return await bot.request.post(f"{bot.base_url}/{method}", data)


def _answer_of(status: int, body: bytes) -> bytes:
    """The body of a call, where it is the Bot API that answers. Raises NoBotApi.

    What stands before a server answers a fault of it with a page of its own: that one may pass.
    """
    if body.lstrip().startswith(b"{"):
        return body
    if status >= SERVER_FAULTS and status != NOT_IMPLEMENTED:
        return b"{}"
    raise NoBotApi(f"no Bot API answers there (HTTP {status})")


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        return data.json_payload, {"Content-Type": "application/json"}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in (data.multipart_data or {}).items():
        body = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, body, filename=filename, content_type=mime)
    return form, {}
