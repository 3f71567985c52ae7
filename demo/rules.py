"""What Telegram refuses, in Telegram's own words, and how it reads a request.

A `Refusal` is an answer: the status, the description, and the parameters that go with it. The
limits are those of the Bot API; lengths count UTF-16 code units, the stricter of the two readings
of "characters".
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from retrowalk.demo.entities import (
    CannotParse,
    Entity,
    find_entities,
    link_fault,
    parse_html,
    tidy,
    trim,
    utf16_length,
)
from retrowalk.demo.web_apps import is_fit

TEXT_MAX = 4096
CAPTION_MAX = 1024
CALLBACK_DATA_MAX_BYTES = 64
CALLBACK_ANSWER_MAX = 200
BUTTONS_MAX = 100
MARKUP_MAX_BYTES = 10_240
COPY_TEXT_MAX = 256
INLINE_RESULTS_MAX = 50
RESULT_ID_MAX_BYTES = 64
START_PARAMETER_MAX = 64
COMMANDS_MAX = 100

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
REACTIONS = frozenset(
    (  # noqa: SIM905 - a list of 73 lines would hide the rules
        "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 "
        "❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 "
        "😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ "
        "😡 "
    ).split()
)


_START_PARAMETER = re.compile(rf"[A-Za-z0-9_-]{{1,{START_PARAMETER_MAX}}}")


class Refusal(Exception):
    """Telegram says no."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad(why: str) -> NoReturn:
    """Refuse as a bad request."""
    raise Refusal(400, f"Bad Request: {why}")


def forbidden(why: str) -> NoReturn:
    """Refuse as forbidden."""
    raise Refusal(403, f"Forbidden: {why}")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    mime_type: str
    data: bytes


@dataclass(slots=True)
class Params:
    """The parameters of one call, however they were sent: text in a form, values in JSON."""

    values: Mapping[str, Any]
    files: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A text, empty where none was given."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def flag(self, name: str) -> bool:
        """A yes or no."""
        return self.values.get(name) in (True, "true", "True", "1")

    def number(self, name: str) -> int | None:
        """A whole number, or None where none was given. Raises Refusal for anything else."""
        value = self.values.get(name)
        if value in (None, ""):
            return None
        try:
            return int(value)
        except (TypeError, ValueError):
            bad(f'invalid parameter "{name}" specified')

    def data(self, name: str, what: str = "") -> Any:  # noqa: ANN401 - JSON may be anything
        """A JSON value, or None where none was given. Raises Refusal when it isn't JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            bad(f"can't parse {what or name} JSON object")


def formatted(
    text: str, parse_mode: str, entities: list[Entity] | None
) -> tuple[str, list[Entity]]:
    """Read a text that a bot sent, with its entities. Raises Refusal."""
    known = [] if parse_mode or not entities else tidy(entities)
    text = text.replace("\r", "")
    if parse_mode.lower() == "html":
        try:
            text, known = parse_html(text)
        except CannotParse as why:
            bad(f"can't parse entities: {why}")
    elif parse_mode:
        bad("unsupported parse_mode")
    text, known = trim(text, known)
    return text, find_entities(text, known)


def message_text(params: Params) -> dict[str, Any]:
    """The text of a message with its entities. Raises Refusal when it is empty or too long."""
    if not params.text("text"):
        bad("message text is empty")
    text, entities = formatted(
        params.text("text"), params.text("parse_mode"), params.data("entities", "entities")
    )
    if not text:
        bad("message text is empty")
    if utf16_length(text) > TEXT_MAX:
        bad("message is too long")
    content: dict[str, Any] = {"text": text}
    if entities:
        content["entities"] = entities
    if (preview := params.data("link_preview_options")) is not None:
        content["link_preview_options"] = preview
    return content


def caption(text: str, parse_mode: str, entities: list[Entity] | None) -> dict[str, Any]:
    """The caption of a file, which may be empty. Raises Refusal when it is too long."""
    text, found = formatted(text, parse_mode, entities)
    if utf16_length(text) > CAPTION_MAX:
        bad("message caption is too long")
    content: dict[str, Any] = {"caption": text} if text else {}
    if found:
        content["caption_entities"] = found
    return content


def reply_markup(params: Params) -> dict[str, Any] | None:
    """The keyboard that goes with a message. Raises Refusal."""
    markup = params.data("reply_markup", "reply keyboard markup")
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        bad("object expected as reply markup")
    if "inline_keyboard" in markup:
        return inline_keyboard(markup)
    if "keyboard" in markup:
        for row in markup["keyboard"]:
            for button in row:
                text = button if isinstance(button, str) else button.get("text")
                if not text:
                    bad("keyboard button text must be non-empty")
    return markup


def inline_keyboard(markup: dict[str, Any]) -> dict[str, Any] | None:
    """Check buttons under a message; None for a keyboard without any. Raises Refusal."""
    rows = [row for row in markup["inline_keyboard"] if row]
    buttons = [button for row in rows for button in row]
    for button in buttons:
        _check_button(button)
    if len(buttons) > BUTTONS_MAX or len(json.dumps(rows).encode()) > MARKUP_MAX_BYTES:
        bad("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def check_inline_results(results: list[dict[str, Any]], button: dict[str, Any] | None) -> None:
    """Refuse an answer to an inline query that Telegram would not show."""
    if len(results) > INLINE_RESULTS_MAX:
        bad("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if any(not 0 < len(id_.encode()) <= RESULT_ID_MAX_BYTES for id_ in ids):
        bad("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        bad("RESULT_ID_DUPLICATE")
    if any(result.get("type") == "article" and not result.get("title") for result in results):
        bad("ARTICLE_TITLE_EMPTY")
    start = (button or {}).get("start_parameter", "start")
    if not _START_PARAMETER.fullmatch(start):
        bad("START_PARAM_INVALID")


def _check_button(button: dict[str, Any]) -> None:
    text = button.get("text")
    if not isinstance(text, str):
        bad('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not text.strip():
        bad("inline keyboard button text must be non-empty")
    if "url" in button:
        _check_link(button["url"])
    elif "web_app" in button:
        _check_page(str(button["web_app"].get("url", "")))
    elif "callback_data" in button:
        if not 0 < len(button["callback_data"].encode()) <= CALLBACK_DATA_MAX_BYTES:
            bad("BUTTON_DATA_INVALID")
    elif "copy_text" in button:
        if not 0 < utf16_length(button["copy_text"]["text"]) <= COPY_TEXT_MAX:
            bad("BUTTON_COPY_TEXT_INVALID")
    elif not any(key.startswith("switch_inline_query") for key in button):
        bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")


def _check_link(url: str) -> None:
    if why := link_fault(url):
        bad(f"inline keyboard button URL '{url}' is invalid: {why}")


def _check_page(url: str) -> None:
    if not is_fit(url):
        why = "Only HTTPS links are allowed"
        bad(f"inline keyboard button Web App URL '{url}' is invalid: {why}")
