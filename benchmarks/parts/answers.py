"""How long people wait: alone, with reminders going out, while zone data changes (G15)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from benchmarks.harness.people import FIRST, Town, town
from benchmarks.harness.processes import Found, in_turn
from benchmarks.harness.row import Goal, Row, at_most, below
from benchmarks.harness.size import Size
from benchmarks.harness.telegram import Telegram, percentile, product, telegram
from retrowalk.coach.store import key_values
from retrowalk.scheduler.housekeeping import LAST_NOTE, ZONES_NOTE

A_SECOND = 30
MORE_THAN_FREE = Goal(30, is_least=True, is_of_value=True)
"""What Telegram lets a bot send that does not pay."""

TEXTS = (
    "did {n} min on the treadmill at 2 km/h, effort 4",
    "how many calories is {n} min at 2 mph, 80 kg?",
    "/today",
    "/history",
    "/plan",
    "/help",
)


def measure(size: Size) -> Iterator[Row]:
    reminders, sessions = size.of(2_000, 60), size.of(300, 10)
    with telegram() as api:
        found = in_turn(size.rounds, load=lambda: _load(api, size, reminders, sessions))["load"]
        people = size.of(100_000, 500)
        zones = in_turn(size.rounds, load=lambda: _zones(api, size, people))["load"]
    yield Row(
        "G15", f"p99 of answers with {reminders:,} reminders due, {sessions} sessions", "ms",
        found["both_ms"], at_most(1.5), found["alone_ms"], "without",
    )  # fmt: skip
    yield Row("14", "reminders a second meanwhile", "/s", found["a_second"], MORE_THAN_FREE)
    yield Row(
        "14",
        f"longest wait while zone data changes, {people:,} people",
        "ms",
        zones["worst_ms"],
        below(100),
    )


def _load(api: Telegram, size: Size, reminders: int, sessions: int) -> Found:
    seconds = size.of(10, 2)
    writers = A_SECOND * seconds
    first_writer = FIRST + 4 + reminders
    api.call("forget")
    with (
        town(4 + reminders + 3 * writers, sessions) as made,
        product(api, made.url, made.key).run(api, made.folder),
    ):
        _said(api, first_writer, 3 * A_SECOND)  # what is loaded with the first ones
        api.call("forget")
        alone = _said(api, first_writer + writers, writers)
        api.call("forget")
        made.wake(reminders, FIRST + 4)
        time.sleep(1.5)
        both = _said(api, first_writer + 2 * writers, writers)
        seen = api.call("seen", first=FIRST, last=first_writer)
    rate = seen["reached"] / max(0.001, seen["unasked_seconds"])
    return {
        "alone_ms": percentile(alone["took"], 99),
        "both_ms": percentile(both["took"], 99),
        "a_second": rate,
    }


def _said(api: Telegram, first: int, count: int, texts: tuple[str, ...] = TEXTS) -> dict[str, Any]:
    api.say(texts, count, first, count, rate=A_SECOND)
    return api.answered()


def _zones(api: Telegram, size: Size, people: int) -> Found:
    """Every alarm is worked out anew, and people go on writing."""
    seconds = size.of(10, 2)
    with town(people, 0) as made:
        _zone_data_changed(made)
        api.call("forget")
        with product(api, made.url, made.key).run(api, made.folder):
            _said(api, FIRST + 100, 3 * A_SECOND)
            api.call("forget")
            seen = _said(api, FIRST + 300, A_SECOND * seconds)
    return {"worst_ms": max(seen["took"]) * 1000}


def _zone_data_changed(made: Town) -> None:
    with made.open() as db:
        db.run_now(lambda tx: key_values.put(tx, ZONES_NOTE, "older"))
        db.run_now(lambda tx: key_values.drop(tx, LAST_NOTE))
