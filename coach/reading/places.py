"""Time zones by a place's name, by the time it is there, or by a shared location.

Names come from `cities.tsv.gz`, which `scripts/build_cities` makes from GeoNames (see NOTICE): a
line a place with zone, country, region, population, name, and the names it is found by. The table
is read at the first question and kept as the bytes that it is, a few MB.
"""

from __future__ import annotations

import difflib
import gzip
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from retrowalk.coach.when import MINUTES_A_DAY, minute_of

TABLE = Path(__file__).parent / "cities.tsv.gz"

ABBREVIATIONS = {
    "utc": ("Etc/UTC",),
    "ut": ("Etc/UTC",),
    "gmt": ("Europe/London", "Africa/Accra"),
    "bst": ("Europe/London",),
    "wet": ("Europe/Lisbon",),
    "west": ("Europe/Lisbon",),
    "cet": ("Europe/Berlin",),
    "cest": ("Europe/Berlin",),
    "mez": ("Europe/Berlin",),
    "mesz": ("Europe/Berlin",),
    "eet": ("Europe/Athens",),
    "eest": ("Europe/Athens",),
    "oez": ("Europe/Athens",),
    "msk": ("Europe/Moscow",),
    "trt": ("Europe/Istanbul",),
    "et": ("America/New_York",),
    "est": ("America/New_York",),
    "edt": ("America/New_York",),
    "eastern": ("America/New_York",),
    "ct": ("America/Chicago",),
    "cst": ("America/Chicago", "Asia/Shanghai"),
    "cdt": ("America/Chicago",),
    "central": ("America/Chicago",),
    "mt": ("America/Denver",),
    "mst": ("America/Denver", "America/Phoenix"),
    "mdt": ("America/Denver",),
    "mountain": ("America/Denver", "America/Phoenix"),
    "pt": ("America/Los_Angeles",),
    "pst": ("America/Los_Angeles",),
    "pdt": ("America/Los_Angeles",),
    "pacific": ("America/Los_Angeles",),
    "akst": ("America/Anchorage",),
    "akdt": ("America/Anchorage",),
    "hst": ("Pacific/Honolulu",),
    # islands that are no cities
    **dict.fromkeys(
        (
            "canarias",
            "islas canarias",
            "las canarias",
            "canary islands",
            "the canaries",
            "canaries",
            "the canary islands",
            "kanaren",
            "kanarische inseln",
            "tenerife",
            "teneriffa",
            "gran canaria",
            "lanzarote",
            "fuerteventura",
            "la palma",
            "la gomera",
        ),
        ("Atlantic/Canary",),
    ),
    **dict.fromkeys(("madeira",), ("Atlantic/Madeira",)),
    **dict.fromkeys(("azores", "the azores", "azoren"), ("Atlantic/Azores",)),
    **dict.fromkeys(
        ("mallorca", "majorca", "menorca", "ibiza", "baleares", "balearen"), ("Europe/Madrid",)
    ),
    **dict.fromkeys(
        ("crete", "kreta", "creta", "rhodes", "rhodos", "corfu", "korfu"), ("Europe/Athens",)
    ),
    "ast": ("America/Halifax", "America/Puerto_Rico"),
    "adt": ("America/Halifax",),
    "nst": ("America/St_Johns",),
    "ndt": ("America/St_Johns",),
    "brt": ("America/Sao_Paulo",),
    "art": ("America/Argentina/Buenos_Aires",),
    "clt": ("America/Santiago",),
    "cot": ("America/Bogota",),
    "pet": ("America/Lima",),
    "wat": ("Africa/Lagos",),
    "cat": ("Africa/Maputo",),
    "sast": ("Africa/Johannesburg",),
    "eat": ("Africa/Nairobi",),
    "gst": ("Asia/Dubai",),
    "pkt": ("Asia/Karachi",),
    "ist": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "ict": ("Asia/Bangkok",),
    "wib": ("Asia/Jakarta",),
    "sgt": ("Asia/Singapore",),
    "hkt": ("Asia/Hong_Kong",),
    "pht": ("Asia/Manila",),
    "awst": ("Australia/Perth",),
    "jst": ("Asia/Tokyo",),
    "kst": ("Asia/Seoul",),
    "acst": ("Australia/Adelaide", "Australia/Darwin"),
    "acdt": ("Australia/Adelaide",),
    "aest": ("Australia/Sydney", "Australia/Brisbane"),
    "aedt": ("Australia/Sydney",),
    "nzst": ("Pacific/Auckland",),
    "nzdt": ("Pacific/Auckland",),
}
"""What people call their zone by; the likeliest first where one name has several meanings."""

MANY = 6
"""More candidates than this are no help to anybody who has to choose by buttons."""

OFFSET = re.compile(
    r"(?:utc|gmt|z)?\s*(?P<sign>[+\u2212\u2013-])\s*(?P<hours>1[0-4]|0?\d)(?:[:.]?(?P<minutes>[0-5]\d))?"
    r"(?:\s*h)?(?!\w)",
    re.IGNORECASE,
)
"""How people write the offset of their clock: UTC+2, GMT -3:30, +0530."""

OFFSET_IN_TEXT = re.compile(rf"\b(?=utc|gmt){OFFSET.pattern}", re.IGNORECASE)

FEW = 3
OUTSHINES = 50
"""A place so many times larger is what people mean by the name they share: Paris is in France."""

WELL_KNOWN = 50_000
"""Misspelt names are looked for among cities from this size on."""

ALIKE = 0.75
NEAR_ENOUGH_MIN = 7
"""A clock that is a few minutes off still names its zone: offsets are quarters of an hour."""

ANOTHER_NAME = 10
"""A place counts for so much less where the name is not its first: Parys in South Africa."""

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class FoundZone:
    """A zone, the place that it was found by, and whether the name was exactly the one asked."""

    zone: str
    name: str
    country: str = ""
    exact: bool = True


@dataclass(frozen=True, slots=True)
class _Place:
    zone: str
    country: str
    region: str
    population: int
    name: str
    keys: str  # |folded|names|
    is_area: bool  # a country or state: it has keys that tell places of one name apart

    @classmethod
    def read(cls, line: bytes) -> _Place:
        zone, country, region, population, name, keys = line.decode().split("\t")
        return cls(zone, country, region, int(population), name, keys, "|," in keys)


def fold(name: str) -> str:
    """A name as it is compared: small letters without accents, single spaces, saints in full."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = "".join(c if c.isalnum() else " " for c in kept).split()
    return " ".join("saint" if word == "st" else word for word in words)


def find_zone(words: str) -> list[FoundZone]:
    """The zones of the places of this name, the most populous first, at most six.

    Takes a city, a country, a state of the USA, "Paris, Texas", a zone's own name or its
    abbreviation. When nothing has that name, the three nearest spellings (not `exact`).
    """
    wanted = fold(words[:LONGEST_NAME])
    zone = _zones().get("_".join(words.casefold().split()))
    if zone is not None:
        return [FoundZone(zone, zone.rsplit("/", 1)[-1].replace("_", " "))]
    called = re.sub(r" (?:standard |daylight )?time$", "", wanted)
    if called in ABBREVIATIONS:
        return [FoundZone(zone, called.upper()) for zone in ABBREVIATIONS[called]]
    if places := _named(wanted):
        return _candidates(places, wanted)
    if places := _told_apart(wanted):
        return _candidates(places, "")
    return _misspelt(wanted)


def zones_at_clock(minute_of_day: int, now: datetime) -> list[FoundZone]:
    """The zones where it is this time of day now, the most populous first, at most six."""
    found = []
    for zone, largest in _peopled():
        apart = abs(minute_of(now, zone) - minute_of_day)
        if min(apart, MINUTES_A_DAY - apart) <= NEAR_ENOUGH_MIN:
            found.append(FoundZone(zone, largest.name, largest.country))
    return found[:MANY]


def zone_words(text: str) -> str:
    """The part of a sentence that names a zone: an offset, or an abbreviation in capitals."""
    if found := OFFSET_IN_TEXT.search(text):
        return found[0]
    return next(
        (word for word in re.findall(r"\b[A-Z]{3,4}\b", text) if word.casefold() in ABBREVIATIONS),
        "",
    )


def read_offset(words: str) -> int | None:
    """The minutes of "UTC+2" or "-03:30", east counted up; None for anything else.

    A bare number is none: it needs its sign.
    """
    found = OFFSET.fullmatch(words[:LONGEST_NAME].strip())
    if found is None:
        return None
    minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
    return minutes if found["sign"] == "+" else -minutes


def zones_at_offset(offset_min: int, now: datetime) -> list[FoundZone]:
    """The zones of an offset, at most six: those that have it now, the most populous first.

    Many people know the offset of their winter, so zones that have it without summer time follow.
    """
    now_so, standard_so = [], []
    for zone, largest in _peopled():
        where = now.astimezone(ZoneInfo(zone))
        ahead = where.utcoffset() or timedelta()
        found = FoundZone(zone, largest.name, largest.country)
        if ahead == timedelta(minutes=offset_min):
            now_so.append(found)
        elif ahead - (where.dst() or timedelta()) == timedelta(minutes=offset_min):
            standard_so.append(found)
    return [*now_so[: MANY - min(FEW, len(standard_so))], *standard_so][:MANY]


def zone_at(latitude: float, longitude: float) -> str | None:
    """The zone of a place on the map; coordinates are looked up and not kept."""
    import tzfpy  # noqa: PLC0415  holds 40 MB once it is used

    found = tzfpy.get_tz(longitude, latitude)
    return found if _is_known(found) else None


def _candidates(places: Iterable[_Place], wanted: str) -> list[FoundZone]:
    """One for each zone, without those that the largest place outshines."""

    def weight(place: _Place) -> float:
        is_first = not wanted or place.keys.startswith(f"|{wanted}|")
        return place.population / (1 if is_first else ANOTHER_NAME)

    ordered = sorted(places, key=weight, reverse=True)
    by_zone: dict[str, FoundZone] = {}
    for place in ordered:
        if weight(place) * OUTSHINES >= weight(ordered[0]) and _is_known(place.zone):
            by_zone.setdefault(place.zone, FoundZone(place.zone, place.name, place.country))
    return list(by_zone.values())[:MANY]


def _named(key: str) -> list[_Place]:
    """All places with exactly this folded name."""
    table, wanted = _table(), f"|{key}|".encode()
    found = []
    at = table.find(wanted) if key else -1
    while at >= 0:
        found.append(_line_at(table, at))
        at = table.find(wanted, table.find(b"\n", at))
    return found


def _told_apart(wanted: str) -> list[_Place]:
    """Places of one name, told apart by country or state: "paris texas", "london ca"."""
    words = wanted.split()
    for at in range(len(words) - 1, 0, -1):
        tail = " ".join(words[at:])
        areas = [area for key in (tail, f",{tail}") for area in _named(key) if area.is_area]
        places = _named(" ".join(words[:at])) if areas else []
        inside = [
            place
            for place in places
            if any(
                place.country == area.country and area.region in {"", place.region}
                for area in areas
            )
        ]
        if inside:
            return inside
    return []


def _misspelt(wanted: str) -> list[FoundZone]:
    if not wanted:
        return []
    groups = _well_known()
    names = {**groups[wanted[0]], **groups[wanted[-1]]}
    near = [name for name in names if abs(len(name) - len(wanted)) <= 2]  # noqa: PLR2004  letters
    found: dict[str, FoundZone] = {}
    for name in difflib.get_close_matches(wanted, near, n=FEW, cutoff=ALIKE):
        place = _line_at(_table(), names[name])
        found.setdefault(place.zone, FoundZone(place.zone, place.name, place.country, exact=False))
    return list(found.values())


def _line_at(table: bytes, at: int) -> _Place:
    return _Place.read(table[table.rfind(b"\n", 0, at) + 1 : table.find(b"\n", at)])


def _lines() -> Iterator[tuple[int, _Place]]:
    """Every place, with where its line begins."""
    at = 0
    for line in _table().splitlines(keepends=True):
        yield at, _Place.read(line.rstrip(b"\n"))
        at += len(line)


@lru_cache
def _table() -> bytes:
    return gzip.decompress(TABLE.read_bytes())


@lru_cache
def _zones() -> dict[str, str]:
    """Every zone by its name in small letters; bare abbreviations are not zones of people."""
    return {name.casefold(): name for name in available_timezones() if "/" in name}


def _is_known(zone: str) -> bool:
    """Whether this machine has the zone: the table may be younger than its zone data."""
    return zone.casefold() in _zones()


@lru_cache
def _well_known() -> defaultdict[str, dict[str, int]]:
    """First or last letter → names of cities → where the line of the largest one begins."""
    sizes: Counter[str] = Counter()
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for at, place in _lines():
        name = fold(place.name)
        if place.population >= max(WELL_KNOWN, sizes[name] + 1) and not place.is_area:
            sizes[name] = place.population
            found[name[0]][name] = found[name[-1]][name] = at
    return found


@lru_cache
def _peopled() -> list[tuple[str, _Place]]:
    """Every zone with its largest city, the zone of the most people first."""
    people: Counter[str] = Counter()
    largest: dict[str, _Place] = {}
    for _, place in _lines():
        if not place.is_area and _is_known(place.zone):
            people[place.zone] += place.population
            known = largest.setdefault(place.zone, place)
            largest[place.zone] = max(known, place, key=lambda city: city.population)
    return [(zone, largest[zone]) for zone, count in people.most_common() if count >= WELL_KNOWN]
