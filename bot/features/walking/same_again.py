"""The same session once more: today, on the day that is named, or on the day before that."""

from __future__ import annotations

from datetime import date, timedelta

from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import before_storing, keep_session, last_act
from retrowalk.coach import when
from retrowalk.coach.reading import in_passing, same_days
from retrowalk.coach.reading.meaning import LogKind, Place, WalkReport
from retrowalk.coach.store import walks
from retrowalk.coach.store.walks import Walk

LATEST = 30
ONE_DAY = timedelta(days=1)


def _wished(turn: Turn) -> None:
    """Same as Monday, the same on Tuesday: that session once more, on its day."""
    model_day = _day_of(turn, same_days.of_days(turn.said)[1], is_before=True)
    done = [
        walk
        for walk in walks.latest(turn.tx, turn.person.id, LATEST)
        if walk.state == walks.DONE and model_day in {None, walk.day}
    ]
    last = last_act.fresh_session(turn)
    model = last if model_day is None and last is not None else next(iter(done), None)
    day = _day_told(turn, model)
    if model is not None:
        before_storing.take(turn, _like(turn, model, day), turn.incoming.origin)
    elif day != turn.today and turn.person.consent is not None:
        keep_session.ask_minutes(turn, day)
    else:
        turn.send(turn.say("log-no-such-day"), (turn.button("history-button", "hist", 0),))


def _day_told(turn: Turn, model: Walk | None) -> date:
    """The day that is told: the one that is named, the one before the last told, or today."""
    if model is not None and same_days.is_day_before(turn.said):
        return model.day - ONE_DAY
    return _day_of(turn, same_days.of_days(turn.said)[0]) or turn.today


def _day_of(turn: Turn, named: str | None, *, is_before: bool = False) -> date | None:
    """The date of a named day; like a day that is today's means the one of a week ago."""
    if named is None:
        return None
    day = when.resolve_day(named, turn.today)
    is_last_week = is_before and day == turn.today and named in when.WEEKDAYS
    return day - 7 * ONE_DAY if is_last_week else day


def _like(turn: Turn, model: Walk, day: date) -> WalkReport:
    return WalkReport(
        LogKind.LOG,
        duration_min=model.duration_min,
        day=f"-{(turn.today - day).days}" if day < turn.today else "today",
        place=Place(model.place) if model.place is not None else None,
        speed_kmh=model.speed_kmh,
        grade_pct=model.grade_pct,
        is_run=model.is_run,
        distance_km=model.distance_km,
        handrail=model.felt.handrail,
    )


def _on_another_day(turn: Turn) -> bool:
    """Whether a few words after a session tell of another: "and Wednesday 9", "Mon the same"."""
    is_same, found = same_days.is_same(turn.said), in_passing.same_on(turn.said)
    is_of_one = is_same or found is not None
    if not is_of_one or turn.person.consent is None or last_act.fresh_session(turn) is None:
        return False
    if is_same or found is None:
        _wished(turn)
        return True
    day, minutes = found
    keep_session.keep(
        turn, WalkReport(LogKind.LOG, duration_min=minutes, day=day), turn.incoming.origin
    )
    return True


MEANINGS = {"log.same": _wished}
ANSWERS = (Answer(Rank.SAME_ON, "another session like the last", _on_another_day),)
