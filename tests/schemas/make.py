"""Write down a database of the schema that this code has: `python -m tests.schemas.make`.

Do so once with each new step of the schema, and never change a file that is there: it is what
people have. Before the step, `python -m tests.schemas.queries` writes down what the code asks of
the schema that it still has.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from retrowalk.coach.store import alarms, goals, people, walks
from retrowalk.coach.store.database import Database, Tx
from retrowalk.coach.store.schema import HEAD, migrate
from retrowalk.coach.store.vault import Vault
from tests.coach.test_store import GOAL, NOW, filled, meet, walk

KEY = "u-PkIPwSmiNaXgFtqixNUzMS6eqS1Feknl_HHM-R-Bs="
ANA, BEN = 1001, 1002
FOLDER = Path(__file__).parent


def fill(tx: Tx) -> None:
    """Ana has a row in every table; Ben walks regularly and was hurt once."""
    filled(tx, ANA)
    ben = replace(meet(tx, BEN), zone="Europe/Berlin", consent=NOW, consent_version=1)
    people.save(tx, replace(ben, facts=people.Facts(mass_kg=80.0, screening="none")))
    goals.set_goal(tx, BEN, replace(GOAL, since=NOW - timedelta(days=20)))
    for ago in (11, 9, 7, 4):
        day = NOW.date() - timedelta(days=ago)
        felt = walks.Felt(effort=3, pain=1)
        walks.add(tx, BEN, walk(day=day, duration_min=10.0, origin=f"2:{ago}", felt=felt))
    day = NOW.date() - timedelta(days=4)
    felt = walks.Felt(pain=4)
    origin = f"{walks.PAIN}:{day.isoformat()}"
    walks.add(tx, BEN, walk(day=day, state=walks.PAIN, origin=origin, felt=felt))
    alarms.set_alarm(tx, BEN, alarms.DAILY, "2026-11-23", NOW + timedelta(days=3))


def main() -> None:
    """Write the file of this schema."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.sqlite3"
        with Database.open(f"sqlite:///{path}", Vault([KEY])) as database:
            migrate(database)
            database.run_now(fill)
        with closing(sqlite3.connect(path)) as connection:
            text = "\n".join(connection.iterdump())
    (FOLDER / f"{HEAD}.sql").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
