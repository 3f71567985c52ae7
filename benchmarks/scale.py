"""How far it goes: several processes on one PostgreSQL, measured; and the limits, by simulation.

    python -m benchmarks.scale measure [--small]
    python -m benchmarks.scale store
    python -m benchmarks.scale simulate [--people 10000000] [--tokens 1]

`measure` runs 1, 2 and 4 bots (by webhook) and as many schedulers on this machine. `store` says how
many bytes a person takes, indexes included. `simulate` lets
a day of reminders pass through Telegram's limits, minute by minute, and says how late they come.
"""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from dataclasses import dataclass

from sqlalchemy import text

from benchmarks.harness.people import FIRST, town
from benchmarks.harness.postgres import empty_database, postgresql
from benchmarks.harness.processes import cpu_ms, end_on_signal, free_port
from benchmarks.harness.telegram import Telegram, product, telegram

LOG = ("did {n} min on the treadmill at 2 km/h, effort 4",)
SESSIONS = 10
PROCESSES = (1, 2, 4)

FREE_PER_SECOND, PAID_PER_SECOND = 30.0, 1000.0
"""Telegram's own limits for one token: FAQ for bots."""

KEPT_FOR_ANSWERS = 0.2
"""The part of the pace that reminders leave to answers (bot/wire/send_rate.py)."""

LATE_MIN = 180
"""After so many minutes a reminder is dropped (scheduler.late_after_minutes)."""

WISHES = {7: 0.14, 8: 0.16, 9: 0.10, 12: 0.08, 17: 0.14, 18: 0.20, 19: 0.12, 20: 0.06}
"""Share of people whose reminder is in that hour; most wish for the full hour or the half."""

AT_MINUTE = {0: 0.60, 30: 0.25, 15: 0.075, 45: 0.075}
ZONES = {
    -8: 0.08,
    -6: 0.09,
    -5: 0.12,
    -3: 0.06,
    0: 0.10,
    1: 0.25,
    2: 0.08,
    3: 0.06,
    5.5: 0.08,
    8: 0.05,
    9: 0.03,
}
"""Share of people by hours from UTC: an assumption, a bot of English and German."""

DAYS_A_WEEK = 4 / 7
DAY_MIN = 24 * 60


@dataclass(frozen=True, slots=True)
class Day:
    """What a day of reminders came to."""

    reminders: float
    most_late_min: int
    mean_late_min: float
    dropped: float
    busiest_minute: float


def simulate(people: float, per_second: float, tokens: int = 1) -> Day:
    """A day of reminders through a gate: first in, first out, late ones dropped."""
    due = [0.0] * DAY_MIN
    for offset, of_zone in ZONES.items():
        for hour, of_hour in WISHES.items():
            for minute, of_minute in AT_MINUTE.items():
                at = int((hour - offset) * 60 + minute) % DAY_MIN
                due[at] += people * DAYS_A_WEEK * of_zone * of_hour * of_minute
    through = per_second * (1 - KEPT_FOR_ANSWERS) * 60 * tokens
    waiting: list[tuple[int, float]] = []  # since when, how many
    sent = late = dropped = 0.0
    most = 0
    for minute in range(2 * DAY_MIN):
        if minute < DAY_MIN and due[minute]:
            waiting.append((minute, due[minute]))
        while waiting and minute - waiting[0][0] > LATE_MIN:
            dropped += waiting.pop(0)[1]
        room = through
        while waiting and room > 0:
            since, count = waiting[0]
            now = min(room, count)
            room, sent, late = room - now, sent + now, late + now * (minute - since)
            most = max(most, minute - since)
            if now == count:
                waiting.pop(0)
            else:
                waiting[0] = (since, count - now)
    return Day(sum(due), most, late / max(1.0, sent), dropped, max(due))


def show_simulation(people: int, tokens: int) -> None:
    print(
        "| people | tokens | limit a second | reminders a day | busiest minute | latest | mean | dropped |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    counts = [10_000, 100_000, 1_000_000]
    for count in [*(each for each in counts if each < people), people]:
        for rate in (FREE_PER_SECOND, PAID_PER_SECOND):
            day = simulate(count, rate, tokens)
            print(
                f"| {count:,} | {tokens} | {rate:g} | {day.reminders:,.0f} | {day.busiest_minute:,.0f} "
                f"| {day.most_late_min} min | {day.mean_late_min:.1f} min "
                f"| {day.dropped / day.reminders:.1%} |"
            )


def measure(*, small: bool) -> None:
    logs, due = (60, 40) if small else (600, 400)
    print(
        "| processes | logs a second | CPU a log, bots | reminders a second | CPU a reminder | doubled |"
    )
    print("| --- | --- | --- | --- | --- | --- |")
    with postgresql() as admin, telegram() as api:
        for count in PROCESSES:
            bots = _bots(admin, api, count, logs)
            clocks = _schedulers(admin, api, count, due)
            print(
                f"| {count} | {bots[0]:.0f} | {bots[1]:.1f} ms | {clocks[0]:.0f} "
                f"| {clocks[1]:.1f} ms | {clocks[2]:.0f} |",
                flush=True,
            )


def _bots(admin: str, api: Telegram, count: int, logs: int) -> tuple[float, float]:
    """(logs a second, milliseconds of processor time of all bots for one)."""
    warm = 8 * count
    with (
        empty_database(admin) as url,
        town(logs + warm, SESSIONS, url) as made,
        ExitStack() as stack,
    ):
        ports = [free_port() for _ in range(count)]
        pids = []
        for port in ports:
            api.call("forget")
            bot = product(api, url, made.key, role="bot", port=port)
            pids.append(stack.enter_context(bot.run(api, made.folder)))
        api.say(LOG, warm, FIRST + logs, warm, ports=ports)
        api.answered()
        api.call("forget")
        began = sum(map(cpu_ms, pids))
        api.say(LOG, logs, FIRST, logs, ports=ports)
        seen = api.answered()
        return logs / seen["seconds"], (sum(map(cpu_ms, pids)) - began) / logs


def _schedulers(admin: str, api: Telegram, count: int, due: int) -> tuple[float, float, float]:
    """(reminders a second, milliseconds of processor time of all for one, how many came twice)."""
    with empty_database(admin) as url, town(due + 4, SESSIONS, url) as made, ExitStack() as stack:
        pids = []
        for _ in range(count):
            api.call("forget")
            clockwork = product(api, url, made.key, role="scheduler")
            pids.append(stack.enter_context(clockwork.run(api, made.folder, ready="getMe")))
        made.wake(4)
        api.wait(lambda seen: seen["reached"] >= 4)
        api.call("forget")
        began = sum(map(cpu_ms, pids))
        made.wake(due, FIRST + 4)
        seen = api.wait(lambda seen: seen["reached"] >= due)
        spent = sum(map(cpu_ms, pids)) - began
        return due / max(0.001, seen["unasked_seconds"]), spent / due, seen["doubled"]


def show_store(*, small: bool) -> None:
    """Bytes a person takes, by table, with a hundred sessions each."""
    inhabitants, sessions = (50, 10) if small else (1000, 100)
    with (
        postgresql() as admin,
        empty_database(admin) as url,
        town(inhabitants, sessions, url) as made,
        made.open() as db,
        db.engine.connect() as conn,
    ):
        sizes = conn.execute(
            text(
                "SELECT relname, pg_total_relation_size(relid) AS size, n_live_tup AS rows "
                "FROM pg_stat_user_tables ORDER BY size DESC"
            )
        ).all()
    print(f"| table | bytes a person with {sessions} sessions |")
    print("| --- | --- |")
    for name, size, _ in sizes:
        if size / inhabitants >= 50:
            print(f"| {name} | {size / inhabitants:,.0f} |")
    print(f"| all | {sum(size for _, size, _ in sizes) / inhabitants:,.0f} |")


def main() -> None:
    end_on_signal()
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("what", choices=("measure", "store", "simulate"))
    parser.add_argument("--small", action="store_true", help="just enough to see that it runs")
    parser.add_argument("--people", type=int, default=10_000_000)
    parser.add_argument("--tokens", type=int, default=1)
    given = parser.parse_args()
    if given.what == "measure":
        measure(small=given.small)
    elif given.what == "store":
        show_store(small=given.small)
    else:
        show_simulation(given.people, given.tokens)


if __name__ == "__main__":
    main()
