"""Who is due: the next due time and the message in the outbox, in one transaction."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy.exc import DBAPIError

from retrowalk.coach.errors import WrongKey
from retrowalk.coach.person.coach import Coach
from retrowalk.coach.platform.fault import fault
from retrowalk.coach.store import (
    alarms,
    goals,
    guests,
    guided_sessions,
    outbox,
    pauses,
    people,
    standings,
    walks,
)
from retrowalk.coach.store.alarms import Alarm
from retrowalk.coach.store.database import Tx

log = logging.getLogger(__name__)

PUSHED_BY = timedelta(hours=1)
"""A row that can't be worked out is tried again later, and holds nobody up."""


def claim_due(tx: Tx, now: datetime, late_after: timedelta, most: int) -> int:
    """Turn up to `most` due alarms into messages; returns how many were taken.

    Fewer when an answer waits for the database: the others are due still. One that can't be worked
    out is pushed to later, alone.
    """
    found = alarms.still_due(tx, alarms.due(tx, now, most), now)
    fault("due_read")
    read_ahead(tx, [alarm.person_id for alarm in found])
    wanted = [_wanted(tx, alarm, now, late_after) for alarm in found]
    outbox.enqueue_all(tx, [new for each in wanted for new in each or ()])
    for kind in {alarm.kind for alarm in found} & {alarms.DAILY, alarms.MORNING}:
        theirs = [alarm for alarm in found if alarm.kind == kind]
        since = min(alarm.slot for alarm in theirs)
        outbox.read_later(tx, [alarm.person_id for alarm in theirs], kind, since)
    following: list[tuple[int, str, str, datetime | None]] = []
    taken = 0
    for alarm, each in zip(found, wanted, strict=True):
        after = _following(tx, alarm, now, late_after) if each is not None else None
        following += [after] if after is not None else []
        taken += 1
        if tx.is_awaited():
            break
    alarms.set_all(tx, following)
    fault("due_uncommitted")
    return taken


def read_ahead(tx: Tx, person_ids: Sequence[int]) -> None:
    """What every reminder asks of its person, read for all of them together."""
    several = sorted(set(person_ids))
    unread = [person_id for person_id in several if not people.is_locked(tx, person_id)]
    if unread:
        people.lock_all(tx, unread)
        goals.read_all(tx, unread)
        standings.read_all(tx, unread)
        pauses.read_all(tx, unread)
        walks.read_tails(tx, unread)
    if several:
        outbox.read_unanswered(tx, several)
        guests.read_all(tx, several)
        guided_sessions.read_all(tx, several)


def _wanted(tx: Tx, alarm: Alarm, now: datetime, late_after: timedelta) -> list[outbox.New] | None:
    """The messages that a due alarm asks for; None when it is not to be set again here."""
    try:
        person = people.lock(tx, alarm.person_id)
        if person is None or person.away is not None:
            alarms.clear(tx, alarm.person_id, alarm.kind)
            return None
        coach = Coach(tx, person, now)
        if coach.goal is None or not _is_wanted(coach, alarm):
            return []
    except (DBAPIError, WrongKey):
        raise  # the database or its key, not the row: the whole batch comes again
    except Exception as error:  # noqa: BLE001  one bad row must not stop everybody's reminders
        _push(tx, alarm, now, error)
        return None
    new = outbox.New(person.id, alarm.kind, alarm.slot, alarm.due, alarm.due + late_after)
    if alarm.kind != alarms.DAILY or not person.preferences.follow_up:
        return [new]
    due = alarm.due + outbox.FOLLOW_UP_AFTER
    return [new, outbox.New(person.id, outbox.FOLLOW_UP, alarm.slot, due, due + late_after)]


def _following(
    tx: Tx, alarm: Alarm, now: datetime, late_after: timedelta
) -> tuple[int, str, str, datetime | None] | None:
    """When the alarm comes next; None when it was seen to already."""
    # After an outage the days in between are passed over: only what is still useful comes.
    after = max(alarm.due, now - late_after)
    person = people.lock(tx, alarm.person_id)
    if person is None:
        return None
    try:
        found = Coach(tx, person, now).alarms.next(alarm.kind, alarm.slot, after)
    except (DBAPIError, WrongKey):
        raise
    except Exception as error:  # noqa: BLE001  see above
        _push(tx, alarm, now, error)
        return None
    if found is None:
        alarms.clear(tx, person.id, alarm.kind)
        return None
    return person.id, alarm.kind, found[1], found[0]


def _push(tx: Tx, alarm: Alarm, now: datetime, error: Exception) -> None:
    """Try an alarm that can't be worked out again in an hour."""
    log.error("an alarm could not be worked out (%s)", type(error).__name__)
    alarms.set_alarm(tx, alarm.person_id, alarm.kind, alarm.slot, now + PUSHED_BY)


def _is_wanted(coach: Coach, alarm: Alarm) -> bool:
    """Nothing is sent in a pause, and no reminder to somebody who has ignored the last ones.

    Nor on a day that was taken out of the plan after its reminder fell due.
    """
    if coach.pause is not None:
        return False
    if alarm.kind == alarms.DAILY and not coach.plan.is_planned(date.fromisoformat(alarm.slot)):
        return False
    may_be_ignored = {alarms.DAILY, alarms.DIGEST, alarms.MORNING}
    return alarm.kind not in may_be_ignored or not coach.alarms.are_ignored()
