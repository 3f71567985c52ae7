"""How fast we may send: the whole bot, each chat, and not at all after a 429.

Telegram allows about 30 messages a second in all, one a second to a chat and 20 a minute to a
group (its FAQ for bots). Replies go before reminders: a fifth of the whole is kept for them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING

from retrowalk.coach.message import Priority

if TYPE_CHECKING:
    from telegram.error import RetryAfter

CHAT_PER_SECOND, CHAT_BURST = 1.0, 10.0
GROUP_PER_SECOND, GROUP_BURST = 20 / 60, 5.0
MENTION_PER_SECOND, MENTIONS = 1 / 30, 2.0
KEPT_FOR_REPLIES = 0.2
MANY_CHATS = 5000


Sleep = Callable[[float], Awaitable[None]]


def told_to_wait_s(error: RetryAfter) -> float:
    """How long Telegram wants us to wait, in seconds: what a 429 says."""
    after: object = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(str(after))


@dataclass(frozen=True, slots=True)
class Waiting:
    """How whatever sends waits: a clock in seconds, and how to sleep. Tests bring their own."""

    clock: Callable[[], float] = monotonic
    sleep: Sleep = asyncio.sleep


@dataclass(slots=True)
class Bucket:
    """A token bucket: `rate` a second, at most `size` at once."""

    rate: float
    size: float
    tokens: float
    at: float

    def wait(self, now: float, keep: float = 0.0) -> float:
        """Seconds until a token may be taken that leaves `keep` behind."""
        self.tokens = min(self.size, self.tokens + (now - self.at) * self.rate)
        self.at = now
        return max(0.0, (1.0 + keep - self.tokens) / self.rate)


class Mentions:
    """How often one person is answered in one group; forgotten at a restart, and that is fine."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[int, int], Bucket] = {}

    def let_through(self, who: tuple[int, int], now: datetime) -> bool:
        """Whether this mention is answered; one that is not costs nothing."""
        at = now.timestamp()
        if len(self._buckets) >= MANY_CHATS:
            self._buckets = {k: b for k, b in self._buckets.items() if b.wait(at) > 0}
        bucket = self._buckets.setdefault(who, Bucket(MENTION_PER_SECOND, MENTIONS, MENTIONS, at))
        if bucket.wait(at) > 0:
            return False
        bucket.tokens -= 1
        return True


class Pace:
    """Lets senders through one by one."""

    def __init__(self, per_second: float, waiting: Waiting | None = None) -> None:
        waiting = waiting or Waiting()
        self._clock = waiting.clock
        self._sleep = waiting.sleep
        size = max(1.0, per_second)
        self._all = Bucket(per_second, size, size, self._clock())
        self._chats: dict[int, Bucket] = {}
        self._paused_all = 0.0
        self._paused: dict[int, float] = {}

    async def turn(self, chat_id: int, priority: Priority) -> None:
        """Wait until one more message may go to this chat."""
        while True:
            seconds = self._wait(chat_id, priority)
            if seconds <= 0:
                self.count(chat_id)
                return
            await self._sleep(seconds)

    def is_free(self, chat_id: int) -> bool:
        """Whether a reply may go to this chat at once."""
        return self._wait(chat_id, Priority.REPLY) <= 0

    def count(self, chat_id: int) -> None:
        """A message goes to this chat now."""
        self._all.tokens -= 1
        self._chat(chat_id).tokens -= 1

    def held_s(self, chat_id: int) -> float:
        """For how long Telegram wants us to be silent there; 0 where it does not."""
        until = max(self._paused_all, self._paused.get(chat_id, 0.0))
        return max(0.0, until - self._clock())

    @property
    def holds_everybody(self) -> bool:
        """Whether nothing may go out at all."""
        return self._paused_all > self._clock()

    def pause(self, chat_id: int, seconds: float) -> bool:
        """After a 429: nothing to this chat for so long.

        If a second chat is told to wait meanwhile, nothing goes to anybody. Returns whether
        everybody waits.
        """
        now = self._clock()
        others = any(until > now for chat, until in self._paused.items() if chat != chat_id)
        self._paused[chat_id] = max(self._paused.get(chat_id, 0.0), now + seconds)
        if others:
            self.pause_all(seconds)
        return others

    def pause_all(self, seconds: float) -> None:
        """Nothing goes out for so long."""
        self._paused_all = max(self._paused_all, self._clock() + seconds)

    def _wait(self, chat_id: int, priority: Priority) -> float:
        now = self._clock()
        paused = self.held_s(chat_id)
        keep = self._all.size * KEPT_FOR_REPLIES if priority is Priority.REMINDER else 0.0
        keep = min(keep, self._all.size - 1)
        return max(paused, self._all.wait(now, keep), self._chat(chat_id).wait(now))

    def _chat(self, chat_id: int) -> Bucket:
        bucket = self._chats.get(chat_id)
        if bucket is None:
            if len(self._chats) >= MANY_CHATS:
                self._forget_idle()
            is_group = chat_id < 0
            rate = GROUP_PER_SECOND if is_group else CHAT_PER_SECOND
            burst = GROUP_BURST if is_group else CHAT_BURST
            bucket = self._chats[chat_id] = Bucket(rate, burst, burst, self._clock())
        return bucket

    def _forget_idle(self) -> None:
        now = self._clock()
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}
        self._chats = {
            chat: bucket
            for chat, bucket in self._chats.items()
            if bucket.wait(now) > 0 or bucket.tokens < bucket.size
        }
