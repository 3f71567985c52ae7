"""What was told until now, as far as a turn needs it: the last standing, and the entries since.

The standing moves on with the weeks, in the transaction of whoever looks first. Where it fits no
more (an old entry was changed, the goal or the rules are others) all is folded anew, from the last
standing that is still true or from the beginning: what comes out is always what a replay of
everything gives.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from retrowalk.coach.person import log_entry
from retrowalk.coach.plan.habit import Pause
from retrowalk.coach.plan.progress import NOTHING, Entry, Progress
from retrowalk.coach.plan.standing import Record, Replays, Standing, Terms, beginning, monday_of
from retrowalk.coach.store import pauses, standings, walks
from retrowalk.coach.store.database import Tx
from retrowalk.coach.store.standings import StoredStanding

OPEN_WEEKS = timedelta(weeks=1)
"""So much before this week is not folded yet: most of what is put right is of the last days."""

DAY = timedelta(days=1)

REPLAYS = "replays"
"""No table, so that no write empties it: a replay itself sees what is no longer as it was."""


def recent(tx: Tx, person_id: int, terms: Terms, today: date) -> Record:
    """The record that today and the weeks around it are read from; it adds pauses to the terms."""
    known = _known(tx, person_id, terms, today)
    return _record(tx, person_id, terms, _standing(known, terms), date.max)


def around(tx: Tx, person_id: int, terms: Terms, day: date, today: date) -> Record:
    """The same for a day that may be long ago: nothing that was told after it is in it then."""
    found = recent(tx, person_id, terms, today)
    if day >= found.standing.monday:
        return found
    known = _fitting(standings.before(tx, person_id, day), terms)
    return _record(tx, person_id, terms, _standing(known, terms), day)


def supposed(tx: Tx, person_id: int, terms: Terms) -> Record:
    """The record of everything by terms that are not in force: nothing of it is stored."""
    return _record(tx, person_id, terms, beginning(terms.profile), date.max)


def without(tx: Tx, person_id: int, found: Record, walk: walks.Walk) -> Record:
    """A record as it would be if an entry of it had never been told; nothing later is in it."""
    told = walks.between(tx, person_id, found.standing.monday, walk.day)
    return replace(found, entries=_entries(each for each in told if each.id != walk.id))


def progress(tx: Tx, person_id: int, terms: Terms, today: date) -> Progress:
    """All that statistics tell."""
    known = _known(tx, person_id, terms, today)
    before = NOTHING if known is None else known.progress(tx)
    if before is None:  # damaged
        standings.forget(tx, person_id, date.min)
        return progress(tx, person_id, terms, today)
    found = recent(tx, person_id, terms, today)
    key = (found.terms, found.standing.monday, today)
    return walks.once(tx, person_id, key, lambda: found.progress(before, today))


def is_as_recomputed(tx: Tx, person_id: int, terms: Terms, today: date) -> bool:
    """Fold everything anew and store it; returns whether that is what had been stored."""
    before = _known(tx, person_id, terms, today)
    numbers = None if before is None else before.progress(tx)
    standings.forget(tx, person_id, date.min)
    after = _known(tx, person_id, terms, today)
    if before is None or after is None:
        return before is after
    return before.standing == after.standing and numbers == after.progress(tx)


def _record(tx: Tx, person_id: int, terms: Terms, standing: Standing, last: date) -> Record:
    """What was told from a standing to a day, worked out once until any of it is written."""
    found = pauses.reaching(tx, person_id, standing.monday)
    off = tuple(Pause(stored.since, stored.until) for stored in found)
    read_by = replace(terms, pauses=off)

    def read() -> Record:
        told = walks.between(tx, person_id, standing.monday, last)
        replays = tx.once(REPLAYS, person_id, Replays)
        return Record(read_by, standing, _entries(told), replays)

    return walks.once(tx, person_id, (read_by, standing.monday, last), read)


def _entries(told: Iterable[walks.Walk]) -> tuple[Entry, ...]:
    return tuple(log_entry.as_entry(walk) for walk in told)


def _standing(known: StoredStanding | None, terms: Terms) -> Standing:
    return beginning(terms.profile) if known is None else known.standing


def _known(tx: Tx, person_id: int, terms: Terms, today: date) -> StoredStanding | None:
    """The standing to begin at, of a week ago; None while nothing is so old."""
    this = monday_of(today)
    return standings.once(tx, person_id, (terms, this), lambda: _find(tx, person_id, terms, this))


def _find(tx: Tx, person_id: int, terms: Terms, this: date) -> StoredStanding | None:
    settled = this - OPEN_WEEKS
    known = standings.latest(tx, person_id)
    if known is None or known.monday > this or not _fits(known, terms):
        known = _fitting(standings.before(tx, person_id, settled), terms)
    if known is None or known.monday < settled:
        known = _moved_on(tx, person_id, terms, known, settled)
    return known


def _fits(known: StoredStanding, terms: Terms) -> bool:
    return known.terms == terms.in_force_before(known.monday)


def _fitting(found: Iterable[StoredStanding], terms: Terms) -> StoredStanding | None:
    return next((known for known in found if _fits(known, terms)), None)


def _moved_on(
    tx: Tx, person_id: int, terms: Terms, since: StoredStanding | None, monday: date
) -> StoredStanding | None:
    """Fold what was told since a standing up to a Monday, and store what comes out."""
    numbers = NOTHING if since is None else since.progress(tx)
    if numbers is None:  # damaged
        return _moved_on(tx, person_id, terms, None, monday)
    first = _first_day(tx, person_id, terms) if since is None else since.monday
    if first is None or first >= monday:
        return since
    standing, made = _standing(since, terms), []
    for until in (*standings.quarterly_mondays(monday_of(first), monday), monday):
        found = _record(tx, person_id, terms, standing, until - DAY)
        standing, numbers = found.settled(numbers, until)
        made.append((terms.in_force_before(until), standing, numbers))
    standings.keep(tx, person_id, since, made)
    return standings.latest(tx, person_id)


def _first_day(tx: Tx, person_id: int, terms: Terms) -> date | None:
    """The day on which anything begins: the first entry, or the first goal."""
    begins = (walks.first_day(tx, person_id), terms.since)
    return min((day for day in begins if day is not None), default=None)
