"""What is asked or told in plain words that the trained reader takes for something else.

Each has ways to say it in the word list of each language, under `asked`; where several are named,
one of each has to be said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.forms import ASKS_OPENLY, FEW_WORDS
from retrowalk.coach.reading.lexicon import any_of, lexicon, spaced
from retrowalk.coach.reading.plain import plain
from retrowalk.coach.reading.shape import CODE, Rule
from retrowalk.coach.reading.tokens import READ_MOST
from retrowalk.coach.reading.utterance import Utterance

AGE_LEAST, AGE_MOST = 18, 110
WEIGHT, SIGN, COLD = "weight-loss", "danger.sign", "advice-ill"
ABOVE_THE_LEG = Rule("[arm hands chest face head eye]")
OF_A_LIMB = Rule("[arm hands face eye speech knee body side]")


@dataclass(frozen=True, slots=True)
class Plainly:
    """What words are about, and the names of the ways to say it, all of which are needed."""

    label: str
    ways: tuple[str, ...]
    is_asked: bool = False
    is_short: bool = False


KNOWN = (
    Plainly("advice-floor", ("rug", "matters")),
    Plainly("advice-no-slope", ("slope", "left_off"), is_asked=True),
    Plainly("advice-barefoot", ("barefoot",)),
    Plainly("advice-no-rails", ("a_belt", "no_rails")),
    Plainly("stats.history", ("of_entry",), is_asked=True),
    Plainly("ask.tomorrow", ("may_tomorrow",)),
    Plainly("plan.today", ("recommends", "of_today"), is_asked=True),
    Plainly("advice-evidence", ("any_study",), is_asked=True),
    Plainly("advice-safe", ("dangerous",), is_asked=True),
    Plainly("advice-fast", ("how_fast",), is_asked=True, is_short=True),
    Plainly("advice-look", ("whats_behind",), is_asked=True),
    Plainly("advice-rails", ("hold_needed",)),
    Plainly("advice-partner", ("together",)),
    Plainly("advice-knees", ("knees", "does_it_help"), is_asked=True),
    Plainly("advice-shuffle", ("shuffling",)),
    Plainly("advice-foot", ("doing_right",), is_asked=True),
    Plainly("advice-safe", ("heed",), is_asked=True, is_short=True),
    Plainly("advice-burning", ("burning",), is_asked=True),
    Plainly("advice-belt-off", ("belt_off",)),
    Plainly("advice-slower", ("slower",), is_asked=True),
    Plainly("fix.other", ("other_one",), is_short=True),
    Plainly("stats.ask", ("sum_of",), is_asked=True, is_short=True),
    Plainly("stats.history", ("noted_of",), is_asked=True),
    Plainly("health.cleared", ("looked_at", "all_well")),
    Plainly("ask.help", ("what_this",), is_short=True),
    Plainly("setup.begin", ("joins",), is_short=True),
    Plainly("plan.today", ("todays",), is_asked=True, is_short=True),
    Plainly("advice-long", ("first_long",), is_short=True),
    Plainly("advice-benefit", ("why_backwards",)),
    Plainly("advice-no-treadmill", ("kit",), is_asked=True),
    Plainly("advice-cost", ("costs",), is_short=True),
    Plainly("ask.report", ("each_time",), is_asked=True),
    Plainly("ask.after_ill", ("start_again",), is_asked=True, is_short=True),
    Plainly("pause.ill", ("ill", "off_now")),
    Plainly(COLD, ("has_a_cold",)),
    Plainly("stats.ask", ("better_now",), is_asked=True, is_short=True),
    Plainly("data.kept", ("keep_all",)),
    Plainly("talk.joke", ("joke",), is_short=True),
    Plainly("talk.blind", ("blind",), is_asked=True),
    Plainly("talk.no_calls", ("calls",)),
    Plainly("ask.help", ("can_do",), is_asked=True, is_short=True),
    Plainly("advice-break", ("start_over",), is_asked=True),
    Plainly("advice-doubted", ("unproven",), is_short=True),
    Plainly("advice-bored", ("bored",), is_short=True),
    Plainly("advice-see-doctor", ("whom_to_ask",), is_short=True),
    Plainly("ask.why_doctor", ("why_doctor",), is_short=True),
    Plainly("advice-hopeless", ("hopeless",)),
    Plainly("advice-if-fall", ("if_i_fall",), is_short=True),
    Plainly("advice-scared", ("fears_fall",)),
    Plainly("advice-scared", ("nervous",)),
    Plainly("advice-no-slope", ("flat_belt",), is_asked=True),
    Plainly("advice-slowest", ("slowest",)),
    Plainly("advice-clip", ("stop_belt",)),
    Plainly("advice-weird", ("feels_silly",)),
    Plainly("advice-partner", ("company",), is_asked=True),
    Plainly("advice-sleep", ("sleepless",)),
    Plainly("talk.sober", ("sober",)),
    Plainly("talk.dislike", ("disliked",), is_short=True),
    Plainly("ask.help", ("whats_this",), is_short=True),
    Plainly("talk.intro", ("intro", "aim")),
    Plainly("plan.next", ("session_of",), is_asked=True, is_short=True),
    Plainly("advice-if-hurts", ("number_bad",), is_asked=True, is_short=True),
    Plainly("advice-ground", ("pitch",), is_asked=True),
    Plainly("advice-proud", ("proud",), is_short=True),
    Plainly("talk.luck", ("luck",), is_short=True),
    Plainly("talk.no_energy", ("no_energy",), is_short=True),
)
"""Of two that fit the first counts."""


def asked_plainly(said: Utterance) -> str:
    """The label of what is said in plain words; "" for anything else, and beside a session."""
    report = said.report
    is_session = (report and report.has_amount) or said.details.duration_min is not None
    if said.danger.level >= Level.STOP or said.conditions or is_session:
        return ""
    if _may_be_a_sign(said):
        return SIGN
    if said.about == "advice-sad" and in_passing.is_joke(said):
        return "advice-funny"
    if _names(said, "lighter"):
        return "set.mass" if said.mass_kg is not None else WEIGHT
    if _tells_age(said):
        return "talk.age"
    if _is_a_fever(said):
        return COLD
    return next((one.label for one in KNOWN if _fits(said, one)), "")


def is_nod(said: Utterance) -> bool:
    """Whether it is nothing but a thumb or a word of praise, to which there is nothing to say."""
    words = WORD.findall(plain(said.text)[:READ_MOST])
    if not words:
        return any(sign in said.text for sign in THUMBS)
    known = {word.strip() for word in lexicon(said.language).raw["asked"]["nods"].split(",")}
    if len(words) > NOD_MOST or said.is_question:
        return False
    laughs = [word for word in words if in_passing.LAUGHTER.fullmatch(word)]
    is_praise = _names(said, "praise") or bool(laughs)
    return is_praise and known.issuperset(set(words) - set(laughs))


THUMBS, NOD_MOST = "👍👌🙏👏🙌🤝😊🙂😀😃❤🧡💚💙", 4


def too_much(said: Utterance) -> bool:
    """Whether it asks if a session was too much: "too much too soon?"."""
    return said.is_question and _names(said, "too_much")


def asks_opinion(said: Utterance) -> bool:
    """Whether it asks what to think of that which was just told: "what do you say to that?"."""
    return len(said.words.words) <= FEW_WORDS and _names(said, "opinion_of_it")


def says_how_it_was(said: Utterance) -> bool:
    """Whether it tells without a number how a session felt: "easy as pie", "bit of a struggle"."""
    asks = CODE["question"] in said.classes.shape  # "war lustig" begins as a question does
    is_other = asks or said.is_ahead or said.conditions or not TIRED.issuperset(said.danger.signs)
    has_amount = said.names_amount and not MOOD.search(said.said.shape)
    if is_other or has_amount or len(said.words.words) > FELT_MOST or said.puts_right:
        return False
    return _names(said, "felt") or MOOD.search(said.said.shape) is not None


FELT_MOST, TIRED = 14, frozenset({"tired"})
MOOD = Rule("scale [is opinion about a the today comma colon]{0,4} (?:SCALE|N) stop? $")


def than_before(said: Utterance) -> bool:
    """Whether it asks how a session was beside one before: "was it more than last time?"."""
    is_hurt = OF_PAIN.search(said.classes.shape) is not None
    is_of_the_body = is_hurt or said.danger.level > Level.NONE or bool(in_passing.limbs(said))
    if said.period not in {"", "today"} or is_of_the_body or not said.is_question:
        return False  # one week beside another, or a knee
    is_of_a_day = said.compares and said.day not in {None, "today"}
    return is_of_a_day or (_names(said, "than_before") and said.duration_min is None)


OF_PAIN = Rule("[pain hurt]")


def may_begin(said: Utterance) -> bool:
    """Whether somebody asks if they may walk now: "can I try it tonight or not"."""
    return _names(said, "may_i") and _names(said, "begins")


def _may_be_a_sign(said: Utterance) -> bool:
    """Whether no strength or a burning is of an arm or the chest, or one foot drags."""
    shape = said.classes.shape
    is_weak = OF_A_LIMB.search(shape) is not None and _names(said, "no_energy")
    burns = ABOVE_THE_LEG.search(shape) is not None and _names(said, "burning")
    return is_weak or burns or _names(said, "one_drags")


def wishes_to_be_lighter(said: Utterance) -> bool:
    """Whether a weight is told that somebody wants to come down to."""
    return _names(said, "lighter")


def has_no_rails(said: Utterance) -> bool:
    """Whether a treadmill is told of that has nothing to hold on to: no place to walk backwards."""
    return _names(said, "a_belt") and _names(said, "no_rails")


def has_a_cold(said: Utterance) -> bool:
    """Whether a cold is told by its plain names: "bunged up", "snotty"."""
    return _names(said, "has_a_cold")


def names_session(said: Utterance) -> bool:
    """Whether the session or walking is named."""
    return A_SESSION.search(said.classes.shape) is not None


A_SESSION = Rule("[session walk walking walks plan treadmill backward]")


def is_more_of_it(said: Utterance) -> bool:
    """Whether it says when else a sign comes: "also when I get out of bed", "it comes and goes"."""
    return _names(said, "happens_also")


def _is_a_fever(said: Utterance) -> bool:
    """Whether a number alone is a temperature in °C, and no minutes: "38.2"."""
    number = said.number
    return number is not None and FEVER[0] <= number <= FEVER[1] and number % 1 > 0


FEVER = (37.0, 41.9)


def _fits(said: Utterance, one: Plainly) -> bool:
    is_asked = said.is_question or ASKS_OPENLY.search(said.classes.shape) is not None
    if (one.is_asked and not is_asked) or (one.is_short and len(said.words.words) > FEW_WORDS):
        return False
    return all(_names(said, name) for name in one.ways)


def _tells_age(said: Utterance) -> bool:
    """Whether it tells how old a grown-up is, and hardly more: "I'm 71 today"."""
    is_sore = "sore" in said.danger.signs
    if said.is_question or is_sore or len(said.words.words) > FEW_WORDS:
        return False
    found = _ages(said.language).search(as_written(said))
    return found is not None and AGE_LEAST <= int(found["age"]) <= AGE_MOST


def _names(said: Utterance, name: str) -> bool:
    found = _ways(said.language)[name]
    return any(found.search(text) for text in (as_written(said), _mended(said)))


def as_written(said: Utterance) -> str:
    """The words without signs: a comma or a dash says nothing here."""
    return spaced(WORD.findall(plain(said.text)[:READ_MOST]))


WORD = re.compile(r"[\w']+")


def _mended(said: Utterance) -> str:
    """The same with slips of the thumb mended, which the words of other lists may take for slips."""
    return spaced(word for word in said.words.words if any(map(str.isalnum, word)))


@lru_cache(maxsize=8)
def _ways(language: str) -> Mapping[str, re.Pattern[str]]:
    raw: Mapping[str, str] = lexicon(language).raw["asked"]
    return {name: any_of(lines) for name, lines in raw.items()}


@lru_cache(maxsize=8)
def _ages(language: str) -> re.Pattern[str]:
    return re.compile(lexicon(language).raw["ages"])
