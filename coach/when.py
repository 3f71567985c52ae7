"""Wishes in local wall time and instants in UTC: the only place where the two meet.

All arithmetic is in UTC, because Python's aware datetimes of one zone add and compare by the wall
clock. A wall time that the clock skips comes at the first instant after the gap (before it, where
the gap ends on another date); one that comes twice counts once, the first time. A date that a zone
never had has no instants.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTES_A_DAY = 24 * 60


class Season(StrEnum):
    """The seasons in which walking outdoors is another thing."""

    WINTER = "winter"
    SUMMER = "summer"


DECEMBER_TO_FEBRUARY, JUNE_TO_AUGUST = frozenset({12, 1, 2}), frozenset({6, 7, 8})

SEARCH_DAYS = 15
"""Two weeks and a day: a weekly wish may fall on one date that the zone never had."""

NIGHT_FROM_MIN, NIGHT_TO_MIN = 22 * 60, 7 * 60


def instant_of(day: date, minute_of_day: int, zone: str) -> datetime | None:
    """The instant (UTC) of a local wall time on a date; None where the date does not exist.

    Raises ValueError or ZoneInfoNotFoundError for a zone or a minute that there is not.
    """
    where = ZoneInfo(zone)
    wall = datetime.combine(day, time(minute_of_day // 60, minute_of_day % 60), where)
    instant = wall.astimezone(UTC)
    if instant.astimezone(where).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return instant
    return _beside_gap(wall, where)


def _beside_gap(wall: datetime, where: ZoneInfo) -> datetime | None:
    """The wall time does not exist: the first instant after the gap, or the last before it."""
    before = wall.replace(fold=1).astimezone(UTC)  # by the offset after the gap: too early
    after = wall.replace(fold=0).astimezone(UTC)  # by the offset before the gap: too late
    low, high = int(before.timestamp()), int(after.timestamp())
    offset = before.astimezone(where).utcoffset()
    while high - low > 1:  # narrowed to the second at which the offset changes
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, UTC).astimezone(where).utcoffset() == offset:
            low = middle
        else:
            high = middle
    for instant in (datetime.fromtimestamp(high, UTC), datetime.fromtimestamp(low, UTC)):
        if instant.astimezone(where).date() == wall.date():
            return instant
    return None


def season_of(zone: str, day: date) -> Season | None:
    """Winter or summer where a zone is; None in between, and where the clock never changes.

    A clock that is put forward for the summer tells in which half of the year that is.
    """
    where = ZoneInfo(zone)
    january, july = (datetime(day.year, month, 1, tzinfo=where).utcoffset() for month in (1, 7))
    if january is None or july is None or january == july:
        return None
    is_north = july > january
    cold, warm = DECEMBER_TO_FEBRUARY, JUNE_TO_AUGUST
    if day.month in (cold if is_north else warm):
        return Season.WINTER
    return Season.SUMMER if day.month in (warm if is_north else cold) else None


def next_instant(
    minute_of_day: int, weekdays: Collection[int], zone: str, after: datetime
) -> tuple[datetime, date] | None:
    """The next time that a wish comes after an instant, and the date of the wish.

    `weekdays` counts Monday as 0. None when no day is wished for. The date is the key of the
    wish: the instant may lie beside it only in wall time, never on another date. Raises as
    `instant_of` does.
    """
    first = after.astimezone(ZoneInfo(zone)).date()
    for day in (first + timedelta(days=ahead) for ahead in range(SEARCH_DAYS)):
        if day.weekday() in weekdays:
            instant = instant_of(day, minute_of_day, zone)
            if instant is not None and instant > after:
                return instant, day
    return None


def maybe_date(iso: str | None) -> date | None:
    """A date as it is stored, if there is one."""
    return None if iso is None else date.fromisoformat(iso)


def local_day(now: datetime, zone: str, day_ends_at_min: int) -> date:
    """The date that a person is living: before their day ends it is still yesterday."""
    local = now.astimezone(ZoneInfo(zone))
    ended = local.hour * 60 + local.minute >= day_ends_at_min
    return local.date() if ended else local.date() - timedelta(days=1)


def resolve_day(word: str | None, today: date) -> date:
    """The date of "today", "yesterday", "mon" (the most recent one, today too) or "-3"."""
    if word is None or word == "today":
        return today
    if word == "yesterday":
        return today - timedelta(days=1)
    if word in WEEKDAYS:
        return today - timedelta(days=(today.weekday() - WEEKDAYS.index(word)) % 7)
    return today - timedelta(days=abs(int(word)))


def word_of(day: date, today: date) -> str:
    """The word that `resolve_day` reads as this day: "today" or "-3".

    A day that lies ahead is today's: whoever tells of a session in the east, and says yes to it
    in the west or once their time zone is known, may be living the day before by then.
    """
    ago = (today - day).days
    return f"-{ago}" if ago > 0 else "today"


def is_night(
    now: datetime, zone: str, from_min: int = NIGHT_FROM_MIN, to_min: int = NIGHT_TO_MIN
) -> bool:
    """Whether it is night there: from 22:00 to 07:00 unless told otherwise."""
    minute = minute_of(now, zone)
    if from_min <= to_min:
        return from_min <= minute < to_min
    return minute >= from_min or minute < to_min


def after_night(
    now: datetime, zone: str, from_min: int = NIGHT_FROM_MIN, to_min: int = NIGHT_TO_MIN
) -> datetime:
    """The moment itself, or the end of the night there where it lies in one."""
    if not is_night(now, zone, from_min, to_min):
        return now
    found = next_instant(to_min, range(7), zone, now)
    return now if found is None else found[0]


def minute_of(now: datetime, zone: str) -> int:
    """The minute of the day there."""
    local = now.astimezone(ZoneInfo(zone))
    return local.hour * 60 + local.minute


def wall_clock(now: datetime, zone: str) -> str:
    """The time there, as 21:40."""
    return show_minute(minute_of(now, zone))


def show_minute(minute_of_day: int) -> str:
    """A minute of the day as 18:00."""
    return f"{minute_of_day // 60:02d}:{minute_of_day % 60:02d}"
