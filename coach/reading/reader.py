"""What a message is about and how grave it is, as a trained reader sees it.

`scripts/train_reader` learns it from the sentences in `corpus/` and writes one small file a
language (`coach/reading/reader_<language>.bin`). Here is only what reads a message with it: hashed
pieces of words, whole words and classes of the grammar are looked up in a table of weights, and
what they add up to for each label becomes a calibrated probability. Plain Python on a
memory-mapped file: nothing is copied when it is loaded.
"""

from __future__ import annotations

import json
import math
import mmap
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

SHORTEST, LONGEST = 2, 5
"""Letters in a piece of a word; its beginning and end count as one."""

PIECES_MOST = 600
"""Pieces of letters of one message; a longer message is read by its first words."""

MAGIC = b"RWR4"
TABLES = {("about", "ask", "log"): 20_011, ("danger",): 1 << 16}
"""Which heads stand together, in a table of so many rows: what a message is about, which calorie
question, which report of a session; and how grave it is.

Danger is looked for in every language, the rest in one: so its weights stand alone.
"""

WEIGHT_MOST = 7
"""A weight is a whole number from -7 to 7, kept in half a byte."""


def features(words: Sequence[str], shape: str) -> list[int]:
    """What is looked at in a message: pieces of its words, words, pairs of words and of classes.

    `words` are tokens in small letters, `shape` their classes after amounts were read
    (`coach/reading/shape.py`), so that "20 min" and "half an hour" have a piece in common.
    """
    return sorted({crc32(piece) for piece in _pieces(words, shape)})


def features_of_signs(signs: Iterable[str]) -> list[int]:
    """What is looked at in what the rules of danger found, by name."""
    return sorted({crc32(f"d {sign}".encode()) for sign in signs})


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
    classes = f"^{shape}$"
    for size in (1, 2, 3):
        for at in range(len(classes) - size + 1):
            yield f"c {classes[at : at + size]}".encode()
    yield f"n {min(len(words) // 3, 6)}".encode()


class Guess(NamedTuple):
    """A label and how sure it is, from 0 to 1."""

    label: str
    sure: float


@dataclass(frozen=True, slots=True)
class Head:
    """One question that the reader answers: its labels, and where their sums stand."""

    labels: tuple[str, ...]
    bias: list[float]
    scales: list[float]
    first: int

    def shares(self, sums: Sequence[int], count: int) -> list[float]:
        """How likely each label is, from 0 to 1, by the sums of so many features."""
        size = math.sqrt(max(count, 1))
        own = sums[self.first : self.first + len(self.labels)]
        scores = [
            total * scale / size + bias
            for total, scale, bias in zip(own, self.scales, self.bias, strict=True)
        ]
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        whole = sum(powers)
        return [power / whole for power in powers]


ADDED_AT_ONCE = 17
"""So many half bytes, of 15 at most, add up to no more than a byte."""

ZERO = WEIGHT_MOST + 1
"""What a weight of nothing is kept as."""

LANES = 4


class Table:
    """A row of weights for each bucket of features, half a byte for each label.

    A row is read as one whole number. Rows are added as such, the lower and the upper halves of
    their bytes apart, so that all labels are added up at once.
    """

    def __init__(self, raw: memoryview, labels: int, buckets: int) -> None:
        self._raw, self._labels, self._buckets = raw, labels, buckets
        self._row = row_size(labels)
        self._halves = int.from_bytes(b"\x0f" * self._row, "little")
        self._bytes = int.from_bytes(b"\xff\x00" * (self._row // 2), "little")

    def sums(self, found: Sequence[int]) -> list[int]:
        """What the weights of these features add up to for each label."""
        raw, size, buckets, halves = self._raw, self._row, self._buckets, self._halves
        lanes = [0] * LANES
        for start in range(0, len(found), ADDED_AT_ONCE):
            low = high = 0
            for feature in found[start : start + ADDED_AT_ONCE]:
                at = feature % buckets * size
                row = int.from_bytes(raw[at : at + size], "little")
                low += row & halves
                high += row >> 4 & halves
            for lane, part in enumerate((low, high, low >> 8, high >> 8)):
                lanes[lane] += part & self._bytes
        sums = [0] * (size * 2)
        for lane, total in enumerate(lanes):
            sums[lane::LANES] = struct.unpack(f"<{size // 2}H", total.to_bytes(size, "little"))
        nothing = ZERO * len(found)
        return [total - nothing for total in sums[: self._labels]]


def row_size(labels: int) -> int:
    """The bytes of a row: half a byte a label, a whole number of pairs."""
    return -(-labels // LANES) * 2


class Reader:
    """The trained reader of one language."""

    def __init__(self, raw: memoryview) -> None:
        if bytes(raw[:4]) != MAGIC:
            raise ValueError("this is no file of the reader")
        size = int.from_bytes(raw[4:8], "little")
        header = json.loads(bytes(raw[8 : 8 + size]))
        self.corpus: str = header["corpus"]
        self.heads: dict[str, Head] = {}
        at = 8 + size
        tables = []
        for names, buckets in TABLES.items():
            labels = 0
            for name in names:
                self.heads[name] = Head(
                    tuple(header[name].pop("labels")), first=labels, **header[name]
                )
                labels += len(self.heads[name].labels)
            end = at + buckets * row_size(labels)
            tables.append(Table(raw[at:end], labels, buckets))
            at = end
        self.meaning, self.danger = tables


def packed(corpus: str, heads: dict[str, dict[str, Any]]) -> bytes:
    """The bytes of a reader's file.

    Each head has `labels`, `bias`, `scales`, and `rows`: for each bucket of its table the weights
    of its labels, whole numbers from -7 to 7.
    """
    header: dict[str, Any] = {"corpus": corpus}
    for name, head in heads.items():
        header[name] = {key: head[key] for key in ("labels", "bias", "scales")}
    text = json.dumps(header).encode()
    tables = b"".join(
        packed_table([heads[name]["rows"] for name in names], buckets)
        for names, buckets in TABLES.items()
    )
    return MAGIC + len(text).to_bytes(4, "little") + text + tables


def packed_table(heads: Sequence[Sequence[Sequence[int]]], buckets: int) -> bytes:
    """The bytes of a table: for each bucket a row, the weights of all its heads one after another."""
    made = bytearray()
    for bucket in range(buckets):
        weights = [weight + ZERO for rows in heads for weight in rows[bucket]]
        weights += [ZERO] * (row_size(len(weights)) * 2 - len(weights))
        made.extend(low | high << 4 for low, high in zip(weights[::2], weights[1::2], strict=True))
    return bytes(made)


def path_of(language: str) -> Path:
    """Where the trained reader of a language is kept."""
    return Path(str(files("retrowalk.coach.reading").joinpath(f"reader_{language}.bin")))


@lru_cache(maxsize=8)
def reader(language: str) -> Reader:
    """The reader of a language, loaded when it is first needed."""
    with path_of(language).open("rb") as file:
        return Reader(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
