"""Putting a copy back that `backup` made: all of it or nothing, and what was there before is kept.

Before anything is changed the copy is looked at: whether it is whole, of a schema that this version
knows, and whether the key at hand opens it.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

from retrowalk.coach.errors import Misconfigured, RetrowalkError
from retrowalk.coach.platform.files import give_to_owner_of
from retrowalk.coach.store import pg_tools
from retrowalk.coach.store.database import address_of, cannot_open, engine_for
from retrowalk.coach.store.key_place import KeyPlace, check_in
from retrowalk.coach.store.schema import HEAD, version_of

SQLITE_BEGINS, POSTGRESQL_BEGINS = b"SQLite format 3\x00", b"PGDMP"
BEFORE = "before_restore"
KEPT_MOST = 1000


class CannotRestore(RetrowalkError):
    """The copy could not be put back, and nothing was changed; the text says why."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and where that is which was there before ("" where nothing was)."""

    schema: str
    kept: str


def restore(database_url: str, source: Path, place: KeyPlace, *, replaces: bool) -> Restored:
    """Put a copy in the place of the database, which nothing may use meanwhile.

    Without `replaces` a database that holds anything is left alone. Raises CannotRestore; a key
    that does not open the copy raises WrongKey.
    """
    url = address_of(database_url)
    is_sqlite = url.get_backend_name() == "sqlite"
    _check_kind(source, is_sqlite=is_sqlite)
    try:
        if is_sqlite:
            return _into_sqlite(url, source, place, replaces=replaces)
        return _into_postgresql(url, source, place, replaces=replaces)
    except OSError as error:
        where = error.filename or source
        raise CannotRestore(f"{where}: {error.strerror or type(error).__name__}.") from error


def _check_kind(source: Path, *, is_sqlite: bool) -> None:
    try:
        with source.open("rb") as file:
            begins = file.read(16)
    except OSError as error:
        raise CannotRestore(f"{source} can't be read ({error.strerror}).") from None
    if begins.startswith(SQLITE_BEGINS if is_sqlite else POSTGRESQL_BEGINS):
        return
    if begins.startswith((SQLITE_BEGINS, POSTGRESQL_BEGINS)):
        other, ours = ("PostgreSQL", "SQLite") if is_sqlite else ("SQLite", "PostgreSQL")
        raise CannotRestore(
            f"{source} is a copy of {other}, and database.url names {ours}: name the other one."
        )
    raise CannotRestore(f"{source} is no copy that 'retrowalk backup' has made.")


def _check_copy(conn: Connection, source: Path, place: KeyPlace) -> str:
    """The schema of a copy, once it is known to be of use. Raises CannotRestore or WrongKey."""
    found = version_of(conn)
    if found is None:
        raise CannotRestore(f"{source} holds no data of Retrowalk.")
    if found > HEAD:
        raise CannotRestore(
            f"{source} has schema {found}, newer than this version of Retrowalk ({HEAD}): use the "
            "newer version."
        )
    check_in(conn, place)
    return found


# -- SQLite ----------------------------------------------------------------------------------------


def _into_sqlite(url: URL, source: Path, place: KeyPlace, *, replaces: bool) -> Restored:
    target = Path(url.database or "")
    if not target.parent.is_dir():
        raise CannotRestore(f"there is no folder {target.parent}.")
    is_there = target.exists()
    if is_there and source.samefile(target):
        raise CannotRestore(f"{source} is the database itself.")
    if is_there and not replaces:
        raise CannotRestore(f"there is a database at {target}; to replace it, give --force.")
    half = target.with_name(f".{target.name}.half")
    try:
        schema = _copied(source, half, place)
        give_to_owner_of(target if is_there else target.parent, half)
        kept = _put_aside(target) if is_there else None
        half.replace(target)
        _see_it_on_disk(target)
    finally:
        half.unlink(missing_ok=True)
    return Restored(schema, str(kept or ""))


def _copied(source: Path, half: Path, place: KeyPlace) -> str:
    """Copy the copy beside the database and look at it there; returns its schema."""
    shutil.copyfile(source, half)
    half.chmod(0o600)
    engine = create_engine(f"sqlite:///{half}", hide_parameters=True)
    try:
        with engine.connect() as conn:
            said = conn.exec_driver_sql("PRAGMA integrity_check").scalar()
            if said != "ok":
                raise CannotRestore(f"{source} is damaged; take another copy.")
            return _check_copy(conn, source, place)
    except DBAPIError as error:
        raise CannotRestore(f"{source} is damaged ({error.orig}); take another copy.") from None
    finally:
        engine.dispose()


def _put_aside(target: Path) -> Path:
    """Keep what is there under another name. Raises CannotRestore while somebody has it open."""
    try:
        with closing(sqlite3.connect(target, timeout=0)) as connection:
            # Whoever has it open keeps the log beside it; only the last one may do without.
            connection.execute("PRAGMA journal_mode = DELETE").close()
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise CannotRestore(f"{target} is in use: stop the bot first.") from None
    except sqlite3.DatabaseError:
        pass  # it is damaged: that may well be why a copy is put back
    kept = next(
        path
        for number in range(1, KEPT_MOST)
        if not (path := target.with_name(f"{target.name}.{BEFORE}_{number}")).exists()
    )
    target.replace(kept)
    for ending in ("-wal", "-shm"):
        beside = target.with_name(target.name + ending)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + ending))
    return kept


def _see_it_on_disk(path: Path) -> None:
    for each, mode in ((path, os.O_RDONLY), (path.parent, os.O_RDONLY)):
        handle = os.open(each, mode)
        try:
            with suppress(OSError):  # some systems can't for a folder
                os.fsync(handle)
        finally:
            os.close(handle)


# -- PostgreSQL ------------------------------------------------------------------------------------


def _into_postgresql(url: URL, source: Path, place: KeyPlace, *, replaces: bool) -> Restored:
    """Put the copy into a new schema, with the old one set aside until that has worked."""
    pg_tools.check_readable(source)
    with _connected(url) as conn:
        if _others(conn):
            raise CannotRestore("the database is in use: stop every bot and scheduler first.")
        is_there = bool(inspect(conn).get_table_names(schema="public"))
        if is_there and not replaces:
            raise CannotRestore("the database holds tables; to replace them, give --force.")
        kept = _free_name(conn)
        conn.exec_driver_sql(f'ALTER SCHEMA public RENAME TO "{kept}"')
        conn.exec_driver_sql("CREATE SCHEMA public")
    try:
        pg_tools.put_in(url, source)
        with _connected(url) as conn:
            schema = _check_copy(conn, source, place)
    except BaseException:
        with _connected(url) as conn:
            conn.exec_driver_sql("DROP SCHEMA public CASCADE")
            conn.exec_driver_sql(f'ALTER SCHEMA "{kept}" RENAME TO public')
        raise
    if not is_there:
        with _connected(url) as conn:
            conn.exec_driver_sql(f'DROP SCHEMA "{kept}"')
    return Restored(schema, f"schema {kept}" if is_there else "")


@contextmanager
def _connected(url: URL) -> Iterator[Connection]:
    engine = engine_for(url.render_as_string(hide_password=False), pool_size=1)
    try:
        with engine.begin() as conn:
            yield conn
    except DBAPIError as error:
        if error.orig is not None and not error.connection_invalidated and error.statement:
            raise
        raise Misconfigured("database.url", cannot_open(engine.url, error)) from None
    finally:
        engine.dispose()


def _others(conn: Connection) -> int:
    query = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    return int(conn.execute(query).scalar_one())


def _free_name(conn: Connection) -> str:
    known = set(inspect(conn).get_schema_names())
    names = (f"{BEFORE}_{number}" for number in range(1, KEPT_MOST))
    return next(name for name in names if name not in known)
