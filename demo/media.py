"""Files: what is uploaded becomes a file with an id, and an id brings it back."""

from __future__ import annotations

import io
import mimetypes

from PIL import Image, UnidentifiedImageError

from retrowalk.demo.chats import Chats, File, Json
from retrowalk.demo.rules import Params, Upload, bad

KINDS = ("photo", "document", "audio", "voice", "video", "animation", "sticker")
PHOTO_MAX_BYTES = 10 * 2**20
PHOTO_SIDES_MAX = 10_000
PHOTO_RATIO_MAX = 20
DOWNLOAD_MAX_BYTES = 20 * 2**20


def file_from(chats: Chats, params: Params, kind: str, value: object, about: Params) -> File:
    """The file that a request brings or names as `value`. Raises Refusal.

    `about` holds what the request says of it, like its duration.
    """
    if isinstance(value, str) and value.startswith("attach://"):
        value = params.files.get(value.removeprefix("attach://"))
    if isinstance(value, Upload):
        return keep(chats, kind, value, about)
    if not value:
        bad(f"there is no {kind} in the request")
    name = str(value)
    if name.startswith(("http://", "https://")):
        bad("failed to get HTTP URL content")
    file = chats.files.get(name)
    if file is None:
        bad("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        bad("type of file mismatch")
    return file


def keep(chats: Chats, kind: str, upload: Upload, about: Params) -> File:
    """Store an uploaded file. Raises Refusal for what is not of its kind."""
    if not upload.data:
        bad("file must be non-empty")
    mime_type = upload.mime_type
    if mime_type in {"", "application/octet-stream"}:
        mime_type = mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
    if kind == "photo":
        media = _photo_size(upload.data)
        return chats.store(kind, "photo.jpg", mime_type, upload.data, media)
    media = {"mime_type": mime_type}
    if kind in {"audio", "voice", "video", "animation"}:
        media["duration"] = about.number("duration") or 0
    if kind in {"video", "animation"}:
        media |= {"width": 320, "height": 240}
    if kind == "audio":
        media |= {key: about.text(key) for key in ("performer", "title") if about.text(key)}
    if kind != "voice":
        media["file_name"] = upload.name
    return chats.store(kind, upload.name, mime_type, upload.data, media)


def _photo_size(data: bytes) -> Json:
    if len(data) > PHOTO_MAX_BYTES:
        bad("too big for a photo")
    try:
        with Image.open(io.BytesIO(data)) as image:
            width, height = image.size
    except UnidentifiedImageError:
        bad("IMAGE_PROCESS_FAILED")
    sides = sorted((width, height))
    if sum(sides) > PHOTO_SIDES_MAX or sides[1] > PHOTO_RATIO_MAX * sides[0]:
        bad("PHOTO_INVALID_DIMENSIONS")
    return {"width": width, "height": height}
