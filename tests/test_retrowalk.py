"""The command line: what each command does, and one clear sentence for each mistake."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from retrowalk import command_line
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.schema import HEAD
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.server import LocalTelegram
from tests.conftest import KEY

ROOT = Path(__file__).parent.parent
TOKEN = "12345:" + "a" * 35


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """An empty folder, none of our variables, and the log as it was afterwards."""
    for name in os.environ:
        if name.startswith("RETROWALK_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_every_command_has_help_worth_reading(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (
        *("init", "demo", "run", "bot", "scheduler", "migrate", "ask", "explain"),
        *("backup", "restore", "doctor", "rotate-key", "completion"),
    ):
        with pytest.raises(SystemExit) as ended:
            command_line.main([command, "--help"])
        assert ended.value.code == 0
        assert len(capsys.readouterr().out) > 200


def completed(typed: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """What bash offers behind these words."""
    assert command_line.main(["completion", "bash"]) == 0
    script = folder / "completion"
    script.write_text(capsys.readouterr().out, encoding="utf-8")
    words = typed.split(" ")
    ask = (
        f". {script}; COMP_WORDS=({typed}); COMP_CWORD={len(words) - 1}; "
        "COMP_LINE=$*; _shtab_retrowalk; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    if not words[-1]:
        ask = ask.replace(f"({typed})", f"({typed}'')")
    found = subprocess.run(  # noqa: S603  our own script
        ["bash", "-c", ask],  # noqa: S607  the one that is there
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stderr == ""
    return set(found.stdout.split())


def test_a_shell_completes_commands_options_and_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "copy-of-monday").touch()
    assert {"demo", "run", "rotate-key"} <= completed("retrowalk ", tmp_path, capsys)
    assert completed("retrowalk doc", tmp_path, capsys) == {"doctor"}
    assert {"--json", "--new-key"} <= completed("retrowalk doctor --", tmp_path, capsys)
    assert completed("retrowalk restore copy", tmp_path, capsys) == {"copy-of-monday"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for command in ("demo", "run", "bot", "scheduler", "backup", "restore", "completion"):
        assert command in script


@pytest.mark.parametrize("arguments", [[], ["fly"], ["explain"], ["explain", "--kind", "x"]])
def test_a_command_line_that_cannot_be_read_ends_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        command_line.main(arguments)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_ask_answers_in_words_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["ask", "20 min backwards at 2 mph, 80 kg"]) == 0
    assert "kcal more than sitting still" in capsys.readouterr().out
    assert command_line.main(["ask", "--json", "20 min backwards at 2 mph, 80 kg"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {
        "question",
        "net_kcal",
        "gross_kcal",
        "low_kcal",
        "high_kcal",
        "met",
        "duration_min",
        "read",
        "assumptions",
        "sources",
    }
    assert answer["low_kcal"] < answer["gross_kcal"] < answer["high_kcal"]
    assert 0 < answer["net_kcal"] < answer["gross_kcal"]
    assert answer["sources"]


@pytest.mark.parametrize(
    "text", ["remind me at 7 pm", "how many calories backwards", "20 min backwards 9000 kg"]
)
def test_ask_says_what_is_missing_and_ends_with_1(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(["ask", text]) == 1
    out = capsys.readouterr()
    assert out.out == ""
    assert out.err.startswith("retrowalk: ")
    assert out.err.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("how long for 100 kcal at 3 km/h, 80 kg", "for 100 kcal more than sitting still"),
        ("how fast for 80 kcal in 20 min, 80 kg", "km/h for 20 min for 80 kcal more"),
        ("compare 20 min backwards and forwards at 3 km/h, 80 kg", "(net: more than sitting"),
        ("kcal for 20 min sled with a 10 kg load, 80 kg", "load_kg 10"),
        ("kcal for 10 min backwards on stairs, 80 kg", "Please leave stairs out"),
    ],
)
def test_ask_answers_the_other_way_round_and_compares(
    text: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(["ask", text]) == 0
    assert shown in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("kcal for 20 min backwards uphill, 80 kg", "how steep"),
        ("kcal for 20 min backwards in the pool, 80 kg", "water is not counted"),
    ],
)
def test_ask_says_why_there_is_no_number(
    text: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command_line.main(["ask", text]) == 1
    assert shown in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "text", "key", "value"),
    [
        ("ask", "calories for 20 min backwards", "intent", "burn"),
        ("log", "did 12 on the treadmill", "duration_min", 12),
        ("safety", "I fainted", "level", "emergency"),
    ],
)
def test_explain_reads_lines_and_writes_objects(
    kind: str,
    text: str,
    key: str,
    value: object,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{text}\n{text}\n"))
    assert command_line.main(["explain", "--kind", kind]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    assert json.loads(first)["text"] == text
    assert json.loads(first)[key] == value


def test_explain_reads_a_file_with_a_byte_order_mark(tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_bytes("did 12 on the treadmill\r\n".encode("utf-8-sig"))
    with lines.open("rb") as given:
        ended = subprocess.run(
            [sys.executable, "-m", "retrowalk", "explain", "--kind", "log"],
            stdin=given,
            capture_output=True,
            text=True,
            check=True,
        )
    assert json.loads(ended.stdout)["text"] == "did 12 on the treadmill"


def test_migrate_makes_the_tables_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", f"sqlite:///{tmp_path}/a.sqlite3")
    assert command_line.main(["migrate"]) == 0
    assert f"has schema {HEAD} now" in capsys.readouterr().out
    assert command_line.main(["migrate"]) == 0
    assert "Nothing to do" in capsys.readouterr().out
    assert not list(tmp_path.glob("*.key"))  # it needs none


def mistake(
    arguments: list[str],
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> str:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert command_line.main(arguments) == 2
    error = capsys.readouterr().err
    assert "Traceback" not in error
    assert TOKEN not in error
    last = error.strip().splitlines()[-1]
    assert last.startswith("retrowalk: ")
    return last


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        ({}, "telegram.token: is missing"),
        ({"RETROWALK_TELEGARM__TOKEN": "x"}, "Did you mean 'telegram'?"),
        (
            {
                "RETROWALK_TELEGRAM__TOKEN": TOKEN,
                "RETROWALK_DATABASE__URL": "sqlite:////no/where/a.sqlite3",
            },
            "does not exist",
        ),
        (
            {"RETROWALK_TELEGRAM__TOKEN": TOKEN, "RETROWALK_TELEGRAM__MODE": "webhook"},
            "telegram.webhook_url: is needed",
        ),
    ],
)
def test_a_wrong_start_is_one_sentence(
    environment: dict[str, str],
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert says in mistake(["run"], environment, monkeypatch, capsys)


def test_a_missing_configuration_file_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = mistake(["run", "--config", "none.toml"], {}, monkeypatch, capsys)
    assert "none.toml: there is no such configuration file" in said


def test_bot_and_scheduler_refuse_a_database_without_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    environment = {
        "RETROWALK_TELEGRAM__TOKEN": TOKEN,
        "RETROWALK_DATABASE__URL": f"sqlite:///{tmp_path}/a.sqlite3",
    }
    (tmp_path / "a.sqlite3").touch()
    for role in ("bot", "scheduler"):
        assert "run 'retrowalk migrate'" in mistake([role], environment, monkeypatch, capsys)


MAKES_IT = {"run", "migrate", "restore"}
NEEDS_IT = {
    "bot": ["bot"],
    "scheduler": ["scheduler"],
    "backup": ["backup", "copy"],
    "rotate-key": ["rotate-key"],
    "doctor": ["doctor"],
    "doctor, recomputing": ["doctor", "--recompute"],
    "doctor, for programs": ["doctor", "--json"],
}
NEEDS_NONE = {"init", "demo", "ask", "explain", "completion"}


def test_each_command_either_makes_the_database_or_needs_it_or_does_without() -> None:
    listed = command_line._parser()._subparsers
    assert listed is not None
    (commands,) = (action for action in listed._group_actions)
    assert isinstance(commands.choices, dict)
    needing = {arguments[0] for arguments in NEEDS_IT.values()}
    assert set(commands.choices) == MAKES_IT | needing | NEEDS_NONE


@pytest.mark.parametrize("key", [KEY, ""], ids=["key", "no key"])
@pytest.mark.parametrize("place", ["a.sqlite3", "no/such/folder/a.sqlite3"])
@pytest.mark.parametrize("arguments", NEEDS_IT.values(), ids=NEEDS_IT)
def test_what_needs_a_database_makes_none_and_says_what_to_do(
    arguments: list[str],
    place: str,
    key: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An empty file would hide that the right one is missing, and the next copy would be of it."""
    if key:
        (tmp_path / "retrowalk.key").write_text(key, encoding="utf-8")
    before = set(tmp_path.rglob("*"))
    monkeypatch.setenv("RETROWALK_TELEGRAM__TOKEN", TOKEN)
    monkeypatch.setenv("RETROWALK_TELEGRAM__API_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("RETROWALK_DATABASE__URL", f"sqlite:///{tmp_path}/{place}")
    code = command_line.main(arguments)
    out, err = capsys.readouterr()
    assert code in (1, 2)
    assert set(tmp_path.rglob("*")) == before
    (said,) = [line for line in (out + err).splitlines() if "a.sqlite3" in line]
    make = "make the folder" if "/" in place else "let 'retrowalk migrate' or 'run' make it"
    assert f"name the right one, or {make}" in said
    assert "Traceback" not in out + err


def test_a_copy_that_is_not_there_makes_no_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", f"sqlite:///{tmp_path}/a.sqlite3")
    assert command_line.main(["restore", "copy"]) == 1
    assert capsys.readouterr().err == "retrowalk: copy can't be read (No such file or directory).\n"
    assert list(tmp_path.iterdir()) == []


def test_a_newer_schema_is_refused(
    sqlite_url: str,
    vault: Vault,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with Database.open(sqlite_url, vault) as db, db.engine.begin() as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    environment = {
        "RETROWALK_TELEGRAM__TOKEN": TOKEN,
        "RETROWALK_DATABASE__URL": sqlite_url,
        "RETROWALK_PRIVACY__ENCRYPTION_KEY": KEY,
    }
    assert "newer than this version" in mistake(["run"], environment, monkeypatch, capsys)


@pytest.mark.parametrize("command", ["run", "bot", "scheduler", "migrate", "backup copy"])
@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("sqlite:////proc/a.sqlite3", "can't be opened"),
        ("sqlite:///folder", "can't be opened"),
        ("sqlite:///file/a.sqlite3", "can't be opened"),
        ("sqlite:///file", "file is not a database"),
        ("nonsense", "is no database address"),
        ("sqlite://[::1", "is no database address"),
    ],
)
def test_a_database_that_is_none_is_one_sentence(
    command: str,
    url: str,
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("no database", encoding="utf-8")
    monkeypatch.setenv("RETROWALK_TELEGRAM__TOKEN", TOKEN)
    monkeypatch.setenv("RETROWALK_DATABASE__URL", url)
    monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", KEY)
    ended = command_line.main(command.split())
    said = capfd.readouterr().err.strip()
    assert said.startswith("retrowalk: ")
    assert "\n" not in said
    if command == "backup copy":
        assert ended in {1, 2}
    elif command in {"bot", "scheduler"} and url.endswith("/a.sqlite3"):
        assert ended == 2
        assert "name the right one" in said
    else:
        assert ended == 2
        assert says in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.parametrize("command", ["migrate", "backup copy"])
def test_a_postgresql_that_is_not_there_is_one_sentence(
    command: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RETROWALK_DATABASE__URL", "postgresql://me:hidden-word@127.0.0.1:1/db")
    monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", KEY)
    assert command_line.main(command.split()) == 1
    said = capfd.readouterr().err.strip()
    assert said.startswith("retrowalk: ")
    assert "\n" not in said
    assert "hidden-word" not in said


@pytest.mark.parametrize("target", ["file/copy", "/proc/copy", "none/copy", "folder"])
def test_a_backup_that_cannot_be_written_is_one_sentence(
    target: str,
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("precious", encoding="utf-8")
    monkeypatch.setenv("RETROWALK_DATABASE__URL", sqlite_url)
    assert command_line.main(["backup", "--force", target]) == 1
    said = capfd.readouterr().err.strip()
    assert said.startswith("retrowalk: ")
    assert "\n" not in said
    assert not list(tmp_path.glob("**/*.half"))


def test_what_should_not_happen_is_one_sentence_without_content(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_text: str) -> None:
        raise ValueError("my knee hurts")

    monkeypatch.setattr("retrowalk.coach.reading.utterance.Utterance", broken)
    assert command_line.main(["ask", "20 min"]) == 1
    said = capsys.readouterr().err.strip()
    assert said.startswith("retrowalk: this should not have happened (ValueError)")
    assert "knee" not in said
    assert "\n" not in said


def run_process(
    arguments: list[str], environment: dict[str, str], folder: Path
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


def test_a_port_that_there_is_none_of_is_one_sentence(tmp_path: Path) -> None:
    ended = run_process(["demo", "--no-browser", "--port", "99999"], {}, tmp_path)
    assert ended.returncode == 2
    assert "--port: 99999 can't be used (a port is a number up to 65535)" in ended.stderr


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ended = run_process(["demo", "--no-browser", "--port", port], {}, tmp_path)
    assert ended.returncode == 2
    assert f"--port: {port} can't be used" in ended.stderr
    assert "Traceback" not in ended.stderr


async def test_a_token_that_telegram_does_not_know_is_one_sentence(
    telegram: LocalTelegram, tmp_path: Path, new_sqlite_url: Callable[[], str]
) -> None:
    environment = {
        "RETROWALK_TELEGRAM__TOKEN": TOKEN,
        "RETROWALK_TELEGRAM__API_BASE_URL": telegram.api_base_url.removesuffix("/bot"),
        "RETROWALK_DATABASE__URL": new_sqlite_url(),
        "RETROWALK_PRIVACY__ENCRYPTION_KEY": KEY,
        "RETROWALK_LOG__LEVEL": "debug",
    }
    ended = await asyncio.to_thread(run_process, ["run"], environment, tmp_path)
    assert ended.returncode == 2
    assert "telegram.token: Telegram does not know this token" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert TOKEN not in ended.stderr + ended.stdout


def test_the_demo_starts_prints_its_address_and_stops_in_good_order(tmp_path: Path) -> None:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = str(found.getsockname()[1])
    with subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-m", "retrowalk", "demo", "--no-browser", "--port", port],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert f"http://127.0.0.1:{port}" in process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "Traceback" not in out + err
