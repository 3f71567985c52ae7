"""Three metres backwards: offered, safe first, timed, kept, explained, and never a diagnosis."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from pypdf import PdfReader

from retrowalk.coach.plan.walk_test import Trouble
from retrowalk.coach.store import walk_tests
from retrowalk.coach.words import Words, languages
from retrowalk.demo.clock import Clock
from tests.conversations.conftest import ANA, Running, kept, pauses, set_up
from tests.phone import Phone

CAPTION_MOST = 1024
"""Telegram's limit for the text under a picture."""


def timed_of(coach: Running) -> list[walk_tests.WalkTest]:
    return coach.db.run_now(lambda tx: walk_tests.every(tx, ANA))


async def walked_calmly(phone: Phone, coach: Running, clock: Clock, count: int = 3) -> None:
    """A plan, and so many sessions without trouble, two days apart."""
    await set_up(phone)
    await phone.say("4.4 km/h")
    for _ in range(count):
        await phone.say("5 min, felt 3/10, no pain, no stumbles")
        clock.forward(timedelta(days=2))
        await coach.nudge()


@pytest.fixture
async def ready(phone: Phone, coach: Running, clock: Clock) -> Running:
    """Somebody for whom the test is open."""
    await walked_calmly(phone, coach, clock)
    return coach


async def test_from_the_menu_to_a_time_with_its_picture(phone: Phone, ready: Running) -> None:
    assert "walktest" in await phone.commands()
    await phone.say("/walktest")
    assert phone.last.text.startswith("Three metres backwards, timed")
    assert "no diagnosis" in phone.last.text
    await phone.tap("Let's do it")
    check = phone.last.text
    for needed in ("beside you", "wall", "Three metres are measured", "shoes", "hurry", "doubt"):
        assert needed in check
    await phone.tap("All of it is so")
    assert "heels at the line" in phone.last.text
    assert "Stop at any doubt" in phone.last.text
    await phone.say("4,2 s")
    assert phone.last.text.startswith("Noted: 4.2 s.")
    await phone.say("3.9")
    await phone.say("00:04.10")
    assert phone.last.text.startswith("How did it go?")
    await phone.tap("All steady")
    assert phone.last.kind == "photo"
    assert phone.last.text.startswith("Three metres backwards: 4.1 s.")
    assert "4.2 · 3.9 · 4.1 s. The middle one counts." in phone.last.text
    assert "Your first one." in phone.last.text
    assert "no diagnosis" in phone.last.text
    assert len(await phone.download(phone.last)) < 100_000
    (test,) = timed_of(ready)
    assert (test.tries_s, test.trouble) == ((4.2, 3.9, 4.1), Trouble.NONE)


@pytest.mark.parametrize(
    ("said", "tries"),
    [
        ("4.2", (4.2,)),
        ("4,2 s", (4.2,)),
        ("3.8 4.1", (3.8, 4.1)),
        ("four", (4.0,)),
        ("4.2 seconds", (4.2,)),
    ],
)
async def test_times_are_read_as_typed_and_fewer_than_three_are_enough(
    phone: Phone, ready: Running, said: str, tries: tuple[float, ...]
) -> None:
    await phone.say("/walktest")
    await phone.tap("Let's do it")
    await phone.say("yes")
    await phone.say(said)
    await phone.tap("That was all")
    await phone.say("no")
    assert timed_of(ready)[0].tries_s == tries


async def test_three_at_once_need_no_more_asking(phone: Phone, ready: Running) -> None:
    await phone.say("/walktest 3.8 4.1 4.0")
    assert phone.last.text.startswith("How did it go?")
    await phone.say("no stumbles")
    assert timed_of(ready)[0].seconds == 4.0


@pytest.mark.parametrize(("said", "answer"), [("42", "42?"), ("0.9", "0.9?"), ("1 2", "1?")])
async def test_a_number_that_cannot_be_is_asked_about(
    phone: Phone, ready: Running, said: str, answer: str
) -> None:
    await phone.say("/walktest")
    await phone.tap("Let's do it")
    await phone.tap("All of it is so")
    await phone.say(said)
    assert phone.last.text.startswith(answer)
    await phone.say("4.2 4 4.1 4.3")
    assert phone.last.text.startswith("Those are more than three.")
    await phone.say("4.2 4 4.1")
    await phone.tap("All steady")
    assert timed_of(ready)[0].seconds == 4.1


async def test_a_session_told_meanwhile_is_logged_and_the_question_stays(
    phone: Phone, ready: Running
) -> None:
    await phone.say("/walktest")
    await phone.tap("Let's do it")
    await phone.tap("All of it is so")
    before = len(kept(ready))
    await phone.say("did 12 min")
    assert len(kept(ready)) == before + 1
    await phone.say("4.2")
    assert phone.last.text.startswith("Noted: 4.2 s.")


async def test_a_number_on_another_day_is_no_time(
    phone: Phone, ready: Running, clock: Clock
) -> None:
    await phone.say("/walktest")
    await phone.tap("Let's do it")
    await phone.tap("All of it is so")
    clock.forward(timedelta(days=1))
    await phone.say("12")
    assert not phone.last.text.startswith("Noted: 12 s.")
    assert timed_of(ready) == []


# -- safety ----------------------------------------------------------------------------------------


async def test_first_some_calm_sessions(phone: Phone, coach: Running, clock: Clock) -> None:
    await phone.say("/walktest")
    assert phone.last.text.startswith("First we need your plan.")
    await walked_calmly(phone, coach, clock, 1)
    await phone.say("/walktest")
    assert phone.last.text.startswith("First 2 more calm sessions.")
    assert "Let's do it" not in phone.last.buttons
    await phone.say("/walktest 4.2")
    assert phone.last.text.startswith("First 2 more calm sessions.")
    assert timed_of(coach) == []


async def test_who_was_screened_needs_a_word_of_a_professional(
    phone: Phone, coach: Running, clock: Clock
) -> None:
    await phone.say("/start")
    for label in ("Yes, I agree. Let's go", "One or more", "I understand"):
        await phone.tap(label)
    await phone.tap("Treadmill with rails")
    await phone.tap("Mon, Wed, Fri · 18:00")
    await phone.tap(next(label for label in phone.last.buttons if "Berlin" in label))
    for _ in range(3):
        await phone.say("2 min, felt 3/10, no pain, no stumbles")
        clock.forward(timedelta(days=2))
    await phone.say("/today")
    assert "Three metres" not in phone.last.text
    await phone.say("/walktest")
    assert phone.last.text.startswith("Please not without your doctor or physiotherapist.")
    await phone.tap("They said yes")
    assert phone.last.text.startswith("Three metres backwards, timed")
    await phone.tap("Let's do it")
    assert "beside you" in phone.last.text
    assert coach.db is not None


async def dizzy_by_button(phone: Phone) -> None:
    await phone.tap("I am dizzy")


async def dizzy_in_words(phone: Phone) -> None:
    await phone.say("I am dizzy")


@pytest.mark.parametrize("tell", [dizzy_by_button, dizzy_in_words])
async def test_dizzy_before_it_stops_everything(
    phone: Phone, ready: Running, tell: Callable[[Phone], Awaitable[None]]
) -> None:
    await phone.say("/walktest")
    await phone.tap("Let's do it")
    check = phone.last
    await tell(phone)
    assert "Sit down" in phone.last.text
    assert pauses(ready)
    if check.id == phone.last.id or tell is dizzy_in_words:
        await phone.say("/walktest")
        assert phone.last.text.startswith("Not now: what you told me comes first.")
    assert timed_of(ready) == []


async def test_danger_told_in_the_middle_ends_it_and_keeps_what_was_measured(
    phone: Phone, ready: Running
) -> None:
    await phone.say("/walktest")
    await phone.tap("Let's do it")
    await phone.tap("All of it is so")
    await phone.say("4.2")
    await phone.say("I fell")
    assert "I am sorry you fell." in phone.last.text
    await phone.say("4.1")
    assert "Not now: what you told me comes first." in phone.last.text
    (test,) = timed_of(ready)
    assert (test.tries_s, test.trouble) == ((4.2,), Trouble.ALARM)


@pytest.mark.parametrize(("label", "answer"), [("I fell", "Stay where you are"), ("Dizzy", "Sit")])
async def test_a_fall_or_dizziness_is_answered_as_in_a_session(
    phone: Phone, ready: Running, label: str, answer: str
) -> None:
    await phone.say("/walktest 4.2")
    await phone.tap(label)
    assert phone.last.text.startswith(answer)
    assert "A professional cleared me" in phone.last.buttons
    assert pauses(ready)
    assert not timed_of(ready)[0].is_steady
    await phone.say("/today")
    assert "You are in a pause" in phone.last.text


async def test_a_stumble_is_told_to_the_plan_and_its_time_is_held_against_nothing(
    phone: Phone, ready: Running
) -> None:
    await phone.say("/walktest 4.2")
    await phone.tap("A stumble")
    assert "You stumbled, so I hold this time against nothing." in phone.last.text
    assert "The same again, because you stumbled." in phone.last.text
    assert "In a study" not in phone.last.text
    assert kept(ready)[-1].felt.stumbles == 1
    await phone.say("/history")
    assert "a stumble in the three-metre test" in phone.last.text
    await phone.say("/walktest")
    assert "First 3 more calm sessions." in phone.last.text
    assert "(not steady)" not in phone.last.text, "one alone is no list"


@pytest.mark.parametrize("way", ["button", "command"])
async def test_a_test_taken_back_takes_its_stumble_along(
    phone: Phone, ready: Running, way: str
) -> None:
    before = len(kept(ready))
    await phone.say("/walktest 4.2")
    await phone.tap("A stumble")
    assert len([walk for walk in kept(ready) if walk.deleted is None]) == before + 1
    if way == "button":
        await phone.tap("Undo")
    else:
        await phone.say("/undo")
    assert timed_of(ready) == []
    assert len([walk for walk in kept(ready) if walk.deleted is None]) == before
    await phone.say("/walktest")
    assert "more calm sessions" not in phone.last.text
    await phone.say("/undo")
    assert len(timed_of(ready)) == 1
    assert [walk.felt.stumbles for walk in kept(ready) if walk.deleted is None][-1] == 1


async def test_a_test_taken_out_takes_its_stumble_along(phone: Phone, ready: Running) -> None:
    await phone.say("/walktest 4.2")
    await phone.tap("A stumble")
    await phone.tap("Change")
    await phone.tap("Remove it")
    assert timed_of(ready) == []
    assert all(walk.felt.stumbles != 1 for walk in kept(ready) if walk.deleted is None)


async def test_pain_leads_to_the_questions_of_pain(phone: Phone, ready: Running) -> None:
    await phone.say("/walktest 4.2")
    await phone.tap("Pain")
    assert phone.last.text.startswith("Sorry. How strong is it")
    assert not timed_of(ready)[0].is_steady


async def test_stopping_is_right_and_not_today_is_fine(phone: Phone, ready: Running) -> None:
    await phone.say("/walktest")
    await phone.tap("Let's do it")
    await phone.tap("Not today")
    assert phone.last.text.startswith("Good. It can wait.")
    await phone.say("/walktest")
    await phone.tap("Let's do it")
    await phone.tap("All of it is so")
    await phone.tap("We stopped")
    await phone.tap("All steady")
    assert phone.last.text.startswith("Stopping was right.")
    assert timed_of(ready) == []


# -- what came of it -------------------------------------------------------------------------------


async def timed(phone: Phone, text: str) -> str:
    await phone.say(f"/walktest {text}")
    await phone.tap("All steady")
    return phone.last.text


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("5.0", "4.2", "as far as one can tell: up to 1.7 s may be chance"),
        ("5.0", "3.2", "1.8 s quicker than on"),
        ("4.0", "6.0", "2 s slower than on"),
    ],
)
async def test_a_change_is_told_against_the_error_of_measuring(
    phone: Phone, ready: Running, clock: Clock, first: str, second: str, answer: str
) -> None:
    assert ready.db is not None
    await timed(phone, first)
    clock.forward(timedelta(hours=1))
    text = await timed(phone, second)
    assert answer in text
    assert "Your times: " in text
    assert f"{float(first):g} s" in text


async def test_much_slower_is_met_with_a_kind_word_and_a_gentler_step(
    phone: Phone, ready: Running
) -> None:
    assert ready.db is not None
    await timed(phone, "4.0")
    text = await timed(phone, "6.5")
    assert "Clearly slower than your best (4 s)." in text
    assert "doctor or physiotherapist" in text
    assert "Your plan stays" in text
    await phone.tap("A gentler step")
    assert phone.last.text.startswith("A step back, as you wished.")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("3.4", "hardly anybody under 3.5 s"),
        ("3.5", "You are under it"),
        ("5.5", "You are over it"),
        ("8.2", "In two nursing homes"),
    ],
)
async def test_published_times_are_told_in_plain_words_with_their_limits(
    phone: Phone, ready: Running, said: str, answer: str
) -> None:
    assert ready.db is not None
    text = await timed(phone, said)
    assert answer in text
    assert "does not tell who will fall" in text
    await phone.tap("What it can tell")
    for number in ("3.5 s", "5.5 s", "3.0 and 4.5 s", "8.15 s", "1.7 s", "76"):
        assert number in phone.last.text
    await phone.tap("Where this comes from")
    for author in ("Polo-Ferrero", "Carter", "Kapan", "Hao", "Söke"):
        assert author in phone.last.text


FORBIDDEN = re.compile(
    r"at risk|high risk|fall risk|you will fall|diagnosed|Sturzrisiko|gefährdet|wirst stürzen",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", languages())
def test_no_text_of_it_judges_a_person(language: str) -> None:
    words = Words(language)
    for band in ("quick", "middle", "above", "slow"):
        assert not FORBIDDEN.search(words.say(f"walktest-band-{band}"))
    assert not FORBIDDEN.search(words.say("walktest-why"))
    assert not FORBIDDEN.search(words.say("walktest-much-slower", best="4"))


async def test_without_pictures_it_is_told_in_words(phone: Phone, ready: Running) -> None:
    assert ready.db is not None
    await phone.say("/settings")
    await phone.tap("Pictures: on")
    text = await timed(phone, "4.2")
    assert text.startswith("Three metres backwards: 4.2 s.")
    assert phone.last.kind == "text"


async def test_the_longest_caption_fits_under_a_picture(
    phone: Phone, ready: Running, clock: Clock
) -> None:
    assert ready.db is not None
    for seconds in ("4.25", "4.5", "4.75", "5.25", "5.5", "5.75"):
        await timed(phone, f"{seconds} {seconds} {seconds}")
        clock.forward(timedelta(minutes=1))
    text = await timed(phone, "12.25 12.25 12.25")
    assert phone.last.kind == "photo"
    assert "Clearly slower" in text
    assert len(text) <= CAPTION_MOST
    await phone.say("/settings")
    await phone.tap("Deutsch")
    await phone.say("/walktest 12,75 12,75 12,75")
    await phone.tap("Alles sicher")
    assert phone.last.kind == "photo"
    assert "Deutlich langsamer" in phone.last.text
    assert len(phone.last.text) <= CAPTION_MOST


# -- putting it right ------------------------------------------------------------------------------


async def test_undo_change_and_removal(phone: Phone, ready: Running) -> None:
    await timed(phone, "4.2")
    await phone.tap("Undo")
    assert phone.last.text.startswith("Undone.")
    assert timed_of(ready) == []
    await phone.tap("Put it back")
    assert timed_of(ready)[0].seconds == 4.2
    await phone.say("/walktest")
    await phone.tap("Change a time")
    assert "What should it be?" in phone.last.text
    await phone.say("4.8 4.6 5")
    assert timed_of(ready)[0].tries_s == (4.8, 4.6, 5.0)
    await phone.tap("Undo")
    assert timed_of(ready)[0].seconds == 4.2
    await phone.say("/walktest")
    await phone.tap("Change a time")
    await phone.tap("Remove it")
    assert phone.last.text.startswith("Removed:")
    assert timed_of(ready) == []
    await phone.tap("Undo")
    assert timed_of(ready)[0].seconds == 4.2


async def test_one_of_several_is_chosen(phone: Phone, ready: Running, clock: Clock) -> None:
    await timed(phone, "4.2")
    clock.forward(timedelta(days=1))
    await timed(phone, "4.4")
    await phone.say("/walktest")
    await phone.tap("Change a time")
    await phone.tap(next(label for label in phone.last.buttons if "4.2" in label))
    await phone.say("4.3")
    assert [test.seconds for test in timed_of(ready)] == [4.3, 4.4]


async def test_words_put_the_last_time_right(phone: Phone, ready: Running) -> None:
    await timed(phone, "4.2")
    await phone.say("no, 4.6")
    assert timed_of(ready)[0].seconds == 4.6
    assert phone.last.text.startswith("Three metres backwards: 4.6 s.")


# -- how it is met ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said", ["3 metre test", "balance test please", "the walk test", "3m test"]
)
async def test_it_is_asked_for_by_its_name(phone: Phone, ready: Running, said: str) -> None:
    assert ready.db is not None
    await phone.say(said)
    assert phone.last.text.startswith("Three metres backwards, timed")


async def test_a_time_may_stand_behind_the_name(phone: Phone, ready: Running) -> None:
    await phone.say("walk test 4.2")
    await phone.tap("All steady")
    assert timed_of(ready)[0].seconds == 4.2


async def test_a_question_about_balance_leads_there(phone: Phone, ready: Running) -> None:
    assert ready.db is not None
    await phone.say("does it help my balance?")
    await phone.tap("Three-metre test")
    assert phone.last.text.startswith("Three metres backwards, timed")


async def test_todays_card_offers_it_for_a_week_and_then_after_four(
    phone: Phone, ready: Running, clock: Clock
) -> None:
    assert ready.db is not None
    await phone.say("/today")
    assert "Three metres backwards, timed: if you like" in phone.last.text
    await phone.tap("Do not offer it")
    await phone.say("/today")
    assert "Three metres" not in phone.last.text
    await phone.say("/settings")
    await phone.tap("Offer the three-metre test: off")
    await phone.say("/today")
    assert "Three metres" in phone.last.text
    clock.forward(timedelta(days=7))
    await phone.say("/today")
    assert "Three metres" not in phone.last.text
    for _ in range(11):
        clock.forward(timedelta(days=2))
        await phone.say("5 min, felt 3/10, no pain, no stumbles")
    await phone.say("/today")
    assert "Three metres" not in phone.last.text, "after the session is no time for it"
    clock.forward(timedelta(days=1))
    await phone.say("/today")
    assert "Three metres" in phone.last.text


async def test_after_a_test_it_rests_for_four_weeks(
    phone: Phone, ready: Running, clock: Clock
) -> None:
    assert ready.db is not None
    await timed(phone, "4.2")
    await phone.say("/today")
    assert "if you like, with somebody beside you" not in phone.last.text
    for _ in range(14):
        clock.forward(timedelta(days=2))
        if _ < 13:
            await phone.say("5 min, felt 3/10, no pain, no stumbles")
    await phone.say("/today")
    assert "if you like, with somebody beside you" in phone.last.text
    await phone.say("/walktest")
    assert "The next one is due." in phone.last.text


async def test_the_first_day_after_a_long_time_away_offers_none(
    phone: Phone, ready: Running, clock: Clock
) -> None:
    assert ready.db is not None
    clock.forward(timedelta(days=45))
    await phone.say("/today")
    await phone.tap("None of these")
    await phone.say("/today")
    assert "from the beginning" in phone.last.text
    assert "Three metres" not in phone.last.text
    await phone.say("did 5 min, effort 3, pain 0, no stumbles")
    clock.forward(timedelta(days=2))
    await phone.say("/today")
    assert "Three metres" in phone.last.text


async def test_the_weekly_look_back_offers_it_and_nothing_is_sent_for_it(
    phone: Phone, ready: Running, clock: Clock
) -> None:
    await phone.say("/settings")
    await phone.tap("Weekly look back: off")
    clock.forward(timedelta(days=3, hours=8, minutes=1))  # Sunday, 18:01
    await ready.nudge()
    await phone.hear("if you like, with somebody beside you")
    digests = [m for m in phone.messages if "This week: " in m.text and "Next week" in m.text]
    assert digests
    offers = [m for m in phone.messages if "Three metres backwards, timed: if you like" in m.text]
    assert offers
    assert {m.id for m in offers} <= {m.id for m in digests}


async def test_statistics_data_and_the_sheet_have_it(
    phone: Phone, ready: Running, clock: Clock
) -> None:
    await timed(phone, "4.2")
    clock.forward(timedelta(days=1))
    await timed(phone, "4.4")
    await phone.say("/stats")
    assert "Three metres backwards: 4.4 s" in phone.last.text
    assert "Three-metre test" in phone.last.buttons
    await phone.tap("Sheet for my physiotherapist")
    (page,) = PdfReader(io.BytesIO(await phone.download(phone.last))).pages
    assert re.search(r"Three metres backwards along a wall.*4\.2 s, .*4\.4 s", page.extract_text())
    await phone.say("what do you know about me?")
    assert "Three-metre test: 2 times" in phone.last.text
    await phone.say("/export")
    everything = next(
        m for m in phone.messages[::-1] if (m.document or {}).get("file_name") == "everything.json"
    )
    found = json.loads(await phone.download(everything))
    assert [row["facts"]["tries_s"] for row in found["walk_test"]] == [[4.2], [4.4]]
    await phone.say("/delete")
    await phone.tap("Delete now")
    assert timed_of(ready) == []


async def test_in_german(phone: Phone, ready: Running) -> None:
    await phone.say("/settings")
    await phone.tap("Deutsch")
    await phone.say("drei-meter-test")
    await phone.tap("Machen wir es")
    await phone.tap("Alles stimmt")
    await phone.say("4,2 4,4 4,3 Sekunden")
    await phone.tap("Alles sicher")
    assert phone.last.text.startswith("Drei Meter rückwärts: 4,3 s.")
    assert "4,2 · 4,4 · 4,3 s. Die mittlere Zeit zählt." in phone.last.text
    assert "keine Diagnose" in phone.last.text
    assert timed_of(ready)[0].seconds == 4.3


async def test_times_come_back_from_an_export(phone: Phone, ready: Running) -> None:
    await timed(phone, "4.2 4.4 4.3")
    await timed(phone, "5")
    await phone.say("/export")
    everything = next(
        message
        for message in phone.messages[::-1]
        if (message.document or {}).get("file_name") == "everything.json"
    )
    content = await phone.download(everything)
    await phone.send("document", content=content, file_name="everything.json")
    assert phone.last.text.startswith("There is nothing new in this file.")
    await phone.say("/delete")
    await phone.tap("Delete now")
    odd = json.loads(content)
    odd["walk_test"] += [
        {"facts": {"day": "2026-11-01", "tries_s": [400.0], "trouble": "none"}},
        {"facts": {"day": "x", "tries_s": [4.0], "trouble": "none"}},
        {"facts": {"day": "2026-11-01", "tries_s": [], "trouble": "none"}},
        {"facts": {"day": "2099-11-01", "tries_s": [4.0], "trouble": "none"}},
        {"facts": {"day": "2026-11-01", "tries_s": [4.0], "trouble": "what"}},
        {"facts": None},
        5,
    ]
    content = json.dumps(odd).encode()
    await phone.send("document", content=content, file_name="everything.json")
    assert "Times of the three-metre test that are new: 2." in phone.last.text
    await phone.tap("Yes, add them")
    assert [test.tries_s for test in timed_of(ready)] == [(4.2, 4.4, 4.3), (5.0,)]
