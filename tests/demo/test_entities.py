"""HTML → text and entities, checked against python-telegram-bot's own reading of them."""

from __future__ import annotations

import html
from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Chat, Message, MessageEntity

from retrowalk.demo.entities import (
    CannotParse,
    find_entities,
    link_fault,
    parse_html,
    trim,
    utf16_length,
    utf16_slice,
)

TAGS = {
    "b": "bold",
    "i": "italic",
    "u": "underline",
    "s": "strikethrough",
    "tg-spoiler": "spoiler",
}
WORDS = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab <>&\"'\n🙂👩🏽é日‍𝄞"), st.characters(exclude_categories=["Cs"])
    ),
    min_size=1,
    max_size=6,
)
RUNS = st.lists(st.tuples(WORDS, st.sets(st.sampled_from(sorted(TAGS)))), min_size=1, max_size=6)


def markup(text: str, tags: set[str]) -> str:
    for tag in sorted(tags):
        text = f"<{tag}>{text}</{tag}>"
    return text


def as_message(text: str, entities: list[dict[str, Any]]) -> Message:
    return Message(
        1,
        datetime(2026, 11, 20, tzinfo=UTC),
        Chat(1, "private"),
        text=text,
        entities=[MessageEntity(**entity) for entity in entities],
    )


@given(RUNS)
def test_every_style_covers_exactly_what_was_inside_its_tags(runs: list[Any]) -> None:
    source = "".join(markup(html.escape(text), tags) for text, tags in runs)
    text, entities = parse_html(source)
    assert text == "".join(text for text, _ in runs)
    covered: dict[str, set[int]] = defaultdict(set)
    for entity in entities:
        covered[entity["type"]] |= set(range(entity["offset"], entity["offset"] + entity["length"]))
    wanted: dict[str, set[int]] = defaultdict(set)
    at = 0
    for piece, tags in runs:
        for tag in tags:
            wanted[TAGS[tag]] |= set(range(at, at + utf16_length(piece)))
        at += utf16_length(piece)
    assert covered == wanted


@given(RUNS)
def test_what_the_client_makes_of_it_reads_back_to_the_same(runs: list[Any]) -> None:
    source = "".join(markup(html.escape(text), tags) for text, tags in runs)
    text, entities = parse_html(source)
    again, entities_again = parse_html(as_message(text, entities).text_html)
    assert again == text
    assert entities_again == entities


@given(RUNS)
def test_trimming_drops_blanks_and_nothing_else(runs: list[Any]) -> None:
    source = "".join(markup(html.escape(text), tags) for text, tags in runs)
    text, entities = parse_html(source)
    trimmed, kept = trim(text, entities)
    assert trimmed == trimmed.rstrip()
    for entity in kept:
        part = utf16_slice(trimmed, entity["offset"], entity["length"])
        assert part
        assert utf16_length(part) == entity["length"]


@given(st.text(alphabet=st.sampled_from("<>/=\"' &;#abi-0"), max_size=30))
def test_any_text_is_read_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except CannotParse:
        return
    end = utf16_length(text)
    assert all(0 < e["length"] <= end - e["offset"] for e in entities)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("🙂 <b>5 km</b>", "🙂 5 km", [("bold", 3, 4, {})]),
        (
            '<a href="https://doi.org/1">Why?</a>',
            "Why?",
            [("text_link", 0, 4, {"url": "https://doi.org/1"})],
        ),
        ("<code>1 &lt; 2</code>", "1 < 2", [("code", 0, 5, {})]),
        (
            '<pre><code class="language-python">x</code></pre>',
            "x",
            [("pre", 0, 1, {"language": "python"})],
        ),
        ('<code class="language-python">x</code>', "x", [("code", 0, 1, {})]),
        ("<blockquote>so</blockquote>", "so", [("blockquote", 0, 2, {})]),
        ("<blockquote expandable>so</blockquote>", "so", [("expandable_blockquote", 0, 2, {})]),
        ('<span class="tg-spoiler">so</span>', "so", [("spoiler", 0, 2, {})]),
        (
            '<tg-time unix="1795165200" format="wDT">Friday</tg-time>',
            "Friday",
            [("date_time", 0, 6, {"unix_time": 1795165200, "date_time_format": "wDT"})],
        ),
        ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1, {}), ("italic", 1, 1, {})]),
        ("<b>a<b>b</b></b>", "ab", [("bold", 0, 2, {})]),
        (
            "<b>a<code>b</code>c</b>",
            "abc",
            [("bold", 0, 1, {}), ("code", 1, 1, {}), ("bold", 2, 1, {})],
        ),
        ("<b></b>&amp;&quot;&#128578;&#x1F642;&nbsp;", '&"🙂🙂&nbsp;', []),
        ('<a href="javascript:x">no</a>', "no", []),
    ],
)
def test_tags_become_entities(
    source: str, text: str, entities: list[tuple[str, int, int, dict[str, Any]]]
) -> None:
    assert parse_html(source) == (
        text,
        [{"type": t, "offset": o, "length": n, **more} for t, o, n, more in entities],
    )


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("<p>a</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("é<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("1 < 2 <b>a</b>", 'Unsupported start tag "" at byte offset 2'),
        ("a<", "Unclosed start tag at byte offset 1"),
        ("🙂<b", "Unclosed start tag at byte offset 4"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b =a>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=http://x>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        (
            "&#xD83D;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            ),
        ),
    ],
)
def test_broken_markup_is_refused_in_telegrams_words(source: str, why: str) -> None:
    with pytest.raises(CannotParse) as caught:
        parse_html(source)
    assert str(caught.value) == why


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/goal 3", [("bot_command", "/goal")]),
        ("🙂 /help@retrowalk_bot, please", [("bot_command", "/help@retrowalk_bot")]),
        ("either/or and 1/2", []),
        ("@retrowalk_bot 20 min", [("mention", "@retrowalk_bot")]),
        ("see https://example.org/a?b=1.", [("url", "https://example.org/a?b=1")]),
        ("write to ana@example.org", [("email", "ana@example.org")]),
        ("#walk and #1", [("hashtag", "#walk")]),
    ],
)
def test_telegram_finds_some_entities_by_itself(text: str, found: list[tuple[str, str]]) -> None:
    entities = find_entities(text, [])
    parts = [(e["type"], utf16_slice(text, e["offset"], e["length"])) for e in entities]
    assert parts == found


def test_nothing_is_found_inside_of_code() -> None:
    text, entities = parse_html("<code>/goal</code> /help")
    assert [e["type"] for e in find_entities(text, entities)] == ["code", "bot_command"]


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://example.org/a", ""),
        ("example.org", ""),
        ("tg://user?id=1", ""),
        ("http://localhost:8080", "Wrong HTTP URL"),
        ("ftp://example.org", "Unsupported URL protocol"),
        ("https://", "URL host is empty"),
        ("https://[", "Wrong HTTP URL"),
    ],
)
def test_links_that_telegram_does_not_take(url: str, fault: str) -> None:
    assert link_fault(url) == fault
