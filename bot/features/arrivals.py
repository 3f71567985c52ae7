"""Which links bring people: for those who run the bot, as counts and never as persons."""

from __future__ import annotations

from bot.turn import Turn
from coach.store import people
from coach.words import join_lines

SHOWN_MOST = 30


def _arrivals(turn: Turn, _rest: str) -> None:
    """For anybody else this is a command that we do not know."""
    if turn.person.id not in turn.stage.settings.admins:
        turn.send(turn.say("odd-command"))
        return
    found = people.arrivals(turn.tx)
    link = f"https://t.me/{turn.stage.bot_username}?start=…"
    lines = [
        turn.say("arrivals-line", word=each.word, count=each.people) for each in found[:SHOWN_MOST]
    ]
    turn.send(join_lines([turn.say("arrivals-head", link=link, count=len(found)), *lines]))


COMMANDS = {"arrivals": _arrivals}
