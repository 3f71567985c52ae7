"""Many at once: copies of one update, floods of messages, and bodies that nobody sane sends."""

from __future__ import annotations

import asyncio
import io
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import aiohttp
import pytest
from telegram import Update

from retrowalk.bot.answering.converse import GIVES_FOR, Conversation
from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.wire.reply import Reply
from retrowalk.bot.wire.sender import NotAnswered, Sender
from retrowalk.coach.errors import TryLater
from retrowalk.coach.message import Delivery, Sent
from retrowalk.coach.platform.settings import Settings, Telegram
from retrowalk.coach.store import updates, walks
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import (
    ANA,
    Running,
    bot_said,
    by_webhook,
    kept,
    running,
    set_up,
    settings_for,
)
from tests.phone import Phone

SECRET = "X-Telegram-Bot-Api-Secret-Token"


def an_update(clock: Clock, number: int, text: str) -> dict[str, Any]:
    return {
        "update_id": number,
        "message": {
            "message_id": number,
            "date": int(clock.now().timestamp()),
            "chat": {"id": ANA, "type": "private", "first_name": "Ana"},
            "from": {"id": ANA, "is_bot": False, "first_name": "Ana", "language_code": "en"},
            "text": text,
        },
    }


# -- copies of one update -------------------------------------------------------------------------


async def test_copies_at_two_bots_at_the_same_instant_are_answered_once(
    telegram: LocalTelegram, phone: Phone, clock: Clock, database_url: str, vault: Vault
) -> None:
    async with AsyncExitStack() as stack:
        bots = []
        for _ in range(2):
            db = stack.enter_context(Database.open(database_url, vault, pool_size=4))
            settings = by_webhook(settings_for(telegram, database_url))
            await stack.enter_async_context(running(settings, db, clock))
            await telegram.next_call("setWebhook")
            bots.append(settings.telegram)
        client = await stack.enter_async_context(aiohttp.ClientSession())
        await set_up(phone)

        async def post(to: Telegram, update: dict[str, Any]) -> int:
            headers = {SECRET: to.webhook_secret}
            async with client.post(to.webhook_url, json=update, headers=headers) as answer:
                return answer.status

        for number in range(910, 915):
            before = len([m for m in phone.messages if m.from_bot])
            update = an_update(clock, number, f"did {number - 900} min")
            copies = [post(bot, update) for bot in bots for _ in range(4)]
            assert await asyncio.gather(*copies) == [200] * 8
            await phone.look()
            assert len([m for m in phone.messages if m.from_bot]) == before + 1, phone.transcript()
        logged = db.run_now(lambda tx: walks.every(tx, ANA))
        assert sorted(w.duration_min or 0 for w in logged) == [10, 11, 12, 13, 14]

        clock.forward(timedelta(minutes=1))  # Telegram saw no answer: the person perhaps neither
        assert await post(bots[0], update) == 200
        await phone.look()
        assert len([m for m in phone.messages if m.from_bot]) == before + 2


class Giver(Sender):
    """Gives answers to nobody, or fails to."""

    def __init__(self) -> None:
        self.given: list[Reply] = []
        self.is_cut_off = False

    async def give(self, replies: Any) -> list[Delivery]:  # noqa: ANN401  a sequence of replies
        if self.is_cut_off:
            raise NotAnswered
        self.given += replies
        return [Sent(1) for _ in replies]


@pytest.fixture
def stage() -> Stage:
    return Stage(Settings(telegram=Telegram(mode="webhook")), Random(1), "retrowalk_bot")  # noqa: S311  which tip


def conversation(db: Database, giver: Giver, stage: Stage, clock: Clock) -> Conversation:
    async def sleep(seconds: float) -> None:
        clock.forward(timedelta(seconds=seconds))

    return Conversation(db, giver, stage, clock.now, sleep)


def parsed(raw: dict[str, Any]) -> Update:
    update = Update.de_json(raw, None)
    assert update is not None
    return update


async def test_another_takes_over_when_the_one_who_answers_died(
    db: Database, stage: Stage, clock: Clock
) -> None:
    giver = Giver()
    update = parsed(an_update(clock, 5, "/help"))
    answer = conversation(db, giver, stage, clock)
    await answer(update)
    db.run_now(lambda tx: updates.take_over(tx, 5, clock.now() + GIVES_FOR))  # and dies
    giver.given.clear()
    began = clock.now()
    await answer(update)
    assert [reply.message is not None for reply in giver.given] == [True]
    assert clock.now() - began >= GIVES_FOR


async def test_who_waits_for_another_in_vain_lets_the_update_come_again(
    db: Database, stage: Stage, clock: Clock
) -> None:
    giver = Giver()
    update = parsed(an_update(clock, 5, "/help"))
    answer = conversation(db, giver, stage, clock)
    await answer(update)
    db.run_now(lambda tx: updates.take_over(tx, 5, clock.now() + 10 * GIVES_FOR))
    giver.given.clear()
    with pytest.raises(TryLater):
        await answer(update)
    assert giver.given == []


async def test_answers_that_could_not_be_given_are_free_for_anybody(
    db: Database, stage: Stage, clock: Clock
) -> None:
    giver = Giver()
    update = parsed(an_update(clock, 5, "/help"))
    answer = conversation(db, giver, stage, clock)
    giver.is_cut_off = True
    with pytest.raises(NotAnswered):
        await answer(update)
    giver.is_cut_off = False
    began = clock.now()
    await conversation(db, giver, stage, clock)(update)
    assert len(giver.given) == 1
    assert clock.now() == began


@pytest.mark.parametrize(
    "fields",
    [
        {"text": True},
        {"text": {}},
        {"chat": None},
        {"from": {"id": "x", "is_bot": False, "first_name": "A"}},
    ],
)
async def test_fields_of_a_wrong_kind_leave_an_update_out(
    sqlite_db: Database, stage: Stage, clock: Clock, fields: dict[str, Any]
) -> None:
    raw = an_update(clock, 5, "/help")
    giver = Giver()
    await conversation(sqlite_db, giver, stage, clock)(
        parsed({**raw, "message": {**raw["message"], **fields}})
    )
    assert giver.given == []


# -- floods ---------------------------------------------------------------------------------------


async def flood(telegram: LocalTelegram, texts: list[str]) -> None:
    for text in texts:
        await telegram.door("say", {"person": ANA, "text": text})


async def test_a_flood_is_read_whole_and_answered_by_a_few(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 10 min yesterday")
    before = len([m for m in phone.messages if m.from_bot])
    await flood(telegram, [f"did {number} min {number} days ago" for number in range(2, 42)])
    await phone.settle()
    answers = [m for m in phone.messages if m.from_bot][before:]
    assert len(answers) <= 5, phone.transcript()
    assert any(m.text.startswith("You sent ") for m in answers)
    assert answers[-1].text.startswith("Logged: 41 min")
    logged = sorted(w.duration_min or 0 for w in kept(coach))
    assert logged == sorted([10, *range(2, 42)])


async def test_danger_in_a_flood_is_answered(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await flood(telegram, [*["hello"] * 20, "I have chest pain", *["hello"] * 20])
    await phone.settle()
    assert bot_said(phone, "Stop. This can be an emergency.")


async def test_a_question_that_a_flood_hid_is_asked_below_the_last_answer(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await flood(telegram, [*["hello"] * 20, "did 20 min at 40 km/h", *["/privacy"] * 20])
    await phone.settle()
    assert phone.last.text.startswith("40 km/h? That looks like a slip."), phone.transcript()
    await phone.tap("4 km/h")
    assert [walk.duration_min for walk in kept(coach)] == [20]


async def test_a_few_messages_in_a_row_are_each_answered(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    before = len([m for m in phone.messages if m.from_bot])
    await flood(telegram, ["did 5 min", "did 6 min yesterday", "did 7 min 2 days ago"])
    await phone.settle()
    assert len([m for m in phone.messages if m.from_bot]) == before + 3
    assert len(kept(coach)) == 3


# -- bodies that Telegram never sends -------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"[" * 200_000 + b"]" * 200_000, 400),
        (b'{"update_id": 5, "message": ' + b'{"a":' * 100_000 + b"1" + b"}" * 100_001, 400),
        (b'{"update_id": 99999999999999999999999999}', 400),
        (b'{"update_id": ' + b"9" * 5000 + b"}", 400),
        (b'{"update_id": -4}', 400),
        (b'{"update_id": 6, "message": {"message_id": -99999999999999999999}}', 400),
        (b'{"update_id": 0}', 400),
        (b'{"update_id": true}', 400),
        (b'{"update_id": 1.5}', 400),
        (b'{"update_id": "7"}', 400),
        (b'{"update_id": null}', 400),
        (b'{"update_id": NaN}', 400),
        (b"\xff\xfe\x00", 400),
        (b"", 400),
        (b"[]", 400),
        (b"7", 400),
        (b"{}", 200),
        (b'\xef\xbb\xbf{"update_id": 7}', 200),
        (b'{"update_id": 9223372036854775807}', 200),
        (b'{"update_id": 8, "message": {"message_id": 1e400}}', 200),
        (b'{"update_id": 9, "message": []}', 200),
        (b" " * (2**20 + 1), 413),
    ],
)
async def test_a_hostile_body_is_refused_and_breaks_nothing(
    telegram: LocalTelegram, clock: Clock, sqlite_url: str, sqlite_db: Database,
    body: bytes, status: int,
) -> None:  # fmt: skip
    settings = by_webhook(settings_for(telegram, sqlite_url)).telegram
    async with (
        running(replace(settings_for(telegram, sqlite_url), telegram=settings), sqlite_db, clock),
        aiohttp.ClientSession() as client,
    ):
        await telegram.next_call("setWebhook")
        headers = {SECRET: settings.webhook_secret, "Content-Type": "application/json; charset=no"}
        async with client.post(
            settings.webhook_url, data=io.BytesIO(body), headers=headers
        ) as answer:
            assert answer.status == status
        good = {"update_id": 10, "message": {}}
        async with client.post(settings.webhook_url, json=good, headers=headers) as answer:
            assert answer.status == 200


async def test_a_secret_of_strange_bytes_is_a_wrong_secret(
    telegram: LocalTelegram, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    settings = by_webhook(settings_for(telegram, sqlite_url))
    async with running(settings, sqlite_db, clock):
        await telegram.next_call("setWebhook")
        reader, writer = await asyncio.open_connection("127.0.0.1", settings.telegram.webhook_port)
        writer.write(
            b"POST /any/path HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n"
            b"X-Telegram-Bot-Api-Secret-Token: \xff\xfe\xe9\r\n\r\n{}"
        )
        await writer.drain()
        first = (await reader.read()).split(b"\r\n")[0]
        writer.close()
        await writer.wait_closed()
    assert b" 403 " in first
