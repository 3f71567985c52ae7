"""Which key belongs to a database: its fingerprint stands there, and no other key is used.

The note `sealed_with` holds the fingerprints of the keys in force, newest first: the first one
seals, and a row may still be sealed with any of the others while the keys are changed
(`rotation.py`). A transaction that seals reads the note first, so that no process goes on with a
key that is not in force, whatever it was started with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from sqlalchemy import Column, Connection, LargeBinary, Table, inspect, select, text

from retrowalk.coach.errors import CannotOpen, Misconfigured, WrongKey
from retrowalk.coach.store.tables import metadata, note
from retrowalk.coach.store.vault import Vault

NOTE = "sealed_with"
POSTGRES_LOCK = 7_238_110_155
"""Any number of our own: shared by whoever seals, held alone by whoever changes the note."""

SAMPLES = 1
"""So many rows from each end of a table tell whose key sealed it, where no fingerprint stands."""

Names = tuple[str, ...]
"""Fingerprints, newest first."""


class Place(Protocol):
    """Where an operator keeps the keys (`key_place.py`)."""

    def vault(self) -> Vault:
        """The keys that are there now, perhaps none."""
        ...

    def make(self) -> Vault:
        """Make the first key there. Raises Misconfigured where none can be made."""
        ...


class Keyring:
    """The keys at hand for one database, fetched anew when it names one that is not among them."""

    def __init__(self, vault: Vault, fetch: Callable[[], Vault] | None = None) -> None:
        self._vault = vault
        self._fetch = fetch

    def sealing(self, conn: Connection, names: Names = ()) -> Vault:
        """The vault that seals with the key in force; the first one to seal puts its key in force.

        `names` are those in force, where the transaction has read them (`in_force_shared`).
        Raises WrongKey when a key in force is not at hand.
        """
        names = names or _read_shared(conn) or claim_database(conn, self._vault)
        self._vault = self._fitting(names).led_by(names[0])
        return self._vault

    def unseal(self, conn: Connection, blob: bytes) -> Any:  # noqa: ANN401  any JSON value
        """Open a sealed value.

        Raises WrongKey when a key in force is not at hand, and CannotOpen when all are and none
        fits: the value itself is damaged.
        """
        try:
            return self._vault.unseal(blob)
        except CannotOpen:
            return self._fitting(in_force(conn)).unseal(blob)

    def _fitting(self, names: Names) -> Vault:
        if self._fetch is not None and not _fits(self._vault, names):
            try:
                self._vault = self._fetch()
            except Misconfigured as mistake:
                raise WrongKey(mistake.key, mistake.why) from None
        if not _fits(self._vault, names):
            raise _wrong(self._vault, names)
        return self._vault


def in_force(conn: Connection) -> Names:
    """The fingerprints of the keys of this database; () where none was put in force yet."""
    if not inspect(conn).has_table(note.name):
        return ()
    found = conn.execute(select(note.c.value).where(note.c.key == NOTE)).scalar_one_or_none()
    return tuple(str(found).split(",")) if found else ()


def put_in_force(conn: Connection, names: Sequence[str]) -> None:
    """Write the fingerprints. Whoever does holds the lock of `take_lock`."""
    value = ",".join(names)
    changed = conn.execute(note.update().where(note.c.key == NOTE).values(value=value))
    if not changed.rowcount:
        conn.execute(note.insert().values(key=NOTE, value=value))


def take_lock(conn: Connection) -> None:
    """Wait until nobody seals, and let nobody seal until the end of the transaction."""
    if conn.dialect.name == "postgresql":  # on SQLite the transaction itself is the lock
        conn.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": POSTGRES_LOCK})


def check(conn: Connection, vault: Vault) -> None:
    """Raise WrongKey when something is sealed that the vault does not open; changes nothing."""
    names = in_force(conn)
    if names and _fits(vault, names):
        return
    found = holding(conn)
    if not found:
        return
    if names or not vault.fingerprints:
        raise _wrong(vault, names)
    closed = sorted({column.table.name for column in found if not opens(conn, column, vault)})
    if closed:
        raise WrongKey(
            vault.where,
            f"does not open what is stored in {', '.join(closed)}. Give the key that it was "
            "sealed with; if several processes each made one, give all of them, separated by "
            "commas.",
        )


def claim_database(conn: Connection, vault: Vault) -> Names:
    """Put the keys of a vault in force where none is; returns what is in force then.

    Of a new database that is the first key; what an earlier version sealed may need all of them.
    Raises WrongKey when there is no key, or one that does not open what is stored.
    """
    take_lock(conn)
    known = in_force(conn)
    if known:
        return known  # another was quicker
    if not vault.fingerprints:
        raise _wrong(vault, ())
    check(conn, vault)
    names = vault.fingerprints if holding(conn) else vault.fingerprints[:1]
    put_in_force(conn, names)
    return names


def unlock(conn: Connection, place: Place, *, may_make: bool) -> bool:
    """Make sure at the start that the keys at hand are those of the database.

    Where nothing is sealed yet, `may_make` lets another key take its place, and makes one where
    there is none; returns whether it did. Raises WrongKey otherwise.
    """
    take_lock(conn)
    vault, names = place.vault(), in_force(conn)
    if names and _fits(vault, names):
        return False
    check(conn, vault)
    if not may_make and (names or not vault.fingerprints):
        raise _wrong(vault, names)
    if names:  # they do not fit, and nothing is sealed with them
        put_in_force(conn, ())
    is_new = not vault.fingerprints
    claim_database(conn, place.make() if is_new else vault)
    return is_new


def holding(conn: Connection) -> list[Column[Any]]:
    """The sealed columns in which anything stands."""
    return [column for column in sealed_columns(conn) if _ends(conn, column, 1)]


def opens(conn: Connection, column: Column[Any], vault: Vault, samples: int = SAMPLES) -> bool:
    """Whether the vault opens the oldest and the newest rows of a sealed column."""
    try:
        for blob in _ends(conn, column, samples):
            vault.unseal(blob)
    except CannotOpen:
        return False
    return True


def sealed_columns(conn: Connection) -> list[Column[Any]]:
    """Every sealed column that this database has; one of an older schema has fewer."""
    inspector = inspect(conn)
    found = []
    for table in sealed_tables():
        if inspector.has_table(table.name):
            there = {column["name"] for column in inspector.get_columns(table.name)}
            found += [column for column in sealed_of(table) if column.name in there]
    return found


def sealed_tables() -> Iterator[Table]:
    """Every table with a sealed column."""
    return (table for table in metadata.sorted_tables if sealed_of(table))


def sealed_of(table: Table) -> list[Column[Any]]:
    """The sealed columns of a table."""
    return [column for column in table.columns if isinstance(column.type, LargeBinary)]


def number_of(table: Table) -> Column[Any]:
    """The column that numbers the rows of a table with sealed columns."""
    (number,) = table.primary_key.columns
    return number


def _ends(conn: Connection, column: Column[Any], count: int) -> list[bytes]:
    number = number_of(column.table)
    query = select(column).where(column.is_not(None)).limit(count)
    return [
        bytes(blob)
        for order in (number.asc(), number.desc())
        for blob in conn.execute(query.order_by(order)).scalars()
    ]


def in_force_shared(dialect: str) -> str:
    """What to select for the keys in force so that nobody changes them before the commit."""
    lock = f", pg_advisory_xact_lock_shared({POSTGRES_LOCK})" if dialect == "postgresql" else ""
    return f"(SELECT value FROM note WHERE key = '{NOTE}') AS sealed_with{lock}"  # noqa: S608  ours


def _read_shared(conn: Connection) -> Names:
    """The keys in force, which nobody changes before this transaction ends."""
    # As plain text, since every turn asks it.
    found = conn.exec_driver_sql(f"SELECT {in_force_shared(conn.dialect.name)}").first()
    return names_in(found[0] if found else None)


def names_in(value: str | None) -> Names:
    """The fingerprints that stand in the note."""
    return tuple(value.split(",")) if value else ()


def _fits(vault: Vault, names: Names) -> bool:
    return set(names) <= set(vault.fingerprints)


def _wrong(vault: Vault, names: Names) -> WrongKey:
    missing = [name for name in names if name not in vault.fingerprints]
    if not vault.fingerprints and names:
        why = (
            f"is missing, and this database belongs to the key {_listed(missing)}. Put that key "
            "back from its copy; a new one would not open what is stored."
        )
    elif not vault.fingerprints:
        why = (
            "is missing. Where something is stored already, put the key back from its copy; for "
            "a new database 'retrowalk doctor --new-key' prints one. Every process gets the same."
        )
    else:
        why = (
            f"is not the key of this database: that is {_listed(missing)}, given is "
            f"{_listed(vault.fingerprints)}. Put the right one back; while keys are changed, "
            "give both, separated by a comma."
        )
    return WrongKey(vault.where, why)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names)
