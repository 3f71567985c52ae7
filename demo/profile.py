"""What the bot says of itself: name, descriptions, commands by scope and language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from retrowalk.demo.chats import Chat, Json
from retrowalk.demo.rules import COMMANDS_MAX, Params, bad

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_DESCRIPTION_MAX = 256
_TEXTS = {
    # what → (parameter, longest text, Telegram's word when it is longer)
    "Name": ("name", 64, "BOT_TITLE_INVALID"),
    "Description": ("description", 512, "BOT_DESCRIPTION_INVALID"),
    "ShortDescription": ("short_description", 120, "BOT_ABOUT_INVALID"),
}


@dataclass(slots=True)
class Profile:
    """The bot's own page."""

    first_name: str
    on_commands: Callable[[], None]
    _texts: dict[tuple[str, str], str] = field(default_factory=dict)
    _commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    _menu_buttons: dict[int | None, Json] = field(default_factory=dict)

    def methods(self) -> dict[str, Callable[[Params], Any]]:
        """The methods of the Bot API that it answers."""
        table: dict[str, Callable[[Params], Any]] = {
            "setMyCommands": self._set_commands,
            "getMyCommands": self._get_commands,
            "deleteMyCommands": self._delete_commands,
            "setChatMenuButton": self._set_menu_button,
            "getChatMenuButton": self._get_menu_button,
        }
        for what in _TEXTS:
            table[f"setMy{what}"] = partial(self._set_text, what)
            table[f"getMy{what}"] = partial(self._get_text, what)
        return table

    def commands_in(self, chat: Chat, language_code: str) -> list[Json]:
        """What a person finds in the menu of a chat: the nearest scope and language win."""
        wide = "all_private_chats" if chat.type == "private" else "all_group_chats"
        for scope in (f"chat:{chat.id}", wide, "default"):
            for language in (language_code, ""):
                if found := self._commands.get((scope, language)):
                    return found
        return []

    def _set_text(self, what: str, params: Params) -> bool:
        name, longest, refusal = _TEXTS[what]
        text = params.text(name)
        if len(text) > longest:
            bad(refusal)
        self._texts[what, params.text("language_code")] = text
        return True

    def _get_text(self, what: str, params: Params) -> Json:
        name = _TEXTS[what][0]
        fallback = self.first_name if what == "Name" else ""
        plain = self._texts.get((what, "")) or fallback
        return {name: self._texts.get((what, params.text("language_code"))) or plain}

    def _set_commands(self, params: Params) -> bool:
        commands = params.data("commands")
        if not isinstance(commands, list):
            bad("commands must be an Array of BotCommand")
        if len(commands) > COMMANDS_MAX:
            bad("BOT_COMMANDS_TOO_MUCH")
        kept = []
        for given in commands:
            command = str(given.get("command", "")).lower().removeprefix("/")
            description = str(given.get("description", "")).strip()
            if not _COMMAND.fullmatch(command):
                bad("BOT_COMMAND_INVALID")
            if not 0 < len(description) <= _DESCRIPTION_MAX:
                bad("BOT_COMMAND_DESCRIPTION_INVALID")
            kept.append({"command": command, "description": description})
        self._commands[_key(params)] = kept
        self.on_commands()
        return True

    def _get_commands(self, params: Params) -> list[Json]:
        return self._commands.get(_key(params), [])

    def _delete_commands(self, params: Params) -> bool:
        self._commands.pop(_key(params), None)
        self.on_commands()
        return True

    def _set_menu_button(self, params: Params) -> bool:
        button = params.data("menu_button") or {"type": "default"}
        self._menu_buttons[params.number("chat_id")] = button
        return True

    def _get_menu_button(self, params: Params) -> Json:
        fallback = self._menu_buttons.get(None, {"type": "default"})
        return self._menu_buttons.get(params.number("chat_id"), fallback)


def _key(params: Params) -> tuple[str, str]:
    scope = params.data("scope") or {"type": "default"}
    name = scope["type"]
    if name.startswith("chat"):
        name = ":".join(
            str(scope[part]) for part in ("type", "chat_id", "user_id") if part in scope
        )
    return name, params.text("language_code")
