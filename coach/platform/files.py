"""Text of files that people write: whatever editor made them, a byte order mark is no text."""

from __future__ import annotations

import codecs
import os
from pathlib import Path


def text_of(content: bytes) -> str:
    """What stands in a file: UTF-8 with or without the mark, or UTF-16 with its own.

    Some editors put a mark first, and a Windows shell writes UTF-16. Raises UnicodeDecodeError.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    return content.decode("utf-8-sig")


def give_to_owner_of(model: Path, path: Path) -> None:
    """Let a file that root has made belong to the owner of `model`: a service has its own user.

    For anybody else nothing changes. Raises OSError.
    """
    if os.name == "posix" and os.geteuid() == 0:
        owner = model.stat()
        os.chown(path, owner.st_uid, owner.st_gid)


def read_text(path: Path) -> str:
    """The same of a file. Raises OSError and UnicodeDecodeError."""
    return text_of(path.read_bytes()).replace("\r\n", "\n")
