"""Taps and inline queries that wait for the bot's answer, and grow too old for one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from retrowalk.demo.chats import Json
from retrowalk.demo.rules import bad

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
_FIRST_ID = 4_300_000_000_000_000
_PRUNE_EVERY = 1_000


@dataclass(slots=True)
class Query:
    """A question to the bot; `answer` is set once."""

    id: str
    person: int
    asked_at: datetime
    text: str = ""
    answer: Json | None = None
    _answered: asyncio.Event = field(default_factory=asyncio.Event)

    def answer_with(self, answer: Json) -> None:
        """Set the answer and wake who waits for it."""
        self.answer = answer
        self._answered.set()

    async def wait(self, seconds: float) -> Json | None:
        """The answer, or None when none came in time (in real seconds)."""
        try:
            async with asyncio.timeout(seconds):
                await self._answered.wait()
        except TimeoutError:
            return None
        return self.answer


@dataclass(slots=True)
class Queries:
    """The questions of one kind. `lifetime` is measured by the clock `now`."""

    now: Callable[[], datetime]
    lifetime: timedelta = timedelta(seconds=15)
    _open: dict[str, Query] = field(default_factory=dict)
    _ids: count[int] = field(default_factory=lambda: count(_FIRST_ID))

    def ask(self, person: int, text: str = "") -> Query:
        """A new question."""
        query = Query(str(next(self._ids)), person, self.now(), text)
        self._open[query.id] = query
        if len(self._open) % _PRUNE_EVERY == 0:
            self._open = {q.id: q for q in self._open.values() if not self._is_too_old(q)}
        return query

    def take(self, query_id: str) -> Query:
        """The question that is being answered. Raises Refusal when it is too old or unknown."""
        query = self._open.pop(query_id, None)
        if query is None or self._is_too_old(query):
            bad(TOO_OLD)
        return query

    def _is_too_old(self, query: Query) -> bool:
        return not timedelta(0) <= self.now() - query.asked_at <= self.lifetime
