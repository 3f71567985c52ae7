"""Whose words are heard: what a person says or sends, once, and nothing of anybody else."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrowalk.bot.wire.incoming import read_command
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import ANA, Running, kept, reminded, set_up
from tests.phone import Phone

SERVICE_MESSAGES: dict[str, Any] = json.loads(
    Path(__file__).with_name("service_messages.json").read_text(encoding="utf-8")
)
"""A sample of each field of `Message` in Bot API 10.1 that is not what somebody says or sends."""

ANA_AS_USER = {"id": ANA, "is_bot": False, "first_name": "Ana", "language_code": "en"}
PRIVATE = {"id": ANA, "type": "private", "first_name": "Ana"}
CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
CHANNEL = {"id": -1001111111111, "type": "channel", "title": "Steps"}
ANOTHER_BOT = {"id": 77, "is_bot": True, "first_name": "B", "username": "another_bot"}
OURSELVES = {"id": 123456789, "is_bot": True, "first_name": "R", "username": "retrowalk_bot"}
QUESTION = "/ask 20 min at 2 mph, 80 kg"


TALKING = ("send", "edit", "answer", "delete", "setMessage", "pin", "forward", "copy")
"""How the methods begin by which people would notice us."""


async def came(telegram: LocalTelegram, phone: Phone, **update: object) -> list[str]:
    """The methods by which the bot reacts to an update."""
    before = len(telegram.calls)
    await telegram.door("update", update)
    await phone.settle()
    called = [call.method for call in list(telegram.calls)[before:]]
    return [name for name in called if name.startswith(TALKING)]


def message(clock: Clock, **fields: object) -> dict[str, Any]:
    at = int(clock.now().timestamp())
    return {"message_id": 900, "date": at, "chat": PRIVATE, "from": ANA_AS_USER, **fields}


async def test_no_service_message_is_answered(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    del coach
    group = {"id": telegram.group.id, "type": "supergroup", "title": "Walking friends"}
    for name, content in SERVICE_MESSAGES.items():
        for chat in (PRIVATE, group):
            body = message(clock, chat=chat, **{name: content})
            assert await came(telegram, phone, message=body) == [], name


@pytest.mark.parametrize(
    "fields",
    [
        {"via_bot": OURSELVES},
        {"via_bot": ANOTHER_BOT},
        {"from": ANOTHER_BOT},
        {"sender_business_bot": ANOTHER_BOT},
        {"is_automatic_forward": True, "sender_chat": CHANNEL},
        {"chat": CHANNEL, "sender_chat": CHANNEL},
        {"chat": {"id": -1002, "type": "supergroup", "title": "x", "is_direct_messages": True}},
        {"chat": {"id": 10**30, "type": "private"}},
        {"from": {"id": 10**30, "is_bot": False, "first_name": "x"}},
        {"chat": {"id": True, "type": "private"}},
        {"from": {"id": True, "is_bot": False, "first_name": "x"}},
        {"message_id": True},
    ],
)  # fmt: skip
async def test_what_no_person_said_to_us_is_left_alone(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running, fields: dict[str, Any]
) -> None:
    said = message(clock, text="did 20 min at 2 mph, 80 kg", **fields)
    assert await came(telegram, phone, message=said) == []
    assert await came(telegram, phone, edited_message={**said, "edit_date": said["date"]}) == []
    assert await came(telegram, phone, channel_post=said) == []
    assert kept(coach) == []


async def test_an_inline_answer_that_was_posted_to_us_is_no_session(
    phone: Phone, coach: Running
) -> None:
    results = await phone.inline("20 min at 2 mph, 80 kg")
    await phone.choose("20 min at 2 mph, 80 kg", results[0]["id"])
    assert kept(coach) == []
    assert not [m for m in phone.messages if m.from_bot]


@pytest.mark.parametrize("as_whom", [CHANNEL, None])
async def test_who_writes_as_a_channel_or_as_the_group_is_answered_in_the_group(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running, as_whom: dict[str, Any]
) -> None:
    del coach
    group = {"id": telegram.group.id, "type": "supergroup", "title": "Walking friends"}
    asked = message(
        clock, chat=group, sender_chat=as_whom or group, text=QUESTION, **{"from": CHANNEL_BOT}
    )
    assert await came(telegram, phone, message=asked) == ["sendMessage"]
    assert "kcal" in phone.messages_in(telegram.group.id)[-1].text


async def test_the_posts_of_a_linked_channel_are_left_alone(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    del coach
    group = {"id": telegram.group.id, "type": "supergroup", "title": "Walking friends"}
    service = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    post = message(
        clock, chat=group, sender_chat=CHANNEL, is_automatic_forward=True, text=QUESTION,
        **{"from": service},
    )  # fmt: skip
    assert await came(telegram, phone, message=post) == []


@pytest.mark.parametrize("text", ["/log\n20 min on the treadmill, effort 3",
                                  "/log\t20 min on the treadmill, effort 3",
                                  "/log\u00a020 min on the treadmill, effort 3",
                                  "/LOG: 20 min on the treadmill, effort 3"])  # fmt: skip
async def test_a_command_ends_at_any_white_space(phone: Phone, coach: Running, text: str) -> None:
    await set_up(phone)
    await phone.say(text)
    (walk,) = kept(coach)
    assert (walk.duration_min, walk.place, walk.felt.effort) == (20, "treadmill", 3)


async def test_a_command_ends_at_its_line_in_a_group(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    del coach
    await phone.say("/ask\n20 min at 2 mph, 80 kg", chat=telegram.group.id)
    assert "kcal" in phone.messages_in(telegram.group.id)[-1].text


@given(st.text(alphabet="abc_1"), st.sampled_from(" \n\t\u00a0\u2003\r\v"), st.text())
def test_every_command_is_read_whole(name: str, space: str, rest: str) -> None:
    read = read_command(f"/{name}@Retrowalk_bot{space}{rest}")
    assert read is not None
    assert (read.name, read.bot, read.rest) == (name, "retrowalk_bot", rest.strip())
    assert read.is_for("retrowalk_BOT")
    assert not read.is_for("another_bot")


@pytest.mark.parametrize(
    ("captions", "minutes"),
    [
        (["did 20 min on the treadmill, effort 3", "", "", ""], [20]),
        (["", "", "did 20 min on the treadmill, effort 3"], [20]),
        (["", "", ""], []),
    ],
)
async def test_an_album_is_answered_once(
    telegram: LocalTelegram, phone: Phone, coach: Running, captions: list[str], minutes: list[int]
) -> None:
    await set_up(phone)
    before = len([m for m in phone.messages if m.from_bot])
    for caption in captions:
        await telegram.door(
            "send", {"person": ANA, "kind": "photo", "album": "77", "caption": caption}
        )
    await phone.settle()
    assert [walk.duration_min for walk in kept(coach)] == minutes
    assert len([m for m in phone.messages if m.from_bot]) == before + 1, phone.transcript()
    assert phone.last.text.startswith("Logged: 20 min" if minutes else "I can only read text")


def member(status: str, **more: object) -> dict[str, Any]:
    return {"user": OURSELVES, "status": status, **more}


GREETS = ["sendMessage"]
RIGHTS = dict.fromkeys(
    (
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
        "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info",
        "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ),
    False,
)  # fmt: skip
ADMIN = member("administrator", **RIGHTS)


def restricted(*, inside: bool, may_write: bool) -> dict[str, Any]:
    names = (
        "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
        "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
        "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
        "can_add_web_page_previews", "can_edit_tag", "can_react_to_messages",
    )  # fmt: skip
    rights = dict.fromkeys(names, False)
    return member(
        "restricted", is_member=inside, can_send_messages=may_write, until_date=0, **rights
    )


@pytest.mark.parametrize(
    ("kind", "old", "new", "called"),
    [
        ("supergroup", member("left"), member("member"), GREETS),
        ("group", member("left"), ADMIN, GREETS),
        ("supergroup", member("kicked", until_date=0), member("member"), GREETS),
        ("supergroup", member("left"), restricted(inside=True, may_write=True), GREETS),
        ("supergroup", member("left"), restricted(inside=True, may_write=False), []),
        ("supergroup", member("member"), ADMIN, []),
        ("supergroup", ADMIN, member("member"), []),
        ("supergroup", member("member"), restricted(inside=True, may_write=False), []),
        ("supergroup", restricted(inside=True, may_write=False), member("member"), []),
        ("supergroup", restricted(inside=False, may_write=True), member("member"), GREETS),
        ("supergroup", member("member"), restricted(inside=False, may_write=True), []),
        ("channel", member("left"), ADMIN, []),
    ],
)
async def test_a_group_is_greeted_only_when_we_join_and_may_write(
    telegram: LocalTelegram,
    phone: Phone,
    clock: Clock,
    coach: Running,
    kind: str,
    old: dict[str, Any],
    new: dict[str, Any],
    called: list[str],
) -> None:
    del coach
    chat = {"id": telegram.group.id, "type": kind, "title": "Walking friends"}
    change = {
        "chat": chat,
        "from": ANA_AS_USER,
        "date": int(clock.now().timestamp()),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    assert await came(telegram, phone, my_chat_member=change) == called


async def test_a_message_from_the_future_is_of_now(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    ahead = int((clock.now() + timedelta(days=3)).timestamp())
    await came(telegram, phone, message=message(clock, date=ahead, text="did 5 min"))
    assert [walk.day for walk in kept(coach)] == [clock.now().date()]
    await phone.say("/history")
    assert "today" in phone.last.text


async def test_half_a_character_does_no_harm(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    body = message(clock, text="did 5 min \ud83d")
    assert "sendMessage" in await came(telegram, phone, message=body)
    assert len(kept(coach)) == 1


@pytest.mark.parametrize("name", ["checklist", "game"])
async def test_text_beside_what_we_do_not_know_is_still_read(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running, name: str
) -> None:
    del coach
    body = message(clock, text="/help", **{name: SERVICE_MESSAGES[name]})
    assert "sendMessage" in await came(telegram, phone, message=body)


@pytest.mark.parametrize("kind", ["story", "rich_message"])
async def test_new_kinds_of_attachments_get_a_kind_word(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running, kind: str
) -> None:
    del coach
    await phone.say("/help")
    content = {"story": {"chat": PRIVATE, "id": 3}, "rich_message": {"blocks": []}}[kind]
    assert await came(telegram, phone, message=message(clock, **{kind: content})) == ["sendMessage"]
    await phone.look()
    assert phone.last.text.startswith("I can only read text")


# -- topics of a private chat ---------------------------------------------------------------------


async def test_answers_and_reminders_stay_in_the_topic(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    assert "message_thread_id" not in phone.last.raw
    await phone.say("did 5 min", thread=41)
    assert phone.last.raw["message_thread_id"] == 41
    await phone.say("/export", thread=42)
    assert {m.raw.get("message_thread_id") for m in phone.answers} == {42}
    before = phone.last.id
    await phone.tap("Sheet for my physiotherapist")
    assert phone.last.id > before
    assert phone.last.raw["message_thread_id"] == 42
    clock.forward(timedelta(days=3))
    reminder = await reminded(phone, clock, coach)
    assert reminder.raw["message_thread_id"] == 42


async def test_a_topic_that_was_removed_loses_no_reminder(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/today", thread=41)
    await telegram.door("topic", {"person": ANA, "thread": 41})
    reminder = await reminded(phone, clock, coach)
    assert "message_thread_id" not in reminder.raw


async def test_who_goes_back_to_the_chat_itself_is_reminded_there(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/today", thread=41)
    await phone.say("/today")
    reminder = await reminded(phone, clock, coach)
    assert "message_thread_id" not in reminder.raw
