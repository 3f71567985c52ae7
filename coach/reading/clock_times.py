"""Times of day as people say them: 7 in the evening, half past six, ten to seven, 22-7, noon."""

from __future__ import annotations

from retrowalk.coach.reading.shape import CODE, Amount, Made, Maker, Rewriting, made, values

CLOCK_LIKE = CODE["clock_like"]


def dotted(time: float) -> Amount:
    """Hour and minute of a time that is written with a dot or none: 18.30, 1830."""
    if time >= 100:  # noqa: PLR2004  no hour has three figures
        return float(time // 100), time % 100
    hour = float(int(time))
    return hour, round((time - hour) * 100)


def _clock(piece: str, amounts: list[Amount]) -> Made | None:
    """The minute of the day. "At zero" is where somebody begins, and no midnight."""
    if CLOCK_LIKE in piece:
        hour, minute = amounts[piece.index(CLOCK_LIKE)]
    else:
        hour, minute = dotted(values(piece, amounts)[0][0])
        if not (hour or minute or {CODE["am"], CODE["oclock"]} & set(piece)):
            return None
    return made("CLOCK", _of_day(hour, piece) * 60 + minute)


def spoken_clock(piece: str, amounts: list[Amount]) -> Made | None:
    """Half past six, quarter to seven. The word list says -1 where "half seven" is half past six."""
    hour, minute = dotted(values(piece, amounts)[-1][0])
    if minute or hour > 24:  # noqa: PLR2004  hours of a day
        return None
    if CODE["half"] in piece:
        before = amounts[piece.index(CODE["half"])][0] < 0 and CODE["last"] not in piece
        minute = -30 if before else 30
    else:
        minute = 15 if {CODE["last"], CODE["after"]} & set(piece) else -15
    return made("CLOCK", _of_day(hour, piece) * 60 + minute)


MINUTES_OF_HOUR = (5, 10, 20, 25)


def minutes_of_hour(piece: str, amounts: list[Amount]) -> Made | None:
    """Twenty past eight, ten to seven, five before half past seven."""
    (minutes, _), (hour, _) = values(piece, amounts)
    is_time = minutes in MINUTES_OF_HOUR and hour == int(hour) <= 24  # noqa: PLR2004
    if not is_time:
        return None
    if CODE["half"] in piece:
        hour += amounts[piece.index(CODE["half"])][0] / 2 or 0.5
    sign = 1 if {CODE["last"], CODE["after"]} & set(piece) else -1
    return made("CLOCK", _of_day(hour, piece) * 60 + sign * minutes)


def _after_hour(piece: str, amounts: list[Amount]) -> Made | None:
    """Seven and a half, seven less a quarter: only where the word list marks its "and" and its minus."""
    at = next(at for at, char in enumerate(piece) if char in JOINS)
    (hour, *minutes) = (low for low, _ in values(piece, amounts))
    minute = 30.0 if CODE["half"] in piece else 15.0 if CODE["quarter"] in piece else minutes[0]
    is_time = hour == int(hour) <= 24 and minute < 60  # noqa: PLR2004  hours of a day, minutes of one
    if not amounts[at][0] or not is_time:
        return None
    sign = -1 if CODE["minus"] in piece else 1
    return made("CLOCK", (_of_day(hour, piece) * 60 + sign * minute) % (24 * 60))


JOINS = frozenset(CODE[name] for name in ("and", "minus"))
PARTS_OF_DAY = frozenset(CODE[name] for name in ("morning", "evening", "night"))


def _of_day(hour: float, piece: str) -> float:
    """The hour by am, pm or the part of the day that is named with it, if one is."""
    if CODE["pm"] in piece or CODE["am"] in piece:
        return hour % 12 + (12 if CODE["pm"] in piece else 0)
    if not PARTS_OF_DAY & set(piece) or hour > 12:  # noqa: PLR2004  it needs no part of the day
        return hour
    is_late = CODE["evening"] in piece or (CODE["night"] in piece and 5 <= hour < 12)  # noqa: PLR2004
    return hour % 12 + (12 if is_late else 0)


def _clock_of_day(piece: str, amounts: list[Amount]) -> Made | None:
    """Seven in the evening, half past eight in the morning."""
    if {CODE["half"], CODE["quarter"]} & set(piece):
        return spoken_clock(piece, amounts)
    hour, minute = _hour_of(piece, amounts)
    is_during = any(
        amount[0] for char, amount in zip(piece, amounts, strict=True) if char in PARTS_OF_DAY
    )
    is_clock = {CODE["at"], CODE["by"], CODE["oclock"], CLOCK_LIKE} & set(piece)
    if (hour > 12 or is_during) and not is_clock:  # noqa: PLR2004  more than the hours of a half day
        return None  # "15 in the evening", "10 por la mañana" are minutes
    return made("CLOCK", _of_day(hour, piece) * 60 + minute)


def _hour_of(piece: str, amounts: list[Amount]) -> Amount:
    if CLOCK_LIKE in piece:
        return amounts[piece.index(CLOCK_LIKE)]
    return dotted(values(piece, amounts)[0][0])


def _noon(piece: str, amounts: list[Amount]) -> Made | None:
    noon = 12 * 60 if CODE["noon"] in piece else 0
    if CODE["half"] in piece:
        return made("CLOCK", noon + 30)
    if CODE["quarter"] in piece:
        is_past = {CODE["last"], CODE["after"]} & set(piece)
        return made("CLOCK", (noon + (15 if is_past else -15)) % (24 * 60))
    if any(low != 12 for low, _ in values(piece, amounts)):  # noqa: PLR2004  12 noon
        return None
    return made("CLOCK", noon)


def _clock_by_hour(piece: str, amounts: list[Amount]) -> Made | None:
    """19h, 7h30: an hour of the day where a time was asked for or "at" stands before."""
    found = values(piece, amounts)
    hour, minute = found[0][0], found[1][0] if len(found) > 1 else 0.0
    is_hour = hour == int(hour) and 0 <= hour < 24 and 0 <= minute < 60  # noqa: PLR2004
    return made("CLOCK", hour * 60 + minute) if is_hour else None


NOT_UNIT = "(?! (?:UNIT|percent|slash|times|DASH N|clock_like|point))"
OF_DAY = "oclock? [in the at on]* [morning evening night](?! [is too better])"
SPOKEN = "(?:half last?|a? quarter [last to after before]) NUM"
AFTER_HOUR: dict[str, tuple[str, Maker]] = {
    "a las siete y media": (
        f"(?:at|by|the|before)+ NUM oclock? [and minus] (?:half|a? quarter|NUM)(?: {OF_DAY}| (?:am|pm)?{NOT_UNIT})"
        f"| NUM oclock? [and minus] (?:half|a? quarter) {OF_DAY}",
        _after_hour,
    ),
}
"""Read before a number and its half are one: "at 7.5" would be ten to eight."""
CLOCK_RULES: dict[str, tuple[str, Maker]] = {
    "7 in the evening": (
        f"(?:at|by|about|for)* (?:clock_like|NUM|{SPOKEN}) {OF_DAY}",
        _clock_of_day,
    ),
    "20 past 8": (
        f"(?:at|by|about|to)* NUM minute? (?:last|after|before(?! NUM day)) half? NUM(?:{OF_DAY}|(?:am|pm)?{NOT_UNIT})"
        f"| (?<! [effort pain hurt knee body felt is scale])(?:at|by|to)+ about? NUM minute? to NUM(?:{OF_DAY}|(?:am|pm)?{NOT_UNIT})"
        f"| NUM minute? to NUM(?: {OF_DAY}| [am pm])",
        minutes_of_hour,
    ),
    "at 7:30 pm": (
        "(?:at|by|about)* clock_like (?:am|pm|oclock)?(?! [slash per minute hour hr a each])",
        _clock,
    ),
    "half past 6": (
        f"(?:at|by|about|to)* (?:half last|a? quarter [last to after before]) NUM (?:am|pm)?{NOT_UNIT}"
        f"| (?:at|by|to|about)+ half NUM (?:am|pm)?{NOT_UNIT}| half NUM (?= [in the on]* part_of_day| please| instead| better)",
        spoken_clock,
    ),
    "evening at 7": (
        f"(?:in the)? [morning evening] (?:at|by|about)+ (?:clock_like|NUM|{SPOKEN}) oclock?(?! UNIT)",
        _clock_of_day,
    ),
    "noon": (
        "(?:at|by|about)* (?:NUM oclock?|half last|a? quarter [last to after before])? (?:the)? [noon midnight](?! [walk session])",
        _noon,
    ),
    "18 Uhr 30": (f"(?:at|by|about)* NUM oclock NUM{NOT_UNIT}", _clock_by_hour),
    "7 am": ("(?:at|by|about)* N (?:am|pm|oclock)", _clock),
}
LATE_CLOCK_RULES: dict[str, tuple[str, Maker]] = {
    "at 7h30": (
        "(?: (?<= [reminder setting change])(?:at|to|by|for)+| ^ at| (?<= [today tomorrow weekday]) at) NUM hour (?:number(?! UNIT))?",
        _clock_by_hour,
    ),
    "move today to 6": ("(?<= [setting change] today) to NUM(?! UNIT)", _clock),
    "at 8": (
        "(?<! [effort pain hurt knee body felt is scale])(?<! [effort pain hurt] [word is]) (?:at|by) about? NUM(?! (?:UNIT|slash|out_of|DASH|percent))",
        _clock,
    ),
}
TO = "(?:DASH|to|and) (?:NUM|clock_like)"
CLOCKS = Rewriting(
    {
        **AFTER_HOUR,
        "8 to 10 pm": (
            f"[NUM clock_like] (?= {TO} pm)",
            lambda piece, amounts: _clock(piece + CODE["pm"], [*amounts, (0.0, 0.0)]),
        ),
        "22-7": (
            f"(?<! [NUM dash]) NUM(?= [dash minus to] NUM{NOT_UNIT})| (?<= [NUM am pm] [dash minus to]) NUM{NOT_UNIT}(?! [am pm oclock])",
            _clock,
        ),
        "22 bis 7 Uhr": (f"[NUM clock_like] (?= {TO} oclock)", _clock),
        **CLOCK_RULES,
        **LATE_CLOCK_RULES,
    }
)
"""Times of day alone, where a span of them is no duration."""
