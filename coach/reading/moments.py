"""Dates, times of day and spans of days in a message.

A date of two numbers may have two readings, and a date may be none at all ("Nov 31"): `dates`
gives every day that can be meant, the likeliest first, and the conversation asks.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from retrowalk.coach.reading.clock_times import CLOCKS, NOT_UNIT
from retrowalk.coach.reading.lexicon import lexicon
from retrowalk.coach.reading.quantities import NUMBERS, amount_of
from retrowalk.coach.reading.shape import CODE, NOTHING, Rule, Shaped
from retrowalk.coach.when import MINUTES_A_DAY

WEEK = 7
AHEAD = timedelta(days=60)
"""A date without a year is the last one of its kind, unless it comes so soon."""

LONG_PAST = timedelta(days=60)
DATE, SLASHED = CODE["DATE"], CODE["SLASHED"]
HUNDRED = 100


# -- dates ---------------------------------------------------------------------------------------


def dates(said: Shaped, today: date, language: str) -> list[tuple[date, ...]]:
    """For each date that was said the days that it can be; an empty tuple for no such day."""
    found: list[tuple[date, ...]] = []
    for code, (low, high) in zip(said.shape, said.amounts, strict=True):
        if code == DATE:
            found.append(_candidates([(int(low) // HUNDRED, int(low) % HUNDRED)], int(high), today))
        elif code == SLASHED:
            day_first = (int(high), int(low)), (int(low), int(high))
            is_clear = lexicon(language).is_day_first
            order = day_first[:1] if is_clear else day_first[::-1]
            found.append(_candidates(order, 0, today))
    return found


def _candidates(
    pairs: list[tuple[int, int]] | tuple[tuple[int, int], ...], year: int, today: date
) -> tuple[date, ...]:
    """The days of (month, day) pairs; month 0 is the last one that had this day."""
    found: list[date] = []
    for month, day in pairs:
        day_found = _of_month(day, today) if month == 0 else _last_or_next(month, day, year, today)
        if day_found is not None and day_found not in found:
            found.append(day_found)
    return tuple(found)


def _of_month(day: int, today: date) -> date | None:
    """The last day with this number."""
    if day == 0:
        return None
    month = today.replace(day=1)
    for _ in range(3):
        if (
            day <= calendar.monthrange(month.year, month.month)[1]
            and month.replace(day=day) <= today
        ):
            return month.replace(day=day)
        month = (month - timedelta(days=1)).replace(day=1)
    return None


def _last_or_next(month: int, day: int, year: int, today: date) -> date | None:
    for candidate in [year] if year else [today.year + 1, today.year, today.year - 1]:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or found <= today + AHEAD:
            return found
    return None


LAST_WEEKDAY = Rule("last [weekday sat sun]")


def last_weekday(said: Shaped) -> int | None:
    """The weekday of "last Friday", Monday is 0: never today; None for anything else."""
    found = LAST_WEEKDAY.search(said.shape)
    return None if found is None else _weekday(said, found.end() - 1)


# -- times of day --------------------------------------------------------------------------------

WANTED_CLOCK = Rule(
    "[reminder setting change] .{0,4} CLOCK| do [it this the session today]* CLOCK"
    "| CLOCK(?= [please today]* [instead better])| better [today to at]* CLOCK"
)
"""The time that is wished for, where another one gives the reason."""
EARLIEST_SAID, EARLIEST_MEANT = 60, 7 * 60
HALF_A_DAY = MINUTES_A_DAY // 2
HALVES = frozenset({CODE["am"], CODE["pm"]})
TIME_ALONE = Rule(
    "^ [it is time at about here in my the for]* CLOCK [here in the my please part_of_day stop]*$"
)
DELAY = Rule(
    "^ (?:please|snooze|later|for|in|about|reminder|me|back|comma|here|word|but|instead|enough|correct)* DURATION"
    " (?:please|later|from|here|back|stop|instead)*$"
)


def minute_of_day(classes: Shaped, said: Shaped) -> int | None:
    """The minute of the day that was named: 18:30, 7 am, half eight; None where none was.

    Today's "at four" is in the afternoon; with am or pm it is what it says.
    """
    wanted = WANTED_CLOCK.search(said.shape)
    minute = amount_of(said, "CLOCK") if wanted is None else said.amounts[wanted.end() - 1][0]
    if minute is None or not 0 <= minute < MINUTES_A_DAY:
        return None
    return int(minute) + (HALF_A_DAY if _is_after_noon(classes, minute) else 0)


def of_time(classes: Shaped) -> Shaped:
    """The shape of a message whose numbers are times of day, where any is one."""
    return CLOCKS(NUMBERS(classes))


AN_HOUR = Rule(
    f"(?:a? [half quarter] [last to before after]?)? NUM(?: [and minus] (?:half|a? quarter|NUM))? {NOT_UNIT}"
)


def expected_minute(classes: Shaped) -> int | None:
    """The minute of the day of a number where a time is expected: 6.45, half seven, after 7.

    None where there is not one number, or none that is a time.
    """
    found = list(AN_HOUR.finditer(classes.shape))
    if len(found) != 1:
        return None
    start, end = found[0].span()
    at = Shaped(CODE["at"] + classes.shape[start:end], [NOTHING, *classes.amounts[start:end]])
    read = of_time(at)
    minute = amount_of(read, "CLOCK") if len(read.shape) == 1 else None
    if minute is None or not 0 <= minute < MINUTES_A_DAY:
        return None
    return int(minute) + (HALF_A_DAY if _is_after_noon(classes, minute) else 0)


def _is_after_noon(classes: Shaped, minute: float) -> bool:
    """Whether a time of today is later than it says: at four, at eight tonight."""
    if HALVES & set(classes.shape):
        return False
    if CODE["tonight"] in classes.shape:
        return EARLIEST_SAID <= minute < HALF_A_DAY
    if CODE["evening"] in classes.shape and CODE["morning"] not in classes.shape:
        return EARLIEST_SAID <= minute < HALF_A_DAY
    return CODE["today"] in classes.shape and EARLIEST_SAID <= minute < EARLIEST_MEANT


def clocks(classes: Shaped) -> list[int]:
    """Every time of day that was named, in order: "10 pm to 7 am"."""
    said = of_time(classes)
    return [
        int(low)
        for code, (low, _) in zip(said.shape, said.amounts, strict=True)
        if code == CODE["CLOCK"] and low < MINUTES_A_DAY
    ]


def delay_min(said: Shaped) -> float | None:
    """How long from now: "in an hour", "half an hour later"; None for anything else."""
    return amount_of(said, "DURATION") if DELAY.search(said.shape) else None


# -- spans of days -------------------------------------------------------------------------------

DAYS_OF = {CODE["day"]: 1, CODE["week"]: WEEK, CODE["month"]: 30}
FEW = {CODE["couple"]: 2, CODE["few"]: 3, CODE["a"]: 1}
LENGTH = Rule("(?:N|a|couple|few) [of a adjective]* [day week month]")
ONE_UNIT = Rule("for (?:the|usually)? [day week month]")
A_WEEK, A_MONTH = Rule("for? every_week"), Rule("for? every_month")
NEXT_WEEK = Rule("later adjective? week")
THIS_WEEK = Rule("(?:this|resting of the) week")
END_OF_MONTH = Rule("to .{0,3} month")
UNTIL = Rule("to [the later on]* [weekday sat sun tomorrow]")
UNTIL_DATE = Rule("[to dash] [the on in]* [DATE SLASHED]")
STARTS = Rule("[from on in]? [later]? [weekday sat sun tomorrow]")
TWO_DATES = Rule(
    "[number ones ordinal]? stop? [DATE SLASHED]? [to dash minus and]+ the? DATE| range DATE"
)
TO_A_DAY = Rule("DATE [to dash]+ [the on]* [number ones tens ordinal](?! UNIT)")
OF_TO = Rule(
    "of the? [number ones tens ordinal] stop? to+ the? [number ones tens ordinal]"
    "(?! [UNIT hour minute morning evening])"
)
NUMBERED = frozenset(CODE[name] for name in ("number", "ones", "tens", "ordinal"))
MONTH_MOST = 31
SINGLE = {CODE["sat"]: 5, CODE["sun"]: 6}


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days, the first and the last one."""

    first: date
    last: date


def date_range(said: Shaped, today: date, language: str) -> DateRange | None:
    """The days that were named as a while, from today on if no other beginning was named.

    Who is away until Monday is back on Monday. None when no length and no end was named.
    """
    named = [days[0] for days in dates(said, today, language) if days]
    both = _both_days(said, named) or _both_numbers(said, today)
    if both is not None:
        return _between(*both, today)
    last_start, last = _until(said, today)
    if last is None and named and UNTIL_DATE.search(said.shape):
        last = to_come(named[-1], today) - timedelta(days=1)
    first = _start(said, today, last_start)
    if last is not None:
        return DateRange(min(first, last), last) if last >= today else None
    if named and named[0] > today:
        first = named[0]
    if NEXT_WEEK.search(said.shape):
        monday = today + timedelta(days=WEEK - today.weekday())
        return DateRange(monday, monday + timedelta(days=WEEK - 1))
    if THIS_WEEK.search(said.shape):
        return DateRange(today, today + timedelta(days=WEEK - 1 - today.weekday()))
    days = _length(said)
    return None if days is None else DateRange(first, first + timedelta(days=days - 1))


def _both_days(said: Shaped, named: list[date]) -> tuple[date, date] | None:
    """The first and the last day of "from 3 to 10 December"."""
    if len(named) > 1:
        return named[0], named[1]
    later = TO_A_DAY.search(said.shape)
    if named and later is not None:  # "5 December until the 20th"
        return named[0], _day_from(named[0], int(said.amounts[later.end() - 1][0]))
    found = TWO_DATES.search(said.shape)
    if found is None or not named:
        return None
    first = int(said.amounts[found.start()][0])
    try:
        return named[0].replace(day=first), named[0]
    except ValueError:
        return None


def _both_numbers(said: Shaped, today: date) -> tuple[date, date] | None:
    """The two days of "del 28 al 6" and "vom 1. bis zum 10.", from today on."""
    found = OF_TO.search(said.shape)
    if found is None:
        return None
    span = range(*found.span())
    numbers = [int(said.amounts[at][0]) for at in span if said.shape[at] in NUMBERED]
    if not all(1 <= number <= MONTH_MOST for number in numbers):
        return None
    first = _day_from(today - timedelta(days=1), numbers[0])
    return first, _day_from(first, numbers[-1])


def _day_from(first: date, number: int) -> date:
    """The next day with this number after a date; the date itself where no month has it."""
    ahead = (first + timedelta(days=n) for n in range(1, 62))
    return next((day for day in ahead if day.day == number), first)


def _between(first: date, last: date, today: date) -> DateRange | None:
    """The days from one date to another, both of them away; dates long past are those to come."""
    first, last = to_come(first, today), to_come(last, today)
    last = _next_year(last) if last < first else last
    return DateRange(first, last) if first <= last and last >= today else None


def to_come(day: date, today: date) -> date:
    """A date that is past is the next one of its name."""
    if day > today - timedelta(days=1):
        return day
    next_month = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return _next_year(day) if today - day > LONG_PAST else _same_day(next_month, day)


def _same_day(month: date, day: date) -> date:
    return month.replace(day=min(day.day, calendar.monthrange(month.year, month.month)[1]))


def _next_year(day: date) -> date:
    return _same_day(day.replace(year=day.year + 1, day=1), day)


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
    return today + timedelta(days=(_weekday(said, at) - today.weekday() - 1) % WEEK + 1)


def _weekday(said: Shaped, at: int) -> int:
    return SINGLE.get(said.shape[at], int(said.amounts[at][0]))


def _length(said: Shaped) -> int | None:
    if A_WEEK.search(said.shape):
        return WEEK
    if A_MONTH.search(said.shape):
        return DAYS_OF[CODE["month"]]
    found = LENGTH.search(said.shape) or ONE_UNIT.search(said.shape)
    if found is None:
        return None
    at = found.end() - 1
    unit = DAYS_OF[said.shape[at]] * (round(said.amounts[at][0]) or 1)  # a fortnight is two weeks
    first = said.shape[found.start()]
    count = FEW.get(first) or round(said.amounts[found.start()][1]) or 1
    return unit * count
