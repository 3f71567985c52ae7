"""Every text that people read, by key and language: `Words("en").say("walk-logged", minutes=20)`.

One Fluent file per language and subject stands in `coach/words/` (`en.ftl`, `tips_en.ftl`). What
came from a person is escaped for HTML here and nowhere else; a text made here is `Html` and is not
escaped again when it is a part of another.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from retrowalk.coach.errors import RetrowalkError

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

SOURCE_LANGUAGE = "en"


class Html(str):
    """A text that is already safe to show as HTML."""

    __slots__ = ()

    def __add__(self, other: str) -> Html:
        return Html(super().__add__(escape(other)))


def escape(value: str) -> Html:
    """Make a person's text safe; leaves `Html` as it is."""
    return value if isinstance(value, Html) else Html(html.escape(value, quote=False))


def join_lines(lines: Iterable[str], separator: str = "\n") -> Html:
    """Put texts under each other, leaving out the empty ones; each is escaped if need be."""
    return Html(separator.join(escape(line) for line in lines if line))


class MissingText(RetrowalkError):
    """A text or one of its values is missing: a mistake of ours, found by the tests."""


@lru_cache
def languages() -> tuple[str, ...]:
    """The languages that are complete, English first: half a language is not offered."""
    rooms = (files(f"retrowalk.coach.{room}") for room in ("words", "reading", "knowledge"))
    return complete_in({entry.name for room in rooms for entry in room.iterdir()})


OF_ENGLISH = re.compile(rf"(?<![a-z]){SOURCE_LANGUAGE}(?=\.)")


def complete_in(names: Collection[str]) -> tuple[str, ...]:
    """The languages that have each file that English has, English first, by the names of files.

    The trained reader is one of them, and is only made of a corpus that is complete.
    """
    needed = [name for name in names if OF_ENGLISH.search(name)]
    begun = {name.removesuffix(".ftl") for name in names if re.fullmatch(r"[a-z]+\.ftl", name)}
    complete = {
        language
        for language in begun - {SOURCE_LANGUAGE}
        if all(OF_ENGLISH.sub(language, name) in names for name in needed)
    }
    return (SOURCE_LANGUAGE, *sorted(complete))


def nearest_language(wanted: str | None) -> str:
    """The language of ours for a client's code such as `de-AT`; English when there is none."""
    primary = (wanted or "").replace("_", "-").partition("-")[0].lower()
    return primary if primary in languages() else SOURCE_LANGUAGE


class Words:
    """The texts of one language. Reading the files is put off until the first `say`."""

    def __init__(self, language: str = SOURCE_LANGUAGE) -> None:
        self.language = language

    def say(self, key: str, **values: object) -> Html:
        """The text `key` with its values filled in, as HTML; in English until it is translated.

        Numbers are formatted and counted by the rules of the language; other values are shown as
        text and escaped. Raises MissingText for an unknown key or a value that was not given.
        """
        return _said(self.language, key, values) if values else _always_said(self.language, key)

    def has(self, key: str) -> bool:
        """Whether there is such a text."""
        return self.is_translated(key) or bool(_bundle(SOURCE_LANGUAGE).has_message(key))

    def is_translated(self, key: str) -> bool:
        """Whether there is such a text in this very language."""
        return bool(_bundle(self.language).has_message(key))

    def plain(self, key: str, **values: object) -> str:
        """The same for a place that shows no HTML: a button's label, a toast."""
        return html.unescape(self.say(key, **values))


def _said(language: str, key: str, values: Mapping[str, object]) -> Html:
    bundle = _bundle(language if Words(language).is_translated(key) else SOURCE_LANGUAGE)
    message = bundle.get_message(key) if bundle.has_message(key) else None
    if message is None or message.value is None:
        raise MissingText(key)
    text, errors = bundle.format_pattern(
        message.value,
        {name: _shown(value) for name, value in values.items()},
    )
    if errors:
        raise MissingText(f"{key}: {errors[0]}")
    return Html(text)


@lru_cache(maxsize=4096)
def _always_said(language: str, key: str) -> Html:
    """A text without values, most of them on buttons: it is put together once."""
    return _said(language, key, {})


def _shown(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int | float):
        return value
    return value if isinstance(value, Html) else escape(str(value))


@lru_cache
def _bundle(language: str) -> FluentBundle:
    from fluent.runtime import FluentBundle  # noqa: PLC0415  dear to import
    from fluent.syntax import FluentParser  # noqa: PLC0415  the same

    parser = FluentParser(with_spans=False)  # where in a file a text stands nobody asks
    bundle = FluentBundle([language], use_isolating=False)
    for entry in sorted(files("retrowalk.coach.words").iterdir(), key=lambda e: e.name):
        stem = entry.name.removesuffix(".ftl")
        if entry.name.endswith(".ftl") and stem.rpartition("_")[2] == language:
            bundle.add_resource(parser.parse(entry.read_text(encoding="utf-8")))
    return bundle
