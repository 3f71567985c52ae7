"""Questions asked one after the other, whose state is a row and never memory.

A `Flow` is a list of steps. The open step stands in the person's `dialogue` row, written in the
same transaction as its effect, so any process can take the next answer and a restart loses
nothing. Each step reads an answer by a pure function; an answer that it can't read is left to the
rest of the conversation, and the question stays open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from retrowalk.bot.conversation.turn import Turn, bare
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Button, button_data, read_button_data
from retrowalk.coach.reading.forms import SURE
from retrowalk.coach.reading.shape import Rule
from retrowalk.coach.store import dialogues
from retrowalk.coach.store.dialogues import Dialogue
from retrowalk.coach.words import Html, join_lines

Draft: TypeAlias = dict[str, Any]
NOTHING = Html()
ACTION = "q"
"""Buttons of every flow: `1:q:<flow>:<step>:<value>`."""

SKIP, GO_ON = "skip", "goon"
OFFERED, OFFERED_MOST = "offered", 2
"""How often the open question came again unasked; more than twice is nagging."""


@dataclass(frozen=True, slots=True)
class Took:
    """An answer that was understood: what it adds to the draft, and whether the step stays.

    `noted` names what else was taken from it, to be said above the next question.
    """

    changes: Mapping[str, Any]
    stay: bool = False
    noted: Html = NOTHING


@dataclass(frozen=True, slots=True)
class Question:
    """What a step shows."""

    html: Html
    rows: tuple[tuple[Button, ...], ...] = ()


def answer_button(
    turn: Turn, flow: str, key: str, step: str, value: str | int, **values: object
) -> Button:
    """A button that answers a step of the flow of this name with a value."""
    return Button(turn.words.plain(key, **values), button_data(ACTION, flow, step, value))


def always(_turn: Turn, _draft: Draft) -> bool:
    """Asked of everybody."""
    return True


def never(_turn: Turn, _draft: Draft) -> None:
    """Can't be passed over."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question: how it is asked, how an answer is read, and whether it is needed at all.

    `read` gets a typed text or the value of a tapped button; None means "not an answer to this".
    `skipped` says what is assumed when the question is passed over; None: it can't be. `again` is
    the question in short, for the time when it was asked before.
    """

    name: str
    ask: Callable[[Turn, Draft], Question]
    read: Callable[[Turn, Draft, str], Took | None]
    needed: Callable[[Turn, Draft], bool] = always
    skipped: Callable[[Turn, Draft], Mapping[str, Any] | None] = never
    again: Callable[[Turn, Draft], Question] | None = None


def _read(turn: Turn, step: Step, draft: Draft, text: str) -> Took | None:
    assumed = step.skipped(turn, draft)
    if assumed is not None and turn.choice(text, {SKIP: "flow-skip"}):
        return Took(assumed)
    took = step.read(turn, draft, text)
    if took is not None:
        return took
    plain = yes_or_no(turn, text)
    return None if plain is None else step.read(turn, draft, plain)


def yes_or_no(turn: Turn, text: str) -> str | None:
    """What yep, nope and the like say, alone or before the first stop: "yes please, and …"."""
    first = FIRST_STOP.split(text.strip(), maxsplit=1)[0]
    opening = turn.reads(first)
    if turn.reads(text).is_question or len(opening.words.words) > PLAIN_WORDS:
        return None
    if BEGINS_WITH_YES.search(opening.classes.shape):
        return "yes"
    found = YES_OR_NO.get(opening.about) if opening.sure >= SURE else None
    is_alone = first == text.strip()
    if found == "yes" and (UNDER_A_CONDITION.search(opening.classes.shape) or not is_alone):
        return None
    if found == "no" and not (is_alone or BEGINS_WITH_NO.search(opening.classes.shape)):
        return None  # "not much, only on the stairs" tells more than no
    return found


UNDER_A_CONDITION = Rule("[before if when]")
BEGINS_WITH_NO = Rule("^ [word hello sorry]? [no nope]")
BEGINS_WITH_YES = Rule("^ [yes enough please]* yes(?! but)")
FIRST_STOP = re.compile(r"[.,;:!]\s")
PLAIN_WORDS = 4
"""A longer clause says more than yes or no: "I'd rather not give my weight"."""

YES_OR_NO = {"talk.yes": "yes", "talk.no": "no"}


@dataclass(frozen=True, slots=True)
class Flow:
    """A named list of steps and what is done with the finished draft.

    One that `insists` asks its open question again below whatever else was said meanwhile; one that
    `lets_go` is closed by any other answer. `in_short` is the key of a line that stands below other
    answers in place of a question that has no short form, with one button that brings it back.
    """

    name: str
    steps: tuple[Step, ...]
    finish: Callable[[Turn, Draft], None]
    insists: bool = False
    lets_go: bool = False
    in_short: str = ""

    def button(self, turn: Turn, key: str, step: str, value: str | int, **values: object) -> Button:
        """A button that answers `step` with `value`."""
        return answer_button(turn, self.name, key, step, value, **values)

    def data(self, step: str, value: str | int) -> str:
        """The data of a button that answers `step` with `value`."""
        return button_data(ACTION, self.name, step, value)

    def open(self, turn: Turn, draft: Draft | None = None, noted: Html = NOTHING) -> None:
        """Begin: write the row and ask the first question that is needed, below what is `noted`.

        A question of another flow that was open is asked again when this one is done.
        """
        self._go_on(turn, dict(draft or {}), after=None, noted=noted)

    def answered_by_text(self, turn: Turn, dialogue: Dialogue) -> bool:
        """Whether the open step understood this text (and if so, it is done)."""
        step = self._step(dialogue.step)
        if step is None:
            return False
        text = self._value_on_button(turn, step, dialogue.draft) or turn.incoming.text
        took = _read(turn, step, dialogue.draft, text)
        if took is None:
            return False
        self._take(turn, dialogue, step, took)
        return True

    def tapped(self, turn: Turn, dialogue: Dialogue | None, step_name: str, value: str) -> None:
        """A button of this flow. Raises Stale when it belongs to a question no longer open."""
        step = self._step(step_name)
        if dialogue is None or dialogue.flow != self.name or dialogue.step != step_name:
            raise Stale
        if value == GO_ON and step is not None:
            question = self._question(turn, step, dialogue.draft)
            turn.show(question.html, *question.rows)
            return
        took = _read(turn, step, dialogue.draft, value) if step else None
        if step is None or took is None:
            raise Stale
        self._take(turn, dialogue, step, took)

    def is_open(self, turn: Turn) -> bool:
        """Whether a question of this flow is open, on top or beneath another."""
        return dialogues.find(turn.tx, turn.person.id, self.name) is not None

    def keep(self, turn: Turn, changes: Draft, noted: Html) -> bool:
        """Whether a question of it is open: it keeps what was told besides, and is asked again."""
        found = dialogues.find(turn.tx, turn.person.id, self.name)
        step = None if found is None else self._step(found.step)
        if found is None or step is None:
            return False
        turn.has_asked_again = True
        self._ask(turn, step, {**found.draft, **changes}, noted)
        return True

    def asked_again(self, turn: Turn) -> bool:
        """Whether a question of this flow is open, and is now on top and asked once more."""
        found = dialogues.find(turn.tx, turn.person.id, self.name)
        if found is None:
            return False
        dialogues.put(turn.tx, turn.person.id, found, turn.now)
        self.ask_again(turn, found)
        return True

    def close(self, turn: Turn) -> None:
        """Ask no more, wherever the question is."""
        dialogues.close(turn.tx, turn.person.id, self.name, turn.now)

    def ask_again(self, turn: Turn, dialogue: Dialogue) -> None:
        """Offer the open question once more, as a new message below what was said meanwhile."""
        step = self._step(dialogue.step)
        if step is not None and not step.needed(turn, dialogue.draft):
            turn.has_asked_again = True
            self._go_on(turn, dialogue.draft, after=step)  # it was answered meanwhile
        elif step is not None:
            turn.has_asked_again = True
            question = self._question(turn, step, dialogue.draft, is_again=True)
            turn.send(question.html, *question.rows)

    def offer_again(self, turn: Turn, dialogue: Dialogue) -> None:
        """Ask the open question again below another answer, but not more than a few times."""
        count = dialogue.draft.get(OFFERED, 0)
        if count < OFFERED_MOST:
            counted = replace(dialogue, draft={**dialogue.draft, OFFERED: count + 1})
            dialogues.change(turn.tx, turn.person.id, counted, turn.now)
            step = self._step(dialogue.step)
            if self.in_short and step is not None and step.again is None:
                self._remind(turn, dialogue, step)
            else:
                self.ask_again(turn, dialogue)

    def _remind(self, turn: Turn, dialogue: Dialogue, step: Step) -> None:
        """The open question in one line, with one button that brings it back."""
        turn.has_asked_again = True
        first, _, _ = str(self._question(turn, step, dialogue.draft).html).partition("\n")
        line = turn.say(self.in_short, question=Html(first))
        turn.send(line, (self.button(turn, "flow-go-on", step.name, GO_ON),))

    def _take(self, turn: Turn, dialogue: Dialogue, step: Step, took: Took) -> None:
        draft = {**dialogue.draft, **took.changes}
        draft.pop(OFFERED, None)
        if took.stay:
            self._ask(turn, step, draft, took.noted)
        else:
            self._go_on(turn, draft, after=step, noted=took.noted)

    def _go_on(self, turn: Turn, draft: Draft, after: Step | None, noted: Html = NOTHING) -> None:
        rest = self.steps if after is None else self.steps[self.steps.index(after) + 1 :]
        step = next((s for s in rest if s.needed(turn, draft)), None)
        if step is not None:
            self._ask(turn, step, draft, noted)
            return
        self.close(turn)
        beneath = dialogues.load(turn.tx, turn.person.id)
        self.finish(turn, draft)
        # What this question interrupted is asked again, unless another one was opened meanwhile.
        is_on_top = dialogues.load(turn.tx, turn.person.id) == beneath
        turn.has_resumed = turn.has_resumed or (beneath is not None and is_on_top)

    def _ask(self, turn: Turn, step: Step, draft: Draft, noted: Html = NOTHING) -> None:
        before = dialogues.find(turn.tx, turn.person.id, self.name)
        is_again = before is not None and before.step == step.name
        asked = Dialogue(self.name, step.name, draft)
        dialogues.put(turn.tx, turn.person.id, asked, turn.now)
        question = self._question(turn, step, draft, is_again=is_again)
        turn.show(join_lines([noted, question.html]), *question.rows)

    def _value_on_button(self, turn: Turn, step: Step, draft: Draft) -> str:
        """The value of the button whose label was typed; "" for any other text."""
        said = bare(turn.incoming.text)
        for row in self._question(turn, step, draft).rows:
            for button in row:
                _, args = read_button_data(button.data) or ("", [])
                if said and bare(button.label) == said and args:
                    return args[-1]
        return ""

    def _question(
        self, turn: Turn, step: Step, draft: Draft, *, is_again: bool = False
    ) -> Question:
        ask = step.again if is_again and step.again is not None else step.ask
        question = ask(turn, draft)
        if step.skipped(turn, draft) is None:
            return question
        skip = self.button(turn, "flow-skip", step.name, SKIP)
        return Question(question.html, (*question.rows, (skip,)))

    def _step(self, name: str) -> Step | None:
        return next((step for step in self.steps if step.name == name), None)
