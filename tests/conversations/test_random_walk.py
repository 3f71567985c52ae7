"""People who do anything in any order, with restarts: no error, no refusal, no silence.

A longer walk: RETROWALK_WALK_ACTIONS=20000 RETROWALK_WALK_PEOPLE=2000 scripts/test -k random_walk
"""

from __future__ import annotations

import logging
import os

import pytest

from retrowalk.coach.store.database import Database
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import running, settings_for
from tests.walk import RandomWalk, audit, audit_gone

ACTIONS = int(os.environ.get("RETROWALK_WALK_ACTIONS", "400"))
SEED = int(os.environ.get("RETROWALK_WALK_SEED", "1"))
PEOPLE = int(os.environ.get("RETROWALK_WALK_PEOPLE", "6"))
RESTARTS = 5


@pytest.mark.slow
async def test_a_random_walk(
    telegram: LocalTelegram,
    clock: Clock,
    database_url: str,
    db: Database,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.ERROR)
    walk = RandomWalk(telegram, clock, db, SEED, PEOPLE)
    settings = settings_for(telegram, database_url)
    for _ in range(RESTARTS):
        async with running(settings, db, clock) as coach:
            for _ in range(ACTIONS // RESTARTS):
                await walk.act(coach)
        audit(walk, db)
        telegram.calls.clear()
    async with running(settings, db, clock):
        await walk.delete_everything()
    audit_gone(walk, db)
    errors = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert not errors, walk.story("\n".join(errors[:5]))
