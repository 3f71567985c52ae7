"""What one transaction has read or worked out already, until a write makes it untrue."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, event

T = TypeVar("T")
ON_CONNECTION = "retrowalk_memo"


class Memo:
    """Values by the table that they come from; whoever writes to a table empties its part.

    The database itself sees the writes (`forget_what_is_written`), so no writer can forget it.
    """

    def __init__(self) -> None:
        self._tables: dict[str, dict[Hashable, Any]] = {}

    def once(self, table: str, key: Hashable, read: Callable[[], T]) -> T:
        """The value of before, else what `read` gives."""
        kept = self._tables.setdefault(table, {})
        if key not in kept:
            value = read()
            # `read` may itself have written, which leaves another dict in place of this one.
            self._tables.setdefault(table, {})[key] = value
            return value
        found: T = kept[key]
        return found

    def has(self, table: str, key: Hashable) -> bool:
        """Whether there is a value, None among them."""
        return key in self._tables.get(table, {})

    def get(self, table: str, key: Hashable) -> Any | None:  # noqa: ANN401  what was put
        """The value, if there is one."""
        return self._tables.get(table, {}).get(key)

    def put(self, table: str, key: Hashable, value: object) -> None:
        """Keep what a writer knows to be true after its write."""
        self._tables.setdefault(table, {})[key] = value

    @contextmanager
    def of_one(self, table: str, person_id: int) -> Iterator[None]:
        """What is written meanwhile concerns one person: what is known of the others stays.

        The keys of the table are people, or begin with one.
        """
        before = self._tables.get(table, {})
        yield
        self._tables[table] = {
            key: value
            for key, value in before.items()
            if person_id not in {key, key[0] if isinstance(key, tuple) else None}
        }

    def forget(self, table: str | None = None) -> None:
        """Forget what comes from a table, or everything."""
        if table is None:
            self._tables.clear()
        else:
            self._tables.pop(table, None)


def forget_what_is_written(engine: Engine) -> None:
    """Let every write, and every return to a savepoint, empty the memo of its transaction."""

    @event.listens_for(engine, "before_execute")
    def on_execute(conn: Connection, statement: Any, *_: object) -> None:  # noqa: ANN401  any clause
        if getattr(statement, "is_dml", False):
            memo = conn.info.get(ON_CONNECTION)
            if memo is not None:
                memo.forget(statement.table.name)

    @event.listens_for(engine, "rollback_savepoint")
    def on_rollback(conn: Connection, *_: object) -> None:
        memo = conn.info.get(ON_CONNECTION)
        if memo is not None:
            memo.forget()
