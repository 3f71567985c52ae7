"""A person names a place, a time or a point on the map, and is given the right zone."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrowalk.coach import when
from retrowalk.coach.reading import places

JULY = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 20, 20, 41, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Berlin", "Europe/Berlin"),
        ("  berlin. ", "Europe/Berlin"),
        ("Munich", "Europe/Berlin"),
        ("münchen", "Europe/Berlin"),
        ("MUENCHEN", "Europe/Berlin"),
        ("Zürich", "Europe/Zurich"),
        ("Lodz", "Europe/Warsaw"),
        ("Kiev", "Europe/Kyiv"),
        ("Bombay", "Asia/Kolkata"),
        ("Москва", "Europe/Moscow"),
        ("東京", "Asia/Tokyo"),
        ("NYC", "America/New_York"),
        ("New York", "America/New_York"),
        ("Paris", "Europe/Paris"),
        ("Paris, Texas", "America/Chicago"),
        ("paris tx", "America/Chicago"),
        ("London, Canada", "America/Toronto"),
        ("Springfield, Oregon", "America/Los_Angeles"),
        ("San José, Costa Rica", "America/Costa_Rica"),
        ("Germany", "Europe/Berlin"),
        ("UK", "Europe/London"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("america/argentina/buenos aires", "America/Argentina/Buenos_Aires"),
        ("Asia/Kolkata", "Asia/Kolkata"),
        ("UTC", "Etc/UTC"),
        ("CET", "Europe/Berlin"),
        ("MESZ", "Europe/Berlin"),
        ("EST", "America/New_York"),
        ("HST", "Pacific/Honolulu"),
        ("eastern", "America/New_York"),
        ("Pacific Standard Time", "America/Los_Angeles"),
    ],
)
def test_a_place_that_is_clear_has_one_zone(words: str, zone: str) -> None:
    (found,) = places.find_zone(words)
    assert found.zone == zone
    assert found.exact


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("Springfield", ["America/Chicago", "America/New_York", "America/Los_Angeles"]),
        ("London", ["Europe/London", "America/Toronto"]),
        ("Georgia", ["America/New_York", "Asia/Tbilisi"]),
        ("Washington", ["America/Los_Angeles", "America/New_York"]),
        ("Spain", ["Europe/Madrid", "Atlantic/Canary"]),
        ("IST", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]),
        ("MST", ["America/Denver", "America/Phoenix"]),
    ],
)
def test_a_name_of_several_places_gives_the_largest_first(words: str, zones: list[str]) -> None:
    assert [found.zone for found in places.find_zone(words)] == zones


def test_every_abbreviation_is_of_zones_that_there_are() -> None:
    for zones in places.ABBREVIATIONS.values():
        assert set(zones) <= available_timezones()


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("UTC+2", 120),
        ("GMT -3:30", -210),
        ("utc \N{MINUS SIGN}5", -300),
        ("+0545", 345),
        ("-08:00", -480),
        ("Z+10", 600),
        ("UTC+0", 0),
        ("UTC+15", None),
        ("UTC+2:75", None),
        ("2", None),
        ("10:30", None),
        ("UTC", None),
        ("+", None),
    ],
)
def test_an_offset_is_read_with_its_sign(words: str, minutes: int | None) -> None:
    assert places.read_offset(words) == minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("set my timezone to UTC+5:30 please", "UTC+5:30"),
        ("I moved, it is gmt -3 here", "gmt -3"),
        ("Meine Zeitzone ist MEZ", "MEZ"),
        ("my zone is EST", "EST"),
        ("I live in the west", ""),
        ("walked 10 to 15 min", ""),
    ],
)
def test_the_part_of_a_sentence_that_names_a_zone(text: str, words: str) -> None:
    assert places.zone_words(text) == words


@pytest.mark.parametrize(
    ("words", "first", "among"),
    [("UTC+2", "Europe/Berlin", "Africa/Cairo"), ("UTC+1", "Africa/Lagos", "Europe/Berlin")],
)
def test_an_offset_gives_zones_of_now_and_those_of_winter(
    words: str, first: str, among: str
) -> None:
    minutes = places.read_offset(words)
    assert minutes is not None
    found = [place.zone for place in places.zones_at_offset(minutes, JULY)]
    assert found[0] == first
    assert among in found
    assert len(found) <= places.MANY


def test_saint_louis_is_one_name_however_it_is_written() -> None:
    assert places.find_zone("St. Louis") == places.find_zone("Saint Louis")
    assert "America/Chicago" in {found.zone for found in places.find_zone("st louis")}
    (found,) = places.find_zone("St. Louis, Missouri")
    assert found.zone == "America/Chicago"


@pytest.mark.parametrize(
    ("words", "zone"),
    [("Berln", "Europe/Berlin"), ("Tokyoo", "Asia/Tokyo"), ("Lisbonn", "Europe/Lisbon")],
)
def test_a_misspelt_city_gives_the_nearest_spellings(words: str, zone: str) -> None:
    found = places.find_zone(words)
    assert found[0].zone == zone
    assert 1 <= len(found) <= 3
    assert not any(place.exact for place in found)


@pytest.mark.parametrize("words", ["", "   ", "|", ",", ",tx", "\t", "\n", "?", "x" * 5000])
def test_what_is_no_place_gives_nothing(words: str) -> None:
    assert places.find_zone(words) == []


@given(st.text(max_size=120))
def test_whatever_is_asked_the_answer_is_a_few_zones_that_there_are(words: str) -> None:
    found = places.find_zone(words)
    assert len(found) <= places.MANY
    assert len({place.zone for place in found}) == len(found)
    for place in found:
        ZoneInfo(place.zone)


def test_every_line_of_the_table_is_a_place_in_a_zone_that_there_is() -> None:
    lines = gzip.decompress(places.TABLE.read_bytes()).decode().splitlines()
    assert len(lines) > 30_000
    known = available_timezones()
    for line in lines:
        zone, country, _region, population, name, keys = line.split("\t")
        assert zone in known
        assert len(country) == 2
        assert int(population) >= 0
        assert name
        assert keys.startswith("|")
        assert keys.endswith("|")
        found_by = [key for key in keys.strip("|").split("|") if not key.startswith(",")]
        assert all(key == places.fold(key) for key in found_by)


def test_the_time_it_is_there_gives_the_zones_of_most_people_first() -> None:
    found = [place.zone for place in places.zones_at_clock(21 * 60 + 40, NOVEMBER)]
    assert "Europe/Berlin" in found
    assert len(found) <= places.MANY
    new_york = NOVEMBER.astimezone(ZoneInfo("America/New_York"))
    there = places.zones_at_clock(new_york.hour * 60 + new_york.minute, NOVEMBER)
    assert there[0].zone == "America/New_York"
    assert there[0].name == "New York City"


def test_a_quarter_of_an_hour_tells_kathmandu_from_delhi() -> None:
    midnight = datetime(2026, 11, 20, 0, 0, tzinfo=UTC)
    assert [p.zone for p in places.zones_at_clock(5 * 60 + 45, midnight)] == ["Asia/Kathmandu"]
    assert places.zones_at_clock(5 * 60 + 30, midnight)[0].zone == "Asia/Kolkata"


@settings(deadline=None)  # the first question reads the table
@given(st.integers(0, 1439), st.integers(0, 40_000_000))
def test_it_is_that_time_in_every_zone_that_the_clock_gives(minute: int, seconds: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    for place in places.zones_at_clock(minute, now):
        apart = abs(when.minute_of(now, place.zone) - minute)
        assert min(apart, 1440 - apart) <= places.NEAR_ENOUGH_MIN


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (52.52, 13.40, "Europe/Berlin"),
        (40.71, -74.01, "America/New_York"),
        (-33.87, 151.21, "Australia/Sydney"),
        (0.0, -160.0, "Etc/GMT+11"),
        (91.0, 200.0, None),
    ],
)
def test_a_shared_location_gives_its_zone(
    latitude: float, longitude: float, zone: str | None
) -> None:
    assert places.zone_at(latitude, longitude) == zone
