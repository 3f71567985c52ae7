"""The page with the statistics asks for its data: whose, and whether they may have it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.features.keeping_going import stats, stats_page
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.bot.wire.init_data import NotSigned, Opened, TooOld, opened_by
from retrowalk.coach.platform import access
from retrowalk.coach.store import people
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.words import Html, nearest_language

SHOWN, UNSIGNED, STRANGER = 200, 401, 403


async def answer(
    init_data: str, accepts: str, db: Database, stage: Stage, now: datetime
) -> tuple[int, dict[str, Any]]:
    """The status of HTTP and what the page is told; `accepts` are the languages of the client."""
    language = nearest_language(accepts)
    try:
        opened = opened_by(init_data, str.__str__(stage.settings.telegram.token), now)
    except TooOld:
        return UNSIGNED, stats_page.refusal(language, "old")
    except NotSigned:
        return UNSIGNED, stats_page.refusal(language, "unsigned")
    found = await db.run(lambda tx: _content(tx, opened, stage, now))
    if found is None:
        language = nearest_language(opened.language_code or accepts)
        return STRANGER, stats_page.refusal(language, "stranger")
    return SHOWN, found


def _content(tx: Tx, opened: Opened, stage: Stage, now: datetime) -> dict[str, Any] | None:
    """The statistics of whoever opened the page; None for whom we keep nothing or may not."""
    person = people.lock(tx, opened.person_id)
    if person is None or person.consent is None:
        return None
    if not access.may_use(tx, person.id, stage.settings):
        return None
    asked = Incoming(
        update_id=0,
        kind=Kind.SAID,
        person_id=person.id,
        chat_id=person.chat_id,
        private=True,
        language_code=person.language,
        at=now,
    )
    turn = Turn(tx, person, asked, now, stage)
    found = turn.coach.plan.progress()
    headline = stats.headline(turn, found) if found.totals.sessions else Html()
    return stats_page.content(turn, headline, stats.effort_line(turn, found))
