"""Cold start to the first getUpdates and resident memory, beside a bare echo bot of the library.

    python benchmarks/bench_start.py [--rounds 5]

Both sides start in turn, each as a fresh process, against the local Telegram. Goals: at most 1.8
times the start and 1.7 times the memory.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from retrowalk.coach.store.vault import Vault
from retrowalk.demo.server import LocalTelegram

Side = tuple[list[str], dict[str, str]]
ROOT = Path(__file__).parent.parent
ECHO = """
import sys
from telegram.ext import Application, MessageHandler, filters
async def echo(update, context):
    await update.message.reply_text(update.message.text)
app = Application.builder().token(sys.argv[1]).base_url(sys.argv[2]).job_queue(None).build()
app.add_handler(MessageHandler(filters.TEXT, echo))
app.run_polling(timeout=1)
"""


def resident_pages(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="utf-8").split()[1])


async def first_poll(
    arguments: list[str], environment: dict[str, str], folder: str
) -> tuple[float, float]:
    """(milliseconds to the first getUpdates, resident MB then)."""
    async with LocalTelegram(now=lambda: datetime.now(UTC)) as telegram:  # noqa: TID251
        base = telegram.api_base_url
        filled = [part.format(token=telegram.token, base=base) for part in arguments]
        wanted = {
            name: value.format(token=telegram.token, base=base.removesuffix("/bot"))
            for name, value in environment.items()
        }
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *filled,
            cwd=folder,
            env={**os.environ, **wanted, "PTB_TIMEDELTA": "1"},
            stderr=asyncio.subprocess.DEVNULL,
        )
        await asyncio.wait_for(telegram.next_call("getUpdates"), 30)
        took = (time.perf_counter() - began) * 1000
        pages = resident_pages(process.pid)
        process.kill()
        await process.wait()
        return took, pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def measure(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        echo: Side = (["-c", ECHO, "{token}", "{base}"], {})
        ours: Side = (
            ["-m", "retrowalk", "run"],
            {
                "RETROWALK_TELEGRAM__TOKEN": "{token}",
                "RETROWALK_TELEGRAM__API_BASE_URL": "{base}",
                "RETROWALK_DATABASE__URL": f"sqlite:///{folder}/start.sqlite3",
                "RETROWALK_PRIVACY__ENCRYPTION_KEY": Vault.generate_key(),
            },
        )
        found: dict[str, list[tuple[float, float]]] = {"echo": [], "ours": []}
        for number in range(rounds + 1):
            for name, (arguments, environment) in (("echo", echo), ("ours", ours)):
                result = await first_poll(arguments, environment, folder)
                if number:  # the first of each warms the file cache and makes the tables
                    found[name].append(result)
    medians = {
        name: tuple(statistics.median(column) for column in zip(*rows, strict=True))
        for name, rows in found.items()
    }
    for name, (took, memory) in medians.items():
        print(f"{name:5} first getUpdates after {took:6.0f} ms, {memory:6.1f} MB resident")
    start, memory = (medians["ours"][at] / medians["echo"][at] for at in (0, 1))
    print(f"ratio {start:.2f} (goal 1.8) for the start, {memory:.2f} (goal 1.7) for the memory")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    asyncio.run(measure(parser.parse_args().rounds))
