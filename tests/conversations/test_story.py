"""The first two minutes with the coach: the story that everything else stands on."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from retrowalk.coach.store import people
from retrowalk.coach.store.database import Database
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import (
    Running,
    by_webhook,
    reminded,
    running,
    set_up,
    settings_for,
)
from tests.phone import Phone

pytestmark = pytest.mark.one_database


async def tell_the_story(phone: Phone, clock: Clock, coach: Running) -> None:
    await set_up(phone)
    assert "Your plan: Mon, Wed, Fri." in phone.last.text
    assert "hands lightly on the rails" in phone.last.text
    await phone.tap("Sure: 9-10")

    await phone.say("did 10 min backwards on the treadmill, felt 3/10")
    assert phone.last.text.startswith("Logged: 10 min · treadmill · effort 3 · today")
    assert "1 of 1 session" in phone.last.text

    await phone.say("how many calories is 20 min at 2 mph, 80 kg?")
    assert "kcal more than sitting still" in phone.last.text
    assert "20 min · 3.2 km/h · 80 kg" in phone.last.text

    clock.forward(timedelta(days=3, hours=8))  # Monday, 18:00 in Berlin
    await coach.nudge()
    reminder = await phone.hear("💡")
    assert reminder.text.startswith("5 min backwards, 1 km/h, treadmill, hands lightly")
    await phone.tap("Done ✅")
    assert phone.last.text.startswith("Logged: 5 min · today")
    await phone.tap("4 fair")
    assert "effort 4" in phone.last.text


async def test_the_story_by_polling(phone: Phone, clock: Clock, coach: Running) -> None:
    await tell_the_story(phone, clock, coach)


async def test_the_story_by_webhook(
    telegram: LocalTelegram, phone: Phone, clock: Clock, database_url: str, db: Database
) -> None:
    settings = by_webhook(settings_for(telegram, database_url))
    async with running(settings, db, clock) as coach:
        await tell_the_story(phone, clock, coach)


async def test_it_is_silent_once_done_and_reminds_on_planned_days_only(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("done")
    for _ in range(72):  # Friday to Monday morning
        clock.forward(timedelta(hours=1))
        await coach.nudge()
    await phone.look()
    assert not [m for m in phone.answers if "💡" in m.text and m.text.startswith("5 min")]
    clock.forward(timedelta(hours=9))
    await coach.nudge()
    await phone.hear("5 min backwards")


async def test_later_asks_once_more_and_leaves_tomorrow_alone(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await phone.tap("Later")
    await phone.tap("In 15 min")
    assert "today at 18:15" in phone.last.text
    before = len(phone.answers)
    clock.forward(timedelta(minutes=16))
    await coach.nudge()
    await coach.nudge()
    await phone.look()
    assert len(phone.answers) == before + 1


async def test_not_today_asks_why_and_is_no_failure(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await phone.tap("Not today")
    await phone.tap("No time")
    assert "Two minutes along a wall count too" in phone.last.text
    await phone.tap("Undo")
    assert "Undone." in phone.last.text
    await phone.say("/undo")
    assert "Put back." in phone.last.text


async def test_a_question_in_the_middle_is_answered_and_the_card_comes_again(
    phone: Phone, coach: Running
) -> None:
    del coach
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")
    await phone.say("20 min at 2 mph, 80 kg, calories?")
    answer, card = phone.answers[-2:]
    assert "kcal more than sitting still" in answer.text
    assert "Still open, for your safety" in card.text
    await phone.tap("None of these")
    assert "Where will you walk?" in phone.last.text


async def test_a_log_before_any_set_up_asks_first_and_then_keeps(
    phone: Phone, coach: Running
) -> None:
    del coach
    await phone.say("did 15 min in the hallway")
    assert "May I keep your sessions?" in phone.last.text
    await phone.tap("Yes, keep them")
    assert phone.last.text.startswith("Logged: 15 min · indoors · today")


async def test_an_interrupted_question_is_asked_again(phone: Phone, coach: Running) -> None:
    del coach
    await phone.say("/start")
    await phone.say("did 15 min in the hallway")
    await phone.tap("Yes, keep them")
    assert phone.last.text.startswith("Shall we set up your plan?")
    await phone.tap("Yes, I agree. Let's go")
    assert "Does any of this fit you?" in phone.last.text


async def test_an_edited_message_changes_its_entry_and_an_empty_edit_does_nothing(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    said = await phone.say("did 20 min on the treadmill")
    receipt = phone.last
    await phone.edit(said, "did 25 min on the treadmill")
    assert phone.last.id == receipt.id
    assert phone.last.text.startswith("Logged: 25 min")
    count = len(phone.answers)
    await phone.edit(said, "did 25 min on the treadmill")
    assert len(phone.answers) == count


async def test_history_changes_and_undoes(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 6 min, effort 5, no pain")
    await phone.say("/history")
    assert "1. today: 6 min · effort 5 · pain 0" in phone.last.text
    await phone.tap("Entry 1")
    await phone.tap("Minutes")
    await phone.say("8")
    assert phone.last.text.startswith("Logged: 8 min")
    await phone.say("/undo")
    assert "6 min" in phone.last.text
    await phone.say("/history")
    await phone.tap("Entry 1")
    await phone.tap("Remove it")
    await phone.tap("Undo")
    assert "The session is: today, 6 min" in phone.last.text


async def test_settings_change_units_zone_and_reminder_in_place(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("/settings")
    card = phone.last
    await phone.tap("Speed in mph")
    assert phone.last.id == card.id
    assert "Units: kg, mph, km" in phone.last.text
    await phone.say("/today")
    assert "0.6 mph" in phone.last.text
    await phone.say("I'm in Tokyo")
    assert phone.last.text.startswith("Tokyo, where it is 18:00 now.")
    await phone.tap("Use Tokyo from now on")
    assert "Time zone: Tokyo (it is 18:00 there)" in phone.last.text
    await phone.say("remind me at 7:30 am")
    assert "Reminder: 07:30" in phone.last.text


async def test_export_is_complete_and_delete_leaves_a_stranger(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 6 min, effort 5")
    await phone.say("/export")
    everything, sessions = phone.answers[-2:]
    exported = json.loads(await phone.download(everything))
    assert exported["walk"][0]["facts"]["effort"] == 5
    assert b"2026-11-20,done,6.0" in await phone.download(sessions)
    await phone.say("/delete")
    await phone.tap("Delete now")
    assert "I know nothing about you any more" in phone.last.text
    await phone.say("/history")
    assert "Nothing logged yet" in phone.last.text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("chest pain", "This can be an emergency"),
        ("I fell in the park today", "Please stop for today"),
        ("felt dizzy after 3 minutes", "Please stop for today"),
        ("my right knee hurts, 4/10", "No backward walking today"),
        ("no chest pain, did 10 min", "May I keep your sessions?"),
        ("/satrt", "Did you mean /start?"),
        ("/xyzzy", "I do not know that command"),
        ("asdf qwer", "I did not get that"),
        ("<b>hm & so", "I did not get that"),
        ("did 900 min", "900 minutes?"),
        ("20", "20 minutes?"),
        ("I weigh 150", "Kilograms or pounds?"),
        ("75 kg", "Shall I remember it?"),
        ("is it really 6 METs?", "5.6 km/h"),
        ("how long to burn off a 250 kcal donut?", "min for 250 kcal"),
        ("is walking backward better than forward for calories?", "forwards."),
        ("how many calories does walking backwards burn", "For how long, or how far?"),
        ("/privacy", "What I keep, and why"),
        ("/help", "What you can do here"),
        ("thanks", "You are welcome"),
    ],
)
async def test_one_message_and_its_answer(
    text: str,
    says: str,
    phone: Phone,
    clock: Clock,
    telegram: LocalTelegram,
    sqlite_url: str,
    sqlite_db: Database,
) -> None:
    async with running(settings_for(telegram, sqlite_url), sqlite_db, clock):
        await phone.say(text)
        assert says in phone.answers[-1].text, phone.transcript()


async def test_a_red_flag_comes_first_even_in_the_middle_of_a_question(
    phone: Phone, coach: Running
) -> None:
    del coach
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")
    await phone.say("I have chest pain")
    assert "This can be an emergency" in phone.last.text
    assert phone.last.buttons == ["I'm safe", "That was not about me"]


async def test_follow_up_questions_keep_what_was_said(phone: Phone, coach: Running) -> None:
    del coach
    await phone.say("20 min backwards 2 mph 80 kg?")
    await phone.say("and for 35?")
    assert "35 min · 3.2 km/h · 80 kg" in phone.last.text


async def test_a_weight_is_kept_only_when_asked_to(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("I weigh 75 kg")
    await phone.tap("Yes, remember it")
    await phone.say("did 10 min at 2 km/h")
    assert "kcal more than sitting still, at 75 kg" in phone.last.text


async def test_inline_answers_anybody_and_shows_nobodys_weight(
    telegram: LocalTelegram, coach: Running
) -> None:
    del coach
    ben = Phone(telegram, 1002)
    results = await ben.inline("20 min 2 mph 80 kg")
    assert len(results) == 3
    chosen = await ben.choose("20 min 2 mph 80 kg", results[0]["id"], chat=telegram.group.id)
    assert "kcal more than sitting still" in chosen.text
    assert len(await ben.inline("")) == 3


async def test_a_group_gets_calories_and_help_and_nothing_else(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    del coach
    group = telegram.group.id
    await phone.say("/ask 20 min at 2 mph, 80 kg", chat=group)
    assert "kcal more than sitting still" in phone.messages_in(group)[-1].text
    await phone.say("/history", chat=group)
    assert "Coaching is private" in phone.messages_in(group)[-1].text


async def test_old_and_forged_buttons_do_nothing_but_say_so(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    del coach
    await set_up(phone)
    card = phone.last
    for data in (
        "0:done:x",
        "1:nothing",
        "1:q:goal:days:1010100",
        "1:undo:999999",
        "1:walk:77",
        "1:done:not-a-day",
        "1:rate:1:effort:5",
        "1:q:a:b",
        "x",
    ):
        clock.forward(timedelta(seconds=5))
        await phone.press(card, data)
        assert "That button is from another time" in phone.last.text or "nothing to undo" in (
            phone.last.text
        )
    clock.forward(timedelta(days=1))
    await phone.press(card, "1:done:20261120")
    await phone.press(card, "1:done:2026-11-20")
    assert any("Which day shall I count?" in message.text for message in phone.answers)


async def test_a_tap_twice_counts_once(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("/today")
    card = phone.last
    await phone.press(card, "1:done:2026-11-20")
    await phone.press(card, "1:done:2026-11-20")
    assert phone.toast.startswith("Already logged")
    await phone.say("/history")
    assert "2." not in phone.last.text


async def test_stickers_voice_and_photos_are_met_kindly(phone: Phone, coach: Running) -> None:
    del coach
    await phone.send("voice")
    assert "can't listen" in phone.last.text
    await phone.send("photo")
    assert "only read text" in phone.last.text
    await phone.send("location", latitude=35.68, longitude=139.69)
    assert any("Tokyo" in label for label in phone.last.buttons)


async def test_whoever_was_away_and_writes_is_asked_about_reminders(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    coach.db.run_now(lambda tx: people.went_away(tx, phone.person, clock.now()))
    await phone.say("did 5 min, effort 3")
    said = [message.text for message in phone.answers]
    assert said[0].startswith("Logged: 5 min")
    assert said[1].startswith("Welcome back. Reminders are off.")
    await phone.tap("Stay off")
    assert phone.last.text.startswith("No more reminders from me.")


async def test_edited_to_nonsense_keeps_the_entry_and_after_undo_says_so(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    said = await phone.say("did 6 min, effort 3")
    receipt = phone.last
    await phone.edit(said, "banana split")
    assert phone.last.text.startswith("I kept 6 min")
    await phone.tap("Undo", on=receipt)
    await phone.edit(said, "did 7 min")
    assert phone.last.text.startswith("That entry was removed.")


async def test_a_group_is_told_once_what_is_public(telegram: LocalTelegram, coach: Running) -> None:
    del coach
    chat = await telegram.door("group", {"title": "New friends", "members": [1001, 1002]})
    ana = Phone(telegram, 1001)
    await ana.settle()
    hello = ana.messages_in(int(chat["id"]))[-1]
    assert hello.text == "Hello. Ask me about calories by my name. Coaching is private."
    assert hello.buttons == ["Open private chat"]


async def test_the_same_update_again_is_answered_again_and_counts_once(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 6 min")
    before = len(phone.answers)
    await telegram.door("redeliver", {"update_id": telegram.updates._next_id - 1})
    await phone.settle()
    await phone.look()
    assert len(phone.answers) == before + 1
    await phone.say("/history")
    assert "2." not in phone.last.text


async def test_an_anonymous_admin_gets_calories_in_reply(
    telegram: LocalTelegram, coach: Running
) -> None:
    del coach
    group = telegram.group.id
    ana = Phone(telegram, 1001)
    asked = await ana.say("hello everybody", chat=group)
    chat = {"id": group, "type": "group", "title": "Walking friends"}
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    text = "/ask 20 min at 2 mph, 80 kg"
    await telegram.door(
        "update",
        {
            "message": {
                "message_id": asked.id,
                "date": asked.raw["date"],
                "chat": chat,
                "from": anonymous,
                "sender_chat": chat,
                "text": text,
                "entities": [{"type": "bot_command", "offset": 0, "length": 4}],
            }
        },
    )
    await ana.settle()
    await ana.look()
    answer = ana.messages_in(group)[-1]
    assert "kcal more than sitting still" in answer.text
    assert answer.reply_to == asked.id


async def test_a_button_on_a_message_that_is_gone_acts_and_answers_anew(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    me = {"id": phone.person, "is_bot": False, "first_name": "Ana"}
    gone = {"message_id": 5, "date": 0, "chat": {"id": phone.person, "type": "private"}}
    await telegram.door(
        "update",
        {
            "callback_query": {
                "id": "77",
                "from": me,
                "message": gone,
                "chat_instance": "1",
                "data": "1:today",
            }
        },
    )
    await phone.settle()
    await phone.look()
    assert phone.last.text.startswith("Today: 5 min backwards")
    assert not phone.last.edited
