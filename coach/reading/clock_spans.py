"""How long it was from one time of day to another: "from half past six to quarter to seven"."""

from __future__ import annotations

from retrowalk.coach.reading.clock_times import (
    CLOCK_LIKE,
    NOT_UNIT,
    dotted,
    minutes_of_hour,
    spoken_clock,
)
from retrowalk.coach.reading.shape import CODE, Amount, Made, Rewriting, Rule, made, values

HALF_A_DAY_MIN = 12 * 60
A_TIME = (
    "(?:half last? NUM|a? quarter [last to after before] NUM|[number quarter] [number ones]"
    "|NUM minute? [last after before to] half? NUM|NUM oclock NUM?|clock_like oclock?|NUM)"
)
TILL = "[to dash minus and]"
OPENS = "[from of between]"  # "von" is "of"
ONE_TIME = Rule(A_TIME)
TILLS, OPENINGS, HALVES_OF_DAY = (
    frozenset(CODE[name] for name in names.split())
    for names in ("to dash minus and", "from of between", "am pm")
)
SIDES = frozenset(CODE[name] for name in ("last", "to", "after", "before"))
CLOCK_WORDS = frozenset(CODE[name] for name in ("quarter", "oclock"))
QUARTERS = (0.25, 0.75)
HOURS = 24


def _span(piece: str, amounts: list[Amount]) -> Made | None:
    """The time between two; without "from" they must be times that are no mere numbers."""
    is_opened = piece[0] in OPENINGS
    kept = [
        at
        for at, code in enumerate(piece)
        if code not in HALVES_OF_DAY and not (at == 0 and is_opened)
    ]
    piece, amounts = "".join(piece[at] for at in kept), [amounts[at] for at in kept]
    for at in (at for at, code in enumerate(piece) if code in TILLS):
        sides = (piece[:at], amounts[:at]), (piece[at + 1 :], amounts[at + 1 :])
        if not all(ONE_TIME.fullmatch(side) for side, _ in sides):
            continue
        named = sum(len(side) > 1 or side == CLOCK_LIKE for side, _ in sides)
        is_span = named >= (1 if is_opened or CLOCK_WORDS & set(sides[0][0]) else 2)
        start, end = (_minute_of_day(*side) for side in sides)
        if is_span and start is not None and end is not None:
            minutes = (end - start) % HALF_A_DAY_MIN
            return made("DURATION", minutes) if minutes else None
    return None


def _minute_of_day(piece: str, amounts: list[Amount]) -> float | None:
    """The minute of the day; "viertel acht" and "dreiviertel acht" are before eight."""
    found = values(piece, amounts)
    is_beside = bool(SIDES & set(piece))
    if is_beside or CODE["half"] in piece:
        read = minutes_of_hour if is_beside and len(found) > 1 else spoken_clock
        clock = read(piece, amounts)
        return None if clock is None else clock[1][0]
    is_quarter = CODE["quarter"] in piece
    if is_quarter or (len(found) > 1 and CODE["oclock"] not in piece):
        part = 0.25 if is_quarter else found[0][0]
        hour, minute = found[-1][0] - 1, part * 60 if part in QUARTERS else -1.0
    elif CLOCK_LIKE in piece:
        hour, minute = amounts[piece.index(CLOCK_LIKE)]
    else:
        hour, minute = dotted(found[0][0])
        minute = found[1][0] if len(found) > 1 else minute
    is_time = hour == int(hour) <= HOURS and 0 <= minute < 60  # noqa: PLR2004  minutes of an hour
    return hour * 60 + minute if is_time else None


SPANS = Rewriting(
    {
        "von halb sieben bis viertel vor sieben": (
            f"{OPENS}? {A_TIME} [am pm]? {TILL} {A_TIME} (?:am|pm|{NOT_UNIT})",
            _span,
        ),
    },
    starts="from of between half quarter a NUM clock_like",
)
"""Read before ranges and units: the numbers in it are no amounts."""
