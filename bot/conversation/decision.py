"""What a message is taken to be about: decided by reading alone, before anybody acts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from retrowalk.coach.reading.labels import SAME_REMINDER, family
from retrowalk.coach.reading.utterance import LIKELY, SURE, Utterance


class Certainty(Enum):
    """How sure it is what a message is about."""

    SURE = auto()
    HARMLESS = auto()  # not sure, but the answer changes nothing
    UNSURE = auto()
    UNKNOWN = auto()  # hardly a word of it is known


@dataclass(frozen=True, slots=True)
class Decision:
    """The label of a message as it is meant here, and how sure that is.

    `either` are the two likely readings that are offered where none is sure.
    """

    label: str = ""
    certainty: Certainty = Certainty.UNKNOWN
    either: tuple[str, ...] = ()


def decide(said: Utterance) -> Decision:
    """What a message is about; a label that the person has chosen is sure."""
    if said.is_unknown and not said.meant:
        return Decision()
    group, sure = said.likeliest(family)
    first = next(guess.label for guess in said.guesses if family(guess.label) == group)
    label = as_here(said, first)
    if sure >= SURE:
        return Decision(label, Certainty.SURE)
    if said.topic[0] == first:
        return Decision(label, Certainty.HARMLESS)
    second = next(guess.label for guess in said.guesses if family(guess.label) != group)
    is_talk = first.startswith("talk.") or second.startswith("talk.")
    either = (first, second) if sure >= LIKELY and not is_talk else ()
    return Decision(label, Certainty.UNSURE, either)


TAKES_OUT = frozenset({"fix.undo", "stats.history"})


def as_here(said: Utterance, label: str) -> str:
    """The label that fits what was said with it: a time, today, a word for taking out."""
    if label == "log.future" and said.names_reminder:
        label = "remind.at"
    is_asked = label == "remind.when" and said.is_question
    if label in SAME_REMINDER and said.minute_of_day is not None and not is_asked:
        return "remind.snooze" if said.is_of_today else "remind.at"
    if label == "remind.off" and said.is_stop_alone:
        return "talk.cancel"
    if (label in TAKES_OUT and said.removes) or (label == "fix.value" and said.undoes):
        return "fix.undo"
    if label == "pain.now" and said.tells_of_habit:
        return "pain.usual"
    return label
