"""Sessions that people tell of in their own words: logged, corrected, joined, taken over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features import calories, doubt, goal, guided, history, log, pain, settings
from retrowalk.coach import when
from retrowalk.coach.energy.repair import check_plausible, first_slip
from retrowalk.coach.errors import Stale
from retrowalk.coach.plan.rules import PAIN_HOLD
from retrowalk.coach.reading.meaning import LogKind, Place, WalkReport
from retrowalk.coach.reading.safety import Level
from retrowalk.coach.store import recents, walks
from retrowalk.coach.store.walks import Felt, Walk
from retrowalk.coach.words import join_lines

BURST = timedelta(seconds=6)
BURST_WORDS = 4


FELT_FIELDS = {
    "effort": "effort_0_10",
    "pain": "pain_0_10",
    "stumbles": "stumbles",
    "handrail": "handrail",
}


def reported(turn: Turn, report: WalkReport) -> None:
    """A sentence says what was done, or that it was not."""
    said = turn.said
    if report.day in {None, "today"} and guided.stopped(turn):
        return  # how much of it is told by the session itself
    dated = _dated(turn, report)
    if dated is None:
        return
    report = dated
    has_amount = report.duration_min is not None or report.distance_km is not None
    if not has_amount and _asked_how_much(turn, report):
        return
    report = doubt.as_of(turn, report, turn.coach.day_of(turn.incoming.at))
    if report.duration_min is None and report.distance_km and said.minutes_by_m is not None:
        doubt.ask_m(turn, report, said.minutes_by_m)
        return
    settings.follow_units(turn, said.units)
    doubt.take(turn, report, turn.incoming.origin)
    hurting(turn, report)
    walk = walks.of_origin(turn.tx, turn.person.id, turn.incoming.origin)
    number = said.speed_without_unit
    if number is not None and walk is not None and walk.speed_kmh is None:
        doubt.ask_speed_unit(turn, walk.id, number)


def _asked_how_much(turn: Turn, report: WalkReport) -> bool:
    """Whether a session without an amount had to be asked about."""
    said, number = turn.said, turn.said.speed_without_unit
    if number is not None:
        turn.send(turn.say("odd-speed-unit", number=show.number(turn, number)))
        return True
    day = when.resolve_day(report.day, turn.today)
    if report.kind is LogKind.LOG and said.number_left is not None:
        doubt.bare_number(turn, said.number_left, day)
        return True
    if not said.counts_only and not (report.kind is LogKind.LOG and said.about == "log.session"):
        return False
    if turn.person.consent is None:
        turn.send(turn.say("log-how"))
    else:
        log.ask_minutes(turn, day)
    return True


def _dated(turn: Turn, report: WalkReport) -> WalkReport | None:
    """The report with the calendar date that was said; None where that had to be asked."""
    said = turn.said.dates(turn.today)
    if not said or report.kind is LogKind.SKIP:
        return report
    past = [day for day in said[0] if day <= turn.today]
    if not said[0]:
        turn.send(turn.say("log-no-such-date"))
        return None
    if not past:
        turn.send(turn.say("log-future", day=show.day(turn, said[0][0])), doubt.plan_instead(turn))
        return None
    if len(past) > 1:
        doubt.ask_day(turn, report, past)
        return None
    ago = (turn.today - past[0]).days
    return replace(report, day=f"-{ago}" if ago else "today")


def hurting(turn: Turn, report: WalkReport) -> None:
    """Pain that was told with a session, without how strong it is, is asked about."""
    found = turn.said.danger
    is_kept = turn.person.consent is not None and report.kind is not LogKind.SKIP
    if is_kept and report.pain_0_10 is None and found.level is Level.EASE and "sore" in found.signs:
        pain.ask(turn)


def several(turn: Turn, reports: list[WalkReport]) -> bool:
    """Sessions of several days in one message: one receipt for all of them."""
    if turn.person.consent is None or len(reports) < 2:  # noqa: PLR2004  several
        return False
    for report in reports:
        check_plausible(report)
    days = {when.resolve_day(report.day, turn.today) for report in reports}
    istold_before = any(
        doubt.is_same_just_now(turn, report, when.resolve_day(report.day, turn.today))
        for report in reports
    )
    if istold_before:
        turn.send(turn.say("log-several-twice"), (turn.button("history-button", "hist", 0),))
        return True
    if len(days) < len(reports) or turn.said.is_ahead:
        return False
    was_away = turn.coach.goal is not None and goal.is_check_due(turn)
    lines, kept = [], []
    for number, report in enumerate(reports):
        logged = turn.coach.log(report, f"{turn.incoming.origin}#{number}")
        kept.append(logged.walk)
        lines.append(
            turn.say(
                "log-one-of",
                day=show.day(turn, logged.walk.day),
                walk=show.walk(turn, logged.walk),
            )
        )
    last = turn.coach.session(turn.coach.coming_day() or turn.today)
    turn.send(
        join_lines(
            [
                turn.say("log-several", count=len(reports)),
                *lines,
                show.week(turn, turn.coach.week()),
                show.next_session(turn, turn.coach.coming_day(), last),
            ]
        ),
        (
            turn.button("history-button", "hist", 0),
            turn.button("undo-button", "unsaid", turn.incoming.message_id),
        ),
    )
    log.mind_pain(turn, max(kept, key=lambda walk: walk.felt.pain or 0))
    if was_away:
        goal.check_again(turn)
    return True


def _several_unsaid(turn: Turn, args: list[str]) -> None:
    """Take out all sessions that one message told of."""
    if len(args) != 1 or not args[0].isdecimal():
        raise Stale
    told = walks.of_message(turn.tx, turn.person.id, f"{turn.incoming.chat_id}:{args[0]}")
    kept = [walk for walk in told if walk.deleted is None]
    if not kept:
        turn.toast("odd-already")
        return
    for walk in kept:
        turn.coach.remove_walk(walk.id)
    turn.show(
        turn.say("log-several-out", count=len(kept)), (turn.button("history-button", "hist", 0),)
    )


def joined(turn: Turn) -> bool:
    """A piece of a sentence that came in several messages: "did 20", "min", "treadmill"."""
    last = next(iter(walks.latest(turn.tx, turn.person.id, 1)), None)
    text = turn.incoming.text
    if (
        last is None
        or last.deleted is not None
        or turn.now - last.created > BURST
        or len(text.split()) > BURST_WORDS
        or not (last.origin or "").startswith(f"{turn.incoming.chat_id}:")
    ):
        return False
    if turn.reads(text).is_unit_of_time:
        turn.react("👍")
        return True
    changed = _with_more(turn, last, text)
    if changed is None or ("duration_min" in changed and last.duration_min is not None):
        return False  # a session of its own
    _change(turn, last, changed)
    return True


def _change(turn: Turn, walk: Walk, changed: dict[str, Any]) -> None:
    """Complete or correct a session; pain that is told by it is answered as pain.

    What was left out and has minutes now was a session after all.
    """
    if walk.state == walks.SKIPPED:
        minutes, ago = changed.get("duration_min"), (turn.today - walk.day).days
        if minutes is not None:
            report = WalkReport(LogKind.LOG, duration_min=minutes, day=f"-{ago}" if ago else None)
            doubt.take(turn, report, turn.incoming.origin)
            return
    logged = turn.coach.change_walk(walk.id, **changed)
    log.show_changed(turn, logged)
    if logged.walk.felt.pain != walk.felt.pain:
        log.mind_pain(turn, logged.walk, least=PAIN_HOLD)


def corrected(turn: Turn) -> bool:
    """Whether a session told before is put right: "no, 7 min", "no wait, Wednesday was 6"."""
    right = turn.said.put_right
    changed_day = change_day(turn)
    if changed_day:
        return True
    walk = told_before(turn, right.day)
    if walk is None:
        return False
    changed = _fields(walk, right)
    if changed is None:
        return False
    check_plausible(right)
    _change(turn, walk, changed)
    return True


def change_day(turn: Turn) -> bool:
    """Whether the session that was told last belongs to another day, and is there now."""
    day = turn.said.day_put_right
    walk = None if day is None else told_before(turn, None)
    if day is None or walk is None:
        return False
    meant = when.resolve_day(day, turn.today)
    _change(turn, walk, {"day": meant, "planned": turn.coach.is_planned(meant)})
    return True


def taken_out(turn: Turn) -> bool:
    """Whether a session told before is taken out again: "delete that", "logged by mistake"."""
    walk = told_before(turn, turn.said.day) if turn.said.removes else None
    if walk is None:
        return False
    history.remove(turn, walk)
    return True


def forward(turn: Turn) -> None:
    """Somebody told of walking forwards: fine, and not kept here."""
    turn.send(turn.say("log-forward"))


def completed(turn: Turn) -> bool:
    """Whether a short word says how the session was that was told within the hour: "felt a 3"."""
    walk = told_before(turn, None)
    if walk is None or turn.now - walk.created > COMPLETED_WITHIN or walk.state == walks.SKIPPED:
        return False
    is_told = not turn.said.is_question and not turn.said.is_ahead
    changed = _with_more(turn, walk, turn.incoming.text) if is_told else None
    if changed is None or not changed.keys().isdisjoint({"duration_min", "distance_km"}):
        return False
    _change(turn, walk, changed)
    return True


def told_before(turn: Turn, day: str | None) -> Walk | None:
    """The session that is spoken of: of the day that is named, or the last one that was told."""
    known = [w for w in walks.latest(turn.tx, turn.person.id, LATEST) if w.state != walks.PAIN]
    if day is not None and day != "today":
        wanted = when.resolve_day(day, turn.today)
        return next((walk for walk in known if walk.day == wanted), None)
    recent = [walk for walk in known if turn.now - walk.created < TOLD_WITHIN]
    return max(recent, key=lambda walk: (walk.created, walk.id), default=None)


LATEST = 30
TOLD_WITHIN = timedelta(days=1)
COMPLETED_WITHIN = timedelta(hours=1)


def replied(turn: Turn) -> bool:
    """A reply to a receipt corrects it: "no rails", "25 min", "effort 6"."""
    if not turn.incoming.reply_to:
        return False
    walk = walks.of_receipt(turn.tx, turn.person.id, turn.incoming.reply_to)
    if walk is None or turn.incoming.text.startswith("/"):
        return False
    if walk.deleted is not None:
        turn.send(turn.say("log-edit-removed"))
        return True
    changed = _with_more(turn, walk, turn.incoming.text)
    if changed is None:
        turn.send(turn.say("log-reply-unread", walk=show.walk(turn, walk)))
        return True
    _change(turn, walk, changed)
    return True


def _with_more(turn: Turn, walk: Walk, text: str) -> dict[str, Any] | None:
    """What a short text says of a session that is there already; None when it says nothing."""
    found = turn.reads(text).details
    changed = _fields(walk, found)
    if changed is not None:
        check_plausible(replace(found, kind=LogKind.LOG))
    return changed


def _fields(walk: Walk, found: WalkReport) -> dict[str, Any] | None:
    """The columns of a session that change with what was told; None when none does."""
    fields: dict[str, Any] = {
        name: value
        for name in ("duration_min", "distance_km", "speed_kmh", "grade_pct")
        if (value := getattr(found, name)) is not None
    }
    if found.place is not None:
        fields["place"] = found.place.value
    felt = {
        name: value
        for name, field in FELT_FIELDS.items()
        if (value := getattr(found, field)) is not None
    }
    if not fields and not felt:
        return None
    return {**fields, "felt": replace(walk.felt, **felt)}


def same_as(turn: Turn) -> None:
    """Same as Monday: that session once more, today."""
    named = turn.said.day
    wanted = when.resolve_day(named, turn.today) if named else None
    if wanted == turn.today and named in when.WEEKDAYS:
        wanted = turn.today - timedelta(days=7)
    done = [
        walk
        for walk in walks.latest(turn.tx, turn.person.id, 30)
        if walk.state == walks.DONE and (wanted is None or walk.day == wanted)
    ]
    if not done:
        turn.send(turn.say("log-no-such-day"), (turn.button("history-button", "hist", 0),))
        return
    model = done[0]
    report = WalkReport(
        LogKind.LOG,
        duration_min=model.duration_min,
        day="today",
        place=Place(model.place) if model.place is not None else None,
        speed_kmh=model.speed_kmh,
        grade_pct=model.grade_pct,
        is_run=model.is_run,
        distance_km=model.distance_km,
        handrail=model.felt.handrail,
    )
    log.keep(turn, report, turn.incoming.origin)


def edited(turn: Turn) -> None:
    """The person changed a message of theirs: the entry that it made changes with it."""
    walk = walks.of_origin(turn.tx, turn.person.id, turn.incoming.origin)
    if turn.incoming.text.startswith("/") or _several_edited(turn):
        return
    if walk is None:
        _not_kept_edited(turn)
    elif walk.deleted is not None:
        turn.send(turn.say("log-edit-removed"))
    else:
        _rewrite(turn, walk)


def _rewrite(turn: Turn, walk: Walk) -> None:
    """Let an entry say what its message says now; one that can't be read stays as it is."""
    text = turn.incoming.text
    report = turn.reads(text).report
    if report is None or first_slip(report) is not None or turn.reads(text).is_ahead:
        turn.send(turn.say("log-edit-kept", walk=show.walk(turn, walk)))
        return
    if report.kind is LogKind.SKIP:
        turn.coach.remove_walk(walk.id)
        log.keep(turn, report, turn.incoming.origin)
        return
    said_on = turn.coach.day_of(walk.created)
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
        day=walk.day if report.day is None else when.resolve_day(report.day, said_on),
        duration_min=report.duration_min or (walk.duration_min if felt.as_planned else None),
        distance_km=report.distance_km,
        speed_kmh=report.speed_kmh,
        grade_pct=report.grade_pct,
        is_run=report.is_run,
        place=report.place.value if report.place is not None else None,
    )
    if logged.change_id is None:
        return  # a reaction or a link preview also arrives as an edit
    html, rows = log.receipt_text(turn, logged), log.receipt_rows(turn, logged)
    remember = f"receipt:{walk.id}"
    if walk.receipt_message_id is not None:
        turn.edit(walk.receipt_message_id, html, *rows, remember=remember)
    else:
        turn.send(html, *rows, remember=remember)


def _several_edited(turn: Turn) -> bool:
    """Whether the message told of several sessions: they stay, each can be changed by itself."""
    kept = walks.of_message(turn.tx, turn.person.id, turn.incoming.origin)
    if not kept:
        return False
    said_on = turn.coach.day_of(kept[0].created)
    told = [
        (when.resolve_day(report.day, said_on), report.duration_min) for report in turn.said.reports
    ]
    if told != [(walk.day, walk.duration_min) for walk in kept]:
        turn.send(turn.say("log-edit-several"), (turn.button("history-button", "hist", 0),))
    return True


def _not_kept_edited(turn: Turn) -> None:
    """A message of which nothing was kept was written anew.

    The same question again is a reaction or a link preview.
    """
    report = turn.said.report
    if report is not None and turn.said.question is None:
        reported(turn, report)
        return
    question = turn.said.question
    last = recents.question(turn.tx, turn.person.id, turn.now)
    if question is not None and last is not None and question != last:
        calories.asked(turn, question)


def _log_command(turn: Turn, rest: str) -> None:
    report = turn.reads(rest).report if rest else None
    if rest and report is None:
        report = turn.reads(f"did {rest}").report
    if report is None:
        turn.send(turn.say("log-how"))
    else:
        reported(turn, report)


def _done_command(turn: Turn, _rest: str) -> None:
    reported(turn, WalkReport(LogKind.DONE_AS_PLANNED))


def _skip_command(turn: Turn, _rest: str) -> None:
    reported(turn, WalkReport(LogKind.SKIP))


BUTTONS = {"unsaid": _several_unsaid}
COMMANDS = {"log": _log_command, "done": _done_command, "skip": _skip_command}
MEANINGS = {"log.same": same_as, "log.forward": forward}
