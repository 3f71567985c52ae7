"""People: the row that is locked for the length of one update, its facts, export and erasure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Row, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.errors import CannotOpen
from retrowalk.coach.store import guests
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, maybe_instant, maybe_ms, to_ms
from retrowalk.coach.store.tables import audit, guest, heard, metadata, person

DAY_ENDS_AT_MIN = 3 * 60
"""A person's day ends at 03:00 unless they set it otherwise."""

CONSENT_VERSION = 1
T = TypeVar("T")
OF_OTHERS = frozenset({"admin_id", "other_id"})
"""Columns that tell of somebody else: they are in nobody's export."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is sealed: nothing here is stored in the clear."""

    mass_kg: float | None = None
    screening: str | None = None  # none | some | unsure
    screened_on: str | None = None  # ISO date
    cautious: bool = False  # a sign of danger since: the gentlest plan
    cleared_on: str | None = None  # ISO date: cleared by a professional after such a sign
    check_open: bool = False  # asked again after an absence, and not answered yet
    usual_pain: float | None = None  # 0 to 10, on an ordinary day
    usual_asked: str | None = None  # ISO date: asked for it, once
    forward_kmh: float | None = None  # the own comfortable pace forwards
    paced_on: str | None = None  # ISO date: from when it counts, where sessions came before
    test_cleared_on: str | None = None  # ISO date: a professional allows the walk test

    @property
    def asks_professional(self) -> bool:
        """Whether the gentlest plan is the only one for this person."""
        return self.cautious or self.screening in {"some", "unsure"}

    @property
    def is_to_ask_first(self) -> bool:
        """Whether something was told that a professional is to judge, and none has since."""
        is_cleared = (self.cleared_on or "") >= (self.screened_on or "") and self.cleared_on
        return self.cautious or (self.screening == "some" and not is_cleared)


TONES = ("plain", "warm", "brief")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person set on the settings card; nothing here is about health.

    Times are minutes of the local day. `away_until` is the last date in a zone of travel, after
    which `home_zone` is in force again.
    """

    quiet_from_min: int = 22 * 60
    quiet_to_min: int = 7 * 60
    digest_weekday: int | None = None  # Monday is 0; None: no weekly digest
    digest_min: int = 18 * 60
    follow_up: bool = False  # ask once more when a reminder goes unanswered
    brief: bool = False  # fewer words: what `tone` was before it had three values
    tone: str = ""  # plain | warm | brief; "" where nobody chose
    pictures: bool = True
    dark: bool = False  # pictures on a dark ground
    sounds: bool = True
    heard: str = "both"  # what a track has: both | words | tones
    home_zone: str | None = None
    away_until: str | None = None
    asked_weight: str | None = None  # ISO date: told that a weight would give calories
    asked_language: bool = False  # offered the language that they write in
    asked_travel: str | None = None  # ISO date: asked whether they are on a journey
    walk_test: bool = True  # offer the walk test when it is due
    offered_walk_test: str | None = None  # ISO date: first offered, of the last time it was due

    @property
    def manner(self) -> str:
        """How reminders speak: plain, warm or brief."""
        return self.tone or ("brief" if self.brief else TONES[0])


@dataclass(frozen=True, slots=True)
class Person:
    """One person, as stored."""

    id: int
    chat_id: int
    language: str
    created: datetime
    seen: datetime
    zone: str | None = None
    day_ends_at_min: int = DAY_ENDS_AT_MIN
    mass_unit: str = "kg"
    speed_unit: str = "kmh"
    distance_unit: str = "km"
    consent: datetime | None = None
    consent_version: int | None = None
    away: datetime | None = None
    facts: Facts = field(default_factory=Facts)
    preferences: Preferences = field(default_factory=Preferences)
    thread_id: int | None = None  # the topic of the private chat that they wrote in last
    came_by: str | None = None  # the word behind the link that brought them here
    no_news: datetime | None = None  # since then they want no messages to everybody
    came_back: bool = False  # with this very update, after being away; never stored


SAFETY = frozenset(
    {"cautious", "screening", "screened_on", "cleared_on", "check_open", "test_cleared_on"}
)
"""What keeps a person safe is put back only as long as nothing came after it."""


def as_dict(of: Person, names: Iterable[str]) -> dict[str, Any]:
    """Some fields of a person as plain data for the undo journal; `put_back` reads them."""
    values = {name: getattr(of, name) for name in names}
    return {
        name: asdict(value) if isinstance(value, Facts | Preferences) else value
        for name, value in values.items()
    }


def put_back(of: Person, wanted: Mapping[str, Any], known: Mapping[str, Any]) -> Person:
    """The person before a change from `wanted` to `known`, but with the caution of since."""
    fields: dict[str, Any] = {}
    for name, value in wanted.items():
        if not isinstance(value, dict):
            fields[name] = value
            continue
        was, now = known.get(name, {}), getattr(of, name)
        written = {
            key: each
            for key, each in value.items()
            if each != was.get(key) and (key not in SAFETY or getattr(now, key) == was.get(key))
        }
        fields[name] = replace(getattr(of, name), **written)
    return replace(of, **fields)


def stranger(person_id: int, chat_id: int, language: str, now: datetime) -> Person:
    """Somebody whom we know nothing of, and of whom nothing is stored."""
    return Person(person_id, chat_id, language, created=now, seen=now)


def is_known(tx: Tx, person_id: int) -> bool:
    """Whether there is such a person; nothing is locked."""
    query = select(person.c.id).where(person.c.id == person_id)
    return tx.conn.execute(query).one_or_none() is not None


def lock(tx: Tx, person_id: int) -> Person | None:
    """The person, locked until the end of the transaction; None for a stranger."""
    return tx.once(person.name, person_id, lambda: _lock(tx, person_id))


ONE = select(person).where(person.c.id == bindparam("of"))
ONE_LOCKED = ONE.with_for_update()


def _lock(tx: Tx, person_id: int) -> Person | None:
    query = ONE_LOCKED if tx.is_postgresql else ONE
    row = tx.conn.execute(query, {"of": person_id}).one_or_none()
    return None if row is None else _read(tx, row)


def language_of(tx: Tx, person_id: int) -> str | None:
    """The language of a person, which is not sealed; None for a stranger."""
    query = select(person.c.language).where(person.c.id == person_id)
    return tx.conn.execute(query).scalar_one_or_none()


def is_locked(tx: Tx, person_id: int) -> bool:
    """Whether the person was read and locked in this transaction already."""
    return tx.memo.get(person.name, person_id) is not None


def lock_all(tx: Tx, person_ids: Sequence[int]) -> None:
    """Lock several people in one statement, always in the same order.

    One whose row is damaged is locked as well; only `lock` says so, for that person alone.
    """
    query = SEVERAL_LOCKED if tx.is_postgresql else SEVERAL
    for row in tx.conn.execute(query, {"several": sorted(set(person_ids))}).all():
        with suppress(CannotOpen):
            tx.memo.put(person.name, row.id, _read(tx, row))


def hold_all(tx: Tx, person_ids: Sequence[int]) -> None:
    """Lock several people, in the same order, and read nothing of them: no key is needed."""
    if tx.is_postgresql:  # SQLite has one writer
        tx.conn.execute(HELD, {"several": sorted(set(person_ids))})


SEVERAL = (
    select(person)
    .where(person.c.id.in_(bindparam("several", expanding=True)))
    .order_by(person.c.id)
)
SEVERAL_LOCKED = SEVERAL.with_for_update()
HELD = SEVERAL_LOCKED.with_only_columns(person.c.id)

MEET = (
    update(person)
    .where(person.c.id == bindparam("of"))
    .values(chat_id=bindparam("chat"), seen_ms=bindparam("seen"), thread_id=bindparam("thread"))
    .returning(person)
)
BACK = update(person).where(person.c.id == bindparam("of")).values(away_ms=None)


def meet(
    tx: Tx,
    person_id: int,
    chat_id: int,
    language: str,
    now: datetime,
    thread_id: int | None = None,
) -> Person:
    """The person, locked; made at the first meeting, and back from being away.

    `thread_id` is the topic of the private chat that they are in: our messages go there.
    """
    seen = {"of": person_id, "chat": chat_id, "seen": to_ms(now), "thread": thread_id}
    row = tx.conn.execute(MEET, seen).one_or_none()
    if row is None:
        _first_met(tx, stranger(person_id, chat_id, language, now))
        row = tx.conn.execute(MEET, seen).one()
    known = _read(tx, row)
    came_back = known.away is not None
    if came_back:
        tx.conn.execute(BACK, {"of": person_id})
    known = replace(known, seen=now, away=None)
    tx.memo.put(person.name, person_id, known)
    return replace(known, came_back=came_back)


def _first_met(tx: Tx, newcomer: Person) -> None:
    dialect = postgresql if tx.is_postgresql else sqlite
    tx.conn.execute(
        dialect.insert(person)
        .values(_write(tx, newcomer))
        .on_conflict_do_nothing()  # another was quicker
    )


def save(tx: Tx, changed: Person) -> Person:
    """Write a person's row; returns what was written."""
    values = _write(tx, changed)
    tx.conn.execute(update(person).where(person.c.id == changed.id).values(values))
    tx.memo.put(person.name, changed.id, replace(changed, came_back=False))
    return changed


def went_away(tx: Tx, person_id: int, now: datetime) -> None:
    """The person can't be reached: nothing is sent until they write again."""
    tx.conn.execute(update(person).where(person.c.id == person_id).values(away_ms=to_ms(now)))


def following(tx: Tx, after: int, most: int) -> list[int]:
    """The next people, by number."""
    query = select(person.c.id).where(person.c.id > after).order_by(person.c.id).limit(most)
    return list(tx.conn.execute(query).scalars())


def away_since(tx: Tx, before: datetime, most: int) -> list[int]:
    """Some of the people who have been out of reach since before then, the longest first."""
    query = select(person.c.id).where(person.c.away_ms < to_ms(before))
    return list(tx.conn.execute(query.order_by(person.c.away_ms).limit(most)).scalars())


def silent_since(tx: Tx, before: datetime, after: int, most: int) -> list[int]:
    """The next people, by number, who can be reached and have not written since before then."""
    query = select(person.c.id).where(
        person.c.away_ms.is_(None), person.c.seen_ms < to_ms(before), person.c.id > after
    )
    return list(tx.conn.execute(query.order_by(person.c.id).limit(most)).scalars())


@dataclass(frozen=True, slots=True)
class Arrivals:
    """How many people a link has brought: those who are still here."""

    word: str
    people: int


def arrivals(tx: Tx) -> list[Arrivals]:
    """Every link that brought somebody, the one that brought most first."""
    count = func.count()
    rows = tx.conn.execute(
        select(person.c.came_by, count)
        .where(person.c.came_by.is_not(None))
        .group_by(person.c.came_by)
        .order_by(count.desc(), person.c.came_by)
    )
    return [Arrivals(str(word), int(many)) for word, many in rows]


def back_home(tx: Tx, day: date, after: int, most: int) -> list[int]:
    """The next people, by number, whose journey ended before this date."""
    query = select(person.c.id).where(person.c.away_until < day.isoformat(), person.c.id > after)
    return list(tx.conn.execute(query.order_by(person.c.id).limit(most)).scalars())


def moved(tx: Tx, person_id: int, chat_id: int) -> None:
    """The private chat has a new id."""
    tx.conn.execute(update(person).where(person.c.id == person_id).values(chat_id=chat_id))


def erase(tx: Tx, person_id: int) -> None:
    """Remove everything about a person, from every table.

    The numbers of updates that were answered stay, without the person and without the answers:
    an old update that comes again must not bring anything back. So does the record of what admins
    did, without the person; and that somebody is kept out, by their number alone.
    """
    tx.conn.execute(
        update(heard)
        .where(heard.c.person_id == person_id)
        .values(person_id=None, answers=tx.seal([]))
    )
    tx.conn.execute(update(audit).where(audit.c.person_id == person_id).values(person_id=None))
    guests.drop(tx, person_id, guests.ADMITTED)
    for table in reversed(_tables_of_people()):
        if table not in {heard, audit, guest}:
            tx.conn.execute(delete(table).where(table.c.person_id == person_id))
    tx.conn.execute(delete(person).where(person.c.id == person_id))


def export(tx: Tx, person_id: int) -> dict[str, Any]:
    """All that is known of a person: a list of rows for each table, sealed columns opened."""
    return {name: exported(tx, person_id, name, 0, None)[0] for name in tables_of_export()}


def tables_of_export() -> tuple[str, ...]:
    """The tables that hold anything of a person."""
    return (person.name, *(table.name for table in _tables_of_people()))


def exported(
    tx: Tx, person_id: int, name: str, after: int, most: int | None
) -> tuple[list[dict[str, Any]], int | None]:
    """The next rows of a table that are known of a person, for them to read.

    They come by the number of the row; the second value is that of the last, None at the end. A
    table that numbers no rows has few of a person: it comes whole.
    """
    table = metadata.tables[name]
    key = table.c.id if table is person else table.c.person_id
    query = select(table).where(key == person_id)
    number = next((column for column in table.primary_key if column.name in NUMBERS), None)
    if table is person or number is None or most is None:
        return [_opened(tx, row) for row in tx.conn.execute(query)], None
    rows = tx.conn.execute(query.where(number > after).order_by(number).limit(most)).all()
    last = int(getattr(rows[-1], number.name)) if len(rows) == most else None
    return [_opened(tx, row) for row in rows], last


NUMBERS = frozenset({"id", "update_id"})


def _opened(tx: Tx, row: Row[Any]) -> dict[str, Any]:
    """One row for people to read: bytes opened, milliseconds as ISO times."""
    opened: dict[str, Any] = {}
    for name, value in row._mapping.items():  # noqa: SLF001  SQLAlchemy's public name for it
        if name in OF_OTHERS:
            continue
        if isinstance(value, bytes | memoryview):
            opened[name] = tx.unseal(bytes(value))
        elif name.endswith("_ms"):
            opened[name.removesuffix("_ms")] = None if value is None else from_ms(value).isoformat()
        else:
            opened[name] = value
    return opened


def _tables_of_people() -> list[Table]:
    return [table for table in metadata.sorted_tables if "person_id" in table.c]


AS_IT_IS = (
    *("id", "chat_id", "language", "zone", "day_ends_at_min", "mass_unit", "speed_unit"),
    *("distance_unit", "consent_version", "thread_id", "came_by"),
)
"""Columns that have the name and the value of the field."""


def _write(tx: Tx, of: Person) -> dict[str, Any]:
    return {
        **{name: getattr(of, name) for name in AS_IT_IS},
        "consent_ms": maybe_ms(of.consent),
        "away_ms": maybe_ms(of.away),
        "created_ms": to_ms(of.created),
        "seen_ms": to_ms(of.seen),
        "facts": tx.seal(asdict(of.facts)),
        "preferences": json.dumps(asdict(of.preferences)),
        "away_until": of.preferences.away_until,
        "no_news_ms": maybe_ms(of.no_news),
    }


def _read(tx: Tx, row: Row[Any]) -> Person:
    return Person(
        **{name: getattr(row, name) for name in AS_IT_IS},
        created=from_ms(row.created_ms),
        seen=from_ms(row.seen_ms),
        consent=maybe_instant(row.consent_ms),
        away=maybe_instant(row.away_ms),
        facts=_known(Facts, tx.unseal(row.facts)) if row.facts is not None else Facts(),
        preferences=read_preferences(row.preferences),
        no_news=maybe_instant(row.no_news_ms),
    )


def read_preferences(raw: str | None) -> Preferences:
    """Preferences as they are stored."""
    return _known(Preferences, json.loads(raw)) if raw else Preferences()


def _known(kind: type[T], raw: dict[str, Any]) -> T:
    """What this code knows of it: a newer one, which runs beside it, may have written more."""
    names = {each.name for each in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    return kind(**{name: value for name, value in raw.items() if name in names})


def add(tx: Tx, newcomer: Person) -> None:
    """Store a person made elsewhere: the demo's ready-made one."""
    tx.conn.execute(insert(person).values(_write(tx, newcomer)))
