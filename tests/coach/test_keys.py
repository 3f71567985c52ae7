"""A key belongs to a database: its fingerprint stands there, and no other key is used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary

from retrowalk.coach.errors import CannotOpen, Misconfigured, WrongKey
from retrowalk.coach.store import key_values, keys, people, rotation
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.key_place import GivenKeys, KeyFile, check, unlock
from retrowalk.coach.store.tables import metadata, person, walk
from retrowalk.coach.store.vault import Vault, fingerprint
from tests.coach.test_store import ANA, filled, meet

OLD, NEW, FOREIGN = (Vault.generate_key() for _ in range(3))


def in_force(db: Database) -> keys.Names:
    return db.run_now(lambda tx: keys.in_force(tx.conn))


def rows_that_open(db: Database, key: str) -> tuple[int, int]:
    """How many sealed values there are, and how many of them this key alone opens."""
    vault, every, opened = Vault([key]), 0, 0

    def unit(tx: Tx) -> list[bytes]:
        return [
            bytes(blob)
            for column in keys.sealed_columns(tx.conn)
            for blob in tx.conn.execute(column.table.select().with_only_columns(column)).scalars()
            if blob is not None
        ]

    for blob in db.run_now(unit):
        every += 1
        try:
            vault.unseal(blob)
        except CannotOpen:
            continue
        opened += 1
    return every, opened


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few people are many batches."""
    monkeypatch.setattr(rotation, "BATCH", 5)


def no_pause(_seconds: float) -> None:
    """Nobody else waits."""


def test_every_sealed_table_is_known_and_has_one_number() -> None:
    tables = {
        table.name
        for table in metadata.sorted_tables
        if any(isinstance(column.type, LargeBinary) for column in table.columns)
    }
    assert {table.name for table in keys.sealed_tables()} == tables
    assert "person" in tables
    for table in keys.sealed_tables():
        assert keys.number_of(table).primary_key


def test_a_fingerprint_tells_keys_apart_and_gives_none_away() -> None:
    assert len({fingerprint(key) for key in (OLD, NEW, FOREIGN)}) == 3
    assert fingerprint(OLD) not in OLD
    assert Vault([OLD, NEW, OLD]).fingerprints == (fingerprint(OLD), fingerprint(NEW))


def test_the_first_to_seal_puts_its_key_in_force_and_no_other_seals(database_url: str) -> None:
    with (
        Database.open(database_url, Vault([OLD])) as first,
        Database.open(database_url, Vault([FOREIGN])) as second,
    ):
        assert in_force(first) == ()
        first.run_now(filled)
        assert in_force(second) == (fingerprint(OLD),)
        with pytest.raises(WrongKey, match=fingerprint(OLD)):
            second.run_now(lambda tx: meet(tx, ANA + 1))
        with pytest.raises(WrongKey):
            second.run_now(lambda tx: people.lock(tx, ANA))
        assert rows_that_open(first, OLD)[0] == rows_that_open(first, OLD)[1] > 8


def test_a_damaged_value_is_no_wrong_key(database_url: str) -> None:
    with Database.open(database_url, Vault([OLD])) as db:
        db.run_now(filled)
        db.run_now(lambda tx: tx.conn.execute(walk.update().values(facts=b"gone")))
        with pytest.raises(CannotOpen):
            db.run_now(lambda tx: people.export(tx, ANA))


def test_what_an_earlier_version_sealed_needs_all_its_keys(database_url: str) -> None:
    """Two processes each made a key, as was possible: a row of each, and no fingerprint."""

    def as_before(tx: Tx) -> None:
        meet(tx)
        meet(tx, ANA + 1)
        sealed = Vault([FOREIGN]).seal({"mass_kg": 80})
        tx.conn.execute(person.update().where(person.c.id == ANA + 1).values(facts=sealed))
        key_values.drop(tx, keys.NOTE)

    with Database.open(database_url, Vault([OLD])) as db:
        db.run_now(as_before)
    both = [FOREIGN, OLD]
    for given, fits in ([OLD], False), ([FOREIGN], False), ([NEW], False), (both, True):
        place = GivenKeys(lambda given=given: ",".join(given))  # type: ignore[misc]
        with Database.open(database_url, place.vault()) as db:
            if fits:
                check(db, place)
                assert not unlock(db, place, may_make=True)
                assert in_force(db) == tuple(map(fingerprint, both))
            else:
                with pytest.raises(WrongKey, match="give all of them"):
                    check(db, place)
                with pytest.raises(WrongKey):
                    unlock(db, place, may_make=True)
                assert in_force(db) == ()


# -- the file of the key ----------------------------------------------------------------------


def test_a_key_file_is_for_its_owner_and_never_replaced(tmp_path: Path) -> None:
    place = KeyFile(tmp_path / "retrowalk.key")
    assert place.vault().fingerprints == ()
    made = place.make()
    assert place.path.stat().st_mode & 0o777 == 0o600
    assert place.make().fingerprints == made.fingerprints == place.vault().fingerprints


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "holds no key"), (b"short\n", "base64"), (b"\xff\x00\x80", "no text")],
)
def test_what_is_no_key_is_one_sentence(content: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "retrowalk.key"
    path.write_bytes(content)
    with pytest.raises(Misconfigured, match=says) as raised:
        KeyFile(path).vault()
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_before_a_key_is_passed_over(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "retrowalk.key"
    path.write_text(f"{OLD}\r\n", encoding=encoding)
    assert KeyFile(path).vault().fingerprints == (fingerprint(OLD),)


def test_a_key_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"can't be written.*privacy\.key_file"):
        KeyFile(tmp_path / "nowhere" / "retrowalk.key").make()


def test_a_key_is_made_for_a_database_that_holds_nothing_only(
    new_sqlite_url: Callable[[], str], tmp_path: Path
) -> None:
    place = KeyFile(tmp_path / "a.key")
    url = new_sqlite_url()
    with Database.open(url, Vault(()), fetch_keys=place.vault) as db:
        with pytest.raises(WrongKey, match="is missing"):
            unlock(db, place, may_make=False)
        assert unlock(db, place, may_make=True)
        place.path.unlink()  # lost before anything was sealed
        with pytest.raises(WrongKey, match="is missing"):
            unlock(db, place, may_make=False)
        assert unlock(db, place, may_make=True)
        assert not unlock(db, place, may_make=False)
        db.run_now(filled)
        key = place.path.read_text(encoding="utf-8")
        place.path.unlink()
        with pytest.raises(WrongKey, match="Put that key back"):
            unlock(db, place, may_make=True)
        assert not place.path.exists()
        place.path.write_text(key, encoding="utf-8")
        assert not unlock(db, place, may_make=True)


# -- rotation ---------------------------------------------------------------------------------


def with_file(tmp_path: Path, *lines: str) -> KeyFile:
    path = tmp_path / "retrowalk.key"
    path.write_text("\n".join(lines), encoding="utf-8")
    return KeyFile(path)


def test_a_rotation_seals_every_row_anew_and_the_old_key_goes(
    database_url: str, tmp_path: Path
) -> None:
    place = with_file(tmp_path, OLD)
    said: list[str] = []
    with Database.open(database_url, place.vault(), fetch_keys=place.vault) as db:
        for number in range(ANA, ANA + 2 * rotation.BATCH):  # more than one batch
            db.run_now(lambda tx, number=number: meet(tx, number))  # type: ignore[misc]
        db.run_now(filled)
        before = db.run_now(lambda tx: people.export(tx, ANA))
        assert rotation.rotate_key(db, place, pause=no_pause, say=said.append)
        (new,) = place.path.read_text(encoding="utf-8").split()
        assert new != OLD
        assert in_force(db) == (fingerprint(new),)
        every, opened = rows_that_open(db, new)
        assert every == opened > rotation.BATCH
        assert db.run_now(lambda tx: people.export(tx, ANA)) == before
    assert place.retired_path.read_text(encoding="utf-8").split() == [OLD]
    for path in (place.path, place.retired_path):
        assert path.stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.glob(".*half"))
    assert f"person: {2 * rotation.BATCH + 1} rows" in "\n".join(said)
    assert not {key for key in (OLD, new) if key in "\n".join(said)}
    with (
        Database.open(database_url, Vault([OLD])) as stale,
        pytest.raises(WrongKey, match=fingerprint(new)),
    ):
        check(stale, GivenKeys(lambda: OLD))


class Interrupted(Exception):
    """Somebody pressed Ctrl+C."""


@pytest.mark.parametrize("pauses", [0, 1, 3, 7])
def test_a_rotation_that_is_cut_off_goes_on(pauses: int, database_url: str, tmp_path: Path) -> None:
    place = with_file(tmp_path, OLD)
    left = [pauses]

    def cut(_seconds: float) -> None:
        if not left[0]:
            raise Interrupted
        left[0] -= 1

    with Database.open(database_url, place.vault(), fetch_keys=place.vault) as db:
        for number in range(ANA, ANA + 3 * rotation.BATCH):
            db.run_now(lambda tx, number=number: filled(tx, number))  # type: ignore[misc]
        with pytest.raises(Interrupted):
            rotation.rotate_key(db, place, pause=cut, say=lambda _: None)
        with Database.open(database_url, place.vault()) as another:  # both keys, in between
            assert another.run_now(lambda tx: people.lock(tx, ANA)) is not None
            another.run_now(lambda tx: meet(tx, ANA + 5000))
        new = place.path.read_text(encoding="utf-8").split()[0]
        assert rotation.rotate_key(db, place, pause=no_pause, say=lambda _: None)
        assert place.path.read_text(encoding="utf-8").split() == [new]
        assert in_force(db) == (fingerprint(new),)
        every, opened = rows_that_open(db, new)
        assert every == opened


def test_a_new_key_that_was_made_for_a_change_that_never_began_is_used(
    sqlite_url: str, tmp_path: Path
) -> None:
    place = with_file(tmp_path, OLD)
    with Database.open(sqlite_url, place.vault(), fetch_keys=place.vault) as db:
        db.run_now(filled)
        place = with_file(tmp_path, NEW, OLD)
        db.run_now(lambda tx: meet(tx, ANA + 1))
        assert in_force(db) == (fingerprint(OLD),)  # the database says which key seals
        assert rotation.rotate_key(db, place, pause=no_pause, say=lambda _: None)
        assert in_force(db) == (fingerprint(NEW),)


def test_given_keys_rotate_to_the_one_in_front(database_url: str) -> None:
    given = [OLD]
    place = GivenKeys(lambda: ", ".join(given))
    said: list[str] = []
    with Database.open(database_url, place.vault(), fetch_keys=place.vault) as db:
        db.run_now(filled)
        with pytest.raises(Misconfigured, match="in front of it"):
            rotation.rotate_key(db, place, pause=no_pause, say=said.append)
        given.insert(0, NEW)
        assert rotation.rotate_key(db, place, pause=no_pause, say=said.append)
        assert in_force(db) == (fingerprint(NEW),)
        given.remove(OLD)
        check(db, place)
    assert "Take every key but" in said[-1]


def test_a_process_takes_up_a_key_that_came_into_force_while_it_ran(
    database_url: str, tmp_path: Path
) -> None:
    place = with_file(tmp_path, OLD)
    with (
        Database.open(database_url, place.vault(), fetch_keys=place.vault) as bot,
        Database.open(database_url, place.vault(), fetch_keys=place.vault) as operator,
    ):
        bot.run_now(filled)
        assert rotation.rotate_key(operator, place, pause=no_pause, say=lambda _: None)
        assert bot.run_now(lambda tx: people.lock(tx, ANA)) is not None
        bot.run_now(lambda tx: meet(tx, ANA + 1))
        new = place.path.read_text(encoding="utf-8").strip()
        every, opened = rows_that_open(bot, new)
        assert every == opened


def test_a_damaged_row_stays_and_is_told(sqlite_url: str, tmp_path: Path) -> None:
    place = with_file(tmp_path, OLD)
    said: list[str] = []
    with Database.open(sqlite_url, place.vault(), fetch_keys=place.vault) as db:
        db.run_now(filled)
        db.run_now(lambda tx: tx.conn.execute(walk.update().values(facts=b"gone")))
        assert not rotation.rotate_key(db, place, pause=no_pause, say=said.append)
        assert len(in_force(db)) == 1
        assert db.run_now(lambda tx: tx.conn.execute(walk.select()).one()).facts == b"gone"
    assert any("walk: 1 rows are damaged" in line for line in said)


def test_a_row_that_somebody_holds_is_sealed_the_next_time(
    postgres_url: str, tmp_path: Path
) -> None:
    place = with_file(tmp_path, OLD)
    with Database.open(postgres_url, place.vault(), fetch_keys=place.vault) as db:
        db.run_now(filled)
        holder = db.engine.connect()
        holder.begin()
        holder.exec_driver_sql("SELECT * FROM person FOR UPDATE")

        def pause(seconds: float) -> None:
            if seconds == rotation.PAUSE_S:  # between two rounds
                holder.close()

        assert rotation.rotate_key(db, place, pause=pause, say=lambda _: None)
        new = place.path.read_text(encoding="utf-8").strip()
        every, opened = rows_that_open(db, new)
        assert every == opened
