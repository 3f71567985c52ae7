"""The router alone: an update in, answers out, in one transaction, without Telegram."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from random import Random

import pytest

from retrowalk.bot.answering.converse import take_turn
from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.bot.wire.reply import Reply
from retrowalk.coach.errors import Mistake
from retrowalk.coach.message import Priority
from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.store import people, walks
from retrowalk.coach.store.database import Database, Tx

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ANA, GROUP = 1001, -5


class Talk:
    """Ana, who has agreed, writes."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._stage = Stage(Settings(), Random(1), "retrowalk_bot")  # noqa: S311  which tip, not a secret
        self._numbers = count(1)
        db.run_now(self._meet)

    @staticmethod
    def _meet(tx: Tx) -> None:
        ana = people.meet(tx, ANA, ANA, "en", NOW)
        people.save(tx, replace(ana, consent=NOW, consent_version=people.CONSENT_VERSION))

    def incoming(self, text: str = "", kind: Kind = Kind.SAID) -> Incoming:
        number = next(self._numbers)
        return Incoming(number, kind, ANA, ANA, True, "en", NOW, text, message_id=number)  # noqa: FBT003  private

    def take(self, incoming: Incoming) -> tuple[list[Reply], bool]:
        try:
            return self.db.run_now(lambda tx: take_turn(tx, incoming, NOW, self._stage))
        except Mistake as made:
            mistake = made
        return self.db.run_now(
            lambda tx: take_turn(tx, incoming, NOW, self._stage, mistake=mistake)
        )

    def says(self, text: str) -> list[Reply]:
        return self.take(self.incoming(text))[0]

    def taps(self, data: str) -> list[Reply]:
        tapped = replace(self.incoming(kind=Kind.TAPPED), data=data, callback_id="c1")
        return self.take(tapped)[0]

    def walked_min(self) -> list[float | None]:
        return [walk.duration_min for walk in self.db.run_now(lambda tx: walks.every(tx, ANA))]


@pytest.fixture
def talk(sqlite_db: Database) -> Talk:
    return Talk(sqlite_db)


def in_group(incoming: Incoming) -> Incoming:
    return replace(incoming, chat_id=GROUP, private=False)


def texts(replies: list[Reply]) -> list[str]:
    return [reply.message.html for reply in replies if reply.message is not None]


def test_a_session_is_logged_with_its_answer(talk: Talk) -> None:
    (answer,) = texts(talk.says("did 5 min, effort 3"))
    assert "Logged: 5 min" in answer
    assert talk.walked_min() == [5]


def test_an_update_that_comes_again_has_the_same_answers_and_no_effect(talk: Talk) -> None:
    update = talk.incoming("did 5 min, effort 3")
    first, is_new = talk.take(update)
    assert is_new
    again, is_new = talk.take(update)
    assert not is_new
    assert again == first
    assert talk.walked_min() == [5]


def test_danger_is_answered_alone(talk: Talk) -> None:
    (reply,) = talk.says("did 5 min and then I had chest pain")
    assert reply.priority is Priority.SAFETY
    assert talk.walked_min() == []


def test_a_command_that_there_is_not_is_met_with_a_way_on(talk: Talk) -> None:
    (answer,) = texts(talk.says("/histroy"))
    assert "/history" in answer


@pytest.mark.parametrize("data", ["0:old:1", "nonsense", "1:nobody:5", "1:q:nowhere:step:1", "1"])
def test_a_button_that_leads_nowhere_says_so_and_changes_nothing(talk: Talk, data: str) -> None:
    before = talk.db.run_now(lambda tx: people.lock(tx, ANA))
    reply, *_ = talk.taps(data)
    assert reply.callback_id == "c1"
    assert reply.toast
    assert talk.db.run_now(lambda tx: people.lock(tx, ANA)) == before
    assert talk.walked_min() == []


def test_a_number_that_can_hardly_be_meant_is_asked_about_and_not_kept(talk: Talk) -> None:
    (answer,) = texts(talk.says("did 20 min at 900 km/h"))
    assert "900 km/h?" in answer
    assert talk.walked_min() == []


def test_what_is_said_in_a_group_to_others_is_not_answered(talk: Talk) -> None:
    aside = replace(in_group(talk.incoming("did 5 min")), addressed=False)
    assert talk.take(aside) == ([], True)
    assert talk.walked_min() == []


def test_in_a_group_calories_are_answered_and_health_stays_private(talk: Talk) -> None:
    talk.says("did 7 min, effort 3")
    (history,) = texts(talk.take(in_group(talk.incoming("/history")))[0])
    assert "7 min" not in history
    (calories,) = texts(talk.take(in_group(talk.incoming("20 min at 2 mph, 80 kg?")))[0])
    assert "kcal" in calories
    talk.take(in_group(talk.incoming("did 9 min")))
    assert talk.walked_min() == [7]


def test_several_things_in_one_message_are_each_answered(talk: Talk) -> None:
    answers = texts(talk.says("Did 11 min. How many calories is 20 min at 2 mph, 80 kg?"))
    assert len(answers) == 2
    assert talk.walked_min() == [11]
