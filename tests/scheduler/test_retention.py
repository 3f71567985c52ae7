"""Retention is a setting that works: what is old goes, and nobody's data without a word before."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import update

from retrowalk.coach.store import audits, broadcasts, outbox, people, undo_journal, updates, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.tables import person
from retrowalk.scheduler.housekeeping import keep_house

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
KEPT = timedelta(days=100)
DAY = timedelta(days=1)
ANA, BEN = 1001, 1002


def meet(db: Database, person_id: int, at: datetime) -> None:
    db.run_now(lambda tx: people.meet(tx, person_id, person_id, "en", at))


async def keep(db: Database, at: datetime, kept: timedelta) -> None:
    """Keep the house at that time, to the end."""
    async for _ in keep_house(db, lambda: at, kept):
        pass


def is_here(db: Database, person_id: int) -> bool:
    return db.run_now(lambda tx: people.is_known(tx, person_id))


def told(db: Database, person_id: int, seen: datetime) -> datetime | None:
    slot = seen.date().isoformat()
    return db.run_now(lambda tx: outbox.due_at(tx, person_id, outbox.PARTING, slot))


async def test_who_is_silent_is_told_and_forgotten_two_weeks_later(db: Database) -> None:
    meet(db, ANA, NOW)
    meet(db, BEN, NOW + 90 * DAY)
    first = NOW + KEPT - 14 * DAY
    await keep(db, first - DAY, KEPT)
    assert told(db, ANA, NOW) is None
    await keep(db, first + DAY, KEPT)
    assert told(db, ANA, NOW) == first + DAY
    await keep(db, first + 14 * DAY, KEPT)
    assert is_here(db, ANA)
    await keep(db, first + 15 * DAY, KEPT)
    assert not is_here(db, ANA)
    assert is_here(db, BEN)


async def test_nobody_is_forgotten_unwarned_where_all_were_silent_before(db: Database) -> None:
    meet(db, ANA, NOW - 900 * DAY)
    await keep(db, NOW, KEPT)
    assert is_here(db, ANA)
    await keep(db, NOW + 15 * DAY, KEPT)
    assert not is_here(db, ANA)


async def test_a_word_is_enough_to_stay_and_the_next_silence_is_told_anew(db: Database) -> None:
    meet(db, ANA, NOW)
    await keep(db, NOW + KEPT, KEPT)
    back = NOW + KEPT + DAY
    meet(db, ANA, back)
    await keep(db, back + 30 * DAY, KEPT)
    assert is_here(db, ANA)
    assert told(db, ANA, back) is None
    await keep(db, back + KEPT, KEPT)
    assert told(db, ANA, back) is not None


async def test_the_word_does_not_come_at_night(db: Database) -> None:
    meet(db, ANA, NOW)
    zone = "Pacific/Auckland"  # 01:00 there
    db.run_now(lambda tx: tx.conn.execute(update(person).values(zone=zone)))
    await keep(db, NOW + KEPT, KEPT)
    assert told(db, ANA, NOW) == NOW + KEPT + timedelta(hours=6)


async def test_a_short_retention_has_a_short_notice(db: Database) -> None:
    meet(db, ANA, NOW)
    kept = timedelta(days=4)
    await keep(db, NOW + 3.2 * DAY, kept)
    assert told(db, ANA, NOW) is not None
    await keep(db, NOW + 4.5 * DAY, kept)
    assert not is_here(db, ANA)


async def test_who_blocked_the_bot_is_forgotten_after_as_long(db: Database) -> None:
    meet(db, ANA, NOW)
    db.run_now(lambda tx: people.went_away(tx, ANA, NOW))
    await keep(db, NOW + KEPT - DAY, KEPT)
    assert is_here(db, ANA)
    assert told(db, ANA, NOW) is None, "they could not be told"
    await keep(db, NOW + KEPT + DAY, KEPT)
    assert not is_here(db, ANA)


async def test_what_was_removed_recorded_or_told_goes_with_time(db: Database) -> None:
    meet(db, ANA, NOW)

    def fill(tx: Tx) -> None:
        day = date(2026, 11, 20)
        gone = walks.Walk(day, walks.DONE, created=NOW, deleted=NOW, origin="1:1")
        walks.add(tx, ANA, gone)
        walks.add(tx, ANA, walks.Walk(day, walks.DONE, created=NOW, origin="1:2"))
        undo_journal.record(tx, ANA, "walk", 1, None, {"minutes": 20}, NOW)
        audits.record(tx, audits.Act(NOW, BEN, audits.COUNTS))
        broadcasts.draft_news(tx, BEN, "Closed on Friday", NOW)
        updates.record(tx, 7, ANA, [], NOW)

    def left(tx: Tx) -> tuple[int, int, int, bool]:
        rows = people.export(tx, ANA)
        acts = len(audits.latest(tx, 5))
        return len(rows["walk"]), len(rows["change"]), acts, broadcasts.find(tx, 1) is not None

    db.run_now(fill)
    meet(db, ANA, NOW + KEPT)
    await keep(db, NOW + 89 * DAY, KEPT)
    assert db.run_now(left) == (2, 1, 1, True)
    await keep(db, NOW + KEPT + DAY, KEPT)
    assert db.run_now(left) == (1, 0, 0, False), "the session that was not removed stays"
