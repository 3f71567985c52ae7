"""Tests of three metres backwards: what was measured, on which day, and what happened on the way.

All of it is sealed. There are few of a person, one in four weeks, so they are read together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.errors import Stale
from retrowalk.coach.plan.walk_test import Trouble, counting
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import maybe_instant, maybe_ms, to_ms
from retrowalk.coach.store.tables import walk_test

SUBJECT = "test"
"""Of its changes in the undo journal."""


@dataclass(frozen=True, slots=True)
class WalkTest:
    """One test, on the date that it was lived; there is one try at least."""

    day: date
    tries_s: tuple[float, ...]
    trouble: Trouble = Trouble.NONE
    origin: str | None = None  # the update that told of it
    deleted: datetime | None = None
    id: int = 0

    @property
    def seconds(self) -> float:
        """The time that counts."""
        return counting(self.tries_s)

    @property
    def is_steady(self) -> bool:
        """Whether nothing happened on the way, so that the time can be held against others."""
        return self.trouble is Trouble.NONE


def add(tx: Tx, person_id: int, new: WalkTest) -> int | None:
    """Store a test; returns its id, None where one of the same origin is stored already."""
    dialect = postgresql if tx.is_postgresql else sqlite
    made = tx.conn.execute(
        dialect.insert(walk_test)
        .on_conflict_do_nothing(index_elements=["person_id", "origin"])
        .returning(walk_test.c.id),
        {"person_id": person_id, "origin": new.origin, **_write(tx, new)},
    )
    found = made.scalar_one_or_none()
    return None if found is None else int(found)


def save(tx: Tx, person_id: int, changed: WalkTest) -> None:
    """Write a test that is stored already."""
    tx.conn.execute(
        update(walk_test)
        .where(walk_test.c.id == changed.id, walk_test.c.person_id == person_id)
        .values(_write(tx, changed))
    )


def put_back(
    tx: Tx, person_id: int, test_id: int, plain: Mapping[str, Any] | None, now: datetime
) -> None:
    """The test as it was before a write; None: it was not there. Raises Stale for no such test."""
    known = by_id(tx, person_id, test_id)
    if known is None:
        raise Stale
    save(tx, person_id, replace(known, deleted=now) if plain is None else from_dict(plain))


def every(tx: Tx, person_id: int) -> list[WalkTest]:
    """All tests that were not taken out, the oldest day first."""
    kept = [test for test in _all(tx, person_id) if test.deleted is None]
    return sorted(kept, key=lambda test: (test.day, test.id))


def by_id(tx: Tx, person_id: int, test_id: int) -> WalkTest | None:
    """One test of this person, removed ones too; None for anybody else's."""
    return next((test for test in _all(tx, person_id) if test.id == test_id), None)


OF_PERSON = select(walk_test).where(walk_test.c.person_id == bindparam("of"))


def _all(tx: Tx, person_id: int) -> tuple[WalkTest, ...]:
    return tx.once(
        walk_test.name,
        person_id,
        lambda: tuple(_read(tx, row) for row in tx.conn.execute(OF_PERSON, {"of": person_id})),
    )


def as_dict(of: WalkTest) -> dict[str, Any]:
    """A test as plain data for the undo journal; `from_dict` reads it back."""
    return {
        **facts(of),
        "origin": of.origin,
        "deleted": maybe_ms(of.deleted),
        "id": of.id,
    }


def from_dict(raw: Mapping[str, Any]) -> WalkTest:
    """Read back what `as_dict` made."""
    return replace(
        of_facts(raw), origin=raw["origin"], deleted=maybe_instant(raw["deleted"]), id=raw["id"]
    )


def facts(of: WalkTest) -> dict[str, Any]:
    """What was measured, as plain data: what is sealed, and what an export has."""
    return {
        "day": of.day.isoformat(),
        "tries_s": list(of.tries_s),
        "trouble": of.trouble.value,
    }


def of_facts(raw: Mapping[str, Any]) -> WalkTest:
    """Read back what `facts` made."""
    tries_s = tuple(float(seconds) for seconds in raw["tries_s"])
    return WalkTest(date.fromisoformat(raw["day"]), tries_s, Trouble(raw["trouble"]))


def _write(tx: Tx, of: WalkTest) -> dict[str, Any]:
    return {"facts": tx.seal(facts(of)), "deleted_ms": maybe_ms(of.deleted)}


def _read(tx: Tx, row: Row[Any]) -> WalkTest:
    return replace(
        of_facts(tx.unseal(row.facts)),
        origin=row.origin,
        deleted=maybe_instant(row.deleted_ms),
        id=row.id,
    )


def prune_removed(tx: Tx, before: datetime, most: int) -> int:
    """Forget some of the tests that people took out long ago."""
    old = select(walk_test.c.id).where(walk_test.c.deleted_ms < to_ms(before)).limit(most)
    return tx.conn.execute(delete(walk_test).where(walk_test.c.id.in_(old))).rowcount
