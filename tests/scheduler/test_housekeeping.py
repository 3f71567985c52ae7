"""What runs over all people goes in small pieces, goes on after a restart, and never scans."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import update

from retrowalk.coach.store import alarms, dialogues, goals, key_values, outbox, people, undo_journal
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.people import Preferences
from retrowalk.coach.store.tables import person as person_table
from retrowalk.scheduler import housekeeping
from retrowalk.scheduler.housekeeping import keep_house
from tests.query_plans import query_plans

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PEOPLE = 50
KEPT = timedelta(days=365)
OUT_OF_DATE = NOW + timedelta(days=200)


def fill(tx: Tx) -> None:
    """Fifty people with a reminder each, worked out by zone data of another version."""
    for number in range(1, PEOPLE + 1):
        known = people.meet(tx, number, number, "en", NOW)
        people.save(tx, replace(known, zone="Europe/Berlin", consent=NOW))
        goals.set_goal(tx, number, Goal("treadmill", "never", "1111111", 1080, 20.0, NOW))
        alarms.set_alarm(tx, number, alarms.DAILY, "2026-11-20", OUT_OF_DATE)
    key_values.put(tx, housekeeping.ZONES_NOTE, "1999a")


def renewed(db: Database) -> list[int]:
    """Whose alarm was worked out anew."""
    due = db.run_now(
        lambda tx: {n: alarms.next_of(tx, n, alarms.DAILY) for n in range(1, PEOPLE + 1)}
    )
    return [number for number, at in due.items() if at != OUT_OF_DATE]


def known(db: Database, number: int) -> people.Person | None:
    return db.run_now(lambda tx: people.lock(tx, number))


async def test_changed_zones_are_taken_up_in_pieces_and_after_a_restart_from_there(
    db: Database,
) -> None:
    db.run_now(fill)
    pieces = keep_house(db, lambda: NOW, KEPT)
    await anext(pieces)
    assert renewed(db) == list(range(1, housekeeping.PIECE + 1))
    await pieces.aclose()  # as a stop, or a kill, would
    counts = [len(renewed(db)) async for _ in keep_house(db, lambda: NOW, KEPT)]
    assert counts[:2] == [2 * housekeeping.PIECE, PEOPLE]
    assert renewed(db) == list(range(1, PEOPLE + 1))
    soon = NOW + timedelta(minutes=1)
    assert [piece async for piece in keep_house(db, lambda: soon, KEPT)] == [], "once an hour"


async def test_a_piece_ends_early_when_an_answer_waits(db: Database) -> None:
    db.run_now(fill)
    assert db.run_now(lambda tx: housekeeping._zones_taken_up(tx, NOW), lambda: True)
    assert renewed(db) == [1]


async def test_a_journey_that_is_over_brings_the_zone_of_home_back(db: Database) -> None:
    def leave(tx: Tx) -> None:
        fill(tx)
        for number, until in ((7, "2026-11-19"), (8, "2026-11-20")):
            away = Preferences(home_zone="Europe/Berlin", away_until=until)
            person = people.meet(tx, number, number, "en", NOW)
            people.save(tx, replace(person, zone="Asia/Tokyo", preferences=away))

    db.run_now(leave)
    assert [None async for _ in keep_house(db, lambda: NOW, KEPT)]
    found = {number: known(db, number) for number in (7, 8)}
    assert found[7] is not None
    assert (found[7].zone, found[7].preferences.away_until) == ("Europe/Berlin", None)
    assert found[8] is not None
    assert found[8].zone == "Asia/Tokyo", "its last day is today"


async def test_a_damaged_row_holds_up_nobody_else(db: Database) -> None:
    def leave(tx: Tx) -> None:
        fill(tx)
        for number in (7, 8):
            away = Preferences(home_zone="Europe/Berlin", away_until="2026-11-19")
            person = people.meet(tx, number, number, "en", NOW)
            people.save(tx, replace(person, zone="Asia/Tokyo", preferences=away))
        damaged = update(person_table).where(person_table.c.id == 7)
        tx.conn.execute(damaged.values(facts=b"no key opens this"))

    db.run_now(leave)
    assert [None async for _ in keep_house(db, lambda: NOW, KEPT)]
    assert renewed(db) == [number for number in range(1, PEOPLE + 1) if number != 7]
    home = known(db, 8)
    assert home is not None
    assert home.zone == "Europe/Berlin"
    soon = NOW + timedelta(minutes=1)
    assert [piece async for piece in keep_house(db, lambda: soon, KEPT)] == [], "it is done"


async def test_whoever_was_out_of_reach_for_long_is_forgotten(db: Database) -> None:
    def leave(tx: Tx) -> None:
        fill(tx)
        for number in range(1, PEOPLE):
            people.went_away(tx, number, NOW - KEPT - timedelta(days=number))
        people.went_away(tx, PEOPLE, NOW - KEPT + timedelta(days=1))

    db.run_now(leave)
    assert [None async for _ in keep_house(db, lambda: NOW, KEPT)]
    assert [n for n in range(1, PEOPLE + 1) if known(db, n) is not None] == [PEOPLE]


def fall_silent(tx: Tx) -> None:
    for number in range(1, PEOPLE + 1):
        people.meet(tx, number, number, "en", NOW - 2 * KEPT)


def told(db: Database) -> list[int]:
    """Who is told that their data will go."""
    slot = (NOW - 2 * KEPT).date().isoformat()
    return db.run_now(
        lambda tx: [
            number
            for number in range(1, PEOPLE + 1)
            if outbox.is_enqueued(tx, number, outbox.PARTING, slot)
        ]
    )


async def test_whoever_is_silent_is_told_and_forgotten_in_pieces(db: Database) -> None:
    db.run_now(fall_silent)
    counts = [len(told(db)) async for _ in keep_house(db, lambda: NOW, KEPT)]
    assert counts[:3] == [housekeeping.PIECE, 2 * housekeeping.PIECE, PEOPLE]
    later = NOW + housekeeping.TOLD_BEFORE
    assert len([None async for _ in keep_house(db, lambda: later, KEPT)]) >= len(counts)
    assert [n for n in range(1, PEOPLE + 1) if known(db, n) is not None] == []


async def test_one_who_is_damaged_holds_up_no_other_who_is_silent(db: Database) -> None:
    db.run_now(fall_silent)
    damaged = update(person_table).where(person_table.c.id == 7)
    db.run_now(lambda tx: tx.conn.execute(damaged.values(facts=b"no key opens this")))
    assert [None async for _ in keep_house(db, lambda: NOW, KEPT)]
    assert told(db) == [number for number in range(1, PEOPLE + 1) if number != 7]


def test_telling_the_silent_ends_early_when_an_answer_waits(db: Database) -> None:
    db.run_now(fall_silent)
    unit = partial(housekeeping._parted, now=NOW, retention=KEPT, after=0)
    assert db.run_now(unit, lambda: True) == 1
    assert told(db) == [1]


@pytest.mark.parametrize("has_agreed", [False, True])
async def test_what_was_told_before_a_yes_goes_in_a_week_and_nothing_after_it(
    db: Database, *, has_agreed: bool
) -> None:
    asked = dialogues.Dialogue("goal", "consent", {"check": "some"})

    def told(tx: Tx) -> None:
        person = people.meet(tx, 1, 1, "en", NOW)
        dialogues.put(tx, 1, asked, NOW)
        if has_agreed:
            people.save(tx, replace(person, consent=NOW))

    async def left(after: timedelta) -> dialogues.Dialogue | None:
        async for _ in keep_house(db, lambda: NOW + after, KEPT):
            pass
        return db.run_now(lambda tx: dialogues.find(tx, 1, "goal"))

    db.run_now(told)
    assert await left(timedelta(days=6)) == asked
    assert await left(timedelta(days=8)) == (asked if has_agreed else None)


async def test_old_rows_go_in_pieces(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(housekeeping, "PIECE_OF_ROWS", 2)
    at = NOW - 2 * KEPT

    def leave(tx: Tx) -> None:
        fall_silent(tx)
        people.meet(tx, 1, 1, "en", NOW)
        for number in range(5):
            undo_journal.record(tx, 1, "walk", number, None, {"minutes": 20}, at)

    def left(tx: Tx) -> int:
        return len(people.export(tx, 1)["change"])

    db.run_now(leave)
    counts = [db.run_now(left) async for _ in keep_house(db, lambda: NOW, KEPT)]
    assert counts[:2] == [3, 1]
    assert counts[-1] == 0


ONE_ROW = "SCAN CONSTANT ROW"


async def test_no_statement_of_it_reads_a_whole_table(sqlite_db: Database) -> None:
    sqlite_db.run_now(Tx.check_key)  # once in the life of a database its key looks at every table
    sqlite_db.run_now(fill)
    sqlite_db.run_now(lambda tx: people.went_away(tx, 3, NOW - 2 * KEPT))
    sqlite_db.run_now(lambda tx: people.meet(tx, 4, 4, "en", NOW - 2 * KEPT))
    with query_plans(sqlite_db) as plans:
        assert [None async for _ in keep_house(sqlite_db, lambda: NOW, KEPT)]
    for statement, steps in plans:
        scans = [step for step in steps if step.startswith("SCAN") and step != ONE_ROW]
        read = [step for step in scans if "ready" not in step]
        assert not read, statement
