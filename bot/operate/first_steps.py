"""`retrowalk init`: what an operator is asked once, so that the bot can start.

It writes a configuration from the example, or completes the one that is there. Whoever runs it
again changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from retrowalk.bot.wire.request import client_session
from retrowalk.coach.errors import Misconfigured, RetrowalkError
from retrowalk.coach.platform import configuration
from retrowalk.coach.platform.files import read_text
from retrowalk.coach.platform.settings import Settings, Telegram, load_settings

ANSWER_WITHIN_S = 15.0
TRIES = 3
TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{1,100}")
QUESTIONS = {
    "telegram.token": "The token that @BotFather gave you",
    "privacy.operator": "Who answers for the data of those who use the bot (a name)",
    "privacy.contact": "Where they can write to you (e-mail, phone or address)",
}
"""What is asked, in this order."""

Ask = Callable[[str, bool], str | None]
"""(question, whether the answer is secret) → the answer; None when nobody is there to answer."""

WhoIs = Callable[[str, Telegram], str]
"""(token, how Telegram is reached) → the name of the bot."""


class Unreachable(RetrowalkError):
    """Telegram could not be asked."""


@dataclass(frozen=True, slots=True)
class Done:
    """How it ended."""

    settings: Settings
    bot_username: str  # "" where Telegram was not asked
    is_new: bool = False
    changed: tuple[str, ...] = field(default=())
    was_open: bool = False  # others could read the file


def first_steps(
    path: Path,
    given: Mapping[str, str],
    environment: Mapping[str, str],
    ask: Ask,
    who_is: WhoIs | None,
) -> Done:
    """Ask what is missing, check the token and write the file.

    `given` are the answers from the command line; without `who_is` the token is not checked.
    Raises Misconfigured for what can't be used and Unreachable when Telegram does not answer; then
    nothing was written.
    """
    is_new = not configuration.is_there(path)
    settings = load_settings(None if is_new else path, environment)
    for name, value in given.items():
        variable = "RETROWALK_" + name.replace(".", "__").upper()
        if variable in environment and value != _value(settings, name):
            raise Misconfigured(
                variable, "wins over the file: take it away, or leave the option out."
            )
    values = {
        name: value for name, value in given.items() if value and value != _value(settings, name)
    }
    reach = settings.telegram
    token = values.get("telegram.token") or settings.telegram.token
    username = _checked(token, reach, who_is) if token else ""
    if not token:
        values["telegram.token"], username = _asked_token(reach, ask, who_is)
    for name in ("privacy.operator", "privacy.contact"):
        if name not in values and not _value(settings, name):
            answer = (ask(QUESTIONS[name], False) or "").strip()  # noqa: FBT003  not secret
            values |= {name: answer} if answer else {}
    was_open = not is_new and configuration.close_to_others(path)
    if is_new or values:
        before = configuration.example() if is_new else read_text(path)
        configuration.write(path, configuration.with_values(before, values))
    now = load_settings(path, environment)
    return Done(now, username, is_new, tuple(values), was_open)


def _value(settings: Settings, name: str) -> str:
    section, _, key = name.partition(".")
    return str.__str__(getattr(getattr(settings, section), key))


def _asked_token(reach: Telegram, ask: Ask, who_is: WhoIs | None) -> tuple[str, str]:
    """A token that Telegram knows, and the name of its bot; a slip may be mended."""
    question = QUESTIONS["telegram.token"]
    for is_last in (*[False] * (TRIES - 1), True):
        token = ask(question, True)  # noqa: FBT003  a secret
        if token is None:
            break
        try:
            return token.strip(), _checked(token.strip(), reach, who_is)
        except Misconfigured as mistake:
            if is_last:
                raise
            question = f"{mistake}\n{QUESTIONS['telegram.token']}"
    raise Misconfigured(
        "telegram.token", "is missing: answer the question, or give --token-file PATH."
    )


def _checked(token: str, reach: Telegram, who_is: WhoIs | None) -> str:
    if not TOKEN.fullmatch(token):
        raise Misconfigured("telegram.token", "is a number, a colon and a long word.")
    return who_is(token, reach) if who_is is not None else ""


async def who_is_at_telegram(token: str, reach: Telegram) -> str:
    """The name of the bot that a token belongs to, asked in the way that the bot will take.

    Raises Misconfigured for a token that Telegram does not know, and Unreachable without an answer.
    """
    limit = aiohttp.ClientTimeout(total=ANSWER_WITHIN_S)
    address = f"{reach.api_base_url.rstrip('/')}/bot{token}/getMe"
    async with client_session(reach.api_base_url, reach.proxy, timeout=limit) as session:
        try:
            async with session.get(address) as answer:
                said = await answer.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            # The text of the error may hold the address, and with it the token.
            raise Unreachable(type(error).__name__) from None
        except ValueError:
            said = None
    if not isinstance(said, dict) or "ok" not in said:
        raise Misconfigured("telegram.api_base_url", "does not answer as the Bot API does.")
    if not said["ok"]:
        if answer.status in {401, 404}:
            raise Misconfigured(
                "telegram.token", "Telegram does not know it; copy it again from @BotFather."
            )
        raise Unreachable(f"it answered {answer.status}")
    return str(said["result"]["username"])
