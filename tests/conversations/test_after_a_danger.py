"""What is said after a sign of danger, a word to rest, or our own question about it."""

from __future__ import annotations

import pytest

from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import Running, kept, set_up, told
from tests.phone import Phone

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("coach")]

ASKED = "I want to be sure before we go on"
SHAKY = "sat down rather suddenly at the back of the belt"
STRAP = "feels like somebody tightened a strap round my ribs"


async def worried(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert ASKED in phone.last.text


@pytest.mark.parametrize(
    "words",
    [
        "haha no, only kidding",
        "laughing! my grandson was copying me",
        "it was a figure of speech",
        "just a joke",
        "😂",
        "no, just messing",
    ],
)
async def test_a_joke_is_no_danger(phone: Phone, words: str) -> None:
    await worried(phone, SHAKY)
    await phone.say(words)
    assert ASKED not in phone.last.text
    assert "safe" not in phone.last.text


@pytest.mark.parametrize("answer", ["no none of those", "no, just my elbow", "all good"])
async def test_who_bumped_into_something_keeps_the_session(phone: Phone, answer: str) -> None:
    await worried(phone, "10 min backwards, bit of a bump at the end but fine")
    await phone.say(answer)
    assert phone.last.text.startswith("Logged: 10 min")


async def test_a_session_that_ended_in_a_fall_is_kept_and_is_the_last(phone: Phone) -> None:
    await worried(phone, "10 min backwards, bit of a bump at the end but fine")
    await phone.tap("I fell, or something hurts badly")
    await phone.look()
    said = [message.text for message in phone.messages if message.from_bot]
    assert any("Please stop for today" in text for text in said)
    assert any(text.startswith("Logged: 10 min") for text in said)


@pytest.mark.parametrize(
    "words",
    [
        "just my elbow, I landed on it",
        "no, didn't bang my head, came down on my knee",
        "only bumped my shin, I hit the step",
        "sat down on the belt, my bottom is sore",
        "my wrist, I fell on it",
    ],
)
async def test_a_fall_told_at_the_question_stops_for_today(phone: Phone, words: str) -> None:
    await worried(phone, SHAKY)
    await phone.say(words)
    assert "I am sorry you fell. Please stop for today." in phone.last.text
    await phone.say("what about tonight then")
    assert "No walking backwards yet" in phone.last.text


@pytest.mark.parametrize(
    "words",
    [
        "wife wants to call 911, I told her not to fuss",
        "should I get an ambulance for that",
        "he's ringing 999 now",
    ],
)
async def test_whom_to_call_is_called(phone: Phone, words: str) -> None:
    await worried(phone, STRAP)
    await phone.say(words)
    assert phone.last.text.startswith("Stop. This can be an emergency.")
    await phone.say(words)
    assert "If nobody has called yet, call now" in phone.last.text


async def test_while_it_is_open_no_walking_and_no_sentence_twice(phone: Phone) -> None:
    await worried(phone, SHAKY)
    texts = [phone.last.text]
    for words in ("what speed on monday", "and how long", "so tonight?", "can I go faster now"):
        await phone.say(words)
        assert phone.last.text != texts[-1]
        assert "walking" in phone.last.text.lower()
        assert "I am fine" in " ".join(phone.last.buttons)
        texts.append(phone.last.text)


async def test_what_was_told_meanwhile_is_answered_after_a_false_alarm(
    phone: Phone, coach: Running
) -> None:
    await worried(phone, SHAKY)
    await phone.say("log me 9 minutes for wednesday")
    assert not kept(coach)
    await phone.tap("No, I am fine")
    assert [walk.duration_min for walk in kept(coach)] == [9]


@pytest.mark.parametrize(
    "words",
    [
        "can't I just do 5 minutes",
        "won't it do on monday with my own doctor",
        "I don't want to make a fuss",
        "feels better already",
    ],
)
async def test_after_an_emergency_the_same_is_said_in_other_words(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say("pressure on my chest since the walk")
    await phone.say(words)
    first = phone.last.text
    await phone.say(words)
    assert "112" in first
    assert "112" in phone.last.text
    assert phone.last.text != first or "do not stay alone" in first


@pytest.mark.parametrize(
    "words",
    ["don't mind me", "my son lives near, I could ring him", "it would be easy", "so tired of it"],
)
async def test_after_despair_the_next_words_are_more_of_it(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say("I don't want to live any more")
    assert "ending your life?" in phone.last.text
    await phone.say(words)
    assert "ring somebody now" in phone.last.text
    await phone.say(words)
    assert "let a person be with you now" in phone.last.text
    await phone.tap("Yes, or I am not sure")
    assert "Please call now" in phone.last.text


async def test_after_despair_a_session_is_still_kept(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("I don't want to live any more")
    await phone.say("did 7 min on the treadmill today")
    assert [walk.duration_min for walk in kept(coach)] == [7]
    assert "ending your life?" in phone.last.text


@pytest.mark.parametrize("words", ["tonight then?", "what do I do today", "start"])
async def test_rest_that_was_told_stands_for_today(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say("my whole body is so tired")
    assert "Then rest today" in phone.last.text
    await phone.say(words)
    assert "Start" not in phone.last.buttons
    assert "Not today, please" in phone.last.text


@pytest.mark.parametrize(
    ("words", "then", "way_back"),
    [
        ("my knee is warm, a bit", "so what do I do tonight", "It is gone"),
        (
            "found a blister on my heel, an open sore on my foot",
            "skip tonight?",
            "A professional cleared me",
        ),
    ],
)
async def test_a_leg_that_is_to_be_seen_makes_the_plan_wait(
    phone: Phone, words: str, then: str, way_back: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert way_back in phone.last.buttons
    await phone.say(then)
    assert "no walking backwards" in phone.last.text.lower()
    assert "Start" not in phone.last.buttons


async def test_advice_on_how_to_walk_keeps_the_caution_in_sight(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("I have Parkinson's")
    await phone.say("how do I turn round on the treadmill?")
    assert "both hands on something firm" in phone.last.text


async def test_the_heart_of_another_is_none_of_their_own(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("he's got a stent and a pacemaker, my husband, do you need to know that")
    assert not any("From now on I keep you" in message.text for message in phone.messages)


@pytest.mark.parametrize(
    "words",
    [
        "nearly had a heart attack at the price!!",
        "almost had a heart attack, what a price",
    ],
)
async def test_a_saying_is_asked_about_and_sets_nothing(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert not any("From now on I keep you" in message.text for message in phone.messages)
    await phone.say("just kidding")
    assert phone.last.text == "Good to hear. Take your time."


@pytest.mark.parametrize(
    "words",
    [
        "put my back out lifting, can I still do tonight",
        "my knee aches, do I still do tonight",
        "my hip is sore, what do I do today",
    ],
)
async def test_a_session_asked_for_beside_a_pain_is_not_named(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert "How strong is it" in phone.last.text
    assert "Start" not in phone.last.buttons


@pytest.mark.parametrize(
    "words",
    [
        "droopy eyelid since birth, makes me look sleepy on camera haha",
        "one side of my face has always been like that, I was born with it",
    ],
)
async def test_what_somebody_was_born_with_is_no_alarm(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert "nothing of it is new" in phone.last.text


async def test_born_with_one_thing_and_another_since_today_is_an_alarm(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("my left arm is weak since this morning, and I was born with a bad hip")
    assert phone.last.text.startswith("Stop. This can be an emergency.")


@pytest.mark.parametrize(
    "words",
    [
        "tripped over the dog this morning but grabbed the banister",
        "stumbled on the kerb but caught the rail",
        "nearly tripped, but I held on",
    ],
)
async def test_a_stumble_that_was_caught_is_no_alarm(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert phone.last.text.startswith("Good that you told me. Slow down")


@pytest.mark.parametrize(
    "words", ["no just a fright", "nah just a bump", "no, only the funny bone"]
)
async def test_a_bump_is_played_down(phone: Phone, words: str) -> None:
    await worried(phone, "knocked my elbow on the door frame coming backwards, 6 min done")
    await phone.say(words)
    assert "Logged: 6 min" in phone.last.text


async def test_who_rings_the_doctor_is_not_sent_back_to_walking(phone: Phone) -> None:
    await worried(phone, SHAKY)
    await phone.say("ok I'll ring the GP")
    assert "stop for today" in phone.last.text


async def test_a_sign_that_is_denied_after_a_fall_opens_no_second_question(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("slipped off the back of the belt, landed on my bum")
    await phone.say("no didnt hit my head")
    assert phone.last.text.startswith("What I said holds: no walking backwards for now.")


@pytest.mark.parametrize(
    "words", ["me back's gone again, cant hardly put me socks on", "my hip is giving me proper gyp"]
)
async def test_a_sore_limb_is_asked_how_strong(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say(words)
    assert "How strong is it, from 0 to 10?" in phone.last.text


@pytest.mark.parametrize("words", ["38.2", "bunged up and knackered, coming down with something"])
async def test_a_cold_is_a_cold(phone: Phone, words: str) -> None:
    await set_up(phone)
    await phone.say("feeling a bit rough, snotty and achy")
    await phone.say(words)
    assert "With fever" in phone.last.text


async def test_happy_now_is_no_low_mood(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("did it. happy now? haha")
    assert phone.last.text.startswith("Logged")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("tuve una crisis esta mañana", "Puede ser una emergencia"),
        ("soy epiléptica y anoche tuve una crisis", "Detente por hoy"),
    ],
)
async def test_a_seizure_in_spanish(telegram: LocalTelegram, words: str, answer: str) -> None:
    assert answer in await told(telegram, "es", words)


async def test_an_old_break_in_spanish_is_no_fall_of_today(telegram: LocalTelegram) -> None:
    words = "me rompí la muñeca hace dos años y a veces molesta, fractura vieja"
    assert "Detente por hoy" not in await told(telegram, "es", words)


async def test_a_day_that_is_asked_about_leaves_the_plan(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("what about friday")
    assert "Your plan: Fri." not in phone.last.text
