"""What people say of a session that stands in the log already: another number, or take it out."""

from __future__ import annotations

from dataclasses import replace

from coach.meaning import LogKind, WalkReport
from coach.reading.quantities import VALUED, made
from coach.reading.report import DAY_PUT_RIGHT, NOT_THAT_DAY, day_in, details_in
from coach.reading.shape import CODE, Amount, Made, Rewriting, Rule, Shaped

AMOUNT = "(?:DURATION|DISTANCE|N(?! (?:slash|out_of)))"
CORRECTS = Rule(
    "correct(?! .{0,3} question| (?:N|DURATION) .{0,3} [did managed walked] about* (?:N|DURATION))"
    f"| ^ [no nope undo sorry] [comma stop undo is it about i did]* {AMOUNT}"
    f"| ^ [please can you comma]* [change setting] .{{0,5}} [last session weekday yesterday today sat sun it] .{{0,3}} {AMOUNT}"
    f"| ^ [please can you comma]* setting to {AMOUNT}"
)
"""Where what is right begins after what was wrong."""

ENDS_BEFORE_AMOUNT = frozenset(CODE[name] for name in ("DURATION", "DISTANCE", "number", "ones"))
TAKES_OUT = Rule(
    "take_out| ^ [please can you will should i comma]* remove"
    " [the my a of for from last today word it]*"
    " [session last it walk weekday yesterday today sat sun AGO]"
    "| (?:remove|burn_off) [the my]* ones (?:of|from|for|on)* [weekday yesterday today AGO]"
    "| [last session today weekday yesterday] .{0,2} remove"
    "| correct [comma stop please it the]* remove [it the please stop]*$"
    "| cancel [comma stop it the]* correct [please stop]*$"
)
NUMBER = Rule("(?<! correct a)(?<! correct about)N(?! (?:slash|out_of|UNIT|SCALE))")
OF_ANYTHING = 1.0  # the word list numbers "more like" so: what was like that, it does not say
CLOCK = CODE["CLOCK"]


def _nothing(_piece: str, _amounts: list[Amount]) -> Made:
    return made("known", 0)


NOT_THAT = Rewriting({"not 5": ("(?:not|no|instead of|instead) (?:DURATION|N)", _nothing)})


def correction_in(said: Shaped) -> WalkReport | None:
    """What a message puts right in a session, with the day that it names; None for another one."""
    shape = said.shape
    day = day_put_right(said)
    if day is not None:
        return WalkReport(LogKind.LOG, day=day)
    found = list(CORRECTS.finditer(shape))
    if not found or CLOCK in shape:
        return None
    last = found[-1]
    start = last.end() if shape[last.end() - 1] == CODE["correct"] else last.start()
    after = NOT_THAT(Shaped(shape[start:], said.amounts[start:]))
    details = details_in(after)
    if details == WalkReport(details.kind):
        details = _rated(said)
    if details == WalkReport(details.kind):
        is_vague = said.amounts[last.end() - 1][0] == OF_ANYTHING and start == last.end()
        number = None if is_vague else NUMBER.search(after.shape)
        if number is not None:
            at = next(n for n in range(number.start(), number.end()) if after.shape[n] in VALUED)
            details = replace(details, duration_min=after.amounts[at][1])
    return replace(details, day=day_in(said))


def _rated(said: Shaped) -> WalkReport:
    """The effort or pain of "effort was more like 6"."""
    found = details_in(Shaped(said.shape.replace(CODE["correct"], CODE["is"]), said.amounts))
    return WalkReport(found.kind, effort_0_10=found.effort_0_10, pain_0_10=found.pain_0_10)


def day_put_right(said: Shaped) -> str | None:
    """The right day of a session that was told for another one: "that was Wednesday"."""
    return day_in(NOT_THAT_DAY(said)) if DAY_PUT_RIGHT.search(said.shape) else None


def is_taken_out(said: Shaped) -> bool:
    """Whether a message asks to take a session out of the log again."""
    return TAKES_OUT.search(said.shape) is not None
