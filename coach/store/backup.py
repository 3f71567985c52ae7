"""A consistent copy of the data, made while the bot is running."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import URL

from retrowalk.coach.errors import RetrowalkError
from retrowalk.coach.store import pg_tools
from retrowalk.coach.store.database import address_of, check_is_there
from retrowalk.coach.store.pg_tools import ToolFailed


class CannotBackUp(RetrowalkError):
    """The copy could not be made; the text says why and what to do."""


def back_up(database_url: str, target: Path, *, overwrite: bool = False) -> None:
    """Copy the database to `target`: a SQLite file, or a PostgreSQL dump in custom format.

    The copy is made beside the target and put in place when it is whole. Raises CannotBackUp, and
    Misconfigured where there is no database to copy.
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
            pg_tools.dump(url, half)
        half.chmod(0o600)
        with half.open("rb") as written:
            os.fsync(written.fileno())
        half.replace(target)
    except ToolFailed as error:
        raise CannotBackUp(str(error)) from None
    except OSError as error:
        raise CannotBackUp(f"{target} could not be written: {error.strerror}.") from error
    finally:
        with suppress(OSError):  # where nothing can be written nothing is left behind
            half.unlink(missing_ok=True)


def _copy_sqlite(url: URL, target: Path) -> None:
    check_is_there(Path(url.database or ""))
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
