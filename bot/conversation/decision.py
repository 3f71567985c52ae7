"""What a message is taken to be about: decided by reading alone, before anybody acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.forms import FEW_WORDS, LIKELY, SURE
from retrowalk.coach.reading.labels import LOG_KINDS, SAME_REMINDER, family, is_topic
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.reading.utterance import Utterance


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


def decide(said: Utterance, out_of_place: frozenset[str] = frozenset()) -> Decision:
    """What a message is about; a label that the person has chosen is sure.

    `out_of_place` are labels that nothing can be about as things are: who never paused is not back.
    """
    if said.is_unknown and not said.meant:
        return Decision()
    out = out_of_place | (NO_ANSWER if said.asks_openly else frozenset())
    fitting = [guess for guess in said.guesses if guess.label not in out]
    whole = sum(guess.sure for guess in fitting) or 1.0
    shares: dict[str, float] = {}
    for guess in fitting:
        group = family(guess.label)
        shares[group] = shares.get(group, 0.0) + guess.sure / whole
    order = sorted(shares, key=shares.__getitem__, reverse=True)
    first, *others = (
        next(guess.label for guess in fitting if family(guess.label) == group)
        for group in order[:LOOKED_AT]
    )
    label, sure = as_here(said, first), shares[order[0]]
    is_only_asked = label in ACTS and said.asks_openly
    if label in LOG_KINDS and said.report is None:
        sure = min(sure, LIKELY)  # a slip or a fright, and no session
    enough = NAMED_SURE if first in NAMED and NAMED[first](said) else SURE
    alone = _alone(said, label, is_sure=sure >= enough)
    if alone:
        return Decision(alone, Certainty.SURE)
    if said.number_first is not None and label in NUMBER_MAY_BE and not said.puts_right:
        return Decision(label, Certainty.UNSURE)
    is_sign = label.startswith(SMALL_TALK) and said.danger.level is Level.EASE
    if sure >= enough and not (is_only_asked or is_sign):
        return Decision(label, Certainty.SURE)
    if said.topic[0] == first:
        return Decision(label, Certainty.HARMLESS)
    seconds = [
        each
        for each in others
        if not each.startswith("talk.") and shares[family(each)] >= OFFERED_FROM
    ]
    is_offered = sure >= LIKELY and not first.startswith("talk.") and seconds
    either = (first, seconds[0]) if is_offered else ()
    return Decision(label, Certainty.UNSURE, either)


def _alone(said: Utterance, label: str, *, is_sure: bool) -> str:
    """What it is about, if it says one thing alone: a pain with its number, or that all is well."""
    is_other = label in NOT_A_PAIN or is_topic(label) or not is_sure
    if is_other and in_passing.is_pain_alone(said):
        return as_here(said, PAIN)
    if label == FACTS and "sore" in said.danger.signs and len(said.words.words) <= FEW_WORDS:
        return as_here(said, PAIN)
    if label == SIGN and not said.danger.signs and in_passing.caught_a_fall(said):
        return GONE
    is_fun = label == SAD and in_passing.laughs(said)
    return WELL if is_fun or (in_passing.is_fine(said) and (label == SIGN or not is_sure)) else ""


NAMED: Mapping[str, Callable[[Utterance], bool]] = {
    "plan.days": lambda said: bool(said.weekdays) and not said.is_question,
    "remind.at": lambda said: said.minute_of_day is not None and not said.is_question,
    "set.mass": lambda said: said.mass_kg is not None,
}
NUMBER_MAY_BE = frozenset(
    {"plan.minutes", "accuracy", "set.mass", "remind.at", "talk.chat", "fix.value"}
)
"""What a number and a few words may be as well as minutes: "7 and a bit"."""

SMALL_TALK = "talk."
"""A sore limb or a stumble beside it is more than that."""

SIGN, WELL, PAIN = "danger.sign", "talk.chat", "pain.now"
NO_ANSWER = frozenset({WELL, "talk.yes"})
"""What is said to these answers no question."""
SAD, GONE, FACTS = "advice-sad", "pain.gone", "setup.facts"
NOT_A_PAIN = frozenset({SIGN, "log.session"})
"""What a pain that has a number is taken for beside a topic: a danger, or "got pain" a session."""

ALSO_ILL = 0.1
"""So likely who tells of a cold is ill, and does not ask what to do with one."""

OFFERED_FROM = 0.1
"""So likely is a second reading that is worth a button."""
LOOKED_AT = 4
"""So many of the likeliest readings are looked at for the two that are offered."""
NAMED_SURE = 0.35
"""So sure is enough for a wish that names what it wishes: a day, a time, a weight."""

WHAT_ABOUT_A_DAY = Rule(
    "^ [and but too enough then comma]{0,3} what_about [the on this]{0,2} [weekday sat sun]"
    " question? $"
)
"""A day that is asked about is no wish to walk on it alone."""

ACTS = frozenset({"plan.back", "plan.easier", "plan.start_over", "plan.minutes", "fix.undo"})
"""Wishes that change something at once: a question that only sounds like one changes nothing."""
TAKES_OUT = frozenset({"fix.undo", "stats.history"})


RATHER: tuple[tuple[str, str, Callable[[Utterance], bool]], ...] = (
    ("set.clock", "talk.chat", lambda said: said.minute_of_day is None),
    ("advice-hour", "remind.at", lambda said: _wishes(said) and said.minute_of_day is not None),
    ("advice-often", "plan.days", lambda said: _wishes(said) and said.days_a_week is not None),
    ("log.skip", "pause.start", lambda said: said.is_until_a_day),
    ("log.future", "remind.at", lambda said: said.names_reminder),
    ("plan.days", "log.future", in_passing.is_a_week_on),
    ("plan.days", "plan.next", lambda said: bool(WHAT_ABOUT_A_DAY.search(said.classes.shape))),
    ("remind.off", "talk.cancel", lambda said: said.is_stop_alone),
    ("stats.history", "stats.ask", lambda said: _is_of_a_time(said) and not said.removes),
    ("advice-ill", "pause.ill", lambda said: not said.is_question and _is_ill(said)),
    ("pain.now", "pain.usual", lambda said: said.tells_of_habit),
)
"""What a label stands for where something is said with it, or is not: "after my shift, at 10 pm".

No time of now is told by "six is dinner time here"; "what did I do last week" asks for that week.
"""


def _wishes(said: Utterance) -> bool:
    return not said.is_question


def _is_of_a_time(said: Utterance) -> bool:
    return bool(said.period) and said.day is None


def _is_ill(said: Utterance) -> bool:
    return said.share_of("pause.ill") >= ALSO_ILL


def as_here(said: Utterance, label: str) -> str:
    """The label that fits what was said with it: a time, today, a word for taking out."""
    label = next((other for own, other, is_so in RATHER if own == label and is_so(said)), label)
    if label in SAME_REMINDER:
        return _of_a_reminder(said, label)
    if (label in TAKES_OUT and said.removes) or (label == "fix.value" and said.undoes):
        return "fix.undo"
    return label


def _of_a_reminder(said: Utterance, label: str) -> str:
    """Which wish for a reminder it is: by so much, later today, at a time, or as it was read."""
    is_by_clock = said.minute_of_day is not None and label != "remind.shift"
    if in_passing.shift_min(said) is not None and not is_by_clock:
        return "remind.shift"
    is_asked = label == "remind.when" and said.is_question
    if said.minute_expected is not None and not is_asked:
        return "remind.snooze" if said.is_of_today else "remind.at"
    return label
