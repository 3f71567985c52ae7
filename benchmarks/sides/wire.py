"""The product's whole wire with an echo where the coach would answer; also with a database.

python -m benchmarks.sides.wire URL TOKEN echo|database PORT SECRET
"""

from __future__ import annotations

import asyncio
import html
import sys
import tempfile
from dataclasses import replace

from sqlalchemy import select
from telegram import Update

from benchmarks.harness.people import clock
from retrowalk.bot.application import TelegramBot
from retrowalk.bot.wire.outcome import Outcome
from retrowalk.bot.wire.reply import Reply
from retrowalk.bot.wire.sender import Sender
from retrowalk.coach.message import Message
from retrowalk.coach.platform.settings import Secret, Settings, Telegram
from retrowalk.coach.store import tables, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.vault import Vault
from retrowalk.service.health import Health
from retrowalk.service.insight import Insight
from retrowalk.service.serve import receiving

PEOPLE = 1000
NO_LIMIT = 1e9


class Echo:
    """Says what was said; with a database, after one read and one insert in one transaction."""

    def __init__(self, sender: Sender, db: Database | None) -> None:
        self._sender = sender
        self._db = db

    async def __call__(self, update: Update, _behind: int = 0) -> Outcome:
        said = update.effective_message
        assert said is not None
        if self._db is not None:
            await self._db.run(lambda tx: _read_and_insert(tx, said.chat_id % PEOPLE))
        answer = Message(html.escape(said.text or "", quote=False))
        await self._sender.give([Reply(said.chat_id, message=answer)])
        return Outcome.IGNORED


def _read_and_insert(tx: Tx, person_id: int) -> None:
    person = tables.person
    tx.conn.execute(select(person.c.id, person.c.zone).where(person.c.id == person_id)).all()
    day = clock().date()
    walk = tables.walk
    tx.conn.execute(
        walk.insert(),
        {
            "person_id": person_id,
            "day": day.isoformat(),
            "state": walks.DONE,
            "duration_min": 20.0,
            "planned": True,
            "created_ms": to_ms(clock()),
        },
    )


def _fill(tx: Tx) -> None:
    row = {
        "language": "en",
        "day_ends_at_min": 180,
        "mass_unit": "kg",
        "speed_unit": "kmh",
        "distance_unit": "km",
        "created_ms": 0,
        "seen_ms": 0,
    }
    people = [{**row, "id": number, "chat_id": number} for number in range(PEOPLE)]
    tx.conn.execute(tables.person.insert(), people)


async def main(url: str, token: str, work: str, port: int, secret: str) -> None:
    wanted = Telegram(token=Secret(token), api_base_url=url, messages_per_second=NO_LIMIT)
    if port:
        wanted = replace(
            wanted,
            mode="webhook",
            webhook_url=f"http://127.0.0.1:{port}/hook",
            webhook_port=port,
            webhook_secret=Secret(secret),
        )
    settings = Settings(telegram=wanted)
    with (
        tempfile.TemporaryDirectory() as folder,
        Database.open(f"sqlite:///{folder}/wire.sqlite3", Vault([Vault.generate_key()])) as db,
    ):
        migrate(db)
        db.run_now(_fill)
        bot = TelegramBot(settings, db, clock)
        await bot.start()
        bot.__dict__["conversation"] = Echo(bot.sender, db if work == "database" else None)
        await receiving(settings, bot, Insight(settings, Health(), clock), asyncio.Event())


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5]))
