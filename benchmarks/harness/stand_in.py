"""A Bot API that costs little, in a process of its own, so that the bots are what is measured.

    python -m benchmarks.harness.stand_in PORT [CERTIFICATE KEY]

It keeps to Telegram's rules for updates: each is given until it is confirmed, a hundred at most. A
control door (`POST /ctl/<what>`) makes people write, at a rate or at once, by polling or to
webhooks, and tells how long each answer took. Everything else is answered with what a bot wants to
hear. It parses only what it needs.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import ssl
import sys
from collections import Counter, defaultdict, deque
from itertools import cycle
from time import perf_counter, process_time
from typing import Any

Json = dict[str, Any]
ME = {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
RESULTS: dict[str, Any] = {
    "getMe": ME,
    "getMyCommands": [],
    "getMyName": {"name": ""},
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
    "getChatMenuButton": {"type": "commands"},
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
}
MESSAGES = frozenset({"sendMessage", "editMessageText", "sendPhoto", "sendDocument"})
CHAT = re.compile(rb'chat_id(?:"?[=:]\s*"?|"\r\n(?:[^\r\n]+\r\n)*\r\n)(-?\d+)')
MARK = re.compile(rb"mark(\d+)mark")
"""An echo carries the number of what it answers: so the order within a chat is seen."""

GIVEN_MOST, LONGEST_POLL_S = 100, 5
POST_SIDE_BY_SIDE, CONNECT_TRIES = 40, 100
SECRET = "secret-of-the-benchmarks"  # noqa: S105  known to both sides, opens nothing
DATE = 1_790_000_000


class People:
    """What people wrote, and how it was answered."""

    def __init__(self) -> None:
        self.waiting: deque[tuple[int, bytes]] = deque()
        self.number = 0
        self.given: Counter[int] = Counter()
        self.fetches = 0
        self.asked: defaultdict[int, deque[tuple[int, float]]] = defaultdict(deque)
        self.took: list[float] = []
        self.first_at = self.last_at = 0.0
        self.open = 0
        self.out_of_order = 0
        self.in_response = 0
        self.unasked: Counter[int] = Counter()
        self.unasked_at: list[float] = []
        self.calls: Counter[str] = Counter()
        self.awake = asyncio.Event()

    def write(self, chat: int, text: str, at: int) -> tuple[int, bytes]:
        """One person writes; the update as it goes to the bot."""
        self.number += 1
        number = self.number
        who = {"id": chat, "is_bot": False, "first_name": "P", "language_code": "en"}
        message: Json = {
            "message_id": number,
            "from": who,
            "chat": {"id": chat, "first_name": "P", "type": "private"},
            "date": at,
            "text": text.replace("{n}", str(5 + number % 25)).replace(
                "{mark}", f"mark{number}mark"
            ),
        }
        if text.startswith("/"):
            end = len(text.split(maxsplit=1)[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": end}]
        now = perf_counter()
        self.first_at = self.first_at or now
        self.asked[chat].append((number, now))
        self.open += 1
        return number, json.dumps({"update_id": number, "message": message}).encode()

    def answered(self, chat: int, body: bytes) -> None:
        """A message went to a chat: an answer, or one that nobody asked for."""
        now = perf_counter()
        queue = self.asked.get(chat)
        if not queue:
            self.unasked[chat] += 1
            self.unasked_at.append(now)
            return
        number, at = queue.popleft()
        found = MARK.search(body)
        if found is not None and int(found[1]) != number:
            self.out_of_order += 1
        self.took.append(now - at)
        self.last_at = now
        self.open -= 1

    def batch(self, offset: int, limit: int) -> bytes:
        """What `getUpdates` gives: all from the offset on, a hundred at most."""
        while self.waiting and self.waiting[0][0] < offset:
            self.waiting.popleft()
        several = [
            each for _, each in zip(range(min(limit, GIVEN_MOST)), self.waiting, strict=False)
        ]
        self.given.update(number for number, _ in several)
        return b'{"ok":true,"result":[' + b",".join(raw for _, raw in several) + b"]}"

    def seen(self, first: int, last: int) -> Json:
        """All that was seen, with the unasked messages of the people in a range."""
        theirs = {chat: n for chat, n in self.unasked.items() if first <= chat < last}
        return {
            "open": self.open,
            "answered": len(self.took),
            "took": self.took,
            "seconds": self.last_at - self.first_at,
            "fetches": self.fetches,
            "given": sum(self.given.values()),
            "out_of_order": self.out_of_order,
            "in_response": self.in_response,
            "reached": len(theirs),
            "doubled": sum(n - 1 for n in theirs.values()),
            "unasked_seconds": self.unasked_at[-1] - self.unasked_at[0] if self.unasked_at else 0,
            "unasked_first_at": self.unasked_at[0] if self.unasked_at else 0,
            "calls": dict(self.calls),
            "now": perf_counter(),
            "own_cpu_s": process_time(),
        }


class Door:
    """What the harness asks for."""

    def __init__(self) -> None:
        self.people = People()
        self.tasks: set[asyncio.Task[None]] = set()
        self.kept: set[asyncio.Future[Any]] = set()  # or the loop would forget them

    async def call(self, what: str, wish: Json) -> Json:
        if what == "forget":
            before, self.people = self.people, People()
            self.people.number = before.number
            # Whoever waits for updates waits on: what is written from now on has to wake it.
            self.people.awake = before.awake
        elif what == "say":
            task = asyncio.create_task(self.say(**wish))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
            task.add_done_callback(lambda done: done.cancelled() or done.result())
        seen = self.people.seen(wish.get("first", 0), wish.get("last", 1 << 62))
        return {**seen, "saying": len(self.tasks)}

    async def say(
        self,
        *,
        texts: list[str],
        count: int,
        first: int,
        people: int,
        rate: float = 0,
        ports: list[int] | None = None,
        at: int = DATE,
    ) -> None:
        """`count` messages of so many people, in turn; all at once where the rate is 0."""
        began, mine = perf_counter(), self.people
        posts: asyncio.Queue[bytes] = asyncio.Queue(0 if rate else POST_SIDE_BY_SIDE)
        posting = [
            asyncio.create_task(_post_all(posts, port, self))
            for _, port in zip(range(POST_SIDE_BY_SIDE), cycle(ports or ()), strict=False)
        ]
        for number in range(count):
            if rate:
                await asyncio.sleep(max(0.0, began + number / rate - perf_counter()))
            if ports and not rate:
                while posts.full():
                    await asyncio.sleep(0)
                    if posts.full():
                        await asyncio.sleep(0.001)
            kept = mine.write(first + number % people, texts[number % len(texts)], at)
            if ports:
                await posts.put(kept[1])
            else:
                mine.waiting.append(kept)
            if rate:
                mine.awake.set()
        mine.awake.set()
        if posting:
            await posts.join()
        for task in posting:
            task.cancel()


async def _post_all(posts: asyncio.Queue[bytes], port: int, door: Door) -> None:
    """Post to one webhook over one connection, and see what comes back in the response."""
    reader, writer = await _connected(port)
    try:
        while True:
            body = await posts.get()
            writer.write(
                b"POST /hook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                b"X-Telegram-Bot-Api-Secret-Token: %s\r\nContent-Length: %d\r\n\r\n%s"
                % (SECRET.encode(), len(body), body)
            )
            head = await reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: *(\d+)", head)
            answer = await reader.readexactly(int(length[1])) if length else b""
            chat = CHAT.search(answer)
            if chat is not None:
                door.people.in_response += 1
                door.people.answered(int(chat[1]), answer)
            posts.task_done()
    finally:
        writer.close()


async def _connected(port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection; some bots set their webhook a moment before they listen."""
    for _ in range(CONNECT_TRIES):
        with contextlib.suppress(OSError):
            return await asyncio.open_connection("127.0.0.1", port)
        await asyncio.sleep(0.1)
    return await asyncio.open_connection("127.0.0.1", port)


class Connection(asyncio.Protocol):
    """One connection of a bot, or of the harness."""

    door: Door

    def __init__(self) -> None:
        self.buffer = b""
        self.message_id = 1_000_000

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end]
            taken = read_body(head, self.buffer, end + 4)
            if taken is None:
                return
            body, self.buffer = taken
            path, _, query = head.split(b" ", 2)[1].partition(b"?")
            self.asked(path.decode(), body or query)

    def asked(self, path: str, body: bytes) -> None:
        method = path.rpartition("/")[2]
        if path.startswith("/ctl/"):
            self.later(self.control(method, body))
            return
        people = self.door.people
        people.calls[method] += 1
        if method == "getUpdates":
            self.later(self.updates(body))
        elif method in MESSAGES:
            chat = CHAT.search(body)
            assert chat is not None, body[:200]
            people.answered(int(chat[1]), body)
            self.message_id += 1
            self.reply(
                b'{"ok":true,"result":{"message_id":%d,"date":%d,"chat":{"id":%s,"type":"private",'
                b'"first_name":"P"},"from":{"id":1,"is_bot":true,"first_name":"Bench",'
                b'"username":"bench_bot"},"text":"ok"}}' % (self.message_id, DATE, chat[1])
            )
        else:
            self.reply(json.dumps({"ok": True, "result": RESULTS.get(method, True)}).encode())

    def later(self, work: Any) -> None:  # noqa: ANN401  any coroutine
        task = asyncio.ensure_future(work)
        self.door.kept.add(task)
        task.add_done_callback(self.door.kept.discard)

    async def control(self, what: str, body: bytes) -> None:
        self.reply(json.dumps(await self.door.call(what, json.loads(body or b"{}"))).encode())

    async def updates(self, body: bytes) -> None:
        wish = _wish(body)
        people = self.door.people
        people.fetches += 1
        found = people.batch(wish.get("offset", 0), wish.get("limit", GIVEN_MOST))
        if found.endswith(b"[]}") and wish.get("timeout", 0):
            people.awake.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(people.awake.wait(), min(wish["timeout"], LONGEST_POLL_S))
            people = self.door.people
            found = people.batch(wish.get("offset", 0), wish.get("limit", GIVEN_MOST))
        self.reply(found)

    def reply(self, body: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                % (len(body), body)
            )


def read_body(head: bytes, buffer: bytes, start: int) -> tuple[bytes, bytes] | None:
    """The body of a request and what comes after it; None while it is not all there."""
    low = head.lower()
    if b"transfer-encoding: chunked" in low:
        return _chunked(buffer, start)
    length = re.search(rb"content-length: *(\d+)", low)
    end = start + (int(length[1]) if length else 0)
    return None if len(buffer) < end else (buffer[start:end], buffer[end:])


def _chunked(buffer: bytes, at: int) -> tuple[bytes, bytes] | None:
    body = b""
    while (end := buffer.find(b"\r\n", at)) >= 0:
        size = int(buffer[at:end], 16)
        at = end + 2 + size + 2
        if len(buffer) < at:
            return None
        if size == 0:
            return body, buffer[at:]
        body += buffer[end + 2 : at - 2]
    return None


def _wish(body: bytes) -> dict[str, int]:
    return {
        name: int(found[1])
        for name in ("offset", "limit", "timeout")
        if (found := re.search(name.encode() + rb'"?[=:]\s*"?(-?\d+)', body))
    }


async def main(port: int, certificate: list[str]) -> None:
    context = None
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*certificate)
    Connection.door = Door()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", port, ssl=context, backlog=1024)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2:]))
