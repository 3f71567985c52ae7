"""How it is done, in drawings: shown one after the other, each with the same in words."""

from __future__ import annotations

import pytest

from retrowalk.coach.media import drawings
from tests.conversations.conftest import set_up
from tests.phone import Phone

pytestmark = pytest.mark.usefixtures("coach")


async def test_the_drawings_for_a_treadmill_come_one_after_the_other(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("/how")
    heads = [phone.last.text.splitlines()[0]]
    while "Next ▸" in phone.last.buttons:
        assert phone.last.kind == "photo"
        await phone.tap("Next ▸")
        heads.append(phone.last.text.splitlines()[0])
    assert heads == ["Stepping on", "Your hands", "Head up", "Your foot", "Getting off"]
    assert phone.last.buttons == ["Today"]


async def test_somebody_without_a_treadmill_sees_the_wall_and_a_helper(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("/goal")
    await phone.tap("Change plan")
    await phone.tap("Change place")
    await phone.tap("Hallway or wall")
    await phone.say("/how")
    assert phone.last.text.startswith("Along a wall")
    await phone.tap("Next ▸")
    await phone.tap("Next ▸")
    assert phone.last.text.startswith("With somebody beside you")


async def test_a_question_how_leads_to_the_drawings(phone: Phone) -> None:
    await phone.say("toe first or heel first when going backwards?")
    assert "Show me how" in phone.last.buttons
    await phone.tap("Show me how")
    assert phone.last.kind == "photo"


async def test_without_pictures_the_words_say_it_all(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("/settings")
    await phone.tap("Pictures: on")
    await phone.say("/how")
    assert phone.last.kind == "text"
    assert "Step on, hold both rails" in phone.last.text


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("name", drawings.NAMES)
def test_each_drawing_is_there_and_light_enough_for_a_phone(name: str, is_dark: bool) -> None:  # noqa: FBT001
    assert 1_000 < len(drawings.png(name, is_dark=is_dark)) < 60_000


def test_a_place_nobody_drew_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        drawings.png("on-stairs", is_dark=False)
