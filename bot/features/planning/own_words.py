"""Why somebody walks, and after what: a goal's own words, which nobody has to say."""

from __future__ import annotations

from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import plan_card
from retrowalk.coach.errors import Stale
from retrowalk.coach.reading.forms import SURE

LENGTH_MAX = 200


def _ask(turn: Turn, draft: Draft) -> Question:
    none = FLOW.button(turn, "own-none", "words", "none")
    return Question(turn.say(f"own-{draft['what']}-ask"), ((none,),))


NEVER_A_REASON = (
    "ask.b",
    "ask.t",
    "ask.c",
    "go.",
    "log.s",
    "log.d",
    "remind.",
    "pause.",
    "plan.s",
    "stats.",
    "data.",
    "fix.",
)


def _read(turn: Turn, _draft: Draft, text: str) -> Took | None:
    if turn.choice(text, {"none": "own-none"}):
        return Took({"words": ""})
    heard = turn.reads(text)
    if heard.sure >= SURE and heard.about.startswith(NEVER_A_REASON):
        return None  # a session, a question or a wish is never somebody's reason
    said = " ".join(text.split())[:LENGTH_MAX]
    return Took({"words": said}) if said else None


def _said(turn: Turn, draft: Draft) -> None:
    change_id = turn.coach.goals.change_words(**{draft["what"]: draft["words"]})
    plan_card.show_plan(turn, change_id)


FLOW = Flow("own", (Step("words", _ask, _read),), _said)


def _tapped(turn: Turn, args: list[str]) -> None:
    if len(args) != 1 or args[0] not in plan_card.OWN or turn.coach.goal is None:
        raise Stale
    FLOW.open(turn, {"what": args[0]})


FLOWS = (FLOW,)
BUTTONS = {"own": _tapped}
