"""Conditions through the door that people use: a fresh person for each sentence."""

from __future__ import annotations

from functools import partial
from itertools import count

import pytest

from retrowalk.coach.knowledge.conditions import all_conditions
from retrowalk.coach.store import people
from retrowalk.coach.words import Words, languages
from retrowalk.demo.server import LocalTelegram
from tests.coach.test_conditions import sentences
from tests.conversations.conftest import ANA, Running, kept, pauses, set_up
from tests.phone import Phone

pytestmark = pytest.mark.one_database

NEVER = (
    "Did you hit your head",
    "Then rest",
    "For how long",
    "harm the baby",
    "Three days a week",
    "With high blood pressure",
    "no backward walking today",
    "Please stop for today",
    "Sorry",
)
"""What was once answered to a condition, and is wrong."""

OTHERWISE = {
    "legs give way without warning": ("Please stop for today", "Falls without warning"),
    "they pinned my broken leg": ("Please stop for today",),  # it may be of this week
    "das Sprunggelenk gebrochen": ("Bitte hör für heute auf",),
    "broken ankle, plates in": ("Please stop for today",),
    "at 90 is it too late?": ("Age alone is no bar",),  # a question has its own answer
    "mit 90 noch anfangen?": ("Das Alter allein ist kein Hindernis",),
    "Me rompí la cadera en marzo": ("Detente por hoy",),
    "fractura de tobillo": ("Detente por hoy",),
    "¿se puede empezar con 90?": ("La edad sola no lo impide",),
}
"""Sentences that name a condition and are answered by what matters more in them."""


def button(key: str) -> dict[str, str]:
    return {language: Words(language).plain(key) for language in languages()}


SINCE_LONG, ALL_WELL = button("condition-since-long"), button("worry-none")


def first_line(key: str, language: str) -> str:
    """The first words of a text, without marks."""
    return Words(language).say(key).split("\n")[0].removeprefix("<b>").removesuffix("</b>")


def wanted_line(wanted: str, language: str) -> str:
    """How the right answer goes on to say it."""
    kind, _, name = wanted.rpartition(":")
    if kind == "other":
        return first_line("condition-other", language)
    condition = all_conditions()[name]
    key = {"past": condition.over_key, "settled": condition.settled_key}.get(kind)
    return first_line(key or condition.text_key, language)


UNNAMED = {name for name, one in all_conditions().items() if one.is_unnamed}
"""Answered for want of a better name: an answer that fits what was said goes before it."""


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", sorted(all_conditions().keys() - UNNAMED))
async def test_a_condition_is_answered_with_its_caution(
    telegram: LocalTelegram, coach: Running, name: str, language: str
) -> None:
    assert coach.db is not None
    said = [(w, text) for w, text in sentences(language) if w.rpartition(":")[2] == name]
    assert said
    for (wanted, text), number in zip(said, count(5001)):
        telegram.chats.add_person("Somebody", language, id_=number)
        phone = Phone(telegram, number)
        await phone.say(text)
        if text in OTHERWISE:
            assert any(word in phone.last.text for word in OTHERWISE[text]), phone.last.text
            continue
        for label in (SINCE_LONG[language], ALL_WELL[language]):
            if label in phone.last.buttons:
                await phone.tap(label)
        assert wanted_line(wanted, language) in phone.last.text, (text, phone.last.text)
        own = Words(language).say(all_conditions()[name].text_key)
        assert not any(wrong in phone.last.text.replace(own, "") for wrong in NEVER), text


PASSED_OVER = {
    "en": {
        "I see halos round lamps",
        "I walk like a drunk",
        "mild learning difficulties",
        "my foot catches on carpets",
        "left arm and leg stiff for years",  # an alarm
    },
    "de": set[str](),
    "es": {"niebla mental desde el virus"},
}
"""Known gaps: the reader is sure of something else, which goes before a name that nobody knows."""


def mentions(answer: str, who: tuple[str, ...]) -> bool:
    return any(one in answer for one in who)


@pytest.mark.parametrize(
    ("language", "who"),
    [
        ("en", ("doctor", "physio")),
        ("de", ("Arzt", "arzt", "Ärzt", "ärzt", "Physio")),
        ("es", ("médic", "doctor", "fisio", "oculista")),
    ],
)
async def test_what_has_no_name_here_is_sent_to_somebody_who_knows_it(
    telegram: LocalTelegram, coach: Running, language: str, who: tuple[str, ...]
) -> None:
    assert coach.db is not None
    said = [text for wanted, text in sentences(language) if wanted.rpartition(":")[2] in UNNAMED]
    answers = {}
    for text, number in zip(said, count(5001)):
        telegram.chats.add_person("Somebody", language, id_=number)
        phone = Phone(telegram, number)
        await phone.say(text)
        for label in (SINCE_LONG[language], ALL_WELL[language]):
            if label in phone.last.buttons:
                await phone.tap(label)
        answers[text] = phone.last.text
    passed_over = {text for text, answer in answers.items() if not mentions(answer, who)}
    assert answers.keys() - passed_over
    assert passed_over == PASSED_OVER[language]


async def test_what_is_denied_is_no_condition(telegram: LocalTelegram, coach: Running) -> None:
    assert coach.db is not None
    denied = [text for wanted, text in sentences("en") if wanted == "-"]
    cautions = [first_line(one.text_key, "en") for one in all_conditions().values()]
    for text, number in zip(denied, count(5001)):
        telegram.chats.add_person("Somebody", id_=number)
        phone = Phone(telegram, number)
        await phone.say(text)
        assert not any(caution in phone.last.text for caution in cautions), text
        person = coach.db.run_now(partial(people.lock, person_id=number))
        assert person is None or not person.facts.asks_professional, text


def facts(coach: Running) -> people.Facts:
    found = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert found is not None
    return found.facts


@pytest.mark.parametrize(
    "words",
    [
        "I have osteoporosis",
        "By the way they found macular degeneration in my right eye",
        "had a stroke four years ago, my left side is still slow",
        "I take eliquis since the clot",
        "doctor says it is multiple sclerosis",
        "I use a rollator outdoors",
    ],
)
async def test_what_somebody_lives_with_keeps_their_plan_to_the_gentlest_from_then_on(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    told = phone.last
    assert "From now on I keep you on the gentlest steps" in told.text
    assert facts(coach).screening == "some"
    await phone.say("/today")
    assert "Only once your doctor or physiotherapist agrees" in phone.last.text
    await phone.say("could I walk along the wall in the hallway instead of the treadmill")
    assert "both hands on a rail or worktop" in phone.last.text
    await phone.say("I have glaucoma as well")
    assert "You are on the gentlest plan already" in phone.last.text
    await phone.tap("Undo", on=told)
    assert not facts(coach).asks_professional, phone.transcript()


async def test_a_question_that_may_be_anybodys_offers_the_gentlest_plan(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("is this dangerous with osteoporosis?")
    assert not facts(coach).asks_professional


async def test_a_condition_told_with_a_session_is_answered_below_it(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 6 min, I have glaucoma by the way")
    assert [walk.duration_min for walk in kept(coach)] == [6]
    assert "From now on I keep you on the gentlest steps" in phone.last.text


async def test_in_a_pause_for_safety_a_condition_does_not_sound_like_going_on(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("my head spins since the session")
    await phone.say("I have new blood pressure tablets since Thursday")
    assert "No walking backwards yet" in phone.last.text
    assert "gentlest" not in phone.last.text
    assert [pause.is_for_safety for pause in pauses(coach)] == [True]


async def test_somebody_new_gets_the_gentlest_plan_without_being_asked_what_fits(
    phone: Phone, coach: Running
) -> None:
    await phone.say("I walk with a rollator")
    await phone.tap("Gentlest plan, please")
    for label in ("Yes, I agree. Let's go", "Treadmill with rails", "Mon, Wed, Fri · 18:00"):
        await phone.tap(label)
    await phone.tap(next(label for label in phone.last.buttons if "Berlin" in label))
    assert facts(coach).screening == "some"


async def test_nothing_is_kept_of_somebody_elses_condition(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("my wife has osteoporosis")
    assert "I wish you both well" in phone.last.text
    assert "Gentlest plan, please" not in phone.last.buttons
    assert not facts(coach).asks_professional


async def test_at_the_question_what_fits_a_condition_is_a_yes_with_its_caution(
    phone: Phone, coach: Running
) -> None:
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")
    assert "Blood thinners, sedatives" in phone.last.text
    await phone.say("I have macular degeneration")
    assert "the middle of what you see is weak" in phone.last.text
    assert "Please ask your doctor or physiotherapist first." in phone.last.text
    assert facts(coach).screening == "some"


async def test_a_sign_that_may_be_new_is_asked_about(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("my vertigo is bad today")
    assert phone.last.text.startswith("Is this new today, or worse than usual?")
    await phone.tap("New, or worse")
    assert "Please stop for today" in phone.last.text
    assert [pause.is_for_safety for pause in pauses(coach)] == [True]


async def test_a_sign_of_years_pauses_nothing(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("I had a fall last year")
    await phone.say("my feet have been numb for years")
    await phone.say("I can't see well anymore")
    await phone.tap("As it has long been")
    assert "With poor sight" in phone.last.text
    assert pauses(coach) == []


async def test_a_condition_named_in_passing_does_not_hide_the_session(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 5 min on the treadmill with my varifocals, effort 3")
    assert [walk.duration_min for walk in kept(coach)] == [5]


async def test_too_many_pills_are_answered_with_the_call_for_help(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("I took 40 sleeping pills")
    assert phone.last.text.startswith("Stop. This can be an emergency.")


async def test_a_condition_in_a_whole_set_up_answers_what_fits(
    phone: Phone, coach: Running
) -> None:
    await phone.say("Treadmill with rails, beginner, Mon Wed Fri, 18:30, blood pressure tablets")
    assert "Blood pressure tablets" in phone.last.text
    assert "Noted: Treadmill with rails · Mon, Wed, Fri · 18:30." in phone.last.text
    await phone.tap("Gentlest plan, please")
    await phone.tap("Yes, I agree. Let's go")
    await phone.tap(next(label for label in phone.last.buttons if "Berlin" in label))
    assert facts(coach).screening == "some"


SETTLED = [
    ("en", "had my hip replaced twelve years ago, no trouble"),
    ("en", "I've got a pacemaker, checked in May, all good"),
    ("en", "blood pressure is well controlled on losartan"),
    ("en", "bypass in 2011, my cardiologist is very pleased"),
    ("en", "gout, under control for years"),
    ("en", "breast cancer, nine years clear now"),
    ("en", "type 2, my sugars are good and stable"),
    ("en", "underactive thyroid, tablets every morning"),
    ("en", "mild asthma in hay fever season"),
    ("en", "I take omeprazole for heartburn"),
    ("de", "künstliches Knie vor zehn Jahren, macht nie Probleme"),
    ("de", "Schrittmacher, letzte Kontrolle alles in Ordnung"),
    ("es", "prótesis de rodilla hace diez años, nunca me molesta"),
    ("es", "tensión bien controlada con enalapril"),
]


@pytest.mark.parametrize(("language", "words"), SETTLED)
async def test_what_is_looked_after_and_quiet_cuts_no_plan_back(
    telegram: LocalTelegram, coach: Running, language: str, words: str
) -> None:
    assert coach.db is not None
    telegram.chats.add_person("Somebody", language, id_=5001)
    phone = Phone(telegram, 5001)
    await phone.say(words)
    gate = Words(language).plain("condition-gentle-button")
    assert gate not in phone.last.buttons, phone.last.text
    asks = {"en": "ask your doctor first. Then", "de": "Frag zuerst", "es": "Pregunta primero"}
    assert asks[language] not in phone.last.text


@pytest.mark.parametrize(
    "words",
    [
        "my pacemaker was checked, but I get dizzy spells",
        "new pacemaker three weeks ago, no trouble so far",
        "hip replaced five weeks ago, no problems",
        "my sugar is not well controlled",
        "blood pressure tablets were changed last week, all fine",
        "gout is flaring again, it was under control",
    ],
)
async def test_what_is_new_or_stirs_is_not_taken_for_quiet(
    telegram: LocalTelegram, coach: Running, words: str
) -> None:
    assert coach.db is not None
    telegram.chats.add_person("Somebody", "en", id_=5001)
    phone = Phone(telegram, 5001)
    await phone.say(words)
    assert "no reason against" not in phone.last.text
    assert "no bar" not in phone.last.text
    assert "you may begin small" not in phone.last.text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("I have osteoporosis. How many minutes should I start with?", "ten small steps"),
        ("glaucoma. Do I need a light on?", "Only in good light"),
        ("I've got a pacemaker, all good. Which shoes should I wear?", "Shoes with low heels"),
        ("I have epilepsy, may I do this by myself?", "Alone? Please not at first"),
        ("parkinsons. Should I hold the rail with both hands?", "Hold on for now"),
        ("neck fused. how do I see behind me?", "do not try to look behind"),
    ],
)
async def test_a_question_told_with_a_condition_is_answered_below_its_caution(
    phone: Phone, coach: Running, words: str, answer: str
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(words)
    assert answer in phone.last.text


async def test_a_doctor_who_agrees_is_not_asked_for_again(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("I have MS, my neurologist told me to keep moving")
    assert "Good that they want you to move" in phone.last.text
    assert facts(coach).asks_professional


@pytest.mark.parametrize(
    "words", ["heart attack three weeks ago, feeling great", "stented ten days ago, can't wait"]
)
async def test_a_heart_attack_of_weeks_ago_lets_the_plan_wait(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert "do not begin before they agree" in phone.last.text
    assert [pause.is_for_safety for pause in pauses(coach)] == [True]


@pytest.mark.parametrize(
    "words",
    [
        "numb feet from the sugar for years, but today my whole left side is numb",
        "had a heart attack three weeks ago and my chest hurts now",
        "I have MS and since this morning my left arm is weak",
        "stroke in 2016, now my mouth droops again",
        "asthma, and the puffer does not help any more",
    ],
)
async def test_a_danger_of_now_is_none_of_years(phone: Phone, coach: Running, words: str) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(words)
    assert phone.last.text.startswith("Stop. This can be an emergency.")


async def test_a_set_up_told_with_a_condition_does_not_walk_past_it(
    phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("Need my rollator outdoors and in. My daughter signed me up for this.")
    assert "A walker may roll away" in phone.last.text


def somebody_new(telegram: LocalTelegram, language: str) -> Phone:
    telegram.chats.add_person("Somebody", language, id_=6001)
    return Phone(telegram, 6001)


NOT_NOW = [
    ("en", "diabetic with an ulcer under my big toe, can I do the hallway bit?"),
    ("en", "I walk with a rollator. could I hold it and walk backwards in the lounge?"),
    ("en", "lost my leg in 2016, can I try it between the bars at home"),
    ("en", "34 weeks pregnant, all fine so far, doing it on the treadmill"),
    ("en", "Do I dare use the treadmill? I have Menière's"),
    ("en", "MS here, legs like jelly in the heat. doing the treadmill backwards, 5 mins"),
    ("en", "on warfarin. Mondays and Thursdays at 7 pm in the hallway please"),
    ("de", "Ich habe ein offenes Bein, darf ich im Flur gehen?"),
    ("de", "Ich gehe am Rollator. Montag und Donnerstag um 19 Uhr im Flur bitte"),
    ("de", "Kann ich aufs Laufband? Ich habe Parkinson"),
    ("es", "tengo una úlcera en el pie, ¿puedo caminar por el pasillo?"),
    ("en", "honestly I have 4 or 5 beers a night and my walk is at 9pm"),
    ("de", "Erst ein paar Bier, dann um neun im Flur rückwärts gehen"),
    ("es", "unas cervezas y luego camino a las nueve en el pasillo"),
    ("en", "sleep apnoea, nodded off at 4 and again at 6, treadmill's at 6:30"),
    ("de", "Schlafapnoe, tagsüber schläfrig, Laufband um 6:30"),
    ("es", "apnea sin tratar, me caigo de sueño, y la cinta a las 6:30"),
    ("en", "BP was 185/105 this morning, doing my ten minutes tonight on the treadmill"),
    ("es", "Uso andador. Lunes y jueves a las 19:00 en el pasillo, por favor"),
]


@pytest.mark.parametrize(("language", "words"), NOT_NOW)
async def test_nobody_is_invited_to_walk_in_the_breath_of_a_caution(
    telegram: LocalTelegram, coach: Running, language: str, words: str
) -> None:
    assert coach.db is not None
    phone = somebody_new(telegram, language)
    await phone.say(words)
    assert phone.last.id == 2, phone.transcript()  # one answer, and the caution is it
    assert first_line("start-hello", language) not in phone.last.text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "my husband has early Alzheimer's, would he manage the hallway on his own?"),
        ("de", "Meine Mutter hat Demenz. Sie kann montags um 10 im Flur gehen"),
        ("es", "Mi madre tiene alzhéimer, ¿puede hacerlo en el pasillo los lunes?"),
    ],
)
async def test_of_a_relative_nothing_is_noted(
    telegram: LocalTelegram, coach: Running, language: str, words: str
) -> None:
    assert coach.db is not None
    phone = somebody_new(telegram, language)
    await phone.say(words)
    assert phone.last.id == 2, phone.transcript()
    assert first_line("condition-other", language) in phone.last.text


RESTS = [
    "I've a sore on my foot, I'm diabetic",
    "cancer's spread to my bones",
    "just had bowel surgery, got a stoma now",
    "had my cataract done last week",
    "I had a detached retina fixed 3 weeks ago",
    "my blood pressure is 190 over 110 today",
    "in a boot for 4 more weeks, could I go slowly?",
    "foot drop since this week, from my sciatica",
    "Brustkrebs mit Metastasen in der Hüfte",
    "ich wurde vor drei Wochen am Darm operiert und habe jetzt ein Stoma",
    "mein Blutdruck ist heute 190 zu 110",
    "mein Fuß ist im Gips",
    "cáncer de mama con metástasis en la columna",
    "me operaron del intestino hace tres semanas",
    "hoy tengo la tensión en 19 y 11",
    "llevo escayola en el pie",
]


@pytest.mark.parametrize("words", RESTS)
async def test_what_waits_for_a_professional_lets_the_plan_wait(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert "Your plan waits, and no session comes" in phone.last.text, phone.transcript()
    assert phone.last.buttons[0] == "A professional cleared me"
    assert [pause.is_for_safety for pause in pauses(coach)] == [True]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "dialysis Mon Wed Fri, wiped out and a bit faint afterwards"),
        ("en", "had cancer of the womb and now my left leg swells"),
        ("en", "toes numb since the chemo"),
        ("en", "chemo left my feet numb"),
        ("de", "seit der Chemo sind die Füße taub"),
        ("de", "seit dem Krebs ist mein linkes Bein geschwollen"),
        ("es", "la quimio me dejó los pies dormidos"),
        ("es", "desde el cáncer se me hincha la pierna"),
    ],
)
async def test_what_a_treatment_left_is_no_alarm(
    telegram: LocalTelegram, coach: Running, language: str, words: str
) -> None:
    assert coach.db is not None
    phone = somebody_new(telegram, language)
    await phone.say(words)
    assert first_line("safety-emergency", language) not in phone.last.text
    assert first_line("safety-stop", language) not in phone.last.text
    if SINCE_LONG[language] in phone.last.buttons:
        await phone.tap(SINCE_LONG[language])
    assert phone.last.text.count("\n") >= 1, phone.transcript()


@pytest.mark.parametrize(
    "words",
    [
        "I passed out after dialysis",
        "on dialysis, suddenly faint right now",
        "chemo last year, and since this morning my left arm is numb",
        "bone mets and my chest hurts",
        "sleep apnoea and I have chest pain now",
        "three beers, then I fell on my head",
        "restless legs, but today my mouth droops",
        "cancer in the past, now short of breath and my calf is swollen",
    ],
)
async def test_a_danger_beside_such_a_state_is_one(
    phone: Phone, coach: Running, words: str
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(words)
    assert phone.last.text.startswith("Stop. This can be an emergency."), phone.transcript()
