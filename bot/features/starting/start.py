"""The first meeting, and every /start after it."""

from __future__ import annotations

import re
from dataclasses import replace

from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Command
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import invitation, running_session, set_up
from retrowalk.coach.reading import asked
from retrowalk.coach.store import goals

LINK_WORD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What may stand behind `?start=` in a link (Bot API, deep linking)."""


def start(turn: Turn, payload: str) -> None:
    """Begin the set-up; whoever is set up already keeps everything."""
    if invitation.taken(turn, payload):
        return
    _remember_link(turn, payload)
    if running_session.shown_instead(turn):
        return
    known = goals.current(turn.tx, turn.person.id)
    if known is None:
        set_up.begin(turn)
        return
    turn.send(
        turn.say("start-again"),
        (
            turn.button("today-button", "today"),
            turn.button("goal-change-button", "goal", "what"),
        ),
        (turn.button("start-over-button", "startover"),),
    )


def _remember_link(turn: Turn, word: str) -> None:
    """Keep which link brought somebody here: the first one stays."""
    if turn.person.came_by is None and LINK_WORD.fullmatch(word):
        turn.coach.keep(replace(turn.person, came_by=word))


def _start_over(turn: Turn, _args: list[str]) -> None:
    if goals.current(turn.tx, turn.person.id) is None:
        set_up.begin(turn)
    else:
        OVER.open(turn)


def _ask_over(turn: Turn, _draft: Draft) -> Question:
    row = (
        OVER.button(turn, "start-over-yes", "sure", "yes"),
        OVER.button(turn, "start-over-no", "sure", "no"),
    )
    return Question(turn.say("start-over-ask"), (row,))


def _read_over(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"yes": "start-over-yes", "no": "start-over-no"})
    if value is None and asked.fears_a_loss(turn.said):
        return Took({}, stay=True)  # the question says what stays
    return Took({"sure": value == "yes"}) if value else None


def _over(turn: Turn, draft: Draft) -> None:
    if draft["sure"]:
        set_up.begin_anew(turn)
    else:
        turn.show(turn.say("start-over-not"))


OVER = Flow("over", (Step("sure", _ask_over, _read_over),), _over)


def greeted(turn: Turn) -> None:
    """A hello is met with a hello and what can be done here."""
    if goals.current(turn.tx, turn.person.id) is None and turn.person.consent is None:
        set_up.begin(turn)
    else:
        turn.send(turn.say("start-hello-again"))


def thanked(turn: Turn) -> None:
    """Thanks are answered, shortly."""
    turn.send(turn.say("start-thanks"))


FLOWS = (OVER,)
COMMANDS = {"start": Command(start, unlisted="Telegram's own button to begin")}
BUTTONS = {"startover": _start_over}


def _begin_again(turn: Turn) -> None:
    _start_over(turn, [])


def _joins(turn: Turn) -> None:
    """Who wants to begin is set up; somebody with a plan has today's session, or is told how."""
    if turn.coach.goal is None:
        set_up.begin(turn)
    else:
        turn.hear(turn.incoming.text, "advice-how" if turn.said.is_question else "plan.today")


MEANINGS = {
    "talk.hello": greeted,
    "talk.thanks": thanked,
    "plan.start_over": _begin_again,
    "setup.begin": _joins,
}
