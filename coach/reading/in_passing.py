"""What a few words say by the phrases of a language: all is well, it is over, tomorrow then.

The phrases stand in the word list of each language (`fine`, `passed`, `joking`, `help_called`,
`to_tomorrow`, `earlier`, `later`, `stands`, `stays_today`, `again_from`, `feverish`, `heated`,
`locked`, `calf`, `lasting_bad`, `push_on`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from retrowalk.coach.reading import forms, unit_words, weekdays
from retrowalk.coach.reading.danger_signs import PAIN_STOPS, Level
from retrowalk.coach.reading.lexicon import lexicon, spaced
from retrowalk.coach.reading.plain import plain
from retrowalk.coach.reading.shape import CODE, Rule

if TYPE_CHECKING:
    from retrowalk.coach.reading.utterance import Utterance


def is_fine(said: Utterance) -> bool:
    """Whether it says that somebody is well, in a few words: "I'm fine", "no swelling"."""
    if not _is_short(said):
        return False
    shape = said.classes.shape
    is_denied = forms.SIGN_DENIED.search(shape) is not None
    known = lexicon(said.language)
    is_said = any(known.fine.search(_without(known.adds, words)) for words in both_ways(said))
    is_well = is_said and forms.NOT_SO.search(shape) is None
    return (is_denied or is_well) and said.danger.level < Level.STOP


def _without(adds: Iterable[str], text: str) -> str:
    """Words without "as well" and the like: nobody is well by it."""
    for add in adds:
        text = text.replace(f" {add} ", " ")
    return text


def tells_it_passed(said: Utterance) -> bool:
    """Whether it says that something was, and is over: "all fine since", "it passed"."""
    return not lexicon(said.language).passed.isdisjoint(_words(said))


def is_joke(said: Utterance) -> bool:
    """Whether it says that something was said in fun: "laughing!", "just a figure of speech"."""
    is_said = lexicon(said.language).joking.search(spaced(said.words.words)) is not None
    return (is_said or any(sign in said.text for sign in LAUGHS)) and said.danger.level < Level.STOP


LAUGHS = ("😂", "🤣", "😆", "😅", "😄")


def is_a_saying(said: Utterance) -> bool:
    """Whether it tells of something grave that nearly was, or in a figure of speech, and no more."""
    return forms.A_SAYING.search(said.classes.shape) is not None and said.report is None


def calls_help(said: Utterance) -> bool:
    """Whether it names whom to call: "my wife wants to ring for an ambulance"."""
    return lexicon(said.language).help_called.search(spaced(said.words.words)) is not None


def is_feverish(said: Utterance) -> bool:
    """Whether it tells of a fever or shivers, and denies none: "I've felt shivery since lunch"."""
    return _tells(said, lexicon(said.language).feverish)


def is_heated(said: Utterance) -> bool:
    """Whether it tells that a limb is warm or red, or of a long flight: "it's a bit warm too"."""
    return _tells(said, lexicon(said.language).heated)


def is_locked(said: Utterance) -> bool:
    """Whether it tells of a joint that is stuck: "it locked, I can't straighten it"."""
    return _tells(said, lexicon(said.language).locked)


def asks_to_push_on(said: Utterance) -> bool:
    """Whether it asks to rest or to go on in pain: "should I rest or push through?"."""
    is_said = lexicon(said.language).push_on.search(spaced(said.words.words)) is not None
    return is_said and said.is_question


def _tells(said: Utterance, phrases: re.Pattern[str]) -> bool:
    """Whether one of them is said and not denied, in its own words or with slips mended."""
    entries = lexicon(said.language).entries
    for words in both_ways(said):
        found = phrases.search(words)
        before = words[: found.start()].split()[-JUST_BEFORE:] if found is not None else []
        is_denied = any(entries.get(word, ("",))[0] in DENYING for word in before)
        if found is not None and not is_denied:
            return True
    return False


def both_ways(said: Utterance) -> tuple[str, str]:
    """Its words as they were written, and with slips mended: "a fright" is no flight."""
    return spaced(WORD.findall(plain(said.text))), spaced(said.words.words)


WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
JUST_BEFORE = 3
DENYING = frozenset(CODE[name] for name in ("no", "not", "nope", "without", "havent", "didnt"))


CAUGHT = Rule(
    "^ [but i have is im and it word comma]{0,5} [no not didnt havent nope] [i have me is word]{0,2} [fell fall tumble]"
    " [^head fell dizzy faint]{0,7} [hold hold_on rail caught]"
)


STUMBLED = Rule(
    "[stumble slid] [^fell dizzy faint head]{0,9} (?:caught|but [^fell dizzy faint head]{0,4} [hold hold_on rail])"
)


def caught_a_fall(said: Utterance) -> bool:
    """Whether it tells what was held in place of a fall: "tripped but I grabbed the bar"."""
    shape, signs = said.classes.shape, said.danger.signs
    if signs == ("stumble",):
        return STUMBLED.search(shape) is not None and said.danger.level < Level.STOP
    return CAUGHT.search(shape) is not None and not signs


def laughs(said: Utterance) -> bool:
    """Whether it laughs: "happy now? haha"."""
    return LAUGHTER.search(said.text) is not None or any(sign in said.text for sign in LAUGHS)


LAUGHTER = re.compile(
    r"\b(?:a?(?:ha){2,}h?|(?:he){2,}|(?:ja){2,}|(?:je){2,}|lol|hihi)\b", re.IGNORECASE
)
LASTING = Rule(
    "heard| since| year| backward| walking| bw| commonly| [knee body] is| have the? [sharp worse]? [knee body]| ^ [sharp worse] [knee body]"
)
OF_NOW = Rule(
    "[pain hurt today tonight here sudden yesterday weekday AGO DURATION DISTANCE SCALE PAIN cannot wont bear_weight night after left right]"
)


def are_bad_of_old(said: Utterance) -> bool:
    """Whether it tells that joints are bad as they always are: "mine are terrible, I read it helps"."""
    shape = said.said.shape
    is_bad = not lexicon(said.language).lasting_bad.isdisjoint(WORD.findall(plain(said.text)))
    is_now = OF_NOW.search(shape) is not None or said.report is not None
    return is_bad and not is_now and LASTING.search(shape) is not None


def names_a_calf(said: Utterance) -> bool:
    """Whether it names a calf, which swells by itself when a vein is blocked."""
    return not lexicon(said.language).calf.isdisjoint(_words(said))


def denies_a_sign(said: Utterance) -> bool:
    """Whether it denies a sign of danger by its name, at its beginning: "no, didn't bang my head"."""
    return forms.DENIES.search(said.classes.shape) is not None and said.danger.level < Level.STOP


def plays_down(said: Utterance) -> bool:
    """Whether it says no and what little it was: "no, only the funny bone"."""
    is_said = PLAYED_DOWN.search(said.classes.shape) is not None
    return is_said and said.danger.level < Level.STOP and not said.own_conditions


PLAYED_DOWN = Rule(
    "^ [word hello]? [no nope not] comma? [it is]{0,2} about (?! [head face chest eye])"
)


def names_a_limb(said: Utterance) -> bool:
    """Whether it tells of a limb and asks nothing: "just my elbow", "only on my behind"."""
    return not said.is_question and forms.LIMB.search(said.classes.shape) is not None


def limbs(said: Utterance) -> list[str]:
    """The parts of the body that it names, in its own words."""
    pairs = zip(said.words.words, said.classes.shape, strict=True)
    return list(dict.fromkeys(word for word, code in pairs if code in forms.LIMBS))


def tells_a_mishap(said: Utterance) -> bool:
    """Whether it tells that somebody hit something or came down: "sat down at the back of it"."""
    return forms.CAME_DOWN.search(said.classes.shape) is not None


def asks_what_stands(said: Utterance) -> bool:
    """Whether it asks what is noted or agreed now: "what have you got me down for"."""
    is_asked = lexicon(said.language).stands.search(spaced(said.words.words)) is not None
    is_wish = bool(said.weekdays) and not said.is_question  # "put me down for Tuesdays"
    return is_asked and not said.details.has_amount and not is_wish


def stays_today(said: Utterance) -> bool:
    """Whether today's session is to stay: "leave tonight in", "tonight stays"."""
    return lexicon(said.language).stays_today.search(spaced(said.words.words)) is not None


def weekday_at_last(said: Utterance) -> int | None:
    """The day of the week that was named last, Monday is 0."""
    found = weekdays.named_in_order(said.classes)
    return found[-1] if found else None


def is_a_week_on(said: Utterance) -> bool:
    """Whether it names one day of the week after next: "Monday week"."""
    return forms.A_WEEK_ON.search(said.classes.shape) is not None


def same_on(said: Utterance) -> tuple[str, float] | None:
    """The day and the minutes of "and Wednesday 9", after a session; None for anything else."""
    shape, amounts = said.said
    day = said.day if forms.DITTO.search(shape) is not None else None
    pairs = zip(shape, amounts, strict=True)
    values = [high for code, (_, high) in pairs if code in forms.AMOUNTS]
    return (day, values[0]) if day is not None and len(values) == 1 else None


def speed_told_after(said: Utterance) -> float | None:
    """The number of "and 1.8 it says on the display", in a unit that may not be said."""
    return unit_words.speed_told_after(said.classes, said.words.words)


def puts_back(said: Utterance) -> bool:
    """Whether something is to be as it was before: "put Monday back"."""
    return not lexicon(said.language).puts_back.isdisjoint(_words(said))


def keeps_a_day(said: Utterance) -> bool:
    """Whether a day is to stay as it is: "Friday can stay at 6"."""
    return not lexicon(said.language).keeps.isdisjoint(_words(said))


def is_again_from(said: Utterance) -> bool:
    """Whether it says from which weekday on it goes on: "start me again on Monday"."""
    known, text = lexicon(said.language), spaced(said.words.words)
    found = known.again_from.search(text)
    if found is None or said.names_amount or said.report is not None:
        return False
    behind = text[found.end() :].split()[:NEAR]
    classes = {known.entries[word][0] for word in behind if word in known.entries}
    return not classes.isdisjoint(forms.DAYS)


def until_the(said: Utterance) -> int | None:
    """The day of the month of "no, until the 12th", which is all that is said; else None."""
    found = UNTIL_THE.search(said.classes.shape)
    return None if found is None else round(said.classes.amounts[found.end() - 1][1])


UNTIL_THE = Rule(
    "^ [but no nope sorry comma word better correct and it is or]{0,5} to+ the?"
    " [number ones ordinal](?= [stop please then]{0,3} $)"
)
NEAR = 3
"""So many words at most stand between "again" and its day: "again on the Monday"."""


def clock_today(said: Utterance) -> int | None:
    """The time of today that is named: "tonight make it 8"; None for another day or no time."""
    if not said.is_of_today or said.duration_min is not None:
        return None
    if said.minute_of_day is not None:
        return said.minute_of_day
    found = [match.end() - 1 for match in forms.HOUR_SET.finditer(said.classes.shape)]
    hour = said.classes.amounts[found[-1]][0] if found else 0.0
    return round(hour) * 60 if 1 <= hour < HOURS_A_DAY else None


HOURS_A_DAY = 24


def is_put_off(said: Utterance) -> bool:
    """Whether it puts today's session off until tomorrow: "tomorrow then", "move it to tomorrow"."""
    is_asked = said.is_question and not is_polite(said)
    if is_asked or len(said.words.words) > forms.FEW_WORDS:
        return False
    return lexicon(said.language).to_tomorrow.search(spaced(said.words.words)) is not None


def is_polite(said: Utterance) -> bool:
    """Whether it begins as a wish that is put as a question: "can we move it to tomorrow?"."""
    return POLITE.search(said.classes.shape) is not None


POLITE = Rule("^ [please word hello and then]{0,2} [can would]")


def shift_min(said: Utterance) -> float | None:
    """By how much a time is to be moved: "an hour earlier" is -60; None where that is not said."""
    known, words, minutes = lexicon(said.language), _words(said), said.duration_min
    if minutes is None:
        return None
    if not known.earlier.isdisjoint(words):
        return -minutes
    return minutes if not known.later.isdisjoint(words) else None


def is_later(said: Utterance) -> bool:
    """Whether something is wished for at a later time."""
    return not lexicon(said.language).later.isdisjoint(_words(said))


def is_pain_alone(said: Utterance) -> bool:
    """Whether it rates a pain and tells of nothing else: "right knee hurts since Sunday, 4/10"."""
    shape = said.said.shape
    rates = {found.start() for found in forms.NO_MARK.finditer(shape)}
    marks = [at for at, code in enumerate(shape) if code in forms.MARK and at not in rates]
    is_pain = forms.A_PAIN.search(shape) or (forms.A_LIMB.search(shape) and CODE["SCALE"] in shape)
    is_other = said.is_question or forms.OF_A_SESSION.search(shape) is not None
    if is_other or not is_pain or len(marks) != 1 or said.danger.level >= Level.STOP:
        return False
    return 0 < said.said.amounts[marks[0]][1] < PAIN_STOPS


def _is_short(said: Utterance) -> bool:
    return len(said.words.words) <= forms.FEW_WORDS and not said.is_question


def _words(said: Utterance) -> set[str]:
    return set(spaced(said.words.words).split())
