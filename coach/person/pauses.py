"""The pauses of one person: how they begin, give way to each other, and end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from retrowalk.coach.errors import Stale
from retrowalk.coach.person.alarms import Alarms
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.store import pauses
from retrowalk.coach.store.undo_journal import Plain

DAY = timedelta(days=1)
SUBJECT = "pause"
"""What the undo journal calls them: all that are not for safety are one row."""


@dataclass(frozen=True, slots=True)
class Pauses:
    """Days that are off: reminders sleep, and the days do not count."""

    visit: Visit
    alarms: Alarms

    def begin(self, since: date, until: date | None, reason: str) -> pauses.StoredPause:
        """Pause the plan; from a past date too.

        A pause for safety gives way to no other but a graver one: it is returned as it is. Others
        keep the days before the new one and after it, and all their days beneath one for safety.
        """
        visit, running = self.visit, self.visit.pause
        if running is not None and running.is_for_safety and not _is_graver(reason, running.reason):
            return running
        wanted, before = pauses.StoredPause(since, until, reason), self._as_plain()
        if not wanted.is_for_safety:
            self._make_room(since, until)
        stored = replace(wanted, id=pauses.add(visit.tx, visit.person.id, wanted))
        if stored.covers(visit.today):
            self.alarms.silence_today()
        self.alarms.set_all()
        self._record(before)
        return stored

    def _make_room(self, since: date, until: date | None) -> None:
        visit = self.visit
        for known in pauses.reaching(visit.tx, visit.person.id, since):
            if known.covers(since):
                self._save(replace(known, until=since - DAY))
            elif until is not None and since < known.since <= until:
                self._save(replace(known, since=until + DAY))

    def end(self) -> bool:
        """Go on from today; returns whether there was a pause.

        The end of one for safety leaves others as they are, and its first day a day of rest;
        without any today, those ahead are off.
        """
        today, before = self.visit.today, self._as_plain()
        every = pauses.reaching(self.visit.tx, self.visit.person.id, today)
        covering = [known for known in every if known.covers(today)]
        for_safety = [known for known in covering if known.is_for_safety]
        ahead = [known for known in every if known.since > today]
        ended = for_safety or covering or ahead
        for known in ended:
            over = replace(known, until=today - DAY)
            if known.is_for_safety and known.since == today:
                over = replace(known, until=today, reason=pauses.SORE)
            self._save(over)
        self.alarms.set_all()
        if not for_safety:
            self._record(before)
        return bool(ended)

    def put_back(self, plain: Plain | None) -> None:
        """The pauses as they were before a write.

        Raises Stale while one for safety goes on: that ends only when somebody is well.
        """
        visit = self.visit
        if visit.pause is not None and visit.pause.is_for_safety:
            raise Stale
        for known in self._own():
            self._save(replace(known, until=known.since - DAY))
        for one in (plain or {}).get("pauses", ()):
            pauses.add(visit.tx, visit.person.id, pauses.from_plain(one))
        self.alarms.set_all()

    def _own(self) -> list[pauses.StoredPause]:
        every = pauses.every(self.visit.tx, self.visit.person.id)
        return [known for known in every if not known.is_for_safety]

    def _as_plain(self) -> Plain:
        return {"pauses": [pauses.as_plain(known) for known in self._own()]}

    def _record(self, before: Plain) -> None:
        after = self._as_plain()
        if after != before:
            self.visit.record_change(SUBJECT, self.visit.person.id, before, after)

    def _save(self, changed: pauses.StoredPause) -> None:
        pauses.save(self.visit.tx, self.visit.person.id, changed)


def _is_graver(reason: str, than: str) -> bool:
    return reason == pauses.GRAVE and than != pauses.GRAVE
