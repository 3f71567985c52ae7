"""Who is due, among so many people: idle looks, claims, the whole delivery; and the bare statement.

    python -m benchmarks.sides.claims PEOPLE DUE SESSIONS

`bare` is what any product needs at least: an UPDATE … RETURNING of the due rows of the same table.
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import datetime, timedelta
from random import Random
from statistics import median
from time import perf_counter, process_time

from sqlalchemy import text

from benchmarks.harness.drive import Stall
from benchmarks.harness.people import FIRST, Town, clock, town
from benchmarks.harness.processes import resident_mb
from retrowalk.bot.answering.due_messages import compose
from retrowalk.bot.conversation.stage import Stage
from retrowalk.coach.message import Sent
from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.instants import to_ms
from retrowalk.scheduler import claim
from retrowalk.scheduler.deliver import BATCH, Postman, Rules

LATE_AFTER = timedelta(hours=3)
IDLE_LOOKS = 60
BARE = text(
    "UPDATE alarm SET next_due_ms = :later WHERE id IN (SELECT id FROM alarm "
    "WHERE next_due_ms <= :now ORDER BY next_due_ms LIMIT :most) "
    "RETURNING id, person_id, kind, slot"
)


def postman(db: Database, sent: list[float]) -> Postman:
    """The product's delivery, with a sender that only notes when it was called."""
    rng = Random(1)  # noqa: S311  which tip
    stage = Stage(Settings(), rng, "bot")

    async def send(*_: object) -> Sent:
        sent.append(perf_counter())
        return Sent(len(sent))

    return Postman(
        db, lambda tx, letter, now: compose(tx, letter, now, stage), send, clock, Rules(), rng
    )


async def delivered(db: Database, made: Town, count: int) -> dict[str, float]:
    sent: list[float] = []
    post = postman(db, sent)
    looks = []
    for _ in range(IDLE_LOOKS):
        began = process_time()
        await post.deliver()
        looks.append((process_time() - began) * 1000)
    made.wake(8)
    await post.deliver()  # loads what it takes to compose
    made.wake(count, FIRST + 8)
    sent.clear()
    stall = Stall()
    watching = asyncio.create_task(stall.watch())
    await asyncio.sleep(0.05)
    stall.worst_s = 0.0
    cpu = process_time()
    await post.deliver()
    took = process_time() - cpu
    watching.cancel()
    return {
        "idle_ms": median(looks),
        "delivered_ms": took / count * 1000,
        "delivered": len(sent),
        "stall_ms": stall.worst_s * 1000,
    }


def claimed(db: Database, made: Town, count: int) -> dict[str, float]:
    """Claims alone, and the bare statement on the same rows, by turns."""
    ours, bare = [], []
    for number in range(count // BATCH):
        made.wake(BATCH, FIRST + 8 + count + number * BATCH)
        ours.append(_claim(db, clock()))
        made.wake(BATCH, FIRST + 8 + count + number * BATCH)
        bare.append(_bare(db, clock()))
    return {"claim_ms": median(ours), "bare_ms": median(bare)}


def _claim(db: Database, now: datetime) -> float:
    began = process_time()
    taken = db.run_now(lambda tx: claim.claim_due(tx, now, LATE_AFTER, BATCH))
    return (process_time() - began) / max(1, taken) * 1000


def _bare(db: Database, now: datetime) -> float:
    later = to_ms(now + timedelta(days=1))
    wish = {"now": to_ms(now), "later": later, "most": BATCH}
    began = process_time()
    rows = db.run_now(lambda tx: tx.conn.execute(BARE, wish).all())
    return (process_time() - began) / max(1, len(rows)) * 1000


def main(people: int, count: int, sessions: int) -> dict[str, float]:
    with town(people, sessions) as made, made.open() as db:
        before = resident_mb()
        found = asyncio.run(delivered(db, made, count))
        found["added_mb"] = resident_mb() - before
        return {**found, **claimed(db, made, count)}


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:4]))))
