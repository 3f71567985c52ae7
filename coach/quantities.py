"""Amounts in plain sentences: minutes, kilograms, speeds, distances, slopes, energy.

`normalise` makes one kind of text of many (case, dashes, fractions, number words, spelling);
`amounts` then finds every quantity in one pass over the tokens. Linear in the length of the text.
"""

from __future__ import annotations

import math
import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from coach.units import KG_PER_LB, KM_PER_MILE, LB_PER_STONE

READ_MOST = 1000
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
KJ_PER_KCAL = 4.184


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity with the span of text that it was read from."""

    kind: str  # minutes | kg | kmh | km | pct | kcal | steps | clock | height | number | …
    value: float
    start: int
    end: int


@lru_cache
def lexicon(language: str) -> dict[str, Any]:
    """The words of a language, as data."""
    name = f"understand_{language}.toml"
    return tomllib.loads(files("coach").joinpath(name).read_text(encoding="utf-8"))


# -- one kind of text --------------------------------------------------------------------------


def normalise(text: str, language: str = "en") -> str:
    """Lower case, plain digits and dashes, numbers in digits, known words spelt right."""
    text = text[:READ_MOST]
    text = "".join(_plain(char) for char in text)
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    text = re.sub(r"(?<=\d),(?=\d)", ".", text)
    text = re.sub(r"(?<![\d.])(\d{1,3})[ ]+(\d)/(\d{1,2})(?![\d/])", _mixed, text)
    text = re.sub(r"(?<![\d./])([123])/([2348])(?![\d/])(?! *(?:10|ten))", _fraction, text)
    words = lexicon(language)
    text = re.sub(r"[a-z]+", lambda found: _spelt(found[0], words), text)
    return " ".join(_numbers(text, words).split())


def _plain(char: str) -> str:
    if char in FRACTIONS:
        return f" {FRACTIONS[char]:.4g} " if char else ""
    if char in "\u2018\u2019\u02bc\u2032`´":
        return "'"
    if char in "\u201c\u201d\u2033":
        return '"'
    if char in "\u2010\u2011\u2012\u2013\u2014\u2212":
        return "-"
    if char == "×":
        return "x"
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category in {"Zs", "Cc"}:
        return " "
    return "" if category in {"Cf", "Mn"} else char


def _mixed(found: re.Match[str]) -> str:
    below = int(found[3])
    return f"{int(found[1]) + int(found[2]) / below:.4g}" if below else found[0]


def _fraction(found: re.Match[str]) -> str:
    return f"{int(found[1]) / int(found[2]):.4g}"


def _spelt(word: str, words: dict[str, Any]) -> str:
    """A known word for one with a slip: two letters swapped, one doubled, dropped or wrong."""
    known: dict[str, str] = words["spelling"]
    if word in known:
        return known[word]
    if len(word) < 5 or word in _vocabulary(words["language"]):  # noqa: PLR2004  short words are too near
        return word
    meant = _one_slip(words["language"]).get(_skeleton(word), word)
    return meant if abs(len(meant) - len(word)) <= 1 else word


def _skeleton(word: str) -> str:
    """First letter and the sorted set of the rest: equal for swapped and doubled letters."""
    return word[0] + "".join(sorted(set(word[1:])))


@lru_cache
def _vocabulary(language: str) -> frozenset[str]:
    words = lexicon(language)
    return frozenset(words["important"]) | frozenset(words["known"])


@lru_cache
def _one_slip(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in reversed(lexicon(language)["important"]):
        found[_skeleton(word)] = word
        for at in range(1, len(word)):
            found.setdefault(_skeleton(word[:at] + word[at + 1 :]), word)
    return found


def _numbers(text: str, words: dict[str, Any]) -> str:
    """Number words in digits: "twenty five" → 25, "an hour and a half" → 1.5 hour."""
    for pattern, put in words["phrases"]:
        text = re.sub(pattern, put, text)
    out: list[str] = []
    units: dict[str, int] = words["numbers"]
    tens: dict[str, int] = words["tens"]
    pieces = re.split(r"([a-z]+)", text)
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece in tens:
            follows = pieces[at + 2] if at + 2 < len(pieces) else ""
            joined = pieces[at + 1] in {" ", "-"} if at + 1 < len(pieces) else False
            if joined and 1 <= units.get(follows, 0) <= 9:  # noqa: PLR2004  twenty-one … twenty-nine
                out.append(str(tens[piece] + units[follows]))
                at += 3
                continue
            out.append(str(tens[piece]))
        elif piece in units:
            out.append(str(units[piece]))
        else:
            out.append(piece)
        at += 1
    text = "".join(out)
    text = re.sub(r"(\d+)(?: and)? 100\b", lambda f: str(int(f[1]) * 100), text)
    return re.sub(
        r"(?<![\d.])(\d+(?:\.\d+)?) (and )?0\.(5|25|75)\b",
        lambda f: f"{float(f[1]) + float('0.' + f[3]):.4g}",
        text,
    )


# -- quantities --------------------------------------------------------------------------------

N = r"(\d+(?:\.\d+)?|\.\d+)"
HOUR, MIN, SEC = r"(?:hours?|hrs?|h)", r"(?:minutes?|mins?|min|mn)", r"(?:seconds?|secs?|s)"
TIMES = r"(?:x|\*|sets? of|rounds? of|lots of|times|intervals? of|reps? of|bouts? of)"

PATTERNS: tuple[tuple[str, str], ...] = (
    ("program", r"\b(\d{1,2})-(\d(?:\.\d)?)-(\d{2})\b"),
    (
        "height",
        r"\b\d' ?\d{1,2}(?:\"|''|\b)|\b\d ?(?:ft|feet|foot) ?\d{1,2}(?: ?(?:in|inch|inches|\"))?(?![\d.])|\b\d{3} ?cm\b|\b1\.\d\d ?m\b",
    ),
    ("heart", r"\b(?:heart rate|hr|pulse|bpm) ?(?:of|was|at|:)? ?\d{2,3}\b|\b\d{2,3} ?bpm\b"),
    ("age", r"\b(?:aged?|age:?) ?\d{1,3}\b|\b\d{1,3} ?(?:years?|yrs?|yo|y/o)(?: old)?\b"),
    (
        "interval",
        r"\b(?:from )?(\d{1,2})[:.](\d{2}) ?(?:am|pm)? ?(?:-|to|until|till) ?(\d{1,2})[:.](\d{2})(?: ?(?:am|pm))?\b",
    ),
    ("hmm", rf"\b(\d{{1,2}}):(\d{{2}}) ?{HOUR}\b"),
    ("mmss", rf"\b(\d{{1,3}}):(\d{{2}}) ?{MIN}(?!/)\b"),
    ("pace_colon", r"\b(\d{1,2}):(\d{2}) ?(?:min)? ?(?:/|per|a) ?(km|kilometers?|mile|mi)\b"),
    ("pace", rf"{N} ?(?:{MIN}|') ?(?:/|per|a) ?(km|kilometers?|mile|mi)\b"),
    (
        "clock",
        r"\b\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)\b|\b(?:at|by|around|@) ?\d{1,2}[:.]\d{2}\b|\b\d{1,2}:\d{2}\b|\bat \d{1,2}(?! ?(?:%|k|m|min|km|mi|/|x|\d|\.|percent|deg))\b",
    ),
    (
        "kmh",
        rf"{N} ?(?:km/hr?|km/hour|kmh|kph|kmph|km ?(?:per|an) hour|kilometers? (?:per|an) hour|km h)\b",
    ),
    ("mph", rf"{N} ?(?:mph|mi/hr?|miles?/hr?|miles? (?:per|an) hour|m\.p\.h\.?)(?![a-z])"),
    ("ms", rf"{N} ?(?:m/s|m/sec|meters? (?:per|a) second|mps)\b"),
    ("steps", rf"{N} ?k? ?(?:steps?|laps?|paces|songs?)\b"),
    ("kj", rf"{N} ?(?:(k) (?=kj|kilo))?(?:kj|kilojoules?)\b"),
    ("kcal", rf"{N} ?(?:(k) ?(?=kcal|calories))?(?:kcals?|calories|calorie|cals?|kilocalories)\b"),
    (
        "stone",
        rf"{N} ?(?:st|stones?)(?:,? ?(?:and )?(\d{{1,2}})(?! ?(?:{MIN}|km|mi|m\b|x|%|\d|\.|:|{HOUR}\b)) ?(?:lbs?|pounds?)?)?\b",
    ),
    ("kg", rf"{N} ?(?:kgs?|kilos?|kilograms?)\b"),
    ("lb", rf"{N} ?(?:lbs?|pounds?)\b"),
    (
        "hours",
        rf"{N} ?{HOUR} ?(?:and )?(\d{{1,2}}) ?(?:{MIN}|m)?(?![\d./%]| ?(?:km|kg|mi|st|lb|kcal|x))\b|{N} ?{HOUR}\b",
    ),
    ("minsec", rf"{N} ?{MIN} ?(?:and )?(\d{{1,2}}) ?{SEC}\b"),
    ("range_min", rf"{N} ?(?:{MIN})? ?(?:-|to|and) ?{N} ?{MIN}\b"),
    ("minutes", rf"{N} ?(?:{MIN}\b|min(?=\d)|minute)"),
    ("tick", r"\b(\d{1,3})'(?! ?\d)"),
    ("seconds", rf"{N} ?{SEC}\b"),
    ("degrees", rf"{N} ?(?:degrees?|deg|°)"),
    (
        "slope",
        rf"(?:incline|grade|gradient|slope|hill) ?(?:of|at|:|level|is|was)? ?{N} ?(?:%|percent)?|{N} ?(?:%|percent|pct) ?(?:incline|grade|gradient|slope|hill|uphill|downhill|decline)|(?:decline|downhill)(?: of| at)? ?{N} ?(?:%|percent)?|{N} ?(?:%|percent)(?! ?(?:more|less|of|better|fewer|extra|body))|\b{N} (?:incline|grade|gradient)\b",
    ),
    ("one_in", r"\b1 ?in ?(\d{1,3})\b"),
    ("km", rf"{N} ?(?:kms?|kilometers?|k)\b"),
    ("mi", rf"{N} ?(?:miles?|mi)\b"),
    ("yards", rf"{N} ?(?:yards?|yds?|yd)\b"),
    ("feet", rf"{N} ?(?:ft|feet|foot)\b"),
    ("m", rf"{N} ?(?:meters?|mtrs?|m)\b"),
)
_ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS))
_ONE = {name: re.compile(pattern) for name, pattern in PATTERNS}


def amounts(text: str) -> list[Amount]:
    """Every quantity in a normalised text, from left to right."""
    found: list[Amount] = []
    for match in _ANY.finditer(text):
        name = match.lastgroup or ""
        name = next(key for key in _ONE if match[key] is not None)
        inner = _ONE[name].match(match[name])
        if inner is None:
            continue
        numbers = [float(g) if _is_number(g) else None for g in inner.groups()]
        amount = _amount(name, inner, [n for n in numbers if n is not None], match)
        if amount is not None:
            found.append(amount)
    return found


def _is_number(group: str | None) -> bool:
    return group is not None and re.fullmatch(r"\d*\.?\d+", group) is not None


def _amount(
    name: str, inner: re.Match[str], numbers: list[float], match: re.Match[str]
) -> Amount | None:
    kind, value = _valued(name, inner, numbers)
    if not math.isfinite(value):
        return None
    return Amount(kind, value, match.start(), match.end())


def _valued(name: str, inner: re.Match[str], n: list[float]) -> tuple[str, float]:
    """The kind and the value, in our units, of one match."""
    first = n[0] if n else 0.0
    second = n[1] if len(n) > 1 else 0.0
    match name:
        case "hours":
            return "minutes", first * 60 + second
        case "hmm":
            return "minutes", first * 60 + second
        case "mmss" | "minsec":
            return "minutes", first + second / 60
        case "interval":
            minutes = (n[2] * 60 + n[3]) - (first * 60 + second)
            return "minutes", minutes % (12 * 60)
        case "range_min":
            return "minutes", (first + second) / 2
        case "tick":
            return ("minutes" if first >= 8 else "height"), first  # noqa: PLR2004  feet below eight
        case "seconds":
            return "minutes", first / 60
        case "pace_colon" | "pace":
            minutes = first + second / 60 if name == "pace_colon" else first
            unit = KM_PER_MILE if "mi" in inner[0].split("/")[-1].split()[-1] else 1.0
            return "kmh", 60 / minutes * unit if minutes else math.inf
        case "mph":
            return "kmh", first * KM_PER_MILE
        case "ms":
            return "kmh", first * 3.6
        case "stone":
            return "kg", (first * LB_PER_STONE + second) * KG_PER_LB
        case "lb":
            return "kg", first * KG_PER_LB
        case "kcal":
            return "kcal", first * (1000 if inner[2] else 1)
        case "kj":
            return "kcal", first * (1000 if inner[2] else 1) / KJ_PER_KCAL
        case "degrees":
            return "pct", 100 * math.tan(math.radians(min(first, 60.0)))
        case "slope":
            sign = -1 if re.search(r"decline|downhill", inner[0]) else 1
            return "pct", sign * first
        case "one_in":
            return "pct", 100 / first if first else math.inf
        case "mi":
            return "km", first * KM_PER_MILE
        case "yards":
            return "km", first * 0.0009144
        case "feet":
            return "km", first * 0.0003048
        case "m":
            return "km", first / 1000
    return ("minutes" if name == "minutes" else name), first
