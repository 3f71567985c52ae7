"""Formatted text as Telegram reads it: HTML or plain text → text and entities.

Offsets and lengths of entities count UTF-16 code units (Bot API, MessageEntity). The order of
the checks and the sentences of the errors are those Telegram answers with.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import urlsplit

Entity: TypeAlias = dict[str, Any]

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
}
_TAGS = {*_STYLES, "a", "code", "pre", "blockquote", "tg-emoji", "tg-time"}
_SPLITTABLE = set(_STYLES.values())
_VERBATIM = {"code", "pre"}

_PLAIN_RUN = re.compile(r"[^&<]+")
_SPACES = re.compile(r"[ \t\r\n\0\v]*")
_TAG_NAME = re.compile(r"[^ \t\r\n\v>]*")
_ATTRIBUTE_NAME = re.compile(r"[^ \t\r\n\v=>/\"']*")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,9})|(lt|gt|amp|quot)(?![A-Za-z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SURROGATES = range(0xD800, 0xE000)
_CONTROLS = {code: " " for code in range(32) if chr(code) != "\n"}

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]'])"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b)"
    r"|(?P<bot_command>(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w))"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d]\w*)"
)


class CannotParse(Exception):
    """The text is not what it says it is; the message is Telegram's own."""


@dataclass(slots=True)
class _Open:
    """A start tag whose end tag has not come yet."""

    tag: str
    offset: int
    begin: int  # index into the pieces of text
    attributes: dict[str, str] = field(default_factory=dict)


def utf16_length(text: str) -> int:
    """How many UTF-16 code units `text` takes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of `text` that an entity with this offset and length covers."""
    return text.encode("utf-16-le")[offset * 2 : (offset + length) * 2].decode("utf-16-le")


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Read Telegram's HTML. Raises CannotParse with Telegram's sentence."""
    reader = _Html(source)
    reader.read()
    return "".join(reader.pieces), tidy(reader.entities)


def tidy(entities: Iterable[Entity]) -> list[Entity]:
    """Join a style within itself, keep everything out of code, and sort as Telegram does."""
    whole = [e for e in entities if e["type"] not in _SPLITTABLE]
    for entity in whole:
        if entity["type"] == "code":
            entity.pop("language", None)
    verbatim = [e for e in whole if e["type"] in _VERBATIM]
    kept = [e for e in whole if e in verbatim or not _inside(e, verbatim)]
    for style in sorted(_SPLITTABLE):
        spans = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] == style]
        kept += [
            {"type": style, "offset": start, "length": end - start}
            for start, end in _without(_union(spans), verbatim)
        ]
    return sorted(kept, key=lambda e: (e["offset"], -e["length"], e["type"]))


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Blank control characters and drop the blanks around a text, as Telegram does."""
    if not text.isprintable():
        text = text.translate(_CONTROLS)
    text = text.rstrip()
    end = utf16_length(text)
    first = min((e["offset"] for e in entities), default=end)
    lead = min(len(text) - len(text.lstrip(" \n")), first)
    trimmed = []
    for entity in entities:
        length = min(entity["offset"] + entity["length"], end) - entity["offset"]
        if length > 0:
            trimmed.append({**entity, "offset": entity["offset"] - lead, "length": length})
    return text[lead:], trimmed


def find_entities(text: str, known: list[Entity]) -> list[Entity]:
    """Add what Telegram finds by itself: addresses, commands, mentions and hashtags."""
    if not any(mark in text for mark in "/@#"):
        return known
    taken = [e for e in known if e["type"] not in _SPLITTABLE and "blockquote" not in e["type"]]
    found = []
    for match in _FOUND.finditer(text):
        entity = {
            "type": match.lastgroup,
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match.group()),
        }
        if not any(_overlap(entity, other) for other in taken):
            found.append(entity)
    return sorted([*known, *found], key=lambda e: (e["offset"], -e["length"], e["type"]))


def link_fault(url: str) -> str:
    """Why Telegram would not link to `url`; empty when it would."""
    if "://" not in url and not url.startswith(("tg:", "mailto:")):
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return "Wrong HTTP URL"
    if parts.scheme in {"tg", "ton", "tonsite"}:
        return ""
    if parts.scheme not in {"http", "https"}:
        return "Unsupported URL protocol"
    if not host:
        return "URL host is empty"
    return "" if "." in host.strip(".") and " " not in url else "Wrong HTTP URL"


class _Html:
    """One pass over a source: collects pieces of text and finished entities."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._length = 0
        self._open: list[_Open] = []
        self.pieces: list[str] = []
        self.entities: list[Entity] = []

    def read(self) -> None:
        source = self._source
        while self._at < len(source):
            char = source[self._at]
            if char == "<":
                self._tag()
            elif char == "&":
                self._add(self._reference() or self._take("&"))
            else:
                self._add(self._match(_PLAIN_RUN))
        if self._open:
            tag = self._open[-1].tag
            raise CannotParse(f'Can\'t find end tag corresponding to start tag "{tag}"')

    def _add(self, text: str) -> None:
        self.pieces.append(text)
        self._length += utf16_length(text)

    def _match(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._source, self._at)
        if match is None:
            return ""
        self._at = match.end()
        return match.group()

    def _take(self, char: str) -> str:
        self._at += len(char)
        return char

    def _peek(self) -> str:
        return self._source[self._at : self._at + 1]

    def _byte(self, index: int) -> int:
        return len(self._source[:index].encode(errors="surrogatepass"))

    def _reference(self) -> str:
        match = _REFERENCE.match(self._source, self._at)
        if match is None:
            return ""
        hexadecimal, decimal, name = match.groups()
        if name:
            self._at = match.end()
            return _NAMED[name]
        code = int(hexadecimal, 16) if hexadecimal else int(decimal)
        if not 0 < code < sys.maxunicode:
            return ""
        if code in _SURROGATES:
            raise CannotParse(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        self._at = match.end()
        return chr(code)

    def _tag(self) -> None:
        begin = self._at
        self._at += 1
        if self._peek() == "/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        offset = self._byte(begin)
        tag = self._match(_TAG_NAME).lower()
        if not self._peek():
            raise CannotParse(f"Unclosed start tag at byte offset {offset}")
        if tag not in _TAGS:
            raise CannotParse(f'Unsupported start tag "{tag}" at byte offset {offset}')
        opened = _Open(tag, self._length, len(self.pieces))
        while True:
            self._match(_SPACES)
            if self._peek() == ">":
                break
            name, value = self._attribute(tag, offset)
            opened.attributes[name] = value
        self._at += 1
        if tag == "span" and opened.attributes.get("class") != "tg-spoiler":
            raise CannotParse(f'Tag "span" must have class "tg-spoiler" at byte offset {offset}')
        self._open.append(opened)

    def _attribute(self, tag: str, offset: int) -> tuple[str, str]:
        name = self._match(_ATTRIBUTE_NAME)
        if not name:
            raise CannotParse(f'Empty attribute name in the tag "{tag}" at byte offset {offset}')
        self._match(_SPACES)
        if self._peek() == "=":
            self._at += 1
            self._match(_SPACES)
            if not self._peek():
                raise CannotParse(f'Unclosed start tag "{tag}" at byte offset {offset}')
            value = self._value()
        else:
            value = ""
        if not self._peek():
            raise CannotParse(f"Unclosed start tag at byte offset {offset}")
        return name.lower(), value

    def _value(self) -> str:
        quote = self._peek()
        begin = self._at
        if quote not in {"'", '"'}:
            token = self._match(_NAME_TOKEN).lower()
            if self._peek() != ">" and not self._peek().isspace():
                raise CannotParse(
                    f"Unexpected end of name token at byte offset {self._byte(begin)}"
                )
            return token
        self._at += 1
        value: list[str] = []
        while self._peek() not in {quote, ""}:
            value.append((self._peek() == "&" and self._reference()) or self._take(self._peek()))
        self._at += 1
        return "".join(value)

    def _end_tag(self, begin: int) -> None:
        offset = self._byte(begin)
        if not self._open:
            raise CannotParse(f"Unexpected end tag at byte offset {offset}")
        self._at += 1
        name = self._match(_TAG_NAME)
        self._match(_SPACES)
        if self._peek() != ">":
            raise CannotParse(f"Unclosed end tag at byte offset {offset}")
        self._at += 1
        opened = self._open.pop()
        if name and name != opened.tag:
            raise CannotParse(
                f'Unmatched end tag at byte offset {offset}, expected "</{opened.tag}>", '
                f'found "</{name}>"'
            )
        if self._length > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        place = {"offset": opened.offset, "length": self._length - opened.offset}
        tag, attributes = opened.tag, opened.attributes
        if tag in _STYLES:
            self.entities.append({"type": _STYLES[tag], **place})
        elif tag == "a":
            url = attributes.get("href") or "".join(self.pieces[opened.begin :])
            if not link_fault(url):
                self.entities.append({"type": "text_link", **place, "url": url})
        elif tag == "blockquote":
            kind = "expandable_blockquote" if "expandable" in attributes else "blockquote"
            self.entities.append({"type": kind, **place})
        elif tag == "tg-emoji":
            emoji = {"custom_emoji_id": attributes.get("emoji-id", "")}
            self.entities.append({"type": "custom_emoji", **place, **emoji})
        elif tag == "tg-time":
            self._close_time(place, attributes)
        else:
            self._close_code(tag, place, attributes)

    def _close_time(self, place: Entity, attributes: dict[str, str]) -> None:
        unix = attributes.get("unix", "")
        if not unix.lstrip("-").isdecimal():
            return
        entity = {"type": "date_time", **place, "unix_time": int(unix)}
        if attributes.get("format"):
            entity["date_time_format"] = attributes["format"]
        self.entities.append(entity)

    def _close_code(self, tag: str, place: Entity, attributes: dict[str, str]) -> None:
        """Close `code` or `pre`; a `code` that fills a `pre` only names its language."""
        language = attributes.get("class", "").removeprefix("language-")
        inner = self.entities[-1] if self.entities else {}
        same_place = inner.items() >= place.items()
        if tag == "pre" and inner.get("type") == "code" and same_place:
            inner["type"] = "pre"
            return
        entity = {"type": tag, **place}
        if tag == "code" and language != attributes.get("class", ""):
            entity["language"] = language
        self.entities.append(entity)


def _union(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _without(spans: list[tuple[int, int]], holes: list[Entity]) -> list[tuple[int, int]]:
    """What is left of `spans` outside of the `holes`."""
    left = spans
    for hole in holes:
        from_, to = hole["offset"], hole["offset"] + hole["length"]
        left = [
            part
            for start, end in left
            for part in ((start, min(end, from_)), (max(start, to), end))
            if part[0] < part[1]
        ]
    return left


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )


def _inside(entity: Entity, others: list[Entity]) -> bool:
    return entity["type"] not in {"blockquote", "expandable_blockquote"} and any(
        _overlap(entity, other) for other in others
    )
