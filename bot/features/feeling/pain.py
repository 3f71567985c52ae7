"""Pain: told in words, the pain of an ordinary day, and that a professional cleared somebody."""

from __future__ import annotations

from collections.abc import Iterable

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import health_check, pain_told
from retrowalk.coach.message import read_button_data
from retrowalk.coach.plan.rules import PAIN_MOST
from retrowalk.coach.words import join_lines


def _usual(turn: Turn, args: list[str]) -> None:
    """The usual pain is told, or asked for."""
    turn.check_agreed()
    if not args:
        turn.show(turn.say("usual-ask"), *pain_told.usual_rows(turn))
        return
    level = pressed.decimal(args, most=pain_told.MOST)
    change_id = turn.coach.details.set_usual_pain(level)
    lines = [
        turn.say("usual-said", pain=show.number(turn, level)),
        turn.say("usual-much") if level > PAIN_MOST else "",
        *pain_told.what_follows(turn),
    ]
    turn.show(join_lines(lines), (turn.button("undo-button", "undo", change_id),))


def usual_by_number(turn: Turn, buttons: Iterable[str]) -> bool:
    """A number alone below the question for the usual pain: 3, 3/10."""
    number = show.read_rating(turn, turn.incoming.text)
    is_asked = any((read_button_data(data) or ("",))[0] == "usual" for data in buttons)
    if not is_asked or number is None or not 0 <= number <= pain_told.MOST:
        return False
    _usual(turn, [f"{number:g}"])
    return True


def _cleared(turn: Turn, _args: list[str]) -> None:
    """A professional cleared the person: the questions of the start again, and a new beginning."""
    turn.check_agreed()
    if turn.coach.goal is not None:
        health_check.ask_again(turn, cleared=True)
        return
    health_check.clear(turn, turn.person.facts)
    turn.show(turn.say("safety-cleared-said"))


def _usual_told(turn: Turn) -> None:
    """What pain an ordinary day has, in words; without a number it is asked for."""
    level = pain_told.level_told(turn)
    _usual(turn, [] if level is None or level > pain_told.MOST else [f"{level:g}"])


NUMBERS = {"usual": usual_by_number}
BUTTONS = {"cleared": _cleared, "usual": _usual}
MEANINGS = {
    "pain.now": pain_told.ask_how_strong,
    "pain.gone": pain_told.gone,
    "pain.usual": _usual_told,
}
