"""Two quantities of a question by pint: microseconds.

python -m benchmarks.peers.units COUNT
"""

from __future__ import annotations

import json
import sys
from statistics import median
from time import process_time

import pint


def main(count: int) -> None:
    units: pint.UnitRegistry[float] = pint.UnitRegistry()
    took = []
    for _ in range(count):
        began = process_time()
        units("20 min").to("hour")
        units("2 mph").to("kph")
        took.append((process_time() - began) * 1e6)
    print(json.dumps({"us": median(took)}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
