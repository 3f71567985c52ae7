"""Of which day "the same" is told, and like which: "the same on Tuesday", "Tuesday as yesterday".

The words before the day of the other session stand in the word list under `likened`, a session of
that day under `of_that_day`, and "the day before" under `day_before`; `@` is the day.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrowalk.coach.reading.lexicon import any_of, lexicon, spaced
from retrowalk.coach.reading.report import A_DAY, day_in
from retrowalk.coach.reading.shape import CODE, Rule, Shaped

if TYPE_CHECKING:
    from retrowalk.coach.reading.utterance import Utterance

DAY_CLASSES = ("weekday", "yesterday", "today", "sat", "sun")
DAYS = Rule(A_DAY)
MOST = 12
"""So many words at most are nothing but the same on another day."""


def of_days(said: Utterance) -> tuple[str | None, str | None]:
    """The day that was walked, and the day of the session that it was like; None if not named."""
    shape, amounts = said.said
    named = [
        day_in(Shaped(shape[found.start()], [amounts[found.start()]]))
        for found in DAYS.finditer(shape)
    ]
    model = _likened(said)
    return next((day for day in named if day is not None and day != model), None), model


def is_same(said: Utterance) -> bool:
    """Whether a few words tell of the same on another day: "and Wednesday was the same"."""
    is_told = not (said.is_question or said.is_ahead) and len(said.words.words) <= MOST
    is_day = DAYS.search(said.said.shape) is not None and CODE["same"] in said.classes.shape
    is_other = said.names_amount or CODE["reminder"] in said.classes.shape
    return is_told and not is_other and (is_day or is_day_before(said))


def is_day_before(said: Utterance) -> bool:
    """Whether it names the day before the one that was told: "and the day before that"."""
    return any_of(_raw(said.language)["day_before"]).search(spaced(said.words.words)) is not None


def _likened(said: Utterance) -> str | None:
    found = _likening(said.language).search(spaced(said.words.words))
    if found is None:
        return None
    word = next(each for each in found.groups() if each is not None)
    code, amount = lexicon(said.language).entries[word]
    return day_in(Shaped(code, [amount]))


@lru_cache(maxsize=8)
def _likening(language: str) -> re.Pattern[str]:
    known = lexicon(language)
    days = known.any_of(*DAY_CLASSES)
    raw = _raw(language)
    before = any_of(raw["likened"]).pattern
    after = any_of(raw["of_that_day"]).pattern.replace("(?<= )", "")
    return re.compile(rf"{before}(?:\w+ ){{0,4}}?({days}) | ({days}) {after}")


def _raw(language: str) -> dict[str, str]:
    found: dict[str, str] = lexicon(language).raw["same_days"]
    return found
