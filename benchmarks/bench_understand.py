"""Microseconds to read a question and estimate it, with pint reading two of its quantities beside.

    .venv/bin/python benchmarks/bench_understand.py

Usual messages are the calorie questions of corpus/en; hostile ones are 4,000 characters
each, new at every call, so that no cache helps. Rounds are interleaved; medians are printed.
"""

from __future__ import annotations

import json
import random
import string
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

import pint

from retrowalk.coach.energy.estimator import estimate, question_from
from retrowalk.coach.energy.values import MissingQuantity
from retrowalk.coach.errors import BadInput
from retrowalk.coach.reading.utterance import Utterance

CORPUS = Path(__file__).parent.parent / "corpus" / "en" / "ask.jsonl"
HOSTILE_LENGTH = 4000
ROUNDS = 15
HOSTILE_PIECES = (
    "a", "1 ", "20 min ", "no pain, ", "12:30 ", "more or ", "½", "٣", "ａ", "🤕", "1/", "5x",
    "calories per ", "<b>&lt;", "did ", "twenty ", "km/h ", "'", "\u200b", "%s",
)  # fmt: skip


def main() -> None:
    """Print the table."""
    usual = [json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    units: pint.UnitRegistry[float] = pint.UnitRegistry()
    chance = random.Random(1)  # noqa: S311  reproducible input
    hostile = list(_hostile(chance))
    contenders: dict[str, tuple[Callable[[str], object], Sequence[str]]] = {
        "usual: read and estimate": (read_and_estimate, usual),
        "usual: any meaning": (lambda text: Utterance(text).guesses, usual),
        "usual: safety": (lambda text: Utterance(text).danger, usual),
        "pint: two quantities of it": (lambda _: _by_pint(units), usual),
        "hostile: read and estimate": (read_and_estimate, hostile),
        "hostile: safety": (lambda text: Utterance(text).danger, hostile),
    }
    found: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, (run, texts) in contenders.items():
            found[name].append(_microseconds(run, texts))
    base = median(found["usual: read and estimate"])
    for name, times in found.items():
        print(f"{name:28} {median(times):9.1f} us   x {median(times) / base:6.2f}")
    worst = max(_microseconds(read_and_estimate, [text]) for text in hostile)
    print(f"{'hostile: the slowest':28} {worst:9.1f} us")


def read_and_estimate(text: str) -> object:
    """What `/ask` does before it speaks."""
    question = Utterance(text).question
    if question is None:
        return None
    try:
        return estimate(question_from(question))
    except (BadInput, MissingQuantity) as error:
        return error


def _by_pint(units: pint.UnitRegistry[float]) -> object:
    return units("20 min").to("hour"), units("2 mph").to("kph")


def _hostile(chance: random.Random) -> Iterator[str]:
    for piece in HOSTILE_PIECES:
        yield (piece * HOSTILE_LENGTH)[:HOSTILE_LENGTH]
    for _ in range(len(HOSTILE_PIECES)):
        yield "".join(chance.choices(string.printable, k=HOSTILE_LENGTH))


def _microseconds(run: Callable[[str], object], texts: Sequence[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        run(text)
    return (time.perf_counter() - start) / len(texts) * 1e6


if __name__ == "__main__":
    main()
