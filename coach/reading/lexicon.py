"""The words of a language and their classes, and the mending of slips.

A word that nobody knows may be a known one with a slip of the thumb: two letters swapped, one
doubled, dropped or wrong, or two words without a space. Only words that matter are found this
way, and never for a word that is right as it stands (`known` in the word list).
"""

from __future__ import annotations

import itertools
import re
import tomllib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from importlib.resources import files
from sys import intern
from typing import Any, TypeAlias

from retrowalk.coach.reading.plain import folded
from retrowalk.coach.reading.shape import CODE, NOTHING, Amount

Entry: TypeAlias = tuple[str, Amount]
Phrases: TypeAlias = dict[str, dict[str, list[tuple[tuple[str, ...], Entry]]]]
"""First word → second word ("" for none) → the words after them, and what they stand for."""

MENDED_MIN = 4  # shorter words have too many neighbours
MENDED_MAX = 24
TWO_SLIPS_MIN = 9  # letters of a word in which two slips are still clear
ANY_SLIP_MIN = 6  # letters of a word in which a wrong letter is still clear
GLUED_MIN = 5
COMPOUND_MIN = 3  # letters of the first part of a compound, and of its last
DOUBLES = {"so_or_sunday", "morning_or_tomorrow", "path_or_away", "weekday_or_word"}
"""Classes of words that have a second meaning: `coach/reading/two_meanings.py`."""


UMLAUT_IN_FULL = re.compile(r"([aou])e")
"""How an umlaut is typed where no key has it: "muede" for "müde"."""

FORM_BITS = 0xFFFFFFFF << 16


class ByForm:
    """Words, found by the forms that they have with letters left out.

    The forms stand as numbers in a row, each with the number of its word: as texts they would take
    ten times the room of all else that is known of a language.
    """

    def __init__(self, words: Sequence[str], forms: Callable[[str], set[str]]) -> None:
        self._words, self._forms = words, forms
        pairs = enumerate(words)
        self._row = array("Q", sorted(_number(f) | n for n, word in pairs for f in forms(word)))

    def words(self, form: str) -> Iterator[str]:
        """The words that have this form, in their order."""
        wanted, row = _number(form), self._row
        for at in range(bisect_left(row, wanted), len(row)):
            if row[at] & FORM_BITS != wanted:
                return
            word = self._words[row[at] & ~FORM_BITS]
            if form in self._forms(word):  # two forms may have one number
                yield word


def _number(form: str) -> int:
    return hash(form) << 16 & FORM_BITS


class Lexicon:
    """One language. Made once, when the first message in it is read."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.raw = raw
        self.entries: dict[str, Entry] = {}
        for name, words in raw["words"].items():
            base, _, index = name.partition(":")
            amount = (float(index), float(index)) if index else NOTHING
            for word in words.split():
                self.entries[word] = (CODE[base], amount)
        half = raw.get("and_a_half", "")  # glued to a number: "dreizehneinhalb"
        halves = {word + half: value + 0.5 for word, value in raw["numbers"].items() if half}
        for word, value in {**halves, **raw["numbers"]}.items():
            self.entries[word] = (CODE[_number_class(value)], (float(value), float(value)))
        self.has_doubles = not DOUBLES.isdisjoint(name.partition(":")[0] for name in raw["words"])
        self.has_umlauts: bool = raw.get("has_umlauts", False)
        self.known = frozenset(raw["known"].split())
        for word in self.known:
            self.entries.setdefault(word, (CODE["known"], NOTHING))
        self.phrases = _phrases(raw["phrases"])
        for first, seconds in self.phrases.items():
            tails = [tail for found in seconds.values() for tail, _ in found]
            for word in (first, *seconds, *(word for tail in tails for word in tail)):
                if word.isalpha():
                    self.entries.setdefault(word, (CODE["word"], NOTHING))
        self.is_day_first: bool = raw["day_first"]  # 11/12 is the eleventh of December
        self.thousands: str = raw["thousands"]
        self.adds = frozenset(raw["adds"])
        self.endings = {
            ending: (CODE[name], NOTHING)
            for name, words in raw.get("endings", {}).items()
            for ending in words.split()
        }
        self.behind = frozenset(CODE[name] for name in raw.get("behind", "").split())
        self.short = frozenset(raw["glued"].split())
        self.months = {
            name: number for number, names in enumerate(raw["months"], 1) for name in names.split()
        }
        for name, number in self.months.items():
            self.entries.setdefault(name, (CODE["month_name"], (float(number), float(number))))
        self.explained = any_of(raw["explained"])
        self.lifelong = any_of(raw["lifelong"])
        self.feared = any_of(f"{raw['asked']['fears_fall']}, {raw['asked']['if_i_fall']}")
        self.fine = any_of(raw["fine"])
        self.passed = frozenset(raw["passed"].split())
        self.joking = any_of(raw["joking"])
        self.puts_back = frozenset(raw["puts_back"].split())
        self.keeps = frozenset(raw["keeps"].split())
        self.stands = any_of(raw["stands"])
        self.stays_today = any_of(raw["stays_today"])
        self.again_from = any_of(raw["again_from"])
        self.help_called = any_of(raw["help_called"])
        self.feverish = any_of(raw["feverish"])
        self.heated = any_of(raw["heated"])
        self.locked = any_of(raw["locked"])
        self.lasting_bad = frozenset(raw["lasting_bad"].split())
        self.calf = frozenset(raw["calf"].split())
        self.push_on = any_of(raw["push_on"])
        self.to_tomorrow = any_of(raw["to_tomorrow"])
        self.earlier = frozenset(raw["earlier"].split())
        self.later = frozenset(raw["later"].split())
        self.mend = lru_cache(maxsize=4096)(self._mend)

    def any_of(self, *classes: str) -> str:
        """All words of these classes, as one group of a regular expression."""
        codes = {CODE[name] for name in classes}
        found = sorted(word for word, (code, _) in self.entries.items() if code in codes)
        return "|".join(re.escape(word) for word in found)

    def by_ending(self, word: str) -> Entry | None:
        """What a compound is by its last part: a car park or a forest path is outdoors."""
        tails = (word[at:] for at in range(COMPOUND_MIN, len(word) - COMPOUND_MIN + 1))
        return next((self.endings[tail] for tail in tails if tail in self.endings), None)

    def _mend(self, word: str) -> tuple[str, ...]:
        """The known words that an unknown one was meant to be; itself if that is not clear."""
        for runs in (r"\1", r"\1\1"):
            guess = re.sub(r"(.)\1{2,}", runs, word)
            if guess in self.entries:
                return (guess,)
        if self.has_umlauts and (guess := UMLAUT_IN_FULL.sub(r"\1", word)) in self.entries:
            return (guess,)
        if not MENDED_MIN <= len(word) <= MENDED_MAX:
            return (word,)
        near = self._one_slip(word)
        if near:
            return (near,)
        parts = self._unglued(word) if len(word) >= GLUED_MIN else ()
        if parts:
            return parts
        return (self._two_slips(word) or word,)

    # -- slips ---------------------------------------------------------------------------------

    @cached_property
    def _vocabulary(self) -> list[str]:
        return [
            word
            for word in self.entries
            if len(word) >= MENDED_MIN and word.isalpha() and word not in self.known
        ]

    @cached_property
    def _without_one(self) -> ByForm:
        return ByForm(self._vocabulary, lambda word: set(_deletions(word)))

    @cached_property
    def _without_two(self) -> ByForm:
        long = [word for word in self._vocabulary if len(word) >= TWO_SLIPS_MIN]
        return ByForm(
            long, lambda word: {two for one in _deletions(word) for two in _deletions(one)}
        )

    def _one_slip(self, word: str) -> str:
        shorter = list(_deletions(word))
        candidates = {form for form in shorter if form in self.entries and len(form) >= MENDED_MIN}
        for form in (word, *shorter):
            candidates.update(self._without_one.words(form))
        candidates -= self.known
        return min(
            (guess for guess in candidates if _slip_rank(word, guess) < _NO_SLIP),
            key=lambda guess: (_slip_rank(word, guess), -len(guess), guess),
            default="",
        )

    def _two_slips(self, word: str) -> str:
        if len(word) < TWO_SLIPS_MIN - 1:
            return ""
        shorter = ((form, *_deletions(form)) for form in _deletions(word))
        for form in dict.fromkeys(itertools.chain.from_iterable(shorter)):
            guess = next(self._without_two.words(form), "")
            if guess and guess[0] == word[0] and abs(len(guess) - len(word)) <= 1:
                return guess
        return ""

    # -- missing spaces ------------------------------------------------------------------------

    def _unglued(self, word: str, depth: int = 2) -> tuple[str, ...]:
        for at in range(len(word) - 2, 0, -1):
            first, rest = word[:at], word[at:]
            if not self._stands_alone(first):
                continue
            if self._stands_alone(rest):
                return (first, rest)
            more = self._unglued(rest, depth - 1) if depth else ()
            if more:
                return (first, *more)
        return ()

    def _stands_alone(self, word: str) -> bool:
        return word in self.short or (
            len(word) >= MENDED_MIN and word in self.entries and word not in self.known
        )


_NO_SLIP = 9


def _slip_rank(typed: str, meant: str) -> int:
    """How likely `typed` is a slip for `meant`: lower is likelier, `_NO_SLIP` is none."""
    if typed[0] != meant[0] and typed[:2] != meant[1::-1] and typed != meant[1:]:
        return _NO_SLIP
    if len(typed) == len(meant):
        wrong = [at for at in range(len(typed)) if typed[at] != meant[at]]
        if len(wrong) == 2 and _swapped(typed, meant, wrong):  # noqa: PLR2004  two letters
            return 0
        return 3 if len(wrong) == 1 and len(meant) >= ANY_SLIP_MIN else _NO_SLIP
    if len(typed) == len(meant) + 1:
        doubled = any(
            typed[at] == typed[at - 1] and typed[:at] + typed[at + 1 :] == meant
            for at in range(1, len(typed))
        )
        return 1 if doubled else 4 if len(meant) >= ANY_SLIP_MIN else _NO_SLIP
    return 2 if len(meant) > MENDED_MIN else _NO_SLIP


def _swapped(typed: str, meant: str, wrong: list[int]) -> bool:
    first, second = wrong
    return second == first + 1 and typed[first] == meant[second] and typed[second] == meant[first]


def _deletions(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _number_class(value: int) -> str:
    if 1 <= value <= 9:  # noqa: PLR2004  one … nine
        return "ones"
    return "tens" if value >= 20 else "number"  # noqa: PLR2004  twenty, thirty …


def _phrases(raw: dict[str, str]) -> Phrases:
    """Phrases under their first two words, the longest first."""
    found: Phrases = {}
    for name, text in raw.items():
        base, _, index = name.partition(":")
        entry = (CODE[base], (float(index), float(index)) if index else NOTHING)
        ends: dict[tuple[str, ...], tuple[tuple[str, ...], Entry]] = {}
        for line in text.split(","):
            for first, *others in variants(line):
                second, *rest = map(intern, others or [""])
                # Most phrases end like another: an end that is the same is kept once.
                end = ends.setdefault(tuple(rest), (tuple(rest), entry))
                found.setdefault(intern(first), {}).setdefault(second, []).append(end)
    for seconds in found.values():
        for tails in seconds.values():
            tails.sort(key=lambda tail: -len(tail[0]))
    return found


def variants(line: str) -> Iterator[list[str]]:
    """All phrases that a line with (a|b|) stands for."""
    for choice in itertools.product(*_choices(line)):
        words = " ".join(choice).split()
        if words:
            yield words


def _choices(line: str) -> list[list[str]]:
    """What may be said at each place of a line."""
    parts = re.findall(r"\(([^)]*)\)|([^\s()]+)", line)
    return [group.split("|") if not word else [word] for group, word in parts]


def with_place(
    words: list[str],
    spans: list[tuple[int, int]],
    here: tuple[int, int],
    beside: frozenset[str],
) -> str:
    """The words with `@` at one place and `#` at the others, without those that change nothing.

    So a list of ways to say something can name the place that it is about: "rather @", "not #".
    """
    kept: list[str] = []
    for at, word in enumerate(words):
        span = next((each for each in spans if each[0] <= at < each[1]), None)
        if span is None:
            kept += [each for each in spaced([word]).split() if each not in beside]
        elif span[0] == at:
            kept.append("@" if span == here else "#")
    return spaced(kept)


def any_of(lines: str) -> re.Pattern[str]:
    """Finds any of the phrases of these lines, `(a|b|)` as everywhere, among words with spaces.

    How far it reaches is not to be asked: only whether there is one. Raises ValueError for a line
    of which nothing need be said.
    """
    found = re.compile(f"(?<= )(?:{'|'.join(sorted(set(map(_as_pattern, lines.split(',')))))})")
    if found.search("  "):
        raise ValueError(f"of one of these nothing need be said: {lines}")
    return found


def _as_pattern(line: str) -> str:
    """A line as a part of a regular expression; spelt out, the phrases would be thousands."""
    return "".join(
        f"(?:{'|'.join(_with_spaces(choice) for choice in choices)})" for choices in _choices(line)
    )


def _with_spaces(words: str) -> str:
    return "".join(f"{re.escape(word)} " for word in words.split())


def spaced(words: Iterable[str]) -> str:
    """Words as `any_of` looks at them: a space on each side, no apostrophes."""
    return f" {' '.join(words).replace(chr(39), '')} "


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The words of a language, by its code."""
    text = files("retrowalk.coach.reading").joinpath(f"{language}.toml").read_text(encoding="utf-8")
    return Lexicon(tomllib.loads(folded(text)))
