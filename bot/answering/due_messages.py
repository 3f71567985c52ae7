"""What the bot writes of its own accord: one composer for each kind of message in the outbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features.feeling import morning
from retrowalk.bot.features.keeping_going import after_silence, reminders, weekly_digest
from retrowalk.bot.features.own_data import privacy
from retrowalk.bot.features.running_it import broadcast, practice
from retrowalk.bot.features.together import partner
from retrowalk.bot.features.walking import guided
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.bot.wire.reply import Reply
from retrowalk.coach.message import Message
from retrowalk.coach.platform import access
from retrowalk.coach.store import alarms, outbox, people, updates
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.outbox import Letter

Composer: TypeAlias = Callable[[Turn, Letter], Message | None]


def _answer(turn: Turn, letter: Letter) -> Message | None:
    """An answer that had to wait: it stands with its update."""
    update_id, _, number = letter.slot.partition("/")
    replies = updates.find_answers(turn.tx, int(update_id))
    return None if replies is None else Reply.from_json(replies[int(number)]).message


COMPOSERS: Mapping[str, Composer] = {
    alarms.DAILY: reminders.daily,
    alarms.SNOOZE: reminders.daily,
    outbox.FOLLOW_UP: reminders.follow_up,
    alarms.DIGEST: weekly_digest.weekly,
    alarms.COMEBACK: after_silence.called_back,
    alarms.MORNING: morning.asked,
    outbox.CUE: guided.cue,
    outbox.CARD: guided.card_now,
    outbox.GUIDED_END: guided.over,
    outbox.ANSWER: _answer,
    outbox.NEWS: broadcast.news,
    outbox.WORKS: broadcast.works,
    outbox.REPORT: broadcast.reported,
    outbox.HANDOUT: practice.handed_out,
    outbox.PARTING: privacy.parting,
    outbox.PARTNER: partner.told,
    outbox.HAND: partner.told,
}


ALWAYS_THEIRS = frozenset({outbox.ANSWER, outbox.HANDOUT})
"""What somebody gets who may not use the bot any more: an answer, perhaps to danger; their data."""


def compose(tx: Tx, letter: Letter, now: datetime, stage: Stage) -> Message | None:
    """The message for a letter that is due; None when there is nothing to say any more."""
    person = people.lock(tx, letter.person_id)
    if person is None or person.away is not None:
        return None
    is_theirs = letter.kind in ALWAYS_THEIRS
    if not is_theirs and not access.may_use(tx, person.id, stage.settings):
        return None
    turn = Turn(tx, person, _nothing_said(person, now), now, stage)
    message = COMPOSERS[letter.kind](turn, letter)
    if message is None or letter.kind == outbox.ANSWER:
        return message  # an answer belongs where the question was
    return replace(message, thread=person.thread_id)


def _nothing_said(person: people.Person, now: datetime) -> Incoming:
    return Incoming(
        update_id=0,
        kind=Kind.SAID,
        person_id=person.id,
        chat_id=person.chat_id,
        private=True,
        language_code=person.language,
        at=now,
        thread=person.thread_id,
    )
