"""A word after a week of silence: nothing is lost, and the way back is small."""

from __future__ import annotations

from bot import show
from bot.turn import Turn
from coach.message import Message, Style
from coach.rhythm import COMEBACKS_MOST
from coach.store.outbox import Letter
from coach.words import join_lines


def called_back(turn: Turn, letter: Letter) -> Message | None:
    """Three of these at most, a week apart; then silence until the person writes."""
    if turn.coach.goal is None or turn.coach.pause is not None or turn.coach.must_rest:
        return None
    history = [done for done in turn.coach.history() if done.minutes]
    session = turn.coach.session(turn.today)
    number = int(letter.slot.rpartition("#")[2])
    return Message(
        join_lines(
            [
                turn.say("comeback-head", sessions=len(history)),
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
