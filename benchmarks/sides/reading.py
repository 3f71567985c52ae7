"""Reading a question and estimating it, usual and hostile ones: microseconds.

    python -m benchmarks.sides.reading ROUNDS

Usual messages are the calorie questions of corpus/en; hostile ones have 4,000 characters each.
"""

from __future__ import annotations

import json
import random
import string
import sys
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from time import process_time

from benchmarks.harness.environment import ROOT
from retrowalk.coach.energy.estimator import estimate, question_from
from retrowalk.coach.energy.values import MissingQuantity
from retrowalk.coach.errors import BadInput
from retrowalk.coach.reading.utterance import Utterance

HOSTILE_LENGTH = 4000
HOSTILE_PIECES = (
    "a", "1 ", "20 min ", "no pain, ", "12:30 ", "more or ", "½", "٣", "ａ", "🤕", "1/", "5x",
    "calories per ", "<b>&lt;", "did ", "twenty ", "km/h ", "'", "\u200b", "%s",
)  # fmt: skip


def main(rounds: int) -> dict[str, float]:
    lines = (ROOT / "corpus" / "en" / "ask.jsonl").read_text(encoding="utf-8").splitlines()
    usual = [json.loads(line)["text"] for line in lines]
    hostile = list(_hostile(random.Random(1)))  # noqa: S311  reproducible input
    ways: dict[str, tuple[Callable[[str], object], Sequence[str]]] = {
        "usual_us": (read_and_estimate, usual),
        "danger_us": (lambda text: Utterance(text).danger, usual),
        "hostile_us": (read_and_estimate, hostile),
        "hostile_danger_us": (lambda text: Utterance(text).danger, hostile),
    }
    found = {name: _median_us(way, texts, rounds) for name, (way, texts) in ways.items()}
    worst = max(_median_us(read_and_estimate, [text], 2) for text in hostile)
    return {**found, "worst_us": worst}


def read_and_estimate(text: str) -> object:
    """What `/ask` does before it speaks."""
    question = Utterance(text).question
    if question is None:
        return None
    try:
        return estimate(question_from(question))
    except (BadInput, MissingQuantity) as error:
        return error


def _hostile(chance: random.Random) -> Iterator[str]:
    for piece in HOSTILE_PIECES:
        yield (piece * HOSTILE_LENGTH)[:HOSTILE_LENGTH]
    for _ in range(len(HOSTILE_PIECES)):
        yield "".join(chance.choices(string.printable, k=HOSTILE_LENGTH))


def _median_us(way: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    took = []
    for _ in range(rounds):
        began = process_time()
        for text in texts:
            way(text)
        took.append((process_time() - began) / len(texts) * 1e6)
    return median(took)


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
