"""What a few words say of the reminders: fewer of them, the same time, and who writes to whom.

The ways to say it stand in the word list of each language, under `reminder_words`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrowalk.coach.reading.lexicon import any_of, lexicon, spaced

if TYPE_CHECKING:
    from retrowalk.coach.reading.utterance import Utterance

FEW_WORDS = 14


def wants_fewer(said: Utterance) -> bool:
    """Whether it wishes for fewer messages: "don't nag me so much"."""
    return _says(said, "fewer") and said.minute_of_day is None and not said.weekdays


def keeps_time(said: Utterance) -> bool:
    """Whether the time is to stay as it is: "time stays the same", "same time please"."""
    return _says(said, "same_time")


def asks_who_writes(said: Utterance) -> bool:
    """Whether it asks who writes to whom: "do I text you or do you text me?"."""
    return _says(said, "who_writes")


def around_instead(said: Utterance) -> tuple[str, str]:
    """What stands before and after "instead of"; nothing where it is not said."""
    first, _, last = said.text.partition(found[0]) if (found := _instead(said)) else ("", "", "")
    return first, last


def _instead(said: Utterance) -> re.Match[str] | None:
    known = lexicon(said.language).raw["reminder_words"]["instead_of"]
    return re.search(rf"\b(?:{known})\b", said.text, re.IGNORECASE)


def _says(said: Utterance, what: str) -> bool:
    if len(said.words.words) > FEW_WORDS or said.report is not None:
        return False
    words = said.words
    as_written = [words.slips.get(word, word) for word in words.words]
    search = _ways(said.language, what).search
    return any(search(spaced(each)) is not None for each in (words.words, as_written))


@lru_cache(maxsize=16)
def _ways(language: str, what: str) -> re.Pattern[str]:
    return any_of(lexicon(language).raw["reminder_words"][what])
