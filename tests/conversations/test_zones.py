"""Zones as people name them: a clock that goes with the summer, also by its winter name."""

from __future__ import annotations

from datetime import timedelta

import pytest

from retrowalk.coach.store import people
from retrowalk.demo.clock import Clock
from tests.conversations.conftest import ANA, Running, kept, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One kind of database will do."""
    return sqlite_url


def zone_of_ana(coach: Running) -> str | None:
    ana = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert ana is not None
    return ana.zone


async def up_to_the_zone(phone: Phone) -> None:
    await phone.say("/start")
    for label in (
        "Yes, I agree. Let's go",
        "None of these",
        "Treadmill with rails",
        "Mon, Wed, Fri · 18:00",
    ):
        await phone.tap(label)


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("EST", "America/New_York"),
        ("I'm in EST", "America/New_York"),
        ("UTC+5:45", "Asia/Kathmandu"),
        ("gmt -3:30", "America/St_Johns"),
    ],
)
async def test_a_zone_by_its_short_name_goes_with_the_summer(
    phone: Phone, coach: Running, said: str, zone: str
) -> None:
    await up_to_the_zone(phone)
    await phone.say(said)
    assert zone_of_ana(coach) == zone


@pytest.mark.parametrize(
    ("said", "city", "zone"),
    [("MST", "Denver", "America/Denver"), ("UTC+2", "Cairo", "Africa/Cairo")],
)
async def test_a_name_of_several_zones_is_asked_about(
    phone: Phone, coach: Running, said: str, city: str, zone: str
) -> None:
    await up_to_the_zone(phone)
    await phone.say(said)
    assert zone_of_ana(coach) is None
    await phone.tap(next(label for label in phone.last.buttons if city in label))
    assert zone_of_ana(coach) == zone


async def test_an_offset_in_a_sentence_is_a_zone_too(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("set my timezone to UTC+5:45")
    assert any("Kathmandu" in line for line in (phone.last.text, *phone.last.buttons))


async def test_a_session_told_before_the_zone_was_known_is_of_the_evening_there(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    """In America it may still be the day before: the yes to it came to nothing, once."""
    clock.forward(timedelta(hours=17))
    assert clock.now().hour == 2
    await phone.say("did 10 min backwards on the treadmill, felt 3/10")
    assert "Yes, keep them" in phone.last.buttons
    await phone.say("/start")
    for label in ("Yes, I agree", "None of these", "Treadmill with rails", "Mon, Wed", "New York"):
        await phone.tap(next(each for each in phone.last.buttons if label in each))
    await phone.tap("Yes, keep them")
    (walk,) = kept(coach)
    assert (walk.day, walk.duration_min) == (clock.now().date() - timedelta(days=1), 10)
