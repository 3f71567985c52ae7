"""The trained reader: it fits its corpus, reads what was mended, and hands that it never saw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.bot.answering.all_features import MEANINGS
from retrowalk.coach.knowledge.facts import all_facts, translated_facts
from retrowalk.coach.reading import asked
from retrowalk.coach.reading.labels import ASK_KINDS, LOG_KINDS, is_topic
from retrowalk.coach.reading.lexicon import lexicon
from retrowalk.coach.reading.reader import WEIGHT_MOST, Table, packed_table, reader
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.words import languages

CORPUS = Path(__file__).parents[2] / "corpus"
NOT_TOLD = "-"
MENDED_LEAST = 0.97
HELD_OUT_LEAST = {"about": 0.75, "danger": 0.90}
LINES_LEAST = 60
LEVELS = {"none", "ease", "stop", "emergency", "despair", "eating", "child"}


@lru_cache
def lines(language: str, pattern: str) -> list[tuple[str, str, str]]:
    """What each sentence of these files is about, how grave it is, and the sentence."""
    found = []
    for path in sorted((CORPUS / language).glob(pattern)):
        for raw in path.read_text(encoding="utf-8").splitlines():
            if raw and not raw.startswith("#"):
                _hand, about, danger, text = raw.split("\t")
                found.append((about, danger, text))
    return found


def read_as(said: Utterance, head: str) -> str:
    """What the reader says of a message: a label, or a level or concern."""
    if head == "about":
        return said.about
    return said.danger.concern or said.danger.level.name.lower()


def wrong_in(language: str, pattern: str, head: str) -> tuple[float, list[str]]:
    """The share that is read right, and the sentences that are not, with how they are read."""
    told = [
        (about if head == "about" else danger, text)
        for about, danger, text in lines(language, pattern)
    ]
    told = [(wanted, text) for wanted, text in told if wanted != NOT_TOLD]
    wrong = []
    for wanted, text in told:
        found = read_as(Utterance(text, language), head)
        if found != wanted:
            wrong.append(f"{text!r}: {wanted}, read as {found}")
    return 1 - len(wrong) / max(len(told), 1), wrong


BUCKETS = 7
WEIGHTS = st.integers(-WEIGHT_MOST, WEIGHT_MOST)


@given(
    st.integers(1, 9).flatmap(
        lambda labels: st.lists(
            st.lists(WEIGHTS, min_size=labels, max_size=labels),
            min_size=BUCKETS,
            max_size=BUCKETS,
        )
    ),
    st.lists(st.integers(0, 2**32 - 1), max_size=60),
)
def test_rows_added_as_whole_numbers_are_the_sums_of_their_weights(
    rows: list[list[int]], found: list[int]
) -> None:
    labels = len(rows[0])
    table = Table(memoryview(packed_table([rows], BUCKETS)), labels, BUCKETS)
    wanted = [sum(rows[feature % BUCKETS][label] for feature in found) for label in range(labels)]
    assert table.sums(found) == wanted


def test_the_longest_message_adds_up_too() -> None:
    rows = [[WEIGHT_MOST, -WEIGHT_MOST]] * BUCKETS
    table = Table(memoryview(packed_table([rows], BUCKETS)), 2, BUCKETS)
    assert table.sums([1] * 4000) == [4000 * WEIGHT_MOST, -4000 * WEIGHT_MOST]


@pytest.mark.parametrize("language", languages())
def test_the_reader_was_trained_on_this_corpus(language: str) -> None:
    from scripts.train_reader import digest  # noqa: PLC0415  it needs scikit-learn

    assert reader(language).corpus == digest(language), "run scripts/train_reader.py"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("head", ["about", "danger"])
def test_what_was_once_read_wrong_is_read_right(language: str, head: str) -> None:
    assert lines(language, "mended.tsv")
    share, wrong = wrong_in(language, "mended.tsv", head)
    assert share >= MENDED_LEAST, f"{share:.1%} right; wrong: {wrong}"


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("head", HELD_OUT_LEAST)
def test_hands_that_were_never_trained_on_are_read(language: str, head: str) -> None:
    assert lines(language, "held-out-*.tsv")
    share, wrong = wrong_in(language, "held-out-*.tsv", head)
    assert share >= HELD_OUT_LEAST[head], f"{share:.1%} right; wrong: {wrong}"


def labels_of(language: str) -> Iterator[str]:
    return (about for about, _, _ in lines(language, "*.tsv") if about != NOT_TOLD)


@pytest.mark.parametrize("language", languages())
def test_every_label_of_the_corpus_is_known(language: str) -> None:
    actions = {*MEANINGS, *ASK_KINDS, *LOG_KINDS}
    topics = all_facts(language)
    unknown = {
        label
        for label in labels_of(language)
        if not (label in topics if is_topic(label) else label in actions)
        and not label.startswith("danger.")
    }
    assert unknown == set()


@pytest.mark.parametrize("language", languages())
def test_every_label_has_lines_enough_and_every_topic_has_some(language: str) -> None:
    count = Counter(labels_of(language))
    assert {label: seen for label, seen in count.items() if seen < LINES_LEAST} == {}
    by_rule = {one.label for one in asked.KNOWN} | set(lexicon(language).raw["subjects"])
    assert set(translated_facts(language)) <= set(count) | by_rule


@pytest.mark.parametrize("language", languages())
def test_every_danger_of_the_corpus_is_known(language: str) -> None:
    assert {danger for _, danger, _ in lines(language, "*.tsv")} <= {*LEVELS, NOT_TOLD}


@pytest.mark.parametrize("language", languages())
def test_no_line_was_mended_that_stands_elsewhere(language: str) -> None:
    mended = [text for _, _, text in lines(language, "mended.tsv")]
    others = [
        (about, text)
        for path in (CORPUS / language).glob("*.tsv")
        if path.stem != "mended"
        for about, _, text in lines(language, path.name)
    ]
    assert len(mended) == len(set(mended))
    assert {(about, text) for about, _, text in lines(language, "mended.tsv")}.isdisjoint(others)
