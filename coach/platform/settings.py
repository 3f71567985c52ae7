"""Settings: `config.toml` and environment variables → frozen values; mistakes name the key.

The environment wins: `RETROWALK_<SECTION>__<KEY>=value`, or `RETROWALK_<SECTION>__<KEY>_FILE=path`
to read a secret from a file. Every key stands below with its default; `config.example.toml`
explains each in a sentence.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any, get_type_hints
from urllib.parse import unquote, urlsplit

from retrowalk.coach.errors import Misconfigured
from retrowalk.coach.platform.files import read_text

ENV_PREFIX = "RETROWALK_"
ENV_OUTSIDE_SETTINGS = frozenset({"CONFIG", "FAULT", "CLOCK", "CHROMIUM", "REQUIRE_BROWSER"})
"""Variables of ours that are no settings: where the configuration is, and what tests need."""


class Secret(str):
    """A text that does not show itself in the `repr` of the settings."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Secret('…')" if self else "Secret('')"


NO_SECRET = Secret()


@dataclass(frozen=True, slots=True)
class Telegram:
    """How the bot reaches Telegram."""

    token: Secret = NO_SECRET
    name: str = ""
    api_base_url: str = "https://api.telegram.org"
    mode: str = field(default="polling", metadata={"choices": ("polling", "webhook")})
    webhook_url: str = ""
    webhook_listen: str = "127.0.0.1"
    webhook_port: int = field(default=8080, metadata={"least": 0, "most": 65535})
    webhook_path: str = ""
    webhook_secret: Secret = NO_SECRET
    proxy: Secret = NO_SECRET
    messages_per_second: float = field(default=30.0, metadata={"least": 0.1, "most": 1000.0})


@dataclass(frozen=True, slots=True)
class DatabaseSettings:
    """Where everything is remembered."""

    url: str = "sqlite:///retrowalk.sqlite3"
    synchronous: str = field(default="full", metadata={"choices": ("full", "normal")})
    pool_size: int = field(default=8, metadata={"least": 1, "most": 100})


@dataclass(frozen=True, slots=True)
class Privacy:
    """Who answers for the data, and the key that health facts are encrypted with."""

    operator: str = ""
    contact: str = ""
    encryption_key: Secret = NO_SECRET
    key_file: str = ""
    retention_days: int = field(default=365, metadata={"least": 1, "most": 3650})


INVITE_CODE = re.compile(r"[A-Za-z0-9_-]{8,64}")
"""What a link can carry (Bot API, deep linking), and long enough not to be guessed."""


@dataclass(frozen=True, slots=True)
class Practice:
    """Who may use the bot, and how fast a message to everybody goes out."""

    access: str = field(default="open", metadata={"choices": ("open", "invited", "listed")})
    invite_codes: Secret = NO_SECRET
    listed: tuple[int, ...] = ()
    broadcast_per_minute: int = field(default=300, metadata={"least": 1, "most": 1800})

    @property
    def codes(self) -> tuple[str, ...]:
        """Each of the invite codes."""
        return tuple(str.__str__(self.invite_codes).replace(",", " ").split())


@dataclass(frozen=True, slots=True)
class Scheduler:
    """How often the clock looks, and when a reminder is too late to be useful."""

    tick_seconds: float = field(default=5.0, metadata={"least": 0.05, "most": 60.0})
    late_after_minutes: int = field(default=180, metadata={"least": 1, "most": 720})
    lease_seconds: int = field(default=120, metadata={"least": 10, "most": 3600})
    batch: int = field(default=20, metadata={"least": 1, "most": 5000})


@dataclass(frozen=True, slots=True)
class Log:
    """What the operator sees."""

    level: str = field(default="info", metadata={"choices": ("debug", "info", "warning", "error")})
    format: str = field(default="text", metadata={"choices": ("text", "json")})


@dataclass(frozen=True, slots=True)
class Metrics:
    """Health and metrics over HTTP; port 0 means none."""

    listen: str = "127.0.0.1"
    port: int = field(default=0, metadata={"least": 0, "most": 65535})


@dataclass(frozen=True, slots=True)
class Page:
    """The page with statistics (a Mini App): where people reach it, where we listen."""

    url: str = ""
    listen: str = "127.0.0.1"
    port: int = field(default=0, metadata={"least": 0, "most": 65535})

    @property
    def address(self) -> str:
        """The public address, as a folder; "" where there is none."""
        return f"{self.url.rstrip('/')}/" if self.url else ""

    @property
    def path(self) -> str:
        """The path that we listen on: the one of the public address."""
        return unquote(urlsplit(self.address).path) or "/"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, checked."""

    telegram: Telegram = field(default_factory=Telegram)
    database: DatabaseSettings = field(default_factory=DatabaseSettings)
    privacy: Privacy = field(default_factory=Privacy)
    practice: Practice = field(default_factory=Practice)
    scheduler: Scheduler = field(default_factory=Scheduler)
    log: Log = field(default_factory=Log)
    metrics: Metrics = field(default_factory=Metrics)
    page: Page = field(default_factory=Page)
    admins: tuple[int, ...] = ()

    def secrets(self) -> tuple[str, ...]:
        """Every text that must never appear in a log."""
        found = (
            self.telegram.token,
            self.telegram.webhook_secret,
            self.privacy.encryption_key,
            *self.practice.codes,
            _password(self.telegram.proxy),
            _password(self.database.url),
        )
        return tuple(str.__str__(secret) for secret in found if secret)


def _password(url: str) -> str:
    try:
        return urlsplit(url).password or ""
    except ValueError:  # no address at all: that is said where it is used
        return ""


def load_settings(path: Path | None, environment: Mapping[str, str]) -> Settings:
    """Read the file (None: no file) and the environment.

    Raises Misconfigured with one sentence that names the key: an unknown key, a wrong type, a
    number out of range, a file that can't be read.
    """
    raw = _read_file(path) if path is not None else {}
    for name, value in environment.items():
        if name.startswith(ENV_PREFIX):
            _put_from_environment(raw, name, value)
    return _build(raw)


def _read_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_text(path))
    except FileNotFoundError:
        raise Misconfigured(str(path), "there is no such configuration file.") from None
    except OSError as error:
        raise Misconfigured(str(path), f"can't be read ({error.strerror}).") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Misconfigured(str(path), f"is not valid TOML: {error}.") from None


def _put_from_environment(raw: dict[str, Any], name: str, value: str) -> None:
    rest = name.removeprefix(ENV_PREFIX)
    if rest in ENV_OUTSIDE_SETTINGS or rest.startswith("TEST_"):
        return
    if rest == "ADMINS":
        raw["admins"] = value
        return
    section, separator, key = rest.lower().partition("__")
    if not separator:
        raise Misconfigured(name, f"is no setting.{_did_you_mean_variable(rest.lower())}")
    hints = get_type_hints(Settings)
    known = hints.get(section)
    if known is None or not hasattr(known, "__dataclass_fields__"):
        raise Misconfigured(name, f"there is no section {section!r}.{_close(section, hints)}")
    if key.endswith("_file") and key not in known.__dataclass_fields__:
        key = key.removesuffix("_file")
        try:
            value = read_text(Path(value)).strip()
        except OSError as error:
            raise Misconfigured(name, f"the file can't be read ({error.strerror}).") from None
        except UnicodeDecodeError:
            raise Misconfigured(name, "the file is no text in UTF-8.") from None
    if key not in known.__dataclass_fields__:
        offer = _close(key, known.__dataclass_fields__)
        raise Misconfigured(name, f"there is no setting {section}.{key}.{offer}")
    table = raw.setdefault(section, {})
    if isinstance(table, dict):
        table[key] = value


def _did_you_mean_variable(rest: str) -> str:
    every = {
        key: f"{ENV_PREFIX}{section}__{key}".upper()
        for section, known in get_type_hints(Settings).items()
        if hasattr(known, "__dataclass_fields__")
        for key in known.__dataclass_fields__
    }
    near = difflib.get_close_matches(rest, every, n=1) or [k for k in every if rest.endswith(k)]
    return f" Did you mean {every[near[0]]}?" if near else ""


def _close(name: str, known: Mapping[str, object]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f" Did you mean {near[0]!r}?" if near else f" Known: {', '.join(known)}."


def _build(raw: Mapping[str, Any]) -> Settings:
    sections: dict[str, Any] = {}
    hints = get_type_hints(Settings)
    for name, value in raw.items():
        if name not in hints:
            raise Misconfigured(name, f"there is no such section or setting.{_close(name, hints)}")
        if name == "admins":
            sections[name] = _numbers(name, value)
        else:
            sections[name] = _section(name, hints[name], value)
    settings = Settings(**sections)
    _check_practice(settings.practice)
    _check_page(settings.page)
    return settings


def _check_practice(practice: Practice) -> None:
    key = "practice.invite_codes"
    if practice.access == "invited" and not practice.codes:
        raise Misconfigured(key, "is missing: practice.access is 'invited'.")
    if not all(INVITE_CODE.fullmatch(code) for code in practice.codes):
        raise Misconfigured(key, "must be words of 8 to 64 letters (A-Z a-z), digits, _ and -.")


LOOPBACK = frozenset({"127.0.0.1", "localhost"})


def _check_page(page: Page) -> None:
    """Telegram opens pages by https alone; a page that nobody serves would be a dead button."""
    if not page.url:
        return
    try:
        where = urlsplit(page.url)
        is_plain = bool(where.hostname) and not (where.query or where.fragment)
    except ValueError:
        is_plain = False
    if not is_plain or (where.scheme != "https" and where.hostname not in LOOPBACK):
        raise Misconfigured("page.url", "must be an address like https://example.org/walks/.")
    if not page.port:
        raise Misconfigured(
            "page.port", "is missing: page.url is set, so the page has to be served."
        )


def _section(name: str, kind: Any, value: object) -> Any:  # noqa: ANN401  any of the dataclasses above
    if not isinstance(value, dict):
        raise Misconfigured(name, f"is a section: write [{name}] and its settings below it.")
    hints = get_type_hints(kind)
    by_name = {f.name: f for f in fields(kind)}
    for key in value:
        if key not in by_name:
            raise Misconfigured(f"{name}.{key}", f"there is no such setting.{_close(key, by_name)}")
    return kind(
        **{
            key: _checked(f"{name}.{key}", hints[key], by_name[key].metadata, given)
            for key, given in value.items()
        }
    )


def _checked(key: str, kind: Any, rules: Mapping[str, Any], given: object) -> object:  # noqa: ANN401  see below
    value = _converted(key, kind, given)
    choices = rules.get("choices")
    if choices and value not in choices:
        raise Misconfigured(key, f"must be one of {', '.join(choices)}, not {given!r}.")
    least, most = rules.get("least"), rules.get("most")
    if least is not None and most is not None and not least <= value <= most:
        raise Misconfigured(key, f"must be between {least} and {most}, not {given!r}.")
    return value


def _converted(key: str, kind: Any, given: object) -> object:  # noqa: ANN401  a type, or a tuple of them
    if kind == tuple[int, ...]:
        return _numbers(key, given)
    if kind in {str, Secret}:
        if not isinstance(given, str):
            raise Misconfigured(key, "must be a text in quotes.")
        return kind(given)
    if isinstance(given, str):  # from the environment
        try:
            return kind(given)
        except ValueError:
            raise Misconfigured(key, f"must be a number, not {given!r}.") from None
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise Misconfigured(key, f"must be a number, not {given!r}.")
    if kind is int and not isinstance(given, int):
        raise Misconfigured(key, f"must be a whole number, not {given!r}.")
    number: object = kind(given)
    return number


def _numbers(key: str, given: object) -> tuple[int, ...]:
    items = given.replace(",", " ").split() if isinstance(given, str) else given
    if isinstance(items, list) and all(re.fullmatch(r"\d{1,18}", str(item)) for item in items):
        return tuple(int(item) for item in items)
    raise Misconfigured(key, "must be a list of Telegram user numbers.")


def every_setting() -> dict[str, object]:
    """All settings with their defaults, as `section.key`; tests hold the example file to it."""
    found: dict[str, object] = {"admins": ()}
    for section, kind in get_type_hints(Settings).items():
        if hasattr(kind, "__dataclass_fields__"):
            for item in fields(kind):
                found[f"{section}.{item.name}"] = (
                    item.default if item.default is not MISSING else None
                )
    return found
