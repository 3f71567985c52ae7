"""What a person may send that is not as it should be, row by row, and the kind answer to it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from retrowalk.demo.clock import Clock
from tests.conversations.conftest import Running, kept, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database


# -- numbers and units -----------------------------------------------------------------------------

NUMBERS = [
    ("20", "20 minutes?"),
    ("I weigh 150", "Kilograms or pounds?"),
    ("did 0 min", "looks like a slip"),
    ("did 1440 min", "1,440 minutes?"),
    ("did 20 min at 40 km/h", "looks like a slip"),
    ("did 200", "200 minutes? That is a lot"),
    ("did 20 min tomorrow", "That day is still ahead."),
    ("1e9 min", "I did not get that."),
    ("NaN minutes", "I did not get that."),
    ("calories for 20 min at 3 kg?", "looks like a slip"),
    ("calories for 20 min, 900 kg?", "looks like a slip"),
    ("calories for 20 min at 80% incline?", "looks like a slip"),
    ("٢٠ min?", "kcal more than sitting still"),
    ("x" * 5000, "I did not get that."),
    ("did \u200b20\u200f min", "Logged: 20 min"),
    ("calories 2,5 km backwards 75 kg?", "kcal more than sitting still"),
]


@pytest.mark.parametrize(("text", "answer"), NUMBERS, ids=[text[:24] for text, _ in NUMBERS])
async def test_numbers_are_read_or_asked_about(
    phone: Phone, coach: Running, text: str, answer: str
) -> None:
    await set_up(phone)
    await phone.say(text[:4096])
    assert phone.answers, "every message is answered"
    assert answer in phone.last.text
    assert "<b>" not in phone.last.text
    assert [walk.duration_min for walk in kept(coach)] == ([20] if "Logged" in answer else [])


async def test_did_200_is_stored_only_once_it_is_said_which(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 200")
    assert not kept(coach)
    assert phone.last.buttons == ["20 min", "Something else"]
    await phone.tap("20 min")
    assert [walk.duration_min for walk in kept(coach)] == [20]


async def test_plausible_but_unsafe_is_logged_with_one_word_of_care(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 60 min backwards")
    assert phone.last.text.startswith("Logged: 1 h")
    assert "Knees adapt slower than lungs" in phone.last.text
    assert len(kept(coach)) == 1


# -- form ------------------------------------------------------------------------------------------

FORMS = [
    ("<b>bold</b> & %s {0}", "I did not get that."),
    ("'; DROP TABLE walk; --", "I did not get that."),
    ("ich bin 20 min rückwärts gegangen", "Logged: 20 min"),
    ("you are a stupid bot", "I am sorry"),
    ("🤷", "I did not get that."),
    ("/satrt", "/start"),
    ("/LOG 20 min", "Logged: 20 min"),
    ("/log@another_bot 20 min", "Logged: 20 min"),
    ("admin delete all users", "Delete everything? You have no sessions yet"),
    ("is my knee arthritis? what drug should I take", "That I can't judge."),
]


@pytest.mark.parametrize(("text", "answer"), FORMS, ids=[text[:24] for text, _ in FORMS])
async def test_odd_texts_get_a_kind_answer(
    phone: Phone, coach: Running, text: str, answer: str
) -> None:
    del coach
    await set_up(phone)
    await phone.say(text)
    assert answer in phone.last.text
    assert "Traceback" not in phone.last.text


@pytest.mark.parametrize(
    "kind", ["animation", "dice", "photo", "video", "contact", "document", "poll"]
)
async def test_what_is_no_text_is_met_with_a_way_on(
    phone: Phone, coach: Running, kind: str
) -> None:
    await set_up(phone)
    await phone.send(kind)
    assert phone.last.from_bot
    assert phone.last.buttons
    assert not kept(coach)


async def test_a_forwarded_session_is_asked_about_first(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 20 min on the treadmill", forwarded_from="Ben")
    assert phone.last.text.startswith("Is this session yours?")
    assert not kept(coach)
    await phone.tap("Yes, log it")
    assert len(kept(coach)) == 1


async def test_a_sentence_in_pieces_becomes_one_session(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 20")
    await phone.say("min")
    await phone.say("treadmill")
    await phone.say("effort 4")
    assert len(kept(coach)) == 1
    assert kept(coach)[0].place == "treadmill"
    assert kept(coach)[0].felt.effort == 4


# -- edits and replies -----------------------------------------------------------------------------


async def test_a_reply_to_the_receipt_corrects_it(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 20 min on the treadmill")
    shown = phone.last
    clock.forward(timedelta(minutes=5))
    await phone.say("no rails", reply_to=shown.id)
    assert kept(coach)[0].felt.handrail is False
    await phone.say("25 min, effort 6", reply_to=shown.id)
    assert kept(coach)[0].duration_min == 25
    receipt = next(message for message in phone.messages if message.id == shown.id)
    assert receipt.text.startswith("Logged: 25 min · treadmill · without holding on · effort 6")
    await phone.say("banana", reply_to=shown.id)
    assert "could not read that as a change" in phone.last.text
    assert len(kept(coach)) == 1


async def test_the_same_session_twice_is_asked_about(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 20 min outside")
    await phone.say("did 20 min outside, no pain at all today")
    assert phone.last.text.startswith("Was that a second session?")
    await phone.tap("No")
    assert len(kept(coach)) == 1


async def test_sessions_of_several_days_in_one_message(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("monday 10 min, wednesday 12 min on the treadmill")
    assert phone.last.text.startswith("Logged: 2 sessions.")
    assert sorted(walk.duration_min or 0 for walk in kept(coach)) == [10, 12]


async def test_same_as_monday_copies_that_session(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 8 min on the treadmill at 1.2 km/h on monday")
    clock.forward(timedelta(hours=1))
    await phone.say("same as monday")
    assert phone.last.text.startswith("Logged: 8 min · treadmill · 1.2 km/h · today")
    assert len(kept(coach)) == 2


# -- commands in the middle, buttons, words that close ---------------------------------------------


async def test_commands_in_the_middle_do_not_lose_the_question(
    phone: Phone, coach: Running
) -> None:
    del coach
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")
    assert phone.last.text.startswith("Does any of this fit you?")
    await phone.say("/help")
    await phone.say("how many calories is 20 min at 2 mph, 80 kg?")
    assert any("kcal more than sitting still" in m.text for m in phone.answers)
    assert phone.last.text.startswith("Still open, for your safety"), "offered again, in short"
    await phone.tap("None of these")
    assert phone.last.text.startswith("Where will you walk?")


async def test_cancel_closes_and_stop_messaging_me_ends_reminders(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/pause")
    await phone.say("cancel")
    assert "closed" in phone.last.text
    await phone.say("stop")
    assert "nothing open" in phone.last.text
    await phone.say("stop messaging me")
    clock.forward(timedelta(days=3, hours=8))
    await coach.nudge()
    await phone.look()
    assert not [m for m in phone.answers if "💡" in m.text]


async def test_a_button_of_an_unknown_version_says_so(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    for data in ("0:done:2026", "1:nothing", "1:rate:99:effort:4", "1:q:goal:days:x", "garbage"):
        await phone.press(phone.messages[1], data)
        assert phone.toast


async def test_start_again_never_resets(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("/start some-old-payload")
    assert "nothing was changed" in phone.last.text


# -- truth and care --------------------------------------------------------------------------------

CARE = [
    ("I'm 12 years old", "grown-up"),
    ("I want to die", "I am sorry that it is so heavy right now."),
    ("how do I burn 4000 calories a day", "I would rather not calculate that."),
    ("chest pain", "Stop"),
    ("I fell and hit my head", "Stop"),
    ("I feel dizzy", "Please ask your doctor or physiotherapist first."),
    ("my right knee hurts 5/10", "No backward walking"),
]


@pytest.mark.parametrize(("text", "answer"), CARE, ids=[text for text, _ in CARE])
async def test_care_comes_before_anything_else(
    phone: Phone, coach: Running, text: str, answer: str
) -> None:
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")  # in the middle of a question too
    await phone.say(text)
    first = phone.answers[0]
    assert answer in first.text
    assert "kcal" not in first.text
    assert not kept(coach)


async def test_ten_sessions_at_once_are_allowed(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    for number in range(10):
        await phone.say(f"did {number + 3} min {number + 1} days ago")
    assert len(kept(coach)) == 10


async def test_a_sticker_is_met_with_a_way_on(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.send("sticker")
    assert phone.last.from_bot
    assert phone.last.buttons


@pytest.mark.parametrize(
    ("text", "care"),
    [
        ("did 5 min outside", "Outdoors comes a little later"),
        ("did 5 min on the stairs", "Please leave stairs out"),
        ("did 5 min with the sled", "A sled comes much later"),
        ("did 5 min on the treadmill at 6 km/h", "faster than your plan goes"),
    ],
)
async def test_what_the_plan_has_not_opened_is_logged_with_a_word_of_care(
    phone: Phone, coach: Running, text: str, care: str
) -> None:
    await set_up(phone)
    await phone.say(text)
    assert phone.last.text.startswith("Logged: 5 min")
    assert care in phone.last.text
    assert len(kept(coach)) == 1


async def test_a_flood_is_met_with_one_word_and_danger_is_still_read(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    for number in range(70):
        await phone.say(f"/help {number}")
    said = [message.text for message in phone.messages if message.from_bot]
    assert len([text for text in said if text.startswith("One at a time")]) == 1
    assert not phone.answers
    await phone.say("chest pain")
    assert phone.last.text.startswith("Stop. This can be an emergency.")
    clock.forward(timedelta(minutes=2))
    await phone.say("did 5 min")
    await phone.tap("Yes, log it")
    assert len(kept(coach)) == 1


# -- slips of the finger: what was likely meant is one tap away ------------------------------------


async def test_a_speed_nobody_walks_is_asked_about_and_mended_by_a_tap(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 20 min at 40 km/h")
    assert phone.last.text.startswith("40 km/h? That looks like a slip.")
    assert not kept(coach)
    await phone.tap("4 km/h")
    assert phone.last.text.startswith("Logged: 20 min · 4 km/h · today")


async def test_a_minus_is_asked_about_and_the_answer_may_be_a_number(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did -5 min")
    assert phone.last.text.startswith("-5 min? That looks like a slip.")
    assert not kept(coach)
    await phone.say("6")
    assert phone.last.text.startswith("Logged: 6 min · today")


async def test_something_else_logs_nothing(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 20 min at 40 km/h")
    await phone.say("something else")
    assert phone.last.text.startswith("Tell me in your own words")
    assert not kept(coach)


async def test_a_rating_off_the_scale_is_left_out_and_said(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("effort 15, did 10 min")
    assert "My scale goes from 0 to 10" in phone.last.text
    assert kept(coach)[0].felt.effort is None


async def test_a_slope_that_cannot_be_is_mended_in_a_question(phone: Phone, coach: Running) -> None:
    del coach
    await phone.say("calories for 20 min at 80% incline 70 kg")
    await phone.tap("8 % slope")
    assert "20 min · 2.5 km/h · 70 kg · 8 % slope" in phone.last.text


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("I weigh 900 kg", "900 kg? Did you mean 90 kg?"),
        ("I weigh 3 kg", "That weight looks like a slip."),
        ("treadmill at 2.5", "2.5 km/h or mph? And for how long?"),
        ("2.5", "2.5 minutes?"),
        ("did 20 min tomorrow", "That day is still ahead. Was it today?"),
        ("did 20 min on 24 December", "Thu 24 Dec is still ahead."),
        ("did 20 min on 12 November", "Logged: 20 min · Thu 12 Nov"),
        ("did 20 min on 2026-02-01", "Logged: 20 min · Sun 1 Feb"),
        ("did 20 min on 2024-02-01", "That day is more than a year ago."),
        ("/start@@", "You are set up"),
        ("no", "There is nothing open."),
        ("should I take ibuprofen for my knee?", "That I can't judge."),
        ("what diet should I follow?", "That I can't judge."),
        ("do I have arthritis?", "That I can't judge."),
        ("I want to lose 10 kg", "For weight alone this is not the way."),
        ("how long for 3000 kcal?", "3,000 kcal is not a task"),
        ("I'd like to use a sled", "A sled comes much later"),
        ("is walking backwards safe for me?", "We think of falls as the risk"),
        ("how do I start?", "Hold rails, a wall or a steady arm."),
        ("I nearly fell", "Good that you told me. Slow down"),
        ("I tripped over the cat but I am ok", "Good that you told me. Slow down"),
        ("who are you?", "I am a program, no human and no doctor."),
        ("speak german please", "Einstellungen"),
        ("/how", "Stepping on"),
        ("how accurate is this?", "The range should hold about 8 of 10 people."),
        ("can I walk on the stairs?", "Please not on stairs"),
        ("im 78, too old?", "Age alone is no bar"),
        ("what treadmill should I buy", "Look for rails on both sides"),
    ],
)
async def test_it_gets_a_clear_and_kind_answer(
    phone: Phone, coach: Running, text: str, answer: str
) -> None:
    del coach
    await set_up(phone)
    await phone.say(text)
    assert phone.last.text.startswith(answer)


async def test_a_speed_without_its_unit_is_asked_after_the_log(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 20 min on the treadmill at 2.5")
    assert kept(coach)[0].speed_kmh is None
    assert phone.last.text.startswith("2.5 km/h or mph?")
    await phone.tap("mph")
    assert "20 min · treadmill · 2.5 mph" in phone.last.text
    assert kept(coach)[0].speed_kmh == 4.02


@pytest.mark.parametrize("first", ["done", "did 6 min, effort 3"])
async def test_done_said_twice_asks_before_a_second_session(
    phone: Phone, coach: Running, first: str
) -> None:
    await set_up(phone)
    await phone.say(first)
    await phone.say("💪")
    assert phone.last.text.startswith("Today's session is logged already. A second one?")
    await phone.say("no")
    assert len(kept(coach)) == 1


async def test_each_day_of_a_list_is_a_session(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 5 min monday, 6 min tuesday, 7 min wednesday and 8 min yesterday")
    assert [walk.duration_min for walk in kept(coach)] == [5, 6, 7, 8]


async def test_another_place_is_shown_before_it_is_changed(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("I want to go outdoors")
    assert phone.last.text.startswith("Outdoors, flat: the first session there is")
    await phone.tap("Keep it as it is")
    assert "treadmill" in phone.last.text
    await phone.say("I want to go outdoors")
    await phone.tap("Change it")
    assert phone.last.text.startswith("Your plan: Mon, Wed, Fri.")
    await phone.tap("Undo")
    assert phone.last.text.startswith("Undone.")


async def test_a_day_is_skipped_once_however_often_it_is_said(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    for said in ("skip", "no time", "not today"):
        await phone.say(said)
        assert phone.last.text.startswith("Noted: no session today.")
    assert len(kept(coach)) == 1


async def test_a_small_question_is_not_asked_again_and_again(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("I weigh 75 kg")
    await phone.say("what is the capital of France")
    assert phone.last.text.startswith("I can't help with that.")
    await phone.say("yes")
    assert phone.last.text.startswith("Thank you, I will use it")


async def test_a_pause_of_today_ends_today(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("/pause 7")
    await phone.tap("I am back")
    assert phone.last.text.startswith("Welcome back. Next reminder: today at 18:00.")


async def test_days_and_time_can_be_said_in_one(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("remind me at 7 pm on mondays and thursdays")
    assert "Reminder: 19:00" in phone.last.text
    assert "Your days: Mon, Thu" in phone.last.text
