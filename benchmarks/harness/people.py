"""Databases full of people: one is made as the product makes them, the others are copies of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import delete, insert, select, text, update

from retrowalk.bot.answering.converse import take_turn
from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.store import alarms, goals, people, tables, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.vault import Vault

FIRST = 1_000
TEMPLATE = FIRST
"""The number of the first person; the others follow."""

NOT_COPIED = frozenset({"heard", "audit", "outbox"})


def clock() -> datetime:
    """The instant now."""
    return datetime.now(UTC)  # noqa: TID251  a benchmark has no other clock


@dataclass(frozen=True, slots=True)
class Town:
    """A database with people in it."""

    url: str
    key: str
    folder: Path
    people: int

    @contextmanager
    def open(self) -> Iterator[Database]:
        """Open it beside the processes that are measured."""
        with Database.open(self.url, Vault([self.key]), pool_size=2) as db:
            yield db

    def wake(self, count: int, first: int = FIRST) -> None:
        """The next reminders of so many people are due now."""
        at = clock()
        with self.open() as db:
            db.run_now(lambda tx: _make_due(tx, first, first + count, at))


@contextmanager
def town(inhabitants: int, sessions: int, url: str = "") -> Iterator[Town]:
    """So many people with as many sessions each, and a reminder tomorrow; SQLite unless told."""
    with tempfile.TemporaryDirectory(prefix="retrowalk-bench-") as folder:
        made = Town(
            url or f"sqlite:///{folder}/town.sqlite3",
            Vault.generate_key(),
            Path(folder),
            inhabitants,
        )
        with made.open() as db:
            migrate(db)
            if inhabitants:
                db.run_now(lambda tx: _settle(tx, sessions))
                _look_back(db)
                db.run_now(lambda tx: _copy(tx, inhabitants))
                with db.engine.connect() as conn:
                    conn.execute(text("ANALYZE"))
                    conn.commit()
        yield made


def _settle(tx: Tx, sessions: int) -> None:
    """The first person, whose sessions lie a day apart."""
    now = clock()
    begun = now - timedelta(days=sessions + 1)
    facts = people.Facts(mass_kg=75, screening="none", screened_on=now.date().isoformat())
    known = people.meet(tx, TEMPLATE, TEMPLATE, "en", begun)
    people.save(tx, replace(known, zone="UTC", consent=now, facts=facts))
    goals.set_goal(tx, TEMPLATE, goals.Goal("treadmill", "never", "1111111", 1080, 20.0, begun))
    for number in range(sessions):
        day = (begun + timedelta(days=number)).date()
        felt = walks.Felt(effort=4, pain=0, stumbles=0)
        walk = walks.Walk(day, "done", begun, 10.0, planned=True, felt=felt)
        walks.add(tx, TEMPLATE, replace(walk, origin=f"guided:{number}"))
    due = now + timedelta(days=1)
    alarms.set_alarm(tx, TEMPLATE, alarms.DAILY, due.date().isoformat(), due)


def _look_back(db: Database) -> None:
    """What the product keeps of a history it works out with the first turn: that is copied too."""
    stage = Stage(Settings(), Random(1), "bot")  # noqa: S311  which tip
    said = Incoming(
        1,
        Kind.SAID,
        TEMPLATE,
        TEMPLATE,
        private=True,
        language_code="en",
        at=clock(),
        text="/stats",
    )
    db.run_now(lambda tx: take_turn(tx, said, clock(), stage))
    # Or the first update of a measurement would be taken for this one, come again.
    db.run_now(lambda tx: tx.conn.execute(delete(tables.heard)))


def _copy(tx: Tx, inhabitants: int) -> None:
    """Everybody else is the first person again."""
    for table in tables.metadata.sorted_tables:
        key = "id" if table is tables.person else "person_id"
        if table.name in NOT_COPIED or key not in table.c:
            continue
        columns = [c.name for c in table.c if c.name != "id" or table is tables.person]
        values = [
            "series.n" if name in {key, "chat_id"} else f'"{table.name}"."{name}"'
            for name in columns
        ]
        names = ", ".join(f'"{name}"' for name in columns)
        tx.conn.execute(
            text(
                f'INSERT INTO "{table.name}" ({names}) '  # noqa: S608  our own names
                "WITH RECURSIVE series(n) AS (SELECT CAST(:first AS BIGINT) UNION ALL "
                "SELECT n + 1 FROM series WHERE n < :last) "
                f'SELECT {", ".join(values)} FROM series, "{table.name}" '
                f'WHERE "{table.name}"."{key}" = :template AND series.n <= :last'
            ),
            {"first": FIRST + 1, "last": FIRST + inhabitants - 1, "template": TEMPLATE},
        )


def _make_due(tx: Tx, first: int, last: int, at: datetime) -> None:
    table = tables.alarm
    tx.conn.execute(
        update(table)
        .where(table.c.person_id >= first, table.c.person_id < last, table.c.kind == alarms.DAILY)
        .values(slot=at.date().isoformat(), next_due_ms=to_ms(at))
    )


def many_sessions(tx: Tx, person_id: int, count: int) -> None:
    """So many more sessions of one person, several a day, each as the last one of them."""
    table = tables.walk
    query = select(table).where(table.c.person_id == person_id).order_by(table.c.day).limit(1)
    row = dict(tx.conn.execute(query).one()._mapping)  # noqa: SLF001  the documented name
    del row["id"]
    begun = datetime.fromisoformat(row["day"])
    copies = [
        {
            **row,
            "origin": f"copy:{number}",
            "day": (begun - timedelta(days=number // 3)).date().isoformat(),
        }
        for number in range(count)
    ]
    tx.conn.execute(insert(table), copies)
