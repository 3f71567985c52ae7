"""Signs of danger in any message: the highest level that applies, with what was recognised.

A negation covers only what it negates, and figures of speech are no signs. In doubt the higher
level is taken: a false alarm costs a tap, a missed emergency may cost a life.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
    told_away: Level = Level.NONE  # from which level on a guess is doubted: a sign was denied

    @property
    def found(self) -> tuple[str, ...]:
        """The level and the signs by name, for the trained reader."""
        return (self.level.name.lower(), *self.signs, *((self.concern,) if self.concern else ()))


HURTS = "[pain hurt pressure burning sharp burn]"
NEAR = "[^stop but comma question]{0,5}"
"""A few words of the same clause."""

OF_NOW = (
    "(?:[here today tonight]| [NUM few couple a about]{1,3} [second minute hour hr] [ago back]"
    "| before [NUM few couple a]{1,2} [second minute hour hr])"
)
"""Now, today or so many minutes or hours ago: not of last week, which is a condition."""
THE, HARD = "[the a my this side]", "[hard object thing rail furniture treadmill]"
SAME_BREATH = "[^stop but question comma if]"

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
        "spray [today here i me my it word comma twice and this do is have for]{0,4} [no_help no_good]| spray .{0,4} [twice thrice times] .{0,4} [yet same not no]| no_help [from of with the my]{0,3} spray| [no_breath pressure tired yet] .{0,3} [after over in] .{0,3} spray"
        "| no_breath| [cannot struggle] .{0,3} breathe| (?:not|didnt|no|stopped|stop_word) (?:it|he)? breathe"
    ),
    "grave": Rule("grave_sign"),
    "seizure": Rule(
        f"seizure {SAME_BREATH}{{0,5}} {OF_NOW}| {OF_NOW} {SAME_BREATH}{{0,5}} seizure"
        "| [is with] a seizure| managed [ones a of my]{0,3} seizure"
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
    "bump": Rule(
        f"(?<! near)(?<! [my thing] have a)(?: bumped(?! my? person)| hit {THE}* side? [knee body back hands arm]| [few mild] of? a? hit(?! in)"
        f"| hit [with versus in over on]{{1,2}} {THE}* {HARD}| hit {THE}+ [furniture object rail]| figurative {THE}+ [hard furniture rail]| [body back] versus {THE}* {HARD}| [versus with in on] {THE}* {HARD} hit"
        f"| [drag managed] the {HARD} .{{0,2}} down| {HARD} .{{0,2}} down [with on]? me)"
    ),
    "seizure": Rule(
        f"seizure {SAME_BREATH}{{0,3}} yesterday| yesterday {SAME_BREATH}{{0,4}} seizure"
        "| have [a NUM ones few my of about]{1,3} seizure(?= $| stop| comma| but| and| question| in the indoor| on the)"
        "| i seizure"
    ),
    "clot": Rule("clot| body [^stop but question]{0,4} thicker than (?:the|my)"),
    "sugar": Rule("low_sugar"),
    "dizzy": Rule("dizzy| [head it he indoor word thing] .{0,2} spin| spin .{0,2} [head it]| felt (?:adjective|a|mild)? faint| [felt odd dizzy weak spin ill] .{0,4} sit_down"),
    "swelling": Rule("swollen| [knee body] [is felt word commonly each too yet a]{1,3} thicker"),
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
ON_SOMETHING_HARD = "[off on to versus]{1,2} [the a my]{0,2} [hard outdoor count stairs]"
SNAPS = "[hit gave_way fell landed back]{1,2}"
TOLD_OTHERWISE = (
    (Level.EMERGENCY, "head", Rule(f"[my he the back] head {SNAPS} {ON_SOMETHING_HARD}")),
    (Level.EMERGENCY, "head", Rule("head_hit| knock [on at versus the my in]{0,3} head")),
    (Level.EMERGENCY, "head", Rule("[thing object] fell [^stop but question i im he]{0,7} [my he] head")),
    (Level.STOP, "fall", Rule("[fell fall tumble] question (?:yes|once|twice|thrice|ones)| once flew (?! to)")),
    (Level.STOP, "fall", Rule("[landed zone ended] up? [in on to the a my]{0,3} hedge| finished up [in on to the a my]{0,3} hedge")),
    (Level.STOP, "fall", Rule("hedge [landed flew]")),
    (Level.STOP, "heart", Rule("racing [my the he]{1,2} heart")),
    (Level.STOP, "joint", Rule("dislocated| [knee body] [is have my about sudden]{0,2} folded")),
    (Level.EASE, "stumble", Rule("wobble")),
)  # fmt: skip
"""The same signs in other words: "my head snapped back on to the concrete"."""
LEVELS = ((Level.EMERGENCY, EMERGENCY), (Level.STOP, STOP), (Level.EASE, EASE))
SIGNS = (
    *((level, sign, rule) for level, table in LEVELS for sign, rule in table.items()),
    *TOLD_OTHERWISE,
)

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
ANSWERS_NO = Rule("^ [word hello please]{0,2} [no nope] $")
NEAR_FALL = Rule("near .{0,3}$")
GENERAL = Rule(
    "^ [can do is will what which why should how would if when where how_many how_much how_long tell what_about] (?! .* (?: [my me im id he person]| (?<! [should do can will would]) i| i (?:felt|have|about)))"
)
AFTER_ALL = Rule("question")
ASKS_AT_ONCE = Rule("^ [what why how when which]")
ASKS_WHETHER_GOOD = Rule(
    "^ [is do can will would] [it this the walk backward bw session]{1,3} .{0,3} opinion (?! .* [here today since])"
)
HYPOTHETICAL = (
    Rule("^ [how what where which] .{0,3} [can do should would i] (?! .* [here today]) .* comma if [it i my me]"),
    Rule("^ [how what where which] .{0,3} [can do should would i] (?! .* [here today hurt pain] .* if) .* if [it i my me]"),
    Rule("^ opinion [it this the walk backward session]{1,2} [versus for at] (?! .* [my me i im])"),
)  # fmt: skip
"""What to do or to say if something hurts one day: nothing hurts yet."""
NOT_NOW = "[no not painless skip](?= [more word here stop comma]| $)"
IS_OVER = (
    Rule(f"commonly (?! .* but)[^stop question]{{0,8}} [pain hurt] .{{0,5}} {NOT_NOW}"),
    Rule(f"early [have word] [i me my][^stop but]{{0,6}} [pain hurt].{{0,5}} {NOT_NOW}"),
)  # fmt: skip
SOFT = frozenset({"sore", "tired", "stumble"})
"""What may be over, and what is asked of as what may come."""
PLEASES = "[it the too about word not mild sharp session]"
THING_FELL = Rule(
    "(?<! [over versus] [the a my])(?:thing|weigh) (?:is|have|about|it|comma|he)* [fell fall collapse faint](?! .{0,8} head)"
    f"| have {PLEASES}* me {PLEASES}* fell| me have {PLEASES}* fell| fell have [it the]+ me"
)
HEART_LEAPS = Rule("heart? palpitation [known when each] [my the a he]{0,2} [person he]")
NO_HEAD = "(?!.{0,8} head)"
OF_IT = "[^stop comma and i im he person head body knee]{0,6}"
ENDS_IN_NO_SIGN = (
    Rule(f"[thing object] [is have] {OF_IT} [collapse fell swollen] {NO_HEAD}"),
    Rule(f"(?<! [over versus on in from of to] [the a my])[thing object] [have me]{{0,2}} down? [fell collapse] {NO_HEAD}"),
    Rule(f"is me [^stop but question comma colon dash and i im he it head dizzy]{{0,5}} fell {NO_HEAD}"),
    Rule(f"me is [^stop but question comma and i im he it head dizzy]{{0,5}} down fell {NO_HEAD}"),
    Rule("[thing object] [is have] no breathe"),
    Rule("object [is have] faint"),
    Rule("(?<! [from of on at by] [the my a this])[thing object belt motorless rail] [is have] [here word yet about]{0,2} hurt(?! .{0,3} [my me knee body])"),
)  # fmt: skip
"""Things that fall or play up; and "es hat mir gefallen", which is German for being pleased."""
SINCE_WHEN = (
    "(?:[since for AGO here same on in the this last yesterday today weekday sat sun part_of_day night every_week]"
    "|[number ones few a couple of]{1,3} [day week month year]|i managed up|stairs)*"
)
MARK = "(?: [about a like too would known dash colon]{0,3} SCALE| [about a like too would known]{1,3} [number ones](?= stop| comma|$))"
PAINED = Rule(
    "pain [^stop but question]{0,6} here it? N"
    "| [pain hurt knee body] [is of at to from about a the colon dash like felt my adjective too so_or_sunday few between left right it level mild today up pain hurt knee body managed]*"
    " (?:SCALE|N(?! (?:UNIT|times|DURATION|day|slash)))(?: to N)?"
    "| [pain hurt knee body] [left right my today level]* comma about? SCALE"
    f"| [pain hurt knee body] [left right my few mild adjective i]* comma? {SINCE_WHEN} comma? {MARK}"
    "| [pain hurt] [few mild adjective]* comma felt [a about like]* SCALE"
    "| SCALE [of on for in level with a the my left right]* [pain hurt knee body]| N (?:of)? pain"
)
CHILD = Rule(
    "(?:im|i am|person is|he is|he) about? NUM (?:year|comma|stop|and(?! a? [half quarter])|$|question)"
    "| my NUM dash? year| [im my] a? person of NUM year"
    "| have NUM year(?= comma| stop| and(?! a? [half quarter])| question|$| [can want would id will i is do](?! walk))"
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
    none = shares.get("none", 0.0)
    may_take_back = (
        is_read_whole
        and pain_told(said) is None
        and (
            ruled.told_away is Level.NONE
            or ruled.level < Level.STOP
            or CODE["no_sign"] in said.shape
        )
        and not _finds(IS_CLEAR, said.shape)
    )
    if may_take_back and ruled.level in CERTAIN and none >= CERTAIN[ruled.level]:
        ruled = replace(ruled, level=Level.NONE)
    elif may_take_back and ruled.level is Level.EMERGENCY and none >= CERTAIN[Level.STOP]:
        ruled = replace(ruled, is_guess=True)  # it is asked about
    guessed = _guessed(shares, ruled)
    if guessed.concern == "child" and _is_grown_up(said):
        guessed = replace(guessed, concern="")
    if guessed.level in (Level.STOP, Level.EASE) and pain_told(said) is not None:
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
THOUGH_TOLD_AWAY, BESIDE_A_SIGN = 0.75, 0.9
"""Where a sign was denied it has to be surer, and surest where the rules found another one."""
CERTAIN = {Level.STOP: 0.995, Level.EMERGENCY: 0.998}
"""How sure the reader must be that there is no sign where the rules found one."""
IS_CLEAR = (
    Rule("^ [i and hello comma]{0,3} [fell fall tumble] (?:more|word)? (?:weekday|yesterday|last|today|on)"),
    Rule(
        "^ [hello comma my the this a]{0,3} [person he] [he is have sudden about here]{0,3} [collapse faint]"
        "[^question]{0,4}$"
    ),
    Rule("[my the] heart [about is have too]* [palpitation racing] [and racing palpitation word]{0,3} [here today]"),
    Rule("racing my heart [here today]| head_hit| [fell fall tumble] question yes"),
    Rule(f"seizure {SAME_BREATH}{{0,5}} {OF_NOW}| {OF_NOW} {SAME_BREATH}{{0,5}} seizure"),
    Rule("bumped| spray .{0,4} [no_help no_good times twice]"),
    Rule("[my he] person [is have]{0,2} [fell fall tumble] .{0,3} [session backward belt]"),
)  # fmt: skip
"""Told so plainly, and of now, that the reader has no say."""
CONCERNS = ("despair", "eating", "child")


def _guessed(shares: Mapping[str, float], ruled: Safety) -> Safety:
    concern = next((name for name in CONCERNS if shares.get(name, 0.0) >= CONCERNED), "")
    reached = 0.0
    for level in sorted(Level, reverse=True):
        reached += shares.get(level.name.lower(), 0.0)
        if level is not Level.NONE and reached >= _least(level, ruled):
            return Safety(level, concern=concern)
    return Safety(Level.NONE, concern=concern)


def _least(level: Level, ruled: Safety) -> float:
    """How sure the reader must be of a level: surer where it may mean what was told away."""
    if not Level.NONE < ruled.told_away <= level:
        return ALARMED[level]
    if level is Level.EMERGENCY and ruled.told_away is Level.STOP:
        return ALARMED[level]  # a stumble that was caught says nothing of it
    return BESIDE_A_SIGN if ruled.signs and level is not Level.STOP else THOUGH_TOLD_AWAY


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
    shape = _without_no_signs(words.shape)
    best, signs = Level.NONE, []
    is_denied = _finds(DENIED, shape)
    for level, sign, rule in SIGNS:
        if rule.search(shape) is None:
            continue
        found = [_is_meant(sign, words, shape, match) for match in rule.finditer(shape)]
        is_denied |= level >= Level.STOP and not any(found)
        if any(found):
            best = max(best, level)
            if sign not in signs:
                signs.append(sign)
    pain = pain_told(words)
    if pain is not None:
        stated = (
            Level.STOP if pain >= PAIN_STOPS else Level.EASE if pain >= PAIN_EASES else Level.NONE
        )
        best = stated if signs == ["sore"] else max(best, stated)
    if _rises(words):
        best = max(best, Level.STOP)
        signs.append("worse")
    if GENERAL.search(shape) and (AFTER_ALL.search(shape) or ASKS_AT_ONCE.search(shape)):
        best = Level.NONE
    if best < Level.EMERGENCY and GENERAL.search(shape) and ASKS_WHETHER_GOOD.search(shape):
        best = Level.NONE
    if SOFT.issuperset(signs) and _finds((*IS_OVER, *HYPOTHETICAL), shape):
        best, is_denied = Level.NONE, True
    return Safety(
        best,
        tuple(signs),
        _concern(words),
        is_guess=best is Level.STOP and "bump" in signs and ASKED_ABOUT.issuperset(signs),
        told_away=_told_away(shape, is_denied=is_denied),
    )


ASKED_ABOUT = frozenset({"bump", *SOFT})
"""Whoever ran into something may have fallen or not: that is asked, not assumed."""


def _told_away(shape: str, *, is_denied: bool) -> Level:
    """From which level on the reader's guess is doubted: what follows a but counts for itself."""
    if CODE["no_sign"] in shape or is_denied:
        return Level.EMERGENCY if CODE["but"] in shape else Level.EASE
    return Level.STOP if CODE["caught"] in shape else Level.NONE


DENIED = (
    Rule("painless [in the my at on]{1,3} [chest arm head heart]"),
    Rule("[no not without] [pain the my pressure in]{0,4} [chest no_breath]"),
)
"""A grave sign that is denied; what else is told is looked at for itself."""
A_PAIN = "[pain hurt knee body] [^stop question]{0,4}"
NO_UNIT = "(?! UNIT| times)"
RISES = (
    Rule(f"{A_PAIN} N {NO_UNIT} [^question]{{0,12}} rose [to at a about up]{{0,3}} N"),
    Rule(f"{A_PAIN} N {NO_UNIT} [^question]{{0,12}} here about? N {NO_UNIT}"),
    Rule(f"{A_PAIN} [from of] N [to on] N rose? {NO_UNIT}"),
)
RISE_LEAST = 2.0


def _finds(rules: Iterable[Rule], shape: str) -> bool:
    return any(rule.search(shape) for rule in rules)


def _without_no_signs(shape: str) -> str:
    """The shape without what sounds like a sign, as long as before: amounts stay beside it."""
    for rule in (THING_FELL, HEART_LEAPS):
        shape = rule.compiled.sub(lambda found: CODE["known"] * len(found[0]), shape)
    for rule in ENDS_IN_NO_SIGN:
        shape = rule.compiled.sub(lambda found: found[0][:-1] + CODE["known"], shape)
    return shape


def _is_meant(sign: str, words: Shaped, shape: str, match: re.Match[str]) -> bool:
    return _counts(sign, shape, match.start()) and not _is_none(words, match.start(), match.end())


def _rises(words: Shaped) -> bool:
    """Whether a pain was told as a number, and later as a higher one."""
    match = next(filter(None, (rule.search(words.shape) for rule in RISES)), None)
    if match is None:
        return False
    told = [
        words.amounts[at][1]
        for at in range(match.start(), match.end())
        if words.shape[at] in VALUED and words.amounts[at][1] <= SCALE
    ]
    least = PAIN_EASES if CODE["rose"] in match[0] else told[0] + RISE_LEAST
    return len(told) > 1 and told[-1] > told[0] and told[-1] >= least


NO_AFTER = Rule("^ [is it colon dash question]* [no nope not] (?: $| [comma stop and but])")


def _is_none(words: Shaped, start: int, end: int) -> bool:
    """Zero stumbles, pain nil, dizziness: no."""
    if NO_AFTER.search(words.shape[end:]):
        return True
    zeros = [at for at in (start - 1, start + 1) if 0 <= at < len(words.shape)]
    return any(words.shape[at] == NUMBER and words.amounts[at] == (0.0, 0.0) for at in zeros)


OF_A_FILM = Rule(
    "film [about of on over with when where] [^i im my comma stop but and today this here]{0,6} $"
    "| in [a the this] film [^i im my stop but and today here]{0,8} $"
)
"""Before a sign of which somebody saw a film or read a book."""


def _counts(sign: str, shape: str, start: int) -> bool:
    if is_long_ago(shape, start) or is_of_another(shape, start) or OF_A_FILM.search(shape[:start]):
        return False
    if sign == "fall" and NEAR_FALL.search(shape[max(0, start - 4) : start]):
        return False
    return not _is_negated(shape, start)


def _is_negated(shape: str, start: int) -> bool:
    earliest = max(0, start - NEGATION_REACHES)
    from_clause = max(earliest, *(shape.rfind(end, earliest, start + 1) + 1 for end in CLAUSE_ENDS))
    comma = shape.rfind(COMMA, from_clause, start)
    if comma >= 0 and (
        ANSWERS_NO.search(shape[from_clause:comma])
        or not LIST_GOES_ON.search(shape[comma : start + NEGATION_REACHES])
    ):
        from_clause = comma + 1
    return NEGATED.search(shape[from_clause:start]) is not None


def pain_told(words: Shaped) -> float | None:
    """The highest pain that was told on the scale to ten; None where no number rates a pain."""
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
