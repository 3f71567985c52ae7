"""Which time of day is wished for: not the one that is given up, and in the part of the day that is named.

The ways to say it stand in the word list of each language, `clock_wishes` with `@` where the time is
and `#` where others are, and `day_parts` by the minute that each part stands for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from retrowalk.coach.reading.lexicon import any_of, lexicon, spaced, with_place
from retrowalk.coach.reading.shape import CODE, NOTHING, Rule, Shaped
from retrowalk.coach.when import MINUTES_A_DAY

HALF_A_DAY = MINUTES_A_DAY // 2
A_TIME = Rule(
    "(?: half [last after]?| a? quarter [last to after before]| [number tens] minute? [last after])?"
    " [NUM clock_like] (?: oclock? [and minus] (?:half|a? quarter))? oclock? [am pm]?"
    " (?: [in the at on of]* [morning evening night])? (?! UNIT)| [noon midnight]"
)
"""Something that may be a time of day, in words or figures."""

Span = tuple[int, int]


def given_up(words: list[str], classes: Shaped, language: str) -> list[Span]:
    """The places of the times that go for another one: "7 instead of 6", "not six but seven"."""
    spans = [found.span() for found in A_TIME.finditer(classes.shape)]
    if len(spans) < 2:  # noqa: PLR2004  one for the other
        return []
    beside, out = _ways(language)
    found = [span for span in spans if out.search(with_place(words, spans, span, beside))]
    return found if len(found) < len(spans) else []


@lru_cache(maxsize=8)
def _ways(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    raw: Mapping[str, str] = lexicon(language).raw["clock_wishes"]
    return frozenset(raw["beside"].split()), any_of(raw["out"])


def without(classes: Shaped, spans: list[Span]) -> Shaped:
    """The classes with a comma for what is given up."""
    shape, amounts = classes
    for start, end in sorted(spans, reverse=True):
        shape = shape[:start] + CODE["comma"] + shape[end:]
        amounts = [*amounts[:start], NOTHING, *amounts[end:]]
    return Shaped(shape, amounts)


def part_of_day(words: list[str], language: str) -> int | None:
    """The minute that a part of the day stands for: late morning 11:00, after dinner 20:00.

    One in which somebody is tired or busy is no wish.
    """
    text = spaced(words)
    excuses = frozenset(lexicon(language).raw["clock_wishes"]["excuses"].split())
    for at, part in _parts(language):
        found = part.search(text)
        if found is not None and excuses.isdisjoint(text[: found.start()].split()[-BEFORE:]):
            return at
    return None


BEFORE = 3
"""So many words before a part of the day tell whether it is wished for."""


@lru_cache(maxsize=8)
def _parts(language: str) -> list[tuple[int, re.Pattern[str]]]:
    raw: Mapping[str, str] = lexicon(language).raw["day_parts"]
    return [(int(at[:2]) * 60 + int(at[3:]), any_of(said)) for at, said in raw.items()]


def nearer(minute: int, part: int) -> int:
    """A bare time in the half of the day in which it is nearer to a part of the day."""
    if minute >= HALF_A_DAY:
        return minute
    return min((minute, minute + HALF_A_DAY), key=lambda at: abs(at - part))
