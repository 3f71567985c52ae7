"""What an operator does: a copy of the data while it is written, and a check-up."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from retrowalk import command_line
from retrowalk.coach.store.backup import CannotBackUp, back_up
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.key_values import get, put
from retrowalk.coach.store.vault import Vault


def test_a_copy_made_while_others_write_holds_whole_transactions(
    sqlite_url: str, vault: Vault, tmp_path: Path
) -> None:
    target = tmp_path / "copy.sqlite3"
    stop = threading.Event()
    with Database.open(sqlite_url, vault, pool_size=1) as db:

        def both(tx: Tx, value: str) -> None:
            put(tx, "one", value)
            put(tx, "two", value)

        def write() -> None:
            number = 0
            while not stop.is_set():
                number += 1
                db.run_now(lambda tx, n=str(number): both(tx, n))  # type: ignore[misc]

        writer = threading.Thread(target=write)
        writer.start()
        try:
            for _ in range(5):
                back_up(sqlite_url, target, overwrite=True)
                copy = sqlite3.connect(target)
                assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                notes = dict(copy.execute("SELECT key, value FROM note"))
                copy.close()
                assert notes.get("one") == notes.get("two")
        finally:
            stop.set()
            writer.join()
    assert target.stat().st_mode & 0o077 == 0
    assert not list(tmp_path.glob(".*half"))


def test_a_copy_never_replaces_a_file_unasked(sqlite_url: str, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    target.write_text("precious", encoding="utf-8")
    with pytest.raises(CannotBackUp, match="there already"):
        back_up(sqlite_url, target)
    assert target.read_text(encoding="utf-8") == "precious"
    with pytest.raises(CannotBackUp, match="no folder"):
        back_up(sqlite_url, tmp_path / "nowhere" / "copy")


def test_the_copy_can_be_put_back(sqlite_url: str, vault: Vault, tmp_path: Path) -> None:
    with Database.open(sqlite_url, vault) as db:
        db.run_now(lambda tx: put(tx, "a", "1"))
    target = tmp_path / "copy.sqlite3"
    back_up(sqlite_url, target)
    with Database.open(f"sqlite:///{target}", vault) as restored:
        assert restored.run_now(lambda tx: get(tx, "a")) == "1"


def test_backup_as_a_command(
    sqlite_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", sqlite_url)
    target = tmp_path / "copy"
    assert command_line.main(["backup", str(target)]) == 0
    assert "keep it apart" in capsys.readouterr().out
    assert command_line.main(["backup", str(target)]) == 1
    assert "--force" in capsys.readouterr().err
