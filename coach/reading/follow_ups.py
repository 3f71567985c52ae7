"""A few words after an answer that go on about it: a doubt, an age, another place or thing.

"Who says that?", "at my age too?" and "and on grass?" say little by themselves. The ways to say
them stand in the word list of each language, under `follow_ups`; the things that a question may
name, by the advice that answers it, under `subjects`. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.asked import as_written
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.forms import SURE
from retrowalk.coach.reading.labels import is_topic
from retrowalk.coach.reading.lexicon import any_of, lexicon
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.reading.utterance import Utterance

WORDS_MOST, DOUBT_MOST, ALONE_MOST = 16, 8, 3


def doubts(said: Utterance) -> bool:
    """Whether it asks what an answer rests on, or if it is so: "says who", "are you sure?"."""
    words = len(said.words.words)
    if words > DOUBT_MOST or said.danger.level >= Level.STOP or said.conditions:
        return False
    is_plain = said.is_question and words <= ALONE_MOST + 1 and _names(said, "really")
    return is_plain or _names(said, "doubts")


def is_own_caution(text: str, language: str) -> bool:
    """Whether an answer of ours says that it rests on our own caution."""
    return any(words.strip() in text for words in _raw(language, "follow_ups")["own"].split(","))


def of_others(said: Utterance) -> bool:
    """Whether it tells that others do it otherwise: "my neighbour never holds on"."""
    is_told = not said.is_question and not in_passing.laughs(said)
    return is_told and _is_short(said) and _names(said, "others")


def judges(said: Utterance) -> bool:
    """Whether it asks if what was told is normal or bad: "is that good or bad"."""
    is_other = is_topic(said.about) and said.sure >= SURE
    return _is_short(said) and not is_other and not subject(said) and _names(said, "judges")


def of_less(said: Utterance) -> bool:
    """Whether it asks for less of what was answered with a no: "just down?", "even for 2 min?"."""
    is_asked = said.is_question and goes_on(said) and len(said.words.words) <= DOUBT_MOST
    return is_asked and (said.names_amount or _names(said, "less"))


def of_age(said: Utterance) -> bool:
    """Whether it asks if an answer holds at an age too."""
    is_asked = said.is_question or goes_on(said)
    return is_asked and len(said.words.words) <= WORDS_MOST and _names(said, "age")


def of_professional(said: Utterance) -> bool:
    """Whether it tells what somebody's own doctor or physiotherapist says or does."""
    is_calm = said.danger.level < Level.STOP and not said.conditions
    is_against = AGAINST.search(said.classes.shape) is not None
    return is_calm and not is_against and _names(said, "professional")


AGAINST = Rule("[no not nope cannot wont havent without skip]")


def may_go_on(said: Utterance) -> bool:
    """Whether it may be about the answer before it, whatever that was."""
    return of_age(said) or of_professional(said) or of_others(said) or judges(said)


def goes_on(said: Utterance) -> bool:
    """Whether it begins as more of what was said before does, or is a word or two."""
    text = as_written(said)
    return len(text.split()) <= ALONE_MOST or _opens(said.language).match(text) is not None


def subject(said: Utterance) -> str:
    """The advice on the first thing that a short message names; "" for none."""
    if not _is_short(said):
        return ""
    text, ways = as_written(said), _ways(said.language, "subjects")
    return next((name for name, way in ways.items() if way.search(text)), "")


def _is_short(said: Utterance) -> bool:
    is_session = said.report is not None and said.report.has_amount
    is_calm = said.danger.level < Level.STOP and not said.danger.concern and not said.conditions
    return is_calm and not is_session and len(said.words.words) <= WORDS_MOST


def _names(said: Utterance, name: str) -> bool:
    return _ways(said.language, "follow_ups")[name].search(as_written(said)) is not None


def _raw(language: str, section: str) -> Mapping[str, str]:
    found: Mapping[str, str] = lexicon(language).raw[section]
    return found


@lru_cache(maxsize=8)
def _ways(language: str, section: str) -> Mapping[str, re.Pattern[str]]:
    return {name: any_of(lines) for name, lines in _raw(language, section).items()}


@lru_cache(maxsize=8)
def _opens(language: str) -> re.Pattern[str]:
    words = _raw(language, "follow_ups")["opens"].split(",")
    fillers = "|".join(f"{word.strip()} " for word in words)
    return re.compile(rf" (?:ok |okay |ah |oh |hm+ |right |vale |bueno )*(?:{fillers})")
