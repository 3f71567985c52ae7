"""One read and one insert in one transaction, by SQLAlchemy over aiosqlite: the usual way."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

from sqlalchemy import event, insert
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

PEOPLE = 1000


class Base(DeclarativeBase):
    pass


class Person(Base):
    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    zone: Mapped[str]


class Walk(Base):
    __tablename__ = "walk"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(index=True)
    minutes: Mapped[int]
    at: Mapped[int]


class Reads:
    """An open database with people in it."""

    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def read_and_insert(self, number: int) -> None:
        """What a handler does for one message."""
        person_id = number % PEOPLE
        async with self._sessions() as session:
            await session.get(Person, person_id)
            at = int(time.time())  # noqa: TID251  a benchmark has no other clock
            session.add(Walk(person_id=person_id, minutes=20, at=at))
            await session.commit()


async def open_database() -> Reads:
    """A new SQLite file, as safe as the product's: write-ahead log, each commit synced."""
    path = Path(tempfile.mkdtemp(prefix="retrowalk-bench-")) / "peer.sqlite3"
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}")

    @event.listens_for(engine.sync_engine, "connect")
    def on_connect(connection: Any, _: object) -> None:  # noqa: ANN401  a driver's connection
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    async with engine.begin() as conn:
        await conn.run_sync(Base.metadata.create_all)
        await conn.execute(
            insert(Person), [{"id": number, "zone": "UTC"} for number in range(PEOPLE)]
        )
    return Reads(async_sessionmaker(engine, expire_on_commit=False))
