"""Signs of danger: read first in every message, answered before anything else."""

from __future__ import annotations

from datetime import timedelta

from bot.features import goal, pain
from bot.turn import Turn
from coach.errors import Stale
from coach.meaning import LogKind
from coach.message import Button, Priority, Style, read_button_data
from coach.safety import Level, read_danger, read_safety
from coach.store import shown
from coach.understand import read_report, takes_back_alarm
from coach.words import languages

SEEN_LATE_AFTER = timedelta(minutes=10)


def answered(turn: Turn) -> bool:
    """Whether the message is answered with this: an emergency leaves room for nothing else."""
    found = read_danger(turn.incoming.text, turn.person.language, languages())
    is_clot = "clot" in found.signs
    is_answer = found.level is Level.STOP and not found.concern and not is_clot
    if is_answer and goal.asks_health(turn):
        return False  # it is the answer to the question what fits
    if found.level >= Level.STOP and turn.now - turn.incoming.at > SEEN_LATE_AFTER:
        turn.send(turn.say("safety-late"), priority=Priority.SAFETY)
    if found.concern:
        turn.send(turn.say(f"safety-{found.concern}"), priority=Priority.SAFETY)
        return True
    if found.level is Level.EMERGENCY:
        alarm = _be_careful(turn, grave=True)
        turn.send(
            turn.say("safety-emergency"),
            (turn.button("safety-safe", "safe", *alarm, style=Style.GOOD),),
            *_not_me(turn, alarm),
            priority=Priority.SAFETY,
        )
        return True
    if found.level is Level.STOP:
        alarm = _be_careful(turn, grave=is_clot)
        has_fallen = not {"fall", "fracture"}.isdisjoint(found.signs)
        key = "safety-clot" if is_clot else "safety-stop-fall" if has_fallen else "safety-stop"
        turn.send(
            turn.say(key),
            *pain.ways_back(turn),
            *_not_me(turn, alarm),
            priority=Priority.SAFETY,
        )
        # What was done is still worth keeping; anything else can wait.
        report = read_report(turn.incoming.text, turn.person.language)
        is_session = report is not None and report.kind is not LogKind.SKIP
        return not is_session or turn.person.consent is None
    return False


def eased(turn: Turn) -> bool:
    """Whether a message that says nothing else told of a stumble, soreness or a tired body."""
    found = read_safety(turn.incoming.text, turn.person.language)
    if found.level is not Level.EASE:
        return False
    if "stumble" in found.signs:
        turn.send(turn.say("safety-eased-stumble"))
    elif "sore" in found.signs:
        pain.ask(turn)
    else:
        turn.send(turn.say("safety-eased-tired"))
    return True


def _be_careful(turn: Turn, *, grave: bool = False) -> tuple[int, ...]:
    """From now on the gentlest plan, nothing of a session, and silence until they say.

    What was forwarded is of somebody else: it is answered, and nothing follows from it. Returns
    what it takes to take this back: the pause that began, and whether they were careful before.
    """
    if turn.incoming.forwarded:
        return ()
    was_cautious = turn.person.facts.cautious
    pause_id = turn.coach.be_careful(grave=grave)
    pain.FLOW.close(turn)
    goal.forget_cleared(turn)
    turn.change_person(turn.coach.person)
    return () if pause_id is None else (pause_id, int(was_cautious))


def _not_me(turn: Turn, alarm: tuple[int, ...]) -> list[tuple[Button, ...]]:
    """A way out of an alarm that was none: somebody else, or words of another meaning."""
    return [(turn.button("safety-not-me", NOT_ME, *alarm),)] if alarm else []


NOT_ME = "notme"


def _safe(turn: Turn, args: list[str]) -> None:
    alarm = tuple(int(arg) for arg in args)
    turn.show(turn.say("safety-safe-said"), *pain.ways_back(turn), *_not_me(turn, alarm))


def _taken_back(turn: Turn, args: list[str]) -> None:
    if len(args) != 2:  # noqa: PLR2004  the pause, whether they were careful before
        raise Stale
    turn.coach.take_back_alarm(int(args[0]), was_cautious=args[1] == "1")
    turn.change_person(turn.coach.person)
    turn.show(turn.say("safety-taken-back"), (turn.button("today-button", "today"),))


def said_not_me(turn: Turn) -> bool:
    """Whether words take back the alarm that was shown last: "not me, my mum"."""
    if not takes_back_alarm(turn.incoming.text, turn.person.language):
        return False
    messages, _ = shown.last(turn.tx, turn.person.id)
    opened = (read_button_data(data) for message in messages[::-1] for _, data in message)
    alarm = next((args for action, args in filter(None, opened) if action == NOT_ME), None)
    if alarm is None:
        return False
    _taken_back(turn, alarm)
    return True


BUTTONS = {"safe": _safe, NOT_ME: _taken_back}
