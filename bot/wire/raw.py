"""An update as Telegram sent it: any JSON may stand anywhere in it."""

from __future__ import annotations

from typing import Any, TypeAlias

Raw: TypeAlias = dict[str, Any]


def within(value: object, *path: str) -> object:
    """What stands at the end of a path of names; None where it does not lead on."""
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value
