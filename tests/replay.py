"""Everything that was ever told, worked out in one go: the truth that kept standings are held to.

Written the plain way, over whole lists, and with nothing that is carried on.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from retrowalk.coach.plan import habit, plan
from retrowalk.coach.plan.habit import DayState, EffortChange, Pause, PlannedDay, Week
from retrowalk.coach.plan.progress import DAYS_SHOWN, DONE_SHARE, Entry, Progress, Totals
from retrowalk.coach.plan.rules import Done, Session
from retrowalk.coach.plan.standing import Terms


def session(terms: Terms, entries: Sequence[Entry], day: date) -> Session:
    return plan.next_session(terms.profile, _sessions(entries), day)


def days_off(terms: Terms, entries: Sequence[Entry]) -> list[Pause]:
    rests = plan.rests(plan.course(terms.profile, _sessions(entries)))
    return [*terms.pauses, *(Pause(first, last) for first, last in rests)]


def planned_days(
    terms: Terms, entries: Sequence[Entry], today: date
) -> tuple[list[PlannedDay], dict[date, float]]:
    """The planned days from the first goal to this Sunday, and the minutes of each."""
    if terms.since is None:
        return [], {}
    history = _sessions(entries)
    told = plan.course(terms.profile, history)
    ahead = [terms.since + timedelta(days=n) for n in range((today - terms.since).days + 7)]
    minutes = {
        day: float(session.minutes)
        for day, session in plan.planned_sessions(told, ahead).items()
        if day.weekday() in terms.weekdays
    }
    planned = habit.planned_days(
        terms.weekdays,
        history,
        terms.since,
        today,
        minutes,
        skipped={entry.day for entry in entries if not entry.is_session},
        pauses=days_off(terms, entries),
    )
    return planned, minutes


def weeks(terms: Terms, entries: Sequence[Entry], today: date) -> list[Week]:
    planned, minutes = planned_days(terms, entries, today)
    return habit.weeks(planned, _sessions(entries), today, minutes)


def score(terms: Terms, entries: Sequence[Entry], today: date) -> float:
    planned, _ = planned_days(terms, entries, today)
    return habit.score(planned, len(terms.weekdays))


def streak(found: Sequence[Week]) -> int:
    """From this week backwards until one that was not met."""
    count = 0
    for week in reversed(found):
        if week.is_met:
            count += 1
        elif week.planned and week.is_over:
            break
    return count


def totals(entries: Sequence[Entry]) -> Totals:
    done = [each for each in _sessions(entries) if each.minutes]
    longest = max(((each.minutes, each.day) for each in done), default=(0.0, None))
    far = [entry.distance_km for entry in entries if entry.distance_km]
    minutes = sum(each.minutes for each in done)
    return Totals(len(done), minutes, longest[0], longest[1], sum(far), len(far))


def days(terms: Terms, entries: Sequence[Entry], today: date) -> list[tuple[date, DayState]]:
    planned, _ = planned_days(terms, entries, today)
    by_day = {each.day: each for each in planned}
    walked = {each.day for each in _sessions(entries) if each.minutes}
    shown = [today + timedelta(days=n) for n in range(-DAYS_SHOWN, 7)]
    return [
        (day, _state(by_day.get(day), is_walked=day in walked))
        for day in shown
        if day <= today or day in by_day
    ]


def _state(planned: PlannedDay | None, *, is_walked: bool) -> DayState:
    if planned is None:
        return DayState.DONE if is_walked else DayState.FREE
    if planned.is_open:
        return DayState.AHEAD
    if planned.share == 0:
        return DayState.MISSED
    return DayState.PART if is_walked and planned.share < DONE_SHARE else DayState.DONE


def effort(entries: Sequence[Entry]) -> EffortChange | None:
    told = [each for each in _sessions(entries) if each.minutes and each.effort is not None]
    if not told:
        return None
    latest = told[-1]
    alike = [each for each in told if _is_alike(each, latest)]
    split = latest.day - timedelta(days=14)
    before = [each for each in alike if each.day <= split][:3]
    after = [each for each in alike if each.day > split][-3:]
    return (
        EffortChange(latest.minutes, _mean(before), _mean(after), before[0].day) if before else None
    )


def _is_alike(one: Done, other: Done) -> bool:
    if (one.place, one.handrail) != (other.place, other.handrail):
        return False
    if abs(one.minutes - other.minutes) > 0.1 * other.minutes:
        return False
    if one.speed_kmh is None or other.speed_kmh is None:
        return one.speed_kmh is other.speed_kmh
    return abs(one.speed_kmh - other.speed_kmh) <= 0.1 + 1e-9


def _mean(told: Sequence[Done]) -> float:
    return sum(each.effort or 0 for each in told) / len(told)


def assert_as_replayed(
    found: Progress, terms: Terms, entries: Sequence[Entry], today: date
) -> None:
    """The numbers are those of a replay of everything."""
    every = weeks(terms, entries, today)
    assert list(found.weeks) == every[-12:]
    assert list(found.days) == days(terms, entries, today)
    assert abs(found.score - score(terms, entries, today)) < 1e-9
    assert found.streak == streak(every)
    wanted = totals(entries)
    assert found.totals.longest_day == wanted.longest_day
    assert found.totals.sessions == wanted.sessions
    assert found.totals.with_distance == wanted.with_distance
    for name in ("minutes", "longest_min", "distance_km"):
        assert abs(getattr(found.totals, name) - getattr(wanted, name)) < 1e-6, name
    told = [
        (each.day, each.effort)
        for each in _sessions(entries)
        if each.minutes and each.effort is not None
    ]
    assert list(found.efforts) == told[-10:]
    assert found.effort == effort(entries)


def _sessions(entries: Sequence[Entry]) -> list[Done]:
    return [entry.done for entry in entries if entry.done is not None]
