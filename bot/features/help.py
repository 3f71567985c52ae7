"""What can be done here, in the order that people need it."""

from __future__ import annotations

from bot.features import guided
from bot.turn import Turn
from coach import facts
from coach.meaning import Wish, WishKind
from coach.store import dialogues
from coach.understand import is_question
from coach.words import escape

MENU = (
    "today",
    "log",
    "ask",
    "plan",
    "history",
    "stats",
    "goal",
    "pause",
    "settings",
    "why",
    "export",
    "delete",
    "privacy",
    "help",
)
"""The commands that Telegram shows in its menu; their texts are `menu-<command>`."""

GROUP_MENU = ("ask", "help", "privacy")


def _help(turn: Turn, _rest: str) -> None:
    turn.send(turn.say("help-text"))


def _wished(turn: Turn, _wish: Wish) -> None:
    turn.send(turn.say("help-text"))


def _shown(turn: Turn, _args: list[str]) -> None:
    turn.send(turn.say("help-text"))


def _cancel(turn: Turn, _rest: object) -> None:
    """Close the open question; nothing else changes."""
    if guided.stopped(turn):
        return
    was_open = dialogues.load(turn.tx, turn.person.id) is not None
    dialogues.close(turn.tx, turn.person.id)
    turn.send(turn.say("cancel-done" if was_open else "cancel-nothing"))


def _medical(turn: Turn, _wish: Wish) -> None:
    """Drugs, diets and diagnoses are not ours to judge: who can, and what we can do."""
    turn.send(turn.say("help-medical"), (turn.button("stats-sheet-button", "stats", "sheet"),))


def _who(turn: Turn, _wish: Wish) -> None:
    turn.send(turn.say("help-who"))


def asked_in_general(turn: Turn) -> bool:
    """Whether something was asked, and not told, to which there is an answer."""
    return is_question(turn.incoming.text, turn.person.language) and advised(turn)


def advised(turn: Turn) -> bool:
    """Whether a question in general was answered, or what was told met with a fitting word."""
    text, language = turn.incoming.text, turn.person.language
    asked = facts.advice(text, language) if is_question(text, language) else None
    found = asked or facts.comfort(text, language)
    if found is None:
        return False
    why = [(turn.button("why-button", "whyfact", found.id),)] if found.sources else []
    turn.send(escape(found.text), *why)
    return True


def _how(turn: Turn, _rest: str) -> None:
    """How it is done, in a few lines."""
    found = next(fact for fact in facts.all_facts(turn.person.language) if fact.id == HOW)
    turn.send(escape(found.text), (turn.button("why-button", "whyfact", found.id),))


HOW = "advice-how"


def _lose_weight(turn: Turn, _wish: Wish) -> None:
    """An honest word about weight, and an aim that walking can reach."""
    turn.send(
        turn.say("help-weight"),
        (turn.button("goal-change-minutes", "goal", "minutes"),),
        (turn.button("why-button", "whyfact", WEIGHT_FACT),),
    )


WEIGHT_FACT = "weight-loss"
COMMANDS = {"how": _how, "help": _help, "cancel": _cancel}
BUTTONS = {"help": _shown}
WISHES = {
    WishKind.HELP: _wished,
    WishKind.CANCEL: _cancel,
    WishKind.NO: _cancel,
    WishKind.MEDICAL: _medical,
    WishKind.WHO_ARE_YOU: _who,
    WishKind.LOSE_WEIGHT: _lose_weight,
}
