"""The configuration file: made from the example, and changed without losing what is in it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from retrowalk.coach.errors import Misconfigured
from retrowalk.coach.platform.settings import load_settings

FOR_ITS_OWNER = 0o600
"""Nobody else reads the token."""


def example() -> str:
    """The example file: every setting with its default and a sentence about it."""
    return (
        files("retrowalk.coach.platform")
        .joinpath("config.example.toml")
        .read_text(encoding="utf-8")
    )


def with_values(text: str, values: Mapping[str, str]) -> str:
    """The file with other values: `{"telegram.token": "…"}`. Comments and all else stay."""
    from tomlkit import parse, table  # noqa: PLC0415  only where a file is written

    document = parse(text)
    for name, value in values.items():
        section, _, key = name.partition(".")
        if section not in document:
            document[section] = table()
        document[section][key] = value
    return document.as_string()


def write(path: Path, text: str) -> None:
    """Put the file in place at once, for its owner alone.

    A file that could not be read back is not put there. Raises Misconfigured with one sentence.
    """
    place = path.resolve()
    try:
        number, name = tempfile.mkstemp(dir=place.parent, prefix=".retrowalk-")
    except OSError as error:
        raise Misconfigured(str(path), f"can't be written ({error.strerror}).") from None
    half = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        load_settings(half, {})
        half.replace(place)
    except OSError as error:
        raise Misconfigured(str(path), f"can't be written ({error.strerror}).") from None
    finally:
        half.unlink(missing_ok=True)


def is_there(path: Path) -> bool:
    """Whether there is a configuration already. Raises Misconfigured where that can't be seen."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise Misconfigured(str(path), f"can't be read ({error.strerror}).") from None
    return True


def close_to_others(path: Path) -> bool:
    """Let nobody but the owner read the file; returns whether others could before."""
    try:
        if not path.stat().st_mode & 0o077:
            return False
        path.chmod(FOR_ITS_OWNER)
    except OSError as error:
        raise Misconfigured(str(path), f"can't be protected ({error.strerror}).") from None
    return True
