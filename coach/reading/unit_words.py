"""Which units were said, and numbers that lack one: "treadmill at 2.5", "20m"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrowalk.coach.reading.shape import CODE, Rule, Shaped

NO_UNIT = "(?! (?:UNIT|pm|am|oclock|slash))"
BESIDE = "[on in the this thing treadmill comma done did backward walking today yesterday weekday part_of_day word]"
SPEED_WITHOUT_UNIT = (
    Rule(f"[treadmill speed] [at of is on set to colon about in]* number{NO_UNIT}"),  # belt at 2.5
    Rule("at a? number(?= speed)"),  # at 15 speed
    Rule(f"minute {BESIDE}* [at with to] number{NO_UNIT}"),  # 10 min at 1.6
    Rule(
        f"minute {BESIDE}* (?:number percent slope?)? [comma backward done]{{0,2}} word? number{NO_UNIT}"
    ),
)
TOLD_AFTER = (
    Rule(f"number{NO_UNIT} [^number stop]{{0,5}} [screen treadmill]"),  # 1.8 it says on the display
    Rule(f"[screen speed treadmill thing] [^number stop question]{{0,4}} number{NO_UNIT}"),
    Rule(f"^ [and but comma i it he is then too]{{0,5}} [at with on about]{{1,2}} number{NO_UNIT}"),
)
"""A speed that is told after its session."""

A_DECIMAL, A_SMALL_ONE = re.compile(r"[0-5][.,]\d"), re.compile(r"[1-3]")
"""1.6 is a speed; 7 and 8.30 may be a time of day."""

AN_HOUR = "[slash per a] hour"
UNITS_SAID = (
    ("speed_unit", "kmh", Rule(f"kmh| km {AN_HOUR}")),
    ("speed_unit", "mph", Rule(f"mph| mile {AN_HOUR}")),
    ("distance_unit", "km", Rule(f"km(?! {AN_HOUR})| metre")),
    ("distance_unit", "mi", Rule(f"mile(?! {AN_HOUR})| yards")),
)
MASS_UNITS = {"kg": Rule("kg"), "lb": Rule("lb"), "st": Rule("stone")}
SHORT_M = Rule("(?<! [times of plus slash]) NUM m (?! [per slash and times number])")
SHORT_M_MOST = 120.0
"""So many "m" may be minutes; more are metres."""


def units(classes: Shaped) -> dict[str, str]:
    """The units of speed and distance that were used, by the setting that holds each."""
    return {setting: unit for setting, unit, rule in UNITS_SAID if rule.search(classes.shape)}


def mass_unit(classes: Shaped) -> str:
    """The unit of weight that was named; "" for none."""
    named = (unit for unit in ("kg", "lb", "st") if MASS_UNITS[unit].search(classes.shape))
    return next(named, "")


def minutes_by_m(classes: Shaped) -> float | None:
    """The number of "20m", where it may be minutes as well as metres."""
    found = SHORT_M.search(classes.shape)
    if found is None:
        return None
    number = classes.amounts[found.start()][0]
    return number if number <= SHORT_M_MOST else None


def speed_without_unit(classes: Shaped, words: Sequence[str]) -> float | None:
    """The number of "treadmill at 2.5": km/h or mph was not said; None for anything else."""
    for rule in SPEED_WITHOUT_UNIT:
        found = rule.search(classes.shape)
        if found is None:
            continue
        at = found.end() - 1
        is_small = A_SMALL_ONE if classes.shape[at - 1] == CODE["at"] else A_DECIMAL
        is_sure = rule in SPEED_WITHOUT_UNIT[:2] or A_DECIMAL.fullmatch(words[at])
        if is_sure or is_small.fullmatch(words[at]):
            return classes.amounts[at][0]
    return None


def speed_told_after(classes: Shaped, words: Sequence[str]) -> float | None:
    """The number of "and 1.8 it says on the display"; None for anything else."""
    for rule in TOLD_AFTER:
        found = rule.search(classes.shape)
        places = range(*found.span()) if found is not None else ()
        speeds = [classes.amounts[at][0] for at in places if A_DECIMAL.fullmatch(words[at])]
        if speeds:
            return speeds[0]
    return speed_without_unit(classes, words)
