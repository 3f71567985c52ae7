"""What the coach says of itself is what it does: every such statement is listed here, by kind.

`STATED` has the statements of facts, advice and tips that tell what the product does. A sentence
that speaks of the product and is in no kind fails the first test: whoever writes one adds it
to the kind that tries it, or writes the test. German has to name the same commands and numbers.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from retrowalk.coach.energy import cost
from retrowalk.coach.energy.estimator import compare, estimate
from retrowalk.coach.energy.values import Estimate, Question, Sex
from retrowalk.coach.knowledge.facts import all_facts
from retrowalk.coach.plan.ladder import SCREENED_MINUTES_MAX, Experience, Profile
from retrowalk.coach.plan.plan import (
    EXTRAS_AFTER,
    Extra,
    allows,
    course,
    first_session,
    next_session,
)
from retrowalk.coach.plan.rules import Done
from retrowalk.coach.reading.meaning import Activity
from retrowalk.coach.store import people
from retrowalk.coach.words import Words
from retrowalk.demo.clock import Clock
from tests.conversations.conftest import ANA, Running, kept, pass_by, set_up
from tests.histories import BEGINNER, MONDAY, SCREENED, after_good_weeks, good
from tests.phone import Phone

pytestmark = pytest.mark.one_database

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")

STATED: dict[str, tuple[str, ...]] = {
    "sums": (
        "by my estimate",
        "By my estimate walking backwards takes about 3 METs",
        "I can only extend the curve",
        "I tell both.",
        "I take 3.5 ml of oxygen per kg",
        "the documentation lists every value",
    ),
    "particulars": (
        "Tell me the slope and I count it",
        "I count it the same way and widen the range",
        "Tell me your weight and the number becomes yours",
        "so I count about half again on top of rest",
        "I add the work of pulling",
        "Tell me the load",
        "I use your own resting energy",
        "Your height helps me only",
        "I don't count water",
    ),
    "never in a plan": (
        "I don't put it into plans",
        "I don't put backward stairs into plans",
        "My plan opens it after 24 sessions",
    ),
    "gentlest": (
        "tap below, and I keep to the gentlest steps",
        "tap below: I keep to the gentlest steps",
        "Tap below, and I keep to the gentlest steps",
        "The button below",
        "Then I keep to the gentlest steps",
    ),
    "quiet": (
        'Say "pause", and I stay quiet',
        "/pause keeps me quiet",
        "/pause gives you quiet",
        "/pause stops for a while and keeps everything",
        'Say "stop messages" and I send no more reminders',
        "/skip is fine too",
    ),
    "own data": (
        "/delete removes all I know",
        "/privacy tells what is kept and why, /export shows it",
        "only whoever runs this bot holds its key",
        "stored encrypted",
        "/export gives you everything as files",
        "Who runs me here stands in /privacy",
    ),
    "shown": (
        "/stats has a sheet",
        "Under /stats tap the sheet",
        "Under /stats there is a page",
        "/stats shows what has changed",
        "/today shows",
        "/plan shows it",
        "/help shows what I can do",
        'rests on sources: tap "Why',
        'Look at the sources under "Why',
        "then /today shows the first step",
    ),
    "settings": (
        "/goal can set it",
        "/goal changes",
        "Change minutes in /goal",
        "/settings changes",
        '"remind me at 18:30"',
        "/settings switches",
        "I know both",
        "Your plan and I will be here",
    ),
    "plan": (
        "let the plan grow",
        "Your plan grows by a minute or two",
        "your plan says the speed",
        "I start with two to eight minutes",
        "Your plan says when to try less",
        "and the plan takes it slower",
        "when your plan says so",
        "Your plan gets harder by itself",
        "the plan grows by itself",
        "and the plan steps back",
        "Your plan adds one thing at once",
        "I start lower, and go up step by step",
        "We begin with a few slow minutes",
        "stay inside your plan",
        "We go on with the next small step",
        "rest is part of the plan",
    ),
    "pain": (
        "above that I ask what is usual for you",
        "tell me the number and the place",
        "tell me how strong it is",
        "and we hold or step back",
    ),
    "only backwards": (
        "I count backward minutes here",
        "so your plan counts it as rest",
        "I have not got it yet, tell me the minutes",
        'tell me "2 min"',
        "it is fine, sitting, but I don't count it.",
        "I don't count it here.",
    ),
    "own chat": (
        "start a chat with me",
        "they open me on their own Telegram",
        "own chat with me",
        "/partner lets one hear when the other is done",
    ),
    "nothing done": (  # a human word, or what was read: there is nothing to try
        "I am so sorry", "I wish you both well", "I do not know your joint", "I am no doctor",
        "Thank you for telling me", "I have read", "I found no", "no study I read", "what I read",
        "I could read", "I can't promise", "I cannot promise", "Nor can I promise", "not I.",
        "I don't repeat that number", "our own", "I name no brand", "tell me if it changes",
        "I am sorry", "I only know the weather", "I am a simple program", "I am a small program",
        "I take no money", "I send nothing to anybody", "stop and tell me",
        "sign that we steer by", "we go at its pace", "We think of falls",
        "Up to 2 in pain we go on",
        "were the plan in the studies", "as a plan:", "that I lean on most had 68 people",
        "I say how sure each thing is", "tell me and your doctor.", "That is not how I see it",
        "let both swing a little by themselves",
    ),
}  # fmt: skip
"""Parts of sentences by what tries them: `test_<kind>`, with `_` for spaces."""

SPEAKS_OF_ITSELF = re.compile(
    r"\b(?:I|me|my|My|we|We|us)\b|\b[Yy]our plan\b|\b[Tt]he plan\b|(?<![\w/])/[a-z]{3,}\b|\"Why"
)


def sentences(whole: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?])[\"”]?\s+", whole) if one]


def spoken() -> list[str]:
    """Each sentence of the coach that speaks of itself."""
    facts = [one for fact in all_facts("en").values() for one in sentences(fact.text)]
    words = Words("en")
    path = Path(__file__).parents[2] / "coach" / "words" / "tips_en.ftl"
    names = re.findall(r"^(tip-[\w-]+) = ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    tips = [one for name in names for one in sentences(words.plain(name))]
    return [one for one in facts + tips if SPEAKS_OF_ITSELF.search(one)]


def test_each_statement_of_the_coach_about_itself_is_listed() -> None:
    listed = [part for parts in STATED.values() for part in parts]
    said = spoken()
    assert [one for one in said if not any(part in one for part in listed)] == []
    whole = " ".join([*said, *(fact.text for fact in all_facts("en").values())])
    assert [part for part in listed if part not in whole] == [], "no longer said"


def test_each_kind_is_tried() -> None:
    tried = {name.removeprefix("test_").replace("_", " ") for name in globals()}
    assert STATED.keys() - {"nothing done"} <= tried


COMMAND = re.compile(r"(?<![\w/])/[a-z]{3,}\b")
DIGITS = re.compile(r"\d+(?:[.,]\d+)?")


@pytest.mark.parametrize("name", all_facts("en"))
def test_german_names_the_same_commands_and_numbers(name: str) -> None:
    english, german = all_facts("en")[name].text, all_facts("de")[name].text
    assert set(COMMAND.findall(german)) == set(COMMAND.findall(english))

    def numbers(whole: str) -> set[str]:
        whole = re.sub(r"\([\d. to]+mph\)", "", whole)  # for English readers only
        return {one.replace(",", "").replace(".", "") for one in DIGITS.findall(whole)}

    assert numbers(german) == numbers(english)


# -- sums ---------------------------------------------------------------------------------------

TWENTY = Question(duration_min=20, speed_kmh=3, mass_kg=80)


def changed(**more: Any) -> Estimate:  # noqa: ANN401  fields of a question
    return estimate(replace(TWENTY, **more))


def width(found: Estimate) -> float:
    return found.net_high_kcal / found.net_low_kcal


async def test_sums(phone: Phone, coach: Running) -> None:
    """Net and gross; one MET for sitting; below 4 km/h the range is no narrower than above."""
    assert coach.db is not None
    base = estimate(TWENTY)
    assert base.gross_kcal - base.net_kcal == pytest.approx(3.5 * 80 * 20 * 5 / 1000)
    assert width(changed(speed_kmh=2)) >= width(changed(speed_kmh=5))
    document = (Path(__file__).parents[2] / "docs" / "estimator.md").read_text(encoding="utf-8")
    for source in ("williford-1998", "kim-2001", "hooper-2004", "bunc-1997", "paes-2016"):
        assert source in document
    await phone.say("kcal for 20 min backwards at 3 km/h, 80 kg")
    assert "more than sitting still" in phone.last.text
    assert "in all" in phone.last.text


def test_sums_of_the_other_kinds() -> None:
    base = estimate(TWENTY)
    assert changed(grade_pct=5).net_kcal > base.net_kcal
    down = changed(grade_pct=-5)
    forwards = Question(Activity.FORWARD_WALK, duration_min=20, speed_kmh=3, mass_kg=80)
    flat = estimate(forwards).net_kcal
    falling = estimate(replace(forwards, grade_pct=-5.0)).net_kcal
    assert down.net_kcal / base.net_kcal == pytest.approx(falling / flat, rel=0.1)
    assert width(down) > width(base)
    assert compare(Question(duration_min=20, speed_kmh=2)).gross_ratio > 1


async def test_particulars(phone: Phone, coach: Running) -> None:
    """Each is counted as the facts say it is."""
    base = estimate(TWENTY)
    motorless = changed(motorless=True)
    assert motorless.net_kcal == pytest.approx(1.5 * base.net_kcal, rel=0.1)
    assert width(motorless) > width(base)
    light, heavy = (changed(activity=Activity.SLED, load_kg=load).net_kcal for load in (10.0, 40.0))
    work_kcal = 30 / 3 * 9.81 * 1000 * 20 / 60 * 3 / 4184  # a third of 30 kg over a kilometre
    assert heavy - light > 2 * work_kcal  # and muscles waste most of what they use
    assert pytest.approx(1 / 3, abs=0.02) == cost.SLED_FRICTION
    own = {"age_years": 70.0, "height_cm": 160.0, "sex": Sex.FEMALE}
    assert changed(**own).gross_kcal < base.gross_kcal
    assert changed(**own).net_kcal == pytest.approx(base.net_kcal)
    assert changed(height_cm=190.0).gross_kcal == base.gross_kcal, "height alone tells nothing"
    assert width(changed(age_years=70.0)) > width(base)
    await phone.say("I weigh 90 kg")
    await phone.say("kcal for 20 min backwards at 3 km/h")
    assert "90 kg" in phone.last.text
    await phone.say("kcal for 20 min backwards at 3 km/h in the water")
    assert "I don't count water" in phone.last.text
    assert coach.db is not None


# -- the plan -----------------------------------------------------------------------------------


def test_never_in_a_plan() -> None:
    """Stairs never; a sled after 24 calm sessions with hands free, and for nobody screened."""
    long = after_good_weeks(BEGINNER, 20)
    today = long[-1].day + timedelta(days=2)
    told = course(BEGINNER, long)
    assert not allows(Extra.STAIRS, told, today).allowed
    assert allows(Extra.SLED, told, today).allowed
    assert not allows(Extra.RUNNING, told, today).allowed, "for much experience only"
    early = course(BEGINNER, long[: EXTRAS_AFTER - 1])
    assert not allows(Extra.SLED, early, long[EXTRAS_AFTER - 1].day).allowed
    screened = course(SCREENED, after_good_weeks(SCREENED, 20))
    assert not allows(Extra.SLED, screened, today).allowed


@pytest.mark.parametrize("experience", list(Experience))
def test_plan(experience: Experience) -> None:
    """It starts with two to eight minutes, goes on by one thing, and back with what is hard."""
    profile = Profile(experience=experience)
    first = first_session(profile)
    assert 2 <= first.minutes <= 8
    assert first.rails
    assert (first.speed_kmh or 0) <= 2
    easy = [good(MONDAY, first)]
    then = next_session(profile, easy, MONDAY + timedelta(days=2))
    assert 1 <= then.minutes - first.minutes <= 2
    assert (then.speed_kmh, then.rails, then.grade_pct) == (first.speed_kmh, True, 0)
    stumbled = [*easy, Done(MONDAY + timedelta(days=2), float(then.minutes), effort=3, stumbles=1)]
    held = next_session(profile, stumbled, MONDAY + timedelta(days=4))
    assert held.minutes <= then.minutes
    hard = [*easy, Done(MONDAY + timedelta(days=2), float(then.minutes), effort=8)]
    assert next_session(profile, hard, MONDAY + timedelta(days=4)).minutes < then.minutes
    weeks = after_good_weeks(profile, 4)
    away = next_session(profile, weeks, weeks[-1].day + timedelta(days=40))
    assert away.minutes <= first.minutes, "after a long break it starts lower"


async def test_gentlest(phone: Phone, clock: Clock, coach: Running) -> None:
    """ "One or more" keeps to it, also after many easy sessions."""
    await phone.say("/start")
    for label in (
        "Yes, I agree. Let's go",
        "One or more",
        "I understand",
        "Treadmill with rails",
        "Mon, Wed, Fri · 18:00",
    ):
        await phone.tap(label)
    await phone.tap(next(label for label in phone.last.buttons if "Berlin" in label))
    for _ in range(8):
        await phone.say("did 6 min on the treadmill at 1 km/h, effort 2, no pain, holding on")
        clock.forward(timedelta(days=2))
    await phone.say("/today")
    minutes = re.search(r"(\d+) min", phone.last.text)
    assert minutes is not None
    assert int(minutes[1]) <= SCREENED_MINUTES_MAX
    assert "hands" in phone.last.text
    assert coach.db is not None


async def test_the_gentlest_plan_is_a_button_away_for_who_has_a_plan(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    for _ in range(3):
        await phone.say("did 6 min on the treadmill at 1 km/h, effort 2, no pain")
        clock.forward(timedelta(days=2))
    await phone.say("is it ok with high blood pressure?")
    await phone.tap("Gentlest plan, please")
    person = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert person is not None
    assert person.facts.asks_professional


async def test_pain(phone: Phone, clock: Clock, coach: Running) -> None:
    """A number above 2 is asked about, a strong one stops."""
    await set_up(phone)
    await phone.say("did 5 min on the treadmill, effort 3, knee pain 1")
    assert "usual" not in phone.transcript()
    clock.forward(timedelta(days=2))
    await phone.say("did 5 min on the treadmill, effort 3, knee pain 4, no stumbles")
    assert "usual" in phone.transcript()
    await phone.say("my knee hurts, 6/10")
    assert "until it is gone" in phone.last.text
    assert coach.db is not None


async def test_only_backwards(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("I swam for 30 minutes today")
    await phone.say("I walked forwards for 40 minutes")
    assert kept(coach) == []
    await phone.say("2 min")
    assert [walk.duration_min for walk in kept(coach)] == [2]


# -- quiet, data, settings ----------------------------------------------------------------------


@pytest.mark.parametrize("said", ["pause", "stop messages"])
async def test_quiet(phone: Phone, clock: Clock, coach: Running, said: str) -> None:
    """Nothing is sent of its own accord, and nothing is lost."""
    await set_up(phone)
    await phone.say("did 5 min on the treadmill, effort 3")
    await phone.say(said)
    for label in phone.last.buttons:
        if label in {"Until I say", "No reminders"}:
            await phone.tap(label)
            break
    before = len(phone.messages)
    await pass_by(coach, clock, timedelta(days=4), timedelta(hours=4))
    await phone.look()
    assert len(phone.messages) == before, phone.transcript()
    assert len(kept(coach)) == 1


async def test_own_data(phone: Phone, coach: Running) -> None:
    """/export gives files, /privacy names who runs it, nothing told stands there to be read."""
    await set_up(phone)
    await phone.say("I weigh 83.7 kg")
    await phone.tap(
        next(label for label in phone.last.buttons if "emember" in label or "Yes" in label)
    )
    await phone.say("did 5 min on the treadmill, effort 4, marmalade on the rails")
    await phone.say("/export")
    assert [each.kind for each in phone.answers].count("document") == 2
    await phone.say("/privacy")
    assert "key" in phone.last.text or "encrypt" in phone.last.text
    tables = ("person", "walk", "recent", "dialogue", "heard")
    with coach.db.engine.connect() as conn:
        for table in tables:
            rows = str(conn.execute(text(f"SELECT * FROM {table}")).all())  # noqa: S608  our names
            assert "83.7" not in rows, table
            assert "marmalade" not in rows, table
    await phone.say("/delete")
    await phone.tap("Delete now")
    assert kept(coach) == []
    with coach.db.engine.connect() as conn:
        assert not conn.execute(text(f"SELECT * FROM person WHERE id = {ANA}")).all()  # noqa: S608  our own number


async def test_shown(phone: Phone, coach: Running) -> None:
    """The sheet is one page; /today, /plan and /help are there; Why? names a source."""
    await set_up(phone)
    await phone.say("did 5 min on the treadmill, effort 3")
    await phone.say("/stats")
    sheet = next(m for m in reversed(phone.messages) if "Sheet for my physiotherapist" in m.buttons)
    await phone.tap("Sheet for my physiotherapist", on=sheet)
    pdf = await phone.download(phone.last)
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    for command, words in (("/today", "min"), ("/plan", "min"), ("/help", "What you can do")):
        await phone.say(command)
        assert words in phone.last.text
    await phone.say("does it help sore knees?")
    await phone.tap("Why?")
    assert re.search(r"(19|20)\d\d", phone.last.text), "a source with its year"
    assert coach.db is not None


async def test_settings(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("/goal")
    await phone.tap("Change plan")
    assert {"Change place", "Change days", "Change minutes"} <= set(phone.last.buttons)
    await phone.say("/settings")
    assert {"Time zone", "Reminder time"} <= set(phone.last.buttons)
    for unit in ("mph", "stone", "pounds"):
        await phone.say(f"show everything in {unit}")
    await phone.say("remind me at 18:30")
    assert "18:30" in phone.last.text
    assert coach.db is not None


async def test_own_chat(phone: Phone, coach: Running) -> None:
    """Somebody else's sessions do not get into this plan."""
    await set_up(phone)
    await phone.say("my wife did 12 minutes backwards today")
    assert kept(coach) == []
    await phone.say("/partner")
    assert "I do not know that command" not in phone.last.text


# -- the README ---------------------------------------------------------------------------------


def test_the_readme_says_what_is_tried() -> None:
    """Its list of what the coach does; each point has its tests, in the file named here."""
    points = re.findall(
        r"^- \*\*([^*]+)\*\*", README.partition("## Test it")[0], flags=re.MULTILINE
    )
    tried = {
        "Plans.": "tests/coach/test_plan.py",
        "Guides a session.": "tests/conversations/test_guided.py",
        "Listens to pain.": "tests/conversations/test_knees.py",
        "Logs": "tests/conversations/test_understood.py",
        "Answers worries": "tests/conversations/test_questions.py",
        "Reminds": "tests/conversations/test_story.py",
        "Shows": "tests/coach/test_pictures.py",
        "Answers calorie questions": "tests/conversations/test_inverse.py",
        "Speaks": "tests/conversations/test_german.py",
    }
    assert points == list(tried)
    assert all((Path(__file__).parents[2] / path).is_file() for path in tried.values())
