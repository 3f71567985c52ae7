"""The image and the compose files, carried out as far as that goes without a container engine."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from collections import deque
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import yaml
from aiohttp import web
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import func, select

from retrowalk.coach.platform.settings import Settings, load_settings
from retrowalk.coach.store import alarms, outbox
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.tables import outbox as letters
from retrowalk.coach.store.vault import Vault
from retrowalk.command_line import _parser
from retrowalk.demo.server import LocalTelegram
from scripts.replay_dockerfile import HERE, included, instructions
from tests.conversations.conftest import free_port, set_up
from tests.phone import Phone
from tests.processes import Program, health, program, retrowalk, until_well

ROOT = Path(__file__).parent.parent
DOCKERFILE = dict(instructions((ROOT / "Dockerfile").read_text(encoding="utf-8")))
IN_SERVICE = {
    *("build", "image", "command", "restart", "stop_grace_period", "environment", "secrets"),
    *("volumes", "ports", "read_only", "tmpfs", "cap_drop", "security_opt", "depends_on"),
    "healthcheck",
}
"""What we use of the Compose specification; whoever uses more looks it up first."""

AT_TOP = {"name", "services", "secrets", "volumes"}
CONDITIONS = {"service_healthy", "service_completed_successfully", "service_started"}
TELEGRAMS_LIMIT = 30
VARIABLE = re.compile(r"\$\{(\w+)(?::[?-][^}]*)?\}")
GIVEN = {"DOMAIN": "bot.example.org", "OPERATOR": "Ana", "CONTACT": "ana@example.org", "ADMINS": ""}


def composed(name: str) -> dict[str, Any]:
    """A compose file, with its anchors followed and its variables set."""
    text = (ROOT / name).read_text(encoding="utf-8")
    asked = set(VARIABLE.findall(text))
    assert asked <= GIVEN.keys()
    found = yaml.safe_load(VARIABLE.sub(lambda name: GIVEN[name[1]], text))
    return {key: value for key, value in found.items() if not key.startswith("x-")}


ONE, SEVERAL = composed("compose.yaml"), composed("compose.several.yaml")
BOTH = pytest.mark.parametrize("file", [ONE, SEVERAL], ids=["one", "several"])


def of_image() -> dict[str, str]:
    """The variables that the image sets."""
    return dict(pair.split("=", 1) for pair in DOCKERFILE["ENV"].split())


def ours(file: dict[str, Any]) -> dict[str, Any]:
    """The services that run our image."""
    return {name: each for name, each in file["services"].items() if each["image"] == "retrowalk"}


@BOTH
def test_a_compose_file_uses_only_what_compose_knows(file: dict[str, Any]) -> None:
    assert file.keys() <= AT_TOP
    for name, service in file["services"].items():
        assert service.keys() <= IN_SERVICE, name
        assert set(service.get("secrets", [])) <= file.get("secrets", {}).keys()
        for other, how in service.get("depends_on", {}).items():
            assert other in file["services"]
            assert how["condition"] in CONDITIONS
            if how["condition"] == "service_healthy":
                assert file["services"][other]["healthcheck"]["test"][0] == "CMD"
        for volume in service.get("volumes", []):
            source = volume.partition(":")[0]
            assert source in file["volumes"] or source.startswith("./"), source
            if source.endswith("file"):
                assert (ROOT / source).is_file()


@BOTH
def test_each_of_our_containers_runs_a_command_and_may_do_nothing_else(
    file: dict[str, Any],
) -> None:
    for service in ours(file).values():
        assert _parser().parse_args(service["command"].split()).command
        assert service["read_only"]
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert service["build"] == "."


def made_secrets(folder: Path) -> Path:
    """What scripts/secrets makes, in a folder of its own."""
    (folder / "scripts").mkdir(parents=True, exist_ok=True)
    script = folder / "scripts" / "secrets"
    script.write_bytes((ROOT / "scripts" / "secrets").read_bytes())
    subprocess.run(  # noqa: S603  our own script
        ["sh", str(script)],  # noqa: S607  the one that is there
        input=f"{LocalTelegram(now=lambda: datetime.now(UTC)).token}\n",  # noqa: TID251  nobody asks it
        text=True,
        check=True,
        capture_output=True,
    )
    return folder / "secrets"


def environment_of(service: dict[str, Any], secrets: Path) -> dict[str, str]:
    """What a process in this container finds in its environment."""
    given = {**of_image(), **service["environment"]}
    return {name: value.replace("/run/secrets", str(secrets)) for name, value in given.items()}


def test_the_secrets_are_made_once_and_for_one_user(tmp_path: Path) -> None:
    secrets = made_secrets(tmp_path)
    first = {path.name: path.read_bytes() for path in secrets.iterdir()}
    assert first.keys() == SEVERAL["secrets"].keys()
    assert all(path.stat().st_mode & 0o077 == 0 for path in (secrets, *secrets.iterdir()))
    assert {path.name: path.read_bytes() for path in made_secrets(tmp_path).iterdir()} == first
    (secrets / "key").unlink()
    assert (made_secrets(tmp_path) / "key").read_bytes() != first["key"]


def test_the_settings_of_each_container_are_understood(tmp_path: Path) -> None:
    secrets = made_secrets(tmp_path)
    found: list[Settings] = []
    for service in ours(SEVERAL).values():
        settings = load_settings(None, environment_of(service, secrets))
        assert Vault([settings.privacy.encryption_key])
        assert settings.database.url.endswith("@db/retrowalk")
        assert settings.metrics.port == 9100
        assert (settings.page.port, settings.page.path) == (8090, "/stats/")
        found.append(settings)
    working = len(found) - 1  # migrate sends nothing
    assert working * found[0].telegram.messages_per_second <= TELEGRAMS_LIMIT
    (service,) = ours(ONE).values()
    environment = environment_of(service, tmp_path)
    assert Path(environment.pop("RETROWALK_CONFIG")).parent == Path("/config")
    assert load_settings(None, environment).privacy.key_file == "/config/retrowalk.key"
    assert "./config:/config" in service["volumes"]


def test_the_proxy_leads_to_every_bot_and_asks_how_it_is() -> None:
    caddyfile = (ROOT / "deploy" / "caddy" / "Caddyfile").read_text(encoding="utf-8")
    calls, page = [line for line in caddyfile.splitlines() if "reverse_proxy" in line]
    bots = [name for name, service in ours(SEVERAL).items() if service["command"] == "bot"]
    assert calls.split()[1:-1] == [f"{name}:8080" for name in bots]
    assert page.split()[1:-1] == [f"{name}:8090" for name in bots]
    assert len(bots) == 2
    assert "handle /stats/* {" in caddyfile
    assert "handle /telegram {" in caddyfile
    assert "health_port 9100" in caddyfile
    assert "health_uri /healthz" in caddyfile
    assert caddyfile.count("{") == caddyfile.count("}")


def test_the_image_is_made_of_what_it_copies_and_holds_no_secret() -> None:
    copied = set()
    for word, rest in instructions((ROOT / "Dockerfile").read_text(encoding="utf-8")):
        if word == "COPY":
            copied |= set(rest.split()[:-1])
        assert "_TOKEN=" not in rest
        assert "KEY=" not in rest
    assert copied == included()
    assert DOCKERFILE["USER"] == "10001"
    assert DOCKERFILE["EXPOSE"].split() == ["8080", of_image()["RETROWALK_METRICS__PORT"]]
    assert of_image()["RETROWALK_TELEGRAM__WEBHOOK_LISTEN"] == "0.0.0.0"  # noqa: S104  in a container
    assert "postgresql-client" in (ROOT / "Dockerfile").read_text(encoding="utf-8")


# -- as processes ----------------------------------------------------------------------------------


@pytest.fixture
async def real_telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(now=lambda: datetime.now(UTC), webhook_retry_s=0.1) as telegram:  # noqa: TID251  a real process has a real clock
        yield telegram


@pytest.mark.slow
async def test_the_steps_of_the_image_lead_to_a_bot_that_answers(
    real_telegram: LocalTelegram, tmp_path: Path
) -> None:
    image = tmp_path / "image"
    replay = [sys.executable, "-m", "scripts.replay_dockerfile", str(tmp_path), HERE]
    async with program(replay, {}, ROOT) as replaying:
        assert await replaying.ended() == 0, replaying.output
    if "useradd --prefix" in replaying.output:
        (user,) = (image / "base" / "etc" / "passwd").read_text(encoding="utf-8").splitlines()
        name, _, number, _, _, home, _ = user.split(":")
        assert (name, number, home) == ("retrowalk", DOCKERFILE["USER"], DOCKERFILE["VOLUME"])
    (site,) = (image / "venv" / "lib").glob("python*/site-packages")
    assert (site / "retrowalk" / "coach" / "words" / "en.ftl").exists()
    assert not (image / "wheels").exists(), "the wheels are in no layer"
    for folder in ("bot", "scheduler", "coach", "service", "demo", "tests", "scripts"):
        assert not (site / folder).exists()

    port = free_port()
    environment = {
        "RETROWALK_TELEGRAM__TOKEN": real_telegram.token,
        "RETROWALK_TELEGRAM__API_BASE_URL": real_telegram.url,
        "RETROWALK_METRICS__PORT": str(port),
        "PYTHONPATH": "",
    }
    async with program([image / "entrypoint"], environment, tmp_path) as without_keys:
        assert await without_keys.ended() == 2
        assert "/keys/retrowalk.key: the key can't be written" in without_keys.output
    environment["RETROWALK_PRIVACY__KEY_FILE"] = str(tmp_path / "retrowalk.key")
    async with program([image / "entrypoint"], environment, tmp_path) as running:
        await until_well(port)
        asks = [part.replace("9100", str(port)) for part in _healthcheck()]
        async with program([image / "venv" / "bin" / asks[0], *asks[1:]], {}, tmp_path) as check:
            assert await check.ended() == 0, check.output
        ana = Phone(real_telegram)
        await ana.say("how many calories is 20 min at 2 mph, 80 kg?")
        assert "kcal" in ana.last.text
        assert await running.stop() == 0


def _healthcheck() -> list[str]:
    command = DOCKERFILE["HEALTHCHECK"].partition(" CMD ")[2]
    return list(yaml.safe_load(command))


@dataclass
class Cluster:
    """Two bots behind a proxy and two schedulers, as compose.several.yaml has them."""

    processes: dict[str, Program]
    ports: dict[str, int]
    clock: Path

    async def handled(self, bot: str) -> float:
        """How many updates one of the bots has answered."""
        exposed = (await health(self.ports[bot], "/metrics"))[1]
        return sum(
            sample.value
            for family in text_string_to_metric_families(exposed)
            for sample in family.samples
            if sample.name == "retrowalk_updates_total" and sample.labels["outcome"] == "answered"
        )


@asynccontextmanager
async def passing_on(ports: list[int]) -> AsyncIterator[str]:
    """A proxy that gives each call to the next bot; a call that finds none is told so."""
    turns = deque(ports)

    async def handle(request: web.Request) -> web.Response:
        body, headers = await request.read(), dict(request.headers)
        turns.rotate()
        for port in tuple(turns):
            try:
                async with session.post(
                    f"http://127.0.0.1:{port}{request.path}", data=body, headers=headers
                ) as answer:
                    return web.Response(status=answer.status, body=await answer.read())
            except aiohttp.ClientConnectionError:
                continue
        return web.Response(status=502)

    app = web.Application()
    app.router.add_post("/{path:.*}", handle)
    runner = web.AppRunner(app, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession() as session:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        await runner.cleanup()


@pytest.fixture
async def cluster(
    real_telegram: LocalTelegram, empty_postgres_url: str, tmp_path: Path
) -> AsyncIterator[Cluster]:
    """Each container of the file as a process, with its variables and its secrets."""
    secrets = made_secrets(tmp_path)
    (secrets / "database_url").write_text(empty_postgres_url, encoding="utf-8")
    clock = tmp_path / "clock"
    clock.write_text("0", encoding="utf-8")
    services = ours(SEVERAL)
    metrics = {name: free_port() for name in services}
    hooks = {name: free_port() for name in services if services[name]["command"] == "bot"}
    async with AsyncExitStack() as stack:
        proxy = await stack.enter_async_context(passing_on(list(hooks.values())))
        processes = {}
        for name, service in services.items():
            environment = {
                **environment_of(service, secrets),
                "RETROWALK_TELEGRAM__API_BASE_URL": real_telegram.url,
                "RETROWALK_TELEGRAM__WEBHOOK_URL": f"{proxy}/telegram",
                "RETROWALK_TELEGRAM__WEBHOOK_PORT": str(hooks.get(name, 0)),
                "RETROWALK_TELEGRAM__WEBHOOK_LISTEN": "127.0.0.1",
                "RETROWALK_METRICS__PORT": str(metrics[name]),
                "RETROWALK_METRICS__LISTEN": "127.0.0.1",
                "RETROWALK_PAGE__URL": "",
                "RETROWALK_PAGE__PORT": "0",
                "RETROWALK_SCHEDULER__TICK_SECONDS": "0.2",
                "RETROWALK_CLOCK": str(clock),
            }
            command = retrowalk(*service["command"].split())
            found = await stack.enter_async_context(program(command, environment, tmp_path))
            if name == "migrate":
                assert await found.ended() == 0, found.output
            else:
                processes[name] = found
        await until_well(*(metrics[name] for name in processes))
        yield Cluster(processes, metrics, clock)


@pytest.mark.slow
async def test_two_bots_and_two_schedulers_are_one_coach(
    cluster: Cluster, real_telegram: LocalTelegram, empty_postgres_url: str, tmp_path: Path
) -> None:
    """Both bots answer in one conversation, and of four processes one reminder comes."""
    ana = Phone(real_telegram)
    await set_up(ana)
    for minutes in (7, 8, 9):
        # Of yesterday: a session of today would be today's, and its reminder would not come.
        await ana.say(f"did {minutes} min backwards on the treadmill yesterday, felt 3/10")
        said = [each.text for each in ana.answers]  # at night it may ask whether she travels, too
        assert any(text.startswith(f"Logged: {minutes} min") for text in said)
    assert await cluster.handled("bot-1") > 1
    assert await cluster.handled("bot-2") > 1

    key = (tmp_path / "secrets" / "key").read_text(encoding="utf-8").strip()
    with Database.open(empty_postgres_url, Vault([key])) as db:
        due = db.run_now(lambda tx: alarms.next_of(tx, ana.person, alarms.DAILY))
        assert due is not None
        ahead = due - datetime.now(UTC) + timedelta(seconds=5)  # noqa: TID251  a real process has a real clock
        cluster.clock.write_text(str(ahead.total_seconds()), encoding="utf-8")
        await ana.hear("💡")
        query = select(func.count()).where(letters.c.kind == alarms.DAILY)
        sent = query.where(letters.c.state == outbox.SENT)
        async with asyncio.timeout(30):
            while db.run_now(lambda tx: tx.conn.execute(sent).scalar_one()) != 1:  # noqa: ASYNC110  another process works
                await asyncio.sleep(0.05)
        assert db.run_now(lambda tx: tx.conn.execute(query).scalar_one()) == 1
    await ana.look()
    assert len([m for m in ana.messages if "💡" in m.text]) == 1

    assert await cluster.processes.pop("bot-1").stop() == 0
    await ana.say("did 11 min backwards on the treadmill, felt 3/10")
    assert ana.last.text.startswith("Logged: 11 min"), "one bot is enough"
    for process in cluster.processes.values():
        assert await process.stop() == 0
        assert "Traceback" not in process.output
