"""What people write about what is there already, and what must not be taken for something else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from retrowalk.coach.store import goals, people, walks
from retrowalk.demo.clock import Clock
from retrowalk.demo.server import LocalTelegram
from tests.conversations.conftest import (
    ANA,
    Running,
    begin_session,
    bot_said,
    kept,
    pass_by,
    pauses,
    reminded,
    set_up,
)
from tests.phone import Phone

pytestmark = pytest.mark.one_database

# -- put right, taken out, completed ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("no, 7 min", 7),
        ("no it was 12 minutes", 12),
        ("sorry, it was 10", 10),
        ("make that 9", 9),
        ("that was wrong, it was 11 minutes", 11),
        ("oops i meant 6 not 8", 6),
        ("should say 12 min", 12),
        ("sorry it was 15 mins with breaks, more like 10 walking", 10),
        ("change it to 7 min", 7),
        ("lol kidding it was 3 minutes", 3),
    ],
)
async def test_a_correction_changes_the_session_and_adds_none(
    phone: Phone, coach: Running, said: str, minutes: int
) -> None:
    await set_up(phone)
    await phone.say("did 8 min")
    receipt = phone.last
    await phone.say(said)
    assert [walk.duration_min for walk in kept(coach)] == [minutes]
    changed = next(m for m in phone.messages if m.id == receipt.id)
    assert changed.text.startswith(f"Logged: {minutes} min · today")


async def test_a_correction_finds_the_day_that_it_names(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("10 min yesterday and 8 min on wednesday")
    await phone.say("no wait wednesday was 6")
    assert sorted(walk.duration_min or 0 for walk in kept(coach)) == [6, 10]


async def test_that_it_is_wrong_opens_the_session(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 8 min")
    await phone.say("that's wrong")
    assert phone.last.text.startswith("today: 8 min\nWhat would you like to change?")
    await phone.say("9 min")
    assert [walk.duration_min for walk in kept(coach)] == [9]


@pytest.mark.parametrize(
    "said",
    [
        "can you delete that, my daughter logged it by mistake",
        "erase the last one please",
        "delete my last session",
        "delete today's session",
        "that wasn't me",
        "not backwards, normal walking",
    ],
)
async def test_a_session_is_taken_out_in_words_and_put_back(
    phone: Phone, coach: Running, said: str
) -> None:
    await set_up(phone)
    await phone.say("did 8 min")
    await phone.say(said)
    assert phone.last.text.startswith("Removed: today, 8 min")
    assert not kept(coach)
    await phone.say("actually put it back")
    assert [walk.duration_min for walk in kept(coach)] == [8]


async def test_nothing_to_take_out_is_said(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("delete my last session")
    assert phone.last.text.startswith("I see no session of the last day")
    assert not kept(coach)


async def test_how_it_was_is_told_within_the_hour(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 8 min")
    clock.forward(timedelta(minutes=20))
    await phone.say("felt about a 3")
    await phone.say("that was in the hallway not on the treadmill")
    await phone.say("nothing hurts")
    (walk,) = kept(coach)
    assert (walk.place, walk.felt.effort, walk.felt.pain) == ("indoor", 3, 0)


async def test_pain_told_with_a_session_is_asked_about(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("Did 4 mins then the knee started aching so I stopped")
    assert phone.last.text.startswith("Sorry. How strong is it")
    await phone.say("about a 5 out of 10")
    assert phone.last.text.startswith("Sorry. No backward walking today.")
    assert kept(coach)[0].duration_min == 4


async def test_holding_on_is_told_in_two_taps_and_letting_go_early_gets_a_word(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("did 5 min, effort 3")
    await phone.tap("Change")
    await phone.tap("Hands free")
    (walk,) = kept(coach)
    assert walk.felt.handrail is False
    assert bot_said(phone, "Hands free comes later, when slow feels steady.")
    await phone.say("held the rails")
    assert kept(coach)[0].felt.handrail is True


async def test_stumbles_can_be_changed_later(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 5 min, no stumbles")
    await phone.tap("Change")
    await phone.tap("Stumbles")
    await phone.say("1")
    assert "Before: no stumbles" in phone.last.text
    assert kept(coach)[0].felt.stumbles == 1


async def test_a_session_is_shown_in_the_units_it_was_told_in(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("did 5 min at 1.2 mph")
    assert phone.last.text.startswith("Logged: 5 min · 1.2 mph · today")
    assert "0.6 mph" in phone.last.text, "the plan too"
    await phone.say("did 6 min at 1.5 km/h yesterday")
    assert phone.last.text.startswith("Logged: 6 min · 1.5 km/h · yesterday")


async def test_undo_pressed_twice_undoes_once(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 8 min")
    receipt = phone.last
    undo = next(b["callback_data"] for row in receipt.rows for b in row if b["text"] == "Undo")
    await phone.press(receipt, undo)
    await phone.press(receipt, undo)
    assert phone.toast == "Already done."
    assert not kept(coach)
    await phone.tap("Put it back")
    assert "Undo" in phone.last.buttons
    assert len(kept(coach)) == 1


# -- neither done nor left out ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "havent done it yet",
        "i havent done it yet but i will",
        "never done this before",
        "not from the walking",
        "i missed all of last week sorry",
        "settled down after a rest",
        "theres no treadmill there",
        "got a cold",
        "took the rug up",
        "first time in years ive done any exercise",
        "started to enjoy it",
        "too easy for me, can i go 20 mins",
        "using the corridor in my flat, about 6 metres long",
        "walked 20 min forwards",
        "almost did 20 min",
        "my wife did 20 min",
        "did 20 min but not backwards",
        "did 1e9 min",
        "did NaN min",
        "did 20 min next monday",
        "did 12 km in 10 min",
        "tripped over the dog on wednesday, no harm done",
        "did 20 rounds of the garden in reverse",
        "👍",
    ],
)
async def test_it_is_neither_a_session_nor_one_left_out(
    phone: Phone, coach: Running, said: str
) -> None:
    await set_up(phone)
    await phone.say(said)
    assert not kept(coach)
    assert phone.answers, "and it gets an answer"


async def test_a_day_is_either_done_or_left_out(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("not today")
    await phone.say("did 5 min")
    assert [walk.state for walk in kept(coach)] == [walks.DONE]
    await phone.say("not today")
    assert phone.last.text.startswith("Already logged: 5 min.")
    assert [walk.state for walk in kept(coach)] == [walks.DONE]


async def test_later_after_not_today_comes(phone: Phone, clock: Clock, coach: Running) -> None:
    await set_up(phone)
    await phone.say("not today")
    await phone.say("remind me in an hour")
    assert phone.last.text.startswith("I will ask again today at 11:00")
    await pass_by(coach, clock, timedelta(minutes=70), timedelta(minutes=10))
    await phone.hear("💡")


async def test_a_thumb_up_answers_a_reminder_only(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("💪")
    assert phone.last.text.startswith('Was that a "done"?')
    await phone.say("no")
    await reminded(phone, clock, coach)
    await phone.say("💪")
    assert phone.last.text.startswith("Logged: 5 min · today")


async def test_an_answer_to_a_calorie_question_is_no_session(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("how many calories")
    await phone.say("20 min")
    assert "kcal more than sitting still" in phone.last.text
    assert not kept(coach)


async def test_calories_of_what_was_just_told(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("did 8 min")
    await phone.say("I weigh 90 kg")
    await phone.say("how much calories i burnt")
    assert "8 min" in phone.last.text
    assert "90 kg" in phone.last.text
    assert len(kept(coach)) == 1


# -- who says it, and when -------------------------------------------------------------------------


async def test_forwarded_words_do_nothing(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    for said in ("stop messaging me", "pause for a week", "treadmill display 20:00"):
        await phone.say(said, forwarded_from="Bob")
        assert phone.last.text.startswith("You forwarded that, so I did nothing.")
    await phone.say("my knee hurts 7", forwarded_from="Bob")
    assert phone.last.text.startswith("Please stop for today.")
    assert not pauses(coach)
    goal = coach.db.run_now(lambda tx: goals.current(tx, ANA))
    assert goal is not None
    assert goal.remind_at_min == 18 * 60


async def test_an_old_button_after_delete_keeps_nothing(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    reminder = await reminded(phone, clock, coach)
    await phone.say("/delete")
    await phone.tap("Delete now")
    clock.forward(timedelta(minutes=1))
    await phone.tap("Done ✅", on=reminder)
    assert phone.last.text.startswith("That button is from another time")
    assert not kept(coach)


async def test_a_message_that_waited_overnight_is_of_its_own_day(
    telegram: LocalTelegram, phone: Phone, clock: Clock, coach: Running
) -> None:
    del telegram
    await set_up(phone)
    await phone.say("did 20 min")
    assert phone.last.text.startswith("Logged: 20 min · today")
    assert kept(coach)[0].day == date(2026, 11, 20)
    clock.forward(timedelta(days=1))
    await phone.say("/history")
    assert "yesterday: 20 min" in phone.last.text


async def test_an_unread_message_that_is_edited_is_read_anew(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    mine = await phone.say("hello")
    await phone.edit(mine, "did 20 min")
    assert phone.last.text.startswith("Logged: 20 min · today")
    await phone.edit(mine, "did 200 min")
    assert phone.last.text.startswith("I kept 20 min.")
    await phone.edit(mine, "did 15 min yesterday")
    (walk,) = kept(coach)
    assert (walk.duration_min, walk.day) == (15, date(2026, 11, 19))


# -- away, other days, another time ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("pause for a week", date(2026, 11, 20), date(2026, 11, 26)),
        ("pause until monday", date(2026, 11, 20), date(2026, 11, 22)),
        ("on holiday in Greece until Sunday", date(2026, 11, 20), date(2026, 11, 21)),
        ("im going to spain for 2 weeks on sunday", date(2026, 11, 22), date(2026, 12, 5)),
        (
            "next week we have a wedding, please stop messages",
            date(2026, 11, 23),
            date(2026, 11, 29),
        ),
        ("taking rest for 3 days", date(2026, 11, 20), date(2026, 11, 22)),
        ("ill until friday", date(2026, 11, 20), date(2026, 11, 26)),
    ],
)
async def test_away_in_words_is_a_pause_of_that_length(
    phone: Phone, coach: Running, said: str, first: date, last: date
) -> None:
    await set_up(phone)
    await phone.say(said)
    assert phone.last.text.startswith("Paused until")
    assert [(pause.since, pause.until) for pause in pauses(coach)] == [(first, last)]


async def test_other_days_in_words_can_be_undone(phone: Phone, coach: Running) -> None:
    def days() -> str:
        goal = coach.db.run_now(lambda tx: goals.current(tx, ANA))
        return "" if goal is None else goal.days

    await set_up(phone)
    await phone.say("can we switch to tuesdays and thursdays")
    assert days() == "0101000"
    await phone.say("only 2 days a week please")
    assert days() == "0100100"
    await phone.tap("Undo")
    await phone.say("swap thursday for saturday")
    assert days() == "0100010"
    await phone.say("actually saturdays no good, thursday")
    assert days() == "0101000"
    await phone.say("and not on tuesdays")
    assert days() == "0001000"
    await phone.tap("Undo")
    assert days() == "0101000"


async def test_another_time_is_asked_for_and_nothing_stops(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("stop reminding me at 6 im having dinner")
    assert phone.last.text.startswith("When shall I remind you?")
    await phone.say("19:00")
    goal = coach.db.run_now(lambda tx: goals.current(tx, ANA))
    assert goal is not None
    assert goal.remind_at_min == 19 * 60


async def test_today_can_be_put_off_to_a_time(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("kindly postpone todays session to evening 7 pm")
    assert phone.last.text.startswith("I will ask again today at 19:00")
    await phone.say("later tonight")
    assert phone.last.text.startswith("When shall I ask again?")


# -- in a session that goes on ---------------------------------------------------------------------


@pytest.mark.parametrize("said", ["help me", "pause", "done", "👍", "did 5 min"])
async def test_such_a_word_stops_a_session(
    phone: Phone, clock: Clock, coach: Running, said: str
) -> None:
    await set_up(phone)
    await begin_session(phone)
    await pass_by(coach, clock, timedelta(minutes=2), timedelta(seconds=15))
    await phone.say(said)
    assert phone.last.text.startswith("Stopped at")
    await phone.say("no")
    assert "I fell" in phone.last.buttons, "what is wrong is what counts"
    await pass_by(coach, clock, timedelta(minutes=10), timedelta(seconds=30))
    assert len(kept(coach)) == 1, "and it counts once"


async def test_other_words_in_a_session_offer_stop(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await begin_session(phone)
    await pass_by(coach, clock, timedelta(minutes=1), timedelta(seconds=15))
    await phone.say("hmm well")
    assert phone.last.buttons == ["STOP"]


# -- the questions of the start --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "screening"),
    [("had a fall last year", "some"), ("I'm pregnant", "some"), ("yes", "some"), ("nope", "none")],
)
async def test_the_health_question_is_answered_in_words(
    phone: Phone, coach: Running, said: str, screening: str
) -> None:
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")
    await phone.say(said)
    person = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert person is not None
    assert person.facts.screening == screening
    assert not pauses(coach)


async def test_a_session_told_at_the_question_of_the_zone_is_no_zone(
    phone: Phone, coach: Running
) -> None:
    await phone.say("/start")
    for label in ("Yes, I agree. Let's go", "None of these"):
        await phone.tap(label)
    await phone.say("in the hallway")
    await phone.tap("Mon, Wed, Fri · 18:00")
    await phone.say("did 20 min at 18:30")
    assert [walk.duration_min for walk in kept(coach)] == [20]
    await phone.say("it is 10:00 here")
    assert "Your plan: Mon, Wed, Fri." in phone.last.text or "Which of these" in phone.last.text


# -- a danger that was told ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "when can i start again",
        "can i start again tomorrow?",
        "im back",
        "/resume",
        "its gone down now and I feel fine again",
        "the doc checked me over and says im good to go",
        "it passed after a minute",
    ],
)
async def test_no_word_but_an_answer_ends_a_safety_pause(
    phone: Phone, coach: Running, said: str
) -> None:
    await set_up(phone)
    await phone.say("i fell over")
    await phone.say(said)
    assert phone.last.text.startswith("You are in a pause, after what you told me.")
    assert phone.last.buttons == ["A professional cleared me", "It is gone"]
    assert [pause.until for pause in pauses(coach)] == [None]
    await phone.tap("It is gone")
    assert phone.last.text.startswith("Welcome back.")


async def test_after_an_emergency_only_a_professional_ends_the_pause(
    phone: Phone, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("I have chest pain")
    await phone.tap("I'm safe")
    assert phone.last.buttons == ["A professional cleared me", "That was not about me"]
    await phone.press(phone.last, "1:unpause:gone")
    assert phone.last.text.startswith("Please call your emergency number now: 112 or 911.")
    assert [pause.until for pause in pauses(coach)] == [None]


@pytest.mark.parametrize("said", ["ich habe Brustschmerzen", "ich will sterben"])
async def test_an_emergency_is_understood_in_each_language(
    phone: Phone, coach: Running, said: str
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(said)
    assert phone.last.text.startswith(("Stop. This can be an emergency.", "I am sorry"))


async def test_an_old_card_begins_no_session_after_a_fall(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("start")
    card = phone.last
    await phone.say("I fell and hurt my knee")
    clock.forward(timedelta(seconds=10))
    await phone.tap("All set, go", on=card)
    shown = next(m for m in phone.messages if m.id == card.id)
    assert shown.text.startswith("You are in a pause, after what you told me.")
    await phone.press(card, "1:pausefor:30:own")
    assert [(pause.reason, pause.until) for pause in pauses(coach)] == [("pain", None)]


async def test_a_fall_before_there_is_a_plan_holds(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    await phone.say("/start")
    for label in ("Yes, I agree. Let's go", "None of these"):
        await phone.tap(label)
    await phone.say("I fell and hurt my knee")
    await phone.say("start")
    assert not any(m.text.startswith("Before you start") for m in phone.answers)


async def test_undoing_a_weight_leaves_the_caution(phone: Phone, coach: Running) -> None:
    await set_up(phone)
    await phone.say("my weight is 80 kg")
    await phone.tap("Yes, remember it")
    kept_card = phone.last
    await phone.say("I fell and hurt my knee")
    await phone.tap("Undo", on=kept_card)
    person = coach.db.run_now(lambda tx: people.lock(tx, ANA))
    assert person is not None
    assert (person.facts.mass_kg, person.facts.cautious) == (None, True)


async def test_the_questions_after_an_absence_stay_due(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say("did 5 min, felt 3")
    clock.forward(timedelta(days=60))
    await phone.say("did 6 min, felt 3")
    await phone.say("/cancel")
    await phone.say("start")
    assert phone.last.text.startswith("Does any of this fit you?")


async def test_my_reason_is_no_session_and_no_stop(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    await phone.say("/goal")
    await phone.tap("Change plan")
    await phone.tap("My reason")
    await begin_session(phone)
    await pass_by(coach, clock, timedelta(minutes=1), timedelta(seconds=20))
    await phone.say("stop")
    assert phone.last.text.startswith("Stopped at")
    await phone.tap("Yes, all right")
    await phone.say("did 10 min backwards on the treadmill")
    assert 10 in [walk.duration_min for walk in kept(coach)]


async def test_a_group_hears_what_a_stranger_would(
    telegram: LocalTelegram, phone: Phone, coach: Running
) -> None:
    assert coach.db is not None
    await phone.say("/start")
    await phone.tap("Yes, I agree. Let's go")
    await phone.tap("One or more")
    await phone.tap("I understand")
    asked = "how long for 50 kcal at 2 km/h, 80 kg"
    stranger = Phone(telegram, 1002)
    hers, theirs = await phone.inline(asked), await stranger.inline(asked)
    told = [result["input_message_content"] for result in hers]
    assert told
    assert told == [result["input_message_content"] for result in theirs]


async def test_start_is_answered_however_often_it_is_said(phone: Phone, coach: Running) -> None:
    assert coach.db is not None
    opens = ("Hello, I coach walking backwards.", "Shall we set up your plan?")
    for said, opening in zip(("start", "start", "Start"), (*opens, opens[1]), strict=True):
        await phone.say(said)
        assert phone.last.text.startswith(opening), said
        assert len(phone.answers) == 1


async def test_later_past_midnight_comes_while_the_day_is_not_over(
    phone: Phone, clock: Clock, coach: Running
) -> None:
    await set_up(phone)
    clock.forward(timedelta(hours=13, minutes=50))  # 23:50
    await phone.say("remind me in 40 min")
    assert phone.last.text.startswith("I will ask again")
    await pass_by(coach, clock, timedelta(minutes=50), timedelta(minutes=10))
    await phone.hear("💡")


async def test_a_reminder_after_midnight_comes(phone: Phone, clock: Clock, coach: Running) -> None:
    await set_up(phone)
    await phone.say("remind me at 02:00")
    await pass_by(coach, clock, timedelta(days=3), timedelta(hours=1))
    await phone.hear("💡")


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("bit of a scare, tripped over the dog and landed on my bum", "I am sorry you fell."),
        ("my calf is hot and sore and puffy since the flight", "Please stop, and let a doctor"),
        ("numb foot since this morning", "Please stop for today."),
        ("bruised hip but can walk on it fine", "Sorry. How strong is it"),
    ],
)
async def test_a_sign_told_sideways_is_heard(
    phone: Phone, coach: Running, said: str, first: str
) -> None:
    assert coach.db is not None
    await set_up(phone)
    await phone.say(said)
    assert phone.last.text.startswith(first)
