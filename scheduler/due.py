"""Who is due: the next due time and the message in the outbox, in one transaction."""

from __future__ import annotations

import logging
from contextlib import nullcontext
from datetime import datetime, timedelta

from sqlalchemy.exc import DBAPIError

from coach.coach import Coach
from coach.fault import fault
from coach.store import alarms, outbox, people
from coach.store.alarms import Alarm
from coach.store.database import Tx

log = logging.getLogger(__name__)

PUSHED_BY = timedelta(hours=1)
"""A row that can't be worked out is tried again later, and holds nobody up."""


def claim(
    tx: Tx, now: datetime, late_after: timedelta, most: int, *, one_by_one: bool = False
) -> int:
    """Turn up to `most` due alarms into messages; returns how many were taken.

    Fewer when an answer waits for the database: the others are due still. `one_by_one` when one of
    them can't be worked out: it alone is undone and pushed to later.
    """
    found = alarms.due(tx, now, most)
    fault("due_read")
    taken = 0
    for alarm in found:
        try:
            with tx.conn.begin_nested() if one_by_one else nullcontext():
                _enqueue(tx, alarm, now, late_after)
        except DBAPIError:
            raise  # the database, not the row: the whole batch comes again
        except Exception as error:
            if not one_by_one:
                raise
            log.error(  # noqa: TRY400  no content in logs
                "an alarm could not be worked out (%s)", type(error).__name__
            )
            alarms.set_alarm(tx, alarm.person_id, alarm.kind, alarm.slot, now + PUSHED_BY)
        taken += 1
        if tx.is_awaited():
            break
    fault("due_uncommitted")
    return taken


def _enqueue(tx: Tx, alarm: Alarm, now: datetime, late_after: timedelta) -> None:
    person = people.lock(tx, alarm.person_id)
    if tx.is_postgresql and not alarms.is_still_due(tx, alarm, now):
        return
    if person is None or person.away is not None:
        alarms.clear(tx, alarm.person_id, alarm.kind)
        return
    coach = Coach(tx, person, now)
    if coach.goal is not None and _is_wanted(coach, alarm):
        until = alarm.due + late_after
        outbox.enqueue(tx, person.id, alarm.kind, alarm.slot, alarm.due, until)
        if alarm.kind == alarms.DAILY and person.preferences.follow_up:
            due = alarm.due + outbox.FOLLOW_UP_AFTER
            outbox.enqueue(tx, person.id, outbox.FOLLOW_UP, alarm.slot, due, due + late_after)
    # After an outage the days in between are passed over: only what is still useful comes.
    after = max(alarm.due, now - late_after)
    found = coach.next_alarm(alarm.kind, alarm.slot, after)
    if found is None:
        alarms.clear(tx, person.id, alarm.kind)
    else:
        alarms.set_alarm(tx, person.id, alarm.kind, found[1], found[0])


def _is_wanted(coach: Coach, alarm: Alarm) -> bool:
    """Nothing is sent in a pause, and no reminder to somebody who has ignored the last ones."""
    if coach.pause is not None:
        return False
    may_be_ignored = {alarms.DAILY, alarms.DIGEST, alarms.MORNING}
    return alarm.kind not in may_be_ignored or not coach.is_ignored()
