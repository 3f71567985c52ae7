"""A session is kept: stored, with its receipt, and with what has to be asked after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import health_check, receipt
from retrowalk.coach import when
from retrowalk.coach.reading.meaning import LogKind, WalkReport
from retrowalk.coach.store import walks


def keep(turn: Turn, report: WalkReport, origin: str) -> None:
    """Store a report and show its receipt; a day is skipped once, however often it is said."""
    turn.check_agreed()
    if report.kind is LogKind.SKIP:
        day = when.resolve_day(report.day, turn.today)
        if walked_on(turn, day):
            return
        origin = skip_origin(turn, day)
    was_away = turn.coach.goal is not None and health_check.is_due(turn)
    logged = turn.coach.walks.log(report, origin)
    receipt.give(turn, logged, is_off_scale=report.is_off_scale)
    if logged.is_new:
        receipt.mind_pain(turn, logged.walk)
    if was_away:
        health_check.ask_again(turn)
    _ask_if_travelling(turn)


def skip_origin(turn: Turn, day: date) -> str:
    """The origin of the skip that the day has already, so that it counts once, or a new one."""
    entries = walks.between(turn.tx, turn.person.id, day, day)
    known = next((w.origin for w in entries if w.state == walks.SKIPPED and w.origin), None)
    return known or f"skip:{day.isoformat()}:{turn.incoming.update_id}"


def walked_on(turn: Turn, day: date) -> bool:
    """Whether a day that is said to be left out has a session: it is shown, with its way out."""
    done = [w for w in walks.between(turn.tx, turn.person.id, day, day) if w.is_session]
    if not done:
        return False
    turn.send(
        turn.say("log-already", walk=show.walk(turn, done[-1])),
        (turn.button("edit-delete", "remove", done[-1].id),),
    )
    return True


def ask_minutes(turn: Turn, day: date) -> None:
    """How many minutes were walked on a day: steps and rounds do not say."""
    PART.open(turn, {"day": day.isoformat()})


def _ask_part(turn: Turn, _draft: Draft) -> Question:
    minutes = turn.coach.plan.session(turn.today).minutes
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


def _read_part(turn: Turn, draft: Draft, text: str) -> Took | None:
    minutes = show.read_minutes(turn, text)
    if minutes:
        return Took({"minutes": minutes})
    said = turn.reads(text)
    told = said.details
    day = when.resolve_day(told.day, turn.today) if told.day else None
    is_other_day = day is not None and day.isoformat() != draft["day"]
    if told.duration_min is None or is_other_day or said.is_question:
        return None
    felt = {name: getattr(told, name) for name in FELT if getattr(told, name) is not None}
    return Took({"minutes": told.duration_min, **felt})


FELT = ("effort_0_10", "pain_0_10", "stumbles", "speed_kmh")
"""What may be told beside the minutes."""


def _part(turn: Turn, draft: Draft) -> None:
    day = date.fromisoformat(draft["day"])
    report = WalkReport(
        LogKind.LOG,
        duration_min=draft["minutes"],
        day=when.word_of(day, turn.today),
        **{name: draft[name] for name in FELT if name in draft},
    )
    keep(turn, report, f"part:{turn.incoming.update_id}")


PART = Flow("part", (Step("minutes", _ask_part, _read_part),), _part)
FLOWS = (PART,)


def follow_units(turn: Turn, said: Mapping[str, str]) -> None:
    """Who tells of a session in miles is shown miles from then on, until they say kilometres."""
    units: dict[str, Any] = dict(said)
    changed = replace(turn.person, **units)
    if changed != turn.person and not turn.incoming.forwarded:
        turn.coach.keep(changed)


NIGHT_HOURS = range(1, 5)
NIGHTS_IN_A_ROW = 2
ASKED_AGAIN_AFTER = timedelta(days=180)


def _ask_if_travelling(turn: Turn) -> None:
    """Sessions in the middle of the night, by the clock at home: asked once, then not for long."""
    asked, home = turn.person.preferences.asked_travel, turn.person.zone
    if home is None or (asked and turn.today - date.fromisoformat(asked) < ASKED_AGAIN_AFTER):
        return
    last = walks.latest(turn.tx, turn.person.id, NIGHTS_IN_A_ROW)
    hours = [walk.created.astimezone(ZoneInfo(home)).hour for walk in last]
    if len(hours) < NIGHTS_IN_A_ROW or any(hour not in NIGHT_HOURS for hour in hours):
        return
    turn.coach.keep_preferences(asked_travel=turn.today.isoformat())
    turn.send(
        turn.say("travel-unasked", time=when.wall_clock(turn.now, home), zone=show.zone_name(home)),
        (turn.button("travel-yes", "set", "travel"), turn.button("log-sure-no", "set", "home")),
    )
