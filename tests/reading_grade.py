"""How many years of school a text asks for, by the formula that fits its language.

English: Flesch and Kincaid (1975). German: the first Vienna formula (Bamberger and Vanecek, 1984).
Spanish: Crawford (1989), by sentences and syllables of a hundred words.
Another language has its formula here before it is measured. Syllables are counted by vowels that
stand together, which is exact enough for the mean of many words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from tomllib import loads

from fluent.syntax import FluentParser, ast

SENTENCE = re.compile(r"[.!?:](?=\s|$)|\n")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
TAG = re.compile(r"<[^>]*>")
VOWELS = {
    "en": re.compile(r"[aeiouy]+"),
    "de": re.compile(r"ei|ai|eu|äu|au|ie|[aeiouyäöü]"),
    "es": re.compile(r"[iuü]?[aeoáéóíú][iuy]?|[iuüy]+"),
}
LONG_SYLLABLES, LONG_LETTERS = 3, 6


def texts(language: str, least: int = 5) -> dict[str, str]:
    """Every text of a language that people read and that has so many words, by its key."""
    found: dict[str, str] = {}
    for entry in files("retrowalk.coach.words").iterdir():
        is_of_people = not entry.name.startswith("practice_")  # those are for who runs it
        if entry.name.removesuffix(".ftl").rpartition("_")[2] == language and is_of_people:
            found |= _of_fluent(entry.name)
    for name in (f"advice_{language}.toml", f"facts_{language}.toml"):
        table = loads(files("retrowalk.coach.knowledge").joinpath(name).read_text("utf-8"))
        found |= {key: str(value["text"]) for key, value in table.items() if "text" in value}
    return {key: text for key, text in found.items() if len(WORD.findall(text)) >= least}


def _of_fluent(name: str) -> Mapping[str, str]:
    source = files("retrowalk.coach.words").joinpath(name).read_text("utf-8")
    entries = FluentParser().parse(source).body
    return {
        entry.id.name: TAG.sub("", "".join(_words(entry.value)))
        for entry in entries
        if isinstance(entry, ast.Message) and entry.value is not None
    }


def _words(pattern: ast.Pattern) -> Iterable[str]:
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            yield element.value
        elif isinstance(element.expression, ast.SelectExpression):
            default = next(v for v in element.expression.variants if v.default)
            yield from _words(default.value)
        else:
            yield "10"  # a number or a day that is put in: no word of ours


def grade(language: str, texts: Iterable[str]) -> float:
    """Years of school that these texts ask for together."""
    sentences = [
        WORD.findall(part) for text in texts for part in SENTENCE.split(text) if WORD.search(part)
    ]
    words = [word for sentence in sentences for word in sentence]
    return FORMULAS[language](sentences, words)


def syllables(word: str, language: str) -> int:
    """How many syllables a word has, one at least."""
    word = word.casefold()
    count = len(VOWELS[language].findall(word))
    silent = language == "en" and word.endswith("e") and not word.endswith("le") and count > 1
    return max(1, count - silent)


def _flesch_kincaid(sentences: list[list[str]], words: list[str]) -> float:
    spoken = sum(syllables(word, "en") for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * spoken / len(words) - 15.59


def _vienna(sentences: list[list[str]], words: list[str]) -> float:
    counts = [syllables(word, "de") for word in words]
    many = 100 * sum(count >= LONG_SYLLABLES for count in counts) / len(words)
    one = 100 * sum(count == 1 for count in counts) / len(words)
    long = 100 * sum(len(word) > LONG_LETTERS for word in words) / len(words)
    per_sentence = len(words) / len(sentences)
    return 0.1935 * many + 0.1672 * per_sentence + 0.1297 * long - 0.0327 * one - 0.875


def _crawford(sentences: list[list[str]], words: list[str]) -> float:
    spoken = sum(syllables(word, "es") for word in words)
    per_hundred = 100 / len(words)
    return -0.205 * len(sentences) * per_hundred + 0.049 * spoken * per_hundred - 3.407


FORMULAS: Mapping[str, Callable[[list[list[str]], list[str]], float]] = {
    "en": _flesch_kincaid,
    "de": _vienna,
    "es": _crawford,
}
