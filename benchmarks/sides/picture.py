"""A week's picture by the product.

python -m benchmarks.sides.picture COUNT
"""

from __future__ import annotations

import json
import sys

from benchmarks.harness.pictures import measured
from retrowalk.coach.media import pictures


def picture(number: int) -> bytes:
    shown = [
        pictures.Bar(f"{3 * day + 1} Nov", 12 + (number + 3 * day) % 20, 20) for day in range(10)
    ]
    return pictures.bars("Your minutes", shown, "Bars: walked. Frames: planned.")


if __name__ == "__main__":
    print(json.dumps(measured(picture, int(sys.argv[1]))))
