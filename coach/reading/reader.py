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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from zlib import crc32

BUCKETS = 1 << 16
SHORTEST, LONGEST = 2, 5
"""Letters in a piece of a word; its beginning and end count as one."""

PAGE = 16
"""The place of one bucket in so many is kept; those between are found by counting."""

PIECES_MOST = 600
"""Pieces of letters of one message; a longer message is read by its first words."""

MAGIC = b"RWR1"
HEADS = ("about", "ask", "log", "danger")
"""What a message is about; which calorie question, which report of a session, how grave it is."""


def features(words: Sequence[str], shape: str) -> list[int]:
    """The buckets of a message: pieces of its words, words, pairs of words and of classes.

    `words` are tokens in small letters, `shape` their classes after amounts were read
    (`coach/reading/shape.py`), so that "20 min" and "half an hour" have a piece in common.
    """
    found = {crc32(piece) & (BUCKETS - 1) for piece in _pieces(words, shape)}
    return sorted(found)


def _pieces(words: Sequence[str], shape: str) -> Iterator[bytes]:
    plain = ["#" * len(word) if word[0].isdigit() else word for word in words]
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


class Head:
    """One question that the reader answers: the labels, and the weights of each bucket for them."""

    def __init__(self, header: dict[str, Any], body: memoryview) -> None:
        self.labels: list[str] = header["labels"]
        self._bias: list[float] = header["bias"]
        self._scale: float = header["scale"]
        self._starts = body[header["starts"] : header["columns"]].cast("I")
        self._counts = body[header["counts"] : header["counts"] + BUCKETS].cast("B")
        count = header["size"]
        at = header["columns"]
        self._columns = body[at : at + count].cast("B")
        self._weights = body[at + count : at + 2 * count].cast("b")

    def read(self, buckets: Sequence[int]) -> list[float]:
        """The probability of each label, in the order of `labels`."""
        sums = [0] * len(self.labels)
        starts, counts = self._starts, self._counts
        columns, weights = self._columns, self._weights
        for bucket in buckets:
            count = counts[bucket]
            if count:
                at = starts[bucket // PAGE] + sum(counts[bucket - bucket % PAGE : bucket])
                end = at + count
                for column, weight in zip(columns[at:end], weights[at:end], strict=True):
                    sums[column] += weight
        scale = self._scale / math.sqrt(max(len(buckets), 1))
        scores = [total * scale + bias for total, bias in zip(sums, self._bias, strict=True)]
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        whole = sum(powers)
        return [power / whole for power in powers]


class Reader:
    """The trained reader of one language."""

    def __init__(self, raw: memoryview) -> None:
        if bytes(raw[:4]) != MAGIC:
            raise ValueError("this is no file of the reader")
        size = int.from_bytes(raw[4:8], "little")
        header = json.loads(bytes(raw[8 : 8 + size]))
        body = raw[8 + size + (-size % 4) :]
        self.corpus: str = header["corpus"]
        self._heads = {name: Head(header[name], body) for name in HEADS}

    def shares(self, head: str, buckets: Sequence[int]) -> dict[str, float]:
        """How likely each label of a head is, from 0 to 1."""
        found = self._heads[head]
        return dict(zip(found.labels, found.read(buckets), strict=True))


def packed(corpus: str, heads: dict[str, dict[str, Any]]) -> bytes:
    """The bytes of a reader's file.

    Each head has `labels`, `bias`, `scale`, and `rows`: for each bucket a list of (label, weight),
    the weight a whole number from -127 to 127.
    """
    body = bytearray()
    header: dict[str, Any] = {"corpus": corpus}
    for name, head in heads.items():
        starts, counts, columns, weights = array("I"), bytearray(), bytearray(), array("b")
        for bucket, row in enumerate(head["rows"]):
            if bucket % PAGE == 0:
                starts.append(len(columns))
            counts.append(len(row))
            columns.extend(column for column, _ in row)
            weights.extend(weight for _, weight in row)
        at_counts = len(body)
        body += counts
        at = len(body)
        body += starts.tobytes()
        header[name] = {
            "labels": head["labels"],
            "bias": head["bias"],
            "scale": head["scale"],
            "counts": at_counts,
            "starts": at,
            "columns": len(body),
            "size": len(columns),
        }
        body += columns + weights.tobytes()
        body += bytes(-len(body) % 4)
    text = json.dumps(header).encode()
    return MAGIC + len(text).to_bytes(4, "little") + text + bytes(-len(text) % 4) + bytes(body)


def path_of(language: str) -> Path:
    """Where the trained reader of a language is kept."""
    return Path(str(files("coach.reading").joinpath(f"reader_{language}.bin")))


@lru_cache(maxsize=8)
def reader(language: str) -> Reader:
    """The reader of a language, loaded when it is first needed."""
    with path_of(language).open("rb") as file:
        return Reader(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
