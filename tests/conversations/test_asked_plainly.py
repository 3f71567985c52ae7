"""What is asked or told in plain words is answered in its own sense, and a word to stop stands."""

from __future__ import annotations

import pytest

from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import Running, kept, pauses, set_up, told
from tests.phone import Phone

pytestmark = [pytest.mark.one_database, pytest.mark.usefixtures("coach")]
HOLDS = {"en": "What I said holds", "de": "Was ich gesagt habe, gilt", "es": "Lo que dije sigue"}
NOT_YET = {"en": "Not yet, please", "de": "Noch nicht, bitte", "es": "Todavía no, por favor"}


FLOOR = {"en": "a loose rug or a cord trips", "de": "über lose Teppiche", "es": "se tropieza"}
SHOES = {"en": "Better in shoes", "de": "Besser in Schuhen", "es": "Mejor con zapatos"}
LEVEL = {"en": "Yes, leave it off", "de": "Ja, lass sie weg", "es": "Sí, déjala en cero"}
LIFT = {"en": "Lift each foot", "de": "Heb jeden Fuß", "es": "Levanta un poco"}
BURNS = {"en": "It need not burn", "de": "Es muss nicht brennen", "es": "No hace falta"}
OFF = {"en": "A belt without its motor", "de": "Ein Band ohne Motor", "es": "Una cinta sin motor"}
SLOWER = {"en": "slower is always right", "de": "langsamer ist immer", "es": "más despacio siempre"}
FREE = {"en": "It costs nothing", "de": "Hier kostet es nichts", "es": "Aquí no cuesta nada"}
REPORT = {"en": "nobody checks on you", "de": "niemand prüft es", "es": "nadie te controla"}
AGAIN = {"en": "When you feel well again", "de": "wieder gesund", "es": "vuelvas a sentirte bien"}
KEPT = {"en": "Nothing was deleted", "de": "Es wurde nichts gelöscht", "es": "No se borró nada"}
LUCK = {"en": "Good luck!", "de": "Viel Glück!", "es": "¡Mucha suerte!"}
LEAVE = {"en": "Then leave it", "de": "Dann lass es", "es": "Entonces déjalo"}
AGE = {"en": "Age alone is no bar", "de": "Das Alter allein", "es": "La edad sola"}
MEET = {"en": "Good to meet you", "de": "Schön, dass du da bist", "es": "Mucho gusto"}


@pytest.mark.parametrize(
    ("answer", "language", "words"),
    [
        (FLOOR, "en", "And does it matter that our hall has a rug?"),
        (FLOOR, "en", "should I take the mat up first?"),
        (FLOOR, "en", "there's a cable across the hall, does that matter?"),
        (FLOOR, "de", "stört der Läufer im Flur?"),
        (FLOOR, "es", "¿molesta la alfombra del pasillo?"),
        (SHOES, "en", "my grandson says barefoot is best"),
        (SHOES, "en", "are grip socks ok?"),
        (SHOES, "de", "barfuß ist besser sagt mein Enkel"),
        (SHOES, "es", "¿puedo ir descalza?"),
        (LEVEL, "en", "should I leave the incline off?"),
        (LEVEL, "en", "is it better without the slope"),
        (LEVEL, "de", "soll ich die Steigung weglassen?"),
        (LEVEL, "es", "¿quito la inclinación?"),
        (LIFT, "en", "I tend to shuffle"),
        (LIFT, "de", "ich schlurfe irgendwie"),
        (LIFT, "es", "arrastro los pies"),
        (BURNS, "en", "Is the burning good?"),
        (BURNS, "en", "is it good if my thighs burn?"),
        (BURNS, "de", "ist das Brennen in den Oberschenkeln gut?"),
        (BURNS, "es", "¿es normal que me ardan los muslos?"),
        (OFF, "en", "is it ok with the treadmill switched off, pushing it with my legs?"),
        (OFF, "de", "Laufband ausgeschaltet und selber schieben, geht das?"),
        (OFF, "es", "¿puedo usar la cinta apagada y empujar con las piernas?"),
        (SLOWER, "en", "should I go slower next time?"),
        (SLOWER, "de", "soll ich langsamer gehen?"),
        (SLOWER, "es", "¿debo ir más despacio?"),
        (FREE, "en", "ok so what would it cost me"),
        (FREE, "de", "was kostet mich das?"),
        (FREE, "es", "¿cuánto me cuesta esto?"),
        (REPORT, "en", "Do I have to tell you each time I've done it?"),
        (REPORT, "de", "muss ich dir jedes Mal Bescheid sagen?"),
        (REPORT, "es", "¿tengo que avisarte cada vez?"),
        (AGAIN, "en", "when can I start again?"),
        (AGAIN, "de", "wann darf ich wieder loslegen?"),
        (AGAIN, "es", "¿cuándo puedo retomar?"),
        (KEPT, "en", "no don't delete it now, was only asking"),
        (KEPT, "de", "bitte nichts löschen"),
        (KEPT, "es", "no borres nada"),
        (LUCK, "en", "ok wish me luck"),
        (LUCK, "de", "wünsch mir Glück"),
        (LUCK, "es", "deséame suerte"),
        (LEAVE, "en", "Not sure I've got the energy for it really"),
        (LEAVE, "de", "ich hab keine Kraft dafür"),
        (LEAVE, "es", "no tengo fuerzas para esto"),
        (AGE, "en", "I turned 71 last week, if that matters"),
        (AGE, "en", "I'm 71 today"),
        (AGE, "de", "ich bin 66, falls das hilft"),
        (AGE, "es", "cumplí 70 años ayer"),
        (MEET, "en", "Hiya, I'm Priya, 54. My joints creak. Want to get stronger"),
        (MEET, "de", "Hallo, ich bin die Gerda und möchte beweglicher werden"),
        (MEET, "es", "hola, soy Lucía, quiero ponerme más fuerte"),
    ],
)
async def test_plain_words_are_answered_in_their_own_sense(
    telegram: LocalTelegram, answer: dict[str, str], language: str, words: str
) -> None:
    assert answer[language] in await told(telegram, language, words)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("should I add incline?", "Not yet."),
        ("how many calories does 10 minutes burn?", "kcal more than sitting still"),
        ("delete everything", "delete"),
        ("which carpet shop is best", "carpet"),
        ("what are you called", "program"),
    ],
)
async def test_what_is_near_to_them_is_not_taken_for_them(
    telegram: LocalTelegram, words: str, answer: str
) -> None:
    said = await told(telegram, "en", words)
    others = (FLOOR, LEVEL, BURNS, KEPT, MEET)
    assert answer in said or not any(other["en"] in said for other in others)


async def test_a_slope_is_added_later_and_left_off_now(telegram: LocalTelegram) -> None:
    assert (await told(telegram, "en", "should I add incline?")).startswith("Not yet.")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "no strength in my left arm"),
        ("de", "hab keine Kraft in der rechten Hand"),
        ("de", "seit heute schleift mein linker Fuß"),
        ("en", "my left foot drags since this morning"),
        ("en", "sudden foot drop"),
        ("de", "ist das Brennen in der Brust normal?"),
        ("es", "no tengo fuerza en el brazo derecho"),
        ("es", "¿es normal el ardor en el pecho?"),
    ],
)
async def test_of_one_limb_or_the_chest_they_may_be_a_sign(
    telegram: LocalTelegram, language: str, words: str
) -> None:
    asked = {"en": "I want to be sure", "de": "Ich möchte sicher sein", "es": "Quiero saberlo bien"}
    assert asked[language] in await told(telegram, language, words)


# -- after a word to stop --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "sign", "more"),
    [
        ("en", "got dizzy after 3 minutes and had to stop", "it happens when I get out of bed too"),
        ("en", "I got dizzy when I walked backwards", "also when I turn over in bed as well"),
        ("en", "I got dizzy when I walked backwards", "im 66 if that helps"),
        ("en", "I got dizzy when I walked backwards", "it comes and goes"),
        ("en", "I got dizzy when I walked backwards", "ok I'll try a few minutes tomorrow"),
        ("en", "I got dizzy when I walked backwards", "can I do it tonight then?"),
        ("en", "I got dizzy when I walked backwards", "wish me luck"),
        ("de", "mir ist schwindlig geworden beim Gehen", "das kommt auch beim Aufstehen"),
        ("de", "mir war schwindlig auf dem Laufband", "bin 68 falls das hilft"),
        ("es", "me mareé caminando y todo me daba vueltas", "también me pasa al levantarme"),
        ("es", "me mareé en la cinta", "tengo 68 años por si sirve"),
    ],
)
async def test_more_of_a_sign_starts_nothing_before_a_plan(
    telegram: LocalTelegram, language: str, sign: str, more: str
) -> None:
    said = await told(telegram, language, sign, more)
    assert HOLDS[language] in said
    assert "/today" not in said
    assert "/privacy" not in said


@pytest.mark.parametrize(
    "more",
    [
        "it happens when I get out of bed as well lately",
        "I get it in bed too",
        "im 66 if that helps",
        "fingers crossed",
        "ok I'll try a few minutes tomorrow",
    ],
)
async def test_nor_in_the_pause_of_a_plan(phone: Phone, coach: Running, more: str) -> None:
    await set_up(phone)
    await phone.say("I felt dizzy on the treadmill and had to sit down")
    await phone.say(more)
    assert HOLDS["en"] in phone.last.text
    assert [pause.reason for pause in pauses(coach)] == ["pain"]


async def test_as_well_is_no_word_of_being_well(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("feels like somebody tightened a strap round my ribs")
    await phone.say("it happens when I get out of bed as well lately")
    assert "No walking until I know that you are well" in phone.last.text


@pytest.mark.parametrize(
    ("language", "condition", "asked"),
    [
        (
            "en",
            "I have diabetes and don't feel my feet",
            "can I try it in my hallway tonight or not",
        ),
        ("en", "I have osteoporosis", "can I start tonight?"),
        ("de", "Ich habe Diabetes und spüre meine Füße kaum", "darf ich jetzt anfangen?"),
        ("de", "Ich habe Osteoporose", "kann ich es heute abend im Flur probieren oder nicht?"),
        ("es", "tengo osteoporosis", "¿puedo probar esta noche en el pasillo?"),
    ],
)
async def test_who_is_to_ask_first_does_not_begin_tonight(
    telegram: LocalTelegram, language: str, condition: str, asked: str
) -> None:
    said = await told(telegram, language, condition, asked)
    assert NOT_YET[language] in said
    assert "/privacy" not in said


async def test_a_yes_to_walking_backwards_is_not_asked_for_again(telegram: LocalTelegram) -> None:
    agreed = "my doctor agrees, I may walk backwards"
    said = await told(telegram, "en", "I have osteoporosis", agreed, "can I start tonight?")
    assert NOT_YET["en"] not in said


async def test_who_may_walk_is_shown_the_session_of_today(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("can I do my session tonight?")
    assert phone.last.text.startswith("Today: 5 min")


async def test_nor_with_a_plan_on_the_day_it_was_told(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("I just started ramipril last week")
    await phone.say("can I do my walk tonight?")
    assert phone.last.text.startswith(NOT_YET["en"])


# -- with a plan -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "I've come down with a horrible cold, not going to manage this week",
        "I've got flu so I'm out this week",
        "poorly, need a week off",
    ],
)
async def test_an_illness_and_days_off_are_a_pause(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert [pause.reason for pause in pauses(coach)] == ["ill"]


async def test_too_much_is_asked_of_the_session_just_told(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("20 minutes today, no pain")
    await phone.say("too much too soon?")
    assert "more than your plan has" in phone.last.text
    assert "a gift" not in phone.last.text


@pytest.mark.parametrize("words", ["👍", "great", "super thanks", "got it"])
async def test_a_thumb_after_a_session_is_a_nod(phone: Phone, coach: Running, words: str) -> None:
    await set_up(phone)
    await phone.say("7 min")
    before = phone.last.id
    mine = await phone.say(words)
    await phone.look()
    assert phone.last.id in {before, mine.id}
    assert len(kept(coach)) == 1


async def test_a_thumb_before_the_session_is_no_nod(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("👍")
    assert phone.last.text.startswith("Was that a")
    assert not kept(coach)


async def test_whether_it_gets_better_is_asked_of_the_sessions(phone: Phone) -> None:
    await set_up(phone)
    await phone.say("10 min, pain 1")
    await phone.say("am I getting better would you say?")
    assert "Your first week: 1 session" in phone.last.text


# -- weight, and sums of a week --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "words", "sum_of_week"),
    [
        ("en", "how much would 3 times a week for 10 minutes burn?", "3 times a week: 45–125 kcal"),
        ("de", "wie viele Kalorien sind 4 mal die Woche 15 Minuten?", "4-mal die Woche"),
        ("es", "¿cuántas calorías son 10 minutos 3 veces por semana?", "3 veces por semana"),
    ],
)
async def test_a_week_has_its_own_sum(
    telegram: LocalTelegram, language: str, words: str, sum_of_week: str
) -> None:
    assert sum_of_week in await told(telegram, language, words)


@pytest.mark.parametrize(
    ("language", "words", "honest"),
    [
        ("en", "I'm 16 and a half stone and 5'6, want to get to 14", "small studies saw"),
        ("de", "ich wiege 95 kg und will auf 85", "Kleine Studien"),
        ("es", "peso 90 kilos y quiero bajar a 80", "estudios pequeños"),
    ],
)
async def test_a_weight_to_come_down_to_gets_an_honest_word(
    telegram: LocalTelegram, language: str, words: str, honest: str
) -> None:
    assert honest in await told(telegram, language, words)


@pytest.mark.parametrize(
    ("language", "words", "agreed"),
    [
        ("en", "physio recommended walking backwards after my knee replacement", "they advised"),
        (
            "es",
            "mi fisio me recomendó caminar hacia atrás por mi prótesis de rodilla",
            "aconsejaron",
        ),
    ],
)
async def test_who_was_advised_to_walk_backwards_has_asked(
    telegram: LocalTelegram, language: str, words: str, agreed: str
) -> None:
    assert agreed in await told(telegram, language, words)


HEED = {
    "en": "We think of falls as the risk",
    "de": "sind Stürze das Risiko",
    "es": "son las caídas",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "anything to watch out for?"),
        ("en", "is there anything I should bear in mind?"),
        ("de", "Muss ich da was beachten?"),
        ("de", "worauf muss ich achten?"),
        ("es", "¿tengo que tener cuidado con algo?"),
        ("es", "¿a qué debo prestar atención?"),
    ],
)
async def test_what_to_heed(telegram: LocalTelegram, language: str, text: str) -> None:
    assert HEED[language] in await told(telegram, language, text)


async def test_good_news_without_a_plan_speak_of_none(telegram: LocalTelegram) -> None:
    answer = await told(telegram, "de", "mir tut nichts mehr weh")
    assert answer.startswith("Schön zu hören")
    assert "wie geplant" not in answer
