"""Today: the card, asked for by command, button or word, and where the plan waits for safety."""

from __future__ import annotations

from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import running_session, set_up, today_card


def _shown(turn: Turn, _rest: object) -> None:
    if running_session.shown_instead(turn):
        return
    if turn.coach.goal is None or not set_up.asked_now(turn):
        today_card.show_today(turn)


def _wished(turn: Turn) -> None:
    _shown(turn, None)


COMMANDS = {"today": Command(_shown, menu=10)}
BUTTONS = {"today": _shown}
MEANINGS = {"plan.today": _wished, "log.not_yet": _wished}
ANSWERS = (
    Answer(
        Rank.SAFETY_PAUSE,
        "anything of the plan in a pause for safety",
        today_card.waits,
        ("plan.", "go."),
    ),
    Answer(Rank.MAY_BE_GONE, "unclear words in a pause for safety", today_card.waits),
)
