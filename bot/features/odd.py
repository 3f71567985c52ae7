"""Everything that is no sentence of ours to read: kind, and with a way on."""

from __future__ import annotations

from datetime import timedelta

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features import bring_back, settings, today, told, zone
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach.message import Button
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import updates

DONE_EMOJI = frozenset("💪👍✅🏆🎉")


A_MINUTE_MOST, FLOODED_WITHIN = 60, timedelta(minutes=1)
TAPPED_TWICE_WITHIN = timedelta(seconds=2)
"""A second press of a finger; its first one took effect."""


def flooded(turn: Turn) -> bool:
    """More messages in a minute than anybody writes: one word about it, then silence for a while.

    Signs of danger are read before this, always.
    """
    count = updates.count_since(turn.tx, turn.person.id, turn.now - FLOODED_WITHIN)
    if count == A_MINUTE_MOST:
        turn.send(turn.say("odd-slow-down"))
    return count >= A_MINUTE_MOST


def many_at_once(turn: Turn) -> None:
    """Many messages came at once: all were read, and only the last is answered."""
    turn.send(turn.say("odd-many", count=turn.unanswered + 1))


def unclear(turn: Turn) -> None:
    """Not understood: the three likeliest things to do."""
    if turn.said_old_button:
        old_button(turn)
        return
    pause = turn.coach.pause
    if pause is not None and pause.is_for_safety:
        today.show_card(turn)
        return
    number = turn.said.speed_without_unit
    if number is not None:
        turn.send(turn.say("odd-speed-unit", number=show.number(turn, number)))
        return
    turn.send(turn.say("odd-unclear"), _ways(turn))


def _ways(turn: Turn) -> tuple[Button, ...]:
    done = turn.button("done-button", "done", turn.today.isoformat())
    return (
        turn.button("today-button", "today"),
        *((done,) if turn.coach.goal is not None else ()),
        turn.button("help-button", "help"),
    )


def too_long(turn: Turn) -> bool:
    """Whether a text is longer than what is read of it, and tells of sessions: none is logged."""
    if turn.said.report is None:
        return False
    turn.send(turn.say("odd-too-long"))
    return True


def forwarded(turn: Turn) -> None:
    """Words of somebody else that ask for something: nothing is done."""
    turn.send(turn.say("odd-forwarded"))


def unknown_command(turn: Turn, nearest: str) -> None:
    """A command that we do not know; the nearest one is offered."""
    if nearest:
        turn.send(turn.say("odd-command-near", command=nearest))
    else:
        turn.send(turn.say("odd-command"))


def old_button(turn: Turn) -> None:
    """A button of another day, plan or release: say what is true now."""
    if turn.incoming.kind is Kind.TAPPED:
        just_now = turn.now - TAPPED_TWICE_WITHIN
        if updates.count_since(turn.tx, turn.person.id, just_now):
            turn.toast("odd-already")
            return
        turn.toast("odd-old-button")
    turn.send(turn.say("odd-old"), (turn.button("today-button", "today"),))


def attachment(turn: Turn) -> None:
    """A sticker, picture, voice note or place: only a place that was asked for is read."""
    kind = turn.incoming.attachment
    if turn.incoming.file_text:
        bring_back.offered(turn)
    elif kind == "location":
        _place(turn)
    elif kind == "sticker" and turn.incoming.emoji in DONE_EMOJI:
        told.reported(turn, WalkReport(LogKind.DONE_AS_PLANNED))
    elif kind in {"voice", "video_note", "audio"}:
        turn.send(turn.say("odd-voice"))
    else:
        turn.send(turn.say("odd-attachment"), _ways(turn)[1:])


def _place(turn: Turn) -> None:
    """A place that was not asked for: its zone may be used, the place itself is not kept."""
    took = zone.read(turn, {}, "")
    name = took.changes.get("zone") if took is not None else None
    if name is None:
        turn.send(turn.say("zone-not-found"))
        return
    settings.offer_zone(turn, name)
