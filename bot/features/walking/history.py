"""What was logged: look, change, remove, undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import keep_session, last_act, plan_card, receipt
from retrowalk.coach import when
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Button, read_button_data
from retrowalk.coach.store import undo_journal, walks
from retrowalk.coach.words import Html, join_lines

PAGE = 5
OF_A_NOTE = ("day", "pain")
"""What can be changed of pain that was told without a session."""

FIELDS = ("minutes", "day", "effort", "pain", "stumbles")
OF_A_ROW = 3
DAYS_OFFERED = 4
LONGEST_AGO = timedelta(days=366)
MINUTES_BOUNDS = (0.5, 180.0)
RATING_MAX = 10.0


def _list(turn: Turn, offset: int) -> None:
    found = walks.latest(turn.tx, turn.person.id, PAGE + 1, offset)
    if not found:
        turn.show(turn.say("history-empty"))
        return
    page = found[:PAGE]
    lines = [
        turn.say(
            "history-line",
            number=number,
            day=show.day(turn, walk.day),
            walk=show.walk(turn, walk),
        )
        for number, walk in enumerate(page, start=1)
    ]
    numbers = tuple(
        turn.button("history-number", "walk", walk.id, number=number)
        for number, walk in enumerate(page, start=1)
    )
    rows: list[tuple[Button, ...]] = [numbers]
    if len(found) > PAGE:
        rows.append((turn.button("history-older", "hist", offset + PAGE),))
    turn.show(join_lines([turn.say("history-head"), *lines]), *rows)


def _command(turn: Turn, _rest: str) -> None:
    _list(turn, 0)


def _page(turn: Turn, args: list[str]) -> None:
    _list(turn, pressed.whole(args))


def _open(turn: Turn, args: list[str]) -> None:
    _show_one(turn, _walk(turn, args))


def _show_one(turn: Turn, walk: walks.Walk) -> None:
    """One session, and what of it can be changed."""
    fields = tuple(
        turn.button(f"edit-{field}", "edit", walk.id, field)
        for field in FIELDS
        if walk.is_session or field in OF_A_NOTE
    )
    turn.send(
        turn.say("history-one", day=show.day(turn, walk.day), walk=show.walk(turn, walk)),
        fields[:OF_A_ROW],
        *((fields[OF_A_ROW:],) if len(fields) > OF_A_ROW else ()),
        *((receipt.rating_row(turn, walk, "handrail", receipt.HOLDS),) if walk.is_session else ()),
        (turn.button("edit-delete", "remove", walk.id),),
    )


def _set_minutes(turn: Turn, buttons: Iterable[str]) -> bool:
    """Minutes alone below the card of a session that asks what to change: it has so many."""
    minutes = show.read_minutes(turn, turn.incoming.text)
    opened = (read_button_data(data) for data in buttons)
    walk_id = next((args[0] for action, args in filter(None, opened) if action == "edit"), None)
    least, most = MINUTES_BOUNDS
    if minutes is None or walk_id is None or not least <= minutes <= most:
        return False
    walk = _walk(turn, [walk_id])
    if not walk.is_session:
        return False
    receipt.show_changed(turn, turn.coach.walks.change(walk.id, duration_min=minutes))
    return True


def _remove(turn: Turn, args: list[str]) -> None:
    receipt.take_out(turn, _walk(turn, args))


def _walk(turn: Turn, args: list[str]) -> walks.Walk:
    walk = walks.by_id(turn.tx, turn.person.id, pressed.whole(args))
    if walk is None or walk.deleted is not None:
        raise Stale
    return walk


# -- undo ----------------------------------------------------------------------------------------


def _undo_command(turn: Turn, _rest: str) -> None:
    _undo(turn, None)


def _undo_tapped(turn: Turn, args: list[str]) -> None:
    _undo(turn, pressed.whole(args), tapped=True)


def _redo_tapped(turn: Turn, args: list[str]) -> None:
    _undo(turn, pressed.whole(args), tapped=True, redo=True)


def _undo(turn: Turn, change_id: int | None, *, tapped: bool = False, redo: bool = False) -> None:
    if tapped and change_id is not None and turn.coach.changes.is_undone(change_id) != redo:
        turn.toast("odd-already")
        return
    undone = turn.coach.changes.undo(change_id)
    if undone is None:
        turn.send(turn.say("undo-nothing"))
        return
    walk = undone.walk
    what = turn.say(f"undo-{undone.subject}") if walk is None else _put_as_it_was(turn, walk)
    head = turn.say("undo-redone" if undone.restored else "undo-undone")
    way = ("undo-button", "undo") if undone.restored else ("redo-button", "redo")
    rows = [] if change_id is None else [(turn.button(*way, change_id),)]
    lines = [join_lines([head, what], " ")]
    if turn.coach.goal is not None and walk is not None:
        next_day = turn.coach.plan.coming_day()
        following = turn.coach.plan.session(next_day or turn.today)
        lines.append(show.next_session(turn, next_day, following))
    turn.show(join_lines(lines), *rows)


KINDS = {walks.PAIN: "note", walks.SKIPPED: "skip"}
"""What an entry is called that tells of no session."""


def _put_as_it_was(turn: Turn, walk: walks.Walk) -> Html:
    """What an undo did to an entry: a session, a note of pain or of a stumble, a day left out."""
    how = "is" if walk.deleted is None else "out"
    kind = KINDS.get(walk.state, "walk")
    return turn.say(f"undo-{kind}-{how}", day=show.day(turn, walk.day), walk=show.walk(turn, walk))


# -- changing one field --------------------------------------------------------------------------


def _edit(turn: Turn, args: list[str]) -> None:
    if len(args) != 2 or args[1] not in FIELDS:  # noqa: PLR2004  session, field
        raise Stale
    walk = _walk(turn, args)
    if args[1] not in OF_A_NOTE and not walk.is_session:
        raise Stale
    EDIT.open(turn, {"walk": walk.id, "field": args[1]})


def _ask_value(turn: Turn, draft: Draft) -> Question:
    field = draft["field"]
    if field == "day":
        days = [turn.today - timedelta(days=ago) for ago in range(DAYS_OFFERED)]
        buttons = tuple(
            Button(show.day(turn, day), EDIT.data("value", day.isoformat())) for day in days
        )
        return Question(turn.say("edit-ask-day"), (buttons[:2], buttons[2:]))
    offers = (5, 10, 15, 20) if field == "minutes" else receipt.SCALE[field]
    row = tuple(
        EDIT.button(turn, "minutes-button", "value", offer, minutes=offer)
        if field == "minutes"
        else EDIT.button(turn, f"rate-{field}-{offer}", "value", offer)
        for offer in offers
    )
    return Question(turn.say(f"edit-ask-{field}"), (row,))


def _read_value(turn: Turn, draft: Draft, text: str) -> Took | None:
    if draft["field"] == "day":
        day = _read_day(turn, text)
        return None if day is None else Took({"value": day.isoformat()})
    is_minutes = draft["field"] == "minutes"
    value = show.read_minutes(turn, text) if is_minutes else show.read_rating(turn, text)
    if value is None:
        return None
    least, most = MINUTES_BOUNDS if is_minutes else (0.0, RATING_MAX)
    return Took({"value": value}) if least <= value <= most else None


def _read_day(turn: Turn, text: str) -> date | None:
    """A day that has been: named, as a date, or a button's."""
    said = turn.reads(text)
    day = next((days[0] for days in said.dates(turn.today) if days), None)
    named = said.day
    if day is None and named is not None:
        day = when.resolve_day(named, turn.today)
    is_past = day is not None and timedelta() <= turn.today - day <= LONGEST_AGO
    return day if is_past else None


def _write(turn: Turn, draft: Draft) -> None:
    walk = _walk(turn, [str(draft["walk"])])
    if draft["field"] == "day":
        day = date.fromisoformat(draft["value"])
        logged = turn.coach.walks.change(walk.id, day=day, planned=turn.coach.plan.is_planned(day))
    elif draft["field"] == "minutes":
        logged = turn.coach.walks.change(walk.id, duration_min=draft["value"])
    else:
        rated: dict[str, Any] = {draft["field"]: receipt.RATED[draft["field"]](draft["value"])}
        logged = turn.coach.walks.change(walk.id, felt=replace(walk.felt, **rated))
    receipt.give(turn, logged)


EDIT = Flow("edit", (Step("value", _ask_value, _read_value),), _write)
FLOWS = (EDIT,)
NUMBERS = {"edit": _set_minutes}
COMMANDS = {
    "history": Command(_command, menu=50),
    "undo": Command(_undo_command, unlisted="a button of each receipt"),
}
BUTTONS = {
    "hist": _page,
    "walk": _open,
    "remove": _remove,
    "undo": _undo_tapped,
    "redo": _redo_tapped,
    "edit": _edit,
}


def _wished(turn: Turn) -> None:
    """The log; with a day, the session of that day; with a word for taking it out, that too."""
    named = turn.said.day
    day = when.resolve_day(named, turn.today) if named else None
    found = walks.between(turn.tx, turn.person.id, day, day) if day is not None else []
    kept = [walk for walk in found if walk.deleted is None]
    if not kept and day is not None and _asked_of(turn, day):
        return
    if not kept:
        _list(turn, 0)
    elif turn.said.removes:
        receipt.take_out(turn, kept[-1])
    else:
        _show_one(turn, kept[-1])


def _asked_of(turn: Turn, day: date) -> bool:
    """Whether a day without a session is asked about: what it was, if it was one."""
    is_past = day <= turn.today and turn.said.is_question and not turn.said.removes
    if not is_past or turn.coach.goal is None:
        return False
    turn.send(turn.say("history-none-on", day=show.day(turn, day)))
    keep_session.ask_minutes(turn, day)
    return True


# -- taken out, or called wrong ------------------------------------------------------------------


def _nothing_to_fix(turn: Turn) -> None:
    """Something is put right, and nobody knows what."""
    turn.send(turn.say("fix-what"), (turn.button("history-button", "hist", 0),))


def _taken_out(turn: Turn) -> bool:
    """Whether a session told before is taken out again: "delete that", "logged by mistake"."""
    walk = last_act.session(turn, turn.said.day) if turn.said.removes else None
    if walk is None:
        return False
    receipt.take_out(turn, walk)
    return True


def _said_out(turn: Turn) -> bool:
    """Whether words take a session out by their form alone: "remove the one from Tuesday"."""
    said = turn.said
    is_meant = said.takes_out and not said.is_question and said.report is None
    return is_meant and not said.is_unknown and _taken_out(turn)


def _undone(turn: Turn) -> None:
    """Delete that, or put it back."""
    if _taken_out(turn):
        return
    if turn.said.removes:
        turn.send(turn.say("log-no-such"), (turn.button("history-button", "hist", 0),))
    else:
        _taken_back(turn)


def _not_mine(turn: Turn) -> None:
    """It was not theirs: no alarm is there to take back, but maybe a session of a moment ago."""
    last = last_act.session(turn)
    if last is not None and turn.now - last.created < last_act.COMPLETED_WITHIN:
        receipt.take_out(turn, last)
    else:
        turn.send(turn.say("safety-not-me-nothing"), (turn.button("today-button", "today"),))


def _wrong(turn: Turn) -> None:
    """It is wrong, and what is right was not said: the last act with its ways out."""
    last = last_act.session(turn)
    change = undo_journal.last(turn.tx, turn.person.id)
    if change is not None and change.subject == "walk" and last is not None:
        _show_one(turn, last)
    elif change is not None and not change.undone and turn.now - change.at < last_act.LAST_FOR:
        turn.send(turn.say("fix-wrong"), (turn.button("undo-button", "undo", change.id),))
    else:
        turn.send(turn.say("fix-what"), (turn.button("history-button", "hist", 0),))


def _other(turn: Turn) -> None:
    """Another one than the last: in place of one that was just taken out, or all to choose from."""
    change = last_act.change(turn)
    gone = None if change is None or change.subject != "walk" else _gone(turn, change.row_id)
    if change is not None and gone is not None:
        _undo(turn, change.id)
        kept = [w for w in walks.latest(turn.tx, turn.person.id, 3) if w.id != gone.id]
        if len(kept) == 1:
            receipt.take_out(turn, kept[0])
            return
    _list(turn, 0)


def _gone(turn: Turn, walk_id: int) -> walks.Walk | None:
    """The entry, if it is taken out."""
    walk = walks.by_id(turn.tx, turn.person.id, walk_id)
    return walk if walk is not None and walk.deleted is not None else None


def _taken_back(turn: Turn) -> None:
    """The last change is taken back, whatever it was; nothing else changes."""
    change = last_act.change(turn)
    is_first = change is not None and change.subject == "goal" and change.before is None
    if change is None:
        turn.send(turn.say("undo-nothing"))
    elif is_first:  # a change of mind is no wish to have no plan
        plan_card.show_changes(turn)
    else:
        _undo(turn, change.id)


def _rather_not(turn: Turn) -> None:
    """No, after all: the change whose receipt stands above is taken back; else it is a no."""
    actions = {action for action, _ in last_act.offered(turn)}
    if actions.isdisjoint({"undo", "unpause", "moveback"}):
        turn.hear(turn.incoming.text, "talk.no")
    else:
        _taken_back(turn)


MEANINGS = {
    "fix.back": _taken_back,
    "fix.rather_not": _rather_not,
    "stats.history": _wished,
    "fix.value": _nothing_to_fix,
    "fix.undo": _undone,
    "fix.wrong": _wrong,
    "fix.other": _other,
    "safety.not_me": _not_mine,
}
ANSWERS = (Answer(Rank.TAKEN_OUT, "words that take a session out", _said_out),)
