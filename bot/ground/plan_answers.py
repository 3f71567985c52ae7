"""What a sentence says of a plan: place, experience, days, time and minutes, in any order."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Took, yes_or_no
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.reading import first_talk, in_passing, start_dates
from retrowalk.coach.reading.asked import has_no_rails
from retrowalk.coach.reading.forms import HALF_OF_DAY, MISHAP, SURE
from retrowalk.coach.reading.meaning import LogKind, Place
from retrowalk.coach.reading.shape import CODE, Rule
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.reading.weekdays import ONE_DAY
from retrowalk.coach.words import Html

CLAUSES = re.compile(r"[,;.!]\s")
PLACES = ("treadmill", "indoor", "outdoor")
DAYS_OF = ("0010000", "0100100", "1010100", "1101010", "1101101", "1111110", "1111111")
"""Which days are offered where only their number was said, from one to seven."""

AIM_BOUNDS = (1, 120)
MASS_BOUNDS_KG = (25.0, 300.0)
HABIT = Rule(
    "[i me] [too about word usually]{0,2} [walking walks] (?! .{0,5} [backward bw])"
    " .{0,5} [every_day daily usually hour minute]"
)
"""How much somebody walks anyhow: no wish for the plan, unless days or times were asked for."""

FILLS = {"when": {"days", "time"}}
"""The question about days and time is answered by one of them; the other is asked by itself."""

SINCE_A_DAY = Rule(f"since [the last]? {ONE_DAY}")
"""Since when something hurts is no day of the plan."""

HAVE_A_NUMBER = frozenset({"zone", "time", "minutes"})
"""Questions whose own answer may be a number alone."""

EITHER = Rule("outdoor .* [or and but comma] .* indoor| indoor .* [or and but comma] .* outdoor")
"""Two places of which nobody has chosen; a court behind the house is one."""

BELT_INDOORS = Rule(
    "(?<! [no not without]) belt [have i is in on the my a word]{0,6} indoor"
    "| indoor [have is it the a word]{0,4} belt"
)
"""Where the treadmill stands: "treadmill in the cellar"."""

JOINED = Rule(f"^ and [on the]* {ONE_DAY}")
"""A day on top of those of before: "and thursdays"."""

WHEN = frozenset({"when", "days", "time", "minutes"})
EXPERIENCED = Rule("[walking backward] .{0,3} for .{0,2} [week month year]")
NEVER_BEFORE = Rule(
    "[not havent] [did done walked have word]{1,3} .{0,3} (?:before|it|this)| [not havent] done"
    "| [not havent] is .{0,2} [treadmill]"
)


def mask_of(days: Iterable[int]) -> str:
    """Days of the week as 1010100, Monday first."""
    wanted = set(days)
    return "".join("1" if number in wanted else "0" for number in range(show.WEEKDAYS))


def days_of(mask: str) -> frozenset[int]:
    """The days that a mask of 1010100 stands for, Monday is 0."""
    return frozenset(number for number, mark in enumerate(mask) if mark == "1")


def answers_in(said: Utterance, known: Draft | None = None) -> Draft:
    """The answers that a sentence holds, by the names of the set-up's draft.

    `known` are those of before: "Sunday instead of Wednesday" changes them.
    """
    minutes, shape = said.duration_min, said.classes.shape
    found = {**_place(said), **_days(said, (known or {}).get("days"))}
    found.update(_time(said, known or {}))
    if minutes is not None and AIM_BOUNDS[0] <= minutes <= AIM_BOUNDS[1]:
        found["minutes"] = minutes
    if said.mass_kg is not None and MASS_BOUNDS_KG[0] <= said.mass_kg <= MASS_BOUNDS_KG[1]:
        found["mass_kg"] = said.mass_kg
    if NEVER_BEFORE.search(shape):
        found["experience"] = "never"
    elif EXPERIENCED.search(shape):
        found["experience"] = "often"
    return found


def _place(said: Utterance) -> Draft:
    """The one place that is named; of two that somebody weighs, none."""
    place = said.details.place
    if place is Place.TRACK:
        return {"place": Place.OUTDOOR.value}
    if place is Place.INDOOR and BELT_INDOORS.search(said.classes.shape):
        return {"place": Place.TREADMILL.value}
    is_one = place is not None and place.value in PLACES and not EITHER.search(said.classes.shape)
    is_one = is_one and not has_no_rails(said)
    return {"place": place.value} if is_one and place is not None else {}


def _days(said: Utterance, before: str | None) -> Draft:
    """The days of the week, or how many; those that are only maybe stand apart."""
    days = said.weekdays_after(days_of(before)) if before else said.weekdays_wanted
    if before and days and JOINED.search(said.classes.shape):
        days |= days_of(before)
    maybe, mask = days & said.day_wish.maybe, often(said)
    if maybe and maybe < days:
        return {"maybe": mask_of(maybe), "days": mask_of(days - maybe)}
    if days:
        return {"days": mask_of(days)}
    return {"days": mask} if mask else {}


def often(said: Utterance) -> str:
    """The days that are offered for so many a week; "" where no number was said."""
    count = said.days_a_week
    is_count = count is not None and 1 <= count <= len(DAYS_OF)
    return DAYS_OF[round(count) - 1] if is_count and count is not None else ""


def meant_in(said: Utterance, key: str, known: Draft | None = None) -> Draft:
    """The answers that a sentence holds where `key` was asked for, as far as they are meant.

    How much somebody walks anyhow is no wish, and where they fell is no place to walk.
    """
    shape = said.classes.shape
    left_out: set[str] = set()
    if key not in WHEN and HABIT.search(shape):
        left_out |= WHEN
    if key in HAVE_A_NUMBER and HOUR_ALONE.search(shape):
        left_out.add("time")
    if MISHAP.search(shape):
        left_out.add("place")
    is_a_start = start_dates.tells_start(said) and len(said.weekdays) == 1
    if is_a_start or SINCE_A_DAY.search(shape):
        left_out.add("days")
    if key in OF_HEALTH and (first_talk.asks_first(said) or _is_day_in_passing(said)):
        left_out |= {"place", *WHEN}
    found = answers_in(said, known)
    return {name: value for name, value in found.items() if name not in left_out}


def _is_day_in_passing(said: Utterance) -> bool:
    """Whether a day or "all of them" stands beside a word of health and is no wish for the plan."""
    is_one = len(said.weekdays) == 1 and said.minute_expected is None
    is_all = len(said.weekdays) == show.WEEKDAYS and EACH_DAY.search(said.classes.shape) is None
    return (is_one or is_all) and said.details.place is None


OF_HEALTH = frozenset({"check", "careful"})
EACH_DAY = Rule("[every_day daily day]")


def start_in(turn: Turn, said: Utterance) -> Draft:
    """The day ahead on which somebody wishes to begin, if a sentence says so."""
    day = start_dates.start_day(said, turn.today)
    return {} if day is None else {"start": day.isoformat()}


def _time(said: Utterance, known: Draft) -> Draft:
    """The time of the reminder, or that none is wanted."""
    minute, shape = said.by_day(said.minute_of_day), said.classes.shape
    if GREETING.search(shape) and "days" not in known:
        return {}
    if minute is None and (AFTER_HOUR.search(shape) or _puts_time_right(said, known)):
        minute = said.minute_expected
        minute = as_late_as(said, minute, known.get("time"))
    names_days = bool(said.weekdays) or said.days_a_week is not None
    is_wish = names_days or said.about.startswith(OF_PLAN)
    before = known.get("time")
    is_alone = bool(known) and HOUR_ALONE.search(shape)
    is_written = any(WRITTEN_TIME.fullmatch(word) for word in said.words.words)
    is_of_days = names_days and AT_AN_HOUR.search(shape) is not None
    is_written = is_written and (names_days or "days" in known)
    if minute is None and (is_alone or is_of_days or is_written):
        minute = as_before(said, said.by_day(said.minute_expected), before)
    if before is not None and minute is None and OTHER_HALF.search(shape):
        minute = other_half(shape, before)
    if minute is not None and before is not None and INSTEAD.search(shape):
        minute = _as_in_the_evening(said, minute, before)
    if minute is None and not known.get("time") and is_wish:
        minute = said.clocks[0] if len(said.clocks) > 1 else said.part_of_day
    if minute is not None:
        return {"time": minute}
    return {"time": None} if said.about == "remind.off" and said.sure >= SURE else {}


def as_late_as(said: Utterance, minute: int | None, before: int | None) -> int | None:
    """A bare hour that puts right one of the evening is of the evening: "at 8 … no, 7"."""
    if minute is None or before is None or said.minute_of_day is not None:
        return minute
    return minute + NOON_MIN if minute < NOON_MIN <= before else minute


def may_be_evening(said: Utterance, minute: int | None) -> bool:
    """Whether an hour was said that may as well be one of the evening: "quarter past seven"."""
    is_said = {*DAYTIMES, "am", "pm", "oclock"}
    is_written = any(word[0] == "0" for word in said.words.words)
    is_told = is_written or not {CODE[name] for name in is_said}.isdisjoint(said.classes.shape)
    return minute is not None and EARLY[0] <= minute < EARLY[1] and not is_told


EARLY = (5 * 60, 9 * 60)
DAYTIMES = ("morning", "morning_or_tomorrow", "evening", "tonight", "night", "noon", "mealtime")


def other_half(shape: str, before: int) -> int:
    """The same hour in the half of the day that is named: "half eight … sorry, in the evening"."""
    return before % NOON_MIN + (NOON_MIN if CODE["evening"] in shape else 0)


def _as_in_the_evening(said: Utterance, minute: int, before: int) -> int:
    """An hour in place of one of the evening is of the evening too, unless it says otherwise."""
    is_said = HALF_OF_DAY.search(said.classes.shape) is not None
    is_written = any(word[0] == "0" for word in said.words.words)
    is_bare = minute < NOON_MIN <= before and not (is_said or is_written)
    return minute + NOON_MIN if is_bare else minute


def beside(said: Utterance, before: int | None) -> int | None:
    """The time of a reminder; a bare one close to that of before is in the same half of the day."""
    return as_before(said, said.minute_of_reminder, before)


def as_before(said: Utterance, minute: int | None, before: int | None) -> int | None:
    """A bare time in the half of the day of another that it is close to: "half 6" after 18:00."""
    if minute is None or before is None or said.tells_half_of_day or minute >= NOON_MIN:
        return minute
    is_close = abs(minute + NOON_MIN - before) <= CLOSE_MIN
    is_close = is_close or (in_passing.is_later(said) and minute < before < minute + NOON_MIN)
    return minute + NOON_MIN if is_close or _stands_in_for(said, minute, before) else minute


def _stands_in_for(said: Utterance, minute: int, before: int) -> bool:
    """Whether a bare time goes for a bare one of the evening: "not six but seven"."""
    given_up = said.minute_given_up
    if given_up is None or before < NOON_MIN or minute + NOON_MIN > LATEST_MIN:
        return False
    is_by_halves = given_up < NOON_MIN or CODE["pm"] in said.classes.shape
    return is_by_halves and (before - given_up) % NOON_MIN == 0


GREETING = Rule("^ [hello word]? [morning evening night] [stop comma]* $")
"""A part of the day alone: "Afternoon." is a hello, until days were told."""

LATEST_MIN = 22 * 60


CLOSE_MIN = 45
NOON_MIN = 12 * 60
INSTEAD = Rule("[better instead correct likelier setting]")
OTHER_HALF = Rule("^ .{0,4} [morning evening] .{0,3} $")
WRITTEN_TIME = re.compile(r"\d{1,2}[.:][0-5]\d")
HOW_OFTEN = "[or to dash and]+ (?:NUM|range) [times day session walk]"
AT_AN_HOUR = Rule(
    "[at about versus after from and comma hour morning evening weekday sat sun weekend workdays"
    " every_day daily] [half quarter]? [last to]? NUM(?! UNIT)"
    f"(?! {HOW_OFTEN})"
)
"""An hour beside days, as people write it in short: "Wed and Sun, around 4", "daily 0700"."""
HOUR_ALONE = Rule(
    "^ [about at then and or word comma]{0,3} [NUM clock_like] [oclock stop please]{0,2} $"
)
"""A number and nothing else, while days and a time are asked for: "around nine"."""

OF_PLAN = ("setup.", "plan.", "remind.")
AFTER_HOUR = Rule("[morning evening] [after from about before at]+ NUM")


def _puts_time_right(said: Utterance, known: Draft) -> bool:
    """Whether a number is the right time of a reminder that was told a moment ago."""
    is_right = said.puts_right or said.about == "fix.value" or said.about.startswith("remind.")
    return is_right and (known.get("time") is not None or "days" in known)


def with_more(
    key: str,
    read: Callable[[Turn, Draft, str], Took | None],
    others: Collection[str] | None = None,
) -> Callable[[Turn, Draft, str], Took | None]:
    """Reads an answer to one question, and what the same sentence says of the others.

    `others` are the names of those that are heard; None for all of them.
    """

    def reads(turn: Turn, draft: Draft, text: str) -> Took | None:
        plain = yes_or_no(turn, text)
        took = read(turn, draft, text) or (read(turn, draft, plain) if plain else None)
        if text != turn.incoming.text or draft.get("own_days") is not None:
            return took
        if is_no_answer(turn.said):
            return took
        found = meant_in(turn.said, key, draft) | start_in(turn, turn.said)
        if turn.said.own_conditions:
            found = _beside_a_condition(turn, key, draft)
        more = {
            name: value
            for name, value in found.items()
            if draft.get(name, NOT_SAID) != value and (others is None or name in others)
        }
        if took is None and turn.said.is_question:
            return None
        _keep_mass(turn, more)
        beside = {name: value for name, value in more.items() if name != key}
        if took is None:
            is_told = not FILLS.get(key, {key}).isdisjoint(more)
            return Took(more, stay=not is_told, noted=noted(turn, beside)) if more else None
        also = noted(turn, beside)
        sure: Draft = {
            name: more[name] for name in ("days", "maybe") if more.get("maybe") and name in more
        }
        return replace(took, changes={**more, **took.changes, **sure}, noted=also or took.noted)

    return reads


def _beside_a_condition(turn: Turn, key: str, known: Draft) -> Draft:
    """What clauses tell that name no illness; one thing alone may be of it: "a pill at seven"."""
    told: Draft = {}
    for part in filter(str.strip, CLAUSES.split(turn.said.text)):
        clause = turn.reads(part)
        if not clause.conditions:
            told.update(meant_in(clause, key, {**known, **told}))
    return told if len({"place", "days", "time"} & told.keys()) > 1 else {}


def _keep_mass(turn: Turn, told: Draft) -> None:
    """A weight is of use before the set-up is done, for whoever has agreed."""
    if "mass_kg" in told and turn.person.consent is not None:
        turn.coach.keep_facts(mass_kg=told["mass_kg"])


def noted(turn: Turn, facts: Draft) -> Html:
    """What was taken from a sentence beside what was asked; "" for nothing."""
    in_order = sorted(facts, key=lambda name: SHOWN.index(name) if name in SHOWN else len(SHOWN))
    told = [shown for name in in_order if (shown := _shown(turn, name, facts[name]))]
    return turn.say("goal-noted", facts=" · ".join(told)) if told else Html()


SHOWN = (
    "place",
    "days",
    "maybe",
    "time",
    "start",
    "half",
    "minutes",
    "mass_kg",
    "experience",
    "zone",
    "check",
)
"""What is noted, in the order that it is said in."""


def _shown(turn: Turn, name: str, value: Any) -> str:  # noqa: ANN401  of a draft
    by_name: dict[str, Callable[[], str]] = {
        "place": lambda: turn.words.plain(f"place-{value}"),
        "experience": lambda: turn.words.plain(f"noted-experience-{value}"),
        "days": lambda: show.days(turn, value),
        "time": lambda: _shown_time(turn, value),
        "start": lambda: turn.words.plain(
            "noted-start", day=show.day(turn, date.fromisoformat(value))
        ),
        "mass_kg": lambda: show.mass(turn, value),
        "minutes": lambda: _minutes(turn, value),
        "zone": lambda: show.zone_name(value) if value else "",
        "half": lambda: turn.words.plain("noted-morning") if value else "",
        "check": lambda: turn.words.plain("noted-careful") if value == "some" else "",
        "maybe": lambda: (
            turn.words.plain("noted-maybe", days=show.days(turn, value)) if value else ""
        ),
    }
    return by_name[name]() if name in by_name else ""


def _shown_time(turn: Turn, minute: int | None) -> str:
    return turn.words.plain("goal-no-reminder") if minute is None else show.minute(minute)


NOT_SAID = object()


def _minutes(turn: Turn, minutes: float) -> str:
    return turn.words.plain("minutes-button", minutes=show.number(turn, minutes))


def is_no_answer(said: Utterance) -> bool:
    """Whether it asks for a sum, or tells of a session: a day with an hour alone is neither."""
    if said.about in SUMS and said.sure >= SURE:
        return True
    report, shape = said.report, said.classes.shape
    if report is None or report.kind is not LogKind.LOG:
        return False
    if WALKED.search(shape) or report.day in {"today", "yesterday"}:
        return True
    is_of_plan = bool(said.weekdays) or said.minute_of_day is not None
    is_told = report.effort_0_10 is not None or report.pain_0_10 is not None
    return is_told or (report.duration_min is not None and not is_of_plan)


SUMS = frozenset({"ask.burn", "ask.time_for", "ask.compare", "ask.follow"})
WALKED = Rule("[did done walked managed finished]")
