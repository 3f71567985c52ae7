"""The middle of a chat: several times in a story, answers with a question in them, what follows."""

from __future__ import annotations

import pytest

from retrowalk.coach.store import people, walks
from tests.conversations.conftest import ANA, Running, kept, set_up
from tests.phone import Phone

pytestmark = pytest.mark.usefixtures("coach")


def minutes_by_state(coach: Running) -> list[tuple[str, float | None]]:
    return sorted((str(walk.state), walk.duration_min) for walk in kept(coach))


async def test_days_told_together_are_kept_each_by_itself(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("Monday I did 10 min, Tuesday nothing, today 12 min just now")
    assert minutes_by_state(coach) == [
        (walks.DONE, 10.0),
        (walks.DONE, 12.0),
        (walks.SKIPPED, None),
    ]


PARTS = """got on at half past eight, then the doorbell went so I had to stop, that was after
maybe six minutes, and afterwards I did another seven minutes"""


async def test_parts_that_a_story_adds_are_one_session(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say(PARTS)
    assert [walk.duration_min for walk in kept(coach)] == [13.0]


async def test_times_that_may_be_no_parts_of_one_session_are_asked_about(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("walked 20 minutes but the last five were forwards, so fifteen backwards")
    assert "15 min" in phone.last.text
    assert "Yes, log it" in phone.last.buttons
    assert not kept(coach)


async def test_what_is_asked_about_may_be_answered_with_other_minutes_and_a_question(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("walked 20 minutes but the last five were forwards, so fifteen backwards")
    await phone.say("no, twelve minutes. What can I do about burning calves?")
    assert [walk.duration_min for walk in kept(coach)] == [12.0]
    assert "Burning calves" in phone.last.text


async def test_days_and_times_of_the_set_up_can_be_changed_while_it_goes_on(phone: Phone) -> None:
    await phone.say("/start")
    await phone.say("yes that's fine with me")
    await phone.say("treadmill at the gym, four days a week, reminder at 7")
    await phone.say("actually no, make that three days, mon thu sat")
    assert "Noted: Mon, Thu, Sat." in phone.last.text
    await phone.say("7 in the evening I meant")
    assert "Noted: 19:00." in phone.last.text
    await phone.say("Monday doesn't work after all, rather Tuesday")
    assert "Tue, Thu, Sat" in phone.last.text


async def test_a_set_up_answer_with_a_question_gets_both(phone: Phone) -> None:
    await phone.say("/start")
    await phone.say("I agree")
    await phone.say("about 6 pm for the reminder. How long does it take until I notice anything?")
    said = [message.text for message in phone.messages if message.from_bot]
    assert any("Noted: 18:00." in text for text in said)
    assert any("six weeks" in text for text in said)


async def test_a_short_why_tells_what_the_last_answer_rests_on(phone: Phone) -> None:
    await phone.say("toe first or heel first when going backwards?")
    await phone.say("why is that?")
    assert "How sure:" in phone.last.text


async def test_no_session_is_named_while_nobody_knows_what_kind_of_pain_it_is(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("my right knee hurts about 4 out of 10 when I go backwards")
    assert "None of that" in phone.last.buttons
    await phone.say("so do I do today's session or not?")
    assert "Done ✅" not in phone.last.buttons
    assert "None of that" in phone.last.buttons
    await phone.say("no swelling no")
    assert phone.last.text.startswith("Rest it for two or three days.")


async def test_small_talk_after_an_emergency_sends_nobody_back_to_walking(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("I fell and hit the back of my head on the step")
    await phone.say("my daughter is coming over now")
    assert "do not stay alone" in phone.last.text
    assert "Today" not in phone.last.buttons


async def test_how_a_week_compares_is_no_wish_for_a_step_back(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("10 min, felt 4")
    await phone.say("so how does this week look against last week")
    assert "A step back" not in phone.last.text


async def test_a_question_before_the_yes_is_no_consent(phone: Phone, coach: Running) -> None:
    await phone.say("/start")
    await phone.say("before I say yes, what do you keep about me and who sees it")
    agreed = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert agreed is not None
    assert agreed.consent is None


async def test_words_that_tell_more_than_no_refuse_nothing(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("walked 20 minutes but the last five were forwards, so fifteen backwards")
    await phone.say("Is it normal that the thighs burn? not much, only when I go down the stairs")
    await phone.say("yes")
    assert [walk.duration_min for walk in kept(coach)] == [15.0]
