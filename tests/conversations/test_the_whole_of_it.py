"""Nothing of a message is dropped, and what was said before is not forgotten by the next answer."""

from __future__ import annotations

from datetime import timedelta

import pytest

from retrowalk.coach.store import people, walks
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import ANA, Running, kept, pauses, set_up
from tests.conversations.test_said_in_any_order import agree
from tests.phone import Phone

pytestmark = pytest.mark.one_database


@pytest.fixture
def rosa(telegram: LocalTelegram) -> Phone:
    telegram.chats.add_person("Rosa", "de", id_=3001)
    return Phone(telegram, 3001)


def minutes(coach: Running) -> list[float | None]:
    """How long each session was that is kept."""
    return [walk.duration_min for walk in kept(coach) if walk.deleted is None]


# -- sessions ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("12 min today 1.4", "1.4"),
        ("yesterday I make 9 minutes backward, velocity 1,2", "1.2"),
        ("8 min 1.3", "1.3"),
        ("20 mins done at 2.2", "2.2"),
        ("tue 7 min at 0.9", "0.9"),
        ("did 10 min at 1 today", "1"),
        ("14 mins on the belt, 1.2, no rails", "1.2"),
    ],
)
async def test_a_speed_without_its_unit_is_asked_for_and_doubts_nothing_else(
    phone: Phone, coach: Running, words: str, number: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert len(kept(coach)) == 1
    assert phone.last.text.startswith(f"{number} km/h or mph?")
    await phone.tap("km/h")
    assert [walk.speed_kmh for walk in kept(coach)] == [float(number)]
    await phone.say("another 6 min, 1.1")
    assert kept(coach)[-1].speed_kmh in {float(number), 1.1}
    assert "or mph?" not in phone.last.text


async def test_where_nobody_counts_in_miles_a_speed_has_one_unit(
    rosa: Phone, coach: Running
) -> None:
    del coach
    await rosa.say("/start")
    for label in ("Ja, einverstanden. Los geht's", "Nichts davon", "Laufband mit Griffen"):
        await rosa.tap(label)
    await rosa.say("14 min rückwärts, tempo 1,5")
    assert any("14 min · 1,5 km/h" in message.text for message in rosa.messages)


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("managed ten minutes, then the phone rang, and did maybe another 6 or 7", 16.5),
        ("6 minutes before the doorbell went and another 4 after", 10),
        ("did 8 min this morning and another 5 after lunch", 13),
        ("My mum does it with me, she did 10 minutes today and I did 20", 20),
        ("my husband did 15, I did 9", 9),
        ("he managed 5 min, I managed 8", 8),
        ("Done it! 18 mins, and I let go of the rails for a bit!", 18),
        ("did 12 minutes backwards in the park, then walked on forwards for another 30", 12),
    ],
)
async def test_parts_are_added_up_and_those_of_others_are_not(
    phone: Phone, coach: Running, words: str, total: float
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert minutes(coach) == [total]


@pytest.mark.parametrize(
    "words",
    [
        "ok did 8 minutes today nice and slow",
        "so did 8 minutes, easy enough",
        "well, managed 8 min before the kids came",
        "and did 8 min in the hall",
        "I finished 8 min just now, legs fine",
        "done about 8 minutes in my slippers",
    ],
)
async def test_what_was_done_is_logged_and_never_a_sum(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert minutes(coach) == [8]


@pytest.mark.parametrize(
    "words",
    [
        "no didnt fall, grabbed the rail",
        "nearly went over today, caught myself on the bar",
        "stumbled a bit, nothing happened",
        "didn't fall or anything, just slipped a little",
        "tripped over my own foot, all good",
        "almost fell but held on",
    ],
)
async def test_a_fright_is_no_session_and_no_day_off(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert not minutes(coach)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("No walk today my grandson is here. Friday for sure", [0]),
        ("nothing today, but saturday I will", [0]),
        ("didnt do it again. thats monday AND today", [4, 0]),
        ("missed sunday and monday", [5, 4]),
        ("not today, tomorrow then", [0]),
    ],
)
async def test_each_day_that_was_left_out_is_noted_and_none_ahead(
    phone: Phone, coach: Running, words: str, days: list[int]
) -> None:
    await set_up(phone)
    await phone.say(words)
    today = kept(coach)[0].created.date()
    assert sorted((today - walk.day).days for walk in kept(coach)) == sorted(days)
    assert {walk.state for walk in kept(coach)} == {walks.SKIPPED}


# -- what is put right ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "then", "right"),
    [
        ("3 min done", "ok 15 altogether incl. those 3", 15),
        ("7 min this morning", "with this evening it's 15 altogether", 15),
        ("did 5 min", "then some more, 9 overall", 9),
        ("did 10 min", "it was 13 minutes", 13),
        ("8 min done", "no, it was about 6 min", 6),
        ("did 4 min", "12 minutes in total today", 12),
    ],
)
async def test_a_sum_of_the_day_takes_the_place_of_its_part(
    phone: Phone, clock: Clock, coach: Running, first: str, then: str, right: float
) -> None:
    await set_up(phone)
    await phone.say(first)
    clock.forward(timedelta(minutes=11))
    await phone.say(then)
    assert minutes(coach) == [right]


@pytest.mark.parametrize(
    "words",
    ["put it on monday please", "that was monday actually", "sorry, put that as monday"],
)
async def test_a_day_is_put_right(phone: Phone, coach: Running, words: str) -> None:
    await set_up(phone)
    await phone.say("did 11 minutes")
    await phone.say(words)
    assert [walk.day.strftime("%a") for walk in kept(coach)] == ["Mon"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("9 and a half, close enough lol", "9.5"),
        ("7 and a bit", "7"),
        ("5 and a half in the end", "5.5"),
        ("about 6 i reckon", "6"),
        ("eleven, give or take", "11"),
    ],
)
async def test_a_number_with_a_few_words_may_be_minutes(
    phone: Phone, clock: Clock, coach: Running, words: str, number: str
) -> None:
    await set_up(phone)
    await phone.say("going to do my session now")
    clock.forward(timedelta(minutes=20))
    await phone.say(words)
    assert f"Log {number} min" in phone.last.buttons
    await phone.tap(f"Log {number} min")
    assert minutes(coach) == [float(number)]


@pytest.mark.parametrize(
    "words",
    [
        "hows that for the week then",
        "is that good",
        "is that good for my age",
        "what does that mean for me",
        "was that too much?",
        "is that enough?",
        "is that normal for a beginner",
    ],
)
async def test_it_is_the_session_of_a_moment_ago(phone: Phone, coach: Running, words: str) -> None:
    await set_up(phone)
    await phone.say("did 8 min")
    await phone.say(words)
    assert phone.last.text.startswith("You did 8 min.")
    assert "This week: 1 of" in phone.last.text
    assert minutes(coach) == [8]


@pytest.mark.parametrize(
    "words",
    [
        "how does it compare with last week",
        "how am I doing compared to last week",
        "so how does this week look against last week",
        "is this week better than last week",
    ],
)
async def test_two_weeks_are_shown_beside_each_other(
    phone: Phone, coach: Running, words: str
) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 8 min")
    await phone.say(words)
    assert "This week: one session, 8 min" in phone.last.text
    assert "There was no session last week" in phone.last.text


async def test_calories_of_a_session_have_its_slope_and_its_speed(
    phone: Phone, coach: Running
) -> None:
    del coach
    await set_up(phone)
    await phone.say("did 20 min, 2 km/h at 2 % incline, 75 kg")
    await phone.say("how many calories was that")
    assert "20 min · 2 km/h" in phone.last.text
    assert "2 % slope" in phone.last.text
    await phone.say("and without the slope")
    assert "2 % slope" not in phone.last.text


# -- set-up --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("I don't have a treadmill, I'd like to do it in the park", "Outdoors, flat"),
        ("never been on a treadmill in my life", "never done it"),
        ("no treadmill here, just a long corridor", "Hallway or wall"),
        ("Tuesdays and Saturdays would suit me best, mornings", "Tue, Sat · 08:00"),
        ("mon and thu, evenings after 7", "Mon, Thu · 19:00"),
        ("wed and sat at 8 in the evening", "Wed, Sat · 20:00"),
        ("every day, but not on sundays, mornings", "Mon, Tue, Wed, Thu, Fri, Sat · 08:00"),
        ("tue and fri, evenings around half seven", "Tue, Fri · 19:30"),
    ],
)
async def test_places_and_times_are_noted_as_they_are_meant(
    phone: Phone, coach: Running, words: str, noted: str
) -> None:
    del coach
    await agree(phone)
    await phone.say(words)
    assert f"Noted: {noted}." in phone.last.text


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("Montag Mittwoch Freitag, abends nach Arbeit um 6", "Mo, Mi, Fr · 18:00"),
        ("di do so, morgens um 7", "Di, Do, So · 07:00"),
        ("di, do, so um 9 uhr", "Di, Do, So · 09:00"),
        ("sa so, abends um halb 8", "Sa, So · 19:30"),
    ],
)
async def test_german_days_and_times_are_noted(
    rosa: Phone, coach: Running, words: str, noted: str
) -> None:
    del coach
    await rosa.say("/start")
    await rosa.tap("Ja, einverstanden. Los geht's")
    await rosa.say(words)
    assert f"Notiert: {noted}." in rosa.last.text


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("actually make that 6.30", "06:30"),
        ("no, 7.15", "07:15"),
        ("sorry, half seven", "07:30"),
        ("no make it 8", "08:00"),
        ("no wait, quarter past seven", "07:15"),
    ],
)
async def test_the_time_of_a_moment_ago_is_put_right(
    phone: Phone, coach: Running, words: str, time: str
) -> None:
    del coach
    await agree(phone)
    await phone.say("treadmill with rails, tue thu sun, reminder 6am")
    await phone.say(words)
    assert f"Noted: {time}." in phone.last.text


@pytest.mark.parametrize(
    "words",
    [
        "Cardiologist knows I walk every day, half an hour, he's happy",
        "my heart doctor lets me walk 40 minutes every morning",
        "the surgeon said walking is fine, he didn't say anything about backwards",
        "my doctor says walking is good for me",
    ],
)
async def test_leave_to_walk_is_none_to_walk_backwards(
    phone: Phone, coach: Running, words: str
) -> None:
    await agree(phone)
    await phone.say("I had a stent put in last year")
    await phone.say(words)
    assert "gentlest steps, and you ask your doctor" in phone.last.text
    assert "30 min" not in phone.last.text
    assert not kept(coach)


async def test_how_often_a_week_answers_the_question_for_days(phone: Phone, coach: Running) -> None:
    del coach
    await agree(phone)
    await phone.say("none of these")
    await phone.say("treadmill with rails")
    await phone.say("twice a week is plenty to begin with")
    assert phone.last.text.startswith("Noted: Tue, Fri.")
    assert "When shall I remind you?" in phone.last.text


@pytest.mark.parametrize(
    "words", ["what happens if I don't agree?", "do I have to agree?", "why should I consent?"]
)
async def test_who_asks_about_agreeing_is_told_and_may_still_say_yes(
    phone: Phone, coach: Running, words: str
) -> None:
    del coach
    await phone.say("/start")
    await phone.say("no")
    await phone.say(words)
    assert phone.last.text.startswith("Without your yes I keep nothing")
    await phone.say("oh alright, yes then")
    assert "Shall we set up your plan?" in phone.last.text
    await phone.say("ok fine, yes then")
    assert phone.last.text.startswith("Does any of this fit you?")


# -- the plan, the weight, the data --------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("three days is too much for me right now, make it two", "Tue, Fri"),
        ("four days a week is more than I can do, change it to two", "Tue, Fri"),
        ("four days is more than I can do, two would be enough", "Tue, Fri"),
        ("swap wednesday for thursday", "Mon, Thu, Fri"),
        ("saturday instead of friday", "Mon, Wed, Sat"),
    ],
)
async def test_other_days_are_those_that_are_wished_for(
    phone: Phone, coach: Running, words: str, days: str
) -> None:
    del coach
    await set_up(phone)
    await phone.say(words)
    assert phone.last.text.startswith(f"Your plan: {days}.")


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("20 mins done and can you move my reminder to 6.45", "18:45"),
        ("move my reminder to 19.15", "19:15"),
        ("remind me at 8 in the evening instead", "20:00"),
        ("change the reminder to half six", "18:30"),
        ("please set my reminder to 7.20", "07:20"),
    ],
)
async def test_the_time_that_is_named_is_set(
    phone: Phone, coach: Running, words: str, time: str
) -> None:
    del coach
    await set_up(phone)
    await phone.say(words)
    assert f"Reminder: {time}" in phone.last.text


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("And I weigh 181 pounds now, down a bit", "181 lb"),
        ("Change my weight to 88, that's nearer the truth", "88 kg"),
        ("my weight is wrong, it's 83", "83 kg"),
        ("I weigh 79 kg now", "79 kg"),
        ("I'm down to 78 kilos", "78 kg"),
    ],
)
async def test_another_weight_takes_the_place_of_the_one_that_is_kept(
    phone: Phone, coach: Running, words: str, shown: str
) -> None:
    await set_up(phone)
    await phone.say("I weigh 90 kg")
    await phone.tap("Yes, remember it")
    await phone.say(words)
    assert f"Noted: {shown}." in phone.last.text
    await phone.tap("Undo")
    found = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert found is not None
    assert found.facts.mass_kg == pytest.approx(90)


@pytest.mark.parametrize("words", ["yes all of it", "yes, everything", "yep do it", "Delete now"])
async def test_yes_to_the_question_deletes(phone: Phone, coach: Running, words: str) -> None:
    await set_up(phone)
    await phone.say("how do i delete everything you've got on me")
    await phone.say("/delete")
    await phone.say(words)
    assert phone.last.text.startswith("Deleted.")
    assert coach.db.run_now(lambda tx: people.lock(tx, ANA)) is None


async def test_a_yes_after_something_else_deletes_nothing(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("/delete")
    await phone.say("how many sessions do I have")
    await phone.say("yes")
    assert coach.db.run_now(lambda tx: people.lock(tx, ANA)) is not None
    await phone.say("/delete")
    await phone.say("no leave it")
    assert "Deleted" not in phone.last.text


# -- alarms --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "its warm too, can hardly bend it",
        "when can I start again",
        "so do I do it on Friday or not",
        "it's also red",
        "I could do just a short one",
    ],
)
async def test_a_pause_for_safety_says_not_yet_and_to_have_it_seen(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say("my knee swelled up overnight after Mondays walk")
    await phone.say(words)
    if "No walking backwards yet" not in phone.last.text:
        heads = ("Are you all right?", "Stop.", "Please stop", "Please let a doctor look today.")
        assert phone.last.text.startswith(heads)
    assert [pause.is_for_safety for pause in pauses(coach)] == [True]


@pytest.mark.parametrize(
    "words",
    [
        "my left foot goes numb after about ten minutes, is it the shoes?",
        "is it normal that my right foot goes numb after a while?",
        "left foot goes numb when I walk, shoes too small?",
        "can tight laces make my left foot numb?",
        "why does my left foot go numb in these trainers?",
    ],
)
async def test_a_foot_that_goes_numb_in_its_shoe_is_asked_about(
    phone: Phone, coach: Running, words: str
) -> None:
    await set_up(phone)
    await phone.say(words)
    assert "Call your emergency number" not in phone.last.text
    assert not pauses(coach)


async def test_a_side_that_goes_numb_is_an_alarm(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("my left arm and left leg went numb suddenly")
    assert "Call your emergency number" in phone.last.text
    assert [pause.is_for_safety for pause in pauses(coach)] == [True]
