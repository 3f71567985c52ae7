"""Blocked, back again, or added to a group."""

from __future__ import annotations

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.store import alarms, outbox, people


def changed(turn: Turn) -> bool:
    """Whether we may write to this chat has changed; it always is this that answers."""
    incoming = turn.incoming
    if not incoming.private:
        if incoming.reachable:
            turn.send(turn.say("group-hello"), (show.private_link(turn),))
        return True
    if incoming.reachable:
        return welcome_back(turn)
    people.went_away(turn.tx, turn.person.id, turn.now)
    outbox.drop_for_person(turn.tx, turn.person.id, "away")
    alarms.clear(turn.tx, turn.person.id, alarms.SNOOZE)
    alarms.clear(turn.tx, turn.person.id, alarms.DAILY)
    return True


def welcome_back(turn: Turn) -> bool:
    """Whoever was out of reach decides whether reminders come again."""
    goal = turn.coach.goal
    if not turn.person.came_back or goal is None or goal.remind_at_min is None:
        return False
    alarms.clear(turn.tx, turn.person.id, alarms.DAILY)
    turn.send(
        turn.say("back-welcome"),
        (
            turn.button("back-on", "remindon", time=show.minute(goal.remind_at_min)),
            turn.button("back-off", "stopall"),
        ),
    )
    return True


def _on(turn: Turn, _args: list[str]) -> None:
    next_at = turn.coach.alarms.set_all()
    when = "" if next_at is None else turn.say("pause-next", when=show.moment(turn, next_at))
    turn.show(turn.say("back-on-said", next=when))


BUTTONS = {"remindon": _on}
ANSWERS = (
    Answer(Rank.REACH, "blocked, back again, or added to a group", changed),
    Answer(Rank.BACK_AGAIN, "the first word after the chat was out of reach", welcome_back),
)
