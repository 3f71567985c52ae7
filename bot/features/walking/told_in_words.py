"""Sessions that people tell of in their own words: logged, corrected, joined, taken over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import (
    before_storing,
    danger_told,
    health_check,
    keep_session,
    last_act,
    pain_told,
    plan_answers,
    receipt,
    running_session,
)
from retrowalk.coach import when
from retrowalk.coach.energy.slips import check_plausible, first_slip
from retrowalk.coach.errors import Stale
from retrowalk.coach.plan.rules import PAIN_HOLD
from retrowalk.coach.reading import forms, in_passing
from retrowalk.coach.reading.danger_signs import Level
from retrowalk.coach.reading.labels import is_topic
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import last_questions, walks
from retrowalk.coach.store.walks import Felt, Walk
from retrowalk.coach.words import join_lines

BURST = timedelta(seconds=6)
BURST_WORDS = 4
DONE_EMOJI = frozenset("💪👍✅🏆🎉")
FELT_FIELDS = {
    "effort": "effort_0_10",
    "pain": "pain_0_10",
    "stumbles": "stumbles",
    "handrail": "handrail",
}


def reported(turn: Turn, report: WalkReport) -> None:
    """A sentence says what was done, or that it was not."""
    said = turn.said
    if report.day in {None, "today"} and running_session.stopped(turn):
        return  # how much of it is told by the session itself
    dated = _dated(turn, report)
    if dated is None:
        return
    report = dated
    if not report.has_amount and _asked_how_much(turn, report):
        return
    report = _as_fast(turn, report)
    report = before_storing.as_of(turn, report, turn.coach.day_of(turn.incoming.at))
    number = said.speed_without_unit
    if number is not None and report.speed_kmh is None and _knows_unit(turn):
        report = replace(report, speed_kmh=show.in_own_unit(turn, "speed_kmh", number))
    if report.duration_min is None and report.distance_km and said.minutes_by_m is not None:
        before_storing.ask_m(turn, report, said.minutes_by_m)
        return
    keep_session.follow_units(turn, said.units)
    before_storing.take(turn, _weighed(turn, report), turn.incoming.origin)
    _hurting(turn, report)
    walk = walks.of_origin(turn.tx, turn.person.id, turn.incoming.origin)
    if number is not None and walk is not None and walk.speed_kmh is None:
        before_storing.ask_speed_unit(turn, walk.id, number)


def _as_fast(turn: Turn, report: WalkReport) -> WalkReport:
    """The report at the speed of the last session, where that is said: "10 min, same speed"."""
    is_same = report.speed_kmh is None and forms.SAME_SPEED.search(turn.said.said.shape)
    return replace(report, speed_kmh=turn.coach.walks.usual_speed_kmh()) if is_same else report


def _amounts_alone(turn: Turn) -> bool:
    """Whether somebody with a plan says how long and how fast, and asks for nothing but a nod."""
    is_first = turn.said.amends and last_act.fresh_session(turn) is None
    shape = turn.said.said.shape
    is_alone = any(rule.search(shape) for rule in (forms.SESSION_ALONE, forms.AMOUNT_ON_A_DAY))
    is_alone = is_first or is_alone
    if not is_alone or last_act.is_question(turn):
        return False
    if turn.coach.goal is None or turn.said.is_ahead:
        return False
    reported(turn, replace(turn.said.details, kind=LogKind.LOG))
    return True


def _knows_unit(turn: Turn) -> bool:
    """Whether a speed without its unit can only be in one: it was told before, or is the custom."""
    is_told = turn.coach.walks.usual_speed_kmh() is not None
    is_set = turn.person.speed_unit == "mph"
    return is_told or is_set or turn.person.language not in SPEAKS_OF_MILES


SPEAKS_OF_MILES = frozenset({"en"})


def _weighed(turn: Turn, report: WalkReport) -> WalkReport:
    """The report with the weight that was said beside it, if a body can have it."""
    mass_kg, (least, most) = turn.said.mass_kg, plan_answers.MASS_BOUNDS_KG
    is_meant = mass_kg is not None and least <= mass_kg <= most
    return replace(report, mass_kg=mass_kg) if is_meant else report


def _asked_how_much(turn: Turn, report: WalkReport) -> bool:
    """Whether a session without an amount had to be asked about."""
    said, number = turn.said, turn.said.speed_without_unit
    if number is not None:
        turn.send(turn.say("odd-speed-unit", number=show.number(turn, number)))
        return True
    day = when.resolve_day(report.day, turn.today)
    if report.kind is LogKind.LOG and said.number_left is not None:
        before_storing.bare_number(turn, said.number_left, day)
        return True
    if not said.counts_only and not (report.kind is LogKind.LOG and said.about == "log.session"):
        return False
    if turn.person.consent is None:
        turn.send(turn.say("log-how"))
    else:
        keep_session.ask_minutes(turn, day)
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
        turn.send(
            turn.say("log-future", day=show.day(turn, said[0][0])),
            before_storing.plan_instead(turn),
        )
        return None
    if len(past) > 1:
        before_storing.ask_day(turn, report, past)
        return None
    return replace(report, day=when.word_of(past[0], turn.today))


def _hurting(turn: Turn, report: WalkReport) -> None:
    """Pain that was told with a session, without how strong it is, is asked about."""
    found = turn.said.danger
    is_kept = turn.person.consent is not None and report.kind is not LogKind.SKIP
    if is_kept and report.pain_0_10 is None and found.level is Level.EASE and "sore" in found.signs:
        pain_told.ask(turn)


def _several_reported(turn: Turn) -> bool:
    """Whether a message tells of sessions of several days."""
    return not is_topic(turn.decision.label) and _several(turn, turn.said.reports)


def _reported(turn: Turn) -> bool:
    """Whether a message tells of a session, or that there was none."""
    report = turn.said.report
    if report is None or is_topic(turn.decision.label):
        return False
    if turn.said.amends and _is_just_told(turn) and _corrected(turn):
        return True
    days: list[str | None] = [*turn.said.left_out_days] if report.kind is LogKind.SKIP else []
    if _is_of_the_last(report) and _completed(turn):
        return True
    if _filled_in(turn):
        return True
    for day in days or [report.day]:
        reported(turn, replace(report, day=day))
    return True


def _filled_in(turn: Turn) -> bool:
    """Whether an amount alone says how long that was which was told as done a moment ago."""
    walk = last_act.session(turn) if turn.said.is_amount_alone and _is_just_told(turn) else None
    is_open = walk is not None and (walk.felt.as_planned or not walk.duration_min)
    if walk is None or not is_open or walk.day != turn.today:
        return False
    changed = _with_more(turn, walk, turn.incoming.text)
    if changed is None:
        return False
    _change(turn, walk, changed)
    return True


def _is_just_told(turn: Turn) -> bool:
    """Whether a session was told within the hour."""
    walk = last_act.session(turn)
    return walk is not None and turn.now - walk.created <= last_act.COMPLETED_WITHIN


def _in_all(turn: Turn) -> bool:
    """Whether "15 altogether" says how long the session of today was, with what was told before."""
    minutes = turn.said.minutes_in_all
    walk = None if minutes is None else last_act.session(turn)
    if minutes is None or walk is None or walk.day != turn.today or not walk.is_session:
        return False
    if minutes == walk.duration_min:
        turn.react("👍")
        return True
    if minutes < (walk.duration_min or 0):
        return False
    _change(turn, walk, {"duration_min": minutes})
    return True


def _number_first(turn: Turn) -> bool:
    """Whether unclear words begin with a number, which may be minutes: it is asked."""
    number = turn.said.number_first
    if number is None or not 0 < number <= before_storing.TWO_READINGS_FROM_MIN:
        return False
    before_storing.bare_number(turn, number)
    return True


def _is_of_the_last(report: WalkReport) -> bool:
    """Whether nothing but how it was is told: of the session of a moment ago, if there is one."""
    told = (report.effort_0_10, report.pain_0_10, report.stumbles)
    is_bare = report.duration_min is None and report.distance_km is None and report.day is None
    return report.kind is not LogKind.SKIP and is_bare and any(each is not None for each in told)


def _forwarded(turn: Turn) -> bool:
    """Whether somebody else's words tell of a session."""
    report = turn.said.report if turn.incoming.forwarded else None
    if report is not None:
        reported(turn, report)
    return report is not None


def _several(turn: Turn, reports: list[WalkReport]) -> bool:
    """Sessions of several days in one message: one receipt for all of them."""
    if turn.person.consent is None or len(reports) < 2:  # noqa: PLR2004  several
        return False
    for report in reports:
        check_plausible(report)
    if danger_told.is_fresh(turn):
        return False  # each session after an emergency is asked about before it is kept
    days = {when.resolve_day(report.day, turn.today) for report in reports}
    istold_before = any(
        before_storing.is_same_just_now(turn, report, when.resolve_day(report.day, turn.today))
        for report in reports
    )
    if istold_before:
        turn.send(turn.say("log-several-twice"), (turn.button("history-button", "hist", 0),))
        return True
    if len(days) < len(reports) or turn.said.is_ahead:
        return False
    was_away = turn.coach.goal is not None and health_check.is_due(turn)
    lines, kept = [], []
    for number, report in enumerate(reports):
        logged = turn.coach.walks.log(report, f"{turn.incoming.origin}#{number}")
        kept.append(logged.walk)
        lines.append(
            turn.say(
                "log-one-of",
                day=show.day(turn, logged.walk.day),
                walk=show.walk(turn, logged.walk),
            )
        )
    last = turn.coach.plan.session(turn.coach.plan.coming_day() or turn.today)
    turn.send(
        join_lines(
            [
                turn.say("log-several", count=len(reports)),
                *lines,
                show.week(turn, turn.coach.plan.week()),
                show.next_session(turn, turn.coach.plan.coming_day(), last),
            ]
        ),
        (
            turn.button("history-button", "hist", 0),
            turn.button("undo-button", "unsaid", turn.incoming.message_id),
        ),
    )
    receipt.mind_pain(turn, max(kept, key=lambda walk: walk.felt.pain or 0))
    if was_away:
        health_check.ask_again(turn)
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
        turn.coach.walks.remove(walk.id)
    turn.show(
        turn.say("log-several-out", count=len(kept)), (turn.button("history-button", "hist", 0),)
    )


# -- what of it is put right ---------------------------------------------------------------------


def _joined(turn: Turn) -> bool:
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
    _told_after(turn, last, changed)
    return True


def _told_after(turn: Turn, walk: Walk, changed: dict[str, Any]) -> None:
    """What a short message after a receipt says: pain is an entry of its own, the rest adds."""
    felt: Felt = changed["felt"]
    if not felt.pain or felt.pain == walk.felt.pain:
        _change(turn, walk, changed)
        return
    rest = {**changed, "felt": replace(felt, pain=walk.felt.pain)}
    if any(getattr(walk, name) != value for name, value in rest.items()):
        _change(turn, walk, rest)
    pain_told.ask(turn, felt.pain)


def _change(turn: Turn, walk: Walk, changed: dict[str, Any]) -> None:
    """Complete or correct a session; pain that is told by it is answered as pain.

    What was left out and has minutes now was a session after all.
    """
    if walk.state == walks.SKIPPED:
        minutes = changed.get("duration_min")
        if minutes is not None:
            day = when.word_of(walk.day, turn.today)
            report = WalkReport(LogKind.LOG, duration_min=minutes, day=day)
            before_storing.take(turn, report, turn.incoming.origin)
            return
    logged = turn.coach.walks.change(walk.id, **changed)
    hurts = logged.walk.felt.pain not in {None, 0, walk.felt.pain}
    stumbled = logged.walk.felt.stumbles not in {None, 0, walk.felt.stumbles}
    receipt.show_changed(turn, logged, is_nodded=not (hurts or stumbled))
    if stumbled:
        turn.send(turn.say("stumble-noted"))
    if hurts and (logged.walk.felt.pain or 0) < PAIN_HOLD:
        turn.send(turn.say("pain-mild"))
    elif hurts:
        receipt.mind_pain(turn, logged.walk)


def _corrected(turn: Turn) -> bool:
    """Whether a session told before is put right: "no, 7 min", "no wait, Wednesday was 6"."""
    right = turn.said.put_right
    changed_day = _change_day(turn)
    if changed_day:
        return True
    walk = last_act.session(turn, right.day)
    if walk is None:
        return False
    changed = _fields(walk, right)
    if changed is None:
        return False
    check_plausible(right)
    _change(turn, walk, changed)
    return True


def _change_day(turn: Turn) -> bool:
    """Whether the session that was told last belongs to another day, and is there now."""
    day = turn.said.day_put_right
    if day is None and turn.decision.label == "fix.value" and not turn.said.names_amount:
        day = turn.said.day  # "put that as today actually"
    walk = None if day is None else last_act.session(turn)
    if day is None or walk is None:
        return False
    meant = when.resolve_day(day, turn.today)
    if meant == walk.day:
        return False
    _change(turn, walk, {"day": meant, "planned": turn.coach.plan.is_planned(meant)})
    return True


def _forward(turn: Turn) -> None:
    """Somebody told of walking forwards: fine, and not kept here."""
    turn.send(turn.say("log-forward"))


def _completed(turn: Turn) -> bool:
    """Whether a short word says how the session was that was told within the hour: "felt a 3"."""
    walk = last_act.session(turn)
    if (
        walk is None
        or turn.now - walk.created > last_act.COMPLETED_WITHIN
        or walk.state == walks.SKIPPED
    ):
        return False
    is_told = not turn.said.asks_by_form and not turn.said.is_ahead
    changed = _with_more(turn, walk, turn.incoming.text) if is_told else None
    if changed is None or not changed.keys().isdisjoint({"duration_min", "distance_km"}):
        return False
    _told_after(turn, walk, changed)
    return True


def _speed_after(turn: Turn) -> bool:
    """Whether words right after a session tell how fast it was: "1.8 it says on the display"."""
    said = turn.said
    number = in_passing.speed_told_after(said)
    is_else = said.is_question or said.duration_min is not None
    if number is None or is_else or said.details.speed_kmh is not None:
        return False
    walk = last_act.fresh_session(turn)
    if walk is None:
        return False
    unit = said.units_of_all.get("distance_unit", "")
    if unit:
        keep_session.follow_units(turn, {"speed_unit": "kmh" if unit == "km" else "mph"})
    if not (unit or _knows_unit(turn)):
        before_storing.ask_speed_unit(turn, walk.id, number)
        return True
    speed_kmh = show.in_own_unit(turn, "speed_kmh", number)
    check_plausible(WalkReport(LogKind.LOG, speed_kmh=speed_kmh))
    _told_after(turn, walk, {"speed_kmh": speed_kmh, "felt": walk.felt})
    return True


def _replied(turn: Turn) -> bool:
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


# -- a message that was changed ------------------------------------------------------------------


def _edited(turn: Turn) -> bool:
    """Whether a message that was changed is answered by the entry that it made, or now makes."""
    walk = walks.of_origin(turn.tx, turn.person.id, turn.incoming.origin)
    if turn.incoming.text.startswith("/") or _several_edited(turn):
        return True
    if walk is None:
        return _not_kept_edited(turn)
    if walk.deleted is not None:
        turn.send(turn.say("log-edit-removed"))
    else:
        _rewrite(turn, walk)
    return True


def _rewrite(turn: Turn, walk: Walk) -> None:
    """Let an entry say what its message says now; one that can't be read stays as it is."""
    text = turn.incoming.text
    report = turn.reads(text).report
    if report is None or first_slip(report) is not None or turn.reads(text).is_ahead:
        turn.send(turn.say("log-edit-kept", walk=show.walk(turn, walk)))
        return
    if report.kind is LogKind.SKIP:
        turn.coach.walks.remove(walk.id)
        keep_session.keep(turn, report, turn.incoming.origin)
        return
    said_on = turn.coach.day_of(walk.created)
    felt = Felt(
        effort=report.effort_0_10 if report.effort_0_10 is not None else walk.felt.effort,
        pain=report.pain_0_10 if report.pain_0_10 is not None else walk.felt.pain,
        stumbles=report.stumbles if report.stumbles is not None else walk.felt.stumbles,
        handrail=report.handrail if report.handrail is not None else walk.felt.handrail,
        reason=walk.felt.reason,
        as_planned=report.kind is LogKind.DONE_AS_PLANNED,
        morning=walk.felt.morning,
        mass_kg=_weighed(turn, report).mass_kg or walk.felt.mass_kg,
    )
    logged = turn.coach.walks.change(
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
    html, rows = receipt.text_of(turn, logged), receipt.rows_of(turn, logged)
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


def _not_kept_edited(turn: Turn) -> bool:
    """Whether a message of which nothing was kept tells of a session now."""
    report = turn.said.report
    if report is None or turn.said.question is not None:
        return False
    reported(turn, report)
    return True


def _logged(turn: Turn) -> None:
    """What was only asked about is logged after all, or what the words themselves say."""
    told_now = turn.said.as_report
    if told_now is not None and turn.said.duration_min is not None:
        reported(turn, told_now)
        return
    last = last_questions.find(turn.tx, turn.person.id, turn.now)
    told = last_act.fresh_session(turn)
    if last is None and told is not None:
        turn.send(turn.say("log-already", walk=show.walk(turn, told)))
        return
    if last is None or (last.duration_min is None and last.distance_km is None):
        turn.send(turn.say("log-how"))
        return
    report = WalkReport(
        LogKind.LOG,
        duration_min=last.duration_min,
        distance_km=last.distance_km,
        speed_kmh=last.speed_kmh,
        grade_pct=last.grade_pct,
        handrail=last.handrail,
    )
    reported(turn, report)


def _sign_of_done(turn: Turn) -> bool:
    """Whether a sticker says that it is done."""
    if turn.incoming.attachment != "sticker" or turn.incoming.emoji not in DONE_EMOJI:
        return False
    reported(turn, WalkReport(LogKind.DONE_AS_PLANNED))
    return True


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
COMMANDS = {
    "log": Command(_log_command, menu=20),
    "done": Command(_done_command),
    "skip": Command(_skip_command, unlisted="a button of each reminder and of today's card"),
}
MEANINGS = {"log.forward": _forward, "fix.log_it": _logged}
ANSWERS = (
    Answer(Rank.EDITED_SESSION, "a message that told of a session", _edited),
    Answer(Rank.SIGN_OF_DONE, "a sticker for a session that is done", _sign_of_done),
    Answer(Rank.FORWARDED_SESSION, "a forwarded message that tells of a session", _forwarded),
    Answer(Rank.REPLY, "a reply to a receipt", _replied),
    Answer(Rank.MORE_OF_IT, "a sentence in several messages", _joined),
    Answer(Rank.SPEED_AFTER, "how fast a session was, told after it", _speed_after),
    Answer(Rank.AMOUNTS_ALONE, "how long and how fast, and no word of calories", _amounts_alone),
    Answer(Rank.IN_ALL, "how long it was altogether", _in_all),
    Answer(Rank.NUMBER_FIRST, "a number and a few unclear words", _number_first),
    Answer(Rank.OF_A_SESSION, "a session, put right", _corrected),
    Answer(Rank.MAY_BE_FELT, "unclear words within an hour of a session", _completed),
    Answer(
        Rank.NOTHING_HURT,
        "no pain within an hour of a session",
        _completed,
        ("pain.gone", "health.clear", "safety.not_me"),
    ),
    Answer(Rank.SESSIONS, "sessions of several days", _several_reported),
    Answer(Rank.SESSION, "a session, or none", _reported),
)
