"""Turns: what they cost somebody with a long history, beside a short one."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.harness.processes import in_turn, side
from benchmarks.harness.row import Row, at_most, below
from benchmarks.harness.size import Size

SHORT, LONG = 10, 20_000
DEARER = {"log": 1.3, "today": 1.3, "plan": 1.3, "stats": 3.0}
NAMES = {"log": "a logged sentence", "today": "/today", "plan": "/plan", "stats": "/stats"}
STATEMENTS = {"log": 12, "help": 6}


def measure(size: Size) -> Iterator[Row]:
    many, count = size.of(LONG, 300), size.of(7, 2)
    found = in_turn(
        size.rounds,
        short=lambda: side("sides.turns", SHORT, count),
        long=lambda: side("sides.turns", many, count if many == LONG else 2),
    )
    yield Row("14", "a logged sentence, 10 sessions", "ms CPU", found["short"]["log_ms"], below(5))
    for name, most in STATEMENTS.items():
        what = NAMES.get(name, f"/{name}")
        asked = found["short"][f"{name}_statements"]
        yield Row("14", f"statements of {what}", "", asked, below(most))
    for name, times in DEARER.items():
        yield Row(
            "14", f"{NAMES[name]}, {many:,} sessions", "ms CPU",
            found["long"][f"{name}_ms"], at_most(times), found["short"][f"{name}_ms"], "10 sessions",
        )  # fmt: skip
