"""Processes of Retrowalk with the settings of a test, as an operator would start them."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

PATIENCE_S = 90.0
"""A slow machine may take long to start a process; how long is no subject of these tests."""


@dataclass
class Program:
    """One process, and what it has written so far."""

    process: asyncio.subprocess.Process
    said: list[str] = field(default_factory=list)
    _reading: asyncio.Task[None] | None = None

    def listen(self) -> None:
        """Keep what it writes."""
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self.process.stdout is not None
        while line := await self.process.stdout.readline():
            self.said.append(line.decode())

    @property
    def output(self) -> str:
        """All that it wrote."""
        return "".join(self.said)

    async def until_it_says(self, words: str) -> None:
        """Wait for a line with these words."""
        async with asyncio.timeout(PATIENCE_S):
            while words not in self.output:
                assert self.process.returncode is None, self.output
                await asyncio.sleep(0.05)

    async def stop(self) -> int:
        """SIGTERM, and the exit code."""
        if self.process.returncode is None:
            self.process.terminate()
        return await self.ended()

    async def ended(self, patience_s: float = PATIENCE_S) -> int:
        """Wait for its end; the exit code."""
        code = await asyncio.wait_for(self.process.wait(), patience_s)
        if self._reading is not None:
            await self._reading
        return code


@asynccontextmanager
async def program(
    command: Sequence[str | Path], environment: Mapping[str, str], folder: Path
) -> AsyncIterator[Program]:
    """A process that is gone at the end, whatever happens; none of our variables reach it."""
    others = {name: v for name, v in os.environ.items() if not name.startswith("RETROWALK_")}
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=folder,
        env={**others, **environment},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    found = Program(process)
    found.listen()
    try:
        yield found
    finally:
        if process.returncode is None:
            process.kill()
        await found.ended()


def retrowalk(*arguments: str) -> list[str]:
    """The command line of this tree."""
    return [sys.executable, "-m", "retrowalk", *arguments]


async def health(port: int, path: str = "/healthz") -> tuple[int, str]:
    """What is served there now: status and body; (0, "") while nobody listens."""
    async with aiohttp.ClientSession() as session:
        try:
            async with session.get(f"http://127.0.0.1:{port}{path}") as answer:
                return answer.status, await answer.text()
        except aiohttp.ClientConnectorError:
            return 0, ""


async def until_well(*ports: int) -> None:
    """Wait until each process says that it is well."""
    async with asyncio.timeout(PATIENCE_S):
        for port in ports:
            while (await health(port))[0] != 200:  # noqa: ASYNC110  another process works
                await asyncio.sleep(0.05)
