"""Times of day: the ones we offer, and how a typed one is read."""

from __future__ import annotations

import re

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Took
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import plan_answers
from retrowalk.coach.message import Button
from retrowalk.coach.when import MINUTES_A_DAY

TIMES = {8 * 60: "time-waking", 13 * 60: "time-lunch", 18 * 60: "time-work", 20 * 60: "time-late"}
"""Minute of the day → the text of its button."""

HOURS_A_DAY, MINUTES_AN_HOUR = 24, 60


def value(minute: int) -> str:
    """What a button that stands for a time carries; `read_minute` reads it back."""
    return f"m{minute}"


def read_minute(turn: Turn, text: str) -> int | None:
    """A time of day as its minute: 18:30, 6.30 pm, 7 o'clock, 18, 1830; or a button's value."""
    if re.fullmatch(r"m\d{1,4}", text) and int(text[1:]) < MINUTES_A_DAY:
        return int(text[1:])
    said = turn.reads(text).minute_of_day
    return read_bare(turn, text) if said is None else said


def read_bare(turn: Turn, text: str) -> int | None:
    """The time of day of a text that says nothing else: 21:40, it is 9 pm here, 1830."""
    said = turn.reads(text).time_alone
    if said is not None:
        return said
    number = turn.reads(text).number
    if number is None or number < 0:
        return None
    hour, minute = divmod(round(number * 100) if number < 100 else round(number), 100)  # noqa: PLR2004  18.30, 1830
    return hour * 60 + minute if hour < HOURS_A_DAY and minute < MINUTES_AN_HOUR else None


def ask_reminder(turn: Turn, flow: Flow) -> Question:
    """When shall I remind you? The step of the flow is called "time"."""
    times = tuple(
        Button(turn.words.plain(key, time=show.minute(at)), flow.data("time", value(at)))
        for at, key in TIMES.items()
    )
    none = flow.button(turn, "goal-no-reminder", "time", "none")
    return Question(turn.say("goal-time"), (times[:2], times[2:], (none,)))


def read_reminder(turn: Turn, _draft: Draft, text: str) -> Took | None:
    """A time of day, or that none is wanted."""
    if turn.choice(text, {"none": "goal-no-reminder"}):
        return Took({"time": None})
    said, goal = turn.reads(text), turn.coach.goal
    minute = said.by_day(read_minute(turn, text))
    if goal is not None:
        minute = plan_answers.as_before(said, minute, goal.remind_at_min)
    return None if minute is None else Took({"time": minute})
