"""Messages survive storing, and a button's data is read back as it was made."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.coach.message import (
    BUTTON_DATA_MAX_BYTES,
    Attachment,
    Button,
    FileKind,
    Message,
    Style,
    button_data,
    read_button_data,
)

words = st.text(st.characters(blacklist_characters=":", blacklist_categories=["Cs"]), max_size=6)
texts = st.text(st.characters(blacklist_categories=["Cs"]), max_size=12)
buttons = st.builds(
    Button,
    texts,
    texts,
    texts,
    st.none() | texts,
    style=st.sampled_from(list(Style)),
    web_app=texts,
)
files = st.builds(
    Attachment,
    st.sampled_from(list(FileKind)),
    texts,
    texts,
    st.dictionaries(texts, st.integers() | texts | st.none(), max_size=3),
    texts,
    st.integers(0, 9999),
)
rows = st.lists(st.lists(texts, max_size=3).map(tuple), max_size=3).map(tuple)
messages = st.builds(
    Message,
    texts,
    buttons=st.lists(st.lists(buttons, max_size=3).map(tuple), max_size=3).map(tuple),
    attachment=st.none()
    | files
    | st.builds(lambda file, other: replace(file, instead=other), files, files),
)


@given(messages)
def test_a_message_is_the_same_after_it_was_stored(message: Message) -> None:
    assert Message.from_json(json.loads(json.dumps(message.to_json()))) == message


def test_what_an_older_release_did_not_store_is_not_there() -> None:
    assert Message.from_json({"html": "hello"}) == Message("hello")


@given(words.filter(bool), st.lists(words, max_size=4))
def test_button_data_is_read_back_or_too_long_to_make(action: str, args: list[str]) -> None:
    length = len(":".join(["1", action, *args]).encode())
    if length > BUTTON_DATA_MAX_BYTES:
        with pytest.raises(ValueError, match="longer than 64 bytes"):
            button_data(action, *args)
        return
    data = button_data(action, *args)
    assert len(data.encode()) == length
    assert read_button_data(data) == (action, args)


def test_the_limit_counts_bytes_and_not_letters() -> None:
    assert button_data("a", "x" * 60) == f"1:a:{'x' * 60}"
    with pytest.raises(ValueError, match="64 bytes"):
        button_data("a", "x" * 61)
    with pytest.raises(ValueError, match="64 bytes"):
        button_data("a", "é" * 31)


@pytest.mark.parametrize("data", ["", "1", "1:", "0:done:6", "2:done", "done:6", "nonsense", "::"])
def test_another_version_or_nonsense_is_no_button_of_ours(data: str) -> None:
    assert read_button_data(data) is None
