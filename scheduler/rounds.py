"""One round of the clock: reminders first, then what everybody is told, then the house."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import aclosing
from datetime import datetime, timedelta

from retrowalk.coach.store.database import Database
from retrowalk.scheduler.broadcasts import Wishes, spread
from retrowalk.scheduler.deliver import Postman
from retrowalk.scheduler.housekeeping import keep_house


async def go_round(
    postman: Postman,
    db: Database,
    now: Callable[[], datetime],
    to_everybody: Wishes,
    retention: timedelta,
) -> None:
    """Do all that is due now; nobody's reminder waits until the house is kept."""
    await postman.deliver()
    await spread(db, now(), to_everybody)
    await postman.deliver()
    async with aclosing(keep_house(db, now, retention)) as pieces:
        async for _ in pieces:
            if postman.is_stopping:
                break
            await postman.deliver()
