"""The command line, and the only file that knows all packages: it builds and connects them."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import signal
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.errors import BadInput, Misconfigured
from coach.settings import DatabaseSettings, Secret, Settings, Telegram, load_settings

if TYPE_CHECKING:
    from bot.application import TelegramBot
    from coach.store.database import Database
    from scheduler.clockwork import Clockwork

OK, FAILED, MISUSED = 0, 1, 2
"""Exit codes: all well; it ran and failed; it could not start as asked."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. Misconfiguration is one sentence on stderr."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except Misconfigured as mistake:
        print(f"retrowalk: {mistake}", file=sys.stderr)
        return MISUSED
    except KeyboardInterrupt:
        return OK
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="retrowalk",
        description="A Telegram coach for walking backwards: small safe steps, honest calories, "
        "kind reminders.",
        epilog="Start with 'retrowalk demo': it needs no token and no configuration. "
        "Exit codes: 0 all well, 1 it ran and failed, 2 it could not start as asked.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    demo = commands.add_parser(
        "demo",
        help="the whole coach in a browser page, without Telegram",
        description="Start a local Telegram with a chat page and the whole coach on a temporary "
        "database, and open the page in the browser. Nothing leaves this machine, and everything "
        "is gone when it stops. The clock beside the chat can be moved.",
    )
    demo.add_argument(
        "--port", type=int, default=8765, help="port of the page (default %(default)s)"
    )
    demo.add_argument(
        "--no-browser", action="store_true", help="print the address and open no browser"
    )
    demo.set_defaults(command=_demo)

    for name, does in (
        ("run", "bot and reminders in one process: the usual way"),
        ("bot", "only the conversation; as many processes as you like on PostgreSQL"),
        ("scheduler", "only the reminders; as many processes as you like on PostgreSQL"),
    ):
        service = commands.add_parser(
            name,
            help=does,
            description=f"{does[0].upper()}{does[1:]}. Needs telegram.token. Stops cleanly on "
            "SIGTERM or Ctrl+C: what is under way is finished first.",
        )
        _takes_config(service)
        service.set_defaults(command=_serve, role=name)

    migrate = commands.add_parser(
        "migrate",
        help="bring the database to the schema of this version",
        description="Create the tables, or bring them to the schema of this version. 'run' and "
        "'demo' do it by themselves; with 'bot' and 'scheduler', run it once beforehand.",
    )
    _takes_config(migrate)
    migrate.set_defaults(command=_migrate)

    backup = commands.add_parser(
        "backup",
        help="a consistent copy of the data, also while the bot is running",
        description="Copy the database to PATH: a SQLite file, or a PostgreSQL dump. The key that "
        "opens the health facts is not in it; keep a copy of it in another place.",
    )
    _takes_config(backup)
    backup.add_argument("path", type=Path, help="where the copy goes")
    backup.add_argument("--force", action="store_true", help="replace a file that is there")
    backup.set_defaults(command=_back_up)

    doctor = commands.add_parser(
        "doctor",
        help="check the set-up and say what to mend",
        description="Check configuration, database, key, token, clock and privacy settings. "
        "Changes nothing. Exits with 1 when there is something to mend.",
    )
    doctor.add_argument(
        "--new-key", action="store_true", help="only print a new key for privacy.encryption_key"
    )
    _takes_config(doctor)
    doctor.set_defaults(command=_doctor)

    ask = commands.add_parser(
        "ask",
        help='a calorie answer, for example: ask "20 min backwards at 2 mph, 80 kg"',
        description="Answer a calorie question on the terminal, as the bot would in a chat.",
    )
    ask.add_argument("text", nargs="+", help="the question, in plain words")
    ask.add_argument("--json", action="store_true", help="one JSON object, for programs")
    ask.set_defaults(command=_ask)

    explain = commands.add_parser(
        "explain",
        help="how messages are understood: a line in, a JSON object out",
        description="Read messages from standard input, one a line, and write how each is "
        "understood as one JSON object a line. null means: not said.",
    )
    explain.add_argument(
        "--kind",
        choices=("ask", "log", "safety", "topic", "any"),
        required=True,
        help="read it as a calorie question, a session log, or for signs of danger",
    )
    explain.set_defaults(command=_explain)
    return parser


def _takes_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config",
        type=Path,
        help="the configuration file (default: $RETROWALK_CONFIG, else config.toml if it is there)",
    )


def _settings(options: argparse.Namespace) -> Settings:
    given: Path | None = options.config
    if given is None and "RETROWALK_CONFIG" in os.environ:
        given = Path(os.environ["RETROWALK_CONFIG"])
    if given is None and Path("config.toml").exists():
        given = Path("config.toml")
    return load_settings(given, os.environ)


def _explain(options: argparse.Namespace) -> int:
    from coach.explain import explain_line  # noqa: PLC0415  each command imports what it needs

    for line in sys.stdin:
        text = line.rstrip("\r\n")
        print(json.dumps(explain_line(options.kind, text), ensure_ascii=False), flush=True)
    return OK


def _ask(options: argparse.Namespace) -> int:
    from coach.estimator import MissingQuantity, estimate, question_from  # noqa: PLC0415
    from coach.reading.utterance import Utterance  # noqa: PLC0415

    text = " ".join(options.text)
    question = Utterance(text).as_question
    if question is None:
        print(
            "retrowalk: that is no calorie question I can read; try "
            "'20 min backwards at 2 mph, 80 kg'.",
            file=sys.stderr,
        )
        return FAILED
    try:
        found = estimate(question_from(question))
    except MissingQuantity:
        print("retrowalk: for how long, or how far? For example '20 min'.", file=sys.stderr)
        return FAILED
    except BadInput as mistake:
        print(
            f"retrowalk: a number looks like a slip ({mistake.values.get('field', '')}).",
            file=sys.stderr,
        )
        return FAILED
    if options.json:
        answer = {
            "question": text,
            "net_kcal": round(found.net_kcal, 1),
            "gross_kcal": round(found.gross_kcal, 1),
            "low_kcal": round(found.low_kcal, 1),
            "high_kcal": round(found.high_kcal, 1),
            "met": round(found.met, 2),
            "duration_min": round(found.duration_min, 2),
            "assumptions": [item.id for item in found.assumptions],
            "sources": list(found.sources),
        }
        print(json.dumps(answer, ensure_ascii=False))
    else:
        print(
            f"{found.net_low_kcal:.0f}-{found.net_high_kcal:.0f} kcal more than sitting still "
            f"({found.low_kcal:.0f}-{found.high_kcal:.0f} in all), {found.met:.1f} MET\n"
            f"I read: {found.duration_min:g} min, {found.speed_kmh:.1f} km/h, "
            f"{found.mass_kg:.0f} kg\n"
            f"Assumed: {', '.join(item.id for item in found.assumptions) or 'nothing'}\n"
            f"Sources: {', '.join(found.sources)}"
        )
    return OK


def _migrate(options: argparse.Namespace) -> int:
    from coach.store.schema import HEAD, migrate  # noqa: PLC0415

    settings = _settings(options)
    with _open(settings, _vault(settings, options.config)) as database:
        changed = migrate(database)
    print(f"The database has schema {HEAD} now." if changed else "Nothing to do.")
    return OK


# -- services ---------------------------------------------------------------------------------


def _serve(options: argparse.Namespace) -> int:
    settings = _settings(options)
    if not settings.telegram.token:
        raise Misconfigured(
            "telegram.token",
            "is missing: get one from @BotFather and put it into config.toml or "
            "RETROWALK_TELEGRAM__TOKEN. 'retrowalk demo' needs none.",
        )
    if settings.telegram.mode == "webhook" and options.role != "scheduler":
        for key in ("webhook_url", "webhook_secret"):
            if not getattr(settings.telegram, key):
                raise Misconfigured(f"telegram.{key}", "is needed for webhooks.")
    _configure_log(settings)
    return asyncio.run(_served(settings, options.role, options.config))


def _back_up(options: argparse.Namespace) -> int:
    from coach.store.backup import CannotBackUp, back_up  # noqa: PLC0415

    settings = _settings(options)
    try:
        back_up(settings.database.url, options.path, overwrite=options.force)
    except CannotBackUp as error:
        print(f"retrowalk: {error}", file=sys.stderr)
        return 1
    print(f"The data is in {options.path}. The key of the health facts is not: keep it apart.")
    return OK


def _doctor(options: argparse.Namespace) -> int:
    if options.new_key:
        from coach.store.vault import Vault  # noqa: PLC0415  a lean start

        print(Vault.generate_key())
        return OK
    settings = _settings(options)
    return asyncio.run(_checked_up(settings, _vault(settings, options.config)))


async def _checked_up(settings: Settings, vault: Any) -> int:  # noqa: ANN401  coach.store.vault.Vault
    from bot.doctor import check_up  # noqa: PLC0415

    is_fine = True
    async for finding in check_up(settings, vault, _clock()()):
        print(finding)
        is_fine &= finding.is_fine
    return OK if is_fine else 1


async def _served(settings: Settings, role: str, config: Path | None) -> int:
    from coach.store.schema import check_schema, migrate  # noqa: PLC0415

    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    now = _clock()
    with _open(settings, _vault(settings, config)) as database:
        if role == "run":
            migrate(database)
        else:
            check_schema(database)
        async with _talking(settings, database, now) as bot:
            inbox = _inbox(settings, bot) if role != "scheduler" else None
            running = asyncio.create_task(inbox(stopped) if inbox else stopped.wait())
            waiting = asyncio.create_task(stopped.wait())
            # The first messages are fetched before the slower half is even imported.
            await asyncio.wait({running, waiting}, timeout=FIRST_POLL_S)
            async with _reminding(settings, database, bot, now, role):
                await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
                stopped.set()
                await asyncio.gather(running, waiting)
    return OK


FIRST_POLL_S = 0.2


@asynccontextmanager
async def _talking(
    settings: Settings, database: Database, now: Callable[[], datetime]
) -> AsyncIterator[TelegramBot]:
    """The bot, connected to Telegram until the end."""
    from bot.application import TelegramBot  # noqa: PLC0415

    bot = TelegramBot(settings, database, now)
    await _started(bot)
    try:
        yield bot
    finally:
        await bot.stop()


@asynccontextmanager
async def _reminding(
    settings: Settings,
    database: Database,
    bot: TelegramBot,
    now: Callable[[], datetime],
    role: str = "run",
) -> AsyncIterator[Clockwork | None]:
    """The clock that reminds (unless this is only the conversation), and health over HTTP."""
    clockwork: Clockwork | None = None
    postman: Any = None
    web: Any = None
    try:
        if role != "bot":
            clockwork, postman = _clockwork(settings, database, bot, now)
            clockwork.start()
        if settings.metrics.port:
            from bot.health import serve_health  # noqa: PLC0415

            web = await serve_health(settings.metrics.listen, settings.metrics.port, database)
        yield clockwork
    finally:
        if clockwork is not None:
            postman.finish()
            await clockwork.stop()
            await postman.stop()
        if web is not None:
            await web.cleanup()


async def _started(bot: TelegramBot) -> None:
    from telegram.error import InvalidToken, TelegramError  # noqa: PLC0415

    pause = 0.5
    while True:
        try:
            await bot.start()
        except InvalidToken:
            await bot.stop()
            raise Misconfigured(
                "telegram.token", "Telegram does not know this token; ask @BotFather."
            ) from None
        except TelegramError as error:
            logging.getLogger(__name__).warning("Telegram can't be reached yet: %s", error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30.0)
        else:
            return


def _clockwork(
    settings: Settings, database: Database, bot: TelegramBot, now: Callable[[], datetime]
) -> tuple[Clockwork, Any]:
    from random import Random  # noqa: PLC0415

    from bot.letters import compose  # noqa: PLC0415
    from scheduler.clockwork import Clockwork  # noqa: PLC0415
    from scheduler.deliver import Postman, Rules  # noqa: PLC0415
    from scheduler.housekeeping import keep_house  # noqa: PLC0415

    wanted = settings.scheduler
    retention = timedelta(days=settings.privacy.retention_days)
    postman = Postman(
        database,
        lambda tx, letter, at: compose(tx, letter, at, bot.stage),
        bot.sender.send,
        now,
        Rules(
            timedelta(seconds=wanted.lease_seconds),
            wanted.batch,
            timedelta(minutes=wanted.late_after_minutes),
        ),
        Random(),  # noqa: S311  jitter
    )

    async def tick() -> None:
        await postman.deliver()
        async with aclosing(keep_house(database, now, retention)) as pieces:
            async for _ in pieces:
                if postman.is_stopping:
                    break
                await postman.deliver()  # nobody's reminder waits until the house is kept

    return Clockwork(tick, wanted.tick_seconds), postman


def _inbox(settings: Settings, bot: TelegramBot) -> Callable[[asyncio.Event], Any]:
    from bot.inbox import ALLOWED_UPDATES, Lanes, PollingInbox, WebhookInbox  # noqa: PLC0415

    wanted = settings.telegram

    async def run(stopped: asyncio.Event) -> None:
        lanes = Lanes(bot.process, bot.failed)
        introduced = asyncio.create_task(_introduced(bot))
        watch = asyncio.create_task(_pass_on(stopped, lanes.stopping))
        try:
            if wanted.mode == "polling":
                await PollingInbox(bot.bot, lanes, bot.is_urgent).run()
                return
            from aiohttp import web  # noqa: PLC0415

            inbox = WebhookInbox(lanes, wanted.webhook_secret)
            runner = web.AppRunner(inbox.routes("/telegram"), shutdown_timeout=10.0)
            await runner.setup()
            site = web.TCPSite(runner, wanted.webhook_listen, wanted.webhook_port)
            try:
                await _listen(site, "telegram.webhook_port", wanted.webhook_port)
                await bot.bot.set_webhook(
                    wanted.webhook_url,
                    secret_token=wanted.webhook_secret,
                    allowed_updates=ALLOWED_UPDATES,
                )
                await stopped.wait()
            finally:
                await runner.cleanup()
        finally:
            for task in (introduced, watch):
                task.cancel()
            await asyncio.gather(introduced, watch, return_exceptions=True)

    return run


async def _introduced(bot: TelegramBot) -> None:
    await asyncio.sleep(FIRST_POLL_S)
    await bot.introduce()


async def _pass_on(stopped: asyncio.Event, to: asyncio.Event) -> None:
    await stopped.wait()
    to.set()


async def _listen(site: Any, key: str, port: int) -> None:  # noqa: ANN401  aiohttp's site
    try:
        await site.start()
    except OSError as error:
        raise Misconfigured(key, f"port {port} can't be used ({error.strerror}).") from None


def _open(settings: Settings, vault: Any) -> Database:  # noqa: ANN401  coach.store.vault.Vault
    from coach.store.database import Database  # noqa: PLC0415

    wanted = settings.database
    return Database.open(
        wanted.url, vault, synchronous=wanted.synchronous, pool_size=wanted.pool_size
    )


def _vault(settings: Settings, config: Path | None) -> Any:  # noqa: ANN401  coach.store.vault.Vault
    """The vault of the configured key, or of a key file that is made at the first start."""
    from coach.store.vault import Vault  # noqa: PLC0415

    if settings.privacy.encryption_key:
        return Vault.from_setting(settings.privacy.encryption_key)
    path = (config.parent if config is not None else Path()) / "retrowalk.key"
    try:
        return Vault.from_setting(path.read_text(encoding="utf-8").strip())
    except FileNotFoundError:
        key = Vault.generate_key()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(key + "\n")
    print(
        f"retrowalk: made the key {path} that health facts are encrypted with. Keep it apart from "
        "the database, and keep a copy: without it nobody can read them.",
        file=sys.stderr,
    )
    return Vault([key])


def _clock() -> Callable[[], datetime]:
    """The clock: the machine's, or for tests one moved by the seconds in $RETROWALK_CLOCK."""
    path = os.environ.get("RETROWALK_CLOCK")

    def now() -> datetime:
        return datetime.now(UTC)  # noqa: TID251  the one place that reads the clock

    def moved() -> datetime:
        return now() + timedelta(seconds=float(Path(str(path)).read_text(encoding="utf-8")))

    return moved if path else now


def _configure_log(settings: Settings) -> None:
    from coach.logs import configure_log  # noqa: PLC0415

    configure_log(settings.log.level, settings.log.format, settings.secrets())


# -- the demo ---------------------------------------------------------------------------------


def _demo(options: argparse.Namespace) -> int:
    _configure_log(Settings())
    try:
        return asyncio.run(_demonstrated(options.port, open_browser=not options.no_browser))
    except OSError as error:
        raise Misconfigured("--port", f"{options.port} can't be used ({error.strerror}).") from None


async def _demonstrated(port: int, *, open_browser: bool) -> int:
    from coach.store.schema import migrate  # noqa: PLC0415
    from coach.store.vault import Vault  # noqa: PLC0415
    from demo.clock import Clock  # noqa: PLC0415
    from demo.server import LocalTelegram  # noqa: PLC0415
    from demo.story import Story  # noqa: PLC0415

    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    clock = Clock(_clock()(), ticking=True)
    with tempfile.TemporaryDirectory(prefix="retrowalk-demo-") as folder:
        settings = Settings(
            telegram=Telegram(token=Secret("1:demo"), messages_per_second=1000.0),
            database=DatabaseSettings(url=f"sqlite:///{folder}/demo.sqlite3"),
        )
        with _open(settings, Vault([Vault.generate_key()])) as database:
            migrate(database)
            story = Story(database, clock)
            telegram = LocalTelegram(
                now=clock.now,
                token=settings.telegram.token,
                zone=story.ZONE,
                on_clock=story.move,
                on_scenario=story.begin,
                scenarios=story.SCENARIOS,
            )
            await telegram.start("127.0.0.1", port)
            try:
                await _coach_in_demo(
                    settings, database, clock, telegram, story, stopped, open_browser=open_browser
                )
            finally:
                await telegram.stop()
    return OK


async def _coach_in_demo(
    settings: Settings,
    database: Database,
    clock: Any,  # noqa: ANN401  demo.clock.Clock
    telegram: Any,  # noqa: ANN401  demo.server.LocalTelegram
    story: Any,  # noqa: ANN401  demo.story.Story
    stopped: asyncio.Event,
    *,
    open_browser: bool,
) -> None:
    from dataclasses import replace  # noqa: PLC0415

    base = telegram.api_base_url.removesuffix("/bot")
    reached = replace(settings, telegram=replace(settings.telegram, api_base_url=base))
    async with (
        _talking(reached, database, clock.now) as bot,
        _reminding(reached, database, bot, clock.now) as clockwork,
    ):
        story.connect(telegram, clockwork)
        print(f"Retrowalk is at {telegram.url}\nStop it with Ctrl+C.", flush=True)
        if open_browser:
            await asyncio.to_thread(webbrowser.open, telegram.url)
        await _inbox(reached, bot)(stopped)


if __name__ == "__main__":
    sys.exit(main())
