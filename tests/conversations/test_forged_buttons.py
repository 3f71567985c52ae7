"""Buttons that nobody made: whatever stands in them, nothing fails and nobody is left waiting."""

from __future__ import annotations

import logging
from itertools import product

import pytest

from retrowalk.bot.answering import all_features
from retrowalk.bot.conversation import pressed
from retrowalk.coach.errors import Stale
from tests.conversations.conftest import Running, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database

FORGED = ("", "<b>", "1", "9" * 30, "x:1:2", "٣", "1:pain:x", "2026-99-99")
ACTIONS = (
    *sorted(all_features.BUTTONS),
    *(f"q:{name}:{step}" for name in sorted(all_features.FLOWS) for step in ("x", "when")),
)
PARTS = 4


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
async def test_a_forged_button_breaks_nothing(
    phone: Phone, coach: Running, part: int, caplog: pytest.LogCaptureFixture
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("did 6 min, effort 3, pain 0, no stumbles")
    for action, args in product(ACTIONS[part::PARTS], FORGED):
        await phone.press(phone.last, f"1:{action}:{args}" if args else f"1:{action}")
        failed = [each.getMessage() for each in caplog.records if each.levelno >= logging.ERROR]
        assert not failed, (action, args, failed)


@pytest.mark.parametrize(
    "told", ["", "-1", "1.5", "x", "٣", "²", "9" * 19, "1e3", " 1", "+1", "0x1"]
)
def test_a_whole_number_is_nothing_else(told: str) -> None:
    with pytest.raises(Stale):
        pressed.whole([told])
    with pytest.raises(Stale):
        pressed.whole([], 0)


@pytest.mark.parametrize("told", ["", "-1", "x", "nan", "inf", "1e3", "1.2.3", "٣.٣", "."])
def test_a_decimal_is_nothing_else(told: str) -> None:
    with pytest.raises(Stale):
        pressed.decimal([told])


@pytest.mark.parametrize("told", ["", "2026-99-99", "today", "1", "2026-11-20x"])
def test_a_day_is_nothing_else(told: str) -> None:
    with pytest.raises(Stale):
        pressed.day([told])


def test_what_a_button_holds_is_read() -> None:
    assert (pressed.whole(["x", "12"], 1), pressed.decimal(["2.5"])) == (12, 2.5)
    assert pressed.decimal(["-5"], least=-10) == -5
    assert pressed.day(["2026-11-20"]).isoformat() == "2026-11-20"
    with pytest.raises(Stale):
        pressed.whole(["12"], most=11)
    with pytest.raises(Stale):
        pressed.decimal(["10.5"], most=10)
