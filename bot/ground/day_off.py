"""One day of the plan that is left out."""

from __future__ import annotations

from datetime import date

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import keep_session
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
