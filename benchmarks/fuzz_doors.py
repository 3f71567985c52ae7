"""Hostile and odd input at the doors of a running bot: the webhook, its headers, updates, buttons.

    .venv/bin/python -m benchmarks.fuzz_doors [seconds] [seed] [processes]

Each process runs a whole bot by webhook against the local Telegram, on SQLite, and gives it one input
after the other over HTTP: what people say (sentences of corpus/, and mutations of them), real, forged
and foreign buttons, inline queries, edits; service messages and every other kind of update; updates
with fields taken away or of a wrong kind; bodies and headers that Telegram would never send.

After each one it is held against this:

- no answer of the webhook is a 5xx, and nothing in the log is an error or a trace;
- what a person said, pressed or asked inline has its answer before the webhook says 200;
- none of the others is answered, and what lacks the secret has no effect at all;
- the bot writes to nobody but whom the update speaks of;
- no line of the log, at its finest, holds a word that a person wrote, their name, or the token.

Prints how many of each kind there were, and ends at the first that fails, with the input. The seconds
are those of the processor: on a busy machine it takes longer and tries as much.
"""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

import aiohttp
from telegram import Update

from retrowalk.coach.platform.logs import configure_log
from retrowalk.coach.store.database import Database
from retrowalk.coach.store.schema import migrate
from retrowalk.coach.store.vault import Vault
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import Call, LocalTelegram
from retrowalk.service.health import Health
from retrowalk.service.insight import Insight
from retrowalk.service.serve import receiving, talking
from tests.conversations.conftest import by_webhook, settings_for

CORPUS = Path(__file__).parent.parent / "corpus"
SERVICE_MESSAGES: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "tests/conversations/service_messages.json").read_text("utf-8")
)
BEGAN = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
PEOPLE = range(10_001, 10_401)
GROUP = -4001
MARK = "Qzxvleak"
"""In every name and in some texts: no line of the log may hold it."""

EDGES = (
    "0", "-1", "1e309", "NaN", "99999999999999999999", "٣٤", "½", "24:00", "\u200b", "\u202e", "\x00",
    "\ud800", "🏃", "<b>", "&amp;", "%s", "{0}", "'; DROP TABLE walk;--", "\\", "ﷺ", "/start", "@retrowalk_bot",
)  # fmt: skip
COMMANDS = (
    "start", "today", "log", "plan", "stats", "history", "undo", "goal", "settings", "privacy", "help", "pause",
    "export", "delete", "stop", "ask", "news", "practice", "counts", "broadcast", "block", "nonsense",
)  # fmt: skip
TALKING = ("send", "edit", "answer", "delete", "setMessage", "pin", "forward", "copy")
SAY_EVERY = 1000
PATIENCE = aiohttp.ClientTimeout(total=300)
REFUSALS = {400, 403, 404, 405, 408, 411, 413, 415, 417, 431, 501}
"""How the webhook may refuse a call; 501 is the web server's for a coding that it does not know."""


NUMBER_OF = re.compile(rb'"update_id":\s*(\d+)')


class Expected(Enum):
    """What has to become of an input."""

    ANSWERED = "answered"
    SILENT = "taken without a word"
    REFUSED = "refused"
    ANY = "taken or refused"


@dataclass(frozen=True, slots=True)
class Input:
    """One call of the webhook."""

    kind: str
    expected: Expected
    body: bytes
    headers: dict[str, str]
    method: str = "POST"
    path: str = ""
    person: int = 0
    query: str = ""  # the id of the press or of the inline query that has to be answered


@dataclass
class Maker:
    """Makes inputs; knows the buttons that were shown."""

    chance: random.Random
    secret: str
    lines: list[str]
    clock: Clock
    number: int = 500_000_000
    buttons: dict[int, list[tuple[int, str]]] = field(default_factory=dict)

    def make(self) -> Input:
        """The next input."""
        makers: tuple[tuple[int, Callable[[], Input]], ...] = (
            (12, self.said),
            (6, self.pressed),
            (3, self.asked_inline),
            (3, self.edited),
            (16, self.service_message),
            (12, self.of_another_kind),
            (6, self.of_no_person),
            (20, self.mutated),
            (12, self.odd_body),
            (10, self.odd_headers),
        )
        weights = [weight for weight, _ in makers]
        (found,) = self.chance.choices([make for _, make in makers], weights)
        return found()

    # -- what has to be answered ---------------------------------------------------------------

    def said(self) -> Input:
        """A text in a private chat."""
        who = self._who()
        return self._update("said", Expected.ANSWERED, who, {"message": self._message(who)})

    def pressed(self) -> Input:
        """A button: one that was shown, somebody else's, or a forged one."""
        who = self._who()
        shown = self.buttons.get(who, [])
        message_id, data = self.chance.choice(shown) if shown else (1, "")
        if not shown or self.chance.random() < 0.4:
            data = self._forged(data)
        query = str(self._next())
        pressed = {
            "id": query,
            "from": self._user(who),
            "chat_instance": "1",
            "data": data,
            "message": self._message(who, message_id=message_id, text="x"),
        }
        if self.chance.random() < 0.1:
            pressed["message"] = {"message_id": message_id, "date": 0, "chat": self._chat(who)}
        found = self._update("pressed", Expected.ANSWERED, who, {"callback_query": pressed})
        return replace(found, query=query)

    def asked_inline(self) -> Input:
        """An inline query."""
        who, query = self._who(), str(self._next())
        asked = {"id": query, "from": self._user(who), "query": self._text()[:256], "offset": ""}
        found = self._update("asked inline", Expected.ANSWERED, who, {"inline_query": asked})
        return replace(found, query=query)

    def edited(self) -> Input:
        """A changed message, which may change nothing and then needs no answer."""
        who = self._who()
        message = self._message(who) | {"edit_date": self._now()}
        return self._update("edited", Expected.ANY, who, {"edited_message": message})

    # -- what nobody may answer ----------------------------------------------------------------

    def service_message(self) -> Input:
        """A message that is none of a person's words."""
        who = self._who()
        name = self.chance.choice(sorted(SERVICE_MESSAGES))
        message = self._message(who) | {name: SERVICE_MESSAGES[name]}
        del message["text"]
        if self.chance.random() < 0.5:
            message["chat"] = {"id": GROUP, "type": "supergroup", "title": MARK}
        return self._update("service message", Expected.SILENT, who, {"message": message})

    def of_another_kind(self) -> Input:
        """An update of a kind that we do not ask for."""
        ours = {"message", "edited_message", "callback_query", "inline_query", "my_chat_member"}
        kind = self.chance.choice([str(kind) for kind in Update.ALL_TYPES if kind not in ours])
        who = self._who()
        content = self._message(who) | {
            "id": "1",
            "user": self._user(who),
            "question": self._text()[:300],
            "options": [],
            "invoice_payload": MARK,
            "poll_id": "1",
            "option_ids": [0],
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": "👍"}],
        }
        return self._update(f"other: {kind}", Expected.SILENT, who, {kind: content})

    def of_no_person(self) -> Input:
        """Words that no person said to us: of a bot, of a channel, in a channel, via a bot."""
        who = self._who()
        bot = {"id": 77, "is_bot": True, "first_name": MARK, "username": "another_bot"}
        channel = {"id": -1001111111111, "type": "channel", "title": MARK}
        fields: tuple[dict[str, Any], ...] = (
            {"via_bot": bot},
            {"from": bot},
            {"sender_business_bot": bot},
            {"is_automatic_forward": True, "sender_chat": channel},
            {"chat": channel, "sender_chat": channel},
        )
        message = self._message(who) | self.chance.choice(fields)
        return self._update("of no person", Expected.SILENT, who, {"message": message})

    # -- what Telegram would never send --------------------------------------------------------

    def mutated(self) -> Input:
        """An update of some kind with fields taken away, doubled or of a wrong kind."""
        makers = (self.said, self.pressed, self.asked_inline, self.edited, self.service_message)
        found = self.chance.choice(makers)()
        body = json.loads(found.body)
        for _ in range(self.chance.randint(1, 4)):
            self._spoil(body)
        return replace(found, kind="mutated", expected=Expected.ANY, body=_encoded(body), query="")

    def odd_body(self) -> Input:
        """A body that is no update."""
        whole = self.said().body
        cut = self.chance.randrange(len(whole))
        depth = self.chance.choice((10, 1_000, 100_000))
        bodies: tuple[bytes, ...] = (
            b"",
            whole[:cut],
            whole[cut:],
            self.chance.randbytes(self.chance.randint(1, 300)),
            b"[" * depth + b"]" * depth,
            b'{"update_id":' + b"[" * depth,
            b'{"update_id":' + str(self.chance.choice((0, -1, 2**63, 10**400))).encode() + b"}",
            b'{"update_id": NaN}',
            b'{"update_id": true, "message": {}}',
            _encoded(self.chance.choice([None, 1, "x", [], [whole.decode()], {"message": {}}])),
            whole + whole,
            whole.decode().encode("utf-16"),
            b"\xff\xfe" + whole,
            b'{"update_id": 1, "x": "' + b"x" * 1_100_000 + b'"}',
        )
        body = self.chance.choice(bodies)
        return Input("odd body", Expected.ANY, body, self._headers())

    def odd_headers(self) -> Input:
        """A right update without the secret, by another method, or to another path."""
        found = self.said()
        wrong: tuple[dict[str, str], ...] = (
            {},
            {"X-Telegram-Bot-Api-Secret-Token": ""},
            {"X-Telegram-Bot-Api-Secret-Token": self.secret[:-1]},
            {"X-Telegram-Bot-Api-Secret-Token": self.secret.upper()},
            {"X-Telegram-Bot-Api-Secret-Token": "ü" * 20},
            {"X-Telegram-Bot-Api-Secret-Token": "x" * 7_000},
            {"Authorization": f"Bearer {self.secret}"},
        )
        which = self.chance.randrange(3)
        if which == 0:
            return replace(
                found,
                kind="no secret",
                expected=Expected.REFUSED,
                headers=self.chance.choice(wrong),
            )
        if which == 1:
            method = self.chance.choice(("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"))
            return replace(found, kind="other method", expected=Expected.REFUSED, method=method)
        path = self.chance.choice(
            ("/", "/../etc/passwd", "/any", "/any/path/", "/%00", "//any/path?x=1")
        )
        return replace(found, kind="other path", expected=Expected.REFUSED, path=path)

    # -- parts ---------------------------------------------------------------------------------

    def _next(self) -> int:
        self.number += 1
        return self.number

    def _now(self) -> int:
        return int(self.clock.now().timestamp())

    def _who(self) -> int:
        return self.chance.choice(PEOPLE)

    def _user(self, who: int) -> dict[str, Any]:
        language = self.chance.choice(("en", "de", "fr", ""))
        user = {"id": who, "is_bot": False, "first_name": MARK, "username": f"{MARK}{who}"}
        return user | ({"language_code": language} if language else {})

    def _chat(self, who: int) -> dict[str, Any]:
        return {"id": who, "type": "private", "first_name": MARK}

    def _message(self, who: int, **fields: object) -> dict[str, Any]:
        return {
            "message_id": self._next(),
            "date": self._now(),
            "chat": self._chat(who),
            "from": self._user(who),
            "text": self._text(),
            **fields,
        }

    def _text(self) -> str:
        text = self.chance.choice(self.lines)
        how = self.chance.random()
        if how < 0.15:
            text = f"/{self.chance.choice(COMMANDS)} {text if how < 0.05 else ''}"
        elif how < 0.5:
            for _ in range(self.chance.randint(1, 4)):
                at = self.chance.randrange(len(text) + 1)
                text = (
                    text[:at] + self.chance.choice(EDGES) + text[at + self.chance.randint(0, 3) :]
                )
        elif how < 0.55:
            text = f"{text} {MARK}"
        return text.strip()[:4096] or "?"

    def _forged(self, data: str) -> str:
        others = [data for shown in self.buttons.values() for _, data in shown[-1:]]
        forged = (
            "",
            "x" * 64,
            "1:nonsense",
            "1:person:10001:delete",
            "1:everybody:1:go",
            data[: len(data) // 2],
            data + ":" + self.chance.choice(EDGES),
            self.chance.choice(others) if others else "?",
        )
        return self.chance.choice(forged)[:64]

    def _spoil(self, value: Any) -> None:  # noqa: ANN401  any JSON
        """Change one place somewhere in it."""
        while isinstance(value, dict | list) and value:
            key: Any = self.chance.choice(
                list(value) if isinstance(value, dict) else range(len(value))
            )
            inner = value[key]
            if key == "update_id" and self.chance.random() < 0.9:
                continue
            if isinstance(inner, dict | list) and inner and self.chance.random() < 0.6:
                value = inner
                continue
            wrong: tuple[Any, ...] = (
                None,
                0,
                -1,
                2**53,
                1.5,
                True,
                "",
                "x",
                [],
                {},
                [{}],
                {"id": 1},
                copy.deepcopy(inner),
            )
            if self.chance.random() < 0.3:
                del value[key]
            else:
                value[key] = self.chance.choice(wrong)
            return

    def _headers(self) -> dict[str, str]:
        return {
            "X-Telegram-Bot-Api-Secret-Token": self.secret,
            "Content-Type": "application/json",
        }

    def _update(self, kind: str, expected: Expected, who: int, content: dict[str, Any]) -> Input:
        body = _encoded({"update_id": self._next(), **content})
        return Input(kind, expected, body, self._headers(), person=who)


def _calls_in(response: bytes, at: datetime) -> list[Call]:
    """The method that stands in the response to a webhook, as Telegram would carry it out."""
    try:
        params = json.loads(response)
    except ValueError:
        return []  # plain words, or nothing
    if not isinstance(params, dict) or "method" not in params:
        return []
    return [Call(params.pop("method"), params, at, is_response=True)]


def _encoded(value: object) -> bytes:
    return json.dumps(value).encode()


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
            settings = by_webhook(settings_for(telegram, url))
            listener = _listening(telegram.token)
            secret = str.__str__(settings.telegram.webhook_secret)
            maker = Maker(random.Random(seed), secret, _lines(), clock)  # noqa: S311  reproducible input
            with Database.open(url, Vault([Vault.generate_key()]), synchronous="normal") as db:
                migrate(db)
                insight, stopped = Insight(settings, Health(), clock.now), asyncio.Event()
                async with (
                    talking(settings, db, clock.now, insight) as bot,
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
