"""What is measured: one file for each subject, `measure(size)` gives its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.harness.row import Row
from benchmarks.harness.size import Size
from benchmarks.parts import (
    answers,
    memory,
    pictures,
    reading,
    receiving,
    reminding,
    sending,
    starting,
    turns,
)

Measure = Callable[[Size], Iterator[Row]]

PARTS: dict[str, Measure] = {
    "starting": starting.measure,
    "reading": reading.measure,
    "pictures": pictures.measure,
    "sending": sending.measure,
    "receiving": receiving.measure,
    "turns": turns.measure,
    "reminding": reminding.measure,
    "answers": answers.measure,
    "memory": memory.measure,
}
