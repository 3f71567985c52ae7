"""Set-up by talking in any order, several things in one message, and what is asked back."""

from __future__ import annotations

import pytest

from retrowalk.coach.reading.sentences import sentences
from retrowalk.coach.store import people
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import Running, kept, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database


async def agree(phone: Phone) -> None:
    """The health question is open."""
    await phone.say("/start")
    await phone.say("ok")
    assert phone.last.text.startswith("Does any of this fit you?")


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("we have a treadmill in the garage with bars on the side", "Treadmill with rails"),
        ("mondays and thursdays would suit me", "Mon, Thu"),
        ("Tue Thu Sun, 84 kg, remind me at noon", "Tue, Thu, Sun · 12:00 · 84 kg"),
        ("never done anything like it before", "never done it"),
    ],
)
async def test_what_is_told_early_is_noted_and_the_question_comes_in_short(
    phone: Phone, coach: Running, words: str, noted: str
) -> None:
    await agree(phone)
    await phone.say(words)
    assert f"Noted: {noted}." in phone.last.text
    assert "Still open, for your safety" in phone.last.text
    assert not kept(coach)


async def test_a_yes_with_everything_in_it_leaves_one_question(
    phone: Phone, coach: Running
) -> None:
    await phone.say("/start")
    await phone.say("yes, agreed. treadmill with rails, tue fri sun, remind 8pm, 68 kg")
    assert "Noted: Treadmill with rails · Tue, Fri, Sun · 20:00 · 68 kg." in phone.last.text
    await phone.say("none of these")
    assert "What time is it where you are?" in phone.last.text
    await phone.tap(next(label for label in phone.last.buttons if "London" in label))
    assert phone.last.text.startswith("Your plan: Tue, Fri, Sun.")
    assert not kept(coach)


async def test_a_refusal_with_more_in_it_is_no_answer_to_the_health_question(
    phone: Phone, coach: Running
) -> None:
    await agree(phone)
    await phone.say("I'd rather not give my weight, is that necessary?")
    assert phone.last.text.startswith("Still open, for your safety")
    assert not kept(coach)


async def test_a_session_and_a_wish_in_one_message(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 11 min and can you remind me at 9 instead")
    assert [walk.duration_min for walk in kept(coach)] == [11]
    assert "Reminder: 09:00" in phone.last.text


async def test_thanks_before_a_wish_do_not_hide_it(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("Thank you, most helpful. Kindly shift my reminder to 6 am.")
    assert "Reminder: 06:00" in phone.last.text
    assert not kept(coach)


@pytest.mark.parametrize(
    "asked",
    [
        "did 12 min. also how do I hold the rails properly?",
        "12 min done. Which shoes are best for this?",
        "walked 12 min, and what shoes should I wear?",
        "did 12 min today. Is it bad for my knees?",
        "12 minutes backwards. Should I look over my shoulder?",
    ],
)
async def test_advice_asked_for_behind_a_session_is_given(
    phone: Phone, coach: Running, asked: str
) -> None:
    await set_up(phone)
    await phone.say(asked)
    assert [walk.duration_min for walk in kept(coach)] == [12]
    assert "Logged" not in phone.last.text


async def test_a_question_behind_a_session_is_answered_too(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 8 min on the treadmill. How many calories does a banana have?")
    assert [walk.duration_min for walk in kept(coach)] == [8]
    assert "has about" in phone.last.text


async def test_a_number_without_a_unit_is_asked_about_and_never_passed_over(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("oh and i did monday too forgot to tell u, also 8")
    assert phone.last.text.startswith("8 minutes?")
    assert not kept(coach)
    await phone.say("minutes i mean lol")
    (walk,) = kept(coach)
    assert walk.duration_min == 8
    assert walk.day.weekday() == 0


async def test_a_speed_without_a_unit_is_asked_about(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("done 10 min this morning. speed 1.5")
    assert "1.5 km/h or mph?" in phone.last.text
    await phone.tap("km/h")
    (walk,) = kept(coach)
    assert (walk.duration_min, walk.speed_kmh) == (10, 1.5)


async def test_a_day_more_is_added_to_the_plan(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("put Sunday in as well")
    assert phone.last.text.startswith("Your plan: Mon, Wed, Fri, Sun.")
    assert not kept(coach)


async def test_a_few_words_press_the_button_that_they_name(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("how do I quit?")
    assert "Delete everything" in phone.last.buttons
    await phone.say("yes everything please")
    assert phone.last.text.startswith("Delete everything?")
    assert not kept(coach)


async def test_more_of_an_emergency_stays_one(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("I got a tightness in my chest just now and my left arm feels funny")
    assert "112" in phone.last.text
    await phone.say("it's a bit better since I sat down, can I finish the last 3 minutes")
    assert "112" in phone.last.text
    assert not kept(coach)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("did 10 min. felt 4/10.", 2),
        ("did 2.5 km and then 3 km", 1),
        ("Thanks! Please stop the reminders", 2),
        ("10 min done, can I do more?", 2),
        ("10 min at 2.5, 80 kg", 1),
    ],
)
def test_where_a_message_is_parted(text: str, parts: int) -> None:
    assert len(sentences(text, "en")) == parts


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        ("en", "none of these, only a bit of high blood pressure", "some"),
        ("en", "no health problems apart from diabetes", "some"),
        ("en", "nothing but asthma", "some"),
        ("en", "none really, just old", "none"),
        ("en", "nothing except being lazy", "none"),
        ("de", "nichts davon außer Zucker", "some"),
        ("de", "nichts schlimmes, nur Bluthochdruck", "some"),
        ("es", "nada grave, solo la presión alta", "some"),
    ],
)
async def test_an_all_clear_with_an_illness_left_out_is_none(
    telegram: LocalTelegram, coach: Running, language: str, said: str, answer: str
) -> None:
    person = telegram.chats.add_person("Somebody", language)
    phone = Phone(telegram, person.id)
    agreed = {"en": ["yes"], "de": ["ja"], "es": ["sí", "Madrid"]}[language]
    for words in ("/start", *agreed, said):
        await phone.say(words)
    found = coach.db.run_now(lambda tx: people.lock(tx, person.id))
    assert found is not None
    assert found.facts.screening == answer
