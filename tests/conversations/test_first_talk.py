"""The first talk, before there is a plan: what is told is noted, what is asked is answered."""

from __future__ import annotations

import pytest

from retrowalk.coach.reading.lexicon import lexicon, variants
from retrowalk.coach.store import people
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import ANA, Running, kept, told
from tests.phone import Phone

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("coach")]
HELLOS = {"en": "Hello, I coach", "de": "Hallo, ich begleite", "es": "Hola, te acompaño"}
AGREE = {"en": "Yes, I agree. Let's go", "de": "Ja, einverstanden. Los geht's"}
PHRASES_MOST = 2000
"""More phrases than this in one list of words take seconds to read."""


def facts_of(coach: Running) -> people.Facts:
    found = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert found is not None
    return found.facts


@pytest.mark.parametrize(
    ("language", "words", "noted"),
    [
        ("en", "there's a running track by the school, nobody there before 9", "Outdoors, flat"),
        ("en", "Mon and Thu, after the news so 10.15", "Mon, Thu · 10:15"),
        ("en", "daily except Saturday, 0730", "Mon, Tue, Wed, Thu, Fri, Sun · 07:30"),
        ("en", "Tue and Fri, around 5 when school is out", "Tue, Fri · 17:00"),
        ("en", "our cellar is 9 metres long", "Hallway or wall"),
        ("en", "club treadmill, wed sun 8am", "Treadmill with rails · Wed, Sun · 08:00"),
        ("de", "wir haben einen Flur, so 6 Meter", "Flur oder Wand"),
        ("de", "montags und samstags gegen zehn", "Mo, Sa · 10:00"),
        ("de", "der Balkon ist lang und eben", "Draußen, eben"),
        ("de", "täglich außer Mittwoch um 9 Uhr", "Mo, Di, Do, Fr, Sa, So · 09:00"),
        ("es", "el pasillo de casa, unos 6 metros", "Pasillo o pared"),
        ("es", "martes y sábado 8 y media de la mañana", "mar, sáb · 08:30"),
        ("es", "tengo una azotea plana", "Aire libre, suelo plano"),
        ("es", "lunes y viernes a las 7 de la tarde", "lun, vie · 19:00"),
        ("en", "mon wed and fri after dinner, about 7", "Mon, Wed, Fri · 19:00"),
        ("en", "Mondays and Thursdays, late morning", "Mon, Thu · 11:00"),
        ("en", "Tue and Fri early afternoon", "Tue, Fri · 14:00"),
        ("en", "Tue and Fri after work, about 6", "Tue, Fri · 18:00"),
        ("en", "mon and fri when the kids are in bed, about 8", "Mon, Fri · 20:00"),
        ("en", "Tue and Fri before breakfast, about 7", "Tue, Fri · 07:00"),
        ("en", "hallway, mon thu, 10 to 11 in the morning", "Mon, Thu · 10:00"),
        ("en", "two or three times a week in the evening", "Mon, Wed, Fri · 18:00"),
        ("de", "Mo und Fr nach dem Abendessen, so um 7", "Mo, Fr · 19:00"),
        ("de", "Mo und Fr am späten Vormittag", "Mo, Fr · 11:00"),
        ("de", "Mo und Fr nachmittags", "Mo, Fr · 15:00"),
        ("de", "Mo und Fr nach der Arbeit gegen 6", "Mo, Fr · 18:00"),
        ("es", "lunes y viernes después de cenar, sobre las 9", "lun, vie · 21:00"),
        ("es", "lunes y viernes a media mañana", "lun, vie · 11:00"),
        ("es", "lunes y viernes después del trabajo, sobre las 7", "lun, vie · 19:00"),
    ],
)
async def test_what_is_told_at_once_is_noted_with_the_hello(
    telegram: LocalTelegram, coach: Running, language: str, words: str, noted: str
) -> None:
    answer = await told(telegram, language, words)
    assert noted in answer
    assert HELLOS[language] in answer
    assert not kept(coach)


@pytest.mark.parametrize(
    ("language", "messages", "noted"),
    [
        ("en", ("hallway, tue thu at 9", "no sorry, ten"), "Tue, Thu · 10:00"),
        ("en", ("hallway, tue thu at 9", "actually make it 9.45"), "Tue, Thu · 09:45"),
        ("en", ("tue thu at 7", "in the evening I mean"), "Tue, Thu · 19:00"),
        ("en", ("tue thu sat at 7pm", "no leave out the Saturday"), "Tue, Thu · 19:00"),
        ("en", ("tuesdays at 9", "and fridays"), "Tue, Fri · 09:00"),
        ("en", ("mon wed fri 8am", "no Friday is choir, make it Saturday"), "Mon, Wed, Sat"),
        ("en", ("hall. mondays and perhaps fridays",), "Mon · Fri only maybe"),
        ("en", ("tue thu, half seven",), "07:30 · in the morning, I take it"),
        (
            "en",
            ("tue thu sat 10am", "swap Saturday for Sunday, Saturday I play golf"),
            "Tue, Thu, Sun",
        ),
        (
            "en",
            ("hallway. mon 10am", "the gym has one but it is always full"),
            "Hallway or wall · Mon",
        ),
        ("de", ("Flur, Di Do um 9", "nein, halb zehn"), "Di, Do · 09:30"),
        ("de", ("Mo Mi Fr 15 Uhr", "lass den Freitag weg"), "Mo, Mi · 15:00"),
        ("de", ("Mo Mi um 8", "doch lieber um 9"), "Mo, Mi · 09:00"),
        ("de", ("montags, vielleicht noch samstags, 10 Uhr",), "Sa nur vielleicht"),
        (
            "es",
            ("mar sáb a las 10", "cámbiame el sábado por el domingo, el sábado juego"),
            "mar, dom",
        ),
        ("es", ("lunes y jueves a las 9", "no, mejor a las 10"), "lun, jue · 10:00"),
        ("es", ("lunes y jueves a las 9 de la noche", "mejor a las 6"), "lun, jue · 18:00"),
        ("es", ("lunes y miércoles a las 6 de la tarde", "quita el miércoles"), "lun · 18:00"),
    ],
)
async def test_what_was_noted_is_put_right_and_the_hello_comes_once(
    telegram: LocalTelegram, coach: Running, language: str, messages: tuple[str, ...], noted: str
) -> None:
    answer = await told(telegram, language, *messages)
    assert noted in answer
    assert len(messages) == 1 or HELLOS[language] not in answer
    assert not kept(coach)


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "what did you note down so far?"),
        ("en", "read it back to me please"),
        ("en", "what have you got for me"),
        ("en", "what have you written down"),
        ("de", "was hast du jetzt notiert?"),
        ("de", "lies mal vor"),
        ("de", "was steht jetzt da?"),
        ("es", "¿qué me anotaste?"),
        ("es", "léemelo"),
        ("es", "¿cómo quedó todo?"),
    ],
)
async def test_what_is_noted_is_read_back(
    telegram: LocalTelegram, language: str, asked: str
) -> None:
    days = {"en": "Tue, Thu", "de": "Di, Do", "es": "mar, jue"}[language]
    first = {"en": "tue thu at 9", "de": "Di Do um 9 Uhr", "es": "martes y jueves a las 9"}
    answer = await told(telegram, language, first[language], asked)
    assert f"{days} · 09:00" in answer


@pytest.mark.parametrize(
    ("language", "asked", "answered"),
    [
        ("en", "is this legit or do they want a fee later?", "It costs nothing here"),
        ("en", "if I delete this chat is it gone on your end?", "/delete removes it"),
        ("en", "can I quit whenever I want?", "/pause stops for a while"),
        ("en", "who is behind this?", "under an open licence"),
        ("en", "are you a real person?", "I am a program"),
        ("en", "what are the warning signs to stop?", "Stop and sit down"),
        ("en", "can I change the days later?", "can be changed at any time"),
        ("de", "ist das ein Abo?", "kostet es nichts"),
        ("de", "liest hier jemand mit?", "/delete löscht es"),
        ("de", "bist du ein echter Mensch?", "Ich bin ein Programm"),
        ("de", "wann muss ich aufhören?", "Hör auf und setz dich"),
        ("es", "¿esto se paga?", "no cuesta nada"),
        ("es", "¿puedo dejarlo cuando quiera?", "/pause"),
        ("es", "¿cuáles son las señales de alarma?", "Para y siéntate"),
    ],
)
async def test_a_question_about_the_bot_is_answered_and_nobody_is_hurried(
    telegram: LocalTelegram, language: str, asked: str, answered: str
) -> None:
    answer = await told(telegram, language, asked)
    assert answered in answer
    assert HELLOS[language] not in answer


@pytest.mark.parametrize(
    ("language", "words", "answered", "noted"),
    [
        ("en", "we have a long hall. is that enough?", "You need no treadmill", "Hallway or wall"),
        ("en", "tue thu at 9. which shoes do I need?", "low heels", "Tue, Thu · 09:00"),
        ("en", "mon to fri 12:30 is that too much", "Three days a week", "12:30"),
        ("en", "the park is flat. is that ok?", "Flat, firm and dry", "Outdoors, flat"),
        ("de", "der Gang im Haus ist 9 Meter lang, reicht das?", "kein Laufband", "Flur oder Wand"),
        ("de", "Di Do 20 Uhr. Ist das zu spät?", "Die beste Zeit", "Di, Do · 20:00"),
        ("es", "tengo una terraza plana, ¿sirve?", "plano, firme y seco", "Aire libre"),
        ("es", "mar jue a las 9. ¿y con chanclas se puede?", "Pantuflas no", "mar, jue · 09:00"),
    ],
)
async def test_a_question_beside_facts_is_answered_first(
    telegram: LocalTelegram, language: str, words: str, answered: str, noted: str
) -> None:
    answer = await told(telegram, language, words)
    assert answered in answer
    assert noted in answer
    assert answer.index(answered) < answer.index(noted)


@pytest.mark.parametrize(
    ("language", "words", "answered"),
    [
        ("en", "I'll ask my GP first", "Good, ask first"),
        ("en", "don't set anything up yet, I want to talk to the surgeon", "Good, ask first"),
        ("en", "not yet please, my midwife has to say", "Good, ask first"),
        ("de", "ich frag erst meine Ärztin", "Gut, frag zuerst"),
        ("de", "bitte noch nichts eintragen", "Gut, frag zuerst"),
        ("es", "primero le pregunto a mi médico", "Bien, pregunta primero"),
    ],
)
async def test_whoever_asks_a_professional_first_is_not_hurried(
    telegram: LocalTelegram, language: str, words: str, answered: str
) -> None:
    answer = await told(telegram, language, words)
    assert answered in answer
    assert HELLOS[language] not in answer


async def test_a_condition_told_before_the_consent_holds_from_the_consent_on(
    phone: Phone, coach: Running
) -> None:
    await phone.say("I am 66 and take warfarin")
    assert "even a small fall can bleed badly" in phone.last.text
    await phone.say("hallway, Mon Wed 9am")
    assert "the gentlest steps" in phone.last.text
    await phone.tap(AGREE["en"])
    assert facts_of(coach).asks_professional
    assert "Please ask your doctor or physiotherapist first." in phone.last.text


@pytest.mark.parametrize("words", ["and I take warfarin", "by the way I had a new hip in March"])
async def test_a_condition_told_in_passing_outlives_the_set_up(
    phone: Phone, coach: Running, words: str
) -> None:
    await phone.say("/start")
    await phone.tap(AGREE["en"])
    await phone.say("none of these")
    await phone.say(f"in the hall, {words}")
    assert any("doctor" in answer.text or "surgeon" in answer.text for answer in phone.answers)
    await phone.say("tuesdays and thursdays at 4pm")
    await phone.tap(next(label for label in phone.last.buttons if "Berlin" in label))
    assert facts_of(coach).asks_professional
    assert "2 min backwards" in phone.last.text


async def test_an_emergency_before_the_consent_goes_on_and_is_not_forgotten(
    phone: Phone, coach: Running
) -> None:
    await phone.say("crushing pain in my chest and arm")
    for words in ("my husband is out till six", "it's easing now I think", "mon wed 9am"):
        await phone.say(words)
        assert "do not stay alone" in phone.last.text
    await phone.tap("I'm safe")
    await phone.say("hallway mon wed 9am")
    await phone.tap(AGREE["en"])
    assert facts_of(coach).cautious
    assert facts_of(coach).asks_professional


async def test_an_alarm_before_the_consent_that_was_none_is_forgotten(
    phone: Phone, coach: Running
) -> None:
    await phone.say("crushing pain in my chest and arm")
    await phone.tap("That was not about me")
    await phone.say("hallway mon wed 9am")
    assert "Noted: Hallway or wall · Mon, Wed · 09:00." in phone.last.text
    await phone.tap(AGREE["en"])
    assert not facts_of(coach).cautious


async def test_a_yes_to_something_else_is_no_consent(phone: Phone, coach: Running) -> None:
    await phone.say("I am 66 and take warfarin")
    await phone.say("yes")
    assert facts_of(coach).screening is None


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_the_phrases_are_few_enough_to_be_read_at_once(language: str) -> None:
    for name, lines in lexicon(language).raw["first_talk"].items():
        assert sum(len(list(variants(line))) for line in lines.split(",")) < PHRASES_MOST, name


WHAT, JOIN, NONE_OF = "small coach", "Shall we set up your plan?", "Where will you walk?"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("what is it then", WHAT),
        ("so what is this thing", WHAT),
        ("what do you do exactly", WHAT),
        ("sign me up", JOIN),
        ("how do i join", JOIN),
        ("id like to give it a try", JOIN),
        ("can u make me a plan", JOIN),
        ("why would anyone want to walk backwards", "sore knees move more easily"),
        ("do i need any kit for this", "You need no treadmill."),
        ("how long will the first one be", "two to five minutes"),
        ("just want to ask things for now", "When you would like a plan, send /goal."),
    ],
)
async def test_what_newcomers_ask_first_is_answered(
    phone: Phone, coach: Running, words: str, answer: str
) -> None:
    del coach
    await phone.say("hi")
    await phone.say(words)
    assert answer in phone.last.text


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("de", "was is des eigentlich", "kleiner Coach"),
        ("de", "servus, i bin da karl, 69. mei knie macht mucken", "Stechend, geschwollen"),
        ("es", "de qué va esto", "pequeña guía"),
        ("es", "hola tengo 67 años y me duelen las rodillas", "Si es agudo"),
        ("es", "duelen las rodillas y tengo 71 años", "Si es agudo"),
        ("es", "me apunto", "¿Hacemos tu plan?"),
    ],
)
async def test_newcomers_of_other_languages_too(
    telegram: LocalTelegram, coach: Running, language: str, words: str, answer: str
) -> None:
    del coach
    assert answer in await told(telegram, language, words)


@pytest.mark.parametrize(
    "words",
    [
        "nothing like that just the knees",
        "none of those apply",
        "not that I know of",
        "no im fit as a fiddle",
        "nothing on that list",
        "my knee is sore since sunday, otherwise nothing on the list",
    ],
)
async def test_none_of_the_points_in_other_words(phone: Phone, coach: Running, words: str) -> None:
    await phone.say("/start")
    await phone.tap(AGREE["en"])
    await phone.say(words)
    assert NONE_OF in phone.last.text
    assert facts_of(coach).screening == "none"
    assert "Sun" not in phone.last.text


@pytest.mark.parametrize(
    "words",
    [
        "nothing except I take warfarin",
        "none of those apart from a fall in May",
        "nothing like that but I had a stroke in 2021",
    ],
)
async def test_one_point_beside_none_is_one(phone: Phone, coach: Running, words: str) -> None:
    await phone.say("/start")
    await phone.tap(AGREE["en"])
    await phone.say(words)
    assert facts_of(coach).screening == "some"


async def test_a_question_about_the_points_answers_none_of_them(
    phone: Phone, coach: Running
) -> None:
    await phone.say("/start")
    await phone.tap(AGREE["en"])
    await phone.say("what do you mean by supervision")
    assert "a doctor wants trained staff" in phone.messages[-2].text
    assert facts_of(coach).screening is None
    await phone.say("fell last march but nothing broken")
    await phone.say("do I really have to ask someone")
    assert "a call will do" in phone.messages[-2].text
    await phone.say("yeah I'll ask at the clinic on Tuesday")
    assert "Tue" not in phone.last.text
    assert NONE_OF in phone.last.text


@pytest.mark.parametrize("words", ["ok got it", "I understand", "physio knows, she suggested it"])
async def test_a_caution_is_understood_in_other_words(
    phone: Phone, coach: Running, words: str
) -> None:
    del coach
    await phone.say("/start")
    await phone.tap(AGREE["en"])
    await phone.say("I had a fall in spring")
    await phone.say(words)
    assert NONE_OF in phone.last.text


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("8 min in the hall, bit of a bump at the end but fine", 8),
        ("6 min along the wall, knocked my elbow on the door", 6),
    ],
)
async def test_a_bump_of_now_is_no_answer_to_the_health_check(
    phone: Phone, coach: Running, words: str, minutes: int
) -> None:
    await phone.say("/start")
    await phone.tap(AGREE["en"])
    await phone.say(words)
    assert "I want to be sure before we go on" in phone.last.text
    await phone.say("no, just my elbow")
    assert f"Logged: {minutes} min" in phone.messages[-2].text
    assert "does one of those points fit you" in phone.last.text
    assert facts_of(coach).screening is None


@pytest.mark.parametrize("words", ["I'm 14 and my teacher says it helps", "I'm 12, can I do it"])
async def test_a_child_is_sent_to_a_grown_up(phone: Phone, coach: Running, words: str) -> None:
    del coach
    await phone.say(words)
    for more in ("can i still use it tho", "what if my mum does it with me", "mondays at 5"):
        await phone.say(more)
        assert "I coach grown-ups only" in phone.last.text
    await phone.say("sorry, I am 41")
    await phone.say("mondays and fridays at 5 pm in the hall")
    assert "Noted: Hallway or wall" in phone.last.text


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("treadmill in the cellar, mon and fri at 7pm", "Treadmill with rails"),
        ("the gym has belts, mon and tue at 7pm", "Treadmill with rails"),
        ("wednesdays and saturdays 2pm please, in the corridor", "Wed, Sat · 14:00"),
        ("after work tue and thu. about 6", "Tue, Thu · 18:00"),
    ],
)
async def test_what_belongs_together_is_noted_together(
    phone: Phone, coach: Running, words: str, noted: str
) -> None:
    del coach
    await phone.say("hi")
    await phone.say(words)
    assert noted in phone.last.text


async def test_a_new_joint_asked_about_is_remembered_when_days_are_told(
    phone: Phone, coach: Running
) -> None:
    await phone.say("is this ok with a new hip?")
    await phone.say("tuesday and friday at 9 in the hall then")
    assert "the gentlest steps" in phone.last.text
    await phone.tap(AGREE["en"])
    assert facts_of(coach).asks_professional
