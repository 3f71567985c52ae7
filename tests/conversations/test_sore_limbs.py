"""What makes a sore or swollen limb graver, told after it or with it, and who has to see it."""

from __future__ import annotations

import pytest

from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.utterance import Utterance
from tests.conversations.conftest import Running, kept, pauses, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database

INFECTION, CLOT = "Please get help now.", "Please stop, and let a doctor look at it today."
HOT = "Please let a doctor look today."
LOCKED = "No walking on it, please. Let a doctor look today."
REST = "Rest today. Do not push through it."


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        (
            ("knee is swollen like a balloon, red and hot", "I've felt shivery since lunch"),
            INFECTION,
        ),
        (("my knee is hot and swollen and I have a fever",), INFECTION),
        (("my calf has been sore and swollen since yesterday, right leg only",), CLOT),
        (("left calf hurts and it's swollen",), CLOT),
        (("my calf is swollen and tender", "it's a bit warm too. I flew back on Sunday"), HOT),
        (("my knee locked and I can't straighten it",), LOCKED),
        (
            ("8 min and my knee gave way twice", "it kind of locked, I cant straighten it fully"),
            LOCKED,
        ),
    ],
)
async def test_what_makes_a_limb_graver_is_seen_today(
    phone: Phone, coach: Running, told: tuple[str, ...], answer: str
) -> None:
    await set_up(phone)
    for said in told:
        await phone.say(said)
    assert phone.last.text.startswith(answer)
    assert "A professional cleared me" in phone.last.buttons
    assert len(pauses(coach)) >= 1


async def test_a_session_before_a_joint_locked_is_kept(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 10 min, then my knee locked and I can't straighten it")
    assert any(m.text.startswith(LOCKED) for m in phone.messages)
    assert [walk.duration_min for walk in kept(coach)] == [10]


async def test_pain_that_stays_is_not_asked_whether_it_is_gone(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("8 minutes, pain 6")
    await phone.say("it was on the inside of the knee and it's still sore now 2 hours later")
    assert any(m.text.startswith("It still hurts: then rest") for m in phone.messages)
    assert not any("Is it gone, or did" in m.text for m in phone.messages)


@pytest.mark.parametrize("asked", ["should I rest or push through?", "do I just walk it off?"])
async def test_whoever_asks_to_go_on_in_pain_rests(
    phone: Phone, coach: Running, asked: str
) -> None:
    del coach
    await set_up(phone)
    await phone.say("8 minutes, pain 5")
    await phone.say(asked)
    assert any(m.text.startswith(REST) for m in phone.messages)


async def test_who_has_no_pain_is_told_the_rule(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("should I rest or push through?")
    assert phone.last.text.startswith("Up to 2 of 10 is fine.")


@pytest.mark.parametrize(
    ("said", "language", "tells"),
    [
        ("hab seit heute Mittag Schüttelfrost", "de", in_passing.is_feverish),
        ("desde el mediodía tengo escalofríos", "es", in_passing.is_feverish),
        ("es ist auch etwas warm", "de", in_passing.is_heated),
        ("la noto un poco caliente", "es", in_passing.is_heated),
        ("ich krieg das Knie nicht mehr gerade", "de", in_passing.is_locked),
        ("se me trabó y no puedo estirarla bien", "es", in_passing.is_locked),
        ("ist das noch ok oder soll ich aussetzen?", "de", in_passing.asks_to_push_on),
        ("¿descanso o sigo?", "es", in_passing.asks_to_push_on),
    ],
)
def test_it_is_told_in_each_language(said: str, language: str, tells: object) -> None:
    assert callable(tells)
    assert tells(Utterance(said, language))


@pytest.mark.parametrize(
    ("said", "language"), [("no fever", "en"), ("kein Fieber", "de"), ("sin fiebre", "es")]
)
def test_a_fever_that_is_denied_is_none(said: str, language: str) -> None:
    assert not in_passing.is_feverish(Utterance(said, language))
