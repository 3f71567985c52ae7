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
from typing import Any, NamedTuple
from zlib import crc32

BUCKETS = 1 << 16
SHORTEST, LONGEST = 2, 5
"""Letters in a piece of a word; its beginning and end count as one."""

PIECES_MOST = 600
"""Pieces of letters of one message; a longer message is read by its first words."""

MAGIC = b"RWR3"
TABLES = (("about", "ask", "log"), ("danger",))
"""What a message is about; which calorie question, which report of a session; how grave it is.

Danger is looked for in every language, the rest in one: so its weights stand alone.
"""


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


class Guess(NamedTuple):
    """A label and how sure it is, from 0 to 1."""

    label: str
    sure: float


@dataclass(frozen=True, slots=True)
class Head:
    """One question that the reader answers: its labels, and where their sums stand."""

    labels: tuple[str, ...]
    bias: list[float]
    scale: float
    first: int

    def shares(self, sums: Sequence[int], buckets: int) -> list[float]:
        """How likely each label is, from 0 to 1, by the sums of so many buckets."""
        scale = self.scale / math.sqrt(max(buckets, 1))
        own = sums[self.first : self.first + len(self.labels)]
        scores = [total * scale + bias for total, bias in zip(own, self.bias, strict=True)]
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        whole = sum(powers)
        return [power / whole for power in powers]


class Table:
    """Weights of some heads by bucket, few of them: where a bucket has none for a label, it has no row."""

    def __init__(self, raw: memoryview, labels: int) -> None:
        self._labels = labels
        self._starts = array("I", accumulate(raw[:BUCKETS], initial=0))
        count = self._starts[-1]
        self.size = BUCKETS + 2 * count
        self._columns = raw[BUCKETS : BUCKETS + count]
        self._weights = raw[BUCKETS + count : self.size].cast("b")

    def sums(self, buckets: Iterable[int]) -> list[int]:
        """What the weights of these buckets add up to for each label."""
        found = [0] * self._labels
        starts, columns, weights = self._starts, self._columns, self._weights
        for bucket in buckets:
            at, end = starts[bucket], starts[bucket + 1]
            for column, weight in zip(columns[at:end], weights[at:end], strict=True):
                found[column] += weight
        return found


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
        for names in TABLES:
            labels = 0
            for name in names:
                self.heads[name] = Head(
                    tuple(header[name].pop("labels")), first=labels, **header[name]
                )
                labels += len(self.heads[name].labels)
            tables.append(Table(raw[at:], labels))
            at += tables[-1].size
        self.meaning, self.danger = tables


def packed(corpus: str, heads: dict[str, dict[str, Any]]) -> bytes:
    """The bytes of a reader's file.

    Each head has `labels`, `bias`, `scale`, and `rows`: for each bucket a list of (label, weight),
    the weight a whole number from -127 to 127. The rows of heads that are asked together stand
    together, so that a bucket is looked up once.
    """
    header: dict[str, Any] = {"corpus": corpus}
    for name, head in heads.items():
        header[name] = {key: head[key] for key in ("labels", "bias", "scale")}
    text = json.dumps(header).encode()
    tables = b"".join(_packed_table([heads[name] for name in names]) for names in TABLES)
    return MAGIC + len(text).to_bytes(4, "little") + text + tables


def _packed_table(heads: Sequence[dict[str, Any]]) -> bytes:
    counts, columns, weights = bytearray(), bytearray(), array("b")
    firsts = list(accumulate((len(head["labels"]) for head in heads), initial=0))
    for bucket in range(BUCKETS):
        row = [
            (first + label, weight)
            for first, head in zip(firsts, heads, strict=False)
            for label, weight in head["rows"][bucket]
        ]
        counts.append(len(row))
        columns.extend(column for column, _ in row)
        weights.extend(weight for _, weight in row)
    return bytes(counts) + bytes(columns) + weights.tobytes()


def path_of(language: str) -> Path:
    """Where the trained reader of a language is kept."""
    return Path(str(files("retrowalk.coach.reading").joinpath(f"reader_{language}.bin")))


@lru_cache(maxsize=8)
def reader(language: str) -> Reader:
    """The reader of a language, loaded when it is first needed."""
    with path_of(language).open("rb") as file:
        return Reader(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
