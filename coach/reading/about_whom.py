"""Whose illness it is, and when it was: of somebody else or of years ago it is no danger of now."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from retrowalk.coach.reading.shape import CODE, GROUPS, Rule, Shaped

OWN_AGE = Rule("(?:im|i am) about? NUM| have NUM year")
YEARS = (1930.0, 2099.0)
SIGN = (
    "[fell fall tumble slid flew stroke attack faint collapse black dizzy spin palpitation racing"
    " chest pain hurt swollen clot numb weak droop slur blow headache gave_way twisted low_sugar seizure]"
)
LINKS = (
    "[have is did would a the of in on from and near about suffers managed usually word known"
    " condition operation medicine NUM left right ones mild sharp sudden adjective few stumble knee body head arm face side heart he"
    " last week month year yesterday weekday sat sun day night time today part_of_day here]"
)
STORY = Rule(
    f"(?: [my the a this he ones] adjective? person(?: comma NUM year? comma)?| (?: ^| [comma stop question and but]) person"
    f"(?= [have is did would suffers])| (?<! [knee body eye])(?<! [knee body eye] comma)he)"
    f" {LINKS}{{0,6}} {SIGN}"
)
"""Somebody else as the one who fell or is ill."""

OWN = Rule("[i im id me my stop but done did walked minute treadmill]")
"""With these words a story of somebody else is over."""

NOW = Rule("[here today]")
TIME_PAST = (
    "(?:[NUM few couple a] of? [year month week day] [ago back before]"
    "| before [NUM few couple a] of? [year month week day]| last [week month year weekday sat sun]"
    "| in? month_name? YEAR| yesterday| weekday)"
)
PAST = Rule(TIME_PAST)
TAKES_PART = Rule(
    "(?<! [what how where when which why]) [can cannot should would will do] [he you person]"
    " (?:join| do? [it this] (?! medicine)| do? walk? [backward bw session]| the word?$| the question)"
    "| [is would do] .{0,3} [backward bw walk session this join] .{0,3} [enough opinion] for? [he person]"
    "| [is would do] this opinion [he person]| [can should would will do] [he person] .{0,2} with me"
    "| (?:suffers|usually|when walk) .* [enough opinion can should]"
)
"""Whether somebody else may walk along: nobody asks that of an emergency of now."""

DURING = Rule("^ . [^stop comma but question and]{0,6} [session backward bw treadmill]")
DURING_BEFORE = Rule("[session backward bw treadmill] [^stop comma but question and]{0,5} $")
"""What somebody else did when it happened: what we are for."""

LONG_AGO = "(?: [NUM few couple ones] of? [year month] [ago back before]| before [NUM few couple ones] of? [year month]| last [year month]| (?:in|about)? month_name? YEAR)"
OLD_ILLNESS = "(?: heart? attack| stroke| faint| collapse| fell| fall| tumble| dislocated| seizure| twisted(?: [the my a]{0,2} [knee body])?)"
WAS_LONG_AGO = Rule(f"^ {OLD_ILLNESS} [^stop but question after condition and]{{0,3}} {LONG_AGO}")
LONG_AGO_BEFORE = Rule(
    f"(?: {LONG_AGO}| before [NUM few couple] of? [year month]) [i have a the is comma adjective mild]{{0,4}} $"
)
IS_OLD = Rule(f"^ {OLD_ILLNESS}")


def tells_own_age(shape: str) -> bool:
    """Whether somebody tells how old they are themselves: "I'm 14"."""
    return OWN_AGE.search(shape) is not None


def with_years(said: Shaped) -> Shaped:
    """The shape with numbers that are years as years; 2000 steps are none."""
    units = {CODE[name] for name in GROUPS["UNIT"].split()}
    shape = "".join(
        CODE["YEAR"]
        if code == CODE["number"]
        and YEARS[0] <= said.amounts[at][0] <= YEARS[1]
        and said.shape[at + 1 : at + 2] not in units
        else code
        for at, code in enumerate(said.shape)
    )
    return Shaped(shape, said.amounts)


class _Others(NamedTuple):
    """Somebody else in a message: where their stories begin and end, and of when they are."""

    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    takes_part: bool = False
    is_of_then: bool = False


@lru_cache(maxsize=8)
def _others(shape: str) -> _Others:
    """Looked for once in a message, however many signs are in it."""
    stories = [story.span() for story in STORY.finditer(shape)]
    if not stories:
        return _Others()
    begins, ends = zip(*stories, strict=True)
    is_past, takes_part = PAST.search(shape) is not None, TAKES_PART.search(shape) is not None
    is_now = NOW.search(shape) is not None and not (is_past and takes_part)
    return _Others(begins, ends, takes_part, (is_past or takes_part) and not is_now)


def is_of_another(shape: str, start: int) -> bool:
    """Whether a sign that begins there is of somebody else, and not of now."""
    others = _others(shape)
    last = bisect_left(others.begins, start) - 1
    # Where an earlier story reaches, the last one before it does as well: it ends later.
    if last < 0 or OWN.search(shape[others.ends[last] : start]) is not None:
        return False
    return others.is_of_then and not _is_of_training(shape, start, others)


def _is_of_training(shape: str, start: int, others: _Others) -> bool:
    """Whether somebody else fell while training: as grave as if it were the writer."""
    if shape[start] not in FALLS or others.takes_part:
        return False
    before = shape[max(0, start - 6) : start]
    return any((DURING.search(shape[start : start + 9]), DURING_BEFORE.search(before)))


FALLS = frozenset(CODE[name] for name in ("fell", "fall", "tumble", "slid"))


def is_long_ago(shape: str, start: int) -> bool:
    """Whether an illness that begins there was years ago: a reason to ask a doctor first."""
    if WAS_LONG_AGO.search(shape[start:]):
        return True
    before = shape[max(0, start - 12) : start]
    return IS_OLD.search(shape[start:]) is not None and LONG_AGO_BEFORE.search(before) is not None
