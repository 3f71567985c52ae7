"""How updates come in: in order for each chat, side by side for many, confirmed when done.

The library's own updater confirms an update before it is processed, so that a kill loses it. Here
the offset moves (or the webhook answers 200) only after the effect is committed and the answer is
given; what was cut short comes again.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from aiohttp import web
from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from retrowalk.bot.wire.heard import ATTACHMENTS, UPDATE_ID_MOST, is_update_id
from retrowalk.bot.wire.raw import Raw
from retrowalk.bot.wire.responses import Responses
from retrowalk.bot.wire.send_rate import told_to_wait_s
from retrowalk.bot.wire.sender import NotAnswered
from retrowalk.coach.errors import Misconfigured, TryLater, WrongKey

log = logging.getLogger(__name__)

Process = Callable[[Raw, int], Awaitable[object]]
"""Told of an update, and of how many messages wait behind it in the same chat."""

IsUrgent = Callable[[Raw], bool]
OnFailure = Callable[[Raw, Exception], Awaitable[bool]]
"""Told of a failed update; returns whether it is put aside (so that it is not tried again)."""

Meanwhile = Callable[[Raw], Awaitable[None]]
"""Told of an update that has to wait until the right key is at hand, at each try anew."""

Rest = Callable[[asyncio.Event, float], Awaitable[None]]
"""Waits for so many seconds between two tries, or until the event."""

ALLOWED_UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
]
SLOTS = 64
POLL_S = 30
FETCHED_MOST = 100
STUCK_S, LONGEST_STUCK_S = 0.2, 1.0
"""Where nothing gets done: the first pause before we look for others, and the longest, since a sign
of danger may be among what they write."""

STOP_WITHIN_S = 3.0
CONFIRM_WITHIN_S = 1.0
READ_WITHIN_S = 10.0
LONGEST_PAUSE_S = 30.0
BODY_MAX = 1024 * 1024
MANY_WAITING = 500


@dataclass(slots=True)
class Lane:
    """The updates of one chat: the end of the queue, and how many messages stand in it."""

    tail: asyncio.Future[None] | None = None
    messages: int = 0


class Lanes:
    """Processes updates: one after the other within a chat, up to `slots` chats at once."""

    def __init__(
        self,
        process: Process,
        on_failure: OnFailure,
        slots: int = SLOTS,
        meanwhile: Meanwhile | None = None,
        rest: Rest | None = None,
    ) -> None:
        self._process = process
        self._rest = rest or _sleep_unless
        self._on_wait = meanwhile
        self._locked_out = asyncio.Event()  # the right key is not at hand
        self._on_failure = on_failure
        self._slots = asyncio.Semaphore(slots)
        self._lanes: dict[int, Lane] = {}
        self._under_way: dict[int, asyncio.Future[bool]] = {}
        self.stopping = asyncio.Event()

    async def once(self, raw: Raw) -> bool:
        """Process an update in its lane; returns whether it is done with (or put aside).

        A copy that comes while the first is under way ends as that does.
        """
        number = raw["update_id"]
        first = self._under_way.get(number)
        if first is not None:
            return await asyncio.shield(first)
        end = self._under_way[number] = asyncio.get_running_loop().create_future()
        try:
            async with self._turn(raw) as lane, self._slots:
                is_done = await self._try(raw, lane)
            end.set_result(is_done)
            return is_done
        finally:
            del self._under_way[number]
            if not end.done():
                end.set_result(False)  # cut short: the copies come again, too

    async def until_done(self, raw: Raw) -> bool:
        """The same, again and again until it is done; False when we stop before that."""
        pause = 0.1
        async with self._turn(raw) as lane:
            while not self.stopping.is_set():
                async with self._slots:
                    if await self._try(raw, lane):
                        return True
                await self._rest(self.stopping, pause * random.uniform(0.5, 1.5))  # noqa: S311  jitter
                pause = min(pause * 2, LONGEST_PAUSE_S)
        return False

    async def _before(self, before: asyncio.Future[None], raw: Raw) -> None:
        """Wait for the update before; while that waits for the right key, this is heard as well."""
        locked_out = asyncio.ensure_future(self._locked_out.wait())
        either: set[asyncio.Future[None] | asyncio.Future[Literal[True]]] = {before, locked_out}
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        locked_out.cancel()
        if not before.done():
            await self._meanwhile(raw)
        await asyncio.shield(before)

    async def _meanwhile(self, raw: Raw) -> None:
        if self._on_wait is None:
            return
        try:
            await self._on_wait(raw)
        except Exception as error:  # noqa: BLE001  the update itself is not lost by it
            log.error("a danger could not be looked for (%s)", type(error).__name__)  # noqa: TRY400  no content in logs

    @asynccontextmanager
    async def _turn(self, raw: Raw) -> AsyncIterator[Lane]:
        """Wait for all that came before in the same chat; what comes later waits for us."""
        chat = chat_of(raw)
        lane = self._lanes.setdefault(chat, Lane())
        before, mine = lane.tail, asyncio.get_running_loop().create_future()
        lane.tail = mine
        is_message = is_read(raw)
        lane.messages += is_message
        try:
            if before is not None:
                await self._before(before, raw)
            lane.messages -= is_message
            is_message = False
            yield lane
        finally:
            lane.messages -= is_message
            mine.set_result(None)
            if lane.tail is mine:
                del self._lanes[chat]

    async def _try(self, raw: Raw, lane: Lane) -> bool:
        try:
            await self._process(raw, lane.messages)
            self._locked_out.clear()
        except WrongKey as wrong:
            if not self._locked_out.is_set():
                log.error("every update waits for the right key. %s", wrong)  # noqa: TRY400  a sentence for the operator
            self._locked_out.set()
            await self._meanwhile(raw)
            return False
        except (TryLater, NotAnswered) as passing:
            log.warning("an update has to wait: %s", passing)
            return False
        except Exception as error:  # noqa: BLE001  whatever it is, the queue must go on
            return await self._failed(raw, error)
        return True

    async def _failed(self, raw: Raw, error: Exception) -> bool:
        try:
            return await self._on_failure(raw, error)
        except TryLater:
            return False
        except Exception as another:  # noqa: BLE001  the queue must go on
            log.error(  # noqa: TRY400  no content in logs
                "a failure could not be written down (%s)", type(another).__name__
            )
            return False


def is_read(raw: Raw) -> bool:
    """Whether an update is a message by itself, that will be answered as it is read."""
    message = raw.get("message")
    if not isinstance(message, dict) or "media_group_id" in message:
        return False
    return any(name in message for name in ("text", *ATTACHMENTS))


def chat_of(raw: Raw) -> int:
    """The lane of an update: its chat, or its person where there is no chat."""
    for value in raw.values():
        if isinstance(value, dict):
            message = value.get("message") if "data" in value else value
            chat = message.get("chat") if isinstance(message, dict) else None
            who = chat if isinstance(chat, dict) else value.get("from")
            if isinstance(who, dict) and isinstance(who.get("id"), int):
                return int(who["id"])
    return 0


async def _sleep_unless(event: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return


class PollingInbox:
    """Asks Telegram for updates and confirms the longest run that is done."""

    def __init__(self, bot: Bot, lanes: Lanes, is_urgent: IsUrgent, poll_s: int = POLL_S) -> None:
        self._bot = bot
        self._is_urgent = is_urgent
        self._lanes = lanes
        self._poll_s = poll_s
        self._running: dict[int, asyncio.Task[bool]] = {}
        self._done: set[int] = set()
        self._next = 0
        self._conflicts = 0
        self._stuck_s = STUCK_S

    async def run(self) -> None:
        """Take updates until `stop`; then finish what is under way and confirm it.

        Raises Misconfigured for a token that Telegram does not know.
        """
        stopping = asyncio.create_task(self._lanes.stopping.wait())
        pause = 0.5
        try:
            while not self._lanes.stopping.is_set():
                fetch = asyncio.create_task(self._fetch(0 if self._running else self._poll_s))
                await asyncio.wait({fetch, stopping}, return_when=asyncio.FIRST_COMPLETED)
                if not fetch.done():
                    fetch.cancel()
                    await asyncio.gather(fetch, return_exceptions=True)
                    break
                try:
                    is_new = await self._start_new(fetch.result())
                    pause = 0.5
                except TelegramError as error:
                    await self._after(error, pause)
                    pause = min(pause * 2, LONGEST_PAUSE_S)
                    continue
                if self._settle() or is_new:
                    self._stuck_s = STUCK_S
                await self._until_there_is_room(stopping)
        finally:
            stopping.cancel()
            await asyncio.gather(stopping, return_exceptions=True)
            await self._finish()

    async def _until_there_is_room(self, stopping: asyncio.Task[bool]) -> None:
        """Wait while a fetch would bring mostly what we have: until half of that is done.

        Telegram gives again all that is not confirmed, a hundred at most. Where nothing gets done
        for a moment, we look all the same: somebody else may have written. As long as that brings
        nothing either, the moment grows.
        """
        wanted = self._known // 2
        while self._running and self._known > wanted:
            ended, _ = await asyncio.wait(
                {*self._running.values(), stopping},
                timeout=self._stuck_s,
                return_when=asyncio.FIRST_COMPLETED,
            )
            self._settle()
            if ended:
                self._stuck_s = STUCK_S
            else:
                self._stuck_s = min(self._stuck_s * 2, LONGEST_STUCK_S)
            if stopping in ended or (not ended and self._known < FETCHED_MOST):
                return

    @property
    def _known(self) -> int:
        """How many updates the next fetch would bring again."""
        return len(self._running) + len(self._done) if self._running else 0

    async def _fetch(self, wait_s: int) -> list[Raw]:
        offset = min(self._running) if self._running else self._next
        wanted = {
            "offset": offset,
            "timeout": wait_s,
            "limit": FETCHED_MOST,
            "allowed_updates": json.dumps(ALLOWED_UPDATES),
        }
        result = await self._bot.request.post(
            f"{self._bot.base_url}/getUpdates?{urlencode(wanted)}", read_timeout=wait_s + 10.0
        )
        if not self._running:
            # All that was done is confirmed by this very call. After a silent week Telegram begins
            # to count anew, perhaps lower: whoever asked from here on would never hear of that.
            self._next = 0
        return list(result) if isinstance(result, list) else []

    async def _start_new(self, batch: list[Raw]) -> bool:
        """Begin with what is not under way; returns whether there was any."""
        new = []
        for raw in batch:
            number = raw.get("update_id")
            if not is_update_id(number):
                log.warning("an update without a number was left out")
            elif number not in self._running and number not in self._done:
                new.append(raw)
        del new[max(0, MANY_WAITING - len(self._running)) :]
        if len(new) > 1:  # several waited: a sign of danger is answered first, then all in order
            urgent = await asyncio.to_thread(lambda: [self._is_urgent(raw) for raw in new])
            first = [raw for raw, is_urgent in zip(new, urgent, strict=True) if is_urgent]
            new = first + [raw for raw, is_urgent in zip(new, urgent, strict=True) if not is_urgent]
        for raw in new:
            task = asyncio.create_task(self._lanes.until_done(raw))
            self._running[raw["update_id"]] = task
        return bool(new)

    def _settle(self) -> bool:
        """Move the offset over the longest run of updates that are done; whether any ended.

        One that a stop has cut short stays under way: Telegram gives it again, with all after it.
        """
        ended = [n for n, task in self._running.items() if task.done() and not task.cancelled()]
        for number in ended:
            if self._running[number].result():
                del self._running[number]
                self._done.add(number)
        first = min(self._running, default=None)
        passed = {number for number in self._done if first is None or number < first}
        if passed:
            self._next = max(passed) + 1
            self._done -= passed
        return bool(ended)

    async def _after(self, error: TelegramError, pause: float) -> None:
        least = 0.0
        if isinstance(error, InvalidToken):
            raise Misconfigured(
                "telegram.token", "Telegram does not know this token; ask @BotFather."
            ) from None
        if isinstance(error, Conflict) and "webhook" in str(error).lower():
            log.warning("a webhook was set; it is removed, since the mode is polling")
            await self._remove_webhook()
        elif isinstance(error, Conflict):
            self._conflicts += 1
            if self._conflicts == 1:
                log.warning("another process asks for updates with the same token; waiting")
            elif self._conflicts == CONFLICTS_ARE_SERIOUS:
                log.error("another process still uses this token: stop one of the two")
        elif isinstance(error, RetryAfter):
            least = told_to_wait_s(error)
            log.warning("Telegram asks us to wait for %g s", least)
        elif isinstance(error, NetworkError):
            log.warning("Telegram can't be reached: %s", error)
        else:
            log.error("getUpdates failed: %s", error)
        pause *= random.uniform(0.5, 1.5)  # noqa: S311  jitter
        await _sleep_unless(self._lanes.stopping, max(least, pause))

    async def _remove_webhook(self) -> None:
        try:
            await self._bot.delete_webhook()
        except TelegramError as error:
            log.warning("the webhook could not be removed: %s", error)

    async def _finish(self) -> None:
        """Give running updates some seconds, then confirm what is done."""
        if self._running:
            await asyncio.wait(self._running.values(), timeout=STOP_WITHIN_S)
        cut_short = [task for task in self._running.values() if not task.done()]
        for task in cut_short:
            task.cancel()
        await asyncio.gather(*cut_short, return_exceptions=True)
        self._settle()
        if self._next:
            try:
                await asyncio.wait_for(self._fetch(0), CONFIRM_WITHIN_S)
            except (TelegramError, TimeoutError) as error:
                log.warning("the last updates could not be confirmed: %s", error)


CONFLICTS_ARE_SERIOUS = 6


class WebhookInbox:
    """Takes updates that Telegram posts to us."""

    def __init__(self, lanes: Lanes, secret: str, responses: Responses) -> None:
        self._lanes = lanes
        self._responses = responses
        self._secret = secret.encode()

    def routes(self, path: str) -> web.Application:
        """The web application with the one address that Telegram calls."""
        app = web.Application(client_max_size=BODY_MAX)
        app.router.add_post(path, self._posted)
        return app

    async def _posted(self, request: web.Request) -> web.Response:
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given.encode(errors="surrogateescape"), self._secret):
            return web.Response(status=403)
        try:
            raw = read_body(await asyncio.wait_for(request.read(), READ_WITHIN_S))
        except TimeoutError:
            return web.Response(status=408)
        except ValueError as error:
            log.warning("a call of the webhook was refused: %s", error)
            return web.Response(status=400)
        if raw is None:
            log.warning("an update without a number was left out")
            return web.Response()
        with self._responses.to(raw["update_id"]) as slot:
            done = await self._lanes.once(raw)
            if done and slot.method is not None:
                return web.json_response(slot.method)
        return web.Response(status=200 if done else 503)


def read_body(body: bytes) -> Raw | None:
    """The update in the body of a call; None for one without a number, which can't be taken.

    Raises ValueError, without anything of the content, for what Telegram would never send.
    """
    try:
        raw = json.loads(body, parse_int=_storable)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except ValueError:
        raise ValueError("no JSON") from None
    if not isinstance(raw, dict):
        raise ValueError("no update")  # noqa: TRY004  the caller knows one kind of refusal
    if "update_id" not in raw:
        return None
    if not is_update_id(raw["update_id"]):
        raise ValueError("no such number of an update")
    return raw


def _storable(digits: str) -> int:
    """A whole number. Raises ValueError for one that no database could hold."""
    number = int(digits)
    if abs(number) > UPDATE_ID_MOST:
        raise ValueError("a number beyond any measure")
    return number
