"""Logging: kinds and numbers for the operator; never a token, a text or a health fact."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Sequence

LOUD_LIBRARIES = (
    "httpx",
    "httpcore",
    "aiohttp",
    "telegram",
    "apscheduler",
    "sqlalchemy",
    "alembic",
)
TOKEN = re.compile(r"(?<!\d)\d{3,}:[A-Za-z0-9_-]{30,}")  # in an address it follows "bot"
MASK = "…"


class Masked(logging.Formatter):
    """Formats a record, and masks every secret in what comes out, traces included."""

    def __init__(self, secrets: Sequence[str], *, as_json: bool) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")
        self._secrets = [secret for secret in secrets if secret]
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """One line (text), or one JSON object."""
        if not self._as_json:
            return self._masked(super().format(record))
        fields = {
            "at": self.formatTime(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": self._masked(record.getMessage()),
        }
        if record.exc_info:
            fields["trace"] = self._masked(self.formatException(record.exc_info))
        return json.dumps(fields, ensure_ascii=False)

    def _masked(self, text: str) -> str:
        """Before JSON escapes a quote or a backslash in a secret, and so hides it from us."""
        for secret in self._secrets:
            text = text.replace(secret, MASK)
        return TOKEN.sub(MASK, text)


def configure_log(level: str, form: str, secrets: Sequence[str]) -> None:
    """Send all logs to stderr, masked; libraries only from warning on."""
    handler = logging.StreamHandler()
    handler.setFormatter(Masked(secrets, as_json=form == "json"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in LOUD_LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)
