"""Blocked, back again, or added to a group."""

from __future__ import annotations

from bot.turn import Turn
from coach.store import alarms, outbox, people


def changed(turn: Turn) -> None:
    """Whether we may write to this chat has changed."""
    incoming = turn.incoming
    if not incoming.private:
        if incoming.reachable:
            turn.send(turn.say("group-hello"))
        return
    if incoming.reachable:
        turn.coach.wake_alarm()
        return
    people.went_away(turn.tx, turn.person.id, turn.now)
    outbox.drop_for_person(turn.tx, turn.person.id, "away")
    alarms.clear(turn.tx, turn.person.id, alarms.SNOOZE)
    alarms.clear(turn.tx, turn.person.id, alarms.DAILY)
