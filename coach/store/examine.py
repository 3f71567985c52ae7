"""The store's part of a check-up: what is found in a database that is only read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import URL, Connection, func, make_url, select
from sqlalchemy.exc import DBAPIError

from retrowalk.coach.errors import Misconfigured
from retrowalk.coach.platform.finding import Finding, fine, mend, note
from retrowalk.coach.store import keys, pg_tools
from retrowalk.coach.store.database import cannot_open, read_only_engine
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.key_place import KeyPlace, check_in
from retrowalk.coach.store.schema import HEAD, pending, version_of
from retrowalk.coach.store.tables import alarm, outbox, poisoned
from retrowalk.coach.store.vault import Vault

DISK_FREE_LEAST = 500 * 2**20
ROWS_TRIED = 100
"""So many of the oldest and of the newest rows of each sealed table are opened."""

RUN_MAKES_ONE = "'retrowalk run' makes one for a new database; 'bot' and 'scheduler' never do"
LATE = timedelta(minutes=15)


def examine(database_url: str, place: KeyPlace, now: datetime) -> Iterator[Finding]:
    """Schema, keys, what is stored and what waits; nothing is made or changed."""
    try:
        engine = read_only_engine(database_url)
    except Misconfigured as mistake:
        yield mend(mistake.key, mistake.why.rstrip("."))
        yield from _keys_alone(place)
        return
    shown = engine.url.render_as_string(hide_password=True)
    try:
        with engine.connect() as conn:
            yield fine("database.url", f"{shown} answers")
            yield from _examine(conn, place, now)
    except DBAPIError as error:
        yield mend("database.url", cannot_open(make_url(database_url), error).rstrip("."))
    finally:
        engine.dispose()
    yield from _disk(make_url(database_url))


def _examine(conn: Connection, place: KeyPlace, now: datetime) -> Iterator[Finding]:
    found = version_of(conn)
    yield _schema(found)
    if conn.dialect.name == "postgresql":
        yield from _tools(conn)
    try:
        vault = place.vault()
    except Misconfigured as mistake:
        yield mend("key", str(mistake).rstrip("."))
        return
    yield _key(conn, place, vault)
    yield from _sealed(conn, vault)
    if found == HEAD:
        yield from _work(conn, now)


def _tools(conn: Connection) -> Iterator[Finding]:
    """Whether PostgreSQL's own programs can copy this server."""
    number = int(conn.exec_driver_sql("SHOW server_version_num").scalar_one())
    what, _, do = pg_tools.too_old(number // 10_000).partition(": ")
    if what:
        yield note("backup", what, do.rstrip(".").capitalize())


def _keys_alone(place: KeyPlace) -> Iterator[Finding]:
    """What can be said of the keys without the database."""
    try:
        vault = place.vault()
    except Misconfigured as mistake:
        yield mend("key", str(mistake).rstrip("."))
        return
    if vault.fingerprints:
        yield fine("key", f"{place.where} holds {_listed(vault.fingerprints)}")
    else:
        yield note("key", f"{place.where} holds none", RUN_MAKES_ONE)


def _schema(found: str | None) -> Finding:
    if found == HEAD:
        return fine("schema", found)
    if found is not None and found > HEAD:
        return mend("schema", f"{found} is newer than this version ({HEAD})", "Use the newer one")
    waiting = ", ".join(pending(found))
    do = "'retrowalk run' brings it up by itself; otherwise run 'retrowalk migrate'"
    return mend("schema", f"{found or 'none'}, not {HEAD}; to come: {waiting}", do)


def _key(conn: Connection, place: KeyPlace, vault: Vault) -> Finding:
    """How the keys at hand fit the fingerprints that stand in the database."""
    try:
        check_in(conn, place)
    except Misconfigured as mistake:
        return mend("key", str(mistake).rstrip("."))
    names, at_hand = keys.in_force(conn), vault.fingerprints
    if not at_hand:
        return note("key", f"{place.where} holds none, and nothing is stored yet", RUN_MAKES_ONE)
    if not names:
        return fine("key", f"{place.where} holds {at_hand[0]}; not used yet")
    if not set(names) <= set(at_hand):
        do = "'retrowalk run' takes the key given; 'bot' and 'scheduler' want the one before"
        say = f"{place.where} holds {_listed(at_hand)}, not {_listed(names)}"
        return note("key", f"{say}, but nothing is stored yet", do)
    return _key_in_force(place, names, at_hand)


def _key_in_force(place: KeyPlace, names: keys.Names, at_hand: keys.Names) -> Finding:
    """Whether the keys are being changed, or one that is at hand is of no use."""
    others = [name for name in at_hand if name not in names]
    if len(names) > 1:
        say = f"{names[0]} is taking the place of {_listed(names[1:])}"
        return note("key", say, "Run 'retrowalk rotate-key' until it says that it is done")
    if at_hand[0] in others:
        say = f"{names[0]} is in force, and {at_hand[0]} stands first in {place.where}"
        return note("key", say, "Run 'retrowalk rotate-key' to put it in force")
    if others:
        do = f"Take it out of {place.where}, and keep it for the copies of the data that need it"
        return note("key", f"{names[0]} is in force; nothing needs {_listed(others)}", do)
    return fine("key", f"{names[0]} in {place.where} is the key of this database")


def _sealed(conn: Connection, vault: Vault) -> Iterator[Finding]:
    """Whether what is sealed in each table opens."""
    closed: dict[str, None] = {}
    columns = keys.holding(conn)
    for column in columns:
        if not keys.opens(conn, column, vault, ROWS_TRIED):
            closed[column.table.name] = None
    for table in closed:
        yield mend(
            f"sealed in {table}",
            "some rows open with no key that is given",
            "Find the key that they were sealed with; if it is the right one, the rows are "
            "damaged: put back a copy of the data",
        )
    well = {column.table.name: None for column in columns if column.table.name not in closed}
    if well:
        say = f"what was tried opens ({', '.join(well)})"
        yield fine("sealed", say)


def _work(conn: Connection, now: datetime) -> Iterator[Finding]:
    """What was put aside, and whether anybody delivers."""
    failed = conn.execute(
        select(func.count(), func.max(poisoned.c.at_ms)).where(poisoned.c.failures > 1)
    ).one()
    if failed[0]:
        codes = select(poisoned.c.code).where(poisoned.c.failures > 1).distinct()
        listed = ", ".join(sorted(conn.execute(codes).scalars())[:5])
        do = "Look for these codes in the log, and tell us"
        yield note("updates", f"{failed[0]} were put aside after two failures ({listed})", do)
    before = to_ms(now - LATE)
    late = [
        conn.execute(select(func.count()).where(*where)).scalar_one()
        for where in (
            (alarm.c.next_due_ms < before,),
            (outbox.c.state == "waiting", outbox.c.not_before_ms < before),
        )
    ]
    if sum(late):
        do = "Is 'retrowalk run' or 'retrowalk scheduler' running?"
        yield note("reminders", f"{sum(late)} have waited for more than a quarter of an hour", do)


def _disk(url: URL) -> Iterator[Finding]:
    if url.get_backend_name() != "sqlite" or not url.database:
        return
    folder = Path(url.database).resolve().parent
    if not folder.exists():
        return
    free = shutil.disk_usage(folder).free
    say = f"{free // 2**20:,} MB free in {folder}"
    if free < DISK_FREE_LEAST:
        yield mend("disk", say, "Make room: a full disk stops the bot")
    else:
        yield fine("disk", say)


def _listed(names: tuple[str, ...] | list[str]) -> str:
    return " and ".join(names)
