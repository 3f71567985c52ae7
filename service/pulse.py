"""A look at Telegram each minute, for a process that otherwise hears of it only by chance.

Polling asks all the time. A webhook waits to be called, and a scheduler may have nothing to send
for hours: neither would notice that Telegram is out of reach, or calls another address.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

log = logging.getLogger(__name__)

EVERY_S = 60.0


async def feel_pulse(
    ask: Callable[[], Awaitable[object]],
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Ask each minute until cancelled; whoever watches the calls sees how they end.

    Raises InvalidToken once Telegram does not know the token any more.
    """
    while True:
        await sleep(EVERY_S)
        try:
            await ask()
        except InvalidToken:
            raise
        except TelegramError as error:
            log.debug("no pulse (%s)", type(error).__name__)


class WebhookWatch:
    """Sees whether Telegram calls us at the right address, and with what success."""

    def __init__(self, bot: Bot, url: str, tell_pending: Callable[[int], None]) -> None:
        self._bot = bot
        self._url = url
        self._tell_pending = tell_pending
        self._told_of: datetime | None = None
        self._is_elsewhere = False

    async def look(self) -> None:
        """Ask Telegram how the webhook is; say once what is wrong. Raises TelegramError."""
        found = await self._bot.get_webhook_info()
        self._tell_pending(found.pending_update_count)
        self._compare(found)
        if found.last_error_date is not None and found.last_error_date != self._told_of:
            self._told_of = found.last_error_date
            log.warning(
                "Telegram could not give us an update at %s: %s. Does telegram.webhook_url lead "
                "to telegram.webhook_listen, telegram.webhook_port and telegram.webhook_path?",
                found.last_error_date.isoformat(),
                found.last_error_message,
            )

    def _compare(self, found: WebhookInfo) -> None:
        is_elsewhere = found.url != self._url
        if is_elsewhere and not self._is_elsewhere:
            log.error(
                "Telegram sends updates %s: another process uses this token",
                f"to {found.url}" if found.url else "to nobody's webhook",
            )
        self._is_elsewhere = is_elsewhere
