"""Bringing sessions back from an export of ours: looked at first, asked about, then stored."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from retrowalk.bot.conversation.flow import Draft, Flow, Question, Step, Took
from retrowalk.bot.conversation.order import Answer, Rank
from retrowalk.bot.conversation.turn import Turn
from retrowalk.bot.ground import consent
from retrowalk.coach.energy.slips import PLAUSIBLE
from retrowalk.coach.plan.walk_test import SECONDS_BOUNDS, TRIES_MOST
from retrowalk.coach.reading.meaning import Place
from retrowalk.coach.store import walk_tests, walks
from retrowalk.coach.store.walk_tests import WalkTest
from retrowalk.coach.store.walks import Felt, Walk
from retrowalk.coach.words import join_lines

SESSIONS_MOST = 5000
TESTS_MOST = 500
STATES = {walks.DONE, walks.PART, walks.SKIPPED, walks.PAIN}
OLD_STATES = {"pain": walks.PAIN}
"""As exports of before called them."""

SCALES = {"effort": 10, "pain": 10, "stumbles": 100, "mass_kg": 400}
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
    known = walks.amounts(turn.tx, turn.person.id)
    new = [raw for raw in found if _raw_key(raw) not in known]
    timed = _new_tests(turn, turn.incoming.file_text)
    if not new and not timed:
        turn.send(turn.say("import-nothing"))
        return True
    FLOW.open(turn, {"sessions": new, "known": len(found) - len(new), "tests": timed})
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
        "mass_kg": float,
    }
    felt = {name: reader(raw[name]) for name, reader in read.items() if raw.get(name) is not None}
    is_on_scale = all(0 <= felt.get(name, 0) <= most for name, most in SCALES.items())
    return felt if is_on_scale else None


def _new_tests(turn: Turn, text: str) -> list[dict[str, Any]]:
    """The times of three metres in an export of ours that are not here yet."""
    rows = json.loads(text).get("walk_test", [])
    known = {(test.day, test.tries_s) for test in turn.coach.walk_tests.every()}
    found = [_clean_test(row) for row in rows[:TESTS_MOST]] if isinstance(rows, list) else []
    return [
        walk_tests.facts(test)
        for test in found
        if test is not None and (test.day, test.tries_s) not in known and test.day <= turn.today
    ]


def _clean_test(row: object) -> WalkTest | None:
    """One row, or None for a removed or implausible one."""
    try:
        raw: Any = row
        test = walk_tests.of_facts(raw["facts"])
        is_removed = raw.get("deleted") is not None
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return None
    least, most = SECONDS_BOUNDS
    is_possible = 1 <= len(test.tries_s) <= TRIES_MOST and test.day >= EARLIEST
    is_meant = all(least <= seconds <= most for seconds in test.tries_s)
    return test if is_possible and is_meant and not is_removed else None


def _raw_key(raw: dict[str, Any]) -> tuple[str, str, float | None, float | None]:
    return (raw["day"], raw["state"], raw["duration_min"], raw["distance_km"])


def _ask(turn: Turn, draft: Draft) -> Question:
    row = (
        FLOW.button(turn, "import-yes", "sure", "yes"),
        FLOW.button(turn, "import-no", "sure", "no"),
    )
    count, known = len(draft["sessions"]), draft["known"]
    timed = len(draft.get("tests", []))
    lines = [
        turn.say("import-ask", count=count, known=known),
        turn.say("import-timed", count=timed) if timed else "",
    ]
    return Question(join_lines(lines), (row,))


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
    for number, raw in enumerate(draft.get("tests", [])):
        origin = f"import:{turn.incoming.update_id}:timed:{number}"
        test = replace(walk_tests.of_facts(raw), origin=origin)
        stored += walk_tests.add(turn.tx, turn.person.id, test) is not None
    turn.show(turn.say("import-done", count=stored), (turn.button("history-button", "hist", 0),))


FLOW = Flow("import", (Step("sure", _ask, _read),), _finish)
FLOWS = (FLOW,)
ANSWERS = (Answer(Rank.OUR_FILE, "a file that may be an export of ours", _offered),)
