"""The time to an answer under load, with and without ten thousand reminders going out.

    .venv/bin/python benchmarks/bench_answers.py [--seconds 20] [--rate 30] [--reminders 10000]

One real `retrowalk run` on SQLite against the local Telegram, on loopback. People write at the given
rate; the time runs from the moment Telegram has the update to the arrival of the first answer. In
the second part every reminder falls due at once. Bounded by --seconds; ends only what it started.
Goal: the p99 with reminders is at most twice the p99 without.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import statistics
import sys
import tempfile
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from retrowalk.coach.store import alarms, goals, people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.server import Call, LocalTelegram

ROOT = Path(__file__).parent.parent
WRITERS = 2000
FIRST_ID = 1_000_000
KEY = Vault.generate_key()
KINDS = {
    "log": "did {n} min on the treadmill at 2 km/h, effort 4",
    "question": "how many calories is {n} min at 2 mph, 80 kg?",
    "/today": "/today",
    "/history": "/history",
    "/plan": "/plan",
    "/help": "/help",
}
DRAIN_MOST_S, DRAIN_EVERY_S = 300, 10


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  a benchmark has no other clock


async def measure(seconds: int, rate: int, reminders: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/load.sqlite3"
        due = now() + timedelta(days=1)
        with Database.open(url, Vault([KEY])) as db:
            migrate(db)
            db.run_now(lambda tx: fill(tx, reminders, due))
            async with LocalTelegram(now=now) as telegram:
                for number in range(max(WRITERS, reminders)):
                    telegram.chats.add_person(f"P{number}", id_=FIRST_ID + number)
                process = await start(telegram, url, folder)
                try:
                    await asyncio.wait_for(telegram.next_call("getUpdates"), 30)
                    await part(telegram, "warm up", 3, rate)
                    alone = await part(telegram, "without reminders", seconds, rate)
                    db.run_now(lambda tx: wake(tx, reminders))
                    await asyncio.sleep(6)
                    both = await part(telegram, "with reminders", seconds, rate)
                    sent = await drained(telegram, reminders)
                    took = (sent[-1].at - sent[0].at).total_seconds()
                    print(f"reminders sent: {len(sent)}, {len(sent) / took:.0f} a second")
                    print(
                        f"peak memory of the bot {peak_mb(process.pid):.0f} MB, {os.cpu_count()} cores"
                    )
                    print(f"ratio of the p99: {p(both, 99) / p(alone, 99):.2f} (goal 2)")
                finally:
                    process.terminate()
                    await process.wait()


def peak_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def fill(tx: Tx, count: int, due: datetime) -> None:
    for number in range(max(WRITERS, count)):
        person_id = FIRST_ID + number
        known = people.meet(tx, person_id, person_id, "en", now())
        people.save(tx, replace(known, zone="Europe/Berlin", consent=now()))
        goals.set_goal(tx, person_id, Goal("treadmill", "never", "1111111", 1080, 20.0, now()))
        if number < count:
            alarms.set_alarm(tx, person_id, alarms.DAILY, due.date().isoformat(), due)


def wake(tx: Tx, count: int) -> None:
    at = now()
    for number in range(count):
        alarms.set_alarm(tx, FIRST_ID + number, alarms.DAILY, at.date().isoformat(), at)


async def start(telegram: LocalTelegram, url: str, folder: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "retrowalk",
        "run",
        cwd=folder,
        env={
            **os.environ,
            "RETROWALK_TELEGRAM__TOKEN": telegram.token,
            "RETROWALK_TELEGRAM__API_BASE_URL": telegram.api_base_url.removesuffix("/bot"),
            "RETROWALK_TELEGRAM__MESSAGES_PER_SECOND": "1000",
            "RETROWALK_DATABASE__URL": url,
            "RETROWALK_PRIVACY__ENCRYPTION_KEY": KEY,
        },
        stderr=asyncio.subprocess.DEVNULL,
    )


async def part(telegram: LocalTelegram, name: str, seconds: int, rate: int) -> list[float]:
    """Write for some seconds; milliseconds to each answer."""
    chance = random.Random(1)  # noqa: S311  reproducible load
    asked: dict[int, tuple[float, str]] = {}
    took: dict[str, list[float]] = defaultdict(list)
    loop = asyncio.get_running_loop()
    writers = chance.sample(range(WRITERS), min(WRITERS, seconds * rate))
    stopping = asyncio.Event()

    async def listen() -> None:
        seen = len(telegram.calls)
        while not stopping.is_set():
            await asyncio.sleep(0.002)
            calls = list(islice(telegram.calls, seen, None))
            seen += len(calls)
            for call in calls:
                chat = int(call.params.get("chat_id", 0) or 0)
                is_answer = call.method.startswith(("sendMessage", "editMessage"))
                if is_answer and chat in asked and not is_reminder(call):
                    at, kind = asked.pop(chat)
                    took[kind].append((loop.time() - at) * 1000)

    listening = asyncio.create_task(listen())
    began = loop.time()
    for number, writer in enumerate(writers):
        await asyncio.sleep(max(0.0, began + number / rate - loop.time()))
        kind = chance.choice(list(KINDS))
        asked[FIRST_ID + writer] = (loop.time(), kind)
        text = KINDS[kind].format(n=chance.randint(5, 30))
        await telegram.door("say", {"person": FIRST_ID + writer, "text": text})
    for _ in range(100):
        if not asked:
            break
        await asyncio.sleep(0.1)
    stopping.set()
    await listening
    everything = [value for values in took.values() for value in values]
    print(
        f"{name}: {len(everything)} answers, {len(asked)} missing, p50 {p(everything, 50):.0f}, p95 {p(everything, 95):.0f}, p99 {p(everything, 99):.0f} ms"
    )
    for kind, values in sorted(took.items()):
        print(f"   {kind:10} p50 {p(values, 50):6.0f}   p99 {p(values, 99):6.0f} ms")
    return everything


async def drained(telegram: LocalTelegram, wanted: int) -> list[Call]:
    """All reminders, once no more come: whoever logged a session meanwhile gets none."""
    before = 0
    for _ in range(DRAIN_MOST_S // DRAIN_EVERY_S):
        found = [call for call in telegram.calls if is_reminder(call)]
        if found and len(found) in {before, wanted}:
            break
        before = len(found)
        await asyncio.sleep(DRAIN_EVERY_S)
    return found


def is_reminder(call: Call) -> bool:
    return "💡" in str(call.params.get("text", ""))


def p(values: list[float], share: int) -> float:
    return statistics.quantiles(values, n=100)[share - 1] if len(values) > 1 else float("nan")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--rate", type=int, default=30)
    parser.add_argument("--reminders", type=int, default=10_000)
    given = parser.parse_args()
    asyncio.run(measure(given.seconds, given.rate, given.reminders))
