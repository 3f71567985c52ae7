"""When nothing was understood: what was read is told back, and nothing is said twice."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.conversations.conftest import set_up
from tests.phone import Phone

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("coach")]


@pytest.mark.parametrize(
    ("words", "read", "offered"),
    [
        ("the bus goes at quarter past seven these days", "07:15", "Time of the reminder"),
        ("Wednesdays my sister rings", "Wed", "Change the days"),
        ("the shin is an old friend", "shin", "Something hurts"),
        ("it says 1.4 on the thing", "1.4", "Log a session"),
        ("well I was going to but 20", "20", "Log a session"),
    ],
)
async def test_what_was_read_is_told_back_and_asked_about(
    phone: Phone, words: str, read: str, offered: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert read in phone.last.text
    assert offered in phone.last.buttons


async def test_nothing_is_said_twice_in_a_row(phone: Phone) -> None:
    await set_up(phone)
    texts = []
    for words in ("grobble snarf", "quibble zonk", "fnord blip", "snorf grib"):
        await phone.say(words)
        texts.append(phone.last.text)
    assert all(one != other for one, other in pairwise(texts))
    assert "What is it about?" in " ".join(texts)


async def test_what_it_is_about_is_answered_when_it_is_chosen(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("grobble snarf")
    await phone.say("quibble zonk")
    await phone.tap("Something hurts")
    assert phone.last.text.startswith("Sorry. How strong is it")


async def test_no_and_more_is_no_bare_no(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("the belt is 30 feet but with a post in the middle and then some")
    await phone.say("no, remind me at 9 instead")
    assert "say it in other words" not in phone.last.text
