"""All that a message says of an activity: how long, how far, how fast, how steep, holding on.

Which kind of calorie question it is, the trained reader tells; nothing is filled in.
"""

from __future__ import annotations

from dataclasses import fields, replace

from retrowalk.coach.reading.meaning import Activity, AskKind, CalorieQuestion
from retrowalk.coach.reading.minutes import minutes_added
from retrowalk.coach.reading.quantities import amount_of, as_it_is, sum_of
from retrowalk.coach.reading.shape import CODE, VALUED, Rewriting, Rule, Shaped
from retrowalk.coach.units import KG_PER_LB, KM_PER_MILE

PROGRAM_GRADE_PCT, PROGRAM_SPEED_KMH, PROGRAM_MIN = 12.0, 3 * KM_PER_MILE, 30.0

BACKWARD = Rule("[backward bw]")
RUNS_BACKWARD = Rule(
    "[backward bw] (?:walk or)? run| run (?:and|in|it|a|me|the)* backward| run .{0,3} [backward] question?$"
)
BACKWARD_TIME = Rule("DURATION (?:of|walk|in)* [backward bw]")
FORWARD = Rule("[forward normal]")
NO_SLOPE = Rule("(?<! thing)(?<! thing is) flat| [no without] [the a adjective]* slope")
NO_RAILS = Rule(
    "hands_free"
    "| [no without not didnt havent off nope cannot wont]"
    " [the a my use hold hold_on on to have hands about i it want adjective or and of word me where]*"
    " (?:rail|hold|hold_on|hands)"
    "| rail (?:is|colon)? (?:no|nope|without)"
)
RAILS = Rule("rail | hold_on | hold [on to the my]+ rail| hands (?:on|the)* rail")


FORWARD_PART = Rewriting(
    {
        "5 min forward, then 15 backward": (
            "DURATION [of walk in a]{0,2} forward(?! [or and] backward)",
            as_it_is("OTHER"),
        )
    }
)
"""What was walked forwards is no part of a question about walking backwards."""


def question_of(said: Shaped, kind: AskKind = AskKind.BURN) -> CalorieQuestion:
    """All that a measured shape says of an activity, as a question of this kind."""
    said = minutes_added(said)
    if kind is not AskKind.COMPARE and BACKWARD.search(said.shape):
        said = FORWARD_PART(said)
    has_program = CODE["PROGRAM"] in said.shape
    speed_kmh = amount_of(said, "SPEED")
    return CalorieQuestion(
        kind=kind,
        activity=activity(said.shape, compares=kind is AskKind.COMPARE),
        duration_min=PROGRAM_MIN if has_program else _duration_min(said, kind),
        mass_kg=amount_of(said, "MASS"),
        speed_kmh=PROGRAM_SPEED_KMH if has_program else speed_kmh,
        distance_km=_distance_km(said),
        grade_pct=PROGRAM_GRADE_PCT if has_program else grade_pct(said),
        kcal=amount_of(said, "ENERGY"),
        handrail=handrail(said.shape),
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
        walks = CODE["walking"] in shape or compares
        return Activity.BACKWARD_RUN if runs and not walks else Activity.BACKWARD_WALK
    if runs:
        return Activity.FORWARD_RUN
    return Activity.FORWARD_WALK if forward else Activity.BACKWARD_WALK


def _duration_min(said: Shaped, kind: AskKind) -> float | None:
    backward = BACKWARD_TIME.search(said.shape) if kind is AskKind.COMPARE else None
    if backward is not None:
        low, high = said.amounts[backward.start()]
        return (low + high) / 2
    found = amount_of(said, "DURATION") if kind is AskKind.COMPARE else sum_of(said, "DURATION")
    return amount_of(said, "RATE") if found is None else found


def _distance_km(said: Shaped) -> float | None:
    found = amount_of(said, "DISTANCE")
    return amount_of(said, "RATE_KM") if found is None else found


def grade_pct(said: Shaped) -> float | None:
    """The slope, negative downhill, 0 for level ground; None when not said."""
    found = amount_of(said, "GRADE")
    if found is not None:
        return -abs(found) if CODE["downhill"] in said.shape else found
    return 0.0 if NO_SLOPE.search(said.shape) else None


def handrail(shape: str) -> bool | None:
    """Whether rails are held; None when not said."""
    if NO_RAILS.search(shape):
        return False
    return True if RAILS.search(shape) else None


# -- follow-ups ----------------------------------------------------------------------------------

NAMES_ACTIVITY = Rule("[backward bw forward normal run sled]")
NAMES_HEALTH = Rule(
    "[condition operation heart stroke attack balance fell fall dizzy faint chest medicine]"
)
BARE_AMOUNT = Rule(
    "(?:for|about|and|what_about|or) (?:about)? N [question stop]*$| ^ N [stop question]*$"
)


WEIGHED = Rule("weigh [about is if i a of]{0,2} N (?! UNIT)| N weigh")
KG_LEAST, KG_MOST = 30, 140
"""A weight without its unit is in kilograms up to the second; above it hardly anybody's is."""


def _as_kg(said: Shaped, start: int, end: int) -> float | None:
    """A weight that has no unit: "what if I weigh 90"; None for what no grown-up weighs."""
    at = next(at for at in range(start, end) if said.shape[at] in VALUED)
    number = sum(said.amounts[at]) / 2
    if number < KG_LEAST:
        return None
    return number if number <= KG_MOST else number * KG_PER_LB


def is_open(question: CalorieQuestion) -> bool:
    """Whether a calorie question still lacks how long or how far."""
    return (
        question.kind is AskKind.BURN
        and question.duration_min is None
        and question.distance_km is None
    )


def followed(said: Shaped, last: CalorieQuestion, kind: AskKind) -> CalorieQuestion | None:
    """The question before with what a follow-up says anew: "and for 35?"; None for nothing new."""
    new = question_of(said, kind)
    bare = BARE_AMOUNT.search(said.shape)
    if bare is not None and new.duration_min is None:
        at = next(at for at in range(bare.start(), bare.end()) if said.shape[at] in VALUED)
        new = replace(new, duration_min=sum(said.amounts[at]) / 2)
    weighed = WEIGHED.search(said.shape)
    if weighed is not None and new.mass_kg is None:
        new = replace(new, mass_kg=_as_kg(said, weighed.start(), weighed.end()))
    said_new = {
        field.name: getattr(new, field.name)
        for field in fields(new)
        if field.name not in {"kind", "activity"} and getattr(new, field.name) is not None
    }
    names_activity = NAMES_ACTIVITY.search(said.shape) is not None
    if not said_new and not names_activity and kind is last.kind:
        return None
    is_new_kind = kind is AskKind.TIME_FOR and last.kind is not AskKind.TIME_FOR
    asks_how_long = is_new_kind and CODE["how_fast"] not in said.shape  # so the minutes are open
    if asks_how_long or "duration_min" in said_new or "distance_km" in said_new:
        said_new = {"duration_min": None, "distance_km": None, **said_new}
    activity = new.activity if names_activity else last.activity
    return replace(last, kind=kind, activity=activity, **said_new)
