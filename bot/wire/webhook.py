"""Settings of a webhook: what Telegram asks of them, and where it calls us."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, unquote, urlsplit

from retrowalk.coach.errors import Misconfigured
from retrowalk.coach.platform.settings import Telegram

TELEGRAM_HOST = "api.telegram.org"
PORTS = (443, 80, 88, 8443)
"""The only ports that Telegram calls (Bot API, setWebhook)."""

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""What a secret may be made of (Bot API, setWebhook)."""


def check(wanted: Telegram) -> None:
    """Raise Misconfigured with one sentence for a setting that Telegram would refuse."""
    if not wanted.webhook_url:
        raise Misconfigured(
            "telegram.webhook_url", "is needed for webhooks: the public address, https://…."
        )
    where = _address("telegram.webhook_url", wanted.webhook_url)
    if not wanted.webhook_secret:
        raise Misconfigured(
            "telegram.webhook_secret",
            "is needed for webhooks: it proves that a call comes from Telegram. Take 32 or more "
            "random letters and digits.",
        )
    if not SECRET.fullmatch(wanted.webhook_secret):
        raise Misconfigured(
            "telegram.webhook_secret", "may hold A-Z, a-z, 0-9, _ and -, at most 256 of them."
        )
    if wanted.webhook_path and not wanted.webhook_path.startswith("/"):
        raise Misconfigured("telegram.webhook_path", "must begin with a slash: /telegram.")
    if urlsplit(wanted.api_base_url).hostname != TELEGRAM_HOST:
        return  # a Bot API server of one's own also calls by plain HTTP, at any port
    if where.scheme != "https":
        raise Misconfigured("telegram.webhook_url", "must begin with https://.")
    if (where.port or PORTS[0]) not in PORTS:
        listed = ", ".join(str(port) for port in PORTS)
        raise Misconfigured("telegram.webhook_url", f"must have one of the ports {listed}.")


def path_of(wanted: Telegram) -> str:
    """The path that we listen on: the one of the public address, unless told otherwise."""
    return wanted.webhook_path or unquote(urlsplit(wanted.webhook_url).path) or "/"


def check_api_address(wanted: Telegram) -> None:
    """Raise Misconfigured where the address of the Bot API or of the proxy is none."""
    _address("telegram.api_base_url", wanted.api_base_url)
    if wanted.proxy:
        _address("telegram.proxy", str.__str__(wanted.proxy))


def _address(key: str, url: str) -> SplitResult:
    try:
        found = urlsplit(url)
        is_fine = found.scheme in {"http", "https"} and bool(found.hostname) and found.port != 0
    except ValueError:
        is_fine = False
    if not is_fine:
        raise Misconfigured(key, "must be an address that begins with https:// or http://.")
    return found
