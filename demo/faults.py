"""Faults on order: what Telegram answers when it is not well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from retrowalk.demo.rules import Refusal

KINDS = {"400", "403", "429", "500", "502html", "slow", "drop_before", "drop_after"}
_WORDS = {
    "400": (400, "Bad Request: chat not found"),
    "403": (403, "Forbidden: bot was blocked by the user"),
    "500": (500, "Internal Server Error"),
}


@dataclass(slots=True)
class Fault:
    """The next `times` calls of `method` (to `chat`, if given) go wrong in the way of `kind`.

    A 429 with `hold` also refuses, by the clock, whatever comes before `retry_after` seconds have
    passed: to the same chat, or to anybody when it is for `everybody`.
    """

    kind: str
    method: str = "*"
    chat: int | None = None
    times: int = 1
    retry_after: int = 1
    everybody: bool = False
    hold: bool = False
    seconds: float = 1.0
    description: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"no fault is called {self.kind!r}; there are {sorted(KINDS)}")

    def meets(self, method: str, chat: int | None) -> bool:
        """Whether this call goes wrong. `*` means all but the calls that fetch updates."""
        if self.method == "*":
            return method != "getUpdates" and self.chat in (None, chat)
        return self.method == method and self.chat in (None, chat)

    def refusal(self) -> Refusal | None:
        """The answer, for the kinds that are one."""
        if self.kind == "429":
            return too_many(self.retry_after)
        if self.kind in _WORDS:
            status, description = _WORDS[self.kind]
            return Refusal(status, self.description or description)
        return None


@dataclass(slots=True)
class Faults:
    """The faults that are waiting, and the pauses that 429 has asked for."""

    now: Callable[[], datetime]
    _waiting: list[Fault] = field(default_factory=list)
    _held: dict[int | None, datetime] = field(default_factory=dict)  # None: everybody

    def add(self, fault: Fault) -> None:
        """Let it happen."""
        self._waiting.append(fault)

    def clear(self) -> None:
        """All is well again."""
        self._waiting.clear()
        self._held.clear()

    def take(self, method: str, chat: int | None) -> Fault | None:
        """The fault that this call meets, used up by it."""
        if self._held and (held := self._hold(chat)):
            return held
        for fault in self._waiting:
            if fault.meets(method, chat):
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                if fault.kind == "429" and fault.hold:
                    until = self.now() + timedelta(seconds=fault.retry_after)
                    self._held[None if fault.everybody else chat] = until
                return fault
        return None

    def _hold(self, chat: int | None) -> Fault | None:
        now = self.now()
        self._held = {scope: until for scope, until in self._held.items() if until > now}
        untils = [self._held[scope] for scope in {None, chat} if scope in self._held]
        if chat is None or not untils:
            return None
        left = (max(untils) - now).total_seconds()
        return Fault("429", retry_after=max(1, round(left)))


def too_many(retry_after: int) -> Refusal:
    """Telegram's answer to a bot that is too fast."""
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
