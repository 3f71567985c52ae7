"""Files that the messenger keeps for us: sent once, then again by their id."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.tables import media


def find(tx: Tx, key: str) -> str | None:
    """The id under which the file of this key is kept."""
    return tx.conn.execute(select(media.c.file_id).where(media.c.key == key)).scalar_one_or_none()


def keep(tx: Tx, key: str, file_id: str) -> None:
    """Remember the id of a file that was sent."""
    dialect = postgresql if tx.is_postgresql else sqlite
    tx.conn.execute(
        dialect.insert(media)
        .values(key=key, file_id=file_id)
        .on_conflict_do_update(index_elements=["key"], set_={"file_id": file_id})
    )
