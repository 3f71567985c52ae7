"""People of a simulated year: where they live, what they wish for, what they do on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Literal

from benchmarks.year.judge import Life, Wish, instant_of

ZONES = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Nairobi",
    "America/Anchorage",
    "America/Asuncion",
    "America/Chicago",
    "America/Havana",
    "America/Los_Angeles",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Asia/Yangon",
    "Atlantic/Azores",
    "Australia/Adelaide",
    "Australia/Eucla",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/Dublin",
    "Europe/Istanbul",
    "Europe/Lisbon",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Fiji",
    "Pacific/Honolulu",
    "Pacific/Kiritimati",
    "Pacific/Marquesas",
    "Pacific/Norfolk",
    "Pacific/Pago_Pago",
)
"""Forty: half and quarter hours, both sides of the date line, clock changes of both halves of the
earth, at midnight, by half an hour, by two hours, and in the month of fasting."""

Deed = Literal["tell", "greet", "snooze", "ask", "retime", "replan", "pause", "resume", "travel"]
DEEDS: tuple[tuple[Deed, float], ...] = (
    ("greet", 0.02),
    ("ask", 0.02),
    ("retime", 0.01),
    ("replan", 0.01),
    ("pause", 0.006),
    ("travel", 0.006),
)
"""What is done on a day, and how often; half of it at the very instant that a reminder is due."""

TOLD_BEFORE, TOLD_JUST_THEN, TOLD_AFTER, PUT_OFF, GREETED = 0.07, 0.1, 0.2, 0.27, 0.6
"""What becomes of a reminder, as borders of a draw; above the last one nothing does."""

FALLS_SILENT, SILENT_DAYS = 0.004, (5, 45)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@dataclass(slots=True)
class Resident:
    """One person: their life so far, and how long they keep silent."""

    id: int
    rng: Random
    life: Life
    silent_until: datetime

    def deeds(self, day_begins: datetime) -> Iterator[tuple[datetime, Deed]]:
        """What they will do within a day, and when."""
        if day_begins < self.silent_until:
            return
        if self.rng.random() < FALLS_SILENT:
            self.silent_until = day_begins + self.rng.randint(*SILENT_DAYS) * DAY
            return
        due = self._due(day_begins)
        if due is not None:
            yield from self._about(due)
        for deed, share in DEEDS:
            if self.rng.random() < share:
                is_just_then = due is not None and self.rng.random() < 0.5
                at = day_begins + self.rng.randrange(24 * 60) * MINUTE
                yield due if due is not None and is_just_then else at, deed

    def _about(self, due: datetime) -> Iterator[tuple[datetime, Deed]]:
        draw = self.rng.random()
        if draw < TOLD_BEFORE:
            yield due - self.rng.randint(5, 240) * MINUTE, "tell"
        elif draw < TOLD_JUST_THEN:
            yield due, "tell"
        elif draw < TOLD_AFTER:
            yield due + self.rng.randint(1, 90) * MINUTE, "tell"
        elif draw < PUT_OFF:
            yield due + self.rng.randint(1, 15) * MINUTE, "snooze"
            if self.rng.random() < 0.5:
                yield due + self.rng.randint(20, 120) * MINUTE, "tell"
        elif draw < GREETED:
            yield due + self.rng.randint(1, 240) * MINUTE, "greet"

    def _due(self, day_begins: datetime) -> datetime | None:
        """When a reminder falls due within the next day by the wish of now."""
        wish = self.life.wishes[-1]
        if wish.minute is None:
            return None
        for ahead in (-1, 0, 1):
            day = (day_begins + ahead * DAY).date()
            at = instant_of(day, wish.minute, wish.zone) if day.weekday() in wish.days else None
            if at is not None and day_begins < at <= day_begins + DAY:
                return at
        return None


def resident(number: int, seed: int, begins: datetime) -> Resident:
    """A person with a goal; one in twenty wishes for the depth of the night, when clocks change."""
    rng = Random(f"{seed}/{number}")  # noqa: S311  no secret
    zone = ZONES[(number - 1) % len(ZONES)]
    wish = Wish(begins, zone, some_days(rng), some_minute(rng))
    return Resident(number, rng, Life(wishes=[wish], seen=[begins]), begins)


def some_days(rng: Random) -> frozenset[int]:
    """Two to seven days of a week."""
    return frozenset(rng.sample(range(7), rng.choice([2, 3, 3, 3, 4, 7])))


def some_minute(rng: Random) -> int:
    """Half an hour of a day: mostly between 06:30 and 21:30, now and then at night."""
    if rng.random() < 0.05:
        return rng.choice([0, 30, 90, 120, 150, 180, 1410])
    return 30 * rng.randint(13, 43)
