"""Train the reader of each language on the sentences in `corpus/`.

    python -m scripts.train_reader [LANGUAGE ...]    writes coach/reading/reader_<language>.bin
    python -m scripts.train_reader --compare         each hand read by what the others wrote

A line of a corpus file is `hand`, `about`, `danger` and the sentence, with tabs between. The
classifiers are scikit-learn's linear support vector machines, one label against the rest; here is
what goes in (noise, which hands) and what comes out (one file, small whole numbers).
Everything is seeded, so that the same corpus gives the same file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.svm import LinearSVC

from retrowalk.coach.reading.labels import (
    BESIDE_COMPARING,
    LOG_KINDS,
    NOT_ASKED,
    NOT_LOGGED,
    ask_kind,
)
from retrowalk.coach.reading.reader import TABLES, WEIGHT_MOST, packed, path_of
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import SOURCE_LANGUAGE

CORPUS = Path(__file__).parent.parent / "corpus"
HELD_OUT = "held-out"
"""Files of this name hold a hand that is never trained on."""

NOT_TOLD = "-"
SEED = 20261128
NOISY_COPIES = 1
SOFTNESS = {"about": 0.5, "ask": 0.5, "log": 0.5, "danger": 0.4}
"""C of the support vector machines: smaller trusts the corpus less."""

TOLERANCE = 0.1
"""Where a machine stops to get better: smaller takes many times as long and reads nothing more."""

LARGEST = 0.999
"""The share of a label's weights that are within the largest whole number; the others are cut."""

SURER = {"about": 0.9}
"""The warmth of a head is fitted on two thirds of the hands; the reader that learned from all of
them is surer by so much. Measured on the hands that are held out, alike in English and German."""

KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the corpus."""

    hand: str
    about: str
    danger: str
    text: str
    told: tuple[str, str] = ("", "")

    @property
    def ask(self) -> str:
        """Which calorie question it is."""
        if self.told[0] == "ask":
            return self.told[1]
        if self.about == NOT_TOLD or self.told[0] or self.about in BESIDE_COMPARING:
            return NOT_TOLD
        kind = ask_kind(self.about)
        return NOT_ASKED if kind is None else kind.value

    @property
    def log(self) -> str:
        """Which report of a session it is."""
        if self.told[0] == "log":
            return self.told[1]
        if self.about == NOT_TOLD or self.told[0]:
            return NOT_TOLD
        kind = LOG_KINDS.get(self.about)
        return NOT_LOGGED if kind is None else kind.value


def read_corpus(language: str, *, held_out: bool = False) -> list[Line]:
    """The lines of a language, in the order of the files' names."""
    found = []
    for path in sorted((CORPUS / language).glob("*.tsv")):
        if path.stem.startswith(HELD_OUT) == held_out:
            for raw in path.read_text(encoding="utf-8").splitlines():
                if raw and not raw.startswith("#"):
                    hand, about, danger, text = raw.split("\t")
                    found.append(Line(hand, about, danger, text))
    return found if held_out else found + list(_with_amounts(language))


def _with_amounts(language: str) -> Iterator[Line]:
    """The lines whose amounts are known too (`ask.jsonl`, `log.jsonl`, `safety.jsonl`)."""
    for kind in ("ask", "log", "safety"):
        path = CORPUS / language / f"{kind}.jsonl"
        for raw in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            line = json.loads(raw)
            if kind == "safety":
                yield Line(FIRST, NOT_TOLD, line["level"], line["text"], (kind, ""))
            else:
                about = ABOUT_OF.get(line["intent"], NOT_TOLD)
                yield Line(FIRST, about, NOT_TOLD, line["text"], (kind, line["intent"]))


FIRST = "first"
ABOUT_OF = {
    "burn": "ask.burn",
    "time_for": "ask.time_for",
    "compare": "ask.compare",
    "log": "log.session",
    "done_as_planned": "log.done",
    "skip": "log.skip",
}
"""What a line with amounts is about, where its intent says it."""


def digest(language: str) -> str:
    """What tells one corpus, and one way of training on it, from another."""
    settings = (SEED, NOISY_COPIES, SOFTNESS, TOLERANCE, LARGEST, SURER, sorted(TABLES.items()))
    parts = [repr(settings), *(repr(line) for line in read_corpus(language))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


# -- noise ---------------------------------------------------------------------------------------


def noisy(text: str, chance: random.Random) -> str:
    """A sentence as a hurried thumb would type it."""
    words = text.split(" ")
    for at, word in enumerate(words):
        if len(word) > 3 and word.isalpha() and chance.random() < 0.12:
            words[at] = _slipped(word, chance)
    text = " ".join(words)
    if chance.random() < 0.5:
        text = text.lower()
    if chance.random() < 0.3:
        text = "".join(char for char in text if char not in ".,!?'’")
    if chance.random() < 0.1 and " " in text:
        gap = chance.choice([at for at, char in enumerate(text) if char == " "])
        text = text[:gap] + text[gap + 1 :]
    return text


def _slipped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at:][1:]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + _beside(word[at], chance) + word[at + 1 :]


def _beside(letter: str, chance: random.Random) -> str:
    row = next((row for row in KEYBOARD if letter in row), "")
    near = [row[at] for at in (row.find(letter) - 1, row.find(letter) + 1) if 0 <= at < len(row)]
    return chance.choice(near) if near else letter


# -- training ------------------------------------------------------------------------------------


@lru_cache(maxsize=200_000)
def buckets_of(text: str, language: str, copy: int, head: str) -> list[int]:
    """The features of a sentence, as at run time; of a noisy copy where that has a number."""
    if copy:
        text = noisy(text, random.Random(f"{SEED} {copy} {text}"))  # noqa: S311  reproducible
    said = Utterance(text, language)
    return said.danger_buckets if head == "danger" else said.buckets


BUCKETS = {head: buckets for heads, buckets in TABLES.items() for head in heads}
"""In so many buckets the features of a head fall."""


def matrix(rows: Sequence[Sequence[int]], buckets: int) -> csr_matrix:
    """Rows of features as a sparse matrix; a long message weighs as much as a short one."""
    sizes = np.array([len(row) for row in rows])
    columns = np.fromiter((found % buckets for row in rows for found in row), dtype=np.int32)
    values = np.repeat(1 / np.sqrt(sizes), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    made = csr_matrix((values, columns, starts), shape=(len(rows), buckets))
    made.sum_duplicates()
    return made


def rareness(x: csr_matrix) -> NDArray[np.float64]:
    """How much a bucket tells: what nearly every sentence has tells little."""
    seen = np.asarray((x > 0).sum(axis=0)).ravel()
    found: NDArray[np.float64] = np.log((x.shape[0] + 1) / (seen + 1))
    return found


@dataclass(frozen=True, slots=True)
class Trained:
    """The weights of one head: a row a label, a column a bucket."""

    labels: list[str]
    weights: NDArray[np.float64]
    bias: NDArray[np.float64]

    def scores(self, x: csr_matrix) -> NDArray[np.float64]:
        """One score for each row and label."""
        found: NDArray[np.float64] = x @ self.weights.T + self.bias
        return found


def trained(x: csr_matrix, labels: Sequence[str], head: str) -> Trained:
    """One classifier a label, against all the rest."""
    rare = rareness(x)
    model = LinearSVC(C=SOFTNESS[head], max_iter=3000, tol=TOLERANCE, random_state=SEED)
    model.fit(x @ diags(rare), labels)
    return Trained(list(model.classes_), model.coef_ * rare, model.intercept_)


def whole(head: Trained) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The weights as small whole numbers, and what one is worth for each label."""
    worth = np.quantile(np.abs(head.weights), LARGEST, axis=1) / WEIGHT_MOST
    weights = np.rint(head.weights / worth[:, None]).astype(np.int64)
    return np.clip(weights, -WEIGHT_MOST, WEIGHT_MOST), worth


def as_kept(head: Trained) -> Trained:
    """A head as it reads once its weights are small whole numbers."""
    weights, worth = whole(head)
    return Trained(head.labels, weights * worth[:, None], head.bias)


def shares(scores: NDArray[np.float64], warmth: float) -> NDArray[np.float64]:
    """Scores as probabilities."""
    powers = np.exp(scores * warmth - (scores * warmth).max(axis=1, keepdims=True))
    found: NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
    return found


def warmth_of(scores: NDArray[np.float64], wanted: NDArray[np.int64]) -> float:
    """How far scores are to be spread so that their shares are as sure as they are right."""
    candidates = [0.5 * 1.25**step for step in range(20)]
    rows = np.arange(len(wanted))

    def loss(warmth: float) -> float:
        return float(-np.log(shares(scores, warmth)[rows, wanted] + 1e-12).mean())

    return min(candidates, key=loss)


def lines_for(head: str, lines: Iterable[Line]) -> list[tuple[str, str]]:
    """The sentences that a head learns from, with their labels."""
    return [(line.text, getattr(line, head)) for line in lines if getattr(line, head) != NOT_TOLD]


def rows_of(
    told: Sequence[tuple[str, str]], language: str, copies: int, head: str
) -> tuple[csr_matrix, list[str]]:
    """Sentences, and noisy copies of them, as features and labels."""
    rows, labels = [], []
    for text, label in told:
        for copy in range(copies + 1):
            rows.append(buckets_of(text, language, copy, head))
            labels.append(label)
    return matrix(rows, BUCKETS[head]), labels


def fitted(lines: Sequence[Line], language: str, head: str) -> Trained:
    """The head that lines give."""
    x, labels = rows_of(lines_for(head, lines), language, NOISY_COPIES, head)
    return trained(x, labels, head)


def warmed(lines: Sequence[Line], language: str, head: str) -> float:
    """The warmth of a head, by hands that it was not trained on."""
    hands = sorted({line.hand for line in lines})
    left_out = set(hands[1::3])
    apart = fitted([line for line in lines if line.hand not in left_out], language, head)
    told = lines_for(head, [line for line in lines if line.hand in left_out])
    known = [(text, label) for text, label in told if label in apart.labels]
    x, labels = rows_of(known, language, 0, head)
    at = {label: number for number, label in enumerate(apart.labels)}
    return warmth_of(apart.scores(x), np.array([at[label] for label in labels]))


def as_head(head: Trained, warmth: float) -> dict[str, Any]:
    """What `packed` takes."""
    weights, worth = whole(head)
    return {
        "labels": head.labels,
        "bias": [round(float(value) * warmth, 4) for value in head.bias],
        "scales": [float(f"{value * warmth:.4g}") for value in worth],
        "rows": weights.T.tolist(),
    }


def train(language: str) -> bytes:
    """The file of a language."""
    lines = read_corpus(language)
    heads = {}
    for head in SOFTNESS:
        warmth = warmed(lines, language, head) * SURER.get(head, 1.0)
        heads[head] = as_head(fitted(lines, language, head), warmth)
    return packed(digest(language), heads)


LINES_LEAST, DANGERS_LEAST = 60, 20
"""So many sentences each label needs, and so many of danger by a hand that is held out."""

DANGERS = frozenset({"stop", "emergency"})


def missing(language: str) -> list[str]:
    """What a corpus lacks before a reader is made of it, a line each."""
    lines = read_corpus(language)
    known = Counter(line.about for line in lines)
    labels = {line.about for line in read_corpus(SOURCE_LANGUAGE)} - {NOT_TOLD}
    lacking = [
        f"{label}: {known[label]} of {LINES_LEAST} sentences"
        for label in sorted(labels)
        if known[label] < LINES_LEAST
    ]
    grave = sum(line.danger in DANGERS for line in read_corpus(language, held_out=True))
    if grave < DANGERS_LEAST:
        lacking.append(f"danger: {grave} of {DANGERS_LEAST} sentences of a hand that is held out")
    return lacking


def compare(language: str) -> Iterator[str]:
    """How well each hand is read by a reader that learned from all the others."""
    lines = read_corpus(language)
    for hand in sorted({line.hand for line in lines}):
        told = [line for line in lines if line.hand == hand]
        rest = [line for line in lines if line.hand != hand]
        parts = []
        for head in SOFTNESS:
            model = as_kept(fitted(rest, language, head))
            known = lines_for(head, told)
            x, labels = rows_of(known, language, 0, head)
            best = [model.labels[at] for at in model.scores(x).argmax(axis=1)]
            right = sum(a == b for a, b in zip(best, labels, strict=True))
            parts.append(f"{head} {right / len(labels):.1%} of {len(labels)}")
        yield f"{language} {hand}: {', '.join(parts)}"


def main() -> None:
    """Train, or compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--compare", action="store_true")
    asked = parser.parse_args()
    languages = asked.languages or sorted(path.name for path in CORPUS.iterdir() if path.is_dir())
    for language in languages:
        if asked.compare:
            for line in compare(language):
                print(line, flush=True)
            continue
        lacking = missing(language)
        if lacking:
            parser.exit(1, "\n".join([f"{language} is not complete:", *lacking, ""]))
        raw = train(language)
        path_of(language).write_bytes(raw)
        counts = Counter(line.about for line in read_corpus(language))
        print(f"{path_of(language).name}: {len(raw) / 1e6:.2f} MB, {len(counts)} labels")


if __name__ == "__main__":
    main()
