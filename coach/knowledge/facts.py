"""Short answers, with sources, to questions in general.

Facts about calories and METs stand in `facts_<language>.toml`, advice and a kind word for what
people tell in `advice_<language>.toml`: a title, the text, and what it rests on. Which of them a
message is about, the trained reader tells: its sentences are in `corpus/<language>/topics.tsv`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from retrowalk.coach.words import SOURCE_LANGUAGE

FAMILIES = ("facts", "advice")


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer and its sources. Small talk has none.

    `button` names the one thing to do about it, if any; `bot/features/asking/help.py` has them.
    """

    id: str
    title: str
    text: str
    sources: tuple[str, ...]
    button: str


@lru_cache
def all_facts(language: str = SOURCE_LANGUAGE) -> dict[str, Fact]:
    """Every answer by its id, in the order of the files; in English until it is translated."""
    return {**translated_facts(SOURCE_LANGUAGE), **translated_facts(language)}


@lru_cache
def translated_facts(language: str) -> dict[str, Fact]:
    """The answers that stand in the files of a language."""
    found: dict[str, Fact] = {}
    for family in FAMILIES:
        path = files("retrowalk.coach.knowledge").joinpath(f"{family}_{language}.toml")
        if not path.is_file():
            continue
        for fact_id, fields in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found[fact_id] = Fact(
                id=fact_id,
                title=fields["title"],
                text=fields["text"],
                sources=tuple(fields["sources"]),
                button=fields.get("button", ""),
            )
    return found
