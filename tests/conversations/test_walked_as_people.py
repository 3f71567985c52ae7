"""What people met who walked through it on a phone, each mended and told here."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from retrowalk.coach.store import walks
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import Running, begin_session, kept, pauses, set_up
from tests.phone import Phone, plain

pytestmark = pytest.mark.one_database


@pytest.fixture
async def rosa(telegram: LocalTelegram, coach: Running) -> Phone:
    """A German phone, set up."""
    assert coach.db is not None
    telegram.chats.add_person("Rosa", "de", id_=3001)
    phone = Phone(telegram, 3001)
    await phone.say("/start")
    for label in (
        "Ja, einverstanden. Los geht's",
        "Nichts davon",
        "Laufband mit Griffen",
        "Mo, Mi, Fr · 18:00",
    ):
        await phone.tap(label)
    await phone.tap(next(label for label in phone.last.buttons if "Berlin" in label))
    return phone


# -- pain after a receipt --------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["knee pain 5/10", "my knee hurts, 4/10", "knee pain 2/10"])
async def test_pain_after_a_receipt_is_an_entry_of_its_own_and_gets_no_thumb(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say("did 5 min, felt 3")
    receipt = phone.last
    said = await phone.say(words)
    assert next(m for m in phone.messages if m.id == said.id).reaction == ""
    if "None of that" in phone.last.buttons:
        await phone.tap("None of that")
    session, note = sorted(kept(coach), key=lambda walk: walk.id)
    assert (session.state, session.felt.pain, session.felt.effort) == (walks.DONE, None, 3)
    assert note.state == walks.PAIN
    assert note.felt.pain
    assert next(m for m in phone.messages if m.id == receipt.id).text == receipt.text


async def test_german_pain_after_a_receipt_too(rosa: Phone, coach: Running) -> None:
    await rosa.say("5 min rückwärts gegangen, Anstrengung 3")
    said = await rosa.say("Knie schmerzt 5/10")
    await rosa.say("nein")
    assert next(m for m in rosa.messages if m.id == said.id).reaction == ""
    told = coach.db.run_now(lambda tx: walks.every(tx, rosa.person))
    assert sorted(walk.state for walk in told) == [walks.DONE, walks.PAIN]


async def test_what_else_is_told_with_the_pain_completes_the_session(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 5 min")
    await phone.say("effort 6, knee pain 2")
    session, note = sorted(kept(coach), key=lambda walk: walk.id)
    assert (session.felt.effort, session.felt.pain) == (6, None)
    assert note.felt.pain == 2


async def test_no_pain_completes_the_session_and_is_nodded_at(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 5 min")
    said = await phone.say("no pain")
    assert next(m for m in phone.messages if m.id == said.id).reaction == "👍"
    assert [walk.felt.pain for walk in kept(coach)] == [0]


async def test_a_reply_that_tells_of_pain_in_the_session_gets_words_and_no_thumb(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 5 min")
    said = await phone.say("pain 2 in the knee", reply_to=phone.last)
    assert next(m for m in phone.messages if m.id == said.id).reaction == ""
    assert phone.last.text.startswith("A little soreness is common at first.")
    assert [walk.felt.pain for walk in kept(coach)] == [2]


# -- after an emergency ----------------------------------------------------------------------------


async def test_a_session_after_an_emergency_word_is_asked_about_first(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("I have chest pain and my left arm is numb")
    await phone.say("did 20 min")
    assert phone.last.text.startswith("Please rest now, and do not walk.")
    assert "call now: 112 or 911" in phone.last.text
    assert kept(coach) == []
    await phone.tap("No")
    assert kept(coach) == []
    await phone.say("monday 10 min, wednesday 12 min")
    assert kept(coach) == []
    await phone.say("did 5 min")
    await phone.tap("Yes, log it")
    assert [walk.duration_min for walk in kept(coach)] == [5]
    assert "Your plan waits." in phone.last.text


async def test_after_a_german_emergency_too(rosa: Phone, coach: Running) -> None:
    await rosa.say("ich habe Brustschmerzen und mein linker Arm ist taub")
    await rosa.say("bin 20 min gegangen")
    assert rosa.last.text.startswith("Bitte ruh dich jetzt aus")
    assert coach.db.run_now(lambda tx: walks.every(tx, rosa.person)) == []


async def test_the_weight_that_was_typed_counts_and_not_the_one_of_the_profile(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("I weigh 80 kg")
    await phone.tap("Yes, remember it")
    await phone.say("did 20 min, 95 kg")
    assert "at 95 kg" in phone.last.text
    await phone.tap("4 fair")
    assert "at 95 kg" in phone.last.text, "also when the receipt is shown again"
    assert kept(coach)[0].felt.mass_kg == 95
    await phone.tap("Remember 95 kg")
    await phone.say("did 7 min yesterday")
    assert "at 95 kg" in phone.last.text
    assert not any("Remember" in label for label in phone.last.buttons)


# -- a session that goes on ------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["/today", "today", "/start", "start"])
async def test_a_running_session_rules_what_is_asked_for(
    phone: Phone, clock: Clock, coach: Running, words: str
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await begin_session(phone)
    clock.forward(timedelta(seconds=40))
    await phone.say(words)
    assert phone.last.text.startswith("A session is going on.\n▶ Round 1 of 5")
    assert phone.last.buttons == ["STOP"]


async def test_a_reminder_waits_for_the_end_of_a_session(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    clock.forward(timedelta(hours=7, minutes=55))
    await begin_session(phone)
    before = len(phone.messages)
    clock.forward(timedelta(minutes=5))
    await coach.nudge()
    await phone.settle()
    assert not any("💡" in message.text for message in phone.messages[before:])
    await phone.say("stop")
    assert phone.last.text.startswith("Stopped at 2:48")
    clock.forward(timedelta(minutes=30))
    await coach.nudge()
    await phone.settle()
    assert not any("💡" in message.text for message in phone.messages[before:]), "it was done"


async def test_a_session_whose_end_nobody_heard_of_is_asked_about(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await begin_session(phone)
    clock.forward(timedelta(hours=2))
    await phone.say("start")
    assert phone.last.text.startswith("I lost you for a moment.")
    await phone.say("start")
    assert phone.last.text.startswith("Before you start")


# -- the set-up, and the plan ----------------------------------------------------------------------


async def test_an_unfinished_set_up_comes_back_as_one_line_with_one_button(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")
    await phone.tap("None of these")
    await phone.say("how many calories are 20 min at 2 mph, 80 kg?")
    open_line = phone.last
    assert open_line.text == "Your plan is still open: Where will you walk?"
    assert open_line.buttons == ["Go on"]
    await phone.tap("Go on")
    assert "Treadmill with rails" in phone.last.buttons
    await phone.say("what is a good speed?")
    assert phone.last.buttons == ["Go on"]
    await phone.say("on a treadmill")
    assert phone.last.text.startswith("Which days, and about when?")


async def test_the_plan_card_has_one_button_for_changes(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    assert [label for label in phone.last.buttons if "hange" in label] == ["Change plan"]
    assert len(phone.last.buttons) <= 8
    await phone.tap("Change plan")
    assert {"Change place", "Change days", "Change time", "Change minutes"} <= set(
        phone.last.buttons
    )
    await phone.tap("Back to the plan")
    assert phone.last.text.startswith("Your plan: Mon, Wed, Fri.")
    await phone.say("hello")
    await phone.say("change plan")
    assert phone.last.text.startswith("What shall we change?")


async def test_next_is_a_planned_day_or_nothing(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await phone.say("did 10 min")
    await phone.tap("Yes, keep them")
    assert phone.last.text.startswith("Logged: 10 min")
    assert "Next:" not in phone.last.text, "there is no plan, so nothing is next"


async def test_after_a_session_on_a_free_day_a_planned_day_is_next(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    clock.forward(timedelta(days=1))
    await phone.say("did 5 min")
    assert "Next: Mon 23 Nov" in phone.last.text


# -- undo, language, the first week ----------------------------------------------------------------


async def test_undo_of_a_note_says_what_was_undone(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("knee pain 2/10")
    await phone.say("/undo")
    assert phone.last.text.startswith("Undone. The note is out: today, pain 2.")
    await phone.say("/undo")
    assert phone.last.text.startswith("Put back. The note is there: today, pain 2.")
    await phone.say("not today")
    await phone.say("/undo")
    assert phone.last.text.startswith("Undone. The session is open again: today.")


async def test_today_typed_is_the_button_and_no_word_for_leaving_out(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("thanks")
    await phone.say("today")
    assert phone.last.text.startswith("Today: 5 min backwards")
    assert kept(coach) == []


async def test_words_in_our_other_language_get_one_answer_and_the_offer_once(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("wie oft soll ich in der Woche gehen?")
    assert len(phone.answers) == 1
    assert phone.last.buttons[-1] == "Auf Deutsch weiter"
    await phone.say("wie schnell soll ich gehen?")
    assert "Auf Deutsch weiter" not in phone.last.buttons
    await phone.say("auf deutsch weiter")
    assert phone.last.text.startswith("Einstellungen")


async def test_words_in_a_language_that_we_do_not_speak_get_one_answer(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("bonjour")
    assert len(phone.answers) == 1
    assert "I speak English, Deutsch, Español." in phone.last.text


async def test_the_numbers_of_the_first_week_are_true_and_kind(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("did 5 min")
    await phone.say("/stats")
    assert phone.last.text.startswith("Your first week: 1 session, 5 min.")
    assert "of 100" not in phone.last.text
    assert "/5" not in phone.last.text
    clock.forward(timedelta(days=7))
    await phone.say("did 5 min")
    await phone.say("/stats")
    assert "Habit:" in phone.last.text


async def test_no_number_and_no_button_breaks_over_a_line(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("did 10 min at 2.5 km/h")
    raw = phone.last.raw["text"]
    assert "10\u00a0min" in raw
    assert "2.5\u00a0km/h" in raw
    rows = [[plain(button["text"]) for button in row] for row in phone.last.rows]
    assert rows[0] == ["2 easy", "4 fair", "6 hard"], "five of them are too wide for a phone"
    assert rows[1] == ["8 tough", "10 all out"]
    await phone.say("/goal")
    assert any("9\u201110" in b["text"] for row in phone.last.rows for b in row)


async def test_a_pause_is_not_taken_for_a_session(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("I have chest pain")
    assert pauses(coach)[0].since == date(2026, 11, 20)
