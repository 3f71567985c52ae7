"""J7: pain that is told, how the plan answers, and the way back after a sign of danger."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from retrowalk.coach.store import walks
from retrowalk.demo.clock import Clock
from tests.conversations.conftest import ANA, Running, kept, pass_by, reminded, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database


async def test_pain_without_a_bad_sign_means_rest_and_half_a_session(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    for ago in (7, 5, 3):
        await phone.say(f"did 6 min {ago} days ago, effort 3, pain 0, no stumbles")
    await phone.say("my right knee hurts since yesterday, 5/10")
    assert phone.last.text.startswith("Sorry. No backward walking today.\nIs it sharp or swollen?")
    assert phone.last.buttons == ["None of that", "Yes, one of them"]
    await phone.tap("None of that")
    assert phone.last.text.startswith("Rest it for two or three days.")
    assert "Next: Monday" in phone.last.text or "Next: Mon" in phone.last.text
    assert "A step back, because of the pain last time." in phone.last.text
    await phone.say("/today")
    assert phone.last.text.startswith("Rest, because of the pain. Then:")
    assert "Start" not in phone.last.buttons
    await phone.say("start")
    assert phone.last.text.startswith("Rest, because of the pain.")
    await phone.say("/history")
    assert "1. today: pain 5" in phone.last.text


async def test_the_days_of_rest_bring_no_reminder_and_cost_no_score(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("my knee hurts, 5 out of 10")
    await phone.say("no")
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=2, hours=20), timedelta(hours=2))
    await phone.look()
    assert len(phone.messages) == before, [m.text for m in phone.messages[before:]]
    await phone.say("/stats")
    assert "0 missed" not in phone.last.text
    await pass_by(coach, clock, timedelta(days=2), timedelta(hours=2))
    reminder = await phone.hear("💡")
    assert "min backwards" in reminder.text


async def test_a_bad_sign_pauses_until_a_professional_has_looked(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 8 min, effort 3, pain 0, no stumbles")
    await phone.say("my knee hurts")
    assert phone.last.text.startswith("Sorry. How strong is it, from 0 to 10?")
    await phone.say("four")
    await phone.tap("Yes, one of them")
    assert phone.last.text.startswith("Then please stop here")
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=9), timedelta(hours=4))
    await phone.look()
    assert len(phone.messages) == before, "reminders are paused"
    await phone.say("/today")
    assert phone.last.text.startswith("You are in a pause, after what you told me.")
    await phone.tap("A professional cleared me")
    assert phone.last.text.startswith("Does any of this fit you?")
    await phone.tap("None of these")
    assert phone.last.text.startswith("Your plan: Mon, Wed, Fri.")
    await phone.say("/plan")
    assert "A new, gentle beginning, since a professional cleared you." in phone.last.text
    assert "5 min backwards" in phone.last.text


async def test_mild_soreness_changes_nothing_and_can_be_undone(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("my knee hurts a bit, 1/10")
    assert phone.last.text.startswith("A little soreness is common at first.")
    await phone.tap("Undo")
    assert phone.last.text.startswith("Undone.")
    await phone.say("/history")
    assert phone.last.text.startswith("Nothing logged yet.")


async def test_pain_of_somebody_who_agreed_to_nothing_is_answered_and_not_kept(
    phone: Phone, coach: Running
) -> None:
    del coach
    await phone.say("my knee hurts, 4/10")
    await phone.tap("None of that")
    assert phone.last.text.startswith("Rest it for two or three days.")
    await phone.say("/history")
    assert phone.last.text.startswith("Nothing logged yet.")


async def test_strong_pain_on_a_receipt_asks_what_kind_it_is(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 5 min, effort 4")
    receipt = phone.last
    await phone.tap("6 strong", on=receipt)
    assert "pain 6" in next(m.text for m in phone.messages if m.id == receipt.id)
    assert phone.last.text.startswith("Sorry. No backward walking today.")
    await phone.say("none of that")
    await phone.say("/history")
    assert "2." not in phone.last.text, "the pain stands in the session, not twice"


@pytest.mark.parametrize(
    ("said", "answer"),
    [("I fell", "I am sorry you fell."), ("feeling very dizzy", "Please stop for today.")],
)
async def test_a_sign_of_danger_pauses_and_it_is_gone_begins_gently(
    phone: Phone, clock: Clock, coach: Running, said: str, answer: str
) -> None:
    await set_up(phone)
    await phone.say(said)
    assert phone.last.text.startswith(answer)
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=3), timedelta(hours=4))
    await phone.look()
    assert len(phone.messages) == before
    await phone.tap("It is gone")
    assert phone.last.text.startswith("Welcome back.")
    await phone.say("/today")
    assert "2 min backwards" in phone.last.text, "the gentlest step"


async def test_no_time_offers_two_minutes(phone: Phone, clock: Clock, coach: Running) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await phone.tap("Not today")
    await phone.tap("No time")
    await phone.tap("Two minutes now")
    assert phone.last.text.startswith("Before you start: 2 min backwards")
    await phone.tap("All set, go")
    await pass_by(coach, clock, timedelta(minutes=3), timedelta(seconds=10))
    await phone.hear("Done: 2 min backwards.")


async def test_pain_in_words_right_after_a_receipt_is_answered_as_pain(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("did 5 min, felt 3")
    receipt = phone.last
    await phone.say("my knee hurts 5/10")
    assert phone.last.text.startswith("Sorry. No backward walking today.")
    same = next(m for m in phone.messages if m.id == receipt.id)
    assert same.text.startswith("Logged: 5 min · effort 3 · today"), "it is an entry of its own"
    await phone.say("none of that")
    assert phone.last.text.startswith("Rest it for two or three days.")
    entries = coach.db.run_now(lambda tx: walks.between(tx, ANA, *[date(2026, 11, 20)] * 2))
    assert sorted((walk.felt.pain or 0) for walk in entries) == [0, 5]


async def test_a_session_in_a_safety_pause_is_kept_and_nothing_comes_next(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("I have chest pain")
    await phone.say("did 5 min")
    assert not kept(coach), "it is asked first whether that was before"
    await phone.tap("Yes, log it")
    assert phone.last.text.startswith("Logged: 5 min · today")
    assert "Your plan waits. Please rest until it is gone" in phone.last.text
    assert "Next:" not in phone.last.text


SIGNS_SHORT = "Is it sharp or swollen, does a joint give way"


async def test_a_session_that_hurt_asks_for_signs_like_the_pain_alone(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 5 min, left knee grumbled about a 4")
    assert SIGNS_SHORT in phone.last.text
    await phone.say("how many calories was that")
    assert "Still open: is it sharp or swollen" in phone.last.text
    await phone.say("no swelling")
    assert any(m.text.startswith("Then no more today") for m in phone.messages[-2:])


@pytest.mark.parametrize("words", ["nope none of that", "not swollen no", "no, nothing like that"])
async def test_no_sign_in_other_words(phone: Phone, coach: Running, words: str) -> None:
    del coach
    await set_up(phone)
    await phone.say("my hip hurts, about a 5, since gardening")
    await phone.say(words)
    assert phone.last.text.startswith("Rest it for two or three days.")


@pytest.mark.parametrize("words", ["sharp but not swollen", "it's sharp, no swelling"])
async def test_a_sign_beside_one_that_is_denied_is_a_sign(
    phone: Phone, coach: Running, words: str
) -> None:
    del coach
    await set_up(phone)
    await phone.say("my hip hurts, 5/10")
    await phone.say(words)
    assert "let a doctor or physiotherapist look" in phone.last.text


@pytest.mark.parametrize(
    "words",
    [
        "bit of pain behind the kneecap on stairs, can you remind me at 7pm",
        "my hip aches since Wednesday. Please move my reminder to 7pm",
    ],
)
async def test_a_pain_beside_a_wish_is_asked_about(
    phone: Phone, coach: Running, words: str
) -> None:
    del coach
    await set_up(phone)
    await phone.say(words)
    assert phone.last.text.startswith("Sorry. How strong is it, from 0 to 10?")
    await phone.say("3 maybe")
    assert "Is it sharp or swollen?" in phone.last.text
