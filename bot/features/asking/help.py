"""What can be done here, in the order that people need it."""

from __future__ import annotations

from retrowalk.bot.conversation.flow import PLAIN_WORDS
from retrowalk.bot.conversation.order import Answer, Command, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import running_session, worry
from retrowalk.coach.knowledge import facts
from retrowalk.coach.message import Button
from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.forms import REASONS
from retrowalk.coach.reading.labels import is_topic
from retrowalk.coach.store import dialogues
from retrowalk.coach.words import Html, escape, join_lines


def _help(turn: Turn, _rest: str) -> None:
    turn.send(turn.say("help-text"))


def _wished(turn: Turn) -> None:
    """What can be done here; whoever is new is told first what this is."""
    what = turn.say("help-what") if turn.coach.goal is None else Html()
    rows = [] if turn.coach.goal is not None else [(turn.button("goal-set-button", "goal"),)]
    turn.send(join_lines([what, turn.say("help-text")], "\n\n"), *rows)


def _shown(turn: Turn, _args: list[str]) -> None:
    turn.send(turn.say("help-text"))


def _cancel(turn: Turn, _rest: object) -> None:
    """Close the open question; nothing else changes."""
    if running_session.stopped(turn):
        return
    asked = dialogues.load(turn.tx, turn.person.id)
    if asked is not None:
        dialogues.close(turn.tx, turn.person.id, asked.flow, turn.now)
    turn.send(turn.say("cancel-nothing" if asked is None else "cancel-done"))


def _cancelled(turn: Turn) -> None:
    _cancel(turn, None)


def _refused(turn: Turn) -> None:
    """A no in so many words is about what it names, and leaves an open question open."""
    if len(turn.said.words.words) > PLAIN_WORDS and dialogues.load(turn.tx, turn.person.id):
        turn.send(turn.say("talk-refused"))
    else:
        _cancel(turn, None)


def _medical(turn: Turn) -> None:
    """Drugs, diets and diagnoses are not ours to judge: who can, and what we can do."""
    turn.send(turn.say("help-medical"), (turn.button("stats-sheet-button", "stats", "sheet"),))


def _who(turn: Turn) -> None:
    turn.send(turn.say("help-who"))


def _advised(turn: Turn) -> bool:
    """Whether a message is about a fact or an advice."""
    topic = turn.decision.label
    if topic in REASONS and in_passing.is_a_saying(turn.said):
        worry.ask(turn)  # a saying most likely: it is asked, and nothing follows from it
        return True
    if is_topic(topic) and topic:
        _advise(turn, topic)
        return True
    return False


def _advise(turn: Turn, topic: str) -> None:
    _answer(turn, facts.all_facts(turn.person.language)[topic])


def _answer(turn: Turn, found: facts.Fact) -> None:
    """A short answer, with its one thing to do, if any, and with what it rests on."""
    rows = _to_do(turn, found.button)
    if found.sources:
        rows.append((turn.button("why-button", "whyfact", found.id),))
    turn.send(join_lines([escape(found.text), _care(turn, found.id)], "\n\n"), *rows)


def _care(turn: Turn, topic: str) -> Html:
    """What holds for this person beside how to walk: their plan waits, or they are to ask first."""
    pause = turn.coach.pause
    if topic not in OF_WALKING:
        return Html()
    if pause is not None and pause.is_for_safety:
        return turn.say("caution-pause")
    return turn.say("caution-gentle") if turn.person.facts.is_to_ask_first else Html()


OF_WALKING = frozenset(
    {
        "advice-how", "advice-often", "advice-long", "advice-fast", "advice-turn",
        "advice-look", "advice-straight", "advice-rails", "advice-warmup", "advice-alone",
        "advice-hour", "advice-slope", "advice-more", "advice-hard", "advice-twice",
        "advice-push", "advice-bored", "advice-beginner", "advice-busy", "advice-ground",
        "advice-music", "advice-stairs", "advice-safe", "advice-balance", "advice-missed",
        "advice-barefoot", "advice-belt-off", "advice-burning", "advice-floor", "advice-no-slope",
        "advice-shuffle", "advice-slower", "advice-clip", "advice-no-rails", "advice-no-treadmill",
        "speed", "practice",
        "running", "more-than-running", "incline", "downhill", "rails",
    }
)  # fmt: skip
"""Facts and advice after which somebody may just go and walk."""


def _to_do(turn: Turn, name: str) -> list[tuple[Button, ...]]:
    """The button of an answer, if it has one; a plan that is not there yet is set up first."""
    if not name:
        return []
    if turn.coach.goal is not None or name in {"how", "gentle"}:
        return [(turn.button(*button),) for button in TO_DO[name]]
    return [(turn.button("goal-set-button", "goal"),)] if TO_DO[name][0][1] == "goal" else []


TO_DO: dict[str, tuple[tuple[str, ...], ...]] = {
    "goal": (("goal-change-button", "goal"),),
    "minutes": (("goal-change-minutes", "goal", "minutes"),),
    "place": (("goal-change-place", "goal", "place"),),
    "days": (("goal-change-days", "goal", "days"),),
    "time": (("goal-change-time", "goal", "time"),),
    "pause": (("pause-open-button", "pausefor", "open", "own"),),
    "leave": (("pause-open-button", "pausefor", "open", "own"), ("data-delete", "delete", "ask")),
    "sheet": (("stats-sheet-button", "stats", "sheet"),),
    "today": (("today-button", "today"),),
    "how": (("how-button", "how"),),
    "walktest": (("walktest-button", "walktest"),),
    "gentle": (("condition-gentle-button", "gentle"),),
}
"""What `button` in `advice_<language>.toml` stands for: the keys of the labels, and their deeds."""


def _lose_weight(turn: Turn) -> None:
    """An honest word about weight, and an aim that walking can reach."""
    turn.send(
        turn.say("help-weight"),
        (turn.button("goal-change-minutes", "goal", "minutes"),),
        (turn.button("why-button", "whyfact", WEIGHT_FACT),),
    )


WEIGHT_FACT = "weight-loss"
COMMANDS = {
    "help": Command(_help, menu=160, in_groups=True),
    "cancel": Command(_cancel, unlisted="said in words: cancel, never mind"),
}
BUTTONS = {"help": _shown}
MEANINGS = {
    "ask.help": _wished,
    "talk.confused": _wished,
    "talk.cancel": _cancelled,
    "talk.no": _refused,
    "ask.medical": _medical,
    "ask.bot": _who,
    WEIGHT_FACT: _lose_weight,
}
ANSWERS = (Answer(Rank.TOPIC, "what a fact or an advice is about", _advised),)
