"""The files of an export: made when they are sent, and never stored."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from retrowalk.bot.wire.sender import Maker
from retrowalk.coach.message import Attachment, FileKind
from retrowalk.coach.store import people
from retrowalk.coach.store.database import Database

EVERYTHING, SESSIONS = "everything.json", "sessions.csv"
MAKER_OF = {EVERYTHING: "export-json", SESSIONS: "export-csv"}
FELT = ("effort", "pain", "stumbles", "handrail", "reason", "as_planned")
PLAIN = ("day", "state", "duration_min", "distance_km", "speed_kmh", "grade_pct", "place", "is_run",
         "planned")  # fmt: skip


def attachment(name: str, person_id: int) -> Attachment:
    """One of the files, of one person."""
    return Attachment(FileKind.DOCUMENT, name, MAKER_OF[name], {"person_id": person_id})


def makers(db: Database) -> dict[str, Maker]:
    """Who makes the files of an export: read afresh when they are sent."""

    async def everything(values: Mapping[str, Any]) -> bytes:
        found = await db.run(lambda tx: people.export(tx, int(values["person_id"])))
        return json.dumps(found, indent=2, ensure_ascii=False).encode()

    async def sessions(values: Mapping[str, Any]) -> bytes:
        found = await db.run(lambda tx: people.export(tx, int(values["person_id"])))
        return _as_csv(found["walk"])

    return {"export-json": everything, "export-csv": sessions}


def _as_csv(rows: list[dict[str, Any]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*PLAIN, *FELT, "removed"])
    for row in rows:
        felt = row["facts"] or {}
        writer.writerow(
            [*(row[name] for name in PLAIN), *(felt.get(name) for name in FELT), row["deleted"]]
        )
    return out.getvalue().encode()
