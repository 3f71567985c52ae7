"""The files of an export: made when they are sent, and never stored.

They are read some rows at a time, behind the answers: nobody waits for whoever has logged for long.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import AsyncIterator, Mapping
from functools import partial
from textwrap import indent
from typing import Any

from retrowalk.bot.wire.sender import Maker
from retrowalk.coach.message import Attachment, FileKind
from retrowalk.coach.store import people
from retrowalk.coach.store.database import Database

EVERYTHING, SESSIONS = "everything.json", "sessions.csv"
MAKER_OF = {EVERYTHING: "export-json", SESSIONS: "export-csv"}
FELT = ("effort", "pain", "stumbles", "handrail", "reason", "as_planned", "mass_kg")
PLAIN = ("day", "state", "duration_min", "distance_km", "speed_kmh", "grade_pct", "place", "is_run",
         "planned")  # fmt: skip
PIECE = 100
"""So many rows are read in one transaction."""


def attachment(name: str, person_id: int) -> Attachment:
    """One of the files, of one person."""
    return Attachment(FileKind.DOCUMENT, name, MAKER_OF[name], {"person_id": person_id})


def makers(db: Database) -> dict[str, Maker]:
    """Who makes the files of an export: read afresh when they are sent."""

    async def everything(values: Mapping[str, Any]) -> bytes:
        out = io.StringIO()
        for number, name in enumerate(people.tables_of_export()):
            out.write(f"{',' if number else '{'}\n  {json.dumps(name)}: [")
            before = ""
            async for row in _rows(db, int(values["person_id"]), name):
                written = json.dumps(row, indent=2, ensure_ascii=False)
                out.write(f"{before}\n{indent(written, '    ')}")
                before = ","
            out.write("\n  ]" if before else "]")
        out.write("\n}\n")
        return out.getvalue().encode()

    async def sessions(values: Mapping[str, Any]) -> bytes:
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow([*PLAIN, *FELT, "removed"])
        async for row in _rows(db, int(values["person_id"]), "walk"):
            felt = row["facts"] or {}
            plain = (row[name] for name in PLAIN)
            writer.writerow([*plain, *(felt.get(name) for name in FELT), row["deleted"]])
        return out.getvalue().encode()

    return {"export-json": everything, "export-csv": sessions}


async def _rows(db: Database, person_id: int, table: str) -> AsyncIterator[dict[str, Any]]:
    """What is known of a person in a table, some rows in a transaction."""
    after: int | None = 0
    while after is not None:
        read = partial(people.exported, person_id=person_id, name=table, after=after, most=PIECE)
        rows, after = await db.run_behind(read)
        for row in rows:
            yield row
