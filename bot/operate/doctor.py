"""A check-up for operators: what is fine, what is worth knowing, and what to mend, a line each."""

from __future__ import annotations

import os
import platform
import shutil
import zoneinfo
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import tzdata  # type: ignore[import-untyped]  # has no types

from retrowalk.bot.wire.request import client_session, proxy_between
from retrowalk.bot.wire.webhook import PORTS, TELEGRAM_HOST
from retrowalk.coach.media.encoding import can_make_mp3, can_make_voice
from retrowalk.coach.media.voice import ENGINE, can_speak
from retrowalk.coach.platform.files import read_text
from retrowalk.coach.platform.finding import Finding, Level, fine, mend, note
from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.store.database import sqlite_file
from retrowalk.coach.store.examine import examine
from retrowalk.coach.store.key_place import KeyFile, KeyPlace
from retrowalk.coach.words import languages

__all__ = ["Finding", "Level", "check_up"]

CLOCK_OFF_MOST_S = 30.0
ANSWER_WITHIN_S = 10.0
REFUSED_BY_PROXY = 407
ERROR_IS_FRESH = timedelta(hours=1)
MANY_PENDING = 100
OTHERS = 0o077

Now = Callable[[], datetime]


async def check_up(
    settings: Settings, config: Path | None, place: KeyPlace, now: Now
) -> AsyncIterator[Finding]:
    """All findings, one after the other; nothing is made or changed.

    `config` is the configuration file that is used, if any.
    """
    for finding in (
        *_program(),
        *_privacy(settings),
        *_practice(settings),
        *_rights(settings, config, place),
        *examine(settings.database.url, place, now()),
    ):
        yield finding
    async for finding in _telegram(settings, now):
        yield finding
    for finding in (*_zones(now()), *_parts(settings)):
        yield finding


def _program() -> Iterator[Finding]:
    try:
        ours = version("retrowalk")
    except PackageNotFoundError:
        ours = "not installed as a package"
    yield fine("retrowalk", f"{ours}, Python {platform.python_version()}")


def _privacy(settings: Settings) -> Iterator[Finding]:
    for name in ("operator", "contact"):
        value = getattr(settings.privacy, name)
        if value:
            yield fine(f"privacy.{name}", value)
        else:
            yield mend(
                f"privacy.{name}",
                "is empty",
                "Telegram's terms want a privacy policy that names you: set it",
            )
    if not settings.admins:
        do = "Put your Telegram user number there"
        yield note("admins", "nobody gets a notice when something breaks", do)


# -- rights -----------------------------------------------------------------------------------


def _practice(settings: Settings) -> Iterator[Finding]:
    practice, name = settings.practice, "practice.access"
    match practice.access:
        case "open":
            yield fine(name, "open to everybody")
        case "invited":
            yield fine(name, f"by one of {len(practice.codes)} codes; who is here already stays")
        case _:
            yield fine(name, f"{len(practice.listed)} listed, and those let in by /admit")


def _rights(settings: Settings, config: Path | None, place: KeyPlace) -> Iterator[Finding]:
    """Whether others on this machine can read what is secret, and whether we can write."""
    secret = []
    if config is not None and _holds_a_secret(config, settings):
        secret.append(config)
    if isinstance(place, KeyFile):
        secret += [place.path, place.retired_path]
    database = sqlite_file(settings.database.url)
    if database is not None:
        secret.append(database)
    there = [path for path in secret if _is_there(path)]
    if os.name == "posix":
        open_to_others = [path for path in there if path.stat().st_mode & OTHERS]
        for path in open_to_others:
            mode = f"{path.stat().st_mode & 0o777:o}"
            yield mend("rights", f"others can read {path} ({mode})", f"chmod 600 {path}")
        if there and not open_to_others:
            yield fine("rights", f"{', '.join(map(str, there))}: for their owner alone")
    if isinstance(place, KeyFile) and database is not None and _is_there(place.path):
        is_beside = place.path.resolve().parent == database.resolve().parent
        if is_beside:
            do = "Name another folder in privacy.key_file, so that no copy holds both"
            yield note("privacy.key_file", "the key lies beside the data", do)
    if database is not None:
        yield from _can_write(database)


def _can_write(database: Path) -> Iterator[Finding]:
    for path in (database.parent, database):
        if _is_there(path) and not os.access(path, os.W_OK):
            do = "Give it to the user who runs the bot"
            yield mend("rights", f"{path} can't be written to by this user", do)


def _is_there(path: Path) -> bool:
    """Whether there is such a file; one in a folder that we may not look into is not."""
    try:
        return path.exists()
    except OSError:
        return False


def _holds_a_secret(config: Path, settings: Settings) -> bool:
    try:
        text = read_text(config)
    except UnicodeDecodeError:
        return False  # a start says that it is no text
    return any(secret in text for secret in settings.secrets())


# -- Telegram ---------------------------------------------------------------------------------


def _unreached(host: str, proxy: str, error: Exception) -> Finding:
    """Why there was no answer. Its own text may hold the address, and so the token."""
    why, do = type(error).__name__, "Look at telegram.proxy, HTTPS_PROXY and NO_PROXY"
    if isinstance(error, aiohttp.ClientResponseError):
        why = f"HTTP {error.status}"
        if error.status == REFUSED_BY_PROXY:
            do = "It wants a name and a password: http://name:password@host:port"
    elif isinstance(error, aiohttp.ClientProxyConnectionError):
        do = "Nothing answers at that address: is it the right one, and may this machine reach it?"
    if proxy:
        return mend("telegram", f"{host} can't be reached by the proxy {_shown(proxy)} ({why})", do)
    do = "Is this machine online, and may it reach that address? A proxy may be needed"
    return mend("telegram", f"{host} can't be reached ({why})", do)


@dataclass(frozen=True, slots=True)
class _Answers:
    """What Telegram told: who we are, how updates go out, and its clock against ours."""

    me: dict[str, Any]
    webhook: dict[str, Any]
    clock_off_s: float | None


async def _telegram(settings: Settings, now: Now) -> AsyncIterator[Finding]:
    for finding in _webhook_settings(settings):
        yield finding
    if not settings.telegram.token:
        yield mend("telegram.token", "is empty", "Ask @BotFather for one")
        return
    proxy = proxy_between(settings.telegram.api_base_url, str.__str__(settings.telegram.proxy))
    try:
        answers = await _asked(settings, now)
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        host = urlsplit(settings.telegram.api_base_url).hostname or "telegram.api_base_url"
        yield _unreached(host, proxy, error)
        return
    if proxy:
        whose = "telegram.proxy" if settings.telegram.proxy else "the environment"
        yield fine("telegram.proxy", f"{_shown(proxy)}, from {whose}")
    if not answers.me.get("ok"):
        yield mend(
            "telegram.token", "Telegram does not know it", "Ask @BotFather for the right one"
        )
        return
    yield fine("telegram.token", f"belongs to @{answers.me['result'].get('username', '?')}")
    for finding in _updates(settings, answers.webhook.get("result") or {}, now()):
        yield finding
    if answers.clock_off_s is not None:
        say = f"{answers.clock_off_s:.0f} s from Telegram's"
        if answers.clock_off_s > CLOCK_OFF_MOST_S:
            do = "Set the clock of this machine (timedatectl set-ntp true): reminders go by it"
            yield mend("clock", say, do)
        else:
            yield fine("clock", say)


async def _asked(settings: Settings, now: Now) -> _Answers:
    address = f"{settings.telegram.api_base_url.rstrip('/')}/bot{settings.telegram.token}"
    limit = aiohttp.ClientTimeout(total=ANSWER_WITHIN_S)
    base, proxy = settings.telegram.api_base_url, settings.telegram.proxy
    async with client_session(base, proxy, timeout=limit) as session:
        asked_at = now()
        async with session.get(f"{address}/getMe") as answer:
            if answer.status == REFUSED_BY_PROXY:
                answer.raise_for_status()
            me = await answer.json(content_type=None)
            date = answer.headers.get("Date")
        between = asked_at + (now() - asked_at) / 2
        async with session.get(f"{address}/getWebhookInfo") as answer:
            webhook = await answer.json(content_type=None)
    if not isinstance(me, dict) or not isinstance(webhook, dict):
        raise ValueError("no answer of the Bot API")  # noqa: TRY004  not our mistake
    off = None
    if date is not None:
        off = abs((parsedate_to_datetime(date).astimezone(UTC) - between).total_seconds())
    return _Answers(me, webhook, off)


def _webhook_settings(settings: Settings) -> Iterator[Finding]:
    """What is missing or can't work for webhooks, before Telegram is asked."""
    wanted = settings.telegram
    if wanted.mode != "webhook":
        return
    if not wanted.webhook_secret:
        yield mend("telegram.webhook_secret", "is empty", "Make one up: it proves who calls")
    if not wanted.webhook_url:
        yield mend("telegram.webhook_url", "is empty", "Put the public https address there")
        return
    url = urlsplit(wanted.webhook_url)
    if urlsplit(wanted.api_base_url).hostname != TELEGRAM_HOST:
        return  # a server of one's own takes any address
    if url.scheme != "https":
        yield mend("telegram.webhook_url", "is no https address", "Telegram calls nothing else")
    elif url.port not in {None, *PORTS}:
        ports = ", ".join(map(str, PORTS))
        yield mend("telegram.webhook_url", f"has port {url.port}", f"Telegram calls only {ports}")


def _updates(settings: Settings, info: dict[str, Any], now: datetime) -> Iterator[Finding]:
    """How updates reach us, as Telegram has it (getWebhookInfo)."""
    url, by_webhook = str(info.get("url") or ""), settings.telegram.mode == "webhook"
    if url and not by_webhook:
        say = f"a webhook to {_shown(url)} is set, so polling gets nothing"
        yield mend("telegram.mode", say, "'retrowalk run' removes it; or set mode = \"webhook\"")
    elif by_webhook and not url:
        yield note("telegram.mode", "webhook; none is set yet", "'run' or 'bot' sets it at start")
    elif by_webhook and url != settings.telegram.webhook_url:
        say = f"Telegram calls {_shown(url)}, not {_shown(settings.telegram.webhook_url)}"
        yield mend("telegram.webhook_url", say, "Start the bot anew: it sets the webhook")
    else:
        yield fine("telegram.mode", settings.telegram.mode + (f" to {_shown(url)}" if url else ""))
    if info.get("last_error_date"):
        yield _last_error(info, now)
    pending = int(info.get("pending_update_count") or 0)
    if pending > MANY_PENDING:
        yield note("telegram", f"{pending} updates wait", "Is the bot running?")


def _last_error(info: dict[str, Any], now: datetime) -> Finding:
    said = str(info.get("last_error_message") or "no reason given")
    ago = now - datetime.fromtimestamp(int(info["last_error_date"]), UTC)
    minutes = max(0, round(ago.total_seconds() / 60))
    say = f"Telegram could not deliver {minutes:,} min ago: {said}"
    if ago > ERROR_IS_FRESH:
        return note("webhook", say)
    return mend("webhook", say, _remedy(said.lower()))


def _remedy(said: str) -> str:
    for sign, do in (
        ("404", "The proxy passes on another path than that of telegram.webhook_url"),
        ("403", "Another secret is set: give every bot the same telegram.webhook_secret"),
        ("401", "The proxy asks for a password: let Telegram through without"),
        ("ssl", "The certificate is not accepted: use one that browsers accept, with its chain"),
        ("certificate", "The certificate is not accepted: use one that browsers accept"),
        ("refused", "Nothing listens there: is the bot running, and does the proxy reach it?"),
        ("resolve", "The name of telegram.webhook_url leads nowhere: look at its DNS record"),
        ("timed out", "Telegram can't get through: look at the firewall and the proxy"),
        ("timeout", "Telegram can't get through: look at the firewall and the proxy"),
        ("502", "The proxy does not reach the bot: is it running, on telegram.webhook_port?"),
        ("503", "The bot answers, but can't work: look at its log"),
    ):
        if sign in said:
            return do
    return "Look at the logs of the bot and of the proxy before it"


def _shown(url: str) -> str:
    """Where an address leads, without what may be secret in it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname or ''}{f':{parts.port}' if parts.port else ''}" + (
        parts.path
    )


# -- the machine ------------------------------------------------------------------------------


def _zones(now: datetime) -> Iterator[Finding]:
    """Whose rules of summer time are in force: the system's win over those of the package."""
    ours, theirs = str(tzdata.IANA_VERSION), _system_zones()
    used, whose = (theirs, "the system's") if theirs else (ours, "the package tzdata's")
    say = f"{used} ({whose})"
    if int(used[:4]) < now.year - 1:
        what = "the system's package tzdata" if theirs else "the package tzdata"
        yield mend(
            "zone data", f"{say} is old", f"Bring {what} up to date: countries change clocks"
        )
    else:
        yield fine("zone data", say)


def _system_zones() -> str:
    """The version of the system's zone data; "" where it has none or does not tell."""
    for folder in zoneinfo.TZPATH:
        try:
            with (Path(folder) / "tzdata.zi").open(encoding="utf-8") as file:
                found = file.readline().removeprefix("# version ").strip()
        except (OSError, UnicodeDecodeError):
            continue
        if found[:4].isdecimal():
            return found
    return ""


def _parts(settings: Settings) -> Iterator[Finding]:
    """What is optional: where it is missing, what does not happen."""
    do = "pip install 'retrowalk[sound]'"
    mute = [language for language in languages() if not can_speak(language)]
    if not can_make_voice() and not can_make_mp3():
        yield note("sound", "guided sessions have no sound track", do)
    elif not can_make_voice():
        yield note("sound", "the tracks are music files: they may stop behind a locked screen", do)
    elif mute:
        do = f"{do}, or install {ENGINE}"
        yield note("sound", f"the tracks have tones alone in: {', '.join(mute)}", do)
    else:
        yield fine("sound", "tracks that speak")
    if not settings.database.url.startswith("sqlite") and shutil.which("pg_dump") is None:
        do = "Install the PostgreSQL client tools"
        yield note("backup", "pg_dump is not here: 'retrowalk backup' can't work", do)
