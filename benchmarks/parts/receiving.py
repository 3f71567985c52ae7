"""Receiving: by polling and by webhook, an echo, with a database, and the coach itself (G9 to G11)."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.harness.people import FIRST, town
from benchmarks.harness.processes import Found, free_port, in_turn
from benchmarks.harness.row import Goal, Row, at_most, below, cheaper
from benchmarks.harness.size import Size
from benchmarks.harness.telegram import (
    Telegram,
    conversation,
    peer_bot,
    product,
    telegram,
    wire_bot,
)

ECHO = ("hello {mark}",)
LOG = ("did {n} min on the treadmill at 2 km/h, effort 4",)
HELP = ("/help",)
SESSIONS = 10


def measure(size: Size) -> Iterator[Row]:
    with telegram() as api:
        yield from _polling(api, size)
        yield from _webhook(api, size)


def _polling(api: Telegram, size: Size) -> Iterator[Row]:
    count = size.of(1200, 60)
    people = count // 4

    def echo(bot: str, work: str = "echo") -> Found:
        made = wire_bot(api, work) if bot == "wire" else peer_bot(api, bot, work)
        return conversation(api, made, ECHO, count, people)

    found = in_turn(
        size.rounds,
        wire=lambda: echo("wire"),
        wire_database=lambda: echo("wire", "database"),
        ptb=lambda: echo("ptb_bot"),
        ptb_database=lambda: echo("ptb_bot", "database"),
        aiogram=lambda: echo("aiogram_bot"),
        help=lambda: _coach(api, HELP, count // 3),
        log=lambda: _coach(api, LOG, count // 3),
    )
    cost = {name: values["cpu_ms"] for name, values in found.items()}
    ptb, both, aiogram = "PTB echo", "PTB, aiosqlite", "aiogram echo"
    wire, stored = cost["wire"], cost["wire_database"]
    unit = "ms CPU"
    yield Row("G9", "echo by polling, our wire", unit, wire, cheaper(3), cost["ptb"], ptb)
    yield Row("G9", "echo by polling, our wire", unit, wire, cheaper(1.5), cost["aiogram"], aiogram)
    order = found["wire"]["out_of_order"]
    yield Row("G9", "answers out of order within a chat", "", order, below(0))
    yield Row(
        "G11", "echo, read and insert", unit, stored, cheaper(2.5), cost["ptb_database"], both
    )
    yield Row(
        "G11", "the same without a database", unit, stored, at_most(1 / 0.55), wire, "our wire"
    )
    log, helped = cost["log"], cost["help"]
    yield Row("14", "log a sentence by polling, 10 sessions", unit, log, below(5))
    yield Row("14", "the same", unit, log, cheaper(0.5), cost["ptb_database"], both)
    yield Row("14", "/help by polling", unit, helped, cheaper(0.8), cost["ptb"], ptb)
    fetches = found["log"]["fetches"]
    yield Row("14", "getUpdates per update under backlog", "calls", fetches, below(0.1))
    yield Row("14", "times an update is given", "times", found["log"]["given"], below(2))


def _webhook(api: Telegram, size: Size) -> Iterator[Row]:
    count = size.of(800, 60)
    people = count // 4

    def echo(bot: str, work: str = "echo") -> Found:
        port = free_port()
        made = wire_bot(api, work, port) if bot == "wire" else peer_bot(api, bot, work, port)
        return conversation(api, made, ECHO, count, people)

    found = in_turn(
        size.rounds,
        wire=lambda: echo("wire"),
        wire_database=lambda: echo("wire", "database"),
        ptb=lambda: echo("ptb_bot"),
        ptb_database=lambda: echo("ptb_bot", "database"),
        aiogram=lambda: echo("aiogram_bot"),
        log=lambda: _coach(api, LOG, count // 3, free_port()),
    )
    cost = {name: values["cpu_ms"] for name, values in found.items()}
    wire, unit = cost["wire"], "ms CPU"
    beside = "PTB run_webhook"
    yield Row("G10", "echo by webhook, our wire", unit, wire, cheaper(10), cost["ptb"], beside)
    yield Row("G10", "the same", unit, wire, cheaper(3), cost["aiogram"], "aiogram webhook")
    yield Row(
        "G10", "read and insert by webhook, our wire", unit,
        cost["wire_database"], cheaper(2), cost["aiogram"], "aiogram webhook, echo",
    )  # fmt: skip
    both = "PTB run_webhook, aiosqlite"
    yield Row(
        "14", "log a sentence by webhook", unit, cost["log"], cheaper(2), cost["ptb_database"], both
    )
    share = found["log"]["in_response"]
    in_response = Goal(0.9, is_least=True, is_of_value=True)
    yield Row("14", "answers to a log given in the response", "of all", share, in_response)


def _coach(api: Telegram, texts: tuple[str, ...], count: int, port: int = 0) -> Found:
    """The product itself, on people with a short history."""
    with town(count + count // 20 + 10, SESSIONS) as made:
        bot = product(api, made.url, made.key, port=port)
        return conversation(api, bot, texts, count, count, first=FIRST, folder=made.folder)
