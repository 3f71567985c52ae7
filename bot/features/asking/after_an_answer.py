"""What goes on about the answer before it: a doubt, an age, another place or thing."""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import set_up
from retrowalk.coach.knowledge.facts import all_facts
from retrowalk.coach.message import read_button_data
from retrowalk.coach.reading import follow_ups, in_passing
from retrowalk.coach.reading.forms import SURE
from retrowalk.coach.reading.labels import is_topic
from retrowalk.coach.store import last_buttons
from retrowalk.coach.words import escape

FEW_WORDS = 6
CLEARLY = 0.8
ADVICE, TOLD = "advice-", ("advice-", "claim-")
A_WHILE = timedelta(minutes=15)
AGE = "advice-old"
OURS = frozenset(
    ADVICE + name
    for name in (
        "helper", "mirror", "arms", "steps", "cold", "wear", "coffee", "bike", "mood", "machine",
        "pool", "bath", "inside", "people",
    )
)  # fmt: skip
"""Advice that the trained reader does not know: it takes a question for a neighbour's."""

NO_TO = frozenset({
    "advice-stairs", "advice-no-rails", "advice-carry", "advice-alcohol",
    "advice-eyes", "advice-vest", "advice-belt-off", "advice-wet", "advice-machine",
    "advice-slippers", "advice-barefoot", "advice-phone", "advice-light", "advice-slope",
})  # fmt: skip
"""Advice that says no: with "just down?" or "only slowly?" it stays no."""

OF_THE_BODY = frozenset(
    ADVICE + name
    for name in (
        "calves", "sore", "knees", "kneecap", "click", "thighs", "foot", "joint", "breath",
        "arthritis", "tell-pain", "if-hurts", "burning", "numb", "nausea",
        "straight", "weird", "shuffle",
    )
)  # fmt: skip
"""Advice about what somebody feels: it may grow or stay, and then somebody has to look."""


def _doubted(turn: Turn) -> bool:
    """Whether it is asked what an answer rests on that has no source: on our own caution."""
    said = turn.said
    is_asked = said.asks_why or follow_ups.doubts(said)
    if not is_asked or not _rests_on_caution(turn):
        return False
    turn.send(turn.say("after-doubt-own"))
    return True


def _rests_on_caution(turn: Turn) -> bool:
    """Whether the last answer was advice without a source, or nothing but a caution."""
    topic = _topic_before(turn)
    known = all_facts(turn.person.language).get(topic)
    if known is not None and known.sources:
        return False
    return follow_ups.is_own_caution(turn.last_said, turn.person.language)


def _more_of_it(turn: Turn) -> bool:
    """Whether it asks if an answer holds at an age, of another thing, or beside a doctor's word."""
    said = turn.said
    may_be = follow_ups.goes_on(said) or follow_ups.may_go_on(said)
    topic = _topic_before(turn) if may_be else ""  # it is read from the store
    if not topic.startswith(TOLD) or turn.incoming.forwarded or _waits(turn):
        return False
    label, key = (AGE, "") if follow_ups.of_age(said) else ("", _said_of_it(turn, topic))
    if not label and not key and follow_ups.goes_on(said):
        label = follow_ups.subject(said)
        is_other = is_topic(said.about) and said.sure >= CLEARLY
        label = "" if is_other and label not in OURS else label
    if label:
        turn.hear(turn.incoming.text, label)
    elif key:
        turn.send(turn.say(key))
    return bool(label or key)


def _said_of_it(turn: Turn, topic: str) -> str:
    """The text on what others say or do, or on whether what was told is bad; "" for neither."""
    said = turn.said
    if follow_ups.of_professional(said):
        return "after-professional"
    if follow_ups.of_others(said):
        return "after-others"
    if topic in NO_TO and follow_ups.of_less(said) and not follow_ups.subject(said):
        return "after-still-no"
    if follow_ups.judges(said):
        return "after-judged" if topic in OF_THE_BODY else "after-topic"
    return ""


def _asks_of_a_thing(turn: Turn) -> bool:
    """Whether a question names a thing of which the trained reader knows nothing."""
    said = turn.said
    label = follow_ups.subject(said) if said.is_question or is_topic(said.about) else ""
    is_free = is_topic(said.about) or said.sure < SURE or said.about in SMALL
    if label not in OURS or not is_free or turn.incoming.forwarded or _waits(turn):
        return False
    turn.hear(turn.incoming.text, label)
    return True


SMALL = frozenset({"talk.chat", "talk.yes", "talk.offtopic", "ask.other_sport", "ask.follow"})


def _waits(turn: Turn) -> bool:
    """Whether safety comes first: more words are more of a sign then."""
    pause = turn.coach.pause
    return (pause is not None and pause.is_for_safety) or set_up.alarm_is_fresh(turn)


def _names_a_thing(turn: Turn) -> bool:
    """Whether a question that nobody understood names a thing that there is an advice on."""
    said, topic = turn.said, _topic_before(turn)
    if said.is_unknown or turn.incoming.forwarded or _waits(turn):
        return False
    if follow_ups.of_professional(said):
        turn.send(turn.say("after-professional"))
        return True
    label = follow_ups.subject(said) if said.is_question or topic else ""
    if not label:
        return False
    turn.hear(turn.incoming.text, label)
    return True


def _goes_on(turn: Turn) -> bool:
    """Whether "since yesterday", "how long does that last" follow an advice of a moment ago."""
    said = turn.said
    is_short = len(said.words.words) <= FEW_WORDS
    topic = _topic_before(turn) if is_short and not said.names_amount else ""
    if not topic or said.is_unknown:
        return False
    is_haggling = topic in NO_TO and (said.is_question or follow_ups.goes_on(said))
    more = "after-still-no" if is_haggling else "after-topic"
    well = "after-body-well" if in_passing.is_fine(said) else "after-body"
    turn.send(turn.say(well if topic in OF_THE_BODY else more))
    return True


def _topic_before(turn: Turn) -> str:
    """The advice or fact that the last message told; "" for anything else or long ago."""
    said = turn.last_said
    known = all_facts(turn.person.language)
    told = next((name for name, fact in known.items() if said and escape(fact.text) in said), "")
    return told or _topic_of_button(turn)


def _topic_of_button(turn: Turn) -> str:
    messages, since = last_buttons.last(turn.tx, turn.person.id)
    if not messages or since is None or turn.now - since > A_WHILE:
        return ""
    for _, data in messages[-1]:
        action, args = read_button_data(data) or ("", [])
        if action == "whyfact" and args:
            return args[0]
    return ""


ANSWERS = (
    Answer(Rank.OWN_CAUTION, "what an answer without a source rests on", _doubted),
    Answer(Rank.MORE_OF_ADVICE, "more of the advice of a moment ago", _more_of_it),
    Answer(Rank.ASKS_OF_A_THING, "a question of a thing with an advice", _asks_of_a_thing),
    Answer(Rank.NAMES_A_THING, "a question that names a thing with an advice", _names_a_thing),
    Answer(Rank.AFTER_AN_ANSWER, "unclear words right after an advice", _goes_on),
)
