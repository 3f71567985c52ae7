"""What a plain sentence means: a calorie question, a session, a wish, or nothing we know.

The words of a message become classes by the word list of its language (`reading/lexicon.py`,
`reading/tokens.py`), the classes become amounts (`reading/quantities.py`), and what is left is a
short shape in which questions, reports and wishes are recognised (`reading/question.py`,
`reading/report.py`, `reading/wish.py`). Nothing is filled in that was not said. Pure, and linear
in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from functools import lru_cache

from coach.meaning import (
    AskKind,
    CalorieQuestion,
    LogKind,
    Meaning,
    Unclear,
    WalkReport,
    WishKind,
)
from coach.reading.change import correction_in, day_put_right, is_taken_out
from coach.reading.lexicon import lexicon
from coach.reading.quantities import VALUED, measured, middle
from coach.reading.question import amounts_in, question_in
from coach.reading.report import day_in, days_apart, details_in, is_forward, report_in
from coach.reading.shape import CODE, Rule, Shaped
from coach.reading.tokens import READ_MOST, tokens
from coach.reading.whose import TAKEN_BACK
from coach.reading.wish import so_far_in, wish_in
from coach.safety import Level, read_safety
from coach.when import MINUTES_A_DAY, WEEKDAYS

FOLLOWS = Rule("^ [and what_about same or for with without here then at on enough if comma no]")
NUMBER_ALONE = Rule("^ NUM stop?$")
UNIT_OF_TIME = Rule("^ TIME+ stop?$")
BARE_AMOUNT = Rule("(?:for|about|and|what_about) (?:about)? N [question stop]*$")
AMOUNT_ALONE = Rule(
    "^ [for about like a word]* (?:DURATION|DISTANCE|NUM) [backward at SPEED stop]*$"
)
ONE_DAY = "[weekday sat sun]"
MORE_DAYS = f"(?: (?:and|or)+ on? {ONE_DAY})*"
DAYS_GIVEN_UP = Rule(
    f"{ONE_DAY}{MORE_DAYS} [is too would]* (?:no_good|out|wont|[no not] (?! {ONE_DAY}))"
    f"| (?:not|no|than|without|instead of) [on the more]* {ONE_DAY}{MORE_DAYS}"
    f"| [setting change] [my the session walk from]* {ONE_DAY}"
    f"(?= [session walk]* [to for with on] [the my]* {ONE_DAY})"
)
"""The days that a wish for other days does not want."""
UNHURT = Rule("(?:didnt|not|havent|no) .{0,2} [hurt pain fall fell]")
NUMBERS = frozenset(CODE[name] for name in ("number", "ones"))
HAS_UNIT = Rule("[UNIT DURATION DISTANCE CLOCK MASS SPEED]")
SHORT_WORDS = 6
HEALTH = Rule(
    "[condition operation heart stroke attack balance fell fall dizzy faint chest medicine]"
)
AHEAD = Rule("tomorrow| later (?:weekday|sat|sun|week)")
COUNTED = Rule(
    "NUM [adjective of]* [steps count set]| NUM times (?! [per slash a each usually the])"
)
NAMES_ACTIVITY = Rule("[backward bw forward normal run sled]")
TIME_ALONE = Rule(
    "^ [it is time at about here in my the]* CLOCK [here in the my part_of_day stop]*$"
)
MINUTES_ALONE = Rule("^ (?:NUM|DURATION) stop?$")
DELAY = Rule(
    "^ (?:please|snooze|later|for|in|about|reminder|me|back|comma)* DURATION"
    " (?:please|later|from|here|back|stop)*$"
)
RATING_ALONE = Rule("^ (?:NUM|SCALE) stop?$")
SPEED_WITHOUT_UNIT = Rule(
    "[treadmill speed] [at of is on set to colon about in]* number(?! (?:UNIT|pm|am|oclock|slash))"
)
ASKS = Rule(
    "question| ^ (?:and|but|hello|comma|please)*"
    " [what why how when which can do is should will would if tell"
    " how_long how_much how_many how_fast how_far]"
)
WANTED_CLOCK = Rule(
    "[reminder setting change] .{0,4} CLOCK| do [it this the session today]* CLOCK"
    "| CLOCK(?= [please today]* [instead better])| better [today to at]* CLOCK"
)
"""The time that is wished for, where another one gives the reason."""
EARLIEST_SAID, EARLIEST_MEANT = 60, 7 * 60
LATE = 1.0  # the word list numbers "tonight" so
CODES_OF_HALVES = {CODE["am"], CODE["pm"]}
"""Today at four is in the afternoon; with am or pm it is what it says."""
EVERY_DAY = Rule("daily| each day| usually$")
AN_HOUR = "[slash per a] hour"
UNITS_SAID = (
    ("speed_unit", "kmh", Rule(f"kmh| km {AN_HOUR}")),
    ("speed_unit", "mph", Rule(f"mph| mile {AN_HOUR}")),
    ("distance_unit", "km", Rule(f"km(?! {AN_HOUR})| metre")),
    ("distance_unit", "mi", Rule(f"mile(?! {AN_HOUR})| yards")),
)
WEEKLY, MONTHLY = 7.0, 30.0  # the word list numbers "a week" and "a month" so
WEEKEND = {CODE["sat"]: 5, CODE["sun"]: 6}
UP_TO = {CODE["to"], CODE["dash"], CODE["minus"]}
BEFORE_REPORTS = frozenset(
    {
        WishKind.MASS,
        WishKind.SNOOZE,
        WishKind.REMIND_AT,
        WishKind.LOCAL_TIME,
        WishKind.BARE_NUMBER,
        WishKind.SAME_AS,
        WishKind.PAUSE,
        WishKind.DAYS,
        WishKind.OTHER_TIME,
        WishKind.OPERATION,
    }
)
"""Wishes whose amounts would else be taken for those of a session."""


def read_question(text: str, language: str = "en") -> CalorieQuestion | None:
    """A calorie question by what was said; None when it is none."""
    return question_in(measured(tokens(text, language).said))


def read_report(text: str, language: str = "en") -> WalkReport | None:
    """A session that was done, or not done, by what was said; None when it is neither."""
    return report_in(measured(tokens(text, language).said))


def understand(text: str, *, language: str = "en", last: CalorieQuestion | None = None) -> Meaning:
    """What a message means. `last` is the question before it, for "and for 35?"."""
    words = tokens(text, language)
    said = measured(words.said)
    so_far = so_far_in(said)
    if so_far is not None:
        return so_far
    report, question = report_in(said), question_in(said)
    if last is not None and is_open(last) and AMOUNT_ALONE.search(said.shape):
        filled = with_changes(last, text, language)
        if filled is not None:
            return filled
    if last is not None and (question is None or question.kind is AskKind.BURN):
        followed = _follow_up(said, question, last)
        if followed is not None:
            return followed
    if question is not None:
        return question
    wish = wish_in(words, said)
    if report is not None and (wish is None or wish.kind not in BEFORE_REPORTS):
        return report
    return wish or Unclear()


def is_open(question: CalorieQuestion) -> bool:
    """Whether a calorie question still lacks how long or how far."""
    return (
        question.kind is AskKind.BURN
        and question.duration_min is None
        and question.distance_km is None
    )


def asks_how_far(text: str, language: str = "en") -> bool:
    """Whether a question asks for a distance, not for minutes."""
    return CODE["how_far"] in tokens(text, language).said.shape


def speed_without_unit(text: str, language: str = "en") -> float | None:
    """The number of "treadmill at 2.5": km/h or mph was not said; None for anything else."""
    said = tokens(text, language).said
    found = SPEED_WITHOUT_UNIT.search(said.shape)
    return None if found is None else said.amounts[found.end() - 1][0]


def is_ahead(text: str, language: str = "en") -> bool:
    """Whether a text speaks of a day that is still ahead: tomorrow, next Monday."""
    return AHEAD.search(tokens(text, language).said.shape) is not None


def is_question(text: str, language: str = "en") -> bool:
    """Whether a text asks something."""
    return ASKS.search(tokens(text, language).said.shape) is not None


def is_unit_of_time(text: str, language: str = "en") -> bool:
    """Whether a text is nothing but "min": the rest of a sentence that came before."""
    return UNIT_OF_TIME.search(tokens(text, language).said.shape) is not None


def read_details(text: str, language: str = "en") -> WalkReport:
    """What a short text says of a session that is known already: "no rails", "25 min", "felt 6"."""
    return details_in(measured(tokens(text, language).said))


def read_correction(text: str, language: str = "en") -> WalkReport | None:
    """What is put right: "no, 7 min", "make that 9"; without a number it only says "wrong"."""
    return correction_in(measured(tokens(text, language).said))


def corrected_day(text: str, language: str = "en") -> str | None:
    """The day that a session told before belongs to: "that was Wednesday not today"; else None."""
    return day_put_right(measured(tokens(text, language).said))


def walked_forward(text: str, language: str = "en") -> bool:
    """Whether a text tells of walking forwards only."""
    return is_forward(measured(tokens(text, language).said).shape)


def is_unhurt(text: str, language: str = "en") -> bool:
    """Whether a text says that nothing hurts or that nobody fell."""
    shape = tokens(text, language).said.shape
    return read_details(text, language).pain_0_10 == 0 or UNHURT.search(shape) is not None


def weekdays_wished(text: str, before: frozenset[int], language: str = "en") -> frozenset[int]:
    """The days after a wish for other days: "Saturdays no good, Sunday", "swap Thu for Fri".

    Days that are only named take the place of all of `before`; what does not fit is left out.
    """
    said = tokens(text, language).said
    days = _weekdays_at(said)
    spans = [found.span() for found in DAYS_GIVEN_UP.finditer(said.shape)]
    given_up = {day for at, day in days if any(start <= at < end for start, end in spans)}
    if not given_up:
        return named_weekdays(text, language)
    return before - given_up | {day for _, day in days if day not in given_up}


def _weekdays_at(said: Shaped) -> list[tuple[int, int]]:
    """Where days of the week stand in a shape, each with its number."""
    pairs = enumerate(zip(said.shape, said.amounts, strict=True))
    found = [
        (at, int(low) if code == CODE["weekday"] else WEEKEND.get(code))
        for at, (code, (low, _)) in pairs
    ]
    return [(at, day) for at, day in found if day is not None]


def tells_of_health(text: str, language: str = "en") -> bool:
    """Whether a text names a fall, an illness or another reason to ask a professional first."""
    said = tokens(text, language).said.shape
    return HEALTH.search(said) is not None or read_safety(text, language).level >= Level.STOP


def counts_only(text: str, language: str = "en") -> bool:
    """Whether a text tells of steps, laps or rounds, which are no measure of time."""
    said = tokens(text, language).said
    counted = COUNTED.search(said.shape) is not None
    return counted and read_details(text, language).duration_min is None


def takes_out(text: str, language: str = "en") -> bool:
    """Whether a session is to be taken out of the log: "delete that", "logged by mistake"."""
    return is_taken_out(measured(tokens(text, language).said))


def units_said(text: str, language: str = "en") -> dict[str, str]:
    """The units of speed and distance that somebody uses, by the setting that holds each."""
    shape = tokens(text, language).said.shape
    return {setting: unit for setting, unit, rule in UNITS_SAID if rule.search(shape)}


def takes_back_alarm(text: str, language: str = "en") -> bool:
    """Whether a text says that an alarm was none: "not me, my mum", "I said NO dizziness"."""
    is_taken_back = TAKEN_BACK.search(tokens(text, language).said.shape) is not None
    return is_taken_back and read_safety(text, language).level < Level.STOP


def read_reports(text: str, language: str = "en") -> list[WalkReport]:
    """The sessions of a message that tells of several, one for each day: "Mon 10 min, Wed 12 min".

    A list with fewer than two is no such message.
    """
    lines = re.split(r"[\n;]+|,(?=\s*[^\W\d_])|,\s", text[:READ_MOST])
    parts = [part for line in lines for part in _each_day(line, language)]
    found = [report for part in parts if (report := read_report(part, language)) is not None]
    if len(found) == len(parts) and _are_of_own_days(found):
        return found
    apart = [report_in(part) for part in days_apart(measured(tokens(text, language).said))]
    told = [report for report in apart if report is not None and report.kind is LogKind.LOG]
    return told if len(told) == len(apart) and _are_of_own_days(told) else []


def _are_of_own_days(found: list[WalkReport]) -> bool:
    days = {report.day for report in found}
    return 1 < len(found) == len(days) and None not in days


def _each_day(line: str, language: str) -> list[str]:
    """The parts of a line that "and" joins, if each of them has a day of its own."""
    if not line.strip():
        return []
    parts = _joints(language).split(line)
    days = [named_day(part, language) for part in parts]
    return parts if len(parts) > 1 and None not in days else [line]


@lru_cache(maxsize=8)
def _joints(language: str) -> re.Pattern[str]:
    """The words that join the parts of a list."""
    return re.compile(rf"\s+(?:{lexicon(language).any_of('and', 'then')}|&|\+)\s+", re.IGNORECASE)


def with_changes(last: CalorieQuestion, text: str, language: str = "en") -> CalorieQuestion | None:
    """A question with what a short text changes in it: "25 min", "no rails"; None for nothing."""
    said = measured(tokens(text, language).said)
    new = amounts_in(said)
    if new == CalorieQuestion(AskKind.BURN) and not NAMES_ACTIVITY.search(said.shape):
        number = NUMBER_ALONE.search(said.shape)
        if number is None:
            return None
        new = replace(new, duration_min=said.amounts[0][0])
    return _taken_over(said, new, last)


def named_day(text: str, language: str = "en") -> str | None:
    """The day that a text names, as in `WalkReport`; None when it names none."""
    return day_in(measured(tokens(text, language).said))


def minutes_alone(text: str, language: str = "en") -> float | None:
    """The minutes of a text that says nothing else: 20, ten minutes; else None."""
    return _alone(MINUTES_ALONE, text, language)


def rating_alone(text: str, language: str = "en") -> float | None:
    """The rating of a text that says nothing else: 4, four, 4/10; else None."""
    return _alone(RATING_ALONE, text, language)


def lone_number(text: str, language: str = "en") -> float | None:
    """The only number of a short text, without a unit: "about a 5", "maybe 6"; else None."""
    said = measured(tokens(text, language).said)
    found = [at for at, code in enumerate(said.shape) if code in NUMBERS]
    is_short = len(said.shape) <= SHORT_WORDS and not HAS_UNIT.search(said.shape)
    return said.amounts[found[0]][1] if len(found) == 1 and is_short else None


def delay_min(text: str, language: str = "en") -> float | None:
    """How long from now: "in an hour", "half an hour later", "30 min"; None for anything else."""
    said = measured(tokens(text, language).said)
    return middle(said, "DURATION") if DELAY.search(said.shape) else None


def number_alone(text: str, language: str = "en") -> float | None:
    """The number of a text that is nothing but a number; else None."""
    return _alone(NUMBER_ALONE, text, language)


def _alone(rule: Rule, text: str, language: str) -> float | None:
    said = measured(tokens(text, language).said)
    return said.amounts[0][0] if rule.search(said.shape) else None


def time_of_day(text: str, language: str = "en") -> int | None:
    """The minute of the day that a text names: 18:30, 7 am, 18 Uhr; None when it names none."""
    words = tokens(text, language).said
    said = measured(words)
    wanted = WANTED_CLOCK.search(said.shape)
    minute = middle(said, "CLOCK") if wanted is None else said.amounts[wanted.end() - 1][0]
    if minute is None or not 0 <= minute < MINUTES_A_DAY:
        return None
    return int(minute) + (MINUTES_A_DAY // 2 if _is_after_noon(words, minute) else 0)


def _is_after_noon(words: Shaped, minute: float) -> bool:
    """Whether a time of today is later than it says: at four, at eight tonight."""
    today = words.shape.find(CODE["today"])
    if today < 0 or CODES_OF_HALVES & set(words.shape):
        return False
    latest = MINUTES_A_DAY // 2 if words.amounts[today][0] == LATE else EARLIEST_MEANT
    return EARLIEST_SAID <= minute < latest


def time_alone(text: str, language: str = "en") -> int | None:
    """The minute of the day of a text that says no more than a time: "it is 9 pm here"."""
    said = measured(tokens(text, language).said)
    return time_of_day(text, language) if TIME_ALONE.search(said.shape) else None


def named_weekdays(text: str, language: str = "en") -> frozenset[int]:
    """The days of the week that a text names, Monday is 0: "mon and wed", "Tue to Fri", "daily"."""
    said = tokens(text, language).said
    if EVERY_DAY.search(said.shape) and said.amounts[-1][0] not in {WEEKLY, MONTHLY}:
        return frozenset(range(len(WEEKDAYS)))
    found: set[int] = set()
    last, reaches = None, False
    for code, (low, _) in zip(said.shape, said.amounts, strict=True):
        number = int(low) if code == CODE["weekday"] else WEEKEND.get(code)
        if number is None:
            reaches = last is not None and code in UP_TO
            continue
        if reaches and last is not None:
            found.update((last + n) % len(WEEKDAYS) for n in range((number - last) % 7))
        found.add(number)
        last, reaches = number, False
    return frozenset(found)


def _follow_up(
    said: Shaped, question: CalorieQuestion | None, last: CalorieQuestion
) -> CalorieQuestion | None:
    """An elliptical question after a whole one takes over what it does not say anew."""
    if not FOLLOWS.search(said.shape):
        return None
    bare = BARE_AMOUNT.search(said.shape)
    new = question or (CalorieQuestion(AskKind.BURN) if bare else None)
    if new is None:
        return None
    if bare is not None and new.duration_min is None:
        at = next(at for at in range(bare.start(), bare.end()) if said.shape[at] in VALUED)
        low, high = said.amounts[at]
        new = replace(new, duration_min=(low + high) / 2)
    return _taken_over(said, new, last)


def _taken_over(said: Shaped, new: CalorieQuestion, last: CalorieQuestion) -> CalorieQuestion:
    said_new = {
        field.name: getattr(new, field.name)
        for field in fields(new)
        if field.name not in {"kind", "activity"} and getattr(new, field.name) is not None
    }
    if "duration_min" in said_new:
        said_new.setdefault("distance_km", None)
    elif "distance_km" in said_new:
        said_new["duration_min"] = None
    named = NAMES_ACTIVITY.search(said.shape)
    return replace(last, activity=new.activity if named else last.activity, **said_new)
