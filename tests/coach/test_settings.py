"""Settings: what the file and the environment say, and one clear sentence for each mistake."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from retrowalk.coach.errors import Misconfigured
from retrowalk.coach.platform.settings import Settings, every_setting, load_settings

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
TOKEN = "12345:made-up"


def mistake(environment: dict[str, str] | None = None, path: Path | None = None) -> str:
    with pytest.raises(Misconfigured) as caught:
        load_settings(path, environment or {})
    return str(caught.value)


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_example_file_is_the_defaults_with_every_key() -> None:
    assert load_settings(EXAMPLE, {}) == Settings()
    raw = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    said = {
        f"{section}.{key}" if isinstance(table, dict) else section
        for section, table in raw.items()
        for key in (table if isinstance(table, dict) else [section])
    }
    assert said == set(every_setting())


def test_the_page_is_reached_by_https_and_is_served(tmp_path: Path) -> None:
    text = '[page]\nurl = "https://example.org/my%20walks"\nport = 8090\n'
    page = load_settings(written(tmp_path, text), {}).page
    assert (page.address, page.path) == ("https://example.org/my%20walks/", "/my walks/")
    assert Settings().page.address == ""
    port = {"RETROWALK_PAGE__PORT": "8090"}
    for url in (
        "http://example.org/",
        "example.org",
        "https://",
        "https://e.org/?a=b",
        "https://[1",
    ):
        given = {"RETROWALK_PAGE__URL": url, **port}
        assert mistake(given) == "page.url: must be an address like https://example.org/walks/."
    assert "page.port: is missing" in mistake({"RETROWALK_PAGE__URL": "https://example.org/"})


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, '[telegram]\ntoken = "from the file"\nmode = "webhook"\n')
    settings = load_settings(path, {"RETROWALK_TELEGRAM__TOKEN": TOKEN, "HOME": "/elsewhere"})
    assert settings.telegram.token == TOKEN
    assert settings.telegram.mode == "webhook"


def test_who_may_use_it_is_read_and_checked(tmp_path: Path) -> None:
    text = '[practice]\naccess = "invited"\ninvite_codes = "spring-2026, autumn_26"\nlisted = [7]\n'
    settings = load_settings(written(tmp_path, text), {})
    assert settings.practice.codes == ("spring-2026", "autumn_26")
    assert settings.practice.listed == (7,)
    assert "spring-2026" in settings.secrets()
    assert "spring" not in repr(settings)
    by_environment = load_settings(None, {"RETROWALK_PRACTICE__LISTED": "1001, 1002"})
    assert by_environment.practice.listed == (1001, 1002)
    access = {"RETROWALK_PRACTICE__ACCESS": "invited"}
    assert "practice.invite_codes: is missing" in mistake(access)
    for code in ("short", "two words here", "nöt-in-a-link", "x" * 65):
        given = {**access, "RETROWALK_PRACTICE__INVITE_CODES": code}
        assert mistake(given).startswith("practice.invite_codes: must be words of 8 to 64")
    assert "practice.access: must be one of" in mistake({"RETROWALK_PRACTICE__ACCESS": "closed"})
    assert "practice.listed: must be a list" in mistake({"RETROWALK_PRACTICE__LISTED": "Ana"})
    listed = '[practice]\nlisted = "Ana"\n'
    assert "practice.listed: must be a list" in mistake(path=written(tmp_path, listed))


def test_a_secret_is_read_from_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text(f"{TOKEN}\n", encoding="utf-8")
    settings = load_settings(None, {"RETROWALK_TELEGRAM__TOKEN_FILE": str(secret)})
    assert settings.telegram.token == TOKEN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_text(tmp_path: Path, encoding: str) -> None:
    secret, path = tmp_path / "token", tmp_path / "config.toml"
    secret.write_bytes(f"{TOKEN}\r\n".encode(encoding))
    path.write_bytes('[privacy]\r\noperator = "Zoë"\r\n'.encode(encoding))
    settings = load_settings(path, {"RETROWALK_TELEGRAM__TOKEN_FILE": str(secret)})
    assert settings.telegram.token == TOKEN
    assert settings.privacy.operator == "Zoë"


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_bytes(b"\xff\x00\x80")
    assert "is no text in UTF-8" in mistake({"RETROWALK_TELEGRAM__TOKEN_FILE": str(path)})
    assert "is not valid TOML" in mistake(path=path)


def test_the_password_of_a_proxy_is_a_secret() -> None:
    settings = load_settings(None, {"RETROWALK_TELEGRAM__PROXY": "http://me:hidden-word@host:3128"})
    assert "hidden-word" in settings.secrets()
    assert "hidden-word" not in repr(settings)
    broken = load_settings(None, {"RETROWALK_TELEGRAM__PROXY": "http://[::1"})
    assert not broken.secrets()


def test_a_secret_does_not_show_itself() -> None:
    settings = load_settings(
        None,
        {
            "RETROWALK_TELEGRAM__TOKEN": TOKEN,
            "RETROWALK_DATABASE__URL": "postgresql://me:hidden-word@localhost/db",
        },
    )
    assert TOKEN not in repr(settings.telegram)
    assert set(settings.secrets()) == {TOKEN, "hidden-word"}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("RETROWALK_TELEGARM__TOKEN", "Did you mean 'telegram'?"),
        ("RETROWALK_TELEGRAM__TOKN", "Did you mean 'token'?"),
        ("RETROWALK_TOKEN", "Did you mean RETROWALK_TELEGRAM__TOKEN?"),
        ("RETROWALK_DATABASE__XYZ", "Known: url, synchronous, pool_size."),
        ("RETROWALK_QQQ", "is no setting."),
    ],
)
def test_a_misspelt_variable_is_named_with_the_right_one(name: str, says: str) -> None:
    sentence = mistake({name: "x"})
    assert sentence.startswith(name)
    assert sentence.endswith(says)


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [
        ("[telegram]\ntokken = 'x'\n", "telegram.tokken", "Did you mean 'token'?"),
        ("[telegarm]\n", "telegarm", "Did you mean 'telegram'?"),
        ("telegram = 3\n", "telegram", "[telegram]"),
        ("[telegram]\ntoken = 5\n", "telegram.token", "text in quotes"),
        ("[telegram]\nmode = 'pull'\n", "telegram.mode", "polling, webhook"),
        ("[scheduler]\nbatch = 2.5\n", "scheduler.batch", "whole number"),
        ("[scheduler]\nbatch = true\n", "scheduler.batch", "must be a number"),
        ("[scheduler]\nbatch = 0\n", "scheduler.batch", "between 1 and 5000"),
        ("[scheduler]\ntick_seconds = nan\n", "scheduler.tick_seconds", "between"),
        ("admins = ['me']\n", "admins", "list of Telegram user numbers"),
        ("admins = 7\n", "admins", "list of Telegram user numbers"),
        ("[[[", "config.toml", "not valid TOML"),
    ],
)
def test_a_mistake_in_the_file_is_one_sentence_that_names_the_key(
    tmp_path: Path, text: str, key: str, says: str
) -> None:
    sentence = mistake(path=written(tmp_path, text))
    assert key in sentence
    assert says in sentence
    assert "\n" not in sentence


def test_numbers_and_lists_may_come_from_the_environment() -> None:
    settings = load_settings(
        None, {"RETROWALK_SCHEDULER__TICK_SECONDS": "0.5", "RETROWALK_ADMINS": "12, 34"}
    )
    assert settings.scheduler.tick_seconds == 0.5
    assert settings.admins == (12, 34)
    assert "must be a number" in mistake({"RETROWALK_SCHEDULER__BATCH": "many"})


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    assert "no such configuration file" in mistake(path=tmp_path / "none.toml")
    assert "can't be read" in mistake(path=tmp_path)
    assert "can't be read" in mistake({"RETROWALK_TELEGRAM__TOKEN_FILE": str(tmp_path / "no")})


def test_variables_for_tests_and_of_others_are_left_alone() -> None:
    assert load_settings(None, {"RETROWALK_TEST_PG": "x", "RETROWALK_FAULT": "y"}) == Settings()
