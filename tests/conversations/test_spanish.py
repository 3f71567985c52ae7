"""The coach in Spanish, over the same doors: nothing of it is left in English."""

from __future__ import annotations

from datetime import timedelta

import pytest

from retrowalk.coach.store import goals, walks
from retrowalk.coach.words import Words
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import Running
from tests.phone import Phone, plain

pytestmark = pytest.mark.one_database
ENGLISH = (" the ", "your ", "You ", " session", "Logged", " today", "This week", "effort", "Next:")
WORDS = Words("es")


def first_line(key: str, **values: object) -> str:
    """The first words of a text, without marks, as people read it."""
    said = WORDS.say(key, **values).split("\n")[0]
    return plain(said.replace("<b>", "").replace("</b>", ""))


@pytest.fixture
async def lola(telegram: LocalTelegram, coach: Running) -> Phone:
    """A Spanish phone, set up with buttons and one typed line."""
    assert coach.db is not None
    telegram.chats.add_person("Lola", "es", id_=3002)
    phone = Phone(telegram, 3002)
    await phone.say("/start")
    for label in ("Sí, acepto. Vamos", "Nada de eso", "Cinta (caminadora) con pasamanos"):
        await phone.tap(label)
    await phone.say("lunes, miércoles y viernes a las seis de la tarde")
    await phone.tap(next(label for label in phone.last.buttons if "Madrid" in label))
    return phone


def goal(coach: Running) -> goals.Goal:
    found = coach.db.run_now(lambda tx: goals.current(tx, 3002))
    assert found is not None
    return found


def kept(coach: Running) -> list[walks.Walk]:
    return coach.db.run_now(lambda tx: walks.every(tx, 3002))


async def test_a_spanish_person_is_spoken_to_in_spanish(
    lola: Phone, clock: Clock, coach: Running
) -> None:
    assert (goal(coach).days, goal(coach).remind_at_min) == ("1010100", 18 * 60)
    await lola.say("peso 72,5 kg")
    await lola.tap("Sí, recuérdalo")
    await lola.say("caminé 10 min hacia atrás en la cinta a 1,2 km/h, esfuerzo 3")
    walk = kept(coach)[0]
    assert (walk.duration_min, walk.speed_kmh, walk.felt.effort) == (10, 1.2, 3)
    await lola.say("¿cuántas calorías son 20 min hacia atrás a 3,2 km/h?")
    assert "kcal" in lola.last.text
    for text in ("/today", "/plan", "/stats", "/history", "/settings", "/help", "/privacy"):
        await lola.say(text)
    clock.forward(timedelta(days=3, hours=8))
    await coach.nudge()
    await lola.hear("💡")
    for message in lola.messages:
        if message.from_bot:
            left = [word for word in ENGLISH if word in message.text]
            assert not left, message.text


@pytest.mark.parametrize(
    ("words", "minutes", "place"),
    [
        ("hoy 12 minutos para atrás en el pasillo, bien", 12, "indoor"),
        ("media hora de espaldas en el parque", 30, "outdoor"),
        ("3 x 5 min en la caminadora, sin dolor", 15, "treadmill"),
        ("un cuarto de hora hacia atrás, esfuerzo 4/10", 15, None),
    ],
)
async def test_sessions_are_kept(
    lola: Phone, coach: Running, words: str, minutes: float, place: str | None
) -> None:
    await lola.say(words)
    assert [(walk.duration_min, walk.place) for walk in kept(coach)] == [(minutes, place)]


@pytest.mark.parametrize(
    "words",
    [
        "me duele el pecho",
        "me desmayé en la cinta",
        "se me durmió medio cuerpo y hablo raro",
        "me di un golpe en la cabeza al caer",
        "no puedo respirar",
    ],
)
async def test_an_emergency_is_answered_before_anything_else(
    lola: Phone, coach: Running, words: str
) -> None:
    await lola.say(words)
    assert lola.last.text.startswith(first_line("safety-emergency"))
    assert not kept(coach)


async def test_days_and_times_in_passing(lola: Phone, coach: Running) -> None:
    await lola.say("sólo los viernes")
    assert goal(coach).days == "0000100"
    await lola.say("añade el sábado")
    assert goal(coach).days == "0000110"
    await lola.say("recuérdame a las siete y media de la tarde")
    assert goal(coach).remind_at_min == 19 * 60 + 30


async def test_the_language_can_be_chosen_on_the_settings_card(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("/settings")
    await phone.tap("Español")
    assert phone.last.text.startswith(first_line("settings-head"))
    await phone.tap("English")
    assert phone.last.text.startswith("Settings")


async def test_spanish_on_an_english_phone_gets_one_answer_and_the_offer(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("¿cuántas veces a la semana tengo que caminar?")
    assert len(phone.answers) == 1
    assert phone.last.buttons[-1] == WORDS.plain("language-go-on")


async def test_a_mild_pain_with_its_number_is_kept_as_a_pain(lola: Phone) -> None:
    await lola.say("me duele la rodilla derecha desde ayer, 3/10")
    assert not lola.last.text.startswith(first_line("safety-emergency"))
    await lola.tap(WORDS.plain("pain-signs-none"))
    await lola.say("/history")
    assert "1. hoy: dolor 3" in lola.last.text


async def test_the_question_of_days_offers_them_in_spanish(
    telegram: LocalTelegram, coach: Running
) -> None:
    assert coach.db is not None
    telegram.chats.add_person("Inés", "es", id_=3003)
    phone = Phone(telegram, 3003)
    await phone.say("/start")
    for label in ("Sí, acepto. Vamos", "Nada de eso", "Cinta (caminadora) con pasamanos"):
        await phone.tap(label)
    assert phone.last.buttons[0].startswith(WORDS.plain("goal-days-mwf"))
