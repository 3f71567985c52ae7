"""Reminders that people keep: their words, a day that moves, two minutes, the tone, a choice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from retrowalk.coach.store import walks
from retrowalk.demo.clock import Clock
from tests.conversations.conftest import Running, kept, reminded, set_up
from tests.phone import Phone, Seen

pytestmark = pytest.mark.one_database


async def next_reminder(phone: Phone, clock: Clock, coach: Running, after: timedelta) -> Seen:
    """What comes after so long."""
    before = phone.last.id
    clock.forward(after)
    await coach.nudge()
    return await phone.hear("💡", after=before)


async def test_the_words_change_with_what_was_done(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    first = await reminded(phone, clock, coach)
    assert "Your first session. Small is right." in first.text
    assert first.text.startswith("5 min backwards"), "the lock screen shows the session"
    await phone.tap("Done ✅")
    monday = await next_reminder(phone, clock, coach, timedelta(days=3))
    assert "Your time to walk." in monday.text
    wednesday = await next_reminder(phone, clock, coach, timedelta(days=2))
    assert "A new day. Two minutes count too." in wednesday.text


async def test_a_day_is_moved_with_one_tap_and_the_reminder_with_it(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await phone.tap("Do it tomorrow")
    assert phone.last.text.startswith("Moved to tomorrow. Today counts neither way.")
    assert [walk.felt.reason for walk in kept(coach)] == ["moved"]
    saturday = await next_reminder(phone, clock, coach, timedelta(days=1))
    assert saturday.text.startswith("5 min backwards")
    await phone.tap("Done ✅")
    assert "This week: 1 session, 5 min." in phone.last.text


async def test_a_moved_day_can_be_taken_back(phone: Phone, clock: Clock, coach: Running) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await phone.tap("Do it tomorrow")
    await phone.tap("Today after all")
    assert phone.last.text.startswith("Today: 5 min backwards")
    assert [walk for walk in kept(coach) if walk.deleted is None] == []
    before = len(phone.messages)
    clock.forward(timedelta(days=1))
    await coach.nudge()
    await phone.settle()
    assert len(phone.messages) == before, "tomorrow is no planned day any more"


async def test_a_day_is_moved_in_words(phone: Phone, clock: Clock, coach: Running) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await phone.say("do it tomorrow")
    assert phone.last.text.startswith("Moved to tomorrow.")


async def test_only_two_minutes_is_one_tap(phone: Phone, clock: Clock, coach: Running) -> None:
    await set_up(phone)
    await reminded(phone, clock, coach)
    await phone.tap("Only 2 min")
    assert phone.last.text.startswith("Before you start: 2 min backwards")
    await phone.say("only 2 minutes today")
    assert [(walk.state, walk.duration_min) for walk in kept(coach)] == [(walks.DONE, 2)]
    assert "This week: 1 of 1 session" in phone.last.text


async def test_after_two_ignored_ones_there_is_a_choice(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    first = await reminded(phone, clock, coach)
    second = await next_reminder(phone, clock, coach, timedelta(days=3))
    third = await next_reminder(phone, clock, coach, timedelta(days=2))
    assert "What would help?" not in first.text + second.text
    assert "I wrote twice, and maybe it did not fit. What would help?" in third.text
    assert {"Change time", "Change days", "Pause a month", "No reminders"} <= set(third.buttons)


@pytest.mark.parametrize(
    ("words", "tone"),
    [("tone warm", "warm"), ("tone brief", "brief"), ("tone: plain please", "plain")],
)
async def test_the_tone_is_set_in_words(
    phone: Phone, coach: Running, words: str, tone: str
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(words)
    assert phone.last.text == f"Good. My reminders are {tone} from now on."


async def test_the_tone_is_set_on_the_card_and_heard_in_the_reminder(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/settings")
    await phone.tap("Tone: plain")
    assert "Tone: warm" in phone.last.buttons
    warm = await reminded(phone, clock, coach)
    assert "I am glad you are here. Small is just right." in warm.text
    await phone.say("tone brief")
    brief = await next_reminder(phone, clock, coach, timedelta(days=3))
    assert "This week" not in brief.text


async def test_the_week_is_told_day_by_day_in_the_look_back(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/settings")
    await phone.tap("Weekly look back: off")
    clock.forward(timedelta(days=3))  # Monday
    await phone.say("did 5 min")
    clock.forward(timedelta(days=2))
    await phone.say("did 7 min")
    clock.forward(timedelta(days=4, hours=9))
    await coach.nudge()
    digest = await phone.hear("This week: 2 of 3, 12 min.")
    assert "Mon 5 min, Wed 7 min, Fri not done." in digest.text
