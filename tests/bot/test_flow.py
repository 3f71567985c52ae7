"""A flow alone: questions one after the other, kept in a row, interrupted and taken up again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from random import Random

import pytest

from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Button
from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.store import dialogues, people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.dialogues import Dialogue
from retrowalk.coach.words import Html

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ANA = 1001
Ask = Callable[[Turn, Draft], Question]
Read = Callable[[Turn, Draft, str], Took | None]


@pytest.fixture
def tx(sqlite_db: Database) -> Iterator[Tx]:
    with sqlite_db.engine.begin() as conn:
        yield Tx(conn, sqlite_db._keyring)


def turn(tx: Tx, text: str = "", kind: Kind = Kind.SAID) -> Turn:
    person = people.meet(tx, ANA, ANA, "en", NOW)
    incoming = Incoming(1, kind, ANA, ANA, True, "en", NOW, text, message_id=5)  # noqa: FBT003  private
    stage = Stage(Settings(), Random(1), "retrowalk_bot")  # noqa: S311  which tip, not a secret
    return Turn(tx, person, incoming, NOW, stage)


class Form:
    """Two questions, and a third that only the old are asked."""

    def __init__(self, name: str = "form") -> None:
        self.finished: list[Draft] = []
        steps = (
            Step("age", self._ask("How old?"), self._number("age"), again=self._ask("Age?")),
            Step("doctor", self._ask("Seen a doctor?"), self._word("doctor"), needed=_is_old),
            Step("name", self._ask("Your name?"), self._word("name"), skipped=_nameless),
        )
        self.flow = Flow(name, steps, lambda _turn, draft: self.finished.append(draft))

    def _ask(self, text: str) -> Ask:
        def ask(_turn: Turn, _draft: Draft) -> Question:
            button = Button("Seventy", self.flow.data("age", 70))
            return Question(Html(text), ((button,),) if text == "How old?" else ())

        return ask

    @staticmethod
    def _number(name: str) -> Read:
        return lambda _turn, _draft, text: Took({name: int(text)}) if text.isdigit() else None

    @staticmethod
    def _word(name: str) -> Read:
        return lambda _turn, _draft, text: Took({name: text}) if text.isalpha() else None


def _is_old(_turn: Turn, draft: Draft) -> bool:
    return int(draft["age"]) >= 70


def _nameless(_turn: Turn, _draft: Draft) -> Draft:
    return {"name": ""}


def asked(turn: Turn) -> list[str]:
    return [str(reply.message.html) for reply in turn.replies if reply.message is not None]


def open_now(tx: Tx) -> Dialogue:
    found = dialogues.load(tx, ANA)
    assert found is not None
    return found


def answers(form: Form, tx: Tx, text: str) -> list[str]:
    """What is asked after this answer; [] where it was none."""
    now = turn(tx, text)
    return asked(now) if form.flow.answered_by_text(now, open_now(tx)) else []


def test_one_question_after_the_other_and_the_row_goes_with_them(tx: Tx) -> None:
    form, first = Form(), turn(tx)
    form.flow.open(first)
    assert asked(first) == ["How old?"]
    assert open_now(tx) == Dialogue("form", "age", {})
    assert answers(form, tx, "40") == ["Your name?"], "only the old are asked for a doctor"
    assert open_now(tx) == Dialogue("form", "name", {"age": 40})
    assert answers(form, tx, "Ana") == []
    assert form.finished == [{"age": 40, "name": "Ana"}]
    assert dialogues.load(tx, ANA) is None


def test_what_is_needed_depends_on_what_was_said(tx: Tx) -> None:
    form = Form()
    form.flow.open(turn(tx))
    assert answers(form, tx, "70") == ["Seen a doctor?"]


def test_what_is_no_answer_leaves_the_question_open(tx: Tx) -> None:
    form = Form()
    form.flow.open(turn(tx))
    before = open_now(tx)
    assert not form.flow.answered_by_text(turn(tx, "how many calories?"), before)
    assert open_now(tx) == before


def test_the_words_on_a_button_are_its_value(tx: Tx) -> None:
    form = Form()
    form.flow.open(turn(tx))
    assert answers(form, tx, "seventy") == ["Seen a doctor?"]


def test_a_question_that_may_be_passed_over_has_a_button_for_it(tx: Tx) -> None:
    form, last = Form(), turn(tx, "40")
    form.flow.open(turn(tx))
    form.flow.answered_by_text(last, open_now(tx))
    (reply,) = last.replies
    assert reply.message is not None
    ((skip,),) = reply.message.buttons
    tapped = turn(tx, kind=Kind.TAPPED)
    form.flow.tapped(tapped, open_now(tx), "name", skip.data.rpartition(":")[2])
    assert form.finished == [{"age": 40, "name": ""}]


@pytest.mark.parametrize(
    ("step", "value"), [("name", "Ana"), ("age", "x"), ("nowhere", "1")], ids=str
)
def test_a_button_of_another_question_or_with_another_value_is_old(
    tx: Tx, step: str, value: str
) -> None:
    form = Form()
    form.flow.open(turn(tx))
    with pytest.raises(Stale):
        form.flow.tapped(turn(tx, kind=Kind.TAPPED), open_now(tx), step, value)
    with pytest.raises(Stale):
        form.flow.tapped(turn(tx, kind=Kind.TAPPED), None, "age", "40")


def test_a_tap_changes_the_message_with_the_button(tx: Tx) -> None:
    form, tapped = Form(), turn(tx, kind=Kind.TAPPED)
    form.flow.open(turn(tx))
    form.flow.tapped(tapped, open_now(tx), "age", "40")
    (reply,) = tapped.replies
    assert reply.edit_message_id == 5


def test_who_interrupts_is_answered_first_and_then_the_other_goes_on(tx: Tx) -> None:
    first, other, last = Form("first"), Form("other"), turn(tx, "Ana")
    first.flow.open(turn(tx))
    other.flow.open(turn(tx), {"age": 40})
    assert open_now(tx).flow == "other"
    assert first.flow.is_open(turn(tx))
    dialogues.put(tx, ANA, Dialogue("other", "name", {"age": 40}), NOW)
    assert other.flow.answered_by_text(last, open_now(tx))
    assert other.finished == [{"age": 40, "name": "Ana"}]
    assert last.has_resumed
    assert open_now(tx) == Dialogue("first", "age", {})


def test_a_question_beneath_can_be_brought_up_or_closed(tx: Tx) -> None:
    first, other, again = Form("first"), Form("other"), turn(tx)
    first.flow.open(turn(tx))
    other.flow.open(turn(tx))
    assert first.flow.asked_again(again)
    assert asked(again) == ["Age?"], "in short, since it was asked before"
    assert open_now(tx).flow == "first"
    other.flow.close(turn(tx))
    assert not other.flow.is_open(turn(tx))
    assert not other.flow.asked_again(turn(tx))


def test_a_question_comes_below_other_answers_twice_and_no_more(tx: Tx) -> None:
    form = Form()
    form.flow.open(turn(tx))
    offered = []
    for _ in range(4):
        below = turn(tx)
        form.flow.offer_again(below, open_now(tx))
        offered += asked(below)
    assert offered == ["Age?"] * 2
    assert answers(form, tx, "40") == ["Your name?"]
    assert open_now(tx).draft == {"age": 40}, "how often it was asked is forgotten"
