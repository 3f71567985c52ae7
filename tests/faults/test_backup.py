"""A copy that was made under load, and put back: what it holds is whole, and nothing old comes."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from retrowalk import command_line
from retrowalk.coach.store import walks
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.audit import audit
from tests.conftest import KEY
from tests.conversations.conftest import bot_said, running, set_up, settings_for
from tests.phone import Phone


@pytest.fixture
def commanded(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The database that commands work on."""
    monkeypatch.setenv("RETROWALK_DATABASE__URL", sqlite_url)
    monkeypatch.setenv("RETROWALK_PRIVACY__ENCRYPTION_KEY", KEY)
    return sqlite_url


async def test_a_copy_made_under_load_holds_whole_sessions_and_the_bot_goes_on_from_it(
    telegram: LocalTelegram, clock: Clock, commanded: str, vault: Vault, tmp_path: Path
) -> None:
    numbers, minutes = range(2001, 2007), (5, 6, 7)
    for number in numbers:
        telegram.chats.add_person(f"Walker {number}", id_=number)
    phones = [Phone(telegram, number) for number in numbers]

    async def tells(phone: Phone) -> None:
        for said in minutes:
            await phone.say(f"did {said} min, effort 3")

    settings = settings_for(telegram, commanded)
    with Database.open(commanded, vault) as db:
        async with running(settings, db, clock):
            for phone in phones:
                await phone.say("/start")
                await phone.tap("Yes, I agree. Let's go")
            telling = [asyncio.create_task(tells(phone)) for phone in phones]
            await telegram.next_call("sendMessage")
            copied = ["backup", str(tmp_path / "copy")]
            assert await asyncio.to_thread(command_line.main, copied) == 0
            await asyncio.gather(*telling)
        audit(db, telegram)
    assert command_line.main(["restore", str(tmp_path / "copy"), "--force"]) == 0
    with Database.open(commanded, vault) as db:
        for number in numbers:
            kept = db.run_now(lambda tx, of=number: walks.every(tx, of))  # type: ignore[misc]  # a default binds the number
            found = [int(walk.duration_min or 0) for walk in kept]
            assert found == list(minutes)[: len(found)], "a whole beginning of what was told"
        async with running(settings, db, clock):
            await phones[0].say("/history")
            await phones[0].say("did 9 min, effort 3")
            assert bot_said(phones[0], "Logged: 9 min")


MINUTES = {
    "sent before the copy": (5, 10, 1),
    "too late to come again": (-5, 240, 1),
    "in the window": (-5, 10, 2),
}
"""How long after the due time the copy is made and put back, and how often the reminder came."""


@pytest.mark.parametrize("case", MINUTES)
async def test_after_a_restore_only_what_is_due_still_comes(
    case: str,
    telegram: LocalTelegram,
    phone: Phone,
    clock: Clock,
    commanded: str,
    vault: Vault,
    tmp_path: Path,
) -> None:
    """What was sent after the copy was made is not known to it; it comes again while it is due."""
    copied_after, restored_after, copies = MINUTES[case]
    due = clock.now() + timedelta(hours=8)
    made = due + timedelta(minutes=copied_after)
    copied = ["backup", str(tmp_path / "copy")]
    settings = settings_for(telegram, commanded)
    with Database.open(commanded, vault) as db:
        async with running(settings, db, clock) as coach:
            await set_up(phone)
            for at in sorted([due, made]):
                clock.set(at)
                await coach.nudge()
                if at == made:
                    assert await asyncio.to_thread(command_line.main, copied) == 0
            await phone.hear("💡")
    assert command_line.main(["restore", str(tmp_path / "copy"), "--force"]) == 0
    clock.set(due + timedelta(minutes=restored_after))
    with Database.open(commanded, vault) as db:
        async with running(settings, db, clock) as coach:
            for _ in range(2):
                await coach.nudge()
                clock.forward(timedelta(minutes=1))
            await phone.look()
            assert len(bot_said(phone, "💡")) == copies
