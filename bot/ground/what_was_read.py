"""What was read in words that nobody understood: a time, days, a number, a limb.

It is told back, and asked about with what each of it may be for.
"""

from __future__ import annotations

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import last_act, plan_answers
from retrowalk.coach import when
from retrowalk.coach.reading import in_passing
from retrowalk.coach.words import Html, escape, join_lines

OFFERED_MOST = 3
MINUTES_MOST = 180
LIKELY_ENOUGH = 0.15


def told(turn: Turn) -> Html:
    """All of it in a line; empty where nothing was read."""
    said = turn.said
    minute, minutes = said.by_day(said.minute_of_day), _minutes(turn)
    parts: list[str] = []
    if said.weekdays:
        parts.append(show.days(turn, plan_answers.mask_of(said.weekdays)))
    elif said.day not in {None, "today"}:
        parts.append(show.day(turn, when.resolve_day(said.day, turn.today)))
    if minute is not None:
        parts.append(show.minute(minute))
    elif minutes is not None:
        parts.append(
            show.duration(turn, minutes) if said.duration_min else show.number(turn, minutes)
        )
    if said.details.speed_kmh is not None:
        parts.append(show.speed(turn, said.details.speed_kmh))
    if said.details.place is not None:
        parts.append(show.place(turn, said.details.place))
    parts.extend(escape(word) for word in in_passing.limbs(said))
    return join_lines(parts, " · ")


def labels(turn: Turn) -> list[str]:
    """What a message may be about by what was read in it, and by a likely guess."""
    said = turn.said
    found: list[str] = []
    is_fresh = last_act.fresh_session(turn) is not None
    if said.minute_of_day is not None:
        found += (
            ["remind.snooze", "remind.at"] if said.is_of_today else ["remind.at", "remind.snooze"]
        )
    elif _minutes(turn) is not None:
        found += ["fix.value", "log.session"] if is_fresh else ["log.session", "ask.burn"]
    elif said.details.speed_kmh is not None and is_fresh:
        found.append("fix.value")
    if said.weekdays:
        found.append("plan.days")
    if in_passing.limbs(said):
        found.append("pain.now")
    if found:
        guess = said.guesses[0]
        is_likely = guess.sure >= LIKELY_ENOUGH and turn.words.has(_title_key(guess.label))
        found += [guess.label] if is_likely and not guess.label.startswith("talk.") else []
    return list(dict.fromkeys(found))[:OFFERED_MOST]


def _title_key(label: str) -> str:
    return f"mean-{label.replace('.', '-').replace('_', '-')}"


def _minutes(turn: Turn) -> float | None:
    """A number that may be minutes."""
    said = turn.said
    number = said.duration_min if said.duration_min is not None else said.lone_amount
    return number if number is not None and 0 < number <= MINUTES_MOST else None
