"""Updates on their way to the bot: the queue, long polling, delivery to a webhook.

An update stays pending until the bot confirmed it: by a `getUpdates` with a higher offset, or by
answering the webhook with 2xx. Waiting is by futures, so that nothing polls inside the process.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from retrowalk.demo.chats import Json
from retrowalk.demo.rules import Refusal

FIRST_UPDATE_ID = 700_000_001
REMEMBERED = 20_000  # past updates that can be delivered again
POLL_MAX_S = 50
BATCH_MAX = 100
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True, eq=False)
class Pending:
    """An update that the bot has not confirmed."""

    body: Any
    update_id: int
    chat: int = 0
    again: bool = False  # confirmed before, sent once more
    delivered: bool = False
    done: asyncio.Event | None = None

    def confirmed_by(self, offset: int) -> bool:
        """Whether `getUpdates` with this offset says that the bot is done with it."""
        return self.update_id < offset and (self.delivered or not self.again)


@dataclass(slots=True)
class Webhook:
    """Where updates are sent, and how that went."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    last_error_date: int = 0
    last_error_message: str = ""


async def _nobody(_body: bytes) -> None:
    """Nothing is done with what stands in a response of the webhook."""


@dataclass(slots=True)
class Updates:
    """The queue of one bot. `instant` gives seconds since 1970 for the webhook's last error."""

    instant: Callable[[], int]
    retry_first_s: float = 1.0
    retry_max_s: float = 60.0
    on_response: Callable[[bytes], Awaitable[None]] = _nobody
    allowed: list[str] = field(default_factory=list)
    webhook: Webhook = field(default_factory=Webhook)
    _pending: deque[Pending] = field(default_factory=deque)
    _past: dict[int, Pending] = field(default_factory=dict)
    _next_id: int = FIRST_UPDATE_ID
    _repeats: int = 0
    _poll: asyncio.Future[None] | None = None
    _lanes: dict[int, deque[Pending]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(40))
    _session: aiohttp.ClientSession | None = None

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for updates of this kind."""
        return kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT

    def put(self, kind: str, content: Json, chat: int = 0) -> int:
        """Queue an update; its id, or 0 when the bot doesn't want this kind.

        Updates of one `chat` keep their order.
        """
        if not self.wants(kind):
            return 0
        update_id = self._next_id
        self._queue(Pending({"update_id": update_id, kind: content}, update_id, chat))
        return update_id

    def put_raw(self, body: Any) -> int:  # noqa: ANN401 - malformed updates are the point
        """Queue whatever is given as an update; it gets an id when it is an object without one."""
        given = body.get("update_id") if isinstance(body, dict) else None
        update_id = given if isinstance(given, int) else self._next_id
        if isinstance(body, dict) and given is None:
            body = {"update_id": update_id, **body}
        self._queue(Pending(body, update_id))
        return update_id

    def redeliver(self, update_id: int, times: int = 1) -> None:
        """Send an update once more, as Telegram does when it got no answer. KeyError if unknown."""
        past = self._past[update_id]
        for _ in range(times):
            self._queue(Pending(past.body, update_id, past.chat, again=True))

    def _queue(self, pending: Pending) -> None:
        self._next_id = max(self._next_id, pending.update_id + 1)
        self._past[pending.update_id] = pending
        if len(self._past) > REMEMBERED:
            del self._past[next(iter(self._past))]
        self._repeats += pending.again
        self._pending.append(pending)
        if self.webhook.url:
            self._send_soon(pending)
        elif self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def confirmed(self) -> list[tuple[int, Any]]:
        """What the bot has confirmed, as far as it is remembered: number and body."""
        waiting = {pending.update_id for pending in self._pending}
        return [(n, past.body) for n, past in self._past.items() if n not in waiting]

    @property
    def count(self) -> int:
        """How many updates wait for confirmation."""
        return len(self._pending)

    def clear(self) -> None:
        """Forget what is pending."""
        for pending in self._pending:
            _mark_done(pending)
        self._pending.clear()
        self._lanes.clear()
        self._repeats = 0

    async def settled(self, seconds: float) -> list[Any]:
        """Wait until all that is pending now is confirmed; what still isn't after `seconds`."""
        waiting = list(self._pending)
        for pending in waiting:
            pending.done = pending.done or asyncio.Event()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                for pending in waiting:
                    if pending.done is not None:
                        await pending.done.wait()
        return [p.body for p in waiting if p.done is not None and not p.done.is_set()]

    # Long polling

    async def poll(self, offset: int, limit: int, timeout_s: float) -> list[Any]:
        """Answer `getUpdates`. Raises Refusal (409) when a webhook or another poller is there."""
        if self.webhook.url:
            raise Refusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(
                Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running",
                )
            )
        self._confirm(offset)
        if not self._pending and timeout_s > 0:
            await self._wait_for_update(min(timeout_s, POLL_MAX_S))
        batch = [self._pending[i] for i in range(min(limit, len(self._pending)))]
        for pending in batch:
            pending.delivered = True
        return [pending.body for pending in batch]

    def let_go(self) -> None:
        """Answer the one who waits for updates, as when its time is over."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    async def _wait_for_update(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poll
        except TimeoutError:
            pass
        finally:
            if self._poll is poll:
                self._poll = None

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            offset = self._pending[offset].update_id if -offset <= self.count else 0
        if self._repeats:
            confirmed = [p for p in self._pending if p.confirmed_by(offset)]
            self._pending = deque(p for p in self._pending if not p.confirmed_by(offset))
        else:
            confirmed = []
            while self._pending and self._pending[0].confirmed_by(offset):
                confirmed.append(self._pending.popleft())
        for pending in confirmed:
            self._repeats -= pending.again
            _mark_done(pending)

    # Webhook

    def set_webhook(self, webhook: Webhook) -> None:
        """Send updates to `webhook` from now on; without a URL keep them for polling."""
        for task in self._tasks:
            task.cancel()
        self._lanes.clear()
        self.webhook = webhook
        self._slots = asyncio.Semaphore(webhook.max_connections)
        if not webhook.url:
            return
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(Refusal(409, "Conflict: terminated by setWebhook request"))
        for pending in self._pending:
            self._send_soon(pending)

    async def stop(self) -> None:
        """Let go of the pollers and of the webhook."""
        self.let_go()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _send_soon(self, pending: Pending) -> None:
        """Put an update into the lane of its chat; lanes run side by side, each in order."""
        lane = self._lanes.get(pending.chat)
        if lane is not None:
            lane.append(pending)
            return
        self._lanes[pending.chat] = deque([pending])
        task = asyncio.get_running_loop().create_task(self._drive(pending.chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drive(self, chat: int) -> None:
        lane = self._lanes[chat]
        delay = self.retry_first_s
        while lane:
            pending = lane[0]
            async with self._slots:
                fault = await self._post(pending)
            if fault:
                self.webhook.last_error_date = self.instant()
                self.webhook.last_error_message = fault
                await asyncio.sleep(delay)
                delay = min(delay * 2, self.retry_max_s)
                continue
            delay = self.retry_first_s
            lane.popleft()
            self._pending.remove(pending)
            self._repeats -= pending.again
            _mark_done(pending)
        if self._lanes.get(chat) is lane:
            del self._lanes[chat]

    async def _post(self, pending: Pending) -> str:
        """Send one update; why it failed, or nothing."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(ssl=False, limit=0),
                timeout=aiohttp.ClientTimeout(total=60),
            )
        headers = {"Content-Type": "application/json"}
        if self.webhook.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.webhook.secret_token
        try:
            async with self._session.post(
                self.webhook.url, data=json.dumps(pending.body), headers=headers
            ) as answer:
                body = await answer.read()
                if 200 <= answer.status < 300:  # noqa: PLR2004 - HTTP's own meaning
                    await self.on_response(body)
                    return ""
                return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return f"Connection failed: {type(error).__name__}"


def _mark_done(pending: Pending) -> None:
    if pending.done is not None:
        pending.done.set()
