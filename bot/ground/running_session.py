"""A guided session that goes on: stopping it, how the person is, and how it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import pain_told, receipt
from retrowalk.coach.media import cues
from retrowalk.coach.media.cues import Part, PartKind
from retrowalk.coach.message import Button, Style
from retrowalk.coach.person.outcomes import Logged
from retrowalk.coach.store import guided_sessions, walks
from retrowalk.coach.store.guided_sessions import Running
from retrowalk.coach.words import Html, join_lines

FEELINGS = {
    "yes": "guided-yes",
    "pain": "guided-pain",
    "dizzy": "guided-dizzy",
    "fell": "guided-fell",
}


def stop_row(turn: Turn) -> tuple[Button, ...]:
    """The one button of a running session."""
    return (turn.button("guided-stop", "guide", "stop", style=Style.GRAVE),)


LOST_AFTER = timedelta(minutes=2)
"""So long after its end a session that nobody heard of again is lost, and asked about."""


def current(turn: Turn) -> Running | None:
    """The session that goes on now; None where there is none, or its end has passed."""
    found = guided_sessions.load(turn.tx, turn.person.id)
    if found is None or found.stopped is not None:
        return None
    ends = found.started + timedelta(seconds=cues.total_seconds(found.parts))
    return None if turn.now > ends + LOST_AFTER else found


def is_lost(turn: Turn) -> bool:
    """Whether the end of a session has passed and its message never came."""
    found = guided_sessions.load(turn.tx, turn.person.id)
    return found is not None and found.stopped is None and current(turn) is None


def was_it_done(turn: Turn, found: Running) -> tuple[Html, tuple[tuple[Button, ...], ...]]:
    """The question whether a session was done whose end passed unseen."""
    guided_sessions.stop(turn.tx, turn.person.id, turn.now)
    slot = turn.today.isoformat()
    return turn.say("guided-lost"), (
        (turn.button("guided-lost-yes", "guide", "all", int(found.started.timestamp())),),
        (turn.button("part-button", "part", slot), turn.button("skip-button", "skip", slot)),
    )


def shown_instead(turn: Turn) -> bool:
    """Whether a session rules what is asked for: it goes on, or its end passed unseen."""
    found = guided_sessions.load(turn.tx, turn.person.id)
    if found is not None and is_lost(turn):
        html, rows = was_it_done(turn, found)
        turn.send(html, *rows)
        return True
    running = current(turn)
    if running is not None:
        lines = [turn.say("guided-running"), card_text(turn, running)]
        turn.send(join_lines(lines), stop_row(turn))
    return running is not None


def card_text(turn: Turn, found: Running) -> Html:
    """Which round it is now, and how much of it is left."""
    part, number, left = where(found.parts, elapsed_s(turn, found))
    rounds = sum(1 for each in found.parts if each.kind is PartKind.WALK)
    key = "guided-card-walk" if part.kind is PartKind.WALK else "guided-card-rest"
    return turn.say(key, round=number, rounds=rounds, left=length(left))


def elapsed_s(turn: Turn, found: Running) -> float:
    """Seconds since it began."""
    return max(0.0, (turn.now - found.started).total_seconds())


def where(parts: tuple[Part, ...], elapsed_s: float) -> tuple[Part, int, int]:
    """The part at a time, the number of its round, and the seconds that are left of it."""
    number, begins = 0, 0
    part = parts[0]
    for part in parts:
        number += part.kind is PartKind.WALK
        if elapsed_s < begins + part.seconds:
            break
        begins += part.seconds
    return part, max(1, number), max(0, round(begins + part.seconds - elapsed_s))


def length(seconds: int) -> str:
    """A length of time as a clock shows it: 2:05."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def stopped(turn: Turn) -> bool:
    """STOP, tapped or typed: nothing more comes, and the first question is how the person is."""
    if current(turn) is None:
        return False
    ended = turn.coach.guided_sessions.end()
    if ended is not None:
        STOPPED.open(turn, {"minutes": ended.minutes, **_kept(ended.logged)})
    return True


def still_running(turn: Turn) -> bool:
    """Whether a session goes on: what was not understood may mean that it shall stop."""
    if current(turn) is None:
        return False
    turn.send(turn.say("guided-running"), stop_row(turn))
    return True


def _kept(logged: Logged | None) -> Draft:
    """What the questions need to know of the session that was kept."""
    return {} if logged is None else {"walk": logged.walk.id, "change": logged.change_id}


def ask_how(turn: Turn, logged: Logged) -> None:
    """How the session was: effort, pain, stumbles."""
    HOW.open(turn, _kept(logged))


# -- it was stopped: how is the person? ----------------------------------------------------------


def _ask_well(turn: Turn, draft: Draft) -> Question:
    rows = [STOPPED.button(turn, key, "well", value) for value, key in FEELINGS.items()]
    walked = length(round(draft["minutes"] * 60))
    return Question(turn.say("guided-stopped", length=walked), ((rows[0],), tuple(rows[1:])))


def _read_well(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, FEELINGS)
    if value is None and text == "no":
        return Took({}, stay=True)  # which of them it is, is what counts
    return Took({"well": value}) if value else None


def _after_stop(turn: Turn, draft: Draft) -> None:
    if draft["well"] == "pain":
        pain_told.ask(turn)
    elif draft["well"] != "yes":
        unwell(turn, draft["well"])
    elif "walk" in draft:
        HOW.open(turn, {"walk": draft["walk"], "change": draft["change"]})
    else:
        turn.show(turn.say("guided-later"), (turn.button("today-button", "today"),))


def unwell(turn: Turn, what: str) -> None:
    """Somebody is dizzy, or fell, on the way: the plan waits, and they are told what to do."""
    turn.coach.careful_mode.be_careful()
    turn.send(turn.say(f"guided-{what}-said"), *pain_told.ways_back(turn))


STOPPED = Flow("stopped", (Step("well", _ask_well, _read_well),), _after_stop, insists=True)


# -- it is over: how was it? ---------------------------------------------------------------------


def _ask_effort(turn: Turn, _draft: Draft) -> Question:
    row = tuple(HOW.button(turn, f"rate-effort-{n}", "effort", n) for n in receipt.SCALE["effort"])
    return Question(turn.say("guided-effort"), (row,))


def _ask_pain(turn: Turn, _draft: Draft) -> Question:
    row = tuple(HOW.button(turn, f"rate-pain-{n}", "pain", n) for n in receipt.SCALE["pain"])
    return Question(turn.say("guided-any-pain"), (row,))


def _ask_stumbles(turn: Turn, _draft: Draft) -> Question:
    row = tuple(
        HOW.button(turn, f"rate-stumbles-{n}", "stumbles", n) for n in receipt.SCALE["stumbles"]
    )
    return Question(turn.say("guided-any-stumble"), (row,))


def _read_rating(name: str) -> Callable[[Turn, Draft, str], Took | None]:
    """A reader that stores the answer at once: nothing told is lost if the rest stays unsaid."""

    def read(turn: Turn, draft: Draft, text: str) -> Took | None:
        number = _rating(turn, name, text)
        if number is not None and 0 <= number <= receipt.HIGHEST_RATING:
            _rate(turn, draft, {name: int(number) if name == "stumbles" else number})
            return Took({})
        return Took({}, stay=True) if name != "effort" and text == "yes" else None

    return read


def _rating(turn: Turn, name: str, text: str) -> float | None:
    if name != "effort" and text == "no":
        return 0
    value = turn.choice(text, {str(n): f"rate-{name}-{n}" for n in receipt.SCALE[name]})
    return float(value) if value else show.read_rating(turn, text)


def _rate(turn: Turn, draft: Draft, felt: dict[str, Any]) -> None:
    walk = walks.by_id(turn.tx, turn.person.id, draft["walk"])
    if walk is not None and walk.deleted is None:
        turn.coach.walks.change(walk.id, felt=replace(walk.felt, **felt), amends=draft["change"])


def _finish(turn: Turn, draft: Draft) -> None:
    walk = walks.by_id(turn.tx, turn.person.id, draft["walk"])
    if walk is None or walk.deleted is not None:
        turn.show(turn.say("log-edit-removed"))
        return
    logged = turn.coach.walks.change(walk.id)
    receipt.give(turn, replace(logged, change_id=draft["change"]))
    receipt.mind_pain(turn, logged.walk)


HOW = Flow(
    "how",
    (
        Step("effort", _ask_effort, _read_rating("effort")),
        Step("pain", _ask_pain, _read_rating("pain")),
        Step("stumbles", _ask_stumbles, _read_rating("stumbles")),
    ),
    _finish,
    insists=True,
)
FLOWS = (STOPPED, HOW)
ANSWERS = (
    Answer(
        Rank.STOP,
        "stop, in any words, while a session runs",
        stopped,
        ("pause.start", "remind.snooze", "ask.help", "talk.no", "talk.cancel"),
    ),
    Answer(
        Rank.STILL_RUNNING,
        "small talk while a session runs",
        still_running,
        ("talk.", "not.", "log.future"),
    ),
    Answer(Rank.MAY_BE_STOP, "unclear words while a session runs", still_running),
)
