"""What people have: a database of each schema version is upgraded, on both databases, and used.

The files in `tests/schemas/` were written by the code of their time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import (
    Boolean,
    Connection,
    Engine,
    MetaData,
    Table,
    create_engine,
    func,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import OperationalError

from retrowalk.coach.store import keys, people
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.schema import HEAD, migrate, pending, version_of
from retrowalk.coach.store.tables import metadata
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import running, settings_for
from tests.phone import Phone
from tests.schemas import queries
from tests.schemas.make import ANA, BEN, FOLDER, KEY

VERSIONS = sorted(path.stem for path in FOLDER.glob("*.sql"))
BEFORE = VERSIONS[-2]
"""The schema of one step before."""

BESIDE_THE_TALK = {"poisoned", "team_member", "media", "guided", "partner", "walk_test", "standing"}
"""Tables into which nobody writes in the talk of `schemas/queries.py`; the rows of `make.py` do."""

Rows = dict[str, list[dict[str, Any]]]


def kept(version: str, path: Path) -> Path:
    """The database of that time, as a file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FOLDER / f"{version}.sql").read_text(encoding="utf-8"))
    return path


def rows_of(path: Path) -> Rows:
    """Every row of a database, by table."""
    found: Rows = {}
    engine = create_engine(f"sqlite:///{path}")
    old = MetaData()
    old.reflect(engine)
    with engine.connect() as conn:
        for table in old.sorted_tables:
            found[table.name] = [dict(row) for row in conn.execute(table.select()).mappings()]
    engine.dispose()
    found.pop("alembic_version")
    return found


def put_in(conn: Connection, rows: Rows) -> None:
    """Insert rows as the code of their time did: with the columns that it knew."""
    now = MetaData()
    now.reflect(conn)
    for name in (table.name for table in now.sorted_tables if table.name in rows):
        table = now.tables[name]
        if rows[name]:
            conn.execute(table.insert(), [_as_kept(table, row) for row in rows[name]])
        if conn.dialect.name == "postgresql" and "id" in table.c and name != "person":
            counter = func.pg_get_serial_sequence(name, "id")
            conn.execute(select(func.setval(counter, func.max(table.c.id))))


def _as_kept(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """SQLite knows no truth values."""
    return {
        name: bool(value)
        if isinstance(table.c[name].type, Boolean) and value is not None
        else value
        for name, value in row.items()
    }


def upgrade(engine: Engine, version: str) -> None:
    """Bring an empty database to an old schema."""
    with engine.begin() as conn:
        config = Config()
        config.set_main_option("script_location", "retrowalk.coach.store:migrations")
        config.attributes["connection"] = conn
        command.upgrade(config, version)


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request: pytest.FixtureRequest, version: str, tmp_path: Path) -> str:
    """A database of that version with the data of that time."""
    path = kept(version, tmp_path / f"{version}.sqlite3")
    if request.param == "sqlite":
        return f"sqlite:///{path}"
    url = str(request.getfixturevalue("empty_postgres_url"))
    with Database.open(url, Vault([KEY])) as db:
        upgrade(db.engine, version)
        with db.engine.begin() as conn:
            conn.execute(text("DELETE FROM note"))  # what the steps themselves have written
            put_in(conn, rows_of(path))
    return url


@pytest.fixture
def upgraded(old_url: str) -> Iterator[Database]:
    """The same with the schema of today."""
    with Database.open(old_url, Vault([KEY]), pool_size=4) as db:
        assert migrate(db)
        yield db


def test_every_step_has_a_database_of_its_time() -> None:
    """Else: `python -m tests.schemas.make`."""
    assert [name[:4] for name in pending(None)] == VERSIONS
    assert VERSIONS[-1] == HEAD


def test_the_newest_one_is_what_the_steps_make(tmp_path: Path) -> None:
    with Database.open(f"sqlite:///{kept(HEAD, tmp_path / 'a')}", Vault([KEY])) as db:
        assert not migrate(db)
        with db.engine.connect() as conn:
            assert compare_metadata(MigrationContext.configure(conn), metadata) == []


@pytest.mark.parametrize("version", VERSIONS[:-1], indirect=True)
def test_an_old_database_has_the_schema_of_today_and_nothing_is_lost(
    upgraded: Database, version: str, tmp_path: Path
) -> None:
    with upgraded.engine.connect() as conn:
        assert version_of(conn) == HEAD
        assert compare_metadata(MigrationContext.configure(conn), metadata) == []
        keys.check(conn, Vault([KEY]))
    before = rows_of(kept(version, tmp_path / "again"))
    everybody = [row["id"] for row in before["person"]]
    found = upgraded.run_now(lambda tx: [people.export(tx, person_id) for person_id in everybody])
    anew = {"dialogue"}  # an open question may be asked anew
    of_nobody = {"broadcast", "guest", "audit"}
    for name in before.keys() - anew - of_nobody - {"note", "media", "poisoned", "key"}:
        count = sum(len(each.get(name, [])) for each in found)
        assert count == len(before[name]), name
    with upgraded.engine.connect() as conn:
        for name in before.keys() & of_nobody:
            there = conn.execute(select(func.count()).select_from(metadata.tables[name]))
            assert there.scalar_one() == len(before[name]), name
    ana, ben = (found[everybody.index(number)] for number in (ANA, BEN))
    assert ana["person"][0]["facts"]["mass_kg"] == 71.5
    assert ana["goal"][0]["words"]["reason"] == "my knees"
    assert [row["facts"]["effort"] for row in ben["walk"][:4]] == [3, 3, 3, 3]


@pytest.mark.parametrize("version", VERSIONS[:-1], indirect=True)
async def test_the_bot_goes_on_where_it_was(
    upgraded: Database, old_url: str, telegram: LocalTelegram, clock: Clock
) -> None:
    ben, ana = Phone(telegram, BEN), Phone(telegram, ANA)
    async with running(settings_for(telegram, old_url), upgraded, clock) as coach:
        await ben.say("/today")
        await ben.tap("None of these")  # the health check, which is no longer fresh
        await ben.say("/today")
        assert "min" in ben.last.text
        await ben.say("/history")
        assert ben.last.text.count("10 min") == 4
        await ben.say("did 9 min, felt 3/10")
        await ben.say("/undo")
        await ana.say("/settings")
        await ana.say("/privacy")
        await coach.nudge()
        for phone in (ben, ana):
            assert not [m for m in phone.messages if "something went wrong" in m.text]
        await ana.say("/delete")
        await ana.tap("Delete now")
    assert upgraded.run_now(lambda tx: people.lock(tx, ANA)) is None
    assert upgraded.run_now(lambda tx: people.lock(tx, BEN)) is not None


def test_what_the_code_of_one_step_before_writes_fits_in_the_schema_of_today(
    database_url: str, tmp_path: Path
) -> None:
    """While one process after another is upgraded, the old ones go on."""
    rows = rows_of(kept(BEFORE, tmp_path / "before"))
    with Database.open(database_url, Vault([KEY])) as db:
        with db.engine.begin() as conn:
            put_in(conn, rows)
            for name, known in rows.items():
                columns = {column["name"] for column in inspect(conn).get_columns(name)}
                assert known == [] or known[0].keys() <= columns, name
        ana = db.run_now(lambda tx: people.export(tx, ANA))
        assert ana["person"][0]["facts"]["mass_kg"] == 71.5
        assert db.run_now(lambda tx: people.lock(tx, BEN)) is not None


def answered(conn: Connection, calls: Iterable[tuple[str, Any]]) -> None:
    for statement, values in calls:
        conn.exec_driver_sql(statement, values)


@pytest.mark.parametrize("version", [BEFORE, HEAD])
def test_what_the_code_of_one_step_before_asks_is_answered_by_the_schema_of_today(
    version: str, database_url: str
) -> None:
    """Each kind of statement of some days of use, of that time, in its order."""
    with Database.open(database_url, Vault([KEY])) as db:
        calls = queries.kept(version, db.engine.dialect.name)
        with db.engine.begin() as conn:
            answered(conn, calls)
    told = {statement.split()[0] for statement, _ in calls}
    assert {"SELECT", "INSERT", "UPDATE", "DELETE"} <= told
    written = {
        statement.split()[2] for statement, _ in calls if statement.startswith("INSERT INTO")
    }
    assert metadata.tables.keys() - written <= BESIDE_THE_TALK


def test_a_schema_that_asks_for_more_than_the_code_before_gives_is_seen(tmp_path: Path) -> None:
    with Database.open(f"sqlite:///{tmp_path}/a", Vault([KEY])) as db:
        migrate(db)
        calls = queries.kept(BEFORE, "sqlite")
        with db.engine.connect() as conn:
            conn.exec_driver_sql("ALTER TABLE walk RENAME COLUMN duration_min TO minutes")
            with pytest.raises(OperationalError, match="duration_min"):
                answered(conn, calls)
