"""The statistics as a page to scroll and zoom (a Mini App): the same data as /stats, as words.

The page draws what stands here and calculates nothing: each point comes with its value for the
drawing and with the words that are read, in the person's language.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import walk_test_times
from retrowalk.coach.plan.habit import DayState
from retrowalk.coach.plan.progress import Progress
from retrowalk.coach.plan.rules import Done
from retrowalk.coach.store.walk_tests import WalkTest
from retrowalk.coach.words import Html, Words

SESSIONS_SINCE = timedelta(days=365)
"""Single sessions are told of the last year; weeks and days as far back as the pictures go."""

TEXTS = ("title", "wider", "narrower", "zoom", "table", "empty")


def refusal(language: str, kind: str) -> dict[str, Any]:
    """What the page says to whom it shows nothing: `kind` is unsigned, old or stranger."""
    words = Words(language)
    return {
        "language": language,
        "title": words.plain("page-title"),
        "refused": words.plain(f"page-{kind}"),
    }


def content(turn: Turn, headline: Html, effort: Html) -> dict[str, Any]:
    """All that the page shows of this person.

    `headline` are the numbers of /stats, `effort` how the same dose felt at first and feels now.
    """
    found = turn.coach.plan.progress()
    told = turn.coach.walks.entries(turn.today - SESSIONS_SINCE, turn.today)
    sessions = [done for done in told if done.minutes]
    return {
        "language": turn.person.language,
        "texts": {name: turn.words.plain(f"page-{name}") for name in TEXTS},
        "facts": [line for line in show.plain_text(headline).split("\n") if line],
        "charts": [
            _weeks(turn, found),
            _calendar(turn, found),
            _efforts(turn, sessions, effort),
            _pains(turn, told),
            _tests(turn, turn.coach.walk_tests.every()),
        ],
    }


def _chart(turn: Turn, kind: str, head: Iterable[str], **values: Any) -> dict[str, Any]:  # noqa: ANN401  JSON
    """A chart with its title, what it shows in a sentence, and the head of its table."""
    return {
        "kind": kind,
        "title": turn.words.plain(f"page-{kind}"),
        "about": turn.words.plain(f"page-{kind}-about"),
        "head": [turn.words.plain(key) for key in head],
        **values,
    }


def _weeks(turn: Turn, found: Progress) -> dict[str, Any]:
    return _chart(
        turn,
        "weeks",
        ("page-week", "page-walked", "page-planned"),
        points=[
            {
                "label": show.short_day(turn, week.monday),
                "value": week.minutes,
                "against": week.planned_minutes,
                "row": [
                    show.short_day(turn, week.monday),
                    _minutes(turn, week.minutes),
                    _minutes(turn, week.planned_minutes),
                ],
            }
            for week in found.weeks
        ],
    )


def _minutes(turn: Turn, minutes: float) -> str:
    return turn.words.plain("page-minutes", minutes=round(minutes))


def _calendar(turn: Turn, found: Progress) -> dict[str, Any]:
    """Weeks of seven days; a day before the first and after the last is none."""
    days = dict(found.days)
    weeks = []
    if days:
        monday = min(days) - timedelta(days=min(days).weekday())
        while monday <= max(days):
            week = [monday + timedelta(days=n) for n in range(7)]
            weeks.append(
                {
                    "label": show.short_day(turn, monday),
                    "days": [_day(turn, day, days.get(day)) for day in week],
                }
            )
            monday += timedelta(days=7)
    return _chart(
        turn,
        "calendar",
        ("page-week", *(f"day-short-{n}" for n in range(7))),
        weeks=weeks,
        legend=[[state.value, turn.words.plain(f"picture-{state.value}")] for state in LEGEND],
    )


LEGEND = (DayState.DONE, DayState.PART, DayState.MISSED, DayState.AHEAD)


def _day(turn: Turn, day: date, state: DayState | None) -> dict[str, Any]:
    if state is None or state is DayState.FREE:
        words = turn.words.plain("page-free")
        return {"state": "free" if state else "none", "date": str(day.day), "words": words}
    return {
        "state": state.value,
        "date": str(day.day),
        "words": turn.words.plain(f"picture-{state.value}"),
    }


def _efforts(turn: Turn, sessions: list[Done], effort: Html) -> dict[str, Any]:
    return _chart(
        turn,
        "effort",
        ("page-day", "page-length", "page-effort-of-ten"),
        note=show.plain_text(effort),
        most=10,
        points=[
            {
                "label": show.short_day(turn, done.day),
                "value": done.effort,
                "row": [
                    show.short_day(turn, done.day),
                    _minutes(turn, done.minutes),
                    show.number(turn, done.effort),
                ],
            }
            for done in sessions
            if done.effort is not None
        ],
    )


def _pains(turn: Turn, told: list[Done]) -> dict[str, Any]:
    """Pain of sessions and of days in between, and how it was on the next morning."""
    return _chart(
        turn,
        "pain",
        ("page-day", "page-pain-of-ten", "page-morning"),
        most=10,
        legend=[[name, turn.words.plain(f"page-morning-{name}")] for name in MORNINGS],
        points=[
            {
                "label": show.short_day(turn, done.day),
                "value": done.pain,
                "mark": done.morning.value if done.morning else "",
                "row": [
                    show.short_day(turn, done.day),
                    show.number(turn, done.pain),
                    turn.words.plain(f"page-morning-{done.morning.value}")
                    if done.morning
                    else turn.words.plain("page-untold"),
                ],
            }
            for done in told
            if done.pain is not None
        ],
    )


MORNINGS = ("settled", "still", "worse")


def _tests(turn: Turn, tests: list[WalkTest]) -> dict[str, Any]:
    return _chart(
        turn,
        "test",
        ("page-day", "page-seconds", "page-steady"),
        points=[
            {
                "label": show.short_day(turn, test.day),
                "value": test.seconds,
                "mark": "" if test.is_steady else "unsteady",
                "row": [
                    show.short_day(turn, test.day),
                    walk_test_times.seconds(turn, test.seconds),
                    turn.words.plain("page-steady-yes" if test.is_steady else "page-steady-no"),
                ],
            }
            for test in tests
        ],
        legend=[["unsteady", turn.words.plain("page-steady-no")]],
    )
