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
def all_facts(language: str = "en") -> dict[str, Fact]:
    """Every answer of a language by its id, in the order of the files."""
    found: dict[str, Fact] = {}
    for family in FAMILIES:
        path = files("retrowalk.coach.knowledge").joinpath(f"{family}_{language}.toml")
        for fact_id, fields in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found[fact_id] = Fact(
                id=fact_id,
                title=fields["title"],
                text=fields["text"],
                sources=tuple(fields["sources"]),
                button=fields.get("button", ""),
            )
    return found
