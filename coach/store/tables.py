"""All tables on one page.

Times are UTC instants stored as whole milliseconds since 1970 (`…_ms`), so that both databases
compare and index them alike. A date that a person lived is text, `2026-11-20`. Health facts and
people's own words stand only in columns of type `Sealed`: encrypted with a key that is kept apart
from the database (see `vault.py`).
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, TypeAlias

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Row,
    String,
    Table,
    UniqueConstraint,
    text,
)

Columns: TypeAlias = Row[Any] | SimpleNamespace
"""The columns of a row by their names: of a statement of its own, or of a part of one."""

Sealed = LargeBinary
Millis = BigInteger
Id = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only for INTEGER."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of_person() -> Column[int]:
    return Column(
        "person_id", BigInteger, ForeignKey("person.id", ondelete="CASCADE"), nullable=False
    )


def _only(name: str, *columns: str, where: str) -> Index:
    """An index of some rows alone."""
    rows = text(where)
    return Index(name, *columns, sqlite_where=rows, postgresql_where=rows)


person = Table(
    "person",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # the messenger's id
    Column("chat_id", BigInteger, nullable=False),  # the private chat
    Column("language", String(16), nullable=False),
    Column("zone", String(64)),  # IANA name; unknown until said
    Column("day_ends_at_min", Integer, nullable=False),  # minute of the day, local
    Column("mass_unit", String(8), nullable=False),  # kg | lb | st
    Column("speed_unit", String(8), nullable=False),  # kmh | mph
    Column("distance_unit", String(8), nullable=False),  # km | mi
    Column("consent_ms", Millis),  # when health facts were allowed
    Column("consent_version", Integer),
    Column("away_ms", Millis),  # blocked the bot or gone: send nothing
    Column("created_ms", Millis, nullable=False),
    Column("seen_ms", Millis, nullable=False),
    Column("facts", Sealed),  # mass_kg, screening, sign-up words
    Column("preferences", String(1000)),  # JSON: quiet hours, digest, tone, … see people.py
    Column("thread_id", BigInteger),  # the topic of the private chat that they wrote in last
    Column("came_by", String(64)),  # the word behind the link that brought them here
    Column("away_until", String(10), index=True),  # of the preferences: the end of a journey
    Column("no_news_ms", Millis),  # since then they want no messages to everybody
    Index("ix_person_silent", "away_ms", "seen_ms"),  # who is away, or silent, for long
    Index("ix_person_created", "created_ms"),
    _only("ix_person_no_news", "no_news_ms", where="no_news_ms IS NOT NULL"),
)

goal = Table(
    "goal",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    Column("place", String(16), nullable=False),
    Column("experience", String(16), nullable=False),  # never | some | often
    Column("days", String(7), nullable=False),  # Monday first: 1010100
    Column("remind_at_min", Integer),  # minute of the local day; None: no reminder
    Column("minutes", Float, nullable=False),  # of one session, the person's aim
    Column("words", Sealed),  # cue, reason, confidence: own words
    Column("since_ms", Millis, nullable=False),
    Column("until_ms", Millis),  # None: the goal in force; else archived
    Index("ix_goal_person", "person_id", "until_ms"),
    _only("ix_goal_in_force", "person_id", where="until_ms IS NULL"),
)

walk = Table(
    "walk",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    Column("day", String(10), nullable=False),  # the date it was lived on
    Column("state", String(8), nullable=False),  # done | part | skipped | pain
    Column("duration_min", Float),
    Column("distance_km", Float),
    Column("speed_kmh", Float),
    Column("grade_pct", Float),
    Column("place", String(16)),
    Column("is_run", Boolean),
    Column("planned", Boolean, nullable=False),  # counts for a planned day
    Column("facts", Sealed),  # effort, pain, stumbles, handrail, reason, note
    Column("origin", String(64)),  # what it came from: chat:message, or a button's slot
    Column("receipt_message_id", BigInteger),
    Column("created_ms", Millis, nullable=False),
    Column("deleted_ms", Millis),
    UniqueConstraint("person_id", "origin"),
    Index("ix_walk_person_day", "person_id", "day"),
    Index("ix_walk_day", "deleted_ms", "day", "state"),  # removed long ago; how many in a week
    Index("ix_walk_person_receipt", "person_id", "receipt_message_id"),
)

standing = Table(  # what the entries before a Monday come to, so that they need not be read
    "standing",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    Column("monday", String(10), nullable=False),  # the first date that is not in it
    Column("plan", Sealed, nullable=False),  # by which rules and terms, and where on the ladder
    Column("numbers", Sealed, nullable=False),  # of the statistics
    UniqueConstraint("person_id", "monday"),
)

walk_test = Table(  # three metres backwards against the clock
    "walk_test",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    Column("facts", Sealed, nullable=False),  # day, seconds of each try, what happened on the way
    Column("origin", String(64)),  # the update that told of it
    Column("deleted_ms", Millis, index=True),
    UniqueConstraint("person_id", "origin"),
)

partner = Table(  # who is at somebody's side: a row of each of the two
    "partner",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    Column(
        "other_id",
        BigInteger,
        ForeignKey("person.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("role", String(8), nullable=False),  # of the other: walker | spotter | buddy
    Column("hears", Boolean, nullable=False),  # of the other: done, moved, needs a hand
    Column("name", Sealed, nullable=False),  # what the other calls themselves
    Column("since_ms", Millis, nullable=False),
    UniqueConstraint("person_id", "other_id"),
)

invitation = Table(  # a link that asks one person along; one of a person is open
    "invitation",
    metadata,
    Column("person_id", BigInteger, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("code", String(32), nullable=False, unique=True),  # what stands in the link
    Column("role", String(8), nullable=False),  # spotter | buddy
    Column("name", Sealed, nullable=False),  # of who asks
    Column("made_ms", Millis, nullable=False),
)

team_member = Table(  # whose minutes count in the sum of a group
    "team_member",
    metadata,
    Column("person_id", BigInteger, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("chat_id", BigInteger, primary_key=True, index=True),
    Column("since_ms", Millis, nullable=False),
)

pause = Table(  # days that do not exist for plan, score and reminders
    "pause",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    Column("since", String(10), nullable=False),  # the first date
    Column("until", String(10)),  # the last date; None: until the person says
    Column("reason", Sealed),  # ill | pain | travel | rest | own
    Index("ix_pause_person", "person_id", "since"),
    Index("ix_pause_until", "until", "since", "person_id"),  # who is pausing now
)

guided = Table(  # the guided session that is going on
    "guided",
    metadata,
    Column("person_id", BigInteger, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("started_ms", Millis, nullable=False),
    Column("parts", String(2000), nullable=False),  # JSON: [["walk", 60], ["rest", 60], …]
    Column("card_message_id", BigInteger),
    Column("stopped_ms", Millis),  # stopped or over: waiting for how it was
)

media = Table(  # files that Telegram keeps for us: sent again by their id
    "media",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("file_id", String(200), nullable=False),
)

change = Table(  # what undo takes back: one row a write
    "change",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    Column("at_ms", Millis, nullable=False, index=True),
    Column("subject", String(16), nullable=False),  # walk | goal | person | test
    Column("row_id", BigInteger, nullable=False),
    Column("before", Sealed),  # None: the row was new
    Column("after", Sealed),  # None: the row was removed
    Column("undone_ms", Millis),
    Index("ix_change_person", "person_id", "id"),
)

dialogue = Table(  # the open questions of a person
    "dialogue",
    metadata,
    Column("person_id", BigInteger, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("draft", Sealed, nullable=False),  # JSON: flow, step and answers of each, top first
    Column("updated_ms", Millis, nullable=False),
    Column("lapses_ms", Millis, index=True),  # of somebody who has not agreed to anything
)

recent = Table(  # the last calorie question, for "and for 35?"
    "recent",
    metadata,
    Column("person_id", BigInteger, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("question", Sealed, nullable=False),
    Column("at_ms", Millis, nullable=False, index=True),
)

shown = Table(  # the buttons that were shown last, so that their labels can be typed
    "shown",
    metadata,
    Column("person_id", BigInteger, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column(
        "buttons", Sealed, nullable=False
    ),  # JSON: for each of the last messages [[label, data], …]
    Column("at_ms", Millis, nullable=False),
)

tip_shown = Table(
    "tip_shown",
    metadata,
    Column("person_id", BigInteger, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("tip_id", String(64), primary_key=True),
    Column("shown_ms", Millis, nullable=False),
)

alarm = Table(  # a wish in time: who is due, and when next
    "alarm",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    Column("kind", String(16), nullable=False),  # daily | snooze | digest | comeback | morning
    Column("slot", String(40), nullable=False),  # the date of the wish it will be for
    Column("next_due_ms", Millis),  # None: asleep
    UniqueConstraint("person_id", "kind"),
    Index("ix_alarm_due", "next_due_ms"),
)

NEWS = "kind IN ('news', 'works')"
NEWS_IN_OUTBOX = text(NEWS)
"""Written out in queries as well: only so is the index known to hold all that they ask for."""

outbox = Table(  # every message that the bot starts by itself
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    _of_person(),
    Column("kind", String(16), nullable=False),
    Column("slot", String(40), nullable=False),  # the local date of the wish, or another key
    Column("due_ms", Millis, nullable=False),
    Column("stale_ms", Millis, nullable=False),  # too late to be useful from then on
    Column("state", String(8), nullable=False),  # waiting | leased | sent | dropped | failed
    Column("not_before_ms", Millis, nullable=False),  # backoff, retry_after, end of the lease
    Column("lease", String(36)),  # who holds it; marks need it
    Column("attempts", Integer, nullable=False),
    Column("unsure", Integer, nullable=False),  # times that it was perhaps sent
    Column("reason", String(200)),  # why dropped or failed
    Column("message_id", BigInteger),
    Column("sent_ms", Millis),
    UniqueConstraint("person_id", "kind", "slot"),
    Index("ix_outbox_ready", "state", "not_before_ms"),
    _only("ix_outbox_news", "slot", "state", where=NEWS),  # how far a message to everybody is
)

broadcast = Table(  # what admins tell everybody: news in their own words, or that work is done
    "broadcast",
    metadata,
    Column("id", Id, primary_key=True),
    Column("admin_id", BigInteger, nullable=False),
    Column("kind", String(8), nullable=False),  # news | works: the kind in the outbox
    Column("words", Sealed),  # of news
    Column("since_ms", Millis),  # of works: from when …
    Column("until_ms", Millis),  # … to when the bot may be silent
    Column("state", String(8), nullable=False),  # draft | sending | fed | stopped | done
    Column("made_ms", Millis, nullable=False, index=True),
    Column("begun_ms", Millis),  # when it was let go
    Column("last_person", BigInteger, nullable=False),  # in the outbox for all up to this one
    Column("reached", Integer, nullable=False),  # how many people that are
    sqlite_autoincrement=True,  # a number never comes again: buttons and the outbox know it
)

guest = Table(  # who was let in, or is kept out, by an admin; they may be strangers still
    "guest",
    metadata,
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("state", String(8), nullable=False),  # admitted | blocked
    Column("at_ms", Millis, nullable=False),
)

audit = Table(  # what admins did
    "audit",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at_ms", Millis, nullable=False, index=True),
    Column("admin_id", BigInteger, nullable=False),
    Column("act", String(16), nullable=False),
    Column("person_id", BigInteger, index=True),  # whom it was about, until they are forgotten
    Column("detail", String(64), nullable=False),  # a number or a word of ours, never theirs
)

heard = Table(  # each update that took effect, with the answer it got
    "heard",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("person_id", BigInteger, ForeignKey("person.id", ondelete="SET NULL")),
    Column("answers", Sealed, nullable=False),
    Column("at_ms", Millis, nullable=False),
    Column("lease_ms", Millis),  # until then a process is giving the answers
    Column("given_ms", Millis),  # when they were given, where copies may come
    Column("album", String(64)),  # the messenger's id of what was sent together
    Column("album_message_id", BigInteger),  # of our word about it, until its caption is read
    Index("ix_heard_at", "at_ms"),
    Index("ix_heard_person", "person_id", "at_ms"),
)

poisoned = Table(  # updates that failed; put aside at the second failure
    "poisoned",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("failures", Integer, nullable=False),
    Column("code", String(16), nullable=False),  # the short code the person was told
    Column("kind", String(200), nullable=False),  # type of the error, never its text
    Column("at_ms", Millis, nullable=False),
)

note = Table(  # the product's own small facts: poller offset, pause until, tzdata version
    "note",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", String(200), nullable=False),
)
