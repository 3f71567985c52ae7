"""A consistent copy of the data, made while the bot is running."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import URL

from coach.errors import RetrowalkError
from coach.store.database import address_of

DUMP_WITHIN_S = 3600


class CannotBackUp(RetrowalkError):
    """The copy could not be made; the text says why and what to do."""


def back_up(database_url: str, target: Path, *, overwrite: bool = False) -> None:
    """Copy the database to `target`: a SQLite file, or a PostgreSQL dump in custom format.

    The copy is made beside the target and put in place when it is whole. Raises CannotBackUp.
    """
    url = address_of(database_url)
    half = target.with_name(f".{target.name}.half")
    try:
        if target.exists() and not overwrite:
            raise CannotBackUp(f"{target} is there already; give another path, or --force.")
        if not target.parent.is_dir():
            raise CannotBackUp(f"there is no folder {target.parent}.")
        if url.get_backend_name() == "sqlite":
            _copy_sqlite(url, half)
        else:
            _dump_postgresql(url, half)
        half.chmod(0o600)
        with half.open("rb") as written:
            os.fsync(written.fileno())
        half.replace(target)
    except OSError as error:
        raise CannotBackUp(f"{target} could not be written: {error.strerror}.") from error
    finally:
        with suppress(OSError):  # where nothing can be written nothing is left behind
            half.unlink(missing_ok=True)


def _copy_sqlite(url: URL, target: Path) -> None:
    if not url.database or not Path(url.database).exists():
        raise CannotBackUp(f"there is no database file {url.database}.")
    target.open("wb").close()  # says best why it can't be written
    try:
        with (
            closing(sqlite3.connect(f"file:{url.database}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)
            # One file that stands alone: without this it would want a -wal file beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise CannotBackUp(f"the database could not be copied: {error}.") from error


def _dump_postgresql(url: URL, target: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        raise CannotBackUp("pg_dump is not here; install the PostgreSQL client tools.")
    where = url.set(drivername="postgresql", password=None).render_as_string()
    environment = {**os.environ, **({"PGPASSWORD": str(url.password)} if url.password else {})}
    try:
        done = subprocess.run(  # noqa: S603  our own arguments
            [program, "--format=custom", f"--file={target}", f"--dbname={where}"],
            env=environment,
            capture_output=True,
            text=True,
            timeout=DUMP_WITHIN_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CannotBackUp(f"pg_dump took longer than {DUMP_WITHIN_S} s.") from None
    if done.returncode:
        said = done.stderr.strip().partition("\n")[0] or f"exit code {done.returncode}"
        raise CannotBackUp(f"pg_dump failed: {said.removeprefix('pg_dump: error: ')}")
