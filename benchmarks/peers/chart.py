"""A week's bars by matplotlib, a new figure for each picture.

python -m benchmarks.peers.chart COUNT
"""

from __future__ import annotations

import io
import json
import sys

from benchmarks.harness.pictures import measured


def picture(number: int) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    walked = [12 + (number + 3 * day) % 20 for day in range(10)]
    figure = Figure(figsize=(8, 4.8), dpi=100)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.bar(range(10), walked, color="#2a7f62", label="walked")
    axes.bar(range(10), [20] * 10, fill=False, edgecolor="#555555", label="planned")
    for day, minutes in enumerate(walked):
        axes.text(day, minutes + 0.4, str(minutes), ha="center")
    axes.set_xticks(range(10), [f"{3 * day + 1} Nov" for day in range(10)])
    axes.set_ylabel("minutes")
    axes.set_title("Your minutes")
    axes.legend()
    made = io.BytesIO()
    figure.savefig(made, format="png")
    return made.getvalue()


if __name__ == "__main__":
    print(json.dumps(measured(picture, int(sys.argv[1]))))
