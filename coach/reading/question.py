"""Calorie questions: which kind it is, then what was said. Nothing is filled in."""

from __future__ import annotations

from coach.meaning import Activity, AskKind, CalorieQuestion
from coach.reading.minutes import minutes_added
from coach.reading.quantities import middle, total
from coach.reading.shape import CODE, Rule, Shaped
from coach.units import KM_PER_MILE

PROGRAM_GRADE_PCT, PROGRAM_SPEED_KMH, PROGRAM_MIN = 12.0, 3 * KM_PER_MILE, 30.0

ENERGY = Rule("[kcal kj ENERGY energy burn burned burning burn_off met]")
OTHER_BURNING = Rule(
    "[body knee hands muscle chest face head eye] .{0,3} [burn burning burned]"
    "| [burn burning burned] (?:in|my|the|on|felt|he)* [body knee hands muscle rail]"
    "| felt the burn"
)
EATEN = Rule("[eat] | food .{0,3} have| kcal is? in (?:a|the|of|my|NUM)* food")
OFF = Rule("[burn_off burn walk how_long how_far run steps] | for a? food")
SPORT = Rule("sport")
RATED_ENERGY = Rule("energy .{0,3} SCALE| SCALE energy| scale")
COMMAND = Rule(
    "^ [please can you would i want to hello comma stop]* SETTING| ^ slash| SETTING .{0,3} [session today weekday CLOCK]"
)
TOLD = Rule(
    "^ i? (?:about|have|today|yesterday)* [did walked managed done finished]"
    "| i (?:about|have|today|then|adjective)* [did walked managed done finished burned]"
    "| ^ burned (?:about)* ENERGY"
)
WANTS = Rule("i want to? [lose burn]| [my] goal| i .{0,2} [lose burned]")
ASKED = Rule(
    "[question how_many how_much how_long how_far how_fast how what what_about which why when where"
    " tell wonder if total please] | ^ [is do did can should would]"
)
QUESTION = Rule("question")

HOW_LONG = Rule("[how_long how_far how_fast] | (?:what|which) .{0,3} [speed time]| when will")
TARGET = Rule(
    "[ENERGY burn_off food] | [burn lose use] .{0,3} NUM (?! [UNIT])| burn (?:the|my|a|it)* food"
)
OFF_TARGET = Rule(
    "burn_off | [burn lose use] (?:about|a|the|up|off|me)* ENERGY| (?:to|for|goal|want) (?:about|a)? ENERGY"
    "| [walk walked backward run] off"
)
AMOUNT_FIRST = Rule(
    "how_many kcal| how_much energy| kcal [do will would is did for]"
    "| [do will would did can] .{0,8} [burn lose use] about? ENERGY"
)

COMPARED = Rule(
    "[versus than compare instead]| how_many more| how_much more"
    "| [better more] .{0,20} or | or .{0,20} [better more]| [backward bw] or (?:walk)? [forward normal sled run]"
    "| [forward normal sled run] (?:walk)? or (?:walk)? [backward bw]"
    "| (?:and|with|to) [forward normal] .{0,3} compare"
    "| same (?:energy|kcal)? .{0,4} [forward normal]| [more better] .{0,4} [backward forward normal]"
)
BACKWARD = Rule("[backward bw]")
OTHER_SIDE = Rule("[forward normal run sled]")
FACT = Rule(
    "[why source accurate compute mean gross] | [change setting] .{0,4} [factor slope rail hold hold_on weigh speed uphill flat hands load gross met kcal energy tall]"
    "| (?:do|is|will|would|can) .{0,4} [factor slope rail hold hold_on weigh speed uphill hands hands_free tall load] .{0,6} [change setting more burn]"
    "| (?:what|which) (?:is|a|the)* met| how_many met| is .{0,3} met| met .{0,3} [accurate source figure]"
    "| how (?:do|did|is|do) (?:you|it|this|the|i)* (?:tell|compute|use|kcal|figure|source)"
    "| [change] (?:in|the|it|how_much)* [kcal energy]| [kcal energy] .{0,4} change"
    "| is .{0,3} gross or| kcal .{0,3} same .{0,2} kcal"
    "| more .{0,3} if| where .{0,5} [kcal figure met energy it]| opinion .{0,3} figure"
)
IS_FACT = Rule(
    "[why where how do source] .{0,6} figure| ^ is [the you it a]* figure| figure .{0,3} [accurate source gross]| ^ is [it the you figure a]* gross or? gross?| gross or gross"
)
ASKABLE = Rule(
    "[kcal kj ENERGY met] | [energy burn burned] .{0,30} [DURATION DISTANCE SPEED MASS backward bw sled walk run]"
    "| [DURATION DISTANCE SPEED MASS backward bw sled walk run] .{0,30} [energy burn burned]"
)
REASON = Rule("[why source compute mean gross]")
OTHER_QUESTION = Rule(
    "[how what why when where which tell should opinion sign cause afraid pain hurt knee SETTING help begin]"
    "| ^ (?:can|is|do|did|if|would) (?! .* [ENERGY kcal])"
)
FOLLOWING = Rule("^ (?:and|what_about|same|or|enough|then|here|but|what if|if|for)")
THINGS = Rule(
    "[DURATION DISTANCE SPEED GRADE MASS backward bw sled RATE RATE_KM PROGRAM flat steps] | same | OTHER | [uphill downhill hold_on hands_free]"
    "| no (?:slope|rail)| rail"
    "| ^ (?:and|what_about|or) .{0,3} [forward normal run walk]"
)
RUNS_BACKWARD = Rule(
    "[backward bw] (?:walk or)? run| run (?:and|in|it|a|me|the)* backward| run .{0,3} [backward] question?$"
)
NOTE = Rule(
    "[DURATION DISTANCE SPEED GRADE MASS backward bw walk in the on at and comma slash treadmill rail forward run sled]*"
)
BACKWARD_TIME = Rule("DURATION (?:of|walk|in)* [backward bw]")
FORWARD = Rule("[forward normal]")
NO_SLOPE = Rule("flat | no slope")
NO_RAILS = Rule(
    "hands_free"
    "| [no without not didnt havent off nope cannot wont] [the a my use hold hold_on on to have hands about i it want adjective or and of word]*"
    " (?:rail|hold|hold_on|hands)"
    "| rail (?:is|colon)? (?:no|nope|without)"
)
RAILS = Rule("rail | hold_on | hold [on to the my]+ rail| hands (?:on|the)* rail")


def question_in(said: Shaped) -> CalorieQuestion | None:
    """The calorie question of a measured shape; None when it is none."""
    kind = _kind(said)
    return None if kind is None else amounts_in(said, kind)


def amounts_in(said: Shaped, kind: AskKind = AskKind.BURN) -> CalorieQuestion:
    """All that a measured shape says of an activity, as a question of this kind."""
    said = minutes_added(said)
    has_program = CODE["PROGRAM"] in said.shape
    speed_kmh = middle(said, "SPEED")
    return CalorieQuestion(
        kind=kind,
        activity=activity(said.shape, compares=kind is AskKind.COMPARE),
        duration_min=PROGRAM_MIN if has_program else _duration_min(said, kind),
        mass_kg=middle(said, "MASS"),
        speed_kmh=PROGRAM_SPEED_KMH if has_program else speed_kmh,
        distance_km=_distance_km(said),
        grade_pct=PROGRAM_GRADE_PCT if has_program else grade_pct(said),
        kcal=middle(said, "ENERGY"),
        handrail=handrail(said.shape),
    )


def _kind(said: Shaped) -> AskKind | None:
    shape = said.shape
    asked = ASKED.search(shape) is not None
    energy = ENERGY.search(shape) is not None
    if (
        OTHER_BURNING.search(shape)
        or (EATEN.search(shape) and not OFF.search(shape))
        or (SPORT.search(shape) and not BACKWARD.search(shape))
        or COMMAND.search(shape)
        or RATED_ENERGY.search(shape)
        or (CODE["food"] in shape and not OFF.search(shape))
    ):
        return None
    if IS_FACT.search(shape):
        return AskKind.FACT
    if not energy and not (asked and CODE["food"] in shape):
        compared = COMPARED.search(shape) and BACKWARD.search(shape) and OTHER_SIDE.search(shape)
        if compared and not OTHER_QUESTION.search(shape):
            return AskKind.COMPARE
        return AskKind.BURN if _is_elliptical(shape) or _is_note_of_a_question(shape) else None
    if not asked and CODE["burn_off"] in shape and CODE["food"] in shape:
        return AskKind.TIME_FOR
    if not asked and (TOLD.search(shape) or not ASKABLE.search(shape)):
        return None
    if _is_time_for(shape):
        return AskKind.TIME_FOR
    if not asked and (WANTS.search(shape) or CODE["ENERGY"] in shape):
        return None
    if COMPARED.search(shape) and OTHER_SIDE.search(shape) and not REASON.search(shape):
        return AskKind.COMPARE
    return AskKind.FACT if FACT.search(shape) else AskKind.BURN


def _is_time_for(shape: str) -> bool:
    if HOW_LONG.search(shape) and TARGET.search(shape):
        return True
    return OFF_TARGET.search(shape) is not None and not AMOUNT_FIRST.search(shape)


def _is_elliptical(shape: str) -> bool:
    """A quantity or an activity with a question mark, and no other question."""
    if not QUESTION.search(shape) or not THINGS.search(shape):
        return False
    return FOLLOWING.search(shape) is not None or not OTHER_QUESTION.search(shape)


def _is_note_of_a_question(shape: str) -> bool:
    """Nothing but amounts with a weight among them: nobody writes a weight to log a session."""
    return (
        CODE["MASS"] in shape
        and NOTE.fullmatch(shape)
        and (CODE["DURATION"] in shape or CODE["DISTANCE"] in shape)
    )


def activity(shape: str, *, compares: bool = False) -> Activity:
    """What is done; walking backwards unless said otherwise."""
    if CODE["sled"] in shape:
        return Activity.SLED
    backward = BACKWARD.search(shape) is not None
    forward = FORWARD.search(shape) is not None
    runs = CODE["run"] in shape
    if runs and RUNS_BACKWARD.search(shape):
        return Activity.BACKWARD_RUN
    if compares or backward:
        walks = CODE["walk"] in shape or compares
        return Activity.BACKWARD_RUN if runs and not walks else Activity.BACKWARD_WALK
    if runs:
        return Activity.FORWARD_RUN
    return Activity.FORWARD_WALK if forward else Activity.BACKWARD_WALK


def _duration_min(said: Shaped, kind: AskKind) -> float | None:
    backward = BACKWARD_TIME.search(said.shape) if kind is AskKind.COMPARE else None
    if backward is not None:
        low, high = said.amounts[backward.start()]
        return (low + high) / 2
    found = middle(said, "DURATION") if kind is AskKind.COMPARE else total(said, "DURATION")
    return middle(said, "RATE") if found is None else found


def _distance_km(said: Shaped) -> float | None:
    found = middle(said, "DISTANCE")
    return middle(said, "RATE_KM") if found is None else found


def grade_pct(said: Shaped) -> float | None:
    """The slope, negative downhill, 0 for level ground; None when not said."""
    found = middle(said, "GRADE")
    if found is not None:
        return -abs(found) if CODE["downhill"] in said.shape else found
    return 0.0 if NO_SLOPE.search(said.shape) else None


def handrail(shape: str) -> bool | None:
    """Whether rails are held; None when not said."""
    if NO_RAILS.search(shape):
        return False
    return True if RAILS.search(shape) else None
