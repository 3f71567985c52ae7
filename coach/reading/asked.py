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
    """What words are about, and the names of the ways to say it, all of which are needed.

    What `gives_way` does so where the trained reader is all but sure of something else.
    """

    label: str
    ways: tuple[str, ...]
    is_asked: bool = False
    is_short: bool = False
    is_whole: bool = False
    gives_way: bool = False


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
    Plainly("plan.length", ("lasts",), is_asked=True, gives_way=True),
    Plainly("plan.jump", ("faster",), is_whole=True, gives_way=True),
    Plainly("talk.name", ("call_me",), is_short=True, gives_way=True),
    Plainly("data.gone", ("what_goes",), is_short=True, gives_way=True),
    Plainly("data.export", ("data_only",), is_short=True, gives_way=True),
    Plainly("remind.on", ("turn_on",), is_short=True, gives_way=True),
    Plainly("plan.show", ("how_far",), is_short=True, gives_way=True),
    Plainly("fix.rather_not", ("rather_not",), is_whole=True),
    Plainly("advice-quit", ("stop_all",), is_short=True, gives_way=True),
    Plainly("digest.off", ("digest", "no_more"), is_short=True, gives_way=True),
    Plainly("digest.on", ("digest", "digest_on"), is_short=True, gives_way=True),
    Plainly("plan.minutes", ("longer_sessions",), is_short=True, gives_way=True),
)
"""Of two that fit the first counts."""


def asked_plainly(said: Utterance) -> str:
    """The label of what is said in plain words; "" for anything else, and beside a session."""
    report = said.report
    if _asks_when_so_long(said) and _is_open(said, "plan.length"):
        return "plan.length"
    if _asks_for_so_long_now(said) and _is_open(said, "plan.so_long"):
        return "plan.so_long"
    if _asks_what_was_done(said) and _is_open(said, "stats.ask"):
        return "stats.ask"
    is_session = (report and report.has_amount) or said.details.duration_min is not None
    if said.danger.level >= Level.STOP or said.conditions or is_session:
        return ""
    special = _by_more_than_words(said)
    return special or next((one.label for one in KNOWN if _fits(said, one)), "")


def _by_more_than_words(said: Utterance) -> str:
    """The label of what no words alone tell: a number, a body, what was before."""
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
    if is_as_before(said) and _is_open(said, "fix.back"):
        return "fix.back"
    return ""


def _is_open(said: Utterance, label: str) -> bool:
    """Whether the trained reader is not all but sure of something else, and sees no danger."""
    near = MAY_BE.get(label, ())
    return (said.sure < CLEARLY and not said.about.startswith("danger.")) or said.about in near


def _is_surely_other(said: Utterance, label: str) -> bool:
    """Whether the reader, which knows this label, has no doubt that it is another."""
    is_certain = said.sure >= CERTAINLY and said.about not in {label, *MAY_BE.get(label, ())}
    return is_certain and not said.about.startswith("talk.") and said.has_learned(label)


CLEARLY, CERTAINLY = 0.8, 0.95
MAY_BE = {
    "plan.length": ("plan.next", "plan.show", "stats.ask", "advice-long"),
    "plan.jump": ("plan.jump", "speed", "advice-fast"),
    "fix.back": ("fix.undo",),
    "remind.on": ("remind.on", "advice-turn"),
    "data.export": ("data.export",),
    "plan.show": ("plan.show",),
    "digest.off": ("remind.days",),
    "digest.on": ("remind.on",),
}
"""What the reader may be sure of where words of a way are said all the same."""


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


def is_as_before(said: Utterance) -> bool:
    """Whether the last change is to be taken back: "change it back"; a day or a time says more."""
    is_more = said.weekdays or said.minute_expected is not None or said.is_of_tomorrow
    is_few = len(said.words.words) <= FEW_WORDS
    return is_few and not is_more and _names(said, "as_before")


def is_for_a_while(said: Utterance) -> bool:
    """Whether other days or another time are wished for some weeks only: "just in December"."""
    is_of_time = said.part_of_day is not None or said.minute_of_day is not None
    return _names(said, "some_weeks") or (is_of_time and _names(said, "one_week"))


def is_taken(said: Utterance) -> bool:
    """Whether a day is told of that something else takes: "on Mondays I have the grandchildren"."""
    is_told = said.is_question or said.report is not None or said.names_amount
    is_told = is_told or said.is_until_a_day or said.details.place is not None
    return not is_told and _names(said, "is_taken") and not _names(said, "is_free")


def has_moved(said: Utterance) -> bool:
    """Whether somebody tells that they live somewhere else now."""
    return _names(said, "has_moved")


def is_longer(said: Utterance) -> bool:
    """Whether something is to last longer than was said: "the week after too"."""
    return _names(said, "longer")


def is_until(said: Utterance) -> bool:
    """Whether it says when somebody is back: "we come home on the 17th"."""
    return _names(said, "is_back")


def is_from(said: Utterance) -> bool:
    """Whether it says from when somebody is away: "only from the 5th"."""
    return _names(said, "from_then")


def is_meant(said: Utterance) -> bool:
    """Whether it says that something else was meant or is the case: "actually", "make it"."""
    return said.puts_right or _names(said, "is_rather")


def fears_a_loss(said: Utterance) -> bool:
    """Whether it asks if what was logged is lost: "is my history gone then"."""
    return _names(said, "is_lost")


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
    if (one.gives_way and not _is_open(said, one.label)) or _is_surely_other(said, one.label):
        return False
    return all(_names(said, name, is_whole=one.is_whole) for name in one.ways)


def _asks_when_so_long(said: Utterance) -> bool:
    """Whether it asks when so many minutes are reached: "when am I at 20 minutes"."""
    number = said.duration_min or said.lone_number
    is_asked = said.is_question and number is not None
    return is_asked and said.danger.level < Level.STOP and _names(said, "reached")


def _asks_for_so_long_now(said: Utterance) -> bool:
    """Whether it asks to walk so many minutes now: "can I do 10 now"."""
    number = said.duration_min or said.lone_number
    is_other = said.question is not None or said.minute_of_day is not None or said.weekdays
    is_short = said.is_question and number is not None and len(said.words.words) <= FEW_WORDS
    is_calm = said.danger.level < Level.EASE and not said.report
    return is_short and is_calm and not is_other and _names(said, "more_now")


def _asks_what_was_done(said: Utterance) -> bool:
    """Whether it asks what was done in a time that is named: "what did I do last month"."""
    is_asked = said.is_question and said.report is None and said.question is None
    return is_asked and bool(said.period) and _names(said, "done_so_far")


def _tells_age(said: Utterance) -> bool:
    """Whether it tells how old a grown-up is, and hardly more: "I'm 71 today"."""
    is_sore = "sore" in said.danger.signs
    if said.is_question or is_sore or len(said.words.words) > FEW_WORDS:
        return False
    found = _ages(said.language).search(as_written(said))
    return found is not None and AGE_LEAST <= int(found["age"]) <= AGE_MOST


def _names(said: Utterance, name: str, *, is_whole: bool = False) -> bool:
    """Whether one of the ways is said; as the whole of it, if that is asked."""
    found = _ways(said.language)[name]
    texts = (as_written(said), _mended(said))
    if is_whole:
        return any(found.fullmatch(text, 1) for text in texts)
    return any(found.search(text) for text in texts)


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
