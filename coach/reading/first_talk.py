"""What people say of the bot itself, and of their first talk with it, where the words are plain.

The trained reader knows most of it; this is for what it is not sure of. The ways to say it stand in
the word list of each language, under `first_talk`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.amounts import NAMES_HEALTH
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.lexicon import any_of, lexicon
from retrowalk.coach.reading.shape import CODE, Rule
from retrowalk.coach.reading.utterance import Utterance

UNASKED = Rule("[didnt havent]")
"""Whoever did not ask tells nothing of asking."""

LABELS = {
    "of_person": "ask.bot",
    "of_maker": "advice-maker",
    "of_cost": "advice-cost",
    "of_leaving": "advice-quit",
    "of_data": "advice-private",
}
"""What is asked of the bot, and the label that answers it; of two that fit the first counts."""


def asked_of_the_bot(said: Utterance) -> str:
    """The label of a question about the bot: its price, its maker, what it keeps; "" for none."""
    if not said.is_question:
        return ""
    return next((label for name, label in LABELS.items() if _names(said, name)), "")


def denies_all(said: Utterance) -> bool:
    """Whether it says that nothing of our list fits, and names nothing that does."""
    shape = said.classes.shape
    is_named = NAMES_HEALTH.search(shape) is not None and CODE["but"] in shape
    is_named = is_named or any(one.condition.gentle for one in said.conditions)
    return _names(said, "none_of_it") and not is_named and said.danger.level < Level.STOP


def exception_in(said: Utterance) -> tuple[str, str] | None:
    """What is said before and behind "only", "except": ("nothing serious", "high blood pressure")."""
    words = in_passing.both_ways(said)[0]
    found = _ways(said.language)["with_exception"].search(words)
    return (words[: found.start()].strip(), words[found.end() :].strip()) if found else None


def is_backed(said: Utterance) -> bool:
    """Whether a professional is said to know of it and to agree: "physio suggested it"."""
    return not said.is_question and _names(said, "professionals") and _names(said, "backs_it")


def only_asks(said: Utterance) -> bool:
    """Whether somebody wants to ask things and no plan: "just curious for now"."""
    return _names(said, "only_asks")


def asks_what_is_meant(said: Utterance, *, has_to_ask: bool) -> bool:
    """Whether it asks what a question of ours means, or whether a doctor has to be asked."""
    if has_to_ask:
        return _names(said, "has_to_ask")
    return said.about == "talk.confused" or _names(said, "what_is_meant")


def wants_read_back(said: Utterance) -> bool:
    """Whether somebody wishes to hear what was noted: "read it back to me"."""
    return _names(said, "read_back")


def asks_first(said: Utterance) -> bool:
    """Whether somebody will ask a professional before anything begins: "I'll ask my GP first"."""
    is_asked = "?" in said.text or _names(said, "has_to_ask")
    is_other = is_asked or UNASKED.search(said.classes.shape) is not None
    names_one = _names(said, "asks") and _names(said, "professionals")
    return _names(said, "holds_off") or (names_one and not is_other)


def asks_when_to_stop(said: Utterance) -> bool:
    """Whether somebody asks for the signs to stop at."""
    return said.is_question and _names(said, "of_stopping")


def asks_of_it(said: Utterance, told: Collection[str]) -> str:
    """The advice that answers whether what is told will do: a place, days, an hour; "" for none.

    `told` are the names of what was told: "a long hallway, is that good enough".
    """
    for name, fact in (("too_late", "time"), ("too_much", "days")):
        if fact in told and _names(said, name):
            return ADVICE_ON[fact]
    place = said.details.place
    if place is not None and said.is_question and _names(said, "fits"):
        return ADVICE_ON.get(place.value, "")
    found = next((fact for fact in ADVICE_ON if fact in told), "")
    return ADVICE_ON[found] if found and _names(said, "will_do") else ""


def asks_where(said: Utterance) -> str:
    """The advice on a place that is asked about, where nobody is sure what the words are about."""
    place = said.details.place
    is_asked = said.is_question and place is not None and said.topic[0] is None
    return ADVICE_ON.get(place.value, "") if is_asked and place is not None else ""


ADVICE_ON = {
    "indoor": "advice-no-treadmill",
    "outdoor": "advice-ground",
    "treadmill": "advice-rails",
    "days": "advice-often",
    "time": "advice-hour",
}
"""What is advised on a fact of the plan: a place by its own name, days, an hour."""


def asks_to_change(said: Utterance) -> bool:
    """Whether it asks if the plan can be changed later: "can I switch when it is warm"."""
    return said.is_question and _names(said, "of_changing")


def without_tag(text: str, language: str) -> str:
    """A sentence without the word that only looks for assent: "no weight, eh?"."""
    return _tag(language).sub("", text)


@lru_cache(maxsize=8)
def _tag(language: str) -> re.Pattern[str]:
    words = [word.strip() for word in lexicon(language).raw["first_talk"]["tags"].split(",")]
    return re.compile(rf",\s*¿?(?:{'|'.join(words)})\s*\?+\s*$", re.IGNORECASE)


def asks_what_else(said: Utterance) -> bool:
    """Whether it asks what is still to be told, which is asked anyway."""
    return _names(said, "what_else")


def _names(said: Utterance, name: str) -> bool:
    found = _ways(said.language)[name]
    return any(found.search(words) for words in in_passing.both_ways(said))


@lru_cache(maxsize=8)
def _ways(language: str) -> Mapping[str, re.Pattern[str]]:
    raw: Mapping[str, str] = lexicon(language).raw["first_talk"]
    return {name: any_of(lines) for name, lines in raw.items()}
