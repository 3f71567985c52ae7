"""Reading a question, usual and hostile, beside pint's reading of two quantities of it (G14)."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.harness.processes import in_turn, side
from benchmarks.harness.row import Row, below, cheaper
from benchmarks.harness.size import Size


def measure(size: Size) -> Iterator[Row]:
    found = in_turn(
        size.rounds,
        ours=lambda: side("sides.reading", size.of(2, 1)),
        pint=lambda: side("peers.units", size.of(2000, 100), of_peer=True),
    )
    ours = found["ours"]
    yield Row("G14", "read a question and estimate it", "µs", ours["usual_us"], below(50))
    yield Row(
        "G14",
        "the same",
        "µs",
        ours["usual_us"],
        cheaper(10),
        found["pint"]["us"],
        "pint, two quantities",
    )
    yield Row("G14", "hostile text, the slowest", "µs", ours["worst_us"], below(200))
    yield Row("G14", "signs of danger, usual", "µs", ours["danger_us"], below(50))
