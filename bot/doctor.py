"""A check-up for operators: what is fine, and what to mend, a line each."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from pathlib import Path

import aiohttp
from sqlalchemy import select

from bot.request import client_session
from coach.errors import Misconfigured, TryLater
from coach.settings import Settings
from coach.store.database import Database, address_of
from coach.store.schema import HEAD, version_of
from coach.store.tables import person
from coach.store.vault import Vault

CLOCK_OFF_MOST_S = 30.0
DISK_FREE_LEAST = 500 * 2**20
ANSWER_WITHIN_S = 10.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the check-up."""

    is_fine: bool
    what: str
    say: str

    def __str__(self) -> str:
        return f"{'ok  ' if self.is_fine else 'mend'}  {self.what}: {self.say}"


async def check_up(settings: Settings, vault: Vault, now: datetime) -> AsyncIterator[Finding]:
    """All findings, one after the other; nothing is changed."""
    for finding in _privacy(settings):
        yield finding
    for finding in _database(settings, vault):
        yield finding
    async for finding in _telegram(settings, now):
        yield finding
    yield Finding(is_fine=True, what="zone data", say=f"tzdata {version('tzdata')}")


def _privacy(settings: Settings) -> list[Finding]:
    found = []
    for name in ("operator", "contact"):
        value = getattr(settings.privacy, name)
        found.append(
            Finding(
                is_fine=bool(value),
                what=f"privacy.{name}",
                say=value
                or "is empty. Telegram's terms want a privacy policy that names you: set it.",
            )
        )
    return found


def _database(settings: Settings, vault: Vault) -> list[Finding]:
    try:
        url = address_of(settings.database.url)
        shown = url.render_as_string(hide_password=True)
        database = Database.open(settings.database.url, vault, pool_size=1)
    except (Misconfigured, TryLater) as error:
        return [Finding(is_fine=False, what="database.url", say=str(error))]
    with database:
        found = [Finding(is_fine=True, what="database.url", say=f"{shown} answers")]
        with database.engine.begin() as conn:
            schema = version_of(conn)
            sealed = None
            if schema == HEAD:
                sealed = conn.execute(select(person.c.facts).limit(1)).scalar()
        is_new = schema == HEAD
        say = f"{schema}" if is_new else f"{schema or 'none'}, not {HEAD}: run 'retrowalk migrate'"
        found.append(Finding(is_fine=is_new, what="schema", say=say))
        found.append(_key(vault, sealed))
    if url.get_backend_name() == "sqlite" and url.database:
        free = shutil.disk_usage(Path(url.database).resolve().parent).free
        say = f"{free // 2**20:,} MB free"
        found.append(Finding(is_fine=free >= DISK_FREE_LEAST, what="disk", say=say))
    return found


def _key(vault: Vault, sealed: bytes | None) -> Finding:
    if sealed is None:
        return Finding(is_fine=True, what="privacy.encryption_key", say="nothing is stored yet")
    try:
        vault.unseal(sealed)
    except Misconfigured as error:
        return Finding(is_fine=False, what="privacy.encryption_key", say=str(error))
    return Finding(is_fine=True, what="privacy.encryption_key", say="opens what is stored")


async def _telegram(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    if not settings.telegram.token:
        yield Finding(is_fine=False, what="telegram.token", say="is empty; ask @BotFather for one")
        return
    base = settings.telegram.api_base_url.rstrip("/")
    limit = aiohttp.ClientTimeout(total=ANSWER_WITHIN_S)
    proxy = settings.telegram.proxy
    async with client_session(base, proxy, timeout=limit) as session:
        try:
            async with session.get(f"{base}/bot{settings.telegram.token}/getMe") as answer:
                me, date = await answer.json(), answer.headers.get("Date")
            async with session.get(f"{base}/bot{settings.telegram.token}/getWebhookInfo") as answer:
                hook = await answer.json()
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            # The text of the error may hold the address, and with it the token.
            yield Finding(
                is_fine=False, what="telegram", say=f"can't be reached ({type(error).__name__})"
            )
            return
    if not me.get("ok"):
        yield Finding(
            is_fine=False, what="telegram.token", say="Telegram does not know it; ask @BotFather"
        )
        return
    yield Finding(
        is_fine=True, what="telegram.token", say=f"belongs to @{me['result']['username']}"
    )
    yield _webhook(settings, hook.get("result", {}).get("url", ""))
    if date is not None:
        yield _clock(date, now)


def _webhook(settings: Settings, url: str) -> Finding:
    by_webhook = settings.telegram.mode == "webhook"
    if url and not by_webhook:
        say = "a webhook is set, so polling gets nothing until 'run' removes it"
        return Finding(is_fine=False, what="telegram.mode", say=say)
    if by_webhook and url and not url.startswith(settings.telegram.webhook_url):
        say = "Telegram sends to another address than telegram.webhook_url"
        return Finding(is_fine=False, what="telegram.webhook_url", say=say)
    return Finding(is_fine=True, what="telegram.mode", say=settings.telegram.mode)


def _clock(date: str, now: datetime) -> Finding:
    off = abs((parsedate_to_datetime(date).astimezone(UTC) - now).total_seconds())
    return Finding(
        is_fine=off <= CLOCK_OFF_MOST_S,
        what="clock",
        say=f"{off:.0f} s from Telegram's" + ("" if off <= CLOCK_OFF_MOST_S else ": set the clock"),
    )
