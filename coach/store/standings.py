"""What a person's log has come to by a Monday: the plan's standing, and the numbers.

There is one row that moves on with the weeks, and one that stays for each quarter of a year, so
that a change of an old entry need not replay everything. All of it can be made anew from the log: a
row that is missing, damaged or made by other rules is no loss.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, bindparam, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from retrowalk.coach.errors import CannotOpen
from retrowalk.coach.plan.habit import DAYS_A_WEEK, DayState, Dose, Week
from retrowalk.coach.plan.plan import Planned, Position
from retrowalk.coach.plan.progress import Progress, Totals
from retrowalk.coach.plan.rules import Done, Morning
from retrowalk.coach.plan.standing import Standing
from retrowalk.coach.reading.meaning import Place
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.tables import Columns, standing

T = TypeVar("T")
Plain = Mapping[str, Any]
QUARTER_MONTHS = 3
DAMAGED = (CannotOpen, KeyError, TypeError, ValueError)
"""What is damaged, or of a form that this code does not know, is made anew."""


@dataclass(frozen=True, slots=True)
class StoredStanding:
    """A standing as it is stored: `terms` are those that were in force, as plain data."""

    id: int
    terms: Sequence[object]
    standing: Standing
    numbers: bytes

    @property
    def monday(self) -> date:
        """The first day that is not in it."""
        return self.standing.monday

    def progress(self, tx: Tx) -> Progress | None:
        """The numbers, opened only where somebody asks for them; None where they are damaged."""
        with suppress(*DAMAGED):
            return _read_progress(self.monday, tx.unseal(self.numbers))
        return None


def is_quarterly(monday: date) -> bool:
    """Whether the standing of this Monday is kept: the first of each quarter of a year."""
    return monday.day <= DAYS_A_WEEK and monday.month % QUARTER_MONTHS == 1


def quarterly_mondays(after: date, before: date) -> Iterator[date]:
    """The Mondays between two whose standings are kept."""
    monday = after + timedelta(days=DAYS_A_WEEK)
    while monday < before:
        if is_quarterly(monday):
            yield monday
        monday += timedelta(days=DAYS_A_WEEK)


@dataclass(frozen=True, slots=True)
class LastStanding:
    """The last row of a person: until when it reaches, and what it says unless it is damaged."""

    monday: date
    kept: StoredStanding | None


def once(tx: Tx, person_id: int, key: Hashable, make: Callable[[], T]) -> T:
    """What follows from the standings of a person: once, until one of them is written."""
    return tx.once(standing.name, (person_id, key), make)


def latest(tx: Tx, person_id: int) -> StoredStanding | None:
    """The standing of the last Monday; None where there is none that can be read."""
    return _last(tx, person_id).kept


def monday(tx: Tx, person_id: int) -> date:
    """From which day on other rows matter: the last Monday, whatever can be read of it."""
    return _last(tx, person_id).monday


def before(tx: Tx, person_id: int, day: date) -> Iterator[StoredStanding]:
    """The standings of a Monday until this day, the latest first."""
    if monday(tx, person_id) == date.min:
        return
    values = {"of": person_id, "day": day.isoformat()}
    for row in tx.conn.execute(BEFORE, values).all():
        known = _read_or_none(tx, row)
        if known is not None:
            yield known


def read_all(tx: Tx, person_ids: Sequence[int]) -> None:
    """Read the latest of several people in one statement."""
    rows = {row.person_id: row for row in tx.conn.execute(SEVERAL, {"several": person_ids})}
    for person_id in person_ids:
        put_at_hand(tx, person_id, rows.get(person_id))


def put_at_hand(tx: Tx, person_id: int, row: Columns | None) -> None:
    """Keep what was read of the table together with other things."""
    tx.memo.put(standing.name, (person_id, ROW), row)


def keep(
    tx: Tx,
    person_id: int,
    since: StoredStanding | None,
    made: Sequence[tuple[Sequence[object], Standing, Progress]],
) -> None:
    """Store standings that follow on one, and forget what else was stored of later Mondays.

    The last of them takes the place of the one that they follow on, unless that one stays.
    """
    first = date.min if since is None else since.monday
    *others, last = [_values(tx, person_id, *each) for each in made]
    with tx.memo.of_one(standing.name, person_id):
        forget(tx, person_id, first)
        if others:
            tx.conn.execute(_KEEP[tx.conn.dialect.name], others)
        if since is not None and not is_quarterly(first):
            which = since.id
            tx.conn.execute(MOVE, {**last, "which": which})
        else:
            stored = _KEEP[tx.conn.dialect.name].returning(standing.c.id)
            which = tx.conn.execute(stored, last).scalar_one()
    terms, at, _ = made[-1]
    moved = StoredStanding(which, terms, at, last["numbers"])
    tx.memo.put(standing.name, person_id, LastStanding(at.monday, moved))


def forget(tx: Tx, person_id: int, day: date) -> None:
    """What has a day in it is no longer true: an entry of that day, or a pause, was written."""
    if not _is_at_hand(tx, person_id) or monday(tx, person_id) > day:
        tx.conn.execute(FORGET, {"of": person_id, "day": day.isoformat()})


def _is_at_hand(tx: Tx, person_id: int) -> bool:
    return any(tx.memo.has(standing.name, key) for key in (person_id, (person_id, ROW)))


def latest_monday(person_id: ColumnElement[int]) -> ColumnElement[str]:
    """The Monday of a person's latest standing, for other statements."""
    each = standing.alias("each")
    return select(func.max(each.c.monday)).where(each.c.person_id == person_id).scalar_subquery()


ROW = "row"
COLUMNS = tuple(standing.c)
IS_LATEST = standing.c.monday == latest_monday(standing.c.person_id)
LATEST = select(standing).where(standing.c.person_id == bindparam("of"), IS_LATEST)
BEFORE = (
    select(standing)
    .where(standing.c.person_id == bindparam("of"), standing.c.monday <= bindparam("day"))
    .order_by(standing.c.monday.desc())
)
SEVERAL = select(standing).where(
    standing.c.person_id.in_(bindparam("several", expanding=True)), IS_LATEST
)
FORGET = delete(standing).where(
    standing.c.person_id == bindparam("of"), standing.c.monday > bindparam("day")
)
MOVE = (
    update(standing)
    .where(standing.c.id == bindparam("which"))
    .values({name: bindparam(name) for name in ("monday", "plan", "numbers")})
)
_KEEP = {
    name: (made := dialect.insert(standing)).on_conflict_do_update(
        index_elements=["person_id", "monday"],
        set_={"plan": made.excluded.plan, "numbers": made.excluded.numbers},
    )
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}


def _last(tx: Tx, person_id: int) -> LastStanding:
    return tx.once(standing.name, person_id, lambda: _read_last(tx, person_id))


def _read_last(tx: Tx, person_id: int) -> LastStanding:
    row = tx.once(
        standing.name,
        (person_id, ROW),
        lambda: tx.conn.execute(LATEST, {"of": person_id}).one_or_none(),
    )
    return NOTHING if row is None else LastStanding(_day(row.monday), _read_or_none(tx, row))


NOTHING = LastStanding(date.min, None)


def _read_or_none(tx: Tx, row: Columns) -> StoredStanding | None:
    with suppress(*DAMAGED):
        plain = tx.unseal(row.plan)
        monday = date.fromisoformat(row.monday)
        rests = tuple((_day(first), _day(last)) for first, last in plain["rests"])
        at = Standing(monday, _read_position(plain["position"]), rests)
        return StoredStanding(row.id, plain["terms"], at, row.numbers)
    return None


def _values(
    tx: Tx, person_id: int, terms: Sequence[object], at: Standing, numbers: Progress
) -> dict[str, Any]:
    plain = {
        "terms": list(terms),
        "position": _without_none(_position(at.position)),
        "rests": [[first.isoformat(), last.isoformat()] for first, last in at.rests],
    }
    return {
        "person_id": person_id,
        "monday": at.monday.isoformat(),
        "plan": tx.seal(plain),
        "numbers": tx.seal(_progress(numbers)),
    }


# -- as plain data ---------------------------------------------------------------------------------


def _position(of: Position) -> dict[str, Any]:
    return {
        "rung": of.rung,
        "high": of.high,
        "rule": of.rule,
        "because": dict(of.because),
        "planned": of.planned,
        "planned_rung": of.planned_rung,
        "done": None if of.done is None else _done(of.done),
        "walked": _iso(of.walked),
        "climbed": [day.isoformat() for day in of.climbed],
        "pains": of.pains,
        "places": {place.value: day.isoformat() for place, day in of.places.items()},
        "clean": of.clean,
        "clean_in_a_row": of.clean_in_a_row,
        "weeks": of.weeks,
        "monday": _iso(of.monday),
        "not_before": _iso(of.not_before),
    }


def _read_position(raw: Plain) -> Position:
    planned, done = raw.get("planned"), raw.get("done")
    return Position(
        rung=raw["rung"],
        high=raw["high"],
        rule=raw["rule"],
        because=raw["because"],
        planned=None if planned is None else Planned(Place(planned[0]), *planned[1:]),
        planned_rung=raw["planned_rung"],
        done=None if done is None else _read_done(done),
        walked=_maybe_day(raw.get("walked")),
        climbed=tuple(_day(day) for day in raw["climbed"]),
        pains=tuple(raw["pains"]),
        places={Place(place): _day(day) for place, day in raw["places"].items()},
        clean=raw["clean"],
        clean_in_a_row=raw["clean_in_a_row"],
        weeks=raw["weeks"],
        monday=_maybe_day(raw.get("monday")),
        not_before=_maybe_day(raw.get("not_before")),
    )


def _done(of: Done) -> dict[str, Any]:
    return _without_none({**asdict(of), "day": of.day.isoformat()})


def _read_done(raw: Plain) -> Done:
    place, morning = raw.get("place"), raw.get("morning")
    return Done(
        **{
            **raw,
            "day": _day(raw["day"]),
            "place": None if place is None else Place(place),
            "morning": None if morning is None else Morning(morning),
        }
    )


LETTER_OF = {
    DayState.DONE: "d",
    DayState.PART: "p",
    DayState.MISSED: "m",
    DayState.FREE: "-",
    DayState.AHEAD: "a",
}
STATE_OF = {letter: state for state, letter in LETTER_OF.items()}


def _progress(of: Progress) -> dict[str, Any]:
    totals = of.totals
    return {
        "weeks": [
            [week.monday.isoformat(), week.planned, week.done, week.minutes, week.planned_minutes]
            for week in of.weeks
        ],
        "days": "".join(LETTER_OF[state] for _, state in of.days),  # that end before the Monday
        "score": of.score,
        "streak": of.streak,
        "totals": {**asdict(totals), "longest_day": _iso(totals.longest_day)},
        "efforts": _told(of.efforts),
        "doses": [[*dose.key, _told(dose.first), _told(dose.last)] for dose in of.doses],
    }


def _read_progress(monday: date, raw: Plain) -> Progress:
    totals, states = raw["totals"], raw["days"]
    first = monday - timedelta(days=len(states))
    return Progress(
        weeks=tuple(
            Week(_day(day), planned, done, minutes, planned_minutes, is_over=True)
            for day, planned, done, minutes, planned_minutes in raw["weeks"]
        ),
        days=tuple(
            (first + timedelta(days=n), STATE_OF[letter]) for n, letter in enumerate(states)
        ),
        score=raw["score"],
        streak=raw["streak"],
        totals=Totals(**{**totals, "longest_day": _maybe_day(totals["longest_day"])}),
        efforts=_read_told(raw["efforts"]),
        doses=tuple(
            Dose(
                None if place is None else Place(place),
                handrail,
                minutes,
                speed_kmh,
                _read_told(first_told),
                _read_told(last_told),
            )
            for place, handrail, minutes, speed_kmh, first_told, last_told in raw["doses"]
        ),
    )


def _told(of: Sequence[tuple[date, float]]) -> list[list[object]]:
    return [[day.isoformat(), effort] for day, effort in of]


def _read_told(raw: Sequence[Sequence[Any]]) -> tuple[tuple[date, float], ...]:
    return tuple((_day(day), effort) for day, effort in raw)


def _without_none(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in raw.items() if value is not None}


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _maybe_day(iso: str | None) -> date | None:
    return None if iso is None else _day(iso)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
