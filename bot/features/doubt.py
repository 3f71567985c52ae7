"""What is asked before a session is stored: a likely slip, a second one, somebody else's.

Nothing is stored until it is said what was meant.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, timedelta

from bot import show
from bot.features import goal, log
from bot.flow import Draft, Flow, Question, Step, Took
from bot.turn import Turn
from coach import units, when
from coach.errors import BadInput, Stale
from coach.meaning import LogKind, Place, WalkReport, Wish, WishKind
from coach.message import Button, button_data
from coach.repair import first_slip, is_plausible, likeliest
from coach.store import people, shown, walks
from coach.understand import is_ahead, number_alone, read_details

TWO_READINGS_FROM_MIN = 90.0
"""So many minutes at once are likelier a slip or metres than a session of walking backwards."""


SAME_AGAIN = timedelta(minutes=10)
MANY_DAYS = 366
SAME_IN = ("duration_min", "distance_km", "speed_kmh", "grade_pct", "is_run")


PLAUSIBLE_MIN, PLAUSIBLE_MAX = 1, 180


def take(turn: Turn, report: WalkReport, origin: str) -> None:
    """Log what was told, once nothing about it is in doubt and the person agreed to it."""
    if not _asked_first(turn, report, origin):
        _keep_if_agreed(turn, report, origin)


def _keep_if_agreed(turn: Turn, report: WalkReport, origin: str) -> None:
    """Log it; who has not agreed to that (or deleted everything since) is asked before."""
    if turn.person.consent is None:
        KEEP.open(turn, _draft(turn, report, origin))
    else:
        log.keep(turn, report, origin)


def _asked_first(turn: Turn, report: WalkReport, origin: str) -> bool:
    """Whether something had to be asked before anything is stored."""
    if report.duration_min is not None and report.duration_min > TWO_READINGS_FROM_MIN:
        _ask_which(turn, report, origin)
        return True
    slip = first_slip(report)
    if slip is not None:
        _ask_slip(turn, report, origin, *slip)
        return True
    why = _doubt(turn, report)
    if why:
        ASK.open(turn, {**_draft(turn, report, origin), "why": why})
    return bool(why)


def _doubt(turn: Turn, report: WalkReport) -> str:
    """Why it may not be so: the end of the key of the question; "" without a doubt."""
    day = when.resolve_day(report.day, turn.today)
    if (turn.today - day).days > MANY_DAYS:
        raise BadInput("log-too-old")
    if turn.incoming.forwarded:
        return "forwarded"
    is_past = report.day in {"today", "yesterday"}
    if not is_past and is_ahead(turn.incoming.text, turn.person.language):
        return "future"
    if _is_done_again(turn, report):
        return "again"
    if report.kind is LogKind.DONE_AS_PLANNED and _is_a_sign_alone(turn):
        return "sign"
    is_twice = report.kind is LogKind.LOG and _same_just_now(turn, report, day)
    return "twice" if is_twice else ""


def _is_a_sign_alone(turn: Turn) -> bool:
    """Whether a thumb up or a sticker came while nothing of ours asked whether it was done."""
    messages, _ = shown.last(turn.tx, turn.person.id)
    is_asked = any(data.startswith(DONE_DATA) for message in messages for _, data in message)
    return not is_asked and not any(char.isalnum() for char in turn.incoming.text)


DONE_DATA = button_data("done", "")


def _is_done_again(turn: Turn, report: WalkReport) -> bool:
    """Whether "done" is said of a day whose session is logged already."""
    day = when.resolve_day(report.day, turn.today)
    return report.kind is LogKind.DONE_AS_PLANNED and any(
        walk.state == walks.DONE for walk in walks.between(turn.tx, turn.person.id, day, day)
    )


def _ask_which(turn: Turn, report: WalkReport, origin: str) -> None:
    """Did 200: minutes, or a slip of the finger? Nothing is stored until it is said."""
    minutes = round(report.duration_min or 0)
    fewer = minutes // 10 if minutes % 10 == 0 else 0
    options = [n for n in (fewer, minutes) if PLAUSIBLE_MIN <= n <= PLAUSIBLE_MAX]
    if not options:
        _ask_slip(turn, report, origin, "duration_min", float(minutes))
        return
    turn.send(
        turn.say("log-which", minutes=minutes),
        tuple(
            turn.button("minutes-button", "lognum", n, turn.today.isoformat(), minutes=n)
            for n in options
        ),
        (turn.button("log-neither", "lognone"),),
    )


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
    log.keep(turn, _report(turn, draft), draft["origin"])


def _draft(turn: Turn, report: WalkReport, origin: str) -> Draft:
    return {"report": asdict(report), "origin": origin, "on": turn.today.isoformat()}


def _report(turn: Turn, draft: Draft) -> WalkReport:
    """What was told, with its day as it was meant when it was told."""
    raw = draft["report"]
    place = None if raw["place"] is None else Place(raw["place"])
    told = WalkReport(**{**raw, "kind": LogKind(raw["kind"]), "place": place})
    return as_of(turn, told, date.fromisoformat(draft["on"]))


def as_of(turn: Turn, report: WalkReport, said_on: date) -> WalkReport:
    """A report of another day's message: its "today" is that day."""
    if said_on == turn.today:
        return report
    ago = (turn.today - when.resolve_day(report.day, said_on)).days
    return replace(report, day=f"-{ago}" if ago else "today")


KEEP = Flow("keep", (Step("keep", _ask_keep, _read_keep),), _keep, insists=True)


# -- is it so? ------------------------------------------------------------------------------------


def _ask_sure(turn: Turn, draft: Draft) -> Question:
    row = (
        ASK.button(turn, "log-sure-yes", "sure", "yes"),
        ASK.button(turn, "log-sure-no", "sure", "no"),
    )
    is_ahead = draft["why"] == "future"
    return Question(
        turn.say(f"log-ask-{draft['why']}"), (row, *([plan_instead(turn)] if is_ahead else []))
    )


def plan_instead(turn: Turn) -> tuple[Button, ...]:
    """What is still ahead can't be logged; the days of the plan can be changed."""
    return (turn.button("log-plan-instead", "goal", "days"),)


def _read_sure(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"yes": "log-sure-yes", "no": "log-sure-no"})
    return Took({"sure": value == "yes"}) if value else None


def _sure(turn: Turn, draft: Draft) -> None:
    if not draft["sure"]:
        turn.show(turn.say("keep-not"))
        return
    report = _report(turn, draft)
    if draft["why"] == "future":
        report = replace(report, day="today")
    _keep_if_agreed(turn, report, draft["origin"])


ASK = Flow("logask", (Step("sure", _ask_sure, _read_sure),), _sure)


# -- a slip of the finger -------------------------------------------------------------------------


def _ask_slip(turn: Turn, report: WalkReport, origin: str, field: str, value: float) -> None:
    """A number that can't be meant: what was likely meant is offered, anything can be typed."""
    meant = likeliest(field, value)
    draft = {**_draft(turn, report, origin), "field": field, "value": value}
    SLIP.open(turn, {**draft, "meant": meant})


def _ask_meant(turn: Turn, draft: Draft) -> Question:
    field, meant = draft["field"], draft["meant"]
    other = SLIP.button(turn, "log-neither", "meant", "other")
    rows = [(other,)]
    if meant is not None:
        label = show.amount(turn, field, meant)
        rows.insert(0, (Button(label, SLIP.data("meant", "likely")),))
    shown = show.amount(turn, field, draft["value"])
    return Question(turn.say("log-slip", value=shown), tuple(rows))


def _read_meant(turn: Turn, draft: Draft, text: str) -> Took | None:
    field = draft["field"]
    if turn.choice(text, {"other": "log-neither"}):
        return Took({"said": None})
    if text == "likely":
        return Took({"said": draft["meant"]})
    said = getattr(read_details(text, turn.person.language), field)
    if said is None:
        said = show.in_own_unit(turn, field, number_alone(text, turn.person.language))
    return Took({"said": said}) if said is not None and is_plausible(field, said) else None


def _meant(turn: Turn, draft: Draft) -> None:
    if draft["said"] is None:
        turn.show(turn.say("log-how"))
        return
    report = replace(_report(turn, draft), **{draft["field"]: draft["said"]})
    take(turn, report, draft["origin"])


SLIP = Flow("slip", (Step("meant", _ask_meant, _read_meant),), _meant)


# -- a speed without its unit ---------------------------------------------------------------------


def ask_speed_unit(turn: Turn, walk_id: int, number: float) -> None:
    """No speed is taken from "on the treadmill at 2.5": its unit is asked."""
    turn.send(
        turn.say("log-speed-unit", number=show.number(turn, number)),
        tuple(
            turn.button(f"unit-{unit}", "speedunit", walk_id, f"{number:g}", unit)
            for unit in SPEED_UNITS
        ),
    )


SPEED_UNITS = {"kmh": 1.0, "mph": units.KM_PER_MILE}


def _speed_unit(turn: Turn, args: list[str]) -> None:
    if len(args) != 3 or args[2] not in SPEED_UNITS:  # noqa: PLR2004  session, number, unit
        raise Stale
    speed_kmh = round(float(args[1]) * SPEED_UNITS[args[2]], 2)
    log.receipt(turn, turn.coach.change_walk(int(args[0]), speed_kmh=speed_kmh))


# -- a number alone -------------------------------------------------------------------------------


def _neither(turn: Turn, _args: list[str]) -> None:
    turn.show(turn.say("log-how"))


def _bare_number(turn: Turn, wish: Wish) -> None:
    """A number alone: asked back, since it may be minutes or a question."""
    if wish.value is None or not wish.value > 0:
        raise BadInput("log-how")
    if wish.value > PLAUSIBLE_MAX:
        take(turn, WalkReport(LogKind.LOG, duration_min=wish.value), turn.incoming.origin)
        return
    minutes, value = show.number(turn, wish.value), f"{wish.value:g}"
    turn.send(
        turn.say("number-ask", minutes=minutes),
        (
            turn.button("number-log", "lognum", value, turn.today.isoformat(), minutes=minutes),
            turn.button("number-kcal", "asknum", value, minutes=minutes),
        ),
    )


def _log_number(turn: Turn, args: list[str]) -> None:
    if len(args) != 2:  # noqa: PLR2004  minutes, the day they were told
        raise Stale
    told = WalkReport(LogKind.LOG, duration_min=float(args[0]))
    report = as_of(turn, told, date.fromisoformat(args[1]))
    _keep_if_agreed(turn, report, turn.incoming.origin)


FLOWS = (KEEP, ASK, SLIP)
BUTTONS = {"lognum": _log_number, "lognone": _neither, "speedunit": _speed_unit}
WISHES = {WishKind.BARE_NUMBER: _bare_number}
