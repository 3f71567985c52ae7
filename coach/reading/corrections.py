"""What a message puts right in the last thing that was done: another number, day or place."""

from __future__ import annotations

from dataclasses import replace

from retrowalk.coach.reading.meaning import WalkReport
from retrowalk.coach.reading.report import DAY_PUT_RIGHT, NOT_THAT_DAY, day_in, details_in
from retrowalk.coach.reading.shape import CODE, VALUED, Amount, Made, Rewriting, Rule, Shaped, made

LIKELIER = CODE["likelier"]
PUTS_RIGHT = frozenset({CODE["corrected"], LIKELIER})
NUMBER = Rule("N(?! (?:slash|out_of|UNIT|SCALE|of the))")

NAMES_A_VALUE = Rule(
    "[N SCALE DURATION DISTANCE CLOCK MASS SPEED GRADE ENERGY DATE AGO OTHER UNIT clock_like half quarter"
    " today yesterday tomorrow last weekday sat sun weekend workdays all_days every_day every_other_day"
    " part_of_day night treadmill stairs track outdoor indoor home sled rail hold hold_on hands"
    " hands_free without forward normal left right backward uphill downhill flat no not instead]"
)
"""Something that a correction can be about; without any of it nothing is put right."""


def names_a_value(said: Shaped) -> bool:
    """Whether it names anything that could take the place of what was written."""
    return NAMES_A_VALUE.search(said.shape) is not None


def _nothing(_piece: str, _amounts: list[Amount]) -> Made:
    return made("known", 0)


NOT_THAT = Rewriting(
    {
        "not 5": ("(?:not|(?<=.)no|instead of|instead|than) [the at for on a]* (?:DURATION|DISTANCE|CLOCK|MASS|N)", _nothing),
        "5 was wrong": ("(?:DURATION|DISTANCE|N) is? (?:no_good|wont)", _nothing),
    }
)  # fmt: skip


def right_part(said: Shaped) -> Shaped:
    """The part of a shape that says what is right, without what was wrong."""
    at = max((said.shape.rfind(code) for code in PUTS_RIGHT), default=-1)
    after = Shaped(said.shape[at + 1 :], said.amounts[at + 1 :])
    if not any(code in VALUED for code in after.shape):
        after = said
    return NOT_THAT(after)


def number_in(said: Shaped) -> float | None:
    """The last number without a unit in what is right; None where there is none."""
    found = [at for match in NUMBER.finditer(said.shape) for at in range(*match.span())]
    return said.amounts[found[-1]][1] if found else None


def put_right(said: Shaped) -> WalkReport:
    """What a message says anew of a session, with the day that it names.

    A number alone is minutes, unless it is said to be effort or pain; "more like a 6" may be either.
    """
    after = right_part(said)
    details = replace(details_in(after), day=None)
    if details == WalkReport(details.kind):
        details = _rated(said)
    if replace(details, day=None) == WalkReport(details.kind) and LIKELIER not in said.shape:
        details = replace(details, duration_min=number_in(after))
    return replace(details, day=day_put_right(said) or day_in(said))


def _rated(said: Shaped) -> WalkReport:
    """The effort or pain of "effort was more like 6"."""
    shape = said.shape
    for code in PUTS_RIGHT:
        shape = shape.replace(code, CODE["is"])
    found = details_in(Shaped(shape, said.amounts))
    return WalkReport(found.kind, effort_0_10=found.effort_0_10, pain_0_10=found.pain_0_10)


def day_put_right(said: Shaped) -> str | None:
    """The right day of a session that was told for another one: "that was Wednesday"."""
    if DAY_PUT_RIGHT.search(said.shape):
        return day_in(NOT_THAT_DAY(said))
    if DAY_AT_LAST.search(said.shape) is None:
        return None
    at = max(said.shape.rfind(CODE["it"]), said.shape.rfind(CODE["is"]))
    return day_in(Shaped(said.shape[at + 1 :], said.amounts[at + 1 :]))


DAY_AT_LAST = Rule(
    "^ [no nope sorry stop_word corrected comma stop word undo]{1,4} .* [stop comma but]"
    " (?:[it he the this] is?| is) on? the? (?: last)? [weekday yesterday sat sun] stop? $"
)
"""The right day after a wrong one: "no wait, Wednesday was the dentist. It was Tuesday"."""
