"""Reminding: claims, idle looks, a million people, the whole path, and none lost (G1 to G6)."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator

from benchmarks.harness.people import FIRST, Town, town
from benchmarks.harness.processes import Found, cpu_ms, in_turn, resident_mb, side
from benchmarks.harness.row import Goal, Row, at_most, below, cheaper
from benchmarks.harness.size import Size
from benchmarks.harness.telegram import Telegram, product, telegram

PATIENCE_S = 6.0


def measure(size: Size) -> Iterator[Row]:
    yield from _claims(size)
    with telegram() as api:
        yield from _whole_path(api, size)
        yield from _a_million(api, size)
        yield from _none_lost(api, size)


def _claims(size: Size) -> Iterator[Row]:
    few, many = size.of(1_000, 500), size.of(100_000, 2_000)
    due = size.of(200, 40)
    queued, at_once = size.of(100_000, 1_000), size.of(10_000, 100)
    long = size.of(1_000, 50)
    jobs, jobs_due = size.of(20_000, 1_000), size.of(2_000, 100)
    found = in_turn(
        size.rounds,
        few=lambda: side("sides.claims", few, due, 10),
        many=lambda: side("sides.claims", many, due, 0),
        long=lambda: side("sides.claims", 3 * due, due, long),
        jobs=lambda: side("peers.jobs", "apscheduler", jobs, jobs_due, of_peer=True),
    )
    once = side("peers.jobs", "jobqueue", queued, at_once, of_peer=True)
    claim, bare = found["many"]["claim_ms"], found["many"]["bare_ms"]
    us = [each * 1000 for each in claim]
    statement = "UPDATE … RETURNING"
    yield Row(
        "G1", f"claim a reminder, {many:,} people", "ms CPU", claim, at_most(4), bare, statement
    )
    yield Row(
        "G1",
        "the same",
        "µs CPU",
        us,
        cheaper(8),
        found["jobs"]["cpu_us"],
        f"APScheduler, {jobs:,} jobs",
    )
    yield Row("14", "the same", "ms CPU", claim, below(0.3))
    idle = found["many"]["idle_ms"]
    yield Row(
        "G2",
        f"idle look, {many:,} people",
        "ms CPU",
        idle,
        at_most(1.5),
        found["few"]["idle_ms"],
        f"{few:,} people",
    )
    yield Row("G2", "the same", "ms CPU", idle, below(0.5))
    yield Row(
        "14",
        "compose and mark a reminder, 10 sessions, not sent",
        "ms CPU",
        found["few"]["delivered_ms"],
        below(3),
    )
    yield Row(
        "14",
        f"the same, {long:,} sessions",
        "ms CPU",
        found["long"]["delivered_ms"],
        at_most(1.3),
        found["few"]["delivered_ms"],
        "10 sessions",
    )
    stall = found["many"]["stall_ms"]
    yield Row("G6", f"longest loop block, {many:,} people", "ms", stall, below(50))
    yield Row(
        "G6",
        "the same",
        "ms",
        stall,
        cheaper(1000),
        found["jobs"]["stall_ms"],
        f"APScheduler, {jobs:,} jobs",
    )
    yield Row(
        "14", f"the same, {long:,} sessions a person", "ms", found["long"]["stall_ms"], below(50)
    )
    ours = [due - each for each in found["many"]["delivered"]]
    theirs = [float(once["lost"])] * len(ours)
    jobs_of = f"PTB JobQueue, {at_once:,} of {queued:,}"
    yield Row("G4", f"lost of {due:,} due together", "", ours, below(0), theirs, jobs_of)


def reminded(api: Telegram, made: Town, due: int) -> Found:
    """A process that is at rest, then so many reminders fall due."""
    api.call("forget")
    with product(api, made.url, made.key).run(api, made.folder) as pid:
        made.wake(4, FIRST)
        api.wait(lambda seen: seen["reached"] >= 4)
        api.call("forget")
        time.sleep(2.0)
        began = cpu_ms(pid)
        made.wake(due, FIRST + 4)
        seen = api.wait(lambda seen: seen["reached"] >= due)
        took = cpu_ms(pid) - began
    return {"cpu_ms": took / due, "a_second": due / max(0.001, seen["unasked_seconds"])}


def _whole_path(api: Telegram, size: Size) -> Iterator[Row]:
    due = size.of(400, 40)

    def with_sessions(sessions: int) -> Found:
        with town(due + 4, sessions) as made:
            return reminded(api, made, due)

    found = in_turn(
        size.rounds,
        short=lambda: with_sessions(10),
        long=lambda: with_sessions(size.of(1_000, 50)),
    )
    short, long = found["short"], found["long"]
    yield Row("14", "a reminder, whole path, 10 sessions", "ms CPU", short["cpu_ms"], below(3))
    yield Row("14", "the same, 1,000 sessions", "ms CPU", long["cpu_ms"], below(3))
    yield Row(
        "14",
        "reminders a second, 1,000 sessions",
        "/s",
        long["a_second"],
        Goal(300, is_least=True, is_of_value=True),
    )


def _a_million(api: Telegram, size: Size) -> Iterator[Row]:
    people, due = size.of(1_000_000, 3_000), 60
    held, starts = [], []
    with town(0, 0) as nobody:
        api.call("forget")
        with product(api, nobody.url, nobody.key).run(api, nobody.folder) as pid:
            time.sleep(2)
            empty = resident_mb(pid)
    with town(people, 0) as made:
        for number in range(size.rounds):
            made.wake(due, FIRST + number * due)
            api.call("forget")
            began = time.perf_counter()
            with product(api, made.url, made.key).run(api, made.folder) as pid:
                api.wait(lambda seen: seen["reached"] > 0)
                starts.append(time.perf_counter() - began)
                api.wait(lambda seen: seen["reached"] >= due)
                held.append(max(0.0, resident_mb(pid) - empty))
    jobs = size.of(20_000, 1_000)
    peer = side("peers.jobs", "apscheduler", jobs, 10, of_peer=True)
    per_million = 1_000_000 / jobs
    added, again = peer["added_mb"] * per_million, peer["added_s"] * per_million
    yield Row("G3", f"spawn to the first reminder, {people:,} people", "s", starts, below(1.5))
    yield Row(
        "G3",
        "the same",
        "s",
        starts,
        cheaper(10),
        [again] * len(starts),
        f"APScheduler adds its jobs, from {jobs:,}",
    )
    yield Row("G5", f"memory more with {people:,} people", "MB", held, below(30))
    yield Row(
        "G5",
        "the same",
        "MB",
        [max(0.1, each) for each in held],
        cheaper(50),
        [added] * len(held),
        f"APScheduler, from {jobs:,}",
    )


def _none_lost(api: Telegram, size: Size) -> Iterator[Row]:
    """A process is killed in the middle of a batch, and another goes on."""
    due = size.of(1_000, 60)
    with town(due, 0) as made:
        made.wake(due)
        api.call("forget")
        bot = product(api, made.url, made.key)
        bot.environment["RETROWALK_SCHEDULER__LEASE_SECONDS"] = "10"
        with bot.run(api, made.folder) as pid:
            api.wait(lambda seen: seen["reached"] >= due // 2)
            os.kill(pid, signal.SIGKILL)
        with bot.run(api, made.folder):
            seen = api.wait(lambda seen: seen["reached"] >= due)
            time.sleep(PATIENCE_S)
            seen = api.call("seen")
    yield Row(
        "G4",
        f"of {due:,} reminders lost, one process killed",
        "",
        [due - seen["reached"]],
        below(0),
    )
    yield Row("G4", "the same, come twice", "", [seen["doubled"]], below(20))
