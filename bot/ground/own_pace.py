"""The own comfortable pace forwards, which the belt follows: chosen, typed, or ten steps timed."""

from __future__ import annotations

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Took
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.message import Button
from retrowalk.coach.plan.ladder import FORWARD_BOUNDS_KMH, pace_of_ten_steps
from retrowalk.coach.reading.meaning import Place
from retrowalk.coach.words import Html

PACES_KMH = {"slow": 3.0, "usual": 4.2, "brisk": 5.2}
OFFERED = frozenset(f"{kmh:g}" for kmh in PACES_KMH.values())
TEN_STEPS_S = (5.0, 5.5, 6.0, 6.5, 7.0)
SECONDS_BOUNDS = (4.0, 15.0)


def has_speed(turn: Turn) -> bool:
    """Whether the plan has a belt whose speed is this person's: not on the gentlest plan."""
    goal = turn.coach.goal
    is_belt = goal is not None and goal.place == Place.TREADMILL
    return is_belt and not turn.person.facts.asks_professional


def line(turn: Turn) -> Html:
    """The question for the pace, or what is known of it; empty where it sets nothing."""
    forward_kmh = turn.person.facts.forward_kmh
    if not has_speed(turn):
        return Html()
    if forward_kmh is None:
        return turn.say("goal-pace")
    return turn.say("pace-said", speed=show.speed(turn, round(forward_kmh, 1)))


def is_asked(turn: Turn) -> bool:
    """Whether the pace would set the belt, and is not known yet."""
    return has_speed(turn) and turn.person.facts.forward_kmh is None


def choices(turn: Turn) -> list[tuple[Button, ...]]:
    """Three paces to choose from, or ten steps to be timed."""
    offered = tuple(
        turn.button(f"pace-{name}", "pace", f"{kmh:g}", speed=show.speed(turn, kmh))
        for name, kmh in PACES_KMH.items()
    )
    return [offered, (turn.button("pace-time", "pace", "time"),)]


def typed(turn: Turn, text: str) -> float | None:
    """A speed with its unit that somebody may walk forwards at; none of a session or a question."""
    least, most = FORWARD_BOUNDS_KMH
    said = turn.reads(text)
    if said.is_question or said.question is not None or said.duration_min is not None:
        return None
    forward_kmh = said.details.speed_kmh
    return forward_kmh if forward_kmh is not None and least <= forward_kmh <= most else None


def ask_steps(turn: Turn, draft: Draft, flow: Flow) -> Question:
    """How many seconds ten ordinary steps took."""
    row = tuple(
        flow.button(turn, "pace-seconds", "seconds", f"{each:g}", seconds=show.number(turn, each))
        for each in TEN_STEPS_S
    )
    return Question(turn.say("pace-odd" if draft.get("odd") else "pace-ask"), (row,))


def read_steps(turn: Turn, _draft: Draft, text: str) -> Took | None:
    """The pace from the seconds, or as it was typed."""
    forward_kmh = typed(turn, text)
    if forward_kmh is not None:
        return Took({"kmh": forward_kmh})
    seconds = show.read_seconds(turn, text)
    if seconds is None:
        return None
    if not SECONDS_BOUNDS[0] <= seconds <= SECONDS_BOUNDS[1]:
        return Took({"odd": True}, stay=True)
    least, most = FORWARD_BOUNDS_KMH
    return Took({"kmh": min(most, max(least, pace_of_ten_steps(seconds)))})
