"""Logging a session: by a sentence, by a button, by editing the sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

from bot import show
from bot.features import calories, goal, pain, settings
from bot.flow import Draft, Flow, Question, Step, Took
from bot.turn import Turn
from coach import when
from coach.coach import Logged, check_plausible
from coach.errors import BadInput, Stale
from coach.meaning import LogKind, Place, WalkReport, Wish, WishKind
from coach.message import Button, read_button_data
from coach.store import people, recents, walks
from coach.store.walks import Felt, Walk
from coach.understand import is_unit_of_time, read_details, read_question, read_report
from coach.words import Html, join_lines

SCALE = {"effort": (2, 4, 6, 8, 10), "pain": (0, 2, 4, 6, 8), "stumbles": (0, 1, 2)}
"""What the rows under a receipt offer; any number can be typed instead."""

SKIP_REASONS = ("time", "ill", "pain", "travel", "rest")


TWO_READINGS_FROM_MIN = 90.0
"""So many minutes at once are likelier a slip or metres than a session of walking backwards."""

BURST = timedelta(seconds=6)
SAME_AGAIN = timedelta(minutes=10)
MANY_DAYS = 366
SAME_IN = ("duration_min", "distance_km", "speed_kmh", "grade_pct", "is_run")


def reported(turn: Turn, report: WalkReport) -> None:
    """A sentence says what was done, or that it was not."""
    if _asked_first(turn, report):
        return
    if turn.person.consent is None:
        check_plausible(report)
        KEEP.open(turn, {"report": asdict(report), "origin": turn.incoming.origin})
        return
    keep(turn, report, turn.incoming.origin)


def keep(turn: Turn, report: WalkReport, origin: str) -> None:
    """Store a report and show its receipt."""
    receipt(turn, turn.coach.log(report, origin))
    settings.ask_if_travelling(turn)


def _asked_first(turn: Turn, report: WalkReport) -> bool:
    """Whether something had to be asked before anything is stored."""
    if turn.incoming.forwarded:
        ASK.open(turn, {"report": asdict(report), "why": "forwarded"})
        return True
    if report.duration_min is not None and report.duration_min > TWO_READINGS_FROM_MIN:
        _ask_which(turn, report)
        return True
    day = when.resolve_day(report.day, turn.today)
    if (turn.today - day).days > MANY_DAYS:
        raise BadInput("log-too-old")
    if report.kind is LogKind.LOG and _same_just_now(turn, report, day):
        ASK.open(turn, {"report": asdict(report), "why": "twice"})
        return True
    return False


def _ask_which(turn: Turn, report: WalkReport) -> None:
    """Did 200: minutes, or a slip of the finger? Nothing is stored until it is said."""
    minutes = round(report.duration_min or 0)
    fewer = minutes // 10 if minutes % 10 == 0 else 0
    options = [n for n in (fewer, minutes) if PLAUSIBLE_MIN <= n <= PLAUSIBLE_MAX]
    if not options:
        raise BadInput("log-implausible", field="duration_min", value=minutes)
    turn.send(
        turn.say("log-which", minutes=minutes),
        tuple(turn.button("minutes-button", "lognum", n, minutes=n) for n in options),
        (turn.button("log-neither", "lognone"),),
    )


PLAUSIBLE_MIN, PLAUSIBLE_MAX = 1, 180


def _same_just_now(turn: Turn, report: WalkReport, day: date) -> bool:
    """Whether the very same session was logged from another message a moment ago."""
    return any(
        walk.origin != turn.incoming.origin
        and walk.state == walks.DONE
        and all(getattr(walk, name) == getattr(report, name) for name in SAME_IN)
        and walk.place == (None if report.place is None else report.place.value)
        and (walk.origin or "").startswith(f"{turn.incoming.chat_id}:")
        and turn.now - walk.created < SAME_AGAIN
        for walk in walks.between(turn.tx, turn.person.id, day, day)
    )


def several(turn: Turn, reports: list[WalkReport]) -> bool:
    """Sessions of several days in one message: one receipt for all of them."""
    if turn.person.consent is None or len(reports) < 2:  # noqa: PLR2004  several
        return False
    for report in reports:
        check_plausible(report)
    lines = []
    for number, report in enumerate(reports):
        logged = turn.coach.log(report, f"{turn.incoming.origin}#{number}")
        lines.append(
            turn.say(
                "log-one-of",
                day=show.day(turn, logged.walk.day),
                walk=show.walk(turn, logged.walk),
            )
        )
    last = turn.coach.session(turn.coach.next_day(turn.today) or turn.today)
    turn.send(
        join_lines(
            [
                turn.say("log-several", count=len(reports)),
                *lines,
                show.week(turn, turn.coach.week()),
                show.next_session(turn, turn.coach.next_day(turn.today), last),
            ]
        ),
        (turn.button("history-button", "hist", 0), turn.button("undo-last-button", "undolast")),
    )
    return True


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
    if is_unit_of_time(text, turn.person.language):
        turn.react("👍")
        return True
    changed = _with_more(turn, last, text)
    if changed is None or ("duration_min" in changed and last.duration_min is not None):
        return False  # a session of its own
    _show_changed(turn, turn.coach.change_walk(last.id, **changed))
    return True


BURST_WORDS = 4
HIGHEST_RATING = 10


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
    _show_changed(turn, turn.coach.change_walk(walk.id, **changed))
    return True


def _with_more(turn: Turn, walk: Walk, text: str) -> dict[str, Any] | None:
    """What a short text says of a session that is there already; None when it says nothing."""
    found = read_details(text, turn.person.language)
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
    check_plausible(replace(found, kind=LogKind.LOG))
    return {**fields, "felt": replace(walk.felt, **felt)}


FELT_FIELDS = {
    "effort": "effort_0_10",
    "pain": "pain_0_10",
    "stumbles": "stumbles",
    "handrail": "handrail",
}


def _show_changed(turn: Turn, logged: Logged) -> None:
    html, rows = receipt_text(turn, logged), _receipt_rows(turn, logged)
    remember = f"receipt:{logged.walk.id}"
    if logged.walk.receipt_message_id is not None:
        turn.edit(logged.walk.receipt_message_id, html, *rows, remember=remember)
        turn.react("👍")
    else:
        turn.send(html, *rows, remember=remember)


def same_as(turn: Turn, wish: Wish) -> None:
    """Same as Monday: that session once more, today."""
    wanted = when.resolve_day(wish.words, turn.today) if wish.words else None
    if wanted == turn.today and wish.words in when.WEEKDAYS:
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
    keep(turn, report, turn.incoming.origin)


def receipt(turn: Turn, logged: Logged) -> None:
    """What was stored, what it means for the week and the next session."""
    remember = f"receipt:{logged.walk.id}"
    turn.show(receipt_text(turn, logged), *_receipt_rows(turn, logged), remember=remember)


def receipt_text(turn: Turn, logged: Logged) -> Html:
    """The receipt of a session, also when it is changed later."""
    walk = logged.walk
    if walk.state in {walks.SKIPPED, walks.PAIN}:
        head = "log-skipped" if walk.state == walks.SKIPPED else "log-pain"
        return join_lines(
            [
                turn.say(head, walk=show.walk(turn, walk), day=show.day(turn, walk.day)),
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
            turn.say(f"log-early-{logged.too_early.value}") if logged.too_early else "",
            turn.say("log-fast") if logged.too_fast else "",
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
    if walk.state in {walks.DONE, walks.PART}:
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
    walk_id, what, value = int(args[0]), args[1], float(args[2])
    walk = walks.by_id(turn.tx, turn.person.id, walk_id)
    if walk is None:
        raise Stale
    fields: dict[str, Any] = {what: int(value) if what == "stumbles" else value}
    logged = turn.coach.change_walk(walk_id, felt=replace(walk.felt, **fields))
    receipt(turn, logged)
    if what == "pain" and value >= pain.ASKED_FROM:
        pain.ask(turn, value, is_kept=True)


def rated_by_number(turn: Turn, buttons: Iterable[str]) -> bool:
    """A number alone below a receipt that asks how it was: 3, 4/10, none of it a new session."""
    number = show.read_rating(turn, turn.incoming.text)
    asked = next((args for data in buttons if (args := _rating_asked(data)) is not None), None)
    if asked is None or number is None or not 0 <= number <= HIGHEST_RATING:
        return False
    _rated(turn, [*asked, f"{number:g}"])
    return True


def _rating_asked(data: str) -> list[str] | None:
    """Of which session a button rates what; None for another button."""
    action, args = read_button_data(data) or ("", [])
    return args[:2] if action == "rate" else None


def edited(turn: Turn) -> None:
    """The person changed a message of theirs: the entry that it made changes with it."""
    walk = walks.of_origin(turn.tx, turn.person.id, turn.incoming.origin)
    if turn.incoming.text.startswith("/"):
        return
    if walk is None:
        _question_edited(turn)
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
        grade_pct=report.grade_pct,
        is_run=report.is_run,
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


def _question_edited(turn: Turn) -> None:
    """A calorie question was written anew; the same one again is a reaction or a link preview."""
    question = read_question(turn.incoming.text, turn.person.language)
    last = recents.question(turn.tx, turn.person.id, turn.now)
    if question is not None and last is not None and question != last:
        calories.asked(turn, question)


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
    if reason == "ill":
        turn.coach.begin_pause(day, None, reason)
        turn.show(
            join_lines([turn.say("skip-said-ill"), turn.say("pause-open-said")]),
            (turn.button("pause-end", "unpause"),),
        )
        return
    if reason == "pain":
        pain.ask(turn)
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


def _read_part(turn: Turn, _draft: Draft, text: str) -> Took | None:
    minutes = show.read_minutes(turn, text)
    return Took({"minutes": minutes}) if minutes else None


def _part(turn: Turn, draft: Draft) -> None:
    day = date.fromisoformat(draft["day"])
    ago = max(0, (turn.today - day).days)
    report = WalkReport(
        LogKind.LOG, duration_min=draft["minutes"], day=f"-{ago}" if ago else "today"
    )
    keep(turn, report, f"part:{turn.incoming.update_id}")


PART = Flow("part", (Step("minutes", _ask_part, _read_part),), _part)


# -- questions before something is stored ---------------------------------------------------------


def _ask_sure(turn: Turn, draft: Draft) -> Question:
    row = (
        ASK.button(turn, "log-sure-yes", "sure", "yes"),
        ASK.button(turn, "log-sure-no", "sure", "no"),
    )
    return Question(turn.say(f"log-ask-{draft['why']}"), (row,))


def _read_sure(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"yes": "log-sure-yes", "no": "log-sure-no"})
    return Took({"sure": value == "yes"}) if value else None


def _sure(turn: Turn, draft: Draft) -> None:
    if not draft["sure"]:
        turn.show(turn.say("keep-not"))
        return
    if turn.person.consent is None:
        turn.change_person(people.save(turn.tx, goal.consented(turn)))
    keep(turn, _report(draft["report"]), f"sure:{turn.incoming.update_id}")


ASK = Flow("logask", (Step("sure", _ask_sure, _read_sure),), _sure)


def _neither(turn: Turn, _args: list[str]) -> None:
    turn.show(turn.say("log-how"))


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


FLOWS = (KEEP, PART, ASK)
COMMANDS = {"log": _log_command, "done": _done_command, "skip": _skip_command}
BUTTONS = {
    "rate": _rated,
    "done": _done_tapped,
    "donefor": _done_for_tapped,
    "skip": _skip_tapped,
    "skipfor": _skip_for,
    "part": _part_tapped,
    "lognum": _log_number,
    "lognone": _neither,
}
WISHES = {WishKind.BARE_NUMBER: _bare_number, WishKind.SAME_AS: same_as}
