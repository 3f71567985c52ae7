"""The demo's clock goes through a session in few steps, so that its buttons work while one runs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from retrowalk.demo.story import Story
from tests.conversations.conftest import Running, begin_session, bot_said, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database


class Counted:
    """A clockwork whose ticks are counted."""

    def __init__(self, coach: Running) -> None:
        self._coach = coach
        self.ticks = 0

    async def nudge(self) -> None:
        self.ticks += 1
        await self._coach.nudge()


async def test_an_hour_passes_through_a_session_in_a_few_steps(
    phone: Phone, clock: Clock, coach: Running, telegram: LocalTelegram
) -> None:
    await set_up(phone)
    await begin_session(phone)
    story, counted, began = Story(coach.db, clock), Counted(coach), clock.now()
    story.connect(telegram, counted)
    await story.move("hour")
    await phone.settle()
    assert clock.now() - began == timedelta(hours=1)
    assert counted.ticks <= 5
    assert bot_said(phone, "Done: 5 min backwards."), "its end is told at its time"
    await phone.tap("4 fair")
    assert phone.last.text.startswith("Any pain, from 0 to 10?")
