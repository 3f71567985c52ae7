"""Sessions and pain told over several messages: numbers, days and places go where they belong."""

from __future__ import annotations

import pytest

from retrowalk.coach.reading import in_passing
from retrowalk.coach.reading.utterance import Utterance
from tests.conversations.conftest import Running, kept, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("said", "pain"),
    [
        ("5 min, knees were sore afterwards, I'd say 3 out of 10", 3),
        ("10 min, hip a bit sore later on, like a 4", 4),
        ("did 8 min with a sore hip, maybe a 3", 3),
        ("8 min, about a 3 in my hip", 3),
    ],
)
async def test_a_number_beside_a_sore_spot_is_the_pain_and_is_not_asked_again(
    phone: Phone, coach: Running, said: str, pain: int
) -> None:
    await set_up(phone)
    await phone.say(said)
    assert [(walk.felt.pain, walk.felt.effort) for walk in kept(coach)] == [(pain, None)]
    assert not any("How strong is it" in m.text for m in phone.messages)


@pytest.mark.parametrize(
    ("said", "language", "pain"),
    [
        ("10 min, Knie tat danach etwas weh, so 3 von 10", "de", 3),
        ("8 min, hinterher Muskelkater, 2 von 10", "de", 2),
        ("8 min, la rodilla me dolió después, un 3 de 10", "es", 3),
        ("me molesta la cadera, quizás un 4", "es", 4),
        ("my knee is grumbling, maybe a 4", "en", 4),
        ("did 8 min, knee ached, effort 4/10", "en", None),
        ("my knee hurts after about 5 min", "en", None),
    ],
)
def test_so_it_is_in_each_language(said: str, language: str, pain: int | None) -> None:
    assert Utterance(said, language).details.pain_0_10 == pain


async def test_a_pain_with_its_number_is_never_asked_how_strong_it_is(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("its raining and my knee is grumbling, maybe a 4")
    assert phone.last.text.startswith("Sorry. No backward walking today.\nIs it sharp or swollen?")


@pytest.mark.parametrize(
    ("said", "language", "told"),
    [
        ("I did 6 minutes on Monday and 6 today", "en", [("mon", 6), ("today", 6)]),
        ("did 10 min on Tuesday and 8 yesterday", "en", [("tue", 10), ("yesterday", 8)]),
        ("5 yesterday and 6 today", "en", [("yesterday", 5), ("today", 6)]),
        ("6 Minuten am Montag und 6 heute", "de", [("mon", 6), ("today", 6)]),
        ("hice 6 minutos el lunes y 6 hoy", "es", [("mon", 6), ("today", 6)]),
        ("10 min this morning and 8 today evening", "en", []),
        ("5 min on Monday, 3 stumbles today", "en", []),
    ],
)
def test_the_minutes_of_two_days_are_two_sessions(
    said: str, language: str, told: list[tuple[str, float]]
) -> None:
    assert [(r.day, r.duration_min) for r in Utterance(said, language).reports] == told


@pytest.mark.parametrize(
    ("said", "language", "place"),
    [
        ("5 mins hallway today cos the treadmill is playing up", "en", "indoor"),
        ("the treadmill is broken so I did 8 min in the garden", "en", "outdoor"),
        ("8 min in the corridor because the treadmill wouldn't start", "en", "indoor"),
        ("5 min im Flur, das Laufband spinnt", "de", "indoor"),
        ("la cinta está rota, hice 6 min en el pasillo", "es", "indoor"),
        ("10 min on the treadmill, my knee is playing up", "en", "treadmill"),
        ("10 min on the treadmill at home", "en", "treadmill"),
    ],
)
def test_a_place_that_is_talked_of_is_not_where_it_was(
    said: str, language: str, place: str
) -> None:
    report = Utterance(said, language).report
    assert report is not None
    assert report.place == place


async def test_a_thing_that_plays_up_is_no_body(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("5 mins hallway today cos the treadmill is playing up")
    assert [walk.place for walk in kept(coach)] == ["indoor"]
    assert phone.last.text.startswith("Logged: 5 min · indoors · today")
    await phone.say("my knee is playing up")
    assert phone.last.text.startswith("Sorry. How strong is it")


@pytest.mark.parametrize(
    "said",
    [
        "walking backwards is good for bad knees and mine are terrible. I'm 67",
        "terrible knees, read that this helps",
        "I have horrible knees",
    ],
)
async def test_knees_that_have_long_been_bad_are_no_alarm_to_a_newcomer(
    phone: Phone, coach: Running, said: str
) -> None:
    del coach
    await phone.say(said)
    assert not any("stop for today" in m.text for m in phone.messages)


@pytest.mark.parametrize("said", ["my knee is terrible today", "terrible pain in my knees"])
async def test_what_is_bad_today_stays_an_alarm(phone: Phone, coach: Running, said: str) -> None:
    del coach
    await phone.say(said)
    assert phone.last.text.startswith("Please stop for today.")


@pytest.mark.parametrize(
    ("said", "language", "is_of_old"),
    [
        ("ich habe schlimme Knie", "de", True),
        ("tengo las rodillas terribles, leí que esto ayuda", "es", True),
        ("mein Knie ist heute schlimm", "de", False),
        ("my knees are awful and I can't stand on them", "en", False),
        ("did 5 min and my knees are terrible", "en", False),
    ],
)
def test_bad_of_old_and_bad_of_now(said: str, language: str, *, is_of_old: bool) -> None:
    assert in_passing.are_bad_of_old(Utterance(said, language)) is is_of_old


@pytest.mark.parametrize(
    "said", ["61, bit of knee pain on and off, nothing diagnosed", "70, knees a bit stiff"]
)
def test_an_age_before_what_hurts_is_no_session(said: str) -> None:
    assert Utterance(said, "en").report is None


@pytest.mark.parametrize(
    "said", ["12 min at 2 mph ok?", "13 min at 2 km/h with 1% incline", "did 9 min at 1 mph, ok?"]
)
async def test_so_long_and_so_fast_is_a_session_of_whoever_has_a_plan(
    phone: Phone, coach: Running, said: str
) -> None:
    await set_up(phone)
    await phone.say(said)
    assert len(kept(coach)) == 1
    assert phone.last.text.startswith("Logged:")


async def test_a_newcomer_has_it_reckoned(phone: Phone, coach: Running) -> None:
    await phone.say("12 min at 2 mph ok?")
    assert not kept(coach)
    assert "kcal" in phone.last.text


@pytest.mark.parametrize("said", ["another 10 min, same speed", "10 min today at the same speed"])
async def test_the_same_speed_is_that_of_the_last_session(
    phone: Phone, coach: Running, said: str
) -> None:
    await set_up(phone)
    await phone.say("10 min at 1.5 km/h yesterday")
    await phone.say(said)
    assert [walk.speed_kmh for walk in kept(coach)] == [1.5, 1.5]


async def test_the_day_that_was_asked_about_is_that_of_what_follows(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did you get my walk on monday? think I forgot to log it")
    assert phone.last.text.startswith("How many minutes did you do?")
    await phone.say("it was 10 minutes, pain 2")
    (walk,) = kept(coach)
    assert (walk.day.weekday(), walk.duration_min, walk.felt.pain) == (0, 10, 2)


@pytest.mark.parametrize(
    ("answer", "follows"),
    [
        ("sharp, about a 5", "Then please stop here"),
        ("in the left one, maybe a 3 and not swollen", "Rest it"),
        ("2 or 3, only on stairs", "Sorry. No backward walking today."),
    ],
)
async def test_an_answer_about_pain_may_tell_more_than_was_asked(
    phone: Phone, coach: Running, answer: str, follows: str
) -> None:
    del coach
    await set_up(phone)
    await phone.say("my knee hurts")
    await phone.say(answer)
    assert phone.last.text.startswith(follows)


async def test_a_sign_after_a_but_counts(phone: Phone, coach: Running) -> None:
    del coach
    await set_up(phone)
    await phone.say("my knee hurts, 4/10")
    await phone.say("not swollen but it gives way a bit")
    assert phone.last.text.startswith("Then please stop here")


@pytest.mark.parametrize(
    ("language", "told", "more"),
    [
        ("en", "8 min yesterday but stumbled once", "I didn't fall, held the bar"),
        ("de", "gestern 8 min, bin einmal gestolpert", "bin nicht gefallen, hab mich festgehalten"),
        ("es", "ayer caminé 8 minutos, me tropecé una vez", "no me caí, me agarré a la barra"),
    ],
)
async def test_a_fall_that_was_caught_takes_no_session_out(
    phone: Phone, coach: Running, language: str, told: str, more: str
) -> None:
    await set_up(phone)
    await phone.say("/language " + language)
    await phone.say(told)
    await phone.say(more)
    assert [(walk.duration_min, walk.felt.stumbles) for walk in kept(coach)] == [(8, 1)]
    assert not phone.last.text.startswith(("Please stop", "Bitte bleib"))
