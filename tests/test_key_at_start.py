"""The hour of the start: a key that is missing or wrong ends it, and nothing is made or lost."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from retrowalk import command_line
from retrowalk.coach.platform.fault import KILLED
from retrowalk.coach.store import key_values, keys, people
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.key_place import KeyFile
from retrowalk.coach.store.vault import Vault, fingerprint
from tests.coach.test_store import ANA, filled

ROOT = Path(__file__).parent.parent
TOKEN = "12345:" + "a" * 35
ROLES = ("run", "bot", "scheduler")


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, nobody: str) -> Iterator[None]:
    """An empty folder, none of our variables but a token, and the log as it was afterwards."""
    for name in os.environ:
        if name.startswith("RETROWALK_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("RETROWALK_TELEGRAM__TOKEN", TOKEN)
    monkeypatch.setenv("RETROWALK_TELEGRAM__API_BASE_URL", nobody)
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


class Nobody(BaseHTTPRequestHandler):
    """A Telegram that knows no token, so that a start that gets so far ends at once."""

    def do_POST(self) -> None:
        self.send_response(401)
        self.end_headers()
        self.wfile.write(b'{"ok":false,"error_code":401,"description":"Unauthorized"}')

    def log_message(self, *_: object) -> None:
        """Nothing is written."""


@pytest.fixture(scope="module")
def nobody() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Nobody) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def key() -> str:
    return Vault.generate_key()


@pytest.fixture
def full(database_url: str, key: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database in which a person's facts are sealed with the key."""
    with Database.open(database_url, Vault([key])) as db:
        db.run_now(filled)
    monkeypatch.setenv("RETROWALK_DATABASE__URL", database_url)
    return database_url


def contents(url: str, key: str) -> object:
    with Database.open(url, Vault([key])) as db:
        return db.run_now(
            lambda tx: (
                people.export(tx, ANA),
                keys.in_force(tx.conn),
                key_values.get(tx, keys.NOTE),
            )
        )


def refused(role: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The one sentence that a start ends with."""
    assert command_line.main([role]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    return said.err


@pytest.mark.parametrize("role", ROLES)
def test_a_missing_key_ends_the_start_and_none_is_made(
    role: str, full: str, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(full, key)
    said = refused(role, capsys)
    assert "retrowalk.key: is missing" in said
    assert f"belongs to the key {fingerprint(key)}" in said
    assert "Put that key back" in said
    assert not list(tmp_path.glob("*.key*"))
    assert contents(full, key) == before


@pytest.mark.parametrize("role", ROLES)
def test_a_wrong_key_ends_the_start_and_both_are_named(
    role: str,
    full: str,
    key: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before, wrong = contents(full, key), Vault.generate_key()
    monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", wrong)
    said = refused(role, capsys)
    assert "privacy.encryption_key: is not the key of this database" in said
    assert fingerprint(key) in said
    assert fingerprint(wrong) in said
    assert wrong not in said
    assert contents(full, key) == before


@pytest.mark.parametrize("given", ["missing", "wrong"])
def test_so_does_a_key_that_does_not_open_what_an_earlier_version_sealed(
    given: str,
    full: str,
    key: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with Database.open(full, Vault([key])) as db:
        db.run_now(lambda tx: key_values.drop(tx, keys.NOTE))
    if given == "wrong":
        monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", Vault.generate_key())
        assert "does not open what is stored in" in refused("run", capsys)
    else:
        assert "put the key back from its copy" in refused("run", capsys)


@pytest.mark.parametrize("role", ["bot", "scheduler"])
def test_only_run_makes_a_key(
    role: str,
    database_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", database_url)
    said = refused(role, capsys)
    assert "retrowalk.key: is missing" in said
    assert "'retrowalk doctor --new-key'" in said
    assert not list(tmp_path.glob("*.key"))


def test_a_key_that_lies_where_an_earlier_version_put_it_is_found(
    full: str,
    key: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "retrowalk.key").write_text(key, encoding="utf-8")
    elsewhere = tmp_path / "etc"
    elsewhere.mkdir()
    config = elsewhere / "config.toml"
    config.write_text(f"[database]\nurl = '{full}'\n", encoding="utf-8")
    monkeypatch.setenv("RETROWALK_CONFIG", str(config))
    said = refused("run", capsys)
    assert "is missing, but retrowalk.key opens the database: move it there" in said


def test_a_key_that_cannot_be_made_is_one_sentence(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", sqlite_url)
    monkeypatch.setenv("RETROWALK_PRIVACY__KEY_FILE", "nowhere/retrowalk.key")
    assert "the key can't be written" in refused("run", capsys)


def process(
    arguments: list[str], folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-m", "retrowalk", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("by", ["--config", "RETROWALK_CONFIG"])
def test_run_makes_the_key_beside_the_configuration_for_its_owner_alone(
    by: str, tmp_path: Path
) -> None:
    """The token is not known, so that it ends by itself once it has begun."""
    etc = tmp_path / "etc"
    etc.mkdir()
    (etc / "config.toml").write_text("[telegram]\n", encoding="utf-8")
    arguments = ["run", *(["--config", "etc/config.toml"] if by == "--config" else [])]
    environment = {"RETROWALK_CONFIG": "etc/config.toml"} if by != "--config" else {}
    old_mask = os.umask(0)  # whatever the operator's is
    try:
        ended = process(arguments, tmp_path, **environment)
    finally:
        os.umask(old_mask)
    assert "does not know this token" in ended.stderr
    assert "made the key etc/retrowalk.key" in ended.stderr
    assert files_in(tmp_path) == ["config.toml", "retrowalk.key", "retrowalk.sqlite3"]
    for path in (etc / "retrowalk.key", tmp_path / "retrowalk.sqlite3"):
        assert path.stat().st_mode & 0o777 == 0o600
    again = process(arguments, tmp_path, **environment)
    assert "made the key" not in again.stderr
    place = KeyFile(etc / "retrowalk.key")
    with Database.open(f"sqlite:///{tmp_path}/retrowalk.sqlite3", place.vault()) as db:
        assert db.run_now(lambda tx: keys.in_force(tx.conn)) == place.vault().fingerprints


def test_a_rotation_that_is_killed_goes_on(
    new_sqlite_url: Callable[[], str], tmp_path: Path
) -> None:
    place = KeyFile(tmp_path / "retrowalk.key")
    url = new_sqlite_url()
    with Database.open(url, place.make()) as db:
        db.run_now(filled)
    old = place.path.read_text(encoding="utf-8").strip()
    given = {"RETROWALK_DATABASE__URL": url}
    killed = process(["rotate-key"], tmp_path, **given, RETROWALK_FAULT="resealed:3")
    assert killed.returncode == KILLED
    assert len(place.vault().fingerprints) == 2
    done = process(["rotate-key"], tmp_path, **given)
    assert done.returncode == 0, done.stderr
    assert "Done: nothing needs another key." in done.stdout
    assert len(place.vault().fingerprints) == 1
    with Database.open(url, place.vault()) as db:
        assert db.run_now(lambda tx: people.lock(tx, ANA)) is not None
    assert old not in place.path.read_text(encoding="utf-8") + done.stdout + killed.stdout


@pytest.mark.usefixtures("full")
def test_a_rotation_without_a_new_key_says_where_to_put_one(
    key: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", key)
    assert "in front of it" in refused("rotate-key", capsys)


def test_a_copy_of_before_a_rotation_opens_with_the_retired_key(
    new_sqlite_url: Callable[[], str], tmp_path: Path
) -> None:
    place = KeyFile(tmp_path / "retrowalk.key")
    url = new_sqlite_url()
    with Database.open(url, place.make()) as db:
        db.run_now(filled)
    copy = tmp_path / "copy.sqlite3"
    shutil.copy(url.removeprefix("sqlite:///"), copy)
    assert process(["rotate-key"], tmp_path, RETROWALK_DATABASE__URL=url).returncode == 0
    given = {"RETROWALK_DATABASE__URL": f"sqlite:///{copy}"}
    assert "is not the key of this database" in process(["run"], tmp_path, **given).stderr
    with Database.open(f"sqlite:///{copy}", KeyFile(place.retired_path).vault()) as db:
        assert db.run_now(lambda tx: people.lock(tx, ANA)) is not None


def test_the_image_keeps_the_key_apart_from_the_data_and_never_inside_itself() -> None:
    image = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    steps = [line for line in image.splitlines() if not line.startswith("#")]
    assert any("RETROWALK_PRIVACY__KEY_FILE=/keys/" in line for line in steps)
    assert any("RETROWALK_DATABASE__URL=sqlite:////data/" in line for line in steps)
    makes = [line for line in steps if "/keys" in line and "KEY_FILE" not in line]
    assert not makes  # a folder or an unnamed volume would let a key be made that is lost
