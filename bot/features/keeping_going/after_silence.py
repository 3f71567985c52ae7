"""A word after a week of silence: nothing is lost, and the way back is small."""

from __future__ import annotations

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.message import Message, Style
from retrowalk.coach.person.rhythm import COMEBACKS_MOST
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.words import join_lines

ASKED_SOON_DAYS = 2


def _is_asked_soon(turn: Turn) -> bool:
    """Whether the weekly look back, a day or two later, asks what got in the way."""
    weekday = turn.person.preferences.digest_weekday
    return weekday is not None and (weekday - turn.today.weekday()) % 7 <= ASKED_SOON_DAYS


def called_back(turn: Turn, letter: Letter) -> Message | None:
    """Three of these at most, a week apart; then silence until the person writes."""
    if turn.coach.goal is None or turn.coach.pause is not None or turn.coach.plan.must_rest:
        return None
    number = int(letter.slot.rpartition("#")[2])
    if number == 1 and _is_asked_soon(turn):
        return None
    session = turn.coach.plan.session(turn.today)
    return Message(
        join_lines(
            [
                turn.say("comeback-head", sessions=turn.coach.plan.progress().totals.sessions),
                turn.say("comeback-start", session=show.session(turn, session)),
                turn.say(f"rule-{session.rule}"),
                turn.say("comeback-last") if number >= COMEBACKS_MOST else "",
            ]
        ),
        buttons=(
            (turn.button("start-button", "start", style=Style.GOOD),),
            (
                turn.button("pause-month-button", "pausefor", 30, "own"),
                turn.button("stop-button", "stopall"),
            ),
        ),
    )
