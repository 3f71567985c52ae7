"""One turn of the conversation: one update, one person, one transaction.

A feature gets a `Turn`, reads and writes through it, and says what is to be answered. Nothing is
sent here: the answers are stored with the effect and given after the commit
(`bot/answering/converse.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from retrowalk.bot.conversation.decision import Decision
from retrowalk.bot.conversation.stage import Stage
from retrowalk.bot.wire.incoming import Incoming, Kind
from retrowalk.bot.wire.reply import Reply
from retrowalk.coach.errors import Stale
from retrowalk.coach.message import Attachment, Button, Message, Priority, Style, button_data
from retrowalk.coach.person.coach import Coach
from retrowalk.coach.reading.language_of import in_its_language
from retrowalk.coach.reading.utterance import Utterance
from retrowalk.coach.store import updates
from retrowalk.coach.words import Html, Words, escape, languages

if TYPE_CHECKING:
    from retrowalk.coach.store.database import Tx
    from retrowalk.coach.store.people import Person


class Turn:
    """What a feature may use to answer one update."""

    def __init__(
        self, tx: Tx, person: Person, incoming: Incoming, now: datetime, stage: Stage
    ) -> None:
        self.tx = tx
        self.coach = Coach(tx, person, now)
        self.incoming = incoming
        self.now = now
        self.stage = stage
        self.words = Words(person.language)
        self._read: dict[tuple[str, str], Utterance] = {}
        self.replies: list[Reply] = []
        self.go_on: Callable[[], None] = lambda: None  # answers the message by what it means
        self.decision = Decision()  # what the message is taken to be about
        self.menu: Sequence[str] = ()  # the commands that people are shown
        self._is_changed = False  # the message whose button was tapped
        self.said_old_button = False  # the text stands on a button that is no longer open
        self.has_resumed = False  # an interrupted question is open again and wants asking
        self.has_asked_again = False  # the open question stands below this answer already
        self.is_part = False  # what is heard is a part of what was said, the rest is noted
        self.has_cautioned = False  # what somebody lives with was answered
        self.is_danger = False  # answered as a sign of danger, and with that alone
        self.unanswered = 0  # messages before this one that were read, and not answered

    @property
    def person(self) -> Person:
        """The person as they are now."""
        return self.coach.person

    @property
    def said(self) -> Utterance:
        """What the message says."""
        return self.reads(self.incoming.text)

    def reads(self, text: str) -> Utterance:
        """A text as the person writes it; each is read once."""
        key = (text, self.person.language)
        known = self._read.get(key)
        if known is None:
            known = self._read[key] = in_its_language(text, self.person.language, languages())
        return known

    def hear(self, text: str, about: str = "") -> None:
        """Answer words that were said before as if they were said now.

        `about` is what they are about, where the person has told which of two readings is right.
        """
        self.read_instead(text)
        if about:
            language = self.reads(text).language
            self._read[text, self.person.language] = Utterance(text, language, meant=about)
        self.go_on()

    def read_instead(self, text: str) -> None:
        """Take a text for what was said: the words behind a command, the whole after its parts."""
        if text != self.incoming.text:
            self.incoming = replace(self.incoming, text=text)

    @property
    def today(self) -> date:
        """The date that the person is living: their day may end after midnight."""
        return self.coach.today

    def check_agreed(self) -> None:
        """Raise Stale for a button of before everything was deleted: nobody agreed to keep this."""
        if self.person.consent is None:
            raise Stale

    def say(self, key: str, **values: object) -> Html:
        """A text in the person's language."""
        return self.words.say(key, **values)

    def choice(self, text: str, options: Mapping[str, str]) -> str | None:
        """Which option a typed text or a button's value means: option → key of its label."""
        said = bare(text)
        for value, key in options.items():
            if said in {bare(value), bare(self.words.plain(key))}:
                return value
        return None

    def button(
        self, key: str, action: str, *args: str | int, style: Style = Style.PLAIN, **values: object
    ) -> Button:
        """A button with the label `key` that comes back as `action` with `args`."""
        return Button(self.words.plain(key, **values), button_data(action, *args), style=style)

    def send(
        self,
        html: Html,
        *rows: tuple[Button, ...],
        remember: str = "",
        reply_to: int | None = None,
        attachment: Attachment | None = None,
        priority: Priority = Priority.REPLY,
    ) -> None:
        """Answer with a new message; `remember` names who wants to know its id."""
        message = Message(html, buttons=rows, attachment=attachment, thread=self.incoming.thread)
        self.replies.append(
            Reply(
                chat_id=self.incoming.chat_id,
                message=message,
                reply_to=reply_to,
                remember=remember,
                priority=priority,
            )
        )

    def was_said_last(self, html: Html) -> bool:
        """Whether the answer to the message before had these words: nothing is said twice."""
        return html in self.last_said

    @property
    def last_said(self) -> str:
        """The text of the answers to the message before."""
        answers = updates.last_answers(self.tx, self.person.id)
        return "\n".join((raw.get("message") or {}).get("html", "") for raw in answers)

    def put_in_place_of(self, message_id: int | None, since: int) -> None:
        """Let the first new message from answer `since` on take the place of an old one."""
        for number, reply in enumerate(self.replies[since:], since):
            if message_id is not None and reply.message and reply.edit_message_id is None:
                message = replace(reply.message, replaces=message_id)
                self.replies[number] = replace(reply, message=message)
                return

    def put_below_last(self, row: tuple[Button, ...]) -> bool:
        """Put a row of buttons below the last new message; False where there is none."""
        for number, reply in reversed(list(enumerate(self.replies))):
            if reply.message is not None and reply.edit_message_id is None:
                message = replace(reply.message, buttons=(*reply.message.buttons, row))
                self.replies[number] = replace(reply, message=message)
                return True
        return False

    def remember_last(self, who: str) -> None:
        """Let `who` know the id of the last answer once it is sent."""
        if self.replies:
            self.replies[-1] = replace(self.replies[-1], remember=who)

    def show(self, html: Html, *rows: tuple[Button, ...], remember: str = "") -> None:
        """Answer in place: the message whose button was tapped changes; what comes next is new."""
        tapped = self.incoming.kind is Kind.TAPPED and not self._is_changed
        if tapped and self.incoming.accessible and self.incoming.message_id:
            self._is_changed = True
            self.edit(self.incoming.message_id, html, *rows, remember=remember)
        else:
            self.send(html, *rows, remember=remember)

    def edit(
        self, message_id: int, html: Html, *rows: tuple[Button, ...], remember: str = ""
    ) -> None:
        """Change a message of ours in place; one that is gone is sent anew."""
        self.replies.append(
            Reply(
                chat_id=self.incoming.chat_id,
                message=Message(html, buttons=rows, thread=self.incoming.thread),
                edit_message_id=message_id,
                remember=remember,
            )
        )

    def toast(self, key: str, *, alert: bool = False, **values: object) -> None:
        """A short word over the chat, in answer to a tap; to what was typed it is a message."""
        if self.incoming.kind is not Kind.TAPPED:
            self.send(escape(self.words.plain(key, **values)))
            return
        self.replies.insert(
            0,
            Reply(
                chat_id=self.incoming.chat_id,
                callback_id=self.incoming.callback_id,
                toast=self.words.plain(key, **values),
                alert=alert,
            ),
        )

    def react(self, emoji: str) -> None:
        """A reaction on the person's own message: a receipt that makes no noise."""
        self.replies.append(
            Reply(chat_id=self.incoming.chat_id, reply_to=self.incoming.message_id, reaction=emoji)
        )

    def close(self) -> list[Reply]:
        """The answers of this turn; a tap is always acknowledged, and first."""
        tapped = self.incoming.kind is Kind.TAPPED
        if tapped and not any(reply.callback_id for reply in self.replies):
            self.replies.insert(
                0, Reply(chat_id=self.incoming.chat_id, callback_id=self.incoming.callback_id)
            )
        return self.replies


def bare(text: str) -> str:
    """A label or an answer without case, emoji and punctuation, for comparing."""
    kept = "".join(c if c.isalnum() or c in "-+" else " " for c in text.casefold())
    return " ".join(kept.split())
