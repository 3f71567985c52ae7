"""A million hostile messages: none may raise, and every tenth must be read in the same way twice.

    .venv/bin/python benchmarks/fuzz_understand.py [messages] [seed]

Messages are mutations and concatenations of those in corpus/, words of the lexicon in
random order, numbers at the edges, and unicode that people and machines break on. Runs on all
cores and prints how many were read as what; ends at the first error, with its message.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from os import cpu_count
from pathlib import Path

from retrowalk.coach.reading.lexicon import lexicon
from retrowalk.coach.reading.meaning import AskKind, CalorieQuestion
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import languages

CORPUS = Path(__file__).parent.parent / "corpus"
EDGES = (
    "0", "-1", "1e9", "NaN", "inf", "1/0", "0/0", "99999999999999999999", "1,200", "1.200,5", "٣٤", "½", "1½",
    "00:00", "24:00", "99:99", "12:30 min", "0:00/km", "0 min/km", "1 in 0", "90 degrees", "0 st 99", "5'", "''",
    "\u200b", "\u202e", "\x00", "\ud7ff", "🏃", "👩‍🦽", "<b>", "&amp;", "%s", "{0}", "'; DROP TABLE walk;--", "\\", "ﷺ",
)  # fmt: skip
BATCH = 5000
TWICE_EACH = 10
A_DAY = date(2026, 11, 24)
LAST = CalorieQuestion(AskKind.BURN, duration_min=20, speed_kmh=3.0, mass_kg=80)


def main() -> None:
    """Run and print."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    batches = -(-wanted // BATCH)
    start, found = time.perf_counter(), Counter[str]()
    with ProcessPoolExecutor(cpu_count()) as pool:
        for counted in pool.map(_batch, range(seed * batches, (seed + 1) * batches)):
            found.update(counted)
    print(f"{found.total():,} messages without an error in {time.perf_counter() - start:.0f} s")
    for kind, count in found.most_common():
        print(f"{kind:20} {count:10,}")


def _batch(seed: int) -> Counter[str]:
    chance = random.Random(seed)  # noqa: S311  reproducible input
    lines = [
        json.loads(line)["text"]
        for file in sorted(CORPUS.glob("*/*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ] + [
        line.rpartition("\t")[2]
        for file in sorted(CORPUS.glob("*/*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    found = Counter[str]()
    for number in range(BATCH):
        language = chance.choice(languages())
        words = sorted(lexicon(language).entries)
        text = _message(chance, lines, words)
        try:
            said = Utterance(text, language)
            first = _read(said)
            if not number % TWICE_EACH and first != _read(Utterance(text, language)):
                raise AssertionError("read in two ways")  # noqa: TRY301
        except Exception as error:
            raise SystemExit(f"{error!r} at {text!r}") from error
        found[said.about] += 1
    return found


def _read(said: Utterance) -> list[object]:
    """All that can be read from a message."""
    names = (name for name in dir(Utterance) if not name.startswith("_"))
    values = (getattr(said, name) for name in names)
    dated = [said.dates(A_DAY), said.date_range(A_DAY), said.follow_up(LAST)]
    return [*(value for value in values if not callable(value)), *dated]


def _message(chance: random.Random, lines: list[str], words: list[str]) -> str:
    kind = chance.random()
    if kind < 0.35:
        return _mutated(chance, chance.choice(lines))
    if kind < 0.55:
        return " ".join(chance.choices(lines, k=chance.randint(2, 4)))
    if kind < 0.85:
        pieces = chance.choices(words, k=chance.randint(1, 12)) + chance.choices(
            EDGES, k=chance.randint(0, 4)
        )
        chance.shuffle(pieces)
        return chance.choice((" ", " ", " ", "")).join(pieces)
    if kind < 0.98:
        return "".join(
            chr(chance.choice((chance.randint(1, 127), chance.randint(1, 0xD7FF))))
            for _ in range(chance.randint(0, 60))
        )
    return (chance.choice(lines) + chance.choice(EDGES)) * chance.randint(10, 200)


def _mutated(chance: random.Random, text: str) -> str:
    letters = list(text)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(letters) + 1)
        letters[at : at + chance.randint(0, 2)] = chance.choice(
            (" ", "", "1", "0", "/", "?", *EDGES)
        )
    return "".join(letters)


if __name__ == "__main__":
    main()
