"""What a message is about and how grave it is, as a trained reader sees it.

`scripts/train_reader` learns it from the sentences in `corpus/` and writes one small file a
language (`coach/reading/reader_<language>.bin`). Here is only what reads a message with it: hashed
pieces of words, whole words and classes of the grammar are looked up in a sparse table of weights,
and what they add up to for each label becomes a calibrated probability. Plain Python on a
memory-mapped file: nothing is copied when it is loaded.
"""

from __future__ import annotations

import json
import math
import mmap
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import Any
from zlib import crc32

BUCKETS = 1 << 16
SHORTEST, LONGEST = 2, 5
"""Letters in a piece of a word; its beginning and end count as one."""

PIECES_MOST = 600
"""Pieces of letters of one message; a longer message is read by its first words."""

MAGIC = b"RWR2"
HEADS = ("about", "ask", "log", "danger")
"""What a message is about; which calorie question, which report of a session, how grave it is."""


def features(words: Sequence[str], shape: str) -> list[int]:
    """The buckets of a message: pieces of its words, words, pairs of words and of classes.

    `words` are tokens in small letters, `shape` their classes after amounts were read
    (`coach/reading/shape.py`), so that "20 min" and "half an hour" have a piece in common.
    """
    found = {crc32(piece) & (BUCKETS - 1) for piece in _pieces(words, shape)}
    return sorted(found)


def features_of_signs(signs: Iterable[str]) -> list[int]:
    """The buckets of what the rules of danger found, by name."""
    return sorted({crc32(f"d {sign}".encode()) & (BUCKETS - 1) for sign in signs})


def _pieces(words: Sequence[str], shape: str) -> Iterator[bytes]:
    plain = ["#" * len(word) if word[0].isdecimal() else word for word in words]
    count = 0
    before = "^"
    for word in plain:
        yield f"w {word}".encode()
        yield f"p {before} {word}".encode()
        before = word
        padded = f"<{word}>"
        for size in range(SHORTEST, LONGEST + 1):
            for at in range(len(padded) - size + 1):
                if count == PIECES_MOST:
                    break
                count += 1
                yield padded[at : at + size].encode()
    yield f"p {before} $".encode()
    for first, second in zip(plain, plain[2:], strict=False):
        yield f"s {first} {second}".encode()
    classes = f"^{shape}$"
    for size in (1, 2, 3):
        for at in range(len(classes) - size + 1):
            yield f"c {classes[at : at + size]}".encode()
    yield f"n {min(len(words) // 3, 6)}".encode()


@dataclass(frozen=True, slots=True)
class Guess:
    """A label and how sure it is, from 0 to 1."""

    label: str
    sure: float


@dataclass(frozen=True, slots=True)
class Head:
    """One question that the reader answers: its labels, and where their sums stand."""

    labels: list[str]
    bias: list[float]
    scale: float
    first: int

    def shares(self, sums: Sequence[int], buckets: int) -> dict[str, float]:
        """How likely each label is, from 0 to 1, by the sums of so many buckets."""
        scale = self.scale / math.sqrt(max(buckets, 1))
        own = sums[self.first : self.first + len(self.labels)]
        scores = [total * scale + bias for total, bias in zip(own, self.bias, strict=True)]
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        whole = sum(powers)
        return {label: power / whole for label, power in zip(self.labels, powers, strict=True)}


class Reader:
    """The trained reader of one language."""

    def __init__(self, raw: memoryview) -> None:
        if bytes(raw[:4]) != MAGIC:
            raise ValueError("this is no file of the reader")
        size = int.from_bytes(raw[4:8], "little")
        header = json.loads(bytes(raw[8 : 8 + size]))
        self.corpus: str = header["corpus"]
        self.heads: dict[str, Head] = {}
        self._labels = 0
        for name in HEADS:
            self.heads[name] = Head(first=self._labels, **header[name])
            self._labels += len(self.heads[name].labels)
        body = raw[8 + size :]
        self._starts = array("I", accumulate(body[:BUCKETS], initial=0))
        count = self._starts[-1]
        self._columns = body[BUCKETS : BUCKETS + count]
        self._weights = body[BUCKETS + count : BUCKETS + 2 * count].cast("b")

    def sums(self, buckets: Iterable[int], before: Sequence[int] = ()) -> list[int]:
        """What the weights of these buckets add up to for each label of each head.

        `before`: the sums of other buckets, to go on from.
        """
        found = list(before) or [0] * self._labels
        starts, columns, weights = self._starts, self._columns, self._weights
        for bucket in buckets:
            at, end = starts[bucket], starts[bucket + 1]
            for column, weight in zip(columns[at:end], weights[at:end], strict=True):
                found[column] += weight
        return found


def packed(corpus: str, heads: dict[str, dict[str, Any]]) -> bytes:
    """The bytes of a reader's file.

    Each head has `labels`, `bias`, `scale`, and `rows`: for each bucket a list of (label, weight),
    the weight a whole number from -127 to 127. The rows of all heads stand together, so that a
    bucket is looked up once.
    """
    header: dict[str, Any] = {"corpus": corpus}
    counts, columns, weights = bytearray(), bytearray(), array("b")
    first = {}
    labels = 0
    for name, head in heads.items():
        header[name] = {key: head[key] for key in ("labels", "bias", "scale")}
        first[name] = labels
        labels += len(head["labels"])
    for bucket in range(BUCKETS):
        row = [
            (first[name] + label, weight)
            for name, head in heads.items()
            for label, weight in head["rows"][bucket]
        ]
        counts.append(len(row))
        columns.extend(column for column, _ in row)
        weights.extend(weight for _, weight in row)
    text = json.dumps(header).encode()
    body = bytes(counts) + bytes(columns) + weights.tobytes()
    return MAGIC + len(text).to_bytes(4, "little") + text + body


def path_of(language: str) -> Path:
    """Where the trained reader of a language is kept."""
    return Path(str(files("retrowalk.coach.reading").joinpath(f"reader_{language}.bin")))


@lru_cache(maxsize=8)
def reader(language: str) -> Reader:
    """The reader of a language, loaded when it is first needed."""
    with path_of(language).open("rb") as file:
        return Reader(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
