"""What nearly every turn asks of a person, read in one statement and put into the memo.

The files that own these tables read for themselves whatever is not there: nothing depends on this
but the number of statements.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BindParameter, bindparam, func, literal, select

from retrowalk.coach.store import broadcasts, dialogues, guided_sessions, recents, shown, updates
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import to_ms
from retrowalk.coach.store.tables import dialogue, guided, heard, recent
from retrowalk.coach.store.tables import shown as shown_table

_one = select(literal(1).label("one")).subquery("one")
_of: BindParameter[int] = bindparam("of")
_lately = heard.alias("lately")
EVERYTHING = select(
    dialogue.c.draft,
    shown_table.c.buttons,
    shown_table.c.at_ms.label("shown_ms"),
    recent.c.question,
    recent.c.at_ms.label("asked_ms"),
    *guided.c,
    *updates.FIND.selected_columns,
    select(func.count())
    .where(_lately.c.person_id == _of, _lately.c.at_ms > bindparam("since"))
    .scalar_subquery()
    .label("heard"),
    broadcasts.LAST_WORKS.scalar_subquery().label("works"),
).select_from(
    _one.outerjoin(dialogue, dialogue.c.person_id == _of)
    .outerjoin(shown_table, shown_table.c.person_id == _of)
    .outerjoin(recent, recent.c.person_id == _of)
    .outerjoin(guided, guided.c.person_id == _of)
    .outerjoin(heard, heard.c.update_id == bindparam("update"))
)


def read(tx: Tx, person_id: int, update_id: int, now: datetime, heard_since: datetime) -> None:
    """Read it; the person's row is locked already, so that it stays true."""
    values = {"of": person_id, "update": update_id, "since": to_ms(heard_since), "now": to_ms(now)}
    row = tx.conn.execute(EVERYTHING, values).one()
    dialogues.put_at_hand(tx, person_id, row.draft)
    buttons = None if row.buttons is None else (row.buttons, row.shown_ms)
    shown.put_at_hand(tx, person_id, buttons)
    asked = None if row.question is None else (row.question, row.asked_ms)
    recents.put_at_hand(tx, person_id, asked)
    guided_sessions.put_at_hand(tx, person_id, None if row.started_ms is None else row)
    broadcasts.put_at_hand(tx, now, row.works)
    known = None if row.answers is None else row
    updates.put_at_hand(tx, update_id, known, person_id, heard_since, row.heard)
