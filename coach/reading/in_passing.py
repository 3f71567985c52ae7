"""What a few words say by the phrases of a language: all is well, it is over, tomorrow then.

The phrases stand in the word list of each language (`fine`, `passed`, `to_tomorrow`, `earlier`,
`later`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrowalk.coach.reading import forms
from retrowalk.coach.reading.danger_signs import PAIN_STOPS, Level
from retrowalk.coach.reading.lexicon import lexicon, spaced
from retrowalk.coach.reading.shape import CODE

if TYPE_CHECKING:
    from retrowalk.coach.reading.utterance import Utterance


def is_fine(said: Utterance) -> bool:
    """Whether it says that somebody is well, in a few words: "I'm fine", "no swelling"."""
    if not _is_short(said):
        return False
    shape = said.classes.shape
    is_denied = forms.SIGN_DENIED.search(shape) is not None
    is_said = lexicon(said.language).fine.search(spaced(said.words.words)) is not None
    is_well = is_said and forms.NOT_SO.search(shape) is None
    return (is_denied or is_well) and said.danger.level < Level.STOP


def tells_it_passed(said: Utterance) -> bool:
    """Whether it says that something was, and is over: "all fine since", "it passed"."""
    return not lexicon(said.language).passed.isdisjoint(_words(said))


def is_put_off(said: Utterance) -> bool:
    """Whether it puts today's session off until tomorrow: "tomorrow then", "move it to tomorrow"."""
    if not _is_short(said):
        return False
    return lexicon(said.language).to_tomorrow.search(spaced(said.words.words)) is not None


def shift_min(said: Utterance) -> float | None:
    """By how much a time is to be moved: "an hour earlier" is -60; None where that is not said."""
    known, words, minutes = lexicon(said.language), _words(said), said.duration_min
    if minutes is None or said.minute_of_day is not None:
        return None
    if not known.earlier.isdisjoint(words):
        return -minutes
    return minutes if not known.later.isdisjoint(words) else None


def is_pain_alone(said: Utterance) -> bool:
    """Whether it rates a pain and tells of nothing else: "right knee hurts since Sunday, 4/10"."""
    shape = said.said.shape
    rates = {found.start() for found in forms.NO_MARK.finditer(shape)}
    marks = [at for at, code in enumerate(shape) if code in forms.MARK and at not in rates]
    is_pain = forms.A_PAIN.search(shape) or (forms.A_LIMB.search(shape) and CODE["SCALE"] in shape)
    is_other = said.is_question or forms.OF_A_SESSION.search(shape) is not None
    if is_other or not is_pain or len(marks) != 1 or said.danger.level >= Level.STOP:
        return False
    return 0 < said.said.amounts[marks[0]][1] < PAIN_STOPS


def _is_short(said: Utterance) -> bool:
    return len(said.words.words) <= forms.FEW_WORDS and not said.is_question


def _words(said: Utterance) -> set[str]:
    return set(spaced(said.words.words).split())
