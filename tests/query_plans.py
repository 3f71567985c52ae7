"""How SQLite means to run what is asked of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, event

from retrowalk.coach.store.database import Database

ASKING = ("SELECT", "DELETE", "UPDATE", "WITH")
Plans = list[tuple[str, list[str]]]


@contextmanager
def query_plans(db: Database) -> Iterator[Plans]:
    """Each statement from now on, with the steps of its plan."""
    found: Plans = []

    def explain(
        conn: Connection, _: object, statement: str, values: Sequence[str], *__: object
    ) -> None:
        if statement.startswith(ASKING):
            cursor = conn.connection.cursor()
            steps = cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            found.append((statement, [str(row[-1]) for row in steps]))

    event.listen(db.engine, "before_cursor_execute", explain)
    yield found
    event.remove(db.engine, "before_cursor_execute", explain)
