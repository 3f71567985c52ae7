"""What a turn and a reminder cost, and what another checkout takes for the same, side by side.

    .venv/bin/python benchmarks/bench_turns.py [--beside ../other-checkout] [--rounds 3]

For people with 10, 300 and 1,000 sessions: processor time and statements of a logged sentence,
/help, /today and (not with 1,000) a reminder (the whole path but the sending), and how soon the first reminder is
handed over when sixty are due, also by a process that has just been started; a weekly picture; requests and updates fetched again for a backlog of
500. Each round runs every part in a process of its own, the two checkouts in turn; medians are shown.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).parent.parent
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SESSIONS = (10, 300, 1000)
TURNS, REMINDERS, PICTURES, WAITING = 15, 60, 15, 500
TEXTS = {
    "logged sentence": "did {} min on the treadmill at 2 km/h, effort 4",
    "/help": "/help",
    "/today": "/today",
}


@contextmanager
def opened(people_count: int, sessions: int) -> Iterator[tuple[Any, list[str]]]:
    """A database with so many people, each with so many sessions, and what is asked of it."""
    from sqlalchemy import event  # noqa: PLC0415  of the checkout that is measured

    from retrowalk.coach.store import alarms, goals, people, walks  # noqa: PLC0415
    from retrowalk.coach.store.database import Database  # noqa: PLC0415
    from retrowalk.coach.store.schema import migrate  # noqa: PLC0415
    from retrowalk.coach.store.vault import Vault  # noqa: PLC0415

    def fill(tx: Any) -> None:  # noqa: ANN401  a Tx of either checkout
        begun = NOW - timedelta(days=sessions + 1)
        for number in range(1, people_count + 1):
            facts = people.Facts(mass_kg=75, screening="none", screened_on="2026-11-20")
            known = people.meet(tx, number, number, "en", begun)
            people.save(tx, replace(known, zone="Europe/Berlin", consent=NOW, facts=facts))
            goal = goals.Goal("treadmill", "never", "1111111", 1080, 20.0, begun)
            goals.set_goal(tx, number, goal)
            for each in range(sessions):
                felt = walks.Felt(effort=4, pain=0, stumbles=0)
                day = (begun + timedelta(days=each)).date()
                walk = walks.Walk(day, "done", begun, 10.0, planned=True, felt=felt)
                walks.add(tx, number, replace(walk, origin=f"guided:{each}"))
            alarms.set_alarm(tx, number, "daily", NOW.date().isoformat(), NOW + timedelta(hours=8))

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.sqlite3"
        with Database.open(url, Vault([Vault.generate_key()])) as db:
            migrate(db)
            db.run_now(fill)
            asked: list[str] = []
            event.listen(db.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
            yield db, asked


def turns(sessions: int) -> dict[str, float]:
    from retrowalk.bot.answering.converse import take_turn  # noqa: PLC0415
    from retrowalk.bot.conversation.stage import Stage  # noqa: PLC0415
    from retrowalk.bot.wire.incoming import Incoming, Kind  # noqa: PLC0415
    from retrowalk.coach.platform.settings import Settings  # noqa: PLC0415

    stage = Stage(Settings(), Random(1), "bot")  # noqa: S311  which tip
    found: dict[str, float] = {}
    with opened(1, sessions) as (db, asked):
        number = 0

        def say(text: str) -> None:
            at = NOW + timedelta(minutes=20 * number)
            said = Incoming(
                number, Kind.SAID, 1, 1, private=True, language_code="en", at=at, text=text
            )
            db.run_now(lambda tx: take_turn(tx, said, at, stage))

        for name, text in TEXTS.items():
            took = []
            for each in range(TURNS + 1):
                number += 1
                asked.clear()
                began = time.process_time()
                say(text.format(5 + each))
                took.append((time.process_time() - began) * 1000)
            found[f"{name}, {sessions} sessions, ms"] = statistics.median(took[1:])
            found[f"{name}, {sessions} sessions, statements"] = len(asked)
    return found


def reminders(sessions: int) -> dict[str, float]:
    from retrowalk.bot.answering.due_messages import compose  # noqa: PLC0415
    from retrowalk.bot.conversation.stage import Stage  # noqa: PLC0415
    from retrowalk.coach.message import Sent  # noqa: PLC0415
    from retrowalk.coach.platform.settings import Settings  # noqa: PLC0415
    from retrowalk.scheduler import due  # noqa: PLC0415
    from retrowalk.scheduler.deliver import Postman, Rules  # noqa: PLC0415

    at, first, rng = NOW + timedelta(hours=8), [], Random(1)  # noqa: S311  which tip
    stage = Stage(Settings(), rng, "bot")

    async def send(*_: object) -> Sent:
        first.append(time.perf_counter())
        return Sent(len(first))

    async def deliver(db: Any) -> None:  # noqa: ANN401  a Database of either checkout
        postman = Postman(
            db,
            lambda tx, letter, now: compose(tx, letter, now, stage),
            send,
            lambda: at,
            Rules(),
            rng,
        )
        claim_due = getattr(due, "claim_due", None)  # a checkout that claims apart
        while claim_due and await claim_due(db, at, late_after=timedelta(hours=3), batch=500):
            await postman.deliver()
        await postman.deliver()

    with opened(REMINDERS, sessions) as (db, asked):
        began, wall = time.process_time(), time.perf_counter()
        asyncio.run(deliver(db))
        each = (time.process_time() - began) * 1000 / len(first)
        return {
            f"reminder, {sessions} sessions, ms": each,
            f"reminder, {sessions} sessions, statements": len(asked) / len(first),
            f"first of {REMINDERS} reminders, {sessions} sessions, ms": (first[0] - wall) * 1000,
        }


def picture() -> dict[str, float]:
    from retrowalk.coach.media import pictures  # noqa: PLC0415

    shown = [pictures.Bar(f"{3 * n + 1} Nov", 12 + 6 * n, 20 + 5 * n) for n in range(10)]
    took = []
    for _ in range(PICTURES):
        began = time.process_time()
        made = pictures.bars("Your minutes", shown, "Bars: walked. Frames: planned.")
        took.append((time.process_time() - began) * 1000)
    return {
        "weekly picture, ms": statistics.median(took[1:]),
        "weekly picture, KB": len(made) / 1024,
    }


def backlog() -> dict[str, float]:
    return asyncio.run(_backlog())


async def _backlog() -> dict[str, float]:
    from retrowalk.bot.application import TelegramBot  # noqa: PLC0415
    from retrowalk.bot.wire.inbox import Lanes, PollingInbox  # noqa: PLC0415
    from retrowalk.coach.platform.settings import Secret, Settings, Telegram  # noqa: PLC0415
    from retrowalk.demo.server import LocalTelegram  # noqa: PLC0415

    done, all_done, given = [0], asyncio.Event(), [0]

    async def process(*_: object) -> None:
        await asyncio.sleep(0.002)
        done[0] += 1
        if done[0] == WAITING:
            all_done.set()

    async def failed(*_: object) -> bool:
        return False

    async with LocalTelegram(now=lambda: NOW) as telegram:
        for number in range(WAITING):
            if number < 20:
                telegram.chats.add_person(f"P{number}", id_=5000 + number)
            await telegram.door("say", {"person": 5000 + number % 20, "text": f"{number}"})
        base = telegram.api_base_url.removesuffix("/bot")
        wanted = Settings(telegram=Telegram(token=Secret(telegram.token), api_base_url=base))
        with opened(0, 0) as (db, _):
            bot = TelegramBot(wanted, db, lambda: NOW)
            await bot.start()
            lanes = Lanes(process, failed, slots=1)
            inbox = PollingInbox(bot.bot, lanes, lambda _: False, poll_s=1)
            start_new = inbox._start_new  # noqa: SLF001  there is no other place to count

            def count(batch: list[Any]) -> Any:  # noqa: ANN401  what it gave before
                given[0] += len(batch)
                return start_new(batch)

            inbox._start_new = count  # type: ignore[method-assign]  # noqa: SLF001
            running = asyncio.create_task(inbox.run())
            await all_done.wait()
            fetches = sum(call.method == "getUpdates" for call in telegram.calls)
            lanes.stopping.set()
            await running
            await bot.stop()
    return {
        "backlog, getUpdates per update": fetches / WAITING,
        "backlog, times each was fetched": given[0] / WAITING,
    }


def start() -> dict[str, float]:
    return asyncio.run(_start())


async def _start() -> dict[str, float]:
    """A real process on a database in which reminders are due already."""
    from retrowalk.coach.store import alarms, goals, people  # noqa: PLC0415
    from retrowalk.coach.store.database import Database  # noqa: PLC0415
    from retrowalk.coach.store.schema import migrate  # noqa: PLC0415
    from retrowalk.coach.store.vault import Vault  # noqa: PLC0415
    from retrowalk.demo.server import LocalTelegram  # noqa: PLC0415

    def now() -> datetime:
        return datetime.now(UTC)  # noqa: TID251  a benchmark has no other clock

    def fill(tx: Any) -> None:  # noqa: ANN401  a Tx of either checkout
        for number in range(5000, 5000 + REMINDERS):
            known = people.meet(tx, number, number, "en", now())
            people.save(tx, replace(known, zone="UTC", consent=now()))
            goals.set_goal(tx, number, goals.Goal("treadmill", "never", "1111111", 0, 20.0, now()))
            alarms.set_alarm(tx, number, "daily", now().date().isoformat(), now())

    key = Vault.generate_key()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.sqlite3"
        with Database.open(url, Vault([key])) as db:
            migrate(db)
            db.run_now(fill)
        async with LocalTelegram(now=now) as telegram:
            for number in range(5000, 5000 + REMINDERS):
                telegram.chats.add_person(f"P{number}", id_=number)
            reminded = asyncio.create_task(telegram.next_call("sendMessage"))
            began = time.perf_counter()
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "retrowalk",
                "run",
                cwd=folder,
                env={
                    **os.environ,
                    "RETROWALK_TELEGRAM__TOKEN": telegram.token,
                    "RETROWALK_TELEGRAM__API_BASE_URL": telegram.api_base_url.removesuffix("/bot"),
                    "RETROWALK_DATABASE__URL": url,
                    "RETROWALK_PRIVACY__ENCRYPTION_KEY": key,
                },
                stderr=asyncio.subprocess.DEVNULL,
            )
            try:
                await asyncio.wait_for(reminded, 60)
                return {"spawn to the first reminder, ms": (time.perf_counter() - began) * 1000}
            finally:
                process.terminate()
                await process.wait()


PARTS: dict[str, Callable[[], dict[str, float]]] = {
    **{f"turns {n}": lambda n=n: turns(n) for n in SESSIONS},  # type: ignore[misc]
    **{f"reminders {n}": lambda n=n: reminders(n) for n in SESSIONS[:2]},  # type: ignore[misc]
    "picture": picture,
    "backlog": backlog,
    "start": start,
}


def measured(checkout: Path, part: str) -> dict[str, float]:
    """One part in a process of its own, with the code of that checkout."""
    result = subprocess.run(
        [sys.executable, __file__, "--part", part],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout)},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(result.stdout.splitlines()[-1])
    return found


def main(beside: Path | None, rounds: int) -> None:
    checkouts = [ROOT, *([beside.resolve()] if beside else [])]
    rows: dict[str, list[list[float]]] = defaultdict(lambda: [[] for _ in checkouts])
    for _ in range(rounds):
        for part in PARTS:
            for column, checkout in enumerate(checkouts):
                for name, value in measured(checkout, part).items():
                    rows[name][column].append(value)
    print("| | this |" + (" beside | ratio |" if beside else ""))
    print("| --- | --- |" + (" --- | --- |" if beside else ""))
    for name, columns in rows.items():
        values = [statistics.median(column) for column in columns]
        ratio = [f"{values[0] / values[1]:.2f}"] if beside and values[1] else []
        print(f"| {' | '.join([name, *(f'{value:.3g}' for value in values), *ratio])} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beside", type=Path, help="another checkout, measured in turn with this")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        print(json.dumps(PARTS[options.part]()))
    else:
        main(options.beside, options.rounds)
