"""Requests of the bot as they come over HTTP, and the answers as they go back."""

from __future__ import annotations

import json
import urllib.parse
from http import HTTPStatus
from typing import Any

from aiohttp import BodyPartReader, web

from retrowalk.demo.chats import Json
from retrowalk.demo.rules import Params, Refusal, Upload

UPLOAD_MAX_BYTES = 50 * 2**20


async def read(request: web.Request) -> Params:
    """The parameters of a call. Raises Refusal when they can't be read."""
    values: Json = dict(request.query)
    files: dict[str, Upload] = {}
    try:
        if request.content_type == "application/json":
            values |= json.loads(await request.read() or b"{}")
        elif request.content_type == "multipart/form-data":
            await _read_multipart(request, values, files)
        elif request.can_read_body:
            text = (await request.read()).decode()
            values |= urllib.parse.parse_qsl(text, keep_blank_values=True)
    except (TypeError, ValueError) as why:
        raise Refusal(400, f"Bad Request: can't parse the request: {why}") from why
    except web.HTTPRequestEntityTooLarge as why:
        raise Refusal(413, "Request Entity Too Large") from why
    return Params(values, files)


async def _read_multipart(request: web.Request, values: Json, files: dict[str, Upload]) -> None:
    size = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytes(await part.read(decode=True))
        size += len(data)
        if size > UPLOAD_MAX_BYTES:
            raise web.HTTPRequestEntityTooLarge(UPLOAD_MAX_BYTES, size)
        if part.filename is None:
            values[part.name] = data.decode()
        else:
            mime_type = part.headers.get("Content-Type", "")
            files[part.name] = Upload(part.filename, mime_type, data)


def shown(params: Params) -> Json:
    """The parameters as a record of calls keeps them: of files only name and size."""
    files = {name: f"{file.name} ({len(file.data)} bytes)" for name, file in params.files.items()}
    return {**params.values, **files}


def chat_id(params: Params) -> int | None:
    """The chat a call is about, if it names one by number."""
    try:
        return int(params.values["chat_id"])
    except (KeyError, TypeError, ValueError):
        return None


def answer(body: Any, status: int = 200) -> web.Response:  # noqa: ANN401 - JSON may be anything
    """Answer with JSON."""
    return web.Response(
        body=json.dumps(body).encode(), status=status, content_type="application/json"
    )


def refuse(refusal: Refusal) -> web.Response:
    """Answer with a refusal, as the Bot API does; a bad gateway answers with a page of HTML."""
    if refusal.status == HTTPStatus.BAD_GATEWAY:
        text = "<html><body><h1>502 Bad Gateway</h1></body></html>"
        return web.Response(text=text, status=502, content_type="text/html")
    body = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return answer(body, refusal.status)


def drop(request: web.Request) -> web.Response:
    """Cut the connection; what is returned goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
