"""Which of two things was meant: asked by buttons, and answered as if it had been clear."""

from __future__ import annotations

from collections.abc import Iterable

from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import pain_told, what_was_read
from retrowalk.bot.wire.incoming import Kind
from retrowalk.coach.knowledge.facts import all_facts
from retrowalk.coach.message import Button
from retrowalk.coach.reading.labels import is_topic
from retrowalk.coach.words import Html

NEITHER, FEW = "neither", 3


def _offer(turn: Turn) -> bool:
    """Ask which of two things a message is about; False where there are no two likely ones."""
    labels = turn.decision.either
    if not labels:
        return False
    ask(turn, labels)
    return True


def ask(turn: Turn, labels: Iterable[str], read: str = "") -> None:
    """Ask which of these a message is about; `read` is what was understood of it."""
    shown = {_title(turn, label): label for label in labels}
    text = turn.incoming.text
    FLOW.open(turn, {"text": text, "labels": list(shown.values()), "read": read})


def _what_was_read(turn: Turn) -> bool:
    """Tell back what was read in words that nobody understood, and ask what it is for."""
    pause = turn.coach.pause
    is_held = pause is not None and pause.is_for_safety
    if turn.coach.goal is None or is_held or turn.said_old_button or pain_told.FLOW.is_open(turn):
        return False
    read, labels = what_was_read.told(turn), what_was_read.labels(turn)
    if not read or not labels or turn.said.speed_without_unit is not None:
        return False
    ask(turn, labels, read)
    return True


def anything(turn: Turn) -> None:
    """Ask what it is about at all."""
    FLOW.open(turn, {"text": turn.incoming.text, "labels": list(ANYTHING), "again": True})


ANYTHING = ("log.session", "plan.show", "pain.now", "ask.help")


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
    return Question(_words(turn, draft), (*rows, (neither,)))


def _words(turn: Turn, draft: Draft) -> Html:
    """The question, never in the same words as a moment ago."""
    read = draft.get("read", "")
    if read:
        return turn.say("mean-ask-read", read=Html(read))
    text = turn.say("mean-ask")
    is_again = draft.get("again") or turn.was_said_last(text)
    return turn.say("mean-ask-again") if is_again else text


def _read(turn: Turn, draft: Draft, text: str) -> Took | None:
    is_more = turn.incoming.kind is Kind.SAID and len(turn.said.words.words) > FEW
    if is_more and turn.choice(text, {NEITHER: "mean-neither"}) is None:
        return None  # "no, on Tuesdays I have choir" says more than no
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
ANSWERS = (
    Answer(Rank.ONE_OF_TWO, "words with two likely readings", _offer),
    Answer(Rank.WHAT_WAS_READ, "a time, a day, a number or a limb, and no more", _what_was_read),
)
