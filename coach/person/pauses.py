"""The pauses of one person: how they begin, give way to each other, and end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from retrowalk.coach.person.alarms import Alarms
from retrowalk.coach.person.visit import Visit
from retrowalk.coach.store import pauses

DAY = timedelta(days=1)


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
        wanted = pauses.StoredPause(since, until, reason)
        if not wanted.is_for_safety:
            self._make_room(since, until)
        stored = replace(wanted, id=pauses.add(visit.tx, visit.person.id, wanted))
        self.alarms.silence_today()
        self.alarms.set_all()
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
        today = self.visit.today
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
        return bool(ended)

    def _save(self, changed: pauses.StoredPause) -> None:
        pauses.save(self.visit.tx, self.visit.person.id, changed)


def _is_graver(reason: str, than: str) -> bool:
    return reason == pauses.GRAVE and than != pauses.GRAVE
