"""Wall time and instants: every day that exists has its one instant, and no other day does."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from retrowalk.coach import when

EVERY_DAY = frozenset(range(7))
FROM, TO = datetime(2020, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)
ZONES = sorted(available_timezones() - {"localtime"})
zones = st.sampled_from(ZONES)
minutes = st.integers(0, when.MINUTES_A_DAY - 1)
instants = st.integers(int(FROM.timestamp()), int(TO.timestamp())).map(
    lambda seconds: datetime.fromtimestamp(seconds, UTC)
)


def offset_at(instant: datetime, zone: str) -> timedelta:
    offset = instant.astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return offset


@lru_cache
def changes_of(zone: str) -> list[datetime]:
    """The instants from 2020 to 2037 at which the clock of a zone changes."""
    found = []
    at = FROM
    while at < TO:
        later = at + timedelta(days=5)
        if offset_at(at, zone) != offset_at(later, zone):
            low, high = int(at.timestamp()), int(later.timestamp())
            while high - low > 1:
                middle = (low + high) // 2
                same = offset_at(datetime.fromtimestamp(middle, UTC), zone) == offset_at(at, zone)
                low, high = (middle, high) if same else (low, middle)
            found.append(datetime.fromtimestamp(high, UTC))
        at = later
    return found


def slow_instant(day: date, minute_of_day: int, zone: str) -> datetime | None:
    """The same by looking at each second around: what the rule says, without its arithmetic."""
    wall = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute_of_day)
    first = wall.replace(tzinfo=UTC) - timedelta(hours=30)
    reached: datetime | None = None
    before: datetime | None = None
    for step in range(60 * 60):
        instant = first + timedelta(minutes=step)
        local = instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        if local >= wall:
            reached = reached or (instant if local.date() == day else None)
        elif local.date() == day:
            before = instant + timedelta(seconds=59)
        if reached:
            return reached
    return before


def check_around(zone: str, change: datetime, minute_of_day: int) -> None:
    """Around one change of the clock: one instant for each date, in order, and all of them met."""
    near = change.astimezone(ZoneInfo(zone)).date()
    days = [near + timedelta(days=ahead) for ahead in range(-3, 4)]
    wanted = [
        (instant, day)
        for day in days
        if (instant := when.instant_of(day, minute_of_day, zone)) is not None
    ]
    assert [instant for instant, _ in wanted] == sorted({instant for instant, _ in wanted})
    for instant, day in wanted:
        assert instant.astimezone(ZoneInfo(zone)).date() == day
    met: list[tuple[datetime, date]] = []
    at = wanted[0][0] - timedelta(seconds=1)
    while len(met) < len(wanted):
        found = when.next_instant(minute_of_day, EVERY_DAY, zone, at)
        assert found is not None
        met.append(found)
        at = found[0]
    assert met == wanted


@given(zones, minutes, st.data())
def test_each_date_has_one_instant_around_every_change_of_a_clock(
    zone: str, minute_of_day: int, data: st.DataObject
) -> None:
    changes = changes_of(zone)
    change = data.draw(st.sampled_from(changes)) if changes else data.draw(instants)
    there = when.minute_of(change, zone)
    near = data.draw(st.integers(there - 125, there + 125))
    for minute in {minute_of_day, near % when.MINUTES_A_DAY}:
        check_around(zone, change, minute)


@given(zones, minutes, instants, st.frozensets(st.integers(0, 6), min_size=1))
def test_the_next_instant_is_the_first_planned_one_after(
    zone: str, minute_of_day: int, after: datetime, weekdays: frozenset[int]
) -> None:
    found = when.next_instant(minute_of_day, weekdays, zone, after)
    assert found is not None
    instant, day = found
    assert after < instant
    assert day.weekday() in weekdays
    for back in range(1, 9):
        earlier_day = day - timedelta(days=back)
        earlier = when.instant_of(earlier_day, minute_of_day, zone)
        if earlier is not None and earlier_day.weekday() in weekdays:
            assert earlier <= after


@pytest.mark.parametrize(
    ("zone", "day", "wall", "instant"),
    [
        ("Europe/Berlin", "2027-03-28", "02:30", "2027-03-28T01:00:00"),  # gap 02 to 03
        ("Europe/Berlin", "2027-10-31", "02:30", "2027-10-31T00:30:00"),  # twice: the first
        ("Asia/Beirut", "2027-03-28", "00:15", "2027-03-27T22:00:00"),  # gap at midnight
        ("America/Santiago", "2027-09-05", "00:15", "2027-09-05T04:00:00"),  # gap at midnight
        ("Australia/Lord_Howe", "2027-10-03", "02:15", "2027-10-02T15:30:00"),  # gap of 30 min
        ("America/Nuuk", "2027-03-27", "23:45", "2027-03-28T00:59:59"),  # ends on another date
        ("Pacific/Apia", "2011-12-29", "12:00", "2011-12-29T22:00:00"),
        ("Pacific/Apia", "2011-12-30", "12:00", None),  # never was
        ("Pacific/Apia", "2011-12-31", "12:00", "2011-12-30T22:00:00"),
    ],
)
def test_named_cases_of_gaps_and_doubled_hours(
    zone: str, day: str, wall: str, instant: str | None
) -> None:
    minute = int(wall[:2]) * 60 + int(wall[3:])
    found = when.instant_of(date.fromisoformat(day), minute, zone)
    assert found == (None if instant is None else datetime.fromisoformat(f"{instant}+00:00"))
    assert found == slow_instant(date.fromisoformat(day), minute, zone)


def test_a_weekly_wish_skips_the_date_that_never_was() -> None:
    friday = frozenset({4})
    after = datetime(2011, 12, 24, tzinfo=UTC)
    found = when.next_instant(9 * 60, friday, "Pacific/Apia", after)
    assert found is not None
    assert found[1] == date(2012, 1, 6)


def test_an_hour_that_comes_twice_brings_the_wish_once() -> None:
    wish = (2 * 60 + 30, EVERY_DAY, "Europe/Berlin")
    first = when.next_instant(*wish, datetime(2027, 10, 30, 12, tzinfo=UTC))
    assert first == (datetime(2027, 10, 31, 0, 30, tzinfo=UTC), date(2027, 10, 31))
    second = when.next_instant(*wish, first[0])
    assert second == (datetime(2027, 11, 1, 1, 30, tzinfo=UTC), date(2027, 11, 1))


def test_a_wish_for_no_day_never_comes() -> None:
    assert when.next_instant(600, frozenset(), "Europe/Berlin", FROM) is None


@pytest.mark.parametrize("zone", ["Nowhere/Atlantis", "../secret", ""])
def test_a_zone_that_there_is_not_is_an_error_and_no_other_time(zone: str) -> None:
    with pytest.raises((ValueError, LookupError)):
        when.next_instant(600, EVERY_DAY, zone, FROM)


@given(zones, instants, st.integers(0, 6 * 60))
def test_the_day_that_is_lived_ends_when_the_person_says(
    zone: str, now: datetime, ends_at: int
) -> None:
    calendar = now.astimezone(ZoneInfo(zone)).date()
    lived = when.local_day(now, zone, ends_at)
    assert lived == calendar - timedelta(days=when.minute_of(now, zone) < ends_at)


def test_half_past_two_at_night_is_still_yesterday_by_default() -> None:
    at = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)  # 02:30 in Berlin
    assert when.local_day(at, "Europe/Berlin", 180) == date(2026, 11, 19)
    assert when.local_day(at + timedelta(minutes=30), "Europe/Berlin", 180) == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("word", "day"),
    [
        (None, "2026-11-20"),
        ("today", "2026-11-20"),
        ("yesterday", "2026-11-19"),
        ("fri", "2026-11-20"),  # today is a Friday
        ("thu", "2026-11-19"),
        ("sat", "2026-11-14"),
        ("-3", "2026-11-17"),
    ],
)
def test_words_for_days_mean_the_most_recent_one(word: str | None, day: str) -> None:
    assert when.resolve_day(word, date(2026, 11, 20)) == date.fromisoformat(day)


@given(st.integers(-3, 400), st.dates(date(2020, 1, 1), date(2037, 12, 31)))
def test_a_day_has_a_word_that_means_it_and_one_ahead_is_today(ago: int, today: date) -> None:
    day = today - timedelta(days=ago)
    assert when.resolve_day(when.word_of(day, today), today) == min(day, today)


@given(st.sampled_from(when.WEEKDAYS), st.dates(date(2020, 1, 1), date(2037, 12, 31)))
def test_a_weekday_is_the_last_one_within_a_week(word: str, today: date) -> None:
    day = when.resolve_day(word, today)
    assert when.WEEKDAYS[day.weekday()] == word
    assert timedelta(0) <= today - day < timedelta(days=7)


@pytest.mark.parametrize(
    ("wall", "night"),
    [("21:59", False), ("22:00", True), ("00:00", True), ("06:59", True), ("07:00", False)],
)
def test_night_is_from_ten_to_seven_local_time(wall: str, *, night: bool) -> None:
    at = datetime.fromisoformat(f"2026-11-20T{wall}:00").replace(tzinfo=ZoneInfo("Asia/Tokyo"))
    assert when.is_night(at.astimezone(UTC), "Asia/Tokyo") is night


def test_a_night_may_lie_within_one_date() -> None:
    at = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
    assert when.is_night(at, "Etc/UTC", 60, 300)
    assert not when.is_night(at + timedelta(hours=5), "Etc/UTC", 60, 300)


@given(minutes)
@example(0)
def test_a_minute_of_the_day_is_shown_as_a_clock_shows_it(minute_of_day: int) -> None:
    shown = when.show_minute(minute_of_day)
    assert int(shown[:2]) * 60 + int(shown[3:]) == minute_of_day
    midnight = datetime(2026, 11, 20, tzinfo=UTC)
    assert when.wall_clock(midnight + timedelta(minutes=minute_of_day), "Etc/UTC") == shown


@pytest.mark.parametrize(
    ("zone", "month", "season"),
    [
        ("Europe/Berlin", 1, when.Season.WINTER),
        ("Europe/Berlin", 7, when.Season.SUMMER),
        ("Europe/Berlin", 4, None),
        ("Australia/Sydney", 1, when.Season.SUMMER),
        ("Australia/Sydney", 7, when.Season.WINTER),
        ("America/New_York", 12, when.Season.WINTER),
        ("Asia/Kolkata", 1, None),
        ("Etc/UTC", 1, None),
    ],
)
def test_the_clock_tells_which_half_of_the_year_is_summer(
    zone: str, month: int, season: when.Season | None
) -> None:
    assert when.season_of(zone, date(2026, month, 15)) is season
