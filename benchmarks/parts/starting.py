"""Start and memory beside a bare echo bot of the library (G12)."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.harness.people import town
from benchmarks.harness.processes import Found, cpu_ms, in_turn, resident_mb
from benchmarks.harness.row import Row, at_most
from benchmarks.harness.size import Size
from benchmarks.harness.telegram import Bot, Telegram, peer_bot, product, telegram


def measure(size: Size) -> Iterator[Row]:
    with telegram() as api, town(0, 0) as made:
        ours = product(api, made.url, made.key)
        _started(api, ours)  # the first start warms the file cache, and makes the tables
        bare = peer_bot(api, "ptb_bot")
        _started(api, bare)
        found = in_turn(
            size.of(size.rounds + 2, 1),
            ours=lambda: _started(api, ours),
            echo=lambda: _started(api, bare),
        )
    echo, name = found["echo"], "PTB echo"
    yield Row(
        "G12",
        "start to the first getUpdates",
        "ms",
        found["ours"]["ms"],
        at_most(1.7),
        echo["ms"],
        name,
    )
    cpu = found["ours"]["cpu_ms"]
    yield Row("G12", "the same, processor time", "ms CPU", cpu, at_most(1.7), echo["cpu_ms"], name)
    yield Row("G12", "memory then", "MB", found["ours"]["mb"], at_most(1.5), echo["mb"], name)


def _started(api: Telegram, bot: Bot) -> Found:
    api.call("forget")
    began = time.perf_counter()
    with bot.run(api) as pid:
        return {
            "ms": (time.perf_counter() - began) * 1000,
            "cpu_ms": cpu_ms(pid),
            "mb": resident_mb(pid),
        }
