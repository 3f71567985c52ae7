"""What the coach does for one person: goals, sessions, undo, reminders, tips."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from retrowalk.coach.errors import BadInput, Stale
from retrowalk.coach.knowledge.tips import Trouble
from retrowalk.coach.person.coach import Coach
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import alarms, goals, pauses, people, walks
from retrowalk.coach.store.database import Database, Tx

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)  # a Friday
GOAL = goals.Goal("treadmill", "never", "1010100", 1080, 20, NOW - timedelta(days=7))


def coach_of(tx: Tx, now: datetime = NOW) -> Coach:
    ana = people.meet(tx, 1001, 1001, "en", now)
    if ana.zone is None:
        ana = people.save(tx, replace(ana, zone="Europe/Berlin", consent=now))
    return Coach(tx, ana, now)


def did(minutes: float, **felt: float) -> WalkReport:
    return WalkReport(LogKind.LOG, duration_min=minutes, **felt)  # type: ignore[arg-type]  # by name


def test_a_goal_sets_the_reminder_and_undo_takes_both_back(db: Database) -> None:
    def unit(tx: Tx) -> None:
        coach = coach_of(tx)
        first = coach.goals.set(GOAL)
        assert alarms.next_of(tx, 1001, alarms.DAILY) == datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
        second = coach.goals.set(replace(GOAL, days="0100000", since=NOW))
        assert coach.changes.undo(second) is not None
        assert coach.goal is not None
        assert coach.goal.days == "1010100"
        assert coach.changes.undo(second) is not None
        assert coach.goal is not None
        assert coach.goal.days == "0100000"
        with pytest.raises(Stale):
            coach.changes.undo(first)

    db.run_now(unit)


def test_the_first_goal_undone_leaves_none(db: Database) -> None:
    def unit(tx: Tx) -> None:
        coach = coach_of(tx)
        assert coach.changes.undo() is None
        change = coach.goals.set(GOAL)
        coach.changes.undo(change)
        assert coach.goal is None
        assert alarms.next_of(tx, 1001, alarms.DAILY) is None

    db.run_now(unit)


def test_settings_are_undone_with_their_facts(db: Database) -> None:
    def unit(tx: Tx) -> None:
        coach = coach_of(tx)
        change = coach.details.change(facts=people.Facts(mass_kg=80), mass_unit="lb")
        assert coach.person.facts.mass_kg == 80
        coach.changes.undo(change)
        assert coach.person.facts.mass_kg is None
        assert coach.person.mass_unit == "kg"

    db.run_now(unit)


def test_a_session_counts_for_the_day_lived_and_changes_and_goes(db: Database) -> None:
    def unit(tx: Tx) -> None:
        late = coach_of(tx, datetime(2026, 11, 21, 0, 30, tzinfo=UTC))  # 01:30, still Friday
        late.goals.set(GOAL)
        logged = late.walks.log(did(6, effort_0_10=4), "1:1")
        assert logged.walk.day.isoformat() == "2026-11-20"
        assert logged.is_new
        assert not late.walks.log(did(9), "1:1").is_new
        changed = late.walks.change(logged.walk.id, duration_min=8.0)
        assert changed.walk.duration_min == 8
        assert late.walks.change(logged.walk.id, duration_min=8.0).change_id is None
        late.walks.remove(logged.walk.id)
        with pytest.raises(Stale):
            late.walks.change(logged.walk.id, duration_min=9.0)
        with pytest.raises(Stale):
            late.walks.remove(logged.walk.id)
        undone = late.changes.undo()
        assert undone is not None
        assert undone.walk is not None
        assert undone.walk.deleted is None

    db.run_now(unit)


def test_a_new_session_undone_is_out(db: Database) -> None:
    def unit(tx: Tx) -> None:
        coach = coach_of(tx)
        logged = coach.walks.log(did(6), None)
        undone = coach.changes.undo(logged.change_id)
        assert undone is not None
        assert undone.walk is not None
        assert undone.walk.deleted == NOW
        assert not undone.restored

    db.run_now(unit)


def test_kcal_need_a_weight_and_something_to_count(db: Database) -> None:
    def unit(tx: Tx) -> None:
        coach = coach_of(tx)
        assert coach.walks.log(did(10), None).energy is None
        coach.details.change(facts=people.Facts(mass_kg=80))
        energy = coach.walks.log(did(10), None).energy
        assert energy is not None
        assert energy.mass_kg == 80
        assert coach.walks.log(WalkReport(LogKind.LOG), None).energy is None
        odd = WalkReport(LogKind.LOG, duration_min=1, distance_km=15)
        with pytest.raises(BadInput):
            coach.walks.log(odd, None)
        assert coach.walks.log(WalkReport(LogKind.LOG, distance_km=0.5), None).week.minutes > 0

    db.run_now(unit)


@pytest.mark.parametrize(
    "report", [did(900), WalkReport(LogKind.LOG, distance_km=80), did(10, speed_kmh=40)]
)
def test_a_number_that_can_hardly_be_meant_is_not_stored(db: Database, report: WalkReport) -> None:
    def unit(tx: Tx) -> None:
        with pytest.raises(BadInput):
            coach_of(tx).walks.log(report, None)
        assert walks.every(tx, 1001) == []

    db.run_now(unit)


@pytest.mark.parametrize(
    ("report", "trouble"),
    [
        (None, Trouble.FIRST_SESSION),
        (did(5, stumbles=1), Trouble.AFTER_STUMBLE),
        (did(5, pain_0_10=4), Trouble.SORE_KNEE),
        (did(5, effort_0_10=8), Trouble.EFFORT_HIGH),
        (did(5, effort_0_10=3), None),
    ],
)
def test_the_tip_answers_what_was_told_last(
    db: Database, report: WalkReport | None, trouble: Trouble | None
) -> None:
    def unit(tx: Tx) -> None:
        coach = coach_of(tx)
        coach.goals.set(GOAL)
        if report is not None:
            coach.walks.log(report, None)
        session = coach.plan.session(coach.today)
        assert coach.tips_seen._trouble(session) is trouble
        shown = {coach.tips_seen.pick(session, Random(1)).id for _ in range(20)}  # noqa: S311  which tip
        assert len(shown) == 20, "no tip comes twice while there are fresh ones"
        coach.now += timedelta(days=1)
        last = coach.tips_seen.pick(session, Random(2))  # noqa: S311  which tip
        again = coach.tips_seen.pick(session, Random(3), is_again=True)  # noqa: S311  which tip
        assert again == last, "the same message, made once more"

    db.run_now(unit)


def test_the_days_of_a_pause_that_is_over_still_do_not_count(db: Database) -> None:
    def unit(tx: Tx) -> None:
        begun = NOW - timedelta(days=28)
        coach_of(tx, begun).goals.set(replace(GOAL, since=begun))
        for ago in (28, 25, 23, 21, 18, 16, 14):
            at = NOW - timedelta(days=ago)
            coach_of(tx, at).walks.log(did(6, effort_0_10=3), f"1:{ago}")
        away = NOW - timedelta(days=13)
        coach_of(tx, away).pauses.begin(away.date(), None, "travel")
        paused = coach_of(tx).plan.progress()
        assert coach_of(tx).pauses.end()
        assert [one.until for one in pauses.every(tx, 1001)] == [NOW.date() - timedelta(days=1)]
        back = coach_of(tx).plan.progress()
        assert (back.score, back.streak) == (paused.score, paused.streak)

    db.run_now(unit)
