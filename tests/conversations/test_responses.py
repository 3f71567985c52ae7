"""By webhook a plain answer stands in the response; what we have to know the end of does not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest

from retrowalk.coach.platform.settings import Telegram
from retrowalk.coach.store import walks
from retrowalk.coach.store.database import Database
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import Call, LocalTelegram
from tests.conversations.conftest import ANA, by_webhook, running, set_up, settings_for
from tests.conversations.test_many_at_once import SECRET, an_update
from tests.phone import Phone


@pytest.fixture
async def hooked(
    telegram: LocalTelegram, clock: Clock, database_url: str, db: Database
) -> AsyncIterator[Telegram]:
    """The bot by webhook."""
    settings = by_webhook(settings_for(telegram, database_url))
    async with running(settings, db, clock):
        await telegram.next_call("setWebhook")
        yield settings.telegram


def sent(telegram: LocalTelegram) -> list[Call]:
    """The calls that put a message into a chat."""
    return [call for call in telegram.calls if call.method.startswith("send")]


@pytest.mark.usefixtures("hooked")
async def test_help_stands_in_the_response(telegram: LocalTelegram, phone: Phone) -> None:
    telegram.calls.clear()
    await phone.say("/help")
    assert [call.is_response for call in sent(telegram)] == [True]
    assert sent(telegram)[0].status == 200


@pytest.mark.usefixtures("hooked")
async def test_a_receipt_is_sent_since_its_number_is_wanted(
    telegram: LocalTelegram, phone: Phone, db: Database
) -> None:
    await set_up(phone)
    telegram.calls.clear()
    await phone.say("did 12 min on the treadmill at 2 km/h, effort 4, no pain")
    assert "Logged: 12 min" in phone.last.text
    assert [call.is_response for call in sent(telegram)] == [False]
    (walk,) = db.run_now(lambda tx: walks.every(tx, ANA))
    assert walk.receipt_message_id == phone.last.id


@pytest.mark.usefixtures("hooked")
async def test_danger_is_answered_by_a_call_that_is_heard_of(
    telegram: LocalTelegram, phone: Phone
) -> None:
    telegram.calls.clear()
    await phone.say("I have chest pain and my left arm is numb")
    assert not any(call.is_response for call in sent(telegram))
    assert sent(telegram)


@pytest.mark.usefixtures("hooked")
async def test_a_chat_that_has_to_wait_is_not_answered_past_its_turn(
    telegram: LocalTelegram, phone: Phone
) -> None:
    """Twelve at once are more than may go at once: the last ones take their turn."""
    telegram.calls.clear()
    for _ in range(12):
        await phone.say("/help")
    kinds = [call.is_response for call in sent(telegram)]
    assert len(kinds) == 12
    assert kinds[:8] == [True] * 8
    assert False in kinds


async def test_each_copy_gets_the_answer_in_its_own_response(
    hooked: Telegram, clock: Clock
) -> None:
    """A proxy tries again and passes one response on: any of them has to hold the answer."""
    update, headers = an_update(clock, 910, "/help"), {SECRET: hooked.webhook_secret}
    texts = []
    async with aiohttp.ClientSession() as client:
        for wait_s in (0, 1, 60):
            clock.forward(timedelta(seconds=wait_s))
            async with client.post(hooked.webhook_url, json=update, headers=headers) as answer:
                assert answer.status == 200
                texts.append((await answer.json())["text"])
    assert len(set(texts)) == 1
