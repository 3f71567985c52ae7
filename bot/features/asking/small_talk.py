"""What people say that asks nothing of a coach: small talk, others, chores, what we don't do."""

from __future__ import annotations

from collections.abc import Callable

from retrowalk.bot.conversation import show
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import set_up, today_card
from retrowalk.coach.message import Priority
from retrowalk.coach.person.log_outcome import BEYOND


def _says(key: str, *buttons: tuple[str, ...]) -> Callable[[Turn], None]:
    """An answer of one text, with the buttons that fit it."""

    def answer(turn: Turn) -> None:
        row = tuple(turn.button(*button) for button in buttons)
        turn.send(turn.say(key), *((row,) if row else ()))

    return answer


TODAY, HELP = ("today-button", "today"), ("help-button", "help")


def _healthy(turn: Turn) -> None:
    """Nothing speaks against walking: good; the set-up asks for it in its own place."""
    if turn.coach.goal is None:
        turn.send(turn.say("talk-healthy"), (turn.button("goal-set-button", "goal"),))
    elif set_up.is_to_ask_first(turn):
        turn.send(turn.say("asked-not-today"), priority=Priority.SAFETY)
    else:
        turn.send(turn.say("talk-healthy"), (turn.button(*TODAY),))


def _future(turn: Turn) -> None:
    """What somebody is about to do: good, and less where it is much more than their plan has."""
    planned = turn.coach.plan.session(turn.today)
    if turn.coach.goal is not None and (turn.said.duration_min or 0) > BEYOND * planned.minutes:
        session = show.session(turn, planned)
        turn.send(turn.say("talk-future-much", session=session), (turn.button(*TODAY),))
    else:
        _says("talk-future", TODAY)(turn)


def _agreed(turn: Turn) -> None:
    """Yes to nothing that is open: of somebody who first said no it is a yes to the set-up."""
    if today_card.waits(turn):
        return
    if turn.coach.goal is None and turn.person.consent is None:
        set_up.begin(turn)
    else:
        _says("talk-yes", TODAY, HELP)(turn)


def _chatted(turn: Turn) -> None:
    """Something is told: thanks, and what comes next; of somebody new that is a plan.

    Who is to ask a professional first is sent to no steps by it.
    """
    if set_up.is_to_ask_first(turn):
        turn.send(turn.say("asked-not-today"), priority=Priority.SAFETY)
    elif turn.coach.goal is None:
        turn.send(turn.say("talk-chat-new"), (turn.button("goal-set-button", "goal"),))
    else:
        _says("talk-chat", TODAY)(turn)


def _joke(turn: Turn) -> None:
    """A small joke, and another one for who asks again."""
    told = turn.was_said_last(turn.say("asked-joke"))
    turn.send(turn.say("asked-joke-2" if told else "asked-joke"))


MEANINGS = {
    "talk.joke": _joke,
    "ask.why_doctor": _says("asked-why-doctor"),
    "talk.sober": _says("asked-sober"),
    "talk.dislike": _says("asked-dislike", TODAY),
    "talk.blind": _says("asked-blind"),
    "talk.no_calls": _says("asked-no-calls"),
    "log.future": _future,
    "not.other_person": _says("talk-other-person", HELP),
    "not.other_activity": _says("talk-activity", TODAY, HELP),
    "talk.yes": _agreed,
    "talk.unsure": _says("talk-unsure", TODAY, HELP),
    "talk.offtopic": _says("talk-offtopic", HELP),
    "talk.chat": _chatted,
    "ask.other_sport": _says("ask-other-sport"),
    "plan.jump": _says("plan-no-jump", ("plan-button", "plan")),
    "health.clear": _healthy,
    "ask.report": _says("asked-report"),
    "ask.after_ill": _says("asked-after-ill"),
    "talk.luck": _says("asked-luck", TODAY),
    "talk.age": _says("asked-older"),
    "talk.name": _says("talk-name"),
    "data.kept": _says("asked-kept"),
}
