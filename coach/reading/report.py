"""Sessions that people tell of: done, done in part, skipped, and how it was."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from coach.meaning import LogKind, Place, WalkReport
from coach.reading.minutes import TO_ERRAND, WALKS_ON, minutes_told
from coach.reading.quantities import made, middle, other, total, values
from coach.reading.question import RUNS_BACKWARD, grade_pct, handrail
from coach.reading.shape import CODE, Amount, Made, Maker, Rewriting, Rule, Shaped
from coach.when import WEEKDAYS

HIGHEST = 10.0

# -- how it was --------------------------------------------------------------------------------

LINK = (
    "[is of at to from about a the colon dash like felt my adjective between left right it level"
    " mild today managed and in on PLAN word CLOCK percent few too]"
)
LABEL_LINK = (
    "[is of at to from about a the colon dash like my it level adjective managed today felt]"
)
NOT_AMOUNT = "(?! (?:UNIT|times|count|steps|slash|set|DURATION|of))"


def _highest(name: str) -> Maker:
    """The last amount of the piece, its higher end."""
    code = CODE[name]

    def make(piece: str, amounts: list[Amount]) -> Made | None:
        high = max(high for _, high in values(piece, amounts))
        return code, (high, high)

    return make


def _count(piece: str, amounts: list[Amount]) -> Made:
    found = values(piece, amounts)
    if found:
        return made("STUMBLES", found[0][1])
    if set(piece) & NEGATIONS:
        return made("STUMBLES", 0)
    if CODE["thrice"] in piece:
        return made("STUMBLES", 3)
    return made("STUMBLES", 2 if {CODE["twice"], CODE["couple"]} & set(piece) else 1)


NEGATIONS = frozenset(CODE[name] for name in ("no", "without", "not", "didnt", "havent", "nope"))
SLIP = (
    "(?:stumble|slid|trip|lost (?:my|the|a)? balance|lose (?:my|the)? balance|balance"
    "|near (?:a|i|lost|lose|to|the)* (?:fell|fall|missed|stumble|slid|trip|tumble|balance|collapse))"
)
RATINGS = Rewriting(
    {
        "mood 8/10": (
            f"(?:scale|energy) {LABEL_LINK}* (?:SCALE|N) {NOT_AMOUNT}| (?:SCALE|N) (?:on|for|in)? (?:my|the)? (?:scale|energy)",
            other,
        ),
        "no stumbles": (
            f"(?:no|without|not|didnt|havent|nope) (?:a|the|adjective|once|my|i|have|did|mild|word)* {SLIP}"
            f"(?: (?:or|and|comma) (?:no)? {SLIP})*| {SLIP} (?:colon|is|dash)* (?:no|nope|without)",
            _count,
        ),
        "2 stumbles": (
            f"(?:NUM|a? couple of?|once|twice) (?:mild|adjective|near)* {SLIP}"
            f"| {SLIP} (?:about|on|my|a|the|in)* (?:NUM times?|once|twice|thrice|a? couple of? times?|colon NUM)"
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
        "knee 2/10": (
            f"(?:pain|hurt|knee|body) (?:{LINK}|pain|hurt|knee|body|part_of_day)*? (?:SCALE|N {NOT_AMOUNT})(?: to N)?",
            _highest("PAIN"),
        ),
        "effort 4": (
            f"effort (?:{LINK}|with|for|effort)*? (?:SCALE|N {NOT_AMOUNT})", _highest("EFFORT")
        ),
        "felt like a 7": (f"felt [it like a about is of to the adjective comma colon today at more]* (?:SCALE|N {NOT_AMOUNT})", _highest("EFFORT")),
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
    f"| ^ [no nope undo sorry comma stop it]* not {A_DAY} [comma but it is the]* {A_DAY} stop?$"
)
"""A session was told for the wrong day: "that was Wednesday not today"."""
PLACES: tuple[tuple[Place, str], ...] = (
    (Place.SLED, CODE["sled"]),
    (Place.TREADMILL, CODE["treadmill"]),
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
            "(?:no|not|without|instead of) (?:the|a|on|my)* (?:treadmill|sled|stairs|track|outdoor|indoor)",
            other,
        )
    }
)

# -- what kind ---------------------------------------------------------------------------------

NOT_TOLD = Rule(
    "^ (?:and|but|too)? (?: can(?! [about adjective]* managed)| is(?! [will want])| [how what which why when where do should would tell how_many how_much how_long how_far help wonder SETTING if slash])"
    "| ^ i? lose MASS| ^ tomorrow(?! skip)| ^ i? will(?! skip)| DISTANCE away| ^ [weigh MASS]| goal| ^ i? want| usually| ^ PLAN want"
    "| ^ [no nope comma stop enough please sorry but then word]* cancel(?!.* [did walked managed done])| ^ cannot i"
)
QUESTION = Rule("question")
TELLS_FIRST = Rule(
    "^ [i about have today yesterday]* (?: did(?! i)| [walked managed done finished])"
)
FUTURE = Rule("[will tomorrow later want goal] | id like| should i| later weekday")
DID = Rule(
    "[did walked managed done finished] | i [walk run sled backward]| managed .{0,2} [walk backward DURATION]"
)
SKIPPED = Rule(
    "skip| missed(?! .{0,3} week)| (?<!done but) forgot"
    "| (?:didnt|cannot|havent|wont) .{0,3} (?:walk|do|session|managed|done|did|begin|today|walked|time|backward|session)"
    "| not [to do a my the enough felt like will did im have it is adjective]* (?:walk|session|done|did|do|begin|today|walked|time|managed (?:to|it|the|my|a))"
    "| not .{0,2} today"
    "| ^ [im i today want have to a the my is]* rest (?:day|today|weekday|yesterday)?$| [comma today] rest$| rest day| ^ rest| (?:no|without) (?:walk|session|backward|today|time|run)"
    "| too (?:tired|ill|hurt|swollen)| (?:time|ill|tired) (?:today|for|to)| did not| off today| today off"
)
LESS = Rule(
    "less_than_planned| (?:didnt|cannot|not|havent) (?:word|the|my|it)* finished | stopped (?:it|adjective|at)? early| (?:half|part) of (?:it|the|my|session)| early| (?:did|managed) about* (?:half|part|a? quarter)(?! [TIME LENGTH])| about (?:half|part)(?! [TIME LENGTH])"
)
SKIPPED_AMOUNT = Rule(
    "[skip missed forgot] [the my a to i of]* (?:DURATION|DISTANCE)(?! .{0,20} [but comma then])"
    "| (?:didnt|cannot|havent|wont|not) [do did managed begin the my a today walk backward adjective]* (?:DURATION|DISTANCE)(?! .{0,20} but)"
)
BUT_DONE = Rule("[but comma] [i have today yesterday weekday]* [done did managed finished walked]")
WHOLE = "[session it walk backward treadmill today plan run sled outdoor indoor stairs track home yesterday weekday]"
DONE = Rule(
    "(?<!no .) [done finished](?! word .{0,1} session)"
    f"| [did managed walked] [the a my of on for in i today adjective with up down about this me]* {WHOLE}"
    f"| did [the a my of adjective OTHER what it in NUM steps count set]* (?:{WHOLE}|[thing PLAN]| adjective word)"
    "| ^ [i have about comma yes hello and please then today]* [did managed walked] stop?$"
    "| [did walked] stop?$| session (?:done|finished)"
)
NOT_YET = Rule(
    "(?:not|havent|didnt|no) .{0,5} yet| yet .{0,3} (?:not|havent)"
    "| (?:not|havent) [done did walk walked have do it]* (?:this|it|a|session|sport|the|word)* before"
    "| not (?:done|did|do) .{0,3} later| havent .{0,4} but i? will| yet .{0,2} [did done walked session sport]"
)
"""Not done yet, or never before: neither a session nor one that was left out."""
FORWARD = Rule(
    "(?:did|walked|walk|managed|done) [NUM DURATION DISTANCE about a the for in on outdoor treadmill word]*"
    " (?:forward|normal)(?! .* backward)"
    "| forward [NUM DURATION DISTANCE about a the for in on outdoor]* (?:walked|did)(?! .* backward)"
)
NOT_OURS = Rule(
    "^ (?:my|the|a)? person (?:did|walked|managed|done|about|have)(?!.* i about? [did walked managed done])| ^ he (?:did|walked|managed)"
    "| (?:person|he) (?:have|word)? (?:says|tell|want)(?!.* [did walked managed done])"
    "| ^ [i have about today yesterday]* heard .{0,5} [person he]"
    "| near [did walked managed]| (?:it|he) pass| but (?:not backward|take_out)| im done with| done it? accurate"
)
"""Somebody else's, nearly, or not backwards: no session of this person."""
LONG = Rule("DISTANCE adjective")
"""A corridor is 6 m long; nobody walked them by that."""
ASKS_AFTERWARDS = Rule("[comma stop and but or too dash] (?:[can should do will] i| is it)")


ERRAND = Rule(
    f"^(?!.* [backward bw done finished session]).* (?:[walk walked managed run] (?:{WALKS_ON}* {TO_ERRAND}|[with the my]* errand)"
    f"| (?:DURATION|DISTANCE) (?:adjective|walk|word)* to [the my a word session]* [errand person]| {TO_ERRAND} (?:and|back)* [walk walked]| [word figurative] to [the my a]* errand| with [a the my]* errand [walk walked])"
)
"""To the shops and back, or with the dog: nobody does that backwards without a word of it."""


def is_forward(shape: str) -> bool:
    """Whether a measured shape tells of walking forwards."""
    return FORWARD.search(shape) is not None or ERRAND.search(shape) is not None


def report_in(measured: Shaped) -> WalkReport | None:
    """The report of a measured shape; None when it is none."""
    said = RATINGS(measured)
    amount = minutes_told(said)
    duration_min = total(amount, "DURATION")
    distance_km = total(amount, "DISTANCE")
    has_amount = duration_min is not None or distance_km is not None
    kind = _kind(amount.shape, has_amount=has_amount)
    if kind is None or (is_forward(measured.shape) and not has_amount):
        return None
    if kind is LogKind.SKIP:
        return WalkReport(kind=kind, day=day_in(said), pain_0_10=_up_to_ten(_worst(said, "PAIN")))
    return replace(_details(said, amount), kind=kind, day=day_in(_after_missed(said)))


def details_in(measured: Shaped) -> WalkReport:
    """All that a measured shape says of a session, whether or not it tells of one."""
    said = RATINGS(measured)
    return _details(said, minutes_told(said))


NEGATIVE = Rule("^ (?:i|have|did|done|walked|managed)* minus DURATION")


def _details(said: Shaped, amount: Shaped) -> WalkReport:
    stumbles = _worst(said, "STUMBLES")
    minutes = total(amount, "DURATION")
    ratings = [_worst(said, name) for name in ("EFFORT", "PAIN")]
    return WalkReport(
        kind=LogKind.LOG,
        duration_min=-minutes if minutes and NEGATIVE.search(amount.shape) else minutes,
        day=day_in(said),
        place=place_in(said),
        speed_kmh=middle(said, "SPEED"),
        distance_km=total(amount, "DISTANCE"),
        effort_0_10=_up_to_ten(_worst(said, "EFFORT")),
        pain_0_10=_up_to_ten(_worst(said, "PAIN")),
        stumbles=None if stumbles is None else int(stumbles),
        handrail=handrail(said.shape),
        grade_pct=grade_pct(said),
        is_run=RUNS_BACKWARD.search(said.shape) is not None,
        is_motorless=_is_motorless(said),
        is_off_scale=any(rating is not None and rating > HIGHEST for rating in ratings),
    )


def _is_motorless(said: Shaped) -> bool:
    """Whether the belt is driven by the feet: the word list numbers it 1."""
    belts = zip(said.shape, said.amounts, strict=True)
    return any(char == CODE["treadmill"] and low == 1 for char, (low, _) in belts)


def _kind(shape: str, *, has_amount: bool) -> LogKind | None:
    did = DID.search(shape) is not None
    asks = QUESTION.search(shape) or ASKS_AFTERWARDS.search(shape)
    if NOT_TOLD.search(shape) or (asks and not (has_amount and TELLS_FIRST.search(shape))):
        return None
    if NOT_OURS.search(shape) or DAY_PUT_RIGHT.search(shape):
        return None
    if (NOT_YET.search(shape) and not has_amount) or (LONG.search(shape) and not did):
        return None
    less = LESS.search(shape) is not None
    if SKIPPED.search(shape) and not less and not has_amount and not BUT_DONE.search(shape):
        return LogKind.SKIP
    if FUTURE.search(shape) and not (did and has_amount):
        return None
    if has_amount and SKIPPED_AMOUNT.search(shape) and not less:
        return LogKind.SKIP
    if has_amount or less:
        return LogKind.LOG
    return LogKind.DONE_AS_PLANNED if DONE.search(shape) else None


def _worst(said: Shaped, name: str) -> float | None:
    code = CODE[name]
    found = [high for char, (_, high) in zip(said.shape, said.amounts, strict=True) if char == code]
    return max(found) if found else None


def _up_to_ten(value: float | None) -> float | None:
    return value if value is not None and value <= HIGHEST else None


def _after_missed(said: Shaped) -> Shaped:
    """Of "missed Monday but did 20 min yesterday" the part that tells what was done."""
    missed = SKIPPED.search(said.shape)
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


NAMED_DAY = Rule("(?:on|last|this)* [weekday yesterday sat sun today AGO] part_of_day?")
AMOUNT = Rule("[N DURATION DISTANCE]")


def days_apart(said: Shaped) -> list[Shaped]:
    """The parts of "mon 10 min tue 12 min" or "10 min mon 12 min tue", one for each day."""
    days = list(NAMED_DAY.finditer(said.shape))
    amount = AMOUNT.search(said.shape)
    if len(days) < 2 or amount is None:  # noqa: PLR2004  several
        return []
    if days[0].start() < amount.start():
        cuts = [0, *(day.start() for day in days[1:]), len(said.shape)]
    else:
        cuts = [0, *(day.end() for day in days[:-1]), len(said.shape)]
    return [Shaped(said.shape[a:b], said.amounts[a:b]) for a, b in pairwise(cuts)]


def place_in(said: Shaped) -> Place | None:
    """The place that was named."""
    shape = NO_PLACE(said).shape
    return next((place for place, code in PLACES if code in shape), None)
