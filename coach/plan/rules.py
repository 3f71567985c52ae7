"""The rules of the plan as one table: what was told of a session → the next rung at most.

All rules are asked and the lowest answer decides, so that more pain, effort or stumbles can never
lead higher. `docs/plan.md` says the same in words, with the source of each rule.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from retrowalk.coach.plan.ladder import MINUTES_MAX, Profile, Rung, down_to, ladder
from retrowalk.coach.reading.meaning import Place

EFFORT_HOLD = 6  # up to 5 of 10 goes on
EFFORT_BACK = 8
PAIN_HOLD = 3  # up to 2 of 10 goes on
PAIN_MOST = 5  # more than this is never walked through
PAIN_GROWS = 4  # up to this, minutes may grow slowly where it settles
PAIN_STOP = 7
FLARE = 3  # so much over the usual is a flare
NEW_RUNGS_WITH_PAIN = 1  # of new ground in seven days
STUMBLES_BACK = 2
PART_SHARE = 0.75  # less of the planned minutes than this: a rung down
MORE_SHARE = 1.5  # more of the planned minutes than this: no step up on top
FASTER_SHARE = 1.1  # faster than the top of the ladder by more than this: no step up on top
GRADE_EXACT_PCT = 0.5  # a belt is no more exact than this
RUNGS_A_WEEK = 2  # of new ground; and what each missed week but the first costs
DAYS_A_WEEK = 7
REST_AFTER_PAIN_DAYS = 3
REST_AFTER_PAIN_AT_REST_DAYS = 2  # pain that was told without a session
REST_AFTER_STOP_DAYS = 7


class Morning(StrEnum):
    """How pain was on the morning after a session, against the usual; from well to ill."""

    SETTLED = "settled"
    STILL = "still"
    WORSE = "worse"


UNSETTLED = frozenset({Morning.STILL, Morning.WORSE})


class Difference(StrEnum):
    """What differs between one session and the one before."""

    NOTHING = ""
    MINUTES = "minutes"
    SPEED = "speed"
    RAILS = "rails"
    GRADE = "grade"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Done:
    """A session that was done, as far as it was told; `minutes` is 0 for a report of pain alone.

    `as_planned` is True for the tap on "done as planned" (`minutes` are those that were planned
    then), False for a session outside the plan, None when only the numbers speak.
    """

    day: date
    minutes: float
    effort: float | None = None
    pain: float | None = None
    stumbles: int | None = None
    handrail: bool | None = None
    place: Place | None = None
    speed_kmh: float | None = None
    grade_pct: float | None = None
    as_planned: bool | None = None
    morning: Morning | None = None  # how the pain was on the day after


@dataclass(frozen=True, slots=True)
class Session:
    """What to do next, and the rule that decided it.

    `rounds` are (minutes of walking, minutes of rest after it); the last rest is 0.
    `rails` means something to hold: rails, a wall, a steady arm.
    `speed_kmh` is None where there is no belt: an easy pace of one's own.
    `changed` says in what it differs from the session before. `because` holds the numbers that
    decided, as far as they were told: minutes, planned_minutes, effort, pain, usual_pain, stumbles,
    new_rungs, gap_days. `limit_minutes` and `max_speed_kmh` are the most that any answer of ours
    names for one session. `not_before` is the first day that it should be done on.
    """

    minutes: int
    rounds: tuple[tuple[float, float], ...]
    speed_kmh: float | None
    place: Place
    rails: bool
    grade_pct: float
    level: int
    week: int
    rule: str
    because: Mapping[str, float] = field(default_factory=dict)
    changed: Difference = Difference.NOTHING
    limit_minutes: int = MINUTES_MAX
    max_speed_kmh: float = 0.0
    not_before: date | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One session as it was planned and done, with what came before: all that the rules look at."""

    profile: Profile
    rung: int  # of the planned session
    high: int  # the highest rung that was ever reached
    planned: Session
    done: Done
    before: Done | None
    rule_before: str
    new_rungs: int  # of new ground, in the seven days that end with this session
    pains: tuple[float, ...] = ()  # of the two sessions before, as far as they settled

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """The ladder it happens on."""
        return ladder(self.profile)

    @property
    def at_top(self) -> bool:
        """Whether there is no rung above."""
        return self.rung == len(self.rungs) - 1

    @property
    def minutes(self) -> float:
        """What was done; a tap on "done as planned" means the planned minutes."""
        return float(self.planned.minutes if self.done.as_planned else self.done.minutes)

    @property
    def effort(self) -> float:
        """As told, 0 when nothing was."""
        return self.done.effort or 0

    @property
    def pain(self) -> float:
        """As told, 0 when nothing was."""
        return self.done.pain or 0

    @property
    def pain_twice(self) -> float:
        """What this session and the one before it both reached."""
        return min(self.pain, self.before.pain or 0) if self.before else 0

    @property
    def usual_pain(self) -> float | None:
        """What is usual for this person: as told, or what the last two walks both reached.

        Pain without a walk is held against what was told alone.
        """
        told = self.profile.usual_pain
        known = [] if told is None else [told]
        if self.done.minutes and len(self.pains) > 1:
            known.append(min(self.pains))
        return max(known, default=None)

    @property
    def is_worse_than_usual(self) -> bool:
        """Whether it hurt more than usual; as long as nobody knows what is usual, it did."""
        return self.usual_pain is None or self.pain > self.usual_pain

    @property
    def is_flare(self) -> bool:
        """Far more pain than usual in two sessions running, and nobody said that it settled."""
        usual = self.usual_pain
        is_high = usual is not None and self.pain_twice >= max(PAIN_HOLD, usual + FLARE)
        return is_high and self.done.morning is not Morning.SETTLED

    @property
    def is_unsettled_again(self) -> bool:
        """Whether the pain was still there on the morning after this session and the one before."""
        before = self.before.morning if self.before else None
        return self.done.morning is Morning.STILL and before in UNSETTLED

    @property
    def has_settled(self) -> bool:
        """Whether the pain went back by the morning: as told, or as the next walk shows.

        Who says nothing of the morning, but walks again with no more pain than the last time, had
        got over that.
        """
        if self.done.morning is None:
            return self.before is not None and (self.before.pain or 0) >= self.pain
        return self.done.morning is Morning.SETTLED

    @property
    def pain_holds(self) -> bool:
        """Whether pain up to five of ten asks for the same again."""
        may_grow = (
            bool(self.done.minutes)
            and self.pain <= PAIN_GROWS
            and self.has_settled
            and not self.is_worse_than_usual
        )
        return self.pain >= PAIN_HOLD and not may_grow

    @property
    def stumbles(self) -> int:
        """As told, 0 when nothing was."""
        return self.done.stumbles or 0

    @property
    def stumbled_twice(self) -> bool:
        """Whether it happened in this session and in the one before it."""
        return bool(self.stumbles and self.before and self.before.stumbles)

    @property
    def hands_on(self) -> int:
        """The highest rung from here down with hands on."""
        return down_to(self.rungs, self.rung, rails=True)

    @property
    def half(self) -> int:
        """The rung for half of the planned minutes; so low a rung is slow and has hands on."""
        return down_to(self.rungs, self.rung, minutes=self.planned.minutes / 2)

    @property
    def did_less(self) -> bool:
        """Whether anything that was told is less than planned."""
        slower = (
            self.done.speed_kmh is not None
            and self.planned.speed_kmh is not None
            and self.done.speed_kmh < self.planned.speed_kmh
        )
        held = bool(self.done.handrail) and not self.planned.rails
        return self.minutes < self.planned.minutes or slower or held

    @property
    def did_much_more(self) -> bool:
        """Whether it was far more than planned, steeper, or faster than the plan ever gets."""
        fastest_kmh = FASTER_SHARE * self.profile.bounds.top_speed_kmh
        return (
            self.minutes > MORE_SHARE * self.planned.minutes
            or (self.done.speed_kmh or 0) > fastest_kmh
            or (self.done.grade_pct or 0) > self.planned.grade_pct + GRADE_EXACT_PCT
        )

    def numbers(self) -> dict[str, float | None]:
        """What a rule's `inputs` name."""
        return {
            "minutes": self.minutes,
            "planned_minutes": self.planned.minutes,
            "effort": self.done.effort,
            "pain": self.done.pain,
            "usual_pain": self.usual_pain,
            "stumbles": self.done.stumbles,
            "new_rungs": self.new_rungs,
        }


@dataclass(frozen=True, slots=True)
class Rule:
    """If it `applies`, the next rung is no higher than `cap`; `inputs` are what it looked at.

    Of two rules with the same cap, the first in the table gives the reason. `sources` are ids of
    `sources.toml` for what the rule asks for; its exact numbers are ours. Without any, all of it
    is our own caution.
    """

    id: str
    applies: Callable[[Case], bool]
    cap: Callable[[Case], int]
    inputs: tuple[str, ...]
    sources: tuple[str, ...] = ()
    rest_days: int = 0


RULES: tuple[Rule, ...] = (
    Rule(
        "stop-pain",
        lambda c: c.pain >= PAIN_STOP or c.pain_twice > PAIN_MOST,
        lambda _: 0,
        ("pain",),
        ("latrobe-kneecap", "nia-go4life"),
        rest_days=REST_AFTER_STOP_DAYS,
    ),
    Rule(
        "back-pain",
        lambda c: c.pain > PAIN_MOST,
        lambda c: c.half,
        ("pain",),
        ("latrobe-kneecap",),
        rest_days=REST_AFTER_PAIN_DAYS,
    ),
    Rule(
        "back-pain",
        lambda c: c.pain >= PAIN_HOLD and not c.done.minutes and c.is_worse_than_usual,
        lambda c: c.half,
        ("pain", "usual_pain"),
        ("latrobe-kneecap",),
        rest_days=REST_AFTER_PAIN_AT_REST_DAYS,
    ),
    Rule(
        "back-morning",
        lambda c: c.done.morning is Morning.WORSE,
        lambda c: max(0, c.rung - RUNGS_A_WEEK),
        ("pain", "usual_pain"),
        ("latrobe-kneecap", "vincent-2012"),
        rest_days=REST_AFTER_PAIN_DAYS,
    ),
    Rule(
        "back-morning",
        lambda c: c.is_unsettled_again,
        lambda c: max(0, c.rung - 1),
        ("pain", "usual_pain"),
        ("latrobe-kneecap", "vincent-2012"),
    ),
    Rule(
        "back-flare",
        lambda c: c.is_flare,
        lambda c: max(0, c.rung - 1),
        ("pain", "usual_pain"),
    ),
    Rule(
        "back-stumble",
        lambda c: c.stumbles >= STUMBLES_BACK or c.stumbled_twice,
        lambda c: max(0, c.hands_on - RUNGS_A_WEEK),
        ("stumbles",),
        ("guardian-2024", "haas-agnew-2025"),
    ),
    Rule(
        "back-stumble",
        lambda c: c.stumbles > 0 and not c.planned.rails,
        lambda c: c.hands_on,
        ("stumbles",),
        ("guardian-2024", "haas-agnew-2025"),
    ),
    Rule(
        "back-effort",
        lambda c: c.effort >= EFFORT_BACK,
        lambda c: max(0, c.rung - 1),
        ("effort",),
        ("haas-agnew-2025", "cdc-talk-test"),
    ),
    Rule(
        "back-part",
        lambda c: 0 < c.minutes < PART_SHARE * c.planned.minutes,
        lambda c: max(0, c.rung - 1),
        ("minutes", "planned_minutes"),
    ),
    Rule(
        "hold-morning",
        lambda c: c.done.morning is Morning.STILL,
        lambda c: c.rung,
        ("pain", "usual_pain"),
        ("latrobe-kneecap",),
    ),
    Rule(
        "hold-pain",
        lambda c: c.pain_holds,
        lambda c: c.rung,
        ("pain", "usual_pain"),
        ("latrobe-kneecap",),
    ),
    Rule(
        "hold-slow",
        lambda c: c.pain >= PAIN_HOLD and c.rung >= c.high and c.new_rungs >= NEW_RUNGS_WITH_PAIN,
        lambda c: c.rung,
        ("pain", "new_rungs"),
    ),
    Rule("hold-stumble", lambda c: c.stumbles > 0, lambda c: c.rung, ("stumbles",)),
    Rule(
        "hold-effort",
        lambda c: c.effort >= EFFORT_HOLD,
        lambda c: c.rung,
        ("effort",),
        ("cdc-talk-test",),
    ),
    Rule("hold-part", lambda c: c.did_less, lambda c: c.rung, ("minutes", "planned_minutes")),
    Rule("hold-more", lambda c: c.did_much_more, lambda c: c.rung, ("minutes", "planned_minutes")),
    Rule("hold-extra", lambda c: c.done.as_planned is False, lambda c: c.rung, ("minutes",)),
    Rule(
        "screened",
        lambda c: c.profile.screened and c.at_top,
        lambda c: c.rung,
        ("minutes",),
        ("par-q",),
    ),
    Rule("keep", lambda c: c.at_top, lambda c: c.rung, ("minutes",)),
    Rule(
        "hold-untold",
        lambda c: c.done.effort is None and c.rule_before != "hold-untold",
        lambda c: c.rung,
        ("minutes",),
    ),
    Rule(
        "hold-week",
        lambda c: c.rung >= c.high and c.new_rungs >= RUNGS_A_WEEK,
        lambda c: c.rung,
        ("new_rungs",),
    ),
    Rule(
        "on-pain",
        lambda c: c.pain >= PAIN_HOLD,
        lambda c: min(c.rung + 1, len(c.rungs) - 1),
        ("pain", "usual_pain"),
        ("latrobe-kneecap",),
    ),
    Rule(
        "on",
        lambda _: True,
        lambda c: min(c.rung + 1, len(c.rungs) - 1),
        ("minutes", "effort", "pain", "stumbles"),
        ("first-step",),
    ),
)


def decide(case: Case) -> tuple[int, Rule]:
    """The next rung, and the rule that is the reason."""
    caps = ((rule.cap(case), rule) for rule in RULES if rule.applies(case))
    return min(caps, key=lambda pair: pair[0])  # the first of equals
