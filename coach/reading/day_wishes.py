"""What is wished of single days of the week: "can't do Fridays", "Fridays only", "not this Friday".

The ways to say it stand in the word list of each language, under `day_wishes`, with `@` where the
days are. Words that change nothing (`beside`: on, the, please) are left out before they are looked
for, and those that tell which one is meant (`near`: this, next) before giving up is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from retrowalk.coach.reading.lexicon import any_of, lexicon, spaced, with_place
from retrowalk.coach.reading.shape import CODE, Shaped
from retrowalk.coach.reading.weekdays import GROUP, SINGLE_DAY, Span, named_at


@dataclass(frozen=True, slots=True)
class DayWish:
    """Days that are given up, or alone are kept, or come in their place; and for how long.

    `maybe` are those that nobody has decided on. `given_up` and `kept` are the places of such days in the message. Neither lasting nor for once:
    "can't do Friday" may be about one Friday or about all of them. `moved` is the day to which one
    session is to go.
    """

    out: frozenset[int] = frozenset()
    only: frozenset[int] = frozenset()
    wanted: frozenset[int] = frozenset()
    maybe: frozenset[int] = frozenset()
    moved: frozenset[int] = frozenset()
    given_up: tuple[Span, ...] = ()
    kept: tuple[Span, ...] = ()
    is_lasting: bool = False
    is_once: bool = False


NOTHING = DayWish()


def day_wish(words: list[str], classes: Shaped, language: str) -> DayWish:
    """What the words of a message wish of the days that it names."""
    spans = [found.span() for found in GROUP.finditer(classes.shape)]
    if not spans:
        return NOTHING
    known = _ways(language)
    bare, whole = known.beside | known.near, known.beside
    texts = {span: with_place(words, spans, span, bare) for span in spans}
    out = [span for span, text in texts.items() if known.out.search(text)]
    if len(out) > 1:  # "Mondays I cannot, Thursday is fine": the no is of the day before
        out = [span for span in out if not known.suits(texts[span])] or out
    wanted = [s for s, text in texts.items() if s not in out and known.wanted.search(text)]
    if wanted and not out:
        out = [span for span in spans if span not in wanted]
    maybe = [span for span, text in texts.items() if known.maybe.search(text)]
    only = [s for s, text in texts.items() if s not in out and known.only.search(text)]
    moved = [s for s in spans if known.moved.search(with_place(words, spans, s, frozenset()))]
    said = spaced(words).split()
    near = [with_place(words, spans, span, whole) for span in spans]
    return DayWish(
        out=named_at(classes, out),
        only=named_at(classes, only),
        wanted=named_at(classes, wanted),
        maybe=named_at(classes, maybe),
        moved=named_at(classes, moved),
        given_up=tuple(out),
        kept=tuple(wanted),
        is_lasting=not known.weekly.isdisjoint(said) or any(map(known.lasting.search, near)),
        is_once=any(map(known.once.search, near)),
    )


def for_how_long(words: list[str], language: str) -> str:
    """Whether words that name no day mean one time or always: "once", "always" or ""."""
    known = _ways(language)
    text = spaced(word for word in words if word[0].isalnum())
    is_once, is_lasting = known.once.search(text), known.lasting.search(text)
    return "once" if is_once and not is_lasting else "always" if is_lasting else ""


def without_other_days(words: list[str], classes: Shaped, language: str) -> Shaped:
    """The classes without the days on which something else is done: "I do parkrun on Saturdays".

    A clause that names it, and not as what comes before or after, has no day of a plan.
    """
    known = _ways(language)
    if not any(SINGLE_DAY.search(char) for char in classes.shape):
        return classes
    shape = list(classes.shape)
    for start, end in _clauses(words, known.apart):
        said = spaced(words[start:end]).split()
        found = next((at for at, word in enumerate(said) if word in known.other), None)
        if found is None or not known.tied.isdisjoint(said[max(0, found - TIED_BY) : found]):
            continue
        for at in range(start, end):
            if SINGLE_DAY.search(shape[at]):
                shape[at] = CODE["known"]
    return Shaped("".join(shape), classes.amounts)


TIED_BY = 3
"""So many words before it at most tie something else to the walk: "after my swimming"."""


def _clauses(words: list[str], apart: frozenset[str]) -> list[Span]:
    ends = [at for at, word in enumerate(words) if word in apart] + [len(words)]
    return list(zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True))


@dataclass(frozen=True, slots=True)
class _Ways:
    beside: frozenset[str]
    near: frozenset[str]
    weekly: frozenset[str]
    other: frozenset[str]
    apart: frozenset[str]
    tied: frozenset[str]
    out: re.Pattern[str]
    wanted: re.Pattern[str]
    maybe: re.Pattern[str]
    moved: re.Pattern[str]
    only: re.Pattern[str]
    lasting: re.Pattern[str]
    once: re.Pattern[str]

    def suits(self, text: str) -> bool:
        """Whether a day is wished for, and what follows it is no no."""
        after = text[text.index(" @") :]
        return self.wanted.search(text) is not None and self.out.match(after, 1) is None


@lru_cache(maxsize=8)
def _ways(language: str) -> _Ways:
    raw: Mapping[str, str] = lexicon(language).raw["day_wishes"]
    return _Ways(
        beside=frozenset(raw["beside"].split()),
        near=frozenset(raw["near"].split()),
        weekly=frozenset(raw["weekly"].split()),
        other=frozenset(raw["other"].split()),
        apart=frozenset(raw["apart"].split()),
        tied=frozenset(raw["tied"].split()),
        out=any_of(raw["out"]),
        wanted=any_of(raw["wanted"]),
        maybe=any_of(raw["maybe"]),
        moved=any_of(raw["moved"]),
        only=any_of(raw["only"]),
        lasting=any_of(raw["lasting"]),
        once=any_of(raw["once"]),
    )
