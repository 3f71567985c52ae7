"""Albums: pictures or files that were sent together, and come as one update for each.

One word answers all of them. It goes when the caption, which may come with the last one, is read.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, func, select, update

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.tables import heard

ID_LENGTH_MAX = 64


def is_known(tx: Tx, person_id: int, album: str) -> bool:
    """Whether something of this album took effect already."""
    query = select(heard.c.update_id).where(_is(person_id, album)).limit(1)
    return tx.conn.execute(query).first() is not None


def set_message(tx: Tx, person_id: int, album: str, message_id: int) -> None:
    """Remember our word about an album, so that it can be taken away again."""
    tx.conn.execute(update(heard).where(_is(person_id, album)).values(album_message_id=message_id))


def take_message(tx: Tx, person_id: int, album: str) -> int | None:
    """Our word about an album, if there is one; from now on there is none."""
    query = select(func.max(heard.c.album_message_id)).where(_is(person_id, album))
    found = tx.conn.execute(query).scalar()
    tx.conn.execute(update(heard).where(_is(person_id, album)).values(album_message_id=None))
    return None if found is None else int(found)


def _is(person_id: int, album: str) -> ColumnElement[bool]:
    return and_(heard.c.person_id == person_id, heard.c.album == album[:ID_LENGTH_MAX])
