"""What turns cost somebody with so many sessions: milliseconds of processor time, and statements.

python -m benchmarks.sides.turns SESSIONS COUNT
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from random import Random
from statistics import median
from time import process_time

from sqlalchemy import event

from benchmarks.harness.people import TEMPLATE, clock, many_sessions, town
from retrowalk.bot.answering.converse import take_turn
from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.coach.platform.settings import Settings

LOG = "did {} min on the treadmill at 2 km/h, effort 4"
TEXTS = {"log": LOG, "help": "/help", "today": "/today", "plan": "/plan", "stats": "/stats"}
MADE_ONE_BY_ONE = 10


def main(sessions: int, count: int) -> dict[str, float]:
    stage = Stage(Settings(), Random(1), "bot")  # noqa: S311  which tip
    began, number, found = clock(), 1, {}
    with town(1, MADE_ONE_BY_ONE) as made, made.open() as db:
        if sessions > MADE_ONE_BY_ONE:
            db.run_now(lambda tx: many_sessions(tx, TEMPLATE, sessions - MADE_ONE_BY_ONE))
        asked: list[object] = []
        event.listen(db.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))

        def say(text: str) -> float:
            nonlocal number
            number += 1
            at = began + timedelta(seconds=30 * number)
            said = Incoming(
                number,
                Kind.SAID,
                TEMPLATE,
                TEMPLATE,
                private=True,
                language_code="en",
                at=at,
                text=text,
                message_id=number,  # or each after the first would be taken for the first, come again
            )
            asked.clear()
            before = process_time()
            db.run_now(lambda tx: take_turn(tx, said, at, stage))
            return (process_time() - before) * 1000

        for name, text in TEXTS.items():
            for each in range(2):  # what is loaded, or worked out once, is not what a turn costs
                say(text.format(3 + each))
            found[f"{name}_ms"] = median(say(text.format(5 + each)) for each in range(count))
            found[f"{name}_statements"] = float(len(asked))
    return found


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]))))
