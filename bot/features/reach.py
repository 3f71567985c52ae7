"""Blocked, back again, or added to a group."""

from __future__ import annotations

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features import groups
from retrowalk.coach.store import alarms, outbox, people


def changed(turn: Turn) -> None:
    """Whether we may write to this chat has changed."""
    incoming = turn.incoming
    if not incoming.private:
        if incoming.reachable:
            turn.send(turn.say("group-hello"), (groups.private_link(turn),))
        return
    if incoming.reachable:
        welcome_back(turn)
        return
    people.went_away(turn.tx, turn.person.id, turn.now)
    outbox.drop_for_person(turn.tx, turn.person.id, "away")
    alarms.clear(turn.tx, turn.person.id, alarms.SNOOZE)
    alarms.clear(turn.tx, turn.person.id, alarms.DAILY)


def welcome_back(turn: Turn) -> None:
    """Whoever was out of reach decides whether reminders come again."""
    goal = turn.coach.goal
    if not turn.person.came_back or goal is None or goal.remind_at_min is None:
        return
    alarms.clear(turn.tx, turn.person.id, alarms.DAILY)
    turn.send(
        turn.say("back-welcome"),
        (
            turn.button("back-on", "remindon", time=show.minute(goal.remind_at_min)),
            turn.button("back-off", "stopall"),
        ),
    )


def _on(turn: Turn, _args: list[str]) -> None:
    next_at = turn.coach.wake_alarm()
    when = "" if next_at is None else turn.say("pause-next", when=show.moment(turn, next_at))
    turn.show(turn.say("back-on-said", next=when))


BUTTONS = {"remindon": _on}
