"""Wishes in local wall time and instants in UTC: the only place where the two meet.

All arithmetic is in UTC, because Python's aware datetimes of one zone add and compare by the wall
clock. A wall time that the clock skips comes at the first instant after the gap (before it, where
the gap ends on another date); one that comes twice counts once, the first time.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTES_A_DAY = 24 * 60
SEARCH_DAYS = 400
NIGHT_FROM_MIN, NIGHT_TO_MIN = 22 * 60, 7 * 60


def instant_of(day: date, minute_of_day: int, zone: str) -> datetime | None:
    """The instant (UTC) of a local wall time on a date; None where the date does not exist."""
    where = ZoneInfo(zone)
    wall = datetime.combine(day, time(minute_of_day // 60, minute_of_day % 60), where)
    instant = wall.astimezone(UTC)
    if instant.astimezone(where).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return instant
    return _beside_gap(day, wall, where)


def _beside_gap(day: date, wall: datetime, where: ZoneInfo) -> datetime | None:
    """The wall time does not exist: the nearest instant after the gap, or before it."""
    before = wall.replace(fold=1).astimezone(UTC)
    after = wall.replace(fold=0).astimezone(UTC)
    low, high = int(min(before, after).timestamp()), int(max(before, after).timestamp())
    offset = datetime.fromtimestamp(low, UTC).astimezone(where).utcoffset()
    while high - low > 1:  # the second at which the offset changes
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, UTC).astimezone(where).utcoffset() == offset:
            low = middle
        else:
            high = middle
    for instant in (datetime.fromtimestamp(high, UTC), datetime.fromtimestamp(low, UTC)):
        if instant.astimezone(where).date() == day:
            return instant
    return None


def next_instant(
    minute_of_day: int, weekdays: Collection[int], zone: str, after: datetime
) -> tuple[datetime, date] | None:
    """The next time that a wish comes after an instant, and the date of the wish.

    `weekdays` counts Monday as 0. None when no day is wished for.
    """
    first = after.astimezone(ZoneInfo(zone)).date() - timedelta(days=1)
    for ahead in range(SEARCH_DAYS):
        day = first + timedelta(days=ahead)
        if day.weekday() in weekdays:
            instant = instant_of(day, minute_of_day, zone)
            if instant is not None and instant > after:
                return instant, day
    return None


def local_day(now: datetime, zone: str, day_ends_at_min: int) -> date:
    """The date that a person is living: before their day ends it is still yesterday."""
    local = now.astimezone(ZoneInfo(zone))
    minute = local.hour * 60 + local.minute
    return local.date() - timedelta(days=1 if minute < day_ends_at_min else 0)


def resolve_day(word: str | None, today: date) -> date:
    """The date of "today", "yesterday", "mon" (the most recent one, today too) or "-3"."""
    if word is None or word == "today":
        return today
    if word == "yesterday":
        return today - timedelta(days=1)
    if word in WEEKDAYS:
        return today - timedelta(days=(today.weekday() - WEEKDAYS.index(word)) % 7)
    return today - timedelta(days=abs(int(word)))


def is_night(now: datetime, zone: str) -> bool:
    """Whether nothing that is late should be sent there any more: 22:00 to 07:00."""
    local = now.astimezone(ZoneInfo(zone))
    minute = local.hour * 60 + local.minute
    return minute >= NIGHT_FROM_MIN or minute < NIGHT_TO_MIN


def wall_clock(now: datetime, zone: str) -> str:
    """The time there, as 21:40."""
    return f"{now.astimezone(ZoneInfo(zone)):%H:%M}"


def show_minute(minute_of_day: int) -> str:
    """A minute of the day as 18:00."""
    return f"{minute_of_day // 60:02d}:{minute_of_day % 60:02d}"
