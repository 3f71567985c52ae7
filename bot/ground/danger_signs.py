"""Signs of danger in words: found in every language of ours, and what answers them."""

from __future__ import annotations

from retrowalk.coach.reading.safety import Level, Safety
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import languages


def stop_text(found: Safety) -> str:
    """The text that answers a sign to stop at."""
    if "clot" in found.signs:
        return "safety-clot"
    has_fallen = not {"fall", "fracture"}.isdisjoint(found.signs)
    return "safety-stop-fall" if has_fallen else "safety-stop"


def danger_in(said: Utterance) -> Safety:
    """The danger that a message tells of, in the person's language and in every other of ours."""
    if said.is_overdose:
        return Safety(Level.EMERGENCY, ("overdose",))
    found = said.danger
    for language in languages():
        foreign = Utterance(said.text, language) if language != said.language else said
        is_foreign = foreign.known_words > said.known_words
        other = foreign.danger
        if other.is_guess:
            continue
        is_graver = other.level is Level.EMERGENCY or is_foreign
        is_despair = other.concern == "despair" and not found.concern
        if is_despair or (is_graver and other.level > found.level):
            found = other
    return found
