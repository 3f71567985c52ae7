"""Links with a word of the operator's: kept with the person, shown to the operator as counts."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from retrowalk.coach.store import people
from retrowalk.coach.store.database import Database
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import ANA, Running, running, set_up, settings_for
from tests.phone import Phone

BEN = 1002


@pytest.fixture
async def run_by_ben(
    telegram: LocalTelegram, clock: Clock, database_url: str, db: Database
) -> AsyncIterator[Running]:
    settings = replace(settings_for(telegram, database_url), admins=(BEN,))
    async with running(settings, db, clock) as found:
        yield found


def came_by(coach: Running, person_id: int = ANA) -> str | None:
    known = coach.db.run_now(lambda tx: people.lock(tx, person_id))
    assert known is not None
    return known.came_by


async def test_the_word_of_the_link_is_kept_and_the_first_one_stays(
    phone: Phone, run_by_ben: Running
) -> None:
    await phone.say("/start practice-Mitte_2")
    assert phone.last.text.startswith("Hello, I coach walking backwards.")
    assert came_by(run_by_ben) == "practice-Mitte_2"
    await phone.say("/start another")
    assert came_by(run_by_ben) == "practice-Mitte_2"


async def test_who_is_here_already_may_still_come_by_a_link(
    phone: Phone, run_by_ben: Running
) -> None:
    await set_up(phone)
    assert came_by(run_by_ben) is None
    await phone.say("/start flyer")
    assert came_by(run_by_ben) == "flyer"
    assert phone.last.text.startswith("You are set up, and nothing was changed.")


@pytest.mark.parametrize(
    "word", ["two words", "<b>", "a" * 65, "ä", "../x", "'; DROP TABLE person"]
)
async def test_what_no_link_can_hold_is_not_kept(
    phone: Phone, run_by_ben: Running, word: str
) -> None:
    await phone.say(f"/start {word}")
    assert came_by(run_by_ben) is None
    assert phone.last.text.startswith("Hello, I coach walking backwards.")


async def test_who_runs_the_bot_sees_counts_and_nobody_else_does(
    telegram: LocalTelegram, phone: Phone, run_by_ben: Running
) -> None:
    del run_by_ben
    ben = Phone(telegram, BEN)
    await ben.say("/arrivals")
    assert ben.last.text.startswith("No link has brought anybody yet.")
    assert "https://t.me/retrowalk_bot?start=" in ben.last.text
    for number, word in enumerate(["flyer", "practice", "practice"], 2001):
        await telegram.door("person", {"first_name": "P", "id": number})
        await Phone(telegram, number).say(f"/start {word}")
    await ben.say("/arrivals")
    assert ben.last.text.splitlines()[0] == "2 links have brought people."
    assert ben.last.text.splitlines()[-2:] == ["practice: 2", "flyer: 1"]
    await phone.say("/arrivals")
    assert phone.last.text == "I do not know that command. /help shows what there is."


async def test_the_word_is_in_the_export_and_goes_with_the_person(
    phone: Phone, run_by_ben: Running
) -> None:
    await phone.say("/start flyer")
    await phone.say("/export")
    file = next(m for m in phone.messages if m.document and "everything" in str(m.document))
    assert json.loads(await phone.download(file))["person"][0]["came_by"] == "flyer"
    await phone.say("/delete")
    await phone.tap("Delete now")
    assert run_by_ben.db.run_now(people.arrivals) == []
