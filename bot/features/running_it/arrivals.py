"""Which links bring people: for those who run the bot, as counts and never as persons."""

from __future__ import annotations

from retrowalk.bot.conversation import admins
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.store import audits, people
from retrowalk.coach.words import join_lines

SHOWN_MOST = 30


def _arrivals(turn: Turn, _rest: str) -> None:
    admins.record(turn, audits.ARRIVALS)
    found = people.arrivals(turn.tx)
    link = f"https://t.me/{turn.stage.bot_username}?start=…"
    lines = [
        turn.say("arrivals-line", word=each.word, count=each.people) for each in found[:SHOWN_MOST]
    ]
    turn.send(join_lines([turn.say("arrivals-head", link=link, count=len(found)), *lines]))


COMMANDS = {"arrivals": admins.command(_arrivals)}
