"""Whose page it is: only what Telegram signed for a person, once, and not long ago."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.bot.wire.init_data import AHEAD, VALID_FOR, NotSigned, Opened, TooOld, opened_by
from retrowalk.demo.web_apps import signature

TOKEN = "123456:TOKEN"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def signed(
    user: Any = None,  # noqa: ANN401  whatever stands there
    at: datetime = NOW,
    token: str = TOKEN,
    **more: str,
) -> str:
    fields = {
        "auth_date": str(int(at.timestamp())),
        "user": json.dumps({"id": 1001, "language_code": "de"} if user is None else user),
        **more,
    }
    return urlencode({**fields, "hash": signature(fields, token)})


def test_the_person_is_the_one_whom_telegram_signed_for() -> None:
    assert opened_by(signed(), TOKEN, NOW) == Opened(1001, "de")
    assert opened_by(signed({"id": 7}), TOKEN, NOW) == Opened(7, "")


def test_fields_that_we_do_not_know_are_signed_with_the_others() -> None:
    more = signed(signature="abc", chat_instance="5", start_param="a=b&c")
    assert opened_by(more, TOKEN, NOW).person_id == 1001
    with pytest.raises(NotSigned):
        opened_by(more.replace("chat_instance=5", "chat_instance=6"), TOKEN, NOW)


def test_known_data_of_the_documented_kind_has_the_documented_hash() -> None:
    """Worked out by hand with `openssl dgst`, so that both sides are not wrong in the same way."""
    fields = {"auth_date": "1700000000", "query_id": "AAE", "user": '{"id":1001}'}
    expected = "5a0b4db6ecbff4c121475ed9a0920861bf783211359b6834bdc023d569296bd7"
    assert signature(fields, TOKEN) == expected


@given(st.integers(0), st.characters())
def test_whatever_sign_is_changed_it_is_not_signed_any_more(at: int, sign: str) -> None:
    text = signed()
    at %= len(text)
    changed = text[:at] + sign + text[at + 1 :]
    same = parse_qsl(changed, keep_blank_values=True) == parse_qsl(text, keep_blank_values=True)
    if same:
        return
    with pytest.raises(NotSigned):
        opened_by(changed, TOKEN, NOW)


@given(st.text())
def test_whatever_is_handed_over_is_refused_and_nothing_else_happens(text: str) -> None:
    with pytest.raises(NotSigned):
        opened_by(text, TOKEN, NOW)


@pytest.mark.parametrize(
    "text",
    [
        "",
        signed(token="123456:OTHER"),
        signed().partition("&hash=")[0],
        signed() + "&auth_date=1",
        signed({"first_name": "Ana"}),
        signed({"id": "1001"}),
        signed({"id": True}),
        signed({"id": 2**60}),
        signed({"id": -1}),
        signed([1001]),
        signed("1001"),
        signed(at=NOW, more="x" * 5000),
        signed().replace("hash=", "hash=%C3%A4"),
    ],
    ids=[
        "nothing", "another token", "no hash", "a field twice", "no id", "an id in quotes",
        "a truth", "too large", "negative", "a list", "a text", "too long", "a hash with umlauts",
    ],
)  # fmt: skip
def test_what_names_nobody_or_is_not_signed_is_refused(text: str) -> None:
    with pytest.raises(NotSigned):
        opened_by(text, TOKEN, NOW)


@pytest.mark.parametrize(
    ("age", "is_fine"),
    [
        (timedelta(0), True),
        (VALID_FOR, True),
        (VALID_FOR + timedelta(seconds=1), False),
        (-AHEAD, True),
        (-AHEAD - timedelta(seconds=1), False),
    ],
)
def test_it_is_of_use_for_an_hour(age: timedelta, *, is_fine: bool) -> None:
    text = signed(at=NOW - age)
    if is_fine:
        assert opened_by(text, TOKEN, NOW).person_id == 1001
    else:
        with pytest.raises(TooOld):
            opened_by(text, TOKEN, NOW)
