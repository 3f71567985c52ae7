"""Logging a session: by a sentence, by a button, by editing the sentence."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from bot import show
from bot.features import goal
from bot.flow import Draft, Flow, Question, Step, Took
from bot.turn import Turn
from coach.coach import Logged, check_plausible
from coach.errors import BadInput, Stale
from coach.meaning import LogKind, Place, WalkReport, Wish, WishKind
from coach.message import Button
from coach.store import people, walks
from coach.store.walks import Felt
from coach.understand import read_report
from coach.words import Html, join_lines

SCALE = {"effort": (2, 4, 6, 8, 10), "pain": (0, 2, 4, 6, 8), "stumbles": (0, 1, 2)}
"""What the rows under a receipt offer; any number can be typed instead."""

SKIP_REASONS = ("time", "ill", "pain", "travel", "rest")


def reported(turn: Turn, report: WalkReport) -> None:
    """A sentence says what was done, or that it was not."""
    if turn.person.consent is None:
        check_plausible(report)
        KEEP.open(turn, {"report": asdict(report), "origin": turn.incoming.origin})
        return
    keep(turn, report, turn.incoming.origin)


def keep(turn: Turn, report: WalkReport, origin: str) -> None:
    """Store a report and show its receipt."""
    receipt(turn, turn.coach.log(report, origin))


def receipt(turn: Turn, logged: Logged) -> None:
    """What was stored, what it means for the week and the next session."""
    remember = f"receipt:{logged.walk.id}"
    turn.show(receipt_text(turn, logged), *_receipt_rows(turn, logged), remember=remember)


def receipt_text(turn: Turn, logged: Logged) -> Html:
    """The receipt of a session, also when it is changed later."""
    walk = logged.walk
    if walk.state == walks.SKIPPED:
        return join_lines(
            [
                turn.say("log-skipped", day=show.day(turn, walk.day)),
                show.next_session(turn, logged.next_day, logged.next_session),
            ]
        )
    return join_lines(
        [
            turn.say("log-logged", walk=show.walk(turn, walk), day=show.day(turn, walk.day)),
            show.energy(turn, logged.energy)
            if logged.energy is not None
            else turn.say("log-no-weight")
            if turn.person.facts.mass_kg is None
            else "",
            show.week(turn, logged.week),
            turn.say("log-beyond")
            if logged.beyond and logged.next_session.rule != "hold-more"
            else "",
            show.next_session(turn, logged.next_day, logged.next_session),
            turn.say(f"rule-{logged.next_session.rule}"),
        ]
    )


def _receipt_rows(turn: Turn, logged: Logged) -> list[tuple[Button, ...]]:
    walk = logged.walk
    rows: list[tuple[Button, ...]] = []
    if walk.state != walks.SKIPPED:
        missing = next((name for name in SCALE if getattr(walk.felt, name) is None), None)
        if missing is not None:
            rows.append(
                tuple(
                    turn.button(f"rate-{missing}-{value}", "rate", walk.id, missing, value)
                    for value in SCALE[missing]
                )
            )
    last: list[Button] = []
    if logged.change_id is not None:
        last.append(turn.button("undo-button", "undo", logged.change_id))
    last.append(turn.button("change-button", "walk", walk.id))
    if logged.energy is not None:
        last.append(turn.button("why-kcal-button", "why", "kcal"))
    return [*rows, tuple(last)]


def _rated(turn: Turn, args: list[str]) -> None:
    if len(args) != 3 or args[1] not in SCALE:  # noqa: PLR2004  session, what, how much
        raise Stale
    walk_id, what, value = int(args[0]), args[1], int(args[2])
    walk = walks.by_id(turn.tx, turn.person.id, walk_id)
    if walk is None:
        raise Stale
    fields: dict[str, Any] = {what: value if what == "stumbles" else float(value)}
    logged = turn.coach.change_walk(walk_id, felt=replace(walk.felt, **fields))
    receipt(turn, logged)


def edited(turn: Turn) -> None:
    """The person changed a message of theirs: the entry that it made changes with it."""
    walk = walks.of_origin(turn.tx, turn.person.id, turn.incoming.origin)
    if walk is None or turn.incoming.text.startswith("/"):
        return
    if walk.deleted is not None:
        turn.send(turn.say("log-edit-removed"))
        return
    report = read_report(turn.incoming.text, turn.person.language)
    if report is None:
        turn.send(turn.say("log-edit-kept", walk=show.walk(turn, walk)))
        return
    check_plausible(report)
    felt = Felt(
        effort=report.effort_0_10 if report.effort_0_10 is not None else walk.felt.effort,
        pain=report.pain_0_10 if report.pain_0_10 is not None else walk.felt.pain,
        stumbles=report.stumbles if report.stumbles is not None else walk.felt.stumbles,
        handrail=report.handrail if report.handrail is not None else walk.felt.handrail,
        reason=walk.felt.reason,
        as_planned=report.kind is LogKind.DONE_AS_PLANNED,
    )
    logged = turn.coach.change_walk(
        walk.id,
        felt=felt,
        duration_min=report.duration_min or (walk.duration_min if felt.as_planned else None),
        distance_km=report.distance_km,
        speed_kmh=report.speed_kmh,
        place=report.place.value if report.place is not None else None,
    )
    if logged.change_id is None:
        return  # a reaction or a link preview also arrives as an edit
    html, rows = receipt_text(turn, logged), _receipt_rows(turn, logged)
    remember = f"receipt:{walk.id}"
    if walk.receipt_message_id is not None:
        turn.edit(walk.receipt_message_id, html, *rows, remember=remember)
    else:
        turn.send(html, *rows, remember=remember)


# -- commands and buttons ------------------------------------------------------------------------


def _log_command(turn: Turn, rest: str) -> None:
    report = read_report(rest, turn.person.language) if rest else None
    if rest and report is None:
        report = read_report(f"did {rest}", turn.person.language)
    if report is None:
        turn.send(turn.say("log-how"))
    else:
        reported(turn, report)


def _done_command(turn: Turn, _rest: str) -> None:
    reported(turn, WalkReport(LogKind.DONE_AS_PLANNED))


def _skip_command(turn: Turn, _rest: str) -> None:
    reported(turn, WalkReport(LogKind.SKIP))


def _done_tapped(turn: Turn, args: list[str]) -> None:
    """Done on a reminder or on today's card: `done:<date>`."""
    day = _date(args)
    slot = f"done:{day.isoformat()}"
    known = walks.of_origin(turn.tx, turn.person.id, slot)
    if known is not None and known.deleted is None:
        turn.toast("log-already", walk=show.walk(turn, known))
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
    _done_for(turn, _date(args))


def _done_for(turn: Turn, day: date) -> None:
    if turn.person.consent is None:
        turn.change_person(people.save(turn.tx, goal.consented(turn)))
    ago = (turn.today - day).days
    if ago < 0:
        raise Stale
    report = WalkReport(LogKind.DONE_AS_PLANNED, day=f"-{ago}" if ago else "today")
    slot = f"done:{day.isoformat()}"
    known = walks.of_origin(turn.tx, turn.person.id, slot)
    origin = slot if known is None else f"{slot}:{turn.incoming.update_id}"
    keep(turn, report, origin)


def _skip_tapped(turn: Turn, args: list[str]) -> None:
    """Not today: the reason is asked, and no reason is a bad one."""
    day = _date(args)
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
    day, reason = _date(args), args[1]
    ago = (turn.today - day).days
    if ago < 0:
        raise Stale
    report = WalkReport(LogKind.SKIP, day=f"-{ago}" if ago else "today")
    logged = turn.coach.log(report, f"skip:{day.isoformat()}")
    because = replace(logged.walk.felt, reason=reason)
    change_id = turn.coach.change_walk(logged.walk.id, felt=because).change_id
    rows = [(turn.button("undo-button", "undo", change_id),)] if change_id else []
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
    PART.open(turn, {"day": _date(args).isoformat()})


def _date(args: list[str]) -> date:
    try:
        return date.fromisoformat(args[0])
    except (IndexError, ValueError):
        raise Stale from None


# -- the question before the first fact is kept ---------------------------------------------------


def _ask_keep(turn: Turn, _draft: Draft) -> Question:
    return Question(
        turn.say("keep-ask"),
        (
            (KEEP.button(turn, "keep-yes", "keep", "yes"),),
            (KEEP.button(turn, "keep-no", "keep", "no"),),
        ),
    )


def _read_keep(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"yes": "keep-yes", "no": "keep-no"})
    return Took({"keep": value == "yes"}) if value else None


def _keep(turn: Turn, draft: Draft) -> None:
    if not draft["keep"]:
        turn.show(turn.say("keep-not"))
        return
    turn.change_person(people.save(turn.tx, goal.consented(turn)))
    keep(turn, _report(draft["report"]), draft["origin"])


def _report(raw: dict[str, Any]) -> WalkReport:
    place = raw["place"]
    return WalkReport(
        **{
            **raw,
            "kind": LogKind(raw["kind"]),
            "place": None if place is None else Place(place),
        }
    )


KEEP = Flow("keep", (Step("keep", _ask_keep, _read_keep),), _keep)


# -- part of a session ----------------------------------------------------------------------------


def _ask_part(turn: Turn, _draft: Draft) -> Question:
    minutes = turn.coach.session(turn.today).minutes
    offers = sorted({max(1, round(minutes * share)) for share in (0.25, 0.5, 0.75)})
    return Question(
        turn.say("part-ask"),
        (
            tuple(
                PART.button(turn, "minutes-button", "minutes", number, minutes=number)
                for number in offers
            ),
        ),
    )


def _read_part(_turn: Turn, _draft: Draft, text: str) -> Took | None:
    minutes = show.read_minutes(text)
    return Took({"minutes": minutes}) if minutes else None


def _part(turn: Turn, draft: Draft) -> None:
    day = date.fromisoformat(draft["day"])
    ago = max(0, (turn.today - day).days)
    report = WalkReport(
        LogKind.LOG, duration_min=draft["minutes"], day=f"-{ago}" if ago else "today"
    )
    keep(turn, report, f"part:{turn.incoming.update_id}")


PART = Flow("part", (Step("minutes", _ask_part, _read_part),), _part)


def _bare_number(turn: Turn, wish: Wish) -> None:
    """A number alone: asked back, since it may be minutes or a question."""
    if wish.value is None or not wish.value > 0:
        raise BadInput("log-how")
    minutes = round(wish.value)
    turn.send(
        turn.say("number-ask", minutes=minutes),
        (
            turn.button("number-log", "lognum", minutes, minutes=minutes),
            turn.button("number-kcal", "asknum", minutes, minutes=minutes),
        ),
    )


def _log_number(turn: Turn, args: list[str]) -> None:
    if len(args) != 1 or not args[0].isdigit():
        raise Stale
    report = WalkReport(LogKind.LOG, duration_min=float(args[0]))
    if turn.person.consent is None:
        turn.change_person(people.save(turn.tx, goal.consented(turn)))
    keep(turn, report, turn.incoming.origin)


FLOWS = (KEEP, PART)
COMMANDS = {"log": _log_command, "done": _done_command, "skip": _skip_command}
BUTTONS = {
    "rate": _rated,
    "done": _done_tapped,
    "donefor": _done_for_tapped,
    "skip": _skip_tapped,
    "skipfor": _skip_for,
    "part": _part_tapped,
    "lognum": _log_number,
}
WISHES = {WishKind.BARE_NUMBER: _bare_number}
