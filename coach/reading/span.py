"""How long somebody is away: for two weeks, until Monday, next week, from Sunday for 10 days."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from coach.reading.dates import date_taken_out, dates_apart
from coach.reading.lexicon import lexicon
from coach.reading.shape import CODE, Rule, Shaped
from coach.reading.tokens import UNKNOWN, Tokens, tokens

WEEK = 7
LONG_PAST = timedelta(days=60)
FEBRUARY = 2
DAYS_OF = {CODE["day"]: 1, CODE["week"]: WEEK, CODE["month"]: 30}
FEW = {CODE["couple"]: 2, CODE["few"]: 3, CODE["a"]: 1}
LENGTH = Rule("(?:N|a|couple|few) [of a adjective]* [day week month]")
ONE_UNIT = Rule("for [the usually]? [day week month]| for usually")
NEXT_WEEK = Rule("later adjective? week")
THIS_WEEK = Rule("(?:this|rest of the) week")
END_OF_MONTH = Rule("to .{0,3} month")
UNTIL = Rule("to [the later on]* [weekday sat sun tomorrow]")
STARTS = Rule("[from on in]? [later]? [weekday sat sun tomorrow]")
WEEKDAYS = {CODE["sat"]: 5, CODE["sun"]: 6}


@dataclass(frozen=True, slots=True)
class Span:
    """Days, the first and the last one."""

    first: date
    last: date


def read_span(text: str, today: date, language: str = "en") -> Span | None:
    """The days that a text names as a while, from today on if it names no other beginning.

    Who is away until Monday is back on Monday. None when no length and no end is named.
    """
    rest, named = date_taken_out(dates_apart(text, language), today, language)
    rest, named_last = date_taken_out(rest, today, language)
    if named is not None and named_last is not None:
        return _between(named, named_last, today)
    words = tokens(rest, language)
    said = words.said
    if named is not None and CODE["to"] in said.shape:
        named = _to_come(named, today)
    last_start, last = _until(said, today)
    if last is None and named is not None and named > today:
        last = named - timedelta(days=1)
    first = _start(said, today, last_start)
    if last is not None:
        return Span(min(first, last), last) if last >= today else None
    if NEXT_WEEK.search(said.shape):
        monday = today + timedelta(days=WEEK - today.weekday())
        return Span(monday, monday + timedelta(days=WEEK - 1))
    if THIS_WEEK.search(said.shape):
        return Span(today, today + timedelta(days=WEEK - 1 - today.weekday()))
    days = _length(words, language)
    return None if days is None else Span(first, first + timedelta(days=days - 1))


def _between(first: date, last: date, today: date) -> Span | None:
    """The days from one date to another, both of them away; dates long past are those to come."""
    first, last = _to_come(first, today), _to_come(last, today)
    last = _next_year(last) if last < first else last
    return Span(first, last) if first <= last and last >= today else None


def _to_come(day: date, today: date) -> date:
    """A date that is long past is the next one of its name."""
    return _next_year(day) if today - day > LONG_PAST else day


def _next_year(day: date) -> date:
    return day.replace(
        year=day.year + 1, day=min(day.day, 28) if day.month == FEBRUARY else day.day
    )


def _until(said: Shaped, today: date) -> tuple[int, date | None]:
    """Where the words of the end begin, and the last day away."""
    found = UNTIL.search(said.shape)
    if found is not None:
        return found.start(), _ahead(said, found.end() - 1, today) - timedelta(days=1)
    month = END_OF_MONTH.search(said.shape)
    if month is None:
        return len(said.shape), None
    _, days = calendar.monthrange(today.year, today.month)
    return month.start(), today.replace(day=days)


def _start(said: Shaped, today: date, before: int) -> date:
    """The first day away."""
    found = STARTS.search(said.shape[:before])
    return today if found is None else _ahead(said, found.end() - 1, today)


def _ahead(said: Shaped, at: int, today: date) -> date:
    """The next day of the name that stands there, tomorrow at the earliest."""
    if said.shape[at] == CODE["tomorrow"]:
        return today + timedelta(days=1)
    weekday = WEEKDAYS.get(said.shape[at], int(said.amounts[at][0]))
    return today + timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1)


def _length(words: Tokens, language: str) -> int | None:
    said = words.said
    found = LENGTH.search(said.shape) or ONE_UNIT.search(said.shape)
    if found is None:
        return None
    last = words.words[found.end() - 1].split()[-1]  # "a week" is one piece
    unit = DAYS_OF.get(lexicon(language).entries.get(last, UNKNOWN)[0])
    if unit is None:
        return None
    first = said.shape[found.start()]
    count = FEW.get(first) or round(said.amounts[found.start()][1]) or 1
    return unit * count
