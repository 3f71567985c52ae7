"""When Telegram fails: answers still come, and nobody is written to in vain."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import aiohttp
import pytest

from retrowalk.coach.store import people, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.walks import Felt, Walk
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import (
    Running,
    begin_session,
    by_webhook,
    pass_by,
    reminded,
    running,
    set_up,
    settings_for,
)
from tests.phone import Phone


@pytest.mark.parametrize(
    ("fault", "copies"),
    [
        ({"kind": "500"}, {1}),
        ({"kind": "502html"}, {1}),
        ({"kind": "drop_before"}, {1}),
        ({"kind": "drop_after"}, {2}),
        ({"kind": "429", "retry_after": 1}, {1}),
    ],
)
async def test_an_answer_comes_although_telegram_failed_once(
    fault: dict[str, object],
    copies: set[int],
    telegram: LocalTelegram,
    phone: Phone,
    clock: Clock,
    sqlite_url: str,
    sqlite_db: Database,
) -> None:
    async with running(settings_for(telegram, sqlite_url), sqlite_db, clock):
        await telegram.door("fault", {"method": "sendMessage", "times": 1, **fault})
        await phone.say("/help")
        found = [m for m in phone.answers if "What you can do here" in m.text]
        assert len(found) in copies, phone.transcript()


async def test_a_reminder_to_somebody_who_blocked_us_ends_all_reminders(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await telegram.door("fault", {"method": "sendMessage", "times": 1, "kind": "403"})
    clock.forward(timedelta(hours=8))
    await coach.nudge()
    ana = coach.db.run_now(lambda tx: people.lock(tx, 1001))
    assert ana is not None
    assert ana.away is not None
    clock.forward(timedelta(days=3))
    await coach.nudge()
    await phone.look()
    assert not [m for m in phone.messages if "💡" in m.text]


async def test_a_reminder_waits_as_long_as_telegram_says(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await telegram.door(
        "fault", {"method": "sendMessage", "times": 1, "kind": "429", "retry_after": 600}
    )
    clock.forward(timedelta(hours=8))
    await coach.nudge()
    clock.forward(timedelta(seconds=599))
    await coach.nudge()
    await phone.look()
    assert not [m for m in phone.messages if "💡" in m.text]


WRITER = {"id": 77, "is_bot": False, "first_name": "Wim"}
WHERE = {"id": 77, "type": "private"}
SAID = {"message_id": 5, "date": 1795166418, "chat": WHERE, "from": WRITER, "text": "hello"}


@pytest.mark.parametrize(
    "update",
    [
        {"message": {"message_id": "x", "chat": 7}},
        {"message": SAID | {"from": WRITER | {"language_code": [{}]}}},
        {"message": SAID | {"text": ["hello"]}},
        {"message": SAID | {"message_id": None}},
        {"message": SAID | {"chat": WHERE | {"id": "77"}}},
        {"message": SAID | {"from": WRITER | {"id": {}}}},
        {"inline_query": {"id": "7", "from": WRITER | {"id": []}, "query": "x", "offset": ""}},
        {"callback_query": {"id": 7, "from": WRITER, "chat_instance": "1", "data": "x"}},
        {"inline_query": {"id": "7", "from": WRITER, "query": {}, "offset": ""}},
    ],
)
async def test_a_malformed_update_is_left_out_and_its_neighbours_are_answered(
    update: dict[str, Any], telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    del coach
    await telegram.door("update", update)
    await phone.say("/help")
    assert "What you can do here" in phone.last.text


async def test_a_webhook_call_without_the_secret_is_refused(
    telegram: LocalTelegram, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    settings = by_webhook(settings_for(telegram, sqlite_url))
    url = settings.telegram.webhook_url
    async with (
        running(settings, sqlite_db, clock),
        aiohttp.ClientSession() as client,
    ):
        await telegram.next_call("setWebhook")
        secret = {"X-Telegram-Bot-Api-Secret-Token": settings.telegram.webhook_secret}
        for path, body, headers, status in (
            (url, "{}", {}, 403),
            (url, "{}", {"X-Telegram-Bot-Api-Secret-Token": "wrong"}, 403),
            (f"{url}/elsewhere", "{}", secret, 404),
            (url, "no json", secret, 400),
            (url, "{}", secret, 200),
        ):
            async with client.post(path, data=body, headers=headers) as response:
                assert response.status == status


async def test_a_webhook_of_before_is_removed_when_the_mode_is_polling(
    telegram: LocalTelegram, phone: Phone, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            f"{telegram.api_base_url}{telegram.token}/setWebhook",
            json={"url": "http://127.0.0.1:9/nowhere"},
        ) as answer,
    ):
        assert answer.status == 200
    async with running(settings_for(telegram, sqlite_url), sqlite_db, clock):
        await phone.say("/help")
        assert "What you can do here" in phone.last.text


async def test_two_pollers_with_one_token_lose_nothing_and_count_nothing_twice(
    telegram: LocalTelegram, phone: Phone, clock: Clock, sqlite_url: str, sqlite_db: Database
) -> None:
    settings = settings_for(telegram, sqlite_url)
    async with running(settings, sqlite_db, clock):
        await phone.say("/done")
        await phone.tap("Yes, keep them")
        async with running(settings, sqlite_db, clock):
            for minutes in (11, 12, 13):
                await phone.say(f"did {minutes} min {minutes} days ago")
                assert phone.answers
        await phone.say("did 14 min 14 days ago")
    logged = sqlite_db.run_now(lambda tx: walks.every(tx, 1001))
    assert sorted(walk.duration_min or 0 for walk in logged) == [5, 11, 12, 13, 14]


async def test_a_chat_that_has_to_wait_holds_up_nobody_and_is_answered_later(
    telegram: LocalTelegram,
    phone: Phone,
    clock: Clock,
    coach: Running,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "retrowalk.bot.wire.sender.LONGEST_WAIT_S", 0.5
    )  # half a minute is long for a test
    await set_up(phone)
    await telegram.door(
        "fault", {"method": "sendMessage", "times": 1, "kind": "429", "retry_after": 1}
    )
    await phone.say("/help")
    assert not [m for m in phone.answers if "What you can do here" in m.text]
    ben = Phone(telegram, 1002)
    await ben.say("/help")
    assert "What you can do here" in ben.last.text
    clock.forward(timedelta(seconds=2))
    await coach.nudge()
    await phone.hear("What you can do here")


async def test_a_chat_that_has_to_wait_holds_up_nobodys_reminder(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    ben = Phone(telegram, 1002)
    await set_up(ben)
    await telegram.door(
        "fault", {"method": "sendMessage", "times": 1, "kind": "429", "retry_after": 86_400}
    )
    await phone.say("/help")
    clock.forward(timedelta(hours=8))
    async with asyncio.timeout(60):  # it would wait for a day
        await coach.nudge()
    await ben.hear("💡")
    await phone.look()
    assert not [m for m in phone.messages if "💡" in m.text]


async def test_the_end_of_a_session_comes_although_its_sending_failed(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await begin_session(phone)
    await pass_by(coach, clock, timedelta(minutes=9), timedelta(minutes=1))
    await telegram.door(
        "fault", {"method": "sendMessage", "times": 1, "kind": "429", "retry_after": 1}
    )
    await pass_by(coach, clock, timedelta(minutes=2), timedelta(seconds=30))
    await phone.hear("Done: 5 min backwards")
    await phone.say("3")
    assert phone.last.text.startswith("Any pain")
    kept = coach.db.run_now(lambda tx: walks.every(tx, 1001))
    assert [walk.duration_min for walk in kept] == [5]


async def test_a_kept_file_that_telegram_forgot_is_made_afresh(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    for _ in range(2):
        await phone.say("start")
        await phone.tap("All set, go")
        await phone.say("stop")
        await phone.tap("Yes, all right")
        await telegram.door(
            "fault",
            {
                "method": "sendVoice",
                "times": 1,
                "kind": "400",
                "description": "Bad Request: wrong file identifier/HTTP URL specified",
            },
        )
    assert len([m for m in phone.messages if m.raw.get("voice") is not None]) == 2


async def test_a_live_card_that_was_taken_away_stays_away(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await begin_session(phone)
    before = len(phone.messages)
    await telegram.door(
        "fault",
        {
            "method": "editMessageText",
            "times": 20,
            "kind": "400",
            "description": "Bad Request: message to edit not found",
        },
    )
    await pass_by(coach, clock, timedelta(minutes=2), timedelta(seconds=5))
    await phone.look()
    assert len(phone.messages) <= before + 1, "only the cue in force"


async def test_one_bad_row_stops_nobody_elses_reminder(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    ben = Phone(telegram, 1002)
    await set_up(ben)
    bad = Walk(date(2026, 11, 19), walks.DONE, clock.now(), duration_min=5)
    felt: Any = "two"  # as no row of ours holds it
    broken = replace(bad, felt=Felt(stumbles=felt))
    coach.db.run_now(lambda tx: walks.add(tx, 1002, broken))
    await reminded(phone, clock, coach)


async def test_leaving_after_delete_leaves_no_row(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/delete")
    await phone.tap("Delete now")
    clock.forward(timedelta(minutes=1))
    await phone.block()
    assert coach.db.run_now(lambda tx: people.lock(tx, 1001)) is None


def _speaks(tx: Tx, number: int, language: str) -> None:
    person = people.lock(tx, number)
    assert person is not None
    people.save(tx, replace(person, language=language))


@pytest.mark.one_database
async def test_when_something_breaks_the_admins_hear_whom_it_befell_and_what_it_was(
    telegram: LocalTelegram,
    phone: Phone,
    clock: Clock,
    db: Database,
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each in their language, the person without the details, nobody with what was written."""
    ben, secret = Phone(telegram, 1002), "20 min, and a word that nobody else may read"

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    settings = replace(settings_for(telegram, database_url), admins=(1002,))
    async with running(settings, db, clock):
        await phone.say("/start")
        await ben.say("/start")
        for number, language in ((1001, "de"), (1002, "es")):
            db.run_now(partial(_speaks, number=number, language=language))
        monkeypatch.setattr("retrowalk.bot.answering.converse.route", broken)
        await phone.say(secret)
        monkeypatch.undo()
        await ben.look()
    assert phone.last.text.startswith("Entschuldige, bei mir ist etwas schiefgegangen")
    told = ben.last.text
    assert told.startswith("No pude responder a alguien")
    for part in ("1001", "message", "ZeroDivisionError", phone.last.text.rpartition(" ")[2]):
        assert part in told
    assert secret not in told
