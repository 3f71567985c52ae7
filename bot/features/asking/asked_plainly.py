"""What is said in plain words of its own: answered in its own sense, with yes or no where asked."""

from __future__ import annotations

from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import (
    alarm,
    danger_told,
    last_act,
    plan_answers,
    set_up,
    today_card,
    told_early,
)
from retrowalk.coach.knowledge.conditions import is_cleared
from retrowalk.coach.message import Priority
from retrowalk.coach.reading import asked
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.store import dialogues

LEADS_ON = ("talk.luck", "ask.after_ill", "pause.", "stats.", "plan.")
"""What is not answered while the plan waits for safety: that it waits is."""


def _asked(turn: Turn) -> bool:
    """Whether it is one of the things that are said in plain words."""
    label = asked.asked_plainly(turn.said)
    if not label or turn.incoming.forwarded:
        return False
    if label.startswith(LEADS_ON) and today_card.waits(turn):
        return True
    if label.startswith(LEADS_ON) and set_up.alarm_is_fresh(turn):
        alarm.holds(turn)
        return True
    if label == "plan.jump" and last_act.is_question(turn):
        return False  # "faster?" goes on with the sum of before
    turn.hear(turn.incoming.text, label)
    return True


def _nodded(turn: Turn) -> bool:
    """Whether a thumb or a word of praise came, and nothing is asked or left to do: a nod back."""
    is_free = dialogues.load(turn.tx, turn.person.id) is None and turn.coach.pause is None
    if not is_free or turn.coach.goal is None or not asked.is_nod(turn.said):
        return False
    is_sign = not any(map(str.isalpha, turn.incoming.text))
    if is_sign and not turn.coach.plan.today_card().is_done:
        return False  # below a reminder it says that the session is done
    turn.react("👍")
    return True


def _intro(turn: Turn) -> None:
    """Who tells their name and their aim is greeted; the hello goes on with what I am."""
    turn.send(turn.say("asked-intro"))
    if turn.coach.goal is None:
        set_up.ask(turn)


def _may_begin(turn: Turn) -> bool:
    """Whether somebody who is to ask a professional first asks if they may walk now: not yet."""
    text, said = turn.incoming.text, turn.said
    if not asked.may_begin(said) or danger_told.danger_in(said).level >= Level.STOP:
        return False
    pause = turn.coach.pause
    is_waiting = pause is not None and pause.is_for_safety  # that is said where a session is
    if said.conditions or is_waiting or is_cleared(text, said.language):
        return False
    if set_up.alarm_is_fresh(turn):
        alarm.holds(turn)
        return True
    if not set_up.is_to_ask_first(turn):
        return _plan_first(turn) or _shows_today(turn)
    if turn.coach.goal is None:
        set_up.keep_early(turn, told_early.facts_of(turn, said, set_up.draft_now(turn)))
    turn.send(turn.say("asked-not-today"), priority=Priority.SAFETY)
    turn.has_asked_again = True
    return True


def _plan_first(turn: Turn) -> bool:
    """Whether somebody whose set-up is open asks to begin: its questions come first."""
    is_open = turn.coach.goal is None and set_up.FLOW.is_open(turn)
    told = plan_answers.meant_in(turn.said, "setup")
    if is_open and not turn.said.names_amount and {"place", "days"}.isdisjoint(told):
        turn.send(turn.say("asked-plan-first"))
        set_up.ask(turn)
        return True
    return False


def _shows_today(turn: Turn) -> bool:
    """Whether somebody who may walk asks for the session of today: its card answers."""
    said, is_open = turn.said, dialogues.load(turn.tx, turn.person.id) is not None
    is_other = said.names_amount or said.minute_of_day is not None or not said.is_of_today
    if turn.coach.goal is None or is_open or is_other or not asked.names_session(said):
        return False
    turn.hear(turn.incoming.text, "plan.today")
    return True


def _no_energy(turn: Turn) -> None:
    """A kind word, and quiet for as long as they want; before there is a plan, the word alone."""
    pause = (turn.button("pause-open-button", "pausefor", "open", "own"),)
    turn.send(turn.say("asked-no-energy"), *([pause] if turn.coach.goal is not None else []))


MEANINGS = {"talk.no_energy": _no_energy, "talk.intro": _intro}
ANSWERS = (
    Answer(Rank.MAY_I_BEGIN, "whether to walk today, of who is to ask first", _may_begin),
    Answer(Rank.NOD, "a thumb or a word of praise", _nodded),
    Answer(Rank.PLAIN_WORDS, "what is said in plain words of its own", _asked),
)
