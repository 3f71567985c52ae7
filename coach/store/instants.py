"""Instants in the tables: whole milliseconds since 1970, UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_ms(instant: datetime) -> int:
    """An aware instant as milliseconds. Raises TypeError for a naive one."""
    return (instant - EPOCH) // timedelta(milliseconds=1)


def from_ms(millis: int) -> datetime:
    """Milliseconds as an aware instant in UTC."""
    return EPOCH + timedelta(milliseconds=millis)


def maybe_ms(instant: datetime | None) -> int | None:
    """The same for a moment that may not have come."""
    return None if instant is None else to_ms(instant)


def maybe_instant(millis: int | None) -> datetime | None:
    """The same for a moment that may not have come."""
    return None if millis is None else from_ms(millis)
