"""From words to amounts: numbers, units, multiples and sums, as rewritings of the shape.

Each table below is one pass: a pattern of classes and what is made of a match. A pass that finds
something leaves a shorter shape: `number minute` becomes DURATION with its minutes. The passes in
their order are `PASSES`; `measured` runs them.
"""

from __future__ import annotations

import math

from retrowalk.coach.reading.calendar_dates import DATES
from retrowalk.coach.reading.clock_spans import HALF_A_DAY_MIN, SPANS
from retrowalk.coach.reading.clock_times import (
    AFTER_HOUR,
    CLOCK_LIKE,
    CLOCK_RULES,
    LATE_CLOCK_RULES,
    NOT_UNIT,
    dotted,
)
from retrowalk.coach.reading.shape import (
    CODE,
    VALUED,
    Amount,
    Made,
    Maker,
    Rewriting,
    Shaped,
    made,
    values,
)
from retrowalk.coach.units import KG_PER_LB, KM_PER_MILE, LB_PER_STONE

KJ_PER_KCAL = 4.184
KM_PER_YARD = 0.0009144
KM_PER_FOOT = 0.0003048
MINUTES_MIN = 8  # 15' are minutes, 5' are feet
STEEPEST_DEGREES = 30  # more is the weather

LENGTH_KM = {
    CODE["km"]: 1.0,
    CODE["k"]: 1.0,
    CODE["mile"]: KM_PER_MILE,
    CODE["metre"]: 0.001,
    CODE["m"]: 0.001,
    CODE["yard"]: KM_PER_YARD,
    CODE["yards"]: KM_PER_YARD,
    CODE["foot"]: KM_PER_FOOT,
}
TIME_MIN = {CODE["hour"]: 60.0, CODE["hr"]: 60.0, CODE["minute"]: 1.0, CODE["second"]: 1 / 60}
MASS_KG = {CODE["kg"]: 1.0, CODE["lb"]: KG_PER_LB, CODE["stone"]: LB_PER_STONE * KG_PER_LB}


def as_it_is(name: str) -> Maker:
    """Makes the class with the first amount of the piece, if there is one."""
    code = CODE[name]

    def make(piece: str, amounts: list[Amount]) -> Made:
        found = values(piece, amounts)
        return code, found[0] if found else (0.0, 0.0)

    return make


def scaled(name: str, units: dict[str, float]) -> Maker:
    """Makes the class of the first amount times that of the unit which the piece names last."""
    code = CODE[name]

    def make(piece: str, amounts: list[Amount]) -> Made | None:
        found = values(piece, amounts)
        factor = next((units[char] for char in reversed(piece) if char in units), None)
        if not found or factor is None:
            return None
        low, high = found[0]
        return code, (low * factor, high * factor)

    return make


# -- numbers -----------------------------------------------------------------------------------

DENOMINATORS = (2, 3, 4, 8)


def _tens(piece: str, amounts: list[Amount]) -> Made:
    total = amounts[0][0] + amounts[-1][0]
    return made("number", total)


def _hundred(piece: str, amounts: list[Amount]) -> Made:
    at = piece.index(CODE["hundred"])
    before = [low for low, _ in values(piece[:at], amounts[:at])]
    after = [low for low, _ in values(piece[at:], amounts[at:])]
    return made("number", (before[0] if before else 1) * 100 + sum(after))


def _thousand(piece: str, amounts: list[Amount]) -> Made:
    found = values(piece, amounts)
    return made("number", 1000 * found[0][0] if found else 1000)


def _point(piece: str, amounts: list[Amount]) -> Made:
    at = piece.index(CODE["point"])
    whole = amounts[0][0] if at else 0.0
    digits = "".join(str(int(low)) for low, _ in amounts[at + 1 :])
    return made("number", whole + float(f"0.{digits}"))


def _fraction(piece: str, amounts: list[Amount]) -> Made | None:
    found = values(piece, amounts)
    (above, _), (below, _) = found[-2:]
    if below not in DENOMINATORS or above >= below or above != int(above):
        return None
    return made("number", (found[0][0] if len(found) == 3 else 0.0) + above / below)  # noqa: PLR2004


def _part(piece: str, amounts: list[Amount]) -> float:
    """A half, a quarter, three quarters at the end of a piece."""
    if CODE["half"] in piece:
        return 0.5
    at = piece.index(CODE["quarter"])
    found = values(piece[:at], amounts[:at])
    return (found[-1][0] if found else 1.0) / 4


def _and_part(piece: str, amounts: list[Amount]) -> Made:
    return made("number", amounts[0][0] + _part(piece[1:], amounts[1:]))


NUMBERS = Rewriting(
    {
        "calories 4 20 min": (
            "(?<= [kcal burn energy met]) number (?= a? (?:half|quarter|NUM TIME|NUM LENGTH))",
            lambda _, amounts: made("for", 0) if amounts[0] == (4.0, 4.0) else None,
        ),
        "twenty-five": ("tens dash? ones", _tens),
        "a hundred": (
            "[number ones tens a]? hundred (?:and? (?:tens dash? ones|tens|ones|number))?(?! hundred)",
            _hundred,
        ),
        "two thousand": ("(?:NUM|a)? thousand", _thousand),
        "two point five": ("NUM? point ones+", _point),
        "1 1/2": ("NUM (?:dash|and)? NUM slash NUM(?! slash)", _fraction),
        "1/2": ("(?<! [slash dash]) NUM slash NUM(?! slash)", _fraction),
    }
)
PARTS = Rewriting(
    {
        **AFTER_HOUR,
        "ten and a half": ("NUM and a? (?:half|quarter|ones dash? quarter)", _and_part),
        "half an hour": (
            "(?:half|a? quarter|ones dash? quarter) dash? of? a? (?= TIME|LENGTH|stone|yard)",
            lambda piece, amounts: made("number", _part(piece, amounts)),
        ),
        "1/4 of an hour": (
            "number of a (?= TIME|LENGTH)",
            lambda _, amounts: made("number", amounts[0][0]) if amounts[0][0] < 1 else None,
        ),
        "five calories a minute": (
            "(?<= [kcal kj ENERGY energy burn met]) (?:per|slash|each|a) TIME",
            lambda piece, _: made("RATE", TIME_MIN[piece[-1]]),
        ),
        "per hour": ("(?<! LENGTH)(?<! count) (?:per|slash) TIME", lambda p, _: made("RATE", TIME_MIN[p[-1]])),
        "hourly": ("hourly", lambda *_: made("RATE", 60)),
        "per mile": (
            "(?<! [hour hr minute second prime clock_like]) (?:per|slash|each) (?:km|k|mile)",
            lambda piece, _: made("RATE_KM", LENGTH_KM[piece[-1]]),
        ),
        "a mile": (
            "(?<! LENGTH) a (?= adjective* (?:hour|hr|minute|km|mile|metre|yard|stone))",
            lambda *_: made("number", 1),
        ),
    }
)  # fmt: skip


def _range(piece: str, amounts: list[Amount]) -> Made | None:
    found = values(piece, amounts)
    (low, _), (_, high) = found[0], found[-1]
    return made("range", low, high) if low < high else None


def _program(_: str, amounts: list[Amount]) -> Made:
    grade_pct, speed_mph, duration_min = (amounts[at][0] for at in (0, 2, 4))
    if (grade_pct, speed_mph, duration_min) == (12, 3, 30):
        return made("PROGRAM", 0)
    return made("OTHER", 0)


MARK_MOST = 10
"""The only scale that marks are read on."""


def _of_ten(piece: str, amounts: list[Amount]) -> Made | None:
    found = values(piece, amounts)
    if found[-1][1] != MARK_MOST:
        return None
    return CODE["SCALE"], found[0]


def _after_the_scale(piece: str, amounts: list[Amount]) -> Made | None:
    """The mark in "from 1 to 10 a 7"."""
    first, last, mark = (high for _, high in values(piece, amounts))
    is_scale = first <= 1 and last == MARK_MOST and mark <= MARK_MOST
    return made("SCALE", mark) if is_scale else None


def _clock_span(piece: str, amounts: list[Amount]) -> Made:
    times = [
        (low, high) if char == CLOCK_LIKE else dotted(low)
        for char, (low, high) in zip(piece, amounts, strict=True)
        if char == CLOCK_LIKE or char in VALUED
    ]
    (from_hour, from_minute), (to_hour, to_minute) = times[0], times[-1]
    minutes = (to_hour - from_hour) * 60 + to_minute - from_minute
    return made("DURATION", minutes % HALF_A_DAY_MIN)


RANGES = Rewriting(
    {
        "from 1 to 10 a 7": (
            "[from of]? [number ones] [to dash] [the a]? number [comma question colon a the i would word known about is it and]{0,6} [number ones](?! (?:UNIT|NUM|slash))",
            _after_the_scale,
        ),
        "12-3-30": ("number DASH number DASH number| number slash number slash number", _program),
        "6:00-6:20": (
            "(?:from|between)? clock_like (?:am|pm)? (?:DASH|to|and|at) clock_like (?:am|pm|oclock)?",
            _clock_span,
        ),
        "from 6 to 6:20": ("from NUM (?:am|pm)? (?:DASH|to|at) clock_like (?:am|pm)?", _clock_span),
        "6 to 7 pm": ("from? NUM (?:am|pm)? (?:DASH|to) NUM (?:am|pm)", _clock_span),
        "between 10 and 20": ("between NUM (?:and|DASH|to) NUM", _range),
        "from 10 to 20": ("from NUM to NUM", _range),
        "4 or 5": ("(?<! [day week d w]) NUM (?:DASH|to|or) NUM(?! (?:NUM|DASH NUM))", _range),
    }
)
SCALES = Rewriting(
    {"4/10": ("N (?:slash|out_of|of) (?:the|a)? number(?! (?:UNIT|NUM|slash))", _of_ten)}
)

# -- units -------------------------------------------------------------------------------------


def _time(piece: str, amounts: list[Amount]) -> Made | None:
    """Minutes of any unit; "0.5s" is a setting of a belt, nobody times half seconds."""
    low = values(piece, amounts)[0][0]
    if piece[-1] == CODE["second"] and low != int(low):
        return made("OTHER", 0)
    return scaled("DURATION", TIME_MIN)(piece, amounts)


def _hours_minutes(piece: str, amounts: list[Amount]) -> Made:
    found = values(piece, amounts)
    return made("DURATION", found[0][0] * 60 + found[1][0])


def _minutes_seconds(piece: str, amounts: list[Amount]) -> Made:
    found = values(piece, amounts)
    return made("DURATION", found[0][0] + found[1][0] / 60)


QUARTERS_S = (15, 30, 45)


def _quarters_of_minute(piece: str, amounts: list[Amount]) -> Made | None:
    """The 30 of "4 min 30" are seconds; another number may be anything."""
    return _minutes_seconds(piece, amounts) if amounts[-1][0] in QUARTERS_S else None


def _unit_and_part(name: str, units: dict[str, float]) -> Maker:
    """An hour and a half, a mile and a quarter, 12 stone and a half."""

    def make(piece: str, amounts: list[Amount]) -> Made:
        unit = next(char for char in piece if char in units)
        at = piece.index(unit) + 1
        return made(name, (amounts[0][0] + _part(piece[at:], amounts[at:])) * units[unit])

    return make


def _clock_minutes(piece: str, amounts: list[Amount]) -> Made:
    hours, minutes = amounts[piece.index(CLOCK_LIKE)]
    return made("DURATION", hours * 60 + minutes)


def _clock_seconds(piece: str, amounts: list[Amount]) -> Made:
    minutes, seconds = amounts[piece.index(CLOCK_LIKE)]
    return made("DURATION", minutes + seconds / 60)


def _pace(piece: str, amounts: list[Amount]) -> Made | None:
    if CLOCK_LIKE in piece:
        minutes, seconds = amounts[piece.index(CLOCK_LIKE)]
        low = high = minutes + seconds / 60
    else:
        found = values(piece, amounts)
        low = found[0][0] + (found[1][0] / 60 if len(found) > 1 else 0)
        high = found[0][1] + (found[1][0] / 60 if len(found) > 1 else 0)
    length_km = LENGTH_KM[piece[-1]]
    if low <= 0:
        return None
    return made("SPEED", 60 / high * length_km, 60 / low * length_km)


def _speed(factor_kmh: float) -> Maker:
    def make(piece: str, amounts: list[Amount]) -> Made:
        low, high = values(piece, amounts)[0]
        return made("SPEED", low * factor_kmh, high * factor_kmh)

    return make


def _stone(piece: str, amounts: list[Amount]) -> Made | None:
    found = values(piece, amounts)
    pounds = found[1][0] if len(found) > 1 else 0.0
    if pounds >= LB_PER_STONE:
        return None
    return made("MASS", (found[0][0] * LB_PER_STONE + pounds) * KG_PER_LB)


def _grade(piece: str, amounts: list[Amount]) -> Made | None:
    found = values(piece, amounts)
    low, high = found[0]
    if CODE["degree"] in piece:
        if high > STEEPEST_DEGREES:
            return made("OTHER", 0)
        low, high = (100 * math.tan(math.radians(value)) for value in (low, high))
    falls = {CODE["minus"], CODE["down"], CODE["downhill"]} & set(piece)
    return made("GRADE", -high, -low) if falls else made("GRADE", low, high)


def _one_in(piece: str, amounts: list[Amount]) -> Made | None:
    (one, _), (run, _) = values(piece, amounts)
    return made("GRADE", 100 / run) if one == 1 and run > 1 else None


def _one_to(piece: str, amounts: list[Amount]) -> Made | None:
    one, run = amounts[piece.index(CLOCK_LIKE)]
    return made("GRADE", 100 / run) if one == 1 and run > 1 else None


def _energy(per_kcal: float) -> Maker:
    def make(piece: str, amounts: list[Amount]) -> Made:
        low, high = values(piece, amounts)[0]
        factor = (1000 if CODE["k"] in piece[1:2] else 1) / per_kcal
        return made("ENERGY", low * factor, high * factor)

    return make


def _feet(piece: str, amounts: list[Amount]) -> Made | None:
    first, second = values(piece, amounts)
    return made("OTHER", 0) if 3 < first[0] < 8 and second[0] < 12 else None  # noqa: PLR2004  a height


def _prime(piece: str, amounts: list[Amount]) -> Made:
    low, high = values(piece, amounts)[0]
    return made("DURATION", low, high) if low >= MINUTES_MIN else made("OTHER", 0)


def _metres_tall(piece: str, amounts: list[Amount]) -> Made | None:
    low = values(piece, amounts)[0][0]
    return made("OTHER", 0) if 1.2 <= low <= 2.2 and low != int(low) else None  # noqa: PLR2004


def _how_often(piece: str, amounts: list[Amount]) -> Made:
    found = values(piece, amounts)
    words = {CODE["once"]: 1.0, CODE["twice"]: 2.0, CODE["thrice"]: 3.0}
    often = next((words[char] for char in piece if char in words), 0.0)
    return made("VAGUE", *(found[0] if found else (often, often)))


def _ago(per_day: int) -> Maker:
    def make(piece: str, amounts: list[Amount]) -> Made:
        found = values(piece, amounts)
        number = found[0][0] if found else 2.0 if CODE["couple"] in piece else 1.0
        return made("AGO", number * per_day)

    return make


other = as_it_is("OTHER")
UNITS = Rewriting(
    {
        "24:00 min/km": ("clock_like minute? PER (?:km|k|mile)", _pace),
        "12 min/km": ("N dash? (?:minute|prime) (?:NUM second)? PER (?:km|k|mile)| N dash? minute (?:km|mile)", _pace),
        "1:15 hrs": ("clock_like (?:hour|hr)", _clock_minutes),
        "12:30 min": ("clock_like minute", _clock_seconds),
        **CLOCK_RULES,
        "3 km/h": ("N dash? (?:km|k) PER? (?:hour|hr)| N dash? kmh", _speed(1.0)),
        "2 mph": ("N dash? mile PER? (?:hour|hr)| N dash? mph", _speed(KM_PER_MILE)),
        "1 m/s": ("N dash? (?:m|metre) PER second| N dash? mps", _speed(3.6)),
        "an hour and a half": (
            "NUM (?:hour|hr) and a? (?:half|quarter|ones quarter)",
            _unit_and_part("DURATION", TIME_MIN),
        ),
        "2 minutes and a half": (
            "NUM minute and a? (?:half|quarter)",
            _unit_and_part("DURATION", TIME_MIN),
        ),
        "1 h 10 min": ("NUM dash? (?:hour|hr) (?:and|comma)? NUM dash? (?:minute|m)(?! PER)", _hours_minutes),
        "1h10": (f"NUM (?:hour|hr) and? [number tens] {NOT_UNIT}", _hours_minutes),
        "10 min 30 s": ("NUM (?:minute|prime) and? NUM second", _minutes_seconds),
        "4 min 30": (
            "NUM minute NUM(?= [comma stop on in at the with treadmill outdoor indoor today yesterday last weekday]| $)",
            _quarters_of_minute,
        ),
        "songs": ("N k? dash? (?:steps|count)", other),
        "20 min": ("N dash? (?:adjective*|word) TIME", _time),
        "5'9\"": ("NUM prime NUM (?:double_prime|inch)?", _feet),
        "15'": ("N prime", _prime),
        "5 ft 4": (f"NUM foot NUM (?:inch|double_prime)?{NOT_UNIT}", _feet),
        "6 ft tall": ("N (?:foot|metre|m|cm) tall| tall (?:is|colon|at)* N (?:cm|metre|m|foot)?| N cm| N inch", other),
        "1.75 m": ("number m(?! PER)", _metres_tall),
        "11 st 4": (f"NUM stone (?:and|comma)? NUM (?:lb|{NOT_UNIT})", _stone),
        "12 stone and a half": ("NUM stone and a? (?:half|quarter)", _unit_and_part("MASS", MASS_KG)),
        "80 kg": ("N dash? (?:kg|lb|stone)", scaled("MASS", MASS_KG)),
        "300 kcal": ("(?<! times) N k? dash? kcal", _energy(1.0)),
        "500 kJ": ("N k? dash? kj", _energy(KJ_PER_KCAL)),
        "120 bpm": ("N bpm| (?:heart_rate|hr|bpm) (?:of|is|at|about|colon|to)* N(?! (?:minute|percent))", other),
        "65 years": ("N dash? year| (?:im|he) N(?! (?:UNIT|in|done|slash))", other),
        "3 days ago": ("(?:NUM|a? couple of?|a) day (?:ago|back|before)| before NUM day", _ago(1)),
        "2 weeks ago": ("(?:NUM|a) week (?:ago|back)| before (?:NUM|a) week", _ago(7)),
        "week 2 day 3": (
            "(?:week|w) NUM (?:comma|DASH|slash|colon)? (?:day|d|session) NUM| [week w day d session level part] NUM(?! (?:of|DASH) NUM| UNIT| times NUM)"
            "| [session set day] NUM (?:of|slash) NUM",
            as_it_is("PLAN"),
        ),
        "third session": ("ordinal (?:of)? (?:day|session|week|walk|set)", as_it_is("PLAN")),
        "twice a week": (
            "(?:NUM times|NUM day|NUM|twice|once|thrice|range times?) (?:a|per|each|slash) (?:day|week|month|weekday)| daily| each (?:day|week|month|weekday)| NUM day week",
            _how_often,
        ),
        "-4 %": (
            "(?:(?:down|downhill) (?:a|the|on)*)? minus? N percent (?:slope|downhill|down|uphill|flat|level)?(?! (?:more|factor|better|of|burn|body|energy|kcal))",
            _grade,
        ),
        "30 % more": ("N percent", other),
        "incline 5": (
            "(?:slope|downhill) (?:of|at|is|to|on|level|colon|about|set|percent|dash|a)* minus? N (?:percent|degree)?(?! (?:UNIT|slash))",
            _grade,
        ),
        "incline 8 kcal?": ("slope minus? N (?= kcal [question stop]*$)", _grade),
        "5 degrees": ("minus? N degree (?:slope|uphill|downhill|down|up)?", _grade),
        "5 incline": ("minus? N (?:slope|downhill|level slope)", _grade),
        "gradient 1:20": ("slope (?:of|at|is|about)* clock_like(?! (?:am|pm|oclock))", _one_to),
        "1 in 20": ("NUM (?:in|colon) NUM(?! (?:UNIT|of))", _one_in),
        "a mile and a half": (
            "NUM (?:km|mile|yard) and a? (?:half|quarter|ones quarter)",
            _unit_and_part("DISTANCE", LENGTH_KM),
        ),
        "2 km": ("N dash? adjective* (?:km|k|mile|metre|m|yards|yard|foot)", scaled("DISTANCE", LENGTH_KM)),
        **LATE_CLOCK_RULES,
    },
    starts="N clock_like noon midnight morning evening in for the half quarter to minus at by about slope down downhill tall heart_rate hr bpm im he a couple"
    " before week w d day session level part set ordinal twice once thrice daily each",
)  # fmt: skip

# -- multiples, sums and what does not count ---------------------------------------------------

D = "[DURATION DISTANCE]"
OFTEN = "[per slash a each usually near stumble trip slid lost]"
"""After these it is how often something is done or happened, and no multiple."""


def _times(piece: str, amounts: list[Amount]) -> Made | None:
    kinds = (CODE["DURATION"], CODE["DISTANCE"])
    at = next(at for at, char in enumerate(piece) if char in kinds)
    counts = values(piece[:at] + piece[at + 1 :], amounts[:at] + amounts[at + 1 :])
    by_word = 3.0 if CODE["thrice"] in piece else 2.0
    count = counts[0][0] if counts else by_word
    low, high = amounts[at]
    return piece[at], (low * count, high * count)


def _few_times(piece: str, amounts: list[Amount]) -> Made | None:
    """Two 10 minute walks: a small whole number, or it is something else."""
    return _times(piece, amounts) if 1 < amounts[0][0] <= 20 else None  # noqa: PLR2004


def _middle(piece: str, amounts: list[Amount]) -> Made | None:
    (low, _), (_, high) = amounts[0], amounts[-1]
    return (piece[0], (low, high)) if low < high else None


def _sum(piece: str, amounts: list[Amount]) -> Made:
    found = values(piece, amounts)
    return piece[-1], (sum(low for low, _ in found), sum(high for _, high in found))


def _smaller(piece: str, amounts: list[Amount]) -> Made | None:
    """The part of a longer time."""
    return (piece[-1], amounts[-1]) if amounts[-1][1] < amounts[0][0] else None


def _carried(piece: str, _: list[Amount]) -> Made:
    return made("sled" if CODE["sled"] in piece else "load", 0)


OF_SETS = "(?=(?: the| each| he| ones)*(?: set| comma| stop| walk| word stop| $))"
EXCLUDED = Rewriting(
    {
        "10 kg vest": ("MASS adjective* (?:in|on)? (?:the|a|my)? (?:load|sled)", _carried),
        "vest of 10 kg": ("(?:load|sled) (?:of|with|is|at|colon|for|load|set|to)* MASS", _carried),
        "pulling 20 kg": ("drag (?:a|the|about)* MASS", other),
        "added 5 kg": ("plus MASS", other),
        "rest 1 min": (
            "(?:rest|warm_up) (?:is|of|for|colon|in|between|with|about|a|the)* DURATION (?:each|between)?"
            "| DURATION adjective* (?:of|for)? a? (?:forward|walk|normal)? (?:rest|warm_up|walk between)(?: between)?(?: (?:set|each))*"
            f"| DURATION [sit_down of rest]{{0,2}} in? between {OF_SETS}",
            other,
        ),
        "1 min off": ("DURATION off", other),
        "60 seconds on, 60 off": ("(?<= DURATION on comma) N off", other),
        "an hour ago": ("DURATION ago", as_it_is("today")),
        "10 min of yoga": ("DURATION (?:of|on|in)? (?:the|a|my)? sport| sport (?:for)? DURATION", as_it_is("sport")),
        "10 min to 15 min": ("DURATION (?:DASH|to|or) DURATION", _middle),
        "2 km/h - 3 km/h": ("SPEED (?:DASH|to|or) SPEED", _middle),
        "1 km to 2 km": ("DISTANCE (?:DASH|to|or) DISTANCE", _middle),
        "70 kg to 80 kg": ("MASS (?:DASH|to|or) MASS", _middle),
    }
)  # fmt: skip
MULTIPLES = Rewriting(
    {
        "3 sets x 5 min": (
            f"NUM (?:times|set)+ (?:of|at|about|a|each|per|session|walk)* {D} each?| NUM times comma {D}| NUM set comma {D} each| NUM (?:session|walks) of (?:about|a)* {D}", _times
        ),
        "5 min x 3": (f"{D} [session walk each set backward on OTHER slash comma and]* comma? times N (?:set|times)?", _times),
        "5 min, 3 sets": (f"{D} (?:each|walk|backward|word|the|my|in|up|down|indoor|outdoor|home|track)* (?:comma|for)? NUM (?:set|times)(?! {OFTEN})", _times),
        "10 min twice": (f"{D} (?:walk|backward|comma)? (?:twice|thrice)(?! {OFTEN})", _times),
        "twice 10 min": (f"(?:twice|thrice) (?:for|about|colon|the)? a? {D}", _times),
        "two 10 minute walks": (f"NUM {D} (?:walk|session|set|backward|run)", _few_times),
        "10 + 10 min": ("NUM (?:plus NUM)* [and comma then]* [plus then] about? DURATION", _sum),
    }
)  # fmt: skip
SUMS = Rewriting(
    {
        "30 min, 10 min backwards": (
            "DURATION (?:comma|but)+ [about thereof]* DURATION (?= of? (?:it|the|he)? in? [backward])",
            _smaller,
        ),
        "10 min and 5 min": ("DURATION (?:(?:and|plus|comma|then)+ DURATION)+", _sum),
        "600 m backwards, then 400 m backwards": (
            "DISTANCE backward [and then plus comma]{1,4} DISTANCE (?= in? backward)",
            _sum,
        ),
        "1 mile 200 yards": ("DISTANCE (?:(?:and|plus)? DISTANCE)+", _sum),
        "1 min 30": ("DURATION DURATION", _sum),
    }
)
PASSES = (DATES, NUMBERS, PARTS, SPANS, RANGES, SCALES, UNITS, EXCLUDED, MULTIPLES, SUMS)


def with_amounts(said: Shaped) -> Shaped:
    """The shape with all amounts read."""
    for rewrite in PASSES:
        said = rewrite(said)
    return Shaped(said.shape.replace(CODE["tonight"], CODE["today"]), said.amounts)


def amount_of(said: Shaped, name: str) -> float | None:
    """The first amount of a class, the middle of a range; None where there is none."""
    at = said.shape.find(CODE[name])
    if at < 0:
        return None
    low, high = said.amounts[at]
    return (low + high) / 2


def sum_of(said: Shaped, name: str) -> float | None:
    """The sum of all amounts of a class; None where there is none."""
    code = CODE[name]
    found = [amount for char, amount in zip(said.shape, said.amounts, strict=True) if char == code]
    return sum((low + high) / 2 for low, high in found) if found else None
