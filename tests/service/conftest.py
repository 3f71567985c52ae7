"""A process of our own, looked at from outside."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from retrowalk.demo.server import LocalTelegram
from tests.conftest import KEY
from tests.conversations.conftest import free_port

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0
"""A slow machine may take long to start a process; how long is no subject of these tests."""


class Process:
    """`retrowalk run` (or another role) with settings of a test, and its health."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()
        self._process: asyncio.subprocess.Process | None = None
        self.settings = {
            "TELEGRAM__TOKEN": "123456789:LOCAL-TELEGRAM",
            "TELEGRAM__API_BASE_URL": "http://127.0.0.1:1",
            "DATABASE__URL": f"sqlite:///{folder}/a.sqlite3",
            "PRIVACY__ENCRYPTION_KEY": KEY,
            "METRICS__PORT": str(self._port),
        }

    async def start(self, role: str = "run") -> None:
        others = {name: v for name, v in os.environ.items() if not name.startswith("RETROWALK_")}
        ours = {f"RETROWALK_{name}": value for name, value in self.settings.items()}
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "retrowalk",
            role,
            cwd=self._folder,
            env={**others, **ours},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def health(self) -> tuple[int, str]:
        """Status and state, as soon as anything is served."""
        async with aiohttp.ClientSession() as session, asyncio.timeout(PATIENCE_S):
            while True:
                try:
                    async with session.get(f"http://127.0.0.1:{self._port}/healthz") as answer:
                        return answer.status, (await answer.json())["state"]
                except aiohttp.ClientConnectorError:
                    await asyncio.sleep(0.05)  # another process starts

    async def until(self, *expected: str) -> int:
        """Wait until the process is in one of these states; returns the status."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                status, state = await self.health()
                if state in expected:
                    return status
                await asyncio.sleep(0.05)  # another process works

    async def metrics(self) -> str:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{self._port}/metrics") as answer,
        ):
            return await answer.text()

    async def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """Stop it; returns the exit code and all that it wrote."""
        assert self._process is not None
        self._process.send_signal(number)
        return await self.ended()

    async def ended(self) -> tuple[int, str]:
        assert self._process is not None
        out, err = await asyncio.wait_for(self._process.communicate(), PATIENCE_S)
        assert self._process.returncode is not None
        return self._process.returncode, (out + err).decode()

    async def kill(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.communicate()


@pytest.fixture
async def process(tmp_path: Path) -> AsyncIterator[Process]:
    process = Process(tmp_path)
    yield process
    await process.kill()


@pytest.fixture
def talking_process(process: Process, telegram: LocalTelegram) -> Process:
    """One that reaches a Telegram."""
    process.settings["TELEGRAM__API_BASE_URL"] = telegram.url
    process.settings["TELEGRAM__TOKEN"] = telegram.token
    return process


class Mute:
    """A server that takes every connection and never says a word."""

    def __init__(self) -> None:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen(64)
        self.port = int(self._socket.getsockname()[1])

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def mute() -> Any:  # noqa: ANN401  a generator of Mute
    server = Mute()
    yield server
    server.close()
