"""The weekly picture beside matplotlib's (G13)."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.harness.processes import in_turn, side
from benchmarks.harness.row import Row, below, cheaper
from benchmarks.harness.size import Size


def measure(size: Size) -> Iterator[Row]:
    count = size.of(15, 3)
    found = in_turn(
        size.rounds,
        ours=lambda: side("sides.picture", count),
        chart=lambda: side("peers.chart", count, of_peer=True),
    )
    ours, peer = found["ours"], found["chart"]
    yield Row(
        "G13", "weekly picture", "ms CPU", ours["cpu_ms"], cheaper(3), peer["cpu_ms"], "matplotlib"
    )
    yield Row("14", "the same", "ms CPU", ours["cpu_ms"], below(20))
    yield Row("G13", "loop block beside its thread", "ms", ours["stall_ms"], below(15))
    yield Row("G13", "memory more", "MB", ours["added_mb"], below(25))
