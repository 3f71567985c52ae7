"""What comes at odd times and from odd places: reachability, late taps, links, emoji."""

from __future__ import annotations

from datetime import timedelta

import pytest

from retrowalk.coach.store import people
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import ANA, Running, bot_said, kept, reminded, set_up
from tests.phone import Phone


@pytest.mark.parametrize(
    "description", ["Bad Request: chat not found", "Forbidden: user is deactivated"]
)
async def test_account_deleted_or_chat_not_found(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running, description: str
) -> None:
    await set_up(phone)
    code = "403" if description.startswith("Forbidden") else "400"
    await telegram.door(
        "fault",
        {"method": "sendMessage", "times": 1, "kind": code, "description": description},
    )
    clock.forward(timedelta(hours=8))
    await coach.nudge()
    ana = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert ana is not None
    assert ana.away is not None


async def test_whoever_blocks_the_bot_hears_nothing_more(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.block()
    clock.forward(timedelta(days=4))
    await coach.nudge()
    count = len(phone.answers)
    assert len(phone.answers) == count
    await phone.unblock()
    await phone.hear("Welcome back. Reminders are off.")
    clock.forward(timedelta(days=4))
    await coach.nudge()
    await phone.look()
    assert phone.last.text.startswith("Welcome back. Reminders are off."), "none until asked for"
    await phone.tap("Yes, 18:00")
    assert phone.last.text.startswith("Good. Next reminder: Mon 30 Nov at 18:00.")
    clock.forward(timedelta(days=2, hours=8))
    await coach.nudge()
    await phone.hear("💡")


async def test_callback_too_late_takes_effect_once_and_is_shown(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await telegram.door(
        "fault",
        {
            "method": "answerCallbackQuery",
            "times": 1,
            "kind": "400",
            "description": "Bad Request: query is too old and response timeout expired",
        },
    )
    await phone.tap("Done ✅")
    assert any(m.text.startswith("Logged: 5 min · today") for m in phone.messages)
    assert len(kept(coach)) == 1


async def test_start_with_an_unknown_payload_is_a_normal_start(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("/start x9-stale_link")
    assert phone.last.text.startswith("Hello, I coach walking backwards.")
    await set_up(phone)
    await phone.say("/start inline")
    assert "Today" in phone.last.buttons


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("🤕", "Sorry. How strong is it"),
        ("😓", "I did not get that."),
        ("👍", 'Was that a "done"?'),
    ],
)
async def test_only_emoji(phone: Phone, coach: Running, said: str, answer: str) -> None:
    await set_up(phone)
    await phone.say(said)
    assert phone.last.text.startswith(answer)
    assert not kept(coach)


async def test_location_outside_a_question_changes_nothing_by_itself(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.send("location", latitude=35.68, longitude=139.69)
    assert any("Tokyo" in label for label in phone.last.buttons)
    ana = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert ana is not None
    assert ana.zone == "Europe/Berlin"


async def test_a_photo_of_a_treadmill_with_words_changes_no_reminder(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.send("photo", caption="treadmill display 20:00 2.5 km/h")
    assert "Settings" not in phone.last.text
    assert not kept(coach)


async def test_a_question_before_anything_else_is_answered_without_a_set_up(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("20 min backwards 2 mph 80 kg?")
    assert "kcal more than sitting still" in phone.last.text


async def test_start_again_can_start_over_and_asks_before(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 5 min, effort 3")
    await phone.say("/start")
    assert phone.last.buttons == ["Today", "Change plan", "Start over"]
    await phone.tap("Start over")
    assert phone.last.text.startswith("Answer the first questions again?")
    await phone.say("no")
    assert phone.last.text.startswith("All right. Your plan stays as it is.")
    await phone.say("/start")
    await phone.tap("Start over")
    await phone.tap("Yes, start over")
    for label in ("None of these", "Hallway or wall", "Tue, Thu, Sat · 08:00"):
        await phone.tap(label)
    assert phone.last.text.startswith("Your plan: Tue, Thu, Sat.")
    assert [walk.duration_min for walk in kept(coach)] == [5], "what was walked stays"


@pytest.mark.parametrize("said", ["did 20 min tomorrow", "did 20 min on 24 December"])
async def test_a_future_date_can_be_planned_instead(
    phone: Phone, coach: Running, said: str
) -> None:
    await set_up(phone)
    await phone.say(said)
    await phone.tap("Plan it: change my days")
    assert phone.last.text.startswith("Which days suit you?")
    assert not kept(coach)


async def test_a_location_sent_twice_changes_nothing_without_a_yes(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    for _ in range(2):
        await phone.send("location", latitude=35.68, longitude=139.69)
        assert "Use Tokyo from now on" in phone.last.buttons
    ana = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert ana is not None
    assert ana.zone == "Europe/Berlin"
    await phone.tap("Use Tokyo from now on")
    ana = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert ana is not None
    assert ana.zone == "Asia/Tokyo"


async def test_an_edited_log_shows_old_and_new(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    mine = await phone.say("did 5 min on the treadmill")
    await phone.edit(mine, "did 6 min on the treadmill")
    receipt = phone.messages[-1] if phone.messages[-1].from_bot else phone.last
    assert receipt.text.startswith("Logged: 6 min · treadmill · today\nBefore: 5 min\n")
    await phone.tap("4 fair")
    assert "Before" not in phone.last.text, "what is only added replaces nothing"
    assert len(kept(coach)) == 1


async def test_several_sessions_of_one_message_are_undone_together(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    mine = await phone.say("did 5 min monday, 6 min tuesday")
    assert phone.last.text.startswith("Logged: 2 sessions.")
    await phone.edit(mine, "did 5 min monday, 7 min tuesday")
    assert phone.last.text.startswith("I kept the sessions of that message as they are.")
    assert [walk.duration_min for walk in kept(coach)] == [5, 6]
    await phone.tap("Undo")
    assert bot_said(phone, "Undone: 2 sessions are out again.")
    assert not kept(coach)
    await phone.say("/undo")
    assert [walk.duration_min for walk in kept(coach)] == [6]


async def test_an_open_question_comes_again_twice_and_no_more(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")
    for number in range(4):
        await phone.say(f"calories for {10 + number} min at 2 km/h, 80 kg?")
        asked = [message for message in phone.answers if "Still open" in message.text]
        assert len(asked) == (1 if number < 2 else 0)
    await phone.tap("None of these")
    assert bot_said(phone, "Where will you walk?"), "it stays open"


async def test_a_group_that_became_a_supergroup_is_followed(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    asked = "/ask 20 min at 2 mph, 80 kg"
    await telegram.door("fault", {"kind": "400", "chat": telegram.group.id, "migrate_to": -1001234})
    await phone.say(asked, chat=-1001234)
    assert "kcal more than sitting still" in phone.messages_in(-1001234)[-1].text


async def test_the_answer_to_a_group_that_moves_meanwhile_goes_where_it_is(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    group = telegram.group.id
    await telegram.door("fault", {"method": "sendMessage", "times": 1, "kind": "500"})
    await telegram.door("fault", {"kind": "400", "chat": group, "migrate_to": -1001234})
    await telegram.door("update", group_question(group))
    await phone.settle()
    clock.forward(timedelta(minutes=5))
    await coach.nudge()
    await phone.look()
    assert "kcal more than sitting still" in phone.messages_in(-1001234)[-1].text


def group_question(group: int) -> dict[str, object]:
    """A question that was asked before its group moved."""
    text = "/ask 20 min at 2 mph, 80 kg"
    return {
        "message": {
            "message_id": 900,
            "date": 1795165200,
            "chat": {"id": group, "type": "group", "title": "Walking friends"},
            "from": {"id": ANA, "is_bot": False, "first_name": "Ana"},
            "text": text,
            "entities": [{"type": "bot_command", "offset": 0, "length": 4}],
        }
    }


async def test_a_channel_post_is_none_of_our_business(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    before = len(telegram.calls)
    channel = {"id": -100777, "type": "channel", "title": "News"}
    post = {"message_id": 1, "date": 1795165200, "chat": channel, "sender_chat": channel}
    await telegram.door("update", {"channel_post": {**post, "text": "did 20 min, chest pain"}})
    await phone.say("/history")
    assert phone.last.text.startswith("Nothing logged yet.")
    told = [call for call in telegram.calls if call.params.get("chat_id") == "-100777"]
    assert len(telegram.calls) > before
    assert not told
