"""A group that walks together: the minutes of those who want it, as one sum and nothing else."""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.store import partners

COMMAND = "team"


def answer(turn: Turn, rest: str) -> None:
    """In a group: the sum, or that somebody's minutes count in it or do not any more."""
    reply_to, chat_id = turn.incoming.message_id, turn.incoming.chat_id
    wish = turn.choice(rest, {"join": "team-join-word", "leave": "team-leave-word"})
    if wish == "join" and turn.person.consent is None:
        turn.send(turn.say("team-first"), (show.private_link(turn),), reply_to=reply_to)
        return
    if wish == "join":
        partners.join_team(turn.tx, turn.person.id, chat_id, turn.now)
    elif wish == "leave":
        partners.leave_teams(turn.tx, turn.person.id, chat_id)
    monday = turn.today - timedelta(days=turn.today.weekday())
    found = partners.team(turn.tx, chat_id, monday, turn.today)
    key = "team-sum" if found.is_told else "team-few"
    values = {
        "people": found.people,
        "minutes": round(found.minutes),
        "least": partners.TEAM_LEAST,
    }
    turn.send(turn.say(key, **values), reply_to=reply_to)
