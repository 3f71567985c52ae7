"""Who is at somebody's side: asked along by a link, agreed on by both, and over when either leaves.

There are two rows, one of each: what one may hear of the other stands in the row of who hears.
Names are what people call themselves here; they are sealed, and nothing else is known of anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, or_, select

from retrowalk.coach.store import outbox
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.instants import from_ms, to_ms
from retrowalk.coach.store.tables import invitation, partner, team_member, walk
from retrowalk.coach.store.walks import DONE, PART

OPEN_FOR = timedelta(days=7)
"""So long an invitation can be taken."""

MOST = 3
"""So many people at most are at somebody's side."""

TEAM_LEAST = 3
"""From so many people on a sum is told: of two, each would know what the other did."""

TOLD_AFTER = timedelta(minutes=10)
"""So long it takes until others hear of a session: what was a slip is undone by then."""

TOLD_WITHIN = timedelta(hours=12)
HAND_EVERY_MS = 5 * 60 * 1000


class Role(StrEnum):
    """What somebody is to the other: who walks alone, who stands by, who walks as well."""

    WALKER = "walker"
    SPOTTER = "spotter"
    BUDDY = "buddy"


class News(StrEnum):
    """All that is ever told."""

    DONE = "done"
    MOVED = "moved"
    HAND = "hand"
    JOINED = "joined"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that was given to one person, and what the other is to be."""

    code: str
    person_id: int
    role: Role
    name: str  # of who asks, as the other shall read it
    made: datetime

    def is_open(self, now: datetime) -> bool:
        """Whether it can still be taken."""
        return now - self.made < OPEN_FOR


@dataclass(frozen=True, slots=True)
class Link:
    """One side: who the other is to this person, and whether this person hears of the other."""

    id: int
    person_id: int
    other_id: int
    role: Role  # of the other
    hears: bool
    name: str  # of the other
    since: datetime


def invite(tx: Tx, new: Invitation) -> None:
    """Keep an invitation; the one before it is taken back."""
    withdraw(tx, new.person_id)
    tx.conn.execute(
        insert(invitation).values(
            code=new.code,
            person_id=new.person_id,
            role=new.role.value,
            name=tx.seal(new.name),
            made_ms=to_ms(new.made),
        )
    )


def withdraw(tx: Tx, person_id: int) -> None:
    """Take back what was not taken yet."""
    tx.conn.execute(delete(invitation).where(invitation.c.person_id == person_id))


def find(tx: Tx, code: str, now: datetime) -> Invitation | None:
    """The invitation of a link; None for one that is used, taken back or too old."""
    row = tx.conn.execute(select(invitation).where(invitation.c.code == code)).one_or_none()
    found = None if row is None else _invitation(tx, row)
    return found if found is not None and found.is_open(now) else None


def open_of(tx: Tx, person_id: int, now: datetime) -> Invitation | None:
    """The invitation that waits for somebody to take it."""
    query = select(invitation).where(invitation.c.person_id == person_id)
    row = tx.conn.execute(query).one_or_none()
    found = None if row is None else _invitation(tx, row)
    return found if found is not None and found.is_open(now) else None


def _invitation(tx: Tx, row: Row[Any]) -> Invitation:
    name = str(tx.unseal(row.name))
    return Invitation(row.code, row.person_id, Role(row.role), name, from_ms(row.made_ms))


def agree(tx: Tx, taken: Invitation, other_id: int, name: str, now: datetime) -> None:
    """Both agreed: from now on each has the other, and the link is of no more use."""
    is_buddy = taken.role is Role.BUDDY
    sides = (
        (taken.person_id, other_id, taken.role, is_buddy, name),
        (other_id, taken.person_id, Role.BUDDY if is_buddy else Role.WALKER, True, taken.name),
    )
    for person_id, of_id, role, hears, of_name in sides:
        tx.conn.execute(
            insert(partner).values(
                person_id=person_id,
                other_id=of_id,
                role=role.value,
                hears=hears,
                name=tx.seal(of_name),
                since_ms=to_ms(now),
            )
        )
    withdraw(tx, taken.person_id)
    _tell(tx, taken.person_id, of=other_id, news=News.JOINED, key=f"{to_ms(now)}", due=now)


def of(tx: Tx, person_id: int) -> list[Link]:
    """Everybody at this person's side, and those at whose side they are."""
    query = select(partner).where(partner.c.person_id == person_id).order_by(partner.c.id)
    return [_link(tx, row) for row in tx.conn.execute(query)]


def by_id(tx: Tx, person_id: int, link_id: int) -> Link | None:
    """One of them; None once it is over."""
    return next((link for link in of(tx, person_id) if link.id == link_id), None)


def _link(tx: Tx, row: Row[Any]) -> Link:
    return Link(
        row.id,
        row.person_id,
        row.other_id,
        Role(row.role),
        bool(row.hears),
        str(tx.unseal(row.name)),
        from_ms(row.since_ms),
    )


def are_two(tx: Tx, person_id: int, other_id: int) -> bool:
    """Whether these two have each other already."""
    query = select(partner.c.id).where(
        partner.c.person_id == person_id, partner.c.other_id == other_id
    )
    return tx.conn.execute(query).first() is not None


def leave(tx: Tx, link: Link, now: datetime) -> None:
    """It is over for both at once, and the other hears that it is."""
    one = (partner.c.person_id == link.person_id) & (partner.c.other_id == link.other_id)
    other = (partner.c.person_id == link.other_id) & (partner.c.other_id == link.person_id)
    tx.conn.execute(delete(partner).where(or_(one, other)))
    slot = f"0:{News.LEFT.value}:{to_ms(now)}"
    outbox.enqueue(tx, link.other_id, outbox.PARTNER, slot, now, now + TOLD_WITHIN)


def leave_all(tx: Tx, person_id: int, now: datetime) -> None:
    """The same for everybody, and for every team: this person goes."""
    for link in of(tx, person_id):
        leave(tx, link, now)
    leave_teams(tx, person_id)


IS_HEARD = (
    select(partner.c.id).where(partner.c.other_id == bindparam("of"), partner.c.hears).exists()
)


def put_at_hand(tx: Tx, person_id: int, *, is_heard: bool) -> None:
    """Keep whether anybody hears of them, as it was read together with other things."""
    tx.memo.put(partner.name, (person_id, "heard"), is_heard)


def tell(tx: Tx, person_id: int, news: News, day: date, now: datetime) -> int:
    """Let those hear who may; each thing once a day, a need once in minutes. Returns how many."""
    if tx.memo.get(partner.name, (person_id, "heard")) is False:
        return 0
    query = select(partner.c.person_id).where(partner.c.other_id == person_id, partner.c.hears)
    listeners = list(tx.conn.execute(query.order_by(partner.c.person_id)).scalars())
    is_hand = news is News.HAND
    due = now if is_hand else now + TOLD_AFTER
    key = str(to_ms(now) // HAND_EVERY_MS) if is_hand else day.isoformat()
    for listener in listeners:
        _tell(tx, listener, of=person_id, news=news, key=key, due=due)
    return len(listeners)


def _tell(tx: Tx, person_id: int, *, of: int, news: News, key: str, due: datetime) -> None:
    query = select(partner.c.id).where(partner.c.person_id == person_id, partner.c.other_id == of)
    link_id = tx.conn.execute(query).scalar_one()
    kind = outbox.HAND if news is News.HAND else outbox.PARTNER
    slot = f"{link_id}:{news.value}:{key}"
    outbox.enqueue(tx, person_id, kind, slot, due, due + TOLD_WITHIN)


def walked_on(tx: Tx, person_id: int, day: date) -> bool:
    """Whether somebody has a session on a day; nothing more of it is read."""
    query = select(walk.c.id).where(
        walk.c.person_id == person_id,
        walk.c.day == day.isoformat(),
        walk.c.state.in_((DONE, PART)),
        walk.c.deleted_ms.is_(None),
    )
    return tx.conn.execute(query).first() is not None


# -- teams ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Team:
    """A group's sum: how many people let theirs be counted, and what it comes to."""

    people: int
    minutes: float

    @property
    def is_told(self) -> bool:
        """Whether there are so many that nobody's own minutes can be worked out."""
        return self.people >= TEAM_LEAST


def join_team(tx: Tx, person_id: int, chat_id: int, now: datetime) -> bool:
    """Let a person's minutes count in a group; returns whether that is new."""
    if is_in_team(tx, person_id, chat_id):
        return False
    values = {"person_id": person_id, "chat_id": chat_id, "since_ms": to_ms(now)}
    tx.conn.execute(insert(team_member).values(values))
    return True


def is_in_team(tx: Tx, person_id: int, chat_id: int) -> bool:
    """Whether this person's minutes count there."""
    query = select(team_member.c.person_id).where(
        team_member.c.person_id == person_id, team_member.c.chat_id == chat_id
    )
    return tx.conn.execute(query).first() is not None


def leave_teams(tx: Tx, person_id: int, chat_id: int | None = None) -> None:
    """They count there no more; without a group, nowhere."""
    query = delete(team_member).where(team_member.c.person_id == person_id)
    if chat_id is not None:
        query = query.where(team_member.c.chat_id == chat_id)
    tx.conn.execute(query)


def teams_of(tx: Tx, person_id: int) -> int:
    """In how many groups a person's minutes count."""
    query = select(func.count()).where(team_member.c.person_id == person_id)
    return int(tx.conn.execute(query).scalar_one())


def team(tx: Tx, chat_id: int, monday: date, today: date) -> Team:
    """What a group walked from a Monday to today, as a sum."""
    inside = select(team_member.c.person_id).where(team_member.c.chat_id == chat_id)
    count = select(func.count()).where(team_member.c.chat_id == chat_id)
    minutes = select(func.coalesce(func.sum(walk.c.duration_min), 0.0)).where(
        walk.c.person_id.in_(inside),
        walk.c.day >= monday.isoformat(),
        walk.c.day <= today.isoformat(),
        walk.c.state.in_((DONE, PART)),
        walk.c.deleted_ms.is_(None),
    )
    return Team(
        int(tx.conn.execute(count).scalar_one()), float(tx.conn.execute(minutes).scalar_one())
    )
