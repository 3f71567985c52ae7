"""Short answers, with sources, to questions about calories and METs in general."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer: found by its patterns, resting on its sources."""

    id: str
    patterns: tuple[str, ...]
    text: str
    sources: tuple[str, ...]


@lru_cache
def all_facts(language: str = "en") -> tuple[Fact, ...]:
    """The facts of a language, the most particular first."""
    name = f"facts_{language}.toml"
    raw = tomllib.loads(files("coach").joinpath(name).read_text(encoding="utf-8"))
    return tuple(
        Fact(fact_id, tuple(fields["patterns"]), fields["text"], tuple(fields["sources"]))
        for fact_id, fields in raw.items()
    )


def answer(text: str, language: str = "en") -> Fact | None:
    """The fact that a question asks for, if we have it."""
    said = text.casefold()
    return next(
        (
            fact
            for fact in all_facts(language)
            if any(re.search(pattern, said) for pattern in fact.patterns)
        ),
        None,
    )
