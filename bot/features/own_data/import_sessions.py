"""Bringing sessions back from an export of ours: looked at first, asked about, then stored."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from retrowalk.bot.conversation.answer import Answer, Rank
from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import consent
from retrowalk.coach.energy.repair import PLAUSIBLE
from retrowalk.coach.reading.meaning import Place
from retrowalk.coach.store import walks
from retrowalk.coach.store.walks import Felt, Walk

SESSIONS_MOST = 5000
STATES = {walks.DONE, walks.PART, walks.SKIPPED, walks.PAIN}
OLD_STATES = {"pain": walks.PAIN}
"""As exports of before called them."""

SCALES = {"effort": 10, "pain": 10, "stumbles": 100}
REASON_LENGTH_MAX = 200
EARLIEST = date(2000, 1, 1)
"""Nobody logged a session with us before."""


def _offered(turn: Turn) -> bool:
    """A JSON file came: what is new in it is counted, and nothing is stored yet."""
    if not turn.incoming.file_text:
        return False
    found = _sessions(turn.incoming.file_text)
    if found is None:
        turn.send(turn.say("import-unread"))
        return True
    known = {_key(walk) for walk in walks.every(turn.tx, turn.person.id)}
    new = [raw for raw in found if _raw_key(raw) not in known]
    if not new:
        turn.send(turn.say("import-nothing"))
        return True
    FLOW.open(turn, {"sessions": new, "known": len(found) - len(new)})
    return True


def _sessions(text: str) -> list[dict[str, Any]] | None:
    """The sessions of an export, as far as they make sense; None when it is none of ours."""
    try:
        raw = json.loads(text)
        rows = raw["walk"]
        found = [clean for row in rows[:SESSIONS_MOST] if (clean := _clean(row)) is not None]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return None
    return found


def _clean(row: dict[str, Any]) -> dict[str, Any] | None:
    """One row with only what we know, or None for a removed or implausible one."""
    state = OLD_STATES.get(row.get("state", ""), row.get("state"))
    if row.get("deleted") is not None or state not in STATES:
        return None
    day = date.fromisoformat(row["day"])
    if day < EARLIEST:
        return None
    clean: dict[str, Any] = {
        "day": day.isoformat(),
        "state": state,
        "place": Place(row["place"]).value if row.get("place") else None,
        "planned": bool(row.get("planned")),
        "is_run": bool(row.get("is_run")),
        "felt": _clean_felt(row.get("facts") or {}),
    }
    for name, (least, most) in PLAUSIBLE.items():
        value = row.get(name)
        if value is not None and not least <= float(value) <= most:
            return None
        clean[name] = None if value is None else float(value)
    return None if clean["felt"] is None else clean


def _clean_felt(raw: dict[str, Any]) -> dict[str, Any] | None:
    """How it felt, each value of its kind; None when a number is off its scale."""
    read: dict[str, Callable[[Any], Any]] = {
        "effort": float,
        "pain": float,
        "stumbles": int,
        "handrail": bool,
        "reason": lambda value: str(value)[:REASON_LENGTH_MAX],
        "as_planned": bool,
    }
    felt = {name: reader(raw[name]) for name, reader in read.items() if raw.get(name) is not None}
    is_on_scale = all(0 <= felt.get(name, 0) <= most for name, most in SCALES.items())
    return felt if is_on_scale else None


def _key(walk: Walk) -> tuple[str, str, float | None, float | None]:
    return (walk.day.isoformat(), walk.state, walk.duration_min, walk.distance_km)


def _raw_key(raw: dict[str, Any]) -> tuple[str, str, float | None, float | None]:
    return (raw["day"], raw["state"], raw["duration_min"], raw["distance_km"])


def _ask(turn: Turn, draft: Draft) -> Question:
    row = (
        FLOW.button(turn, "import-yes", "sure", "yes"),
        FLOW.button(turn, "import-no", "sure", "no"),
    )
    count, known = len(draft["sessions"]), draft["known"]
    return Question(turn.say("import-ask", count=count, known=known), (row,))


def _read(turn: Turn, _draft: Draft, text: str) -> Took | None:
    value = turn.choice(text, {"yes": "import-yes", "no": "import-no"})
    return Took({"sure": value == "yes"}) if value else None


def _finish(turn: Turn, draft: Draft) -> None:
    if not draft["sure"]:
        turn.show(turn.say("keep-not"))
        return
    if turn.person.consent is None:
        consent.give(turn)
    stored = 0
    for number, raw in enumerate(draft["sessions"]):
        day = date.fromisoformat(raw["day"])
        if day > turn.today:
            continue
        fields = {name: value for name, value in raw.items() if name not in {"day", "felt"}}
        _, is_new = walks.add(
            turn.tx,
            turn.person.id,
            Walk(
                day=day,
                created=turn.now,
                felt=Felt(**raw["felt"]),
                origin=f"import:{turn.incoming.update_id}:{number}",
                **fields,
            ),
        )
        stored += is_new
    turn.show(turn.say("import-done", count=stored), (turn.button("history-button", "hist", 0),))


FLOW = Flow("import", (Step("sure", _ask, _read),), _finish)
FLOWS = (FLOW,)
ANSWERS = (Answer(Rank.OUR_FILE, "a file that may be an export of ours", _offered),)
