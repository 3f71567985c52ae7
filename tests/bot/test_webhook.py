"""Settings of a webhook are checked before Telegram could refuse them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrowalk.bot.wire import webhook
from retrowalk.coach.errors import Misconfigured
from retrowalk.coach.platform.settings import Secret, Telegram

GOOD = Telegram(
    mode="webhook",
    webhook_url="https://coach.example.org/any/path",
    webhook_secret=Secret("a-secret_of-our-own"),
)


def test_a_good_one_passes() -> None:
    webhook.check(GOOD)
    webhook.check(replace(GOOD, webhook_url="https://coach.example.org:8443/"))


@pytest.mark.parametrize(
    ("changed", "key", "says"),
    [
        ({"webhook_url": ""}, "webhook_url", "is needed"),
        ({"webhook_url": "coach.example.org"}, "webhook_url", "begins with https"),
        ({"webhook_url": "ftp://coach.example.org"}, "webhook_url", "begins with https"),
        ({"webhook_url": "https://coach.example.org:port/"}, "webhook_url", "begins with https"),
        ({"webhook_url": "https://[::1"}, "webhook_url", "begins with https"),
        ({"webhook_url": "http://coach.example.org/x"}, "webhook_url", "must begin with https"),
        ({"webhook_url": "https://coach.example.org:8080/x"}, "webhook_url", "443, 80, 88, 8443"),
        ({"webhook_secret": Secret("")}, "webhook_secret", "is needed"),
        ({"webhook_secret": Secret("ü secret")}, "webhook_secret", "may hold"),
        ({"webhook_secret": Secret("x" * 257)}, "webhook_secret", "at most 256"),
        ({"webhook_path": "telegram"}, "webhook_path", "slash"),
    ],
)
def test_what_telegram_would_refuse_is_one_sentence(
    changed: dict[str, str], key: str, says: str
) -> None:
    with pytest.raises(Misconfigured) as raised:
        webhook.check(replace(GOOD, **changed))  # type: ignore[arg-type]  # texts all
    assert raised.value.key == f"telegram.{key}"
    assert says in raised.value.why


def test_a_server_of_ones_own_may_call_by_plain_http() -> None:
    own = replace(GOOD, api_base_url="http://127.0.0.1:8081", webhook_url="http://10.0.0.5:9000/x")
    webhook.check(own)


@pytest.mark.parametrize(
    ("url", "path", "listens_on"),
    [
        ("https://coach.example.org/any/path", "", "/any/path"),
        ("https://coach.example.org", "", "/"),
        ("https://coach.example.org/", "", "/"),
        ("https://coach.example.org/bots/one", "/one", "/one"),
    ],
)
def test_the_path_is_the_one_of_the_address_unless_a_proxy_changes_it(
    url: str, path: str, listens_on: str
) -> None:
    assert webhook.path_of(replace(GOOD, webhook_url=url, webhook_path=path)) == listens_on


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"api_base_url": "api.telegram.org"}, "api_base_url"),
        ({"api_base_url": ""}, "api_base_url"),
        ({"proxy": Secret("socks5://127.0.0.1:9050")}, "proxy"),
    ],
)
def test_addresses_that_are_none_are_named(changed: dict[str, str], key: str) -> None:
    with pytest.raises(Misconfigured) as raised:
        webhook.check_api_address(replace(GOOD, **changed))  # type: ignore[arg-type]  # texts all
    assert raised.value.key == f"telegram.{key}"
