"""What a plain sentence means: a calorie question, a session, a wish, or nothing we know.

A grammar over the quantities of `quantities.py`: first what is asked or told (the intent), then
the fields. Nothing is filled in that was not said. Pure, and linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

from coach.meaning import (
    Activity,
    AskKind,
    CalorieQuestion,
    LogKind,
    Meaning,
    Place,
    Unclear,
    WalkReport,
    Wish,
    WishKind,
)
from coach.quantities import Amount, amounts, normalise

# -- calorie questions -------------------------------------------------------------------------

ENERGY = re.compile(
    r"\b(?:calories|kcal|kj|kilojoules|energy|burn(?:s|ed|t|ing)?(?! ?(?:muscles?|my|quads?|legs?))|"
    r"mets?|expenditure)\b"
)
NOT_ENERGY = re.compile(
    r"\b(?:legs?|quads?|thighs?|calves|muscles?|lungs?|shins?|hands?|feet|knees?|skin)\b.{0,20}\bburn"
    r"|\bburn\w*\b.{0,12}\b(?:muscles?|hands?|legs?|calves|thighs?|quads?|sensation)\b|sunburn"
    r"|\b(?:yoga|swim|swimming|cycling|bike|biking|rowing|pilates|zumba|tennis|football|dancing|"
    r"skipping rope|elliptical|gardening)\b"
)
FOOD = re.compile(
    r"\b(?:donut|doughnut|muffin|pizza|sandwich|burger|cake|cookie|biscuit|chocolate|beer|wine|"
    r"samosa|ice cream|croissant|fries|chips|crisps|bar|latte|banana|apple|bagel|pie|sweets|"
    r"slice|toast|snack|lunch|dinner|breakfast|coke|soda|brownie|pastry)\b"
)
HOW_LONG = re.compile(
    r"\bhow (?:long|far|fast|much time|many min|much further|many km|many miles|many meters)\b|"
    r"\b(?:min|time|distance|speed) (?:of |needed |required |do |to |for )|\bwork off|\bburn (?:it |that |this )?off\b|"
    r"\bburn off\b|\bto (?:burn|lose|use up)\b"
)
COMPARE = re.compile(
    r"\bvs\b|\bversus\b|\bcompared?\b|\bthan\b|\bbetter\b|\bdifference between\b|"
    r"\b(?:backwards|reverse|retro|bw) (?:or|and) (?:forward|normal|regular)\b|"
    r"\b(?:forward|normal|regular|ordinary) (?:or|and) (?:backwards|reverse)\b"
)
OTHER_SIDE = re.compile(
    r"\b(?:forward|normal|regular|ordinary|usual|sled|running|run|jog|jogging|forwards)\b"
)
FACT = re.compile(
    r"\bwhy\b|\bhow (?:accurate|exact|reliable|do you|did you|is (?:it|that|this) (?:calculated|worked)|"
    r"are (?:the|these|those))\b|\bwhere (?:do|does|did|is|are)\b|\bsource\b|\bwhat (?:is a |is the |are |"
    r"is )?mets?\b|\bwhat mets?\b|\bhow many mets?\b|\bnet or gross\b|\bgross or net\b|\bformula\b|\bis it (?:really|true)\b|"
    r"\bdo(?:es)? (?:the |an? |my |walking |holding |it )?(?:incline|slope|hill|rails?|handrails?|weight|speed|"
    r"holding|uphill|age|height|grade|gradient)\b.{0,40}\b(?:change|increase|matter|affect|add|burn|reduce|lower|"
    r"count|make)|\baccura|\btrust\b|\bstudy\b|\bevidence\b"
)
RUN = re.compile(r"\b(?:run|running|runs|jog|jogging|sprint|sprinting|ran)\b")
BACK = re.compile(r"\b(?:backwards|reverse|retro|backpedal\w*|bw)\b")
FORWARD = re.compile(r"\b(?:forward|normal|regular|ordinary|usual)\b")
RAILS = re.compile(
    r"\b(?:holding on|hold on|held on|(?:hold|holding|held|touch|touching|touched|grab|gripping|gripped|using|used|with|on)"
    r"(?: on)?(?: to)?(?: the| both| my)? (?:hand ?rails?|rails?|railings?|banisters?|handles?|bars?))\b|\bhand ?rails?\b|\brails\b"
)
NO_RAILS = re.compile(
    r"\b(?:no|without|w/o|not|n't|let go of|off)(?: the| any| touching| using| holding| hold)*"
    r" (?:hand ?rails?|rails?|railings?|holding(?: on)?|hold|hands|handles?|bars?|banisters?)\b|\bhands[ -]?free\b"
)
LOADS = re.compile(r"\b(?:vest|backpack|rucksack|sled|load|weighted|dumbbells?|pack)\b")
COMMAND = re.compile(r"^/|\bremind\b|\breminder\b|\bmy plan\b|\bsession be\b|\bstop messaging\b")
ASKING = re.compile(
    r"^(?:how|what|which|is|are|does|do|did|can|could|would|should|why|where|when|will|who|tell|give|calc)\b"
)
TOLD = re.compile(
    r"\b(?:i|we) (?:did|have done|just did|walked|finished|completed|managed)\b|^(?:did|walked|done|finished|"
    r"completed|logged?)\b"
)


def read_question(text: str, language: str = "en") -> CalorieQuestion | None:
    """A calorie question by what was said; None when it is none."""
    said = normalise(text, language)
    kind = _ask_kind(said)
    if kind is None:
        return None
    found = amounts(said)
    return CalorieQuestion(
        kind=kind,
        activity=_activity(said, kind),
        duration_min=_duration(said, found),
        mass_kg=_mass(said, found),
        speed_kmh=_first(found, "kmh") or _program(said, 1),
        distance_km=_distance(said, found),
        grade_pct=_grade(said, found),
        kcal=_first(found, "kcal") if kind is not AskKind.FACT else None,
        handrail=_handrail(said),
    )


def _ask_kind(said: str) -> AskKind | None:
    asks = "?" in said or ASKING.search(said) is not None
    energy = ENERGY.search(said) is not None or re.search(r"\d ?k?(?:cal|kj)", said) is not None
    if NOT_ENERGY.search(said) or COMMAND.search(said):
        return None
    if FOOD.search(said) and not re.search(r"\bburn|\boff\b|\bwalk|\bhow long|\bhow far", said):
        return None
    if TOLD.search(said) and not ("?" in said and energy):
        return None
    if HOW_LONG.search(said) and (
        re.search(r"\d ?k? ?(?:kcal|calories|kj)", said) or FOOD.search(said)
    ):
        return AskKind.TIME_FOR
    if energy and COMPARE.search(said) and OTHER_SIDE.search(said):
        return AskKind.COMPARE
    if COMPARE.search(said) and OTHER_SIDE.search(said) and BACK.search(said):
        return AskKind.COMPARE
    if energy and FACT.search(said):
        return AskKind.FACT
    if energy:
        return AskKind.BURN
    return AskKind.BURN if asks and _is_elliptical(said) else None


def _is_elliptical(said: str) -> bool:
    """A quantity or an activity with a question mark, and no other question."""
    if "?" not in said or (
        ASKING.search(said) and not said.startswith(("and ", "what about", "how about"))
    ):
        return False
    if re.search(
        r"\b(?:how|should|can i|safe|good|hurt|pain|remind|when|plan)\b", said
    ) and not re.search(r"\b(?:how|what) about\b", said):
        return False
    return bool(amounts(said)) or BACK.search(said) is not None or "sled" in said


def _activity(said: str, kind: AskKind) -> Activity:
    if "sled" in said:
        return Activity.SLED
    run = RUN.search(said) is not None
    back = BACK.search(said) is not None
    forward = FORWARD.search(said) is not None
    if kind is AskKind.COMPARE or back or not forward:
        backward_run = re.search(
            r"\b(?:backwards|reverse|retro) (?:run|running|jog|jogging|sprint|sprinting)\b|"
            r"\b(?:run|running|jog|jogging|sprint|sprinting) (?:\w+ )?(?:backwards|in reverse)\b",
            said,
        )
        if back and (backward_run or (run and "walk" not in said)):
            return Activity.BACKWARD_RUN
        if run and not back and kind is not AskKind.COMPARE:
            return Activity.FORWARD_RUN
        return Activity.BACKWARD_WALK
    return Activity.FORWARD_RUN if run else Activity.FORWARD_WALK


def _first(found: list[Amount], kind: str) -> float | None:
    return next((amount.value for amount in found if amount.kind == kind), None)


def _program(said: str, which: int) -> float | None:
    """12-3-30: slope, miles an hour, minutes."""
    match = re.search(r"\b(12)-(3)-(30)\b", said)
    if match is None:
        return None
    return (12.0, 3 * 1.609344, 30.0)[which]


TIMES_BEFORE = re.compile(
    r"(\d{1,3}) ?(?:x|\*|times|sets? of|rounds? of|lots of|intervals? of|reps? of|bouts? of) ?(?:of )?$"
)
TIMES_AFTER = re.compile(r"^ ?(?:x|\*) ?(\d{1,3})\b|^ (twice)\b|^ (\d{1,2}) times\b|^ (thrice)\b")
RATE = re.compile(
    r"(?<!m )(?<!km )(?<!\d )\b(?:per|an|a|each)[ ]?(h|min)\b|/(h|min)\b|\b(hourly)\b"
)
PER_DISTANCE = re.compile(r"\b(?:per|a|each|every) (km|kilometers|mile)\b|kcal/(km|mile)\b")


def _repeated(said: str, amount: Amount) -> float:
    before = TIMES_BEFORE.search(said[max(0, amount.start - 14) : amount.start])
    after = TIMES_AFTER.search(said[amount.end : amount.end + 12])
    if before is not None:
        return amount.value * int(before[1])
    if re.search(r"\btwice $", said[max(0, amount.start - 7) : amount.start]):
        return amount.value * 2
    if after is not None and not re.match(r" \d+ times (?:a|per) ", said[amount.end :]):
        count = after[1] or after[3]
        return amount.value * (int(count) if count else 2 if after[2] else 3)
    return amount.value


def _duration(said: str, found: list[Amount]) -> float | None:
    program = _program(said, 2)
    if program is not None:
        return program
    parts = [amount for amount in found if amount.kind == "minutes"]
    parts = [part for part in parts if not _is_rest(said, part)]
    if parts:
        return round(_summed(said, parts), 4)
    rate = RATE.search(said)
    if rate is not None and not re.search(
        r"\d ?(?:km|miles?|kilometers|mi) ?(?:per|an|a|/) ?h\b", rate[0]
    ):
        return 1.0 if "min" in rate[0] else 60.0
    return None


def _is_rest(said: str, part: Amount) -> bool:
    after = said[part.end : part.end + 18]
    if re.search(
        r"^ ?(?:of )?(?:rest|break|warm ?-?up|cool ?-?down|stretch|pause|bike|cycling)", after
    ):
        return True
    return (
        re.search(
            r"(?:rest|break|warm ?-?up|cool ?-?down|rests)(?: of| was|:)? ?$",
            said[: part.start][-16:],
        )
        is not None
    )


def _summed(said: str, parts: list[Amount]) -> float:
    first, *others = parts
    total = _repeated(said, first)
    plus = re.search(r"(\d+(?:\.\d+)?) ?\+ ?$", said[: first.start])
    if plus is not None:
        total += float(plus[1])
    last = first
    for part in others:
        between = said[last.end : part.start]
        if re.search(r"\+|\band\b|\bthen\b|\bplus\b|,", between) or len(between) < 3:  # noqa: PLR2004  glued
            total += _repeated(said, part)
        last = part
    morning = re.search(r"(\d+) this (?:morning|afternoon) and $", said[: first.start])
    return total + (float(morning[1]) if morning else 0.0)


def _mass(said: str, found: list[Amount]) -> float | None:
    for amount in found:
        if amount.kind != "kg":
            continue
        before, after = (
            said[max(0, amount.start - 18) : amount.start],
            said[amount.end : amount.end + 16],
        )
        if LOADS.search(before.split(",")[-1]) or re.match(
            r" (?:weighted |loaded )?(?:vest|backpack|rucksack|sled|load|pack|dumbbells?)", after
        ):
            continue
        return round(amount.value, 4)
    return None


def _distance(said: str, found: list[Amount]) -> float | None:
    parts = [amount for amount in found if amount.kind == "km"]
    if parts:
        total = 0.0
        last: Amount | None = None
        for part in parts:
            between = "" if last is None else said[last.end : part.start]
            if last is None or len(between) <= 5:  # noqa: PLR2004  "and"
                total += _repeated(said, part)
            last = part
        return round(total, 4)
    per = PER_DISTANCE.search(said)
    if per is not None and not re.search(r"min ?(?:/|per|a) ?(?:km|mile)", said):
        return 1.609344 if "mile" in per[0] else 1.0
    return None


def _grade(said: str, found: list[Amount]) -> float | None:
    program = _program(said, 0)
    if program is not None:
        return program
    value = _first(found, "pct")
    if value is not None:
        down = re.search(r"\bdown(?:hill)?\b|\bdecline\b", said)
        return -abs(value) if down else value
    if re.search(
        r"\bflat\b|\bno (?:incline|slope|grade|hill)\b|\bzero incline\b|\blevel ground\b", said
    ):
        return 0.0
    return None


def _handrail(said: str) -> bool | None:
    if NO_RAILS.search(said):
        return False
    return True if RAILS.search(said) else None


# -- session logs ------------------------------------------------------------------------------

FUTURE = re.compile(
    r"\b(?:i'll|i will|will do|going to|gonna|tomorrow|plan(?:ning)? to|want to|wanna|later|next (?:week|time|session)|"
    r"my (?:goal|target|aim)|goal is|aim(?:ing)? (?:for|is)|should i|can i|let's|tmrw)\b"
)
NOT_LOG = re.compile(
    r"^(?:how|what|which|why|where|when|is|are|does|do|can|could|should|would|show|remind|set|change|"
    r"delete|help|hello|hi|hey|thanks|thank|good morning)\b|\bremind me\b|^i weigh\b|\bmy weight\b|^/"
)
DONE = re.compile(
    r"\b(?:done|finished|completed|complete|did (?:it|my|the|today's|all|both)|ticked|nailed it|session over|"
    r"all done|accomplished|crushed)\b|✅|☑|✔|💪|👍|🎉"
)
LESS = re.compile(
    r"\bcut (?:it|that|this) short\b|\b(?:half|part|some|a bit|most) of (?:it|the|my)\b|\bonly half\b|\bdidn't finish\b|"
    r"\bstopped (?:early|halfway)\b|\bnot all of it\b|\bgave up\b|\bcouldn't finish\b|\bhalf ?way\b"
)
SKIP = re.compile(
    r"\b(?:skip(?:ped|ping)?|missed|rest(?:ing)?(?: day)?|no (?:walk|session|training|walking|exercise|workout)|"
    r"(?:didn't|did not|couldn't|could not|can't|won't|not) (?:\w+ )?(?:do|walk|make|manage|train|go|today|happening)\b|"
    r"day off|too (?:tired|busy|ill|sick) (?:to|for|today))"
)
DAYS = {
    "mon": "mon", "monday": "mon", "tue": "tue", "tues": "tue", "tuesday": "tue", "wed": "wed",
    "weds": "wed", "wednesday": "wed", "thu": "thu", "thur": "thu", "thurs": "thu", "thursday": "thu",
    "fri": "fri", "friday": "fri", "sat": "sat", "saturday": "sat", "sun": "sun", "sunday": "sun",
}  # fmt: skip
PLACES: tuple[tuple[Place, re.Pattern[str]], ...] = (
    (Place.SLED, re.compile(r"\bsled\b")),
    (Place.TREADMILL, re.compile(r"\btreadmill|\bwalking ?pad\b|\bwalkpad\b")),
    (Place.STAIRS, re.compile(r"\bstairs?\b|\bstaircase\b|\bsteps of\b")),
    (Place.TRACK, re.compile(r"\btrack\b")),
    (
        Place.OUTDOOR,
        re.compile(
            r"\b(?:outside|outdoors?|park|garden|yard|backyard|beach|grass|field|street|pavement|sidewalk|"
            r"driveway|terrace|trail|path|forest|woods|promenade|lawn|road|round the block|lane|playground)\b"
        ),
    ),
    (
        Place.INDOOR,
        re.compile(
            r"\b(?:inside|indoors?|at home|home|house|room|hall|hallway|corridor|garage|basement|mall|gym|"
            r"kitchen|living room|bedroom|flat|apartment|office)\b"
        ),
    ),
)
PLAN_POSITION = re.compile(
    r"\b(?:week|wk|w|day|d) ?\d{1,2}(?: ?,? ?(?:day|d|session|s) ?\d{1,2})?\b"
)
LABELLED = re.compile(
    r"\b(?:mood|sleep|energy|motivation|stress|happiness|focus)\b[^,.;]{0,12}?\d+ ?(?:/|out of) ?10\b"
)
EFFORT = re.compile(
    r"\b(?:rpe|effort|exertion|difficulty|intensity|hardness)(?: level)?(?: was| of| is|:|=| about| around)? ?(\d+(?:\.\d+)?)(?: ?(?:-|to) ?(\d+))?"
    r"|\bfelt (?:like )?(?:an? )?(\d+(?:\.\d+)?)(?! ?min)|(\d+(?:\.\d+)?) (?:rpe|effort)\b"
)
JOINT = r"(?:knees?|ankles?|hips?|back|shins?|calf|calves|foot|feet|heels?|achilles|legs?|thighs?|hamstrings?)"
PAIN = re.compile(
    rf"\b(?:pain|ache|aching|soreness|hurts?|{JOINT})(?: pain| ache)?(?: level| score)?(?: was| is| of| at|:|=| about| around|,)?(?: an?)? ?"
    r"(\d+(?:\.\d+)?)(?: ?(?:-|to) ?(\d+))?(?! ?(?:min|km|x|h\b|%|k\b))"
    r"|(\d+(?:\.\d+)?)(?: ?(?:-|to) ?(\d+))? ?(?:/|out of) ?10 (?:pain|knee|in (?:the|my))"
)
NO_PAIN = re.compile(
    rf"\b(?:no|zero|0|without)(?: any)?(?: {JOINT})? pain\b|\bpain ?-?free\b|\bpainless\b|\bpain:? ?(?:none|nil)\b|\bno (?:knee )?aches?\b"
)
TEN = re.compile(r"(\d+(?:\.\d+)?)(?: ?(?:-|to) ?(\d+(?:\.\d+)?))? ?(?:/|out of) ?10\b")
STUMBLE = re.compile(
    r"\b(?:stumbl(?:e|ed|es|ing)|tripp(?:ed|ing)|trips?(?! (?:to|around|with))|lost (?:my )?balance|near[ -]miss(?:es)?|"
    r"(?:almost|nearly) (?:fell|tripped|lost)|near fall)\b"
)
NO_STUMBLE = re.compile(
    r"\b(?:no|zero|0|without)(?: any)? (?:stumbl\w+|trips?|near misses|tripping|near falls)\b|\bdidn't (?:stumble|trip)\b"
)


def read_report(text: str, language: str = "en") -> WalkReport | None:
    """A session that was done, or not done, by what was said; None when it is neither."""
    said = normalise(text, language)
    found = amounts(said)
    duration, distance = _log_duration(said, found), _distance(said, found)
    kind = _log_kind(said, duration, distance)
    if kind is None:
        return None
    skipped = kind is LogKind.SKIP
    return WalkReport(
        kind=kind,
        duration_min=None if skipped else duration,
        day=_day(said, done=not skipped),
        place=None if skipped else _place(said),
        speed_kmh=None if skipped else _first(found, "kmh"),
        distance_km=None if skipped else distance,
        effort_0_10=None if skipped else _effort(said),
        pain_0_10=_pain(said),
        stumbles=None if skipped else _stumbles(said),
        handrail=None if skipped else _handrail(said),
    )


def _log_kind(said: str, duration: float | None, distance: float | None) -> LogKind | None:
    if NOT_LOG.search(said) or ("?" in said and not re.search(r"\bdone\b", said)):
        return None
    amount = duration is not None or distance is not None
    if FUTURE.search(said) and not (amount and TOLD.search(said)):
        return None
    told = TOLD.search(said) is not None
    if SKIP.search(said) and not (amount and (told or " but " in said)) and not LESS.search(said):
        return LogKind.SKIP
    if amount or LESS.search(said):
        return LogKind.LOG
    if DONE.search(said) or TOLD.search(said):
        return LogKind.DONE_AS_PLANNED
    return None


def _log_duration(said: str, found: list[Amount]) -> float | None:
    forward = re.search(r"(\d+) min (?:of )?(?:forward|normal|regular)\b", said)
    parts = [amount for amount in found if amount.kind == "minutes"]
    if forward is not None:
        parts = [part for part in parts if not part.start <= forward.start() < part.end]
        found = [a for a in found if a.kind != "minutes" or a in parts]
    duration = _duration(said, found) if parts else None
    if duration is not None:
        return duration
    plain = PLAN_POSITION.sub(" ", said)
    bare = re.search(
        r"\b(?:did|walked|walked back|walk|logged?|done|log|managed)(?: about| only| just| another| backwards| back)? (\d{1,3}(?:\.\d)?)"
        r"(?! ?(?:k|km|m|mi|mph|%|/|x|steps|laps|kcal|cal|st|kg|lb|min|songs|times|sets|rounds|reps|days|out|of|:|\d|\.))\b"
        r"|^(\d{1,3})(?= (?:today|yesterday|this|last|on|mon|tue|wed|thu|fri|sat|sun|tonight))",
        plain,
    )
    if bare is None:
        return None
    total = float(bare[1] or bare[2])
    also = re.search(
        r"\band (\d{1,3}) (?:this|in the|tonight|today|yesterday|more)\b", plain[bare.end() :]
    )
    return total + (float(also[1]) if also else 0.0)


def _day(said: str, *, done: bool) -> str | None:
    if done and re.search(r"\bmissed\b|\bskipped\b", said):
        said = re.split(r"\bbut\b|,", said, maxsplit=1)[-1]
    if re.search(r"\bday before yesterday\b", said):
        return "-2"
    if re.search(r"\byesterday\b|\blast night\b", said):
        return "yesterday"
    ago = re.search(
        r"\b(?:before )?(\d{1,3}|a|couple of) days? (?:ago|back)\b|\bbefore (\d{1,3}) days\b", said
    )
    if ago is not None:
        number = ago[1] or ago[2]
        return f"-{ {'a': 1, 'couple of': 2}.get(number) or int(number) }"
    if re.search(r"\b(?:a|1) week (?:ago|back)\b", said):
        return "-7"
    if re.search(
        r"\btoday\b|\bthis (?:morning|afternoon|evening)\b|\btonight\b|\bjust now\b", said
    ):
        return "today"
    for word in re.findall(r"[a-z]+", said):
        if word in DAYS and not (word == "sun" and "in the sun" in said):
            return DAYS[word]
    return None


def _place(said: str) -> Place | None:
    return next((place for place, words in PLACES if words.search(said)), None)


def _effort(said: str) -> float | None:
    said = LABELLED.sub(" ", said)
    found = EFFORT.search(said)
    if found is not None:
        numbers = [float(group) for group in found.groups() if group is not None]
        return _up_to_ten(max(numbers))
    rest = PAIN.sub(" ", said)
    plain = TEN.search(rest)
    if plain is None or re.match(r" ?(?:pain|knee)", rest[plain.end() :]):
        return None
    return _up_to_ten(max(float(group) for group in plain.groups() if group is not None))


def _pain(said: str) -> float | None:
    found = PAIN.search(said)
    if found is not None:
        numbers = [float(group) for group in found.groups() if group is not None]
        return _up_to_ten(max(numbers))
    return 0.0 if NO_PAIN.search(said) else None


def _up_to_ten(value: float) -> float | None:
    return value if value <= 10 else None  # noqa: PLR2004  the scale ends at ten


def _stumbles(said: str) -> int | None:
    if NO_STUMBLE.search(said):
        return 0
    found = STUMBLE.search(said)
    if found is None:
        return None
    before, after = (
        said[max(0, found.start() - 12) : found.start()],
        said[found.end() : found.end() + 14],
    )
    number = re.search(r"(\d{1,2}) (?:small |little |near )?$", before) or re.match(
        r" (\d{1,2}) times|: ?(\d)", after
    )
    if number is not None:
        return int(next(group for group in number.groups() if group))
    if re.match(r"(?: \w+)? (?:twice|a couple)", after) or "couple" in before:
        return 2
    return 1


# -- wishes ------------------------------------------------------------------------------------

WISHES: tuple[tuple[WishKind, re.Pattern[str]], ...] = (
    (WishKind.STOP_MESSAGES, re.compile(r"\bstop (?:messaging|writing|texting|reminding|sending)|\bno more (?:messages|reminders)\b|\bunsubscribe\b|\bleave me alone\b")),
    (WishKind.CANCEL, re.compile(r"^(?:cancel|stop|exit|quit|never ?mind|forget it|abort)[.! ]*$")),
    (WishKind.UNDO, re.compile(r"^(?:undo|take (?:it|that) back|delete that|remove that|oops)\b")),
    (WishKind.HELP, re.compile(r"^(?:help|what can you do|commands|menu)\b|^\?$")),
    (WishKind.SNOOZE, re.compile(r"^(?:snooze|later|remind me in|in) ?(?P<n>\d{1,3})? ?(?P<u>h|min)?[.! ]*$")),
    (WishKind.REMIND_AT, re.compile(r"\bremind(?:er)?s?\b.*?(?:\bat|to|:) ?(?P<clock>\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)?)")),
    (WishKind.LOCAL_TIME, re.compile(r"\bit(?:'s| is) (?:now )?(?P<clock>\d{1,2}[:.]\d{2} ?(?:am|pm)?|\d{1,2} ?(?:am|pm)) (?:here|now|where)")),
    (WishKind.PAUSE, re.compile(r"^pause\b|\bi(?:'m| am| was| have been|'ve been) (?:ill|sick)\b")),
    (WishKind.PAIN, re.compile(rf"\b{JOINT}\b.{{0,12}}\b(?:hurts?|aches?|sore|pain|painful)\b|\bpain in my\b|^pain \d")),
    (WishKind.TODAY, re.compile(r"^(?:today|what(?:'s| is) (?:today|my session|on today)|what now|plan for today|my session)[?.! ]*$")),
    (WishKind.START, re.compile(r"^(?:start|begin|go)(?: session| now)?[.! ]*$")),
    (WishKind.GREETING, re.compile(r"^(?:hi|hello|hey|good (?:morning|evening|afternoon|day)|hallo|namaste|yo)\b[^?]{0,20}$")),
    (WishKind.THANKS, re.compile(r"\b(?:thanks|thank you|cheers|ta)\b")),
    (WishKind.YES, re.compile(r"^(?:yes|yep|yeah|ok|okay|sure|y)[.! ]*$")),
    (WishKind.NO, re.compile(r"^(?:no|nope|nah|n)[.! ]*$")),
)  # fmt: skip
ZONE = re.compile(
    r"\b(?:i(?:'m| am) (?:now )?in|i live in|my (?:city|time ?zone) is|time ?zone:?) (?P<words>[a-z][a-z .'-]{2,40})"
)
WEIGH = re.compile(
    r"\b(?:i weigh|my weight(?: is)?|weight:?|i(?:'m| am))(?: about| around| now)? ?(\d+(?:\.\d+)?)?"
)


def understand(text: str, *, language: str = "en", last: CalorieQuestion | None = None) -> Meaning:
    """What a message means. `last` is the question before it, for "and for 35?"."""
    said = normalise(text, language)
    report = read_report(text, language)
    question = read_question(text, language)
    if last is not None and (question is None or question.kind is AskKind.BURN):
        followed = _follow_up(said, question, last)
        if followed is not None:
            return followed
    if question is not None and (report is None or "?" in said):
        return question
    wish = _wish(said)
    if report is not None and (wish is None or wish.kind not in BEFORE_REPORTS):
        return report
    return question or wish or Unclear()


BEFORE_REPORTS = frozenset(
    {WishKind.MASS, WishKind.SNOOZE, WishKind.REMIND_AT, WishKind.LOCAL_TIME}
)
"""Wishes whose amounts would else be taken for those of a session."""

FOLLOWS = re.compile(r"^(?:and|what about|how about|same|also|or|for|with|now)\b")


def _follow_up(
    said: str, question: CalorieQuestion | None, last: CalorieQuestion
) -> CalorieQuestion | None:
    """An elliptical question after a whole one takes over what it does not say anew."""
    if not FOLLOWS.search(said):
        return None
    bare = re.search(r"\bfor (\d{1,3})\??$", said)
    new = question or (CalorieQuestion(AskKind.BURN, duration_min=float(bare[1])) if bare else None)
    if new is None:
        return None
    if bare is not None and new.duration_min is None:
        new = replace(new, duration_min=float(bare[1]))
    said_new = {
        field.name: getattr(new, field.name)
        for field in fields(new)
        if field.name not in {"kind", "activity"} and getattr(new, field.name) is not None
    }
    if "duration_min" in said_new:
        said_new.setdefault("distance_km", None)
    elif "distance_km" in said_new:
        said_new["duration_min"] = None
    named = BACK.search(said) or FORWARD.search(said) or RUN.search(said) or "sled" in said
    return replace(last, activity=new.activity if named else last.activity, **said_new)


def _is_mass_only(said: str) -> bool:
    return (
        re.fullmatch(
            r"(?:i weigh|my weight is|weight:?)?[ ]?\d+(?:\.\d+)? ?(?:kgs?|kilos?|lbs?|pounds?|st|stones?)[.! ]*",
            said,
        )
        is not None
    )


def _wish(said: str) -> Wish | None:
    found = amounts(said)
    mass = _mass(said, found)
    weigh = WEIGH.search(said)
    if mass is not None and (weigh is not None or _is_mass_only(said)):
        return Wish(WishKind.MASS, mass)
    if weigh is not None and weigh[1] and "weigh" in weigh[0]:
        return Wish(WishKind.MASS_WITHOUT_UNIT, float(weigh[1]))
    for kind, pattern in WISHES:
        match = pattern.search(said)
        if match is not None:
            return Wish(kind, _wish_value(kind, match, said))
    place = ZONE.search(said)
    if place is not None:
        return Wish(WishKind.ZONE, words=place["words"].strip(" ."))
    number = re.fullmatch(r"(\d{1,4}(?:\.\d)?)(?: ?min)?[.! ]*", said)
    return Wish(WishKind.BARE_NUMBER, float(number[1])) if number else None


def _wish_value(kind: WishKind, match: re.Match[str], said: str) -> float | None:
    groups: dict[str, Any] = match.groupdict()
    if groups.get("clock"):
        return _clock(groups["clock"])
    if kind is WishKind.SNOOZE and groups.get("n"):
        return float(groups["n"]) * (60 if groups.get("u") == "h" else 1)
    return _pain(said) if kind is WishKind.PAIN else None


def _clock(text: str) -> float | None:
    found = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?", text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    return float(hour * 60 + minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004  a clock
