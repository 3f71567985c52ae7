"""What is kept, taking it along, and removing it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from bot import show
from bot.features import settings
from bot.sender import Maker
from bot.turn import Turn
from coach.message import Attachment, FileKind, Style
from coach.store import people, walks
from coach.store.database import Database
from coach.words import join_lines

EXPORT_MAKERS = {"everything.json": "export-json", "sessions.csv": "export-csv"}
FELT = ("effort", "pain", "stumbles", "handrail", "reason", "as_planned")
PLAIN = ("day", "state", "duration_min", "distance_km", "speed_kmh", "grade_pct", "place", "is_run",
         "planned")  # fmt: skip


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


def _privacy(turn: Turn, _rest: str) -> None:
    privacy = turn.stage.settings.privacy
    turn.send(
        turn.say(
            "privacy-text",
            operator=privacy.operator or turn.say("privacy-no-operator"),
            contact=privacy.contact or turn.say("privacy-no-contact"),
            days=privacy.retention_days,
        )
    )


def _export(turn: Turn, _rest: object) -> None:
    for name, maker in EXPORT_MAKERS.items():
        attachment = Attachment(FileKind.DOCUMENT, name, maker, {"person_id": turn.person.id})
        key = "export-sessions" if maker == "export-csv" else "export-everything"
        rows = ((turn.button("stats-sheet-button", "stats", "sheet"),),) if "csv" in maker else ()
        turn.send(turn.say(key), *rows, attachment=attachment)


def _delete(turn: Turn, _rest: str) -> None:
    count = len(walks.every(turn.tx, turn.person.id))
    turn.send(
        turn.say("delete-ask", count=count),
        (turn.button("delete-export", "export"),),
        (
            turn.button("delete-now", "delete", "now", style=Style.GRAVE),
            turn.button("delete-cancel", "delete", "no"),
        ),
    )


def _delete_tapped(turn: Turn, args: list[str]) -> None:
    if args == ["ask"]:
        _delete(turn, "")
    elif args == ["now"]:
        turn.show(turn.say("delete-done"))
        people.erase(turn.tx, turn.person.id)
    else:
        turn.show(turn.say("delete-not"))


def _export_wished(turn: Turn) -> None:
    _export(turn, "")


def _delete_wished(turn: Turn) -> None:
    _delete(turn, "")


def _know_wished(turn: Turn) -> None:
    """What is kept of this person, in a line, and the ways to have it or be rid of it."""
    count = len(walks.every(turn.tx, turn.person.id))
    set_to, facts = settings.lines(turn), turn.person.facts
    known = [
        turn.say("place-" + turn.coach.goal.place) if turn.coach.goal is not None else "",
        *(set_to[name] for name in ("days", "reminder", "zone", "units")),
        turn.say("data-mass", mass=show.mass(turn, facts.mass_kg)) if facts.mass_kg else "",
        turn.say("data-pain", pain=show.number(turn, facts.usual_pain))
        if facts.usual_pain is not None
        else "",
    ]
    turn.send(
        join_lines([turn.say("data-known", count=count), *known]),
        (turn.button("delete-export", "export"),),
        (turn.button("data-delete", "delete", "ask"),),
    )


MEANINGS = {"data.export": _export_wished, "data.delete": _delete_wished, "data.know": _know_wished}
COMMANDS = {"privacy": _privacy, "export": _export, "delete": _delete}
BUTTONS = {"export": _export, "delete": _delete_tapped}
