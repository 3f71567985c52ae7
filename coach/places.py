"""Time zones by a city's name, by a shared location, or by the time it is there."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

ALIASES = {
    "munich": "Europe/Berlin",
    "hamburg": "Europe/Berlin",
    "cologne": "Europe/Berlin",
    "frankfurt": "Europe/Berlin",
    "geneva": "Europe/Zurich",
    "milan": "Europe/Rome",
    "naples": "Europe/Rome",
    "barcelona": "Europe/Madrid",
    "lyon": "Europe/Paris",
    "manchester": "Europe/London",
    "birmingham": "Europe/London",
    "edinburgh": "Europe/London",
    "glasgow": "Europe/London",
    "cardiff": "Europe/London",
    "mumbai": "Asia/Kolkata",
    "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "bangalore": "Asia/Kolkata",
    "bengaluru": "Asia/Kolkata",
    "chennai": "Asia/Kolkata",
    "hyderabad": "Asia/Kolkata",
    "pune": "Asia/Kolkata",
    "beijing": "Asia/Shanghai",
    "osaka": "Asia/Tokyo",
    "kyoto": "Asia/Tokyo",
    "abu dhabi": "Asia/Dubai",
    "cape town": "Africa/Johannesburg",
    "san francisco": "America/Los_Angeles",
    "san diego": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "portland": "America/Los_Angeles",
    "las vegas": "America/Los_Angeles",
    "houston": "America/Chicago",
    "dallas": "America/Chicago",
    "austin": "America/Chicago",
    "minneapolis": "America/Chicago",
    "boston": "America/New_York",
    "washington": "America/New_York",
    "philadelphia": "America/New_York",
    "miami": "America/New_York",
    "atlanta": "America/New_York",
    "rio": "America/Sao_Paulo",
    "rio de janeiro": "America/Sao_Paulo",
    "montreal": "America/Toronto",
    "ottawa": "America/Toronto",
    "canberra": "Australia/Sydney",
    "wellington": "Pacific/Auckland",
}
POPULAR = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Athens",
    "Europe/Moscow",
    "Africa/Lagos",
    "Africa/Nairobi",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Auckland",
)
NEAR_ENOUGH_MIN = 7
"""A clock that is a few minutes off still names its zone: offsets are quarters of an hour."""


@dataclass(frozen=True, slots=True)
class Found:
    """A zone and the name of the place that it was found by."""

    zone: str
    name: str


@lru_cache
def _names() -> dict[str, str]:
    """City name → zone."""
    found = {
        zone.rsplit("/", 1)[1].replace("_", " ").lower(): zone
        for zone in sorted(available_timezones())
        if "/" in zone and not zone.startswith("Etc/")
    }
    return {**found, **ALIASES}


def find_zone(words: str) -> list[Found]:
    """Places whose name this is, or the nearest spellings; best first, at most three."""
    wanted = " ".join(words.lower().strip(" .!?,").split())
    exact = {zone.lower(): zone for zone in available_timezones()}.get(wanted.replace(" ", "_"))
    if exact is not None and "/" in exact:
        return [Found(exact, exact.rsplit("/", 1)[1].replace("_", " "))]
    names = _names()
    if wanted in names:
        return [Found(names[wanted], wanted.title())]
    near = difflib.get_close_matches(wanted, names, n=3, cutoff=0.75)
    return [Found(names[name], name.title()) for name in near]


def zones_at_clock(minute_of_day: int, now: datetime) -> list[Found]:
    """Well-known zones where it is this time of day now."""
    found = []
    for zone in POPULAR:
        local = now.astimezone(ZoneInfo(zone))
        apart = abs(local.hour * 60 + local.minute - minute_of_day)
        if min(apart, 1440 - apart) <= NEAR_ENOUGH_MIN:
            found.append(Found(zone, zone.rsplit("/", 1)[1].replace("_", " ")))
    return found


def zone_at(latitude: float, longitude: float) -> str | None:
    """The zone of a place on the map; coordinates are looked up and not kept."""
    import tzfpy  # noqa: PLC0415  holds 40 MB once it is used

    found = tzfpy.get_tz(longitude, latitude)
    return found if found in available_timezones() else None
