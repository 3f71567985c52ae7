"""Signs of danger in words: found in every language of ours, and what answers them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.danger_signs import Level, Safety
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store.pauses import GRAVE
from retrowalk.coach.words import languages

FRESH_FOR = timedelta(days=1)


def stop_text(found: Safety) -> str:
    """The text that answers a sign to stop at."""
    if "clot" in found.signs:
        return "safety-clot"
    has_fallen = not {"fall", "fracture"}.isdisjoint(found.signs)
    return "safety-stop-fall" if has_fallen else "safety-stop"


def is_of_old(said: Utterance, found: Safety) -> bool:
    """Whether the only alarm is that joints are called terrible, as they have long been."""
    is_alarm = found.level is Level.STOP and not found.concern
    return is_alarm and {"sharp"}.issuperset(found.signs) and in_passing.are_bad_of_old(said)


def is_fresh(turn: Turn) -> bool:
    """Whether an emergency was told today or yesterday, and nobody has looked at it since."""
    pause = turn.coach.pause
    is_grave = pause is not None and pause.reason == GRAVE
    return is_grave and pause is not None and turn.today - pause.since <= FRESH_FOR


def danger_in(said: Utterance) -> Safety:
    """The danger that a message tells of, in the person's language and in every other of ours."""
    if said.is_overdose:
        return Safety(Level.EMERGENCY, ("overdose",))
    found = said.danger
    for language in languages():
        foreign = said.in_language(language)
        is_foreign = foreign.known_words > said.known_words
        if not is_foreign and not foreign.is_alarm_by_rules:
            continue  # no word of the trained reader could change that
        other = foreign.danger
        if other.is_guess:
            continue
        is_graver = other.level is Level.EMERGENCY or is_foreign
        is_despair = other.concern == "despair" and not found.concern
        if is_despair or (is_graver and other.level > found.level):
            found = other
    return _of_a_calf(said, found)


def _of_a_calf(said: Utterance, found: Safety) -> Safety:
    """A swollen calf, or a sore one that is warm, may be a clot, whatever is guessed of it."""
    is_warm = found.level is Level.EASE and "sore" in found.signs and in_passing.is_heated(said)
    if is_warm and in_passing.names_a_calf(said):
        return replace(found, level=Level.STOP, signs=(*found.signs, "clot"), is_guess=False)
    is_swollen = {"swelling", "clot"} & set(found.signs) and SWOLLEN_ALONE.issuperset(found.signs)
    is_sure = found.level is Level.STOP or (found.is_guess and not found.concern)
    if not is_swollen or not is_sure or not in_passing.names_a_calf(said):
        return found
    return replace(found, level=Level.STOP, signs=(*found.signs, "clot"), is_guess=False)


SWOLLEN_ALONE = frozenset({"swelling", "sore", "clot"})
