"""What people tell of their health that calls for care: glaucoma, a walker, sleeping pills.

`told` finds their names in a message, and says whose they are and whether they are over: "no
glaucoma" is none, "my wife has osteoporosis" is hers, "a concussion years ago" is over. What the
coach does about each stands in `conditions.toml`, the names in
`reading/conditions_<language>.toml`, the texts in `words/conditions_<language>.ftl`. Pure.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from retrowalk.coach.reading.danger_signs import Level, Safety
from retrowalk.coach.reading.lexicon import lexicon
from retrowalk.coach.reading.plain import folded, plain

UNNAMED = "illness"
"""The condition for what sounds like an illness and has no name here."""

UNKNOWN_MEDICINE = "illness-medicine"
STRANGE_MIN, TAKES_REACH = 6, 4  # letters; words
SLIP_MIN = 7  # letters of a word in which one slip of the thumb is still clear
READ_MOST = 200  # words
NEGATION_REACHES = 7  # words
CLAUSE_ENDS = frozenset(".;?!:")
BETWEEN = r"(?:\w+ ){0,4}"
AFTER_NO_REACHES = 2  # signs between a name and the "no" behind it


@dataclass(frozen=True, slots=True)
class Condition:
    """What the coach does about one condition; the fields are told in `conditions.toml`."""

    id: str
    sources: tuple[str, ...]
    gentle: bool
    rests: bool
    explains: frozenset[str]
    over: str
    only_over: bool
    event: str
    medicine: bool
    leaves_to: frozenset[str]
    sounds_grave: bool
    asked_if_new: bool
    replaces: frozenset[str]
    settled: str
    settles: bool
    endings: tuple[str, ...]
    bars: frozenset[str]
    holds: bool
    fresh: str
    flares: bool

    @property
    def is_unnamed(self) -> bool:
        """Whether it stands for what has no name here."""
        return self.id.startswith(UNNAMED)

    @property
    def is_known(self) -> bool:
        """Whether it says which signs it brings along."""
        return not self.is_unnamed or bool(self.explains)

    @property
    def text_key(self) -> str:
        """The id of its text."""
        return f"condition-{self.id}"

    @property
    def over_key(self) -> str:
        """The id of the text for one that is over."""
        return f"condition-{self.id}-over" if self.over == "own" else "condition-over"

    @property
    def settled_key(self) -> str:
        """The id of the text for one that was looked at and gives no trouble."""
        return f"condition-{self.id}-settled" if self.settled == "own" else "condition-settled"


STAYS = frozenset({"fall", "clot", "stroke"})
"""Of these something stays when they are over."""


@dataclass(frozen=True, slots=True)
class Named:
    """One condition as it was told."""

    condition: Condition
    is_of_another: bool = False
    is_over: bool = False
    is_settled: bool = False
    is_flaring: bool = False

    @property
    def rests(self) -> bool:
        """Whether the plan waits: for the condition itself, or while it is worse than usual."""
        return self.condition.rests or self.is_flaring

    @property
    def key(self) -> str:
        """The id of the text that fits how it was told."""
        if self.is_over:
            return self.condition.over_key
        return self.condition.settled_key if self.is_settled else self.condition.text_key

    @property
    def is_calm(self) -> bool:
        """Whether nothing follows from it for the plan: it is over, or looked after and quiet."""
        return self.is_settled or (self.is_over and self.condition.id not in STAYS)

    @property
    def asks_first(self) -> bool:
        """Whether nobody is to be invited to walk before a professional agreed, or it is over."""
        known = self.condition
        is_bar = known.gentle or self.rests or known.holds
        return is_bar and not (self.is_of_another or self.is_calm)

    @property
    def explains(self) -> bool:
        """Whether a sign may come from it that is none of now: an event only when it is over."""
        return self.is_over or self.is_of_another or not self.condition.event


@lru_cache
def all_conditions() -> dict[str, Condition]:
    """Every condition by its id, in the order of the file."""
    raw = tomllib.loads(
        files("retrowalk.coach.knowledge").joinpath("conditions.toml").read_text(encoding="utf-8")
    )
    return {
        name: Condition(
            id=name,
            sources=tuple(fields["sources"]),
            gentle=fields.get("gentle", False),
            rests=fields.get("rests", False),
            explains=frozenset(fields.get("explains", ())),
            over=fields.get("over", ""),
            only_over=fields.get("only_over", False),
            event=fields.get("event", ""),
            medicine=fields.get("medicine", False),
            leaves_to=frozenset(fields.get("leaves_to", ())),
            sounds_grave=fields.get("sounds_grave", False),
            asked_if_new=fields.get("asked_if_new", False),
            replaces=frozenset(fields.get("replaces", ())),
            settled=fields.get("settled", ""),
            settles=fields.get("settles", False),
            endings=tuple(fields.get("endings", ())),
            bars=frozenset(fields.get("bars", ())),
            holds=fields.get("holds", False),
            fresh=fields.get("fresh", ""),
            flares=fields.get("flares", False),
        )
        for name, fields in raw.items()
    }


def named_in(text: str, language: str = "en") -> tuple[Named, ...]:
    """The conditions that a message tells of, each once; those that it denies are left out."""
    names = _names(language)
    words = names.words_of(text)
    found: dict[str, Named] = {}
    for start, end, known in names.found_in(words):
        mention = _Mention(names, words, start, end)
        if mention.is_denied and not mention.is_no_more:
            continue
        is_fresh = known.fresh and mention.is_fresh
        condition = all_conditions()[known.fresh] if is_fresh else known
        is_over = _is_over(condition, mention)
        if condition.only_over and not is_over:
            continue
        is_settled = not is_over and _is_settled(condition, mention)
        is_flaring = condition.flares and not is_over and names.has(words, "flaring")
        new = Named(
            condition, mention.is_of_another, is_over, is_settled and not is_flaring, is_flaring
        )
        old = found.get(condition.id)
        if old is None or (old.is_of_another and not new.is_of_another):
            found[condition.id] = new
    here = (one for one in found.values() if not one.is_over)
    replaced = {name for one in here for name in one.condition.replaces}
    if any(not one.condition.is_unnamed for one in found.values()):
        replaced.update(name for name, one in found.items() if one.condition.is_unnamed)
    elif len(found) > 1:
        replaced.add(UNNAMED)  # a kind says more
    return tuple(one for name, one in found.items() if name not in replaced)


def _is_over(condition: Condition, mention: _Mention) -> bool:
    if not condition.over or (mention.is_still and not condition.only_over):
        return False
    if condition.rests and mention.is_fresh:
        return False
    return mention.is_over_said or mention.is_long_ago(condition.event)


def _is_settled(condition: Condition, mention: _Mention) -> bool:
    """Whether it gives no trouble, and nothing of the last weeks: "checked in May, all fine"."""
    if not condition.settled or mention.is_unsettled:
        return False
    return mention.is_settled_said or (condition.settles and mention.is_years_old)


def is_cleared(text: str, language: str = "en") -> bool:
    """Whether a professional is said to agree that they move: "the doctor said keep active"."""
    names = _names(language)
    return names.has(names.words_of(text), "cleared")


def prevents(text: str, language: str = "en") -> bool:
    """Whether it asks if walking keeps an illness away: "does it stop you getting dementia"."""
    names = _names(language)
    return names.has(names.words_of(text), "prevents")


def is_of_now(text: str, language: str = "en") -> bool:
    """Whether something is told of this very day, or as sudden."""
    names = _names(language)
    words = names.words_of(text)
    return any(names.has(words, kind) for kind in ("now", "now_weak"))


class Asked(StrEnum):
    """What is asked beside a condition, and has an answer of its own."""

    ALONE = "alone"
    DOSE = "dose"
    MORE = "more"
    HELPS = "helps"
    WORSE = "worse"
    TELL = "tell"
    SOCKS = "socks"


def asked_in(text: str, language: str = "en") -> tuple[Asked, ...]:
    """What somebody asks beside a condition: whether alone, how much, if it helps or harms."""
    names = _names(language)
    words = names.words_of(text)
    return tuple(one for one in Asked if names.has(words, f"asks_{one}"))


class Since(StrEnum):
    """Since when a sign of danger is there, where a message names a condition as well."""

    NOW = "now"
    LONG = "long"
    UNCLEAR = "unclear"


def since(text: str, language: str, named: Iterable[Named], danger: Safety) -> Since:
    """Whether a sign of danger is what the named conditions bring along for years.

    A sign that none of them explains is of now, and so is fainting and a whole box of pills. An
    emergency needs a word that tells how long, and so does a joint that gave way; a lesser sign
    none. Where the message speaks of this very day as well, it is unclear, and one question tells.
    """
    named = tuple(one for one in named if one.condition.is_known)
    names = _names(language)
    words = names.words_of(text)
    is_seen = names.has(words, "looked_at")
    telling = [one.condition for one in named if one.explains or is_seen]
    explained = {sign for condition in telling for sign in condition.explains}
    is_unexplained = not set(danger.signs) <= explained or danger.concern not in {"", "despair"}
    is_despair = danger.concern == "despair" and (not danger.is_guess or len(words) > SHORT)
    if not named or is_unexplained or is_despair or names.has(words, "alarm"):
        return Since.NOW
    is_over = all(one.is_over or one.is_of_another for one in named)
    moved = names.without(words, "no_now")
    is_today = names.has(moved, "now") or (not is_over and names.has(moved, "now_weak"))
    is_grave = danger.level is Level.EMERGENCY
    if is_today:
        return Since.NOW if is_grave else Since.UNCLEAR
    is_behind = all(one.is_over for one in named) if is_grave else is_over
    is_long = is_behind or names.has(words, "for_long") or names.has(words, "ago")
    may_be_new = is_grave or "joint" in danger.signs  # "turned my ankle" may be of a minute ago
    return Since.UNCLEAR if may_be_new and not is_long else Since.LONG


def of_name_alone(text: str, language: str, danger: Safety, rest: Safety) -> bool:
    """Whether but the name of what was weeks ago alarms the reader: "a stent three weeks ago".

    `rest` is the danger in the words without the names.
    """
    if not danger.is_guess or danger.signs or rest.concern or rest.level >= Level.STOP:
        return False
    names = _names(language)
    words = names.words_of(text)
    return any(names.has(words, kind) for kind in ("weeks", "ago", "for_long", "settled"))


def is_overdose(text: str, language: str = "en") -> bool:
    """Whether too much of a medicine was taken at once: a handful, a whole box, 40 pills."""
    names = _names(language)
    words = names.words_of(text)
    is_at_once = names.has(words, "at_once")
    if not is_at_once and not names.has(words, "took"):
        return False
    found = [start for start, _, one in names.found_in(words) if one.medicine]
    before = {word for at in found for word in words[max(0, at - 2) : at] if DOSE.fullmatch(word)}
    is_many = any(PILLS_MANY <= int(word) <= PILLS_MOST for word in before)
    return is_many or (is_at_once and bool(found))


SHORT = 6
"""So few words of a medicine say no more than that it is taken."""

DOSE = re.compile(r"\d{1,4}")
PILLS_MANY, PILLS_MOST = 5, 200
"""So many at once are no dose; more than the second is a number of milligrams."""


def without_names(text: str, language: str = "en") -> str:
    """What is left of a message when the names of conditions are taken out of it."""
    names = _names(language)
    words = names.words_of(text)
    taken = {at for start, end, _ in names.found_in(words) for at in range(start, end)}
    return " ".join(word for at, word in enumerate(words) if at not in taken)


class _Names:
    """The names of conditions in one language, and the words around them that turn their sense."""

    def __init__(self, raw: Mapping[str, Any], known: Iterable[str]) -> None:
        said = raw["words"]
        self._same: dict[str, str] = said["same"]
        self._phrases = {
            key: tuple(self._pattern(phrase) for phrase in value)
            for key, value in said.items()
            if isinstance(value, list)
        }
        self._sets = {
            key: frozenset(self._same_letters(value).split())
            for key, value in said.items()
            if isinstance(value, str)
        }
        self._sayings: dict[str, list[re.Pattern[str]]] = {}
        for saying in said["sayings"]:
            for start in self._starts(saying):
                self._sayings.setdefault(start, []).append(self._pattern(saying))
        self._endings = tuple(self._same_letters(said["endings"]).split())
        self._by_start: dict[str, list[tuple[re.Pattern[str], Condition]]] = {}
        self._long: dict[str, str] = {}
        self._words = {self._same_letters(folded(word)) for word in known}
        for saying in said["sayings"]:
            self._words.update(self._same_letters(saying).split())
        conditions = all_conditions()
        for name in raw.keys() - {"words"}:
            for phrase in raw[name]:
                self._add(phrase, conditions[name])
        for matchers in self._by_start.values():  # the longest name first
            matchers.sort(key=lambda one: -len(one[0].pattern))

    def _add(self, phrase: str, condition: Condition) -> None:
        words = [self._same_letters(word).replace("*", "").split("|") for word in phrase.split()]
        self._words.update(word for choices in words for word in choices)
        pattern = self._pattern(phrase)
        for start in self._starts(phrase):
            self._by_start.setdefault(start, []).append((pattern, condition))
        for first in words[0]:
            if len(first) >= SLIP_MIN:
                for form in (first, *_without_one(first)):
                    self._long.setdefault(form, first)

    def _starts(self, phrase: str) -> list[str]:
        """The letters by which a phrase is looked up: those that its first word may begin with."""
        first, *_ = self._same_letters(phrase).replace("*", "").split()
        return sorted({word[:START] for word in first.split("|")})

    def _same_letters(self, text: str) -> str:
        for pair, letter in self._same.items():
            text = text.replace(pair, letter)
        return text

    def _pattern(self, phrase: str) -> re.Pattern[str]:
        parts = [BETWEEN if word == ".." else self._word(word) for word in phrase.split()]
        return re.compile("".join(parts))

    def _word(self, word: str) -> str:
        choices = self._same_letters(word).split("|")
        ends = [re.escape(one.rstrip("*")) + (r"\w*" if one[-1] == "*" else "") for one in choices]
        return f"(?:{'|'.join(ends)}) "

    def words_of(self, text: str) -> list[str]:
        """Words and signs, in one spelling."""
        spelled = plain(text).replace("'", "").replace("ß", "ss")
        found = re.findall(r"[^\W_]+|[.,;:?!]", self._same_letters(spelled))[:READ_MOST]
        return [self._mended(word) for word in found]

    def _mended(self, word: str) -> str:
        if len(word) < SLIP_MIN - 1 or word in self._words:
            return word
        for form in (word, *_without_one(word), *_without_one(word.rstrip("s"))):
            meant = self._long.get(form)
            if meant is not None and meant[0] == word[0] and abs(len(meant) - len(word)) <= SLIP:
                return word if word.startswith(meant) else meant
        return word

    def found_in(self, words: list[str]) -> list[tuple[int, int, Condition]]:
        """Where names begin and end; a saying ("deaf ears") is none."""
        found, at = [], 0
        while at < len(words):
            rest = " ".join(words[at : at + LONGEST]) + " "
            start = words[at][:START]
            saying = self._longest(rest, self._sayings.get(start, ()))
            if saying:
                at += saying
                continue
            near = self._by_start.get(start, [])
            for pattern, condition in near:
                match = pattern.match(rest)
                if match is not None:
                    found.append((at, at + match.group().count(" "), condition))
            found.extend((at, at + 1, one) for one in self._by_ending(words[at]))
            if self._is_medicine(words, at):
                found.append((at, at + 1, all_conditions()[UNKNOWN_MEDICINE]))
            if self._sounds_ill(words[at]):
                found.append((at, at + 1, all_conditions()[UNNAMED]))
            at += 1
        return found

    @staticmethod
    def _by_ending(word: str) -> list[Condition]:
        """The medicine that a word is by its ending: ramipril, bisoprolol."""
        if len(word) < SLIP_MIN:
            return []
        return [one for one in all_conditions().values() if word.endswith(one.endings)]

    def _is_medicine(self, words: list[str], at: int) -> bool:
        """Whether a word that nobody knows is told to be taken: "my doc prescribed amiodarone"."""
        word = words[at]
        is_strange = len(word) >= STRANGE_MIN and word.isalpha() and word not in self._words
        return is_strange and self.ends_so(words[max(0, at - TAKES_REACH) : at], "takes")

    def _sounds_ill(self, word: str) -> bool:
        """Whether a word ends as the names of illnesses do."""
        is_long = len(word) >= SLIP_MIN
        return is_long and word.endswith(self._endings) and not self.is_one(word, "no_illness")

    @staticmethod
    def _longest(rest: str, patterns: Iterable[re.Pattern[str]]) -> int:
        matches = (pattern.match(rest) for pattern in patterns)
        return max((match.group().count(" ") for match in matches if match), default=0)

    def has(self, words: list[str], kind: str) -> bool:
        """Whether one of the phrases of a kind is said."""
        line = " " + " ".join(words) + " "
        return any(re.search(rf" {one.pattern}", line) for one in self._phrases[kind])

    def ends_so(self, words: list[str], kind: str) -> bool:
        """Whether the words end with one of the phrases of a kind."""
        line = " " + " ".join(words) + " "
        return any(re.search(rf" {one.pattern}$", line) for one in self._phrases[kind])

    def without(self, words: list[str], kind: str) -> list[str]:
        """The words without those phrases."""
        line = " " + " ".join(words) + " "
        for one in self._phrases[kind]:
            line = re.sub(rf" {one.pattern}", " ", line)
        return line.split()

    def is_one(self, word: str, kind: str) -> bool:
        """Whether a word is of a kind."""
        return word in self._sets[kind]


START = 3  # letters by which names are looked up
LONGEST = 12  # words of a name, with those between
SLIP = 1


def _without_one(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


@lru_cache
def _names(language: str) -> _Names:
    path = files("retrowalk.coach.reading").joinpath(f"conditions_{language}.toml")
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return _Names(raw, lexicon(language).known)


@dataclass(frozen=True, slots=True)
class _Mention:
    """One name in a message, and what the words around it make of it."""

    names: _Names
    words: list[str]
    start: int
    end: int

    @property
    def is_denied(self) -> bool:
        """Whether it is said that there is none: "no glaucoma", "glaucoma? no"."""
        return self._is_denied_before or self._is_denied_after

    @property
    def _is_denied_before(self) -> bool:
        """Back from the name to a "no" of the same clause; "No, I have glaucoma" is none."""
        names = self.names
        for at in range(self.start - 1, max(-1, self.start - 1 - NEGATION_REACHES), -1):
            word, after = self.words[at], self.words[at + 1]
            if word in CLAUSE_ENDS or names.is_one(word, "but"):
                return False
            if names.is_one(word, "no"):
                is_word_alone = after == "," or names.is_one(after, "no_but")
                return not is_word_alone and not self._is_though
            if names.is_one(word, "and_i"):
                return self._is_never_of_mine(at)
        return False

    def _is_never_of_mine(self, at: int) -> bool:
        """Whether a "no" stands before a verb of having: "never had vertigo"."""
        names, words = self.names, self.words
        before = words[max(0, at - 2) : at]
        is_own_verb = names.is_one(words[at], "verb")
        return (
            is_own_verb and any(names.is_one(word, "no") for word in before) and "," not in before
        )

    @property
    def _is_though(self) -> bool:
        return any(
            self.names.is_one(word, "but") for word in self.words[self.end : self.end + 2][:1]
        )

    @property
    def _is_denied_after(self) -> bool:
        behind = self.words[self.end : self.end + AFTER_NO_REACHES + 1]
        while behind and behind[0] in {",", "?", ":"}:
            behind = behind[1:]
        if not behind or not self.names.is_one(behind[0], "after_no"):
            return False
        return len(behind) == 1 or behind[1] in {".", ",", "!", ";"}

    @property
    def is_of_another(self) -> bool:
        """Whether the nearest person who is named is somebody else than the writer."""
        names, words = self.names, self.words
        if self._is_likened:
            return not any(names.is_one(word, "own") for word in words[: self.start])
        for at in range(self.start - 1, -1, -1):
            word = words[at]
            if names.is_one(word, "own"):
                return False
            if names.is_one(word, "my") and not self._is_person(at + 1):
                return False
            if self._is_person(at) and not self._is_beside(at):
                return True
        return False

    @property
    def _is_likened(self) -> bool:
        """Whether the name is followed by whose it is: "for my aunt"."""
        behind = self.words[self.end : self.end + 3]
        return self.names.has(behind[:2], "like") and self.names.is_one(behind[-1], "person")

    def _is_person(self, at: int) -> bool:
        if at >= self.start:
            return False
        word = self.words[at]
        return any(self.names.is_one(one, "person") for one in (word, word.removesuffix("s")))

    def _is_beside(self, at: int) -> bool:
        """Whether the person only speaks of it: "my husband says", "my wife worries"."""
        return self.names.is_one(self.words[at + 1], "worries") if at + 1 < self.start else False

    @property
    def is_over_said(self) -> bool:
        """Whether it is said in so many words that it is over."""
        line = self.names.without(self.words, "aids_gone")
        return self.names.has(line, "over")

    @property
    def is_fresh(self) -> bool:
        """Whether it was done in the last weeks: "cataract out on Tuesday", "just had surgery"."""
        return self.names.has(self.words, "fresh")

    @property
    def is_no_more(self) -> bool:
        """Whether a "no" says that it was there once: "no longer on crutches"."""
        return self.names.has(self.words, "no_more")

    def is_long_ago(self, event: str) -> bool:
        """Whether an event of that kind was so long ago that it is over."""
        if not event:
            return False
        is_year_said = any(re.fullmatch(r"(?:19|20)\d\d", word) for word in self.words)
        return is_year_said or self.names.has(self.words, event)

    @property
    def is_settled_said(self) -> bool:
        """Whether it is said to be looked after, or to give no trouble."""
        return self.names.has(self.words, "settled")

    @property
    def is_unsettled(self) -> bool:
        """Whether something of it is new, of the last weeks, or still a trouble."""
        line = self.names.without(self.words, "looked_when")
        return any(self.names.has(line, kind) for kind in ("unsettled", "still"))

    @property
    def is_years_old(self) -> bool:
        """Whether it is told to be there for years."""
        return self.names.has(self.words, "settled_years")

    @property
    def is_still(self) -> bool:
        """Whether it is still there, or comes again."""
        return self.names.has(self.words, "still")
