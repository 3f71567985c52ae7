"""A card of a month to show others: it holds what its owner chose, and nothing else.

What is chosen stands in the buttons, so nothing of it is kept. No pain, no weight, no plan can be
chosen.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Command
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.wire.sender import Maker
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Attachment, Button, FileKind, Style
from retrowalk.coach.plan.rules import Done
from retrowalk.coach.words import Html, join_lines

CHOICES = ("days", "minutes", "longest", "weeks")
"""What a card may tell; in the data of a button each has a digit, 1 where it is chosen."""

NOTHING = "0" * len(CHOICES)
GOES_BACK_TO = 5
"""Until this day of a month the card is of the month before."""


def _open(turn: Turn, mask: str = NOTHING) -> None:
    """What shall stand on the card: each is a button that turns it on and off."""
    month = _month(turn.today)
    facts = _facts(turn, month)
    if not facts:
        turn.send(turn.say("card-none", month=_name(turn, month)))
        return
    rows: list[tuple[Button, ...]] = [
        (
            turn.button(
                "card-on" if mask[number] == "1" else "card-off",
                "card",
                _turned(mask, number),
                what=turn.words.plain(f"card-{choice}"),
            ),
        )
        for number, choice in enumerate(CHOICES)
        if choice in facts
    ]
    if "1" in mask:
        rows.append((turn.button("card-make", "card", mask, "make", style=Style.GOOD),))
    turn.show(turn.say("card-ask", month=_name(turn, month)), *rows)


def _tapped(turn: Turn, args: list[str]) -> None:
    mask = args[0] if args else NOTHING
    if len(mask) != len(CHOICES) or not set(mask) <= {"0", "1"}:
        raise Stale
    if args[1:] == ["make"] and "1" in mask:
        _make(turn, mask)
    else:
        _open(turn, mask)


def _make(turn: Turn, mask: str) -> None:
    """The card, with the same in words; it can be forwarded as it is."""
    month = _month(turn.today)
    facts = _facts(turn, month)
    chosen = [c for c, is_on in zip(CHOICES, mask, strict=True) if is_on == "1" and c in facts]
    if not chosen:
        raise Stale
    told = [(facts[choice], turn.words.plain(f"card-{choice}")) for choice in chosen]
    title = turn.words.plain("card-title", month=_name(turn, month))
    lines = [turn.say("card-line", what=words, value=value) for value, words in told]
    picture = Attachment(
        FileKind.PHOTO,
        "card.png",
        "card",
        {
            "title": title,
            "facts": [list(each) for each in told],
            "footer": turn.words.plain("card-footer"),
            "dark": turn.person.preferences.dark,
        },
    )
    turn.send(
        join_lines([turn.say("card-head", month=_name(turn, month)), *lines]),
        attachment=picture if turn.person.preferences.pictures else None,
    )


def _month(today: date) -> date:
    """The first day of the month that a card is of: of the one before, in its first days."""
    first = today.replace(day=1)
    return (first - timedelta(days=1)).replace(day=1) if today.day <= GOES_BACK_TO else first


def _facts(turn: Turn, month: date) -> Mapping[str, str]:
    """What there is to tell of a month, by choice; empty where nothing was walked."""
    last = (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    done = [each for each in turn.coach.walks.entries(month, min(last, turn.today)) if each.minutes]
    return facts_of(turn, done)


def facts_of(turn: Turn, done: Sequence[Done]) -> Mapping[str, str]:
    """The same from the sessions of a month."""
    if not done:
        return {}
    minutes = [each.minutes for each in done]
    weeks = {each.day - timedelta(days=each.day.weekday()) for each in done}
    return {
        "days": str(len({each.day for each in done})),
        "minutes": str(round(sum(minutes))),
        "longest": show.duration(turn, round(max(minutes))),
        "weeks": str(len(weeks)),
    }


def _turned(mask: str, number: int) -> str:
    turned = "0" if mask[number] == "1" else "1"
    return mask[:number] + turned + mask[number + 1 :]


def _name(turn: Turn, month: date) -> Html:
    name = turn.words.plain(f"month-long-{month.month}")
    return turn.say("card-month", month=name, year=str(month.year))


def makers() -> dict[str, Maker]:
    """Who draws the card."""

    async def card(values: Mapping[str, Any]) -> bytes:
        return await asyncio.to_thread(_draw, values)

    return {"card": card}


def _draw(values: Mapping[str, Any]) -> bytes:
    from retrowalk.coach.media import pictures  # noqa: PLC0415  only when a picture is drawn

    facts = [(value, words) for value, words in values["facts"]]
    theme = pictures.DARK if values["dark"] else pictures.LIGHT
    return pictures.card(values["title"], facts, values["footer"], theme)


def _command(turn: Turn, _rest: str) -> None:
    _open(turn)


COMMANDS = {"card": Command(_command, unlisted="a button of the statistics")}
BUTTONS = {"card": _tapped}
