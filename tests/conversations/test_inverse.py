"""How long, how fast for so many kcal: knowledge always, a session only where the plan has it."""

from __future__ import annotations

import pytest

from tests.conversations.conftest import Running, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database

NOT_YET = "That is not in your plan yet"


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("how long running backwards at 8 km/h for 300 kcal, 80 kg", "Running backwards comes"),
        ("how long backwards uphill at 5 % for 200 kcal, 80 kg", "A slope comes later"),
        ("how long backwards at 4 km/h for 300 kcal, 80 kg", "Your plan goes up to 1.2 km/h"),
        ("how long with a sled for 100 kcal, 80 kg", "A sled comes much later"),
        ("how long backwards without rails for 100 kcal, 80 kg", "something to hold"),
        ("how long backwards outdoors for 100 kcal, 80 kg", "Outdoors comes a little later"),
    ],
)
async def test_what_the_plan_has_not_opened_is_a_sum_to_know(
    phone: Phone, coach: Running, asked: str, why: str
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(asked)
    assert phone.last.text.startswith("About ")
    assert NOT_YET in phone.last.text
    assert why in phone.last.text
    assert "for you." in phone.last.text
    assert "sessions of" not in phone.last.text
    assert "Your plan now: 5 min backwards, 1 km/h" in phone.last.text


async def test_what_was_not_said_is_as_in_the_plan(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("how long for 50 kcal, 80 kg?")
    assert "at 1 km/h" in phone.last.text
    assert "sessions of" in phone.last.text
    assert NOT_YET not in phone.last.text


async def test_before_any_plan_a_beginner_is_named(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await phone.say("how long running backwards at 8 km/h for 300 kcal")
    assert NOT_YET in phone.last.text
    assert "Whoever begins walks about 5 min" in phone.last.text
    assert "sessions of" not in phone.last.text


async def test_how_fast_is_answered_with_a_speed_and_the_ceiling(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("how fast for 80 kcal in 20 min, 80 kg?")
    first, *rest = phone.last.text.split("\n")
    assert first.startswith("About ")
    assert first.endswith("km/h for 80 kcal in 20 min.")
    assert NOT_YET in rest[0]
    assert "Your plan goes up to 1.2 km/h and 6 min a session for now." in phone.last.text


async def test_no_speed_is_named_where_none_does_it(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("how fast for 500 kcal in 5 min, 60 kg?")
    assert phone.last.text.startswith("No walking speed does 500 kcal in 5 min.")


async def test_a_speed_within_the_plan_is_in_it(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("how fast for 5 kcal in 5 min, 80 kg?")
    assert NOT_YET not in phone.last.text
    assert "Your plan now: 5 min backwards" in phone.last.text


async def test_while_pain_asks_for_rest_no_session_is_named(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("my knee hurts, 6/10")
    await phone.say("no")
    await phone.say("how long backwards for 50 kcal, 80 kg?")
    assert "Now your plan waits" in phone.last.text
    assert "sessions of" not in phone.last.text


async def test_stairs_get_a_warning_and_no_sum(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("how long backwards on stairs for 100 kcal?")
    assert phone.last.text.startswith("Please leave stairs out")


async def test_walking_forwards_is_no_matter_of_the_plan(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("how long walking forwards for 100 kcal, 80 kg?")
    assert phone.last.text.startswith("About ")
    assert NOT_YET not in phone.last.text


async def test_how_long_for_a_food_takes_no_minutes_from_the_question_before(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("20 min backwards 2 mph 80 kg?")
    await phone.say("and for 35?")
    await phone.say("how long to burn off a 250 kcal donut?")
    assert " min for 250 kcal" in phone.last.text.partition("\n")[0]
    await phone.say("20 min backwards 2 mph 80 kg?")
    await phone.say("how fast for 100 kcal?")
    assert "km/h for 100 kcal in 20 min" in phone.last.text.partition("\n")[0]
