"""Processes of ours, started and killed by tests and by `benchmarks/random_kills.py`.

Only what was started here is ever sent a signal, by its own number.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sys
from collections.abc import Mapping
from datetime import timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from retrowalk.command_line import main
from retrowalk.demo.server import LocalTelegram
from tests.conftest import KEY

PATIENCE_S = 60.0
"""A slow machine may take long to start a process; how long is no subject of these tests."""

FORKED = multiprocessing.get_context("forkserver")
"""Forks a process that has read its words and its readers: a start takes less than half the time.

It is a process of its own all the same, with nothing of this one in it.
"""
FORKED.set_forkserver_preload(["tests.preloaded"])


def _retrowalk(role: str, folder: Path, environment: Mapping[str, str]) -> None:
    """What the process does: the command `retrowalk`, there and with these settings."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stderr.fileno())
    sys.exit(main([role]))


async def _ended(process: ForkServerProcess) -> int:
    """Wait for its end; the exit code."""
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(process.sentinel, ended.set)
    try:
        await ended.wait()
    finally:
        loop.remove_reader(process.sentinel)
    process.join()
    assert process.exitcode is not None
    return process.exitcode


class Process:
    """`retrowalk run`, or one half of it, as a process of its own."""

    def __init__(self, role: str, folder: Path, environment: dict[str, str]) -> None:
        self.role = role
        self._folder = folder
        self._environment = environment
        self._process: ForkServerProcess | None = None

    async def start(self, fault: str = "") -> None:
        """Start it, again perhaps; `fault` is where it is to die or to freeze."""
        environment = {**self._environment, "RETROWALK_FAULT": fault}
        self._process = FORKED.Process(
            target=_retrowalk, args=(self.role, self._folder, environment), daemon=True
        )
        self._process.start()

    @property
    def runs(self) -> bool:
        """Whether it was started and has not ended."""
        return self._process is not None and self._process.exitcode is None

    async def died(self) -> int:
        """Wait until it has ended by itself; its exit code."""
        assert self._process is not None
        return await asyncio.wait_for(_ended(self._process), PATIENCE_S)

    async def froze(self) -> None:
        """Wait until it has stopped itself as by SIGSTOP."""
        assert self._process is not None
        status = Path(f"/proc/{self._process.pid}/stat")
        async with asyncio.timeout(PATIENCE_S):
            while _state_in(status) != "T":  # noqa: ASYNC110  another process works
                await asyncio.sleep(0.02)

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        assert self._process is not None
        assert self._process.pid is not None
        os.kill(self._process.pid, number)

    async def stop(self) -> int:
        """SIGTERM; the exit code."""
        self.send(signal.SIGTERM)
        return await self.died()

    async def kill(self) -> None:
        """SIGKILL, if it runs."""
        if self._process is not None and self.runs:
            self._process.kill()
            await _ended(self._process)


def _state_in(status: Path) -> str:
    """The letter for the state of a process (see proc(5)): T is stopped."""
    return status.read_text(encoding="utf-8").rpartition(")")[2].split()[0]


class House:
    """Processes on one database and one Telegram, with one clock that can be moved."""

    def __init__(self, telegram: LocalTelegram, url: str, folder: Path, **settings: str) -> None:
        self._folder = folder
        self._all: list[Process] = []
        self._clock = folder / "clock"
        self.ahead = timedelta()
        self.move(timedelta())
        others = {name: v for name, v in os.environ.items() if not name.startswith("RETROWALK_")}
        ours = {
            "TELEGRAM__TOKEN": telegram.token,
            "TELEGRAM__API_BASE_URL": telegram.api_base_url.removesuffix("/bot"),
            "TELEGRAM__MESSAGES_PER_SECOND": "1000",
            "DATABASE__URL": url,
            "PRIVACY__ENCRYPTION_KEY": KEY,
            "SCHEDULER__TICK_SECONDS": "0.1",
            "CLOCK": str(self._clock),
            **settings,
        }
        self._environment = {**others, **{f"RETROWALK_{name}": v for name, v in ours.items()}}

    def process(self, role: str = "run") -> Process:
        """One more process; it is not started yet."""
        made = Process(role, self._folder, self._environment)
        self._all.append(made)
        return made

    def move(self, by: timedelta) -> None:
        """Move the clock of all of them."""
        self.ahead += by
        new = self._clock.with_suffix(".new")
        new.write_text(str(self.ahead / timedelta(seconds=1)), encoding="utf-8")
        new.replace(self._clock)  # nobody reads half of it

    async def kill_all(self) -> None:
        """End whatever still runs."""
        for each in self._all:
            await each.kill()
