"""Which session comes next, and why.

Nothing of the plan is stored: the history is replayed along the `ladder` by the `rules`, so that an
undone or corrected entry changes the plan as if it had never been otherwise. At most one rung up a
session, at most two rungs of new ground in seven days, and after an absence a smaller step.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from retrowalk.coach.plan.ladder import (
    Experience,
    Level,
    Profile,
    down_to,
    ladder,
    limit_minutes,
    max_speed_kmh,
    rounds_for,
    start_rung,
)
from retrowalk.coach.plan.rules import (
    DAYS_A_WEEK,
    PAIN_GROWS,
    PAIN_HOLD,
    RULES,
    RUNGS_A_WEEK,
    UNSETTLED,
    Case,
    Done,
    Morning,
    Session,
    Thing,
    decide,
)
from retrowalk.coach.reading.meaning import Place

__all__ = [
    "EXTRA_OF_PLACE",
    "RULE_SOURCES",
    "Done",
    "Experience",
    "Extra",
    "Level",
    "Morning",
    "Permission",
    "Profile",
    "Session",
    "Thing",
    "allows",
    "first_session",
    "next_session",
    "planned_sessions",
    "rests",
    "week_plan",
]

REPEAT_AFTER_DAYS = 8
BACK_AFTER_DAYS = 14
RESTART_AFTER_DAYS = 29
PLACE_FORGOTTEN_AFTER_DAYS = 28
HELD_PLACES = frozenset({Place.TREADMILL, Place.INDOOR})  # with rails or a wall to hold
EXTRAS_AFTER = 24  # clean sessions: eight weeks of three
EXTRAS_IN_A_ROW = 6  # of them the last ones, without trouble

RULE_SOURCES: Mapping[str, tuple[str, ...]] = {
    **{rule.id: rule.sources for rule in RULES},
    "start": ("haas-agnew-2025", "ap-2025"),
    "comeback-1w": ("sforzo-1995",),
    "comeback-2w": ("sforzo-1995",),
    "comeback-4w": ("sforzo-1995",),
    "new-goal": (),
    "new-pace": ("haas-agnew-2025",),
    "new-place": (),
    "cleared": (),
    "easier": (),
}
"""Each rule that a session can name, with the ids of what it rests on; none: our own caution."""


class Extra(StrEnum):
    """What is beyond a walk on the level indoors, and only opens by rule."""

    OUTDOOR = "outdoor"
    INCLINE = "incline"
    SLED = "sled"
    MOTORLESS = "motorless"
    RUNNING = "running"
    STAIRS = "stairs"


EXTRA_OF_PLACE = {
    Place.OUTDOOR: Extra.OUTDOOR,
    Place.TRACK: Extra.OUTDOOR,
    Place.STAIRS: Extra.STAIRS,
    Place.SLED: Extra.SLED,
}


@dataclass(frozen=True, slots=True)
class Permission:
    """Whether something of `Extra` is open, and the numbers that decided."""

    allowed: bool
    because: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a person stands after the sessions so far; `rung` is what comes next."""

    rung: int
    high: int  # the highest rung that was ever reached
    rule: str
    because: Mapping[str, float] = field(default_factory=dict)
    planned: Session | None = None  # the last session as it was planned
    planned_rung: int = 0
    done: Done | None = None
    walked: date | None = None  # the last day with minutes
    climbed: tuple[date, ...] = ()  # the last days that reached new ground
    pains: tuple[float, ...] = ()  # of the last two sessions that told of it and settled
    places: Mapping[Place, date] = field(default_factory=dict)
    clean: int = 0  # sessions without trouble
    clean_in_a_row: int = 0  # of them the last, without any pain that counts
    weeks: int = 0  # calendar weeks with a session
    monday: date | None = None
    not_before: date | None = None


def first_session(profile: Profile) -> Session:
    """The first session: slow, short, with something to hold."""
    return next_session(profile, (), date.min)


def next_session(profile: Profile, history: Sequence[Done], today: date) -> Session:
    """The session to do next, if it is done today; entries after today are left out."""
    return _propose(profile, _on(profile, _replay(profile, history, today), today), today)[0]


def week_plan(
    profile: Profile, history: Sequence[Done], today: date, days: Collection[int]
) -> list[tuple[date, Session]]:
    """The sessions still to come this week and the next, if each goes well.

    `days` are weekdays, Monday is 0. Today is left out once something was done today.
    """
    standing = _replay(profile, history, today)
    plan = []
    days_left = 2 * DAYS_A_WEEK - today.weekday()
    for day in (today + timedelta(days=n) for n in range(days_left)):
        if day.weekday() in days and standing.walked != day:
            then = _on(profile, standing, day)
            session = _propose(profile, then, day)[0]
            if session.not_before is None or session.not_before <= day:
                plan.append((day, session))
                as_planned = Done(day, session.minutes, effort=3, pain=0, stumbles=0)
                standing = _judge(profile, then, as_planned)
    return plan


def planned_sessions(
    profile: Profile, history: Sequence[Done], days: Iterable[date]
) -> dict[date, Session]:
    """What is planned for each of these days by what was told before it, past days included.

    It is what minutes are measured against; with a goal that changed, the one in force is taken.
    """
    wanted = sorted(set(days))
    told = iter(_by_day(history, wanted[-1]) if wanted else [])
    done = next(told, None)
    standing = _begin(profile)
    planned = {}
    for day in wanted:
        while done is not None and done.day < day:
            standing = _judge(profile, _on(profile, standing, done.day), done)
            done = next(told, None)
        planned[day] = _propose(profile, _on(profile, standing, day), day)[0]
    return planned


def rests(profile: Profile, history: Sequence[Done], until: date) -> list[tuple[date, date]]:
    """The days, first and last, on which the plan asked for rest because of pain."""
    standing = _begin(profile)
    found = []
    for done in _by_day(history, until):
        standing = _judge(profile, _on(profile, standing, done.day), done)
        if standing.not_before is not None:
            found.append((done.day + timedelta(days=1), standing.not_before - timedelta(days=1)))
    return found


def allows(extra: Extra, profile: Profile, history: Sequence[Done], today: date) -> Permission:
    """Whether `extra` is open for this person today.

    Stairs never are: they are for a physiotherapist beside the person. A screened person gets none.
    Sled, motorless belt and running open after eight weeks of clean sessions, with hands free.
    """
    standing = _on(profile, _replay(profile, history, today), today)
    profile = _as_of(profile, today)
    return Permission(
        allowed=_is_open(extra, profile, standing),
        because={
            "screened": float(profile.screened),
            "clean_sessions": float(standing.clean),
            "clean_in_a_row": float(standing.clean_in_a_row),
        },
    )


def _is_open(extra: Extra, profile: Profile, standing: _Standing) -> bool:
    if profile.screened or extra is Extra.STAIRS:
        return False
    if extra is Extra.OUTDOOR:
        return standing.clean >= profile.bounds.clean_before_outdoors
    rung = ladder(profile)[standing.rung]
    if extra is Extra.INCLINE:
        return rung.grade_pct > 0
    is_seasoned = (
        not rung.rails
        and standing.clean >= EXTRAS_AFTER
        and standing.clean_in_a_row >= EXTRAS_IN_A_ROW
    )
    return is_seasoned and (extra is not Extra.RUNNING or profile.experience is Experience.OFTEN)


def _replay(profile: Profile, history: Iterable[Done], until: date) -> _Standing:
    standing = _begin(profile)
    for done in _by_day(history, until):
        standing = _judge(profile, _on(profile, standing, done.day), done)
    return standing


def _as_of(profile: Profile, day: date) -> Profile:
    """The profile that was in force on a day: an own pace told later changes no earlier session."""
    if profile.paced is not None and day < profile.paced:
        return replace(profile, forward_kmh=None)
    return profile


def _at_new_pace(profile: Profile, standing: _Standing, day: date) -> _Standing:
    """The first session at a pace that was told after some were walked: minutes begin small."""
    is_new = profile.paced and standing.walked and standing.walked < profile.paced <= day
    if not is_new:
        return standing
    start = start_rung(profile)
    grounds = sum(rung.level is Level.MINUTES for rung in ladder(profile))
    standing = replace(standing, high=min(standing.high, grounds - 1))
    if standing.rung <= start:  # trouble asked for less already, or it has only begun
        return standing
    return replace(standing, rung=start, planned_rung=start, rule="new-pace", because={})


def _on(profile: Profile, standing: _Standing, day: date) -> _Standing:
    """Where a person stands on a day: absence, a new goal and a new pace taken into account."""
    profile = _as_of(profile, day)
    standing = _at_new_pace(profile, _come_back(profile, standing, day), day)
    if profile.restart and standing.done and standing.done.day < profile.restart <= day:
        begun = _begin(profile)
        return replace(begun, rule="cleared", planned=standing.planned, monday=standing.monday)
    if profile.easier and standing.done and standing.done.day < profile.easier <= day:
        easier = max(0, standing.rung - 1)
        return replace(standing, rung=easier, rule="easier", because={})
    if profile.since and standing.walked and standing.walked < profile.since <= day:
        is_free = not standing.rule.startswith(("stop", "back", "comeback"))
        if is_free:  # the ladder is another now: what the last session was measured by is gone
            return replace(standing, rule="new-goal", because={})
    return standing


def _begin(profile: Profile) -> _Standing:
    start = start_rung(profile)
    return _Standing(rung=start, high=start, rule="screened" if profile.screened else "start")


def _by_day(history: Iterable[Done], until: date) -> list[Done]:
    """One entry a day, in order; what has no minutes, pain or stumble says nothing to the plan."""
    told = [done for done in history if done.day <= until and _counts(done)]
    told.sort(key=lambda done: done.day)
    return [_merge(list(group)) for _, group in groupby(told, key=lambda done: done.day)]


def _counts(done: Done) -> bool:
    return bool(done.minutes or done.stumbles or (done.pain or 0) >= PAIN_HOLD)


def _merge(group: list[Done]) -> Done:
    """Several sessions of a day as one: minutes and stumbles added, else the worst of each."""
    if len(group) == 1:
        return group[0]
    stumbles = [done.stumbles for done in group if done.stumbles is not None]
    places = [done.place for done in group if done.minutes and done.place]
    return Done(
        day=group[0].day,
        minutes=sum(done.minutes for done in group),
        effort=max((d.effort for d in group if d.effort is not None), default=None),
        pain=max((d.pain for d in group if d.pain is not None), default=None),
        stumbles=sum(stumbles) if stumbles else None,
        handrail=any(done.handrail for done in group) or None,
        place=places[-1] if places else None,
        speed_kmh=max((d.speed_kmh for d in group if d.speed_kmh is not None), default=None),
        grade_pct=max((d.grade_pct for d in group if d.grade_pct is not None), default=None),
        as_planned=False if all(done.as_planned is False for done in group) else None,
        morning=max((d.morning for d in group if d.morning), key=list(Morning).index, default=None),
    )


def _judge(profile: Profile, standing: _Standing, done: Done) -> _Standing:
    """Where a person stands after one more session."""
    profile = _as_of(profile, done.day)
    planned, rung = _propose(profile, standing, done.day)
    climbed = tuple(d for d in standing.climbed if (done.day - d).days < DAYS_A_WEEK)
    case = Case(
        profile=profile,
        rung=rung,
        high=standing.high,
        planned=planned,
        done=done,
        before=standing.done,
        rule_before=standing.rule,
        new_rungs=len(climbed),
        pains=standing.pains,
    )
    following, rule = decide(case)
    numbers = case.numbers()
    after = replace(
        standing,
        rung=following,
        high=max(standing.high, following),
        rule=rule.id,
        because={name: float(v) for name in rule.inputs if (v := numbers[name]) is not None},
        planned=planned,
        planned_rung=rung,
        done=done,
        climbed=(*climbed, done.day) if following > standing.high else climbed,
        not_before=done.day + timedelta(days=rule.rest_days) if rule.rest_days else None,
    )
    if not done.minutes:
        return after
    is_usual = case.pain <= PAIN_GROWS and not case.is_worse_than_usual
    is_clean = following >= rung and not case.stumbles and (case.pain < PAIN_HOLD or is_usual)
    is_without_pain = is_clean and case.pain < PAIN_HOLD
    monday = _monday(done.day)
    return replace(
        after,
        walked=done.day,
        places={**standing.places, done.place or planned.place: done.day},
        clean=standing.clean + is_clean,
        clean_in_a_row=standing.clean_in_a_row + 1 if is_without_pain else 0,
        pains=_pains(standing.pains, done),
        weeks=standing.weeks + (monday != standing.monday),
        monday=monday,
    )


def _pains(before: tuple[float, ...], done: Done) -> tuple[float, ...]:
    """The pain of the last two sessions that told of it; one that did not settle is not usual."""
    if done.pain is None or done.morning in UNSETTLED:
        return before
    return (*before, done.pain)[-2:]


def _come_back(profile: Profile, standing: _Standing, today: date) -> _Standing:
    """Take an absence into account: repeat, go back, or begin again."""
    gap_days = (today - standing.walked).days if standing.walked else 0
    because = {"gap_days": float(gap_days)}
    if gap_days < REPEAT_AFTER_DAYS:
        return standing
    if gap_days >= RESTART_AFTER_DAYS:
        begun = _begin(profile)
        return replace(
            begun,
            rung=min(begun.rung, standing.rung),
            rule="comeback-4w",
            because=because,
            planned=standing.planned,
            not_before=standing.not_before,
        )
    rule, rung = "comeback-1w", standing.planned_rung
    if gap_days >= BACK_AFTER_DAYS:
        rule = "comeback-2w"
        lowest = min(rung, start_rung(profile))
        rung = max(lowest, rung - RUNGS_A_WEEK * (gap_days // DAYS_A_WEEK - 1))
    if standing.rung < rung:  # pain, effort or stumbles asked for less already
        return standing
    return replace(standing, rung=rung, rule=rule, because=because)


def _propose(profile: Profile, standing: _Standing, today: date) -> tuple[Session, int]:
    """The session for today, and its rung."""
    profile = _as_of(profile, today)
    rungs = ladder(profile)
    place = _place(profile, standing)
    number, rule, because = standing.rung, standing.rule, standing.because
    if standing.places and _is_new(place, standing, today):
        half = down_to(rungs, number, minutes=rungs[standing.planned_rung].minutes / 2)
        if place in HELD_PLACES:  # what a beginner may do there, this person may
            half = max(half, min(number, start_rung(profile)))
        if half < number:
            number, rule, because = half, "new-place", {"minutes": float(rungs[half].minutes)}
    rung = rungs[number]
    week = standing.weeks + (_monday(today) != standing.monday)
    is_kept = number == len(rungs) - 1 and not profile.screened
    session = Session(
        minutes=rung.minutes,
        rounds=rounds_for(rung.minutes),
        speed_kmh=rung.speed_kmh,
        place=place,
        rails=rung.rails,
        grade_pct=rung.grade_pct,
        level=Level.KEEP if is_kept else rung.level,
        week=week,
        rule=rule,
        because=because,
        limit_minutes=limit_minutes(profile, rung),
        max_speed_kmh=max_speed_kmh(profile, rung),
        not_before=standing.not_before,
    )
    return replace(session, changed=_difference(standing.planned, session)), number


def _place(profile: Profile, standing: _Standing) -> Place:
    """Where the next session is safe: along a wall until the wished place opens by rule."""
    if profile.place in HELD_PLACES:
        return profile.place
    is_open = _is_open(EXTRA_OF_PLACE[profile.place], profile, standing)
    return profile.place if is_open else Place.INDOOR


def _is_new(place: Place, standing: _Standing, today: date) -> bool:
    last = standing.places.get(place)
    return last is None or (today - last).days > PLACE_FORGOTTEN_AFTER_DAYS


def _difference(before: Session | None, after: Session) -> Thing:
    if before is None:
        return Thing.NOTHING
    things = {
        Thing.PLACE: before.place != after.place,
        Thing.MINUTES: before.minutes != after.minutes,
        Thing.SPEED: before.speed_kmh != after.speed_kmh,
        Thing.RAILS: before.rails != after.rails,
        Thing.GRADE: before.grade_pct != after.grade_pct,
    }
    return next((thing for thing, differs in things.items() if differs), Thing.NOTHING)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
