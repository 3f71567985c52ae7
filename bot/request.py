"""The HTTP client under python-telegram-bot: aiohttp, several times faster than the default.

It keeps apart what the default mixes up: a request that surely never arrived (`NotSent`) and one
that perhaps did (`TimedOut`, `NetworkError`).
"""

from __future__ import annotations

import io
from typing import ClassVar

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

POOL = 128
DEFAULT_READ_S = 30.0
CONNECT_S = 10.0


class NotSent(NetworkError):
    """No connection was made, so nothing can have arrived."""


class AiohttpRequest(BaseRequest):
    """Sends JSON, or multipart where there are files."""

    _timeouts: ClassVar[float] = DEFAULT_READ_S

    def __init__(self, pool: int = POOL) -> None:
        self._pool = pool
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take unless a call says otherwise."""
        return DEFAULT_READ_S

    async def initialize(self) -> None:
        """Open the connection pool."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._pool), auto_decompress=True
            )

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
        """One request; (status, body). Raises NotSent, TimedOut or NetworkError."""
        if self._session is None:
            raise NotSent("the client is not open")
        seconds = read_timeout if isinstance(read_timeout, int | float) else DEFAULT_READ_S
        limit = aiohttp.ClientTimeout(total=None, sock_read=seconds, connect=CONNECT_S)
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=limit
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(f"no connection ({type(error).__name__})") from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            # The text of these errors may hold the address, and with it the token.
            raise NetworkError(f"connection lost ({type(error).__name__})") from None


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
