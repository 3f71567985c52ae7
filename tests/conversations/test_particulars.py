"""Load, belt, stairs, grip, age, height, sex, practice, water and slope in a calorie question."""

from __future__ import annotations

import pytest

from tests.conversations.conftest import Running
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
