"""What of a message was not used: a word that turns the meaning, or a number that nothing took.

Who acts on a sentence of which a part was left over acts on half a sentence. So a session is kept
without a question only when none of these is left.
"""

from __future__ import annotations

from retrowalk.coach.reading.minutes import minutes_told
from retrowalk.coach.reading.report import RATINGS, is_joined
from retrowalk.coach.reading.shape import CODE, Rule, Shaped

AMOUNT = "[DURATION DISTANCE]"
NOT_QUITE = (
    Rule("near .{0,2} [did walked managed done finished DURATION]"),
    Rule("[not no] .{0,2} backward| take_out"),
)
"""Nearly done, or not backwards: no session that anybody may keep unasked."""

TURNS = (
    Rule(f"{AMOUNT} .{{0,6}} [but instead] .{{0,6}} {AMOUNT}"),  # 20 min but 10 of it …
    Rule(f"{AMOUNT} .{{0,3}} [but instead] .{{0,6}} [NUM half quarter]"),
    Rule(f"[not no didnt havent instead cannot wont] [^comma stop]{{0,2}} {AMOUNT}"),  # not 20 min
    Rule(f"{AMOUNT} .{{0,4}} [forward normal] | [forward normal] .{{0,3}} {AMOUNT}"),
    Rule("last [week month year]"),
    Rule(
        f"(?: ^| stop) [hello comma yes and my the]* person [^i im me my it stop]{{0,8}} {AMOUNT}"
    ),  # he did 5 min
    Rule(f"{AMOUNT} .{{0,8}} (?:half|quarter) of"),
)
BESIDE = (
    Rule("speed [at of is on set to colon about in]* number"),
    Rule("word is number| im word number"),  # sugar was 5.1, I'm type 2
    Rule("[want goal plan] [is the for at about]{0,2} number"),  # 8 min (planned 5)
)
"""Numbers of something else: a speed without its unit, which is asked for by itself, a reading."""
LEFT = frozenset(CODE[name] for name in ("number", "tens", "range", "clock_like"))


AGE_FIRST = Rule(
    "^ [hello i im stop comma]{0,3} (?:number|tens) (?: [comma stop and]| with) (?! .* [SCALE number ones tens DURATION])"
    " [^comma stop]{0,7} [pain hurt knee body medicine]"
)
AGE_FROM, AGE_TO = 35.0, 110.0


def is_age_first(said: Shaped) -> bool:
    """Whether a number before what hurts is an age: "61, bit of knee pain on and off"."""
    found = AGE_FIRST.search(said.shape)
    if found is None:
        return False
    told = [said.amounts[at][1] for at in range(*found.span()) if said.shape[at] in LEFT]
    return bool(told) and AGE_FROM <= told[0] <= AGE_TO


def is_not_quite(said: Shaped) -> bool:
    """Whether it was nearly done, or not backwards."""
    return any(rule.search(said.shape) for rule in NOT_QUITE)


def is_half_understood(said: Shaped, speed: float | None = None) -> bool:
    """Whether a number or a word that turns the meaning of a session was not used.

    `speed` is one without its unit, which is asked for by itself.
    """
    told = minutes_told(RATINGS(said))
    if is_not_quite(said) or any(rule.search(told.shape) for rule in TURNS):
        return True
    left = [at for at in _left(told) if told.amounts[at] != (speed, speed)]
    return not is_joined(told) or bool(left)


def number_left(said: Shaped) -> float | None:
    """The one number that nothing took; None where there is none, or several."""
    told = minutes_told(RATINGS(said))
    left = _left(told)
    return told.amounts[left[0]][1] if len(left) == 1 else None


def _left(told: Shaped) -> list[int]:
    other = {found.end() - 1 for rule in BESIDE for found in rule.finditer(told.shape)}
    return [at for at, code in enumerate(told.shape) if code in LEFT and at not in other]
