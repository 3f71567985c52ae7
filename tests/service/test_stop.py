"""A process starts, waits and stops as a careful operator wants it, in every phase."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from retrowalk.demo.faults import Fault
from retrowalk.demo.server import LocalTelegram
from retrowalk.service.stop import Stop, Stopped
from tests.phone import Phone
from tests.service.conftest import Mute, Process

SIGNALS = (signal.SIGTERM, signal.SIGINT)


async def test_work_is_done_unless_a_stop_is_wished_for() -> None:
    stop = Stop()

    async def work() -> int:
        return 7

    assert await stop.unless(work()) == 7


async def test_a_stop_cuts_off_what_waits() -> None:
    stop, ended = Stop(), asyncio.Event()

    async def work() -> None:
        try:
            stop.wished.set()
            await asyncio.Event().wait()
        finally:
            ended.set()

    with pytest.raises(Stopped):
        await stop.unless(work())
    assert ended.is_set()


async def test_what_goes_wrong_is_raised_and_not_taken_for_a_stop() -> None:
    async def work() -> None:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011  our own
        await Stop().unless(work())


def test_before_the_loop_runs_a_signal_ends_the_process_well() -> None:
    with pytest.raises(SystemExit) as ended:
        Stop()._heard(signal.SIGTERM, None)
    assert ended.value.code == 0


async def test_whatever_hangs_the_process_is_gone_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    timers: list[tuple[float, Callable[[], None]]] = []
    exits: list[int] = []

    class Timer(threading.Timer):
        def start(self) -> None:
            assert self.daemon
            timers.append((self.interval, self.function))

    monkeypatch.setattr("retrowalk.service.stop.threading.Timer", Timer)
    monkeypatch.setattr("retrowalk.service.stop.os._exit", exits.append)
    stop = Stop()
    stop.enter_loop()
    for _ in range(2):
        stop._heard(signal.SIGTERM, None)
    await asyncio.wait_for(stop.wished.wait(), 30)
    ((seconds, give_up),) = timers
    assert seconds < 5
    give_up()
    assert exits == [0]


def test_once_all_is_closed_no_timer_and_no_handler_is_left() -> None:
    before = signal.getsignal(signal.SIGTERM)

    async def stopped_by_a_signal(stop: Stop) -> str:
        stop.enter_loop()
        signal.raise_signal(signal.SIGTERM)
        await asyncio.wait_for(stop.wished.wait(), 30)
        return stop.by

    with Stop() as stop:
        assert asyncio.run(stopped_by_a_signal(stop)) == "SIGTERM"
        timers = [t for t in threading.enumerate() if isinstance(t, threading.Timer)]
        assert len(timers) == 1
    assert timers[0].finished.is_set()
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.slow
@pytest.mark.parametrize("number", SIGNALS)
async def test_a_database_that_never_answers(
    process: Process, mute: Mute, number: signal.Signals
) -> None:
    process.settings["DATABASE__URL"] = f"postgresql://me@127.0.0.1:{mute.port}/db"
    await process.start()
    assert await process.health() == (503, "starting")
    code, said = await process.stop(number)
    assert code == 0
    assert "Traceback" not in said


@pytest.mark.slow
async def test_a_database_that_is_not_there_yet(process: Process) -> None:
    process.settings["DATABASE__URL"] = "postgresql://me:hidden-word@127.0.0.1:1/db"
    await process.start()
    assert await process.until("database unreachable") == 503
    code, said = await process.stop()
    assert code == 0
    assert "waiting for the database since" in said
    assert "database.url: no PostgreSQL answers at 127.0.0.1" in said
    assert "hidden-word" not in said
    assert "Traceback" not in said


@pytest.mark.slow
@pytest.mark.parametrize("number", SIGNALS)
async def test_a_telegram_that_never_answers(
    process: Process, mute: Mute, number: signal.Signals
) -> None:
    process.settings["TELEGRAM__API_BASE_URL"] = f"http://127.0.0.1:{mute.port}"
    await process.start()
    assert await process.health() == (503, "starting")
    code, said = await process.stop(number)
    assert code == 0
    assert "Traceback" not in said
    assert "Unclosed" not in said


@pytest.mark.slow
@pytest.mark.parametrize("role", ["run", "bot", "scheduler"])
async def test_a_telegram_that_is_out_of_reach(
    process: Process, role: str, new_sqlite_url: Callable[[], str]
) -> None:
    process.settings["DATABASE__URL"] = new_sqlite_url()
    await process.start(role)
    assert await process.until("telegram unreachable") == 503
    code, said = await process.stop()
    assert code == 0
    assert "waiting for Telegram since" in said
    assert "no connection to 127.0.0.1" in said
    assert "Traceback" not in said
    assert "Unclosed" not in said


@pytest.mark.slow
@pytest.mark.parametrize("number", SIGNALS)
async def test_a_process_that_runs(talking_process: Process, number: signal.Signals) -> None:
    await talking_process.start()
    assert await talking_process.until("ok") == 200
    code, said = await talking_process.stop(number)
    assert code == 0
    first, *_, last = said.splitlines()
    assert "schema none became" in first
    assert "runs as @retrowalk_bot: run, mode polling, database sqlite:///" in said
    assert "stopped after" in last
    assert number.name in last


@pytest.mark.slow
@pytest.mark.parametrize(
    "fault",
    [Fault("429", "setWebhook"), Fault("500", "setWebhook"), Fault("502html", "getMe")],
    ids=lambda fault: f"{fault.method} {fault.kind}",
)
async def test_what_telegram_does_not_answer_at_once_is_asked_again(
    talking_process: Process, telegram: LocalTelegram, fault: Fault
) -> None:
    telegram.faults.add(fault)
    talking_process.settings |= {
        "TELEGRAM__MODE": "webhook",
        "TELEGRAM__WEBHOOK_URL": "http://127.0.0.1:1/any/path",
        "TELEGRAM__WEBHOOK_SECRET": "a-secret-of-our-own",
        "TELEGRAM__WEBHOOK_PORT": "0",
    }
    await talking_process.start()
    assert await talking_process.until("ok") == 200
    code, said = await talking_process.stop()
    assert code == 0
    assert "waiting for Telegram" in said
    assert "Telegram answers" in said
    assert "Traceback" not in said


@pytest.mark.slow
async def test_a_locked_database_is_told_and_not_waited_for(
    talking_process: Process, tmp_path: Path
) -> None:
    await talking_process.start()
    await talking_process.until("ok")
    other = sqlite3.connect(tmp_path / "a.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert await talking_process.until("database unreachable") == 503
    other.execute("ROLLBACK")
    other.close()
    assert await talking_process.until("ok") == 200
    assert (await talking_process.stop())[0] == 0


async def _one_sentence(process: Process) -> str:
    """What a process that cannot start says: one line with exit code 2, and nothing beside it."""
    await process.start()
    code, said = await process.ended()
    assert code == 2
    last = said.splitlines()[-1]
    assert "Traceback" not in said
    assert "Unclosed" not in said
    assert not [line for line in said.splitlines()[:-1] if " INFO " not in line]
    return last


@pytest.mark.slow
async def test_a_wrong_token_leaves_one_sentence(talking_process: Process) -> None:
    talking_process.settings["TELEGRAM__TOKEN"] = "12345:" + "a" * 35
    talking_process.settings["LOG__LEVEL"] = "debug"
    await talking_process.start()
    code, said = await talking_process.ended()
    assert code == 2
    assert said.splitlines()[-1].startswith("retrowalk: telegram.token: Telegram does not know")
    assert "Traceback" not in said
    assert "Unclosed" not in said


@pytest.mark.slow
async def test_a_wrong_address_of_telegram_leaves_one_sentence(
    talking_process: Process, telegram: LocalTelegram
) -> None:
    talking_process.settings["TELEGRAM__API_BASE_URL"] = f"{telegram.url}/elsewhere"
    said = await _one_sentence(talking_process)
    assert said.startswith("retrowalk: telegram.api_base_url: no Bot API answers there (HTTP 404)")


@pytest.mark.slow
async def test_a_webhook_that_telegram_refuses_leaves_one_sentence(
    talking_process: Process, telegram: LocalTelegram
) -> None:
    telegram.faults.add(Fault("400", "setWebhook", description="Bad Request: bad webhook: no"))
    talking_process.settings |= {
        "TELEGRAM__MODE": "webhook",
        "TELEGRAM__WEBHOOK_URL": "http://127.0.0.1:1/any/path",
        "TELEGRAM__WEBHOOK_SECRET": "a-secret-of-our-own",
        "TELEGRAM__WEBHOOK_PORT": "0",
    }
    said = await _one_sentence(talking_process)
    assert said.startswith("retrowalk: telegram.webhook_url: Telegram refuses it: ")


@pytest.mark.slow
async def test_a_port_of_health_that_is_taken_leaves_one_sentence(
    talking_process: Process, mute: Mute
) -> None:
    talking_process.settings["METRICS__PORT"] = str(mute.port)
    said = await _one_sentence(talking_process)
    assert said.startswith(f"retrowalk: metrics.port: port {mute.port} can't be used")


@pytest.mark.slow
async def test_an_answer_that_hangs_comes_at_the_next_start(
    talking_process: Process, telegram: LocalTelegram, phone: Phone
) -> None:
    await talking_process.start()
    await talking_process.until("ok")
    telegram.faults.add(Fault("slow", "sendMessage", seconds=600))
    saying = asyncio.create_task(phone.say("/help"))
    await telegram.next_call("sendMessage")
    assert (await talking_process.stop())[0] == 0
    await talking_process.start()
    await saying
    assert phone.last.from_bot
    assert (await talking_process.stop())[0] == 0


@pytest.mark.slow
async def test_a_database_that_is_locked_holds_up_no_stop(
    talking_process: Process, tmp_path: Path
) -> None:
    await talking_process.start()
    await talking_process.until("ok")
    other = sqlite3.connect(tmp_path / "a.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    code, said = await talking_process.stop()
    other.close()
    assert code == 0
    assert "Traceback" not in said
