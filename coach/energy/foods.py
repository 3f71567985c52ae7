"""What usual foods and drinks hold, to set a walk beside them: "how far for a doughnut?".

The entries stand in `foods.toml`: the energy of one usual portion in kcal as a range, and the words
for it in every language. Most rest on the USDA's food tables and the NHS, the rest on newspapers
and calorie pages; the head of that file says which, and what is only our guess.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any
from unicodedata import normalize

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Food:
    """One usual portion: its energy from `low_kcal` to `high_kcal`, and the portion in words.

    It is a range because portions and recipes differ; what somebody really ate may lie outside it.
    """

    id: str
    low_kcal: int
    high_kcal: int
    portion: str

    @property
    def middle_kcal(self) -> float:
        """The middle of the range, in kcal."""
        return (self.low_kcal + self.high_kcal) / 2


@lru_cache
def foods(language: str = "en") -> tuple[Food, ...]:
    """Every food, its portion told in this language; raises KeyError for one we do not have."""
    return tuple(
        Food(
            id=food_id,
            low_kcal=fields["low"],
            high_kcal=fields["high"],
            portion=fields[f"portion_{language}"],
        )
        for food_id, fields in _tables().items()
    )


def food_in(text: str, language: str = "en") -> Food | None:
    """The food that a text names, in whole words; of several, the one with the longest phrase.

    It does not tell whether the text is about eating: "Eis" may also lie on the path.
    """
    said = f" {_plain(text)} "
    by_phrase = _by_phrase(language)
    found = max((phrase for phrase in by_phrase if f" {phrase} " in said), key=len, default=None)
    return None if found is None else by_phrase[found]


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(
        files("retrowalk.coach.energy").joinpath("foods.toml").read_text(encoding="utf-8")
    )


@lru_cache
def _by_phrase(language: str) -> Mapping[str, Food]:
    return MappingProxyType(
        {
            _plain(phrase): food
            for food in foods(language)
            for phrase in _tables()[food.id][language]
        }
    )


def _plain(text: str) -> str:
    """The bare words of a text, so that neither case nor hyphens and commas matter."""
    return " ".join(_WORD.findall(normalize("NFKC", text).casefold()))
