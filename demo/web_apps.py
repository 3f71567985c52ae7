"""Mini Apps: a page of the bot's that a button opens, with what Telegram signs for it.

The address gets a fragment, which no server sees: who opened the page, and the client's colours
(Bot API, Web Apps: "Initializing Mini Apps" and "Validating data received via the Mini App").
"""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

if TYPE_CHECKING:
    from retrowalk.demo.chats import Person

LOOPBACK = frozenset({"127.0.0.1", "localhost"})
THEMES = {
    "light": {
        "bg_color": "#ffffff",
        "secondary_bg_color": "#efeff4",
        "text_color": "#000000",
        "hint_color": "#999999",
        "link_color": "#2481cc",
        "button_color": "#2481cc",
        "button_text_color": "#ffffff",
    },
    "dark": {
        "bg_color": "#17212b",
        "secondary_bg_color": "#232e3c",
        "text_color": "#f5f5f5",
        "hint_color": "#708499",
        "link_color": "#6ab3f3",
        "button_color": "#5288c1",
        "button_text_color": "#ffffff",
    },
}
"""Colours as the clients hand them over."""


def init_data(person: Person, token: str, now: datetime) -> str:
    """What Telegram signs for a page that this person opens."""
    user = {"id": person.id, "first_name": person.first_name, "language_code": person.language_code}
    fields = {
        "query_id": "AAE",
        "user": json.dumps(user, separators=(",", ":"), ensure_ascii=False),
        "auth_date": str(int(now.timestamp())),
    }
    return urlencode({**fields, "hash": signature(fields, token)})


def signature(fields: dict[str, str], token: str) -> str:
    """The hash over the fields: HMAC with a key that is made of the token."""
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()


def opened(url: str, signed: str, theme: str) -> str:
    """The address of a page as a client opens it."""
    handed = {
        "tgWebAppData": signed,
        "tgWebAppVersion": "9.0",
        "tgWebAppPlatform": "web",
        "tgWebAppThemeParams": json.dumps(THEMES.get(theme, THEMES["light"])),
    }
    return f"{url}#{urlencode(handed)}"


def is_fit(url: str) -> bool:
    """Whether Telegram opens it: https alone; here also a page of this machine."""
    where = urlsplit(url)
    return where.scheme == "https" or where.hostname in LOOPBACK


def button_url(markup: dict[str, Any] | None, row: int, column: int) -> str:
    """The page behind a button. Raises KeyError or IndexError where there is none."""
    rows = (markup or {})["inline_keyboard"]
    if row < 0 or column < 0:
        raise IndexError(row)
    return str(rows[row][column]["web_app"]["url"])
