"""A few words right after an answer go on about it: a doubt, an age, another place or thing."""

from __future__ import annotations

import pytest

from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import set_up, told
from tests.phone import Phone

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("coach")]
OWN = {"en": "our own caution", "de": "unsere eigene Vorsicht", "es": "nuestra propia cautela"}
STAIRS = {
    "en": "can I do the stairs backwards?",
    "de": "kann ich die Treppe rückwärts gehen?",
    "es": "¿puedo hacer las escaleras hacia atrás?",
}
SHOES = {
    "en": "do I need special shoes?",
    "de": "welche Schuhe brauche ich?",
    "es": "¿qué zapatos necesito?",
}
AGE = {"en": "Age alone is no bar", "de": "Das Alter allein", "es": "La edad sola"}
GROUND = {"en": "Flat, firm and dry", "de": "flach, fest und trocken", "es": "plano, firme y seco"}
STILL_NO = {"en": "Still no", "de": "Bitte trotzdem nicht", "es": "Tampoco, por favor"}
OTHERS = {"en": "They may", "de": "Das mag sein", "es": "Puede ser"}
THEIRS = {
    "en": "their word goes before mine",
    "de": "geht ihr Wort vor meinem",
    "es": "su palabra va antes",
}


@pytest.mark.parametrize(
    ("language", "doubt"),
    [
        ("en", "who says that"),
        ("en", "says who"),
        ("en", "are you sure?"),
        ("en", "hmm are you sure tho"),
        ("en", "how do you know?"),
        ("en", "really?"),
        ("de", "wer sagt das"),
        ("de", "Sind Sie sicher?"),
        ("de", "woher weißt du das?"),
        ("es", "¿y quién lo dice?"),
        ("es", "¿estás segura?"),
        ("es", "¿por qué no?"),
    ],
)
async def test_a_doubt_is_met_with_what_it_rests_on(
    telegram: LocalTelegram, language: str, doubt: str
) -> None:
    assert "Menant" in await told(telegram, language, SHOES[language], doubt)


@pytest.mark.parametrize(
    ("language", "doubt"),
    [
        ("en", "why?"),
        ("en", "who told you that"),
        ("en", "are you sure?"),
        ("de", "warum?"),
        ("de", "bist du sicher?"),
        ("es", "¿por qué?"),
        ("es", "¿quién lo dice?"),
    ],
)
async def test_what_rests_on_no_source_says_so(
    telegram: LocalTelegram, language: str, doubt: str
) -> None:
    before, after = SHOES[language], STAIRS[language]
    said = await told(telegram, language, before, after, doubt)
    assert OWN[language] in said
    assert "Menant" not in said  # the reason of the answer before


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("en", "and for someone my age, im 71?", AGE),
        ("en", "even at 80?", AGE),
        ("de", "auch noch mit 74?", AGE),
        ("de", "und in meinem Alter?", AGE),
        ("es", "¿a mi edad también?", AGE),
        ("en", "and outside?", GROUND),
        ("de", "und auf dem Parkplatz?", GROUND),
        ("es", "¿y en la calle?", GROUND),
        ("en", "my physio told me to do it differently", THEIRS),
        ("de", "mein Physio hat gesagt ich soll es anders machen", THEIRS),
        ("es", "mi fisio me dijo que lo haga de otra manera", THEIRS),
        ("en", "my neighbour never does that", OTHERS),
        ("de", "meine Nachbarin macht das anders", OTHERS),
        ("es", "mi nieta lo hace", OTHERS),
    ],
)
async def test_it_is_asked_of_another_age_place_or_person(
    telegram: LocalTelegram, language: str, words: str, answer: dict[str, str]
) -> None:
    assert answer[language] in await told(telegram, language, SHOES[language], words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "just down not up?"),
        ("en", "what if I only do three?"),
        ("de", "und nur runter?"),
        ("es", "¿y solo bajar?"),
    ],
)
async def test_a_no_stays_a_no(telegram: LocalTelegram, language: str, words: str) -> None:
    said = await told(telegram, language, STAIRS[language], words)
    assert STILL_NO[language] in said or OWN[language] in said


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("whats better for knees, this or cycling", "no trial that sets them side by side"),
        ("would it help my mood?", "eases low mood"),
        ("can my husband hold my hands?", "walks facing you"),
        ("what should i wear?", "nothing that hangs to the floor"),
        ("what about a mirror?", "fixed mirror"),
        ("is it ok after a hot bath?", "Wait an hour or so"),
        ("can I do it on the cross trainer?", "they move under you"),
        ("could I do it in the swimming pool?", "Water carries you"),
        ("does it lower my cholesterol?", "heart, blood pressure and sugar"),
        ("how many people were in these studies?", "68 people"),
        ("my treadmill only goes down to 1.6 kmh, is that too fast?", "Many belts start"),
        ("what if I fall?", "Stay down a moment"),
        ("I'm scared I'll fall. I think about it all day", "sensible fear"),
        ("can you see me walking?", "I see and hear nothing"),
        ("can you call my doctor?", "I can't call"),
        ("tell me a joke", "That is the best I can do"),
        ("I'm useless at this", "That is not how I see it"),
        ("do i have to start all over?", "Little is lost"),
        ("how do I stop in an emergency?", "Fix the clip"),
    ],
)
async def test_what_the_reader_does_not_know_has_an_answer(
    phone: Phone, words: str, answer: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert answer in phone.last.text


async def test_a_second_joke_is_another_one(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("tell me a joke")
    first = phone.last.text
    await phone.say("another joke please")
    assert phone.last.text != first


@pytest.mark.parametrize(
    "words", ["what if I fall? I hit my head just now", "I fell and I'm scared I'll fall again"]
)
async def test_a_fall_that_was_is_no_fear(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert "sensible fear" not in phone.last.text
    assert "Stay down a moment" not in phone.last.text


# -- sums ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "asked", "more", "answer"),
    [
        ("en", "how many calories does 20 minutes burn?", "what if i weigh 90", "90 kg"),
        ("de", "wie viel kcal sind 20 Minuten?", "und wenn ich 90 wiege?", "90 kg"),
        ("es", "¿cuántas calorías son 20 minutos?", "¿y si peso 90?", "90 kg"),
        ("de", "wie viel kcal sind 12 Minuten?", "und mit Steigung?", "Wie steil"),
        ("es", "¿cuántas calorías son 20 minutos?", "¿es más que andando normal?", "hacia atrás"),
    ],
)
async def test_more_of_a_sum_changes_the_sum(
    telegram: LocalTelegram, language: str, asked: str, more: str, answer: str
) -> None:
    assert answer in await told(telegram, language, asked, more)


# -- cautions --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "words", "not_now"),
    [
        ("en", "RA flaring this week, should i start anyway", "Not now:"),
        ("en", "got a gout attack since sunday, foot's on fire", "Not now:"),
        ("en", "my asthma is playing up today, wheezy", "Not now:"),
        ("en", "heart failure, gained 2 kilos this week", "Not now:"),
        ("de", "meine Rheuma hat gerade einen Schub", "Jetzt nicht:"),
        ("es", "tengo artritis reumatoide y estoy con un brote", "Ahora no:"),
    ],
)
async def test_what_flares_up_waits(
    telegram: LocalTelegram, language: str, words: str, not_now: str
) -> None:
    said = await told(telegram, language, words)
    assert not_now in said
    assert "/privacy" not in said


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("en", "does it stop you getting alzheimers?", "wards off dementia"),
        ("en", "does it prevent osteoporosis?", "keeps an illness away"),
        ("de", "schützt das vor Demenz?", "Demenz"),
        ("es", "¿esto previene la osteoporosis?", "evite una enfermedad"),
    ],
)
async def test_whether_it_prevents_an_illness_tells_of_none(
    telegram: LocalTelegram, language: str, words: str, answer: str
) -> None:
    said = await told(telegram, language, words)
    assert answer in said


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("how do I begin?", "ten small steps"),
        ("could I do it alone?", "Please not at first"),
        ("could it make it worse?", "It can get worse"),
        ("what do I tell the doctor?", "Tell them: walking backwards"),
    ],
)
async def test_a_question_right_after_a_caution_is_asked_of_it(
    telegram: LocalTelegram, asked: str, answer: str
) -> None:
    said = await told(telegram, "en", "I have osteoporosis", asked)
    assert answer in said
    assert "your doctor or physiotherapist first" in said


async def test_a_way_until_it_hurts_is_no_session(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("poor circulation, calves cramp after 200 m, peripheral artery disease")
    assert not any("Logged" in message.text for message in phone.messages)
