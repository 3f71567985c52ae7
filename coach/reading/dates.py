"""Calendar dates in a message: 12 November, Nov 12, 2026-11-12."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from coach.reading.lexicon import lexicon
from coach.reading.plain import folded
from coach.reading.shape import GROUPS
from coach.reading.tokens import READ_MOST

AHEAD = timedelta(days=60)
"""A date without a year is the last one of its kind, unless it comes so soon."""

_ISO = re.compile(r"(?<![\d.-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\d-])")


def date_taken_out(text: str, today: date, language: str = "en") -> tuple[str, date | None]:
    """The text without the calendar date in it, and that date; unchanged and None without one.

    Without a year it is the last such date, or one of the next sixty days.
    """
    plain = folded(text[:READ_MOST])
    for pattern in (_ISO, *_patterns(language)):
        for found in pattern.finditer(plain):
            day = _date(found, today, language)
            if day is not None:
                return f"{plain[: found.start()]} {plain[found.end() :]}", day
    return text, None


def dates_apart(text: str, language: str = "en") -> str:
    """The text with the month said twice where it is said once: "24 to 27 december"."""
    return _shared_month(language).sub(r"\g<first> \g<month>\g<between>", folded(text[:READ_MOST]))


@lru_cache(maxsize=8)
def _shared_month(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(_months(language), key=len, reverse=True))
    to, the = lexicon(language).any_of("to", "and"), lexicon(language).any_of("the", "to")
    day = r"\d{1,2}(?:[a-z]{2}|\.)?"
    return re.compile(
        rf"(?<![\d.,:])(?P<first>{day})"
        rf"(?P<between>\s*(?:[-\u2013]|\b(?:{to})\b)\s*(?:(?:{the})\s+)?{day}"
        rf"\s+(?P<month>{names})\b)",
        re.IGNORECASE,
    )


def _date(found: re.Match[str], today: date, language: str) -> date | None:
    name = found["month"].casefold()
    month = int(name) if name.isdigit() else _months(language)[name]
    given = int(found["year"]) if found["year"] else None
    for year in [given] if given else [today.year, today.year - 1]:
        try:
            day = date(year, month, int(found["day"]))
        except ValueError:
            continue
        if given or day <= today + AHEAD:
            return day
    return None


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted(_months(language), key=len, reverse=True))
    month, year = rf"(?P<month>{names})\b\.?", r"(?:,?\s+(?P<year>20\d\d)\b)?"
    day = r"(?<![\d.,:])(?P<day>\d{1,2})(?:[a-z]{2}|\.)?"  # 3, 3rd, 3.
    of, units = lexicon(language).any_of("of"), lexicon(language).any_of(*GROUPS["UNIT"].split())
    return (
        re.compile(rf"{day}\s+(?:(?:{of})\s+)?{month}{year}", re.IGNORECASE),
        re.compile(
            rf"\b{month}\s+{day}(?!\d|[.:]\d|\s*(?:{units}|[%/])){year}",
            re.IGNORECASE,
        ),
    )


def _months(language: str) -> dict[str, int]:
    return lexicon(language).months
