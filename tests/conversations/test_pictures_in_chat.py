"""Statistics in chat: each picture small, with its facts in at most six lines of words."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from PIL import Image

from retrowalk.coach.store import walks
from retrowalk.coach.store.database import Tx
from retrowalk.demo.clock import Clock
from tests.conversations.conftest import ANA, Running, set_up
from tests.phone import Phone, Seen

pytestmark = pytest.mark.one_database
LINES_MOST, BYTES_MOST = 6, 100_000
SESSIONS = 14


@pytest.fixture
async def walked(phone: Phone, clock: Clock, coach: Running) -> Phone:
    """Ana after five weeks, three sessions a week, with what each felt like."""
    await set_up(phone)
    first = clock.now().date() + timedelta(days=3)

    def log(tx: Tx) -> None:
        for number in range(SESSIONS):
            day = first + timedelta(days=(number // 3) * 7 + 2 * (number % 3))
            felt = walks.Felt(
                effort=6 - number // 4,
                pain=float(number % 5),
                stumbles=0,
                morning=("settled", "still", "worse", None)[number % 4],
            )
            walks.add(
                tx,
                ANA,
                walks.Walk(
                    day,
                    walks.DONE,
                    clock.now(),
                    duration_min=10,
                    distance_km=0.3,
                    place="treadmill",
                    felt=felt,
                    origin=f"test:{number}",
                ),
            )

    clock.forward(timedelta(days=35))
    coach.db.run_now(log)
    return phone


async def checked(phone: Phone, shown: Seen) -> str:
    """A picture of a phone's width whose facts are told in few lines."""
    data = await phone.download(shown)
    assert len(data) <= BYTES_MOST
    assert Image.open(io.BytesIO(data)).width == 1080
    assert len(shown.text.splitlines()) <= LINES_MOST, shown.text
    return shown.text


async def test_each_picture_tells_its_facts_in_six_lines(walked: Phone) -> None:
    await walked.say("/stats")
    weeks = await checked(walked, walked.last)
    assert "Weeks, done/planned min:" in weeks
    stats = walked.last
    await walked.tap("Calendar", on=stats)
    assert "18 Dec " in await checked(walked, walked.last)
    await walked.tap("Effort", on=stats)
    effort = await checked(walked, walked.last)
    assert effort.startswith("How hard 10 min felt. 23 Nov: 6")
    await walked.tap("Pain", on=stats)
    pain = await checked(walked, walked.last)
    assert pain.startswith("Pain in your last 10 entries: at most 4 of 10.")
    assert "(next morning settled)" in pain


async def test_dark_pictures_are_dark(walked: Phone) -> None:
    await walked.say("/settings")
    await walked.tap("Dark pictures: off")
    await walked.say("/stats")
    for label in ("Pain", "Calendar"):
        await walked.tap(label)
        picture = Image.open(io.BytesIO(await walked.download(walked.last))).convert("L")
        corner = picture.getpixel((2, 2))
        assert isinstance(corner, int)
        assert corner < 64


async def test_without_pictures_the_words_stay(walked: Phone) -> None:
    await walked.say("/settings")
    await walked.tap("Pictures: on")
    await walked.say("/stats")
    await walked.tap("Pain")
    assert walked.last.photo is None
    assert walked.last.text.startswith("Pain in your last 10 entries")


async def test_the_card_of_a_month_holds_only_what_was_chosen(walked: Phone) -> None:
    await walked.say("/stats")
    await walked.tap("A card to share")
    assert walked.last.text.startswith("What shall stand on your card of December 2026?")
    assert "Make the card" not in walked.last.buttons, "nothing is chosen yet"
    await walked.tap("Minutes: left out")
    await walked.tap("Weeks with a walk: left out")
    await walked.tap("Weeks with a walk: on the card")
    await walked.tap("Make the card")
    told = await checked(walked, walked.last)
    assert "Minutes: 100" in told
    for kept_back in ("Weeks", "Days", "Longest", "pain", "effort", "kg", "plan"):
        assert kept_back not in told


async def test_a_card_without_a_session_is_not_made(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("/card")
    assert phone.last.text == "Nothing was walked in November 2026 yet, so there is no card."


async def test_no_pain_told_is_said_kindly(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("did 5 min")
    await phone.say("/stats")
    await phone.tap("Pain")
    assert phone.last.text.startswith("You have not told me of pain in a session.")
