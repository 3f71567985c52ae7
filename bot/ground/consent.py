"""Consent: asked before the first fact of health is kept, and gone with all that is deleted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from retrowalk.bot.conversation.flow import (
    BEGINS_WITH_YES,
    Draft,
    Question,
    Step,
    Took,
    answer_button,
)
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn, bare
from retrowalk.bot.ground import plan_answers
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.store import people

ENDS_WITH_YES = Rule("[comma enough] [then enough]* yes [then please stop]*$")
SENTENCE_END = re.compile(r"[.;!]\s")
IF_NO = Rule("if .{0,3} [no nope not] .{0,2} question?$")
REFUSES = Rule("[not no didnt wont] .{0,3} want| ^ [no nope correct]")
NEGATED = Rule("[not no havent didnt cannot wont before]")


def give(turn: Turn) -> None:
    """Keep that the person agrees, from now on."""
    version = people.CONSENT_VERSION
    agreed = replace(turn.person, consent=turn.now, consent_version=version)
    turn.coach.keep(agreed)


def step(flow: str, needed: Callable[[Turn, Draft], bool]) -> Step:
    """The hello and the question, as a step of the flow of this name.

    Whoever has only questions is left alone: the draft says `questions_only` then.
    """
    read, again = plan_answers.with_more("consent", _read), partial(_ask_again, flow)
    return Step("consent", partial(_ask, flow), read, needed, again=again)


def _ask(flow: str, turn: Turn, _draft: Draft) -> Question:
    return Question(
        turn.say("start-hello"),
        (
            (answer_button(turn, flow, "start-agree", "consent", "yes"),),
            (answer_button(turn, flow, "start-questions", "consent", "no"),),
        ),
    )


def _ask_again(flow: str, turn: Turn, draft: Draft) -> Question:
    return replace(_ask(flow, turn, draft), html=turn.say("start-consent-again"))


def _read(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"yes": "start-agree", "no": "start-questions"})
    first, *more = SENTENCE_END.split(text.strip(), maxsplit=1)
    said, rest = turn.reads(first), turn.reads(" ".join(more))
    takes_back = REFUSES.search(rest.classes.shape) or (
        NEGATED.search(rest.classes.shape) and _names_it(turn, rest.text)
    )
    is_refused = said.is_question or NEGATED.search(said.classes.shape) or takes_back
    says_yes = BEGINS_WITH_YES.search(said.classes.shape) or ENDS_WITH_YES.search(
        said.classes.shape
    )
    if value is None and not is_refused and (says_yes or _names_it(turn, text)):
        value = "yes"
    if value == "yes":
        give(turn)
        return Took({"consent": True})
    return Took({"questions_only": True}) if value == "no" else None


def _names_it(turn: Turn, text: str) -> bool:
    """Whether a text speaks of agreeing, by that word."""
    words = set(turn.words.plain("start-agree-words").split())
    return not words.isdisjoint(bare(text).split())


def _asked_about(turn: Turn) -> bool:
    """Whether somebody asks what it means to agree, or what happens without it."""
    is_no = IF_NO.search(turn.said.classes.shape) is not None
    is_asked = turn.said.is_question and (is_no or _names_it(turn, turn.incoming.text))
    if turn.person.consent is not None or not is_asked:
        return False
    turn.send(turn.say("consent-asked"), (turn.button("goal-set-button", "goal"),))
    return True


ANSWERS = (Answer(Rank.ABOUT_CONSENT, "a question about agreeing", _asked_about),)
