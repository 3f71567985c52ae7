"""Who is due: the next due time and the message in the outbox, in one transaction."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

from coach import when
from coach.fault import fault
from coach.store import alarms, goals, outbox, people
from coach.store.alarms import Alarm
from coach.store.database import Database, Tx

log = logging.getLogger(__name__)

PUSHED_BY = timedelta(hours=1)
"""A row that can't be worked out is tried again later, and holds nobody up."""


async def claim_due(db: Database, now: datetime, *, late_after: timedelta, batch: int) -> int:
    """Turn every alarm that is due into a message; returns how many alarms were taken."""
    taken = 0
    while True:
        count = await db.run(lambda tx: _claim(tx, now, late_after, batch))
        taken += count
        if not count:
            return taken
        await asyncio.sleep(0)  # others may have their turn between batches


def _claim(tx: Tx, now: datetime, late_after: timedelta, batch: int) -> int:
    found = alarms.due(tx, now, batch)
    fault("due_read")
    for alarm in found:
        try:
            _enqueue(tx, alarm, now, late_after)
        except (ValueError, ZoneInfoNotFoundError) as error:
            log.error(  # noqa: TRY400  no content in logs
                "an alarm could not be worked out (%s)", type(error).__name__
            )
            alarms.set_alarm(tx, alarm.person_id, alarm.kind, alarm.slot, now + PUSHED_BY)
    fault("due_uncommitted")
    return len(found)


def _enqueue(tx: Tx, alarm: Alarm, now: datetime, late_after: timedelta) -> None:
    person = people.lock(tx, alarm.person_id)
    goal = goals.current(tx, alarm.person_id)
    reachable = person is not None and person.away is None
    if reachable and goal is not None:
        outbox.enqueue(
            tx, alarm.person_id, alarm.kind, alarm.slot, alarm.due, alarm.due + late_after
        )
    if alarm.kind != alarms.DAILY or person is None or goal is None or not reachable:
        alarms.clear(tx, alarm.person_id, alarm.kind)
        return
    found = None
    if goal.remind_at_min is not None and person.zone is not None:
        # After an outage the days in between are passed over: only what is still useful comes.
        after = max(alarm.due, now - late_after)
        found = when.next_instant(goal.remind_at_min, goal.weekdays, person.zone, after)
    if found is None:
        alarms.clear(tx, alarm.person_id, alarm.kind)
    else:
        alarms.set_alarm(tx, alarm.person_id, alarm.kind, found[1].isoformat(), found[0])
