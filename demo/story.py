"""The demo's time machine, and its ready-made person with six weeks of history."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any, ClassVar, Protocol
from zoneinfo import ZoneInfo

from retrowalk.coach.person.coach import Coach
from retrowalk.coach.plan.walk_test import Trouble
from retrowalk.coach.reading.meaning import LogKind, Place, WalkReport
from retrowalk.coach.store import alarms, goals, outbox, people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram

ZONE = "Europe/Berlin"
MORNING = time(8, 0)
STEPS_MOST = 200
PASSED_OVER = (outbox.CUE, outbox.CARD)
"""Who moves the clock through a session sees its end; a cue that is late is of no use."""

ROSA = 1003
WEEKS = 6
EFFORTS = (5, 4, 5, 4, 4, 3)
"""How hard Rosa's sessions felt, week by week, at first."""

TIMED_ON_DAY = 14
"""Three metres backwards against the clock; four weeks later, today, the next one is due."""


class Nudged(Protocol):
    """The part of the clockwork that the demo needs."""

    async def nudge(self) -> None:
        """Tick now."""


class Story:
    """Moves the clock through everything that falls due on the way, and brings in Rosa."""

    ZONE: ClassVar[str] = ZONE
    SCENARIOS: ClassVar[list[dict[str, Any]]] = [
        {"id": "six-weeks", "title": "Rosa, after six weeks", "person": ROSA}
    ]

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock
        self._telegram: LocalTelegram | None = None
        self._nudge: Callable[[], Awaitable[None]] | None = None

    def connect(self, telegram: LocalTelegram, clockwork: Nudged | None) -> None:
        """Say where the chats are, and what ticks."""
        self._telegram = telegram
        self._nudge = clockwork.nudge if clockwork is not None else None

    async def move(self, move: str) -> None:
        """Move the clock: "hour", "day", "tomorrow", "week" or "next" (what is due next)."""
        target = await self._target(move)
        for _ in range(STEPS_MOST):
            due = await self._db.run(_earliest)
            if due is None or due > target:
                break
            self._clock.set(max(due, self._clock.now()))
            await self._tick()
        self._clock.set(max(target, self._clock.now()))
        await self._tick()

    async def _target(self, move: str) -> datetime:
        now = self._clock.now()
        if move == "tomorrow":
            day = now.astimezone(ZoneInfo(ZONE)).date() + timedelta(days=1)
            return datetime.combine(day, MORNING, ZoneInfo(ZONE)).astimezone(UTC)
        if move == "next":
            return await self._db.run(_earliest) or now
        steps = {
            "hour": timedelta(hours=1),
            "day": timedelta(days=1),
            "week": timedelta(days=7),
        }
        return now + steps.get(move, timedelta())

    async def _tick(self) -> None:
        if self._nudge is not None:
            await self._nudge()
        if self._telegram is not None:
            self._telegram.tell_clock()

    async def begin(self, scenario: str) -> int:
        """Bring in the person of a scenario; returns who it is."""
        if scenario != "six-weeks":
            raise ValueError(f"there is no scenario {scenario}")
        telegram = self._telegram
        if telegram is not None and ROSA not in telegram.chats.people:
            telegram.chats.add_person("Rosa", "en", id_=ROSA, started=True)
        now = self._clock.now()
        is_new = await self._db.run(lambda tx: _six_weeks(tx, now))
        if is_new and telegram is not None:
            await telegram.door("say", {"person": ROSA, "chat": ROSA, "text": "/today"})
        return ROSA


def _earliest(tx: Tx) -> datetime | None:
    later = (alarms.earliest(tx), outbox.earliest(tx, PASSED_OVER))
    found = [due for due in later if due is not None]
    return min(found) if found else None


def _six_weeks(tx: Tx, now: datetime) -> bool:
    """Rosa's history, lived day by day through the coach itself, so that the plan is real."""
    if people.lock(tx, ROSA) is not None:
        return False
    begun = now - timedelta(weeks=WEEKS)
    rosa = people.Person(
        ROSA,
        ROSA,
        "en",
        created=begun,
        seen=now,
        zone=ZONE,
        consent=begun,
        consent_version=people.CONSENT_VERSION,
        facts=people.Facts(mass_kg=72.0, screening="none", screened_on=begun.date().isoformat()),
    )
    people.add(tx, rosa)
    goal = goals.Goal(
        "treadmill",
        "never",
        "1010100",
        18 * 60,
        15,
        begun,
        goals.OwnWords(cue="after work", reason="play with the grandchildren", confidence=8),
    )
    Coach(tx, rosa, begun).goals.set(goal)
    for ahead in range(WEEKS * 7):
        at = begun + timedelta(days=ahead)
        coach = Coach(tx, rosa, at)
        if coach.today.weekday() in goal.weekdays and at < now - timedelta(hours=20):
            _lived(coach, ahead // 7, at)
        if ahead == TIMED_ON_DAY:
            coach.walk_tests.keep((5.3, 5.0, 5.1), Trouble.NONE, "story:walktest")
    Coach(tx, rosa, now).alarms.set_all()
    return True


def _lived(coach: Coach, week: int, at: datetime) -> None:
    """One planned day: done as planned, but for one missed and one skipped."""
    if (week, at.weekday()) == (3, 2):
        return
    if (week, at.weekday()) == (4, 4):
        coach.walks.log(WalkReport(LogKind.SKIP), f"story:{at.date()}")
        return
    session = coach.plan.session(coach.today)
    coach.walks.log(
        WalkReport(
            LogKind.LOG,
            duration_min=float(session.minutes),
            place=Place.TREADMILL,
            speed_kmh=session.speed_kmh,
            effort_0_10=float(EFFORTS[week]),
            pain_0_10=2.0 if week == 1 else 0.0,
            stumbles=0,
            handrail=session.rails,
        ),
        f"story:{at.date()}",
    )
