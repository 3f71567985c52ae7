"""A message to everybody gets into the outbox once for each, in its time, whoever puts it there."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from retrowalk.coach import when
from retrowalk.coach.store import broadcasts, outbox, people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.tables import outbox as letters
from retrowalk.coach.store.tables import person
from retrowalk.coach.store.vault import Vault
from retrowalk.scheduler.broadcasts import Wishes, spread

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
BEN = 7
MANY = 150
MINUTE = timedelta(minutes=1)
FAST = Wishes(per_minute=100_000, listed=None)


def meet(db: Database, count: int = MANY) -> None:
    def unit(tx: Tx) -> None:
        for number in range(1, count + 1):
            people.meet(tx, number, number, "en", NOW)

    db.run_now(unit)


def begin(db: Database) -> int:
    def unit(tx: Tx) -> int:
        number = broadcasts.draft_news(tx, BEN, "Closed on Friday", NOW)
        assert broadcasts.let_go(tx, number, NOW)
        return number

    return db.run_now(unit)


def news(db: Database) -> list[tuple[int, datetime]]:
    """(person, when it is due in milliseconds) for everybody, in the order of the outbox."""
    query = select(letters.c.person_id, letters.c.due_ms).where(letters.c.kind == outbox.NEWS)
    rows = db.run_now(lambda tx: tx.conn.execute(query.order_by(letters.c.id)).all())
    return [(row.person_id, datetime.fromtimestamp(row.due_ms / 1000, UTC)) for row in rows]


async def test_several_schedulers_put_it_there_once_for_each(
    database_url: str, vault: Vault
) -> None:
    with (
        Database.open(database_url, vault, pool_size=2) as one,
        Database.open(database_url, vault, pool_size=2) as other,
    ):
        meet(one)
        begin(one)
        await asyncio.gather(*(spread(db, NOW, FAST) for db in (one, other, one, other)))
        await spread(one, NOW, FAST)
        assert Counter(number for number, _ in news(one)) == Counter(range(1, MANY + 1))
        (found,) = one.run_now(broadcasts.under_way)
        assert (found.state, found.reached) == (broadcasts.FED, MANY)


async def test_a_crash_in_the_middle_repeats_nobody_and_leaves_out_nobody(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    meet(db)
    begin(db)
    taken = 0

    def crash(*args: object, **kwargs: object) -> bool:
        nonlocal taken
        taken += 1
        if taken % 3 == 0:
            raise OSError("killed here")
        return advance(*args, **kwargs)  # type: ignore[arg-type]

    advance = broadcasts.advance
    monkeypatch.setattr(broadcasts, "advance", crash)
    for _ in range(20):
        try:
            await spread(db, NOW, FAST)
        except OSError:
            continue
        break
    assert taken > 3
    assert Counter(number for number, _ in news(db)) == Counter(range(1, MANY + 1))


async def test_each_is_due_in_its_turn(db: Database) -> None:
    meet(db)
    begin(db)
    wishes = Wishes(per_minute=30, listed=None)
    assert await spread(db, NOW, wishes) == 30, "a minute ahead"
    assert await spread(db, NOW, wishes) == 0
    assert await spread(db, NOW + MINUTE, wishes) == 30
    found = news(db)
    assert found[0][1] == NOW
    assert all(b[1] - a[1] == timedelta(seconds=2) for a, b in pairwise(found))


async def test_after_an_outage_it_goes_on_and_nobody_is_due_in_the_past(db: Database) -> None:
    meet(db)
    begin(db)
    late = NOW + timedelta(hours=3)
    await spread(db, late, Wishes(per_minute=1, listed=None))
    assert len(news(db)) == MANY
    assert all(due >= late - MINUTE for _, due in news(db))


async def test_only_those_who_are_listed_and_let_in(db: Database) -> None:
    meet(db, 10)
    begin(db)
    await spread(db, NOW, Wishes(per_minute=1000, listed={2, 4, 99}))
    assert [number for number, _ in news(db)] == [2, 4]


async def test_the_night_of_each_person_is_waited_for(db: Database) -> None:
    meet(db, 2)
    zone = "Pacific/Auckland"  # 01:00 there
    db.run_now(lambda tx: tx.conn.execute(update(person).where(person.c.id == 2).values(zone=zone)))
    begin(db)
    await spread(db, NOW, FAST)
    due = dict(news(db))
    assert due[1] == NOW
    assert due[2] == NOW + timedelta(hours=6)


async def test_the_report_comes_once_nothing_waits(db: Database) -> None:
    meet(db, 10)
    number = begin(db)
    await spread(db, NOW, FAST)

    def reports(tx: Tx) -> bool:
        return outbox.is_enqueued(tx, BEN, outbox.REPORT, str(number))

    assert not db.run_now(reports)
    for letter in db.run_now(lambda tx: outbox.lease(tx, NOW + MINUTE, 50, "me", NOW + 2 * MINUTE)):
        db.run_now(lambda tx, it=letter: outbox.mark_sent(tx, it.id, "me", 1, NOW))  # type: ignore[misc]
    assert await spread(db, NOW, FAST) == 0
    assert db.run_now(reports)
    assert db.run_now(broadcasts.under_way) == []


async def test_who_goes_in_this_very_moment_holds_up_neither_news_nor_reminders(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    meet(db, 5)
    begin(db)
    real = broadcasts.recipients

    def recipients(*args: object) -> list[broadcasts.Recipient]:
        gone = broadcasts.Recipient(404, None, people.Preferences())
        return [*real(*args), gone]  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(broadcasts, "recipients", recipients)
        assert await spread(db, NOW, FAST) == 0
    assert await spread(db, NOW, FAST) == 5
    assert Counter(number for number, _ in news(db)) == Counter(range(1, 6))


async def test_the_report_of_an_admin_who_is_gone_holds_nothing_up(db: Database) -> None:
    begin(db)
    await spread(db, NOW, FAST)
    assert db.run_now(broadcasts.under_way) == []


def test_it_is_let_go_stopped_and_finished_once(db: Database) -> None:
    number = begin(db)
    assert not db.run_now(lambda tx: broadcasts.let_go(tx, number, NOW))
    assert not db.run_now(lambda tx: broadcasts.discard(tx, number))
    assert db.run_now(lambda tx: broadcasts.stop(tx, number))
    assert not db.run_now(lambda tx: broadcasts.stop(tx, number))
    assert db.run_now(lambda tx: broadcasts.finish(tx, number))
    assert not db.run_now(lambda tx: broadcasts.finish(tx, number))


def test_a_number_never_comes_again(sqlite_db: Database) -> None:
    """Else an old button would send another message, and the outbox take it for sent."""
    first = sqlite_db.run_now(lambda tx: broadcasts.draft_news(tx, BEN, "One", NOW))
    assert sqlite_db.run_now(lambda tx: broadcasts.discard(tx, first))
    assert sqlite_db.run_now(lambda tx: broadcasts.draft_news(tx, BEN, "Two", NOW)) != first


ZONES = ("Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "Asia/Kathmandu", "UTC")


@given(
    st.timedeltas(timedelta(), timedelta(days=366)).map(lambda later: NOW + later),
    st.sampled_from(ZONES),
    st.integers(0, 1439),
    st.integers(0, 1439),
)
def test_after_the_night_it_is_no_night(
    now: datetime, zone: str, from_min: int, to_min: int
) -> None:
    found = when.after_night(now, zone, from_min, to_min)
    assert now <= found <= now + timedelta(hours=25)
    assert found == now or not when.is_night(found, zone, from_min, to_min)
