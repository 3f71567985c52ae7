"""Signs of danger in any message: the highest level that applies, with what was recognised.

A negation covers only what it negates, and figures of speech are no signs. In doubt the higher
level is taken: a false alarm costs a tap, a missed emergency may cost a life.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from retrowalk.coach.reading.about_whom import is_long_ago, is_of_another, with_years
from retrowalk.coach.reading.quantities import sum_of, with_amounts
from retrowalk.coach.reading.shape import CODE, VALUED, Rule, Shaped


class Level(IntEnum):
    """How grave it is."""

    NONE = 0
    EASE = 1
    STOP = 2
    EMERGENCY = 3


@dataclass(frozen=True, slots=True)
class Safety:
    """What was read: `signs` name what was recognised, `concern` what a coach is not for."""

    level: Level
    signs: tuple[str, ...] = ()
    concern: str = ""  # despair | eating | child
    is_guess: bool = False  # only the trained reader is alarmed

    @property
    def found(self) -> tuple[str, ...]:
        """The level and the signs by name, for the trained reader."""
        return (self.level.name.lower(), *self.signs, *((self.concern,) if self.concern else ()))


HURTS = "[pain hurt pressure burning sharp burn]"
NEAR = "[^stop but comma question]{0,5}"
"""A few words of the same clause."""

EMERGENCY = {
    "chest": Rule(
        f"chest (?: {NEAR} {HURTS}| (?:felt|is)? (?:weak|off))| {HURTS} [^stop but question]{{0,4}} chest"
        f"| (?:but|and) (?:the|my|in)* chest| {HURTS} {NEAR} arm {NEAR} face| {HURTS} {NEAR} left arm| left arm {NEAR} {HURTS}"
    ),
    "heart": Rule(
        "(?<! [dizzy spin]) attack| cold_sweat"
        "| heart (?:is|my|the|have|too)* (?:pain|hurt|pressure|burning|sharp)| (?:pain|pressure|sharp) (?:in|on|at|the|my)+ heart"
    ),
    "faint": Rule(
        "faint(?! of)(?! my [word thing known](?! [fell fall]))| gone_briefly(?! .{0,4} errand)| collapse| black out| [pass black] (?:right)? out"
    ),
    "stroke": Rule(
        f"stroke| [face side arm body] {NEAR} (?<! i) [weak droop]| [weak droop] {NEAR} [face side arm]"
        f"| [face side arm] {NEAR} numb| numb {NEAR} [face side arm]"
        f"| [left right] [body hands] {NEAR} weak| weak {NEAR} [left right] hands| slur| speech {NEAR} [slur worse weak off accurate odd]"
        f"| [speak face] (?:is|managed|felt|too|word)* odd| odd speech"
        "| [cannot struggle lose didnt] .{0,3} [speak speech eye]"
        "| lose .{0,2} eye| eye managed(?! to)| face .{0,2} [hold hold_on] .{0,3} side| eye (?:is|in|my|managed)* [lost black weak sudden]"
        "| double_vision| sudden .{0,3} headache| worse headache| headache .{0,7} [sudden worse]| sharp headache"
    ),
    "head": Rule(
        "blow| [hit landed hurt fell fall tumble] [^stop but question]{0,4} head(?! of)| head .{0,2} (?:hit (?:the|a|my)| fell| landed)| head [versus on to at] .{0,3} hit"
    ),
    "breath": Rule(
        "no_breath| [cannot struggle] .{0,3} breathe| (?:not|didnt|no|stopped|stop_word) (?:it|he)? breathe"
    ),
    "blood": Rule("cough .{0,6} blood| blood .{0,6} cough"),
    "fracture": Rule("[fell fall tumble landed stumble slid trip] .{0,14} bear_weight"),
}  # fmt: skip
STOP = {
    "fall": Rule(
        "fell| tumble| landed .{0,4} [floor body knee arm back hands side face]| (?:have|a|my|managed|did|NUM) adjective? fall"
        "| [have managed a] .{0,2} fall| over [the a my this]* [^stop but question comma]{1,2} flew"
        "| (?:of|from) the? [treadmill stairs track] flew"
        "| slid(?! .{0,8} (?:not|no|near|didnt|havent|hold))"
    ),
    "sharp": Rule(
        "[sharp sudden] [^stop but question]{0,3} [pain hurt knee body]| [knee body pain hurt] [^stop but question comma]{0,3} sharp"
    ),
    "worse": Rule(
        "[pain hurt knee body it] [^stop but question]{0,4} worse| worse [^stop but question]{0,2} [pain hurt]| [pain hurt] more| (?:is|it) (?:hit|managed)? worse$"
    ),
    "joint": Rule(
        "[knee body] [^stop but question]{0,4} gave_way| gave_way [^stop but question]{0,3} [knee body]| [knee body] .{0,2} twisted| twisted .{0,2} [knee body back]"
    ),
    "numb": Rule("numb"),
    "clot": Rule("clot| body [^stop but question]{0,4} thicker than (?:the|my)"),
    "sugar": Rule("low_sugar"),
    "dizzy": Rule("dizzy| [head it he indoor word thing] .{0,2} spin| spin .{0,2} [head it]| felt (?:adjective|a|mild)? faint| [felt odd dizzy weak spin ill] .{0,4} sit_down"),
    "swelling": Rule("swollen"),
    "heart": Rule("palpitation| [heart heart_rate] [^stop but question]{0,3} [racing palpitation missed skip]| racing [heart heart_rate]"),
    "weight": Rule("[cannot wont struggle] .{0,3} (?:bear_weight|weigh)| bear_weight"),
}  # fmt: skip
EASE = {
    "sore": Rule("hurt| pain"),
    "tired": Rule("tired"),
    "stumble": Rule(
        "[stumble slid]| but near| lose .{0,2} balance| balance (?:lose|off)| near .{0,2} [fell fall missed stumble slid trip balance tumble]"
    ),
}
LEVELS = ((Level.EMERGENCY, EMERGENCY), (Level.STOP, STOP), (Level.EASE, EASE))

NEGATED = Rule(
    "(?:no|not|without|nope|didnt|havent|afraid|wont|if) "
    "[a the my i chest head arm heart have adjective felt of it more in knee body mild sharp sudden or and pain hurt word did at"
    " swollen dizzy fell fall faint stumble trip PAIN comma left right about to managed is on this today tired after]*$"
)
NEGATION_REACHES = 14  # words
CLAUSE_ENDS = frozenset(CODE[name] for name in ("stop", "but", "question", "then", "instead"))
COMMA, NUMBER = CODE["comma"], CODE["number"]
LIST_GOES_ON = Rule(
    "^ comma (?:[^stop but question then]* or|[^stop but question then about]*$(?! .* but))"
)
NEAR_FALL = Rule("near .{0,3}$")
GENERAL = Rule(
    "^ [can do is will what which why should how would if when where how_many how_much how_long tell what_about] (?! .* (?: [my me im id he person]| (?<! [should do can will would]) i| i (?:felt|have|about)))"
)
AFTER_ALL = Rule("question")
ASKS_AT_ONCE = Rule("^ [what why how when which]")
PLEASES = "[it the too about word not mild sharp session]"
THING_FELL = Rule(
    "(?:thing|weigh) (?:is|have|about|it|comma|he)* [fell fall collapse faint]"
    f"| have {PLEASES}* me {PLEASES}* fell| me have {PLEASES}* fell| fell have [it the]+ me"
)
"""Things that fall; and "es hat mir gefallen", which is German for being pleased."""
PAINED = Rule(
    "pain [^stop but question]{0,6} here it? N"
    "| [pain hurt knee body] [is of at to from about a the colon dash like felt my adjective between left right it level mild today up pain hurt knee body managed]*"
    " (?:SCALE|N(?! (?:UNIT|times|DURATION|day|slash)))(?: to N)?"
    "| [pain hurt knee body] [left right my today level]* comma about? SCALE| SCALE [of on for in level with a the my left right]* [pain hurt knee body]| N (?:of)? pain"
)
CHILD = Rule(
    "(?:im|i am|person is|he is|he) about? NUM (?:year|comma|stop|and(?! a? [half quarter])|$|question)"
    "| my NUM dash? year"
)
CHILD_FROM, CHILD_TO = 4, 15
PAIN_STOPS, PAIN_EASES, SCALE = 6.0, 3.0, 10.0
BURNS = Rule("[burn burn_off lose]")
TOO_MUCH_KCAL = 3000.0


def with_reader(
    ruled: Safety, said: Shaped, shares: Mapping[str, float], *, is_read_whole: bool = True
) -> Safety:
    """The level of a message by its rules and by the trained reader: the higher counts.

    `said` is the whole message in classes, `ruled` what `by_rules` makes of it, `shares` how likely
    the reader holds each level and concern to be. Where the reader alone is alarmed, `is_guess`
    says so: that is asked about. The reader sees what the rules found; only where it is all but
    certain that this is no sign (a film, a thing that fell, "does it make people dizzy?") it may
    take their word back.
    """
    none, may_take_back = shares.get("none", 0.0), is_read_whole and _pain(said) is None
    if may_take_back and ruled.level in CERTAIN and none >= CERTAIN[ruled.level]:
        ruled = replace(ruled, level=Level.NONE)
    elif may_take_back and ruled.level is Level.EMERGENCY and none >= CERTAIN[Level.STOP]:
        ruled = replace(ruled, is_guess=True)  # it is asked about
    guessed = _guessed(shares)
    if guessed.concern == "child" and _is_grown_up(said):
        guessed = replace(guessed, concern="")
    if guessed.level is Level.STOP and _pain(said) is not None:
        guessed = replace(guessed, level=ruled.level)  # a number says more than a guess
    if ruled.concern or (guessed.level <= ruled.level and not guessed.concern):
        return ruled
    is_guess = guessed.level >= Level.STOP or bool(guessed.concern)
    return replace(
        ruled,
        level=max(guessed.level, ruled.level),
        concern=guessed.concern,
        is_guess=is_guess,
    )


ALARMED = {Level.EMERGENCY: 0.25, Level.STOP: 0.5, Level.EASE: 0.5}
CONCERNED = 0.5
"""From here on the reader's word counts: sooner for an emergency, where a false alarm costs a tap."""
CERTAIN = {Level.STOP: 0.995, Level.EMERGENCY: 0.998}
"""How sure the reader must be that there is no sign where the rules found one."""
CONCERNS = ("despair", "eating", "child")


def _guessed(shares: Mapping[str, float]) -> Safety:
    concern = next((name for name in CONCERNS if shares.get(name, 0.0) >= CONCERNED), "")
    reached = 0.0
    for level in sorted(Level, reverse=True):
        reached += shares.get(level.name.lower(), 0.0)
        if level is not Level.NONE and reached >= ALARMED[level]:
            return Safety(level, concern=concern)
    return Safety(Level.NONE, concern=concern)


AGE_MOST = 110.0


def _is_grown_up(said: Shaped) -> bool:
    """Whether a number may be the age of somebody who is no child."""
    return any(
        CHILD_TO < low <= AGE_MOST
        for code, (low, _) in zip(said.shape, said.amounts, strict=True)
        if code in VALUED
    )


def by_rules(said: Shaped) -> Safety:
    """The level and the signs that the rules find in the classes of a message."""
    words = with_years(said)
    shape = THING_FELL.without(words.shape)
    best, signs = Level.NONE, []
    for level, table in LEVELS:
        for sign, rule in table.items():
            if any(
                _counts(sign, shape, match.start())
                and not _is_none(words, match.start(), match.end())
                for match in rule.finditer(shape)
            ):
                signs.append(sign)
                best = max(best, level)
    pain = _pain(words)
    if pain is not None:
        stated = (
            Level.STOP if pain >= PAIN_STOPS else Level.EASE if pain >= PAIN_EASES else Level.NONE
        )
        best = stated if signs == ["sore"] else max(best, stated)
    if GENERAL.search(shape) and (AFTER_ALL.search(shape) or ASKS_AT_ONCE.search(shape)):
        best = Level.NONE
    return Safety(best, tuple(signs), _concern(words))


NO_AFTER = Rule("^ [is colon dash question]* [no nope] (?: $| [comma stop and but])")


def _is_none(words: Shaped, start: int, end: int) -> bool:
    """Zero stumbles, pain nil, dizziness: no."""
    if NO_AFTER.search(words.shape[end:]):
        return True
    zeros = [at for at in (start - 1, start + 1) if 0 <= at < len(words.shape)]
    return any(words.shape[at] == NUMBER and words.amounts[at] == (0.0, 0.0) for at in zeros)


def _counts(sign: str, shape: str, start: int) -> bool:
    if is_long_ago(shape, start) or is_of_another(shape, start):
        return False
    if sign == "fall" and NEAR_FALL.search(shape[max(0, start - 4) : start]):
        return False
    return not _is_negated(shape, start)


def _is_negated(shape: str, start: int) -> bool:
    earliest = max(0, start - NEGATION_REACHES)
    from_clause = max(earliest, *(shape.rfind(end, earliest, start + 1) + 1 for end in CLAUSE_ENDS))
    comma = shape.rfind(COMMA, from_clause, start)
    if comma >= 0 and not LIST_GOES_ON.search(shape[comma : start + NEGATION_REACHES]):
        from_clause = comma + 1
    return NEGATED.search(shape[from_clause:start]) is not None


def _pain(words: Shaped) -> float | None:
    """The highest pain that was told on the scale to ten."""
    said = with_amounts(words)
    found = [
        said.amounts[at][1]
        for match in PAINED.finditer(said.shape)
        for at in range(match.start(), match.end())
        if said.shape[at] in VALUED and said.amounts[at][1] <= SCALE
    ]
    return max(found) if found else None


def _concern(words: Shaped) -> str:
    shape = words.shape
    if CODE["despair"] in shape:
        return "despair"
    if CODE["eating_disorder"] in shape:
        return "eating"
    child = CHILD.search(shape)
    if child is not None:
        ages = [amount[0] for amount in words.amounts[child.start() : child.end()] if amount[0]]
        if not ages or CHILD_FROM <= ages[0] <= CHILD_TO:
            return "child"
    burns = BURNS.search(shape) is not None
    kcal = sum_of(with_amounts(words), "ENERGY") if burns else None
    return "eating" if kcal is not None and kcal >= TOO_MUCH_KCAL else ""
