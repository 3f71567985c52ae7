"""The check-up: it says what is wrong and what to do, and it changes nothing."""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from alembic import command
from alembic.config import Config
from sqlalchemy import update

from retrowalk import command_line
from retrowalk.bot.operate import doctor
from retrowalk.coach.platform.finding import Finding, Level
from retrowalk.coach.platform.settings import Secret, Settings, Telegram
from retrowalk.coach.store import examine, key_values, keys, rotation, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.key_place import GivenKeys, KeyFile
from retrowalk.coach.store.schema import HEAD, pending
from retrowalk.coach.store.tables import alarm, poisoned, walk
from retrowalk.coach.store.vault import Vault, fingerprint
from retrowalk.demo.server import LocalTelegram
from tests.coach.test_store import ANA, NOW, filled
from tests.conftest import KEY

WRONG_TOKEN = "123456:wrong-token-of-nobody-at-all-xxxxxxx"
WEBHOOK = "https://bot.example.org/telegram"


class Practice:
    """A set-up to be looked at: change it, then `look`."""

    def __init__(self, telegram: LocalTelegram, url: str, folder: Path) -> None:
        self.telegram = telegram
        self.url = url
        self.folder = folder
        self.environment = {
            "RETROWALK_TELEGRAM__TOKEN": telegram.token,
            "RETROWALK_TELEGRAM__API_BASE_URL": telegram.api_base_url.removesuffix("/bot"),
            "RETROWALK_DATABASE__URL": url,
            "RETROWALK_PRIVACY__OPERATOR": "Ana Example",
            "RETROWALK_PRIVACY__CONTACT": "ana@example.org",
            "RETROWALK_PRIVACY__ENCRYPTION_KEY": KEY,
            "RETROWALK_ADMINS": "1001",
        }

    @property
    def file(self) -> Path:
        """The file of the SQLite database."""
        return Path(self.url.removeprefix("sqlite:///"))


@pytest.fixture
def practice(
    telegram: LocalTelegram, sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Practice:
    """All is well in it."""
    for name in os.environ:
        if name.startswith("RETROWALK_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    found = Practice(telegram, sqlite_url, tmp_path)
    with Database.open(sqlite_url, Vault([KEY])) as db:
        db.run_now(filled)
    found.file.chmod(0o600)
    return found


@pytest.fixture
def look(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[], asyncio.Future[tuple[int, list[Finding]]]]:
    """`retrowalk doctor --json` in a thread, since it starts a loop of its own."""

    async def looked() -> tuple[int, list[Finding]]:
        with monkeypatch.context() as here:
            for name, value in practice.environment.items():
                here.setenv(name, value)
            code = await asyncio.to_thread(command_line.main, ["doctor", "--json"])
        said = capsys.readouterr()
        assert said.err == ""
        for secret in (practice.telegram.token, WRONG_TOKEN, KEY):
            assert secret not in said.out
        found = json.loads(said.out)
        findings = [
            Finding(**{**each, "level": Level(each["level"])}) for each in found["findings"]
        ]
        assert found["is_fine"] == all(each.level is not Level.MEND for each in findings)
        assert code == (0 if found["is_fine"] else 1)
        return code, findings

    return lambda: asyncio.ensure_future(looked())


Look = Callable[[], asyncio.Future[tuple[int, list[Finding]]]]


def of(findings: list[Finding], what: str) -> list[Finding]:
    return [finding for finding in findings if finding.what == what]


def one(findings: list[Finding], what: str) -> Finding:
    (found,) = of(findings, what)
    return found


def everything_in(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Names, rights and bytes of all files."""
    return {
        str(path.relative_to(folder)): (path.stat().st_mode, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


async def test_all_is_well_and_each_thing_is_named_once(look: Look) -> None:
    code, findings = await look()
    assert code == 0, [str(each) for each in findings if each.level is Level.MEND]
    names = [finding.what for finding in findings]
    for what in ("privacy.operator", "database.url", "schema", "key", "sealed", "disk", "rights",
                 "telegram.token", "telegram.mode", "clock", "zone data", "sound"):  # fmt: skip
        assert names.count(what) == 1, what
    assert fingerprint(KEY) in one(findings, "key").say
    assert "person" in one(findings, "sealed").say


async def test_standings_are_worked_out_anew_for_all(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in practice.environment.items():
        monkeypatch.setenv(name, value)

    def walk_daily(tx: Tx) -> None:
        for number in range(60):
            day = date(2024, 1, 1) + timedelta(days=number)
            walks.add(tx, ANA, walks.Walk(day, walks.DONE, NOW, 10.0, origin=f"x:{number}"))

    def change_unseen(tx: Tx) -> None:
        """As somebody would who knows of no standings."""
        tx.conn.execute(update(walk).values(duration_min=99.0))

    with Database.open(practice.url, Vault([KEY])) as db:
        db.run_now(walk_daily)
    said = []
    for change in (None, None, change_unseen, None):
        if change is not None:
            with Database.open(practice.url, Vault([KEY])) as db:
                db.run_now(change)
        assert await asyncio.to_thread(command_line.main, ["doctor", "--recompute"]) == 0
        said.append(capsys.readouterr().out.strip())
    right, wrong = (f"2 people: {count} were not right and are now." for count in (0, 1))
    assert said == [right, right, wrong, right]


async def test_as_lines_for_people(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {**practice.environment, "RETROWALK_PRIVACY__OPERATOR": ""}.items():
        monkeypatch.setenv(name, value)
    assert await asyncio.to_thread(command_line.main, ["doctor"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "mend  privacy.operator: is empty. Telegram's terms want" in "\n".join(lines)
    assert all(line[:6] in {"ok    ", "note  ", "mend  "} for line in lines)
    for line in lines:  # each setting once
        what = line[6:].split(": ")[0]
        assert line.count(what) == 1 or "." not in what, line


@pytest.mark.parametrize("state", ["nothing", "closed", "open", "no tables"])
async def test_it_changes_nothing(state: str, practice: Practice, look: Look) -> None:
    """Neither key nor database is made, and what is there keeps every byte."""
    del practice.environment["RETROWALK_PRIVACY__ENCRYPTION_KEY"]
    if state in {"nothing", "no tables"}:
        practice.file.unlink()
    if state == "no tables":
        practice.file.touch(0o600)
    if state == "open":
        with Database.open(practice.url, Vault([KEY])) as db:
            db.run_now(lambda tx: key_values.put(tx, "a", "1"))
            before = everything_in(practice.folder)
            assert len(before) == 3  # the log and its index as well
            await look()
            assert everything_in(practice.folder).keys() == before.keys()
            assert everything_in(practice.folder)[practice.file.name] == before[practice.file.name]
    else:
        before = everything_in(practice.folder)
        await look()
        assert everything_in(practice.folder) == before


@pytest.mark.parametrize(
    ("name", "value", "what", "say"),
    [
        ("RETROWALK_PRIVACY__CONTACT", "", "privacy.contact", "is empty"),
        ("RETROWALK_TELEGRAM__TOKEN", "", "telegram.token", "is empty"),
        ("RETROWALK_TELEGRAM__TOKEN", WRONG_TOKEN, "telegram.token", "does not know it"),
        ("RETROWALK_TELEGRAM__API_BASE_URL", "http://127.0.0.1:9", "telegram", "can't be reached"),
        ("RETROWALK_DATABASE__URL", "sqlite:////no/where.sqlite3", "database.url", "in no folder"),
        ("RETROWALK_DATABASE__URL", "mysql://a", "database.url", "must begin with"),
        (
            "RETROWALK_DATABASE__URL",
            "postgresql://a:secret@127.0.0.1:9/b",
            "database.url",
            "no PostgreSQL answers",
        ),
        ("RETROWALK_PRIVACY__ENCRYPTION_KEY", "short", "key", "must be 32 random bytes"),
        ("RETROWALK_TELEGRAM__MODE", "webhook", "telegram.webhook_url", "is empty"),
        ("RETROWALK_TELEGRAM__MODE", "webhook", "telegram.webhook_secret", "is empty"),
    ],
)
async def test_it_says_what_to_mend(
    name: str, value: str, what: str, say: str, practice: Practice, look: Look
) -> None:
    practice.environment[name] = value
    _, findings = await look()
    found = one(findings, what)
    assert found.level is Level.MEND
    assert say in found.say
    assert "secret" not in str(of(findings, "database.url"))


async def test_nobody_is_told_when_something_breaks(practice: Practice, look: Look) -> None:
    del practice.environment["RETROWALK_ADMINS"]
    code, findings = await look()
    assert code == 0
    assert one(findings, "admins").level is Level.NOTE


# -- the database and its keys ----------------------------------------------------------------


async def test_steps_of_the_schema_that_are_to_come_are_named(
    practice: Practice, look: Look
) -> None:
    practice.file.unlink()
    with Database.open(practice.url, Vault([KEY])) as db, db.engine.begin() as conn:
        config = Config()
        config.set_main_option("script_location", "retrowalk.coach.store:migrations")
        config.attributes["connection"] = conn
        command.upgrade(config, "0003")
    _, findings = await look()
    found = one(findings, "schema")
    assert found.level is Level.MEND
    assert f"0003, not {HEAD}; to come: 0004_nothing_of_health_in_the_clear" in found.say
    assert "retrowalk migrate" in found.do
    assert one(findings, "key").level is Level.OK


def test_every_step_is_to_come_for_an_empty_database() -> None:
    assert [name[:4] for name in pending(None)] == [f"{n:04}" for n in range(1, int(HEAD) + 1)]
    assert pending(HEAD) == []


async def test_a_newer_schema(practice: Practice, look: Look) -> None:
    with Database.open(practice.url, Vault([KEY])) as db, db.engine.begin() as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    _, findings = await look()
    assert "is newer than this version" in one(findings, "schema").say


@pytest.mark.parametrize("given", ["missing", "wrong"])
async def test_a_key_that_is_not_the_one_of_the_database(
    given: str, practice: Practice, look: Look
) -> None:
    del practice.environment["RETROWALK_PRIVACY__ENCRYPTION_KEY"]
    if given == "wrong":
        practice.environment["RETROWALK_PRIVACY__ENCRYPTION_KEY"] = Vault.generate_key()
    _, findings = await look()
    found = one(findings, "key")
    assert found.level is Level.MEND
    assert fingerprint(KEY) in found.say
    closed = {each.what for each in findings if each.what.startswith("sealed in ")}
    assert closed == {f"sealed in {table.name}" for table in keys.sealed_tables()}


async def test_a_damaged_row_of_one_table(practice: Practice, look: Look) -> None:
    with Database.open(practice.url, Vault([KEY])) as db:
        db.run_now(lambda tx: tx.conn.execute(walk.update().values(facts=b"damaged")))
    _, findings = await look()
    assert one(findings, "key").level is Level.OK
    assert one(findings, "sealed in walk").level is Level.MEND
    assert "walk" not in re.findall(r"\w+", one(findings, "sealed").say)


async def test_a_change_of_keys_is_told_step_by_step(practice: Practice, look: Look) -> None:
    new = Vault.generate_key()
    place = GivenKeys(lambda: f"{new},{KEY}")
    name = "RETROWALK_PRIVACY__ENCRYPTION_KEY"
    practice.environment[name] = f"{new},{KEY}"
    with Database.open(practice.url, place.vault()) as db:
        assert "to put it in force" in one((await look())[1], "key").do
        rotation.begin(db, place.vault(), lambda _: None)
        assert "is taking the place of" in one((await look())[1], "key").say
        assert rotation.rotate_key(db, place, pause=lambda _: None, say=lambda _: None)
    assert "nothing needs" in one((await look())[1], "key").say
    practice.environment[name] = new
    assert one((await look())[1], "key").level is Level.OK


async def test_a_new_database_is_told_what_makes_its_key(
    practice: Practice, look: Look, new_sqlite_url: Callable[[], str]
) -> None:
    practice.environment["RETROWALK_DATABASE__URL"] = new_sqlite_url()
    assert "not used yet" in one((await look())[1], "key").say
    del practice.environment["RETROWALK_PRIVACY__ENCRYPTION_KEY"]
    found = one((await look())[1], "key")
    assert found.level is Level.NOTE
    assert "'retrowalk run' makes one" in found.do


async def test_on_postgresql(
    practice: Practice, look: Look, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrowalk.bot.operate.doctor.shutil.which", lambda _name: None)
    with Database.open(postgres_url, Vault([KEY])) as db:
        db.run_now(filled)
    practice.environment["RETROWALK_DATABASE__URL"] = postgres_url
    code, findings = await look()
    assert code == 0, [str(each) for each in findings if each.level is Level.MEND]
    assert not of(findings, "disk")
    assert "pg_dump is not here" in one(findings, "backup").say


async def test_what_was_put_aside_and_what_waits(practice: Practice, look: Look) -> None:
    long_ago = to_ms(NOW - timedelta(days=300))

    def unit(tx: Tx) -> None:
        values = {"failures": 2, "code": "abc123", "kind": "KeyError", "at_ms": long_ago}
        tx.conn.execute(poisoned.insert().values(update_id=1, **values))
        tx.conn.execute(alarm.update().values(next_due_ms=long_ago))

    with Database.open(practice.url, Vault([KEY])) as db:
        db.run_now(unit)
    _, findings = await look()
    assert "abc123" in one(findings, "updates").say
    assert "'retrowalk scheduler' running?" in one(findings, "reminders").do


async def test_a_full_disk(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examine, "DISK_FREE_LEAST", 2**70)
    _, findings = await look()
    assert one(findings, "disk").level is Level.MEND


# -- rights -----------------------------------------------------------------------------------


async def test_files_that_others_can_read(practice: Practice, look: Look) -> None:
    del practice.environment["RETROWALK_PRIVACY__ENCRYPTION_KEY"]
    key, config = practice.folder / "retrowalk.key", practice.folder / "config.toml"
    key.write_text(KEY, encoding="utf-8")
    config.write_text(f"[telegram]\ntoken = '{practice.telegram.token}'\n", encoding="utf-8")
    for path in (key, config, practice.file):
        path.chmod(0o644)
    _, findings = await look()
    found = of(findings, "rights")
    assert [each.level for each in found] == [Level.MEND] * 3
    told = " ".join(each.do for each in found)
    for name in ("chmod 600 config.toml", "chmod 600 retrowalk.key", f"chmod 600 {practice.file}"):
        assert name in told
    assert "beside the data" in one(findings, "privacy.key_file").say
    for path in (key, config, practice.file):
        path.chmod(0o600)
    _, findings = await look()
    assert one(findings, "rights").level is Level.OK


# -- Telegram ---------------------------------------------------------------------------------


def info(**known: object) -> dict[str, object]:
    return {"url": WEBHOOK, "pending_update_count": 0, **known}


def by_webhook(url: str = WEBHOOK) -> Settings:
    secret = Secret("a-secret")
    return Settings(telegram=Telegram(mode="webhook", webhook_url=url, webhook_secret=secret))


@pytest.mark.parametrize(
    ("url", "says"),
    [
        (WEBHOOK, []),
        ("https://bot.example.org:8443/x", []),
        ("http://bot.example.org/x", ["is no https address"]),
        ("https://bot.example.org:9000/x", ["has port 9000"]),
    ],
)
def test_a_webhook_address_that_telegram_would_not_call(url: str, says: list[str]) -> None:
    settings = by_webhook(url)
    assert [finding.say for finding in doctor._webhook_settings(settings)] == says


@pytest.mark.parametrize(
    ("said", "do"),
    [
        ("Wrong response from the webhook: 404 Not Found", "another path"),
        ("Wrong response from the webhook: 403 Forbidden", "same telegram.webhook_secret"),
        ("SSL error {error:0A000086:certificate verify failed}", "certificate"),
        ("Connection refused", "is the bot running"),
        ("Connection timed out", "firewall"),
        ("Failed to resolve host: Name or service not known", "DNS"),
        ("something new", "Look at the logs"),
    ],
)
def test_the_last_error_of_a_webhook_says_what_to_do(said: str, do: str) -> None:
    at = int((NOW - timedelta(minutes=5)).timestamp())
    wrong = info(last_error_date=at, last_error_message=said)
    fine, error = doctor._updates(by_webhook(), wrong, NOW)
    assert fine.level is Level.OK
    assert (error.level, error.what) == (Level.MEND, "webhook")
    assert "5 min ago" in error.say
    assert said in error.say
    assert do in error.do
    _, old = doctor._updates(by_webhook(), wrong, NOW + timedelta(days=1))
    assert old.level is Level.NOTE


def test_a_webhook_to_another_path_or_none() -> None:
    other = info(url="https://bot.example.org/other")
    (found,) = doctor._updates(by_webhook(), other, NOW)
    assert found.level is Level.MEND
    assert "https://bot.example.org/other, not https://bot.example.org/telegram" in found.say
    (found,) = doctor._updates(by_webhook(), info(url=""), NOW)
    assert found.level is Level.NOTE
    (found,) = doctor._updates(Settings(), info(url="https://user:pass@host/p?q=secret"), NOW)
    assert found.level is Level.MEND
    assert "polling gets nothing" in found.say
    assert "pass" not in found.say
    assert "secret" not in found.say
    *_, waiting = doctor._updates(by_webhook(), info(pending_update_count=500), NOW)
    assert "500 updates wait" in waiting.say


async def test_a_webhook_that_is_set_while_we_poll(practice: Practice, look: Look) -> None:
    from retrowalk.demo.updates import Webhook  # noqa: PLC0415  as Telegram has it

    practice.telegram.updates.set_webhook(Webhook("https://elsewhere.example.org/x", "", 40))
    _, findings = await look()
    found = one(findings, "telegram.mode")
    assert found.level is Level.MEND
    assert "elsewhere.example.org" in found.say
    practice.telegram.updates.set_webhook(Webhook())


# -- through a proxy -------------------------------------------------------------------------------


def passed_on(telegram: LocalTelegram) -> Callable[[web.BaseRequest], Awaitable[web.Response]]:
    """A proxy that leads to the local Telegram, for whoever has its password."""

    async def handle(request: web.BaseRequest) -> web.Response:
        if "Proxy-Authorization" not in request.headers:
            return web.Response(status=407, text="who are you?")
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{telegram.url}{request.path}") as answer,
        ):
            return web.Response(body=await answer.read(), status=answer.status)

    return handle


@asynccontextmanager
async def proxy_to(telegram: LocalTelegram) -> AsyncIterator[str]:
    runner = web.ServerRunner(web.Server(passed_on(telegram)), shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("whose", ["telegram.proxy", "the environment"])
async def test_it_asks_by_the_proxy_that_the_bot_takes(
    whose: str, practice: Practice, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    practice.environment["RETROWALK_TELEGRAM__API_BASE_URL"] = "http://telegram.invalid"
    name = "RETROWALK_TELEGRAM__PROXY" if whose == "telegram.proxy" else "http_proxy"
    async with proxy_to(practice.telegram) as proxy:
        practice.environment[name] = f"http://me:hidden-word@{proxy}"
        _, findings = await look()
        assert one(findings, "telegram.token").say.startswith("belongs to @")
        assert one(findings, "telegram.proxy").say == f"http://{proxy}, from {whose}"
        practice.environment[name] = f"http://{proxy}"
        _, findings = await look()
        (found,) = of(findings, "telegram")
        assert (
            found.say == f"telegram.invalid can't be reached by the proxy http://{proxy} (HTTP 407)"
        )
        assert found.do.startswith("It wants a name and a password")
    _, findings = await look()
    (found,) = of(findings, "telegram")
    assert "(ClientProxyConnectionError)" in found.say
    assert found.do.startswith("Nothing answers at that address")


async def test_a_clock_that_is_wrong(practice: Practice, look: Look) -> None:
    moved = practice.folder / "clock"
    moved.write_text("-3600", encoding="utf-8")
    practice.environment["RETROWALK_CLOCK"] = str(moved)
    _, findings = await look()
    found = one(findings, "clock")
    assert found.level is Level.MEND
    assert "s from Telegram's" in found.say
    assert "Set the clock" in found.do


def test_zone_data_that_is_old() -> None:
    (now,) = doctor._zones(datetime(2020, 1, 1, tzinfo=UTC))
    assert now.level is Level.OK
    (later,) = doctor._zones(datetime(2040, 1, 1, tzinfo=UTC))
    assert later.level is Level.MEND
    assert "tzdata" in later.do


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        (("can_make_voice", "can_make_mp3"), "no sound track"),
        (("can_make_voice",), "may stop behind a locked screen"),
        (("can_speak",), "tones alone in: en, de"),
    ],
)
def test_a_part_that_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, missing: tuple[str, ...], said: str
) -> None:
    for name in missing:
        monkeypatch.setattr(doctor, name, lambda *_: False)
    (found,) = doctor._parts(Settings())
    assert found.level is Level.NOTE
    assert said in found.say
    assert "retrowalk[sound]" in found.do


def test_with_all_parts_the_tracks_speak() -> None:
    (found,) = doctor._parts(Settings())
    assert (found.level, found.say) == (Level.OK, "tracks that speak")


def test_a_retired_key_counts_among_what_is_secret(tmp_path: Path) -> None:
    place = KeyFile(tmp_path / "retrowalk.key")
    place.make()
    place.retired_path.write_text(KEY, encoding="utf-8")
    place.retired_path.chmod(0o640)
    told = [str(each) for each in doctor._rights(Settings(), None, place)]
    assert any("retrowalk.key.retired (640)" in line for line in told)
