"""The times of the three-metre test: how they are shown, and how the test is offered."""

from __future__ import annotations

from collections.abc import Sequence

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.message import Button
from retrowalk.coach.reading import stopwatch
from retrowalk.coach.store.walk_tests import WalkTest
from retrowalk.coach.words import Html

SHOWN_MOST = 7
"""So many times stand in the picture, in the caption and on the sheet: half a year of them."""


def seconds(turn: Turn, value: float) -> str:
    """A time as it is shown: to a tenth, as exact as a thumb on a stopwatch."""
    return show.number(turn, round(value, 1))


def times_in(turn: Turn, text: str) -> tuple[float, ...]:
    """The times of a text that says nothing else; empty for any other."""
    words = frozenset(turn.words.plain("walktest-words").split())
    found = stopwatch.seconds_in(text, words)
    spelt = turn.reads(text).number if not found else None
    return found if spelt is None else (spelt,)


def tries(turn: Turn, of: Sequence[float]) -> str:
    """The tries of a test, as they were told."""
    return " · ".join(show.number(turn, round(value, 2)) for value in of)


def in_words(turn: Turn, tests: Sequence[WalkTest]) -> str:
    """Each test with its day: 12 Oct 5.8 s, 9 Nov 6.4 s (not steady)."""
    return ", ".join(
        turn.words.plain(
            "walktest-of-day" if test.is_steady else "walktest-of-day-trouble",
            day=show.short_day(turn, test.day),
            seconds=seconds(turn, test.seconds),
        )
        for test in tests[-SHOWN_MOST:]
    )


def last_line(turn: Turn, key: str) -> Html:
    """The last time, said by `key`; empty without any."""
    tests = turn.coach.walk_tests.every()
    if not tests:
        return Html()
    day = show.short_day(turn, tests[-1].day)
    return turn.say(key, seconds=seconds(turn, tests[-1].seconds), day=day)


def button(turn: Turn) -> tuple[Button, ...]:
    """The way to the test."""
    return (turn.button("walktest-button", "walktest"),)


def offer(turn: Turn) -> tuple[Html, list[tuple[Button, ...]]]:
    """A line and buttons where the test is due, safe and wished for; else nothing."""
    if not turn.coach.walk_tests.is_offered():
        return Html(), []
    no_more = turn.button("walktest-off", "walktest", "off")
    return turn.say("walktest-offer"), [(*button(turn), no_more)]
