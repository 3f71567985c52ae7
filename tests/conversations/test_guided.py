"""J2: a guided session, from the check to the receipt, and all that can come between."""

from __future__ import annotations

from datetime import timedelta

from retrowalk.demo.clock import Clock
from tests.conversations.conftest import Running, begin_session, bot_said, pass_by, set_up
from tests.phone import Phone


async def test_j2_a_guided_session_from_check_to_receipt(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("start")
    assert phone.last.text.startswith("Before you start: 5 min backwards")
    assert "belt at its slowest" in phone.last.text
    await phone.tap("Test the sound")
    assert phone.last.kind == "voice"
    await phone.tap("All set, go", on=phone.messages[-2])
    track = next(m for m in phone.answers if m.kind == "voice")
    assert (await phone.download(track)).startswith(b"OggS")
    card = phone.last
    assert "STOP" in card.buttons
    await pass_by(coach, clock, timedelta(minutes=9, seconds=30), timedelta(seconds=5))
    await phone.hear("Done: 5 min backwards")
    seen = next(m for m in phone.messages if m.id == card.id)
    assert "Round 5 of 5" in seen.text
    assert seen.edited
    assert len(bot_said(phone, "Slow down and stand")) <= 1, "an old cue is taken away"
    await phone.tap("4 fair")
    await phone.tap("No pain")
    await phone.tap("No stumbles")
    assert phone.last.text.startswith("Logged: 5 min · effort 4 · pain 0 · no stumbles · today")


async def test_j2_stop_as_a_word_stops_everything_and_asks_how_one_is(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await begin_session(phone)
    await pass_by(coach, clock, timedelta(minutes=2, seconds=40), timedelta(seconds=10))
    await phone.say("stop")
    assert phone.last.text.startswith("Stopped at 1:30")
    await phone.tap("Dizzy")
    assert phone.last.text.startswith("Sit down")
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(minutes=12), timedelta(seconds=30))
    await phone.look()
    assert len(phone.messages) == before, "nothing more comes"
    await phone.say("/today")
    assert phone.last.text.startswith("You are in a pause, after what you told me.")
    await phone.tap("It is gone")
    await phone.say("/today")
    assert phone.last.text.startswith("Nothing more today.")
    await phone.say("/plan")
    assert "2 min backwards" in phone.last.text


async def test_j2_after_an_outage_it_asks_whether_it_was_done(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await begin_session(phone)
    clock.forward(timedelta(minutes=20))
    await coach.nudge()
    await phone.hear("I lost you for a moment")
    assert not bot_said(phone, "Slow down and stand"), "no cue comes late"
    await phone.tap("Yes, all of it")
    await phone.say("3")
    await phone.say("0")
    await phone.say("0")
    assert phone.last.text.startswith("Logged: 5 min · effort 3 · pain 0")


async def test_j2_pain_told_in_a_session_ends_it_and_keeps_what_was_walked(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await begin_session(phone)
    await pass_by(coach, clock, timedelta(minutes=3), timedelta(seconds=15))
    await phone.say("my knee hurts, 5/10")
    assert bot_said(phone, "I kept the 1.8 min until now")
    assert phone.last.text.startswith("Sorry. No backward walking today.")
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(minutes=12), timedelta(seconds=30))
    await phone.look()
    assert len(phone.messages) == before, "nothing more comes"
    await phone.tap("None of that")
    await phone.say("/history")
    assert "today: pain 5" in phone.last.text
    assert "today: 1.8 min" in phone.last.text


async def test_j2_a_session_is_kept_though_its_questions_stay_unanswered(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await begin_session(phone)
    await pass_by(coach, clock, timedelta(minutes=10), timedelta(seconds=15))
    await phone.hear("Done: 5 min backwards")
    await phone.say("4")
    await phone.say("no")
    assert phone.last.text.startswith("Did you stumble?"), "no to pain is no pain"
    await phone.say("/history")
    assert "today: 5 min · effort 4 · pain 0" in phone.last.text
    await phone.say("/undo")
    assert "The session is out: today, 5 min · effort 4 · pain 0." in phone.last.text


async def test_j7_a_red_flag_in_a_guided_session_ends_it_at_once(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await begin_session(phone)
    await phone.say("chest pain")
    assert phone.last.text.startswith("Stop. This can be an emergency.")
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(minutes=12), timedelta(seconds=30))
    await phone.look()
    assert len(phone.messages) == before
