"""Tips and cues for walking backwards: which one fits a person today.

The tips stand in `tips.toml` (where they fit, and what each rests on), their texts in
`words/tips_<language>.ftl` under `tip-<id>`. Adding one needs no code.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any, Protocol, TypeVar

from retrowalk.coach.plan.ladder import Level
from retrowalk.coach.plan.rules import PAIN_HOLD, Difference, Done, Session
from retrowalk.coach.reading.meaning import Place
from retrowalk.coach.when import Season

REPEAT_AFTER_DAYS = 30
"""For how long a tip that was shown counts as seen."""

T = TypeVar("T")


class Trouble(StrEnum):
    """What a tip answers: what was told, or what is new."""

    FIRST_SESSION = "first_session"
    AFTER_STUMBLE = "after_stumble"
    SORE_KNEE = "sore_knee"
    SORE_CALF = "sore_calf"
    EFFORT_HIGH = "effort_high"
    DIZZY = "dizzy"
    AFRAID = "afraid"
    BOREDOM = "boredom"
    NO_TIME = "no_time"
    MISSED_WEEK = "missed_week"
    NEW_PLACE = "new_place"
    FASTER = "faster"
    RAILS_OFF = "rails_off"
    INCLINE = "incline"
    WINTER = "winter"
    HEAT = "heat"
    PLAN_DONE = "plan_done"


class Chooser(Protocol):
    """The part of `random.Random` that is needed."""

    def choice(self, seq: Sequence[T], /) -> T:
        """One of `seq`."""
        ...


@dataclass(frozen=True, slots=True)
class Tip:
    """One tip: the levels and places it fits, the troubles it answers, and its source.

    `only_after` keeps it for those troubles, because its text would be odd without them.
    """

    id: str
    levels: frozenset[int]
    places: frozenset[Place]
    after: frozenset[Trouble]
    source: str
    only_after: bool = False

    @property
    def text_key(self) -> str:
        """The id of its text."""
        return f"tip-{self.id}"

    def fits(self, level: int, place: Place) -> bool:
        """Whether it can be followed at this level and place."""
        return level in self.levels and place in self.places


@lru_cache(maxsize=1)
def all_tips() -> tuple[Tip, ...]:
    """Every tip, in the order of the file."""
    raw = tomllib.loads(
        files("retrowalk.coach.knowledge").joinpath("tips.toml").read_text(encoding="utf-8")
    )
    return tuple(_tip(tip_id, fields) for tip_id, fields in raw.items())


def _tip(tip_id: str, fields: dict[str, Any]) -> Tip:
    """Read one entry; without `levels` or `places` it fits all of them."""
    return Tip(
        id=tip_id,
        levels=frozenset(fields.get("levels", [level.value for level in Level])),
        places=frozenset(Place(place) for place in fields.get("places", list(Place))),
        after=frozenset(Trouble(trouble) for trouble in fields.get("after", [])),
        source=fields["source"],
        only_after=fields.get("only_after", False),
    )


HARD_EFFORT = 7
"""From "hard" on (RPE 0 to 10) a tip for hard sessions fits."""

NEW_MUSCLES_WEEKS = 3
"""Muscles ache from what is new; a little pain is likeliest that in the first weeks."""


def trouble_of(
    session: Session, last: Done | None, *, had_no_time: bool, season: Season | None
) -> Trouble | None:
    """What a tip should answer today: what was told last, then what is new in the session.

    `last` is the last session that was told, `had_no_time` whether the last day was left out for
    want of time, `season` that of the person's zone, where it has any.
    """
    if last is None:
        return Trouble.FIRST_SESSION
    pain = last.pain or 0
    is_outdoors = session.place is Place.OUTDOOR
    rules = (
        (bool(last.stumbles), Trouble.AFTER_STUMBLE),
        (pain >= PAIN_HOLD, Trouble.SORE_KNEE),
        ((last.effort or 0) >= HARD_EFFORT, Trouble.EFFORT_HIGH),
        (pain > 0 and session.week <= NEW_MUSCLES_WEEKS, Trouble.SORE_CALF),
        (session.rule.startswith("comeback"), Trouble.MISSED_WEEK),
        (had_no_time, Trouble.NO_TIME),
        (session.rule == "new-place" or session.changed is Difference.PLACE, Trouble.NEW_PLACE),
        (session.changed is Difference.SPEED, Trouble.FASTER),
        (session.changed is Difference.RAILS, Trouble.RAILS_OFF),
        (session.changed is Difference.GRADE, Trouble.INCLINE),
        (session.rule == "keep", Trouble.PLAN_DONE),
        (is_outdoors and season is Season.WINTER, Trouble.WINTER),
        (is_outdoors and season is Season.SUMMER, Trouble.HEAT),
    )
    return next((trouble for is_so, trouble in rules if is_so), None)


def pick(
    tips: Sequence[Tip],
    level: int,
    place: Place,
    trouble: Trouble | None,
    seen: Collection[str],
    rng: Chooser,
) -> Tip:
    """The tip for now: it fits level and place, answers the trouble if any does, and is fresh.

    `seen` are the ids that were shown in the last 30 days; none of them comes again while a fresh
    one fits. Nobody has seen a tip at level 1 before the first session: then the tip is one for
    the first session. Raises ValueError when no tip fits the level and place at all.
    """
    if trouble is None and level == Level.MINUTES and not seen:
        trouble = Trouble.FIRST_SESSION
    fitting = [
        tip
        for tip in tips
        if tip.fits(level, place) and (not tip.only_after or trouble in tip.after)
    ]
    if not fitting:
        raise ValueError(f"no tip fits level {level} and place {place}")
    fresh = [tip for tip in fitting if tip.id not in seen] or fitting
    answering = [tip for tip in fresh if trouble in tip.after]
    return rng.choice(answering or fresh)
