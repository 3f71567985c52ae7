"""Goals: what a person wants to do, on which days and when. The newest is in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, to_ms
from retrowalk.coach.store.tables import Columns, goal


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What is sealed of a goal: a person's own words."""

    cue: str = ""  # "after breakfast, in the hallway"
    reason: str = ""
    confidence: int | None = None  # 0 to 10
    easier_on: str | None = None  # ISO date: an easier step was wished for


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal; `days` has one character a weekday, Monday first: "1010100"."""

    place: str
    experience: str
    days: str
    remind_at_min: int | None
    minutes: float
    since: datetime
    words: OwnWords = field(default_factory=OwnWords)
    id: int = 0

    @property
    def weekdays(self) -> frozenset[int]:
        """The planned weekdays, Monday is 0."""
        return frozenset(number for number, mark in enumerate(self.days) if mark == "1")


def current(tx: Tx, person_id: int) -> Goal | None:
    """The goal in force, opened once in a transaction."""
    row = _row(tx, person_id)
    return tx.once(
        goal.name, (person_id, "opened"), lambda: None if row is None else _read(tx, row)
    )


def first_begun(tx: Tx, person_id: int) -> datetime | None:
    """Since when the first goal of all was in force; None where none is in force now."""
    row = _row(tx, person_id)
    return None if row is None else from_ms(row.first_ms)


def history(tx: Tx, person_id: int) -> list[Goal]:
    """All goals, oldest first; the last may be in force."""
    return [_read(tx, row) for row in tx.conn.execute(OF_PERSON, {"of": person_id})]


def _row(tx: Tx, person_id: int) -> Columns | None:
    """The goal in force as stored, read once in a transaction."""
    return tx.once(
        goal.name,
        person_id,
        lambda: tx.conn.execute(IN_FORCE, {"of": person_id}).one_or_none(),
    )


def put_at_hand(tx: Tx, person_id: int, row: Columns | None) -> None:
    """Keep what was read of the table together with other things: the `COLUMNS`."""
    tx.memo.put(goal.name, person_id, row)


def read_all(tx: Tx, person_ids: Sequence[int]) -> None:
    """Read those of several people in one statement."""
    rows = {row.person_id: row for row in tx.conn.execute(SEVERAL, {"several": person_ids})}
    for person_id in person_ids:
        put_at_hand(tx, person_id, rows.get(person_id))


_first, _newest = goal.alias("first"), goal.alias("newest")
COLUMNS = (
    *goal.c,
    select(_first.c.since_ms)
    .where(_first.c.person_id == goal.c.person_id)
    .order_by(_first.c.id)
    .limit(1)
    .scalar_subquery()
    .label("first_ms"),
)
IS_IN_FORCE = goal.c.until_ms.is_(None) & (
    goal.c.id
    == (
        select(func.max(_newest.c.id))
        .where(_newest.c.person_id == goal.c.person_id, _newest.c.until_ms.is_(None))
        .scalar_subquery()
    )
)
IN_FORCE = select(*COLUMNS).where(goal.c.person_id == bindparam("of"), IS_IN_FORCE)
SEVERAL = select(*COLUMNS).where(
    goal.c.person_id.in_(bindparam("several", expanding=True)), IS_IN_FORCE
)
OF_PERSON = select(goal).where(goal.c.person_id == bindparam("of")).order_by(goal.c.id)


def set_goal(tx: Tx, person_id: int, wanted: Goal) -> int:
    """Put a goal in force and archive the one before; returns the id of the new row."""
    tx.conn.execute(
        update(goal)
        .where(goal.c.person_id == person_id, goal.c.until_ms.is_(None))
        .values(until_ms=to_ms(wanted.since))
    )
    made = tx.conn.execute(
        insert(goal)
        .values(
            person_id=person_id,
            place=wanted.place,
            experience=wanted.experience,
            days=wanted.days,
            remind_at_min=wanted.remind_at_min,
            minutes=wanted.minutes,
            words=tx.seal(asdict(wanted.words)),
            since_ms=to_ms(wanted.since),
        )
        .returning(goal.c.id)
    )
    return int(made.scalar_one())


def _read(tx: Tx, row: Columns) -> Goal:
    return Goal(
        place=row.place,
        experience=row.experience,
        days=row.days,
        remind_at_min=row.remind_at_min,
        minutes=row.minutes,
        since=from_ms(row.since_ms),
        words=OwnWords(**tx.unseal(row.words)),
        id=row.id,
    )


def end(tx: Tx, person_id: int, now: datetime) -> None:
    """No goal is in force any more; all stay in the history."""
    tx.conn.execute(
        update(goal)
        .where(goal.c.person_id == person_id, goal.c.until_ms.is_(None))
        .values(until_ms=to_ms(now))
    )


def as_dict(of: Goal) -> dict[str, Any]:
    """A goal as plain data for the undo journal; `from_dict` reads it back."""
    return {**asdict(of), "since": to_ms(of.since)}


def from_dict(raw: Mapping[str, Any]) -> Goal:
    """Read back what `as_dict` made."""
    return Goal(**{**raw, "since": from_ms(raw["since"]), "words": OwnWords(**raw["words"])})
