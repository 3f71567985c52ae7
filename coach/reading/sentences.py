"""The sentences of a message, and the wish that hangs on to one: "did 11 min and can you …"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from retrowalk.coach.reading.lexicon import lexicon

SENTENCES_MOST = 6
BEGINS_A_WISH = (
    "please",
    "can",
    "reminder",
    "should",
    "how_much",
    "how_long",
    "what",
    "how",
    "when",
    "why",
    "tell",
    "would",
    "will",
    "setting",
    "stop_messages",
)
SOON = ("please", "reminder")
"""Up to three words on it is a wish as well: "and set me a reminder", "und stell mir bitte …"."""


def sentences(text: str, language: str) -> list[str]:
    """The parts of a text that each may mean something of their own, in their order.

    A part ends with a sentence, and where "and" or a comma leads to a wish or a question.
    """
    level = "".join(unicodedata.normalize("NFD", char)[0] for char in text)  # as long as it was
    ends = [found.span() for found in _ends(language).finditer(level)]
    edges = [0, *(at for end in ends for at in end), len(text)]
    parts = (text[a:b].strip(" ,;") for a, b in zip(edges[::2], edges[1::2], strict=True))
    found = [part for part in parts if part]
    return found if len(found) <= SENTENCES_MOST else [text]


@lru_cache(maxsize=8)
def _ends(language: str) -> re.Pattern[str]:
    known = lexicon(language)
    joins, soon = known.any_of("and", "but"), known.any_of(*SOON)
    days = known.any_of("weekday", "sat", "sun")  # "Wednesdays and Saturdays at 2, please"
    wishes = rf"(?:{known.any_of(*BEGINS_A_WISH)})|(?!(?:{days})\b)(?:\w+\s+){{1,3}}(?:{soon})"
    return re.compile(
        rf"(?<=[^\d\s][.!?])\s+|(?<=\d[!?])\s+|\s*\n+\s*"
        rf"|,?\s+(?:{joins})\s+(?=(?:{wishes})\b)|,\s+(?=(?:{wishes})\b)",
        re.IGNORECASE,
    )
