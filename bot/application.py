"""The Telegram application, put together: client, sender, conversation, what happens to failures.

python-telegram-bot's Application dispatches; its updater, job queue and persistence are left out,
because each confirms or remembers in memory what must be safe in the database.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, CallbackContext, TypeHandler

from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.wire.incoming import Incoming, has_numbers, read_update
from retrowalk.bot.wire.outcome import Outcome
from retrowalk.bot.wire.raw import Raw, within
from retrowalk.bot.wire.request import AiohttpRequest, OnCall
from retrowalk.bot.wire.responses import Responses
from retrowalk.bot.wire.send_rate import Pace, Waiting
from retrowalk.bot.wire.sender import Sender
from retrowalk.coach.errors import CannotOpen
from retrowalk.coach.message import Message, Priority
from retrowalk.coach.platform.settings import Settings
from retrowalk.coach.store import kept_files, people, updates
from retrowalk.coach.store.database import Database

if TYPE_CHECKING:
    from retrowalk.bot.answering.converse import Conversation
    from retrowalk.bot.answering.unopened import Unopened

log = logging.getLogger(__name__)

FAILURES_BEFORE_ASIDE = 2


class TelegramBot:
    """The bot on one database: processes raw updates and sends."""

    def __init__(
        self,
        settings: Settings,
        db: Database,
        now: Callable[[], datetime],
        waiting: Waiting | None = None,
    ) -> None:
        base = settings.telegram.api_base_url.rstrip("/")
        self._db = db
        self._now = now
        self._settings = settings
        self._ended: dict[int, Outcome | Exception] = {}
        self._behind: dict[int, int] = {}
        proxy = settings.telegram.proxy
        self._requests = (AiohttpRequest(base, proxy), AiohttpRequest(base, proxy, pool=1))
        self.application: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder()
            .token(settings.telegram.token)
            .base_url(f"{base}/bot")
            .base_file_url(f"{base}/file/bot")
            .request(self._requests[0])
            .get_updates_request(self._requests[1])
            .updater(None)
            .job_queue(None)
            .build()
        )
        self.bot = self.application.bot
        self.responses = Responses()
        self._waiting = waiting or Waiting()
        pace = Pace(settings.telegram.messages_per_second, self._waiting)
        self.sender = Sender(self.bot, pace, sleep=self._waiting.sleep)
        # Every kind of update goes one way; the reading order stands in bot/answering/router.py.
        self.application.add_handler(TypeHandler(Update, self._on_update))

    def watch_calls(self, on_call: OnCall) -> None:
        """Tell somebody of each call to Telegram and how it ended."""
        for request in self._requests:
            request.on_call = on_call

    async def start(self) -> None:
        """Open the client and learn our own name."""
        await self.application.initialize()

    @cached_property
    def stage(self) -> Stage:
        """What every turn needs from outside; our name is known after the start."""
        rng = Random()  # noqa: S311  which tip, not a secret
        return Stage(self._settings, rng, self.bot.username)

    @cached_property
    def conversation(self) -> Conversation:
        """Who answers. The first messages are fetched before all the features are imported."""
        from retrowalk.bot.answering.converse import Conversation  # noqa: PLC0415  a lean start
        from retrowalk.bot.conversation import export  # noqa: PLC0415  a lean start
        from retrowalk.bot.features.keeping_going import (  # noqa: PLC0415  a lean start
            month_card,
            stats,
        )
        from retrowalk.bot.features.walking import how_to, walk_test_result  # noqa: PLC0415  the same
        from retrowalk.bot.ground import session_sound  # noqa: PLC0415  the same

        conversation = Conversation(
            self._db,
            self.sender,
            self.stage,
            self._now,
            self._waiting.sleep,
            self.responses,
        )
        for feature in (stats, month_card, session_sound, how_to, walk_test_result):
            makers = feature.makers()
            self.sender.makers.update(makers)
        self.sender.makers.update(export.makers(self._db))
        self.sender.find_file = self._find_file
        self.sender.keep_file = self._keep_file
        self.sender.on_sent = conversation.remember
        return conversation

    async def _find_file(self, key: str) -> str | None:
        return await self._db.run(lambda tx: kept_files.find(tx, key))

    async def _keep_file(self, key: str, file_id: str) -> None:
        await self._db.run(lambda tx: kept_files.keep(tx, key, file_id))

    async def stop(self) -> None:
        """Close the client, also one that never became acquainted with Telegram."""
        await self.application.shutdown()
        await self.bot.shutdown()  # what the application leaves open when it was not initialised

    async def page_content(self, init_data: str, accepts: str) -> tuple[int, dict[str, Any]]:
        """What the page with the statistics is told; `init_data` says whose they are."""
        from retrowalk.bot.answering.page_asked import answer  # noqa: PLC0415  see `conversation`

        return await answer(init_data, accepts, self._db, self.stage, self._now())

    async def introduce(self) -> None:
        """Tell Telegram who we are and what we can do, where that has changed."""
        from retrowalk.bot.operate.profile import introduce  # noqa: PLC0415  see `conversation`

        await introduce(self.bot, self._db, self._settings, self._now())

    async def process(self, raw: Raw, behind: int = 0) -> Outcome:
        """Process one raw update and say how it ended.

        `behind` is how many messages wait behind it in the same chat.
        Raises what went wrong, so that it is not confirmed.
        """
        try:
            update = Update.de_json(raw, self.bot)
        except Exception as error:  # noqa: BLE001  the library raises all kinds for a malformed one
            log.warning("a malformed update was left out (%s)", type(error).__name__)
            return Outcome.MALFORMED
        if not has_numbers(update):
            log.warning("a malformed update was left out (no number of a person or a chat)")
            return Outcome.MALFORMED
        self._behind[update.update_id] = behind
        await self.application.process_update(update)
        ended = self._ended.pop(update.update_id, Outcome.IGNORED)
        if isinstance(ended, Exception):
            raise ended
        return ended

    async def _on_update(
        self, update: Update, _context: CallbackContext[Any, Any, Any, Any]
    ) -> None:
        ended: Outcome | Exception
        try:
            ended = await self.conversation(update, self._behind.pop(update.update_id, 0))
        except Exception as error:  # noqa: BLE001  the library would log it and confirm the update
            ended = error
        self._ended[update.update_id] = ended

    def is_urgent(self, raw: Raw) -> bool:
        """Whether a raw update tells of danger: of several that wait it is answered first."""
        from retrowalk.coach.reading.utterance import is_urgent  # noqa: PLC0415  see `conversation`
        from retrowalk.coach.words import nearest_language  # noqa: PLC0415  see `conversation`

        text = within(raw, "message", "text") or within(raw, "message", "caption")
        code = within(raw, "message", "from", "language_code")
        language = nearest_language(code if isinstance(code, str) else "")
        return isinstance(text, str) and is_urgent(text, language)

    async def failed(self, raw: Raw, error: Exception) -> bool:
        """Write a failure down; at the second one the update is put aside and the person told."""
        if isinstance(error, CannotOpen) and await self._done_unopened(raw):
            return True
        number = int(raw["update_id"])
        kind = type(error).__name__
        code = hashlib.sha256(f"{kind}:{_where(error)}".encode()).hexdigest()[:6]
        log.error("update %s failed (%s, code %s) %s", number, kind, code, _where(error))
        count = await self._db.run(lambda tx: updates.fail(tx, number, code, kind, self._now()))
        if count < FAILURES_BEFORE_ASIDE:
            return False
        await self._apologise(raw, code, is_damaged=isinstance(error, CannotOpen))
        await self._tell_admins(raw, code=code, error=kind, where=_where(error) or "?")
        return True

    async def meanwhile(self, raw: Raw) -> None:
        """An update has to wait until the right key is at hand: danger is answered at once."""
        incoming = self._incoming(raw)
        if incoming is not None:
            await self._unopened.meanwhile(incoming)

    async def _done_unopened(self, raw: Raw) -> bool:
        """A row of the person is damaged: danger is answered. Whether nothing is left to do."""
        incoming = self._incoming(raw)
        if incoming is None:
            return False
        await self._unopened.danger(incoming)
        return await self._unopened.deleted(incoming)

    @cached_property
    def _unopened(self) -> Unopened:
        from retrowalk.bot.answering.unopened import Unopened  # noqa: PLC0415  see `conversation`

        return Unopened(self._db, self.sender, self._now)

    def _incoming(self, raw: Raw) -> Incoming | None:
        return read_update(Update.de_json(raw, self.bot), self.bot.username)

    async def _apologise(self, raw: Raw, code: str, *, is_damaged: bool) -> None:
        message = "message" if "message" in raw else "edited_message"
        who = within(raw, message, "chat", "id") or within(raw, "callback_query", "from", "id")
        incoming = self._incoming(raw) if is_damaged else None
        if incoming is not None and incoming.private:
            await self._unopened.damaged(incoming)
        elif isinstance(who, int) and who > 0:
            await self._say(who, Priority.REPLY, "odd-broken", code=code)

    async def _tell_admins(self, raw: Raw, **found: str) -> None:
        """Whom it befell and what it was, without a word of what they wrote."""
        kind = next((name for name in raw if name != "update_id"), "?")
        who = within(raw, kind, "from", "id")
        for admin in self._settings.admins:
            await self._say(
                admin,
                Priority.REMINDER,
                "trouble-told",
                number=str(who),
                kind=kind,
                update=str(raw["update_id"]),
                **found,
            )

    async def _say(self, to: int, priority: Priority, key: str, **values: str) -> None:
        """Say it in their language: of a row that is damaged it can still be read."""
        from retrowalk.coach.words import Words  # noqa: PLC0415  see `conversation`

        language = await self._db.run(lambda tx: people.language_of(tx, to))
        words = Words(language) if language else Words()
        await self.sender.send(to, Message(words.say(key, **values)), priority)


def _where(error: Exception) -> str:
    """File and line where it happened: enough to find it, and no content of anybody's."""
    trace = error.__traceback__
    last = ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if "retrowalk" in code.co_filename or any(
            f"/{package}/" in code.co_filename for package in ("bot", "coach")
        ):
            last = f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return last
