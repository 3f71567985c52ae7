"""How it is done, in drawings: one after the other, each with the same in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from retrowalk.bot.conversation.order import Command
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.wire.sender import Maker
from retrowalk.coach.errors import Stale
from retrowalk.coach.media import drawings
from retrowalk.coach.message import Attachment, Button, FileKind
from retrowalk.coach.reading.meaning import Place

DRAWING = "drawing"


def _show(turn: Turn, name: str) -> None:
    """One drawing with its words, and the way to the next."""
    row = _row(turn)
    at = row.index(name) if name in row else -1
    follows = row[at + 1] if at + 1 < len(row) else None
    dark = turn.person.preferences.dark
    picture = Attachment(
        FileKind.PHOTO,
        f"{name}.png",
        DRAWING,
        {"name": name, "dark": dark},
        keep_as=f"how:{name}:{'dark' if dark else 'light'}",
    )
    turn.send(
        turn.say(f"how-{name}"),
        _ways(turn, follows),
        attachment=picture if turn.person.preferences.pictures else None,
    )


def _row(turn: Turn) -> tuple[str, ...]:
    goal = turn.coach.goal
    return drawings.for_place(None if goal is None else Place(goal.place))


def _ways(turn: Turn, follows: str | None) -> tuple[Button, ...]:
    if follows is None:
        return (turn.button("today-button", "today"),)
    return (turn.button("how-next-button", "how", follows),)


def _command(turn: Turn, _rest: str) -> None:
    _show(turn, _row(turn)[0])


def _tapped(turn: Turn, args: list[str]) -> None:
    name = args[0] if args else _row(turn)[0]
    if name not in drawings.NAMES:
        raise Stale
    _show(turn, name)


async def _read(values: Mapping[str, Any]) -> bytes:
    return drawings.png(values["name"], is_dark=values["dark"])


def makers() -> dict[str, Maker]:
    """Who hands out the drawings."""
    return {DRAWING: _read}


COMMANDS = {"how": Command(_command, menu=60)}
BUTTONS = {"how": _tapped}
