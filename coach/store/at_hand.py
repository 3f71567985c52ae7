"""What nearly every turn asks of a person, read in one statement and put into the memo.

The files that own these tables read for themselves whatever is not there: nothing depends on this
but the number of statements.
"""

from __future__ import annotations

from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

from sqlalchemy import BindParameter, bindparam, func, literal, select, text

from retrowalk.coach.store import (
    alarms,
    broadcasts,
    dialogues,
    goals,
    guests,
    guided_sessions,
    keys,
    last_buttons,
    last_questions,
    outbox,
    partners,
    pauses,
    standings,
    updates,
)
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.tables import dialogue, goal, guided, heard, pause, recent, standing
from retrowalk.coach.store.tables import shown as shown_table

DOOR = {
    dialect: text(
        f"SELECT {keys.in_force_shared(dialect)}, "  # noqa: S608  our own constants
        "(SELECT state FROM guest WHERE person_id = :of) AS guest"
    )
    for dialect in ("sqlite", "postgresql")
}

_one = select(literal(1).label("one")).subquery("one")
_of: BindParameter[int] = bindparam("of")
_lately = heard.alias("lately")
PARTS: dict[str, tuple[Any, ...]] = {
    "rest": (
        dialogue.c.draft,
        shown_table.c.buttons,
        shown_table.c.at_ms.label("shown_ms"),
        recent.c.question,
        recent.c.at_ms.label("asked_ms"),
        select(func.count())
        .where(_lately.c.person_id == _of, _lately.c.at_ms > bindparam("since"))
        .scalar_subquery()
        .label("heard"),
        broadcasts.LAST_WORKS.scalar_subquery().label("works"),
        alarms.IS_SNOOZED.label("is_snoozed"),
        partners.IS_HEARD.label("is_heard"),
        outbox.HAS_REMINDER.label("has_reminder"),
    ),
    "update": tuple(updates.FIND.selected_columns),
    "guided": tuple(guided.c),
    "goal": goals.COLUMNS,
    "standing": standings.COLUMNS,
    "pause": pauses.COLUMNS,
}
EVERYTHING = select(*(column for part in PARTS.values() for column in part)).select_from(
    _one.outerjoin(dialogue, dialogue.c.person_id == _of)
    .outerjoin(shown_table, shown_table.c.person_id == _of)
    .outerjoin(recent, recent.c.person_id == _of)
    .outerjoin(guided, guided.c.person_id == _of)
    .outerjoin(heard, heard.c.update_id == bindparam("update"))
    .outerjoin(goal, (goal.c.person_id == _of) & goals.IS_IN_FORCE)
    .outerjoin(standing, (standing.c.person_id == _of) & standings.IS_LATEST)
    .outerjoin(pause, (pause.c.person_id == _of) & pauses.IS_AT_HAND)
)
"""One row, or one for each pause."""


def read_door(tx: Tx, person_id: int) -> None:
    """What is asked before anybody is let in: whether an admin said so, and which key seals."""
    row = tx.conn.execute(DOOR[tx.conn.dialect.name], {"of": person_id}).one()
    guests.put_at_hand(tx, person_id, row.guest)
    tx.in_force = keys.names_in(row.sealed_with)


def read(tx: Tx, person_id: int, update_id: int, now: datetime, heard_since: datetime) -> None:
    """Read the rest; the person's row is locked already, so that it stays true."""
    values = {"of": person_id, "update": update_id, "since": to_ms(heard_since), "now": to_ms(now)}
    rows = [_parts(row) for row in tx.conn.execute(EVERYTHING, values)]
    first = rows[0]
    rest, known = first["rest"], first["update"]
    dialogues.put_at_hand(tx, person_id, rest.draft)
    buttons = None if rest.buttons is None else (rest.buttons, rest.shown_ms)
    last_buttons.put_at_hand(tx, person_id, buttons)
    asked = None if rest.question is None else (rest.question, rest.asked_ms)
    last_questions.put_at_hand(tx, person_id, asked)
    broadcasts.put_at_hand(tx, now, rest.works)
    alarms.put_at_hand(tx, person_id, is_snoozed=bool(rest.is_snoozed))
    partners.put_at_hand(tx, person_id, is_heard=bool(rest.is_heard))
    outbox.put_at_hand(tx, person_id, has_reminder=bool(rest.has_reminder))
    answered = None if known.answers is None else known
    updates.put_at_hand(tx, update_id, answered, person_id, heard_since, rest.heard)
    guided_sessions.put_at_hand(tx, person_id, _or_none(first["guided"], "started_ms"))
    goals.put_at_hand(tx, person_id, _or_none(first["goal"]))
    at = _or_none(first["standing"])
    standings.put_at_hand(tx, person_id, at)
    begins = date.min if at is None else date.fromisoformat(at.monday)
    found = [row["pause"] for row in rows if row["pause"].id is not None]
    pauses.put_at_hand(tx, person_id, begins, sorted(found, key=lambda one: (one.since, one.id)))


def _parts(row: Any) -> dict[str, Any]:  # noqa: ANN401  a row of EVERYTHING
    """The columns of each part under their own names."""
    values = iter(row)
    return {
        part: SimpleNamespace(**{name: next(values) for name in names})
        for part, names in NAMES.items()
    }


NAMES = {part: tuple(column.name for column in columns) for part, columns in PARTS.items()}


def _or_none(part: Any, key: str = "id") -> Any:  # noqa: ANN401  its columns
    """None for what is not there: a join gave only NULLs."""
    return None if getattr(part, key) is None else part
