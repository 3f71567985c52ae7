"""Encryption at rest: health facts and people's own words are sealed before they are stored.

The key is kept apart from the database. Several keys rotate: the first seals, all open.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from coach.errors import Misconfigured


class Vault:
    """Seals plain values (dicts, lists, texts, numbers) into bytes and opens them again."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Raises Misconfigured when there is no key or one is malformed."""
        from cryptography.fernet import Fernet, MultiFernet  # noqa: PLC0415  dear to import

        if not keys:
            raise Misconfigured("privacy.encryption_key", "is empty.")
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
        except ValueError:
            raise Misconfigured(
                "privacy.encryption_key", "must be 32 random bytes in URL-safe base64."
            ) from None

    @classmethod
    def from_setting(cls, setting: str) -> Vault:
        """Keys separated by commas, newest first."""
        return cls([key.strip() for key in setting.split(",") if key.strip()])

    @staticmethod
    def generate_key() -> str:
        """A new key, as text."""
        from cryptography.fernet import Fernet  # noqa: PLC0415  dear to import

        return Fernet.generate_key().decode()

    def seal(self, value: Any) -> bytes:  # noqa: ANN401  any JSON value
        """Encrypt a JSON value."""
        return self._fernet.encrypt(json.dumps(value, separators=(",", ":")).encode())

    def unseal(self, blob: bytes) -> Any:  # noqa: ANN401  any JSON value
        """Open what `seal` made. Raises Misconfigured when no key fits."""
        from cryptography.fernet import InvalidToken  # noqa: PLC0415  dear to import

        try:
            return json.loads(self._fernet.decrypt(bytes(blob)))
        except InvalidToken:
            raise Misconfigured(
                "privacy.encryption_key", "does not open what is stored in this database."
            ) from None

    def rotate(self, blob: bytes) -> bytes:
        """Seal anew with the first key."""
        return self._fernet.rotate(bytes(blob))
