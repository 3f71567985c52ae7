"""The speed is the person's: asked once below the plan, chosen, typed, or ten steps timed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from retrowalk.demo.clock import Clock
from tests.conversations.conftest import Running, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("said", "speed"),
    [
        ("Slow, 3 km/h", "1.4 km/h"),
        ("Ordinary, 4.2 km/h", "2 km/h"),
        ("Brisk, 5.2 km/h", "2.4 km/h"),
        ("4.4 km/h", "2.2 km/h"),
        ("3 mph", "2.4 km/h"),
    ],
)
async def test_the_belt_begins_at_half_of_the_own_pace(
    phone: Phone, coach: Running, said: str, speed: str
) -> None:
    assert coach.db is not None
    await set_up(phone)
    assert "How fast do you walk forwards" in phone.last.text
    assert "1 km/h" in phone.last.text
    await phone.say(said)
    assert f"You begin with 5 min backwards, {speed}" in phone.last.text
    assert "Your own pace forwards" in phone.last.text
    await phone.tap("Undo")
    await phone.say("/goal")
    assert "You begin with 5 min backwards, 1 km/h" in phone.last.text


@pytest.mark.parametrize("said", ["6 s", "6", "6 seconds", "3.9 km/h"])
async def test_ten_steps_are_timed(phone: Phone, coach: Running, said: str) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.tap("Time ten steps")
    assert phone.last.text.startswith("Walk ten ordinary steps forwards.")
    await phone.say(said)
    assert "Your own pace forwards: 3.9 km/h." in phone.last.text
    assert "1.8 km/h" in phone.last.text


async def test_odd_seconds_are_asked_about(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.tap("Time ten steps")
    await phone.say("60")
    assert phone.last.text.startswith("Is that ten ordinary steps?")
    await phone.say("6")
    assert "Your own pace forwards: 3.9 km/h." in phone.last.text


async def test_a_screened_person_is_not_asked_and_stays_at_the_gentlest(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("/start")
    for label in ("Yes, I agree. Let's go", "One or more", "I understand"):
        await phone.tap(label)
    await phone.tap("Treadmill with rails")
    await phone.tap("Mon, Wed, Fri · 18:00")
    await phone.tap(next(label for label in phone.last.buttons if "Berlin" in label))
    assert "How fast do you walk forwards" not in phone.last.text
    assert "2 min backwards, 1 km/h" in phone.last.text


async def test_a_pace_that_is_told_later_begins_with_few_minutes(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    for ago, minutes in ((7, 5), (5, 6), (3, 7)):
        await phone.say(f"did {minutes} min {ago} days ago, effort 3, pain 0, no stumbles")
    await phone.say("/goal")
    await phone.tap("Ordinary, 4.2 km/h")
    assert "5 min backwards, 2 km/h" in phone.last.text
    clock.forward(timedelta(days=1))
    await phone.say("/today")
    assert "A new speed, from your own pace." in phone.last.text


async def test_a_number_alone_still_says_how_sure_somebody_is(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("8")
    assert "How sure are you" not in phone.last.text
    assert "How fast do you walk forwards" in phone.last.text
