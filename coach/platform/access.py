"""Who may use the bot. A sign of danger is answered to anybody, whatever this says."""

from __future__ import annotations

from datetime import datetime
from hmac import compare_digest

from retrowalk.coach.platform.settings import Practice, Settings
from retrowalk.coach.store import alarms, guests, outbox, people
from retrowalk.coach.store.database import Tx

OPEN, INVITED, LISTED = "open", "invited", "listed"


def may_use(tx: Tx, person_id: int, settings: Settings) -> bool:
    """Whether somebody may: the admins always, the blocked never, the others by the setting.

    Where people are invited, whoever is here already stays.
    """
    if person_id in settings.admins:
        return True
    said = guests.state_of(tx, person_id)
    if said is not None:
        return said == guests.ADMITTED
    match settings.practice.access:
        case "open":
            return True
        case "invited":
            return people.is_known(tx, person_id)
        case _:
            return person_id in settings.practice.listed


def block(tx: Tx, person_id: int, now: datetime) -> None:
    """From now on they may not use the bot, and hear nothing of it."""
    people.lock(tx, person_id)
    guests.put(tx, person_id, guests.BLOCKED, now)
    people.went_away(tx, person_id, now)
    outbox.drop_for_person(tx, person_id, "blocked")
    for kind in alarms.KINDS:
        alarms.clear(tx, person_id, kind)


def listed_people(settings: Settings) -> frozenset[int] | None:
    """The people who may, besides those whom an admin let in; None: all whom we know."""
    if settings.practice.access != LISTED:
        return None
    return frozenset({*settings.practice.listed, *settings.admins})


def is_invited(tx: Tx, person_id: int, code: str, practice: Practice) -> bool:
    """Whether a code lets somebody in, whom nobody keeps out; letters may be large or small."""
    if practice.access != INVITED or guests.state_of(tx, person_id) is not None:
        return False
    said = code.casefold().encode()
    fits = [compare_digest(said, known.casefold().encode()) for known in practice.codes]
    return any(fits)
