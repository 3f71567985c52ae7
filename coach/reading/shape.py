"""The shape of a sentence: one character for the class of each of its words.

"20 min in the park" has the classes number, minute, in, the, outdoor. Written as one character
each they are a string of five, the shape, and the grammar is regular expressions over shapes.
In a `Rule` a class is written by its name, a group of classes in capitals: `NUM minute`.

A cascade of rewritings turns a shape into a shorter one: what a rule matches becomes one class
with an amount, so `NUM minute` becomes a DURATION. Each step is one pass over the shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple, TypeAlias

Amount: TypeAlias = tuple[float, float]
"""The lowest and the highest of what was said; the same number twice where it is no range."""

NOTHING: Amount = (0.0, 0.0)

CLASSES = """
    word known
    number ones tens clock_like range ordinal
    comma stop question colon slash dash minus plus times percent degree prime double_prime
    a the of and or at for in on to from between with without by per each then but
    not no didnt havent cannot wont half quarter point hundred thousand twice once thrice couple few
    set about adjective total
    hour hr minute second m metre km k mile yard yards foot inch cm kg lb stone kcal kj kmh mph mps
    year bpm heart_rate steps count week w day d month hourly daily am pm oclock
    i im id will me my you it he person
    how_many how_much how_long how_far how_fast how what what_about which why when where is do did
    can should would have if tell wonder same please enough opinion
    burn burning burned burn_off energy use eat lose met source accurate compute gross mean figure
    change more factor versus than compare better instead food sport
    backward back bw forward normal walking walks walked run sled drag load weigh tall slope flat level
    uphill down downhill rail hold hold_on hands hands_free speed
    done finished managed session short_of stopped early part less_than_planned
    skip missed resting pause_or_rest warm_up off forgot time ill too so_or_sunday tomorrow morning_or_tomorrow later want goal commonly every_week every_month setting
    today this tonight morning evening noon midnight mealtime night yesterday weekend workdays all_days every_day every_other_day last ago before weekday sat sun
    belt motorless stairs track outdoor path_or_away indoor home effort felt like out_of scale away
    stumble trip near balance lost
    pain painless hurt knee body muscle chest heart arm face head eye speech speak side left right
    pressure sharp sudden mild worse gave_way twisted dizzy spin swollen palpitation racing
    bear_weight faint collapse black pass out up breathe no_breath struggle stroke attack weak droop numb clot low_sugar
    slur hit blow headache fell fall tumble landed floor tired thing afraid sign cause figurative
    asleep despair eating_disorder medicine who_are_you
    hello thanks yes nope yet sorry condition holiday no_good corrected likelier take_out remove screen undo cancel help begin message stop_messages zone here stop_word
    reminder snooze pause resume stats history export delete_all plan settings
    after errand says heard
    thereof since so_far travel operation month_name YEAR made odd sit_down thicker cough blood cold_sweat slid flew over gone_briefly suffers join false_alarm
    DURATION DISTANCE MASS SPEED GRADE ENERGY EFFORT PAIN SCALE COUNT OTHER AGO CLOCK PLAN RATING
    PROGRAM DATE SLASHED VAGUE RATE RATE_KM STUMBLES double_vision weekday_or_word grave_sign
    no_sign wobble caught dislocated folded rose hard object head_hit hedge ended knock film seizure bumped spray no_help furniture
""".split()  # noqa: SIM905  a page of words
"""A new class goes to the end: the trained readers know a class by its place."""
CODE: dict[str, str] = {name: chr(0x100 + at) for at, name in enumerate(CLASSES)}

GROUPS: dict[str, str] = {
    "usually": "commonly every_day every_week every_month",
    "treadmill": "belt motorless",
    "correct": "corrected likelier",
    "rest": "resting pause_or_rest",
    "walk": "walking walks",
    "part_of_day": "morning evening noon mealtime tonight",
    "NUM": "number ones tens",
    "N": "number ones tens range",
    "LENGTH": "km k mile yard yards foot metre m",
    "TIME": "hour hr minute second",
    "UNIT": """hour hr minute second m metre km k mile yards foot inch cm kg lb stone kcal kj kmh
        mph mps year bpm steps count week day month percent degree prime am pm oclock times set""",
    "DASH": "dash minus",
    "PER": "per slash a each",
    "SETTING": "setting remove screen reminder snooze pause resume stats history export delete_all plan settings",
}


def translate(pattern: str) -> str:
    """A regular expression over shapes from one over names of classes."""

    def put(found: re.Match[str]) -> str:
        text = found[0]
        if text[0] == "[":
            return "".join(_expanded(part) for part in re.findall(r"\w+|[^\w\s]", text))
        return CODE[text] if text in CODE else f"[{_expanded(text)}]"

    shapes = re.sub(r"\s+", "", re.sub(r"\[[^\]]*\]|[A-Za-z_]+", put, pattern))
    shapes = shapes.replace(".*", f".{{0,{FAR}}}")
    return re.sub(r"(?<=[\])])[*+]|(?<=[^\W\d_])[*+]", _bounded, shapes)


def _expanded_all(names: str) -> str:
    return "".join(_expanded(name) for name in names.split())


def _bounded(found: re.Match[str]) -> str:
    return f"{{{0 if found[0] == '*' else 1},{NEAR}}}"


def _expanded(text: str) -> str:
    if text in GROUPS:
        return "".join(CODE[name] for name in GROUPS[text].split())
    return text if not text[0].isalpha() else CODE[text]


NEAR, FAR = 9, 40
"""No repetition goes on for ever: `*` is up to nine words, `.*` up to forty. So time is linear."""


class Rule:
    """A pattern over classes, compiled at its first use: a cold start needs few of them."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression over shapes."""
        return re.compile(translate(self.pattern))

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """The first match anywhere in a shape."""
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """A match at a place of a shape."""
        return self.compiled.match

    def fullmatch(self, shape: str) -> bool:
        """Whether the whole shape is one match."""
        return self.compiled.fullmatch(shape) is not None

    def without(self, shape: str) -> str:
        """The shape with each match replaced by one word that says nothing."""
        return self.compiled.sub(CODE["known"], shape)

    @cached_property
    def finditer(self) -> Callable[[str], Iterator[re.Match[str]]]:
        """All matches in a shape, from left to right."""
        return self.compiled.finditer


class Shaped(NamedTuple):
    """A shape with the amount of each of its characters."""

    shape: str
    amounts: list[Amount]


Made: TypeAlias = tuple[str, Amount]
Maker: TypeAlias = Callable[[str, list[Amount]], "Made | None"]
"""Makes (class, amount) of a matched piece of shape and its amounts; None leaves it as it is."""


class Rewriting:
    """Rules tried together, in order, at each place of a shape."""

    def __init__(self, rules: Mapping[str, tuple[str, Maker]], starts: str = "") -> None:
        """`starts`: the only classes that a match begins with; it saves the search its time."""
        self._starts = f"(?=[{_expanded_all(starts)}])" if starts else ""
        self._makers = [maker for _, maker in rules.values()]
        self.rules = [Rule(pattern) for pattern, _ in rules.values()]

    @property
    def parts(self) -> list[tuple[Rule, Maker]]:
        """Each rule with its maker."""
        return list(zip(self.rules, self._makers, strict=True))

    @cached_property
    def _search(self) -> Callable[[str, int], re.Match[str] | None]:
        patterns = (f"({translate(rule.pattern)})" for rule in self.rules)
        return re.compile(f"{self._starts}(?:{'|'.join(patterns)})").search

    def __call__(self, said: Shaped) -> Shaped:
        """The shape with every match replaced by what its maker made of it."""
        shape, amounts = said
        pieces: list[str] = []
        values: list[Amount] = []
        done = at = 0
        while (match := self._search(shape, at)) is not None:
            start, end = match.span()
            made = self._makers[(match.lastindex or 1) - 1](shape[start:end], amounts[start:end])
            if made is None:
                made, end = self._second_try(said, start, match.lastindex or 1)
            if made is None:
                at = start + 1
                continue
            pieces += (shape[done:start], made[0])
            values += amounts[done:start]
            values.append(made[1])
            done = at = end
        if not pieces:
            return said
        return Shaped("".join((*pieces, shape[done:])), values + amounts[done:])

    def _second_try(
        self, said: Shaped, start: int, after: int
    ) -> tuple[tuple[str, Amount] | None, int]:
        """The rules after one whose maker refused its match."""
        for rule, maker in zip(self.rules[after:], self._makers[after:], strict=True):
            match = rule.match(said.shape, start)
            if match is not None:
                end = match.end()
                made = maker(said.shape[start:end], said.amounts[start:end])
                if made is not None:
                    return made, end
        return None, start


VALUED = frozenset(
    CODE[name]
    for name in ["number", "ones", "tens", "range", "DURATION", "DISTANCE", "MASS", "SPEED", "GRADE", "ENERGY", "SCALE"]
)  # fmt: skip


def values(piece: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts of those words of a piece that have one."""
    return [amount for char, amount in zip(piece, amounts, strict=True) if char in VALUED]


def made(name: str, low: float, high: float | None = None) -> Made:
    """A class with its amount."""
    return CODE[name], (low, low if high is None else high)
