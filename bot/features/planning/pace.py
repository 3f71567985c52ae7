"""The speed is the person's: their own pace forwards is kept, and the plan follows it."""

from __future__ import annotations

from collections.abc import Iterable

from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import own_pace, plan_card
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import read_button_data
from retrowalk.coach.reading.asked import asked_plainly


def _tapped(turn: Turn, args: list[str]) -> None:
    """The own pace is told, or asked for."""
    if len(args) != 1 or turn.coach.goal is None:
        raise Stale
    turn.check_agreed()
    if args[0] == "ask":
        turn.show(turn.say("goal-pace"), *own_pace.choices(turn))
    elif args[0] == "time":
        PACE.open(turn)
    elif args[0] in own_pace.OFFERED:
        _keep(turn, {"kmh": float(args[0])})
    else:
        raise Stale


def _keep(turn: Turn, draft: Draft) -> None:
    change_id = turn.coach.details.set_pace(float(draft["kmh"]))
    plan_card.show_plan(turn, change_id)


def by_number(turn: Turn, buttons: Iterable[str]) -> bool:
    """A pace that is typed below the question for it: 4.5 km/h, 3 mph."""
    is_asked = any((read_button_data(data) or ("",))[0] == "pace" for data in buttons)
    is_other = bool(asked_plainly(turn.said))  # "my belt goes no slower than 1.6"
    forward_kmh = own_pace.typed(turn, turn.incoming.text) if is_asked and not is_other else None
    if forward_kmh is None:
        return False
    _keep(turn, {"kmh": forward_kmh})
    return True


def _ask_steps(turn: Turn, draft: Draft) -> Question:
    return own_pace.ask_steps(turn, draft, PACE)


PACE = Flow("pace", (Step("seconds", _ask_steps, own_pace.read_steps),), _keep)
FLOWS = (PACE,)
NUMBERS = {"pace": by_number}
BUTTONS = {"pace": _tapped}
