"""Processes that are measured: started here, bounded in time, and ended by their own number."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.harness.environment import ROOT, peers_python

WITHIN_S = 600
STOP_WITHIN_S = 10
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")

Found = dict[str, float]


class SideFailed(RuntimeError):
    """A side ended with an error, which is told."""


def side(module: str, *arguments: object, of_peer: bool = False) -> Found:
    """Run a side in a fresh process and return what it printed last. Raises SideFailed."""
    python = peers_python() if of_peer else sys.executable
    command = [python, "-m", f"benchmarks.{module}", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=WITHIN_S, check=False
    )
    if done.returncode:
        raise SideFailed(f"{' '.join(command[2:])} failed:\n{done.stderr[-2000:]}")
    found: Found = json.loads(done.stdout.splitlines()[-1])
    return found


def end_on_signal() -> None:
    """A SIGTERM ends what was started here as well: an exit goes through every `finally`."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))


def in_turn(rounds: int, **sides: Callable[[], Found]) -> dict[str, dict[str, list[float]]]:
    """Run the sides one after the other, round by round: {side: {what: one value a round}}."""
    found: dict[str, dict[str, list[float]]] = {name: defaultdict(list) for name in sides}
    for number in range(rounds):
        order = list(sides) if number % 2 == 0 else list(reversed(sides))
        for name in order:
            for what, value in sides[name]().items():
                found[name][what].append(value)
    return found


@contextmanager
def running(
    command: list[str], environment: Mapping[str, str], folder: Path = ROOT
) -> Iterator[int]:
    """A program that runs meanwhile; gives its number."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=said,
        )
        try:
            yield process.pid
        except TimeoutError as error:
            said.seek(0)
            error.add_note(said.read()[-2000:].decode(errors="replace"))
            raise
        finally:
            process.terminate()
            try:
                process.wait(STOP_WITHIN_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def cpu_ms(pid: int) -> float:
    """Milliseconds of processor time that a process has used so far, all threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS * 1000


def resident_mb(pid: int | str = "self") -> float:
    """Memory that a process holds now."""
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="utf-8").split()[1]) * PAGE / 1e6


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
