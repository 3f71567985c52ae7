"""What is asked before a session is stored: a likely slip, a second one, somebody else's.

Nothing is stored until it is said what was meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta

from retrowalk.bot.conversation import pressed, show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import consent, danger_told, day_off, keep_session, receipt
from retrowalk.coach import units, when
from retrowalk.coach.energy.slips import first_slip, is_plausible, likeliest
from retrowalk.coach.errors import BadInput, Stale
from retrowalk.coach.message import Button, button_data, read_button_data
from retrowalk.coach.reading.forms import SURE
from retrowalk.coach.reading.meaning import LogKind, Place, WalkReport
from retrowalk.coach.reading.shape import CODE, Rule
from retrowalk.coach.store import last_buttons, walks
from retrowalk.coach.words import Html, join_lines

TWO_READINGS_FROM_MIN = 90.0
"""So many minutes at once are likelier a slip or metres than a session of walking backwards."""

ONE_DAY = timedelta(days=1)
SAME_AGAIN = timedelta(minutes=10)
MANY_DAYS = 366
SAME_IN = ("duration_min", "distance_km", "speed_kmh", "grade_pct", "is_run")
PLAUSIBLE_MAX = 180


@dataclass(frozen=True, slots=True)
class ToldSession:
    """A session as it was told, and what may be in doubt about it, until that is answered."""

    report: WalkReport
    origin: str
    is_forwarded: bool
    is_ahead: bool
    is_number_sure: bool = False  # so many minutes were asked about already
    is_unsure: bool = False  # a part of the sentence was not used


def take(turn: Turn, report: WalkReport, origin: str) -> None:
    """Log what was told, once nothing about it is in doubt and the person agreed to it."""
    is_past = report.day in {"today", "yesterday"}
    ahead = not is_past and turn.said.is_ahead
    told = ToldSession(
        report, origin, turn.incoming.forwarded, ahead, is_unsure=_is_unsure(turn, report)
    )
    _take(turn, told)


def _is_unsure(turn: Turn, report: WalkReport) -> bool:
    """Whether a word or a number of the sentence that tells of a session was not used."""
    if report.kind is LogKind.DONE_AS_PLANNED:
        return turn.said.is_not_quite
    return report.kind is LogKind.LOG and turn.said.is_half_understood


def _take(turn: Turn, told: ToldSession) -> None:
    if not _asked_first(turn, told):
        _keep_if_agreed(turn, told)


def _keep_if_agreed(turn: Turn, told: ToldSession) -> None:
    """Log it; who has not agreed to that (or deleted everything since) is asked before."""
    if turn.person.consent is None:
        KEEP.open(turn, _draft(turn, told))
    else:
        keep_session.keep(turn, told.report, told.origin)


def _asked_first(turn: Turn, told: ToldSession) -> bool:
    """Whether something had to be asked before anything is stored."""
    minutes = told.report.duration_min or 0
    slip = first_slip(told.report)
    if minutes > TWO_READINGS_FROM_MIN and not told.is_number_sure:
        slip = ("duration_min", minutes)
    if slip is not None:
        _ask_slip(turn, told, *slip)
        return True
    if told.is_ahead and told.report.kind is LogKind.SKIP and not told.is_forwarded:
        coming = turn.coach.plan.next_day(turn.today)
        is_free = turn.said.is_of_tomorrow and not turn.coach.plan.is_planned(turn.today + ONE_DAY)
        if is_free and coming is not None:
            turn.send(turn.say("log-skip-free", day=show.day(turn, coming)))
        elif turn.said.is_of_tomorrow and turn.coach.goal is not None:
            day_off.leave_out(turn, turn.today + ONE_DAY)
        else:
            turn.send(turn.say("log-skip-ahead"), plan_instead(turn))
        return True
    why = _doubt(turn, told)
    if why:
        ASK.open(turn, {**_draft(turn, told), "why": why})
    return bool(why)


def _doubt(turn: Turn, told: ToldSession) -> str:
    """Why it may not be so: the end of the key of the question; "" without a doubt."""
    report = told.report
    day = when.resolve_day(report.day, turn.today)
    if (turn.today - day).days > MANY_DAYS:
        raise BadInput("log-too-old")
    by_words = {
        "forwarded": told.is_forwarded,
        "alarm": danger_told.is_fresh(turn),
        "future": told.is_ahead,
        "unsure": told.is_unsure,
    }
    for why, is_so in by_words.items():
        if is_so:
            return why
    if _is_done_again(turn, report):
        return "again"
    if report.kind is LogKind.DONE_AS_PLANNED and _is_a_sign_alone(turn):
        return "sign"
    is_twice = report.kind is LogKind.LOG and is_same_just_now(turn, report, day)
    return "twice" if is_twice else ""


def _is_a_sign_alone(turn: Turn) -> bool:
    """Whether a thumb up or a sticker came while nothing of ours asked whether it was done."""
    messages, _ = last_buttons.last(turn.tx, turn.person.id)
    is_asked = any(data.startswith(DONE_DATA) for message in messages for _, data in message)
    return not is_asked and not any(char.isalnum() for char in turn.incoming.text)


DONE_DATA = button_data("done", "")


def _is_done_again(turn: Turn, report: WalkReport) -> bool:
    """Whether "done" is said of a day whose session is logged already."""
    day = when.resolve_day(report.day, turn.today)
    return report.kind is LogKind.DONE_AS_PLANNED and any(
        walk.state == walks.DONE for walk in walks.between(turn.tx, turn.person.id, day, day)
    )


def is_same_just_now(turn: Turn, report: WalkReport, day: date) -> bool:
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


# -- the question before the first fact is kept --------------------------------------------------


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
    consent.give(turn)
    told = _told(turn, draft)
    keep_session.keep(turn, told.report, told.origin)


def _draft(turn: Turn, told: ToldSession) -> Draft:
    return {**asdict(told), "on": turn.today.isoformat()}


def _told(turn: Turn, draft: Draft) -> ToldSession:
    """What was told, with its day as it was meant when it was told."""
    raw = draft["report"]
    place = None if raw["place"] is None else Place(raw["place"])
    report = WalkReport(**{**raw, "kind": LogKind(raw["kind"]), "place": place})
    return ToldSession(
        as_of(turn, report, date.fromisoformat(draft["on"])),
        draft["origin"],
        draft["is_forwarded"],
        draft["is_ahead"],
        draft["is_number_sure"],
        draft.get("is_unsure", False),
    )


def as_of(turn: Turn, report: WalkReport, said_on: date) -> WalkReport:
    """A report of another day's message: its "today" is that day."""
    if said_on == turn.today:
        return report
    return replace(report, day=when.word_of(when.resolve_day(report.day, said_on), turn.today))


KEEP = Flow("keep", (Step("keep", _ask_keep, _read_keep),), _keep, insists=True)


# -- is it so? -----------------------------------------------------------------------------------


def _ask_sure(turn: Turn, draft: Draft) -> Question:
    why = draft["why"]
    rows: list[tuple[Button, ...]] = [
        (
            ASK.button(turn, "log-sure-yes", "sure", "yes"),
            ASK.button(turn, "log-sure-no", "sure", "no"),
        )
    ]
    if draft["is_ahead"]:
        rows.append(plan_instead(turn))
    if why in {"unsure", "alarm"}:
        return Question(
            turn.say(f"log-ask-{why}", read=_as_read(turn, _told(turn, draft))), tuple(rows)
        )
    return Question(turn.say(f"log-ask-{why}"), tuple(rows))


def _as_read(turn: Turn, told: ToldSession) -> Html:
    """What was understood of a session, in a line."""
    report = told.report
    parts: list[str] = [show.day(turn, when.resolve_day(report.day, turn.today))]
    if report.duration_min is not None:
        parts.append(show.duration(turn, report.duration_min))
    if report.distance_km is not None:
        parts.append(show.distance(turn, report.distance_km))
    if report.place is not None:
        parts.append(show.place(turn, report.place))
    return join_lines(parts, " · ")


def plan_instead(turn: Turn) -> tuple[Button, ...]:
    """What is still ahead can't be logged; the days of the plan can be changed."""
    return (turn.button("log-plan-instead", "goal", "days"),)


MEANS_NO = frozenset({"fix.undo", "fix.wrong", "talk.cancel"})
"""What takes back a session that was not kept yet."""


def _read_sure(turn: Turn, _draft: Draft, text: str) -> Took | None:
    minutes = _minutes_instead(turn, text)
    if minutes is not None:
        return Took({"sure": True, "minutes": minutes})
    value = turn.choice(text, {"yes": "log-sure-yes", "no": "log-sure-no"})
    heard = turn.reads(text)
    if value is None and heard.sure >= SURE and heard.about in MEANS_NO:
        value = "no"
    return Took({"sure": value == "yes"}) if value else None


INSTEAD_MOST = 10
"""So many words at most say how long it was instead; more tell another story."""


def _minutes_instead(turn: Turn, text: str) -> float | None:
    """How long it was instead, where that is the answer: "no, two minutes", "yes, put fifteen"."""
    heard = turn.reads(text)
    is_short = len(heard.words.words) <= INSTEAD_MOST or heard.about == "fix.value"
    opens = BEGINS_WITH_ANSWER.search(heard.classes.shape)
    is_typed = text == turn.incoming.text and not heard.is_question
    if not (is_typed and is_short and opens):
        return None
    return heard.put_right.duration_min


BEGINS_WITH_ANSWER = Rule("^ [and but word hello sorry comma]{0,3} [yes no nope correct not]")


def _sure(turn: Turn, draft: Draft) -> None:
    if not draft["sure"]:
        turn.show(turn.say("keep-not"))
        return
    told = _told(turn, draft)
    if "minutes" in draft:
        told = replace(told, report=replace(told.report, duration_min=draft["minutes"]))
    if told.is_ahead:
        told = replace(told, report=replace(told.report, day="today"))
    _keep_if_agreed(turn, told)


ASK = Flow("logask", (Step("sure", _ask_sure, _read_sure),), _sure)


# -- a slip of the finger ------------------------------------------------------------------------


def _ask_slip(turn: Turn, told: ToldSession, field: str, value: float) -> None:
    """A number that can't be meant: what was likely meant is offered, anything can be typed."""
    meant = likeliest(field, value)
    if field == "duration_min" and value > TWO_READINGS_FROM_MIN:
        meant = value / 10 if value % 10 == 0 and is_plausible(field, value / 10) else None
    SLIP.open(turn, {**_draft(turn, told), "field": field, "value": value, "meant": meant})


def _ask_meant(turn: Turn, draft: Draft) -> Question:
    field, value, meant = draft["field"], draft["value"], draft["meant"]
    is_much = field == "duration_min" and value > TWO_READINGS_FROM_MIN
    offers = {"likely": meant, "same": value if is_much and value <= PLAUSIBLE_MAX else None}
    row = tuple(
        Button(show.amount(turn, field, offer), SLIP.data("meant", name))
        for name, offer in offers.items()
        if offer is not None
    )
    other = SLIP.button(turn, "log-neither", "meant", "other")
    if is_much:
        text = turn.say("log-which", minutes=round(value))
    else:
        text = turn.say("log-slip", value=show.amount(turn, field, value))
    return Question(text, ((row,) if row else ()) + ((other,),))


def _read_meant(turn: Turn, draft: Draft, text: str) -> Took | None:
    field = draft["field"]
    if turn.choice(text, {"other": "log-neither"}):
        return Took({"said": None})
    if text in {"likely", "same"}:
        return Took({"said": draft["meant" if text == "likely" else "value"]})
    said = getattr(turn.reads(text).details, field)
    if said is None:
        said = show.in_own_unit(turn, field, turn.reads(text).number)
    return Took({"said": said}) if said is not None and is_plausible(field, said) else None


def _meant(turn: Turn, draft: Draft) -> None:
    if draft["said"] is None:
        turn.show(turn.say("log-how"))
        return
    told = _told(turn, draft)
    report = replace(told.report, **{draft["field"]: draft["said"]})
    is_sure = told.is_number_sure or draft["field"] == "duration_min"
    _take(turn, replace(told, report=report, is_number_sure=is_sure))


SLIP = Flow("slip", (Step("meant", _ask_meant, _read_meant),), _meant)


# -- a date of two readings ----------------------------------------------------------------------


def ask_day(turn: Turn, report: WalkReport, days: list[date]) -> None:
    """A date of two numbers has two readings: the days that it can be, as buttons."""
    DAY.open(
        turn,
        {
            **_draft(
                turn,
                ToldSession(report, turn.incoming.origin, turn.incoming.forwarded, is_ahead=False),
            ),
            "days": [day.isoformat() for day in days],
        },
    )


def _ask_which_day(turn: Turn, draft: Draft) -> Question:
    days = [date.fromisoformat(day) for day in draft["days"]]
    row = tuple(Button(show.day(turn, day), DAY.data("day", day.isoformat())) for day in days)
    return Question(turn.say("log-which-day"), (row,))


def _read_which_day(turn: Turn, draft: Draft, text: str) -> Took | None:
    if text in draft["days"]:
        return Took({"day": text})
    said = [day for days in turn.reads(text).dates(turn.today) for day in days]
    return Took({"day": said[0].isoformat()}) if said else None


def _day_told(turn: Turn, draft: Draft) -> None:
    told = _told(turn, draft)
    day = when.word_of(date.fromisoformat(draft["day"]), turn.today)
    _take(turn, replace(told, report=replace(told.report, day=day)))


DAY = Flow("whichday", (Step("day", _ask_which_day, _read_which_day),), _day_told)


# -- minutes or metres ---------------------------------------------------------------------------


def ask_m(turn: Turn, report: WalkReport, number: float) -> None:
    """Ask whether "15m" is minutes or metres: both as buttons."""
    told = ToldSession(report, turn.incoming.origin, turn.incoming.forwarded, is_ahead=False)
    M.open(turn, {**_draft(turn, told), "number": number})


def _ask_m(turn: Turn, draft: Draft) -> Question:
    minutes = show.number(turn, draft["number"])
    row = (
        M.button(turn, "log-m-minutes", "unit", "min", number=minutes),
        M.button(turn, "log-m-metres", "unit", "m", number=minutes),
    )
    return Question(turn.say("log-ask-m"), (row,))


def _read_m(turn: Turn, _draft: Draft, text: str) -> Took | None:
    if text in {"min", "m"}:
        return Took({"unit": text})
    shape = turn.reads(text).classes.shape
    if CODE["minute"] in shape:
        return Took({"unit": "min"})
    return Took({"unit": "m"}) if CODE["metre"] in shape else None


def _m_told(turn: Turn, draft: Draft) -> None:
    told = _told(turn, draft)
    if draft["unit"] == "min":
        report = replace(told.report, duration_min=draft["number"], distance_km=None)
        told = replace(told, report=report)
    _take(turn, told)


M = Flow("minutesorm", (Step("unit", _ask_m, _read_m),), _m_told)


# -- a speed without its unit --------------------------------------------------------------------


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
    speed_kmh = round(pressed.decimal(args, 1) * SPEED_UNITS[args[2]], 2)
    keep_session.follow_units(turn, {"speed_unit": args[2]})
    receipt.give(turn, turn.coach.walks.change(pressed.whole(args), speed_kmh=speed_kmh))


# -- a number alone ------------------------------------------------------------------------------


def bare_number(turn: Turn, number: float, day: date | None = None) -> None:
    """A number without a unit: asked back, since it may be minutes or a question."""
    if not number > 0:
        raise BadInput("log-how")
    if number > PLAUSIBLE_MAX:
        take(turn, WalkReport(LogKind.LOG, duration_min=number), turn.incoming.origin)
        return
    minutes, value = show.number(turn, number), f"{number:g}"
    told_on = (day or turn.today).isoformat()
    turn.send(
        turn.say("number-ask", minutes=minutes),
        (
            turn.button("number-log", "lognum", value, told_on, minutes=minutes),
            turn.button("number-kcal", "asknum", value, minutes=minutes),
        ),
    )


def minutes_meant(turn: Turn, buttons: Iterable[str]) -> bool:
    """Whether "minutes" was said below the question what a number means."""
    asked = [read_button_data(data) or ("", []) for data in buttons]
    args = next((args for action, args in asked if action == "lognum"), None)
    if args is None or not turn.said.is_unit_of_time:
        return False
    _log_number(turn, args)
    return True


def _log_number(turn: Turn, args: list[str]) -> None:
    told = WalkReport(LogKind.LOG, duration_min=pressed.decimal(args))
    report = as_of(turn, told, pressed.day(args, 1))
    origin = turn.incoming.origin
    _keep_if_agreed(turn, ToldSession(report, origin, is_forwarded=False, is_ahead=False))


def _number_alone(turn: Turn) -> bool:
    number = turn.said.number
    if number is not None:
        bare_number(turn, number)
    return number is not None


FLOWS = (KEEP, ASK, SLIP, DAY, M)
NUMBERS = {"lognum": minutes_meant}
BUTTONS = {"lognum": _log_number, "speedunit": _speed_unit}
ANSWERS = (Answer(Rank.NUMBER_ALONE, "a number and nothing else", _number_alone),)
