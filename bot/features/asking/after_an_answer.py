"""A few unclear words right after an advice: they go on about it, and all of it was told."""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.message import read_button_data
from retrowalk.coach.reading import in_passing
from retrowalk.coach.store import last_buttons

FEW_WORDS = 6
ADVICE = "advice-"
A_WHILE = timedelta(minutes=15)
OF_THE_BODY = frozenset(
    ADVICE + name
    for name in (
        "calves", "sore", "knees", "kneecap", "click", "thighs", "foot", "joint", "breath",
        "arthritis", "tell-pain", "if-hurts",
    )
)  # fmt: skip
"""Advice about what somebody feels: it may grow or stay, and then somebody has to look."""


def _goes_on(turn: Turn) -> bool:
    """Whether "since yesterday", "how long does that last" follow an advice of a moment ago."""
    said = turn.said
    is_short = len(said.words.words) <= FEW_WORDS
    topic = _topic_before(turn) if is_short and not said.names_amount else ""
    if not topic or said.is_unknown:
        return False
    if topic in OF_THE_BODY:
        turn.send(turn.say("after-body-well" if in_passing.is_fine(said) else "after-body"))
    else:
        turn.send(turn.say("after-topic"))
    return True


def _topic_before(turn: Turn) -> str:
    """The advice or fact that the last message told; "" for anything else or long ago."""
    messages, since = last_buttons.last(turn.tx, turn.person.id)
    if not messages or since is None or turn.now - since > A_WHILE:
        return ""
    for _, data in messages[-1]:
        action, args = read_button_data(data) or ("", [])
        if action == "whyfact" and args:
            return args[0]
    return ""


ANSWERS = (Answer(Rank.AFTER_AN_ANSWER, "unclear words right after an advice", _goes_on),)
