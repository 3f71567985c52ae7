"""A general question gets a short answer that rests on sources."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.features.help import TO_DO
from coach.energy_cost import RESTING_VO2, backward_walk
from coach.estimator import Question, compare, estimate
from coach.facts import ADVICE, Fact, advice, all_facts, answer, comfort
from coach.meaning import Activity
from coach.sources import all_sources
from coach.understand import is_question
from coach.words import languages

ASKED = {
    "where does your calorie number come from?": "where-from",
    "what formula do you use": "where-from",
    "what MET is walking backwards?": "what-is-met",
    "What is a MET?": "what-is-met",
    "does incline increase calories when walking backward?": "incline",
    "does going downhill burn less?": "downhill",
    "why does walking backwards burn more?": "why-more",
    "is it really 6 METs?": "six-mets",
    "why 6 METs in the article?": "six-mets",
    "how accurate is this?": "accuracy",
    "net or gross?": "net-gross",
    "does my weight change it?": "weight",
    "does holding the rails change the calories": "rails",
    "does speed matter": "speed",
    "will I lose weight": "weight-loss",
    "did they lose 2.5 % of body weight": "body-fat-study",
    "was that the Milan study?": "who-did-it",
    "does it burn 20 percent more than running?": "more-than-running",
    "is 100 steps backward the same as 1000 steps": "hundred-steps",
    "I heard 26.6 km lowers arthritis risk": "arthritis-claim",
    "is it better for BMI and CRP": "bmi-crp",
    "should I do 45 minutes a day": "minutes-a-day",
    "is a manual treadmill more calories": "motorless",
    "calories on stairs in general": "stairs",
    "what about a sled": "sled",
    "my watch says 200 kcal, is that right": "machine",
    "why do I burn less after practice": "practice",
    "do women burn less": "sex",
    "do tall people burn more": "height",
    "does age matter": "age",
    "is it the same outdoors": "treadmill-floor",
    "and in the pool": "water",
    "how much more is it in percent more": "how-much-more",
    "does jogging backwards burn more": "running",
}


BEFORE_ONE_BEGINS = {
    "is walking backwards safe for me?": "advice-safe",
    "how do I start?": "advice-how",
    "how do I walk backwards": "advice-how",
    "is it good for my knees?": "advice-knees",
    "does it help balance?": "advice-balance",
    "how many days a week should I do it?": "advice-often",
    "can I do it every day?": "advice-often",
    "how long should I walk?": "advice-long",
    "how fast should I go?": "advice-fast",
    "which shoes do I need?": "advice-shoes",
    "are sore muscles normal?": "advice-sore",
    "what is it good for?": "advice-benefit",
    "how accurate is this?": "accuracy",
}


SAID = {
    # technique and safety
    "how do I turn around at the end of the belt?": "turn",
    "should I keep looking over my shoulder?": "look",
    "do the toes or the heel come down first?": "foot",
    "how can I tell whether I am walking in a straight line": "straight",
    "when may I stop holding the rails?": "rails",
    "can I scroll on my mobile meanwhile, phone in my hand?": "phone",
    "do I really need the safety clip": "clip",
    "what stretches should I do?": "warmup",
    "is it alright if I am home alone?": "alone",
    "My heel keeps catching on the mat": "floor",
    "we had a power cut so I did it with no light": "light",
    "can the dog stay in the room with me?": "pets",
    "I wear varifocals": "glasses",
    "would wet grass on the lawn be ok?": "ground",
    "there are no rails on mine, just a walking pad": "no-rails",
    "we have a tiny flat, not much room": "no-treadmill",
    "can I go backwards up the staircase?": "stairs",
    "My brother puts his on an incline": "slope",
    "may I carry dumbbells?": "vest",
    "I went swimming this week, does it count": "sport",
    "what happens if I do it with my eyes shut?": "eyes",
    "can I wear headphones": "music",
    "is morning or evening better?": "hour",
    "should it be before or after eating": "eating",
    "I had a couple of beers with lunch": "alcohol",
    "are crocs all right?": "shoes",
    # the body
    "my legs were like jelly afterwards": "thighs",
    "The knee is clicking a lot, no ache": "click",
    "would frozen peas do any good?": "ice",
    "I swallowed two paracetamol this morning": "painkiller",
    "can I do it with a runny nose?": "ill",
    "it makes me feel queasy": "nausea",
    "I get so breathless": "breath",
    "I had a rough night, hardly slept": "sleep",
    "I was given a new hip in 2017": "joint",
    "my torn meniscus was operated on in May": "operation",
    "the doctor told me I have osteopenia": "osteoporosis",
    "they call it bone on bone": "arthritis",
    "I'm a type 2 diabetic": "diabetes",
    "I've been put on warfarin": "thinners",
    "They fitted a pacemaker last spring": "heart",
    "I had a mini stroke years ago": "stroke",
    "I take something for high BP": "pressure",
    "my last seizure was in June": "epilepsy",
    "I'm four months pregnant": "pregnant",
    "I have asthma and use an inhaler": "conditions",
    "is it time to see a doctor": "see-doctor",
    "I'm 70 and a total beginner": "beginner",
    "how many weeks until I feel any difference?": "notice",
    "will I be back to square one after a break?": "break",
    "what if it hurts while I do it?": "if-hurts",
    "can I still go on normal walks": "forwards",
    "may I do it twice a day?": "twice",
    "that was way too easy for somebody like me": "more",
    "It is too hard, I am struggling with it": "hard",
    "how do I log pain with you?": "tell-pain",
    "my calves are sore, is it normal the day after?": "sore",
    "my knee feels hot to the touch": "hot",
    "I get pins and needles": "numb",
    # the mind
    "I'm terrified of toppling over backwards": "scared",
    "I feel so daft, people stare": "weird",
    "my husband thinks I've gone mad": "laughed",
    "it's getting boring": "bored",
    "I really can't be bothered": "push",
    "I keep making excuses": "push",
    "feeling a bit low today": "sad",
    "I'm so chuffed": "proud",
    "Work has been hectic": "busy",
    "I feel guilty that I missed a week": "missed",
    "my dad passed away on Sunday": "grief",
    "my dog died last night": "grief",
    "nighty night": "bye",
    "how are you this morning?": "small-talk",
    "it's freezing outside": "weather",
    "hahaha": "funny",
    "you are very kind": "nice",
    "you stupid bot": "swear",
    # this program
    "how do I opt out?": "quit",
    "who can read my messages?": "private",
    "what does it cost": "cost",
    "who built this?": "maker",
    "can I show this to my physio?": "share-physio",
    "can my husband use it too?": "partner",
    "how can I change the days?": "settings",
    "can you show miles per hour?": "units",
    # what wins when two are named
    "should I put ice on it": "ice",
    "can I do it on ice and snow?": "wet",
    "my wife thinks I'm nuts lol": "laughed",
    "it was so hot that I felt nauseous": "nausea",
    "can I do it every day with a pacemaker?": "heart",
    "tried it on the stairs and it felt great": "stairs",
    "does it help arthritis?": "arthritis",
    # what to buy, who doubts, whom it is not for
    "what treadmill should I buy": "buy",
    "recommend a treadmill": "buy",
    "do I need to buy a treadmill?": "no-treadmill",
    "what evidence is there": "evidence",
    "what's the protocol based on": "evidence",
    "what protocol do you use for patellofemoral pain": "kneecap",
    "slippers ok?": "slippers",
    "will this help me lose my belly": "belly",
    "it's pouring with rain and the path is slippery": "wet",
    "my calves are burning": "calves",
    "can I do it with my grandson on my shoulders lol": "carry",
    "can I hold my baby while doing it": "carry",
    "can a toddler go on the treadmill?": "carry",
    "my daughter says it's nonsense": "doubted",
    "my husband has Parkinson's, can he do it": "other",
    "am I too old for this?": "old",
    "am I too old for this with a pacemaker?": "heart",
}

SAID_IN_GERMAN = {
    "wie drehe ich mich um?": "turn",
    "muss ich dabei nach hinten schauen?": "look",
    "kommen erst die Zehen oder die Ferse?": "foot",
    "wann darf ich die Griffe loslassen?": "rails",
    "ist der Sicherheitsclip nötig?": "clip",
    "muss ich mich vorher aufwärmen": "warmup",
    "ich bin dabei allein zu Hause": "alone",
    "geht das auch am Strand?": "ground",
    "ich trage eine Gleitsichtbrille": "glasses",
    "darf ich barfuß üben?": "shoes",
    "mein Knie knackt ein bisschen": "click",
    "soll ich kühlen?": "ice",
    "hab eine Ibu genommen": "painkiller",
    "ich bin erkältet, geht das?": "ill",
    "mir wird dabei übel": "nausea",
    "hab ganz schlecht geschlafen": "sleep",
    "ich hab ein künstliches Knie": "joint",
    "nehme Blutverdünner, ist das ein Problem?": "thinners",
    "ich habe einen Herzschrittmacher": "heart",
    "hab noch nie Sport gemacht": "beginner",
    "wann merke ich einen Unterschied?": "notice",
    "ich habe Angst hinzufallen": "scared",
    "mein Mann lacht mich aus": "laughed",
    "ich hab null Bock": "push",
    "bin so stolz auf mich": "proud",
    "mein Vater ist gestorben": "grief",
    "unser alter Hund ist gestern gestorben": "grief",
    "kann ich das jeden Tag machen": "often",
    "bringt das überhaupt was": "benefit",
    "Tschüss, bis Montag": "bye",
    "wie geht's dir?": "small-talk",
    "was kostet das eigentlich?": "cost",
    "kann mein Physio das sehen?": "share-physio",
    "du bist echt doof": "swear",
    "welches Laufband soll ich kaufen": "buy",
    "muss ich ein Laufband kaufen?": "no-treadmill",
    "welche Studien gibt es dazu": "evidence",
    "worauf beruht das Protokoll": "evidence",
    "gehen auch Hausschuhe": "slippers",
    "geht damit der Bauch weg": "belly",
    "es regnet in Strömen und der Weg ist rutschig": "wet",
    "hab Knie-Arthrose, darf ich das überhaupt": "arthritis",
    "hab einen Schrittmacher, darf ich das überhaupt?": "heart",
    "darf ich das überhaupt?": "safe",
    "meine Waden brennen": "calves",
    "darf ich dabei mein Baby halten": "carry",
    "kann ich das mit meinem Enkel auf den Schultern machen haha": "carry",
    "meine Tochter sagt, das ist Quatsch": "doubted",
    "hab keine Lust mehr": "push",
    "mein Mann hat Parkinson, kann er das auch": "other",
    "bin ich mit 78 zu alt dafür?": "old",
}

NOT_OURS = [
    "tell me a joke",
    "what is the capital of France?",
    "who won the match last night?",
    "my neighbour bought a new car",
    "the battery died",
    "my phone died again",
    "can you write me a poem?",
    "what about my cat?",
    "I am popping out to the shops",
    "purple elephants",
    "ok",
    "hmm",
    "maybe",
    "good",
    "time",
    "which one?",
    "I watched a film about Rome",
    "please translate this into French",
    "do you speak Spanish?",
    "asdf jkl",
    "my name is Robert",
    "tell me about the war",
    "she said no",
    "10 minutes has passed",
    "what is two plus two?",
    "is Paris nice?",
    # a laugh or a word of thanks answers no question
    "can you order me a pizza lol",
    "what is the capital of Peru, haha?",
    # a session, told with where and with whom
    "20 min in the park together with my wife",
    "5 min in the hall",
]

NOT_OURS_IN_GERMAN = [
    "erzähl mir einen Witz",
    "was ist die Hauptstadt von Frankreich?",
    "mein Nachbar hat ein neues Auto",
    "lila Elefanten",
    "vielleicht",
    "ich heiße Robert",
    "kannst du mir eine Pizza bestellen haha",
    "war grad ne viertelstunde rückwärts im park mit meinem mann",
    "war 10 min draussen auf dem feldweg",
    "15 min im Flur, zusammen mit meiner Frau",
]


@pytest.mark.parametrize(("asked", "fact_id"), BEFORE_ONE_BEGINS.items())
def test_who_asks_before_they_begin_finds_an_answer(asked: str, fact_id: str) -> None:
    found = advice(asked)
    assert found is not None
    assert found.id == fact_id


@pytest.mark.parametrize("said", ["I like the weather", "what about my cat?", "tell me a joke"])
def test_what_is_about_something_else_finds_none(said: str) -> None:
    assert advice(said) is None


@pytest.mark.parametrize(("asked", "fact_id"), ASKED.items())
def test_a_question_finds_its_fact(asked: str, fact_id: str) -> None:
    found = answer(asked)
    assert found is not None
    assert found.id == fact_id


@pytest.mark.parametrize(
    ("asked", "fact_id"),
    [
        ("how acurate is it", "accuracy"),
        ("how accuraate is it", "accuracy"),
        ("does the incilne matter", "incline"),
        ("does the inkline matter", "incline"),
        ("are handrials bad", "rails"),
        ("what is the fromula", "where-from"),
        ("HOW ACCURATE?!", "accuracy"),
        ("Is it ６ ＭＥＴｓ", "six-mets"),  # noqa: RUF001  full-width letters are what is tested
    ],
)
def test_one_wrong_letter_or_odd_letters_do_not_matter(asked: str, fact_id: str) -> None:
    found = answer(asked)
    assert found is not None
    assert found.id == fact_id


@pytest.mark.parametrize("asked", ["", "   ", "hello", "🤖", "do", "remind me at seven"])
def test_what_we_have_no_fact_for_gets_none(asked: str) -> None:
    assert answer(asked) is None


def test_only_the_beginning_of_a_very_long_text_is_read() -> None:
    assert answer("x " * 5000 + " is it really 6 METs?") is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_gets_a_fact_or_none(asked: str) -> None:
    found = answer(asked)
    assert found is None or found in all_facts()


WITHOUT_SOURCES = {
    # our own caution, and the text says so
    *("stairs", "vest", "eyes", "painkiller", "sleep", "hot", "numb"),
    # a human word
    *("sad", "proud", "grief", "bye", "small-talk", "funny", "nice", "swear"),
    # about this program
    *("quit", "private", "cost", "maker", "share-physio", "partner", "settings", "units"),
}
"""Advice that claims nothing which somebody would have to have measured."""

EVERY_FACT = [
    pytest.param(fact, language, id=f"{language}-{fact.id}")
    for language in languages()
    for fact in all_facts(language)
]


@pytest.mark.parametrize(("fact", "language"), EVERY_FACT)
def test_a_fact_is_short_and_rests_on_sources(fact: Fact, language: str) -> None:
    sentences = re.findall(r"[.?!][\"“]?(?=\s|$)", fact.text)
    assert 1 <= len(sentences) <= 5, language
    assert len(fact.text) <= 400
    assert fact.sources or fact.id.removeprefix(ADVICE) in WITHOUT_SOURCES
    assert set(fact.sources) <= set(all_sources())
    assert "<" not in fact.text


def test_every_button_of_an_answer_is_known_and_used() -> None:
    assert {fact.button for fact in all_facts()} - {""} == set(TO_DO)


@pytest.mark.parametrize("name", WITHOUT_SOURCES)
def test_what_needs_no_source_is_there_and_has_none(name: str) -> None:
    found = next(fact for fact in all_facts() if fact.id == ADVICE + name)
    assert found.sources == ()


@pytest.mark.parametrize(("fact", "language"), EVERY_FACT)
def test_each_fact_can_be_reached_by_its_own_phrases(fact: Fact, language: str) -> None:
    """One phrase is enough for the calories; of the advice, no phrase stands in vain."""
    is_advice = fact.id.startswith(ADVICE)
    ask = advice if is_advice else answer
    asked = [ask(_spoken(phrase), language) for phrase in fact.phrases]
    told = [comfort(_spoken(phrase), language) for phrase in fact.told]
    assert asked or told
    if is_advice:
        assert {*asked, *told} == {fact}
    else:
        assert fact in asked


def _spoken(phrase: tuple[str, ...]) -> str:
    return " ".join(phrase).replace("*", "")


@pytest.mark.parametrize(("said", "name"), SAID.items())
def test_what_people_ask_or_tell_finds_its_word(said: str, name: str) -> None:
    assert _met_with(said, "en") == ADVICE + name


@pytest.mark.parametrize(("said", "name"), SAID_IN_GERMAN.items())
def test_what_people_ask_or_tell_in_german_finds_its_word(said: str, name: str) -> None:
    assert _met_with(said, "de") == ADVICE + name


@pytest.mark.parametrize("said", NOT_OURS)
def test_what_is_no_question_of_this_kind_and_no_worry_finds_nothing(said: str) -> None:
    assert _met_with(said, "en") is None


@pytest.mark.parametrize("said", NOT_OURS_IN_GERMAN)
def test_what_is_nothing_of_this_kind_in_german_finds_nothing(said: str) -> None:
    assert _met_with(said, "de") is None


def _met_with(said: str, language: str) -> str | None:
    """As the conversation does it: a question first asks for advice."""
    found = advice(said, language) if is_question(said, language) else None
    found = found or comfort(said, language, is_asked=is_question(said, language))
    return found.id if found is not None else None


def test_the_facts_tell_what_the_estimator_calculates() -> None:
    """The numbers in the texts: METs by speed, slope, weight and the gap to forwards."""

    def met(speed_kmh: float) -> float:
        return estimate(Question(duration_min=1, speed_kmh=speed_kmh)).met

    assert met(2.5) == pytest.approx(3, abs=0.2)
    assert met(4.0) == pytest.approx(4, abs=0.2)
    assert met(5.633) == pytest.approx(6, abs=0.25)
    assert met(2.0) == pytest.approx(3, abs=0.35)
    level = RESTING_VO2 + backward_walk(4 / 3.6, 0)
    assert (RESTING_VO2 + backward_walk(4 / 3.6, 0.05)) / level == pytest.approx(1.4, abs=0.03)
    assert 1.75 < (RESTING_VO2 + backward_walk(4 / 3.6, 0.10)) / level < 2
    heavy = estimate(Question(duration_min=20, mass_kg=90)).net_kcal
    assert heavy == pytest.approx(1.5 * estimate(Question(duration_min=20, mass_kg=60)).net_kcal)
    for speed_kmh in (4.0, 5.0, 6.0):
        found = compare(Question(duration_min=20, speed_kmh=speed_kmh, mass_kg=70))
        assert 1.2 < found.gross_ratio < 1.5
    running = compare(Question(Activity.BACKWARD_RUN, duration_min=9, speed_kmh=10, mass_kg=70))
    assert running.gross_ratio == pytest.approx(1.33, abs=0.05)
