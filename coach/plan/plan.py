"""Which session comes next, and why.

The history is replayed along the `ladder` by the `rules` (`course`), so that an undone or corrected
entry changes the plan as if it had never been otherwise. At most one rung up a session, at most two
rungs of new ground in seven days, and after an absence a smaller step.

A replay may begin at a `Position` that an earlier one came to: what is behind it need not be read.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby, takewhile
from typing import Any, NamedTuple

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
    Difference,
    Done,
    Morning,
    Session,
    decide,
)
from retrowalk.coach.reading.meaning import Place

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


class Planned(NamedTuple):
    """What was planned for a session, as far as the next one is compared with it."""

    place: Place
    minutes: int
    speed_kmh: float | None
    rails: bool
    grade_pct: float


@dataclass(frozen=True, slots=True)
class Position:
    """Where a person stands on the ladder after the sessions so far; `rung` is what comes next."""

    rung: int
    high: int  # the highest rung that was ever reached
    rule: str
    because: Mapping[str, float] = field(default_factory=dict)
    planned: Planned | None = None  # the last session as it was planned
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


@dataclass(frozen=True, slots=True)
class Course:
    """Where a person stood before a history, and after each of its days."""

    profile: Profile
    start: Position
    days: tuple[date, ...]
    positions: tuple[Position, ...]  # after each of the days

    def before(self, day: date) -> Position:
        """Where they stood before a day."""
        return self._after(bisect_left(self.days, day))

    def until(self, day: date) -> Position:
        """Where they stood after a day; what came later is left out."""
        return self._after(bisect_right(self.days, day))

    def up_to(self, day: date) -> Course:
        """The same without what was told on that day and later."""
        count = bisect_left(self.days, day)
        return replace(self, days=self.days[:count], positions=self.positions[:count])

    def _after(self, count: int) -> Position:
        return self.positions[count - 1] if count else self.start


def course(
    profile: Profile,
    history: Iterable[Done],
    start: Position | None = None,
    known: Course | None = None,
) -> Course:
    """Replay a history, from where an earlier one came to (`start`) or from the beginning.

    The whole history that `start` stands for lies on days before this one, and was replayed with a
    profile that was the same until then. Of a `known` replay the days that both have in common are
    taken over, so that one more entry costs the replay of its day.
    """
    first, told = start or _begin(profile), _by_day(history)
    positions = [] if known is None else _in_common(known, profile, first, told)
    position = positions[-1] if positions else first
    for done in told[len(positions) :]:
        position = _judge(profile, _on(profile, position, done.day), done)
        positions.append(position)
    return Course(profile, first, tuple(done.day for done in told), tuple(positions))


def _in_common(
    known: Course, profile: Profile, first: Position, told: Iterable[Done]
) -> list[Position]:
    """What a replay came to after each day that it has in common with the beginning of another."""
    if known.profile != profile or known.start != first:
        return []
    both = zip(known.positions, told, strict=False)  # the shorter one ends what they have in common
    return [position for position, _ in takewhile(lambda pair: pair[0].done == pair[1], both)]


def first_session(profile: Profile) -> Session:
    """The first session: slow, short, with something to hold."""
    return next_session(profile, (), date.min)


def next_session(profile: Profile, history: Iterable[Done], today: date) -> Session:
    """The session to do next, if it is done today; entries after today are left out."""
    return session_on(course(profile, (done for done in history if done.day <= today)), today)


def session_on(told: Course, day: date) -> Session:
    """The session to do next, if it is done on this day; what was told later is left out."""
    return _proposed(told.profile, told.until(day), day)


def _proposed(profile: Profile, position: Position, day: date) -> Session:
    return _propose(profile, _on(profile, position, day), day)[0]


def week_plan(told: Course, today: date, days: Collection[int]) -> list[tuple[date, Session]]:
    """The sessions still to come this week and the next, if each goes well.

    `days` are weekdays, Monday is 0. Today is left out once something was done today.
    """
    days_left = 2 * DAYS_A_WEEK - today.weekday()
    ahead = (today + timedelta(days=n) for n in range(days_left))
    return list(_if_well(told, today, (day for day in ahead if day.weekday() in days)))


def reached(told: Course, today: date, days: Iterable[date], minutes: float) -> date | None:
    """The first of these days with a session so long, if each goes well; None where none has it."""
    ahead = _if_well(told, today, days)
    return next((day for day, session in ahead if session.minutes >= minutes), None)


def _if_well(told: Course, today: date, days: Iterable[date]) -> Iterator[tuple[date, Session]]:
    """The sessions of days ahead, each of them done as planned."""
    profile, position = told.profile, told.until(today)
    for day in days:
        if position.walked == day:
            continue
        then = _on(profile, position, day)
        session = _propose(profile, then, day)[0]
        if session.not_before is None or session.not_before <= day:
            yield day, session
            as_planned = Done(day, session.minutes, effort=3, pain=0, stumbles=0)
            position = _judge(profile, then, as_planned)


def planned_sessions(told: Course, days: Iterable[date]) -> dict[date, Session]:
    """What is planned for each of these days by what was told before it, past days included.

    It is what minutes are measured against; with a goal that changed, the one in force is taken.
    """
    return {day: _proposed(told.profile, told.before(day), day) for day in days}


def rests(told: Course) -> list[tuple[date, date]]:
    """The days, first and last, on which the plan asked for rest because of pain."""
    return [
        (day + timedelta(days=1), position.not_before - timedelta(days=1))
        for day, position in zip(told.days, told.positions, strict=True)
        if position.not_before is not None
    ]


def allows(extra: Extra, told: Course, today: date) -> Permission:
    """Whether `extra` is open for this person today.

    Stairs never are: they are for a physiotherapist beside the person. A screened person gets none.
    Sled, motorless belt and running open after eight weeks of clean sessions, with hands free.
    """
    position = _on(told.profile, told.until(today), today)
    profile = _as_of(told.profile, today)
    return Permission(
        allowed=_is_open(extra, profile, position),
        because={
            "screened": float(profile.screened),
            "clean_sessions": float(position.clean),
            "clean_in_a_row": float(position.clean_in_a_row),
        },
    )


def _is_open(extra: Extra, profile: Profile, position: Position) -> bool:
    if profile.screened or extra is Extra.STAIRS:
        return False
    if extra is Extra.OUTDOOR:
        return position.clean >= profile.bounds.clean_before_outdoors
    rung = ladder(profile)[position.rung]
    if extra is Extra.INCLINE:
        return rung.grade_pct > 0
    is_seasoned = (
        not rung.rails
        and position.clean >= EXTRAS_AFTER
        and position.clean_in_a_row >= EXTRAS_IN_A_ROW
    )
    return is_seasoned and (extra is not Extra.RUNNING or profile.experience is Experience.OFTEN)


def _as_of(profile: Profile, day: date) -> Profile:
    """The profile that was in force on a day: an own pace told later changes no earlier session."""
    if profile.paced is not None and day < profile.paced:
        return replace(profile, forward_kmh=None)
    return profile


def _at_new_pace(profile: Profile, position: Position, day: date) -> Position:
    """The first session at a pace that was told after some were walked: minutes begin small."""
    is_new = profile.paced and position.walked and position.walked < profile.paced <= day
    if not is_new:
        return position
    start = start_rung(profile)
    grounds = sum(rung.level is Level.MINUTES for rung in ladder(profile))
    position = replace(position, high=min(position.high, grounds - 1))
    if position.rung <= start:  # trouble asked for less already, or it has only begun
        return position
    return replace(position, rung=start, planned_rung=start, rule="new-pace", because={})


def _on(profile: Profile, position: Position, day: date) -> Position:
    """Where a person stands on a day: absence, a new goal and a new pace taken into account."""
    profile = _as_of(profile, day)
    position = _at_new_pace(profile, _come_back(profile, position, day), day)
    if profile.restart and position.done and position.done.day < profile.restart <= day:
        begun = _begin(profile)
        return replace(begun, rule="cleared", planned=position.planned, monday=position.monday)
    if profile.easier and position.done and position.done.day < profile.easier <= day:
        easier = max(0, position.rung - 1)
        return replace(position, rung=easier, rule="easier", because={})
    if profile.since and position.walked and position.walked < profile.since <= day:
        is_free = not position.rule.startswith(("stop", "back", "comeback"))
        if is_free:  # the ladder is another now: what the last session was measured by is gone
            return replace(position, rule="new-goal", because={})
    return position


def _begin(profile: Profile) -> Position:
    start = start_rung(profile)
    return Position(rung=start, high=start, rule="screened" if profile.screened else "start")


def _by_day(history: Iterable[Done]) -> list[Done]:
    """One entry a day, in order; what has no minutes, pain or stumble says nothing to the plan."""
    told = [done for done in history if _counts(done)]
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


def _judge(profile: Profile, position: Position, done: Done) -> Position:
    """Where a person stands after one more session."""
    profile = _as_of(profile, done.day)
    planned, rung = _propose(profile, position, done.day)
    climbed = tuple(d for d in position.climbed if (done.day - d).days < DAYS_A_WEEK)
    case = Case(
        profile=profile,
        rung=rung,
        high=position.high,
        planned=planned,
        done=done,
        before=position.done,
        rule_before=position.rule,
        new_rungs=len(climbed),
        pains=position.pains,
    )
    following, rule = decide(case)
    numbers = case.numbers()
    return replace(
        position,
        rung=following,
        high=max(position.high, following),
        rule=rule.id,
        because={name: float(v) for name in rule.inputs if (v := numbers[name]) is not None},
        planned=Planned(*(getattr(planned, name) for name in Planned._fields)),
        planned_rung=rung,
        done=done,
        climbed=(*climbed, done.day) if following > position.high else climbed,
        not_before=done.day + timedelta(days=rule.rest_days) if rule.rest_days else None,
        **(_walked(position, case, following) if done.minutes else {}),
    )


def _walked(position: Position, case: Case, following: int) -> dict[str, Any]:
    """What else changes with a session that has minutes."""
    done, rung = case.done, case.rung
    is_usual = case.pain <= PAIN_GROWS and not case.is_worse_than_usual
    is_clean = following >= rung and not case.stumbles and (case.pain < PAIN_HOLD or is_usual)
    is_without_pain = is_clean and case.pain < PAIN_HOLD
    monday = _monday(done.day)
    return {
        "walked": done.day,
        "places": {**position.places, done.place or case.planned.place: done.day},
        "clean": position.clean + is_clean,
        "clean_in_a_row": position.clean_in_a_row + 1 if is_without_pain else 0,
        "pains": _pains(position.pains, done),
        "weeks": position.weeks + (monday != position.monday),
        "monday": monday,
    }


def _pains(before: tuple[float, ...], done: Done) -> tuple[float, ...]:
    """The pain of the last two sessions that told of it; one that did not settle is not usual."""
    if done.pain is None or done.morning in UNSETTLED:
        return before
    return (*before, done.pain)[-2:]


def _come_back(profile: Profile, position: Position, today: date) -> Position:
    """Take an absence into account: repeat, go back, or begin again."""
    gap_days = (today - position.walked).days if position.walked else 0
    because = {"gap_days": float(gap_days)}
    if gap_days < REPEAT_AFTER_DAYS:
        return position
    if gap_days >= RESTART_AFTER_DAYS:
        begun = _begin(profile)
        return replace(
            begun,
            rung=min(begun.rung, position.rung),
            rule="comeback-4w",
            because=because,
            planned=position.planned,
            not_before=position.not_before,
        )
    rule, rung = "comeback-1w", position.planned_rung
    if gap_days >= BACK_AFTER_DAYS:
        rule = "comeback-2w"
        lowest = min(rung, start_rung(profile))
        rung = max(lowest, rung - RUNGS_A_WEEK * (gap_days // DAYS_A_WEEK - 1))
    if position.rung < rung:  # pain, effort or stumbles asked for less already
        return position
    return replace(position, rung=rung, rule=rule, because=because)


def _propose(profile: Profile, position: Position, today: date) -> tuple[Session, int]:
    """The session for today, and its rung."""
    profile = _as_of(profile, today)
    rungs = ladder(profile)
    place = _place(profile, position)
    number, rule, because = position.rung, position.rule, position.because
    if position.places and _is_new(place, position, today):
        half = down_to(rungs, number, minutes=rungs[position.planned_rung].minutes / 2)
        if place in HELD_PLACES:  # what a beginner may do there, this person may
            half = max(half, min(number, start_rung(profile)))
        if half < number:
            number, rule, because = half, "new-place", {"minutes": float(rungs[half].minutes)}
    rung = rungs[number]
    week = position.weeks + (_monday(today) != position.monday)
    is_kept = number == len(rungs) - 1 and not profile.screened
    wanted = Planned(place, rung.minutes, rung.speed_kmh, rung.rails, rung.grade_pct)
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
        changed=_difference(position.planned, wanted),
        limit_minutes=limit_minutes(profile, rung),
        max_speed_kmh=max_speed_kmh(profile, rung),
        not_before=position.not_before,
    )
    return session, number


def _place(profile: Profile, position: Position) -> Place:
    """Where the next session is safe: along a wall until the wished place opens by rule."""
    if profile.place in HELD_PLACES:
        return profile.place
    is_open = _is_open(EXTRA_OF_PLACE[profile.place], profile, position)
    return profile.place if is_open else Place.INDOOR


def _is_new(place: Place, position: Position, today: date) -> bool:
    last = position.places.get(place)
    return last is None or (today - last).days > PLACE_FORGOTTEN_AFTER_DAYS


def _difference(before: Planned | None, after: Planned) -> Difference:
    if before is None:
        return Difference.NOTHING
    things = {
        Difference.PLACE: before.place != after.place,
        Difference.MINUTES: before.minutes != after.minutes,
        Difference.SPEED: before.speed_kmh != after.speed_kmh,
        Difference.RAILS: before.rails != after.rails,
        Difference.GRADE: before.grade_pct != after.grade_pct,
    }
    return next((thing for thing, differs in things.items() if differs), Difference.NOTHING)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
