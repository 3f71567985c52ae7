"""What a transaction remembers of its reads is always what the tables hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retrowalk.coach.store import dialogues, goals, last_buttons, pauses, people, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.pauses import StoredPause
from retrowalk.coach.store.walks import Felt, Walk

ANA = 1001
NOW = datetime(2026, 11, 20, 9, 0, 0, 123_000, tzinfo=UTC)
STEPS = ("add", "change", "move", "remove", "goal", "pause", "ask", "profile", "undone")


def read(tx: Tx) -> tuple[object, ...]:
    """What a turn reads of a person."""
    day = date(2026, 11, 18)
    return (
        people.lock(tx, ANA),
        walks.every(tx, ANA),
        walks.latest(tx, ANA, 3, 1),
        walks.between(tx, ANA, day, day),
        [walks.by_id(tx, ANA, walk.id) for walk in walks.every(tx, ANA)],
        goals.current(tx, ANA),
        goals.history(tx, ANA),
        pauses.every(tx, ANA),
        dialogues.load(tx, ANA),
        last_buttons.last(tx, ANA),
    )


def write(tx: Tx, step: str, number: int) -> None:
    """One write of the kind, where there is something to write."""
    known = walks.every(tx, ANA)
    one = known[number % len(known)] if known else None
    match step:
        case "add":
            day = date(2026, 11, 20) - timedelta(days=number % 5)
            felt = Felt(effort=number % 10)
            origin = f"1001:{number}"
            walks.add(tx, ANA, Walk(day, walks.DONE, NOW, float(number), felt=felt, origin=origin))
        case "change" if one is not None:
            walks.save(tx, ANA, replace(one, felt=Felt(pain=number % 10)))
        case "move" if one is not None:
            walks.save(tx, ANA, replace(one, day=one.day - timedelta(days=1)))
        case "remove" if one is not None:
            walks.save(tx, ANA, replace(one, deleted=NOW))
        case "goal":
            goals.set_goal(tx, ANA, Goal("treadmill", "never", "1010100", number, 20.0, NOW))
        case "pause":
            pauses.add(tx, ANA, StoredPause(date(2026, 11, 1 + number % 20), None))
        case "ask":
            dialogues.put(tx, ANA, dialogues.Dialogue("goal", str(number), {"n": number}), NOW)
        case "profile":
            person = people.meet(tx, ANA, ANA, "en", NOW)
            people.save(tx, replace(person, day_ends_at_min=number))


def write_and_undo(tx: Tx, number: int) -> None:
    """Each kind of write, and back to where it was."""
    savepoint = tx.conn.begin_nested()
    for each in STEPS[:-1]:
        write(tx, each, number)
    read(tx)
    savepoint.rollback()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(1, 9)), max_size=12))
def test_what_is_remembered_is_what_is_stored(
    sqlite_db: Database, steps: list[tuple[str, int]]
) -> None:
    def unit(tx: Tx) -> None:
        people.erase(tx, ANA)
        people.meet(tx, ANA, ANA, "en", NOW)
        read(tx)
        for step, number in steps:
            if step == "undone":
                write_and_undo(tx, number)
            else:
                write(tx, step, number)
            remembered = read(tx)
            tx.memo.forget()
            assert remembered == read(tx)

    sqlite_db.run_now(unit)


def test_nothing_is_remembered_beyond_a_transaction(sqlite_db: Database) -> None:
    sqlite_db.run_now(lambda tx: people.meet(tx, ANA, ANA, "en", NOW))
    sqlite_db.run_now(lambda tx: write(tx, "add", 5))
    assert len(sqlite_db.run_now(lambda tx: walks.every(tx, ANA))) == 1
    sqlite_db.run_now(lambda tx: write(tx, "remove", 0))
    assert sqlite_db.run_now(lambda tx: walks.every(tx, ANA)) == []
