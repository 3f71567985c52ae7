"""The document that a full run writes: every row, the machine, the versions of the peers."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.harness.environment import ROOT, versions
from benchmarks.harness.row import Row, table

PAGE = ROOT / "docs" / "performance.md"
NOTES = ROOT / "benchmarks" / "notes.md"
"""What stands around the tables, by hand: how to read them, and what falls short and why."""

TABLES = "<!-- tables -->"
TITLES = {
    "starting": "Start and memory",
    "reading": "Reading",
    "pictures": "Pictures",
    "sending": "Sending",
    "receiving": "Receiving",
    "turns": "Turns with a long history",
    "reminding": "Reminding",
    "answers": "Waiting for an answer",
    "memory": "Memory over time",
}


def machine() -> str:
    """What it was measured on, in a sentence."""
    load = os.getloadavg()[1]
    peers = ", ".join(f"{name} {number}" for name, number in versions().items())
    return (
        f"Measured on {os.cpu_count()} cores ({_processor()}), Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}, load {load:.1f} in the five minutes before the end. "
        f"Beside: {peers}."
    )


def written(found: Mapping[str, Sequence[Row]]) -> Path:
    """Put the tables between the notes."""
    before, _, after = NOTES.read_text(encoding="utf-8").partition(TABLES)
    tables = "\n\n".join(f"## {TITLES[name]}\n\n{table(rows)}" for name, rows in found.items())
    rows = [row for several in found.values() for row in several]
    reached = sum(row.is_met for row in rows)
    summary = f"{machine()} {reached} of {len(rows)} aims are reached."
    PAGE.write_text(f"{before}{summary}\n\n{tables}\n{after}", encoding="utf-8")
    return PAGE


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
