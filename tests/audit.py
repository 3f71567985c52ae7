"""What must hold after any fault: `audit(database, stand_in)` ends every test of one.

It holds the database against what the local Telegram took. Nothing of it depends on the story:
what people said and what must have become of that, each test says by itself.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from html import unescape
from typing import Any

from sqlalchemy import func, select, text

from retrowalk.bot.wire.reply import Reply
from retrowalk.coach.store import goals, outbox, pauses, people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.tables import alarm, heard, metadata, person, poisoned
from retrowalk.coach.store.tables import outbox as outbox_table
from retrowalk.demo.server import LocalTelegram
from tests.phone import plain

SENDS = frozenset({"sendMessage", "sendPhoto", "sendAudio", "sendDocument"})
REFUSED = 400
NOT_OURS = ("message is not modified", "query is too old", "message to delete not found")
"""What Telegram refuses in the course of things."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """What came more often than once: messages of our own accord, and answers."""

    messages: int
    answers: int


def audit(
    db: Database, telegram: LocalTelegram, *, killed: int = 0, scripted: Collection[str] = ()
) -> Repeats:
    """Assert every invariant; what came once more although it need not.

    `killed` says how many messages a kill or a sleep may have repeated, `scripted` which refusals
    the test ordered by itself.
    """
    return db.run_now(lambda tx: _audit(tx, telegram, killed, (*NOT_OURS, *scripted)))


def _audit(tx: Tx, telegram: LocalTelegram, killed: int, scripted: Collection[str]) -> Repeats:
    _is_whole(tx)
    _all_heard(tx, telegram)
    _all_will_be_reminded(tx)
    for call in telegram.calls:
        is_ordered = any(words in call.description for words in scripted)
        assert call.status != REFUSED or is_ordered, f"{call.method}: {call.description}"
    said = _said(tx)
    apologies = tx.conn.execute(select(func.count()).select_from(poisoned)).scalar_one()
    messages = answers = 0
    for chat_id, person_id in _people(tx).items():
        accepted = _accepted(telegram, chat_id)
        given = Counter({words: n for words, n in accepted.items() if words in said})
        answers += sum(n - said[words] for words, n in given.items() if n > said[words])
        ours = accepted.total() - given.total()
        messages += _of_our_own_accord(tx, telegram, person_id, chat_id, ours, apologies, killed)
    return Repeats(messages, answers)


def _of_our_own_accord(
    tx: Tx,
    telegram: LocalTelegram,
    person_id: int,
    chat_id: int,
    ours: int,
    apologies: int,
    killed: int,
) -> int:
    """Each row that was sent has its message, and each message its row; how many came again."""
    query = select(outbox_table).where(outbox_table.c.person_id == person_id)
    rows = [row for row in tx.conn.execute(query) if row.kind != outbox.ANSWER]
    sent = [row for row in rows if row.state == outbox.SENT]
    numbers = [row.message_id for row in sent if row.message_id]
    assert len(numbers) == len(set(numbers)), "two rows were marked with one message"
    there = telegram.chats.chats[chat_id].messages
    assert not set(numbers) - set(there), "marked as sent, and never came"
    unsure = sum(row.unsure for row in rows)
    assert ours <= len(sent) + unsure + killed + apologies, "came more often than it may"
    return max(0, ours - len(sent))


def _accepted(telegram: LocalTelegram, chat_id: int) -> Counter[str]:
    """The texts that Telegram took for a chat, whether we heard of it or not."""
    return Counter(
        _plain(str(call.params.get("text") or call.params.get("caption") or ""))
        for call in telegram.calls
        if call.method in SENDS
        and call.status < REFUSED
        and call.status
        and str(call.params.get("chat_id")) == str(chat_id)
    )


def _said(tx: Tx) -> Counter[str]:
    """The answers that stand with their updates, in plain words."""
    replies = (
        Reply.from_json(raw)
        for (answers,) in tx.conn.execute(select(heard.c.answers))
        for raw in tx.unseal(bytes(answers))
    )
    messages = (reply.message for reply in replies if reply.message is not None)
    return Counter(_plain(message.html) for message in messages)


def _plain(html: str) -> str:
    """The words alone: Telegram may not parse the markup, and layout holds numbers together."""
    return plain(unescape(re.sub(r"<[^>]*>", "", html)))


def _people(tx: Tx) -> dict[int, int]:
    """Whom we know: their chat and their number."""
    rows = tx.conn.execute(select(person.c.chat_id, person.c.id))
    return {row.chat_id: row.id for row in rows}


def _is_whole(tx: Tx) -> None:
    """No row is damaged, sealed with a key that is lost, without its person, or there twice."""
    if not tx.is_postgresql:
        assert tx.conn.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
        assert tx.conn.execute(text("PRAGMA foreign_key_check")).all() == []
    for person_id in _people(tx).values():
        json.dumps(people.export(tx, person_id), default=str)
    for table in metadata.sorted_tables:
        for unique in table.constraints:
            columns = list(getattr(unique, "columns", ()))
            if columns and type(unique).__name__ in {"UniqueConstraint", "PrimaryKeyConstraint"}:
                filled = [column.is_not(None) for column in columns]
                query = select(*columns).where(*filled).group_by(*columns)
                assert tx.conn.execute(query.having(func.count() > 1)).all() == [], table.name


def _all_heard(tx: Tx, telegram: LocalTelegram) -> None:
    """Whatever was confirmed took effect, or was put aside and told of."""
    known = set(tx.conn.execute(select(heard.c.update_id)).scalars())
    known |= set(tx.conn.execute(select(poisoned.c.update_id)).scalars())
    first = min(known, default=0)  # what is older was forgotten in the course of things
    confirmed = {n for n, raw in telegram.updates.confirmed() if n >= first and _is_for_us(raw)}
    assert not confirmed - known, "confirmed, and nothing became of it"


def _is_for_us(raw: Any) -> bool:  # noqa: ANN401  an update may be anything
    """A text or a press of a person in a private chat, as Telegram makes them."""
    if not isinstance(raw, dict):
        return False
    message = raw.get("message")
    if not isinstance(message, dict) or not isinstance(message.get("text"), str):
        return False
    chat = message.get("chat")
    return isinstance(chat, dict) and chat.get("type") == "private" and "from" in message


def _all_will_be_reminded(tx: Tx) -> None:
    """Whoever wants reminders, can be reached and is in no pause without an end has an alarm."""
    alarms = {(row.person_id, row.kind): row.next_due_ms for row in tx.conn.execute(select(alarm))}
    for person_id in _people(tx).values():
        who, goal = people.lock(tx, person_id), goals.current(tx, person_id)
        if who is None or who.away is not None or who.zone is None or goal is None:
            continue
        is_off = any(pause.until is None for pause in pauses.every(tx, person_id))
        if goal.remind_at_min is not None and goal.weekdays and not is_off:
            assert alarms.get((person_id, "daily")) is not None, f"{person_id} has no alarm"
