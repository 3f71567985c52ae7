"""Load, belt, stairs, grip, age, height, sex, practice, water and slope in a calorie question."""

from __future__ import annotations

import pytest

from retrowalk.coach.energy.terminal import NotCounted, answer
from retrowalk.coach.reading.utterance import Utterance
from tests.conversations.conftest import Running, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("kcal for 20 min sled with a 10 kg load, 80 kg", "load 10 kg"),
        ("kcal for 20 min sled, 80 kg", "20 kg on the sled (tell me the load)"),
        ("calories 20 min on a curved treadmill at 3 km/h, 80 kg", "belt without a motor"),
        ("calories for 10 min backwards on stairs, 80 kg", "Please leave stairs out"),
        ("kcal 20 min at 2 mph, 80 kg, holding the rails lightly", "hands resting lightly"),
        ("kcal 20 min at 2 mph, 80 kg, gripping the rails", "gripping hard"),
        ("kcal 20 min at 2 mph, 80 kg, woman, 70 years old, 165 cm", "your own energy at rest"),
        ("kcal 20 min at 2 mph, 80 kg, 70 years old", "I need age, height and sex together"),
        ("kcal 20 min at 2 mph, 80 kg, as a beginner", "first weeks"),
        ("calories 20 min backwards in the pool, 80 kg", "I don't count water"),
        ("compare 20 min backwards and forwards at 3 km/h, 80 kg", "(net)"),
        ("kcal 20 min at 2 mph 10 degrees uphill, 80 kg", "17.6 % slope"),
    ],
)
async def test_what_was_read_is_shown(phone: Phone, coach: Running, said: str, shown: str) -> None:
    assert coach.db is not None
    await phone.say(said)
    assert shown in phone.last.text


@pytest.mark.parametrize(("way", "label"), [("uphill", "5 %"), ("downhill", "-5 %")])
async def test_a_slope_without_a_number_is_asked(
    phone: Phone, coach: Running, way: str, label: str
) -> None:
    assert coach.db is not None
    await phone.say(f"calories for 20 min backwards {way}, 80 kg")
    assert phone.last.text.startswith("How steep is it?")
    await phone.tap(label)
    assert f"{label} slope" in phone.last.text


async def test_a_slope_can_be_told_in_words(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await phone.say("calories for 20 min backwards uphill, 80 kg")
    await phone.say("4 % uphill")
    assert "4 % slope" in phone.last.text


async def test_inline_shows_what_was_read(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    results = await phone.inline("kcal for 20 min sled with a 10 kg load, 80 kg")
    assert any("load 10 kg" in str(result) for result in results)


HOW_LONG = "how long backwards at 2 km/h for 100 kcal, 80 kg, "
HOW_FAST = "how fast backwards for 60 kcal in 20 min, 80 kg, "
COMPARED = "compare 20 min backwards and forwards at 3 km/h, 80 kg, "
PARTICULARS = [
    ("on a curved treadmill", "belt without a motor", "motorless"),
    ("holding the rails lightly", "hands resting lightly", "gripping False"),
    ("gripping the rails", "gripping hard", "gripping True"),
    ("woman, 70 years old, 165 cm", "woman · age 70 · 165 cm tall", "sex female"),
    ("as a beginner", "first weeks", "practised False"),
    ("I am practised", "practised", "practised True"),
    ("in the pool", "I don't count water", "not counted"),
    ("on the stairs", "Please leave stairs out", "leave stairs out"),
    ("uphill", "How steep is it?", "how steep is it?"),
]


@pytest.mark.parametrize(("more", "shown", "_line"), PARTICULARS)
async def test_sums_and_comparisons_say_what_was_read(
    phone: Phone, coach: Running, more: str, shown: str, _line: str
) -> None:
    assert coach.db is not None
    for asked in (HOW_LONG, HOW_FAST, COMPARED):
        if asked is HOW_FAST and more == "as a beginner":
            continue  # the reader takes that for no question
        await phone.say(asked + more)
        assert shown in phone.last.text, (asked, phone.last.text)


@pytest.mark.parametrize(("more", "shown", "_line"), PARTICULARS)
async def test_inline_sums_and_comparisons_say_it_too(
    phone: Phone, coach: Running, more: str, shown: str, _line: str
) -> None:
    assert coach.db is not None
    for asked in (HOW_LONG, COMPARED):
        first = (await phone.inline(asked + more))[0]
        text = first["input_message_content"]["message_text"]
        is_open = shown.startswith(("How steep", "I don't"))
        assert (shown not in text) if is_open else (shown in text), (asked, text)


@pytest.mark.parametrize(("more", "_shown", "line"), PARTICULARS)
def test_the_terminal_says_it_too(more: str, _shown: str, line: str) -> None:
    for asked in (HOW_LONG, HOW_FAST, COMPARED):
        question = Utterance(asked + more).as_question
        assert question is not None
        try:
            said = " ".join(answer(question)[0])
        except NotCounted as reason:
            said = str(reason)
        assert line in said, (asked, said)


async def test_what_the_plan_fills_in_is_called_assumed(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("how long for 50 kcal, 80 kg?")
    assert "I read: " in phone.last.text
    assert "the rest as in your plan" in phone.last.text
