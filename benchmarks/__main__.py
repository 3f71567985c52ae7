"""Measure the product beside its peers: `python -m benchmarks [PART …] [--small] [--write]`.

Without a part all are measured. Each side runs in a process of its own, the sides in turn; only
this machine is talked to, and only what was started here is ended. The peers are installed into an
environment of their own the first time. `--write` puts the table into docs/performance.md.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time

from benchmarks.harness.processes import SideFailed, end_on_signal
from benchmarks.harness.report import machine, written
from benchmarks.harness.row import Row, table
from benchmarks.harness.size import Size
from benchmarks.parts import PARTS


def main() -> int:
    end_on_signal()
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all")
    parser.add_argument("--rounds", type=int, default=3, help="how often each side runs (3)")
    parser.add_argument("--small", action="store_true", help="just enough to see that it runs")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    given = parser.parse_args()
    unknown = set(given.parts) - {*PARTS, "all"}
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    wanted = [name for name in PARTS if name in given.parts or given.parts in ([], ["all"])]
    size = Size(1 if given.small else given.rounds, given.small)
    found: dict[str, list[Row]] = {}
    is_whole = True
    for name in wanted:
        began = time.monotonic()
        rows: list[Row] = []
        found[name] = rows
        try:
            rows.extend(PARTS[name](size))
        except (TimeoutError, subprocess.SubprocessError, SideFailed) as error:
            print(f"{name} was broken off: {error}", file=sys.stderr)
            is_whole = False
        print(f"\n{name}, {time.monotonic() - began:.0f} s\n\n{table(rows)}", flush=True)
    print(f"\n{machine()}")
    if given.write:
        print(f"written: {written(found)}", file=sys.stderr)
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main())
