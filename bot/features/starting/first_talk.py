"""The first talk, before there is a plan: what was noted is read back, and nobody is hurried.

Questions about the bot itself and about the signs to stop at are answered at any time.
"""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import consent, plan_answers, set_up
from retrowalk.coach.message import Priority
from retrowalk.coach.reading import first_talk
from retrowalk.coach.reading.asked import asked_plainly
from retrowalk.coach.reading.forms import SURE
from retrowalk.coach.reading.shape import CODE
from retrowalk.coach.store import walks
from retrowalk.coach.store.instants import from_ms
from retrowalk.coach.words import join_lines

CLEARLY = 0.8
READ_BACK = frozenset({"stats.history", "data.know", "plan.show", "plan.today", "plan.next"})
"""What asks for the plan or the log: where there is neither, for what is noted so far."""


def _read_back(turn: Turn) -> bool:
    """Whether somebody asked what is noted of their plan, which is still to be made."""
    said, draft = turn.said, set_up.draft_now(turn)
    if turn.coach.goal is not None or walks.count(turn.tx, turn.person.id):
        return False
    is_asked = first_talk.wants_read_back(said) or (said.about in READ_BACK and said.sure >= SURE)
    if not is_asked or not set_up.FLOW.is_open(turn):
        return False
    noted = plan_answers.noted(turn, draft)
    if turn.person.consent is not None or not noted:
        turn.send(noted or turn.say("first-nothing-noted"))
    set_up.ask(turn)
    return True


def _asks_first(turn: Turn) -> bool:
    """Whether somebody wants a professional's word, or anything else, before they begin."""
    if turn.coach.goal is not None or not first_talk.asks_first(turn.said):
        return False
    noted = plan_answers.noted(turn, set_up.draft_now(turn))
    turn.send(join_lines([turn.say("first-ask-first"), noted]))
    turn.has_asked_again = True
    return True


def _about_the_bot(turn: Turn) -> bool:
    """Whether it is a question about the bot itself, which nothing else surely explains."""
    label = first_talk.asked_of_the_bot(turn.said)
    is_other = turn.said.sure >= CLEARLY and turn.said.about != label
    if not label or is_other:
        return False
    turn.hear(turn.incoming.text, label)
    return True


def _can_be_changed(turn: Turn) -> bool:
    """Whether somebody without a plan asks if it can be changed later on."""
    if turn.coach.goal is not None or not first_talk.asks_to_change(turn.said):
        return False
    turn.send(turn.say("first-can-change"))
    return True


def _will_it_do(turn: Turn) -> bool:
    """Whether somebody without a plan asks if a place will do: what is advised on it."""
    advice = first_talk.asks_of_it(turn.said, ())
    if turn.coach.goal is not None or not advice:
        return False
    turn.hear(turn.incoming.text, advice)
    return True


def _signs_to_stop(turn: Turn) -> bool:
    """Whether the signs to stop at are asked for."""
    if not first_talk.asks_when_to_stop(turn.said):
        return False
    why = turn.button("why-button", "whyfact", "advice-see-doctor")
    turn.send(turn.say("first-when-to-stop"), (why,))
    return True


def _alarm_goes_on(turn: Turn) -> bool:
    """Whether an emergency was told just now, by somebody who has not agreed: only that counts."""
    if not set_up.alarm_goes_on(turn):
        return False
    turn.send(
        turn.say("safety-not-alone"),
        (turn.button("safety-safe", "safe"),),
        priority=Priority.SAFETY,
    )
    return True


def _with_a_grown_up(turn: Turn) -> bool:
    """Whether a child writes, who said so: until another age is told, no plan and no set-up."""
    told = set_up.draft_now(turn).get(consent.MINOR)
    is_fresh = told is not None and turn.now - from_ms(told) <= A_CHILD_FOR
    if not is_fresh or turn.coach.goal is not None:
        return False
    if asked_plainly(turn.said) == "talk.age" or turn.said.about == "safety.not_me":
        set_up.keep_early(turn, {consent.MINOR: None})
        return False
    turn.send(turn.say("first-minor"))
    return True


A_CHILD_FOR = timedelta(days=7)


def _doctors_word(turn: Turn) -> bool:
    """Whether a doctor's word is told before there is a plan: walking is not yet backwards."""
    if turn.coach.goal is not None or turn.coach.pause is not None:
        return False
    is_meant = CODE["backward"] in turn.said.classes.shape
    set_up.keep_early(turn, {"check": "some", **({"agreed": True} if is_meant else {})})
    if not is_meant:
        turn.send(turn.say("goal-careful-forward"))
    set_up.ask(turn)
    return True


ANSWERS = (
    Answer(Rank.DOCTORS_WORD, "a doctor's word before a plan", _doctors_word, ("health.cleared",)),
    Answer(Rank.ALARM_GOES_ON, "anything right after an emergency", _alarm_goes_on),
    Answer(Rank.A_CHILD, "anything that a child writes", _with_a_grown_up),
    Answer(Rank.READ_BACK, "what is noted so far", _read_back),
    Answer(Rank.ASKS_FIRST, "that a professional is asked first", _asks_first),
    Answer(Rank.CAN_BE_CHANGED, "whether a plan can be changed later", _can_be_changed),
    Answer(Rank.WILL_IT_DO, "whether a place will do, before there is a plan", _will_it_do),
    Answer(Rank.SIGNS_TO_STOP, "when to stop", _signs_to_stop),
    Answer(Rank.ABOUT_THE_BOT, "a question about the bot itself", _about_the_bot),
)
