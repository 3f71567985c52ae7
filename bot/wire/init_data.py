"""Who opened a Mini App: the data that Telegram signed for the page, checked (Bot API, Web Apps).

The page hands over what Telegram gave it. Only who knows the token could have signed it, so the
person in it is the one who holds the phone. Pure.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import parse_qsl

from retrowalk.coach.errors import RetrowalkError

VALID_FOR = timedelta(hours=1)
"""So long after the page was opened its data is given out; later the page is opened anew."""
AHEAD = timedelta(minutes=5)
"""By so much Telegram's clock may be ahead of ours."""
LONGEST = 4096
FIELDS_MOST = 32
LARGEST_ID = 2**53


class NotSigned(RetrowalkError):
    """What was handed over is not what Telegram signed for a person."""


class TooOld(NotSigned):
    """It was signed, but long ago."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Who opened the page, and what their client speaks."""

    person_id: int
    language_code: str


def opened_by(init_data: str, token: str, now: datetime) -> Opened:
    """The person for whom Telegram signed this. Raises NotSigned, or TooOld."""
    fields = _fields(init_data)
    given = fields.pop("hash", "")
    if not hmac.compare_digest(_hash(fields, token).encode(), given.encode()):
        raise NotSigned("the signature is not right")
    try:
        signed_at = int(fields["auth_date"])
        user = json.loads(fields["user"])
        found = Opened(user["id"], str(user.get("language_code") or ""))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        raise NotSigned("it names no person or no time") from None
    if type(found.person_id) is not int or not 0 < found.person_id < LARGEST_ID:
        raise NotSigned("it names no person")
    age_s = now.timestamp() - signed_at
    if not -AHEAD.total_seconds() <= age_s <= VALID_FOR.total_seconds():
        raise TooOld("it was signed at another time")
    return found


def _fields(init_data: str) -> dict[str, str]:
    """The fields, each once. Raises NotSigned for what is no list of them."""
    if len(init_data) > LONGEST:
        raise NotSigned("it is too long")
    try:
        pairs = parse_qsl(
            init_data,
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=FIELDS_MOST,
        )
    except ValueError:
        raise NotSigned("it is no list of fields") from None
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise NotSigned("a field stands there twice")
    return fields


def _hash(fields: dict[str, str], token: str) -> str:
    """The signature over all fields in their order, with a key that is made of the token."""
    checked = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return hmac.new(key, checked.encode(), hashlib.sha256).hexdigest()
