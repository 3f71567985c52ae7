"""Days of the plan that are left out: one of them, or all of a name."""

from __future__ import annotations

from datetime import date, timedelta

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import keep_session, plan_answers, plan_card
from retrowalk.coach.message import Button
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import pauses, undo_journal
from retrowalk.coach.words import join_lines


def leave_out(turn: Turn, day: date) -> None:
    """A day ahead is free, and counts neither way; today's session is left out."""
    if day == turn.today:
        keep_session.keep(turn, WalkReport(LogKind.SKIP, day="today"), "")
        return
    turn.coach.pauses.begin(day, day, pauses.OWN)
    change = undo_journal.last(turn.tx, turn.person.id)
    following = turn.coach.plan.coming_day()
    session = turn.coach.plan.session(following or turn.today)
    lines = [
        turn.say("day-off-said", day=show.day(turn, day)),
        show.next_session(turn, following, session),
    ]
    rows = [(turn.button("undo-button", "undo", change.id),)] if change is not None else []
    turn.show(join_lines(lines), *rows)


def keep_only(turn: Turn, days: frozenset[int]) -> None:
    """The plan has these days from now on; with none left it is asked for others."""
    if not days:
        turn.send(turn.say("days-none-left"), (other_days(turn),))
        return
    plan_card.show_plan(turn, turn.coach.goals.change(days=plan_answers.mask_of(days)))


def other_days(turn: Turn) -> Button:
    """The way to other days of the plan."""
    return turn.button("goal-change-days", "goal", "days")


def next_of(turn: Turn, wanted: frozenset[int]) -> date:
    """The next day of those, today among them as long as nothing was done.

    Of a week that is named it is the day of that week: "next week Friday", "next Friday".
    """
    span = turn.said.date_range(turn.today)
    is_later = turn.coach.plan.today_card().is_done or turn.said.is_ahead
    first = max(turn.today, span.first) if span is not None else turn.today
    first = max(first, turn.today + timedelta(days=1 if is_later else 0))
    days = [first + timedelta(days=n) for n in range(show.WEEKDAYS)]
    return next(day for day in days if day.weekday() in wanted)
