"""The buttons that log a session, or leave one out, and those that say how it was.

What people write in their own words comes by `told_in_words.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import keep_session, last_act, pain_told, receipt
from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import read_button_data
from retrowalk.coach.reading.asked import says_how_it_was
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import walks
from retrowalk.coach.words import join_lines

SKIP_REASONS = ("time", "ill", "pain", "travel", "rest")


def _rated(turn: Turn, args: list[str]) -> None:
    if len(args) != 3 or args[1] not in receipt.RATED:  # noqa: PLR2004  session, what, how much
        raise Stale
    walk_id, what = pressed.whole(args), args[1]
    value = receipt.RATED[what](pressed.decimal(args, 2))
    walk = walks.by_id(turn.tx, turn.person.id, walk_id)
    if walk is None:
        raise Stale
    fields: dict[str, Any] = {what: value}
    logged = turn.coach.walks.change(walk_id, felt=replace(walk.felt, **fields))
    receipt.give(turn, logged)
    if what == "pain":
        receipt.mind_pain(turn, logged.walk)


def rated_by_number(turn: Turn, buttons: Iterable[str]) -> bool:
    """A number alone below a receipt that asks how it was: 3, 4/10, none of it a new session."""
    number = show.read_rating(turn, turn.incoming.text)
    number = receipt.rating_told(turn) if number is None else number
    asked = next((args for data in buttons if (args := _rating_asked(data)) is not None), None)
    if asked is None or number is None or not 0 <= number <= receipt.HIGHEST_RATING:
        return False
    _rated(turn, [*asked, f"{number:g}"])
    return True


def _felt(turn: Turn) -> bool:
    """Whether it is said in words how the session of a moment ago was: its number is asked for."""
    if turn.coach.pause is not None or not says_how_it_was(turn.said):
        return False
    walk = last_act.fresh_session(turn)
    if walk is None:
        return False
    if walk.felt.effort is None:
        row = receipt.rating_row(turn, walk, "effort", receipt.SCALE["effort"])
        turn.send(turn.say("felt-in-words"), row)
    else:
        turn.react("👍")
    return True


def _rating_asked(data: str) -> list[str] | None:
    """Of which session a button rates what; None for another button."""
    action, args = read_button_data(data) or ("", [])
    return args[:2] if action == "rate" else None


def _done_tapped(turn: Turn, args: list[str]) -> None:
    """Done on a reminder or on today's card: `done:<date>`."""
    day = pressed.day(args)
    logged = [w for w in walks.between(turn.tx, turn.person.id, day, day) if w.state == walks.DONE]
    if logged:
        turn.toast("log-already", walk=show.walk(turn, logged[-1]))
        return
    if day != turn.today:
        turn.show(
            turn.say("log-other-day", day=show.day(turn, day)),
            (
                turn.button(
                    "log-count-that-day", "donefor", day.isoformat(), day=show.day(turn, day)
                ),
                turn.button("log-count-today", "donefor", turn.today.isoformat()),
            ),
        )
        return
    _done_for(turn, day)


def _done_for_tapped(turn: Turn, args: list[str]) -> None:
    _done_for(turn, pressed.day(args))


def _done_for(turn: Turn, day: date) -> None:
    if day > turn.today:
        raise Stale
    report = WalkReport(LogKind.DONE_AS_PLANNED, day=when.word_of(day, turn.today))
    slot = f"done:{day.isoformat()}"
    known = walks.of_origin(turn.tx, turn.person.id, slot)
    origin = slot if known is None else f"{slot}:{turn.incoming.update_id}"
    keep_session.keep(turn, report, origin)


def _skip_tapped(turn: Turn, args: list[str]) -> None:
    """Not today: the reason is asked, and no reason is a bad one."""
    day = pressed.day(args)
    turn.show(
        turn.say("skip-why"),
        tuple(
            turn.button(f"skip-{reason}", "skipfor", day.isoformat(), reason)
            for reason in SKIP_REASONS[:3]
        ),
        tuple(
            turn.button(f"skip-{reason}", "skipfor", day.isoformat(), reason)
            for reason in SKIP_REASONS[3:]
        ),
    )


def _skip_for(turn: Turn, args: list[str]) -> None:
    if len(args) != 2 or args[1] not in SKIP_REASONS:  # noqa: PLR2004  day, reason
        raise Stale
    turn.check_agreed()
    day, reason = pressed.day(args), args[1]
    if day > turn.today:
        raise Stale
    if keep_session.walked_on(turn, day):
        return
    report = WalkReport(LogKind.SKIP, day=when.word_of(day, turn.today))
    logged = turn.coach.walks.log(report, keep_session.skip_origin(turn, day))
    because = replace(logged.walk.felt, reason=reason)
    change_id = turn.coach.walks.change(
        logged.walk.id, felt=because, amends=logged.change_id
    ).change_id
    rows = [(turn.button("undo-button", "undo", change_id),)] if change_id else []
    if reason == "ill":
        pause = turn.coach.pauses.begin(day, None, reason)
        if pause.is_for_safety:
            turn.show(show.paused(turn, pause), *pain_told.ways_back(turn))
            return
        turn.show(
            join_lines([turn.say("skip-said-ill"), turn.say("pause-open-said")]),
            (turn.button("pause-end", "unpause"),),
        )
        return
    if reason == "pain":
        pain_told.ask(turn)
        return
    if reason == "time":
        rows.insert(0, (turn.button("skip-two-minutes", "start", day.isoformat(), "short"),))
    turn.show(
        join_lines(
            [
                turn.say(f"skip-said-{reason}"),
                show.next_session(turn, logged.next_day, logged.next_session),
            ]
        ),
        *rows,
    )


def _part_tapped(turn: Turn, args: list[str]) -> None:
    """Part of it: the minutes are asked."""
    turn.check_agreed()
    keep_session.ask_minutes(turn, pressed.day(args))


NUMBERS = {"rate": rated_by_number}
BUTTONS = {
    "rate": _rated,
    "done": _done_tapped,
    "donefor": _done_for_tapped,
    "skip": _skip_tapped,
    "skipfor": _skip_for,
    "part": _part_tapped,
}
ANSWERS = (Answer(Rank.FELT, "in words, how a session was", _felt),)
