"""Sessions that people tell of: done, done in part, skipped, and how it was."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from retrowalk.coach.reading.amounts import RUNS_BACKWARD, grade_pct, handrail
from retrowalk.coach.reading.meaning import LogKind, Place, WalkReport
from retrowalk.coach.reading.minutes import minutes_told
from retrowalk.coach.reading.quantities import amount_of, other, sum_of
from retrowalk.coach.reading.shape import (
    CODE,
    Amount,
    Made,
    Maker,
    Rewriting,
    Rule,
    Shaped,
    made,
    values,
)
from retrowalk.coach.when import WEEKDAYS

HIGHEST = 10.0

# -- how it was --------------------------------------------------------------------------------

LINK = (
    "[is of at to from about a the colon dash like felt my adjective between left right it level"
    " mild today managed and in on PLAN word CLOCK percent few too]"
)
LABEL_LINK = (
    "[is of at to from about a the colon dash like my it level adjective managed today felt]"
)
NOT_THINGS = "(?<! like [number ones] (?= [word known thing object adjective]))"
"""Legs like two planks are rated by no number."""
NOT_AMOUNT = "(?! (?:UNIT|times|count|steps|slash N|set|DURATION|of))"
SAME_PAIN = "[^stop but question effort number ones SCALE DURATION DISTANCE PAIN EFFORT]"
"""What stands between a pain and its number, in one breath."""


FIRST_YEAR = 1900


def _highest(name: str) -> Maker:
    """The last amount of the piece, its higher end; "knee replaced in 2019" rates nothing."""
    code = CODE[name]

    def make(piece: str, amounts: list[Amount]) -> Made | None:
        high = max(high for _, high in values(piece, amounts))
        return made("OTHER", 0) if high >= FIRST_YEAR else (code, (high, high))

    return make


def _count(piece: str, amounts: list[Amount]) -> Made:
    found = values(piece, amounts)
    if found and piece[0] not in NEGATIONS:
        return made("STUMBLES", found[0][1])
    if set(piece) & NEGATIONS:
        return made("STUMBLES", 0)
    if CODE["thrice"] in piece:
        return made("STUMBLES", 3)
    return made("STUMBLES", 2 if {CODE["twice"], CODE["couple"]} & set(piece) else 1)


def _minutes(piece: str, amounts: list[Amount]) -> Made:
    return CODE["DURATION"], values(piece, amounts)[-1]


def _at_two_moments(piece: str, amounts: list[Amount]) -> Made:
    """Each slip that has its minute is one of its own."""
    return made("STUMBLES", 2)


NEGATIONS = frozenset(CODE[name] for name in ("no", "without", "not", "didnt", "havent", "nope"))
SLIP = (
    "(?:stumble|slid|trip|lost (?:my|the|a)? balance|lose (?:my|the|he)? balance|balance (?:lost|lose)"
    "|near (?:a|i|lost|lose|to|the)* (?:fell|fall|missed|stumble|slid|trip|tumble|balance|collapse|flew))"
)
WHEN = "(?:(?:at|in|after|by|about)+ (?:the? ordinal? minute NUM?|DURATION|CLOCK|N)|once)"
BESIDE = "[with at over of in on for]"
"""Before somebody who was there when I stumbled: "with my wife", "over his foot"."""
SOMEBODY = "(?:he|you (?= [have is])|(?: (?<= [comma stop and but my the a])| ^) person)"
NOT_ONE = "[a the adjective once ones my i me have did mild word known times NUM im about to]"
RATINGS = Rewriting(
    {
        "slept bad, 2/10": (
            "scale (?:is|a|few|too|felt)* [opinion worse sharp no_good word]{1,2} comma? (?:SCALE|N out_of)"
            "| [word opinion no_good worse] scale comma SCALE",
            other,
        ),
        "10/10 would recommend": (
            "SCALE [comma stop]? [i it]* would [i you it this]{0,3} [says do plus word]",
            other,
        ),
        "she tripped": (
            f"(?<! {BESIDE})(?<! {BESIDE} .) {SOMEBODY} [have is word]{{0,2}} {SLIP}",
            other,
        ),
        "stumbled at minute 2, nearly fell at minute 5": (
            f"{SLIP} {WHEN} [comma and then stop but]{{1,2}} [i have plus word]* {SLIP}? {WHEN}"
            f"| {WHEN} {SLIP} [comma and then stop but]{{1,2}} [i have plus word]* {WHEN} {SLIP}",
            _at_two_moments,
        ),
        "mood 8/10": (
            f"(?:scale|energy) {LABEL_LINK}* (?:SCALE|N) {NOT_AMOUNT}| (?:SCALE|N) (?:on|for|in)? (?:my|the)? (?:scale|energy)",
            other,
        ),
        "no stumbles": (
            f"(?:no|without|not|didnt|havent|nope) {NOT_ONE}{{0,6}} {SLIP}"
            f"(?: (?:or|and|comma) (?:no)? {SLIP})*| {SLIP} (?:colon|is|dash|im|i|have|question)* (?:no|nope|without)"
            f"| {SLIP} [is im have i colon question dash]{{1,4}} not",
            _count,
        ),
        "2 stumbles": (
            f"(?:(?<! minute) NUM times?|a? couple of? times?|once|twice|thrice) (?:mild|adjective|near|word)* {SLIP}"
            f"| {SLIP} (?:about|on|my|a|the|in|colon|is)* (?:NUM times?|once|twice|thrice|a? couple of? times?|colon NUM)"
            f"| {SLIP} (?:dash|is)? [number ones](?= [comma stop]| $)"
            f"| {SLIP}",
            _count,
        ),
        "no pain": (
            "painless| (?:no|without|nope|not|havent|didnt) (?:a|the|have|in|adjective|word|left|right|mild|it|my|more|felt|or|i|at)*"
            " (?:knee|body)* (?:pain|hurt)(?: or (?:pain|hurt|swollen))*"
            "| (?:pain|hurt) (?:colon|is|dash|level)* (?:no|nope|not)| (?:knee|body) (?:colon|is|felt|dash)* painless",
            lambda *_: made("PAIN", 0),
        ),
        "4/10 pain": (
            "SCALE (?:of|on|for|in|level|with|a|the|my|left|right|and|mild)* (?:pain|hurt|knee|body)"
            "| N (?:of)? (?:pain|hurt)(?! [body knee])",
            _highest("PAIN"),
        ),
        "4/10 effort": ("(?:SCALE|N) (?:of|on|for|in|level|the)* effort(?! (?:N|SCALE|colon))", _highest("EFFORT")),
        "it hurts, 5/10": (
            "(?:pain|hurt|knee|body) (?:left|right|my|today|level)* comma about? SCALE",
            _highest("PAIN"),
        ),
        "sore after, about 3 out of 10": (
            f"(?:pain|hurt) {SAME_PAIN}{{0,8}} (?:SCALE| [about a like]{{1,3}} (?<! after .) N {NOT_AMOUNT}(?= [stop comma but and]| $))",
            _highest("PAIN"),
        ),
        "about a 3 in my hip": (
            f"[about a like]{{1,2}} N {NOT_AMOUNT} [in on for at]{{1,2}} [my the left right]{{0,3}} (?:pain|hurt|knee|body)",
            _highest("PAIN"),
        ),
        "knee 2/10": (
            f"(?:pain|hurt|knee|body) (?:{LINK}|pain|hurt|knee|body|part_of_day)*? (?:SCALE|N {NOT_AMOUNT} {NOT_THINGS})(?: to N)?",
            _highest("PAIN"),
        ),
        "effort 4": (
            f"effort (?:{LINK}|with|for|effort)*? (?:SCALE|N {NOT_AMOUNT})", _highest("EFFORT")
        ),
        "felt like a 7": (f"felt [it like a about is of to the adjective comma colon today at more]* (?:SCALE|N {NOT_AMOUNT})", _highest("EFFORT")),
        "it was like a 5": (f"[is it] like a about? (?:SCALE|N {NOT_AMOUNT})", _highest("EFFORT")),
        "4/10": ("SCALE", _highest("EFFORT")),
    }
)  # fmt: skip

# -- when and where ----------------------------------------------------------------------------

FROM_BUT = Rule("but (?= .{0,20} [did walked managed done DURATION])")
FROM_COMMA = Rule("[comma stop and too then] (?= .{0,20} [did walked managed done DURATION])")
DAYS_AGO = Rule("AGO")
WEEKDAY = Rule("weekday")
SATURDAY = Rule(
    "(?: (?:on|last|this)| ^) sat| sat (?:colon|comma|$|dash|part_of_day|N|DURATION|did|walk)"
)
SUNDAY = Rule(
    "(?: (?:on|last|this)| ^) sun| (?<! the) sun (?:colon|comma|$|dash|part_of_day|N|DURATION|did|walk)"
)
A_DAY = "[weekday yesterday sat sun today AGO]"


def _its_day(piece: str, amounts: list[Amount]) -> Made | None:
    """Nothing of "Monday's one"; "Monday 5" is another thing."""
    is_number = piece[-1] == CODE["ones"] or piece[-1] == CODE["number"]
    return None if is_number and amounts[-1][0] != 1 else made("session", 0)


MADE_UP_FOR = Rewriting(
    {
        "Monday's session, on Tuesday": (
            f"[weekday yesterday sat sun] (?:session|walk|run|plan|ones)(?= [word then in on this at the for instead too]* {A_DAY})",
            _its_day,
        ),
        "the session of Monday, on Tuesday": (
            f"(?:session|walk|run|ones) (?:of|from|for) [weekday yesterday sat sun](?= [word then in on this at the]* {A_DAY})",
            _its_day,
        ),
        "for Monday": ("(?<= instead) of [weekday yesterday sat sun]", _its_day),
    }
)
"""The day that a session was meant for does not tell when it was done."""
SINCE = Rewriting(
    {"since yesterday": ("since [on last the]* [weekday yesterday sat sun AGO]", other)}
)
"""When something began, in a message that tells of today."""
NOT_A_DAY = f"(?: [not no instead than]+ [on for of]* {A_DAY}| skip)"
NOT_THAT_DAY = Rewriting({"not today": (f"[not no instead than]+ [on for of]* {A_DAY}", other)})
DAY_PUT_RIGHT = Rule(
    "^ [no nope undo sorry correct accurate day comma stop the word and about hello please it]*"
    " (?:correct| [it the this session]? is) [on for but word about the]*"
    f" {A_DAY} part_of_day? (?:comma? {NOT_A_DAY})? [word sorry stop please undo instead about comma]*$"
    f"| ^ [no and sorry comma please can you]* managed [it this] [on in for to down word]* {A_DAY} part_of_day? [word stop please]*$"
    f"| ^ [no nope undo sorry comma stop it and is word correct]* [not correct] {A_DAY} [comma but it is the]* {A_DAY} stop?$"
)
"""A session was told for the wrong day: "that was Wednesday not today"."""
PLACES: tuple[tuple[Place, str], ...] = (
    (Place.SLED, CODE["sled"]),
    (Place.TREADMILL, CODE["belt"]),
    (Place.TREADMILL, CODE["motorless"]),
    (Place.STAIRS, CODE["stairs"]),
    (Place.TRACK, CODE["track"]),
    (Place.OUTDOOR, CODE["outdoor"]),
    (Place.OUTDOOR, CODE["yard"]),
    (Place.INDOOR, CODE["indoor"]),
    (Place.INDOOR, CODE["home"]),
)
NO_PLACE = Rewriting(
    {
        "no treadmill": (
            "(?:no|not|without|havent|cannot|instead of?) [have is a the my on of at in use]{0,3} word? [a the my on]{0,2} [treadmill sled stairs track outdoor indoor]",
            other,
        ),
        "no room for the treadmill": (
            "[no not without havent] have? a? word more? for [the a my]? [treadmill sled stairs track]",
            other,
        ),
        "like climbing stairs": (
            "like [^stop comma question]{0,5} [treadmill sled stairs track]",
            other,
        ),
        "a treadmill I do not have": (
            "[treadmill sled stairs track] question? (?:have|word)? i? do? (?:not|havent) have?"
            "(?= comma| stop| about| but| and| word| ones|$)",
            other,
        ),
    }
)
A_PLACE = "[treadmill sled stairs track outdoor yard indoor home]"
TALKED_OF = Rewriting(
    {
        "the treadmill is playing up": (
            f"(?<! [on in at to from with of])(?<! [on in at to from with of] [the my a this]) {A_PLACE}"
            " (?: [is have this would hurt wont no_good no_help not off]| [word tired twisted]{1,2} (?: [is have up too comma stop and]| $))",
            other,
        )
    }
)
"""A place of which something is told, beside the one where somebody walked."""

# -- the report ----------------------------------------------------------------------------------

LATER_INSTEAD = Rule("skip [comma but stop]+ .{0,2} [tomorrow later weekday sat sun]")
"""Nothing today, Saturday then: the day that follows is the one to come."""

LEFT_OUT = Rule("[skip missed forgot]")
NOT_ON_A_DAY = Rule(
    "[not didnt havent] [do did walk walked walking session managed]{1,3} [on the last]* [weekday sat sun yesterday today]"
)
NOTHING_DONE = Rule("[no not nope didnt havent resting pause_or_rest] [comma stop and word]*$")


MUCH_OR_WHEN = f"(?: [on the last this in at for about a]{{0,3}} (?:DURATION|DISTANCE|{A_DAY}))"
OTHER_SPORT = Rewriting(
    {
        "swam on Monday for 40 min": (f"sport{MUCH_OR_WHEN}{{1,2}}", other),
        "ran 5 km on Sunday": (
            f"run{MUCH_OR_WHEN}{{1,2}}(?! [^stop comma and]{{0,6}} [backward bw])",
            other,
        ),
        "on Monday I swam": (f"{A_DAY} comma? i have? sport (?! backward)", other),
    }
)
"""How long, how far and when another sport was, beside a session."""


def report_of(measured: Shaped, kind: LogKind) -> WalkReport:
    """What a measured shape says of a session of this kind."""
    said = OTHER_SPORT(RATINGS(measured))
    if kind is LogKind.SKIP:
        is_now = CODE["today"] in said.shape or LATER_INSTEAD.search(said.shape)
        day = "today" if is_now else day_in(said)
        return WalkReport(kind=kind, day=day, pain_0_10=_up_to_ten(_worst(said, "PAIN")))
    amount = minutes_told(said)
    day = _nearest_day(amount) if said == _after_missed(said) else None
    details = replace(_details(said, amount), day=day or day_in(_after_missed(said)))
    if kind is LogKind.DONE_AS_PLANNED and (details.duration_min or details.distance_km):
        kind = LogKind.LOG
    return replace(details, kind=kind)


def kind_of(said: Shaped) -> LogKind:
    """Whether one of several days was left out."""
    has_amount = sum_of(said, "DURATION") or sum_of(said, "DISTANCE")
    is_out = any(rule.search(said.shape) for rule in (LEFT_OUT, NOTHING_DONE, NOT_ON_A_DAY))
    return LogKind.SKIP if is_out and not has_amount else LogKind.LOG


def details_in(measured: Shaped) -> WalkReport:
    """All that a measured shape says of a session, whether or not it tells of one."""
    said = RATINGS(measured)
    return _details(said, minutes_told(said))


NEGATIVE = Rule("^ (?:i|have|did|done|walked|managed)* minus DURATION")


BETWEEN_PARTS = (
    "(?:[part_of_day mealtime night today this in on at the a my of it session set walk walked did done"
    " managed times count about and or plus comma colon dash stop then but ordinal ones more"
    " backward back more rest resting OTHER treadmill stairs track outdoor indoor"
    " home sled rail hold hold_on hands hands_free no not without with slope up uphill downhill flat"
    " level SPEED GRADE SCALE EFFORT PAIN STUMBLES DISTANCE steps i])"
)
JOINED = Rule(f"{BETWEEN_PARTS}{{0,12}}| .{{0,20}} [plus same] [about a]*")
"""What stands between two parts of a session that are added up, and nothing else does."""
OF_BACKWARD = Rule(
    "DURATION [walk walking in of it the session about comma]{0,3} [backward]| [backward] [comma colon for about it is session walk like outdoor indoor treadmill up the my on in]{0,5} DURATION"
)


def minutes_in(amount: Shaped) -> float | None:
    """How long a session was: its parts together, where they are joined.

    "half an hour of television and 4 min backwards" has two times that are no parts of one
    session: then the one that is said to be backwards counts.
    """
    if is_joined(amount):
        return sum_of(amount, "DURATION")
    found = [amount.amounts[at] for at in _durations(amount.shape)]
    if len(set(found)) == 1:
        return sum(found[0]) / 2
    walked = list(OF_BACKWARD.finditer(amount.shape))
    if len(walked) != 1:
        return sum_of(amount, "DURATION")
    return sum_of(Shaped(walked[0][0], amount.amounts[slice(*walked[0].span())]), "DURATION")


def is_joined(amount: Shaped) -> bool:
    """Whether all the times of a shape are parts of one session."""
    gaps = pairwise(_durations(amount.shape))
    return all(JOINED.fullmatch(amount.shape[start + 1 : end]) for start, end in gaps)


def _durations(shape: str) -> list[int]:
    return [at for at, char in enumerate(shape) if char == CODE["DURATION"]]


FORWARD_SPEED = Rewriting(
    {"30 min forwards at 5 km/h": ("forward [walk at with in comma]{0,2} SPEED", other)}
)


def _details(said: Shaped, amount: Shaped) -> WalkReport:
    stumbles = _worst(said, "STUMBLES")
    minutes = minutes_in(amount)
    ratings = [_worst(said, name) for name in ("EFFORT", "PAIN")]
    return WalkReport(
        kind=LogKind.LOG,
        duration_min=-minutes if minutes and NEGATIVE.search(amount.shape) else minutes,
        day=day_in(said),
        place=place_in(said),
        speed_kmh=amount_of(FORWARD_SPEED(said), "SPEED"),
        distance_km=sum_of(amount, "DISTANCE"),
        effort_0_10=_up_to_ten(_worst(said, "EFFORT")),
        pain_0_10=_up_to_ten(_worst(said, "PAIN")),
        stumbles=None if stumbles is None else int(stumbles),
        handrail=handrail(said.shape),
        grade_pct=grade_pct(said),
        is_run=RUNS_BACKWARD.search(said.shape) is not None,
        is_motorless=CODE["motorless"] in said.shape,
        is_off_scale=any(rating is not None and rating > HIGHEST for rating in ratings),
    )


def _worst(said: Shaped, name: str) -> float | None:
    code = CODE[name]
    found = [high for char, (_, high) in zip(said.shape, said.amounts, strict=True) if char == code]
    return max(found) if found else None


def _up_to_ten(value: float | None) -> float | None:
    return value if value is not None and value <= HIGHEST else None


def _after_missed(said: Shaped) -> Shaped:
    """Of "missed Monday but did 20 min yesterday" the part that tells what was done."""
    missed = LEFT_OUT.search(said.shape)
    if missed is None:
        return said
    starts = [
        match.start()
        for rule in (FROM_BUT, FROM_COMMA)
        for match in rule.finditer(said.shape)
        if match.start() > missed.start()
    ]
    return Shaped(said.shape[starts[0] :], said.amounts[starts[0] :]) if starts else said


def day_in(said: Shaped) -> str | None:
    """The day that was named, as in `WalkReport`."""
    said = MADE_UP_FOR(said)
    if CODE["yesterday"] in said.shape:
        said = _day_before_named(said)
        right = BUT_ON.search(said.shape)
        if right is not None:
            return day_in(Shaped(said.shape[right.end() - 1], [said.amounts[right.end() - 1]]))
    if CODE["today"] in said.shape:
        said = SINCE(said)
    shape = said.shape
    if DAYS_AGO.search(shape):
        days = round(said.amounts[shape.index(CODE["AGO"])][0])
        return f"-{days}"
    if CODE["yesterday"] in shape:
        return "yesterday"
    found = WEEKDAY.search(shape)
    if found is not None:
        return WEEKDAYS[int(said.amounts[found.start()][0])]
    if SATURDAY.search(shape):
        return "sat"
    if SUNDAY.search(shape):
        return "sun"
    return "today" if CODE["today"] in shape else None


BUT_ON = Rule(f"yesterday [comma stop but no]{{1,2}} [it this word]* is [word on the]* {A_DAY}")
"""The right day of a session that was told for yesterday: "yesterday, but it was Tuesday"."""
DAYS = frozenset(CODE[name] for name in ("weekday", "yesterday", "today", "AGO"))
AMOUNTS = frozenset(CODE[name] for name in ("DURATION", "DISTANCE"))


def _nearest_day(amount: Shaped) -> str | None:
    """Of several days the one beside the amount: "hip done 6 weeks ago, 4 min today"."""
    amount = SINCE(MADE_UP_FOR(amount))
    days = [at for at, code in enumerate(amount.shape) if code in DAYS]
    told = [at for at, code in enumerate(amount.shape) if code in AMOUNTS]
    if len(days) < 2 or not told:  # noqa: PLR2004  several
        return None
    at = min(days, key=lambda day: min(abs(day - each) for each in told))
    return day_in(Shaped(amount.shape[at], [amount.amounts[at]]))


AND_ON = Rewriting(
    {
        "and 6 today": (
            f"[and or then plus comma about]+ N (?= [on the last this]* {A_DAY})",
            _minutes,
        )
    }
)
"""The minutes of another day, without their unit, after those of the first: "6 min Mon and 6 today"."""
ON_AND = Rewriting(
    {
        "yesterday 10 min and Monday about 6": (
            f"(?<= {A_DAY}) [about i it is did managed comma colon word]{{0,3}} N (?= [stop comma and too]|$)",
            _minutes,
        )
    }
)
MEASURED_FROM = Rule(f"{A_DAY} [^stop question]{{0,6}} DURATION")
"""The same, where the day comes first."""
MEASURED_ON = Rule(f"(?: [DURATION did walked managed] N?| ^ N) [on the last this]* {A_DAY}")
NAMED_DAY = Rule("(?:on|last|this)* [weekday yesterday sat sun today AGO] part_of_day?")
AMOUNT = Rule("[N DURATION DISTANCE]")
MADE_UP_LATER = Rule(
    f"[skip missed] .{{0,5}} [did done managed walked] [it this session]* on? the? {A_DAY}"
)
"""One session on another day than planned: "missed Friday so did it Saturday"."""


def days_apart(said: Shaped) -> list[Shaped]:
    """The parts of "mon 10 min tue 12 min" or "10 min mon 12 min tue", one for each day."""
    if MADE_UP_LATER.search(said.shape):
        return []
    said = _day_before_named(OTHER_SPORT(said))
    if MEASURED_ON.search(said.shape):
        said = AND_ON(said)
    if MEASURED_FROM.search(said.shape):
        said = ON_AND(said)
    days = list(NAMED_DAY.finditer(said.shape))
    amount = AMOUNT.search(said.shape)
    if len(days) < 2 or amount is None:  # noqa: PLR2004  several
        return []
    if days[0].start() < amount.start():
        cuts = [0, *(day.start() for day in days[1:]), len(said.shape)]
    else:
        cuts = [0, *(day.end() for day in days[:-1]), len(said.shape)]
    return [Shaped(said.shape[a:b], said.amounts[a:b]) for a, b in pairwise(cuts)]


DAY_BEFORE = Rule("[at on in the]{0,2} [day every_day] [before word known](?! yesterday)")


def _day_before_named(said: Shaped) -> Shaped:
    """With the day before yesterday in place of "the day before", where that is told of."""
    after = said.shape.find(CODE["yesterday"]) + 1
    found = DAY_BEFORE.search(said.shape[after:]) if after else None
    if found is None:
        return said
    start, end = (after + at for at in found.span())
    shape = said.shape[:start] + CODE["AGO"] + said.shape[end:]
    return Shaped(shape, [*said.amounts[:start], (2.0, 2.0), *said.amounts[end:]])


THEN_FORWARD = Rule(
    "[backward bw] .{0,12} [forward normal]| [DURATION DISTANCE SPEED] .{0,4} [then comma and] .{0,4} [forward normal]"
)
"""Where a walk forwards was is no place of the session that was told before it."""

JOINED_DAYS = Rule(f"{A_DAY} (?:[and or comma]+ [on the not]* {A_DAY})+")


def days_joined(said: Shaped) -> list[str]:
    """The days that are named one after the other, as in `WalkReport`: "Monday and today"."""
    found = JOINED_DAYS.search(said.shape)
    if found is None:
        return []
    span = range(*found.span())
    days = (day_in(Shaped(said.shape[at], [said.amounts[at]])) for at in span)
    return [day for day in dict.fromkeys(days) if day is not None]


def place_in(said: Shaped) -> Place | None:
    """The place that was named."""
    shape = NO_PLACE(said).shape
    forward = THEN_FORWARD.search(shape)
    if forward is not None:
        shape = shape[: forward.end()]
    if len(_places(shape)) > 1:
        there = TALKED_OF(Shaped(shape, [NO_AMOUNT] * len(shape))).shape
        shape = there if _places(there) else shape
    return next(iter(_places(shape)), None)


NO_AMOUNT: Amount = (0.0, 0.0)


def _places(shape: str) -> list[Place]:
    return list(dict.fromkeys(place for place, code in PLACES if code in shape))
