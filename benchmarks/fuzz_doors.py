"""Hostile and odd input at the doors of a running bot: the webhook, its headers, updates, buttons.

    .venv/bin/python -m benchmarks.fuzz_doors [seconds] [seed] [processes]

Each process runs a whole bot by webhook against the local Telegram, on SQLite, and gives it one input
after the other over HTTP: what people say (sentences of corpus/, and mutations of them) and send, alone
and in albums, in private, in topics and in groups, in every language of a client; real, forged and
foreign buttons, inline queries, edits, every command, an admin's too; who is let in or shut out;
service messages, reactions and every other kind of update; updates with fields taken away or of a
wrong kind; bodies and headers that Telegram would never send (`hostile_inputs.py`).

After each one it is held against this:

- no answer of the webhook is a 5xx, and nothing in the log is an error or a trace;
- what a person said, pressed or asked inline has its answer before the webhook says 200;
- none of the others is answered, and what lacks the secret has no effect at all;
- the bot writes to nobody but whom the update speaks of, and in a group to the group alone;
- no line of the log, at its finest, holds a word that a person wrote, their name, or the token.

Prints how many of each kind there were, and ends at the first that fails, with the input. The seconds
are those of the processor: on a busy machine it takes longer and tries as much.
"""

from __future__ import annotations

import asyncio
import json
import logging
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.hostile_inputs import ADMIN, GROUP, MARK, PEOPLE, TOPIC, Expected, Input, Maker
from retrowalk.coach.platform.logs import configure_log
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import Call, LocalTelegram
from retrowalk.service.health import Health
from retrowalk.service.insight import Insight
from retrowalk.service.serve import receiving, talking
from tests.conversations.conftest import by_webhook, leaping, settings_for

CORPUS = Path(__file__).parent.parent / "corpus"
BEGAN = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TALKING = ("send", "edit", "answer", "delete", "setMessage", "pin", "forward", "copy")
SAY_EVERY = 1000
PATIENCE = aiohttp.ClientTimeout(total=300)
REFUSALS = {400, 403, 404, 405, 408, 411, 413, 415, 417, 431, 501}
"""How the webhook may refuse a call; 501 is the web server's for a coding that it does not know."""


NUMBER_OF = re.compile(rb'"update_id":\s*(\d+)')


def _calls_in(response: bytes, at: datetime) -> list[Call]:
    """The method that stands in the response to a webhook, as Telegram would carry it out."""
    try:
        params = json.loads(response)
    except ValueError:
        return []  # plain words, or nothing
    if not isinstance(params, dict) or "method" not in params:
        return []
    return [Call(params.pop("method"), params, at, is_response=True)]


class Listener(logging.Handler):
    """Reads the log along: nothing of anybody may stand there, and no error."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._forbidden = (MARK, token)
        self.warnings = Counter[str]()
        self.wrong: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Look at one line."""
        text = self.format(record)
        is_wrong = any(word in text for word in self._forbidden) or record.exc_info is not None
        if is_wrong or record.levelno >= logging.ERROR:
            self.wrong.append(text)
        elif record.levelno == logging.WARNING:
            self.warnings[str(record.msg)] += 1


@dataclass
class Stage:
    """A running bot and who looks at it."""

    telegram: LocalTelegram
    maker: Maker
    listener: Listener
    session: aiohttp.ClientSession
    url: str
    bodies: dict[bytes, bytes] = field(default_factory=dict)
    """The first body of each number of an update that was written to somebody for."""

    async def give(self) -> str:
        """Give it one input and hold what comes against what has to; the kind of input."""
        given = self.maker.make()
        self.telegram.calls.clear()
        base, _, path = self.url.partition("//")[2].partition("/")
        address = f"http://{base}{given.path or '/' + path}"
        try:
            async with self.session.request(
                given.method, address, data=given.body, headers=given.headers
            ) as answer:
                status, response = answer.status, await answer.read()
        except TimeoutError:
            raise AssertionError(f"{given}: no answer for {PATIENCE.total} s") from None
        except (aiohttp.ClientError, ValueError) as error:
            if given.expected in {Expected.ANSWERED, Expected.SILENT}:
                raise AssertionError(f"{given}: {error!r}") from error
            status, response = 400, b""  # the client would not send it, or the server hung up
        calls = [*self.telegram.calls, *_calls_in(response, self.maker.clock.now())]
        talked = [call for call in calls if call.method.startswith(TALKING)]
        for why in self._wrong(given, status, talked):
            raise AssertionError(f"{why} (HTTP {status})\n{given}\n{talked}\n{self.listener.wrong}")
        self._keep_buttons(given, talked)
        self.maker.clock.forward(timedelta(seconds=self.maker.chance.choice((1, 5, 600))))
        return given.kind.partition(":")[0]

    def _wrong(self, given: Input, status: int, talked: list[Call]) -> Iterator[str]:
        if status not in {200, *REFUSALS}:
            yield "no such answer is allowed"
        if self.listener.wrong:
            yield "the log holds what it must not"
        for call in talked:
            whom = call.params.get("chat_id")
            if whom is not None and str(whom).encode() not in self._spoken_of(given):
                yield f"it wrote to {whom}, of whom this does not speak"
            if whom is not None and given.chat and str(whom) != str(given.chat):
                yield f"it wrote to {whom}, and this was said elsewhere"
        match given.expected:
            case Expected.ANSWERED if status != 200 or not _is_answered(given, talked):
                yield "a person got no answer"
            case Expected.SILENT if status != 200 or talked:
                yield "this is nobody's word to us"
            case Expected.REFUSED if status not in REFUSALS or talked:
                yield "this has to be refused"

    def _spoken_of(self, given: Input) -> bytes:
        """What an update says, and what another with its number said before: a copy, to us."""
        body = given.body.replace(b"\0", b"")  # UTF-16, too
        number = NUMBER_OF.search(body)
        if number is None or given.expected is not Expected.ANY:  # the others have their own
            return body
        return self.bodies.setdefault(number[1], body) + body

    def _keep_buttons(self, given: Input, talked: list[Call]) -> None:
        for call in talked:
            markup = call.params.get("reply_markup") or {}
            if isinstance(markup, str):
                markup = json.loads(markup)
            for row in markup.get("inline_keyboard", []):
                for button in row:
                    if "callback_data" in button and given.person:
                        shown = self.maker.buttons.setdefault(given.person, [])
                        shown.append(
                            (int(call.params.get("message_id", 1)), button["callback_data"])
                        )
                        del shown[:-12]


def _is_answered(given: Input, talked: list[Call]) -> bool:
    if not given.query:
        return bool(talked)
    answered = {
        str(call.params.get("callback_query_id") or call.params.get("inline_query_id"))
        for call in talked
    }
    return given.query in answered


@asynccontextmanager
async def running(seed: int) -> Any:  # noqa: ANN401  a generator of Stage
    """A bot by webhook on a new database, with everybody's phone switched on."""
    clock = Clock(BEGAN)
    with tempfile.TemporaryDirectory(prefix="fuzz-doors-") as folder:
        url = f"sqlite:///{folder}/a.sqlite3"
        async with LocalTelegram(now=clock.now, webhook_retry_s=0.01) as telegram:
            for number in PEOPLE:
                telegram.chats.add_person("P", id_=number, started=True)
            for chat in (GROUP, *PEOPLE):
                telegram.chats.chats[chat].topics.add(TOPIC)
            settings = replace(by_webhook(settings_for(telegram, url)), admins=(ADMIN,))
            listener = _listening(telegram.token)
            secret = str.__str__(settings.telegram.webhook_secret)
            maker = Maker(random.Random(seed), secret, _lines(), clock)  # noqa: S311  reproducible input
            with Database.open(url, Vault([Vault.generate_key()]), synchronous="normal") as db:
                migrate(db)
                insight, stopped = Insight(settings, Health(), clock.now), asyncio.Event()
                async with (
                    talking(settings, db, clock.now, insight, leaping(clock)) as bot,
                    aiohttp.ClientSession(timeout=PATIENCE) as session,
                ):
                    hooked = asyncio.Event()
                    serving = asyncio.create_task(
                        receiving(settings, bot, insight, stopped, hooked)
                    )
                    await hooked.wait()
                    yield Stage(telegram, maker, listener, session, settings.telegram.webhook_url)
                    stopped.set()
                    await serving


def _listening(token: str) -> Listener:
    """The finest log, read by us instead of written."""
    configure_log("debug", "text", (token,))
    listener = Listener(token)
    logging.getLogger().handlers[:] = [listener]
    return listener


def _lines() -> list[str]:
    found = [
        line.rpartition("\t")[2]
        for file in sorted(CORPUS.glob("*/*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    return [line for line in found if line.strip()]


async def _fuzzed(seconds: float, seed: int) -> Counter[str]:
    found = Counter[str]()
    async with running(seed) as stage:
        began = time.process_time()
        while time.process_time() - began < seconds:
            found[await stage.give()] += 1
            if not found.total() % SAY_EVERY:
                print(f"{found.total():,} so far", file=sys.stderr, flush=True)
        found.update({f"(warning) {said}": many for said, many in stage.listener.warnings.items()})
    return found


def _worker(seconds: float, seed: int) -> Counter[str]:
    return asyncio.run(_fuzzed(seconds, seed))


def main() -> None:
    """Run and print."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    processes = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    found = Counter[str]()
    with ProcessPoolExecutor(processes) as pool:
        seeds = range(seed * processes, (seed + 1) * processes)
        for counted in pool.map(_worker, [seconds] * processes, seeds):
            found.update(counted)
    inputs = {kind: many for kind, many in found.items() if not kind.startswith("(")}
    print(
        f"{sum(inputs.values()):,} inputs in {seconds:.0f} s of the processor by {processes}, and all is well"
    )
    for kind, many in found.most_common():
        print(f"{many:10,}  {kind}")


if __name__ == "__main__":
    main()
