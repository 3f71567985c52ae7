"""Changing the key while the bot runs: the new one is put in force, and every row sealed anew.

Three steps, each of which may be cut off and begun again: `begin` puts the new key in front, so
that every transaction from then on seals with it; `reseal` goes over all sealed tables in small
batches; `finish` lets the old keys go once no row needs them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from sqlalchemy import Column, Row, Table, and_, or_, select, update

from retrowalk.coach.errors import CannotOpen, TryLater
from retrowalk.coach.platform.fault import fault
from retrowalk.coach.store import keys
from retrowalk.coach.store.database import Database, T, Tx
from retrowalk.coach.store.key_place import KeyPlace, check, unlock
from retrowalk.coach.store.vault import Vault

BATCH = 100
"""Rows in one transaction: an answer may have to wait for it."""

TRIES = 30
PAUSE_S = 1.0
Pause = Callable[[float], None]
Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of one batch of rows of a table."""

    table: str
    seen: int = 0
    resealed: int = 0
    damaged: int = 0  # no key opens them: they stay as they are
    busy: int = 0  # held by somebody else at this moment


def rotate_key(database: Database, place: KeyPlace, *, pause: Pause, say: Say) -> bool:
    """Put a new key in force, seal every row with it, and let the old keys go.

    Goes on where it was cut off. Returns False when rows stay that no key opens. Raises
    Misconfigured when a key is missing, and TryLater when the database stays busy.
    """
    check(database, place)
    unlock(database, place, may_make=False)
    vault = _led_by_the_new(database.run_now(lambda tx: keys.in_force(tx.conn)), place)
    begin(database, vault, pause)
    say(f"The key {vault.fingerprints[0]} seals from now on. It is at {place.where}.")
    damaged: Counter[str] = Counter()
    is_busy = True
    while is_busy:
        is_busy = False
        damaged.clear()
        for table, batches in groupby(reseal(database, vault, pause), lambda done: done.table):
            every = list(batches)
            damaged[table] = sum(done.damaged for done in every)
            is_busy |= any(done.busy for done in every)
            say(f"{table}: {sum(done.seen for done in every)} rows, "
                f"{sum(done.resealed for done in every)} sealed anew")  # fmt: skip
        if is_busy:
            pause(PAUSE_S)
    for table, count in (+damaged).items():
        say(f"{table}: {count} rows are damaged, no key opens them; they stay as they are.")
    if finish(database, vault, pause):
        say(f"Done: nothing needs another key. {place.retire(vault.fingerprints[0])}")
    else:
        say("Somebody else has put another key in force meanwhile; nothing is lost.")
    return not +damaged


def _led_by_the_new(names: keys.Names, place: KeyPlace) -> Vault:
    """The keys at hand, led by the one that shall be in force alone."""
    vault = place.vault()
    if vault.fingerprints[0] not in names:
        return vault  # given, or made for a change that never began
    if len(names) > 1:
        return vault.led_by(names[0])  # a change that was cut off
    return place.next_vault(names[0])


def begin(database: Database, vault: Vault, pause: Pause) -> None:
    """Put the first key of the vault in front of those in force.

    When this returns, no transaction goes on that seals with another. Raises WrongKey when the
    vault lacks a key in force, and TryLater when the database stays busy.
    """

    def put(tx: Tx) -> None:
        keys.check(tx.conn, vault)
        keys.take_lock(tx.conn)
        names = keys.in_force(tx.conn)
        first = vault.fingerprints[0]
        keys.put_in_force(tx.conn, [first, *(name for name in names if name != first)])

    _patiently(database, put, pause)
    # Whoever waited for the lock may have read the note as it was before: let them end as well.
    _patiently(database, lambda tx: keys.take_lock(tx.conn), pause)


def reseal(database: Database, vault: Vault, pause: Pause) -> Iterator[Progress]:
    """Seal every row with the first key of the vault, a batch at a time; yields what was done.

    After each batch at least as much time is left to others as it may have taken.
    """
    for table in keys.sealed_tables():
        after: int | None = None
        while True:
            last, done = _patiently(
                database,
                partial(_batch, table=table, after=after, vault=vault),
                pause,
            )
            fault("resealed")
            if done.seen:
                yield done
            if last is None:
                break
            after = last
            pause(PAUSE_S / 20)


def finish(database: Database, vault: Vault, pause: Pause) -> bool:
    """Let the first key of the vault be the only one in force; False if another took its place."""

    def put(tx: Tx) -> bool:
        keys.take_lock(tx.conn)
        first = vault.fingerprints[0]
        if keys.in_force(tx.conn)[:1] != (first,):
            return False
        keys.put_in_force(tx.conn, [first])
        return True

    return _patiently(database, put, pause)


def _batch(tx: Tx, table: Table, after: int | None, vault: Vault) -> tuple[int | None, Progress]:
    """Seal the rows behind the number `after` anew; returns the last number, None at the end."""
    number, columns = keys.number_of(table), keys.sealed_of(table)
    where = or_(*(column.is_not(None) for column in columns))
    if after is not None:
        where = and_(number > after, where)
    numbers = list(
        tx.conn.execute(select(number).where(where).order_by(number).limit(BATCH)).scalars()
    )
    if not numbers:
        return None, Progress(table.name)
    query = select(number, *columns).where(number.in_(numbers))
    if tx.is_postgresql:  # nobody waits for us, and we for nobody: no deadlock
        query = query.with_for_update(skip_locked=True, key_share=True)
    rows = tx.conn.execute(query).all()
    damaged = resealed = 0
    for row in rows:
        changed, is_damaged = _resealed(row, columns, vault)
        damaged += is_damaged
        if changed:
            resealed += 1
            tx.conn.execute(update(table).where(number == row[0]).values(changed))
    # One that was removed meanwhile is counted as busy as well; the next time tells.
    busy = len(numbers) - len(rows)
    last = numbers[-1] if len(numbers) == BATCH else None
    return last, Progress(table.name, len(numbers), resealed, damaged, busy)


def _resealed(
    row: Row[Any], columns: list[Column[Any]], vault: Vault
) -> tuple[dict[str, bytes], bool]:
    """The columns of a row that had to be sealed anew, and whether one could not be opened."""
    changed, is_damaged = {}, False
    for column in columns:
        blob = row._mapping[column]  # noqa: SLF001  SQLAlchemy's public name for it
        if blob is None:
            continue
        try:
            sealed = vault.reseal(blob)
        except CannotOpen:
            is_damaged = True
        else:
            if sealed is not None:
                changed[column.name] = sealed
    return changed, is_damaged


def _patiently(database: Database, unit: Callable[[Tx], T], pause: Pause) -> T:
    """Run a unit of work; a busy database is asked again for a while."""
    for left in reversed(range(TRIES)):
        try:
            return database.run_now(unit)
        except TryLater:
            if not left:
                raise
            pause(PAUSE_S)
    raise AssertionError
