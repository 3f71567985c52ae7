"""Logging: kinds and numbers for the operator; never a token, a text or a health fact."""

from __future__ import annotations

import json
import logging
import re
import traceback
from collections.abc import Sequence
from contextvars import ContextVar

from retrowalk.coach.errors import RetrowalkError

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

update_number: ContextVar[int | None] = ContextVar("update_number", default=None)
"""The number of the update that is being answered; stands in each line of the log about it."""


class Masked(logging.Formatter):
    """Formats a record, and masks every secret in what comes out, traces included."""

    def __init__(self, secrets: Sequence[str], *, as_json: bool) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s%(of_update)s %(message)s")
        self._secrets = [secret for secret in secrets if secret]
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """One line (text), or one JSON object."""
        number = update_number.get()
        if not self._as_json:
            record.of_update = "" if number is None else f" update {number}:"
            return self._masked(super().format(record))
        fields: dict[str, object] = {
            "at": self.formatTime(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": self._masked(record.getMessage()),
        }
        if number is not None:
            fields["update"] = number
        if record.exc_info:
            fields["trace"] = self._masked(self.formatException(record.exc_info))
        return json.dumps(fields, ensure_ascii=False)

    def formatException(self, ei: logging._SysExcInfoType) -> str:  # noqa: N802  logging asks for this name
        """Where it happened and what kind it is; what an error says may be what somebody wrote."""
        kind, error, trace = ei
        said = f": {error}" if isinstance(error, OSError | RetrowalkError) else ""
        where = "".join(traceback.format_tb(trace))
        return f"Traceback (most recent call last):\n{where}{kind and kind.__name__}{said}"

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
