"""`retrowalk init`: from nothing to a bot that can start, and once is enough."""

# ruff: noqa: ASYNC240  the loop has nothing else to do while a test looks at a file

from __future__ import annotations

import asyncio
import io
import logging
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk import command_line
from retrowalk.coach.platform.configuration import example, with_values
from retrowalk.coach.platform.settings import load_settings
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.server import LocalTelegram
from tests.test_doctor import proxy_to

ROOT = Path(__file__).parent.parent
OTHER_TOKEN = "123456789:nobody-knows-this-one"


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


@pytest.fixture
def at_telegram(telegram: LocalTelegram, monkeypatch: pytest.MonkeyPatch) -> LocalTelegram:
    base = telegram.api_base_url.removesuffix("/bot")
    text = with_values(example(), {"telegram.api_base_url": base})
    monkeypatch.setattr("retrowalk.coach.platform.configuration.example", lambda: text)
    monkeypatch.setenv("RETROWALK_TELEGRAM__API_BASE_URL", base)
    return telegram


def there() -> list[str]:
    """What is in the folder."""
    return sorted(path.name for path in Path().iterdir())


async def init(monkeypatch: pytest.MonkeyPatch, *arguments: str, typed: str = "") -> int:
    """The command, in a thread of its own: it starts a loop of its own."""
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    return await asyncio.to_thread(command_line.main, ["init", *arguments])


async def test_the_questions_lead_to_a_configuration_and_a_key(
    at_telegram: LocalTelegram, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = f"{at_telegram.token}\nDr. Ana Example\nana@example.org\n"
    assert await init(monkeypatch, typed=typed) == 0
    said = capsys.readouterr()
    assert "https://t.me/retrowalk_bot?start=practice" in said.out
    assert at_telegram.token not in said.out + said.err
    config, key = Path("config.toml"), Path("retrowalk.key")
    assert config.stat().st_mode & 0o777 == 0o600
    assert key.stat().st_mode & 0o777 == 0o600
    assert Vault([key.read_text(encoding="utf-8").strip()])
    settings = load_settings(config, {})
    assert settings.telegram.token == at_telegram.token
    assert settings.privacy.operator == "Dr. Ana Example"
    assert settings.privacy.contact == "ana@example.org"
    comments = [line for line in example().splitlines() if line.startswith("#")]
    written = config.read_text(encoding="utf-8").splitlines()
    assert [line for line in written if line.startswith("#")] == comments


async def test_once_is_enough(
    at_telegram: LocalTelegram, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--token", at_telegram.token, "--operator", "Ana", "--contact", "ana@example.org")
    assert await init(monkeypatch, *options) == 0
    before = {name: Path(name).read_bytes() for name in ("config.toml", "retrowalk.key")}
    for again in ((), options):
        capsys.readouterr()
        assert await init(monkeypatch, *again) == 0
        assert "Nothing was changed" in capsys.readouterr().out
        assert {name: Path(name).read_bytes() for name in before} == before
    assert there() == sorted(before)


async def test_what_is_there_stays_and_only_what_is_missing_is_asked(
    at_telegram: LocalTelegram, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("config.toml").write_text(
        f'# mine\nadmins = [7]\n[telegram]\ntoken = "{at_telegram.token}" # of May\n',
        encoding="utf-8",
    )
    Path("config.toml").chmod(0o644)
    Path("retrowalk.key").write_text(Vault.generate_key(), encoding="utf-8")
    key = Path("retrowalk.key").read_bytes()
    assert await init(monkeypatch, typed="Ana\n\n") == 0
    said = capsys.readouterr()
    assert "only you can" in said.out
    assert "set operator and contact" in said.out
    text = Path("config.toml").read_text(encoding="utf-8")
    assert text.startswith("# mine\nadmins = [7]\n")
    assert "# of May" in text
    assert tomllib.loads(text)["privacy"] == {"operator": "Ana"}
    assert Path("config.toml").stat().st_mode & 0o777 == 0o600
    assert Path("retrowalk.key").read_bytes() == key


async def test_a_wrong_token_is_asked_for_again_and_never_written(
    at_telegram: LocalTelegram, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = f"hello\n{OTHER_TOKEN}\n{at_telegram.token}\nAna\nana@example.org\n"
    assert await init(monkeypatch, typed=typed) == 0
    assert "Telegram does not know it" in capsys.readouterr().err
    assert load_settings(Path("config.toml"), {}).telegram.token == at_telegram.token


@pytest.mark.parametrize(
    ("arguments", "typed", "code", "says"),
    [
        (("--token", OTHER_TOKEN), "", 2, "telegram.token: Telegram does not know it"),
        (("--token", "a b"), "", 2, "telegram.token: is a number, a colon and a long word"),
        ((), "", 2, "telegram.token: is missing"),
        ((), "x\ny\nz\n", 2, "telegram.token: is a number"),
        (("--token-file", "none"), "", 2, "--token-file: can't be read"),
        (("--config", "no/where.toml", "--no-check"), "1:a\n", 2, "can't be written"),
        (("--config", "."), "", 2, "can't be read"),
    ],
)
async def test_a_mistake_is_one_sentence_and_leaves_nothing(
    at_telegram: LocalTelegram,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    typed: str,
    code: int,
    says: str,
) -> None:
    del at_telegram
    assert await init(monkeypatch, *arguments, typed=typed) == code
    last = capsys.readouterr().err.strip().splitlines()[-1]
    assert last.startswith("retrowalk: ")
    assert says in last
    assert there() == []


@pytest.mark.parametrize(
    ("address", "code", "says"),
    [
        ("http://127.0.0.1:9", 1, "Telegram can't be reached (ClientConnectorError)"),
        ("{page}", 2, "telegram.api_base_url: does not answer as the Bot API does"),
    ],
)
async def test_without_an_answer_of_telegram_nothing_is_written(
    telegram: LocalTelegram,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    address: str,
    code: int,
    says: str,
) -> None:
    base = address.format(page=f"{telegram.url}/demo")
    monkeypatch.setenv("RETROWALK_TELEGRAM__API_BASE_URL", base)
    options = ("--token", telegram.token, "--operator", "Ana", "--contact", "a")
    assert await init(monkeypatch, *options) == code
    said = capsys.readouterr().err
    assert says in said
    assert telegram.token not in said
    assert there() == []
    assert await init(monkeypatch, *options, "--no-check") == 0
    assert load_settings(Path("config.toml"), {}).telegram.token == telegram.token


async def test_the_token_is_checked_by_the_proxy_of_the_file(
    telegram: LocalTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with proxy_to(telegram) as proxy:
        Path("config.toml").write_text(
            "[telegram]\napi_base_url = 'http://telegram.invalid'\n"
            f"proxy = 'http://me:word@{proxy}'\n",
            encoding="utf-8",
        )
        options = ("--token", telegram.token, "--operator", "Ana", "--contact", "a")
        assert await init(monkeypatch, *options) == 0
    assert load_settings(Path("config.toml"), {}).telegram.token == telegram.token


async def test_a_token_of_the_environment_is_checked_and_not_written(
    at_telegram: LocalTelegram, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RETROWALK_TELEGRAM__TOKEN", at_telegram.token)
    assert await init(monkeypatch, "--operator", "Ana", "--contact", "a") == 0
    assert load_settings(Path("config.toml"), {}).telegram.token == ""
    assert await init(monkeypatch, "--token", OTHER_TOKEN) == 2
    assert "RETROWALK_TELEGRAM__TOKEN: wins over the file" in capsys.readouterr().err


async def test_a_token_may_come_from_a_file_and_the_configuration_lie_elsewhere(
    at_telegram: LocalTelegram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    secret, folder = tmp_path / "token", tmp_path / "etc"
    secret.write_text(f"{at_telegram.token}\n", encoding="utf-8-sig")
    folder.mkdir()
    options = ("--token-file", str(secret), "--operator", "Ana", "--contact", "a")
    assert await init(monkeypatch, "--config", str(folder / "bot.toml"), *options) == 0
    assert load_settings(folder / "bot.toml", {}).telegram.token == at_telegram.token
    assert (folder / "retrowalk.key").exists()


def test_the_example_is_printed_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["init", "--example"]) == 0
    assert capsys.readouterr().out == (ROOT / "config.example.toml").read_text(encoding="utf-8")
    assert there() == []


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command_line.main(["--version"])
    assert ended.value.code == 0
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert capsys.readouterr().out == f"retrowalk {project['version']}\n"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_is_written_is_read_back(value: str) -> None:
    text = with_values(example(), {"privacy.operator": value})
    assert tomllib.loads(text)["privacy"]["operator"] == value
    assert tomllib.loads(text)["telegram"] == tomllib.loads(example())["telegram"]
