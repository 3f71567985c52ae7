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
from retrowalk.bot.ground import health_check, plan_answers
from retrowalk.coach.reading import first_talk
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.store import dialogues, people
from retrowalk.coach.words import join_lines

ENDS_WITH_YES = Rule("[comma enough] [then enough]* yes [then please stop]*$")
SAYS_BEGIN = Rule(
    "^ [yes enough comma then please word]{1,3} begin [it comma here then please]{0,3} $"
)
"""Begin, and nothing else: "ok let's start"."""

SENTENCE_END = re.compile(r"[.;!]\s")
IF_NO = Rule("if .{0,3} [no nope not] .{0,2} question?$")
REFUSES = Rule("[not no didnt wont] .{0,3} want| ^ [no nope correct]")
NEGATED = Rule("[not no havent didnt cannot wont before]")


def give(turn: Turn) -> None:
    """Keep that the person agrees, from now on; what they told of danger before counts at once."""
    version = people.CONSENT_VERSION
    agreed = replace(turn.person, consent=turn.now, consent_version=version)
    turn.coach.keep(agreed)
    asked = dialogues.find(turn.tx, turn.person.id, SET_UP)
    told: Draft = {} if asked is None else asked.draft
    if told.get("check"):
        turn.coach.keep(replace(turn.person, facts=health_check.checked(turn, told["check"])))
    if ALARM in told:
        turn.coach.careful_mode.be_careful(grave=told[ALARM]["grave"])


def step(flow: str, needed: Callable[[Turn, Draft], bool]) -> Step:
    """The hello and the question, as a step of the flow of this name.

    Whoever has only questions is left alone: the draft says `questions_only` then.
    """
    again = partial(_ask_again, flow)
    return Step(STEP, partial(_ask, flow), _read_with_more, needed, again=again)


SET_UP, STEP = "goal", "consent"
UNMET = "unmet"
"""Something was noted of somebody whom nobody has greeted yet."""

MINOR = "minor"
"""When somebody said that they are a child, in ms: they are asked to bring a grown-up."""

ALARM = "alarm"
"""A sign of danger that was told before the consent: whether it was `grave`, and `at` which ms."""


def _ask(flow: str, turn: Turn, draft: Draft) -> Question:
    return Question(
        join_lines([plan_answers.noted(turn, draft), turn.say("start-hello")], "\n\n"),
        (
            (answer_button(turn, flow, "start-agree", "consent", "yes"),),
            (answer_button(turn, flow, "start-questions", "consent", "no"),),
        ),
    )


def _ask_again(flow: str, turn: Turn, draft: Draft) -> Question:
    hello = _ask(flow, turn, draft)
    if draft.get(UNMET):
        return hello
    noted = plan_answers.noted(turn, draft)
    return replace(hello, html=join_lines([noted, turn.say("start-consent-again")]))


def _read_with_more(turn: Turn, draft: Draft, text: str) -> Took | None:
    """A yes or a no, and what else the same words tell; facts alone are no answer to this."""
    if draft.get(UNMET) and text == turn.incoming.text:
        return None  # a yes is none to a question that nobody has seen
    took = plan_answers.with_more(STEP, _read)(turn, draft, text)
    is_answer = took is not None and not {"consent", "questions_only"}.isdisjoint(took.changes)
    is_no = took is not None and bool(took.changes.get("questions_only"))
    if not is_answer or (is_no and _puts_facts_right(turn, draft)):
        return None
    return took


def _puts_facts_right(turn: Turn, draft: Draft) -> bool:
    """Whether the no is one to what was noted: "no sorry, eleven"."""
    told = (
        plan_answers.meant_in(turn.said, STEP, draft) | plan_answers.start_in(turn, turn.said)
        if turn.incoming.text
        else {}
    )
    return any(draft.get(name) != value for name, value in told.items())


def _read(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"yes": "start-agree", "no": "start-questions"})
    if value is None and text == turn.incoming.text and first_talk.only_asks(turn.said):
        value = "no"
    first, *more = SENTENCE_END.split(text.strip(), maxsplit=1)
    said, rest = turn.reads(first), turn.reads(" ".join(more))
    takes_back = REFUSES.search(rest.classes.shape) or (
        NEGATED.search(rest.classes.shape) and _names_it(turn, rest.text)
    )
    is_refused = said.is_question or NEGATED.search(said.classes.shape) or takes_back
    says_yes = BEGINS_WITH_YES.search(said.classes.shape) or ENDS_WITH_YES.search(
        said.classes.shape
    )
    says_yes = says_yes or SAYS_BEGIN.search(said.classes.shape)
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
