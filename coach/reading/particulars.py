"""What a calorie question says beside its amounts: load, age, height, sex, grip, practice, water.

The patterns stand in `particulars_<language>.toml`. A number that one of them takes (the load of a
sled, a height) is no amount of the question any more: `rest` is the text without it. Pure.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from retrowalk.coach.reading.lexicon import lexicon
from retrowalk.coach.reading.plain import plain
from retrowalk.coach.reading.shape import CODE
from retrowalk.coach.units import KG_PER_LB

NUMBER = r"(\d+(?:[.,]\d+)?)"
CM_PER_FOOT, CM_PER_INCH = 30.48, 2.54
AGES, HEIGHTS_CM = (16.0, 105.0), (120.0, 220.0)


@dataclass(frozen=True, slots=True)
class Particulars:
    """What was said; None: not said. `rest` is the text without the numbers that were taken."""

    rest: str
    load_kg: float | None = None
    age_years: float | None = None
    height_cm: float | None = None
    sex: str | None = None  # female | male
    practised: bool | None = None
    gripping: bool | None = None
    in_water: bool | None = None


def particulars(text: str, language: str = "en", *, is_sled: bool = False) -> Particulars:
    """The particulars of a text; a load is looked for where a sled is spoken of."""
    patterns = _patterns(language)
    rest = plain(text)
    load, rest = _taken(patterns["load"], rest, language) if is_sled else (None, rest)
    age, rest = _taken(patterns["age"], rest, language, AGES)
    height, rest = _height(patterns, rest, language)

    def says(name: str) -> bool:
        return any(pattern.search(rest) for pattern in patterns[name])

    return Particulars(
        rest,
        load_kg=load,
        age_years=age,
        height_cm=height,
        sex="female" if says("female") else "male" if says("male") else None,
        practised=False if says("novice") else True if says("practised") else None,
        gripping=True if says("gripping") else False if says("resting") else None,
        in_water=says("water") or None,
    )


def _height(
    patterns: dict[str, list[re.Pattern[str]]], text: str, language: str
) -> tuple[float | None, str]:
    height, rest = _taken(patterns["height_cm"], text, language, HEIGHTS_CM)
    if height is None:
        metres, rest = _taken(patterns["height_m"], text, language)
        height = None if metres is None else 100 * metres
    feet = next((m for p in patterns["height_ft"] if (m := p.search(rest))), None)
    if height is None and feet is not None:
        height = int(feet[1]) * CM_PER_FOOT + int(feet[2]) * CM_PER_INCH
        rest = rest[: feet.start()] + rest[feet.end() :]
    return height, rest


def _taken(
    patterns: list[re.Pattern[str]],
    text: str,
    language: str,
    bounds: tuple[float, float] = (0.0, 1000.0),
) -> tuple[float | None, str]:
    """The number that one of the patterns finds, in kilograms where it is a mass; and the rest."""
    for pattern in patterns:
        found = pattern.search(text)
        if found is None:
            continue
        value = float(found[1].replace(",", "."))
        if found.re.groups > 1 and lexicon(language).entries[found[2]][0] == CODE["lb"]:
            value *= KG_PER_LB
        if bounds[0] <= value <= bounds[1]:
            kept = re.sub(rf"{NUMBER}\s?{_mass(language)}?", " ", found[0])
            return value, text[: found.start()] + kept + text[found.end() :]
    return None, text


def _mass(language: str) -> str:
    """Any word for kilograms or pounds, as a group."""
    return f"({lexicon(language).any_of('kg', 'lb')})"


@lru_cache
def _patterns(language: str) -> dict[str, list[re.Pattern[str]]]:
    path = files("retrowalk.coach.reading").joinpath(f"particulars_{language}.toml")
    raw: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        name: [
            re.compile(one.replace("{n}", NUMBER).replace("{kg}", _mass(language)))
            for one in entries
        ]
        for name, entries in raw.items()
    }
