"""Which of two things was meant: asked by buttons, and answered as if it had been clear."""

from __future__ import annotations

from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.coach.knowledge.facts import all_facts
from retrowalk.coach.message import Button
from retrowalk.coach.reading.labels import is_topic

NEITHER = "neither"


def _offer(turn: Turn) -> bool:
    """Ask which of two things a message is about; False where there are no two likely ones."""
    labels = turn.decision.either
    if not labels:
        return False
    shown = {_title(turn, label): label for label in labels}
    FLOW.open(turn, {"text": turn.incoming.text, "labels": list(shown.values())})
    return True


def _title(turn: Turn, label: str) -> str:
    """What a button for a label says."""
    if is_topic(label):
        return all_facts(turn.person.language)[label].title
    return turn.words.plain(f"mean-{label.replace('.', '-').replace('_', '-')}")


def _ask(turn: Turn, draft: Draft) -> Question:
    rows = tuple(
        (Button(_title(turn, label), FLOW.data("which", label)),) for label in draft["labels"]
    )
    neither = FLOW.button(turn, "mean-neither", "which", NEITHER)
    return Question(turn.say("mean-ask"), (*rows, (neither,)))


def _read(turn: Turn, draft: Draft, text: str) -> Took | None:
    if text in {NEITHER, "no"} or turn.choice(text, {NEITHER: "mean-neither"}):
        return Took({"which": NEITHER})
    if text == "yes" and len(draft["labels"]) == 1:
        return Took({"which": draft["labels"][0]})
    return Took({"which": text}) if text in draft["labels"] else None


def _meant(turn: Turn, draft: Draft) -> None:
    if draft["which"] == NEITHER:
        turn.show(turn.say("mean-neither-said"), (turn.button("help-button", "help"),))
    else:
        turn.hear(draft["text"], about=draft["which"])


FLOW = Flow("mean", (Step("which", _ask, _read),), _meant, lets_go=True)
FLOWS = (FLOW,)
ANSWERS = (Answer(Rank.ONE_OF_TWO, "words with two likely readings", _offer),)
