"""What is counted over all people: rightly, and by indexes, so that nobody waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from retrowalk.coach.store import broadcasts, census, goals, guests, outbox, pauses, people, walks
from retrowalk.coach.store.broadcasts import Audience
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.tables import guest, person
from retrowalk.coach.store.vault import Vault
from tests.coach.test_store import GOAL, walk
from tests.query_plans import query_plans

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
TODAY = NOW.date()
DAY = timedelta(days=1)
EVERYBODY = (None, frozenset[int](), frozenset({1, 2, 3, 99}))

Trait = st.fixed_dictionaries(
    {
        "is_away": st.booleans(),
        "wants_no_news": st.booleans(),
        "guest": st.sampled_from([None, guests.BLOCKED, guests.ADMITTED]),
        "pauses": st.lists(
            st.tuples(st.integers(-3, 3), st.none() | st.integers(-3, 3)), max_size=3
        ),
    }
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    path: Path = tmp_path_factory.mktemp("counts") / "a.sqlite3"
    with Database.open(f"sqlite:///{path}", Vault([Vault.generate_key()])) as db:
        migrate(db)
        yield db


def settle_in(tx: Tx, traits: list[dict[str, object]]) -> None:
    """People of these traits, and nobody else."""
    tx.conn.execute(delete(guest))
    tx.conn.execute(delete(person))
    for number, trait in enumerate(traits, 1):
        people.meet(tx, number, number, "en", NOW)
        values = {
            "away_ms": 1 if trait["is_away"] else None,
            "no_news_ms": 1 if trait["wants_no_news"] else None,
        }
        tx.conn.execute(update(person).where(person.c.id == number).values(**values))
        if trait["guest"] is not None:
            guests.put(tx, number, str(trait["guest"]), NOW)
        for since, until in trait["pauses"]:  # type: ignore[attr-defined]
            end = None if until is None else TODAY + until * DAY
            pauses.add(tx, number, pauses.StoredPause(TODAY + since * DAY, end))


def one_by_one(
    traits: list[dict[str, object]], kind: str, listed: frozenset[int] | None
) -> Audience:
    """The same, as one would count it by hand."""
    readers = without_news = paused = away = 0
    for number, trait in enumerate(traits, 1):
        is_let_in = listed is None or number in listed or trait["guest"] == guests.ADMITTED
        if trait["guest"] == guests.BLOCKED or not is_let_in:
            continue
        is_paused = any(
            since <= 0 and (until is None or until >= 0)
            for since, until in trait["pauses"]  # type: ignore[attr-defined]
        )
        if trait["is_away"]:
            away += 1
        elif kind == outbox.NEWS and trait["wants_no_news"]:
            without_news += 1
        elif is_paused:
            paused += 1
        else:
            readers += 1
    return Audience(readers, without_news, paused, away)


@settings(max_examples=50)
@given(st.lists(Trait, max_size=6))
def test_the_preview_counts_as_one_would_by_hand(
    empty: Database, traits: list[dict[str, object]]
) -> None:
    empty.run_now(lambda tx: settle_in(tx, traits))
    for listed in EVERYBODY:
        for kind in (outbox.NEWS, outbox.WORKS):
            found = empty.run_now(
                lambda tx, kind=kind, listed=listed: broadcasts.audience(tx, kind, NOW, listed)  # type: ignore[misc]
            )
            assert found == one_by_one(traits, kind, listed)
            readers = empty.run_now(
                lambda tx, kind=kind, listed=listed: broadcasts.recipients(  # type: ignore[misc]
                    tx, kind, NOW, listed, 0, 99
                )
            )
            assert len(readers) == found.readers, "who is counted is who gets it"


def live(tx: Tx) -> None:
    """Four people: new and walking, here for long, silent and pausing, out of reach."""
    for number, (met, seen) in enumerate(((1, 0), (40, 3), (400, 20), (400, 0)), 1):
        people.meet(tx, number, number, "en", NOW - met * DAY)
        is_it = person.c.id == number
        at_ms = int((NOW - seen * DAY).timestamp() * 1000)
        tx.conn.execute(update(person).where(is_it).values(seen_ms=at_ms))
    people.went_away(tx, 4, NOW)
    goals.set_goal(tx, 1, GOAL)
    goals.set_goal(tx, 1, GOAL)  # the one before is archived
    goals.set_goal(tx, 2, GOAL)
    pauses.add(tx, 3, pauses.StoredPause(TODAY - DAY, None))
    pauses.add(tx, 3, pauses.StoredPause(TODAY, TODAY))
    pauses.add(tx, 2, pauses.StoredPause(TODAY - 9 * DAY, TODAY - DAY))
    for number, ago in enumerate((0, 6, 7, 2)):
        walks.add(tx, 1, walk(day=TODAY - ago * DAY, origin=str(number)))
    tx.conn.execute(update(person).where(person.c.id == 2).values(no_news_ms=1))


def test_the_counts_of_an_admin(db: Database) -> None:
    db.run_now(live)
    removed = db.run_now(lambda tx: walks.every(tx, 1))[-1]
    db.run_now(lambda tx: walks.save(tx, 1, replace(removed, deleted=NOW)))
    found = db.run_now(lambda tx: census.counts(tx, NOW))
    assert (found.people, found.new, found.away, found.without_news) == (4, 1, 1, 1)
    assert found.active == {1: 2, 7: 3, 30: 4}
    assert (found.with_plan, found.pausing, found.sessions) == (2, 1, 2)


def test_no_count_reads_through_a_table(sqlite_db: Database) -> None:
    """With a million people each is a stretch of an index."""
    sqlite_db.run_now(live)
    with query_plans(sqlite_db) as plans:
        sqlite_db.run_now(lambda tx: census.counts(tx, NOW))
        for kind in (outbox.NEWS, outbox.WORKS):
            sqlite_db.run_now(lambda tx, kind=kind: broadcasts.audience(tx, kind, NOW, None))  # type: ignore[misc]
    assert len(plans) > 10
    for statement, steps in plans:
        through = [step for step in steps if step.startswith("SCAN ") and "COVERING" not in step]
        assert set(through) <= {"SCAN guest", "SCAN anon_1"}, (statement, steps)
        assert not [step for step in steps if step.startswith("SCAN walk")], statement
        if " IN (SELECT" in statement:  # the few are looked up, not looked for among the many
            assert "SEARCH person USING INDEX sqlite_autoindex_person_1 (id=?)" in steps, statement
