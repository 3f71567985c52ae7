"""Pain: told in words, the pain of an ordinary day, and that a professional cleared somebody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import health_check, pain_told, worry
from retrowalk.bot.ground.pain_told import FLOW
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach.message import read_button_data
from retrowalk.coach.plan.rules import PAIN_HOLD, PAIN_MOST
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.sentences import sentences
from retrowalk.coach.store import walks
from retrowalk.coach.store.pauses import GRAVE
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


def _to_push_on(turn: Turn) -> bool:
    """Whether somebody in whom something hurts asks to rest or to go on: to rest."""
    if not in_passing.asks_to_push_on(turn.said) or not (FLOW.is_open(turn) or _hurts(turn)):
        return False
    pause = turn.coach.pause
    rows = pain_told.ways_back(turn) if pause is not None and pause.is_for_safety else []
    turn.send(turn.say("pain-push-on"), *rows)
    return True


def _hurts(turn: Turn) -> bool:
    """Whether the plan waits for safety, or pain to hold at was told of today or yesterday."""
    pause = turn.coach.pause
    if pause is not None and pause.is_for_safety:
        return pause.reason != GRAVE
    since = turn.today - timedelta(days=1)
    told = (w for w in walks.latest(turn.tx, turn.person.id, LOOKED_AT) if w.day >= since)
    return any((walk.felt.pain or 0) >= PAIN_HOLD for walk in told)


LOOKED_AT = 3


def _beside(turn: Turn) -> bool:
    """Whether a pain was told beside a wish, which alone was answered: it is asked about below."""
    said, pause = turn.said, turn.coach.pause
    is_said = turn.incoming.kind is Kind.SAID and not turn.incoming.forwarded
    is_held = FLOW.is_open(turn) or worry.FLOW.is_open(turn)
    is_held = is_held or (pause is not None and pause.is_for_safety)
    if not is_said or is_held or turn.coach.goal is None or said.report is not None:
        return False
    if said.danger.level is not Level.EASE or "sore" not in said.danger.signs:
        return False
    parts = [turn.reads(text) for text in sentences(turn.incoming.text, said.language)]
    is_told = any("sore" in one.danger.signs and not one.is_question for one in parts)
    is_apart = len(parts) > 1 and any(one.about == NOW for one in parts)
    is_apart = is_apart or any(one.about.startswith(WISHES) for one in (said, *parts))
    if said.about == NOW or not (is_told and is_apart):
        return False
    pain_told.ask(turn, pain_told.level_told(turn))
    return True


NOW, WISHES = "pain.now", ("remind.", "plan.", "set.", "setup.", "go.", "stats.", "data.")
NUMBERS = {"usual": usual_by_number}
BUTTONS = {"cleared": _cleared, "usual": _usual}
ANSWERS = (
    Answer(Rank.PUSH_ON, "whether to go on in pain", _to_push_on),
    Answer(Rank.PAIN_BESIDE, "a pain that was told beside a wish", _beside),
)
MEANINGS = {
    NOW: pain_told.ask_how_strong,
    "pain.gone": pain_told.gone,
    "pain.usual": _usual_told,
}
