"""The methods by which the bot says how it wants its updates."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from retrowalk.demo.chats import Json
from retrowalk.demo.rules import Params, bad
from retrowalk.demo.updates import BATCH_MAX, Updates, Webhook

WEBHOOK_PORTS = {80, 88, 443, 8443}
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
CONNECTIONS = 40
CONNECTIONS_MAX = 100
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_SECRET_MAX = 256


class Delivery:
    """Long polling or a webhook, as the bot chooses."""

    def __init__(self, updates: Updates) -> None:
        self._updates = updates

    def methods(self) -> dict[str, Callable[[Params], Any]]:
        """The methods of the Bot API that it answers."""
        return {
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._get_webhook_info,
        }

    async def _get_updates(self, params: Params) -> list[Any]:
        allowed = params.data("allowed_updates")
        if allowed is not None:
            self._updates.allowed = allowed
        limit = min(max(params.number("limit") or BATCH_MAX, 1), BATCH_MAX)
        return await self._updates.poll(
            params.number("offset") or 0, limit, params.number("timeout") or 0
        )

    def _set_webhook(self, params: Params) -> bool:
        webhook = Webhook(
            params.text("url"),
            params.text("secret_token"),
            min(max(params.number("max_connections") or CONNECTIONS, 1), CONNECTIONS_MAX),
        )
        if len(webhook.secret_token) > _SECRET_MAX:
            bad("secret token is too long")
        if not _SECRET.fullmatch(webhook.secret_token):
            bad("secret token contains unallowed characters")
        _check_webhook_url(webhook.url)
        if params.flag("drop_pending_updates"):
            self._updates.clear()
        allowed = params.data("allowed_updates")
        if allowed is not None:
            self._updates.allowed = allowed
        self._updates.set_webhook(webhook)
        return True

    def _delete_webhook(self, params: Params) -> bool:
        if params.flag("drop_pending_updates"):
            self._updates.clear()
        self._updates.set_webhook(Webhook())
        return True

    def _get_webhook_info(self, _params: Params) -> Json:
        webhook = self._updates.webhook
        info: Json = {
            "url": webhook.url,
            "has_custom_certificate": False,
            "pending_update_count": self._updates.count,
        }
        if webhook.url:
            info["max_connections"] = webhook.max_connections
        if webhook.last_error_date:
            info["last_error_date"] = webhook.last_error_date
            info["last_error_message"] = webhook.last_error_message
        if self._updates.allowed:
            info["allowed_updates"] = self._updates.allowed
        return info


def _check_webhook_url(url: str) -> None:
    """Refuse what can't be a webhook; on loopback any port and plain HTTP will do."""
    if not url:
        return
    parts = urlsplit(url)
    if parts.hostname in LOOPBACK:
        return
    if parts.scheme != "https":
        bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in WEBHOOK_PORTS:
        bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
