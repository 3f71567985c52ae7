"""Kill -9 at random moments, again and again: is anything lost, is anything there twice?

    .venv/bin/python -m benchmarks.random_kills 200 --database sqlite
    .venv/bin/python -m benchmarks.random_kills 200 --database postgres

Real processes (`retrowalk run` on SQLite; a bot and two schedulers on PostgreSQL, which is started
for it unless $RETROWALK_TEST_PG names one) talk to a local Telegram. In each round some people tell
a session and others are due for a reminder; then one process is killed at a random moment, or now
and then frozen (SIGSTOP) until its lease has run out, and woken. At the end each session that was
told must stand in the log once, each reminder must have come, and the audit of the tests must hold.
Only processes that were started here are ever sent a signal. Ends with 1 when something is wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.harness.postgres import empty_database, postgresql
from benchmarks.harness.processes import end_on_signal
from retrowalk.coach.errors import TryLater
from retrowalk.coach.store import alarms, goals, outbox, people, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.goals import Goal
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.server import LocalTelegram
from tests.audit import audit
from tests.conftest import KEY
from tests.house import House, Process

TELL, DUE = 4, 8
"""So many tell a session, and so many are due, in each round."""

TOLD_MOST = 5
"""So many sessions somebody tells before somebody new comes."""

LONGEST_S = 2.5
FROZEN = 0.15
LEASE_S = 10
"""The shortest that there may be: whoever waits for its end waits in real time."""

SETTLED_WITHIN_S = 180
FIRST_TELLER, FIRST_DUE = 100_000, 500_000


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  real processes have a real clock


@dataclass(slots=True)
class Tally:
    """What was done, and what is to be found."""

    kills: int = 0
    freezes: int = 0
    told: dict[int, list[int]] = field(default_factory=dict)  # minutes, by person
    due: list[int] = field(default_factory=list)  # people


class Rounds:
    """Rounds of telling, falling due and killing."""

    def __init__(self, telegram: LocalTelegram, db: Database, rng: Random) -> None:
        self._telegram = telegram
        self._db = db
        self._rng = rng
        self.tally = Tally()

    async def go(self, victims: list[Process]) -> None:
        """One round: everything runs, something happens, and one of the victims is killed."""
        for each in victims:
            if not each.runs:
                await each.start()
        await self._tell()
        await self._write(self._fall_due)
        first = FIRST_DUE + len(self.tally.due)
        self.tally.due += range(first, first + DUE)
        await asyncio.sleep(self._rng.uniform(0, LONGEST_S))
        victim = self._rng.choice(victims)
        if self._rng.random() < FROZEN and victim.runs:
            self.tally.freezes += 1
            victim.send(signal.SIGSTOP)
            await asyncio.sleep(LEASE_S + self._rng.uniform(0, LONGEST_S))
            victim.send(signal.SIGCONT)
        else:
            self.tally.kills += 1
            await victim.kill()

    async def _tell(self) -> None:
        number = self.tally.kills + self.tally.freezes
        minutes = 5 + number % TOLD_MOST
        for teller in range(TELL):
            person = FIRST_TELLER + TELL * (number // TOLD_MOST) + teller
            if person not in self.tally.told:
                self._telegram.chats.add_person(f"Teller {person}", id_=person)
                await self._write(partial(_agreed, person=person))
            said = {"person": person, "chat": person, "text": f"did {minutes} min, effort 3"}
            await self._telegram.door("say", said)
            self.tally.told.setdefault(person, []).append(minutes)

    async def _write(self, unit: Callable[[Tx], None]) -> None:
        """Write beside the processes, however busy the database is."""
        while True:
            try:
                await asyncio.to_thread(self._db.run_now, unit)
            except TryLater:
                continue
            return

    def _fall_due(self, tx: Tx) -> None:
        at = now()
        first = FIRST_DUE + len(self.tally.due)
        for person in range(first, first + DUE):
            self._telegram.chats.add_person(f"Due {person}", id_=person, started=True)
            met = people.meet(tx, person, person, "en", at)
            quiet = replace(met.preferences, quiet_from_min=0, quiet_to_min=0)
            people.save(tx, replace(met, zone="UTC", consent=at, preferences=quiet))
            minute = ((at + timedelta(hours=12)).hour * 60) % 1440
            goals.set_goal(tx, person, Goal("treadmill", "never", "1111111", minute, 20.0, at))
            alarms.set_alarm(tx, person, alarms.DAILY, at.date().isoformat(), at)

    async def settled(self) -> None:
        """Wait until all that was told is answered and all that was due is sent.

        What is left after that long is told and counted as missing: on a machine that is busy, a
        call that was given up is tried again later each time, after as much as fifteen minutes.
        """
        try:
            async with asyncio.timeout(SETTLED_WITHIN_S):
                while self._telegram.updates.count:  # noqa: ASYNC110  other processes work
                    await asyncio.sleep(0.2)
                while not self._all_sent():  # noqa: ASYNC110  other processes send
                    await asyncio.sleep(0.5)  # until the leases of the dead are over
        except TimeoutError:
            left = self._db.run_now(outbox.counts)
            updates = self._telegram.updates.count
            print(f"not settled in {SETTLED_WITHIN_S} s: {updates} updates, outbox {left}")

    def _all_sent(self) -> bool:
        counts = self._db.run_now(outbox.counts)
        return not counts.get(outbox.WAITING) and not counts.get(outbox.LEASED)

    def findings(self) -> tuple[list[str], bool]:
        """What is found at the end, in lines, and whether all is well."""
        tally = self.tally
        lost = doubled = 0
        for person, minutes in tally.told.items():
            kept = self._db.run_now(partial(walks.every, person_id=person))
            found = Counter(int(walk.duration_min or 0) for walk in kept)
            lost += sum(not found[each] for each in minutes)
            doubled += sum(found[each] > 1 for each in minutes)
        took = Counter(
            int(call.params["chat_id"])
            for call in self._telegram.calls
            if call.method == "sendMessage" and call.status == 200
        )
        missing = sum(not took[person] for person in tally.due)
        twice = sum(took[person] == 2 for person in tally.due)
        more = sum(took[person] > 2 for person in tally.due)
        repeats = audit(self._db, self._telegram, killed=tally.kills + tally.freezes)
        told = sum(map(len, tally.told.values()))
        lines = [
            f"killed {tally.kills}, frozen past the lease {tally.freezes}",
            f"sessions told {told}: lost {lost}, stored twice {doubled}",
            f"answers that came again {repeats.answers}",
            f"reminders due {len(tally.due)}: missing {missing}, more than twice {more}",
            f"reminders that came twice, in the window of a kill: {twice}",
        ]
        return lines, not (lost or doubled or missing or more)


def _agreed(tx: Tx, person: int) -> None:
    met = people.meet(tx, person, person, "en", now())
    people.save(tx, replace(met, consent=met.created, consent_version=people.CONSENT_VERSION))


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The address of an empty database."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/kills.sqlite3"
        return
    with postgresql() as admin, empty_database(admin) as url:
        yield url


@asynccontextmanager
async def house(
    telegram: LocalTelegram, url: str, folder: Path, kind: str
) -> AsyncIterator[list[Process]]:
    """The processes that are to be killed."""
    made = House(telegram, url, folder, SCHEDULER__LEASE_SECONDS=str(LEASE_S))
    roles = ["run"] if kind == "sqlite" else ["bot", "scheduler", "scheduler"]
    try:
        yield [made.process(role) for role in roles]
    finally:
        await made.kill_all()


async def kill(wanted: argparse.Namespace, folder: Path) -> int:
    rng = Random(wanted.seed)  # noqa: S311  no secret
    began = time.perf_counter()
    with database(wanted.database, folder) as url, Database.open(url, Vault([KEY])) as db:
        migrate(db)
        async with (
            LocalTelegram(now=now) as telegram,
            house(telegram, url, folder, wanted.database) as victims,
        ):
            rounds = Rounds(telegram, db, rng)
            while rounds.tally.kills < wanted.kills:
                if time.perf_counter() - began > wanted.minutes * 60:
                    print(f"{wanted.minutes} minutes are over")
                    break
                await rounds.go(victims)
            for each in victims:
                if not each.runs:
                    await each.start()
            await rounds.settled()
            for each in victims:
                await each.stop()
            lines, is_good = rounds.findings()
    took = timedelta(seconds=round(time.perf_counter() - began))
    print(f"{wanted.database}, seed {wanted.seed}: {took}")
    print("\n".join([*lines, "GOOD" if is_good else "NOT GOOD"]))
    return 0 if is_good else 1


def main() -> int:
    end_on_signal()
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("kills", type=int, nargs="?", default=200)
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60.0, help="no more than so long")
    wanted = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="retrowalk-kills-"))
    try:
        return asyncio.run(kill(wanted, folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
