"""The command line, and the only file that knows all packages: it builds and connects them."""

from __future__ import annotations

import argparse
import asyncio
import io
import json
import logging
import os
import socket
import sys
import tempfile
import time
import webbrowser
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from retrowalk.coach.errors import BadInput, Misconfigured, RetrowalkError, TryLater
from retrowalk.coach.platform.files import read_text
from retrowalk.coach.platform.settings import (
    DatabaseSettings,
    Page,
    Secret,
    Settings,
    Telegram,
    load_settings,
)
from retrowalk.service.stop import Stop

if TYPE_CHECKING:
    from retrowalk.bot.operate.first_steps import Done
    from retrowalk.coach.store.database import Database
    from retrowalk.coach.store.key_place import KeyPlace
    from retrowalk.demo.clock import Clock
    from retrowalk.demo.server import LocalTelegram
    from retrowalk.demo.story import Story

log = logging.getLogger("retrowalk")

KEEP_THE_KEY = (
    "Keep a copy of it apart from the database: without it nobody can read the health facts."
)

OK, FAILED, MISUSED = 0, 1, 2
"""Exit codes: all well; it ran and failed; it could not start as asked."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. What goes wrong is one sentence on stderr."""
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
    except Exception as error:  # an operator is told what to mend, and no trace
        log.debug("it ended so", exc_info=True)
        print(f"retrowalk: {_sentence(error)}", file=sys.stderr)
        return FAILED


def _sentence(error: Exception) -> str:
    """What went wrong, for an operator: no trace, no address with a password, no content."""
    match error:
        case RetrowalkError():
            return str(error)
        case OSError():
            where = f"{error.filename}: " if error.filename else ""
            return f"{where}{error.strerror or type(error).__name__}."
        case UnicodeDecodeError():
            return "that is no text in UTF-8."
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415  only where something went wrong

    from retrowalk.coach.store.database import one_line  # noqa: PLC0415  the same

    if isinstance(error, DBAPIError):
        return f"the database says: {one_line(str(error.orig))}."
    return (
        f"this should not have happened ({type(error).__name__}); with RETROWALK_LOG__LEVEL=debug "
        "the log says where. Please report it."
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="retrowalk",
        description="A Telegram coach for walking backwards: small safe steps, honest calories, "
        "kind reminders.",
        epilog="Start with 'retrowalk demo': it needs no token and no configuration. "
        "Exit codes: 0 all well, 1 it ran and failed, 2 it could not start as asked.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="say which version this is")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    init = commands.add_parser(
        "init",
        help="the first steps: asks for the token and writes the configuration",
        description="Ask for the token, the operator and the contact, check the token with "
        "Telegram, and write the configuration (for you alone) and the key that health facts are "
        "encrypted with. What is there already stays; whoever runs it again changes nothing.",
    )
    init.add_argument("--example", action="store_true", help="only print the example configuration")
    init.add_argument("--token", help="the token; others on this machine may see it")
    init.add_argument("--token-file", action=_File, help="a file with the token in it")
    init.add_argument("--operator", help="who answers for the data, shown by /privacy")
    init.add_argument("--contact", help="where people can write to the operator")
    init.add_argument("--no-check", action="store_true", help="do not ask Telegram about the token")
    _takes_config(init)
    init.set_defaults(command=_init)

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
    backup.add_argument("path", action=_File, help="where the copy goes")
    backup.add_argument("--force", action="store_true", help="replace a file that is there")
    backup.set_defaults(command=_back_up)

    restore = commands.add_parser(
        "restore",
        help="put back a copy that 'backup' made; the bot must not run",
        description="Put the copy at PATH in the place of the database: all of it or nothing. The "
        "copy is looked at first (whole, schema, key), and what was there before is kept.",
    )
    _takes_config(restore)
    restore.add_argument("path", action=_File, help="the copy")
    restore.add_argument("--force", action="store_true", help="replace the data that is there")
    restore.set_defaults(command=_restore)

    rotate = commands.add_parser(
        "rotate-key",
        help="change the key of the health facts, also while the bot is running",
        description="Put a new key in force and seal everything that is stored with it, so that "
        "the old key can go. It may be interrupted, and goes on when it is run again. A key in a "
        "file is made and changed by itself; where privacy.encryption_key is set, put a new key "
        "in front of the old one first, for every process.",
    )
    _takes_config(rotate)
    rotate.set_defaults(command=_rotate_key)

    _add_doctor(commands)
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

    completion = commands.add_parser(
        "completion",
        help="a script with which a shell completes our commands",
        description="Print a script for the completion of commands and options. For bash: "
        "retrowalk completion bash > ~/.local/share/bash-completion/completions/retrowalk",
    )
    completion.add_argument("shell", choices=("bash", "zsh", "fish"), help="for which shell")
    completion.set_defaults(command=_completion)
    return parser


def _add_doctor(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    doctor = commands.add_parser(
        "doctor",
        help="check the set-up and say what to mend",
        description="Check configuration, rights, database, key, token, webhook, clock, zone data "
        "and what is optional, and say what to do. Changes nothing, but for --recompute. Exits "
        "with 1 when there is something to mend.",
    )
    doctor.add_argument("--json", action="store_true", help="one JSON object, for programs")
    doctor.add_argument(
        "--new-key", action="store_true", help="only print a new key for privacy.encryption_key"
    )
    doctor.add_argument(
        "--recompute",
        action="store_true",
        help="only work out everybody's plan and statistics anew from what they logged, and say "
        "whether what was stored is the same; also while the bot is running",
    )
    _takes_config(doctor)
    doctor.set_defaults(command=_doctor)


class _File(argparse.Action):
    """An argument that is a path; `complete` tells shtab so."""

    complete: ClassVar[dict[str, Any]] = {}

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002  as argparse calls it
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,  # noqa: ARG002  the same
    ) -> None:
        setattr(namespace, self.dest, Path(str(values)))


class _Version(argparse.Action):
    """Says the version; the package is asked for it only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415  a lean start

        print(f"retrowalk {version('retrowalk')}")
        parser.exit(OK)


def _takes_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config",
        action=_File,
        help="the configuration file (default: $RETROWALK_CONFIG, else config.toml if it is there)",
    )


def _config(options: argparse.Namespace) -> Path | None:
    given: Path | None = options.config
    if given is None and "RETROWALK_CONFIG" in os.environ:
        given = Path(os.environ["RETROWALK_CONFIG"])
    if given is None and Path("config.toml").exists():
        given = Path("config.toml")
    return given


def _settings(options: argparse.Namespace) -> Settings:
    return load_settings(_config(options), os.environ)


# -- the first steps ---------------------------------------------------------------------------


def _init(options: argparse.Namespace) -> int:
    from retrowalk.bot.operate.first_steps import Unreachable, first_steps, who_is_at_telegram  # noqa: PLC0415  a lean start
    from retrowalk.coach.platform.configuration import example  # noqa: PLC0415  a lean start
    from retrowalk.coach.store.key_place import make_early  # noqa: PLC0415  a lean start

    if options.example:
        print(example(), end="")
        return OK
    path = options.config or Path(os.environ.get("RETROWALK_CONFIG", "config.toml"))
    given = {
        "telegram.token": _token_of(options),
        "privacy.operator": options.operator,
        "privacy.contact": options.contact,
    }
    answers = {name: value.strip() for name, value in given.items() if value is not None}

    def who_is(token: str, reach: Telegram) -> str:
        return asyncio.run(who_is_at_telegram(token, reach))

    checks = None if options.no_check else who_is
    try:
        done = first_steps(path, answers, os.environ, _ask_operator, checks)
    except Unreachable as error:
        print(
            f"retrowalk: Telegram can't be reached ({error}), so nothing was written. "
            "With --no-check the token is taken as it is.",
            file=sys.stderr,
        )
        return FAILED
    _tell_operator(path, done)
    place = _key_place_beside(path, done.settings)
    if make_early(place, done.settings.database.url):
        print(f"Made the key {place.where}. {KEEP_THE_KEY}")
    return OK


def _token_of(options: argparse.Namespace) -> str | None:
    if options.token_file is None:
        return str(options.token) if options.token is not None else None
    try:
        return read_text(options.token_file)
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no text"
        raise Misconfigured("--token-file", f"can't be read ({why}).") from None


def _ask_operator(question: str, is_secret: bool) -> str | None:  # noqa: FBT001  see Ask
    """Ask on the terminal, a secret without showing it; or read a line where there is none."""
    if is_secret and sys.stdin.isatty():
        from getpass import getpass  # noqa: PLC0415  a lean start

        return getpass(f"{question} (it is not shown): ")
    end = " " if sys.stdin.isatty() else "\n"
    print(f"{question}:", end=end, file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    return line or None


def _tell_operator(path: Path, done: Done) -> None:
    """What was done, and what comes next."""
    if done.is_new:
        print(f"Wrote {path}. Only you can read it.")
    elif done.changed:
        print(f"Changed in {path}: {', '.join(done.changed)}.")
    else:
        print(f"{path} has everything. Nothing was changed.")
    if done.was_open:
        print("Others on this machine could read it; now only you can.")
    if not (done.settings.privacy.operator and done.settings.privacy.contact):
        print("Telegram's terms want a privacy policy that names you: set operator and contact.")
    option = "" if path == Path("config.toml") else f" --config {path}"
    print(f"Start the bot with: retrowalk run{option}")
    if done.bot_username:
        print(
            f"Then write to it: https://t.me/{done.bot_username}\n"
            "A link with a word of your own, such as "
            f"https://t.me/{done.bot_username}?start=practice, tells you by /arrivals how many "
            "came by it."
        )


def _completion(options: argparse.Namespace) -> int:
    import shtab  # noqa: PLC0415  only this command needs it

    _File.complete = shtab.FILE
    print(shtab.complete(_parser(), options.shell))
    return OK


def _explain(options: argparse.Namespace) -> int:
    from retrowalk.coach.reading.explain import explain_line  # noqa: PLC0415  each command imports what it needs

    if isinstance(sys.stdin, io.TextIOWrapper):  # a file is UTF-8, whatever the terminal speaks
        sys.stdin.reconfigure(encoding="utf-8-sig")
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        print(json.dumps(explain_line(options.kind, text), ensure_ascii=False), flush=True)
    return OK


def _ask(options: argparse.Namespace) -> int:
    from retrowalk.coach.energy.terminal import NotCounted, answer  # noqa: PLC0415  a lean start
    from retrowalk.coach.energy.values import MissingQuantity  # noqa: PLC0415  a lean start
    from retrowalk.coach.reading.utterance import Utterance  # noqa: PLC0415  a lean start

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
        lines, data = answer(question)
    except MissingQuantity:
        print(
            "retrowalk: for how long, how far or how much? For example '20 min'.", file=sys.stderr
        )
        return FAILED
    except NotCounted as reason:
        print(f"retrowalk: {reason}", file=sys.stderr)
        return FAILED
    except BadInput as mistake:
        print(
            f"retrowalk: a number looks like a slip ({mistake.values.get('field', '')}).",
            file=sys.stderr,
        )
        return FAILED
    if options.json:
        print(json.dumps({"question": text, **data}, ensure_ascii=False))
    else:
        print("\n".join(lines))
    return OK


def _migrate(options: argparse.Namespace) -> int:
    from retrowalk.coach.store.schema import HEAD  # noqa: PLC0415  a lean start

    settings = _settings(options)
    _configure_log(settings)
    with _open(settings, may_make=True) as database:
        changed = _migrated(database)
    print(f"The database has schema {HEAD} now." if changed else "Nothing to do.")
    return OK


def _migrated(database: Database) -> bool:
    """Bring the schema to this version, and say so in the log."""
    from retrowalk.coach.store.schema import HEAD, migrate, version_of  # noqa: PLC0415  a lean start

    with database.engine.begin() as conn:
        before = version_of(conn) or "none"
    began = time.monotonic()
    changed = migrate(database)
    if changed:
        log.info("schema %s became %s in %.1f s", before, HEAD, time.monotonic() - began)
    return changed


# -- services ---------------------------------------------------------------------------------


def _serve(options: argparse.Namespace) -> int:
    with Stop() as stop:
        return _served(options, stop)


def _served(options: argparse.Namespace, stop: Stop) -> int:
    settings = _settings(options)
    _configure_log(settings)
    if not settings.telegram.token:
        raise Misconfigured(
            "telegram.token",
            "is missing: get one from @BotFather and put it into config.toml or "
            "RETROWALK_TELEGRAM__TOKEN. 'retrowalk demo' needs none.",
        )
    from retrowalk.bot.wire import webhook  # noqa: PLC0415  a lean start
    from retrowalk.service.serve import SCHEDULER, WEBHOOK, Service  # noqa: PLC0415  the same

    webhook.check_api_address(settings.telegram)
    if settings.telegram.mode == WEBHOOK and options.role != SCHEDULER:
        webhook.check(settings.telegram)

    def ready_database() -> Database:
        return _ready_database(settings, options.role, _key_place(options, settings))

    asyncio.run(Service(settings, options.role, _clock(), stop).run(ready_database))
    return OK


def _ready_database(settings: Settings, role: str, place: KeyPlace) -> Database:
    """The database for a service: open, of this version's schema, and with its key."""
    from retrowalk.coach.store.key_place import check, unlock  # noqa: PLC0415  a lean start
    from retrowalk.coach.store.schema import check_schema  # noqa: PLC0415  a lean start
    from retrowalk.service.serve import RUN  # noqa: PLC0415  a lean start

    database = _open(settings, place, may_make=role == RUN)
    try:
        check(database, place)  # before anything is changed
        if role == RUN:
            _migrated(database)
        else:
            check_schema(database)
        if unlock(database, place, may_make=role == RUN):
            print(
                f"retrowalk: made the key {place.where} that health facts are encrypted with. "
                f"{KEEP_THE_KEY}",
                file=sys.stderr,
            )
    except BaseException:
        database.close()
        raise
    return database


def _back_up(options: argparse.Namespace) -> int:
    from retrowalk.coach.store.backup import CannotBackUp, back_up  # noqa: PLC0415  a lean start

    settings = _settings(options)
    try:
        back_up(settings.database.url, options.path, overwrite=options.force)
    except CannotBackUp as error:
        print(f"retrowalk: {error}", file=sys.stderr)
        return 1
    print(f"The data is in {options.path}. The key of the health facts is not: keep it apart.")
    return OK


def _restore(options: argparse.Namespace) -> int:
    from retrowalk.coach.store.restore import restore  # noqa: PLC0415  a lean start
    from retrowalk.coach.store.schema import HEAD  # noqa: PLC0415  a lean start

    settings = _settings(options)
    place = _key_place(options, settings)
    done = restore(settings.database.url, options.path, place, replaces=options.force)
    print(f"The data of {options.path} is in place.")
    if done.kept:
        print(f"What was there before is kept ({done.kept}); remove it when you are sure.")
    if done.schema != HEAD:
        print(f"It has schema {done.schema}: 'retrowalk migrate' or 'run' brings it to {HEAD}.")
    print("Whoever had their data deleted since the copy was made is in it again: delete them.")
    return OK


def _rotate_key(options: argparse.Namespace) -> int:
    from time import sleep  # noqa: PLC0415  only this command waits

    from retrowalk.coach.store.rotation import rotate_key  # noqa: PLC0415  a lean start
    from retrowalk.coach.store.schema import check_schema  # noqa: PLC0415  a lean start

    settings = _settings(options)
    place = _key_place(options, settings)
    with _open(settings, place) as database:
        check_schema(database)
        try:
            is_whole = rotate_key(database, place, pause=sleep, say=print)
        except (KeyboardInterrupt, TryLater) as cut:
            why = "the database is busy" if isinstance(cut, TryLater) else "interrupted"
            print(f"retrowalk: {why}; run this again to go on.", file=sys.stderr)
            return FAILED
    return OK if is_whole else FAILED


def _doctor(options: argparse.Namespace) -> int:
    if options.new_key:
        from retrowalk.coach.store.vault import Vault  # noqa: PLC0415  a lean start

        print(Vault.generate_key())
        return OK
    settings = _settings(options)
    if options.recompute:
        return _recomputed(options, settings)
    return asyncio.run(_checked_up(options, settings))


def _recomputed(options: argparse.Namespace, settings: Settings) -> int:
    from time import sleep  # noqa: PLC0415  only this command waits

    from retrowalk.coach.person.recompute import recompute  # noqa: PLC0415  a lean start
    from retrowalk.coach.store.schema import check_schema  # noqa: PLC0415  a lean start

    with _open(settings, _key_place(options, settings)) as database:
        check_schema(database)
        try:
            done = recompute(database, _clock(), sleep)
        except (KeyboardInterrupt, TryLater) as cut:
            why = "the database is busy" if isinstance(cut, TryLater) else "interrupted"
            print(f"retrowalk: {why}; run this again.", file=sys.stderr)
            return FAILED
    print(f"{done.people} people: {done.wrong} were not right and are now.")
    if done.damaged:
        print(f"Of {done.damaged} something is damaged; 'retrowalk doctor' says what to do.")
    return FAILED if done.damaged else OK


async def _checked_up(options: argparse.Namespace, settings: Settings) -> int:
    from retrowalk.bot.operate.doctor import Level, check_up  # noqa: PLC0415  a lean start

    found = []
    place = _key_place(options, settings)
    async for finding in check_up(settings, _config(options), place, _clock()):
        found.append(finding)
        if not options.json:
            print(finding, flush=True)
    is_fine = all(finding.level is not Level.MEND for finding in found)
    if options.json:
        findings = [finding.to_json() for finding in found]
        print(json.dumps({"is_fine": is_fine, "findings": findings}, ensure_ascii=False))
    return OK if is_fine else FAILED


def _open(settings: Settings, place: KeyPlace | None = None, *, may_make: bool = False) -> Database:
    """The configured database; without a place of keys nothing sealed can be read or written.

    Only what sets up tables may make it: an empty file would hide that the right one is missing.
    """
    from retrowalk.coach.store.database import Database  # noqa: PLC0415  a lean start
    from retrowalk.coach.store.vault import Vault  # noqa: PLC0415  a lean start

    wanted = settings.database
    return Database.open(
        wanted.url,
        place.vault() if place else Vault(()),
        fetch_keys=place.vault if place else None,
        synchronous=wanted.synchronous,
        pool_size=wanted.pool_size,
        may_make=may_make,
    )


def _key_place(options: argparse.Namespace, settings: Settings) -> KeyPlace:
    return _key_place_beside(_config(options), settings)


def _key_place_beside(config: Path | None, settings: Settings) -> KeyPlace:
    from retrowalk.coach.store.key_place import place_of  # noqa: PLC0415  a lean start

    def setting() -> str:
        return load_settings(config, os.environ).privacy.encryption_key

    return place_of(settings.privacy, config, setting)


def _clock() -> Callable[[], datetime]:
    """The clock: the machine's, or for tests one moved by the seconds in $RETROWALK_CLOCK."""
    path = os.environ.get("RETROWALK_CLOCK")

    def now() -> datetime:
        return datetime.now(UTC)  # noqa: TID251  the one place that reads the clock

    def moved() -> datetime:
        return now() + timedelta(seconds=float(Path(str(path)).read_text(encoding="utf-8")))

    return moved if path else now


def _configure_log(settings: Settings) -> None:
    from retrowalk.coach.platform.logs import configure_log  # noqa: PLC0415  a lean start

    configure_log(settings.log.level, settings.log.format, settings.secrets())


# -- the demo ---------------------------------------------------------------------------------


def _demo(options: argparse.Namespace) -> int:
    _configure_log(Settings())
    is_shown = not options.no_browser
    try:
        with Stop() as stop:
            return asyncio.run(_demonstrated(options.port, stop, open_browser=is_shown))
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or "a port is a number up to 65535"
        raise Misconfigured("--port", f"{options.port} can't be used ({why}).") from None


async def _demonstrated(port: int, stop: Stop, *, open_browser: bool) -> int:
    from retrowalk.coach.store.database import Database  # noqa: PLC0415  a lean start
    from retrowalk.coach.store.schema import migrate  # noqa: PLC0415  a lean start
    from retrowalk.coach.store.vault import Vault  # noqa: PLC0415  a lean start
    from retrowalk.demo.clock import Clock  # noqa: PLC0415  a lean start
    from retrowalk.demo.server import LocalTelegram  # noqa: PLC0415  a lean start
    from retrowalk.demo.story import Story  # noqa: PLC0415  a lean start

    stop.enter_loop()
    clock = Clock(_clock()(), ticking=True)
    with tempfile.TemporaryDirectory(prefix="retrowalk-demo-") as folder:
        settings = Settings(
            telegram=Telegram(token=Secret("1:demo"), messages_per_second=1000.0),
            database=DatabaseSettings(url=f"sqlite:///{folder}/demo.sqlite3"),
            page=_page_of_its_own(),
        )
        with Database.open(settings.database.url, Vault([Vault.generate_key()])) as database:
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
                    settings, database, clock, telegram, story, stop, open_browser=open_browser
                )
            finally:
                await telegram.stop()
    return OK


def _page_of_its_own() -> Page:
    """The page with statistics on this machine, at a port that is free."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    return Page(f"http://127.0.0.1:{port}/", "127.0.0.1", port)


async def _coach_in_demo(
    settings: Settings,
    database: Database,
    clock: Clock,
    telegram: LocalTelegram,
    story: Story,
    stop: Stop,
    *,
    open_browser: bool,
) -> None:
    from dataclasses import replace  # noqa: PLC0415  a lean start

    from retrowalk.service.health import Health  # noqa: PLC0415  a lean start
    from retrowalk.service.insight import Insight  # noqa: PLC0415  a lean start
    from retrowalk.service.serve import receiving, reminding, talking  # noqa: PLC0415  a lean start

    base = telegram.api_base_url.removesuffix("/bot")
    reached = replace(settings, telegram=replace(settings.telegram, api_base_url=base))
    insight = Insight(reached, Health(), clock.now)
    async with (
        talking(reached, database, clock.now, insight) as bot,
        reminding(reached, database, bot, clock.now) as clockwork,
    ):
        story.connect(telegram, clockwork)
        print(f"Retrowalk is at {telegram.url}\nStop it with Ctrl+C.", flush=True)
        if open_browser:
            await asyncio.to_thread(webbrowser.open, telegram.url)
        await receiving(reached, bot, insight, stop.wished)


if __name__ == "__main__":
    sys.exit(main())
