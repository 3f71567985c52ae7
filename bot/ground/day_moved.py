"""One session on another day than the plan's, for once: the plan stays as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import keep_session, today_card
from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import alarms, partners, pauses, undo_journal, walks
from retrowalk.coach.words import join_lines

MOVED, ON, FOR = "moved", "+", "="
"""The reason of the day that was left, what marks the slot of a reminder that moved on from today,
and what comes before the day that another stands in for."""

WITHIN_DAYS = 3


def move(turn: Turn, to: date) -> None:
    """Today's session is done on another day: today counts neither way, and the reminder moves."""
    turn.check_agreed()
    goal = turn.coach.goal
    if goal is None or to <= turn.today:
        raise Stale
    if turn.coach.plan.must_rest or turn.coach.pause is not None:
        today_card.show_today(turn)
        return
    if keep_session.walked_on(turn, turn.today):
        return
    report = WalkReport(LogKind.SKIP, day="today")
    logged = turn.coach.walks.log(report, keep_session.skip_origin(turn, turn.today))
    because = replace(logged.walk.felt, reason=MOVED)
    turn.coach.walks.change(logged.walk.id, felt=because, amends=logged.change_id)
    partners.tell(turn.tx, turn.person.id, partners.News.MOVED, turn.today, turn.now)
    at = _remind_on(turn, to, ON)
    head = turn.say("move-said", day=show.day(turn, to))
    when_words = "" if at is None else turn.say("remind-when", when=show.moment(turn, at))
    turn.show(
        join_lines([head, when_words, show.ask_first(turn)]),
        (turn.button("move-back-button", "moveback", turn.today.isoformat()),),
    )


def stand_in(turn: Turn, day: date, to: date) -> None:
    """A day of the plan is free, and another one counts for it, with a reminder of its own."""
    if day == turn.today:
        move(turn, to)
        return
    turn.coach.pauses.begin(day, day, pauses.OWN)
    change = undo_journal.last(turn.tx, turn.person.id)
    at = _remind_on(turn, to, FOR + day.isoformat())
    lines = [
        turn.say("stand-in-said", day=show.day(turn, day), to=show.day(turn, to)),
        "" if at is None else turn.say("stand-in-when", when=show.moment(turn, at)),
        show.ask_first(turn),
    ]
    rows = [(turn.button("undo-button", "undo", change.id),)] if change is not None else []
    turn.show(join_lines(lines), *rows)


def dates_of(turn: Turn, old: int, new: int, first: date) -> tuple[date, date] | None:
    """The next day of one name, and that of the other in its week or soon after it."""
    is_done = turn.coach.plan.today_card().is_done
    earliest = turn.today + timedelta(days=1 if is_done else 0)
    for ahead in range(2 * show.WEEKDAYS):
        day = max(first, earliest) + timedelta(days=ahead)
        if day.weekday() != old:
            continue
        in_week = day + timedelta(days=new - old)
        soon = day + timedelta(days=(new - old) % show.WEEKDAYS)
        near = soon if (soon - day).days <= WITHIN_DAYS else in_week
        to = next((each for each in (in_week, near) if each >= earliest), None)
        if to is not None:
            return day, to
    return None


def _remind_on(turn: Turn, day: date, mark: str) -> datetime | None:
    """When the reminder comes on a day that is none of the plan's; None where none will."""
    goal = turn.coach.goal
    if goal is None or goal.remind_at_min is None:
        return None
    at = when.instant_of(day, goal.remind_at_min, turn.coach.zone)
    if at is None or at <= turn.now:
        return None
    if not turn.coach.plan.is_planned(day):
        slot = f"{day.isoformat()}@{at:%H%M}{mark}"
        alarms.set_alarm(turn.tx, turn.person.id, alarms.SNOOZE, slot, at)
    return at


def is_taken_back(turn: Turn, slot: str) -> bool:
    """Whether the reminder of a slot is for a day that counts as planned after all."""
    if FOR in slot:
        day = date.fromisoformat(slot.partition(FOR)[2])
        off = pauses.reaching(turn.tx, turn.person.id, min(day, turn.today))
        return not any(pause.covers(day) for pause in off)
    if not slot.endswith(ON):
        return False
    first = turn.today - timedelta(days=WITHIN_DAYS)
    before = walks.between(turn.tx, turn.person.id, first, turn.today)
    return not any(walk.felt.reason == MOVED for walk in before)
