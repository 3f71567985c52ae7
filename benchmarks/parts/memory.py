"""Memory over many logs and reminders: it has to stay where it was (G12)."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.harness.people import FIRST, town
from benchmarks.harness.processes import resident_mb
from benchmarks.harness.row import Row, at_most, below
from benchmarks.harness.size import Size
from benchmarks.harness.telegram import product, telegram
from benchmarks.parts.receiving import LOG

PEOPLE = 2_000


def measure(size: Size) -> Iterator[Row]:
    count = size.of(5_000, 120)
    people, reminders = size.of(PEOPLE, 60), size.of(1_000, 30)
    held = []
    with telegram() as api, town(people + reminders, 0) as made:
        api.call("forget")
        with product(api, made.url, made.key).run(api, made.folder) as pid:
            for part in range(2):
                api.say(LOG, count // 2, FIRST, people)
                api.answered()
                if part == 0:
                    made.wake(reminders, FIRST + people)
                    wanted = {"first": FIRST + people, "last": FIRST + people + reminders}
                    api.wait(lambda seen: seen["reached"] >= reminders, **wanted)
                held.append(resident_mb(pid))
    yield Row(
        "G12", f"memory after {count:,} logs, {reminders:,} reminders", "MB", held[1:], below(100)
    )
    yield Row("G12", "the same", "MB", held[1:], at_most(1.1), held[:1], "after half of them")
