"""Dates in words and digits: "19th of November", "Nov 19, 2026", "19/11", "the 18th".

A date becomes the class DATE with month * 100 + day and its year; one of two numbers becomes
SLASHED, and `moments.py` decides which of them is the month.
"""

from __future__ import annotations

from retrowalk.coach.reading.shape import CODE, Amount, Made, Rewriting

DAY_MOST, MONTH_MOST, YEAR_LEAST = 31, 12, 2000
OF_TEN = 10.0


def is_date(day: float, month: float) -> bool:
    """Whether two numbers may be a day and a month, in this order."""
    return (
        1 <= day <= DAY_MOST
        and 1 <= month <= MONTH_MOST
        and day == int(day)
        and month == int(month)
    )


def _date(month: float, day: float, year: float = 0.0) -> Made | None:
    """A date as month * 100 + day, and its year, or 0 where none was said."""
    if not is_date(day, month):
        return None
    return CODE["DATE"], (month * 100 + day, year)


def _named_date(piece: str, amounts: list[Amount]) -> Made | None:
    month = amounts[piece.index(CODE["month_name"])][0]
    numbers = [low for char, (low, _) in zip(piece, amounts, strict=True) if char in DAY_NUMBERS]
    years = [number for number in numbers if number >= YEAR_LEAST]
    days = [number for number in numbers if number < YEAR_LEAST]
    return _date(month, days[0], years[0] if years else 0.0) if days else None


DAY_NUMBERS = frozenset(CODE[name] for name in ("number", "ones", "tens", "ordinal"))


def _slashed(piece: str, amounts: list[Amount]) -> Made | None:
    """A date of two numbers: which of them is the month, `moments.py` decides."""
    first, second = (low for low, _ in (amounts[0], amounts[2]))
    return (
        (CODE["SLASHED"], (first, second))
        if is_date(first, second) or is_date(second, first)
        else None
    )


def _clear_slashed(piece: str, amounts: list[Amount]) -> Made | None:
    """A date without "on" before it: one number is too large for a month, none is a scale's ten."""
    first, second = (low for low, _ in (amounts[0], amounts[2]))
    if second == OF_TEN or max(first, second) <= MONTH_MOST:
        return None
    return _slashed(piece, amounts)


def _slashed_day(piece: str, amounts: list[Amount]) -> Made | None:
    """A date after "the": neither a mark out of ten nor a half, a third, three quarters."""
    first, second = amounts[0][0], amounts[2][0]
    is_part = first < second and second in PARTS_OF_ONE
    return None if second == OF_TEN or is_part else _slashed(piece, amounts)


PARTS_OF_ONE = (2, 3, 4, 8)


def _day_of_month(piece: str, amounts: list[Amount]) -> Made | None:
    day = next(low for char, (low, _) in zip(piece, amounts, strict=True) if char in DAY_NUMBERS)
    return (CODE["DATE"], (day, 0.0)) if is_date(day, 1) else None


NOT_OF_A_PLAN = "(?! [day week session walk time set month year quarter])"
DATES = Rewriting(
    {
        "19th of November 2026": (
            "[number ones tens ordinal] stop? of? month_name stop? (?:[comma of]? number(?! (?:UNIT|TIME)))?",
            _named_date,
        ),
        "Nov 19, 2026": (
            "month_name stop? [number ordinal](?! (?:UNIT|clock_like|slash|percent))(?: comma? number(?! UNIT))?",
            _named_date,
        ),
        "on 11/12": (
            "(?<! [knee body pain hurt effort] .)(?<= [on from to since at for]) number slash number(?! [slash UNIT]| NUM(?! UNIT))",
            _slashed,
        ),
        "el 3/5": ("(?<= the) number slash number(?! [slash UNIT of]| NUM(?! UNIT))", _slashed_day),
        "19/11": ("(?<! slash) number slash number(?! [slash UNIT]| NUM(?! UNIT))", _clear_slashed),
        "the 18th": (f"(?<= [on the from to since at]) ordinal {NOT_OF_A_PLAN}", _day_of_month),
    },
    starts="number ones tens ordinal month_name",
)
