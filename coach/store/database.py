"""The database: one place that opens it, and one way to use it, `await db.run(unit)`.

A unit of work is a synchronous function of a `Tx`; it runs in one transaction, off the event loop,
and can therefore never wait for Telegram. SQLite has one writer thread; PostgreSQL has a bounded
pool of threads, each with its connection.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sqlite3
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from retrowalk.coach.errors import Misconfigured, NoRoom, TryLater
from retrowalk.coach.platform.files import give_to_owner_of
from retrowalk.coach.store.keys import Keyring
from retrowalk.coach.store.memo import ON_CONNECTION, Memo, forget_what_is_written
from retrowalk.coach.store.vault import Vault

T = TypeVar("T")
SQLITE_BUSY_MS = 5000
WRITING_FOR_S = 1.0
"""So long after the last answer we take it that people are writing."""

POSTGRES_OPTIONS = (
    "-c statement_timeout=15000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000"
)
LOCKED_SQLSTATES = frozenset({"40001", "40P01", "55P03", "57014", "57P01", "57P02", "57P03"})
"""PostgreSQL: serialisation failure, deadlock, lock or statement time-out, server going down."""

FULL_SQLSTATE = "53100"
FULL_SIGNS = ("disk is full", "disk I/O error", "No space left")
"""What it says when it could not write; SQLite says the second where a file may not grow."""

FULL_FOR_S = 60.0
"""So long after the last write that found no room the disk is taken for full."""


REFUSALS = ("authentication failed", "does not exist", "pg_hba.conf", "no password supplied")
"""What PostgreSQL says where it does answer and waiting would not help."""


def _nobody_waits() -> bool:
    return False


@dataclass(slots=True)
class Tx:
    """One transaction: the connection, and the keys of its sealed columns.

    `memo` is what it has read already. `is_awaited` tells work that nobody waits for that somebody
    does wait for the database now: it ends after the piece that it is at.
    """

    conn: Connection
    keyring: Keyring
    memo: Memo = field(default_factory=Memo)
    is_awaited: Callable[[], bool] = _nobody_waits
    in_force: tuple[str, ...] = ()  # the keys, where they were read together with other things
    _sealing: Vault | None = None  # known once something is sealed
    _told: list[Callable[[], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.conn.info[ON_CONNECTION] = self.memo

    def once(self, table: str, key: Hashable, read: Callable[[], T]) -> T:
        """What was read before in this transaction, if nothing was written to its table since."""
        return self.memo.once(table, key, read)

    def after_commit(self, tell: Callable[[], None]) -> None:
        """Call it once this is committed, and never if it is undone: for what is counted."""
        self._told.append(tell)

    def committed(self) -> None:
        """Tell whoever wanted to be told."""
        for tell in self._told:
            tell()

    def seal(self, value: Any) -> bytes:  # noqa: ANN401  any JSON value
        """Encrypt a JSON value for a `Sealed` column. Raises WrongKey."""
        return self.check_key().seal(value)

    def unseal(self, blob: bytes) -> Any:  # noqa: ANN401  any JSON value
        """Open a `Sealed` column. Raises WrongKey, or CannotOpen for a damaged value."""
        return self.keyring.unseal(self.conn, blob)

    def check_key(self) -> Vault:
        """Raise WrongKey unless the key in force is at hand: nothing could be sealed later."""
        if self._sealing is None:
            self._sealing = self.keyring.sealing(self.conn, self.in_force)
        return self._sealing

    @property
    def is_postgresql(self) -> bool:
        """Whether rows can be locked one by one; SQLite locks the whole database at BEGIN."""
        return self.conn.dialect.name == "postgresql"


class Database:
    """An open database."""

    def __init__(self, engine: Engine, keyring: Keyring, threads: int) -> None:
        self._engine = engine
        self._keyring = keyring
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="database")
        self._behind = asyncio.Semaphore(max(1, threads // 2))
        self._room = asyncio.Semaphore(threads + 1)  # one is at hand when a thread is done
        self._answered_at = float("-inf")
        self._awaited = 0  # answers that wait for the database or are being worked out
        self._full_at = float("-inf")
        forget_what_is_written(engine)

    @classmethod
    def open(
        cls,
        url: str,
        vault: Vault,
        *,
        fetch_keys: Callable[[], Vault] | None = None,
        synchronous: str = "full",
        pool_size: int = 8,
        may_make: bool = True,
    ) -> Database:
        """Open a database and try it once; one that `may_make` a file of SQLite makes it.

        `fetch_keys` gets the keys anew when the database names one that the vault does not have.
        Raises Misconfigured with one sentence, without the password, when that fails; TryLater
        when it does not answer now and may well do so later.
        """
        engine = engine_for(url, synchronous=synchronous, pool_size=pool_size)
        if engine.dialect.name == "sqlite":
            path = Path(engine.url.database or "")
            if not may_make:
                check_is_there(path)
            _make_private(path)
        threads = 1 if engine.dialect.name == "sqlite" else pool_size
        database = cls(engine, Keyring(vault, fetch_keys), threads)
        try:
            with engine.begin() as conn:
                conn.exec_driver_sql("SELECT 1")
        except DBAPIError as error:
            database.close()
            why = cannot_open(engine.url, error)
            if is_passing(error) and not is_refusal(error):
                raise TryLater(f"database.url: {why}") from None
            raise Misconfigured("database.url", why) from None
        return database

    @property
    def engine(self) -> Engine:
        """The engine itself, for migrations and backups."""
        return self._engine

    async def probe(self) -> None:
        """Ask it for a transaction that could seal.

        Raises WrongKey, TryLater, and NoRoom where writes lately found none.
        """
        await self.run(lambda tx: tx.check_key())
        if monotonic() - self._full_at < FULL_FOR_S:
            raise NoRoom("the disk of the database is full")

    async def run(self, unit: Callable[[Tx], T], *, ends: bool = False) -> T:
        """Run a unit of work in one transaction: committed when it returns, else undone.

        Where many wait, one that `ends` what is under way goes before those that only begin: an
        update is done when its answer is written down, and stands in the way of others until then.
        A cancelled wait does not cut the unit short: it finishes or leaves nothing. Raises
        TryLater when the database is locked or gone for the moment.
        """
        loop = asyncio.get_running_loop()
        self._answered_at = loop.time()
        self._awaited += 1
        try:
            if ends:
                return await loop.run_in_executor(self._pool, partial(self.run_now, unit))
            async with self._room:
                return await loop.run_in_executor(self._pool, partial(self.run_now, unit))
        finally:
            self._awaited -= 1

    async def run_behind(self, unit: Callable[[Tx], T]) -> T:
        """The same for work that nobody waits for: it never queues up before an answer.

        While people write it rests after each unit as long as that took: half of the time is
        left to the answers. A unit of several pieces asks `tx.is_awaited` after each.
        """
        loop = asyncio.get_running_loop()

        def timed() -> T:
            began = loop.time()
            try:
                return self.run_now(unit, lambda: self._awaited > 0)
            finally:
                took[0] = loop.time() - began

        took = [0.0]
        async with self._behind:
            try:
                async with self._room:
                    return await loop.run_in_executor(self._pool, timed)
            finally:
                if loop.time() - self._answered_at < WRITING_FOR_S:
                    await asyncio.sleep(took[0])

    def run_now(self, unit: Callable[[Tx], T], is_awaited: Callable[[], bool] = _nobody_waits) -> T:
        """The same where nothing else waits: the command line and tests."""
        try:
            with self._engine.begin() as conn:
                tx = Tx(conn, self._keyring, is_awaited=is_awaited)
                result = unit(tx)
        except DBAPIError as error:
            if is_full(error):
                self._full_at = monotonic()
                raise NoRoom("the disk of the database is full: make room on it") from error
            if is_passing(error):
                raise TryLater("the database did not answer in time") from error
            raise
        tx.committed()
        return result

    def close(self) -> None:
        """Let running units finish and close every connection."""
        self._pool.shutdown(wait=True)
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def engine_for(url: str, *, synchronous: str = "full", pool_size: int = 8) -> Engine:
    """An engine with our rules for either database. Raises Misconfigured for another kind."""
    parsed = address_of(url)
    if parsed.drivername in {"postgresql", "postgres", "postgresql+psycopg"}:
        return _postgresql(parsed.set(drivername="postgresql+psycopg"), pool_size)
    if parsed.drivername == "sqlite":
        return _sqlite(parsed, synchronous)
    raise Misconfigured("database.url", "must begin with sqlite:/// or postgresql://.")


def address_of(url: str) -> URL:
    """The parts of a database's address. Raises Misconfigured where it is none."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        raise Misconfigured("database.url", "is no database address.") from None


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite database; None where it is none, or kept in memory."""
    try:
        parsed = address_of(url)
    except Misconfigured:
        return None
    is_file = parsed.get_backend_name() == "sqlite" and parsed.database not in {
        None,
        "",
        ":memory:",
    }
    return Path(str(parsed.database)) if is_file else None


def read_only_engine(url: str) -> Engine:
    """An engine that changes and makes nothing, not even a file beside the database.

    Raises Misconfigured when there is none, or another kind of it.
    """
    parsed = engine_for(url).url  # the same rules; nothing is opened by it
    if parsed.drivername != "sqlite":
        options = f"{POSTGRES_OPTIONS} -c default_transaction_read_only=on"
        return create_engine(
            parsed, hide_parameters=True, connect_args={"connect_timeout": 10, "options": options}
        )
    path = Path(parsed.database or "")
    check_is_there(path)
    # Without a log beside it nobody has the file open, and SQLite need not make one to read it.
    is_open = path.with_name(f"{path.name}-wal").exists()
    wish = "mode=ro" if is_open else "mode=ro&immutable=1"
    return create_engine(
        parsed,
        hide_parameters=True,
        creator=lambda: sqlite3.connect(f"{path.absolute().as_uri()}?{wish}", uri=True),
    )


def check_is_there(path: Path) -> None:
    """Raise Misconfigured, which says what to do, unless the file of SQLite is there."""
    try:
        is_there, has_folder = path.exists(), path.parent.is_dir()
    except OSError as error:
        raise Misconfigured("database.url", f"{path} can't be seen ({error.strerror}).") from None
    if is_there:
        return
    makes = "let 'retrowalk migrate' or 'run' make it"
    raise Misconfigured(
        "database.url",
        f"{path} is not there: name the right one, or {makes}."
        if has_folder
        else f"{path} lies in no folder that is there: name the right one, or make the folder.",
    )


def _make_private(path: Path) -> None:
    """A new file is for its owner alone; SQLite gives the files beside it the same rights."""
    with contextlib.suppress(OSError):  # what is wrong is said when it is opened
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        give_to_owner_of(path.parent, path)


def _sqlite(url: URL, synchronous: str) -> Engine:
    if not url.database or url.database == ":memory:":
        raise Misconfigured("database.url", "must name a file: sqlite:///retrowalk.sqlite3.")
    engine = create_engine(url, hide_parameters=True, connect_args={"check_same_thread": False})

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: object) -> None:  # noqa: ANN401  sqlite3.Connection
        connection.isolation_level = None  # we begin by ourselves, below
        for pragma in (
            f"busy_timeout={SQLITE_BUSY_MS}",
            "journal_mode=WAL",
            f"synchronous={synchronous.upper()}",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def on_begin(conn: Connection) -> None:
        # A transaction that reads before it writes would lose the update of another.
        conn.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _postgresql(url: URL, pool_size: int) -> Engine:
    try:
        return create_engine(
            url,
            hide_parameters=True,
            pool_size=pool_size,
            max_overflow=0,
            pool_pre_ping=True,
            connect_args={"connect_timeout": 10, "options": POSTGRES_OPTIONS},
        )
    except ModuleNotFoundError:
        raise Misconfigured(
            "database.url", "PostgreSQL needs the extra: pip install 'retrowalk[postgres]'."
        ) from None


def is_passing(error: DBAPIError) -> bool:
    """Whether the same unit may well succeed a moment later."""
    if error.connection_invalidated:
        return True
    sqlstate = getattr(error.orig, "sqlstate", None)
    if sqlstate in LOCKED_SQLSTATES:
        return True
    text = str(error.orig)
    return isinstance(error, OperationalError) and any(
        sign in text for sign in ("is locked", "is busy", "connection", "server closed")
    )


def is_full(error: DBAPIError) -> bool:
    """Whether there was no room to write."""
    if getattr(error.orig, "sqlstate", None) == FULL_SQLSTATE:
        return True
    said = str(error.orig)
    return isinstance(error, OperationalError) and any(sign in said for sign in FULL_SIGNS)


def one_line(said: str) -> str:
    """The first line of what a database says, without its full stop."""
    return said.strip().partition("\n")[0].strip().rstrip(".")


def is_refusal(error: DBAPIError) -> bool:
    """Whether PostgreSQL answers and says no: waiting would not help."""
    return any(sign in str(error.orig) for sign in REFUSALS)


def cannot_open(url: URL, error: DBAPIError) -> str:
    """Why a database can't be opened, in one sentence without secrets."""
    if url.drivername == "sqlite":
        path = Path(url.database or "")
        if not path.parent.exists():
            return f"the folder {path.parent} does not exist."
        return f"{path} can't be opened ({error.orig})."
    if is_refusal(error):
        said = str(error.orig).partition("FATAL:")[2] or str(error.orig)
        return f"PostgreSQL at {url.host or 'the local socket'} refuses: {one_line(said)}."
    return f"no PostgreSQL answers at {url.host or 'the local socket'}, database {url.database}."
