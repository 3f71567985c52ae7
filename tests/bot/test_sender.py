"""The sender alone: what Telegram answers is sorted, waited for, tried again or let go."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from retrowalk.bot.wire.reply import Reply
from retrowalk.bot.wire.request import NotSent, Plain
from retrowalk.bot.wire.send_rate import Pace, Waiting
from retrowalk.bot.wire.sender import LONGEST_WAIT_S, TRIES, HeldBack, NotAnswered, Sender
from retrowalk.coach.message import (
    Attachment,
    Button,
    Delivery,
    FileKind,
    Gone,
    Message,
    Moved,
    Priority,
    Refused,
    Sent,
    Unsure,
    Wait,
)

ANA, MOVED_TO = 1001, -1002
HELLO = Message("<b>Hello</b>")


class Telegram:
    """The methods that the sender calls; each call meets the next error that is in store.

    A text is posted by its name, and stands among the calls as the library's method would.
    """

    base_url = "https://example.org/bot"

    def __init__(self) -> None:
        self.request = SimpleNamespace(post=self._post)
        self.calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = []
        self.errors: list[TelegramError | None] = []

    async def _post(self, url: str, data: Plain) -> dict[str, Any]:
        assert url == f"{self.base_url}/sendMessage"
        given = json.loads(data.json_payload)
        markup = given.pop("reply_markup", None)
        keyboard = None if markup is None else InlineKeyboardMarkup.de_json(json.loads(markup))
        sent = await self.send_message(
            int(given.pop("chat_id")), given.pop("text"), **given, reply_markup=keyboard
        )
        return {"message_id": sent.message_id}

    def __getattr__(self, method: str) -> Callable[..., Any]:
        async def call(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  the library's
            self.calls.append((method, args, kwargs))
            error = self.errors.pop(0) if self.errors else None
            if error is not None:
                raise error
            sound = SimpleNamespace(file_id="file-1")
            is_voice = method == "send_voice"
            return SimpleNamespace(
                message_id=77,
                voice=sound if is_voice else None,
                audio=None if is_voice else sound,
            )

        return call

    @property
    def methods(self) -> list[str]:
        return [method for method, _, _ in self.calls]


class Talk:
    """A sender with a Telegram of its own, and a clock that only sleeping moves."""

    def __init__(self) -> None:
        self.telegram = Telegram()
        self.slept_s = 0.0
        self.remembered: list[tuple[str, int]] = []
        waiting = Waiting(lambda: self.slept_s, self._sleep)
        pace = Pace(1000, waiting)
        bot = cast("Bot", self.telegram)
        self.sender = Sender(bot, pace, self._remember, self._sleep)

    async def _sleep(self, seconds: float) -> None:
        self.slept_s += seconds

    async def _remember(self, reply: Reply, message_id: int) -> None:
        self.remembered.append((reply.remember, message_id))

    async def give(self, *errors: TelegramError | None, **fields: Any) -> list[Delivery]:  # noqa: ANN401  of Reply
        self.telegram.errors = list(errors)
        return await self.sender.give([Reply(ANA, **{"message": HELLO, **fields})])

    async def send(self, *errors: TelegramError | None, **fields: Any) -> Delivery:  # noqa: ANN401  of Message
        self.telegram.errors = list(errors)
        message = Message("Hello", **fields)
        return await self.sender.send(ANA, message, Priority.REMINDER)


@pytest.fixture
def talk() -> Talk:
    return Talk()


@pytest.mark.parametrize(
    ("error", "end"),
    [
        (None, Sent(77)),
        (Forbidden("Forbidden: bot was blocked by the user"), Gone()),
        (BadRequest("Chat not found"), Gone()),
        (BadRequest("PEER_ID_INVALID"), Gone()),
        (BadRequest("message text is empty"), Refused("message text is empty")),
        (ChatMigrated(MOVED_TO), Moved(MOVED_TO)),
        (RetryAfter(timedelta(seconds=7)), Wait(7.0, everybody=False)),
        (TimedOut(), Unsure("timed out")),
        (NetworkError("Bad Gateway"), Unsure("bad gateway")),
        (NotSent("no way out"), Unsure("no way out", perhaps_sent=False)),
    ],
)
async def test_how_a_sending_ended(talk: Talk, error: TelegramError | None, end: Delivery) -> None:
    assert await talk.send(error) == end
    assert len(talk.telegram.calls) == 1, "a reminder is tried once: the outbox tries again"


async def test_under_a_revoked_token_nothing_is_held_to_be_sent(talk: Talk) -> None:
    """Other parts of the process see it too, and end it with a sentence: the letter waits."""
    end = await talk.send(InvalidToken("revoked"))
    assert end == Unsure("revoked", perhaps_sent=False)


async def test_an_answer_is_given_in_the_end(talk: Talk) -> None:
    assert await talk.give(TimedOut(), NetworkError("Bad Gateway"), None) == [Sent(77)]
    assert talk.telegram.methods == ["send_message"] * 3
    assert talk.slept_s == pytest.approx(0.5 + 1)


async def test_an_answer_that_cannot_be_given_lets_the_update_come_again(talk: Talk) -> None:
    with pytest.raises(NotAnswered):
        await talk.give(*[TimedOut()] * TRIES)
    assert len(talk.telegram.calls) == TRIES


async def test_a_short_wait_is_waited_for(talk: Talk) -> None:
    assert await talk.give(RetryAfter(timedelta(seconds=7)), None) == [Sent(77)]
    assert talk.slept_s == pytest.approx(7)


async def test_a_toast_waits_too_though_it_has_no_pace(talk: Talk) -> None:
    ends = await talk.give(RetryAfter(timedelta(seconds=3)), None, message=None, callback_id="c1")
    assert ends == [Sent(0)]
    assert talk.slept_s == pytest.approx(3)


async def test_a_long_wait_is_left_to_the_outbox_from_that_answer_on(talk: Talk) -> None:
    talk.telegram.errors = [None, RetryAfter(timedelta(seconds=LONGEST_WAIT_S + 1))]
    with pytest.raises(HeldBack) as held:
        await talk.sender.give([Reply(ANA, message=HELLO)] * 3)
    assert (held.value.seconds, held.value.first) == (LONGEST_WAIT_S + 1, 1)
    assert talk.slept_s == 0
    assert len(talk.telegram.calls) == 2


async def test_an_answer_follows_a_chat_that_moved(talk: Talk) -> None:
    assert await talk.give(ChatMigrated(MOVED_TO), None) == [Sent(77)]
    assert [args[0] for _, args, _ in talk.telegram.calls] == [ANA, MOVED_TO]


async def test_who_has_gone_gets_no_second_try(talk: Talk) -> None:
    assert await talk.give(Forbidden("bot was blocked by the user")) == [Gone()]


async def test_a_change_that_changes_nothing_is_done(talk: Talk) -> None:
    error = BadRequest("Message is not modified")
    assert await talk.give(error, edit_message_id=5) == [Sent(5)]


async def test_a_reaction_to_what_somebody_took_away_is_no_error(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    error = BadRequest("Message to react not found")
    assert await talk.give(error, message=None, reaction="👍", reply_to=5) == [Sent(0)]
    assert not caplog.records


@pytest.mark.parametrize("reason", ["Message to edit not found", "Message can't be edited"])
async def test_a_message_that_cannot_be_changed_comes_anew(talk: Talk, reason: str) -> None:
    assert await talk.give(BadRequest(reason), None, edit_message_id=5) == [Sent(77)]
    assert talk.telegram.methods == ["edit_message_text", "send_message"]


async def test_a_live_card_that_was_taken_away_stays_away(talk: Talk) -> None:
    end = await talk.send(BadRequest("Message to edit not found"), edits=5)
    assert isinstance(end, Refused)
    assert talk.telegram.methods == ["edit_message_text"]


async def test_bad_markup_is_sent_without_it(talk: Talk) -> None:
    end = await talk.give(BadRequest("Can't parse entities: oops"), None)
    assert end == [Sent(77)]
    assert talk.telegram.calls[1][1] == (ANA, "Hello")


async def test_a_topic_that_is_gone_is_the_chat_itself(talk: Talk) -> None:
    assert await talk.send(BadRequest("Message thread not found"), None, thread=9) == Sent(77)
    threads = [kwargs.get("message_thread_id") for _, _, kwargs in talk.telegram.calls]
    assert threads == ["9", None]


async def test_what_a_message_replaces_goes_once_it_is_there(talk: Talk) -> None:
    await talk.send(replaces=5)
    assert talk.telegram.methods == ["send_message", "delete_message"]
    assert await talk.send(None, BadRequest("message to delete not found"), replaces=5) == Sent(77)
    before = len(talk.telegram.calls)
    await talk.send(TimedOut(), replaces=5)
    assert talk.telegram.methods[before:] == ["send_message"], "it did not come: the old one stays"


async def test_who_wants_to_know_the_id_is_told_it(talk: Talk) -> None:
    await talk.give(remember="receipt:3")
    await talk.give()
    assert talk.remembered == [("receipt:3", 77)]


async def test_buttons_are_a_keyboard_in_the_order_of_the_rows(talk: Talk) -> None:
    rows = ((Button("Yes", "1:yes"), Button("No", "1:no")), (Button("Why?", url="https://x.org"),))
    await talk.give(message=Message("Go?", buttons=rows))
    markup = talk.telegram.calls[0][2]["reply_markup"]
    labels = [[button.text for button in row] for row in markup.inline_keyboard]
    assert labels == [["Yes", "No"], ["Why?"]]


def track(keep_as: str = "") -> Message:
    return Message("The track", attachment=Attachment(FileKind.AUDIO, "a.mp3", "m", {}, keep_as))


class Shelf:
    """Files that Telegram keeps for us."""

    def __init__(self, talk: Talk) -> None:
        self.made = 0
        self.kept: dict[str, str] = {}
        talk.sender.makers["m"] = self._make
        talk.sender.find_file, talk.sender.keep_file = self._find, self._keep

    async def _make(self, _values: object) -> bytes:
        self.made += 1
        return b"ID3"

    async def _find(self, key: str) -> str | None:
        return self.kept.get(key)

    async def _keep(self, key: str, file_id: str) -> None:
        self.kept[key] = file_id


async def test_a_file_is_made_once_and_kept(talk: Talk) -> None:
    shelf = Shelf(talk)
    for _ in range(2):
        assert await talk.give(message=track("cues")) == [Sent(77)]
    assert (shelf.made, shelf.kept) == (1, {"cues": "file-1"})
    assert talk.telegram.calls[1][1] == (ANA, "file-1")


async def test_a_kept_file_that_telegram_forgot_is_made_afresh(talk: Talk) -> None:
    shelf = Shelf(talk)
    shelf.kept["cues"] = "file-0"
    assert await talk.give(BadRequest("Wrong file identifier"), message=track("cues")) == [Sent(77)]
    assert (shelf.made, shelf.kept) == (1, {"cues": "file-1"})


async def test_what_is_not_to_be_kept_is_made_each_time(talk: Talk) -> None:
    shelf = Shelf(talk)
    for _ in range(2):
        await talk.give(message=track())
    assert (shelf.made, shelf.kept) == (2, {})


async def test_a_reaction_and_a_toast_are_no_messages(talk: Talk) -> None:
    assert await talk.give(message=None, reaction="👍", reply_to=5) == [Sent(0)]
    assert await talk.give(message=None, callback_id="c1", toast="Done") == [Sent(0)]
    assert talk.telegram.methods == ["set_message_reaction", "answer_callback_query"]


def voice_message() -> Message:
    music = Attachment(FileKind.AUDIO, "a.mp3", "m", {}, "music", 60)
    voice = Attachment(FileKind.VOICE, "a.ogg", "m", {}, "voice", 60, instead=music)
    return Message("The track", attachment=voice)


async def test_a_track_goes_as_a_voice_message_and_is_kept_as_one(talk: Talk) -> None:
    shelf = Shelf(talk)
    assert await talk.give(message=voice_message()) == [Sent(77)]
    assert talk.telegram.methods == ["send_voice"]
    assert talk.telegram.calls[0][2]["duration"] == 60
    assert shelf.kept == {"voice": "file-1"}


async def test_who_takes_no_voice_messages_gets_the_same_as_music(talk: Talk) -> None:
    shelf = Shelf(talk)
    error = BadRequest("Voice_messages_forbidden")
    assert await talk.give(error, message=voice_message()) == [Sent(77)]
    assert talk.telegram.methods == ["send_voice", "send_audio"]
    assert shelf.kept == {"music": "file-1"}


def test_a_file_and_what_goes_instead_are_read_back_as_they_were() -> None:
    assert Message.from_json(json.loads(json.dumps(voice_message().to_json()))) == voice_message()


async def test_a_button_opens_a_page(talk: Talk) -> None:
    page = Button("Look", web_app="https://example.org/walks/")
    await talk.give(message=Message("Here", buttons=((page,),)))
    ((button,),) = talk.telegram.calls[0][2]["reply_markup"].inline_keyboard
    assert button.web_app.url == "https://example.org/walks/"
    assert button.callback_data is None
