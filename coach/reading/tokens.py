"""From characters to classes: one kind of text, tokens, words and phrases of the lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retrowalk.coach.reading.lexicon import Entry, Lexicon, lexicon
from retrowalk.coach.reading.plain import plain
from retrowalk.coach.reading.shape import CODE, NOTHING, Amount, Shaped
from retrowalk.coach.reading.two_meanings import told_apart

ALL_MOST = (
    4096  # characters: the longest message that there is; signs of danger are looked for in all
)
READ_MOST = 400  # characters that are read for anything else
SENTENCE_MOST = 57  # words that are read for anything else
MENDED_MOST = 12
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|\.)")
DIGITS_MOST = 9

TOKEN = re.compile(
    r"(?<![\w.])(?:2(?:day|moro|morow|nite|night|mrw|morrow)|b4)(?!\w)"  # words with a digit
    r"|"
    r"(?<![\d.-])20\d\d-\d{1,2}-\d{1,2}(?![\d-])"  # 2026-11-19
    r"|(?<![\d.,:])\d{1,2}\.\d{1,2}\.(?:20)?\d\d(?![\d.])"  # 18.11.2026
    r"|(?:^|(?<=\bam )|(?<=\bab )|(?<=\bto )|(?<=from )|(?<=vom )|(?<=bis )|(?<=zum )"
    r"|(?<=since )|(?<=until )|(?<=seit )|(?<=the )|(?<=der )|(?<=den ))\d{1,2}\.\d{1,2}\.(?!\d)"  # on 18.11.
    r"|(?<=\bon )(?:(?:1[3-9]|2\d|3[01])\.\d{1,2}|\d{1,2}\.(?:0[1-9]|1[0-2]))\.(?!\d)"  # on 18.11., no belt on 2.5.
    r"|(?:(?<=\bon )|(?<=\bam )|(?<=vom ))(?P<undotted>\d{1,2}\.(?:0[1-9]|1[0-2]))(?![\d.]|\s?(?:[ap]m|k|m|%))"  # on 18.11
    r"|(?<!\bi am )(?:(?<=\bam )|(?<=\bden ))\d{1,2}\.(?!\d)"  # am 18.
    r"|(?<![\d/])\d{1,2}/\d{1,2}/(?:20)?\d\d(?![\d/])"  # 19/11/2026
    r"|\d+e[+-]?\d+"  # 1e9 is nothing that people say
    r"|"
    r"\d+:\d\d(?::\d\d)?(?!\d)"  # 12:30
    r"|(?:[23]?1st|\d*2nd|\d*3rd|\d+th)(?!\w)"  # 1st, but 11st is a mass
    r"|[1-9]\d{0,2}(?:'\d{3})+(?![\d'])"  # 1'200
    r"|[1-9]\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+[.,]\d+|\.\d+|\d+"  # 1,200  2,5  2.5  .5  20
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|(?<=\d)(?:''|['\"])"  # 15' 5'9"
    r"|\.{2,}|!+|\?+"
    r"|[^\w\s'\"]"
)
UNKNOWN: Entry = (CODE["word"], NOTHING)


@dataclass(slots=True)
class Tokens:
    """A message in words, and the shape that their classes make."""

    words: list[str]
    said: Shaped
    slips: dict[str, str]  # a word that was meant → what was written

    def first(self, count: int) -> Tokens:
        """The first words of a message."""
        if len(self.words) <= count:
            return self
        said = Shaped(self.said.shape[:count], self.said.amounts[:count])
        return Tokens(self.words[:count], said, self.slips)


def tokens(text: str, language: str = "en") -> Tokens:
    """The words of a message with their classes."""
    known = lexicon(language)
    entries = known.entries
    words: list[str] = []
    classes: list[str] = []
    amounts: list[Amount] = []
    slips: dict[str, str] = {}
    mended = 0
    for match in TOKEN.finditer(plain(text[:ALL_MOST])[:ALL_MOST]):
        token = match[0] + ("." if match.lastgroup else "")
        entry = entries.get(token)
        if entry is None:
            if token[0].isdecimal() or (token[0] == "." and token[-1] != "."):
                entry = _number(token, known.thousands)
            elif not token[0].isalpha():
                entry = entries.get(token[0])
                if entry is None:
                    continue
            elif mended == MENDED_MOST:
                entry = UNKNOWN
            else:
                mended += 1
                written = token
                *more, token = _mended(written, known)
                if not more and token != written:
                    slips[token] = written
                for part in more:
                    found = entries.get(part, UNKNOWN)
                    words.append(part)
                    classes.append(found[0])
                    amounts.append(found[1])
                entry = entries.get(token) or known.by_ending(token) or UNKNOWN
        words.append(token)
        classes.append(entry[0])
        amounts.append(entry[1])
    if not known.phrases.keys().isdisjoint(words):
        words, classes, amounts = _with_phrases(known, words, classes, amounts)
    _brought_forward(known.behind, words, classes, amounts)
    said = Shaped("".join(classes), amounts)
    return Tokens(words, told_apart(said, words) if known.has_doubles else said, slips)


HAS_BEHIND = frozenset(
    CODE[name]
    for name in (
        "day", "week", "month", "year", "weekday", "session",
        "arm", "body", "hands", "knee", "face", "side", "eye",
    )
)  # fmt: skip


def _brought_forward(
    behind: frozenset[str], words: list[str], classes: list[str], amounts: list[Amount]
) -> None:
    """Puts what a language says behind a word before it: "la semana pasada" is "last week"."""
    for at in range(1, len(classes)):
        if classes[at] in behind and classes[at - 1] in HAS_BEHIND:
            words[at - 1 : at + 1] = words[at], words[at - 1]
            classes[at - 1 : at + 1] = classes[at], classes[at - 1]
            amounts[at - 1 : at + 1] = amounts[at], amounts[at - 1]


def _mended(token: str, known: Lexicon) -> tuple[str, ...]:
    if "'" in token:
        token = token.replace("'s", "").replace("'", "")
        if token in known.entries:
            return (token,)
    return known.mend(token)


def _number(token: str, thousands: str) -> Entry:
    if "e" in token:
        return UNKNOWN
    if re.fullmatch(rf"[1-9]\d{{0,2}}(?:[{thousands}]\d{{3}})+(?:[.,]\d+)?", token):
        token = re.sub(rf"[{thousands}](?=\d{{3}}(?:\D|$))", "", token)
    parts = [part for part in re.split(r"[-./]", token) if part]
    if len(parts) == 3 or (len(parts) == 2 and token[-1] == "."):  # noqa: PLR2004
        return _dated([int(part) for part in parts], is_slashed="/" in token)
    if ":" in token:
        first, second, *seconds = token.split(":")
        hours, minutes = float(first[-DIGITS_MOST:]), float(second)
        if seconds:
            return CODE["DURATION"], _once(hours * 60 + minutes + float(seconds[0]) / 60)
        return CODE["clock_like"], (hours, minutes)
    if ordinal := ORDINAL.fullmatch(token):
        return CODE["ordinal"], _once(float(ordinal[1]))
    if not token[-1].isdecimal():
        return UNKNOWN  # a word of another language, such as 2day
    if len(token) > DIGITS_MOST + 3:
        return UNKNOWN
    *whole, last = re.split("[.,]", token)  # where several part it, the last is the point
    return CODE["number"], _once(float("".join(whole) + "." + last if whole else last))


def _dated(parts: list[int], *, is_slashed: bool) -> Entry:
    """A date in digits as month * 100 + day and its year, 0 for none; slashes leave the order open."""
    year = 0
    if parts[0] >= CENTURY:
        year, month, day = parts
    else:
        day, month, *rest = parts
        year = rest[0] + (CENTURY if rest[0] < CENTURY else 0) if rest else 0
    if is_slashed:
        return CODE["SLASHED"], (float(day), float(month))
    if not (1 <= day <= DAY_MOST and 1 <= month <= MONTH_MOST):
        return CODE["DATE"], (0.0, float(year))  # there is no such date
    return CODE["DATE"], (float(month * 100 + day), float(year))


DAY_MOST, MONTH_MOST, CENTURY = 31, 12, 2000


def _once(value: float) -> Amount:
    return value, value


def _with_phrases(
    known: Lexicon, words: list[str], classes: list[str], amounts: list[Amount]
) -> tuple[list[str], list[str], list[Amount]]:
    out_words: list[str] = []
    out_classes: list[str] = []
    out_amounts: list[Amount] = []
    at = 0
    while at < len(words):
        word = words[at]
        found = _phrase_at(known, words, at) if word in known.phrases else None
        end, entry = found or (at + 1, (classes[at], amounts[at]))
        out_words.append(word if found is None else " ".join(words[at:end]))
        out_classes.append(entry[0])
        out_amounts.append(entry[1])
        at = end
    return out_words, out_classes, out_amounts


def _phrase_at(known: Lexicon, words: list[str], at: int) -> tuple[int, Entry] | None:
    """Where the longest phrase that begins at a word ends, and what it stands for."""
    seconds = known.phrases[words[at]]
    second = words[at + 1] if at + 1 < len(words) else ""
    for tail, entry in seconds.get(second, ()) if second else ():
        end = at + 2 + len(tail)
        if not tail or tuple(words[at + 2 : end]) == tail:
            return end, entry
    alone = seconds.get("")
    return (at + 1, alone[0][1]) if alone else None
