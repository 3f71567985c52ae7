"""The stand-in of the Bot API as the measurements use it, and bots that run against it."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Any

from benchmarks.harness.environment import ROOT, peers_python
from benchmarks.harness.processes import Found, cpu_ms, free_port, running
from benchmarks.harness.stand_in import SECRET

TOKEN = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"  # noqa: S105  opens nothing
WITHIN_S, LOOK_EVERY_S = 300.0, 0.05
WRITERS_FIRST = 1_000_000_000
"""Chats of people that no database knows."""


@dataclass(slots=True)
class Telegram:
    """A stand-in that runs; `say` lets people write, `seen` tells what came of it."""

    port: int
    scheme: str = "http"
    trust: Path | None = None
    _connection: http.client.HTTPConnection | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        """Its address, without what clients append."""
        return f"{self.scheme}://127.0.0.1:{self.port}"

    def call(self, what: str, **wish: object) -> dict[str, Any]:
        """Knock at the control door."""
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        self._connection.request("POST", f"/ctl/{what}", json.dumps(wish))
        found: dict[str, Any] = json.loads(self._connection.getresponse().read())
        return found

    def say(
        self, texts: Sequence[str], count: int, first: int, people: int, **wish: object
    ) -> None:
        """So many messages of so many people, whose numbers begin with `first`."""
        at = int(time.time())  # noqa: TID251  a benchmark has no other clock
        self.call("say", texts=texts, count=count, first=first, people=people, at=at, **wish)

    def wait(self, is_so: Callable[[dict[str, Any]], bool], **wish: object) -> dict[str, Any]:
        """Look until it is so. Raises TimeoutError."""
        until = time.monotonic() + WITHIN_S
        while time.monotonic() < until:
            seen = self.call("seen", **wish)
            if is_so(seen):
                return seen
            time.sleep(LOOK_EVERY_S)
        shown = {name: value for name, value in seen.items() if name != "took"}
        raise TimeoutError(f"it did not come to that: {shown}")

    def answered(self) -> dict[str, Any]:
        """Wait until everybody is answered."""
        return self.wait(lambda seen: not seen["open"] and not seen["saying"])


@contextmanager
def telegram(certificate: Sequence[Path] = ()) -> Iterator[Telegram]:
    """A stand-in in a process of its own."""
    port = free_port()
    arguments = [str(port), *map(str, certificate)]
    command = [sys.executable, "-m", "benchmarks.harness.stand_in", *arguments]
    process = subprocess.Popen(command, cwd=ROOT)
    try:
        for _ in range(100):
            try:
                http.client.HTTPConnection("127.0.0.1", port, timeout=1).connect()
                break
            except OSError:
                time.sleep(0.05)
        scheme = "https" if certificate else "http"
        yield Telegram(port, scheme, certificate[0] if certificate else None)
    finally:
        process.terminate()
        process.wait()


@dataclass(frozen=True, slots=True)
class Bot:
    """How a bot is started; `port` is that of its webhook, 0 where it polls."""

    command: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)
    port: int = 0

    @contextmanager
    def run(self, of: Telegram, folder: Path = ROOT, ready: str = "") -> Iterator[int]:
        """It runs, and has made its first call of the method `ready`; gives its number."""
        ready = ready or ("setWebhook" if self.port else "getUpdates")
        with running(list(self.command), self.environment, folder) as pid:
            of.wait(lambda seen: seen["calls"].get(ready, 0) > 0)
            yield pid


def peer_bot(of: Telegram, module: str, work: str = "echo", port: int = 0) -> Bot:
    """A bot of the peers: what it does with a message, and the port of its webhook."""
    arguments = (of.url, TOKEN, work, str(port), SECRET)
    return Bot((peers_python(), "-m", f"benchmarks.peers.{module}", *arguments), port=port)


def wire_bot(of: Telegram, work: str = "echo", port: int = 0) -> Bot:
    """The product's whole wire, with an echo where the coach would answer."""
    arguments = (of.url, TOKEN, work, str(port), SECRET)
    return Bot((sys.executable, "-m", "benchmarks.sides.wire", *arguments), port=port)


def product(
    of: Telegram, url: str, key: str, *, role: str = "run", port: int = 0, per_second: int = 1000
) -> Bot:
    """The product as people start it."""
    wanted = {
        "RETROWALK_TELEGRAM__TOKEN": TOKEN,
        "RETROWALK_TELEGRAM__API_BASE_URL": of.url,
        "RETROWALK_TELEGRAM__MESSAGES_PER_SECOND": str(per_second),
        "RETROWALK_DATABASE__URL": url,
        "RETROWALK_PRIVACY__ENCRYPTION_KEY": key,
        "RETROWALK_SCHEDULER__TICK_SECONDS": "1",
        "PYTHONPATH": os.environ.get("PYTHONPATH", str(ROOT)),
    }
    if port:
        wanted |= {
            "RETROWALK_TELEGRAM__MODE": "webhook",
            "RETROWALK_TELEGRAM__WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
            "RETROWALK_TELEGRAM__WEBHOOK_PORT": str(port),
            "RETROWALK_TELEGRAM__WEBHOOK_SECRET": SECRET,
        }
    return Bot((sys.executable, "-m", "retrowalk", role), wanted, port)


def conversation(
    of: Telegram,
    bot: Bot,
    texts: Sequence[str],
    count: int,
    people: int,
    *,
    first: int = WRITERS_FIRST,
    folder: Path = ROOT,
) -> Found:
    """What a bot takes for so many messages that come at once, a few before left out."""
    ports = [bot.port] if bot.port else None
    of.call("forget")
    with bot.run(of, folder) as pid:
        # What is loaded with the first messages is not what a message costs.
        warm = max(4, people // 20)
        of.say(texts, warm, first + people, warm, ports=ports)
        of.answered()
        of.call("forget")
        began = cpu_ms(pid)
        of.say(texts, count, first, people, ports=ports)
        seen = of.answered()
        took = cpu_ms(pid) - began
    return {
        "cpu_ms": took / count,
        "a_second": count / seen["seconds"],
        "fetches": seen["fetches"] / count,
        "given": seen["given"] / count,
        "out_of_order": seen["out_of_order"],
        "in_response": seen["in_response"] / count,
    }


def percentile(seconds: Sequence[float], share: int) -> float:
    """Milliseconds within which that share of the answers came."""
    return quantiles(seconds, n=100)[share - 1] * 1000 if len(seconds) > 1 else float("nan")
