"""Whatever people write and whatever goes wrong, nothing of theirs is logged, not even a name.

The log runs at its finest, as an operator would have it while looking for a fault.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from retrowalk.bot.answering.router import route
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.errors import TryLater
from retrowalk.coach.platform.logs import LOUD_LIBRARIES, configure_log
from retrowalk.demo.clock import Clock
from retrowalk.demo.faults import Fault
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import ANA, Running, begin_session, pass_by, set_up
from tests.phone import Phone

MARK = "xylophone"
"""A word that no text of ours has: whoever logs what was said logs it."""


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One kind of database will do."""
    return sqlite_url


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that the operator's log would show, at its finest."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in LOUD_LIBRARIES}
    configure_log("debug", "text", [])
    found = io.StringIO()
    (handler,) = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(found)
    yield found
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def check(log: io.StringIO, phone: Phone) -> None:
    """No line holds what was said, by whom, or what was answered."""
    shown = log.getvalue()
    assert "update" in shown  # the log is on
    for private in (MARK, "Ana", "Alexanderplatz", "52.52", "13.41"):
        assert private not in shown
    assert not re.search(rf"(?<!\d){ANA}(?!\d)", shown)
    answers = {m.text.splitlines()[0] for m in phone.messages if m.from_bot and m.text}
    assert len(answers) > 1
    for answer in answers:
        assert answer not in shown


async def test_a_talk_of_every_kind(
    phone: Phone, coach: Running, clock: Clock, telegram: LocalTelegram, log: io.StringIO
) -> None:
    await set_up(phone)
    for text in (
        f"did 10 min backwards on the treadmill, felt 3/10, {MARK} in my knee",
        f"how many calories is 20 min at 2 mph, 80 kg {MARK}?",
        f"my knee hurts 6/10, {MARK}",
        f"{MARK}",
        f"/{MARK} {MARK}",
        f"/goal {MARK}",
        f"I fainted, {MARK}",
        f"weight 83.7 kg {MARK}",
    ):
        said = await phone.say(text)
    await phone.edit(said, f"weight 84.7 kg {MARK}")
    await phone.send("location", latitude=52.5219, longitude=13.4132)
    await phone.send("document", content=b'{"xylophone": 1}', file_name=f"{MARK}.json")
    await phone.send("sticker", emoji="👍")
    await phone.inline(f"20 min at 2 mph {MARK}")
    await phone.press(phone.last, f"1:{MARK}:1")
    await phone.say(f"@retrowalk_bot 20 min at 2 mph {MARK}", chat=telegram.group.id)
    await phone.say("/delete")
    await pass_by(coach, clock, timedelta(hours=30), timedelta(hours=3))
    check(log, phone)


@pytest.mark.parametrize("kind", ["400", "403", "429", "500", "drop_before", "drop_after"])
async def test_a_telegram_that_is_not_well(
    kind: str, phone: Phone, coach: Running, telegram: LocalTelegram, log: io.StringIO
) -> None:
    del coach
    await set_up(phone)
    telegram.faults.add(Fault(kind, "sendMessage"))
    await phone.say(f"did 10 min backwards, effort 3, {MARK}")
    telegram.faults.clear()
    await phone.unblock()
    await phone.say("/help")
    check(log, phone)


async def test_a_guided_session_and_its_reminders(
    phone: Phone, coach: Running, clock: Clock, log: io.StringIO
) -> None:
    await set_up(phone)
    await begin_session(phone)
    await pass_by(coach, clock, timedelta(minutes=30), timedelta(minutes=5))
    await pass_by(coach, clock, timedelta(days=4), timedelta(hours=6))
    check(log, phone)


@pytest.mark.parametrize("error", [ValueError, TryLater, KeyError])
async def test_a_mistake_of_ours(
    error: type[Exception],
    phone: Phone,
    coach: Running,
    monkeypatch: pytest.MonkeyPatch,
    log: io.StringIO,
) -> None:
    del coach
    await set_up(phone)
    failures: list[int] = []

    def broken(turn: Turn) -> None:
        if MARK in turn.incoming.text and len(failures) < 1:
            failures.append(1)
            raise error(turn.incoming.text if error is not TryLater else "busy")
        route(turn)

    monkeypatch.setattr("retrowalk.bot.answering.converse.route", broken)
    await phone.say(f"did 10 min backwards, {MARK}")
    assert failures
    check(log, phone)


async def test_a_malformed_update(
    phone: Phone, coach: Running, telegram: LocalTelegram, log: io.StringIO
) -> None:
    del coach
    await set_up(phone)
    await telegram.door("update", {"message": {"text": MARK, "chat": {"id": ANA}}})
    await phone.say("/help")
    check(log, phone)
