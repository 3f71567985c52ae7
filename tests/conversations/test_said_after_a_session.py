"""What is said after a session: the same on another day, the other one, more than last time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from retrowalk.coach.reading import asked, same_days, weekdays
from retrowalk.coach.reading.utterance import Utterance
from tests.conversations.conftest import Running, kept, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database


def told(coach: Running) -> dict[date, float | None]:
    """Minutes by day of what stands in the log."""
    return {walk.day: walk.duration_min for walk in kept(coach) if walk.deleted is None}


async def in_language(phone: Phone, language: str) -> None:
    await set_up(phone)
    if language != "en":
        await phone.say("/settings")
        await phone.tap({"de": "Deutsch", "es": "Español"}[language])


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("en", "9 min yesterday", "and the day before"),
        ("en", "9 min yesterday", "and the same the day before that"),
        ("en", "yesterday 9 minutes", "day before yesterday was the same"),
        ("de", "gestern 9 Minuten", "und am Tag davor auch"),
        ("de", "gestern 9 Minuten", "vorgestern genauso"),
        ("es", "ayer 9 minutos", "y el día anterior también"),
        ("es", "ayer caminé 9 minutos", "anteayer lo mismo"),
    ],
)
async def test_the_same_is_kept_for_the_day_that_is_named(
    phone: Phone, coach: Running, language: str, first: str, then: str
) -> None:
    await in_language(phone, language)
    await phone.say(first)
    await phone.say(then)
    days = told(coach)
    assert list(days.values()) == [9, 9]
    assert max(days) - min(days) == timedelta(days=1)


@pytest.mark.parametrize(
    ("said", "language", "days"),
    [
        ("the same on Tuesday as yesterday", "en", ("tue", "yesterday")),
        ("same as Monday", "en", (None, "mon")),
        ("today like on Monday", "en", ("today", "mon")),
        ("and Wednesday was the same", "en", ("wed", None)),
        ("Tuesday too, same", "en", ("tue", None)),
        ("heute wie gestern", "de", ("today", "yesterday")),
        ("und am Mittwoch genauso", "de", ("wed", None)),
        ("das gleiche wie am Montag", "de", (None, "mon")),
        ("hoy lo mismo que ayer", "es", ("today", "yesterday")),
        ("y el miércoles lo mismo", "es", ("wed", None)),
        ("igual que el lunes", "es", (None, "mon")),
    ],
)
def test_the_day_told_and_the_day_that_it_was_like(
    said: str, language: str, days: tuple[str | None, str | None]
) -> None:
    assert same_days.of_days(Utterance(said, language)) == days


@pytest.mark.parametrize(
    ("language", "asks", "answer"),
    [
        ("en", "did you get yesterday's?", "I told you yesterday, 14 minutes"),
        ("en", "can you tell me if yesterday's one went through", "it was 14 min"),
        ("de", "hast du meine Einheit von gestern?", "dann trag sie bitte nach, 14 Minuten"),
        ("es", "¿tienes lo de ayer?", "pues fueron 14 minutos, apúntalo"),
    ],
)
async def test_a_day_that_is_asked_about_is_the_day_of_the_minutes_told_next(
    phone: Phone, coach: Running, language: str, asks: str, answer: str
) -> None:
    await in_language(phone, language)
    await phone.say("8 min")
    today = next(iter(told(coach)))
    await phone.say(asks)
    await phone.say(answer)
    assert told(coach) == {today: 8, today - timedelta(days=1): 14}


@pytest.mark.parametrize(
    ("language", "out", "other"),
    [
        ("en", "delete that", "no the other one"),
        ("de", "lösch das bitte", "nein das andere"),
        ("es", "bórralo", "no, el otro"),
    ],
)
async def test_the_other_one_goes_in_place_of_what_was_taken_out(
    phone: Phone, coach: Running, language: str, out: str, other: str
) -> None:
    await in_language(phone, language)
    first = {"en": "10 min yesterday", "de": "gestern 10 Minuten", "es": "ayer 10 minutos"}
    await phone.say(first[language])
    await phone.say({"en": "12 min today", "de": "heute 12", "es": "12 minutos hoy"}[language])
    await phone.say(out)
    assert list(told(coach).values()) == [10]
    await phone.say(other)
    assert list(told(coach).values()) == [12]


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("en", "was it more than last time?", "12 min: 3 min more than yesterday"),
        ("en", "how does that compare with the last one?", "12 min: 3 min more than yesterday"),
        ("de", "war das mehr als letztes Mal?", "12 min: 3 min mehr als gestern"),
        ("de", "länger als gestern?", "12 min: 3 min mehr als gestern"),
        ("es", "¿he hecho más que la última vez?", "12 min: 3 min más que ayer"),
    ],
)
async def test_a_session_is_set_beside_the_one_before(
    phone: Phone, coach: Running, language: str, question: str, answer: str
) -> None:
    del coach
    await in_language(phone, language)
    await phone.say(
        "9 min yesterday"
        if language == "en"
        else {"de": "gestern 9 Minuten"}.get(language, "ayer 9 minutos")
    )
    await phone.say("12 min")
    await phone.say(question)
    assert phone.last.text.startswith(answer)


def test_a_knee_is_not_set_beside_minutes() -> None:
    for said in ("is my knee better than last time?", "does it hurt less than last time?"):
        assert not asked.than_before(Utterance(said))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "easy as pie"),
        ("en", "bit of a struggle honestly"),
        ("en", "mood good 8 out of 10"),
        ("de", "war lustig, die Leute haben geguckt"),
        ("es", "me costó un poco, acabé cansada pero contenta"),
    ],
)
async def test_how_it_was_in_words_asks_for_its_number_and_logs_nothing(
    phone: Phone, coach: Running, language: str, said: str
) -> None:
    await in_language(phone, language)
    await phone.say("9 min")
    await phone.say(said)
    assert len(phone.last.buttons) == 5
    await phone.tap(phone.last.buttons[1])
    assert [(walk.duration_min, walk.felt.effort) for walk in kept(coach)] == [(9, 4)]


@pytest.mark.parametrize(
    ("language", "question", "weight"),
    [
        ("en", "what did I burn in 20 min at 3 km/h?", "I weigh 92 kilos by the way"),
        ("de", "wie viel verbrenne ich bei 20 Minuten mit 3 km/h?", "ich wiege 92 Kilo"),
        ("es", "¿cuántas calorías gasto en 20 minutos a 3 km/h?", "peso 92 kilos"),
    ],
)
async def test_a_weight_after_a_sum_makes_it_anew(
    phone: Phone, coach: Running, language: str, question: str, weight: str
) -> None:
    del coach
    await in_language(phone, language)
    await phone.say(question)
    assert "70 kg" in phone.last.text
    await phone.say(weight)
    assert "92 kg" in phone.last.text
    assert "kcal" in phone.last.text


@pytest.mark.parametrize(
    ("said", "language", "minutes", "day"),
    [
        ("my physio had me do 3 x 4 minutes backwards on her treadmill", "en", 12, None),
        ("my daughter got me doing 5 minutes backwards in the hall", "en", 5, None),
        ("la fisio me hizo caminar hacia atrás 3 veces 4 minutos", "es", 12, None),
        ("anduvimos para atrás como un cuarto de hora", "es", 15, None),
        ("I swam on Monday for 40 minutes and did 8 minutes backwards on Tuesday", "en", 8, "tue"),
        ("ran 5k on Sunday, and on Wednesday 10 minutes of the backwards walking", "en", 10, "wed"),
        ("two lots of five minutes, one after breakfast one after tea", "en", 10, None),
        ("10 min yesterday but it was the day before", "en", 10, "-2"),
    ],
)
def test_what_was_walked_beside_others_and_other_sports(
    said: str, language: str, minutes: float, day: str | None
) -> None:
    found = Utterance(said, language)
    assert found.about == "log.session"
    assert found.report is not None
    assert (found.report.duration_min, found.report.day) == (minutes, day)
    assert found.report.distance_km is None


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("yesterday I managed ten minutes and the day before about eight", "en"),
        ("gestern 10 Minuten und am Tag davor 8", "de"),
        ("ayer 10 minutos y anteayer unos 8", "es"),
    ],
)
def test_two_days_of_which_one_has_a_bare_number(said: str, language: str) -> None:
    found = Utterance(said, language).reports
    assert [(each.duration_min, each.day) for each in found] == [(10, "yesterday"), (8, "-2")]


def test_somebody_elses_minutes_stay_theirs() -> None:
    for said in ("my wife walked backwards for 10 minutes", "my daughter did 5 min backwards"):
        assert Utterance(said).report is None


@pytest.mark.parametrize(
    ("said", "language", "pairs"),
    [
        ("swap Monday for Tuesday and Friday for Saturday", "en", [(0, 1), (4, 5)]),
        ("Tue instead of Mon and Thu instead of Wed", "en", [(0, 1), (2, 3)]),
        ("Montag gegen Dienstag tauschen und Freitag gegen Samstag", "de", [(0, 1), (4, 5)]),
        ("cambia el lunes por el martes y el viernes por el sábado", "es", [(0, 1), (4, 5)]),
        ("Monday, Tuesday, Wednesday and Friday", "en", []),
        ("swap Monday for Tuesday", "en", []),
        ("Tuesday for Thursday and Saturday for Sunday", "en", []),
    ],
)
def test_days_change_in_pairs(said: str, language: str, pairs: list[tuple[int, int]]) -> None:
    found = Utterance(said, language)
    assert weekdays.exchanges(found.classes, frozenset({0, 2, 4})) == pairs


@pytest.mark.parametrize(
    "said",
    [
        "hi, could I do it outside on a football field?",
        "is the garden ok for it?",
        "can I do it in the hallway?",
        "Kann man das auch auf dem Fußballplatz machen?",
        "¿se puede hacer en la playa o en un campo de fútbol?",
    ],
)
async def test_a_place_that_is_only_asked_about_is_not_noted(
    phone: Phone, coach: Running, said: str
) -> None:
    del coach
    await phone.say(said)
    assert not [
        m for m in phone.messages if m.from_bot and m.text.startswith(("Noted:", "Notiert:"))
    ]


@pytest.mark.parametrize(
    ("language", "session", "said", "effort"),
    [
        ("en", "8 min backwards", "I'd say a 5", 5),
        ("en", "8 min backwards", "it cost me like a 4", 4),
        ("en", "8 min backwards", "hard, 7", 7),
        ("de", "8 min rückwärts", "hat mich so ne 4 gekostet", 4),
        ("de", "8 min rückwärts", "war heute ne 6 für mich", 6),
        ("es", "hice 8 min hacia atrás", "me costó como un 4", 4),
        ("es", "hice 8 min hacia atrás", "regular, un 5", 5),
    ],
)
async def test_a_number_in_a_few_words_says_how_hard_it_was(
    phone: Phone, coach: Running, language: str, session: str, said: str, effort: int
) -> None:
    await in_language(phone, language)
    await phone.say(session)
    await phone.say(said)
    assert [walk.felt.effort for walk in kept(coach)] == [effort]


@pytest.mark.parametrize(
    "said",
    [
        "not 5",
        "five pills",
        "5 more tomorrow",
        "5 stars",
        "I have 5 kids",
        "bump it to 8",
        "4, knee 2 and dizzy",
        "woozy, about a 5",
    ],
)
async def test_a_number_of_something_else_is_no_effort(
    phone: Phone, coach: Running, said: str
) -> None:
    await set_up(phone)
    await phone.say("8 min backwards")
    await phone.say(said)
    assert all(walk.felt.effort is None for walk in kept(coach))
