"""What comes at odd times and from odd places: reachability, late taps, links, emoji."""

from __future__ import annotations

from datetime import timedelta

import pytest

from coach.store import people, walks
from demo.clock import Clock
from demo.server import LocalTelegram
from tests.conversations.conftest import Running, set_up
from tests.phone import Phone

ANA = 1001


def kept(coach: Running) -> list[walks.Walk]:
    return coach.db.run_now(lambda tx: walks.every(tx, ANA))


@pytest.mark.parametrize(
    "description", ["Bad Request: chat not found", "Forbidden: user is deactivated"]
)
async def test_account_deleted_or_chat_not_found(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running, description: str
) -> None:
    await set_up(phone)
    code = "403" if description.startswith("Forbidden") else "400"
    await telegram.door(
        "fault",
        {"method": "sendMessage", "times": 1, "kind": code, "description": description},
    )
    clock.forward(timedelta(hours=8))
    await coach.nudge()
    ana = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert ana is not None
    assert ana.away is not None


async def test_callback_too_late_takes_effect_once_and_is_shown(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    clock.forward(timedelta(hours=8))
    await coach.nudge()
    await phone.hear("💡")
    await telegram.door(
        "fault",
        {
            "method": "answerCallbackQuery",
            "times": 1,
            "kind": "400",
            "description": "Bad Request: query is too old and response timeout expired",
        },
    )
    await phone.tap("Done ✅")
    assert any(m.text.startswith("Logged: 5 min · today") for m in phone.messages)
    assert len(kept(coach)) == 1


async def test_start_with_an_unknown_payload_is_a_normal_start(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("/start x9-stale_link")
    assert phone.last.text.startswith("Hello, I coach walking backwards.")
    await set_up(phone)
    await phone.say("/start inline")
    assert "Today" in phone.last.buttons


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("🤕", "Sorry. How strong is it"),
        ("😓", "I did not get that."),
        ("👍", 'Was that a "done"?'),
    ],
)
async def test_only_emoji(phone: Phone, coach: Running, said: str, answer: str) -> None:
    await set_up(phone)
    await phone.say(said)
    assert phone.last.text.startswith(answer)
    assert not kept(coach)


async def test_location_outside_a_question_changes_nothing_by_itself(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.send("location", latitude=35.68, longitude=139.69)
    assert any("Tokyo" in label for label in phone.last.buttons)
    ana = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert ana is not None
    assert ana.zone == "Europe/Berlin"


async def test_a_photo_of_a_treadmill_with_words_changes_no_reminder(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.send("photo", caption="treadmill display 20:00 2.5 km/h")
    assert "Settings" not in phone.last.text
    assert not kept(coach)


async def test_a_question_before_anything_else_is_answered_without_a_set_up(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("20 min backwards 2 mph 80 kg?")
    assert "kcal more than sitting still" in phone.last.text
