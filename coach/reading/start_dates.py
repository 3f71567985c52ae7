"""The day on which somebody wishes to begin: "I'd like to start on the first of December".

The words for it stand in the word list of each language, under `start_dates`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from retrowalk.coach.reading import moments, weekdays
from retrowalk.coach.reading.lexicon import any_of, lexicon, spaced
from retrowalk.coach.reading.shape import CODE, Rule

if TYPE_CHECKING:
    from retrowalk.coach.reading.timing import Timing

ASKED = Rule("[what how why where which how_many how_much how_long how_fast]")
OTHERWISE = Rule(
    "[last yesterday away holiday pause resume DURATION done did walked errand medicine operation travel]"
)
IN_SO_LONG = Rule("in (?:NUM|a|couple|few) [of]* [day week month]")
MONTH = CODE["month_name"]
NEAR = 2
"""So many words at most stand between a day in words and its month: "first of December"."""


def tells_start(said: Timing) -> bool:
    """Whether it says from when on somebody begins, and not on which days they walk."""
    is_told = _begins(said.language).search(spaced(said.words.words)) is not None
    shape = said.said.shape
    is_other = ASKED.search(shape) or OTHERWISE.search(shape)
    return is_told and not is_other and not said.day_wish.is_lasting


@lru_cache(maxsize=8)
def _begins(language: str) -> re.Pattern[str]:
    return any_of(lexicon(language).raw["start_dates"]["begins"])


def start_day(said: Timing, today: date) -> date | None:
    """The day ahead on which somebody wishes to begin; None where none is told."""
    if not tells_start(said):
        return None
    found = _dated(said, today) or _of_month(said, today) or _in_so_long(said, today)
    if found is None:
        found = _next_week(said, today) or _weekday(said, today)
    return found if found is not None and found > today else None


def _dated(said: Timing, today: date) -> date | None:
    days = [each[0] for each in said.dates(today) if each]
    return moments.to_come(days[0], today) if len(days) == 1 else None


def _of_month(said: Timing, today: date) -> date | None:
    """The first of December, in January: a day in words, or none at all for the first."""
    shape = said.classes.shape
    if shape.count(MONTH) != 1:
        return None
    at = shape.index(MONTH)
    ordinals = lexicon(said.language).raw["start_dates"]["ordinals"].split()
    near = said.words.words[max(0, at - NEAR) : at]
    number = next((ordinals.index(word) + 1 for word in near if word in ordinals), 1)
    month = int(said.classes.amounts[at][0])
    year = today.year + (month < today.month)
    return date(year, month, number) if 1 <= month <= 12 else None  # noqa: PLR2004  months


def _in_so_long(said: Timing, today: date) -> date | None:
    if IN_SO_LONG.search(said.said.shape) is None:
        return None
    span = said.date_range(today)
    return None if span is None else span.last + timedelta(days=1)


def _next_week(said: Timing, today: date) -> date | None:
    is_said = moments.NEXT_WEEK.search(said.said.shape) is not None
    return today + timedelta(days=moments.WEEK - today.weekday()) if is_said else None


def _weekday(said: Timing, today: date) -> date | None:
    named = weekdays.named_in_order(said.classes)
    if CODE["tomorrow"] in said.said.shape:
        return today + timedelta(days=1)
    if len(named) != 1:
        return None
    return today + timedelta(days=(named[0] - today.weekday() - 1) % moments.WEEK + 1)
