"""When Telegram wants a chat left alone for long, an answer waits; one to danger is never lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from random import Random
from typing import Any, cast

import pytest
from telegram import Update

from retrowalk.bot.answering.converse import Conversation
from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.wire.outcome import Outcome
from retrowalk.bot.wire.reply import Reply
from retrowalk.bot.wire.sender import HeldBack, NotAnswered, Sender
from retrowalk.coach.platform.access import block
from retrowalk.coach.platform.settings import Practice, Secret, Settings
from retrowalk.coach.store import outbox, people
from retrowalk.coach.store.database import Database

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ANA = 1001
DANGER = "I have chest pain and my left arm is numb"
INVITED = Settings(practice=Practice(access="invited", invite_codes=Secret("spring-2026")))


class Busy:
    """A sender whom Telegram has told to wait."""

    async def give(self, replies: Sequence[Reply]) -> list[Any]:
        if any(reply.message for reply in replies):
            raise HeldBack(600)
        return []


def said(text: str) -> Update:
    who = {"id": ANA, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    chat = {"id": ANA, "type": "private", "first_name": "Ana"}
    date = int(NOW.timestamp())
    message = {"message_id": 5, "from": who, "chat": chat, "date": date, "text": text}
    return Update.de_json({"update_id": 7, "message": message}, None)


def talk(db: Database, settings: Settings) -> Conversation:
    stage = Stage(settings, Random(1), "retrowalk_bot")  # noqa: S311  no secret
    return Conversation(db, cast("Sender", Busy()), stage, lambda: NOW)


async def test_the_answer_to_who_is_known_waits_in_the_outbox(sqlite_db: Database) -> None:
    assert await talk(sqlite_db, Settings())(said(DANGER)) is Outcome.PUT_OFF
    assert sqlite_db.run_now(outbox.counts) == {"waiting": 1}


async def test_danger_of_a_stranger_or_of_who_is_kept_out_comes_again(sqlite_db: Database) -> None:
    conversation = talk(sqlite_db, INVITED)
    with pytest.raises(NotAnswered):
        await conversation(said(DANGER))
    sqlite_db.run_now(lambda tx: people.meet(tx, ANA, ANA, "en", NOW))
    sqlite_db.run_now(lambda tx: block(tx, ANA, NOW))
    with pytest.raises(NotAnswered):
        await conversation(said(DANGER))
    assert sqlite_db.run_now(outbox.counts) == {}


async def test_other_words_of_a_stranger_are_done_with(sqlite_db: Database) -> None:
    assert await talk(sqlite_db, INVITED)(said("hello there")) is Outcome.PUT_OFF
    assert sqlite_db.run_now(outbox.counts) == {}
