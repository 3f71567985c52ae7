"""Short answers, with sources, to questions in general.

Facts about calories and METs stand in `facts_<language>.toml`, advice and a kind word for what
people tell in `advice_<language>.toml`: phrases that call for an answer (`when` it is asked,
`said` when it is told), its text and what it rests on.
`answer("why does it burn more?")` finds the fact with the longest phrase of which every word was
said; `advice` and `comfort` do the same for what is about nothing else, and take no typos.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

LONGEST_QUESTION = 400
"""Characters; what is longer is not a question of this kind, and is cut."""

TYPO_FROM_LETTERS = 5
"""Words of so many letters may have one wrong."""

ADVICE = "advice-"
ALONE = frozenset({"accuracy", "net-gross", "where-from", "six-mets", "what-is-met", "why-more"})
"""Facts that are understood without a word about calories."""

ASIDES = frozenset({"advice-bye", "advice-funny", "advice-nice"})
"""Said beside a question, these do not answer it: "can I do it on the roof lol"."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*|%|[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer: the phrases that call for it, each a tuple of words, and its sources.

    `phrases` are asked, `told` are said without asking. Small talk has no source. `button` names
    the one thing to do about it, if there is one; `bot/features/help.py` has them.
    """

    id: str
    phrases: tuple[tuple[str, ...], ...]
    told: tuple[tuple[str, ...], ...]
    text: str
    sources: tuple[str, ...]
    button: str


def all_facts(language: str = "en") -> tuple[Fact, ...]:
    """Every answer of a language, about calories and for those who begin."""
    return (*_family("facts", language), *_family("advice", language))


@lru_cache
def _family(name: str, language: str) -> tuple[Fact, ...]:
    """The facts of a language, in the order of their file."""
    path = files("coach").joinpath(f"{name}_{language}.toml")
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Fact(
            id=fact_id,
            phrases=_phrases(fields.get("when", ())),
            told=_phrases(fields.get("said", ())),
            text=fields["text"],
            sources=tuple(fields["sources"]),
            button=fields.get("button", ""),
        )
        for fact_id, fields in raw.items()
    )


def _phrases(lines: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in lines)


def answer(text: str, language: str = "en") -> Fact | None:
    """The fact that a question asks for, if there is one."""
    said = _words(text)
    asked = [(fact, fact.phrases) for fact in _family("facts", language)]
    return _longest(asked, lambda word: _is_said(word, said))


def advice(text: str, language: str = "en") -> Fact | None:
    """The answer for somebody who asks before they begin, or asks of the numbers in general."""
    said = _words(text)
    families = (*_family("advice", language), *_family("facts", language))
    general = [fact for fact in families if fact.id.startswith(ADVICE) or fact.id in ALONE]
    asked = [(fact, fact.phrases) for fact in general]
    return _longest(asked, lambda word: _is_exactly_said(word, said))


def comfort(text: str, language: str = "en", *, is_asked: bool = False) -> Fact | None:
    """The answer to what somebody tells without asking: a worry, an excuse, a joy, small talk."""
    said = _words(text)
    family = _family("advice", language)
    told = [(fact, fact.told) for fact in family if not (is_asked and fact.id in ASIDES)]
    return _longest(told, lambda word: _is_exactly_said(word, said))


def _is_exactly_said(word: str, said: Collection[str]) -> bool:
    stem = word.removesuffix("*")
    return word in said or (stem != word and any(other.startswith(stem) for other in said))


def _longest(
    family: Iterable[tuple[Fact, Iterable[tuple[str, ...]]]], is_said: Callable[[str], bool]
) -> Fact | None:
    best, length = None, 0
    for fact, phrases in family:
        for phrase in phrases:
            if len(phrase) > length and all(is_said(word) for word in phrase):
                best, length = fact, len(phrase)
    return best


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKC", text[:LONGEST_QUESTION]).casefold()
    plain = plain.replace("\u2019", "'").replace("'", "")
    return frozenset(_WORD.findall(plain))


def _is_said(word: str, said: Collection[str]) -> bool:
    if word in said:
        return True
    stem = word.removesuffix("*")
    if stem == word:
        return len(word) >= TYPO_FROM_LETTERS and any(_nearly(word, other) for other in said)
    if any(other.startswith(stem) for other in said):
        return True
    return len(stem) >= TYPO_FROM_LETTERS and any(
        _nearly(stem, other[: len(stem) + change]) for other in said for change in (-1, 0, 1)
    )


def _nearly(word: str, other: str) -> bool:
    """Whether one letter too many, too few or wrong, or two swapped, tells them apart."""
    if not other or word[0] != other[0] or abs(len(word) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    if start is None:
        return True
    rest, others = word[start:], other[start:]
    return (
        rest[1:] == others[1:]
        or rest[1:] == others
        or rest == others[1:]
        or (rest[1::-1] == others[:2] and rest[2:] == others[2:])
    )
