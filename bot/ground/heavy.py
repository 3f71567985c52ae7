"""Somebody for whom life is too heavy: asked in plain words, and not left at the next message.

What is told right after it is heard as more of it, until they say that they are safe. No plan
follows from it, and nothing of it is kept but the open question.
"""

from __future__ import annotations

from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.message import Priority
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.forms import SURE
from retrowalk.coach.store import dialogues
from retrowalk.coach.words import join_lines

SOMETHING_ELSE = ("log.session", "log.done", "remind.", "set.", "data.", "stats.", "fix.", "ask.")
"""What is plainly about something else is answered; the question stands below."""

ANSWERS = ("yes", "no")


def ask(turn: Turn) -> None:
    """Say whom to turn to, and ask whether they are in danger; a second time, more is said."""
    if FLOW.is_open(turn):
        _more(turn)
        return
    FLOW.open(turn)


def goes_on(turn: Turn) -> bool:
    """Whether words follow that may be more of it."""
    asked = dialogues.find(turn.tx, turn.person.id, FLOW.name)
    if asked is None:
        return False
    said = turn.said
    is_else = said.about.startswith(SOMETHING_ELSE) and said.sure >= SURE
    if is_else or _read(turn, asked.draft, turn.incoming.text) is not None:
        return False
    _more(turn)
    return True


def _more(turn: Turn) -> None:
    asked = dialogues.find(turn.tx, turn.person.id, FLOW.name)
    again = turn.say("heavy-still")
    if turn.was_said_last(again):
        again = turn.say("heavy-still-again")
    turn.has_asked_again = True
    rows = _question(turn, {} if asked is None else asked.draft).rows
    turn.send(join_lines([again, turn.say("heavy-ask")]), *rows, priority=Priority.SAFETY)


def _question(turn: Turn, _draft: Draft) -> Question:
    rows = tuple((FLOW.button(turn, f"heavy-{value}", "safe", value),) for value in ANSWERS)
    return Question(join_lines([turn.say("safety-despair"), turn.say("heavy-ask")]), rows)


def _again(turn: Turn, draft: Draft) -> Question:
    return Question(turn.say("heavy-ask"), _question(turn, draft).rows)


def _read(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = text if text in ANSWERS else None
    value = value or turn.choice(text, {value: f"heavy-{value}" for value in ANSWERS})
    if value is None and in_passing.is_fine(turn.reads(text)):
        value = "no"
    return Took({"safe": value}) if value else None


def _finish(turn: Turn, draft: Draft) -> None:
    key = "heavy-yes-said" if draft["safe"] == "yes" else "heavy-no-said"
    turn.send(turn.say(key), priority=Priority.SAFETY)


FLOW = Flow("heavy", (Step("safe", _question, _read, again=_again),), _finish, insists=True)
