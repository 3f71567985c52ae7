"""Telegram is down, has revoked the token, or counts its updates anew."""

from __future__ import annotations

import asyncio
import itertools
from datetime import timedelta

import pytest

from retrowalk.coach.errors import Misconfigured
from retrowalk.coach.store import outbox
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.faults import Fault
from retrowalk.demo.server import LocalTelegram
from retrowalk.service import pulse
from retrowalk.service.health import State
from retrowalk.service.serve import Service
from retrowalk.service.stop import Stop
from tests.audit import audit
from tests.conversations.conftest import (
    Running,
    begin_session,
    bot_said,
    pass_by,
    running,
    set_up,
    settings_for,
)
from tests.phone import Phone


async def test_what_is_due_while_telegram_is_down_comes_once_it_is_up(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    port = int(telegram.url.rpartition(":")[2])
    await telegram.stop()
    clock.forward(timedelta(hours=8))
    for _ in range(3):
        await coach.nudge()
        clock.forward(timedelta(minutes=5))
    assert coach.db.run_now(outbox.counts) == {outbox.WAITING: 1}
    await telegram.start(port=port)
    clock.forward(timedelta(minutes=15))
    await coach.nudge()
    await phone.hear("💡")
    assert audit(coach.db, telegram).messages == 0


@pytest.mark.parametrize(
    ("kind", "copies"), [("500", 1), ("502html", 1), ("drop_before", 1), ("drop_after", 2)]
)
async def test_a_reminder_comes_although_telegram_failed_once(
    kind: str, copies: int, telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    """Once more only where Telegram had taken it and nobody heard so."""
    await set_up(phone)
    telegram.faults.add(Fault(kind, "sendMessage"))
    clock.forward(timedelta(hours=8))
    for _ in range(4):
        await coach.nudge()
        clock.forward(timedelta(minutes=15))
    await phone.look()
    assert len(bot_said(phone, "💡")) == copies
    assert audit(coach.db, telegram).messages == copies - 1


@pytest.mark.parametrize("number", [7, 700_009_999], ids=["lower", "after a gap"])
async def test_an_update_is_heard_whatever_its_number(
    number: int, telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    """After a week without one Telegram begins to count anew, from anywhere."""
    await set_up(phone)
    _, last = max(telegram.updates.confirmed())
    telegram.faults.add(Fault("500", "getUpdates"))
    telegram.updates.let_go()  # nothing came: the next question fails, and it comes meanwhile
    await telegram.next_call("getUpdates")
    person = last["callback_query"]["from"]
    chat = last["callback_query"]["message"]["chat"]
    message = {"message_id": 990, "from": person, "chat": chat, "date": 0, "text": "/help"}
    await telegram.door("update", {"update_id": number, "message": message})
    await phone.settle()
    assert "What you can do here" in phone.last.text
    audit(coach.db, telegram)


@pytest.mark.parametrize("role", ["run", "scheduler"])
async def test_a_token_that_is_revoked_ends_the_process_with_one_sentence(
    role: str,
    telegram: LocalTelegram,
    phone: Phone,
    clock: Clock,
    sqlite_url: str,
    sqlite_db: Database,
    vault: Vault,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was said meanwhile is answered with the new token."""
    monkeypatch.setattr(pulse, "EVERY_S", 0.01)
    async with running(settings_for(telegram, sqlite_url), sqlite_db, clock):
        await set_up(phone)
    service = Service(settings_for(telegram, sqlite_url), role, clock.now, Stop())
    living = asyncio.create_task(service.run(lambda: Database.open(sqlite_url, vault)))
    async with asyncio.timeout(60):
        while await service.health.state() is not State.OK:  # noqa: ASYNC110  as others ask
            await asyncio.sleep(0.01)
    token, telegram.token = telegram.token, "987654321:ANOTHER"
    saying = asyncio.create_task(phone.say("/help"))
    with pytest.raises(Misconfigured, match=r"telegram\.token: Telegram does not know this token"):
        await living
    telegram.token = token
    async with running(settings_for(telegram, sqlite_url), sqlite_db, clock) as coach:
        await saying
        assert "What you can do here" in phone.last.text
        clock.forward(timedelta(hours=8))
        await coach.nudge()
        await phone.hear("💡")
    assert audit(sqlite_db, telegram).messages == 0


async def test_a_text_that_telegram_cannot_parse_comes_without_its_markup(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    reason = "Bad Request: can't parse entities: unclosed tag"
    telegram.faults.add(Fault("400", "sendMessage", description=reason))
    await phone.say("/help")
    assert len(bot_said(phone, "What you can do here")) == 1
    assert phone.last.entities == [] or not phone.last.marked("bold")
    audit(coach.db, telegram, scripted=["can't parse entities"])


async def test_a_cue_of_a_guided_session_never_comes_twice(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    """Telegram took each of them, and nobody heard so."""
    await set_up(phone)
    await begin_session(phone)
    before = len(phone.messages)
    telegram.faults.add(Fault("drop_after", "sendMessage", times=3))
    await pass_by(coach, clock, timedelta(minutes=4), timedelta(seconds=10))
    sent = [call.params["text"] for call in telegram.calls if call.method == "sendMessage"]
    cues = sent[before:]
    assert cues
    assert all(one != other for one, other in itertools.pairwise(cues))
