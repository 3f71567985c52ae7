"""Every text can be shown as it is, and every text that is asked for is there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.coach.knowledge.tips import all_tips
from retrowalk.coach.plan.plan import RULE_SOURCES
from retrowalk.coach.reading.meaning import Activity, Place
from retrowalk.coach.words import (
    Html,
    MissingText,
    Words,
    escape,
    join_lines,
    languages,
    nearest_language,
)

ROOT = Path(__file__).parents[2]
LINES_MOST = 12
FIRST_LINE_MOST = 70
TAKES_A_KEY = {"say", "plain", "button", "toast", "BadInput", "has"}
NO_TEXTS = {"export-json", "export-csv", "inline-example", "inline-unread"}
"""Names in `bot` that look like a text's key: makers of attachments, and beginnings of keys."""


class Values(Visitor):
    """Collects the names of the values that a text needs."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  Fluent's
        self.names.add(node.id.name)


@lru_cache
def entries(language: str = "en") -> dict[str, frozenset[str]]:
    """Every text with the values that it needs."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted((ROOT / "coach" / "words").glob("*.ftl")):
        if path.stem.rpartition("_")[2] != language:
            continue
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                values = Values()
                values.visit(entry)
                found[entry.id.name] = frozenset(values.names)
    return found


class Tags(HTMLParser):
    """Checks that tags are simple, known, and closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"b", "i", "code"}
        assert not attrs
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def check_html(text: str) -> None:
    parser = Tags()
    parser.feed(text)
    parser.close()
    assert parser.open == []
    assert "<" not in re.sub(r"</?(b|i|code)>", "", text)
    assert not re.search(r"&(?!amp;|lt;|gt;|quot;|#)", text)


@pytest.mark.parametrize("key", entries())
def test_a_text_is_simple_html_and_short_whatever_the_count(key: str) -> None:
    values = entries()[key]
    for count in (0, 1, 2.5) if values else (0,):
        text = Words().say(key, **dict.fromkeys(values, count))
        assert text.strip() == text != "", count
        check_html(text)
        lines = text.splitlines()
        assert len(lines) <= LINES_MOST, count
        if len(lines) > 1:
            assert len(re.sub(r"<[^>]*>", "", lines[0])) <= FIRST_LINE_MOST, count


@pytest.mark.parametrize("key", [key for key, values in entries().items() if values])
def test_a_value_that_was_not_given_is_an_error(key: str) -> None:
    for left_out in entries()[key]:
        others = dict.fromkeys(entries()[key] - {left_out}, 1)
        with pytest.raises(MissingText, match=re.escape(key)):
            Words().say(key, **others)


def test_a_text_that_there_is_not_is_an_error() -> None:
    with pytest.raises(MissingText, match="no-such-text"):
        Words().say("no-such-text")
    assert not Words().has("no-such-text")
    assert Words().has("help-text")


# -- what the code asks for ------------------------------------------------------------------


def sources() -> Iterator[tuple[Path, ast.Module]]:
    paths = [
        ROOT / "retrowalk/command_line.py",
        *(ROOT / "bot").rglob("*.py"),
        *(ROOT / "coach").rglob("*.py"),
    ]
    for path in sorted(paths):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def said_in(node: ast.expr) -> Iterator[str]:
    """The keys that an argument may be, as patterns: whole, or with gaps for an f-string's."""
    match node:
        case ast.Constant(value=str(text)):
            yield re.escape(text)
        case ast.JoinedStr(values=parts):
            yield "".join(
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
                for part in parts
            )
        case ast.IfExp(body=body, orelse=other):
            yield from said_in(body)
            yield from said_in(other)


def name_of(function: ast.expr) -> str:
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def asked_for() -> dict[str, str]:
    """Patterns of the keys that are said somewhere, with the place."""
    found: dict[str, str] = {}
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and name_of(node.func) in TAKES_A_KEY:
                for pattern in (said for key in node.args[:2] for said in said_in(key)):
                    if "-" in pattern:
                        found[pattern] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return found


def looks_like_keys() -> dict[str, str]:
    """Whole and partial keys in tables and variables of `bot`: strings with a known first word."""
    first_words = {key.partition("-")[0] for key in entries()}
    found: dict[str, str] = {}
    for path, tree in sources():
        if path.parts[len(ROOT.parts)] == "coach":
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
                if (
                    re.fullmatch(r"[a-z]+(-[a-z0-9_]+)+", text)
                    and text.partition("-")[0] in first_words
                    and text not in NO_TEXTS
                ):
                    found[re.escape(text)] = f"{path.relative_to(ROOT)}:{node.lineno}"
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                head = str(node.values[0].value)
                if re.fullmatch(r"[a-z]+-([a-z0-9_]+-)*", head):
                    for pattern in said_in(node):
                        found[pattern] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return found


def is_there(pattern: str) -> bool:
    return any(re.fullmatch(pattern, key) for key in entries())


def test_every_text_that_the_code_asks_for_is_there() -> None:
    wanted = {**looks_like_keys(), **asked_for()}
    assert len(wanted) > 100
    assert {pattern: where for pattern, where in wanted.items() if not is_there(pattern)} == {}


@pytest.mark.parametrize(
    "key",
    [
        *(f"rule-{rule}" for rule in RULE_SOURCES),
        *(tip.text_key for tip in all_tips()),
        *(f"activity-{activity.value}" for activity in Activity),
        *(f"place-in-{place.value}" for place in Place),
        *(f"day-{form}-{number}" for form in ("short", "long") for number in range(7)),
        *(f"month-short-{number}" for number in range(1, 13)),
        *(f"inline-unread-{part}" for part in ("title", "text")),
        *(f"inline-example-{number}" for number in (1, 2, 3)),
        "estimate-implausible",
        "estimate-missing-duration",
        *(f"unit-{unit}" for unit in ("kg", "lb", "st", "kmh", "mph", "km", "mi")),
    ],
)
def test_what_is_said_by_name_has_a_text_that_needs_no_value(key: str) -> None:
    assert Words().say(key)


# -- what came from a person -----------------------------------------------------------------


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=40))
def test_what_a_person_wrote_is_escaped_once(wrote: str) -> None:
    said = Words().say("remind-cue", cue=wrote)
    assert said == escape(wrote)
    check_html(said)
    assert Words().say("remind-cue", cue=said) == said
    assert Words().plain("remind-cue", cue=wrote) == wrote


def test_only_marks_of_html_are_escaped() -> None:
    assert escape("<b>\"5\" & '6'") == "&lt;b&gt;\"5\" &amp; '6'"
    assert escape(Html("<b>ours</b>")) == "<b>ours</b>"


def test_texts_are_joined_without_the_empty_ones_and_escaped() -> None:
    joined = join_lines([Html("<b>one</b>"), "", "<two>"])
    assert joined == "<b>one</b>\n&lt;two&gt;"
    assert isinstance(joined, Html)
    assert join_lines([Html("a"), Html("b")], ", ") == "a, b"
    added = Html("<b>one</b>") + " & two"
    assert added == "<b>one</b> &amp; two"
    assert isinstance(added, Html)


@pytest.mark.parametrize(
    ("value", "shown"), [(20, "20"), (20.0, "20"), (2.5, "2.5"), (True, "yes"), (False, "no")]
)
def test_numbers_are_shown_as_people_write_them(value: object, shown: str) -> None:
    assert Words().say("history-number", number=value) == f"Entry {shown}"


def test_one_is_counted_as_one() -> None:
    assert Words().say("walk-stumbles", count=1) == "1 stumble"
    assert Words().say("walk-stumbles", count=0) == "no stumbles"
    assert Words().say("walk-stumbles", count=3) == "3 stumbles"


# -- languages -------------------------------------------------------------------------------


def test_english_comes_first_and_is_there_for_everybody_else() -> None:
    assert languages()[0] == "en"
    assert nearest_language(None) == "en"
    assert nearest_language("") == "en"
    assert nearest_language("EN-gb") == "en"
    assert nearest_language("tlh_KX") == "en"


def test_a_language_without_texts_says_it_in_english() -> None:
    assert Words("no-such-language").say("help-text") == Words().say("help-text")
    with pytest.raises(MissingText):
        Words("no-such-language").say("no-such-text")


def test_files_of_one_subject_are_no_language_of_their_own() -> None:
    assert not any("_" in language or "tips" in language for language in languages())


# -- buttons ---------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [key for key in entries() if key.endswith("-button")])
def test_a_button_has_words_or_a_number(key: str) -> None:
    label = Words().plain(key, **dict.fromkeys(entries()[key], "5"))
    assert any(char.isalnum() for char in label)
    assert len(label) <= 40
