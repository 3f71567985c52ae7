"""Encryption at rest: health facts and people's own words are sealed before they are stored.

The key is kept apart from the database. Which key seals is a fact of the database and stands there
as a fingerprint (`keys.py`); a vault holds the keys that a process was given.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from typing import Any

from retrowalk.coach.errors import CannotOpen, Misconfigured

SETTING = "privacy.encryption_key"
FINGERPRINT_LENGTH = 16


def fingerprint(key: str) -> str:
    """What tells one key from another and gives nothing of it away: 16 hexadecimal digits."""
    raw = base64.urlsafe_b64decode(key)
    return hashlib.sha256(b"retrowalk key:" + raw).hexdigest()[:FINGERPRINT_LENGTH]


class Vault:
    """Seals plain values (dicts, lists, texts, numbers) into bytes and opens them again."""

    def __init__(self, keys: Sequence[str], where: str = SETTING) -> None:
        """The first key seals, all open; with none, nothing can be sealed or opened.

        `where` names the place that the keys come from, for sentences to the operator. Raises
        Misconfigured when a key is malformed.
        """
        self.where = where
        self._keys = tuple(dict.fromkeys(keys))
        if not self._keys:
            self.fingerprints: tuple[str, ...] = ()
            return
        from cryptography.fernet import Fernet, MultiFernet  # noqa: PLC0415  dear to import

        try:
            fernets = [Fernet(key) for key in self._keys]
        except ValueError:
            raise Misconfigured(where, "must be 32 random bytes in URL-safe base64.") from None
        self._first = fernets[0]
        self._all = MultiFernet(fernets)
        self.fingerprints = tuple(fingerprint(key) for key in self._keys)

    @classmethod
    def from_setting(cls, setting: str, where: str = SETTING) -> Vault:
        """Keys separated by commas or white space, newest first."""
        return cls(setting.replace(",", " ").split(), where)

    @staticmethod
    def generate_key() -> str:
        """A new key, as text."""
        from cryptography.fernet import Fernet  # noqa: PLC0415  dear to import

        return Fernet.generate_key().decode()

    def led_by(self, name: str) -> Vault:
        """The same keys, with the one of this fingerprint in front: it seals."""
        if self.fingerprints[0] == name:
            return self
        lead = self._keys[self.fingerprints.index(name)]
        return Vault([lead, *self._keys], self.where)

    def seal(self, value: Any) -> bytes:  # noqa: ANN401  any JSON value
        """Encrypt a JSON value."""
        return self._first.encrypt(json.dumps(value, separators=(",", ":")).encode())

    def unseal(self, blob: bytes) -> Any:  # noqa: ANN401  any JSON value
        """Open what `seal` made. Raises CannotOpen when no key fits."""
        return json.loads(self._decrypted(blob))

    def reseal(self, blob: bytes) -> bytes | None:
        """The same sealed with the first key; None where it is already. Raises CannotOpen."""
        if self._is_first(blob):
            return None
        return self._first.encrypt(self._decrypted(blob))

    def _is_first(self, blob: bytes) -> bool:
        from cryptography.fernet import InvalidToken  # noqa: PLC0415  dear to import

        try:
            self._first.decrypt(bytes(blob))
        except InvalidToken:
            return False
        return True

    def _decrypted(self, blob: bytes) -> bytes:
        if not self._keys:
            raise CannotOpen
        from cryptography.fernet import InvalidToken  # noqa: PLC0415  dear to import

        try:
            return self._all.decrypt(bytes(blob))
        except InvalidToken:
            raise CannotOpen from None
