"""A guided session: check, live card, cues, and how it was.

All that is to come is in the outbox from the start, so a restart goes on at the true time. Cues and
the card are sent at most once and dropped when late; the track in the phone needs none of them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import pain_told, running_session, session_sound, set_up, today_card
from retrowalk.coach.errors import Stale
from retrowalk.coach.media import cues
from retrowalk.coach.media.cues import Cue, Part, PartKind
from retrowalk.coach.message import Button, Message, Style
from retrowalk.coach.plan.rules import Session
from retrowalk.coach.reading.meaning import LogKind, Place, WalkReport
from retrowalk.coach.store import dialogues, guided_sessions, outbox, walks
from retrowalk.coach.store.guided_sessions import Running
from retrowalk.coach.store.outbox import Letter
from retrowalk.coach.words import Html, join_lines

CARD_EVERY_S = 15
CUE_LATE_S = 20
CARD_LATE_S = 12
SHORT_MIN = 2
OVER_LATE = timedelta(hours=3)
BEGIN_IN = timedelta(seconds=cues.LEAD_IN_S)
"""As long as the lead-in of the track, so that messages and sounds agree."""

ASKED_FIRST_AFTER = timedelta(minutes=10)


def check(turn: Turn, *, short: bool = False) -> None:
    """The card before the session: what to look at, and the sound to know."""
    if not may_begin(turn):
        return
    session = _session(turn, short=short)
    place = "treadmill" if session.place is Place.TREADMILL else "floor"
    rows: list[tuple[Button, ...]] = [
        (_go(turn, short=short),),
        (turn.button("guided-not-now", "guide", "no"),),
    ]
    if session_sound.is_wanted(turn):
        rows.insert(0, (turn.button("guided-test", "guide", "test"),))
    rows.append((turn.button("how-button", "how"),))
    turn.show(
        join_lines(
            [
                turn.say("guided-check", session=show.session(turn, session)),
                show.rounds(turn, session),
                turn.say(f"guided-check-{place}", speed=_slowest(turn, session.speed_kmh)),
                turn.say("guided-check-all"),
            ]
        ),
        *rows,
    )


def _go(turn: Turn, *, short: bool) -> Button:
    what = "short" if short else "go"
    return turn.button("guided-go", "guide", what, turn.today.isoformat(), style=Style.GOOD)


def may_begin(turn: Turn) -> bool:
    """Whether a session may begin now; if not, it is said why."""
    if running_session.shown_instead(turn):
        return False
    if (
        pain_told.FLOW.asked_again(turn)
        or running_session.STOPPED.asked_again(turn)
        or set_up.asked_now(turn)
    ):
        return False
    if turn.coach.plan.must_rest:
        today_card.show_today(turn)
        return False
    return True


def _slowest(turn: Turn, speed_kmh: float | None) -> str:
    return show.speed(turn, speed_kmh or 1.0)


def _session(turn: Turn, *, short: bool) -> Session:
    """What is to be walked: the session of the plan, or two minutes of it when time is short."""
    planned = turn.coach.plan.session(turn.today)
    if not short or planned.minutes <= SHORT_MIN:
        return planned
    return replace(planned, minutes=SHORT_MIN, rounds=((float(SHORT_MIN), 0.0),))


def _begin(turn: Turn, *, short: bool = False) -> None:
    """Put all that is to come into the outbox, and show the live card."""
    if turn.person.consent is None:
        raise Stale  # a button of before everything was deleted
    session = _session(turn, short=short)
    parts = cues.parts_of(session)
    started = turn.now + BEGIN_IN
    guided_sessions.begin(turn.tx, turn.person.id, started, parts)
    _enqueue(turn, started, parts)
    if session_sound.is_wanted(turn):
        turn.send(turn.say("guided-track"), attachment=session_sound.of_session(turn, parts))
    turn.send(turn.say("guided-begins"), running_session.stop_row(turn), remember="guided")


def _enqueue(turn: Turn, started: datetime, parts: tuple[Part, ...]) -> None:
    slot = started.isoformat(timespec="seconds")

    def put(kind: str, second: int, name: str, late: timedelta) -> None:
        due = started + timedelta(seconds=second)
        outbox.enqueue(turn.tx, turn.person.id, kind, f"{slot}/{name}", due, due + late)

    for event in cues.events(parts):
        if event.cue in {Cue.START, Cue.STAND}:
            put(outbox.CUE, event.second, str(event.second), timedelta(seconds=CUE_LATE_S))
    total = cues.total_seconds(parts)
    for second in range(CARD_EVERY_S, total, CARD_EVERY_S):
        put(outbox.CARD, second, str(second), timedelta(seconds=CARD_LATE_S))
    put(outbox.GUIDED_END, total, "end", OVER_LATE)


# -- while it goes on ----------------------------------------------------------------------------


def _running(turn: Turn, letter: Letter) -> Running | None:
    """The session that a letter belongs to, if it still goes on."""
    found = guided_sessions.load(turn.tx, turn.person.id)
    begun = letter.slot.partition("/")[0]
    if found is None or found.stopped or found.started.isoformat(timespec="seconds") != begun:
        return None
    return found


def cue(turn: Turn, letter: Letter) -> Message | None:
    """A message at a change: the second channel beside the sound."""
    found = _running(turn, letter)
    if found is None:
        return None
    part, number, _ = running_session.where(found.parts, running_session.elapsed_s(turn, found))
    walks = sum(1 for p in found.parts if p.kind is PartKind.WALK)
    key = "guided-cue-walk" if part.kind is PartKind.WALK else "guided-cue-rest"
    return Message(
        turn.say(key, round=number, rounds=walks, length=running_session.length(part.seconds)),
        replaces=outbox.last_message(turn.tx, turn.person.id, outbox.CUE),
    )


def card_now(turn: Turn, letter: Letter) -> Message | None:
    """The live card as it is at this moment."""
    found = _running(turn, letter)
    if found is None or found.card_message_id is None:
        return None
    return Message(
        running_session.card_text(turn, found),
        buttons=(running_session.stop_row(turn),),
        edits=found.card_message_id,
    )


# -- the end -------------------------------------------------------------------------------------


def over(turn: Turn, letter: Letter) -> Message | None:
    """The session is over: how was it? Late, after an outage, it is asked whether it was done."""
    found = _running(turn, letter)
    if found is None:
        return _ended_before(turn, letter)
    if turn.now - letter.due > running_session.LOST_AFTER:
        html, rows = running_session.was_it_done(turn, found)
        return Message(html, buttons=rows)
    ended = turn.coach.guided_sessions.end()
    if ended is None or ended.logged is None:
        return None
    running_session.ask_how(turn, ended.logged)
    return _is_over(turn, ended.minutes)


def _ended_before(turn: Turn, letter: Letter) -> Message | None:
    """The same message again, when the first sending failed and nothing was answered yet."""
    begun = datetime.fromisoformat(letter.slot.partition("/")[0])
    walk = walks.of_origin(turn.tx, turn.person.id, guided_sessions.origin(begun))
    asked = dialogues.load(turn.tx, turn.person.id)
    is_asked = asked is not None and (asked.flow, asked.step) == (
        running_session.HOW.name,
        "effort",
    )
    if walk is None or asked is None or not is_asked or asked.draft.get("walk") != walk.id:
        return None
    running_session.HOW.ask_again(turn, asked)
    return _is_over(turn, walk.duration_min or 0)


def _is_over(turn: Turn, minutes: float) -> Message | None:
    """That it is over, with the question that was just asked."""
    question = turn.replies.pop().message
    if question is None:
        return None
    head = turn.say("guided-over", minutes=show.number(turn, minutes))
    return Message(join_lines([head, Html(question.html)]), buttons=question.buttons)


# -- doors ---------------------------------------------------------------------------------------


def _tapped(turn: Turn, args: list[str]) -> None:
    what = args[0] if args else ""
    if what in {"go", "short"}:
        if args[1:] != [turn.today.isoformat()]:
            raise Stale
        if may_begin(turn):
            _begin(turn, short=what == "short")
    elif what == "no":
        turn.show(turn.say("guided-later"), (turn.button("today-button", "today"),))
    elif what == "test":
        said = turn.say("guided-test-said", heard=session_sound.heard(turn).value)
        turn.send(said, attachment=session_sound.trial(turn))
    elif what == "all":
        _all_done(turn, args[1:])
    elif what != "stop" or not running_session.stopped(turn):
        raise Stale


def _all_done(turn: Turn, args: list[str]) -> None:
    """The end passed unseen, and now we hear that all of it was walked."""
    found = guided_sessions.load(turn.tx, turn.person.id)
    is_lost = found is not None and found.stopped is not None
    if found is None or not is_lost or args != [str(int(found.started.timestamp()))]:
        raise Stale
    guided_sessions.end(turn.tx, turn.person.id)
    minutes = cues.walked_seconds(found.parts, cues.total_seconds(found.parts)) / 60
    report = WalkReport(LogKind.LOG, duration_min=minutes)
    running_session.ask_how(
        turn, turn.coach.walks.log(report, guided_sessions.origin(found.started))
    )


def _start_tapped(turn: Turn, args: list[str]) -> None:
    check(turn, short="short" in args)


def _start_wished(turn: Turn) -> None:
    """Start said: one that waited while we were off is asked about first."""
    if turn.now - turn.incoming.at > ASKED_FIRST_AFTER:
        turn.send(turn.say("guided-still"), (turn.button("start-button", "start"),))
        return
    check(turn)


BUTTONS = {"guide": _tapped, "start": _start_tapped}
MEANINGS = {"go.start": _start_wished}
