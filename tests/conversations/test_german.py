"""The coach in German, over the same doors: nothing of it is left in English."""

from __future__ import annotations

from datetime import timedelta

import pytest

from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import Running
from tests.phone import Phone

pytestmark = pytest.mark.one_database

ENGLISH = (" the ", "your ", "You ", " session", "Logged", " today", "This week", "effort", "Next:")


@pytest.fixture
def rosa(telegram: LocalTelegram) -> Phone:
    telegram.chats.add_person("Rosa", "de", id_=3001)
    return Phone(telegram, 3001)


async def test_a_german_person_is_spoken_to_in_german(
    rosa: Phone, clock: Clock, coach: Running
) -> None:
    await rosa.say("/start")
    for label in (
        "Ja, einverstanden. Los geht's",
        "Nichts davon",
        "Laufband mit Griffen",
    ):
        await rosa.tap(label)
    await rosa.say("Montag, Mittwoch und Freitag um 18 Uhr")
    await rosa.tap(next(label for label in rosa.last.buttons if "Berlin" in label))
    assert rosa.last.text.startswith("Dein Plan: Mo, Mi, Fr.")
    await rosa.say("ich wiege 72,5 kg")
    assert rosa.last.text.startswith("72,5 kg. Soll ich mir das merken?")
    await rosa.tap("Ja, merken")
    await rosa.say("bin 10 min rückwärts auf dem Laufband gegangen, 1,2 km/h, Anstrengung 3")
    assert rosa.last.text.startswith("Eingetragen: 10 min · Laufband · 1,2 km/h · Anstrengung 3")
    await rosa.say("wie viele Kalorien sind 20 min rückwärts bei 3,2 km/h?")
    assert "kcal mehr als im Sitzen" in rosa.last.text
    for text in ("/today", "/plan", "/stats", "/history", "/settings", "/help", "/privacy"):
        await rosa.say(text)
    clock.forward(timedelta(days=3, hours=8))
    await coach.nudge()
    await rosa.hear("💡")
    for message in rosa.messages:
        if message.from_bot:
            left = [word for word in ENGLISH if word in message.text]
            assert not left, message.text


async def test_the_language_can_be_changed_on_the_settings_card(
    phone: Phone, coach: Running
) -> None:
    del coach
    await phone.say("/settings")
    await phone.tap("Deutsch")
    assert phone.last.text.startswith("Einstellungen")
    await phone.tap("English")
    assert phone.last.text.startswith("Settings")


async def test_pause_alone_is_a_wish_and_between_rounds_a_rest(rosa: Phone, coach: Running) -> None:
    del coach
    await rosa.say("pause")
    assert rosa.last.text.startswith("Wie lange soll ich Pause machen?")
    await rosa.say("eine woche")
    assert rosa.last.text.startswith("Pause bis")
    await rosa.say("3 x 5 min, 1 min Pause")
    await rosa.say("ja")
    assert rosa.last.text.startswith("Eingetragen: 15 min")
